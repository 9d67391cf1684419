// Machine-written by ocrmarket from schemas/: deepfinch/first_generation_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::FirstGenerationEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationEnvelope",
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

wire::definition!(super::FirstGenerationEnvelope);

impl wire::Object for super::FirstGenerationReport {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationReport",
            &[
                Field::text("type", "报告类型", Privacy::Public)
                    .with_shape("个人信用报告"),
                Field::text("serialNo", "报告编号", Privacy::Account),
                Field::date_time("askAt", "查询请求时间", Privacy::Financial),
                Field::date_time("createAt", "报告时间", Privacy::Financial),
                Field::text("whoWasChecked", "被查询者姓名", Privacy::Name),
                Field::words("idType", "被查询者证件类型", Privacy::Public)
                    .with_known_values::<super::super::credit_report::IdKind>(),
                Field::words("IDType", "被查询者证件类型", Privacy::Public)
                    .with_known_values::<super::super::credit_report::IdKind>(),
                Field::text("idNum", "被查询者证件号码", Privacy::IdNumber),
                Field::text("IDNum", "被查询者证件号码", Privacy::IdNumber),
                Field::text("organization", "查询操作机构", Privacy::Financial),
                Field::text("operator", "查询操作人", Privacy::Name),
                Field::words("reason", "查询原因", Privacy::Financial),
                Field::object("profile", "个人基本信息"),
                Field::object("creditInfo", "信用提示"),
                Field::object(
                    "overdueBreachOutline",
                    "呆账、资产处置、保证人代偿信息汇总",
                ),
                Field::object("overDueInfoCollection", "逾期（透支）信息汇总"),
                Field::object("noPayedInfoCollection", "未结清贷款信息汇总"),
                Field::object(
                    "destroyedCrtCardCollection",
                    "未销户贷记卡信息汇总",
                ),
                Field::object(
                    "noDestroyedQuasiCrtCardCollection",
                    "未销户准贷记卡信息汇总",
                ),
                Field::object("guaranteeCollection", "对外担保信息汇总"),
                Field::list("assetsDisposal", "资产处置信息"),
                Field::list("assurerRepayInfos", "保证人代偿信息"),
                Field::list("loans", "贷款"),
                Field::list("creditCards", "贷记卡"),
                Field::list("quasiCreditCards", "准贷记卡"),
                Field::list("loanGuaranteeInfos", "对外贷款担保信息"),
                Field::list("creditCardGuaranteeInfos", "对外信用卡担保信息"),
                Field::list("houseFundPayedRecord", "住房公积金参缴记录"),
                Field::list("socialSecuritys", "养老保险金缴存记录"),
                Field::object("checkedRecord", "查询记录汇总"),
                Field::list("checkDetails", "信贷审批查询记录明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.serial_no),
            2 => wire::AsSlot::slot(&self.ask_at),
            3 => wire::AsSlot::slot(&self.create_at),
            4 => wire::AsSlot::slot(&self.who_was_checked),
            5 => wire::AsSlot::slot(&self.id_type),
            6 => wire::AsSlot::slot(&self.upper_id_type),
            7 => wire::AsSlot::slot(&self.id_num),
            8 => wire::AsSlot::slot(&self.upper_id_num),
            9 => wire::AsSlot::slot(&self.organization),
            10 => wire::AsSlot::slot(&self.operator),
            11 => wire::AsSlot::slot(&self.reason),
            12 => wire::AsSlot::slot(&self.profile),
            13 => wire::AsSlot::slot(&self.credit_info),
            14 => wire::AsSlot::slot(&self.overdue_breach_outline),
            15 => wire::AsSlot::slot(&self.over_due_info_collection),
            16 => wire::AsSlot::slot(&self.no_payed_info_collection),
            17 => wire::AsSlot::slot(&self.destroyed_crt_card_collection),
            18 => wire::AsSlot::slot(&self.no_destroyed_quasi_crt_card_collection),
            19 => wire::AsSlot::slot(&self.guarantee_collection),
            20 => wire::AsSlot::slot(&self.assets_disposal),
            21 => wire::AsSlot::slot(&self.assurer_repay_infos),
            22 => wire::AsSlot::slot(&self.loans),
            23 => wire::AsSlot::slot(&self.credit_cards),
            24 => wire::AsSlot::slot(&self.quasi_credit_cards),
            25 => wire::AsSlot::slot(&self.loan_guarantee_infos),
            26 => wire::AsSlot::slot(&self.credit_card_guarantee_infos),
            27 => wire::AsSlot::slot(&self.house_fund_payed_record),
            28 => wire::AsSlot::slot(&self.social_securitys),
            29 => wire::AsSlot::slot(&self.checked_record),
            30 => wire::AsSlot::slot(&self.check_details),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.serial_no),
            2 => wire::AsSlot::slot_mut(&mut self.ask_at),
            3 => wire::AsSlot::slot_mut(&mut self.create_at),
            4 => wire::AsSlot::slot_mut(&mut self.who_was_checked),
            5 => wire::AsSlot::slot_mut(&mut self.id_type),
            6 => wire::AsSlot::slot_mut(&mut self.upper_id_type),
            7 => wire::AsSlot::slot_mut(&mut self.id_num),
            8 => wire::AsSlot::slot_mut(&mut self.upper_id_num),
            9 => wire::AsSlot::slot_mut(&mut self.organization),
            10 => wire::AsSlot::slot_mut(&mut self.operator),
            11 => wire::AsSlot::slot_mut(&mut self.reason),
            12 => wire::AsSlot::slot_mut(&mut self.profile),
            13 => wire::AsSlot::slot_mut(&mut self.credit_info),
            14 => wire::AsSlot::slot_mut(&mut self.overdue_breach_outline),
            15 => wire::AsSlot::slot_mut(&mut self.over_due_info_collection),
            16 => wire::AsSlot::slot_mut(&mut self.no_payed_info_collection),
            17 => wire::AsSlot::slot_mut(&mut self.destroyed_crt_card_collection),
            18 => {
                wire::AsSlot::slot_mut(&mut self.no_destroyed_quasi_crt_card_collection)
            }
            19 => wire::AsSlot::slot_mut(&mut self.guarantee_collection),
            20 => wire::AsSlot::slot_mut(&mut self.assets_disposal),
            21 => wire::AsSlot::slot_mut(&mut self.assurer_repay_infos),
            22 => wire::AsSlot::slot_mut(&mut self.loans),
            23 => wire::AsSlot::slot_mut(&mut self.credit_cards),
            24 => wire::AsSlot::slot_mut(&mut self.quasi_credit_cards),
            25 => wire::AsSlot::slot_mut(&mut self.loan_guarantee_infos),
            26 => wire::AsSlot::slot_mut(&mut self.credit_card_guarantee_infos),
            27 => wire::AsSlot::slot_mut(&mut self.house_fund_payed_record),
            28 => wire::AsSlot::slot_mut(&mut self.social_securitys),
            29 => wire::AsSlot::slot_mut(&mut self.checked_record),
            30 => wire::AsSlot::slot_mut(&mut self.check_details),
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

wire::definition!(super::FirstGenerationReport);

impl wire::Object for super::FirstGenerationOtherSection {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new("FirstGenerationOtherSection", &[]);
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        let _ = index;
        wire::Slot::None
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        let _ = index;
        wire::SlotMut::None
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::FirstGenerationOtherSection);

impl wire::Object for super::FirstGenerationProfile {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationProfile",
            &[
                Field::words("gender", "性别", Privacy::Birth),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::words("isMarried", "婚姻状况", Privacy::Birth),
                Field::phone("officeTel", "单位电话", Privacy::Phone),
                Field::phone("homeTel", "住宅电话", Privacy::Phone),
                Field::words("qualification", "学位", Privacy::Employer),
                Field::text("registerAddr", "户籍地址", Privacy::Address),
                Field::object("connubialInfo", "配偶信息"),
                Field::list("experiences", "职业信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.gender),
            1 => wire::AsSlot::slot(&self.birthday),
            2 => wire::AsSlot::slot(&self.marital_status),
            3 => wire::AsSlot::slot(&self.office_tel),
            4 => wire::AsSlot::slot(&self.home_tel),
            5 => wire::AsSlot::slot(&self.qualification),
            6 => wire::AsSlot::slot(&self.register_addr),
            7 => wire::AsSlot::slot(&self.connubial_info),
            8 => wire::AsSlot::slot(&self.experiences),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.gender),
            1 => wire::AsSlot::slot_mut(&mut self.birthday),
            2 => wire::AsSlot::slot_mut(&mut self.marital_status),
            3 => wire::AsSlot::slot_mut(&mut self.office_tel),
            4 => wire::AsSlot::slot_mut(&mut self.home_tel),
            5 => wire::AsSlot::slot_mut(&mut self.qualification),
            6 => wire::AsSlot::slot_mut(&mut self.register_addr),
            7 => wire::AsSlot::slot_mut(&mut self.connubial_info),
            8 => wire::AsSlot::slot_mut(&mut self.experiences),
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

wire::definition!(super::FirstGenerationProfile);

impl wire::Object for super::FirstGenerationSpouse {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationSpouse",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::words("idType", "证件类型", Privacy::Public)
                    .with_known_values::<super::super::credit_report::IdKind>(),
                Field::text("compony", "工作单位", Privacy::Employer),
                Field::phone("tel", "联系电话", Privacy::Phone),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.id_type),
            2 => wire::AsSlot::slot(&self.company),
            3 => wire::AsSlot::slot(&self.tel),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.id_type),
            2 => wire::AsSlot::slot_mut(&mut self.company),
            3 => wire::AsSlot::slot_mut(&mut self.tel),
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

wire::definition!(super::FirstGenerationSpouse);

impl wire::Object for super::FirstGenerationEmployment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationEmployment",
            &[
                Field::text("sortNo", "序号", Privacy::Public)
                    .with_shape("[0-9]{1,4}"),
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("company", "工作单位", Privacy::Employer),
                Field::text("address", "单位地址", Privacy::Address),
                Field::words("jobNature", "职业", Privacy::Employer),
                Field::words("industry", "行业", Privacy::Employer),
                Field::words("title", "职务", Privacy::Employer),
                Field::words("level", "职称", Privacy::Employer),
                Field::year("startedAt", "进入本单位年份", Privacy::Employer),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.sort_no),
            1 => wire::AsSlot::slot(&self.no),
            2 => wire::AsSlot::slot(&self.company),
            3 => wire::AsSlot::slot(&self.address),
            4 => wire::AsSlot::slot(&self.job_nature),
            5 => wire::AsSlot::slot(&self.industry),
            6 => wire::AsSlot::slot(&self.title),
            7 => wire::AsSlot::slot(&self.level),
            8 => wire::AsSlot::slot(&self.started_at),
            9 => wire::AsSlot::slot(&self.update_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.sort_no),
            1 => wire::AsSlot::slot_mut(&mut self.no),
            2 => wire::AsSlot::slot_mut(&mut self.company),
            3 => wire::AsSlot::slot_mut(&mut self.address),
            4 => wire::AsSlot::slot_mut(&mut self.job_nature),
            5 => wire::AsSlot::slot_mut(&mut self.industry),
            6 => wire::AsSlot::slot_mut(&mut self.title),
            7 => wire::AsSlot::slot_mut(&mut self.level),
            8 => wire::AsSlot::slot_mut(&mut self.started_at),
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

wire::definition!(super::FirstGenerationEmployment);

impl wire::Object for super::FirstGenerationCreditHint {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationCreditHint",
            &[
                Field::count("houseLoansNum", "住房贷款笔数", Privacy::Financial),
                Field::count("otherLoansNum", "其他贷款笔数", Privacy::Financial),
                Field::month(
                    "firstLoanGotAt",
                    "首笔贷款发放月份",
                    Privacy::Financial,
                ),
                Field::count("accountsNum", "贷记卡账户数", Privacy::Financial),
                Field::month(
                    "firstCardGotAt",
                    "首张贷记卡发卡月份",
                    Privacy::Financial,
                ),
                Field::count(
                    "quasiCardsNum",
                    "准贷记卡账户数",
                    Privacy::Financial,
                ),
                Field::month(
                    "firstQuasiCardGotAt",
                    "首张准贷记卡发卡月份",
                    Privacy::Financial,
                ),
                Field::count(
                    "selfDeclaredNum",
                    "本人声明数目",
                    Privacy::Financial,
                ),
                Field::count("objection", "异议标注数目", Privacy::Financial),
                Field::count("objectionOne", "异议标注数目", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.house_loans_num),
            1 => wire::AsSlot::slot(&self.other_loans_num),
            2 => wire::AsSlot::slot(&self.first_loan_got_at),
            3 => wire::AsSlot::slot(&self.accounts_num),
            4 => wire::AsSlot::slot(&self.first_card_got_at),
            5 => wire::AsSlot::slot(&self.quasi_cards_num),
            6 => wire::AsSlot::slot(&self.first_quasi_card_got_at),
            7 => wire::AsSlot::slot(&self.self_declared_num),
            8 => wire::AsSlot::slot(&self.objection),
            9 => wire::AsSlot::slot(&self.objection_one),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.house_loans_num),
            1 => wire::AsSlot::slot_mut(&mut self.other_loans_num),
            2 => wire::AsSlot::slot_mut(&mut self.first_loan_got_at),
            3 => wire::AsSlot::slot_mut(&mut self.accounts_num),
            4 => wire::AsSlot::slot_mut(&mut self.first_card_got_at),
            5 => wire::AsSlot::slot_mut(&mut self.quasi_cards_num),
            6 => wire::AsSlot::slot_mut(&mut self.first_quasi_card_got_at),
            7 => wire::AsSlot::slot_mut(&mut self.self_declared_num),
            8 => wire::AsSlot::slot_mut(&mut self.objection),
            9 => wire::AsSlot::slot_mut(&mut self.objection_one),
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

wire::definition!(super::FirstGenerationCreditHint);

impl wire::Object for super::FirstGenerationOverdueSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationOverdueSummary",
            &[
                Field::count("loanNum", "贷款逾期笔数", Privacy::Financial),
                Field::count("loanMonth", "贷款逾期月份数", Privacy::Financial),
                Field::amount(
                    "loanMaxAmount",
                    "贷款单月最高逾期总额",
                    Privacy::Financial,
                ),
                Field::count(
                    "loanMaxMonths",
                    "贷款最长逾期月数",
                    Privacy::Financial,
                ),
                Field::count(
                    "crdCardAccounts",
                    "贷记卡逾期账户数",
                    Privacy::Financial,
                ),
                Field::count(
                    "crdCardMonth",
                    "贷记卡逾期月份数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "crdCardMaxAmount",
                    "贷记卡单月最高逾期总额",
                    Privacy::Financial,
                ),
                Field::count(
                    "crdCardMaxMonths",
                    "贷记卡最长逾期月数",
                    Privacy::Financial,
                ),
                Field::count(
                    "qcCardAccounts",
                    "准贷记卡60天以上透支账户数",
                    Privacy::Financial,
                ),
                Field::count(
                    "qcCardMonth",
                    "准贷记卡60天以上透支月份数",
                    Privacy::Financial,
                ),
                Field::amount(
                    "qcCardMaxAmount",
                    "准贷记卡60天以上透支单月最高透支余额",
                    Privacy::Financial,
                ),
                Field::count(
                    "qcCardMaxMonths",
                    "准贷记卡60天以上最长透支月数",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.loan_num),
            1 => wire::AsSlot::slot(&self.loan_month),
            2 => wire::AsSlot::slot(&self.loan_max_amount),
            3 => wire::AsSlot::slot(&self.loan_max_months),
            4 => wire::AsSlot::slot(&self.crd_card_accounts),
            5 => wire::AsSlot::slot(&self.crd_card_month),
            6 => wire::AsSlot::slot(&self.crd_card_max_amount),
            7 => wire::AsSlot::slot(&self.crd_card_max_months),
            8 => wire::AsSlot::slot(&self.qc_card_accounts),
            9 => wire::AsSlot::slot(&self.qc_card_month),
            10 => wire::AsSlot::slot(&self.qc_card_max_amount),
            11 => wire::AsSlot::slot(&self.qc_card_max_months),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.loan_num),
            1 => wire::AsSlot::slot_mut(&mut self.loan_month),
            2 => wire::AsSlot::slot_mut(&mut self.loan_max_amount),
            3 => wire::AsSlot::slot_mut(&mut self.loan_max_months),
            4 => wire::AsSlot::slot_mut(&mut self.crd_card_accounts),
            5 => wire::AsSlot::slot_mut(&mut self.crd_card_month),
            6 => wire::AsSlot::slot_mut(&mut self.crd_card_max_amount),
            7 => wire::AsSlot::slot_mut(&mut self.crd_card_max_months),
            8 => wire::AsSlot::slot_mut(&mut self.qc_card_accounts),
            9 => wire::AsSlot::slot_mut(&mut self.qc_card_month),
            10 => wire::AsSlot::slot_mut(&mut self.qc_card_max_amount),
            11 => wire::AsSlot::slot_mut(&mut self.qc_card_max_months),
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

wire::definition!(super::FirstGenerationOverdueSummary);

impl wire::Object for super::FirstGenerationCardSummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationCardSummary",
            &[
                Field::count("companys", "发卡法人机构数", Privacy::Financial),
                Field::count("organizations", "发卡机构数", Privacy::Financial),
                Field::count("accounts", "账户数", Privacy::Financial),
                Field::amount("amount", "授信总额", Privacy::Financial),
                Field::amount(
                    "maxAmount",
                    "单家行最高授信额",
                    Privacy::Financial,
                ),
                Field::amount(
                    "leastAmount",
                    "单家行最低授信额",
                    Privacy::Financial,
                ),
                Field::amount("usedAmount", "已用额度", Privacy::Financial),
                Field::amount(
                    "avg6monthPay",
                    "最近6个月平均使用额度",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.companies),
            1 => wire::AsSlot::slot(&self.organizations),
            2 => wire::AsSlot::slot(&self.accounts),
            3 => wire::AsSlot::slot(&self.amount),
            4 => wire::AsSlot::slot(&self.max_amount),
            5 => wire::AsSlot::slot(&self.least_amount),
            6 => wire::AsSlot::slot(&self.used_amount),
            7 => wire::AsSlot::slot(&self.average_6_month_usage),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.companies),
            1 => wire::AsSlot::slot_mut(&mut self.organizations),
            2 => wire::AsSlot::slot_mut(&mut self.accounts),
            3 => wire::AsSlot::slot_mut(&mut self.amount),
            4 => wire::AsSlot::slot_mut(&mut self.max_amount),
            5 => wire::AsSlot::slot_mut(&mut self.least_amount),
            6 => wire::AsSlot::slot_mut(&mut self.used_amount),
            7 => wire::AsSlot::slot_mut(&mut self.average_6_month_usage),
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

wire::definition!(super::FirstGenerationCardSummary);

impl wire::Object for super::FirstGenerationLoan {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationLoan",
            &[
                Field::text("organization", "贷款机构", Privacy::Financial),
                Field::text("businessNo", "业务号", Privacy::Account),
                Field::words("type", "贷款种类", Privacy::Financial),
                Field::text("currency", "币种", Privacy::Financial),
                Field::amount("amount", "合同金额", Privacy::Financial),
                Field::words("guarantee", "担保方式", Privacy::Financial),
                Field::count("periods", "还款期数", Privacy::Financial),
                Field::words("rate", "还款频率", Privacy::Financial),
                Field::date("startAt", "发放日期", Privacy::Financial),
                Field::date("finAt", "截至日期", Privacy::Financial),
                Field::words("status", "账户状态", Privacy::Financial),
                Field::list("speBusinesses", "特殊交易信息"),
                Field::object("overdueRecordSummary", "逾期记录"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.organization),
            1 => wire::AsSlot::slot(&self.business_no),
            2 => wire::AsSlot::slot(&self.type_),
            3 => wire::AsSlot::slot(&self.currency),
            4 => wire::AsSlot::slot(&self.amount),
            5 => wire::AsSlot::slot(&self.guarantee),
            6 => wire::AsSlot::slot(&self.periods),
            7 => wire::AsSlot::slot(&self.rate),
            8 => wire::AsSlot::slot(&self.start_at),
            9 => wire::AsSlot::slot(&self.fin_at),
            10 => wire::AsSlot::slot(&self.status),
            11 => wire::AsSlot::slot(&self.spe_businesses),
            12 => wire::AsSlot::slot(&self.overdue_record_summary),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.organization),
            1 => wire::AsSlot::slot_mut(&mut self.business_no),
            2 => wire::AsSlot::slot_mut(&mut self.type_),
            3 => wire::AsSlot::slot_mut(&mut self.currency),
            4 => wire::AsSlot::slot_mut(&mut self.amount),
            5 => wire::AsSlot::slot_mut(&mut self.guarantee),
            6 => wire::AsSlot::slot_mut(&mut self.periods),
            7 => wire::AsSlot::slot_mut(&mut self.rate),
            8 => wire::AsSlot::slot_mut(&mut self.start_at),
            9 => wire::AsSlot::slot_mut(&mut self.fin_at),
            10 => wire::AsSlot::slot_mut(&mut self.status),
            11 => wire::AsSlot::slot_mut(&mut self.spe_businesses),
            12 => wire::AsSlot::slot_mut(&mut self.overdue_record_summary),
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

wire::definition!(super::FirstGenerationLoan);

impl wire::Object for super::FirstGenerationSpecialTransaction {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationSpecialTransaction",
            &[
                Field::words("type", "特殊交易类型", Privacy::Financial),
                Field::date("startAt", "发生日期", Privacy::Financial),
                Field::amount("changeMonths", "变更月数", Privacy::Financial),
                Field::amount("amount", "发生金额", Privacy::Financial),
                Field::text("detail", "明细记录", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.start_at),
            2 => wire::AsSlot::slot(&self.change_months),
            3 => wire::AsSlot::slot(&self.amount),
            4 => wire::AsSlot::slot(&self.detail),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.start_at),
            2 => wire::AsSlot::slot_mut(&mut self.change_months),
            3 => wire::AsSlot::slot_mut(&mut self.amount),
            4 => wire::AsSlot::slot_mut(&mut self.detail),
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

wire::definition!(super::FirstGenerationSpecialTransaction);

impl wire::Object for super::FirstGenerationOverdueRecords {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationOverdueRecords",
            &[
                Field::month("startAt", "起始月份", Privacy::Financial),
                Field::month("endAt", "截止月份", Privacy::Financial),
                Field::list("records", "逾期记录明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.start_at),
            1 => wire::AsSlot::slot(&self.end_at),
            2 => wire::AsSlot::slot(&self.records),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.start_at),
            1 => wire::AsSlot::slot_mut(&mut self.end_at),
            2 => wire::AsSlot::slot_mut(&mut self.records),
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

wire::definition!(super::FirstGenerationOverdueRecords);

impl wire::Object for super::FirstGenerationOverdueRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationOverdueRecord",
            &[
                Field::month("overdueMonth", "逾期月份", Privacy::Financial),
                Field::count(
                    "overdueMonthsNum",
                    "逾期持续月数",
                    Privacy::Financial,
                ),
                Field::amount("amount", "逾期金额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.overdue_month),
            1 => wire::AsSlot::slot(&self.overdue_months_num),
            2 => wire::AsSlot::slot(&self.amount),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.overdue_month),
            1 => wire::AsSlot::slot_mut(&mut self.overdue_months_num),
            2 => wire::AsSlot::slot_mut(&mut self.amount),
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

wire::definition!(super::FirstGenerationOverdueRecord);

impl wire::Object for super::FirstGenerationCreditCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationCreditCard",
            &[
                Field::text("organization", "发卡机构", Privacy::Financial),
                Field::text("businessNo", "业务号", Privacy::Account),
                Field::text("accountCategory", "账户币种", Privacy::Financial),
                Field::text("amountType", "额度名称", Privacy::Public)
                    .with_shape("授信额度|共享授信额度"),
                Field::amount("amount", "授信额度", Privacy::Financial),
                Field::text("sharedAmountType", "共享额度名称", Privacy::Public)
                    .with_shape("授信额度|共享授信额度"),
                Field::amount("sharedAmount", "共享授信额度", Privacy::Financial),
                Field::words("guarantee", "担保方式", Privacy::Financial),
                Field::date("startAt", "发放日期", Privacy::Financial),
                Field::date("finAt", "截至日期", Privacy::Financial),
                Field::words("status", "账户状态", Privacy::Financial),
                Field::amount("used", "已用额度", Privacy::Financial),
                Field::amount(
                    "avgUsed6Months",
                    "最近6个月平均使用额度",
                    Privacy::Financial,
                ),
                Field::amount("maxAmount", "最大使用额度", Privacy::Financial),
                Field::amount("scheduledPayed", "本月应还款", Privacy::Financial),
                Field::day("payAt", "账单日", Privacy::Financial),
                Field::amount("payed", "本月实还款", Privacy::Financial),
                Field::date(
                    "lastPayedAt",
                    "最近一次还款日期",
                    Privacy::Financial,
                ),
                Field::count(
                    "currOverduePeriods",
                    "当前逾期期数",
                    Privacy::Financial,
                ),
                Field::amount("currOverdue", "当前逾期金额", Privacy::Financial),
                Field::month("startRt", "还款记录起始月份", Privacy::Financial),
                Field::month("endRt", "还款记录截止月份", Privacy::Financial),
                Field::text(
                    "last24Status",
                    "最近24个月还款状态",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.organization),
            1 => wire::AsSlot::slot(&self.business_no),
            2 => wire::AsSlot::slot(&self.account_category),
            3 => wire::AsSlot::slot(&self.amount_type),
            4 => wire::AsSlot::slot(&self.amount),
            5 => wire::AsSlot::slot(&self.shared_amount_type),
            6 => wire::AsSlot::slot(&self.shared_amount),
            7 => wire::AsSlot::slot(&self.guarantee),
            8 => wire::AsSlot::slot(&self.start_at),
            9 => wire::AsSlot::slot(&self.fin_at),
            10 => wire::AsSlot::slot(&self.status),
            11 => wire::AsSlot::slot(&self.used),
            12 => wire::AsSlot::slot(&self.avg_used6_months),
            13 => wire::AsSlot::slot(&self.max_amount),
            14 => wire::AsSlot::slot(&self.scheduled_payed),
            15 => wire::AsSlot::slot(&self.pay_at),
            16 => wire::AsSlot::slot(&self.payed),
            17 => wire::AsSlot::slot(&self.last_payed_at),
            18 => wire::AsSlot::slot(&self.curr_overdue_periods),
            19 => wire::AsSlot::slot(&self.curr_overdue),
            20 => wire::AsSlot::slot(&self.start_rt),
            21 => wire::AsSlot::slot(&self.end_rt),
            22 => wire::AsSlot::slot(&self.last24_status),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.organization),
            1 => wire::AsSlot::slot_mut(&mut self.business_no),
            2 => wire::AsSlot::slot_mut(&mut self.account_category),
            3 => wire::AsSlot::slot_mut(&mut self.amount_type),
            4 => wire::AsSlot::slot_mut(&mut self.amount),
            5 => wire::AsSlot::slot_mut(&mut self.shared_amount_type),
            6 => wire::AsSlot::slot_mut(&mut self.shared_amount),
            7 => wire::AsSlot::slot_mut(&mut self.guarantee),
            8 => wire::AsSlot::slot_mut(&mut self.start_at),
            9 => wire::AsSlot::slot_mut(&mut self.fin_at),
            10 => wire::AsSlot::slot_mut(&mut self.status),
            11 => wire::AsSlot::slot_mut(&mut self.used),
            12 => wire::AsSlot::slot_mut(&mut self.avg_used6_months),
            13 => wire::AsSlot::slot_mut(&mut self.max_amount),
            14 => wire::AsSlot::slot_mut(&mut self.scheduled_payed),
            15 => wire::AsSlot::slot_mut(&mut self.pay_at),
            16 => wire::AsSlot::slot_mut(&mut self.payed),
            17 => wire::AsSlot::slot_mut(&mut self.last_payed_at),
            18 => wire::AsSlot::slot_mut(&mut self.curr_overdue_periods),
            19 => wire::AsSlot::slot_mut(&mut self.curr_overdue),
            20 => wire::AsSlot::slot_mut(&mut self.start_rt),
            21 => wire::AsSlot::slot_mut(&mut self.end_rt),
            22 => wire::AsSlot::slot_mut(&mut self.last24_status),
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

wire::definition!(super::FirstGenerationCreditCard);

impl wire::Object for super::FirstGenerationHousingFundRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationHousingFundRecord",
            &[
                Field::text("no", "编号", Privacy::Public).with_shape("[0-9]{1,4}"),
                Field::text("address", "参缴地", Privacy::Address),
                Field::date("payAt", "参缴日期", Privacy::Financial),
                Field::month("firstPayedAt", "初缴月份", Privacy::Financial),
                Field::month("lastPayedAt", "缴至月份", Privacy::Financial),
                Field::words("status", "缴费状态", Privacy::Financial),
                Field::amount("amount", "月缴存额", Privacy::Financial),
                Field::percentage(
                    "personalPercent",
                    "个人缴存比例",
                    Privacy::Financial,
                ),
                Field::percentage(
                    "componyPercent",
                    "单位缴存比例",
                    Privacy::Financial,
                ),
                Field::text("compony", "缴费单位", Privacy::Employer),
                Field::date("updateAt", "信息更新日期", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.no),
            1 => wire::AsSlot::slot(&self.address),
            2 => wire::AsSlot::slot(&self.pay_at),
            3 => wire::AsSlot::slot(&self.first_payed_at),
            4 => wire::AsSlot::slot(&self.last_payed_at),
            5 => wire::AsSlot::slot(&self.status),
            6 => wire::AsSlot::slot(&self.amount),
            7 => wire::AsSlot::slot(&self.personal_percent),
            8 => wire::AsSlot::slot(&self.company_percent),
            9 => wire::AsSlot::slot(&self.company),
            10 => wire::AsSlot::slot(&self.update_at),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.no),
            1 => wire::AsSlot::slot_mut(&mut self.address),
            2 => wire::AsSlot::slot_mut(&mut self.pay_at),
            3 => wire::AsSlot::slot_mut(&mut self.first_payed_at),
            4 => wire::AsSlot::slot_mut(&mut self.last_payed_at),
            5 => wire::AsSlot::slot_mut(&mut self.status),
            6 => wire::AsSlot::slot_mut(&mut self.amount),
            7 => wire::AsSlot::slot_mut(&mut self.personal_percent),
            8 => wire::AsSlot::slot_mut(&mut self.company_percent),
            9 => wire::AsSlot::slot_mut(&mut self.company),
            10 => wire::AsSlot::slot_mut(&mut self.update_at),
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

wire::definition!(super::FirstGenerationHousingFundRecord);

impl wire::Object for super::FirstGenerationPensionRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationPensionRecord",
            &[
                Field::text("ginsengto", "参保地", Privacy::Address),
                Field::date("insuredDate", "参保日期", Privacy::Financial),
                Field::count("countMonth", "累计缴费月数", Privacy::Financial),
                Field::month("jobMonth", "参加工作月份", Privacy::Employer),
                Field::text("status", "缴费状态", Privacy::Financial),
                Field::amount(
                    "personageCostNumber",
                    "个人缴费基数",
                    Privacy::Financial,
                ),
                Field::amount("monthAmount", "本月缴费金额", Privacy::Financial),
                Field::text("unit", "缴费单位", Privacy::Employer),
                Field::text("cause", "中断或终止缴费原因", Privacy::FreeText),
                Field::date(
                    "messageUpdateDate",
                    "信息更新日期",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.place),
            1 => wire::AsSlot::slot(&self.insured_date),
            2 => wire::AsSlot::slot(&self.count_month),
            3 => wire::AsSlot::slot(&self.job_month),
            4 => wire::AsSlot::slot(&self.status),
            5 => wire::AsSlot::slot(&self.personage_cost_number),
            6 => wire::AsSlot::slot(&self.month_amount),
            7 => wire::AsSlot::slot(&self.unit),
            8 => wire::AsSlot::slot(&self.cause),
            9 => wire::AsSlot::slot(&self.message_update_date),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.place),
            1 => wire::AsSlot::slot_mut(&mut self.insured_date),
            2 => wire::AsSlot::slot_mut(&mut self.count_month),
            3 => wire::AsSlot::slot_mut(&mut self.job_month),
            4 => wire::AsSlot::slot_mut(&mut self.status),
            5 => wire::AsSlot::slot_mut(&mut self.personage_cost_number),
            6 => wire::AsSlot::slot_mut(&mut self.month_amount),
            7 => wire::AsSlot::slot_mut(&mut self.unit),
            8 => wire::AsSlot::slot_mut(&mut self.cause),
            9 => wire::AsSlot::slot_mut(&mut self.message_update_date),
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

wire::definition!(super::FirstGenerationPensionRecord);

impl wire::Object for super::FirstGenerationQuerySummary {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationQuerySummary",
            &[
                Field::count(
                    "lastMonthLoanCheckOrgs",
                    "最近1个月内的查询机构数（贷款审批）",
                    Privacy::Financial,
                ),
                Field::count(
                    "lastMonthCardCheckOrgs",
                    "最近1个月内的查询机构数（信用卡审批）",
                    Privacy::Financial,
                ),
                Field::count(
                    "lastMonthLoanCheck",
                    "最近1个月内的查询次数（贷款审批）",
                    Privacy::Financial,
                ),
                Field::count(
                    "lastMonthCardCheck",
                    "最近1个月内的查询次数（信用卡审批）",
                    Privacy::Financial,
                ),
                Field::count(
                    "lastMonthCheckBySelf",
                    "最近1个月内的查询次数（本人查询）",
                    Privacy::Financial,
                ),
                Field::count(
                    "last2YearsAfterLoaned",
                    "最近2年内的查询次数（贷后管理）",
                    Privacy::Financial,
                ),
                Field::count(
                    "last2YearsQualificationCheck",
                    "最近2年内的查询次数（担保资格审查）",
                    Privacy::Financial,
                ),
                Field::count(
                    "last2YearsVIPNameCheck",
                    "最近2年内的查询次数（特约商户实名审查）",
                    Privacy::Financial,
                ),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.last_month_loan_check_orgs),
            1 => wire::AsSlot::slot(&self.last_month_card_check_orgs),
            2 => wire::AsSlot::slot(&self.last_month_loan_check),
            3 => wire::AsSlot::slot(&self.last_month_card_check),
            4 => wire::AsSlot::slot(&self.last_month_check_by_self),
            5 => wire::AsSlot::slot(&self.last2_years_after_loaned),
            6 => wire::AsSlot::slot(&self.last2_years_qualification_check),
            7 => wire::AsSlot::slot(&self.last2_years_vip_name_check),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.last_month_loan_check_orgs),
            1 => wire::AsSlot::slot_mut(&mut self.last_month_card_check_orgs),
            2 => wire::AsSlot::slot_mut(&mut self.last_month_loan_check),
            3 => wire::AsSlot::slot_mut(&mut self.last_month_card_check),
            4 => wire::AsSlot::slot_mut(&mut self.last_month_check_by_self),
            5 => wire::AsSlot::slot_mut(&mut self.last2_years_after_loaned),
            6 => wire::AsSlot::slot_mut(&mut self.last2_years_qualification_check),
            7 => wire::AsSlot::slot_mut(&mut self.last2_years_vip_name_check),
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

wire::definition!(super::FirstGenerationQuerySummary);

impl wire::Object for super::FirstGenerationQueryRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationQueryRecord",
            &[
                Field::date("checkedAt", "查询日期", Privacy::Financial),
                Field::text("operator", "查询操作员", Privacy::Financial),
                Field::words("reason", "查询原因", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.checked_at),
            1 => wire::AsSlot::slot(&self.operator),
            2 => wire::AsSlot::slot(&self.reason),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.checked_at),
            1 => wire::AsSlot::slot_mut(&mut self.operator),
            2 => wire::AsSlot::slot_mut(&mut self.reason),
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

wire::definition!(super::FirstGenerationQueryRecord);
