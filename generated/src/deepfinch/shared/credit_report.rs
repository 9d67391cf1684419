// Machine-written by ocrmarket from schemas/: deepfinch/credit_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

/// 个人信用报告 · A second-generation personal credit report of the People's Bank of China, as read from its PDF.
#[doc(alias = "个人信用报告")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReport {
    /// 报告头 · Who was asked about, by whom, when and why.
    #[doc(alias = "报告头")]
    pub credit_header: wire::Maybe<ReportHeader>,
    /// 个人基本信息 · Identity, spouse, homes and employments.
    #[doc(alias = "个人基本信息")]
    pub person_basic_info: wire::Maybe<PersonalInformation>,
    /// 信息概要 · Totals over the details below.
    #[doc(alias = "信息概要")]
    pub info_summary: wire::Maybe<InformationSummary>,
    /// 信贷交易信息明细 · Every loan, card, recovery, duty and credit line.
    #[doc(alias = "信贷交易信息明细")]
    pub credit_trans_info_detail: wire::Maybe<CreditDetail>,
    /// 非信贷交易信息明细 · Telecom and utility accounts that are paid afterwards.
    #[doc(alias = "非信贷交易信息明细")]
    pub noncredit_trans_info_detail: wire::List<NoncreditAccount>,
    /// 公共信息明细 · Records of authorities: taxes, courts, penalties, funds.
    #[doc(alias = "公共信息明细")]
    pub public_info_detail: wire::Maybe<PublicInformation>,
    /// 本人声明 · Statements the person made about the report.
    #[doc(alias = "本人声明")]
    pub self_declare: wire::List<PersonalStatement>,
    /// 异议标注 · Marks on parts of the report that the person disputes.
    #[doc(alias = "异议标注")]
    pub objection_label: wire::List<ObjectionMark>,
    /// 查询记录 · Who asked for this person's report.
    #[doc(alias = "查询记录")]
    pub query_record: wire::Maybe<QueryRecords>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditReport {
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

wire::definition!(CreditReport);

/// 报告头 · The head of a credit report.
#[doc(alias = "报告头")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReportHeader {
    /// 报告编号 · Number of the report.
    #[doc(alias = "报告编号")]
    pub serial_no: wire::leaf::Text,
    /// 报告时间 · When the report was made.
    #[doc(alias = "报告时间")]
    pub report_time: wire::leaf::DateTime,
    /// 被查询者姓名 · Name of the person asked about.
    #[doc(alias = "被查询者姓名")]
    pub who_was_checked: wire::leaf::Text,
    /// 被查询者证件类型 · Kind of the identity document.
    #[doc(alias = "被查询者证件类型")]
    pub id_type: wire::Word<IdKind>,
    /// 被查询者证件号码 · Number of the identity document.
    #[doc(alias = "被查询者证件号码")]
    pub id_num: wire::leaf::Text,
    /// 查询操作机构 · Institution that asked for the report.
    #[doc(alias = "查询操作机构")]
    pub organization: wire::leaf::Text,
    /// 查询原因 · Why the report was asked for.
    #[doc(alias = "查询原因")]
    pub reason: wire::Word<QueryReason>,
    /// 其他证件信息 · Other identity documents on file.
    #[doc(alias = "其他证件信息")]
    pub other_id_info: wire::List<OtherIdDocument>,
    /// 防欺诈警示 · Warning that the identity may be misused.
    #[doc(alias = "防欺诈警示")]
    pub anti_hack_info: wire::Maybe<FraudWarning>,
    /// 异议信息提示 · Notice that parts of the report are disputed.
    #[doc(alias = "异议信息提示")]
    pub objection_info: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ReportHeader {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReportHeader",
            &[
                Field::text("serialNo", "报告编号", Privacy::Account),
                Field::date_time("reportTime", "报告时间", Privacy::Financial),
                Field::text("whoWasChecked", "被查询者姓名", Privacy::Name),
                Field::words("idType", "被查询者证件类型", Privacy::Public),
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

wire::definition!(ReportHeader);

/// 其他证件信息 · Another identity document of the person.
#[doc(alias = "其他证件信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherIdDocument {
    /// 证件类型 · Kind of the document.
    #[doc(alias = "证件类型")]
    pub type_: wire::Word<IdKind>,
    /// 证件号码 · Number of the document.
    #[doc(alias = "证件号码")]
    pub id_num: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for OtherIdDocument {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "OtherIdDocument",
            &[
                Field::words("type", "证件类型", Privacy::Public),
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

wire::definition!(OtherIdDocument);

/// 防欺诈警示 · A warning that the person's identity may be misused.
#[doc(alias = "防欺诈警示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FraudWarning {
    /// 警示信息 · Text of the warning, often with a telephone number.
    #[doc(alias = "警示信息")]
    pub warning_info: wire::leaf::Text,
    /// 生效日期 · First day of the warning.
    #[doc(alias = "生效日期")]
    pub effect_date: wire::leaf::Date,
    /// 截至日期 · Last day of the warning.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FraudWarning {
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

wire::definition!(FraudWarning);

/// 个人基本信息 · Who the person is, by what institutions reported.
#[doc(alias = "个人基本信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonalInformation {
    /// 身份信息 · Identity and contacts.
    #[doc(alias = "身份信息")]
    pub person_info: wire::Maybe<Identity>,
    /// 配偶信息 · The spouse.
    #[doc(alias = "配偶信息")]
    pub connubial_info: wire::Maybe<Spouse>,
    /// 居住信息 · Homes, newest first.
    #[doc(alias = "居住信息")]
    pub lived_infos: wire::List<Residence>,
    /// 职业信息 · Employments, newest first.
    #[doc(alias = "职业信息")]
    pub experiences: wire::List<Employment>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PersonalInformation {
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

wire::definition!(PersonalInformation);

/// 身份信息 · Identity and contacts of the person, each with the institution that reported it.
#[doc(alias = "身份信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Identity {
    /// 性别 · Sex.
    #[doc(alias = "性别")]
    pub gender: wire::Maybe<SourcedGender>,
    /// 出生日期 · Day of birth.
    #[doc(alias = "出生日期")]
    pub birthday: wire::Maybe<SourcedBirthday>,
    /// 婚姻状况 · Marital status, a word and not yes or no.
    #[doc(alias = "婚姻状况")]
    pub marital_status: wire::Maybe<SourcedMaritalStatus>,
    /// 手机号码 · Mobile telephone numbers, newest first.
    #[doc(alias = "手机号码")]
    pub mobile: wire::List<MobilePhone>,
    /// 学历 · Highest level of education.
    #[doc(alias = "学历")]
    pub education: wire::Maybe<SourcedEducation>,
    /// 学位 · Highest academic degree.
    #[doc(alias = "学位")]
    pub qualification: wire::Maybe<SourcedDegree>,
    /// 通讯地址 · Postal address.
    #[doc(alias = "通讯地址")]
    pub post_addr: wire::Maybe<SourcedAddress>,
    /// 户籍地址 · Address of the registered household.
    #[doc(alias = "户籍地址")]
    pub register_addr: wire::Maybe<SourcedAddress>,
    /// 国籍 · Nationality.
    #[doc(alias = "国籍")]
    pub country: wire::Maybe<SourcedNationality>,
    /// 就业状况 · Employment status.
    #[doc(alias = "就业状况")]
    pub job: wire::Maybe<SourcedEmploymentStatus>,
    /// 电子邮箱 · E-mail address.
    #[doc(alias = "电子邮箱")]
    pub email: wire::Maybe<SourcedEmail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Identity {
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

wire::definition!(Identity);

/// 性别 · The sex of the person and who reported it.
#[doc(alias = "性别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedGender {
    /// 性别 · Sex.
    #[doc(alias = "性别")]
    pub value: wire::Word<Gender>,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedGender {
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

wire::definition!(SourcedGender);

/// 出生日期 · The day of birth of the person and who reported it.
#[doc(alias = "出生日期")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedBirthday {
    /// 出生日期 · Day of birth.
    #[doc(alias = "出生日期")]
    pub value: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedBirthday {
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

wire::definition!(SourcedBirthday);

/// 婚姻状况 · The marital status of the person and who reported it.
#[doc(alias = "婚姻状况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedMaritalStatus {
    /// 婚姻状况 · Marital status.
    #[doc(alias = "婚姻状况")]
    pub value: wire::Word<MaritalStatus>,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedMaritalStatus {
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

wire::definition!(SourcedMaritalStatus);

/// 手机号码 · A mobile telephone number and who reported it.
#[doc(alias = "手机号码")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MobilePhone {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 手机号码 · Mobile telephone number.
    #[doc(alias = "手机号码")]
    pub mobile: wire::leaf::Phone,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MobilePhone {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MobilePhone",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(MobilePhone);

/// 学历 · The education of the person and who reported it.
#[doc(alias = "学历")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEducation {
    /// 学历 · Highest level of education.
    #[doc(alias = "学历")]
    pub value: wire::Word<Education>,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedEducation {
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

wire::definition!(SourcedEducation);

/// 学位 · The academic degree of the person and who reported it.
#[doc(alias = "学位")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedDegree {
    /// 学位 · Highest academic degree.
    #[doc(alias = "学位")]
    pub value: wire::Word<Degree>,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedDegree {
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

wire::definition!(SourcedDegree);

/// 地址 · An address of the person and who reported it.
#[doc(alias = "地址")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedAddress {
    /// 地址 · Address, one line.
    #[doc(alias = "地址")]
    pub value: wire::leaf::Text,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedAddress {
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

wire::definition!(SourcedAddress);

/// 国籍 · The nationality of the person and who reported it.
#[doc(alias = "国籍")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedNationality {
    /// 国籍 · Nationality, the country's name.
    #[doc(alias = "国籍")]
    pub value: wire::leaf::Text,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedNationality {
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

wire::definition!(SourcedNationality);

/// 就业状况 · The employment status of the person and who reported it.
#[doc(alias = "就业状况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEmploymentStatus {
    /// 就业状况 · Employment status.
    #[doc(alias = "就业状况")]
    pub value: wire::Word<EmploymentStatus>,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedEmploymentStatus {
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

wire::definition!(SourcedEmploymentStatus);

/// 电子邮箱 · An e-mail address of the person and who reported it.
#[doc(alias = "电子邮箱")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEmail {
    /// 电子邮箱 · E-mail address.
    #[doc(alias = "电子邮箱")]
    pub value: wire::leaf::Email,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SourcedEmail {
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

wire::definition!(SourcedEmail);

/// 配偶信息 · The spouse of the person and who reported it.
#[doc(alias = "配偶信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Spouse {
    /// 姓名 · Name of the spouse.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 证件类型 · Kind of the spouse's identity document.
    #[doc(alias = "证件类型")]
    pub id_type: wire::Word<IdKind>,
    /// 证件号码 · Number of the spouse's identity document.
    #[doc(alias = "证件号码")]
    pub id_num: wire::leaf::Text,
    /// 工作单位 · Employer of the spouse.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 联系电话 · Telephone number of the spouse.
    #[doc(alias = "联系电话")]
    pub tel: wire::leaf::Phone,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Spouse {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Spouse",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::words("idType", "证件类型", Privacy::Public),
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

wire::definition!(Spouse);

/// 居住信息 · A home of the person and who reported it.
#[doc(alias = "居住信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Residence {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 居住地址 · Address of the home.
    #[doc(alias = "居住地址")]
    pub address: wire::leaf::Text,
    /// 居住状况 · How the person lives there.
    #[doc(alias = "居住状况")]
    pub status: wire::Word<ResidenceStatus>,
    /// 住宅电话 · Telephone number of the home.
    #[doc(alias = "住宅电话")]
    pub home_tel: wire::leaf::Phone,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Residence {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Residence",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(Residence);

/// 职业信息 · An employment of the person and who reported it.
#[doc(alias = "职业信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Employment {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 工作单位 · Employer.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 单位地址 · Address of the employer.
    #[doc(alias = "单位地址")]
    pub address: wire::leaf::Text,
    /// 单位电话 · Telephone number of the employer.
    #[doc(alias = "单位电话")]
    pub office_tel: wire::leaf::Phone,
    /// 单位性质 · Nature of the employer.
    #[doc(alias = "单位性质")]
    pub company_character: wire::Word<CompanyNature>,
    /// 职业 · Occupation.
    #[doc(alias = "职业")]
    pub job_nature: wire::Word<Occupation>,
    /// 行业 · Industry of the employer.
    #[doc(alias = "行业")]
    pub industry: wire::Word<Industry>,
    /// 职务 · Position held.
    #[doc(alias = "职务")]
    pub title: wire::Word<Position>,
    /// 职称 · Level of the professional title.
    #[doc(alias = "职称")]
    pub level: wire::Word<ProfessionalTitle>,
    /// 进入本单位年份 · Year in which the employment began.
    #[doc(alias = "进入本单位年份")]
    pub started_at: wire::leaf::Year,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// 数据机构名称 · Institution that reported it.
    #[doc(alias = "数据机构名称")]
    pub organization: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Employment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Employment",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(Employment);

/// 信息概要 · Totals over the details of the report.
#[doc(alias = "信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InformationSummary {
    /// 信贷交易信息提示 · Number of credit accounts by kind.
    #[doc(alias = "信贷交易信息提示")]
    pub credit_trans_info_hint: wire::Maybe<CreditOverview>,
    /// 信贷交易违约信息概要 · Recoveries, bad debts and overdue accounts.
    #[doc(alias = "信贷交易违约信息概要")]
    pub credit_trans_breach_info_summary: wire::Maybe<BreachSummary>,
    /// 信贷交易授信及负债信息概要 · Credit lines and debts that are open.
    #[doc(alias = "信贷交易授信及负债信息概要")]
    pub credit_trans_extension_and_debt_summary: wire::Maybe<CreditAndDebtSummary>,
    /// 非信贷交易信息概要 · Accounts in arrears that are not credit, by kind.
    #[doc(alias = "非信贷交易信息概要")]
    pub noncredit_trans_info_summary: wire::List<NoncreditSummary>,
    /// 公共信息概要 · Records of authorities, by kind.
    #[doc(alias = "公共信息概要")]
    pub public_info_summary: wire::List<PublicInformationSummary>,
    /// 查询记录概要 · How often the report was asked for lately.
    #[doc(alias = "查询记录概要")]
    pub query_record_summary: wire::Maybe<QuerySummary>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for InformationSummary {
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

wire::definition!(InformationSummary);

/// 信贷交易信息提示 · Number of credit accounts of the person.
#[doc(alias = "信贷交易信息提示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditOverview {
    /// 账户总数 · Number of accounts of all kinds.
    #[doc(alias = "账户总数")]
    pub total_account_num: wire::leaf::Count,
    /// 业务类型 · The accounts by kind.
    #[doc(alias = "业务类型")]
    pub detail: wire::Maybe<CreditOverviewDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditOverview {
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

wire::definition!(CreditOverview);

/// 业务类型 · Number of credit accounts by kind.
#[doc(alias = "业务类型")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditOverviewDetail {
    /// 贷款 · Loans by kind.
    #[doc(alias = "贷款")]
    pub loan: wire::List<LoanOverview>,
    /// 信用卡 · Cards by kind.
    #[doc(alias = "信用卡")]
    pub credit_card: wire::List<CreditCardOverview>,
    /// 其他 · Other credit by kind.
    #[doc(alias = "其他")]
    pub others: wire::List<OtherCreditOverview>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditOverviewDetail {
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

wire::definition!(CreditOverviewDetail);

/// 贷款 · Number of loans of one kind.
#[doc(alias = "贷款")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LoanOverview {
    /// 贷款类型 · Kind of loan.
    #[doc(alias = "贷款类型")]
    pub type_: wire::Word<LoanOverviewKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first loan of this kind.
    #[doc(alias = "首笔贷款发放月份")]
    pub first_got_at: wire::leaf::Month,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LoanOverview {
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

wire::definition!(LoanOverview);

/// 信用卡 · Number of cards of one kind.
#[doc(alias = "信用卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardOverview {
    /// 信用卡类型 · Kind of card.
    #[doc(alias = "信用卡类型")]
    pub type_: wire::Word<CreditCardOverviewKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first card of this kind.
    #[doc(alias = "首笔贷款发放月份")]
    pub first_got_at: wire::leaf::Month,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditCardOverview {
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

wire::definition!(CreditCardOverview);

/// 其他 · Number of accounts of another kind of credit.
#[doc(alias = "其他")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherCreditOverview {
    /// 其他类型 · Kind of credit.
    #[doc(alias = "其他类型")]
    pub type_: wire::Word<OtherCreditOverviewKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first business of this kind.
    #[doc(alias = "首笔贷款发放月份")]
    pub first_got_at: wire::leaf::Month,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for OtherCreditOverview {
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

wire::definition!(OtherCreditOverview);

/// 信贷交易违约信息概要 · Totals of what was not paid as agreed.
#[doc(alias = "信贷交易违约信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BreachSummary {
    /// 被追偿信息汇总 · Debts under recovery.
    #[doc(alias = "被追偿信息汇总")]
    pub recourse_info_summary: wire::Maybe<RecoverySummary>,
    /// 呆账信息汇总 · Bad debts.
    #[doc(alias = "呆账信息汇总")]
    pub bad_debts_summary: wire::Maybe<BadDebtSummary>,
    /// 逾期（透支）信息汇总 · Overdue accounts, by kind.
    #[doc(alias = "逾期（透支）信息汇总")]
    pub overdue_info_collection: wire::List<OverdueSummary>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BreachSummary {
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

wire::definition!(BreachSummary);

/// 被追偿信息汇总 · Totals of debts under recovery.
#[doc(alias = "被追偿信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoverySummary {
    /// 账户总数 · Number of accounts of all kinds.
    #[doc(alias = "账户总数")]
    pub total_account_num: wire::leaf::Count,
    /// 余额 · Balance of all kinds, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 业务类型 · The debts by kind.
    #[doc(alias = "业务类型")]
    pub detail: wire::List<RecoverySummaryItem>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecoverySummary {
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

wire::definition!(RecoverySummary);

/// 被追偿信息 · Totals of debts under recovery of one kind.
#[doc(alias = "被追偿信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoverySummaryItem {
    /// 业务类型 · Kind of business.
    #[doc(alias = "业务类型")]
    pub type_: wire::Word<RecoverySummaryKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 余额 · Balance, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecoverySummaryItem {
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

wire::definition!(RecoverySummaryItem);

/// 呆账信息汇总 · Totals of bad debts.
#[doc(alias = "呆账信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BadDebtSummary {
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 余额 · Balance, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BadDebtSummary {
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

wire::definition!(BadDebtSummary);

/// 逾期（透支）信息汇总 · Totals of overdue or overdrawn accounts of one kind.
#[doc(alias = "逾期（透支）信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OverdueSummary {
    /// 账户类型 · Kind of account.
    #[doc(alias = "账户类型")]
    pub type_: wire::Word<AccountKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 月份数 · Number of months with something overdue.
    #[doc(alias = "月份数")]
    pub month_num: wire::leaf::Count,
    /// 单月最高逾期/透支总额 · Largest amount overdue or overdrawn in one month, in yuan.
    #[doc(alias = "单月最高逾期/透支总额")]
    pub max_amount_per_month: wire::leaf::Amount,
    /// 最长逾期/透支月数 · Longest run of months overdue or overdrawn.
    #[doc(alias = "最长逾期/透支月数")]
    pub max_overdue_month_num: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for OverdueSummary {
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

wire::definition!(OverdueSummary);

/// 信贷交易授信及负债信息概要 · Totals of open credit lines and debts.
#[doc(alias = "信贷交易授信及负债信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditAndDebtSummary {
    /// 非循环贷账户信息汇总 · Loans that do not revolve.
    #[doc(alias = "非循环贷账户信息汇总")]
    pub acyclic_loan_account_info_summary: wire::Maybe<LoanSummary>,
    /// 循环额度下分账户信息汇总 · Accounts under a revolving credit line.
    #[doc(alias = "循环额度下分账户信息汇总")]
    pub cyclical_amount_account_info_summary: wire::Maybe<LoanSummary>,
    /// 循环贷账户信息汇总 · Revolving loans.
    #[doc(alias = "循环贷账户信息汇总")]
    pub cyclical_loan_account_info_summary: wire::Maybe<LoanSummary>,
    /// 贷记卡账户信息汇总 · Credit cards.
    #[doc(alias = "贷记卡账户信息汇总")]
    pub credit_account_info_summary: wire::Maybe<CreditCardSummary>,
    /// 准贷记卡账户信息汇总 · Quasi-credit cards.
    #[doc(alias = "准贷记卡账户信息汇总")]
    pub quasi_credit_account_info_summary: wire::Maybe<QuasiCreditCardSummary>,
    /// 相关还款责任信息汇总 · Duties to repay the debts of others.
    #[doc(alias = "相关还款责任信息汇总")]
    pub concerned_refund_duty_info_summary: wire::Maybe<RepaymentDutySummary>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditAndDebtSummary {
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

wire::definition!(CreditAndDebtSummary);

/// 贷款账户信息汇总 · Totals of open loan accounts of one kind.
#[doc(alias = "贷款账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LoanSummary {
    /// 管理机构数 · Number of institutions.
    #[doc(alias = "管理机构数")]
    pub manage_company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    #[doc(alias = "授信总额")]
    pub extension_amount: wire::leaf::Amount,
    /// 余额 · Balance, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近6个月平均应还款 · Average amount due a month over the last six months, in yuan.
    #[doc(alias = "最近6个月平均应还款")]
    pub avg6month_pay: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LoanSummary {
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

wire::definition!(LoanSummary);

/// 贷记卡账户信息汇总 · Totals of open credit card accounts.
#[doc(alias = "贷记卡账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardSummary {
    /// 发卡机构数 · Number of institutions that issued cards.
    #[doc(alias = "发卡机构数")]
    pub company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    #[doc(alias = "授信总额")]
    pub extension_amount: wire::leaf::Amount,
    /// 单家机构最高授信额 · Largest credit of one institution, in yuan.
    #[doc(alias = "单家机构最高授信额")]
    pub max_amount_per_company: wire::leaf::Amount,
    /// 单家机构最低授信额 · Smallest credit of one institution, in yuan.
    #[doc(alias = "单家机构最低授信额")]
    pub min_amount_per_company: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in yuan.
    #[doc(alias = "已用额度")]
    pub used_amount: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan.
    #[doc(alias = "最近6个月平均使用额度")]
    pub avg6month_used_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditCardSummary {
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

wire::definition!(CreditCardSummary);

/// 准贷记卡账户信息汇总 · Totals of open quasi-credit card accounts.
#[doc(alias = "准贷记卡账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardSummary {
    /// 发卡机构数 · Number of institutions that issued cards.
    #[doc(alias = "发卡机构数")]
    pub company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    #[doc(alias = "授信总额")]
    pub extension_amount: wire::leaf::Amount,
    /// 单家机构最高授信额 · Largest credit of one institution, in yuan.
    #[doc(alias = "单家机构最高授信额")]
    pub max_amount_per_company: wire::leaf::Amount,
    /// 单家机构最低授信额 · Smallest credit of one institution, in yuan.
    #[doc(alias = "单家机构最低授信额")]
    pub min_amount_per_company: wire::leaf::Amount,
    /// 透支余额 · Overdrawn balance, in yuan.
    #[doc(alias = "透支余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近6个月平均透支余额 · Average overdrawn balance over the last six months, in yuan.
    #[doc(alias = "最近6个月平均透支余额")]
    pub avg6month_overdraft_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QuasiCreditCardSummary {
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

wire::definition!(QuasiCreditCardSummary);

/// 相关还款责任信息汇总 · Totals of duties to repay the debts of others.
#[doc(alias = "相关还款责任信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDutySummary {
    /// 为个人 · Debts of persons.
    #[doc(alias = "为个人")]
    pub for_person: wire::Maybe<RepaymentDutyTotals>,
    /// 为企业 · Debts of companies.
    #[doc(alias = "为企业")]
    pub for_company: wire::Maybe<RepaymentDutyTotals>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentDutySummary {
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

wire::definition!(RepaymentDutySummary);

/// 相关还款责任 · Totals of duties by their kind.
#[doc(alias = "相关还款责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDutyTotals {
    /// 担保责任 · Duties as a guarantor.
    #[doc(alias = "担保责任")]
    pub guarantee_duty: wire::Maybe<GuaranteeDutyTotal>,
    /// 其他相关还款责任 · Other duties to repay.
    #[doc(alias = "其他相关还款责任")]
    pub other_refund_duty: wire::Maybe<OtherRepaymentDutyTotal>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentDutyTotals {
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

wire::definition!(RepaymentDutyTotals);

/// 担保责任 · Totals of duties as a guarantor.
#[doc(alias = "担保责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GuaranteeDutyTotal {
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 担保金额 · Amount guaranteed, in yuan.
    #[doc(alias = "担保金额")]
    pub guarantee_amount: wire::leaf::Amount,
    /// 余额 · Balance of the debts, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for GuaranteeDutyTotal {
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

wire::definition!(GuaranteeDutyTotal);

/// 其他相关还款责任 · Totals of other duties to repay.
#[doc(alias = "其他相关还款责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherRepaymentDutyTotal {
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 还款责任金额 · Amount the person answers for, in yuan.
    #[doc(alias = "还款责任金额")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 余额 · Balance of the debts, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for OtherRepaymentDutyTotal {
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

wire::definition!(OtherRepaymentDutyTotal);

/// 非信贷交易信息概要 · Accounts in arrears of one kind that are not credit.
#[doc(alias = "非信贷交易信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NoncreditSummary {
    /// 业务类型 · Kind of service.
    #[doc(alias = "业务类型")]
    pub type_: wire::Word<NoncreditServiceKind>,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub account_num: wire::leaf::Count,
    /// 欠款金额 · Amount in arrears, in yuan.
    #[doc(alias = "欠款金额")]
    pub debt_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NoncreditSummary {
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

wire::definition!(NoncreditSummary);

/// 公共信息概要 · Records of authorities of one kind.
#[doc(alias = "公共信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PublicInformationSummary {
    /// 信息类型 · Kind of record.
    #[doc(alias = "信息类型")]
    pub type_: wire::Word<PublicInformationKind>,
    /// 记录数 · Number of records.
    #[doc(alias = "记录数")]
    pub record_num: wire::leaf::Count,
    /// 涉及金额 · Amount concerned, in yuan.
    #[doc(alias = "涉及金额")]
    pub reference_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PublicInformationSummary {
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

wire::definition!(PublicInformationSummary);

/// 查询记录概要 · How often the report was asked for lately.
#[doc(alias = "查询记录概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuerySummary {
    /// 上一次查询记录 · The query before this one.
    #[doc(alias = "上一次查询记录")]
    pub last_query_record: wire::Maybe<LastQuery>,
    /// 最近1个月内的查询机构数 · Institutions that asked in the last month.
    #[doc(alias = "最近1个月内的查询机构数")]
    pub last1_month_query_company_num: wire::Maybe<MonthlyInquirerCounts>,
    /// 最近1个月内的查询次数 · Queries in the last month.
    #[doc(alias = "最近1个月内的查询次数")]
    pub last1_month_query_num: wire::Maybe<MonthlyQueryCounts>,
    /// 最近2年内的查询次数 · Queries in the last two years.
    #[doc(alias = "最近2年内的查询次数")]
    pub last2_year_query_num: wire::Maybe<TwoYearQueryCounts>,
    /// 异议标注及说明 · Mark on the summary that something is disputed.
    #[doc(alias = "异议标注及说明")]
    pub objection_and_description: wire::Maybe<ObjectionSummary>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QuerySummary {
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

wire::definition!(QuerySummary);

/// 上一次查询记录 · The query of this report before the present one.
#[doc(alias = "上一次查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LastQuery {
    /// 查询日期 · Day of the query.
    #[doc(alias = "查询日期")]
    pub date: wire::leaf::Date,
    /// 机构名称 · Institution that asked.
    #[doc(alias = "机构名称")]
    pub company_name: wire::leaf::Text,
    /// 查询内容 · What was asked for.
    #[doc(alias = "查询内容")]
    pub detail: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LastQuery {
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

wire::definition!(LastQuery);

/// 最近1个月内的查询机构数 · Number of institutions that asked in the last month, by reason.
#[doc(alias = "最近1个月内的查询机构数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MonthlyInquirerCounts {
    /// 贷款审批 · Institutions that asked to approve a loan.
    #[doc(alias = "贷款审批")]
    pub loan_approval: wire::leaf::Count,
    /// 信用卡审批 · Institutions that asked to approve a credit card.
    #[doc(alias = "信用卡审批")]
    pub credit_approval: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MonthlyInquirerCounts {
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

wire::definition!(MonthlyInquirerCounts);

/// 最近1个月内的查询次数 · Number of queries in the last month, by reason.
#[doc(alias = "最近1个月内的查询次数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MonthlyQueryCounts {
    /// 贷款审批 · Queries to approve a loan.
    #[doc(alias = "贷款审批")]
    pub loan_approval: wire::leaf::Count,
    /// 信用卡审批 · Queries to approve a credit card.
    #[doc(alias = "信用卡审批")]
    pub credit_approval: wire::leaf::Count,
    /// 本人查询 · Queries by the person.
    #[doc(alias = "本人查询")]
    pub self_query: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MonthlyQueryCounts {
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

wire::definition!(MonthlyQueryCounts);

/// 最近2年内的查询次数 · Number of queries in the last two years, by reason.
#[doc(alias = "最近2年内的查询次数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TwoYearQueryCounts {
    /// 贷后管理 · Queries to follow up a loan.
    #[doc(alias = "贷后管理")]
    pub manager_after_loan: wire::leaf::Count,
    /// 担保资格审查 · Queries to examine a guarantor.
    #[doc(alias = "担保资格审查")]
    pub guarantee_investigate: wire::leaf::Count,
    /// 特约商户实名审查 · Queries to examine who a merchant is.
    #[doc(alias = "特约商户实名审查")]
    pub bespoke_merchants_real_name_investigate: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for TwoYearQueryCounts {
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

wire::definition!(TwoYearQueryCounts);

/// 异议标注及说明 · A mark on the summary that something is disputed.
#[doc(alias = "异议标注及说明")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ObjectionSummary {
    /// 异议标注 · Text of the mark.
    #[doc(alias = "异议标注")]
    pub objection_label: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    #[doc(alias = "添加日期")]
    pub add_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ObjectionSummary {
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

wire::definition!(ObjectionSummary);

/// 信贷交易信息明细 · Every credit account, duty and credit line.
#[doc(alias = "信贷交易信息明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditDetail {
    /// 被追偿信息 · Debts under recovery (account kind C1).
    #[doc(alias = "被追偿信息")]
    pub recovery_info: wire::List<RecoveryAccount>,
    /// 非循环贷账户 · Loans that do not revolve (account kind D1).
    #[doc(alias = "非循环贷账户")]
    pub acyclic_credit_account: wire::List<NonRevolvingLoanAccount>,
    /// 循环额度下分账户 · Loans under a revolving credit line (account kind R4).
    #[doc(alias = "循环额度下分账户")]
    pub cyclical_amount_per_account: wire::List<CreditLineLoanAccount>,
    /// 循环贷账户 · Revolving loans (account kind R1).
    #[doc(alias = "循环贷账户")]
    pub cyclical_loan_account: wire::List<RevolvingLoanAccount>,
    /// 贷记卡账户 · Credit cards (account kind R2).
    #[doc(alias = "贷记卡账户")]
    pub credit_account: wire::List<CreditCardAccount>,
    /// 准贷记卡账户 · Quasi-credit cards (account kind R3).
    #[doc(alias = "准贷记卡账户")]
    pub quasi_credit_account: wire::List<QuasiCreditCardAccount>,
    /// 相关还款责任信息 · Duties to repay the debts of others.
    #[doc(alias = "相关还款责任信息")]
    pub concerned_refund_duty_info: wire::Maybe<RepaymentDuties>,
    /// 授信协议信息 · Credit lines agreed with institutions.
    #[doc(alias = "授信协议信息")]
    pub extension_protocol_info: wire::List<CreditAgreement>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditDetail {
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

wire::definition!(CreditDetail);

/// 被追偿信息 · A debt under recovery: taken over by an asset manager, or paid in advance by a guarantor.
#[doc(alias = "被追偿信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that holds the debt.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 债权接收日期 · Day the institution took the debt over.
    #[doc(alias = "债权接收日期")]
    pub creditor_received_date: wire::leaf::Date,
    /// 债权金额 · Amount of the debt, in yuan.
    #[doc(alias = "债权金额")]
    pub creditor_amount: wire::leaf::Amount,
    /// 债权转移时的还款状态 · How far behind the debt was when it was taken over.
    #[doc(alias = "债权转移时的还款状态")]
    pub state_when_creditor_transfer: wire::Word<RepaymentStateAtTransfer>,
    /// 具体截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "具体截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<RecoveryAccountState>,
    /// 特殊交易信息 · Special transactions.
    #[doc(alias = "特殊交易信息")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecoveryAccount {
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

wire::definition!(RecoveryAccount);

/// 账户状态 · State of a debt under recovery. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryAccountState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<RecoveryState>,
    /// 催收 · Details while the debt is collected.
    #[doc(alias = "催收")]
    pub debt_collection: wire::Maybe<CollectionDetail>,
    /// 结束 · Details once recovery has ended.
    #[doc(alias = "结束")]
    pub debt_finish: wire::Maybe<RecoveryEndDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecoveryAccountState {
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

wire::definition!(RecoveryAccountState);

/// 催收 · A debt that is being collected.
#[doc(alias = "催收")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CollectionDetail {
    /// 余额 · Balance, in yuan.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CollectionDetail {
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

wire::definition!(CollectionDetail);

/// 结束 · A recovery that has ended.
#[doc(alias = "结束")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryEndDetail {
    /// 账户关闭日期 · Day the account was closed.
    #[doc(alias = "账户关闭日期")]
    pub account_closed_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RecoveryEndDetail {
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

wire::definition!(RecoveryEndDetail);

/// 非循环贷账户 · A loan that is paid out once and repaid (account kind D1).
#[doc(alias = "非循环贷账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    #[doc(alias = "账户标识")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 借款金额 · Amount lent, in the account's currency; the key speaks of a refund.
    #[doc(alias = "借款金额")]
    pub loan_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, the word printed.
    #[doc(alias = "账户币种")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 担保方式 · How the loan is secured.
    #[doc(alias = "担保方式")]
    pub guarantee_type: wire::Word<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    #[doc(alias = "还款期数")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · How often it is repaid.
    #[doc(alias = "还款频率")]
    pub refund_frequency: wire::Word<RepaymentFrequency>,
    /// 还款方式 · How it is repaid.
    #[doc(alias = "还款方式")]
    pub refund_type: wire::Word<RepaymentMethod>,
    /// 共同借款标志 · Whether others borrowed as well, the word printed.
    #[doc(alias = "共同借款标志")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<NonRevolvingLoanState>,
    /// 特殊交易信息 · Special transactions.
    #[doc(alias = "特殊交易信息")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// 机构声明 · Statements of the institution.
    #[doc(alias = "机构声明")]
    pub company_info: wire::List<DatedStatement>,
    /// 本人声明 · Statements of the person.
    #[doc(alias = "本人声明")]
    pub self_statement: wire::List<DatedStatement>,
    /// 异议标注 · Marks that the person disputes something.
    #[doc(alias = "异议标注")]
    pub objection_label: wire::List<DatedStatement>,
    /// 特殊标注 · Special marks.
    #[doc(alias = "特殊标注")]
    pub special_label: wire::List<DatedStatement>,
    /// 还款记录 · Repayment record, month by month.
    #[doc(alias = "还款记录")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NonRevolvingLoanAccount {
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

wire::definition!(NonRevolvingLoanAccount);

/// 账户状态 · State of a loan that does not revolve. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<NonRevolvingLoanStateKind>,
    /// 呆账 · Details of a bad debt.
    #[doc(alias = "呆账")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<NonRevolvingLoanNormal>,
    /// 逾期 · Details of an overdue account.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<NonRevolvingLoanOverdue>,
    /// 转出 · Details of an account that was transferred.
    #[doc(alias = "转出")]
    pub transfer: wire::Maybe<TransferDetail>,
    /// 结清 · Details of a settled account.
    #[doc(alias = "结清")]
    pub clear: wire::Maybe<SettlementDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NonRevolvingLoanState {
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

wire::definition!(NonRevolvingLoanState);

/// 呆账 · An account that was written down as a bad debt.
#[doc(alias = "呆账")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BadDebtDetail {
    /// 余额 · Balance, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for BadDebtDetail {
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

wire::definition!(BadDebtDetail);

/// 正常 · A loan that does not revolve and is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanNormal {
    /// 五级分类 · Five-level class.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    #[doc(alias = "剩余还款期数")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    #[doc(alias = "本月应还款")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    #[doc(alias = "应还款日")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    #[doc(alias = "本月实还款")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    #[doc(alias = "当前逾期期数")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    #[doc(alias = "当前逾期总额")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    #[doc(alias = "逾期31-60天未还本金")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    #[doc(alias = "逾期61-90天未还本金")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    #[doc(alias = "逾期91-180天未还本金")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    #[doc(alias = "逾期180天以上未还本金")]
    pub overdue_over_180: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NonRevolvingLoanNormal {
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

wire::definition!(NonRevolvingLoanNormal);

/// 逾期 · A loan that does not revolve and is overdue.
#[doc(alias = "逾期")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanOverdue {
    /// 五级分类 · Five-level class.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    #[doc(alias = "剩余还款期数")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    #[doc(alias = "本月应还款")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    #[doc(alias = "应还款日")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    #[doc(alias = "本月实还款")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    #[doc(alias = "当前逾期期数")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    #[doc(alias = "当前逾期总额")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    #[doc(alias = "逾期31-60天未还本金")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    #[doc(alias = "逾期61-90天未还本金")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    #[doc(alias = "逾期91-180天未还本金")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    #[doc(alias = "逾期180天以上未还本金")]
    pub overdue_over_180: wire::leaf::Amount,
    /// 最新还款记录 · The latest repayment after the day the account is told up to.
    #[doc(alias = "最新还款记录")]
    pub before_deadline_date: wire::Maybe<LatestRepayment>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NonRevolvingLoanOverdue {
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

wire::definition!(NonRevolvingLoanOverdue);

/// 最新还款记录 · The latest repayment record after the day an account is told up to.
#[doc(alias = "最新还款记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LatestRepayment {
    /// 截止日期以后的最新还款记录 · Heading of the record: a phrase with the day in it.
    #[doc(alias = "截止日期以后的最新还款记录")]
    pub value: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class of the account then.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance then, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 还款日期 · Day of the repayment.
    #[doc(alias = "还款日期")]
    pub refund_date: wire::leaf::Date,
    /// 还款金额 · Amount repaid, in the account's currency.
    #[doc(alias = "还款金额")]
    pub refund_amount: wire::leaf::Amount,
    /// 当前还款状态 · Repayment state then.
    #[doc(alias = "当前还款状态")]
    pub curr_refund_state: wire::Word<RepaymentSymbol>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LatestRepayment {
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

wire::definition!(LatestRepayment);

/// 转出 · An account that was transferred to another institution.
#[doc(alias = "转出")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TransferDetail {
    /// 转出月份 · Month of the transfer.
    #[doc(alias = "转出月份")]
    pub transfer_date: wire::leaf::Month,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for TransferDetail {
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

wire::definition!(TransferDetail);

/// 结清 · An account that was settled.
#[doc(alias = "结清")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SettlementDetail {
    /// 账号关闭日期 · Day the account was closed.
    #[doc(alias = "账号关闭日期")]
    pub account_closed_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SettlementDetail {
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

wire::definition!(SettlementDetail);

/// 循环额度下分账户 · A loan drawn under a revolving credit line (account kind R4).
#[doc(alias = "循环额度下分账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditLineLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    #[doc(alias = "账户标识")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 借款金额 · Amount lent, in the account's currency; the key speaks of a refund.
    #[doc(alias = "借款金额")]
    pub loan_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, the word printed.
    #[doc(alias = "账户币种")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 担保方式 · How the loan is secured.
    #[doc(alias = "担保方式")]
    pub guarantee_type: wire::Word<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    #[doc(alias = "还款期数")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · How often it is repaid.
    #[doc(alias = "还款频率")]
    pub refund_frequency: wire::Word<RepaymentFrequency>,
    /// 还款方式 · How it is repaid.
    #[doc(alias = "还款方式")]
    pub refund_type: wire::Word<RepaymentMethod>,
    /// 共同借款标志 · Whether others borrowed as well, the word printed.
    #[doc(alias = "共同借款标志")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<CreditLineLoanState>,
    /// 还款记录 · Repayment record, month by month.
    #[doc(alias = "还款记录")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditLineLoanAccount {
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

wire::definition!(CreditLineLoanAccount);

/// 账户状态 · State of a loan under a revolving credit line. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditLineLoanState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<CreditLineLoanStateKind>,
    /// 正常 · Details of an account in order.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<RevolvingRepaymentDetail>,
    /// 逾期 · Details of an overdue account.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<RevolvingRepaymentDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditLineLoanState {
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

wire::definition!(CreditLineLoanState);

/// 还款情况 · Where the repayment of a revolving loan, or of a loan under a revolving credit line, stands.
#[doc(alias = "还款情况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingRepaymentDetail {
    /// 五级分类 · Five-level class.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    #[doc(alias = "剩余还款期数")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    #[doc(alias = "本月应还款")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    #[doc(alias = "应还款日")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    #[doc(alias = "本月实还款")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    #[doc(alias = "当前逾期期数")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期金额 · Amount overdue now, in the account's currency.
    #[doc(alias = "当前逾期金额")]
    pub curr_overdue: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    #[doc(alias = "逾期31-60天未还本金")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    #[doc(alias = "逾期61-90天未还本金")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    #[doc(alias = "逾期91-180天未还本金")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    #[doc(alias = "逾期180天以上未还本金")]
    pub overdue_over_180: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RevolvingRepaymentDetail {
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

wire::definition!(RevolvingRepaymentDetail);

/// 循环贷账户 · A loan that can be drawn again (account kind R1).
#[doc(alias = "循环贷账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    #[doc(alias = "账户标识")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    #[doc(alias = "账户授信额度")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, the word printed.
    #[doc(alias = "账户币种")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 担保方式 · How the loan is secured.
    #[doc(alias = "担保方式")]
    pub guarantee_type: wire::Word<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    #[doc(alias = "还款期数")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · How often it is repaid.
    #[doc(alias = "还款频率")]
    pub refund_frequency: wire::Word<RepaymentFrequency>,
    /// 还款方式 · How it is repaid.
    #[doc(alias = "还款方式")]
    pub refund_type: wire::Word<RepaymentMethod>,
    /// 共同借款标志 · Whether others borrowed as well, the word printed.
    #[doc(alias = "共同借款标志")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<RevolvingLoanState>,
    /// 还款记录 · Repayment record, month by month.
    #[doc(alias = "还款记录")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RevolvingLoanAccount {
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

wire::definition!(RevolvingLoanAccount);

/// 账户状态 · State of a revolving loan. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingLoanState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<RevolvingLoanStateKind>,
    /// 结清 · Details of a settled account.
    #[doc(alias = "结清")]
    pub clear: wire::Maybe<SettlementDetail>,
    /// 逾期 · Details of an overdue account.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<RevolvingRepaymentDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RevolvingLoanState {
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

wire::definition!(RevolvingLoanState);

/// 贷记卡账户 · A credit card account (account kind R2).
#[doc(alias = "贷记卡账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 发卡机构 · Institution that issued the card.
    #[doc(alias = "发卡机构")]
    pub card_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    #[doc(alias = "账户标识")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    #[doc(alias = "账户授信额度")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 共享授信总额 · Credit line that the accounts at the institution share, in the account's currency.
    #[doc(alias = "共享授信总额")]
    pub shared_extension_amount: wire::leaf::Amount,
    /// 币种 · Currency of the account, the word printed.
    #[doc(alias = "币种")]
    pub currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 担保方式 · How the account is secured.
    #[doc(alias = "担保方式")]
    pub guarantee_type: wire::Word<GuaranteeKind>,
    /// 还款记录 · Repayment record, month by month.
    #[doc(alias = "还款记录")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// 特殊交易信息 · Special transactions.
    #[doc(alias = "特殊交易信息")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// 机构声明 · Statements of the institution.
    #[doc(alias = "机构声明")]
    pub company_info: wire::List<DatedStatement>,
    /// 本人声明 · Statements of the person.
    #[doc(alias = "本人声明")]
    pub self_statement: wire::List<DatedStatement>,
    /// 异议标注 · Marks that the person disputes something.
    #[doc(alias = "异议标注")]
    pub objection_label: wire::List<DatedStatement>,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<CreditCardState>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditCardAccount {
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

wire::definition!(CreditCardAccount);

/// 账户状态 · State of a credit card account. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<CardStateKind>,
    /// 呆账 · Details of a bad debt.
    #[doc(alias = "呆账")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<CreditCardNormal>,
    /// 销户 · Details of a closed account.
    #[doc(alias = "销户")]
    pub account_canceled: wire::Maybe<CardCancellation>,
    /// 未激活 · Details of a card that was never activated.
    #[doc(alias = "未激活")]
    pub inactive: wire::Maybe<InactiveCardDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditCardState {
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

wire::definition!(CreditCardState);

/// 正常 · A credit card account that is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardNormal {
    /// 余额 · Balance, in the account's currency.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in the account's currency.
    #[doc(alias = "已用额度")]
    pub used_amount: wire::leaf::Amount,
    /// 未出单的大额专项分期余额 · Balance of large instalment plans not billed yet, in the account's currency.
    #[doc(alias = "未出单的大额专项分期余额")]
    pub unspecified_large_amount_specific_period_amount: wire::leaf::Amount,
    /// 剩余分期期数 · Instalments left.
    #[doc(alias = "剩余分期期数")]
    pub surplus_periods_num: wire::leaf::Count,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in the account's currency; the key speaks of a payment.
    #[doc(alias = "最近6个月平均使用额度")]
    pub average_6_month_usage: wire::leaf::Amount,
    /// 最大使用额度 · Largest credit in use, in the account's currency.
    #[doc(alias = "最大使用额度")]
    pub max_used_amount: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a day of the month or a date.
    #[doc(alias = "账单日")]
    pub bill_date: wire::leaf::Day,
    /// 本月应还款 · Amount due this month, in the account's currency.
    #[doc(alias = "本月应还款")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    #[doc(alias = "本月实还款")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    #[doc(alias = "当前逾期期数")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    #[doc(alias = "当前逾期总额")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 大额专项分期信息 · The large instalment plan of the card.
    #[doc(alias = "大额专项分期信息")]
    pub big_amount_special_period_info: wire::Maybe<LargeInstalmentPlan>,
    /// 最新还款记录 · The latest repayment after the day the account is told up to.
    #[doc(alias = "最新还款记录")]
    pub before_due_date: wire::Maybe<LatestRepayment>,
    /// 特殊事件说明信息 · Explanation of a special event.
    #[doc(alias = "特殊事件说明信息")]
    pub special_event_info: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditCardNormal {
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

wire::definition!(CreditCardNormal);

/// 大额专项分期信息 · A large instalment plan on a credit card.
#[doc(alias = "大额专项分期信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LargeInstalmentPlan {
    /// 大额专项分期额度 · Credit line of the plan, in the account's currency.
    #[doc(alias = "大额专项分期额度")]
    pub period_amount: wire::leaf::Amount,
    /// 分期额度生效日期 · First day of the plan.
    #[doc(alias = "分期额度生效日期")]
    pub period_amount_effective_date: wire::leaf::Date,
    /// 分期额度到期日期 · Last day of the plan.
    #[doc(alias = "分期额度到期日期")]
    pub period_amount_due_date: wire::leaf::Date,
    /// 已用分期额度 · Credit in use under the plan, in the account's currency.
    #[doc(alias = "已用分期额度")]
    pub used_period_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LargeInstalmentPlan {
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

wire::definition!(LargeInstalmentPlan);

/// 销户 · A card account that was closed.
#[doc(alias = "销户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CardCancellation {
    /// 销户日期 · Day the account was closed.
    #[doc(alias = "销户日期")]
    pub canceled_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CardCancellation {
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

wire::definition!(CardCancellation);

/// 未激活 · A card that was never activated.
#[doc(alias = "未激活")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InactiveCardDetail {
    /// 截至日期前未激活 · Day up to which the card was not activated: a phrase with a date and the state in it.
    #[doc(alias = "截至日期前未激活")]
    pub inactive_due_date: wire::leaf::DatePhrase,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for InactiveCardDetail {
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

wire::definition!(InactiveCardDetail);

/// 准贷记卡账户 · A card account that holds a deposit and may be overdrawn (account kind R3).
#[doc(alias = "准贷记卡账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 发卡机构 · Institution that issued the card.
    #[doc(alias = "发卡机构")]
    pub card_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    #[doc(alias = "账户标识")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    #[doc(alias = "账户授信额度")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 共享授信总额 · Credit line that the accounts at the institution share, in the account's currency.
    #[doc(alias = "共享授信总额")]
    pub shared_extension_amount: wire::leaf::Amount,
    /// 币种 · Currency of the account, the word printed.
    #[doc(alias = "币种")]
    pub currency_type: wire::leaf::Text,
    /// 担保方式 · How the account is secured.
    #[doc(alias = "担保方式")]
    pub guarantee_type: wire::Word<GuaranteeKind>,
    /// 还款记录 · Repayment record, month by month.
    #[doc(alias = "还款记录")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// 截至日期 · Day up to which the account is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    #[doc(alias = "账户状态")]
    pub account_state: wire::Maybe<QuasiCreditCardState>,
    /// 特殊交易信息 · Special transactions.
    #[doc(alias = "特殊交易信息")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QuasiCreditCardAccount {
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

wire::definition!(QuasiCreditCardAccount);

/// 账户状态 · State of a quasi-credit card account. The detail object that stands here depends on the state; a state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardState {
    /// 账户状态 · State.
    #[doc(alias = "账户状态")]
    pub value: wire::Word<CardStateKind>,
    /// 呆账 · Details of a bad debt.
    #[doc(alias = "呆账")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<QuasiCreditCardNormal>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QuasiCreditCardState {
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

wire::definition!(QuasiCreditCardState);

/// 正常 · A quasi-credit card account that is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardNormal {
    /// 透支余额 · Overdrawn balance, in the account's currency.
    #[doc(alias = "透支余额")]
    pub over_draft_amount: wire::leaf::Amount,
    /// 最近6个月平均透支余额 · Average overdrawn balance over the last six months, in the account's currency.
    #[doc(alias = "最近6个月平均透支余额")]
    pub latest6_months_avg_over_draft_amount: wire::leaf::Amount,
    /// 最大透支余额 · Largest overdrawn balance, in the account's currency.
    #[doc(alias = "最大透支余额")]
    pub max_over_draft_amount: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a day of the month or a date.
    #[doc(alias = "账单日")]
    pub bill_date: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    #[doc(alias = "本月实还款")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub latest_repay_date: wire::leaf::Date,
    /// 透支180天以上未付金额 · Amount unpaid for more than 180 days of overdraft, in the account's currency.
    #[doc(alias = "透支180天以上未付金额")]
    pub overdraft_180_unpaid_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QuasiCreditCardNormal {
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

wire::definition!(QuasiCreditCardNormal);

/// 还款记录 · The repayment record of a credit account: a row for each year, a cell for each month.
#[doc(alias = "还款记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentGrid {
    /// 还款记录区间 · First and last month of the record, with text after them.
    #[doc(alias = "还款记录区间")]
    pub date_range: wire::leaf::MonthRange,
    /// 还款记录明细 · The years.
    #[doc(alias = "还款记录明细")]
    pub detail: wire::List<RepaymentYear>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentGrid {
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

wire::definition!(RepaymentGrid);

/// 年 · A year of a repayment record.
#[doc(alias = "年")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentYear {
    /// 年 · Year.
    #[doc(alias = "年")]
    pub year: wire::leaf::Year,
    /// 月 · The months.
    #[doc(alias = "月")]
    pub month: wire::List<RepaymentMonth>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentYear {
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

wire::definition!(RepaymentYear);

/// 月 · A month of a repayment record.
#[doc(alias = "月")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentMonth {
    /// 月份 · Month of the year, 1 to 12.
    #[doc(alias = "月份")]
    pub month_value: wire::leaf::MonthOfYear,
    /// 金额 · Amount overdue in that month, in yuan.
    #[doc(alias = "金额")]
    pub amount: wire::leaf::Amount,
    /// 状态 · State of that month.
    #[doc(alias = "状态")]
    pub state: wire::Word<RepaymentSymbol>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentMonth {
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

wire::definition!(RepaymentMonth);

/// 特殊交易信息 · A special transaction on a credit account.
#[doc(alias = "特殊交易信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SpecialTransaction {
    /// 特殊交易类型 · Kind of transaction.
    #[doc(alias = "特殊交易类型")]
    pub type_: wire::Word<SpecialTransactionKind>,
    /// 发生日期 · Day of the transaction; of a card, its month.
    #[doc(alias = "发生日期")]
    pub occur_date: wire::leaf::DateOrMonth,
    /// 变更月数 · By how many months the end of the account moved.
    #[doc(alias = "变更月数")]
    pub change_month_num: wire::leaf::Count,
    /// 发生金额 · Amount of the transaction, in the account's currency.
    #[doc(alias = "发生金额")]
    pub occur_amount: wire::leaf::Amount,
    /// 明细记录 · What happened, in words.
    #[doc(alias = "明细记录")]
    pub detail_record: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for SpecialTransaction {
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

wire::definition!(SpecialTransaction);

/// 声明或标注 · A statement or a mark on an account and the day it was added.
#[doc(alias = "声明或标注")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DatedStatement {
    /// 声明或标注内容 · Its text.
    #[doc(alias = "声明或标注内容")]
    pub value: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    #[doc(alias = "添加日期")]
    pub add_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for DatedStatement {
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

wire::definition!(DatedStatement);

/// 相关还款责任信息 · Duties to repay the debts of others.
#[doc(alias = "相关还款责任信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDuties {
    /// 相关还款责任信息（为个人） · Duties for the debts of persons.
    #[doc(alias = "相关还款责任信息（为个人）")]
    pub concern_refund_person_borrow: wire::List<PersonRepaymentDuty>,
    /// 相关还款责任信息（为企业） · Duties for the debts of companies.
    #[doc(alias = "相关还款责任信息（为企业）")]
    pub concern_refund_company_borrow: wire::List<CompanyRepaymentDuty>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RepaymentDuties {
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

wire::definition!(RepaymentDuties);

/// 相关还款责任信息（为个人） · A duty to repay the debt of a person.
#[doc(alias = "相关还款责任信息（为个人）")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonRepaymentDuty {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the debt.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<BusinessKind>,
    /// 开立日期 · Day the debt began.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the debt ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 责任人类型 · As what the person answers for it.
    #[doc(alias = "责任人类型")]
    pub person_duty_type: wire::Word<ResponsibleParty>,
    /// 还款责任金额 · Amount the person answers for, in the currency given.
    #[doc(alias = "还款责任金额")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 币种 · Currency, the word printed.
    #[doc(alias = "币种")]
    pub currency_type: wire::leaf::Text,
    /// 保证合同编号 · Number of the guarantee contract.
    #[doc(alias = "保证合同编号")]
    pub guarantee_contract_serial: wire::leaf::Text,
    /// 截至日期 · Day up to which the debt is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance of the debt, in the currency given.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 还款状态 · Repayment state of the debt.
    #[doc(alias = "还款状态")]
    pub refund_state: wire::Word<RepaymentSymbol>,
    /// 主业务借款人 · Name of the borrower.
    #[doc(alias = "主业务借款人")]
    pub primary_borrower: wire::leaf::Text,
    /// 主业务借款人证件类型 · Kind of the borrower's identity document.
    #[doc(alias = "主业务借款人证件类型")]
    pub primary_borrower_id_type: wire::Word<IdKind>,
    /// 主业务借款人证件号码 · Number of the borrower's identity document.
    #[doc(alias = "主业务借款人证件号码")]
    pub primary_borrower_id_num: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PersonRepaymentDuty {
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
                ),
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

wire::definition!(PersonRepaymentDuty);

/// 相关还款责任信息（为企业） · A duty to repay the debt of a company.
#[doc(alias = "相关还款责任信息（为企业）")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CompanyRepaymentDuty {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the debt.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    #[doc(alias = "业务种类")]
    pub type_: wire::Word<CompanyCreditKind>,
    /// 开立日期 · Day the debt began.
    #[doc(alias = "开立日期")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the debt ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 责任人类型 · As what the person answers for it.
    #[doc(alias = "责任人类型")]
    pub person_duty_type: wire::Word<ResponsibleParty>,
    /// 还款责任金额 · Amount the person answers for, in the currency given.
    #[doc(alias = "还款责任金额")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 币种 · Currency, the word printed.
    #[doc(alias = "币种")]
    pub currency_type: wire::leaf::Text,
    /// 保证合同编号 · Number of the guarantee contract.
    #[doc(alias = "保证合同编号")]
    pub guarantee_contract_serial: wire::leaf::Text,
    /// 截至日期 · Day up to which the debt is told: a phrase with a date in it.
    #[doc(alias = "截至日期")]
    pub due_date: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class.
    #[doc(alias = "五级分类")]
    pub five_level_type: wire::Word<FiveLevelClass>,
    /// 余额 · Balance of the debt, in the currency given.
    #[doc(alias = "余额")]
    pub surplus_amount: wire::leaf::Amount,
    /// 逾期月数 · Months overdue.
    #[doc(alias = "逾期月数")]
    pub overdue_month_num: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CompanyRepaymentDuty {
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

wire::definition!(CompanyRepaymentDuty);

/// 授信协议 · A credit line agreed with an institution.
#[doc(alias = "授信协议")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditAgreement {
    /// 授信协议 · Heading of the row, the word for agreement and a number.
    #[doc(alias = "授信协议")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that grants the credit.
    #[doc(alias = "管理机构")]
    pub manage_company: wire::leaf::Text,
    /// 授信协议标识 · Id of the agreement.
    #[doc(alias = "授信协议标识")]
    pub extension_protocol_id: wire::leaf::Text,
    /// 生效日期 · First day of the agreement.
    #[doc(alias = "生效日期")]
    pub effect_date: wire::leaf::Date,
    /// 到期日期 · Last day of the agreement.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::Date,
    /// 授信额度用途 · What the credit line is for.
    #[doc(alias = "授信额度用途")]
    pub extension_amount_scope: wire::Word<CreditLineUse>,
    /// 授信额度 · Credit line, in the agreement's currency.
    #[doc(alias = "授信额度")]
    pub extension_amount: wire::leaf::Amount,
    /// 授信限额 · Limit over several lines, in the agreement's currency.
    #[doc(alias = "授信限额")]
    pub extension_limit_amount: wire::leaf::Amount,
    /// 授信限额编号 · Number of that limit.
    #[doc(alias = "授信限额编号")]
    pub extension_limit_serial: wire::leaf::Text,
    /// 已用额度 · Credit in use, in the agreement's currency.
    #[doc(alias = "已用额度")]
    pub used_amount: wire::leaf::Amount,
    /// 币种 · Currency, the word printed.
    #[doc(alias = "币种")]
    pub currency_type: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditAgreement {
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

wire::definition!(CreditAgreement);

/// 非信贷交易账户 · An account that is paid after use and is not credit: telecom, water.
#[doc(alias = "非信贷交易账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NoncreditAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 账号名称 · Institution that runs the account.
    #[doc(alias = "账号名称")]
    pub company_name: wire::leaf::Text,
    /// 业务类型 · Kind of service.
    #[doc(alias = "业务类型")]
    pub type_: wire::Word<NoncreditServiceKind>,
    /// 业务开通日期 · Day the service began.
    #[doc(alias = "业务开通日期")]
    pub start_date: wire::leaf::Date,
    /// 当前缴费状态 · Whether it is paid for now.
    #[doc(alias = "当前缴费状态")]
    pub curr_payed_state: wire::Word<PaymentState>,
    /// 当前欠费金额 · Amount in arrears now, in yuan.
    #[doc(alias = "当前欠费金额")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 记账年月 · Month the account is told for.
    #[doc(alias = "记账年月")]
    pub account_date: wire::leaf::Month,
    /// 缴费记录 · Payment record, month by month.
    #[doc(alias = "缴费记录")]
    pub refund_record: wire::Maybe<PaymentGrid>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for NoncreditAccount {
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

wire::definition!(NoncreditAccount);

/// 缴费记录 · The payment record of an account that is not credit: a row for each year, a cell for each month.
#[doc(alias = "缴费记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentGrid {
    /// 还款记录区间 · First and last month of the record, with text after them.
    #[doc(alias = "还款记录区间")]
    pub date_range: wire::leaf::MonthRange,
    /// 缴费记录明细 · The years.
    #[doc(alias = "缴费记录明细")]
    pub detail: wire::List<PaymentYear>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PaymentGrid {
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

wire::definition!(PaymentGrid);

/// 年 · A year of a payment record.
#[doc(alias = "年")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentYear {
    /// 年 · Year.
    #[doc(alias = "年")]
    pub year: wire::leaf::Year,
    /// 月 · The months.
    #[doc(alias = "月")]
    pub month: wire::List<PaymentMonth>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PaymentYear {
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

wire::definition!(PaymentYear);

/// 月 · A month of a payment record. It has a state and, unlike that of a credit account, no amount.
#[doc(alias = "月")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentMonth {
    /// 月份 · Month of the year, 1 to 12.
    #[doc(alias = "月份")]
    pub month_value: wire::leaf::MonthOfYear,
    /// 状态 · State of that month.
    #[doc(alias = "状态")]
    pub state: wire::Word<PaymentSymbol>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PaymentMonth {
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

wire::definition!(PaymentMonth);

/// 公共信息明细 · Records of authorities about the person.
#[doc(alias = "公共信息明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PublicInformation {
    /// 欠税记录 · Taxes owed.
    #[doc(alias = "欠税记录")]
    pub owing_tax_record: wire::List<TaxArrearsRecord>,
    /// 民事判决记录 · Civil judgments.
    #[doc(alias = "民事判决记录")]
    pub civil_judgment_record: wire::List<CivilJudgmentRecord>,
    /// 强制执行记录 · Compulsory enforcements.
    #[doc(alias = "强制执行记录")]
    pub force_execute_record: wire::List<EnforcementRecord>,
    /// 行政处罚记录 · Administrative penalties.
    #[doc(alias = "行政处罚记录")]
    pub administrative_penalty_record: wire::List<PenaltyRecord>,
    /// 住房公积金参缴记录 · Contributions to the housing provident fund.
    #[doc(alias = "住房公积金参缴记录")]
    pub housing_provident_fund_contribution_record: wire::List<HousingFundRecord>,
    /// 低保救助记录 · Aid for low incomes.
    #[doc(alias = "低保救助记录")]
    pub low_security_rescue_record: wire::List<LowIncomeAidRecord>,
    /// 执业资格记录 · Professional qualifications.
    #[doc(alias = "执业资格记录")]
    pub executive_qualification_record: wire::List<QualificationRecord>,
    /// 行政奖励记录 · Administrative rewards.
    #[doc(alias = "行政奖励记录")]
    pub administrative_reward_record: wire::List<RewardRecord>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PublicInformation {
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

wire::definition!(PublicInformation);

/// 欠税记录 · Taxes the person owes.
#[doc(alias = "欠税记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TaxArrearsRecord {
    /// 主管税务机关 · Tax office in charge.
    #[doc(alias = "主管税务机关")]
    pub charged_tax_office: wire::leaf::Text,
    /// 欠税总额 · Total owed, in yuan.
    #[doc(alias = "欠税总额")]
    pub owing_tax_amount: wire::leaf::Amount,
    /// 欠税统计日期 · Day the total was taken.
    #[doc(alias = "欠税统计日期")]
    pub owing_tax_stats_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for TaxArrearsRecord {
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

wire::definition!(TaxArrearsRecord);

/// 民事判决记录 · A civil judgment about the person.
#[doc(alias = "民事判决记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CivilJudgmentRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 立案法院 · Court that took the case; the key means filing.
    #[doc(alias = "立案法院")]
    pub filing_court: wire::leaf::Text,
    /// 案由 · Cause of the case.
    #[doc(alias = "案由")]
    pub reason: wire::leaf::Text,
    /// 立案日期 · Day the case was filed; the key means filing.
    #[doc(alias = "立案日期")]
    pub filing_date: wire::leaf::Date,
    /// 结案方式 · How the case was closed.
    #[doc(alias = "结案方式")]
    pub closing_type: wire::Word<CivilClosingKind>,
    /// 判决/调节结果 · Result of the judgment or the mediation.
    #[doc(alias = "判决/调节结果")]
    pub closing_result: wire::leaf::Text,
    /// 判决/调节生效日期 · Day the result took effect.
    #[doc(alias = "判决/调节生效日期")]
    pub closing_effect_date: wire::leaf::Date,
    /// 诉讼标的 · What the case was about.
    #[doc(alias = "诉讼标的")]
    pub litigation: wire::leaf::Text,
    /// 诉讼标的金额 · Amount in dispute, in yuan.
    #[doc(alias = "诉讼标的金额")]
    pub litigation_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CivilJudgmentRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CivilJudgmentRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(CivilJudgmentRecord);

/// 强制执行记录 · A compulsory enforcement against the person.
#[doc(alias = "强制执行记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EnforcementRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 执行法院 · Court that enforces.
    #[doc(alias = "执行法院")]
    pub execute_court: wire::leaf::Text,
    /// 执行案由 · Cause of the enforcement.
    #[doc(alias = "执行案由")]
    pub execute_reason: wire::leaf::Text,
    /// 立案日期 · Day the case was filed; the key means filing.
    #[doc(alias = "立案日期")]
    pub filing_date: wire::leaf::Date,
    /// 结案方式 · How the case was closed.
    #[doc(alias = "结案方式")]
    pub closing_type: wire::Word<EnforcementClosingKind>,
    /// 案件状态 · State of the case.
    #[doc(alias = "案件状态")]
    pub case_state: wire::leaf::Text,
    /// 结案日期 · Day the case was closed.
    #[doc(alias = "结案日期")]
    pub closing_date: wire::leaf::Date,
    /// 申请执行标的 · What enforcement was asked for.
    #[doc(alias = "申请执行标的")]
    pub apply_execute_subject: wire::leaf::Text,
    /// 申请执行标的价值 · Value of what was asked for, in yuan.
    #[doc(alias = "申请执行标的价值")]
    pub apply_execute_subject_value: wire::leaf::Amount,
    /// 已执行标的 · What has been enforced.
    #[doc(alias = "已执行标的")]
    pub executed_subject: wire::leaf::Text,
    /// 已执行标的金额 · Amount that has been enforced, in yuan.
    #[doc(alias = "已执行标的金额")]
    pub executed_subject_amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for EnforcementRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "EnforcementRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(EnforcementRecord);

/// 行政处罚记录 · An administrative penalty against the person.
#[doc(alias = "行政处罚记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PenaltyRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 处罚机构 · Authority that punished.
    #[doc(alias = "处罚机构")]
    pub penalty_org: wire::leaf::Text,
    /// 处罚内容 · What the penalty is.
    #[doc(alias = "处罚内容")]
    pub penalty_content: wire::leaf::Text,
    /// 处罚金额 · Amount of the penalty, in yuan.
    #[doc(alias = "处罚金额")]
    pub penalty_amount: wire::leaf::Amount,
    /// 生效日期 · First day or month of the penalty.
    #[doc(alias = "生效日期")]
    pub effect_date: wire::leaf::DateOrMonth,
    /// 截止日期 · Last day or month of the penalty.
    #[doc(alias = "截止日期")]
    pub due_date: wire::leaf::DateOrMonth,
    /// 行政复议结果 · Result of a review of the penalty.
    #[doc(alias = "行政复议结果")]
    pub administrative_review_result: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PenaltyRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PenaltyRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(PenaltyRecord);

/// 住房公积金参缴记录 · Contributions of the person to the housing provident fund.
#[doc(alias = "住房公积金参缴记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct HousingFundRecord {
    /// 参缴地 · Place of the fund.
    #[doc(alias = "参缴地")]
    pub contribution_place: wire::leaf::Text,
    /// 参缴日期 · Day the contributions began.
    #[doc(alias = "参缴日期")]
    pub contribution_date: wire::leaf::Date,
    /// 初缴月份 · Month of the first contribution.
    #[doc(alias = "初缴月份")]
    pub first_contribution_date: wire::leaf::Month,
    /// 缴至月份 · Month up to which contributions are paid.
    #[doc(alias = "缴至月份")]
    pub contribution_due_date: wire::leaf::Month,
    /// 缴费状态 · State of the contributions.
    #[doc(alias = "缴费状态")]
    pub contribution_state: wire::Word<HousingFundState>,
    /// 月缴存额 · Contribution a month, in yuan.
    #[doc(alias = "月缴存额")]
    pub amount_per_month: wire::leaf::Amount,
    /// 个人缴存比例 · Share of the wage the person pays, in percent.
    #[doc(alias = "个人缴存比例")]
    pub self_contribution_proportion: wire::leaf::Percentage,
    /// 单位缴存比例 · Share of the wage the employer pays, in percent.
    #[doc(alias = "单位缴存比例")]
    pub company_contribution_proportion: wire::leaf::Percentage,
    /// 缴费单位 · Employer that pays.
    #[doc(alias = "缴费单位")]
    pub contribution_company: wire::leaf::Text,
    /// 信息更新日期 · Day or month of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::DateOrMonth,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for HousingFundRecord {
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

wire::definition!(HousingFundRecord);

/// 低保救助记录 · Aid the person got for a low income.
#[doc(alias = "低保救助记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LowIncomeAidRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 人员类别 · Kind of person.
    #[doc(alias = "人员类别")]
    pub person_type: wire::Word<LowIncomePersonKind>,
    /// 所在地 · Where the person lives.
    #[doc(alias = "所在地")]
    pub place: wire::leaf::Text,
    /// 工作单位 · Employer.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 家庭月收入 · Income of the family a month, in yuan.
    #[doc(alias = "家庭月收入")]
    pub family_income_per_month: wire::leaf::Amount,
    /// 申请日期 · Day aid was asked for.
    #[doc(alias = "申请日期")]
    pub apply_date: wire::leaf::Date,
    /// 批准日期 · Day aid was granted.
    #[doc(alias = "批准日期")]
    pub agree_date: wire::leaf::Date,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for LowIncomeAidRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "LowIncomeAidRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(LowIncomeAidRecord);

/// 执业资格记录 · A professional qualification of the person.
#[doc(alias = "执业资格记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QualificationRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 执业资格名称 · Name of the qualification; the key is misspelt.
    #[doc(alias = "执业资格名称")]
    pub executive_qualification_name: wire::leaf::Text,
    /// 等级 · Level of who granted it.
    #[doc(alias = "等级")]
    pub level: wire::Word<QualificationLevel>,
    /// 获得日期 · Day or month it was granted.
    #[doc(alias = "获得日期")]
    pub got_date: wire::leaf::DateOrMonth,
    /// 到期日期 · Day or month it ends.
    #[doc(alias = "到期日期")]
    pub deadline_date: wire::leaf::DateOrMonth,
    /// 吊销日期 · Day or month it was revoked.
    #[doc(alias = "吊销日期")]
    pub revocation_date: wire::leaf::DateOrMonth,
    /// 颁发机构 · Body that granted it.
    #[doc(alias = "颁发机构")]
    pub issuer: wire::leaf::Text,
    /// 颁发机构所在地 · Where that body is.
    #[doc(alias = "颁发机构所在地")]
    pub issuer_place: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QualificationRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QualificationRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(QualificationRecord);

/// 行政奖励记录 · An administrative reward of the person.
#[doc(alias = "行政奖励记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RewardRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 奖励机构 · Authority that rewarded.
    #[doc(alias = "奖励机构")]
    pub reward_company: wire::leaf::Text,
    /// 奖励内容 · What the reward is.
    #[doc(alias = "奖励内容")]
    pub reward_content: wire::leaf::Text,
    /// 生效日期 · First day or month of the reward.
    #[doc(alias = "生效日期")]
    pub effect_date: wire::leaf::DateOrMonth,
    /// 截止日期 · Last day or month of the reward.
    #[doc(alias = "截止日期")]
    pub due_date: wire::leaf::DateOrMonth,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for RewardRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "RewardRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(RewardRecord);

/// 本人声明 · A statement the person made about the report.
#[doc(alias = "本人声明")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonalStatement {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 声明内容 · Text of the statement.
    #[doc(alias = "声明内容")]
    pub declare_content: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    #[doc(alias = "添加日期")]
    pub add_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for PersonalStatement {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "PersonalStatement",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(PersonalStatement);

/// 异议标注 · A mark on the report that the person disputes something.
#[doc(alias = "异议标注")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ObjectionMark {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 标注内容 · Text of the mark.
    #[doc(alias = "标注内容")]
    pub label_content: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    #[doc(alias = "添加日期")]
    pub add_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ObjectionMark {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ObjectionMark",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(ObjectionMark);

/// 查询记录 · Who asked for the report.
#[doc(alias = "查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryRecords {
    /// 本人查询记录 · Queries by the person.
    #[doc(alias = "本人查询记录")]
    pub person_query_record: wire::List<QueryRecord>,
    /// 机构查询记录 · Queries by institutions.
    #[doc(alias = "机构查询记录")]
    pub company_query_record: wire::List<QueryRecord>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QueryRecords {
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

wire::definition!(QueryRecords);

/// 查询记录 · A query of the report.
#[doc(alias = "查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 查询日期 · Day of the query.
    #[doc(alias = "查询日期")]
    pub date: wire::leaf::Date,
    /// 查询机构 · Who asked.
    #[doc(alias = "查询机构")]
    pub query_company: wire::leaf::Text,
    /// 查询原因 · Why.
    #[doc(alias = "查询原因")]
    pub query_reason: wire::Word<QueryReason>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for QueryRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "QueryRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(QueryRecord);

/// The whole body around a report, where it does not lie bare.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReportEnvelope {
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status; `OK` where the report is there.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 识别结果 · The report.
    #[doc(alias = "识别结果")]
    pub structured_result: wire::Maybe<CreditReport>,
    /// 识别结果 · The report, where it lies under this key.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<CreditReport>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CreditReportEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CreditReportEnvelope",
            &[
                Field::text("request_id", "请求标识", Privacy::Public),
                Field::text("status", "状态", Privacy::Public),
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

wire::definition!(CreditReportEnvelope);

/// 证件类型 · Kind of an identity document.
#[doc(alias = "证件类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdKind {
    /// 身份证 · Resident identity card.
    ResidentIdCard,
    /// 居民身份证及其他以公民身份证号码为标识的证件 · Any document with the number of the resident identity card.
    CitizenNumberDocument,
    /// 户口簿 · Household register.
    HouseholdRegister,
    /// 护照 · Passport.
    Passport,
    /// 港澳居民来往内地通行证 · Travel permit of a Hong Kong or Macao resident to the mainland.
    HongKongMacaoTravelPermit,
    /// 台湾同胞来往内地通行证 · Travel permit of a Taiwan resident to the mainland.
    TaiwanTravelPermit,
    /// 外国人居留证 · Residence permit of a foreigner.
    ForeignerResidencePermit,
    /// 警官证 · Identity card of a police officer.
    PoliceOfficerCard,
    /// 香港身份证 · Hong Kong identity card.
    HongKongIdCard,
    /// 澳门身份证 · Macao identity card.
    MacaoIdCard,
    /// 台湾身份证 · Taiwan identity card.
    TaiwanIdCard,
    /// 其他证件 · Another document.
    Other,
    /// 军人身份证件 · Identity document of the armed forces.
    MilitaryIdCard,
}

impl wire::Words for IdKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("身份证", IdKind::ResidentIdCard),
        (
            "居民身份证及其他以公民身份证号码为标识的证件",
            IdKind::CitizenNumberDocument,
        ),
        ("户口簿", IdKind::HouseholdRegister),
        ("护照", IdKind::Passport),
        ("港澳居民来往内地通行证", IdKind::HongKongMacaoTravelPermit),
        ("台湾同胞来往内地通行证", IdKind::TaiwanTravelPermit),
        ("外国人居留证", IdKind::ForeignerResidencePermit),
        ("警官证", IdKind::PoliceOfficerCard),
        ("香港身份证", IdKind::HongKongIdCard),
        ("澳门身份证", IdKind::MacaoIdCard),
        ("台湾身份证", IdKind::TaiwanIdCard),
        ("其他证件", IdKind::Other),
        ("军人身份证件", IdKind::MilitaryIdCard),
    ];
}

/// 性别 · Sex.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// 男 · Male.
    Male,
    /// 女 · Female.
    Female,
    /// 男性 · Male, as first-generation reports print it.
    MaleSex,
    /// 女性 · Female, as first-generation reports print it.
    FemaleSex,
    /// 未知的性别 · Not known.
    Unknown,
    /// 未说明的性别 · Not stated.
    NotStated,
}

impl wire::Words for Gender {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("男", Gender::Male),
        ("女", Gender::Female),
        ("男性", Gender::MaleSex),
        ("女性", Gender::FemaleSex),
        ("未知的性别", Gender::Unknown),
        ("未说明的性别", Gender::NotStated),
    ];
}

/// 婚姻状况 · Marital status.
#[doc(alias = "婚姻状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MaritalStatus {
    /// 未婚 · Never married.
    Unmarried,
    /// 已婚 · Married.
    Married,
    /// 丧偶 · Widowed.
    Widowed,
    /// 离婚 · Divorced.
    Divorced,
    /// 单身 · Single.
    Single,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for MaritalStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("未婚", MaritalStatus::Unmarried),
        ("已婚", MaritalStatus::Married),
        ("丧偶", MaritalStatus::Widowed),
        ("离婚", MaritalStatus::Divorced),
        ("单身", MaritalStatus::Single),
        ("未知", MaritalStatus::Unknown),
    ];
}

/// 学历 · Highest level of education.
#[doc(alias = "学历")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Education {
    /// 研究生 · Postgraduate.
    Postgraduate,
    /// 本科 · Undergraduate.
    Undergraduate,
    /// 大专 · Junior college.
    JuniorCollege,
    /// 大学专科和专科学校 · Junior college, as older dictionaries word it.
    CollegeOrSpecializedSchool,
    /// 中专、职高、技校 · Vocational or technical school.
    VocationalSchool,
    /// 高中 · Senior high school.
    SeniorHighSchool,
    /// 初中 · Junior high school.
    JuniorHighSchool,
    /// 小学 · Primary school.
    PrimarySchool,
    /// 其他 · Another level.
    Other,
    /// 初中及以下 · Junior high school or below.
    JuniorHighSchoolOrBelow,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for Education {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("研究生", Education::Postgraduate),
        ("本科", Education::Undergraduate),
        ("大专", Education::JuniorCollege),
        ("大学专科和专科学校", Education::CollegeOrSpecializedSchool),
        ("中专、职高、技校", Education::VocationalSchool),
        ("高中", Education::SeniorHighSchool),
        ("初中", Education::JuniorHighSchool),
        ("小学", Education::PrimarySchool),
        ("其他", Education::Other),
        ("初中及以下", Education::JuniorHighSchoolOrBelow),
        ("未知", Education::Unknown),
    ];
}

/// 学位 · Highest academic degree.
#[doc(alias = "学位")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Degree {
    /// 名誉博士 · Honorary doctor.
    HonoraryDoctor,
    /// 博士 · Doctor.
    Doctor,
    /// 硕士 · Master.
    Master,
    /// 学士 · Bachelor.
    Bachelor,
    /// 无 · No degree.
    None,
    /// 未知 · Not known.
    Unknown,
    /// 其他 · Another degree.
    Other,
}

impl wire::Words for Degree {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("名誉博士", Degree::HonoraryDoctor),
        ("博士", Degree::Doctor),
        ("硕士", Degree::Master),
        ("学士", Degree::Bachelor),
        ("无", Degree::None),
        ("未知", Degree::Unknown),
        ("其他", Degree::Other),
    ];
}

/// 就业状况 · Employment status.
#[doc(alias = "就业状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentStatus {
    /// 国家公务员 · Civil servant.
    CivilServant,
    /// 专业技术人员 · Specialist or technician.
    Specialist,
    /// 职员 · Office staff.
    OfficeStaff,
    /// 企业管理人员 · Manager in a company.
    Manager,
    /// 工人 · Worker.
    Worker,
    /// 农民 · Farmer.
    Farmer,
    /// 学生 · Student.
    Student,
    /// 现役军人 · On active service in the armed forces.
    ActiveServiceMember,
    /// 自由职业者 · Freelancer.
    Freelancer,
    /// 个体经营者 · Runs a business alone.
    SelfEmployed,
    /// 无业人员 · Without work.
    Unemployed,
    /// 退(离)休人员 · Retired.
    Retired,
    /// 其他 · Another status.
    Other,
    /// 在职 · Employed.
    Employed,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for EmploymentStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("国家公务员", EmploymentStatus::CivilServant),
        ("专业技术人员", EmploymentStatus::Specialist),
        ("职员", EmploymentStatus::OfficeStaff),
        ("企业管理人员", EmploymentStatus::Manager),
        ("工人", EmploymentStatus::Worker),
        ("农民", EmploymentStatus::Farmer),
        ("学生", EmploymentStatus::Student),
        ("现役军人", EmploymentStatus::ActiveServiceMember),
        ("自由职业者", EmploymentStatus::Freelancer),
        ("个体经营者", EmploymentStatus::SelfEmployed),
        ("无业人员", EmploymentStatus::Unemployed),
        ("退(离)休人员", EmploymentStatus::Retired),
        ("其他", EmploymentStatus::Other),
        ("在职", EmploymentStatus::Employed),
        ("未知", EmploymentStatus::Unknown),
    ];
}

/// 居住状况 · How a person lives in a home.
#[doc(alias = "居住状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResidenceStatus {
    /// 自置 · Bought by the person.
    Purchased,
    /// 按揭 · Bought on a mortgage.
    Mortgaged,
    /// 亲属楼宇 · Belongs to relatives.
    OwnedByRelatives,
    /// 集体宿舍 · Dormitory.
    Dormitory,
    /// 租房 · Rented.
    Rented,
    /// 共有住宅 · Owned together with others.
    CoOwned,
    /// 其他 · Another way.
    Other,
    /// 自有 · Owned.
    Owned,
    /// 借住 · Lent to the person.
    Borrowed,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for ResidenceStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("自置", ResidenceStatus::Purchased),
        ("按揭", ResidenceStatus::Mortgaged),
        ("亲属楼宇", ResidenceStatus::OwnedByRelatives),
        ("集体宿舍", ResidenceStatus::Dormitory),
        ("租房", ResidenceStatus::Rented),
        ("共有住宅", ResidenceStatus::CoOwned),
        ("其他", ResidenceStatus::Other),
        ("自有", ResidenceStatus::Owned),
        ("借住", ResidenceStatus::Borrowed),
        ("未知", ResidenceStatus::Unknown),
    ];
}

/// 单位性质 · Nature of an employer.
#[doc(alias = "单位性质")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyNature {
    /// 机关、事业单位 · Authority or public institution.
    PublicInstitution,
    /// 国有企业 · State-owned company.
    StateOwned,
    /// 外资企业 · Foreign-owned company.
    ForeignOwned,
    /// 个体、私营企业 · Private company or one-person business.
    Private,
    /// 其他(包括三资企业、民营企业、民间团体等) · Another nature: joint ventures, non-state companies, associations.
    Other,
    /// 其他（三资企业、民营企业、民间团体） · The same in shorter words.
    OtherShort,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for CompanyNature {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("机关、事业单位", CompanyNature::PublicInstitution),
        ("国有企业", CompanyNature::StateOwned),
        ("外资企业", CompanyNature::ForeignOwned),
        ("个体、私营企业", CompanyNature::Private),
        (
            "其他(包括三资企业、民营企业、民间团体等)",
            CompanyNature::Other,
        ),
        (
            "其他（三资企业、民营企业、民间团体）",
            CompanyNature::OtherShort,
        ),
        ("未知", CompanyNature::Unknown),
    ];
}

/// 职业 · Occupation, by the major groups of GB/T 6565.
#[doc(alias = "职业")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Occupation {
    /// 国家机关、党群组织、企业、事业单位负责人 · Heads an authority, organisation, company or institution.
    Leader,
    /// 专业技术人员 · Specialist or technician.
    Specialist,
    /// 办事人员和有关人员 · Clerk or the like.
    Clerk,
    /// 商业、服务业人员 · Works in commerce or services.
    Service,
    /// 农、林、牧、渔、水利业生产人员 · Works in farming, forestry, fishing or water works.
    Agriculture,
    /// 生产、运输设备操作人员及有关人员 · Runs machines in production or transport.
    Production,
    /// 军人 · Member of the armed forces.
    Military,
    /// 不便分类的其他从业人员 · Hard to classify.
    Unclassified,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for Occupation {
    const WORDS: &'static [(&'static str, Self)] = &[
        (
            "国家机关、党群组织、企业、事业单位负责人",
            Occupation::Leader,
        ),
        ("专业技术人员", Occupation::Specialist),
        ("办事人员和有关人员", Occupation::Clerk),
        ("商业、服务业人员", Occupation::Service),
        ("农、林、牧、渔、水利业生产人员", Occupation::Agriculture),
        ("生产、运输设备操作人员及有关人员", Occupation::Production),
        ("军人", Occupation::Military),
        ("不便分类的其他从业人员", Occupation::Unclassified),
        ("未知", Occupation::Unknown),
    ];
}

/// 行业 · Industry, by the sections of GB/T 4754.
#[doc(alias = "行业")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Industry {
    /// 农、林、牧、渔业 · Farming, forestry, husbandry and fishing.
    Agriculture,
    /// 采矿业 · Mining.
    Mining,
    /// 制造业 · Manufacturing.
    Manufacturing,
    /// 电力、热力、燃气及水生产和供应业 · Power, heat, gas and water supply.
    Utilities,
    /// 建筑业 · Construction.
    Construction,
    /// 批发和零售业 · Wholesale and retail trade.
    Trade,
    /// 交通运输、仓储和邮政业 · Transport, storage and post.
    Transport,
    /// 住宿和餐饮业 · Hotels and restaurants.
    Hospitality,
    /// 信息传输、软件和信息技术服务业 · Telecommunications, software and information technology.
    InformationTechnology,
    /// 金融业 · Finance.
    Finance,
    /// 房地产业 · Real estate.
    RealEstate,
    /// 租赁和商务服务业 · Leasing and business services.
    BusinessServices,
    /// 科学研究和技术服务业 · Research and technical services.
    Science,
    /// 水利、环境和公共设施管理业 · Water works, environment and public facilities.
    PublicFacilities,
    /// 居民服务、修理和其他服务业 · Services to households, repairs and other services.
    PersonalServices,
    /// 居民服务和其他服务业 · Services for residents, as the older standard words it.
    ResidentServices,
    /// 教育 · Education.
    Education,
    /// 卫生和社会工作 · Health and social work.
    Health,
    /// 文化、体育和娱乐业 · Culture, sports and entertainment.
    Culture,
    /// 公共管理、社会保障和社会组织 · Public administration, social security and associations.
    PublicAdministration,
    /// 国际组织 · International organisations.
    InternationalOrganization,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for Industry {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("农、林、牧、渔业", Industry::Agriculture),
        ("采矿业", Industry::Mining),
        ("制造业", Industry::Manufacturing),
        ("电力、热力、燃气及水生产和供应业", Industry::Utilities),
        ("建筑业", Industry::Construction),
        ("批发和零售业", Industry::Trade),
        ("交通运输、仓储和邮政业", Industry::Transport),
        ("住宿和餐饮业", Industry::Hospitality),
        (
            "信息传输、软件和信息技术服务业",
            Industry::InformationTechnology,
        ),
        ("金融业", Industry::Finance),
        ("房地产业", Industry::RealEstate),
        ("租赁和商务服务业", Industry::BusinessServices),
        ("科学研究和技术服务业", Industry::Science),
        ("水利、环境和公共设施管理业", Industry::PublicFacilities),
        ("居民服务、修理和其他服务业", Industry::PersonalServices),
        ("居民服务和其他服务业", Industry::ResidentServices),
        ("教育", Industry::Education),
        ("卫生和社会工作", Industry::Health),
        ("文化、体育和娱乐业", Industry::Culture),
        ("公共管理、社会保障和社会组织", Industry::PublicAdministration),
        ("国际组织", Industry::InternationalOrganization),
        ("未知", Industry::Unknown),
    ];
}

/// 职务 · Position held.
#[doc(alias = "职务")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Position {
    /// 高级领导 · Senior management.
    SeniorManager,
    /// 中级领导 · Middle management.
    MiddleManager,
    /// 一般员工 · Ordinary staff.
    Staff,
    /// 其他 · Another position.
    Other,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for Position {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("高级领导", Position::SeniorManager),
        ("中级领导", Position::MiddleManager),
        ("一般员工", Position::Staff),
        ("其他", Position::Other),
        ("未知", Position::Unknown),
    ];
}

/// 职称 · Level of a professional title.
#[doc(alias = "职称")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProfessionalTitle {
    /// 无 · No title.
    None,
    /// 高级 · Senior.
    Senior,
    /// 中级 · Intermediate.
    Intermediate,
    /// 初级 · Junior.
    Junior,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for ProfessionalTitle {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("无", ProfessionalTitle::None),
        ("高级", ProfessionalTitle::Senior),
        ("中级", ProfessionalTitle::Intermediate),
        ("初级", ProfessionalTitle::Junior),
        ("未知", ProfessionalTitle::Unknown),
    ];
}

/// 查询原因 · Why a report was asked for.
#[doc(alias = "查询原因")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryReason {
    /// 贷后管理 · To follow up a loan.
    LoanFollowUp,
    /// 贷款审批 · To approve a loan.
    LoanApproval,
    /// 信用卡审批 · To approve a credit card.
    CreditCardApproval,
    /// 担保资格审查 · To examine a guarantor.
    GuarantorReview,
    /// 司法调查 · For an investigation by a court.
    JudicialInvestigation,
    /// 公积金提取复核查询 · To check a withdrawal from the housing fund.
    HousingFundWithdrawalReview,
    /// 股指期货开户 · To open an account for index futures.
    IndexFuturesAccountOpening,
    /// 特约商户实名审查 · To examine who a merchant is.
    MerchantIdentityReview,
    /// 保前审查 · Before a guarantee is given.
    PreGuaranteeReview,
    /// 保后管理 · To follow up a guarantee.
    GuaranteeFollowUp,
    /// 法人代表、负责人、高管等资信审查 · To examine the credit of who runs a company.
    ExecutiveCreditReview,
    /// 法人代表负责人高管等资信审查 · To examine the credit of who runs a company, in other words.
    ExecutiveReview,
    /// 客户准入资格审查 · To examine a new customer.
    CustomerAdmissionReview,
    /// 融资审批 · To approve a financing.
    FinancingApproval,
    /// 资信审查 · To examine the credit of somebody.
    CreditReview,
    /// 额度审批 · To approve a credit line.
    CreditLineApproval,
    /// 本人查询 · The person asked.
    SelfQuery,
}

impl wire::Words for QueryReason {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("贷后管理", QueryReason::LoanFollowUp),
        ("贷款审批", QueryReason::LoanApproval),
        ("信用卡审批", QueryReason::CreditCardApproval),
        ("担保资格审查", QueryReason::GuarantorReview),
        ("司法调查", QueryReason::JudicialInvestigation),
        ("公积金提取复核查询", QueryReason::HousingFundWithdrawalReview),
        ("股指期货开户", QueryReason::IndexFuturesAccountOpening),
        ("特约商户实名审查", QueryReason::MerchantIdentityReview),
        ("保前审查", QueryReason::PreGuaranteeReview),
        ("保后管理", QueryReason::GuaranteeFollowUp),
        (
            "法人代表、负责人、高管等资信审查",
            QueryReason::ExecutiveCreditReview,
        ),
        ("法人代表负责人高管等资信审查", QueryReason::ExecutiveReview),
        ("客户准入资格审查", QueryReason::CustomerAdmissionReview),
        ("融资审批", QueryReason::FinancingApproval),
        ("资信审查", QueryReason::CreditReview),
        ("额度审批", QueryReason::CreditLineApproval),
        ("本人查询", QueryReason::SelfQuery),
    ];
}

/// 贷款类型 · Kind of loan, as the overview counts them.
#[doc(alias = "贷款类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LoanOverviewKind {
    /// 个人住房贷款 · Loan for a home.
    Housing,
    /// 个人商用住房贷款(包括商住两用房) · Loan for business premises, also with a flat.
    CommercialHousing,
    /// 其他类型贷款 · Another loan.
    Other,
    /// 个人商用房（包括商住两用房）贷款 · Loan for business premises, in other words.
    CommercialProperty,
    /// 其他类贷款 · Another loan, in other words.
    OtherLoans,
}

impl wire::Words for LoanOverviewKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("个人住房贷款", LoanOverviewKind::Housing),
        (
            "个人商用住房贷款(包括商住两用房)",
            LoanOverviewKind::CommercialHousing,
        ),
        ("其他类型贷款", LoanOverviewKind::Other),
        (
            "个人商用房（包括商住两用房）贷款",
            LoanOverviewKind::CommercialProperty,
        ),
        ("其他类贷款", LoanOverviewKind::OtherLoans),
    ];
}

/// 信用卡类型 · Kind of card, as the overview counts them.
#[doc(alias = "信用卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditCardOverviewKind {
    /// 贷记卡 · Credit card.
    CreditCard,
    /// 准贷记卡 · Quasi-credit card.
    QuasiCreditCard,
}

impl wire::Words for CreditCardOverviewKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("贷记卡", CreditCardOverviewKind::CreditCard),
        ("准贷记卡", CreditCardOverviewKind::QuasiCreditCard),
    ];
}

/// 其他类型 · Kind of other credit, as the overview counts them.
#[doc(alias = "其他类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OtherCreditOverviewKind {
    /// 证券融资 · Financing against securities.
    SecuritiesFinancing,
    /// 融资租赁 · Financial leasing.
    FinancialLeasing,
    /// 其他 · Anything else.
    Other,
}

impl wire::Words for OtherCreditOverviewKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("证券融资", OtherCreditOverviewKind::SecuritiesFinancing),
        ("融资租赁", OtherCreditOverviewKind::FinancialLeasing),
        ("其他", OtherCreditOverviewKind::Other),
    ];
}

/// 业务类型 · Kind of business of debts under recovery.
#[doc(alias = "业务类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecoverySummaryKind {
    /// 资产处置业务 · A debt taken over by an asset manager.
    AssetDisposal,
    /// 垫款业务 · A debt paid in advance by another.
    Advance,
}

impl wire::Words for RecoverySummaryKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("资产处置业务", RecoverySummaryKind::AssetDisposal),
        ("垫款业务", RecoverySummaryKind::Advance),
    ];
}

/// 账户类型 · Kind of credit account.
#[doc(alias = "账户类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountKind {
    /// 非循环贷账户 · Loan that does not revolve (D1).
    NonRevolvingLoan,
    /// 循环额度下分账户 · Loan under a revolving credit line (R4).
    CreditLineLoan,
    /// 循环贷账户 · Revolving loan (R1).
    RevolvingLoan,
    /// 贷记卡账户 · Credit card (R2).
    CreditCard,
    /// 准贷记卡账户 · Quasi-credit card (R3).
    QuasiCreditCard,
}

impl wire::Words for AccountKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("非循环贷账户", AccountKind::NonRevolvingLoan),
        ("循环额度下分账户", AccountKind::CreditLineLoan),
        ("循环贷账户", AccountKind::RevolvingLoan),
        ("贷记卡账户", AccountKind::CreditCard),
        ("准贷记卡账户", AccountKind::QuasiCreditCard),
    ];
}

/// 业务种类 · Kind of credit business.
#[doc(alias = "业务种类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BusinessKind {
    /// 个人住房商业贷款 · Loan of a bank for a home.
    HousingLoan,
    /// 个人商业住房贷款 · Commercial housing loan, as the published specimen words it.
    CommercialHousingLoan,
    /// 个人商用房(含商住两用)贷款 · Loan for business premises, also with a flat.
    CommercialPropertyLoan,
    /// 个人住房公积金贷款 · Loan of the housing provident fund for a home.
    HousingFundLoan,
    /// 个人汽车消费贷款 · Loan for a car.
    CarLoan,
    /// 个人助学贷款 · Loan for studies.
    StudentLoan,
    /// 国家助学贷款 · Loan for studies that the state supports.
    NationalStudentLoan,
    /// 商业助学贷款 · Loan for studies on commercial terms.
    CommercialStudentLoan,
    /// 个人经营性贷款 · Loan for a business.
    BusinessLoan,
    /// 个人创业担保贷款 · Guaranteed loan for a new business.
    StartupLoan,
    /// 农户贷款 · Loan to a farming household.
    FarmerLoan,
    /// 经营性农户贷款 · Loan to a farming household for its business.
    FarmerBusinessLoan,
    /// 消费性农户贷款 · Loan to a farming household for consumption.
    FarmerConsumerLoan,
    /// 其他个人消费贷款 · Another loan for consumption.
    OtherConsumerLoan,
    /// 个人消费贷款 · Consumption, as first-generation reports print it.
    PersonalConsumption,
    /// 其他贷款 · Another loan.
    OtherLoan,
    /// 准贷记卡 · Quasi-credit card.
    QuasiCreditCard,
    /// 贷记卡 · Credit card.
    CreditCard,
    /// 大额专项分期卡 · Credit card for large instalment plans alone.
    LargeInstalmentCard,
    /// 约定购回式证券交易 · Sale of securities with an agreed repurchase.
    AgreedRepurchase,
    /// 股票质押式回购交易 · Repurchase against a pledge of stock.
    StockPledgeRepurchase,
    /// 融资融券业务 · Margin trading.
    MarginTrading,
    /// 其他证券类融资 · Another financing against securities.
    OtherSecuritiesFinancing,
    /// 融资租赁业务 · Financial leasing.
    FinancialLeasing,
    /// 资产处置 · A debt taken over by an asset manager.
    AssetDisposal,
    /// 代偿债务 · A debt paid by another, who now claims it.
    CompensatedDebt,
}

impl wire::Words for BusinessKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("个人住房商业贷款", BusinessKind::HousingLoan),
        ("个人商业住房贷款", BusinessKind::CommercialHousingLoan),
        ("个人商用房(含商住两用)贷款", BusinessKind::CommercialPropertyLoan),
        ("个人住房公积金贷款", BusinessKind::HousingFundLoan),
        ("个人汽车消费贷款", BusinessKind::CarLoan),
        ("个人助学贷款", BusinessKind::StudentLoan),
        ("国家助学贷款", BusinessKind::NationalStudentLoan),
        ("商业助学贷款", BusinessKind::CommercialStudentLoan),
        ("个人经营性贷款", BusinessKind::BusinessLoan),
        ("个人创业担保贷款", BusinessKind::StartupLoan),
        ("农户贷款", BusinessKind::FarmerLoan),
        ("经营性农户贷款", BusinessKind::FarmerBusinessLoan),
        ("消费性农户贷款", BusinessKind::FarmerConsumerLoan),
        ("其他个人消费贷款", BusinessKind::OtherConsumerLoan),
        ("个人消费贷款", BusinessKind::PersonalConsumption),
        ("其他贷款", BusinessKind::OtherLoan),
        ("准贷记卡", BusinessKind::QuasiCreditCard),
        ("贷记卡", BusinessKind::CreditCard),
        ("大额专项分期卡", BusinessKind::LargeInstalmentCard),
        ("约定购回式证券交易", BusinessKind::AgreedRepurchase),
        ("股票质押式回购交易", BusinessKind::StockPledgeRepurchase),
        ("融资融券业务", BusinessKind::MarginTrading),
        ("其他证券类融资", BusinessKind::OtherSecuritiesFinancing),
        ("融资租赁业务", BusinessKind::FinancialLeasing),
        ("资产处置", BusinessKind::AssetDisposal),
        ("代偿债务", BusinessKind::CompensatedDebt),
    ];
}

/// 债权转移时的还款状态 · How far behind a debt was when it was taken over.
#[doc(alias = "债权转移时的还款状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentStateAtTransfer {
    /// 债务人即将违约时自动垫款 · Paid in advance as the debtor was about to fail.
    AutomaticAdvance,
    /// 逾期1-30天 · 1 to 30 days overdue.
    Overdue1To30Days,
    /// 逾期31-60天 · 31 to 60 days overdue.
    Overdue31To60Days,
    /// 逾期61-90天 · 61 to 90 days overdue.
    Overdue61To90Days,
    /// 逾期91-120天 · 91 to 120 days overdue.
    Overdue91To120Days,
    /// 逾期121-150天 · 121 to 150 days overdue.
    Overdue121To150Days,
    /// 逾期151-180天 · 151 to 180 days overdue.
    Overdue151To180Days,
    /// 逾期180天以上 · More than 180 days overdue.
    OverdueOver180Days,
    /// 未知 · Not known.
    Unknown,
}

impl wire::Words for RepaymentStateAtTransfer {
    const WORDS: &'static [(&'static str, Self)] = &[
        (
            "债务人即将违约时自动垫款",
            RepaymentStateAtTransfer::AutomaticAdvance,
        ),
        ("逾期1-30天", RepaymentStateAtTransfer::Overdue1To30Days),
        ("逾期31-60天", RepaymentStateAtTransfer::Overdue31To60Days),
        ("逾期61-90天", RepaymentStateAtTransfer::Overdue61To90Days),
        ("逾期91-120天", RepaymentStateAtTransfer::Overdue91To120Days),
        ("逾期121-150天", RepaymentStateAtTransfer::Overdue121To150Days),
        ("逾期151-180天", RepaymentStateAtTransfer::Overdue151To180Days),
        ("逾期180天以上", RepaymentStateAtTransfer::OverdueOver180Days),
        ("未知", RepaymentStateAtTransfer::Unknown),
    ];
}

/// 账户状态 · State of a debt under recovery (C1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecoveryState {
    /// 催收 · Being collected.
    InCollection,
    /// 结束 · Recovery has ended.
    Ended,
}

impl wire::Words for RecoveryState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("催收", RecoveryState::InCollection),
        ("结束", RecoveryState::Ended),
    ];
}

/// 账户状态 · State of a loan that does not revolve (D1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NonRevolvingLoanStateKind {
    /// 正常 · In order.
    Normal,
    /// 逾期 · Overdue.
    Overdue,
    /// 结清 · Settled.
    Settled,
    /// 呆账 · Bad debt.
    BadDebt,
    /// 转出 · Transferred to another institution.
    TransferredOut,
    /// 担保物不足 · The collateral is not worth enough.
    InsufficientCollateral,
    /// 强制平仓 · The position was closed by force.
    ForcedLiquidation,
    /// 司法追偿 · Recovered through a court.
    JudicialRecovery,
}

impl wire::Words for NonRevolvingLoanStateKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", NonRevolvingLoanStateKind::Normal),
        ("逾期", NonRevolvingLoanStateKind::Overdue),
        ("结清", NonRevolvingLoanStateKind::Settled),
        ("呆账", NonRevolvingLoanStateKind::BadDebt),
        ("转出", NonRevolvingLoanStateKind::TransferredOut),
        ("担保物不足", NonRevolvingLoanStateKind::InsufficientCollateral),
        ("强制平仓", NonRevolvingLoanStateKind::ForcedLiquidation),
        ("司法追偿", NonRevolvingLoanStateKind::JudicialRecovery),
    ];
}

/// 账户状态 · State of a loan under a revolving credit line (R4).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditLineLoanStateKind {
    /// 正常 · In order.
    Normal,
    /// 逾期 · Overdue.
    Overdue,
    /// 结清 · Settled.
    Settled,
    /// 呆账 · Bad debt.
    BadDebt,
    /// 担保物不足 · The collateral is not worth enough.
    InsufficientCollateral,
    /// 司法追偿 · Recovered through a court.
    JudicialRecovery,
}

impl wire::Words for CreditLineLoanStateKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", CreditLineLoanStateKind::Normal),
        ("逾期", CreditLineLoanStateKind::Overdue),
        ("结清", CreditLineLoanStateKind::Settled),
        ("呆账", CreditLineLoanStateKind::BadDebt),
        ("担保物不足", CreditLineLoanStateKind::InsufficientCollateral),
        ("司法追偿", CreditLineLoanStateKind::JudicialRecovery),
    ];
}

/// 账户状态 · State of a revolving loan (R1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RevolvingLoanStateKind {
    /// 正常 · In order.
    Normal,
    /// 逾期 · Overdue.
    Overdue,
    /// 结清 · Settled.
    Settled,
    /// 呆账 · Bad debt.
    BadDebt,
    /// 银行止付 · Stopped by the bank.
    StoppedByBank,
    /// 担保物不足 · The collateral is not worth enough.
    InsufficientCollateral,
    /// 司法追偿 · Recovered through a court.
    JudicialRecovery,
}

impl wire::Words for RevolvingLoanStateKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", RevolvingLoanStateKind::Normal),
        ("逾期", RevolvingLoanStateKind::Overdue),
        ("结清", RevolvingLoanStateKind::Settled),
        ("呆账", RevolvingLoanStateKind::BadDebt),
        ("银行止付", RevolvingLoanStateKind::StoppedByBank),
        ("担保物不足", RevolvingLoanStateKind::InsufficientCollateral),
        ("司法追偿", RevolvingLoanStateKind::JudicialRecovery),
    ];
}

/// 账户状态 · State of a card account (R2 and R3).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardStateKind {
    /// 正常 · In order.
    Normal,
    /// 冻结 · Frozen.
    Frozen,
    /// 止付 · Payments are stopped.
    Stopped,
    /// 银行止付 · Payments are stopped by the bank.
    StoppedByBank,
    /// 销户 · Closed.
    Closed,
    /// 呆账 · Bad debt.
    BadDebt,
    /// 未激活 · Never activated.
    NotActivated,
    /// 司法追偿 · Recovered through a court.
    JudicialRecovery,
}

impl wire::Words for CardStateKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", CardStateKind::Normal),
        ("冻结", CardStateKind::Frozen),
        ("止付", CardStateKind::Stopped),
        ("银行止付", CardStateKind::StoppedByBank),
        ("销户", CardStateKind::Closed),
        ("呆账", CardStateKind::BadDebt),
        ("未激活", CardStateKind::NotActivated),
        ("司法追偿", CardStateKind::JudicialRecovery),
    ];
}

/// 五级分类 · Risk class of a credit account.
#[doc(alias = "五级分类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiveLevelClass {
    /// 正常 · Pass.
    Pass,
    /// 关注 · Special mention.
    SpecialMention,
    /// 次级 · Substandard.
    Substandard,
    /// 可疑 · Doubtful.
    Doubtful,
    /// 损失 · Loss.
    Loss,
    /// 违约 · Defaulted.
    Defaulted,
    /// 未分类 · Not classified.
    Unclassified,
}

impl wire::Words for FiveLevelClass {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", FiveLevelClass::Pass),
        ("关注", FiveLevelClass::SpecialMention),
        ("次级", FiveLevelClass::Substandard),
        ("可疑", FiveLevelClass::Doubtful),
        ("损失", FiveLevelClass::Loss),
        ("违约", FiveLevelClass::Defaulted),
        ("未分类", FiveLevelClass::Unclassified),
    ];
}

/// 还款状态 · State of an account in a month, as the symbol that a report prints.
#[doc(alias = "还款状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentSymbol {
    /// \* · Nothing is due this month and nothing was overdue before; on a credit card, it was not used.
    NothingDue,
    /// \# · The account is open and its state in this month is not known.
    Unknown,
    /// / · The month is skipped: the account was not open yet.
    Skipped,
    /// N · Paid as due; on a quasi-credit card, repaid after an overdraft.
    Normal,
    /// 1 · 1 to 30 days overdue.
    Overdue1To30Days,
    /// 2 · 31 to 60 days overdue.
    Overdue31To60Days,
    /// 3 · 61 to 90 days overdue.
    Overdue61To90Days,
    /// 4 · 91 to 120 days overdue.
    Overdue91To120Days,
    /// 5 · 121 to 150 days overdue.
    Overdue121To150Days,
    /// 6 · 151 to 180 days overdue.
    Overdue151To180Days,
    /// 7 · More than 180 days overdue.
    OverdueOver180Days,
    /// A · The bill date of a credit card was moved: no bill this month.
    NoBill,
    /// B · Bad debt.
    BadDebt,
    /// C · Settled; on a card, closed in the normal way.
    Settled,
    /// D · Paid by the guarantor.
    PaidByGuarantor,
    /// G · Ended in another way than by normal settlement.
    Ended,
    /// M · Paid after the due day and before the end of the month.
    PaidBeforeMonthEnd,
    /// Z · Paid by handing over assets.
    PaidInKind,
}

impl wire::Words for RepaymentSymbol {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("*", RepaymentSymbol::NothingDue),
        ("#", RepaymentSymbol::Unknown),
        ("/", RepaymentSymbol::Skipped),
        ("N", RepaymentSymbol::Normal),
        ("1", RepaymentSymbol::Overdue1To30Days),
        ("2", RepaymentSymbol::Overdue31To60Days),
        ("3", RepaymentSymbol::Overdue61To90Days),
        ("4", RepaymentSymbol::Overdue91To120Days),
        ("5", RepaymentSymbol::Overdue121To150Days),
        ("6", RepaymentSymbol::Overdue151To180Days),
        ("7", RepaymentSymbol::OverdueOver180Days),
        ("A", RepaymentSymbol::NoBill),
        ("B", RepaymentSymbol::BadDebt),
        ("C", RepaymentSymbol::Settled),
        ("D", RepaymentSymbol::PaidByGuarantor),
        ("G", RepaymentSymbol::Ended),
        ("M", RepaymentSymbol::PaidBeforeMonthEnd),
        ("Z", RepaymentSymbol::PaidInKind),
    ];
}

/// 缴费状态 · State of a service that is paid for after use in a month, as the symbol that a report prints.
#[doc(alias = "缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentSymbol {
    /// \* · The service is open and nothing is due this month.
    NothingDue,
    /// \# · The state in this month is not known.
    Unknown,
    /// N · Paid as due.
    Normal,
    /// 0 · In arrears for less than a month past the grace period.
    ArrearsUnder1Month,
    /// 1 · In arrears for one month and less than two.
    Arrears1Month,
    /// 2 · In arrears for two months and less than three.
    Arrears2Months,
    /// 3 · In arrears for three months and less than four.
    Arrears3Months,
    /// 4 · In arrears for four months and less than five.
    Arrears4Months,
    /// 5 · In arrears for five months and less than six.
    Arrears5Months,
    /// 6 · In arrears for six months or more.
    ArrearsOver6Months,
    /// B · Bad debt, by what the letter means for credit accounts.
    BadDebt,
    /// C · The account was closed.
    Closed,
    /// G · Ended in another way.
    Ended,
}

impl wire::Words for PaymentSymbol {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("*", PaymentSymbol::NothingDue),
        ("#", PaymentSymbol::Unknown),
        ("N", PaymentSymbol::Normal),
        ("0", PaymentSymbol::ArrearsUnder1Month),
        ("1", PaymentSymbol::Arrears1Month),
        ("2", PaymentSymbol::Arrears2Months),
        ("3", PaymentSymbol::Arrears3Months),
        ("4", PaymentSymbol::Arrears4Months),
        ("5", PaymentSymbol::Arrears5Months),
        ("6", PaymentSymbol::ArrearsOver6Months),
        ("B", PaymentSymbol::BadDebt),
        ("C", PaymentSymbol::Closed),
        ("G", PaymentSymbol::Ended),
    ];
}

/// 还款方式 · How a loan is repaid.
#[doc(alias = "还款方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentMethod {
    /// 分期等额本息 · Equal instalments of principal and interest.
    EqualInstalments,
    /// 分期等额本金 · Equal instalments of principal.
    EqualPrincipal,
    /// 到期还本分期结息 · Interest in instalments, principal at the end.
    InterestInInstalments,
    /// 等比累进分期还款 · Instalments that grow by a ratio.
    GeometricInstalments,
    /// 等额累进分期还款 · Instalments that grow by an amount.
    ArithmeticInstalments,
    /// 其他类型分期还款 · Other instalments.
    OtherInstalments,
    /// 到期一次还本付息 · Principal and interest at the end.
    BulletWithInterest,
    /// 预先付息到期还本 · Interest in advance, principal at the end.
    PrepaidInterest,
    /// 随时还 · At any time.
    AnyTime,
    /// 其他 · Another way.
    Other,
    /// 按期结息，到期还本 · Revolving: interest each period, principal at the end.
    PeriodicInterestPrincipalAtEnd,
    /// 按期结息，自由还本 · Revolving: interest each period, principal at will.
    PeriodicInterestFreePrincipal,
    /// 按期计算还本付息 · Revolving: principal and interest each period.
    PeriodicPrincipalAndInterest,
    /// 循环贷款下其他还款方式 · Another way of a revolving loan.
    OtherRevolving,
    /// 不区分还款方式 · Not told apart.
    Undistinguished,
}

impl wire::Words for RepaymentMethod {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("分期等额本息", RepaymentMethod::EqualInstalments),
        ("分期等额本金", RepaymentMethod::EqualPrincipal),
        ("到期还本分期结息", RepaymentMethod::InterestInInstalments),
        ("等比累进分期还款", RepaymentMethod::GeometricInstalments),
        ("等额累进分期还款", RepaymentMethod::ArithmeticInstalments),
        ("其他类型分期还款", RepaymentMethod::OtherInstalments),
        ("到期一次还本付息", RepaymentMethod::BulletWithInterest),
        ("预先付息到期还本", RepaymentMethod::PrepaidInterest),
        ("随时还", RepaymentMethod::AnyTime),
        ("其他", RepaymentMethod::Other),
        ("按期结息，到期还本", RepaymentMethod::PeriodicInterestPrincipalAtEnd),
        ("按期结息，自由还本", RepaymentMethod::PeriodicInterestFreePrincipal),
        ("按期计算还本付息", RepaymentMethod::PeriodicPrincipalAndInterest),
        ("循环贷款下其他还款方式", RepaymentMethod::OtherRevolving),
        ("不区分还款方式", RepaymentMethod::Undistinguished),
    ];
}

/// 还款频率 · How often a loan is repaid.
#[doc(alias = "还款频率")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentFrequency {
    /// 日 · Daily.
    Daily,
    /// 周 · Weekly.
    Weekly,
    /// 月 · Monthly.
    Monthly,
    /// 按月归还 · Monthly, as first-generation reports print it.
    RepaidMonthly,
    /// 季 · Quarterly.
    Quarterly,
    /// 半年 · Every half year.
    HalfYearly,
    /// 年 · Yearly.
    Yearly,
    /// 一次性 · Once.
    Once,
    /// 不定期 · At no fixed time.
    Irregular,
    /// 旬 · Every ten days.
    TenDays,
    /// 双周 · Every two weeks.
    Biweekly,
    /// 双月 · Every two months.
    Bimonthly,
    /// 其他 · Another frequency.
    Other,
}

impl wire::Words for RepaymentFrequency {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("日", RepaymentFrequency::Daily),
        ("周", RepaymentFrequency::Weekly),
        ("月", RepaymentFrequency::Monthly),
        ("按月归还", RepaymentFrequency::RepaidMonthly),
        ("季", RepaymentFrequency::Quarterly),
        ("半年", RepaymentFrequency::HalfYearly),
        ("年", RepaymentFrequency::Yearly),
        ("一次性", RepaymentFrequency::Once),
        ("不定期", RepaymentFrequency::Irregular),
        ("旬", RepaymentFrequency::TenDays),
        ("双周", RepaymentFrequency::Biweekly),
        ("双月", RepaymentFrequency::Bimonthly),
        ("其他", RepaymentFrequency::Other),
    ];
}

/// 担保方式 · How an account is secured.
#[doc(alias = "担保方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuaranteeKind {
    /// 质押 · Pledge of movables or rights.
    Pledge,
    /// 抵押 · Mortgage.
    Mortgage,
    /// 保证 · Guarantee of another.
    Guarantee,
    /// 信用/无担保 · On credit, without security.
    Unsecured,
    /// 信用/免担保 · On credit, security waived: the same in other words.
    SecurityWaived,
    /// 组合（含保证） · Several, a guarantee among them.
    CombinedWithGuarantee,
    /// 组合（不含保证） · Several, no guarantee among them.
    CombinedWithoutGuarantee,
    /// 农户联保 · Farming households guarantee for each other.
    FarmersJointGuarantee,
    /// 其他 · Another way.
    Other,
}

impl wire::Words for GuaranteeKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("质押", GuaranteeKind::Pledge),
        ("抵押", GuaranteeKind::Mortgage),
        ("保证", GuaranteeKind::Guarantee),
        ("信用/无担保", GuaranteeKind::Unsecured),
        ("信用/免担保", GuaranteeKind::SecurityWaived),
        ("组合（含保证）", GuaranteeKind::CombinedWithGuarantee),
        ("组合（不含保证）", GuaranteeKind::CombinedWithoutGuarantee),
        ("农户联保", GuaranteeKind::FarmersJointGuarantee),
        ("其他", GuaranteeKind::Other),
    ];
}

/// 特殊交易类型 · Kind of a special transaction.
#[doc(alias = "特殊交易类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpecialTransactionKind {
    /// 展期 · The end was put off.
    Extension,
    /// 担保人(第三方)代偿 · Paid by the guarantor or a third party.
    PaidByGuarantor,
    /// 以资抵债 · Paid by handing over assets.
    PaidInKind,
    /// 提前还款 · Part was repaid early.
    EarlyRepayment,
    /// 提前还款（全部） · All was repaid early, as first-generation reports print it.
    EarlyRepaymentInFull,
    /// 提前结清 · Settled early.
    EarlySettlement,
    /// 强制平仓,未结清 · Closed by force, not settled.
    ForcedLiquidationUnsettled,
    /// 强制平仓,已结清 · Closed by force, settled.
    ForcedLiquidationSettled,
    /// 强制平仓 · Closed by force.
    ForcedLiquidation,
    /// 司法追偿 · Recovered through a court.
    JudicialRecovery,
    /// 其他 · Another kind.
    Other,
    /// 债务减免 · Part of the debt was forgiven.
    DebtRelief,
    /// 资产剥离 · The debt was carved out of the institution's assets.
    AssetStripping,
    /// 资产转让 · The debt was sold.
    AssetTransfer,
    /// 信用卡个性化分期 · Instalments agreed for a credit card debt.
    CardInstalmentPlan,
    /// 个性化分期 · Instalments agreed for a debt.
    InstalmentPlan,
    /// 核销 · Written off.
    WriteOff,
    /// 落实金融纾困等政策银行主动延期 · Put off by the bank under a relief policy.
    PolicyDeferral,
}

impl wire::Words for SpecialTransactionKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("展期", SpecialTransactionKind::Extension),
        ("担保人(第三方)代偿", SpecialTransactionKind::PaidByGuarantor),
        ("以资抵债", SpecialTransactionKind::PaidInKind),
        ("提前还款", SpecialTransactionKind::EarlyRepayment),
        ("提前还款（全部）", SpecialTransactionKind::EarlyRepaymentInFull),
        ("提前结清", SpecialTransactionKind::EarlySettlement),
        ("强制平仓,未结清", SpecialTransactionKind::ForcedLiquidationUnsettled),
        ("强制平仓,已结清", SpecialTransactionKind::ForcedLiquidationSettled),
        ("强制平仓", SpecialTransactionKind::ForcedLiquidation),
        ("司法追偿", SpecialTransactionKind::JudicialRecovery),
        ("其他", SpecialTransactionKind::Other),
        ("债务减免", SpecialTransactionKind::DebtRelief),
        ("资产剥离", SpecialTransactionKind::AssetStripping),
        ("资产转让", SpecialTransactionKind::AssetTransfer),
        ("信用卡个性化分期", SpecialTransactionKind::CardInstalmentPlan),
        ("个性化分期", SpecialTransactionKind::InstalmentPlan),
        ("核销", SpecialTransactionKind::WriteOff),
        (
            "落实金融纾困等政策银行主动延期",
            SpecialTransactionKind::PolicyDeferral,
        ),
    ];
}

/// 授信额度用途 · What a credit line is for.
#[doc(alias = "授信额度用途")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditLineUse {
    /// 循环贷款额度 · Revolving loans.
    RevolvingLoan,
    /// 非循环贷款额度 · Loans that do not revolve.
    NonRevolvingLoan,
    /// 信用卡共享额度 · Credit cards that share it.
    SharedCreditCard,
    /// 信用卡独立额度 · One credit card.
    SeparateCreditCard,
}

impl wire::Words for CreditLineUse {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("循环贷款额度", CreditLineUse::RevolvingLoan),
        ("非循环贷款额度", CreditLineUse::NonRevolvingLoan),
        ("信用卡共享额度", CreditLineUse::SharedCreditCard),
        ("信用卡独立额度", CreditLineUse::SeparateCreditCard),
    ];
}

/// 责任人类型 · As what a person answers for the debt of another.
#[doc(alias = "责任人类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponsibleParty {
    /// 共同借款人 · Co-borrower.
    CoBorrower,
    /// 保证人 · Guarantor.
    Guarantor,
    /// 票据承兑人 · Acceptor of a bill.
    BillAcceptor,
    /// 应收账款债务人 · Debtor of the receivables.
    ReceivablesDebtor,
    /// 供应链中核心企业 · Core company of a supply chain.
    SupplyChainCoreCompany,
    /// 其他 · As something else.
    Other,
}

impl wire::Words for ResponsibleParty {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("共同借款人", ResponsibleParty::CoBorrower),
        ("保证人", ResponsibleParty::Guarantor),
        ("票据承兑人", ResponsibleParty::BillAcceptor),
        ("应收账款债务人", ResponsibleParty::ReceivablesDebtor),
        ("供应链中核心企业", ResponsibleParty::SupplyChainCoreCompany),
        ("其他", ResponsibleParty::Other),
    ];
}

/// 业务种类 · Kind of credit business of a company.
#[doc(alias = "业务种类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyCreditKind {
    /// 企业债 · Company bond.
    Bond,
    /// 贷款 · Loan.
    Loan,
    /// 贸易融资 · Trade financing.
    TradeFinancing,
    /// 保理融资 · Factoring.
    Factoring,
    /// 融资租赁 · Financial leasing.
    FinancialLeasing,
    /// 证券类融资 · Financing against securities.
    SecuritiesFinancing,
    /// 透支 · Overdraft.
    Overdraft,
    /// 票据贴现 · Discounting of bills.
    BillDiscounting,
    /// 黄金借贷 · Lending of gold.
    GoldLending,
    /// 垫款 · Payment in advance.
    Advance,
    /// 资产处置 · A debt taken over by an asset manager.
    AssetDisposal,
}

impl wire::Words for CompanyCreditKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("企业债", CompanyCreditKind::Bond),
        ("贷款", CompanyCreditKind::Loan),
        ("贸易融资", CompanyCreditKind::TradeFinancing),
        ("保理融资", CompanyCreditKind::Factoring),
        ("融资租赁", CompanyCreditKind::FinancialLeasing),
        ("证券类融资", CompanyCreditKind::SecuritiesFinancing),
        ("透支", CompanyCreditKind::Overdraft),
        ("票据贴现", CompanyCreditKind::BillDiscounting),
        ("黄金借贷", CompanyCreditKind::GoldLending),
        ("垫款", CompanyCreditKind::Advance),
        ("资产处置", CompanyCreditKind::AssetDisposal),
    ];
}

/// 业务类型 · Kind of a service that is paid for after use.
#[doc(alias = "业务类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoncreditServiceKind {
    /// 电信业务 · Telecommunications.
    Telecom,
    /// 自来水业务 · Water supply.
    Water,
    /// 水电费等公共事业 · Water, electricity and other public utilities.
    PublicUtilities,
    /// 固定电话 · Landline telephone.
    LandlinePhone,
    /// 固定电话后付费 · Landline telephone, paid afterwards.
    LandlinePostpaid,
    /// 移动电话 · Mobile telephone.
    MobilePhone,
    /// 互联网接入 · Internet access.
    InternetAccess,
    /// 数据专线及集群业务 · Leased line or trunked radio.
    LeasedLine,
    /// 卫星业务 · Satellite service.
    Satellite,
    /// 组合业务 · Several together.
    Bundle,
    /// 其他业务 · Another service.
    Other,
}

impl wire::Words for NoncreditServiceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("电信业务", NoncreditServiceKind::Telecom),
        ("自来水业务", NoncreditServiceKind::Water),
        ("水电费等公共事业", NoncreditServiceKind::PublicUtilities),
        ("固定电话", NoncreditServiceKind::LandlinePhone),
        ("固定电话后付费", NoncreditServiceKind::LandlinePostpaid),
        ("移动电话", NoncreditServiceKind::MobilePhone),
        ("互联网接入", NoncreditServiceKind::InternetAccess),
        ("数据专线及集群业务", NoncreditServiceKind::LeasedLine),
        ("卫星业务", NoncreditServiceKind::Satellite),
        ("组合业务", NoncreditServiceKind::Bundle),
        ("其他业务", NoncreditServiceKind::Other),
    ];
}

/// 当前缴费状态 · Whether a service is paid for.
#[doc(alias = "当前缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentState {
    /// 正常 · Paid for.
    Normal,
    /// 欠费 · In arrears.
    InArrears,
}

impl wire::Words for PaymentState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("正常", PaymentState::Normal),
        ("欠费", PaymentState::InArrears),
    ];
}

/// 信息类型 · Kind of a record of an authority.
#[doc(alias = "信息类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PublicInformationKind {
    /// 欠税信息 · Taxes owed.
    TaxArrears,
    /// 民事判决信息 · Civil judgment.
    CivilJudgment,
    /// 强制执行信息 · Compulsory enforcement.
    Enforcement,
    /// 行政处罚信息 · Administrative penalty.
    Penalty,
}

impl wire::Words for PublicInformationKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("欠税信息", PublicInformationKind::TaxArrears),
        ("民事判决信息", PublicInformationKind::CivilJudgment),
        ("强制执行信息", PublicInformationKind::Enforcement),
        ("行政处罚信息", PublicInformationKind::Penalty),
    ];
}

/// 结案方式 · How a civil case was closed.
#[doc(alias = "结案方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CivilClosingKind {
    /// 判决 · By a judgment.
    Judgment,
    /// 调解 · By mediation.
    Mediation,
    /// 其他 · In another way.
    Other,
}

impl wire::Words for CivilClosingKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("判决", CivilClosingKind::Judgment),
        ("调解", CivilClosingKind::Mediation),
        ("其他", CivilClosingKind::Other),
    ];
}

/// 结案方式 · How an enforcement was closed.
#[doc(alias = "结案方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnforcementClosingKind {
    /// 不予执行 · Enforcement was refused.
    Refused,
    /// 自动履行 · The debtor performed unasked.
    VoluntaryPerformance,
    /// 和解履行完毕 · A settlement was performed.
    SettlementPerformed,
    /// 执行完毕 · Enforced in full.
    Completed,
    /// 执行结案 · Closed by enforcement.
    ClosedByEnforcement,
    /// 终结执行 · Enforcement was ended.
    Terminated,
    /// 提级执行 · Passed to a higher court.
    RaisedToHigherCourt,
    /// 指定执行 · Assigned to another court.
    AssignedToOtherCourt,
    /// 其他 · In another way.
    Other,
}

impl wire::Words for EnforcementClosingKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("不予执行", EnforcementClosingKind::Refused),
        ("自动履行", EnforcementClosingKind::VoluntaryPerformance),
        ("和解履行完毕", EnforcementClosingKind::SettlementPerformed),
        ("执行完毕", EnforcementClosingKind::Completed),
        ("执行结案", EnforcementClosingKind::ClosedByEnforcement),
        ("终结执行", EnforcementClosingKind::Terminated),
        ("提级执行", EnforcementClosingKind::RaisedToHigherCourt),
        ("指定执行", EnforcementClosingKind::AssignedToOtherCourt),
        ("其他", EnforcementClosingKind::Other),
    ];
}

/// 缴费状态 · State of contributions to the housing provident fund.
#[doc(alias = "缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HousingFundState {
    /// 缴交 · Contributions are paid.
    Contributing,
    /// 封存 · The account is sealed.
    Suspended,
    /// 销户 · The account is closed.
    Closed,
}

impl wire::Words for HousingFundState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("缴交", HousingFundState::Contributing),
        ("封存", HousingFundState::Suspended),
        ("销户", HousingFundState::Closed),
    ];
}

/// 人员类别 · Kind of person who gets aid for a low income.
#[doc(alias = "人员类别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LowIncomePersonKind {
    /// 在职职工 · Employed.
    Employed,
    /// 离岗 · Laid off.
    LaidOff,
    /// 失业 · Unemployed.
    Unemployed,
    /// 离退休人员 · Retired.
    Retired,
    /// 三无人员 · Without income, ability to work and supporters.
    WithoutSupport,
    /// 居民 · Resident.
    Resident,
    /// 学生 · Student.
    Student,
}

impl wire::Words for LowIncomePersonKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("在职职工", LowIncomePersonKind::Employed),
        ("离岗", LowIncomePersonKind::LaidOff),
        ("失业", LowIncomePersonKind::Unemployed),
        ("离退休人员", LowIncomePersonKind::Retired),
        ("三无人员", LowIncomePersonKind::WithoutSupport),
        ("居民", LowIncomePersonKind::Resident),
        ("学生", LowIncomePersonKind::Student),
    ];
}

/// 等级 · Level of who granted a professional qualification.
#[doc(alias = "等级")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QualificationLevel {
    /// 国家级机构或行业协会颁发的执业资格证书 · Granted by a national body or association.
    National,
    /// 省市级机构或行业协会颁发的执业资格证书 · Granted by a body or association of a province.
    Provincial,
    /// 地市级机构或行业协会颁发的执业资格证书 · Granted by a body or association of a city.
    Municipal,
    /// 独立行业协会或制订行业标准的企业颁发的执业资格证书 · Granted by an independent association or a company that sets standards.
    IndependentAssociation,
    /// 其他机构颁发的执业资格证书 · Granted by another body.
    OtherBody,
}

impl wire::Words for QualificationLevel {
    const WORDS: &'static [(&'static str, Self)] = &[
        (
            "国家级机构或行业协会颁发的执业资格证书",
            QualificationLevel::National,
        ),
        (
            "省市级机构或行业协会颁发的执业资格证书",
            QualificationLevel::Provincial,
        ),
        (
            "地市级机构或行业协会颁发的执业资格证书",
            QualificationLevel::Municipal,
        ),
        (
            "独立行业协会或制订行业标准的企业颁发的执业资格证书",
            QualificationLevel::IndependentAssociation,
        ),
        ("其他机构颁发的执业资格证书", QualificationLevel::OtherBody),
    ];
}
