// Machine-written by ocrmarket from schemas/: deepfinch/credit_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::CreditReport {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "CreditReport",
            &[
                Field::object("creditHeader", "报告头"),
                Field::object("personBasicInfo", "个人基本信息"),
                Field::object("infoSummary", "信息概要"),
                Field::object("creditTransInfoDetail", "信贷交易信息明细"),
                Field::list("noncreditTransInfoDetail", "非信贷交易信息明细"),
                Field::object("publicInfoDetail", "公共信息明细"),
                Field::list("selfDeclare", "本人声明"),
                Field::list("objectionLabel", "异议标注"),
                Field::object("queryRecord", "查询记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.credit_header),
            1 => wire::AsSlot::slot(&self.person_basic_info),
            2 => wire::AsSlot::slot(&self.info_summary),
            3 => wire::AsSlot::slot(&self.credit_trans_info_detail),
            4 => wire::AsSlot::slot(&self.noncredit_trans_info_detail),
            5 => wire::AsSlot::slot(&self.public_info_detail),
            6 => wire::AsSlot::slot(&self.self_declare),
            7 => wire::AsSlot::slot(&self.objection_label),
            8 => wire::AsSlot::slot(&self.query_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.credit_header),
            1 => wire::AsSlot::slot_mut(&mut self.person_basic_info),
            2 => wire::AsSlot::slot_mut(&mut self.info_summary),
            3 => wire::AsSlot::slot_mut(&mut self.credit_trans_info_detail),
            4 => wire::AsSlot::slot_mut(&mut self.noncredit_trans_info_detail),
            5 => wire::AsSlot::slot_mut(&mut self.public_info_detail),
            6 => wire::AsSlot::slot_mut(&mut self.self_declare),
            7 => wire::AsSlot::slot_mut(&mut self.objection_label),
            8 => wire::AsSlot::slot_mut(&mut self.query_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditReport);

impl wire::Object for super::ReportHeader {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReportHeader",
            &[
                Field::text("serialNo", "报告编号", Privacy::Account),
                Field::date_time("reportTime", "报告时间", Privacy::Financial),
                Field::text("whoWasChecked", "被查询者姓名", Privacy::Name),
                Field::words("idType", "被查询者证件类型", Privacy::Public)
                    .with_known_values::<super::IdKind>(),
                Field::text("idNum", "被查询者证件号码", Privacy::IdNumber),
                Field::text("organization", "查询操作机构", Privacy::Financial),
                Field::words("reason", "查询原因", Privacy::Financial),
                Field::list("otherIdInfo", "其他证件信息"),
                Field::object("antiHackInfo", "防欺诈警示"),
                Field::text("objectionInfo", "异议信息提示", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.serial_no),
            1 => wire::AsSlot::slot(&self.report_time),
            2 => wire::AsSlot::slot(&self.who_was_checked),
            3 => wire::AsSlot::slot(&self.id_type),
            4 => wire::AsSlot::slot(&self.id_num),
            5 => wire::AsSlot::slot(&self.organization),
            6 => wire::AsSlot::slot(&self.reason),
            7 => wire::AsSlot::slot(&self.other_id_info),
            8 => wire::AsSlot::slot(&self.anti_hack_info),
            9 => wire::AsSlot::slot(&self.objection_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.serial_no),
            1 => wire::AsSlot::slot_mut(&mut self.report_time),
            2 => wire::AsSlot::slot_mut(&mut self.who_was_checked),
            3 => wire::AsSlot::slot_mut(&mut self.id_type),
            4 => wire::AsSlot::slot_mut(&mut self.id_num),
            5 => wire::AsSlot::slot_mut(&mut self.organization),
            6 => wire::AsSlot::slot_mut(&mut self.reason),
            7 => wire::AsSlot::slot_mut(&mut self.other_id_info),
            8 => wire::AsSlot::slot_mut(&mut self.anti_hack_info),
            9 => wire::AsSlot::slot_mut(&mut self.objection_info),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::ReportHeader);

impl wire::Object for super::OtherIdDocument {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "OtherIdDocument",
            &[
                Field::words("type", "证件类型", Privacy::Public)
                    .with_known_values::<super::IdKind>(),
                Field::text("idNum", "证件号码", Privacy::IdNumber),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.id_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.id_num),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::OtherIdDocument);

impl wire::Object for super::FraudWarning {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FraudWarning",
            &[
                Field::text("warningInfo", "警示信息", Privacy::FreeText),
                Field::date("effectDate", "生效日期", Privacy::Financial),
                Field::date("dueDate", "截至日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.warning_info),
            1 => wire::AsSlot::slot(&self.effect_date),
            2 => wire::AsSlot::slot(&self.due_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.warning_info),
            1 => wire::AsSlot::slot_mut(&mut self.effect_date),
            2 => wire::AsSlot::slot_mut(&mut self.due_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::FraudWarning);

impl wire::Object for super::PersonalInformation {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "PersonalInformation",
            &[
                Field::object("personInfo", "身份信息"),
                Field::object("connubialInfo", "配偶信息"),
                Field::list("livedInfos", "居住信息"),
                Field::list("experiences", "职业信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.person_info),
            1 => wire::AsSlot::slot(&self.connubial_info),
            2 => wire::AsSlot::slot(&self.lived_infos),
            3 => wire::AsSlot::slot(&self.experiences),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.person_info),
            1 => wire::AsSlot::slot_mut(&mut self.connubial_info),
            2 => wire::AsSlot::slot_mut(&mut self.lived_infos),
            3 => wire::AsSlot::slot_mut(&mut self.experiences),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PersonalInformation);

impl wire::Object for super::Identity {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "Identity",
            &[
                Field::object("gender", "性别"),
                Field::object("birthday", "出生日期"),
                Field::object("isMarried", "婚姻状况"),
                Field::list("mobile", "手机号码"),
                Field::object("education", "学历"),
                Field::object("qualification", "学位"),
                Field::object("postAddr", "通讯地址"),
                Field::object("registerAddr", "户籍地址"),
                Field::object("country", "国籍"),
                Field::object("job", "就业状况"),
                Field::object("email", "电子邮箱"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.gender),
            1 => wire::AsSlot::slot(&self.birthday),
            2 => wire::AsSlot::slot(&self.marital_status),
            3 => wire::AsSlot::slot(&self.mobile),
            4 => wire::AsSlot::slot(&self.education),
            5 => wire::AsSlot::slot(&self.qualification),
            6 => wire::AsSlot::slot(&self.post_addr),
            7 => wire::AsSlot::slot(&self.register_addr),
            8 => wire::AsSlot::slot(&self.country),
            9 => wire::AsSlot::slot(&self.job),
            10 => wire::AsSlot::slot(&self.email),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.gender),
            1 => wire::AsSlot::slot_mut(&mut self.birthday),
            2 => wire::AsSlot::slot_mut(&mut self.marital_status),
            3 => wire::AsSlot::slot_mut(&mut self.mobile),
            4 => wire::AsSlot::slot_mut(&mut self.education),
            5 => wire::AsSlot::slot_mut(&mut self.qualification),
            6 => wire::AsSlot::slot_mut(&mut self.post_addr),
            7 => wire::AsSlot::slot_mut(&mut self.register_addr),
            8 => wire::AsSlot::slot_mut(&mut self.country),
            9 => wire::AsSlot::slot_mut(&mut self.job),
            10 => wire::AsSlot::slot_mut(&mut self.email),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Identity);

impl wire::Object for super::SourcedGender {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedGender",
            &[
                Field::words("value", "性别", Privacy::Birth),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedGender);

impl wire::Object for super::SourcedBirthday {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedBirthday",
            &[
                Field::date("value", "出生日期", Privacy::Birth),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedBirthday);

impl wire::Object for super::SourcedMaritalStatus {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedMaritalStatus",
            &[
                Field::words("value", "婚姻状况", Privacy::Birth),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedMaritalStatus);

impl wire::Object for super::MobilePhone {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MobilePhone",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::phone("mobile", "手机号码", Privacy::Phone),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.mobile),
            2 => wire::AsSlot::slot(&self.update_at),
            3 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.mobile),
            2 => wire::AsSlot::slot_mut(&mut self.update_at),
            3 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::MobilePhone);

impl wire::Object for super::SourcedEducation {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedEducation",
            &[
                Field::words("value", "学历", Privacy::Employer),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedEducation);

impl wire::Object for super::SourcedDegree {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedDegree",
            &[
                Field::words("value", "学位", Privacy::Employer),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedDegree);

impl wire::Object for super::SourcedAddress {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedAddress",
            &[
                Field::text("value", "地址", Privacy::Address),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedAddress);

impl wire::Object for super::SourcedNationality {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedNationality",
            &[
                Field::text("value", "国籍", Privacy::Birth),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedNationality);

impl wire::Object for super::SourcedEmploymentStatus {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedEmploymentStatus",
            &[
                Field::words("value", "就业状况", Privacy::Employer),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedEmploymentStatus);

impl wire::Object for super::SourcedEmail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SourcedEmail",
            &[
                Field::email("value", "电子邮箱", Privacy::Email),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SourcedEmail);

impl wire::Object for super::Spouse {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Spouse",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::words("idType", "证件类型", Privacy::Public)
                    .with_known_values::<super::IdKind>(),
                Field::text("idNum", "证件号码", Privacy::IdNumber),
                Field::text("company", "工作单位", Privacy::Employer),
                Field::phone("tel", "联系电话", Privacy::Phone),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.id_type),
            2 => wire::AsSlot::slot(&self.id_num),
            3 => wire::AsSlot::slot(&self.company),
            4 => wire::AsSlot::slot(&self.tel),
            5 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.id_type),
            2 => wire::AsSlot::slot_mut(&mut self.id_num),
            3 => wire::AsSlot::slot_mut(&mut self.company),
            4 => wire::AsSlot::slot_mut(&mut self.tel),
            5 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Spouse);

impl wire::Object for super::Residence {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Residence",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("address", "居住地址", Privacy::Address),
                Field::words("status", "居住状况", Privacy::Address),
                Field::phone("homeTel", "住宅电话", Privacy::Phone),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
                Field::text(
                    "organization",
                    "数据发生机构名称",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.address),
            2 => wire::AsSlot::slot(&self.status),
            3 => wire::AsSlot::slot(&self.home_tel),
            4 => wire::AsSlot::slot(&self.update_at),
            5 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.address),
            2 => wire::AsSlot::slot_mut(&mut self.status),
            3 => wire::AsSlot::slot_mut(&mut self.home_tel),
            4 => wire::AsSlot::slot_mut(&mut self.update_at),
            5 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Residence);

impl wire::Object for super::Employment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Employment",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("company", "工作单位", Privacy::Employer),
                Field::text("address", "单位地址", Privacy::Address),
                Field::phone("officeTel", "单位电话", Privacy::Phone),
                Field::words("companyCharacter", "单位性质", Privacy::Employer),
                Field::words("jobNature", "职业", Privacy::Employer),
                Field::words("industry", "行业", Privacy::Employer),
                Field::words("title", "职务", Privacy::Employer),
                Field::words("level", "职称", Privacy::Employer),
                Field::year("startedAt", "进入本单位年份", Privacy::Employer),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
                Field::text("organization", "数据机构名称", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.company),
            2 => wire::AsSlot::slot(&self.address),
            3 => wire::AsSlot::slot(&self.office_tel),
            4 => wire::AsSlot::slot(&self.company_character),
            5 => wire::AsSlot::slot(&self.job_nature),
            6 => wire::AsSlot::slot(&self.industry),
            7 => wire::AsSlot::slot(&self.title),
            8 => wire::AsSlot::slot(&self.level),
            9 => wire::AsSlot::slot(&self.started_at),
            10 => wire::AsSlot::slot(&self.update_at),
            11 => wire::AsSlot::slot(&self.organization),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.company),
            2 => wire::AsSlot::slot_mut(&mut self.address),
            3 => wire::AsSlot::slot_mut(&mut self.office_tel),
            4 => wire::AsSlot::slot_mut(&mut self.company_character),
            5 => wire::AsSlot::slot_mut(&mut self.job_nature),
            6 => wire::AsSlot::slot_mut(&mut self.industry),
            7 => wire::AsSlot::slot_mut(&mut self.title),
            8 => wire::AsSlot::slot_mut(&mut self.level),
            9 => wire::AsSlot::slot_mut(&mut self.started_at),
            10 => wire::AsSlot::slot_mut(&mut self.update_at),
            11 => wire::AsSlot::slot_mut(&mut self.organization),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Employment);

impl wire::Object for super::InformationSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "InformationSummary",
            &[
                Field::object("creditTransInfoHint", "信贷交易信息提示"),
                Field::object(
                    "creditTransBreachInfoSummary",
                    "信贷交易违约信息概要",
                ),
                Field::object(
                    "creditTransExtensionAndDebtSummary",
                    "信贷交易授信及负债信息概要",
                ),
                Field::list("noncreditTransInfoSummary", "非信贷交易信息概要"),
                Field::list("publicInfoSummary", "公共信息概要"),
                Field::object("queryRecordSummary", "查询记录概要"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.credit_trans_info_hint),
            1 => wire::AsSlot::slot(&self.credit_trans_breach_info_summary),
            2 => wire::AsSlot::slot(&self.credit_trans_extension_and_debt_summary),
            3 => wire::AsSlot::slot(&self.noncredit_trans_info_summary),
            4 => wire::AsSlot::slot(&self.public_info_summary),
            5 => wire::AsSlot::slot(&self.query_record_summary),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.credit_trans_info_hint),
            1 => wire::AsSlot::slot_mut(&mut self.credit_trans_breach_info_summary),
            2 => {
                wire::AsSlot::slot_mut(&mut self.credit_trans_extension_and_debt_summary)
            }
            3 => wire::AsSlot::slot_mut(&mut self.noncredit_trans_info_summary),
            4 => wire::AsSlot::slot_mut(&mut self.public_info_summary),
            5 => wire::AsSlot::slot_mut(&mut self.query_record_summary),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::InformationSummary);

impl wire::Object for super::CreditOverview {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditOverview",
            &[
                Field::count("totalAccountNum", "账户总数", Privacy::Financial),
                Field::object("detail", "业务类型"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.total_account_num),
            1 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.total_account_num),
            1 => wire::AsSlot::slot_mut(&mut self.detail),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditOverview);

impl wire::Object for super::CreditOverviewDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "CreditOverviewDetail",
            &[
                Field::list("loan", "贷款"),
                Field::list("creditCard", "信用卡"),
                Field::list("others", "其他"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.loan),
            1 => wire::AsSlot::slot(&self.credit_card),
            2 => wire::AsSlot::slot(&self.others),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.loan),
            1 => wire::AsSlot::slot_mut(&mut self.credit_card),
            2 => wire::AsSlot::slot_mut(&mut self.others),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditOverviewDetail);

impl wire::Object for super::LoanOverview {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LoanOverview",
            &[
                Field::words("type", "贷款类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::month(
                    "firstGotAt",
                    "首笔贷款发放月份",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.first_got_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.first_got_at),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LoanOverview);

impl wire::Object for super::CreditCardOverview {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditCardOverview",
            &[
                Field::words("type", "信用卡类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::month(
                    "firstGotAt",
                    "首笔贷款发放月份",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.first_got_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.first_got_at),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditCardOverview);

impl wire::Object for super::OtherCreditOverview {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "OtherCreditOverview",
            &[
                Field::words("type", "其他类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::month(
                    "firstGotAt",
                    "首笔贷款发放月份",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.first_got_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.first_got_at),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::OtherCreditOverview);

impl wire::Object for super::BreachSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "BreachSummary",
            &[
                Field::object("recourseInfoSummary", "被追偿信息汇总"),
                Field::object("badDebtsSummary", "呆账信息汇总"),
                Field::list("overdueInfoCollection", "逾期（透支）信息汇总"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.recourse_info_summary),
            1 => wire::AsSlot::slot(&self.bad_debts_summary),
            2 => wire::AsSlot::slot(&self.overdue_info_collection),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.recourse_info_summary),
            1 => wire::AsSlot::slot_mut(&mut self.bad_debts_summary),
            2 => wire::AsSlot::slot_mut(&mut self.overdue_info_collection),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::BreachSummary);

impl wire::Object for super::RecoverySummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RecoverySummary",
            &[
                Field::count("totalAccountNum", "账户总数", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::list("detail", "业务类型"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.total_account_num),
            1 => wire::AsSlot::slot(&self.surplus_amount),
            2 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.total_account_num),
            1 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            2 => wire::AsSlot::slot_mut(&mut self.detail),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RecoverySummary);

impl wire::Object for super::RecoverySummaryItem {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RecoverySummaryItem",
            &[
                Field::words("type", "业务类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.surplus_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RecoverySummaryItem);

impl wire::Object for super::BadDebtSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BadDebtSummary",
            &[
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.account_num),
            1 => wire::AsSlot::slot(&self.surplus_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.account_num),
            1 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::BadDebtSummary);

impl wire::Object for super::OverdueSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "OverdueSummary",
            &[
                Field::words("type", "账户类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::count("monthNum", "月份数", Privacy::Financial),
                Field::amount(
                    "maxAmountPerMonth",
                    "单月最高逾期/透支总额",
                    Privacy::Financial,
                ),
                Field::count(
                    "maxOverdueMonthNum",
                    "最长逾期/透支月数",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.month_num),
            3 => wire::AsSlot::slot(&self.max_amount_per_month),
            4 => wire::AsSlot::slot(&self.max_overdue_month_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.month_num),
            3 => wire::AsSlot::slot_mut(&mut self.max_amount_per_month),
            4 => wire::AsSlot::slot_mut(&mut self.max_overdue_month_num),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::OverdueSummary);

impl wire::Object for super::CreditAndDebtSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "CreditAndDebtSummary",
            &[
                Field::object(
                    "acyclicLoanAccountInfoSummary",
                    "非循环贷账户信息汇总",
                ),
                Field::object(
                    "cyclicalAmountAccountInfoSummary",
                    "循环额度下分账户信息汇总",
                ),
                Field::object(
                    "cyclicalLoanAccountInfoSummary",
                    "循环贷账户信息汇总",
                ),
                Field::object("creditAccountInfoSummary", "贷记卡账户信息汇总"),
                Field::object(
                    "quasiCreditAccountInfoSummary",
                    "准贷记卡账户信息汇总",
                ),
                Field::object(
                    "concernedRefundDutyInfoSummary",
                    "相关还款责任信息汇总",
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.acyclic_loan_account_info_summary),
            1 => wire::AsSlot::slot(&self.cyclical_amount_account_info_summary),
            2 => wire::AsSlot::slot(&self.cyclical_loan_account_info_summary),
            3 => wire::AsSlot::slot(&self.credit_account_info_summary),
            4 => wire::AsSlot::slot(&self.quasi_credit_account_info_summary),
            5 => wire::AsSlot::slot(&self.concerned_refund_duty_info_summary),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.acyclic_loan_account_info_summary),
            1 => wire::AsSlot::slot_mut(&mut self.cyclical_amount_account_info_summary),
            2 => wire::AsSlot::slot_mut(&mut self.cyclical_loan_account_info_summary),
            3 => wire::AsSlot::slot_mut(&mut self.credit_account_info_summary),
            4 => wire::AsSlot::slot_mut(&mut self.quasi_credit_account_info_summary),
            5 => wire::AsSlot::slot_mut(&mut self.concerned_refund_duty_info_summary),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditAndDebtSummary);

impl wire::Object for super::LoanSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LoanSummary",
            &[
                Field::count("manageCompanyNum", "管理机构数", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("extensionAmount", "授信总额", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::amount(
                    "avg6monthPay",
                    "最近6个月平均应还款",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.manage_company_num),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.extension_amount),
            3 => wire::AsSlot::slot(&self.surplus_amount),
            4 => wire::AsSlot::slot(&self.avg6month_pay),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.manage_company_num),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.extension_amount),
            3 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            4 => wire::AsSlot::slot_mut(&mut self.avg6month_pay),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LoanSummary);

impl wire::Object for super::CreditCardSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditCardSummary",
            &[
                Field::count("companyNum", "发卡机构数", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("extensionAmount", "授信总额", Privacy::Financial),
                Field::amount(
                    "maxAmountPerCompany",
                    "单家机构最高授信额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "minAmountPerCompany",
                    "单家机构最低授信额",
                    Privacy::Financial,
                ),
                Field::amount("usedAmount", "已用额度", Privacy::Financial),
                Field::amount(
                    "avg6monthUsedAmount",
                    "最近6个月平均使用额度",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.company_num),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.extension_amount),
            3 => wire::AsSlot::slot(&self.max_amount_per_company),
            4 => wire::AsSlot::slot(&self.min_amount_per_company),
            5 => wire::AsSlot::slot(&self.used_amount),
            6 => wire::AsSlot::slot(&self.avg6month_used_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.company_num),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.extension_amount),
            3 => wire::AsSlot::slot_mut(&mut self.max_amount_per_company),
            4 => wire::AsSlot::slot_mut(&mut self.min_amount_per_company),
            5 => wire::AsSlot::slot_mut(&mut self.used_amount),
            6 => wire::AsSlot::slot_mut(&mut self.avg6month_used_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditCardSummary);

impl wire::Object for super::QuasiCreditCardSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QuasiCreditCardSummary",
            &[
                Field::count("companyNum", "发卡机构数", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("extensionAmount", "授信总额", Privacy::Financial),
                Field::amount(
                    "maxAmountPerCompany",
                    "单家机构最高授信额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "minAmountPerCompany",
                    "单家机构最低授信额",
                    Privacy::Financial,
                ),
                Field::amount("surplusAmount", "透支余额", Privacy::Financial),
                Field::amount(
                    "avg6monthOverdraftAmount",
                    "最近6个月平均透支余额",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.company_num),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.extension_amount),
            3 => wire::AsSlot::slot(&self.max_amount_per_company),
            4 => wire::AsSlot::slot(&self.min_amount_per_company),
            5 => wire::AsSlot::slot(&self.surplus_amount),
            6 => wire::AsSlot::slot(&self.avg6month_overdraft_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.company_num),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.extension_amount),
            3 => wire::AsSlot::slot_mut(&mut self.max_amount_per_company),
            4 => wire::AsSlot::slot_mut(&mut self.min_amount_per_company),
            5 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            6 => wire::AsSlot::slot_mut(&mut self.avg6month_overdraft_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QuasiCreditCardSummary);

impl wire::Object for super::RepaymentDutySummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentDutySummary",
            &[
                Field::object("forPerson", "为个人"),
                Field::object("forCompany", "为企业"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.for_person),
            1 => wire::AsSlot::slot(&self.for_company),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.for_person),
            1 => wire::AsSlot::slot_mut(&mut self.for_company),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentDutySummary);

impl wire::Object for super::RepaymentDutyTotals {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentDutyTotals",
            &[
                Field::object("guaranteeDuty", "担保责任"),
                Field::object("otherRefundDuty", "其他相关还款责任"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.guarantee_duty),
            1 => wire::AsSlot::slot(&self.other_refund_duty),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.guarantee_duty),
            1 => wire::AsSlot::slot_mut(&mut self.other_refund_duty),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentDutyTotals);

impl wire::Object for super::GuaranteeDutyTotal {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "GuaranteeDutyTotal",
            &[
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("guaranteeAmount", "担保金额", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.account_num),
            1 => wire::AsSlot::slot(&self.guarantee_amount),
            2 => wire::AsSlot::slot(&self.surplus_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.account_num),
            1 => wire::AsSlot::slot_mut(&mut self.guarantee_amount),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::GuaranteeDutyTotal);

impl wire::Object for super::OtherRepaymentDutyTotal {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "OtherRepaymentDutyTotal",
            &[
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount(
                    "refundDutyAmount",
                    "还款责任金额",
                    Privacy::Financial,
                ),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.account_num),
            1 => wire::AsSlot::slot(&self.refund_duty_amount),
            2 => wire::AsSlot::slot(&self.surplus_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.account_num),
            1 => wire::AsSlot::slot_mut(&mut self.refund_duty_amount),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::OtherRepaymentDutyTotal);

impl wire::Object for super::NoncreditSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NoncreditSummary",
            &[
                Field::words("type", "业务类型", Privacy::Financial),
                Field::count("accountNum", "账户数", Privacy::Financial),
                Field::amount("debtAmount", "欠款金额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.account_num),
            2 => wire::AsSlot::slot(&self.debt_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.account_num),
            2 => wire::AsSlot::slot_mut(&mut self.debt_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NoncreditSummary);

impl wire::Object for super::PublicInformationSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PublicInformationSummary",
            &[
                Field::words("type", "信息类型", Privacy::Financial),
                Field::count("recordNum", "记录数", Privacy::Financial),
                Field::amount("referenceAmount", "涉及金额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.record_num),
            2 => wire::AsSlot::slot(&self.reference_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.record_num),
            2 => wire::AsSlot::slot_mut(&mut self.reference_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PublicInformationSummary);

impl wire::Object for super::QuerySummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "QuerySummary",
            &[
                Field::object("lastQueryRecord", "上一次查询记录"),
                Field::object(
                    "last1MonthQueryCompanyNum",
                    "最近1个月内的查询机构数",
                ),
                Field::object("last1MonthQueryNum", "最近1个月内的查询次数"),
                Field::object("last2YearQueryNum", "最近2年内的查询次数"),
                Field::object("objectionAndDescription", "异议标注及说明"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.last_query_record),
            1 => wire::AsSlot::slot(&self.last1_month_query_company_num),
            2 => wire::AsSlot::slot(&self.last1_month_query_num),
            3 => wire::AsSlot::slot(&self.last2_year_query_num),
            4 => wire::AsSlot::slot(&self.objection_and_description),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.last_query_record),
            1 => wire::AsSlot::slot_mut(&mut self.last1_month_query_company_num),
            2 => wire::AsSlot::slot_mut(&mut self.last1_month_query_num),
            3 => wire::AsSlot::slot_mut(&mut self.last2_year_query_num),
            4 => wire::AsSlot::slot_mut(&mut self.objection_and_description),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QuerySummary);

impl wire::Object for super::LastQuery {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LastQuery",
            &[
                Field::date("date", "查询日期", Privacy::Financial),
                Field::text("companyName", "机构名称", Privacy::Financial),
                Field::text("detail", "查询内容", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.date),
            1 => wire::AsSlot::slot(&self.company_name),
            2 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.date),
            1 => wire::AsSlot::slot_mut(&mut self.company_name),
            2 => wire::AsSlot::slot_mut(&mut self.detail),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LastQuery);

impl wire::Object for super::MonthlyInquirerCounts {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MonthlyInquirerCounts",
            &[
                Field::count("loanApproval", "贷款审批", Privacy::Financial),
                Field::count("creditApproval", "信用卡审批", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.loan_approval),
            1 => wire::AsSlot::slot(&self.credit_approval),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.loan_approval),
            1 => wire::AsSlot::slot_mut(&mut self.credit_approval),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::MonthlyInquirerCounts);

impl wire::Object for super::MonthlyQueryCounts {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MonthlyQueryCounts",
            &[
                Field::count("loanApproval", "贷款审批", Privacy::Financial),
                Field::count("creditApproval", "信用卡审批", Privacy::Financial),
                Field::count("selfQuery", "本人查询", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.loan_approval),
            1 => wire::AsSlot::slot(&self.credit_approval),
            2 => wire::AsSlot::slot(&self.self_query),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.loan_approval),
            1 => wire::AsSlot::slot_mut(&mut self.credit_approval),
            2 => wire::AsSlot::slot_mut(&mut self.self_query),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::MonthlyQueryCounts);

impl wire::Object for super::TwoYearQueryCounts {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "TwoYearQueryCounts",
            &[
                Field::count("managerAfterLoan", "贷后管理", Privacy::Financial),
                Field::count(
                    "guaranteeInvestigate",
                    "担保资格审查",
                    Privacy::Financial,
                ),
                Field::count(
                    "bespokeMerchantsRealNameInvestigate",
                    "特约商户实名审查",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.manager_after_loan),
            1 => wire::AsSlot::slot(&self.guarantee_investigate),
            2 => wire::AsSlot::slot(&self.bespoke_merchants_real_name_investigate),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.manager_after_loan),
            1 => wire::AsSlot::slot_mut(&mut self.guarantee_investigate),
            2 => {
                wire::AsSlot::slot_mut(&mut self.bespoke_merchants_real_name_investigate)
            }
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::TwoYearQueryCounts);

impl wire::Object for super::ObjectionSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ObjectionSummary",
            &[
                Field::text("objectionLabel", "异议标注", Privacy::FreeText),
                Field::date("addDate", "添加日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.objection_label),
            1 => wire::AsSlot::slot(&self.add_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.objection_label),
            1 => wire::AsSlot::slot_mut(&mut self.add_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::ObjectionSummary);

impl wire::Object for super::CreditDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "CreditDetail",
            &[
                Field::list("recoveryInfo", "被追偿信息"),
                Field::list("acyclicCreditAccount", "非循环贷账户"),
                Field::list("cyclicalAmountPerAccount", "循环额度下分账户"),
                Field::list("cyclicalLoanAccount", "循环贷账户"),
                Field::list("creditAccount", "贷记卡账户"),
                Field::list("quasiCreditAccount", "准贷记卡账户"),
                Field::object("concernedRefundDutyInfo", "相关还款责任信息"),
                Field::list("extensionProtocolInfo", "授信协议信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.recovery_info),
            1 => wire::AsSlot::slot(&self.acyclic_credit_account),
            2 => wire::AsSlot::slot(&self.cyclical_amount_per_account),
            3 => wire::AsSlot::slot(&self.cyclical_loan_account),
            4 => wire::AsSlot::slot(&self.credit_account),
            5 => wire::AsSlot::slot(&self.quasi_credit_account),
            6 => wire::AsSlot::slot(&self.concerned_refund_duty_info),
            7 => wire::AsSlot::slot(&self.extension_protocol_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.recovery_info),
            1 => wire::AsSlot::slot_mut(&mut self.acyclic_credit_account),
            2 => wire::AsSlot::slot_mut(&mut self.cyclical_amount_per_account),
            3 => wire::AsSlot::slot_mut(&mut self.cyclical_loan_account),
            4 => wire::AsSlot::slot_mut(&mut self.credit_account),
            5 => wire::AsSlot::slot_mut(&mut self.quasi_credit_account),
            6 => wire::AsSlot::slot_mut(&mut self.concerned_refund_duty_info),
            7 => wire::AsSlot::slot_mut(&mut self.extension_protocol_info),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditDetail);

impl wire::Object for super::RecoveryAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RecoveryAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::date(
                    "creditorReceivedDate",
                    "债权接收日期",
                    Privacy::Financial,
                ),
                Field::amount("creditorAmount", "债权金额", Privacy::Financial),
                Field::words(
                    "stateWhenCreditorTransfer",
                    "债权转移时的还款状态",
                    Privacy::Financial,
                ),
                Field::date_phrase("dueDate", "具体截至日期", Privacy::Financial),
                Field::object("accountState", "账户状态"),
                Field::list("specialTransTypes", "特殊交易信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.type_),
            3 => wire::AsSlot::slot(&self.creditor_received_date),
            4 => wire::AsSlot::slot(&self.creditor_amount),
            5 => wire::AsSlot::slot(&self.state_when_creditor_transfer),
            6 => wire::AsSlot::slot(&self.due_date),
            7 => wire::AsSlot::slot(&self.account_state),
            8 => wire::AsSlot::slot(&self.special_trans_types),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.type_),
            3 => wire::AsSlot::slot_mut(&mut self.creditor_received_date),
            4 => wire::AsSlot::slot_mut(&mut self.creditor_amount),
            5 => wire::AsSlot::slot_mut(&mut self.state_when_creditor_transfer),
            6 => wire::AsSlot::slot_mut(&mut self.due_date),
            7 => wire::AsSlot::slot_mut(&mut self.account_state),
            8 => wire::AsSlot::slot_mut(&mut self.special_trans_types),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RecoveryAccount);

impl wire::Object for super::RecoveryAccountState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RecoveryAccountState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("debtCollection", "催收"),
                Field::object("debtFinish", "结束"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.debt_collection),
            2 => wire::AsSlot::slot(&self.debt_finish),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.debt_collection),
            2 => wire::AsSlot::slot_mut(&mut self.debt_finish),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RecoveryAccountState);

impl wire::Object for super::CollectionDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CollectionDetail",
            &[
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.surplus_amount),
            1 => wire::AsSlot::slot(&self.latest_repay_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            1 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CollectionDetail);

impl wire::Object for super::RecoveryEndDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RecoveryEndDetail",
            &[Field::date("accountClosedDate", "账户关闭日期", Privacy::Financial)],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.account_closed_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.account_closed_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RecoveryEndDetail);

impl wire::Object for super::NonRevolvingLoanAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NonRevolvingLoanAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::text("amountId", "账户标识", Privacy::Account),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::amount("refundAmount", "借款金额", Privacy::Financial),
                Field::text("accountCurrencyType", "账户币种", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::words("guaranteeType", "担保方式", Privacy::Financial),
                Field::count("refundPeriodNum", "还款期数", Privacy::Financial),
                Field::words("refundFrequency", "还款频率", Privacy::Financial),
                Field::words("refundType", "还款方式", Privacy::Financial),
                Field::text("joinRefundFlag", "共同借款标志", Privacy::Financial),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::object("accountState", "账户状态"),
                Field::list("specialTransTypes", "特殊交易信息"),
                Field::list("companyInfo", "机构声明"),
                Field::list("selfStatement", "本人声明"),
                Field::list("objectionLabel", "异议标注"),
                Field::list("specialLabel", "特殊标注"),
                Field::object("refundRecord", "还款记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.account_id),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.loan_amount),
            6 => wire::AsSlot::slot(&self.account_currency_type),
            7 => wire::AsSlot::slot(&self.type_),
            8 => wire::AsSlot::slot(&self.guarantee_type),
            9 => wire::AsSlot::slot(&self.refund_period_num),
            10 => wire::AsSlot::slot(&self.refund_frequency),
            11 => wire::AsSlot::slot(&self.refund_type),
            12 => wire::AsSlot::slot(&self.join_refund_flag),
            13 => wire::AsSlot::slot(&self.due_date),
            14 => wire::AsSlot::slot(&self.account_state),
            15 => wire::AsSlot::slot(&self.special_trans_types),
            16 => wire::AsSlot::slot(&self.company_info),
            17 => wire::AsSlot::slot(&self.self_statement),
            18 => wire::AsSlot::slot(&self.objection_label),
            19 => wire::AsSlot::slot(&self.special_label),
            20 => wire::AsSlot::slot(&self.refund_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.account_id),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.loan_amount),
            6 => wire::AsSlot::slot_mut(&mut self.account_currency_type),
            7 => wire::AsSlot::slot_mut(&mut self.type_),
            8 => wire::AsSlot::slot_mut(&mut self.guarantee_type),
            9 => wire::AsSlot::slot_mut(&mut self.refund_period_num),
            10 => wire::AsSlot::slot_mut(&mut self.refund_frequency),
            11 => wire::AsSlot::slot_mut(&mut self.refund_type),
            12 => wire::AsSlot::slot_mut(&mut self.join_refund_flag),
            13 => wire::AsSlot::slot_mut(&mut self.due_date),
            14 => wire::AsSlot::slot_mut(&mut self.account_state),
            15 => wire::AsSlot::slot_mut(&mut self.special_trans_types),
            16 => wire::AsSlot::slot_mut(&mut self.company_info),
            17 => wire::AsSlot::slot_mut(&mut self.self_statement),
            18 => wire::AsSlot::slot_mut(&mut self.objection_label),
            19 => wire::AsSlot::slot_mut(&mut self.special_label),
            20 => wire::AsSlot::slot_mut(&mut self.refund_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NonRevolvingLoanAccount);

impl wire::Object for super::NonRevolvingLoanState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NonRevolvingLoanState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("badDebt", "呆账"),
                Field::object("normal", "正常"),
                Field::object("overdue", "逾期"),
                Field::object("transfer", "转出"),
                Field::object("clear", "结清"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.bad_debt),
            2 => wire::AsSlot::slot(&self.normal),
            3 => wire::AsSlot::slot(&self.overdue),
            4 => wire::AsSlot::slot(&self.transfer),
            5 => wire::AsSlot::slot(&self.clear),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.bad_debt),
            2 => wire::AsSlot::slot_mut(&mut self.normal),
            3 => wire::AsSlot::slot_mut(&mut self.overdue),
            4 => wire::AsSlot::slot_mut(&mut self.transfer),
            5 => wire::AsSlot::slot_mut(&mut self.clear),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NonRevolvingLoanState);

impl wire::Object for super::BadDebtDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BadDebtDetail",
            &[
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.surplus_amount),
            1 => wire::AsSlot::slot(&self.latest_repay_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            1 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::BadDebtDetail);

impl wire::Object for super::NonRevolvingLoanNormal {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NonRevolvingLoanNormal",
            &[
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::count(
                    "surplusPaymentNum",
                    "剩余还款期数",
                    Privacy::Financial,
                ),
                Field::amount("scheduledPayment", "本月应还款", Privacy::Financial),
                Field::day("scheduledPayAt", "应还款日", Privacy::Financial),
                Field::amount("realPayed", "本月实还款", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::count(
                    "currOverduePeriods",
                    "当前逾期期数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "currOverdueAmount",
                    "当前逾期总额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue31Tp60",
                    "逾期31-60天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue61Tp90",
                    "逾期61-90天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue91Tp180",
                    "逾期91-180天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue180",
                    "逾期180天以上未还本金",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.five_level_type),
            1 => wire::AsSlot::slot(&self.surplus_amount),
            2 => wire::AsSlot::slot(&self.surplus_payment_num),
            3 => wire::AsSlot::slot(&self.scheduled_payment),
            4 => wire::AsSlot::slot(&self.scheduled_pay_at),
            5 => wire::AsSlot::slot(&self.real_payed),
            6 => wire::AsSlot::slot(&self.latest_repay_date),
            7 => wire::AsSlot::slot(&self.curr_overdue_periods),
            8 => wire::AsSlot::slot(&self.curr_overdue_amount),
            9 => wire::AsSlot::slot(&self.overdue_31_to_60),
            10 => wire::AsSlot::slot(&self.overdue_61_to_90),
            11 => wire::AsSlot::slot(&self.overdue_91_to_180),
            12 => wire::AsSlot::slot(&self.overdue_over_180),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            1 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_payment_num),
            3 => wire::AsSlot::slot_mut(&mut self.scheduled_payment),
            4 => wire::AsSlot::slot_mut(&mut self.scheduled_pay_at),
            5 => wire::AsSlot::slot_mut(&mut self.real_payed),
            6 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            7 => wire::AsSlot::slot_mut(&mut self.curr_overdue_periods),
            8 => wire::AsSlot::slot_mut(&mut self.curr_overdue_amount),
            9 => wire::AsSlot::slot_mut(&mut self.overdue_31_to_60),
            10 => wire::AsSlot::slot_mut(&mut self.overdue_61_to_90),
            11 => wire::AsSlot::slot_mut(&mut self.overdue_91_to_180),
            12 => wire::AsSlot::slot_mut(&mut self.overdue_over_180),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NonRevolvingLoanNormal);

impl wire::Object for super::NonRevolvingLoanOverdue {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NonRevolvingLoanOverdue",
            &[
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::count(
                    "surplusPaymentNum",
                    "剩余还款期数",
                    Privacy::Financial,
                ),
                Field::amount("scheduledPayment", "本月应还款", Privacy::Financial),
                Field::day("scheduledPayAt", "应还款日", Privacy::Financial),
                Field::amount("realPayed", "本月实还款", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::count(
                    "currOverduePeriods",
                    "当前逾期期数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "currOverdueAmount",
                    "当前逾期总额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue31Tp60",
                    "逾期31-60天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue61Tp90",
                    "逾期61-90天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue91Tp180",
                    "逾期91-180天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue180",
                    "逾期180天以上未还本金",
                    Privacy::Financial,
                ),
                Field::object("beforeDeadlineDate", "最新还款记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.five_level_type),
            1 => wire::AsSlot::slot(&self.surplus_amount),
            2 => wire::AsSlot::slot(&self.surplus_payment_num),
            3 => wire::AsSlot::slot(&self.scheduled_payment),
            4 => wire::AsSlot::slot(&self.scheduled_pay_at),
            5 => wire::AsSlot::slot(&self.real_payed),
            6 => wire::AsSlot::slot(&self.latest_repay_date),
            7 => wire::AsSlot::slot(&self.curr_overdue_periods),
            8 => wire::AsSlot::slot(&self.curr_overdue_amount),
            9 => wire::AsSlot::slot(&self.overdue_31_to_60),
            10 => wire::AsSlot::slot(&self.overdue_61_to_90),
            11 => wire::AsSlot::slot(&self.overdue_91_to_180),
            12 => wire::AsSlot::slot(&self.overdue_over_180),
            13 => wire::AsSlot::slot(&self.before_deadline_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            1 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_payment_num),
            3 => wire::AsSlot::slot_mut(&mut self.scheduled_payment),
            4 => wire::AsSlot::slot_mut(&mut self.scheduled_pay_at),
            5 => wire::AsSlot::slot_mut(&mut self.real_payed),
            6 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            7 => wire::AsSlot::slot_mut(&mut self.curr_overdue_periods),
            8 => wire::AsSlot::slot_mut(&mut self.curr_overdue_amount),
            9 => wire::AsSlot::slot_mut(&mut self.overdue_31_to_60),
            10 => wire::AsSlot::slot_mut(&mut self.overdue_61_to_90),
            11 => wire::AsSlot::slot_mut(&mut self.overdue_91_to_180),
            12 => wire::AsSlot::slot_mut(&mut self.overdue_over_180),
            13 => wire::AsSlot::slot_mut(&mut self.before_deadline_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NonRevolvingLoanOverdue);

impl wire::Object for super::LatestRepayment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LatestRepayment",
            &[
                Field::date_phrase(
                    "value",
                    "截止日期以后的最新还款记录",
                    Privacy::Financial,
                ),
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::date("refundDate", "还款日期", Privacy::Financial),
                Field::amount("refundAmount", "还款金额", Privacy::Financial),
                Field::words("currRefundState", "当前还款状态", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.five_level_type),
            2 => wire::AsSlot::slot(&self.surplus_amount),
            3 => wire::AsSlot::slot(&self.refund_date),
            4 => wire::AsSlot::slot(&self.refund_amount),
            5 => wire::AsSlot::slot(&self.curr_refund_state),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            3 => wire::AsSlot::slot_mut(&mut self.refund_date),
            4 => wire::AsSlot::slot_mut(&mut self.refund_amount),
            5 => wire::AsSlot::slot_mut(&mut self.curr_refund_state),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LatestRepayment);

impl wire::Object for super::TransferDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "TransferDetail",
            &[Field::month("transferDate", "转出月份", Privacy::Financial)],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.transfer_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.transfer_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::TransferDetail);

impl wire::Object for super::SettlementDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SettlementDetail",
            &[Field::date("accountClosedDate", "账号关闭日期", Privacy::Financial)],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.account_closed_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.account_closed_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SettlementDetail);

impl wire::Object for super::CreditLineLoanAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditLineLoanAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::text("amountId", "账户标识", Privacy::Account),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::amount("refundAmount", "借款金额", Privacy::Financial),
                Field::text("accountCurrencyType", "账户币种", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::words("guaranteeType", "担保方式", Privacy::Financial),
                Field::count("refundPeriodNum", "还款期数", Privacy::Financial),
                Field::words("refundFrequency", "还款频率", Privacy::Financial),
                Field::words("refundType", "还款方式", Privacy::Financial),
                Field::text("joinRefundFlag", "共同借款标志", Privacy::Financial),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::object("accountState", "账户状态"),
                Field::object("refundRecord", "还款记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.account_id),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.loan_amount),
            6 => wire::AsSlot::slot(&self.account_currency_type),
            7 => wire::AsSlot::slot(&self.type_),
            8 => wire::AsSlot::slot(&self.guarantee_type),
            9 => wire::AsSlot::slot(&self.refund_period_num),
            10 => wire::AsSlot::slot(&self.refund_frequency),
            11 => wire::AsSlot::slot(&self.refund_type),
            12 => wire::AsSlot::slot(&self.join_refund_flag),
            13 => wire::AsSlot::slot(&self.due_date),
            14 => wire::AsSlot::slot(&self.account_state),
            15 => wire::AsSlot::slot(&self.refund_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.account_id),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.loan_amount),
            6 => wire::AsSlot::slot_mut(&mut self.account_currency_type),
            7 => wire::AsSlot::slot_mut(&mut self.type_),
            8 => wire::AsSlot::slot_mut(&mut self.guarantee_type),
            9 => wire::AsSlot::slot_mut(&mut self.refund_period_num),
            10 => wire::AsSlot::slot_mut(&mut self.refund_frequency),
            11 => wire::AsSlot::slot_mut(&mut self.refund_type),
            12 => wire::AsSlot::slot_mut(&mut self.join_refund_flag),
            13 => wire::AsSlot::slot_mut(&mut self.due_date),
            14 => wire::AsSlot::slot_mut(&mut self.account_state),
            15 => wire::AsSlot::slot_mut(&mut self.refund_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditLineLoanAccount);

impl wire::Object for super::CreditLineLoanState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditLineLoanState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("normal", "正常"),
                Field::object("overdue", "逾期"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.normal),
            2 => wire::AsSlot::slot(&self.overdue),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.normal),
            2 => wire::AsSlot::slot_mut(&mut self.overdue),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditLineLoanState);

impl wire::Object for super::RevolvingRepaymentDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RevolvingRepaymentDetail",
            &[
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::count(
                    "surplusPaymentNum",
                    "剩余还款期数",
                    Privacy::Financial,
                ),
                Field::amount("scheduledPayment", "本月应还款", Privacy::Financial),
                Field::day("scheduledPayAt", "应还款日", Privacy::Financial),
                Field::amount("realPayed", "本月实还款", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::count(
                    "currOverduePeriods",
                    "当前逾期期数",
                    Privacy::Financial,
                ),
                Field::amount("currOverdue", "当前逾期金额", Privacy::Financial),
                Field::amount(
                    "overdue31Tp60",
                    "逾期31-60天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue61Tp90",
                    "逾期61-90天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue91Tp180",
                    "逾期91-180天未还本金",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overdue180",
                    "逾期180天以上未还本金",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.five_level_type),
            1 => wire::AsSlot::slot(&self.surplus_amount),
            2 => wire::AsSlot::slot(&self.surplus_payment_num),
            3 => wire::AsSlot::slot(&self.scheduled_payment),
            4 => wire::AsSlot::slot(&self.scheduled_pay_at),
            5 => wire::AsSlot::slot(&self.real_payed),
            6 => wire::AsSlot::slot(&self.latest_repay_date),
            7 => wire::AsSlot::slot(&self.curr_overdue_periods),
            8 => wire::AsSlot::slot(&self.curr_overdue),
            9 => wire::AsSlot::slot(&self.overdue_31_to_60),
            10 => wire::AsSlot::slot(&self.overdue_61_to_90),
            11 => wire::AsSlot::slot(&self.overdue_91_to_180),
            12 => wire::AsSlot::slot(&self.overdue_over_180),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            1 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            2 => wire::AsSlot::slot_mut(&mut self.surplus_payment_num),
            3 => wire::AsSlot::slot_mut(&mut self.scheduled_payment),
            4 => wire::AsSlot::slot_mut(&mut self.scheduled_pay_at),
            5 => wire::AsSlot::slot_mut(&mut self.real_payed),
            6 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            7 => wire::AsSlot::slot_mut(&mut self.curr_overdue_periods),
            8 => wire::AsSlot::slot_mut(&mut self.curr_overdue),
            9 => wire::AsSlot::slot_mut(&mut self.overdue_31_to_60),
            10 => wire::AsSlot::slot_mut(&mut self.overdue_61_to_90),
            11 => wire::AsSlot::slot_mut(&mut self.overdue_91_to_180),
            12 => wire::AsSlot::slot_mut(&mut self.overdue_over_180),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RevolvingRepaymentDetail);

impl wire::Object for super::RevolvingLoanAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RevolvingLoanAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::text("amountId", "账户标识", Privacy::Account),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::amount(
                    "accountExtensionAmount",
                    "账户授信额度",
                    Privacy::Financial,
                ),
                Field::text("accountCurrencyType", "账户币种", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::words("guaranteeType", "担保方式", Privacy::Financial),
                Field::count("refundPeriodNum", "还款期数", Privacy::Financial),
                Field::words("refundFrequency", "还款频率", Privacy::Financial),
                Field::words("refundType", "还款方式", Privacy::Financial),
                Field::text("joinRefundFlag", "共同借款标志", Privacy::Financial),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::object("accountState", "账户状态"),
                Field::object("refundRecord", "还款记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.account_id),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.account_extension_amount),
            6 => wire::AsSlot::slot(&self.account_currency_type),
            7 => wire::AsSlot::slot(&self.type_),
            8 => wire::AsSlot::slot(&self.guarantee_type),
            9 => wire::AsSlot::slot(&self.refund_period_num),
            10 => wire::AsSlot::slot(&self.refund_frequency),
            11 => wire::AsSlot::slot(&self.refund_type),
            12 => wire::AsSlot::slot(&self.join_refund_flag),
            13 => wire::AsSlot::slot(&self.due_date),
            14 => wire::AsSlot::slot(&self.account_state),
            15 => wire::AsSlot::slot(&self.refund_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.account_id),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.account_extension_amount),
            6 => wire::AsSlot::slot_mut(&mut self.account_currency_type),
            7 => wire::AsSlot::slot_mut(&mut self.type_),
            8 => wire::AsSlot::slot_mut(&mut self.guarantee_type),
            9 => wire::AsSlot::slot_mut(&mut self.refund_period_num),
            10 => wire::AsSlot::slot_mut(&mut self.refund_frequency),
            11 => wire::AsSlot::slot_mut(&mut self.refund_type),
            12 => wire::AsSlot::slot_mut(&mut self.join_refund_flag),
            13 => wire::AsSlot::slot_mut(&mut self.due_date),
            14 => wire::AsSlot::slot_mut(&mut self.account_state),
            15 => wire::AsSlot::slot_mut(&mut self.refund_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RevolvingLoanAccount);

impl wire::Object for super::RevolvingLoanState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RevolvingLoanState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("clear", "结清"),
                Field::object("overdue", "逾期"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.clear),
            2 => wire::AsSlot::slot(&self.overdue),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.clear),
            2 => wire::AsSlot::slot_mut(&mut self.overdue),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RevolvingLoanState);

impl wire::Object for super::CreditCardAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditCardAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("cardCompany", "发卡机构", Privacy::Financial),
                Field::text("amountId", "账户标识", Privacy::Account),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::amount(
                    "accountExtensionAmount",
                    "账户授信额度",
                    Privacy::Financial,
                ),
                Field::amount(
                    "sharedExtensionAmount",
                    "共享授信总额",
                    Privacy::Financial,
                ),
                Field::text("currencyType", "币种", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::words("guaranteeType", "担保方式", Privacy::Financial),
                Field::object("refundRecord", "还款记录"),
                Field::list("specialTransTypes", "特殊交易信息"),
                Field::list("companyInfo", "机构声明"),
                Field::list("selfStatement", "本人声明"),
                Field::list("objectionLabel", "异议标注"),
                Field::object("accountState", "账户状态"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.card_company),
            2 => wire::AsSlot::slot(&self.account_id),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.account_extension_amount),
            5 => wire::AsSlot::slot(&self.shared_extension_amount),
            6 => wire::AsSlot::slot(&self.currency_type),
            7 => wire::AsSlot::slot(&self.type_),
            8 => wire::AsSlot::slot(&self.due_date),
            9 => wire::AsSlot::slot(&self.guarantee_type),
            10 => wire::AsSlot::slot(&self.refund_record),
            11 => wire::AsSlot::slot(&self.special_trans_types),
            12 => wire::AsSlot::slot(&self.company_info),
            13 => wire::AsSlot::slot(&self.self_statement),
            14 => wire::AsSlot::slot(&self.objection_label),
            15 => wire::AsSlot::slot(&self.account_state),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.card_company),
            2 => wire::AsSlot::slot_mut(&mut self.account_id),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.account_extension_amount),
            5 => wire::AsSlot::slot_mut(&mut self.shared_extension_amount),
            6 => wire::AsSlot::slot_mut(&mut self.currency_type),
            7 => wire::AsSlot::slot_mut(&mut self.type_),
            8 => wire::AsSlot::slot_mut(&mut self.due_date),
            9 => wire::AsSlot::slot_mut(&mut self.guarantee_type),
            10 => wire::AsSlot::slot_mut(&mut self.refund_record),
            11 => wire::AsSlot::slot_mut(&mut self.special_trans_types),
            12 => wire::AsSlot::slot_mut(&mut self.company_info),
            13 => wire::AsSlot::slot_mut(&mut self.self_statement),
            14 => wire::AsSlot::slot_mut(&mut self.objection_label),
            15 => wire::AsSlot::slot_mut(&mut self.account_state),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditCardAccount);

impl wire::Object for super::CreditCardState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditCardState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("badDebt", "呆账"),
                Field::object("normal", "正常"),
                Field::object("accountCanceled", "销户"),
                Field::object("inactive", "未激活"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.bad_debt),
            2 => wire::AsSlot::slot(&self.normal),
            3 => wire::AsSlot::slot(&self.account_canceled),
            4 => wire::AsSlot::slot(&self.inactive),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.bad_debt),
            2 => wire::AsSlot::slot_mut(&mut self.normal),
            3 => wire::AsSlot::slot_mut(&mut self.account_canceled),
            4 => wire::AsSlot::slot_mut(&mut self.inactive),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditCardState);

impl wire::Object for super::CreditCardNormal {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditCardNormal",
            &[
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::amount("usedAmount", "已用额度", Privacy::Financial),
                Field::amount(
                    "unspecifiedLargeAmountSpecificPeriodAmount",
                    "未出单的大额专项分期余额",
                    Privacy::Financial,
                ),
                Field::count(
                    "surplusPeriodsNum",
                    "剩余分期期数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "avg6monthPay",
                    "最近6个月平均使用额度",
                    Privacy::Financial,
                ),
                Field::amount("maxUsedAmount", "最大使用额度", Privacy::Financial),
                Field::day("billDate", "账单日", Privacy::Financial),
                Field::amount("scheduledPayment", "本月应还款", Privacy::Financial),
                Field::amount("realPayed", "本月实还款", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::count(
                    "currOverduePeriods",
                    "当前逾期期数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "currOverdueAmount",
                    "当前逾期总额",
                    Privacy::Financial,
                ),
                Field::object("bigAmountSpecialPeriodInfo", "大额专项分期信息"),
                Field::object("beforeDueDate", "最新还款记录"),
                Field::text(
                    "specialEventInfo",
                    "特殊事件说明信息",
                    Privacy::FreeText,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.surplus_amount),
            1 => wire::AsSlot::slot(&self.used_amount),
            2 => {
                wire::AsSlot::slot(&self.unspecified_large_amount_specific_period_amount)
            }
            3 => wire::AsSlot::slot(&self.surplus_periods_num),
            4 => wire::AsSlot::slot(&self.average_6_month_usage),
            5 => wire::AsSlot::slot(&self.max_used_amount),
            6 => wire::AsSlot::slot(&self.bill_date),
            7 => wire::AsSlot::slot(&self.scheduled_payment),
            8 => wire::AsSlot::slot(&self.real_payed),
            9 => wire::AsSlot::slot(&self.latest_repay_date),
            10 => wire::AsSlot::slot(&self.curr_overdue_periods),
            11 => wire::AsSlot::slot(&self.curr_overdue_amount),
            12 => wire::AsSlot::slot(&self.big_amount_special_period_info),
            13 => wire::AsSlot::slot(&self.before_due_date),
            14 => wire::AsSlot::slot(&self.special_event_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            1 => wire::AsSlot::slot_mut(&mut self.used_amount),
            2 => {
                wire::AsSlot::slot_mut(
                    &mut self.unspecified_large_amount_specific_period_amount,
                )
            }
            3 => wire::AsSlot::slot_mut(&mut self.surplus_periods_num),
            4 => wire::AsSlot::slot_mut(&mut self.average_6_month_usage),
            5 => wire::AsSlot::slot_mut(&mut self.max_used_amount),
            6 => wire::AsSlot::slot_mut(&mut self.bill_date),
            7 => wire::AsSlot::slot_mut(&mut self.scheduled_payment),
            8 => wire::AsSlot::slot_mut(&mut self.real_payed),
            9 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            10 => wire::AsSlot::slot_mut(&mut self.curr_overdue_periods),
            11 => wire::AsSlot::slot_mut(&mut self.curr_overdue_amount),
            12 => wire::AsSlot::slot_mut(&mut self.big_amount_special_period_info),
            13 => wire::AsSlot::slot_mut(&mut self.before_due_date),
            14 => wire::AsSlot::slot_mut(&mut self.special_event_info),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditCardNormal);

impl wire::Object for super::LargeInstalmentPlan {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LargeInstalmentPlan",
            &[
                Field::amount(
                    "periodAmount",
                    "大额专项分期额度",
                    Privacy::Financial,
                ),
                Field::date(
                    "periodAmountEffectiveDate",
                    "分期额度生效日期",
                    Privacy::Financial,
                ),
                Field::date(
                    "periodAmountDueDate",
                    "分期额度到期日期",
                    Privacy::Financial,
                ),
                Field::amount(
                    "usedPeriodAmount",
                    "已用分期额度",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.period_amount),
            1 => wire::AsSlot::slot(&self.period_amount_effective_date),
            2 => wire::AsSlot::slot(&self.period_amount_due_date),
            3 => wire::AsSlot::slot(&self.used_period_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.period_amount),
            1 => wire::AsSlot::slot_mut(&mut self.period_amount_effective_date),
            2 => wire::AsSlot::slot_mut(&mut self.period_amount_due_date),
            3 => wire::AsSlot::slot_mut(&mut self.used_period_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LargeInstalmentPlan);

impl wire::Object for super::CardCancellation {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CardCancellation",
            &[Field::date("canceledDate", "销户日期", Privacy::Financial)],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.canceled_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.canceled_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CardCancellation);

impl wire::Object for super::InactiveCardDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "InactiveCardDetail",
            &[
                Field::date_phrase(
                    "inactiveDueDate",
                    "截至日期前未激活",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.inactive_due_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.inactive_due_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::InactiveCardDetail);

impl wire::Object for super::QuasiCreditCardAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QuasiCreditCardAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("cardCompany", "发卡机构", Privacy::Financial),
                Field::text("amountId", "账户标识", Privacy::Account),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::amount(
                    "accountExtensionAmount",
                    "账户授信额度",
                    Privacy::Financial,
                ),
                Field::amount(
                    "sharedExtensionAmount",
                    "共享授信总额",
                    Privacy::Financial,
                ),
                Field::text("currencyType", "币种", Privacy::Financial),
                Field::words("guaranteeType", "担保方式", Privacy::Financial),
                Field::object("refundRecord", "还款记录"),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::object("accountState", "账户状态"),
                Field::list("specialTransTypes", "特殊交易信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.card_company),
            2 => wire::AsSlot::slot(&self.account_id),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.account_extension_amount),
            5 => wire::AsSlot::slot(&self.shared_extension_amount),
            6 => wire::AsSlot::slot(&self.currency_type),
            7 => wire::AsSlot::slot(&self.guarantee_type),
            8 => wire::AsSlot::slot(&self.refund_record),
            9 => wire::AsSlot::slot(&self.due_date),
            10 => wire::AsSlot::slot(&self.account_state),
            11 => wire::AsSlot::slot(&self.special_trans_types),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.card_company),
            2 => wire::AsSlot::slot_mut(&mut self.account_id),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.account_extension_amount),
            5 => wire::AsSlot::slot_mut(&mut self.shared_extension_amount),
            6 => wire::AsSlot::slot_mut(&mut self.currency_type),
            7 => wire::AsSlot::slot_mut(&mut self.guarantee_type),
            8 => wire::AsSlot::slot_mut(&mut self.refund_record),
            9 => wire::AsSlot::slot_mut(&mut self.due_date),
            10 => wire::AsSlot::slot_mut(&mut self.account_state),
            11 => wire::AsSlot::slot_mut(&mut self.special_trans_types),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QuasiCreditCardAccount);

impl wire::Object for super::QuasiCreditCardState {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QuasiCreditCardState",
            &[
                Field::words("value", "账户状态", Privacy::Financial),
                Field::object("badDebt", "呆账"),
                Field::object("normal", "正常"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.bad_debt),
            2 => wire::AsSlot::slot(&self.normal),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.bad_debt),
            2 => wire::AsSlot::slot_mut(&mut self.normal),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QuasiCreditCardState);

impl wire::Object for super::QuasiCreditCardNormal {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QuasiCreditCardNormal",
            &[
                Field::amount("overDraftAmount", "透支余额", Privacy::Financial),
                Field::amount(
                    "latest6MonthsAvgOverDraftAmount",
                    "最近6个月平均透支余额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "maxOverDraftAmount",
                    "最大透支余额",
                    Privacy::Financial,
                ),
                Field::day("billDate", "账单日", Privacy::Financial),
                Field::amount("realPayed", "本月实还款", Privacy::Financial),
                Field::date(
                    "latestRepayDate",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::amount(
                    "overDraft180UnpayedAmount",
                    "透支180天以上未付金额",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.over_draft_amount),
            1 => wire::AsSlot::slot(&self.latest6_months_avg_over_draft_amount),
            2 => wire::AsSlot::slot(&self.max_over_draft_amount),
            3 => wire::AsSlot::slot(&self.bill_date),
            4 => wire::AsSlot::slot(&self.real_payed),
            5 => wire::AsSlot::slot(&self.latest_repay_date),
            6 => wire::AsSlot::slot(&self.overdraft_180_unpaid_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.over_draft_amount),
            1 => wire::AsSlot::slot_mut(&mut self.latest6_months_avg_over_draft_amount),
            2 => wire::AsSlot::slot_mut(&mut self.max_over_draft_amount),
            3 => wire::AsSlot::slot_mut(&mut self.bill_date),
            4 => wire::AsSlot::slot_mut(&mut self.real_payed),
            5 => wire::AsSlot::slot_mut(&mut self.latest_repay_date),
            6 => wire::AsSlot::slot_mut(&mut self.overdraft_180_unpaid_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QuasiCreditCardNormal);

impl wire::Object for super::RepaymentGrid {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentGrid",
            &[
                Field::month_range(
                    "dateRange",
                    "还款记录区间",
                    Privacy::Financial,
                ),
                Field::list("detail", "还款记录明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.date_range),
            1 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.date_range),
            1 => wire::AsSlot::slot_mut(&mut self.detail),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentGrid);

impl wire::Object for super::RepaymentYear {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentYear",
            &[
                Field::year("year", "年", Privacy::Financial),
                Field::list("month", "月"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.year),
            1 => wire::AsSlot::slot(&self.month),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.year),
            1 => wire::AsSlot::slot_mut(&mut self.month),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentYear);

impl wire::Object for super::RepaymentMonth {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentMonth",
            &[
                Field::month_of_year("monthValue", "月份", Privacy::Financial),
                Field::amount("amount", "金额", Privacy::Financial),
                Field::words("state", "状态", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.month_value),
            1 => wire::AsSlot::slot(&self.amount),
            2 => wire::AsSlot::slot(&self.state),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.month_value),
            1 => wire::AsSlot::slot_mut(&mut self.amount),
            2 => wire::AsSlot::slot_mut(&mut self.state),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentMonth);

impl wire::Object for super::SpecialTransaction {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "SpecialTransaction",
            &[
                Field::words("type", "特殊交易类型", Privacy::Financial),
                Field::date_or_month("occurDate", "发生日期", Privacy::Financial),
                Field::count("changeMonthNum", "变更月数", Privacy::Financial),
                Field::amount("occurAmount", "发生金额", Privacy::Financial),
                Field::text("detailRecord", "明细记录", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.occur_date),
            2 => wire::AsSlot::slot(&self.change_month_num),
            3 => wire::AsSlot::slot(&self.occur_amount),
            4 => wire::AsSlot::slot(&self.detail_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.occur_date),
            2 => wire::AsSlot::slot_mut(&mut self.change_month_num),
            3 => wire::AsSlot::slot_mut(&mut self.occur_amount),
            4 => wire::AsSlot::slot_mut(&mut self.detail_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::SpecialTransaction);

impl wire::Object for super::DatedStatement {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "DatedStatement",
            &[
                Field::text("value", "声明或标注内容", Privacy::FreeText),
                Field::date("addDate", "添加日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.value),
            1 => wire::AsSlot::slot(&self.add_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.value),
            1 => wire::AsSlot::slot_mut(&mut self.add_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::DatedStatement);

impl wire::Object for super::RepaymentDuties {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "RepaymentDuties",
            &[
                Field::list(
                    "concernRefundPersonBorrow",
                    "相关还款责任信息（为个人）",
                ),
                Field::list(
                    "concernRefundCompanyBorrow",
                    "相关还款责任信息（为企业）",
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.concern_refund_person_borrow),
            1 => wire::AsSlot::slot(&self.concern_refund_company_borrow),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.concern_refund_person_borrow),
            1 => wire::AsSlot::slot_mut(&mut self.concern_refund_company_borrow),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RepaymentDuties);

impl wire::Object for super::PersonRepaymentDuty {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PersonRepaymentDuty",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::words("personDutyType", "责任人类型", Privacy::Financial),
                Field::amount(
                    "refundDutyAmount",
                    "还款责任金额",
                    Privacy::Financial,
                ),
                Field::text("currencyType", "币种", Privacy::Financial),
                Field::text(
                    "guaranteeContractSerial",
                    "保证合同编号",
                    Privacy::Account,
                ),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::words("refundState", "还款状态", Privacy::Financial),
                Field::text("primaryBorrower", "主业务借款人", Privacy::Name),
                Field::words(
                        "primaryBorrowerIdType",
                        "主业务借款人证件类型",
                        Privacy::Public,
                    )
                    .with_known_values::<super::IdKind>(),
                Field::text(
                    "primaryBorrowerIdNum",
                    "主业务借款人证件号码",
                    Privacy::IdNumber,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.type_),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.person_duty_type),
            6 => wire::AsSlot::slot(&self.refund_duty_amount),
            7 => wire::AsSlot::slot(&self.currency_type),
            8 => wire::AsSlot::slot(&self.guarantee_contract_serial),
            9 => wire::AsSlot::slot(&self.due_date),
            10 => wire::AsSlot::slot(&self.five_level_type),
            11 => wire::AsSlot::slot(&self.surplus_amount),
            12 => wire::AsSlot::slot(&self.refund_state),
            13 => wire::AsSlot::slot(&self.primary_borrower),
            14 => wire::AsSlot::slot(&self.primary_borrower_id_type),
            15 => wire::AsSlot::slot(&self.primary_borrower_id_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.type_),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.person_duty_type),
            6 => wire::AsSlot::slot_mut(&mut self.refund_duty_amount),
            7 => wire::AsSlot::slot_mut(&mut self.currency_type),
            8 => wire::AsSlot::slot_mut(&mut self.guarantee_contract_serial),
            9 => wire::AsSlot::slot_mut(&mut self.due_date),
            10 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            11 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            12 => wire::AsSlot::slot_mut(&mut self.refund_state),
            13 => wire::AsSlot::slot_mut(&mut self.primary_borrower),
            14 => wire::AsSlot::slot_mut(&mut self.primary_borrower_id_type),
            15 => wire::AsSlot::slot_mut(&mut self.primary_borrower_id_num),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PersonRepaymentDuty);

impl wire::Object for super::CompanyRepaymentDuty {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CompanyRepaymentDuty",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::words("type", "业务种类", Privacy::Financial),
                Field::date("startDate", "开立日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::words("personDutyType", "责任人类型", Privacy::Financial),
                Field::amount(
                    "refundDutyAmount",
                    "还款责任金额",
                    Privacy::Financial,
                ),
                Field::text("currencyType", "币种", Privacy::Financial),
                Field::text(
                    "guaranteeContractSerial",
                    "保证合同编号",
                    Privacy::Account,
                ),
                Field::date_phrase("dueDate", "截至日期", Privacy::Financial),
                Field::words("fiveLevelType", "五级分类", Privacy::Financial),
                Field::amount("surplusAmount", "余额", Privacy::Financial),
                Field::count("overdueMonthNum", "逾期月数", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.type_),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.person_duty_type),
            6 => wire::AsSlot::slot(&self.refund_duty_amount),
            7 => wire::AsSlot::slot(&self.currency_type),
            8 => wire::AsSlot::slot(&self.guarantee_contract_serial),
            9 => wire::AsSlot::slot(&self.due_date),
            10 => wire::AsSlot::slot(&self.five_level_type),
            11 => wire::AsSlot::slot(&self.surplus_amount),
            12 => wire::AsSlot::slot(&self.overdue_month_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.type_),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.person_duty_type),
            6 => wire::AsSlot::slot_mut(&mut self.refund_duty_amount),
            7 => wire::AsSlot::slot_mut(&mut self.currency_type),
            8 => wire::AsSlot::slot_mut(&mut self.guarantee_contract_serial),
            9 => wire::AsSlot::slot_mut(&mut self.due_date),
            10 => wire::AsSlot::slot_mut(&mut self.five_level_type),
            11 => wire::AsSlot::slot_mut(&mut self.surplus_amount),
            12 => wire::AsSlot::slot_mut(&mut self.overdue_month_num),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CompanyRepaymentDuty);

impl wire::Object for super::CreditAgreement {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditAgreement",
            &[
                Field::text("name", "授信协议", Privacy::Account),
                Field::text("manageCompany", "管理机构", Privacy::Financial),
                Field::text(
                    "extensionProtocolId",
                    "授信协议标识",
                    Privacy::Account,
                ),
                Field::date("effectDate", "生效日期", Privacy::Financial),
                Field::date("deadlineDate", "到期日期", Privacy::Financial),
                Field::words(
                    "extensionAmountScope",
                    "授信额度用途",
                    Privacy::Financial,
                ),
                Field::amount("extensionAmount", "授信额度", Privacy::Financial),
                Field::amount(
                    "extensionLimitAmount",
                    "授信限额",
                    Privacy::Financial,
                ),
                Field::text(
                    "extensionLimitSerial",
                    "授信限额编号",
                    Privacy::Account,
                ),
                Field::amount("usedAmount", "已用额度", Privacy::Financial),
                Field::text("currencyType", "币种", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.manage_company),
            2 => wire::AsSlot::slot(&self.extension_protocol_id),
            3 => wire::AsSlot::slot(&self.effect_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.extension_amount_scope),
            6 => wire::AsSlot::slot(&self.extension_amount),
            7 => wire::AsSlot::slot(&self.extension_limit_amount),
            8 => wire::AsSlot::slot(&self.extension_limit_serial),
            9 => wire::AsSlot::slot(&self.used_amount),
            10 => wire::AsSlot::slot(&self.currency_type),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.manage_company),
            2 => wire::AsSlot::slot_mut(&mut self.extension_protocol_id),
            3 => wire::AsSlot::slot_mut(&mut self.effect_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.extension_amount_scope),
            6 => wire::AsSlot::slot_mut(&mut self.extension_amount),
            7 => wire::AsSlot::slot_mut(&mut self.extension_limit_amount),
            8 => wire::AsSlot::slot_mut(&mut self.extension_limit_serial),
            9 => wire::AsSlot::slot_mut(&mut self.used_amount),
            10 => wire::AsSlot::slot_mut(&mut self.currency_type),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditAgreement);

impl wire::Object for super::NoncreditAccount {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "NoncreditAccount",
            &[
                Field::text("name", "账户", Privacy::Account),
                Field::text("companyName", "账号名称", Privacy::Financial),
                Field::words("type", "业务类型", Privacy::Financial),
                Field::date("startDate", "业务开通日期", Privacy::Financial),
                Field::words("currPayedState", "当前缴费状态", Privacy::Financial),
                Field::amount(
                    "currOverdueAmount",
                    "当前欠费金额",
                    Privacy::Financial,
                ),
                Field::month("accountDate", "记账年月", Privacy::Financial),
                Field::object("refundRecord", "缴费记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.company_name),
            2 => wire::AsSlot::slot(&self.type_),
            3 => wire::AsSlot::slot(&self.start_date),
            4 => wire::AsSlot::slot(&self.curr_payed_state),
            5 => wire::AsSlot::slot(&self.curr_overdue_amount),
            6 => wire::AsSlot::slot(&self.account_date),
            7 => wire::AsSlot::slot(&self.refund_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.company_name),
            2 => wire::AsSlot::slot_mut(&mut self.type_),
            3 => wire::AsSlot::slot_mut(&mut self.start_date),
            4 => wire::AsSlot::slot_mut(&mut self.curr_payed_state),
            5 => wire::AsSlot::slot_mut(&mut self.curr_overdue_amount),
            6 => wire::AsSlot::slot_mut(&mut self.account_date),
            7 => wire::AsSlot::slot_mut(&mut self.refund_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::NoncreditAccount);

impl wire::Object for super::PaymentGrid {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PaymentGrid",
            &[
                Field::month_range(
                    "dateRange",
                    "还款记录区间",
                    Privacy::Financial,
                ),
                Field::list("detail", "缴费记录明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.date_range),
            1 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.date_range),
            1 => wire::AsSlot::slot_mut(&mut self.detail),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PaymentGrid);

impl wire::Object for super::PaymentYear {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PaymentYear",
            &[
                Field::year("year", "年", Privacy::Financial),
                Field::list("month", "月"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.year),
            1 => wire::AsSlot::slot(&self.month),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.year),
            1 => wire::AsSlot::slot_mut(&mut self.month),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PaymentYear);

impl wire::Object for super::PaymentMonth {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PaymentMonth",
            &[
                Field::month_of_year("monthValue", "月份", Privacy::Financial),
                Field::words("state", "状态", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.month_value),
            1 => wire::AsSlot::slot(&self.state),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.month_value),
            1 => wire::AsSlot::slot_mut(&mut self.state),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PaymentMonth);

impl wire::Object for super::PublicInformation {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "PublicInformation",
            &[
                Field::list("owingTaxRecord", "欠税记录"),
                Field::list("civilJudgmentRecord", "民事判决记录"),
                Field::list("forceExecuteRecord", "强制执行记录"),
                Field::list("administrativePenaltyRecord", "行政处罚记录"),
                Field::list(
                    "housingProvidentFundContributionRecord",
                    "住房公积金参缴记录",
                ),
                Field::list("lowSecurityRescueRecord", "低保救助记录"),
                Field::list("executiveQualificationRecord", "执业资格记录"),
                Field::list("administrativeRewardRecord", "行政奖励记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.owing_tax_record),
            1 => wire::AsSlot::slot(&self.civil_judgment_record),
            2 => wire::AsSlot::slot(&self.force_execute_record),
            3 => wire::AsSlot::slot(&self.administrative_penalty_record),
            4 => wire::AsSlot::slot(&self.housing_provident_fund_contribution_record),
            5 => wire::AsSlot::slot(&self.low_security_rescue_record),
            6 => wire::AsSlot::slot(&self.executive_qualification_record),
            7 => wire::AsSlot::slot(&self.administrative_reward_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.owing_tax_record),
            1 => wire::AsSlot::slot_mut(&mut self.civil_judgment_record),
            2 => wire::AsSlot::slot_mut(&mut self.force_execute_record),
            3 => wire::AsSlot::slot_mut(&mut self.administrative_penalty_record),
            4 => {
                wire::AsSlot::slot_mut(
                    &mut self.housing_provident_fund_contribution_record,
                )
            }
            5 => wire::AsSlot::slot_mut(&mut self.low_security_rescue_record),
            6 => wire::AsSlot::slot_mut(&mut self.executive_qualification_record),
            7 => wire::AsSlot::slot_mut(&mut self.administrative_reward_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PublicInformation);

impl wire::Object for super::TaxArrearsRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "TaxArrearsRecord",
            &[
                Field::text(
                    "chargedTaxOffice",
                    "主管税务机关",
                    Privacy::Financial,
                ),
                Field::amount("owingTaxAmount", "欠税总额", Privacy::Financial),
                Field::date(
                    "owingTaxStatsDate",
                    "欠税统计日期",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.charged_tax_office),
            1 => wire::AsSlot::slot(&self.owing_tax_amount),
            2 => wire::AsSlot::slot(&self.owing_tax_stats_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.charged_tax_office),
            1 => wire::AsSlot::slot_mut(&mut self.owing_tax_amount),
            2 => wire::AsSlot::slot_mut(&mut self.owing_tax_stats_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::TaxArrearsRecord);

impl wire::Object for super::CivilJudgmentRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CivilJudgmentRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("fillingCourt", "立案法院", Privacy::Financial),
                Field::text("reason", "案由", Privacy::FreeText),
                Field::date("fillingDate", "立案日期", Privacy::Financial),
                Field::words("closingType", "结案方式", Privacy::Financial),
                Field::text("closingResult", "判决/调节结果", Privacy::FreeText),
                Field::date(
                    "closingEffectDate",
                    "判决/调节生效日期",
                    Privacy::Financial,
                ),
                Field::text("litigation", "诉讼标的", Privacy::FreeText),
                Field::amount(
                    "litigationAmount",
                    "诉讼标的金额",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.filing_court),
            2 => wire::AsSlot::slot(&self.reason),
            3 => wire::AsSlot::slot(&self.filing_date),
            4 => wire::AsSlot::slot(&self.closing_type),
            5 => wire::AsSlot::slot(&self.closing_result),
            6 => wire::AsSlot::slot(&self.closing_effect_date),
            7 => wire::AsSlot::slot(&self.litigation),
            8 => wire::AsSlot::slot(&self.litigation_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.filing_court),
            2 => wire::AsSlot::slot_mut(&mut self.reason),
            3 => wire::AsSlot::slot_mut(&mut self.filing_date),
            4 => wire::AsSlot::slot_mut(&mut self.closing_type),
            5 => wire::AsSlot::slot_mut(&mut self.closing_result),
            6 => wire::AsSlot::slot_mut(&mut self.closing_effect_date),
            7 => wire::AsSlot::slot_mut(&mut self.litigation),
            8 => wire::AsSlot::slot_mut(&mut self.litigation_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CivilJudgmentRecord);

impl wire::Object for super::EnforcementRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "EnforcementRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("executeCourt", "执行法院", Privacy::Financial),
                Field::text("executeReason", "执行案由", Privacy::FreeText),
                Field::date("fillingDate", "立案日期", Privacy::Financial),
                Field::words("closingType", "结案方式", Privacy::Financial),
                Field::text("caseState", "案件状态", Privacy::Financial),
                Field::date("closingDate", "结案日期", Privacy::Financial),
                Field::text(
                    "applyExecuteSubject",
                    "申请执行标的",
                    Privacy::FreeText,
                ),
                Field::amount(
                    "applyExecuteSubjectValue",
                    "申请执行标的价值",
                    Privacy::Financial,
                ),
                Field::text("executedSubject", "已执行标的", Privacy::FreeText),
                Field::amount(
                    "executedSubjectAmount",
                    "已执行标的金额",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.execute_court),
            2 => wire::AsSlot::slot(&self.execute_reason),
            3 => wire::AsSlot::slot(&self.filing_date),
            4 => wire::AsSlot::slot(&self.closing_type),
            5 => wire::AsSlot::slot(&self.case_state),
            6 => wire::AsSlot::slot(&self.closing_date),
            7 => wire::AsSlot::slot(&self.apply_execute_subject),
            8 => wire::AsSlot::slot(&self.apply_execute_subject_value),
            9 => wire::AsSlot::slot(&self.executed_subject),
            10 => wire::AsSlot::slot(&self.executed_subject_amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.execute_court),
            2 => wire::AsSlot::slot_mut(&mut self.execute_reason),
            3 => wire::AsSlot::slot_mut(&mut self.filing_date),
            4 => wire::AsSlot::slot_mut(&mut self.closing_type),
            5 => wire::AsSlot::slot_mut(&mut self.case_state),
            6 => wire::AsSlot::slot_mut(&mut self.closing_date),
            7 => wire::AsSlot::slot_mut(&mut self.apply_execute_subject),
            8 => wire::AsSlot::slot_mut(&mut self.apply_execute_subject_value),
            9 => wire::AsSlot::slot_mut(&mut self.executed_subject),
            10 => wire::AsSlot::slot_mut(&mut self.executed_subject_amount),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::EnforcementRecord);

impl wire::Object for super::PenaltyRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PenaltyRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("penaltyOrg", "处罚机构", Privacy::Financial),
                Field::text("penaltyContent", "处罚内容", Privacy::FreeText),
                Field::amount("penaltyAmount", "处罚金额", Privacy::Financial),
                Field::date_or_month("effectDate", "生效日期", Privacy::Financial),
                Field::date_or_month("dueDate", "截止日期", Privacy::Financial),
                Field::text(
                    "administrativeReviewResult",
                    "行政复议结果",
                    Privacy::FreeText,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.penalty_org),
            2 => wire::AsSlot::slot(&self.penalty_content),
            3 => wire::AsSlot::slot(&self.penalty_amount),
            4 => wire::AsSlot::slot(&self.effect_date),
            5 => wire::AsSlot::slot(&self.due_date),
            6 => wire::AsSlot::slot(&self.administrative_review_result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.penalty_org),
            2 => wire::AsSlot::slot_mut(&mut self.penalty_content),
            3 => wire::AsSlot::slot_mut(&mut self.penalty_amount),
            4 => wire::AsSlot::slot_mut(&mut self.effect_date),
            5 => wire::AsSlot::slot_mut(&mut self.due_date),
            6 => wire::AsSlot::slot_mut(&mut self.administrative_review_result),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PenaltyRecord);

impl wire::Object for super::HousingFundRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "HousingFundRecord",
            &[
                Field::text("contributionPlace", "参缴地", Privacy::Address),
                Field::date("contributionDate", "参缴日期", Privacy::Financial),
                Field::month(
                    "firstContributionDate",
                    "初缴月份",
                    Privacy::Financial,
                ),
                Field::month("contributionDueDate", "缴至月份", Privacy::Financial),
                Field::words("contributionState", "缴费状态", Privacy::Financial),
                Field::amount("amountPerMonth", "月缴存额", Privacy::Financial),
                Field::percentage(
                    "selfContributionProportion",
                    "个人缴存比例",
                    Privacy::Financial,
                ),
                Field::percentage(
                    "companyContributionProportion",
                    "单位缴存比例",
                    Privacy::Financial,
                ),
                Field::text("contributionCompany", "缴费单位", Privacy::Employer),
                Field::date_or_month(
                    "updateAt",
                    "信息更新日期",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.contribution_place),
            1 => wire::AsSlot::slot(&self.contribution_date),
            2 => wire::AsSlot::slot(&self.first_contribution_date),
            3 => wire::AsSlot::slot(&self.contribution_due_date),
            4 => wire::AsSlot::slot(&self.contribution_state),
            5 => wire::AsSlot::slot(&self.amount_per_month),
            6 => wire::AsSlot::slot(&self.self_contribution_proportion),
            7 => wire::AsSlot::slot(&self.company_contribution_proportion),
            8 => wire::AsSlot::slot(&self.contribution_company),
            9 => wire::AsSlot::slot(&self.update_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.contribution_place),
            1 => wire::AsSlot::slot_mut(&mut self.contribution_date),
            2 => wire::AsSlot::slot_mut(&mut self.first_contribution_date),
            3 => wire::AsSlot::slot_mut(&mut self.contribution_due_date),
            4 => wire::AsSlot::slot_mut(&mut self.contribution_state),
            5 => wire::AsSlot::slot_mut(&mut self.amount_per_month),
            6 => wire::AsSlot::slot_mut(&mut self.self_contribution_proportion),
            7 => wire::AsSlot::slot_mut(&mut self.company_contribution_proportion),
            8 => wire::AsSlot::slot_mut(&mut self.contribution_company),
            9 => wire::AsSlot::slot_mut(&mut self.update_at),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::HousingFundRecord);

impl wire::Object for super::LowIncomeAidRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LowIncomeAidRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::words("personType", "人员类别", Privacy::Financial),
                Field::text("place", "所在地", Privacy::Address),
                Field::text("company", "工作单位", Privacy::Employer),
                Field::amount(
                    "familyIncomePerMonth",
                    "家庭月收入",
                    Privacy::Financial,
                ),
                Field::date("applyDate", "申请日期", Privacy::Financial),
                Field::date("agreeDate", "批准日期", Privacy::Financial),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.person_type),
            2 => wire::AsSlot::slot(&self.place),
            3 => wire::AsSlot::slot(&self.company),
            4 => wire::AsSlot::slot(&self.family_income_per_month),
            5 => wire::AsSlot::slot(&self.apply_date),
            6 => wire::AsSlot::slot(&self.agree_date),
            7 => wire::AsSlot::slot(&self.update_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.person_type),
            2 => wire::AsSlot::slot_mut(&mut self.place),
            3 => wire::AsSlot::slot_mut(&mut self.company),
            4 => wire::AsSlot::slot_mut(&mut self.family_income_per_month),
            5 => wire::AsSlot::slot_mut(&mut self.apply_date),
            6 => wire::AsSlot::slot_mut(&mut self.agree_date),
            7 => wire::AsSlot::slot_mut(&mut self.update_at),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::LowIncomeAidRecord);

impl wire::Object for super::QualificationRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QualificationRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text(
                    "executiveQulificationName",
                    "执业资格名称",
                    Privacy::Employer,
                ),
                Field::words("level", "等级", Privacy::Employer),
                Field::date_or_month("gotDate", "获得日期", Privacy::Employer),
                Field::date_or_month("deadlineDate", "到期日期", Privacy::Employer),
                Field::date_or_month(
                    "revocationDate",
                    "吊销日期",
                    Privacy::Employer,
                ),
                Field::text("issuer", "颁发机构", Privacy::Employer),
                Field::text("issuerPlace", "颁发机构所在地", Privacy::Address),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.executive_qualification_name),
            2 => wire::AsSlot::slot(&self.level),
            3 => wire::AsSlot::slot(&self.got_date),
            4 => wire::AsSlot::slot(&self.deadline_date),
            5 => wire::AsSlot::slot(&self.revocation_date),
            6 => wire::AsSlot::slot(&self.issuer),
            7 => wire::AsSlot::slot(&self.issuer_place),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.executive_qualification_name),
            2 => wire::AsSlot::slot_mut(&mut self.level),
            3 => wire::AsSlot::slot_mut(&mut self.got_date),
            4 => wire::AsSlot::slot_mut(&mut self.deadline_date),
            5 => wire::AsSlot::slot_mut(&mut self.revocation_date),
            6 => wire::AsSlot::slot_mut(&mut self.issuer),
            7 => wire::AsSlot::slot_mut(&mut self.issuer_place),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QualificationRecord);

impl wire::Object for super::RewardRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RewardRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("rewardCompany", "奖励机构", Privacy::Financial),
                Field::text("rewardContent", "奖励内容", Privacy::FreeText),
                Field::date_or_month("effectDate", "生效日期", Privacy::Financial),
                Field::date_or_month("dueDate", "截止日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.reward_company),
            2 => wire::AsSlot::slot(&self.reward_content),
            3 => wire::AsSlot::slot(&self.effect_date),
            4 => wire::AsSlot::slot(&self.due_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.reward_company),
            2 => wire::AsSlot::slot_mut(&mut self.reward_content),
            3 => wire::AsSlot::slot_mut(&mut self.effect_date),
            4 => wire::AsSlot::slot_mut(&mut self.due_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::RewardRecord);

impl wire::Object for super::PersonalStatement {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PersonalStatement",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("declareContent", "声明内容", Privacy::FreeText),
                Field::date("addDate", "添加日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.declare_content),
            2 => wire::AsSlot::slot(&self.add_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.declare_content),
            2 => wire::AsSlot::slot_mut(&mut self.add_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::PersonalStatement);

impl wire::Object for super::ObjectionMark {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ObjectionMark",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("labelContent", "标注内容", Privacy::FreeText),
                Field::date("addDate", "添加日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.label_content),
            2 => wire::AsSlot::slot(&self.add_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.label_content),
            2 => wire::AsSlot::slot_mut(&mut self.add_date),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::ObjectionMark);

impl wire::Object for super::QueryRecords {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        static TABLE: wire::Table = wire::Table::new(
            "QueryRecords",
            &[
                Field::list("personQueryRecord", "本人查询记录"),
                Field::list("companyQueryRecord", "机构查询记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.person_query_record),
            1 => wire::AsSlot::slot(&self.company_query_record),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.person_query_record),
            1 => wire::AsSlot::slot_mut(&mut self.company_query_record),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QueryRecords);

impl wire::Object for super::QueryRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QueryRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::date("date", "查询日期", Privacy::Financial),
                Field::text("queryCompany", "查询机构", Privacy::Financial),
                Field::words("queryReason", "查询原因", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.date),
            2 => wire::AsSlot::slot(&self.query_company),
            3 => wire::AsSlot::slot(&self.query_reason),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.date),
            2 => wire::AsSlot::slot_mut(&mut self.query_company),
            3 => wire::AsSlot::slot_mut(&mut self.query_reason),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::QueryRecord);

impl wire::Object for super::CreditReportEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditReportEnvelope",
            &[
                Field::text("request_id", "请求标识", Privacy::Public)
                    .with_shape("T[I1]D[0-9a-f]{32}"),
                Field::text("status", "状态", Privacy::Public)
                    .with_shape("[A-Z][A-Z_]{1,39}"),
                Field::object("structured_result", "识别结果"),
                Field::object("result", "识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.structured_result),
            3 => wire::AsSlot::slot(&self.result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.structured_result),
            3 => wire::AsSlot::slot_mut(&mut self.result),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::CreditReportEnvelope);

impl wire::KnownValues for super::IdKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("身份证", Self::ResidentIdCard),
        (
            "居民身份证及其他以公民身份证号码为标识的证件",
            Self::CitizenNumberDocument,
        ),
        ("户口簿", Self::HouseholdRegister),
        ("护照", Self::Passport),
        ("港澳居民来往内地通行证", Self::HongKongMacaoTravelPermit),
        ("台湾同胞来往内地通行证", Self::TaiwanTravelPermit),
        ("外国人居留证", Self::ForeignerResidencePermit),
        ("警官证", Self::PoliceOfficerCard),
        ("香港身份证", Self::HongKongIdCard),
        ("澳门身份证", Self::MacaoIdCard),
        ("台湾身份证", Self::TaiwanIdCard),
        ("其他证件", Self::Other),
        ("军人身份证件", Self::MilitaryIdCard),
    ];
}

impl wire::KnownValues for super::Gender {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("男", Self::Male),
        ("女", Self::Female),
        ("男性", Self::MaleSex),
        ("女性", Self::FemaleSex),
        ("未知的性别", Self::Unknown),
        ("未说明的性别", Self::NotStated),
    ];
}

impl wire::KnownValues for super::MaritalStatus {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("未婚", Self::Unmarried),
        ("已婚", Self::Married),
        ("丧偶", Self::Widowed),
        ("离婚", Self::Divorced),
        ("单身", Self::Single),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::Education {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("研究生", Self::Postgraduate),
        ("本科", Self::Undergraduate),
        ("大专", Self::JuniorCollege),
        ("大学专科和专科学校", Self::CollegeOrSpecializedSchool),
        ("中专、职高、技校", Self::VocationalSchool),
        ("高中", Self::SeniorHighSchool),
        ("初中", Self::JuniorHighSchool),
        ("小学", Self::PrimarySchool),
        ("其他", Self::Other),
        ("初中及以下", Self::JuniorHighSchoolOrBelow),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::Degree {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("名誉博士", Self::HonoraryDoctor),
        ("博士", Self::Doctor),
        ("硕士", Self::Master),
        ("学士", Self::Bachelor),
        ("无", Self::None),
        ("未知", Self::Unknown),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::EmploymentStatus {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("国家公务员", Self::CivilServant),
        ("专业技术人员", Self::Specialist),
        ("职员", Self::OfficeStaff),
        ("企业管理人员", Self::Manager),
        ("工人", Self::Worker),
        ("农民", Self::Farmer),
        ("学生", Self::Student),
        ("现役军人", Self::ActiveServiceMember),
        ("自由职业者", Self::Freelancer),
        ("个体经营者", Self::SelfEmployed),
        ("无业人员", Self::Unemployed),
        ("退(离)休人员", Self::Retired),
        ("其他", Self::Other),
        ("在职", Self::Employed),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::ResidenceStatus {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("自置", Self::Purchased),
        ("按揭", Self::Mortgaged),
        ("亲属楼宇", Self::OwnedByRelatives),
        ("集体宿舍", Self::Dormitory),
        ("租房", Self::Rented),
        ("共有住宅", Self::CoOwned),
        ("其他", Self::Other),
        ("自有", Self::Owned),
        ("借住", Self::Borrowed),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::CompanyNature {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("机关、事业单位", Self::PublicInstitution),
        ("国有企业", Self::StateOwned),
        ("外资企业", Self::ForeignOwned),
        ("个体、私营企业", Self::Private),
        ("其他(包括三资企业、民营企业、民间团体等)", Self::Other),
        ("其他（三资企业、民营企业、民间团体）", Self::OtherShort),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::Occupation {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("国家机关、党群组织、企业、事业单位负责人", Self::Leader),
        ("专业技术人员", Self::Specialist),
        ("办事人员和有关人员", Self::Clerk),
        ("商业、服务业人员", Self::Service),
        ("农、林、牧、渔、水利业生产人员", Self::Agriculture),
        ("生产、运输设备操作人员及有关人员", Self::Production),
        ("军人", Self::Military),
        ("不便分类的其他从业人员", Self::Unclassified),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::Industry {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("农、林、牧、渔业", Self::Agriculture),
        ("采矿业", Self::Mining),
        ("制造业", Self::Manufacturing),
        ("电力、热力、燃气及水生产和供应业", Self::Utilities),
        ("建筑业", Self::Construction),
        ("批发和零售业", Self::Trade),
        ("交通运输、仓储和邮政业", Self::Transport),
        ("住宿和餐饮业", Self::Hospitality),
        ("信息传输、软件和信息技术服务业", Self::InformationTechnology),
        ("金融业", Self::Finance),
        ("房地产业", Self::RealEstate),
        ("租赁和商务服务业", Self::BusinessServices),
        ("科学研究和技术服务业", Self::Science),
        ("水利、环境和公共设施管理业", Self::PublicFacilities),
        ("居民服务、修理和其他服务业", Self::PersonalServices),
        ("居民服务和其他服务业", Self::ResidentServices),
        ("教育", Self::Education),
        ("卫生和社会工作", Self::Health),
        ("文化、体育和娱乐业", Self::Culture),
        ("公共管理、社会保障和社会组织", Self::PublicAdministration),
        ("国际组织", Self::InternationalOrganization),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::Position {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("高级领导", Self::SeniorManager),
        ("中级领导", Self::MiddleManager),
        ("一般员工", Self::Staff),
        ("其他", Self::Other),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::ProfessionalTitle {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("无", Self::None),
        ("高级", Self::Senior),
        ("中级", Self::Intermediate),
        ("初级", Self::Junior),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::QueryReason {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("贷后管理", Self::LoanFollowUp),
        ("贷款审批", Self::LoanApproval),
        ("信用卡审批", Self::CreditCardApproval),
        ("担保资格审查", Self::GuarantorReview),
        ("司法调查", Self::JudicialInvestigation),
        ("公积金提取复核查询", Self::HousingFundWithdrawalReview),
        ("股指期货开户", Self::IndexFuturesAccountOpening),
        ("特约商户实名审查", Self::MerchantIdentityReview),
        ("保前审查", Self::PreGuaranteeReview),
        ("保后管理", Self::GuaranteeFollowUp),
        (
            "法人代表、负责人、高管等资信审查",
            Self::ExecutiveCreditReview,
        ),
        ("法人代表负责人高管等资信审查", Self::ExecutiveReview),
        ("客户准入资格审查", Self::CustomerAdmissionReview),
        ("融资审批", Self::FinancingApproval),
        ("资信审查", Self::CreditReview),
        ("额度审批", Self::CreditLineApproval),
        ("本人查询", Self::SelfQuery),
    ];
}

impl wire::KnownValues for super::LoanOverviewKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("个人住房贷款", Self::Housing),
        ("个人商用住房贷款(包括商住两用房)", Self::CommercialHousing),
        ("其他类型贷款", Self::Other),
        ("个人商用房（包括商住两用房）贷款", Self::CommercialProperty),
        ("其他类贷款", Self::OtherLoans),
    ];
}

impl wire::KnownValues for super::CreditCardOverviewKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("贷记卡", Self::CreditCard),
        ("准贷记卡", Self::QuasiCreditCard),
    ];
}

impl wire::KnownValues for super::OtherCreditOverviewKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("证券融资", Self::SecuritiesFinancing),
        ("融资租赁", Self::FinancialLeasing),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::RecoverySummaryKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("资产处置业务", Self::AssetDisposal),
        ("垫款业务", Self::Advance),
    ];
}

impl wire::KnownValues for super::AccountKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("非循环贷账户", Self::NonRevolvingLoan),
        ("循环额度下分账户", Self::CreditLineLoan),
        ("循环贷账户", Self::RevolvingLoan),
        ("贷记卡账户", Self::CreditCard),
        ("准贷记卡账户", Self::QuasiCreditCard),
    ];
}

impl wire::KnownValues for super::BusinessKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("个人住房商业贷款", Self::HousingLoan),
        ("个人商业住房贷款", Self::CommercialHousingLoan),
        ("个人商用房(含商住两用)贷款", Self::CommercialPropertyLoan),
        ("个人住房公积金贷款", Self::HousingFundLoan),
        ("个人汽车消费贷款", Self::CarLoan),
        ("个人助学贷款", Self::StudentLoan),
        ("国家助学贷款", Self::NationalStudentLoan),
        ("商业助学贷款", Self::CommercialStudentLoan),
        ("个人经营性贷款", Self::BusinessLoan),
        ("个人创业担保贷款", Self::StartupLoan),
        ("农户贷款", Self::FarmerLoan),
        ("经营性农户贷款", Self::FarmerBusinessLoan),
        ("消费性农户贷款", Self::FarmerConsumerLoan),
        ("其他个人消费贷款", Self::OtherConsumerLoan),
        ("个人消费贷款", Self::PersonalConsumption),
        ("其他贷款", Self::OtherLoan),
        ("准贷记卡", Self::QuasiCreditCard),
        ("贷记卡", Self::CreditCard),
        ("大额专项分期卡", Self::LargeInstalmentCard),
        ("约定购回式证券交易", Self::AgreedRepurchase),
        ("股票质押式回购交易", Self::StockPledgeRepurchase),
        ("融资融券业务", Self::MarginTrading),
        ("其他证券类融资", Self::OtherSecuritiesFinancing),
        ("融资租赁业务", Self::FinancialLeasing),
        ("资产处置", Self::AssetDisposal),
        ("代偿债务", Self::CompensatedDebt),
    ];
}

impl wire::KnownValues for super::RepaymentStateAtTransfer {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("债务人即将违约时自动垫款", Self::AutomaticAdvance),
        ("逾期1-30天", Self::Overdue1To30Days),
        ("逾期31-60天", Self::Overdue31To60Days),
        ("逾期61-90天", Self::Overdue61To90Days),
        ("逾期91-120天", Self::Overdue91To120Days),
        ("逾期121-150天", Self::Overdue121To150Days),
        ("逾期151-180天", Self::Overdue151To180Days),
        ("逾期180天以上", Self::OverdueOver180Days),
        ("未知", Self::Unknown),
    ];
}

impl wire::KnownValues for super::RecoveryState {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("催收", Self::InCollection),
        ("结束", Self::Ended),
    ];
}

impl wire::KnownValues for super::NonRevolvingLoanStateKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Normal),
        ("逾期", Self::Overdue),
        ("结清", Self::Settled),
        ("呆账", Self::BadDebt),
        ("转出", Self::TransferredOut),
        ("担保物不足", Self::InsufficientCollateral),
        ("强制平仓", Self::ForcedLiquidation),
        ("司法追偿", Self::JudicialRecovery),
    ];
}

impl wire::KnownValues for super::CreditLineLoanStateKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Normal),
        ("逾期", Self::Overdue),
        ("结清", Self::Settled),
        ("呆账", Self::BadDebt),
        ("担保物不足", Self::InsufficientCollateral),
        ("司法追偿", Self::JudicialRecovery),
    ];
}

impl wire::KnownValues for super::RevolvingLoanStateKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Normal),
        ("逾期", Self::Overdue),
        ("结清", Self::Settled),
        ("呆账", Self::BadDebt),
        ("银行止付", Self::StoppedByBank),
        ("担保物不足", Self::InsufficientCollateral),
        ("司法追偿", Self::JudicialRecovery),
    ];
}

impl wire::KnownValues for super::CardStateKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Normal),
        ("冻结", Self::Frozen),
        ("止付", Self::Stopped),
        ("银行止付", Self::StoppedByBank),
        ("销户", Self::Closed),
        ("呆账", Self::BadDebt),
        ("未激活", Self::NotActivated),
        ("司法追偿", Self::JudicialRecovery),
    ];
}

impl wire::KnownValues for super::FiveLevelClass {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Pass),
        ("关注", Self::SpecialMention),
        ("次级", Self::Substandard),
        ("可疑", Self::Doubtful),
        ("损失", Self::Loss),
        ("违约", Self::Defaulted),
        ("未分类", Self::Unclassified),
    ];
}

impl wire::KnownValues for super::RepaymentSymbol {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("*", Self::NothingDue),
        ("#", Self::Unknown),
        ("/", Self::Skipped),
        ("N", Self::Normal),
        ("1", Self::Overdue1To30Days),
        ("2", Self::Overdue31To60Days),
        ("3", Self::Overdue61To90Days),
        ("4", Self::Overdue91To120Days),
        ("5", Self::Overdue121To150Days),
        ("6", Self::Overdue151To180Days),
        ("7", Self::OverdueOver180Days),
        ("A", Self::NoBill),
        ("B", Self::BadDebt),
        ("C", Self::Settled),
        ("D", Self::PaidByGuarantor),
        ("G", Self::Ended),
        ("M", Self::PaidBeforeMonthEnd),
        ("Z", Self::PaidInKind),
    ];
}

impl wire::KnownValues for super::PaymentSymbol {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("*", Self::NothingDue),
        ("#", Self::Unknown),
        ("N", Self::Normal),
        ("0", Self::ArrearsUnder1Month),
        ("1", Self::Arrears1Month),
        ("2", Self::Arrears2Months),
        ("3", Self::Arrears3Months),
        ("4", Self::Arrears4Months),
        ("5", Self::Arrears5Months),
        ("6", Self::ArrearsOver6Months),
        ("B", Self::BadDebt),
        ("C", Self::Closed),
        ("G", Self::Ended),
    ];
}

impl wire::KnownValues for super::RepaymentMethod {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("分期等额本息", Self::EqualInstalments),
        ("分期等额本金", Self::EqualPrincipal),
        ("到期还本分期结息", Self::InterestInInstalments),
        ("等比累进分期还款", Self::GeometricInstalments),
        ("等额累进分期还款", Self::ArithmeticInstalments),
        ("其他类型分期还款", Self::OtherInstalments),
        ("到期一次还本付息", Self::BulletWithInterest),
        ("预先付息到期还本", Self::PrepaidInterest),
        ("随时还", Self::AnyTime),
        ("其他", Self::Other),
        ("按期结息，到期还本", Self::PeriodicInterestPrincipalAtEnd),
        ("按期结息，自由还本", Self::PeriodicInterestFreePrincipal),
        ("按期计算还本付息", Self::PeriodicPrincipalAndInterest),
        ("循环贷款下其他还款方式", Self::OtherRevolving),
        ("不区分还款方式", Self::Undistinguished),
    ];
}

impl wire::KnownValues for super::RepaymentFrequency {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("日", Self::Daily),
        ("周", Self::Weekly),
        ("月", Self::Monthly),
        ("按月归还", Self::RepaidMonthly),
        ("季", Self::Quarterly),
        ("半年", Self::HalfYearly),
        ("年", Self::Yearly),
        ("一次性", Self::Once),
        ("不定期", Self::Irregular),
        ("旬", Self::TenDays),
        ("双周", Self::Biweekly),
        ("双月", Self::Bimonthly),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::GuaranteeKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("质押", Self::Pledge),
        ("抵押", Self::Mortgage),
        ("保证", Self::Guarantee),
        ("信用/无担保", Self::Unsecured),
        ("信用/免担保", Self::SecurityWaived),
        ("组合（含保证）", Self::CombinedWithGuarantee),
        ("组合（不含保证）", Self::CombinedWithoutGuarantee),
        ("农户联保", Self::FarmersJointGuarantee),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::SpecialTransactionKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("展期", Self::Extension),
        ("担保人(第三方)代偿", Self::PaidByGuarantor),
        ("以资抵债", Self::PaidInKind),
        ("提前还款", Self::EarlyRepayment),
        ("提前还款（全部）", Self::EarlyRepaymentInFull),
        ("提前结清", Self::EarlySettlement),
        ("强制平仓,未结清", Self::ForcedLiquidationUnsettled),
        ("强制平仓,已结清", Self::ForcedLiquidationSettled),
        ("强制平仓", Self::ForcedLiquidation),
        ("司法追偿", Self::JudicialRecovery),
        ("其他", Self::Other),
        ("债务减免", Self::DebtRelief),
        ("资产剥离", Self::AssetStripping),
        ("资产转让", Self::AssetTransfer),
        ("信用卡个性化分期", Self::CardInstalmentPlan),
        ("个性化分期", Self::InstalmentPlan),
        ("核销", Self::WriteOff),
        ("落实金融纾困等政策银行主动延期", Self::PolicyDeferral),
    ];
}

impl wire::KnownValues for super::CreditLineUse {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("循环贷款额度", Self::RevolvingLoan),
        ("非循环贷款额度", Self::NonRevolvingLoan),
        ("信用卡共享额度", Self::SharedCreditCard),
        ("信用卡独立额度", Self::SeparateCreditCard),
    ];
}

impl wire::KnownValues for super::ResponsibleParty {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("共同借款人", Self::CoBorrower),
        ("保证人", Self::Guarantor),
        ("票据承兑人", Self::BillAcceptor),
        ("应收账款债务人", Self::ReceivablesDebtor),
        ("供应链中核心企业", Self::SupplyChainCoreCompany),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::CompanyCreditKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("企业债", Self::Bond),
        ("贷款", Self::Loan),
        ("贸易融资", Self::TradeFinancing),
        ("保理融资", Self::Factoring),
        ("融资租赁", Self::FinancialLeasing),
        ("证券类融资", Self::SecuritiesFinancing),
        ("透支", Self::Overdraft),
        ("票据贴现", Self::BillDiscounting),
        ("黄金借贷", Self::GoldLending),
        ("垫款", Self::Advance),
        ("资产处置", Self::AssetDisposal),
    ];
}

impl wire::KnownValues for super::NoncreditServiceKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("电信业务", Self::Telecom),
        ("自来水业务", Self::Water),
        ("水电费等公共事业", Self::PublicUtilities),
        ("固定电话", Self::LandlinePhone),
        ("固定电话后付费", Self::LandlinePostpaid),
        ("移动电话", Self::MobilePhone),
        ("互联网接入", Self::InternetAccess),
        ("数据专线及集群业务", Self::LeasedLine),
        ("卫星业务", Self::Satellite),
        ("组合业务", Self::Bundle),
        ("其他业务", Self::Other),
    ];
}

impl wire::KnownValues for super::PaymentState {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("正常", Self::Normal),
        ("欠费", Self::InArrears),
    ];
}

impl wire::KnownValues for super::PublicInformationKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("欠税信息", Self::TaxArrears),
        ("民事判决信息", Self::CivilJudgment),
        ("强制执行信息", Self::Enforcement),
        ("行政处罚信息", Self::Penalty),
    ];
}

impl wire::KnownValues for super::CivilClosingKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("判决", Self::Judgment),
        ("调解", Self::Mediation),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::EnforcementClosingKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("不予执行", Self::Refused),
        ("自动履行", Self::VoluntaryPerformance),
        ("和解履行完毕", Self::SettlementPerformed),
        ("执行完毕", Self::Completed),
        ("执行结案", Self::ClosedByEnforcement),
        ("终结执行", Self::Terminated),
        ("提级执行", Self::RaisedToHigherCourt),
        ("指定执行", Self::AssignedToOtherCourt),
        ("其他", Self::Other),
    ];
}

impl wire::KnownValues for super::HousingFundState {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("缴交", Self::Contributing),
        ("封存", Self::Suspended),
        ("销户", Self::Closed),
    ];
}

impl wire::KnownValues for super::LowIncomePersonKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("在职职工", Self::Employed),
        ("离岗", Self::LaidOff),
        ("失业", Self::Unemployed),
        ("离退休人员", Self::Retired),
        ("三无人员", Self::WithoutSupport),
        ("居民", Self::Resident),
        ("学生", Self::Student),
    ];
}

impl wire::KnownValues for super::QualificationLevel {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("国家级机构或行业协会颁发的执业资格证书", Self::National),
        ("省市级机构或行业协会颁发的执业资格证书", Self::Provincial),
        ("地市级机构或行业协会颁发的执业资格证书", Self::Municipal),
        (
            "独立行业协会或制订行业标准的企业颁发的执业资格证书",
            Self::IndependentAssociation,
        ),
        ("其他机构颁发的执业资格证书", Self::OtherBody),
    ];
}
