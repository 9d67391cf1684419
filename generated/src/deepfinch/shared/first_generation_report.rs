// Machine-written by ocrmarket from schemas/: deepfinch/first_generation_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

/// The whole body around a first-generation report, where it does not lie bare.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationEnvelope {
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status; `OK` where the report is there.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 识别结果 · The report.
    #[doc(alias = "识别结果")]
    pub structured_result: wire::Maybe<FirstGenerationReport>,
    /// 识别结果 · The report, where it lies under this key.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<FirstGenerationReport>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationEnvelope",
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

wire::definition!(FirstGenerationEnvelope);

/// 个人信用报告 · A first-generation personal credit report of the People's Bank of China, as read from its PDF.
#[doc(alias = "个人信用报告")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationReport {
    /// 报告类型 · Name of the report; `个人信用报告`.
    #[doc(alias = "报告类型")]
    pub type_: wire::leaf::Text,
    /// 报告编号 · Number of the report.
    #[doc(alias = "报告编号")]
    pub serial_no: wire::leaf::Text,
    /// 查询请求时间 · When the report was asked for.
    #[doc(alias = "查询请求时间")]
    pub ask_at: wire::leaf::DateTime,
    /// 报告时间 · When the report was made.
    #[doc(alias = "报告时间")]
    pub create_at: wire::leaf::DateTime,
    /// 被查询者姓名 · Name of the person asked about.
    #[doc(alias = "被查询者姓名")]
    pub who_was_checked: wire::leaf::Text,
    /// 被查询者证件类型 · Kind of the identity document, by the key of the vendor's page.
    #[doc(alias = "被查询者证件类型")]
    pub id_type: wire::Word<super::credit_report::IdKind>,
    /// 被查询者证件类型 · Kind of the identity document, by the key that responses were seen with.
    #[doc(alias = "被查询者证件类型")]
    pub upper_id_type: wire::Word<super::credit_report::IdKind>,
    /// 被查询者证件号码 · Number of the identity document, by the key of the vendor's page.
    #[doc(alias = "被查询者证件号码")]
    pub id_num: wire::leaf::Text,
    /// 被查询者证件号码 · Number of the identity document, by the key that responses were seen with.
    #[doc(alias = "被查询者证件号码")]
    pub upper_id_num: wire::leaf::Text,
    /// 查询操作机构 · Institution that asked for the report.
    #[doc(alias = "查询操作机构")]
    pub organization: wire::leaf::Text,
    /// 查询操作人 · Who asked for it there, by a name of the institution's system.
    #[doc(alias = "查询操作人")]
    pub operator: wire::leaf::Text,
    /// 查询原因 · Why the report was asked for.
    #[doc(alias = "查询原因")]
    pub reason: wire::Word<super::credit_report::QueryReason>,
    /// 个人基本信息 · Identity, spouse and employments.
    #[doc(alias = "个人基本信息")]
    pub profile: wire::Maybe<FirstGenerationProfile>,
    /// 信用提示 · How many loans and cards there are, and since when.
    #[doc(alias = "信用提示")]
    pub credit_info: wire::Maybe<FirstGenerationCreditHint>,
    /// 呆账、资产处置、保证人代偿信息汇总 · Totals of bad debts, disposed assets and payments by guarantors.
    #[doc(alias = "呆账、资产处置、保证人代偿信息汇总")]
    pub overdue_breach_outline: wire::Maybe<FirstGenerationOtherSection>,
    /// 逾期（透支）信息汇总 · Totals of what was overdue or overdrawn.
    #[doc(alias = "逾期（透支）信息汇总")]
    pub over_due_info_collection: wire::Maybe<FirstGenerationOverdueSummary>,
    /// 未结清贷款信息汇总 · Totals of the loans that are not settled.
    #[doc(alias = "未结清贷款信息汇总")]
    pub no_payed_info_collection: wire::Maybe<FirstGenerationOtherSection>,
    /// 未销户贷记卡信息汇总 · Totals of the credit cards that are not cancelled; the key says the opposite.
    #[doc(alias = "未销户贷记卡信息汇总")]
    pub destroyed_crt_card_collection: wire::Maybe<FirstGenerationCardSummary>,
    /// 未销户准贷记卡信息汇总 · Totals of the quasi-credit cards that are not cancelled.
    #[doc(alias = "未销户准贷记卡信息汇总")]
    pub no_destroyed_quasi_crt_card_collection: wire::Maybe<FirstGenerationCardSummary>,
    /// 对外担保信息汇总 · Totals of the guarantees for others.
    #[doc(alias = "对外担保信息汇总")]
    pub guarantee_collection: wire::Maybe<FirstGenerationOtherSection>,
    /// 资产处置信息 · Debts taken over by an asset manager.
    #[doc(alias = "资产处置信息")]
    pub assets_disposal: wire::List<FirstGenerationOtherSection>,
    /// 保证人代偿信息 · Debts that a guarantor paid.
    #[doc(alias = "保证人代偿信息")]
    pub assurer_repay_infos: wire::List<FirstGenerationOtherSection>,
    /// 贷款 · Every loan.
    #[doc(alias = "贷款")]
    pub loans: wire::List<FirstGenerationLoan>,
    /// 贷记卡 · Every credit card account.
    #[doc(alias = "贷记卡")]
    pub credit_cards: wire::List<FirstGenerationCreditCard>,
    /// 准贷记卡 · Every quasi-credit card account.
    #[doc(alias = "准贷记卡")]
    pub quasi_credit_cards: wire::List<FirstGenerationCreditCard>,
    /// 对外贷款担保信息 · Guarantees for loans of others.
    #[doc(alias = "对外贷款担保信息")]
    pub loan_guarantee_infos: wire::List<FirstGenerationOtherSection>,
    /// 对外信用卡担保信息 · Guarantees for credit cards of others.
    #[doc(alias = "对外信用卡担保信息")]
    pub credit_card_guarantee_infos: wire::List<FirstGenerationOtherSection>,
    /// 住房公积金参缴记录 · Contributions to the housing provident fund.
    #[doc(alias = "住房公积金参缴记录")]
    pub house_fund_payed_record: wire::List<FirstGenerationHousingFundRecord>,
    /// 养老保险金缴存记录 · Contributions to the pension insurance.
    #[doc(alias = "养老保险金缴存记录")]
    pub social_securitys: wire::List<FirstGenerationPensionRecord>,
    /// 查询记录汇总 · How often the report was asked for.
    #[doc(alias = "查询记录汇总")]
    pub checked_record: wire::Maybe<FirstGenerationQuerySummary>,
    /// 信贷审批查询记录明细 · Every query of the report.
    #[doc(alias = "信贷审批查询记录明细")]
    pub check_details: wire::List<FirstGenerationQueryRecord>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationReport {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationReport",
            &[
                Field::text("type", "报告类型", Privacy::Public),
                Field::text("serialNo", "报告编号", Privacy::Account),
                Field::date_time("askAt", "查询请求时间", Privacy::Financial),
                Field::date_time("createAt", "报告时间", Privacy::Financial),
                Field::text("whoWasChecked", "被查询者姓名", Privacy::Name),
                Field::words("idType", "被查询者证件类型", Privacy::Public),
                Field::words("IDType", "被查询者证件类型", Privacy::Public),
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

wire::definition!(FirstGenerationReport);

/// 其他信息 · A section whose fields no source names.
#[doc(alias = "其他信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOtherSection {
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationOtherSection {
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

wire::definition!(FirstGenerationOtherSection);

/// 个人基本信息 · Who the person is, by what institutions reported.
#[doc(alias = "个人基本信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationProfile {
    /// 性别 · Sex.
    #[doc(alias = "性别")]
    pub gender: wire::Word<super::credit_report::Gender>,
    /// 出生日期 · Day of birth.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 婚姻状况 · Marital status, a word and not yes or no.
    #[doc(alias = "婚姻状况")]
    pub marital_status: wire::Word<super::credit_report::MaritalStatus>,
    /// 单位电话 · Telephone number of the employer.
    #[doc(alias = "单位电话")]
    pub office_tel: wire::leaf::Phone,
    /// 住宅电话 · Telephone number of the home.
    #[doc(alias = "住宅电话")]
    pub home_tel: wire::leaf::Phone,
    /// 学位 · Highest academic degree.
    #[doc(alias = "学位")]
    pub qualification: wire::Word<super::credit_report::Degree>,
    /// 户籍地址 · Address of the registered household.
    #[doc(alias = "户籍地址")]
    pub register_addr: wire::leaf::Text,
    /// 配偶信息 · The spouse.
    #[doc(alias = "配偶信息")]
    pub connubial_info: wire::Maybe<FirstGenerationSpouse>,
    /// 职业信息 · Employments, newest first.
    #[doc(alias = "职业信息")]
    pub experiences: wire::List<FirstGenerationEmployment>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationProfile {
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

wire::definition!(FirstGenerationProfile);

/// 配偶信息 · The spouse of the person.
#[doc(alias = "配偶信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationSpouse {
    /// 姓名 · Name of the spouse.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 证件类型 · Kind of the spouse's identity document.
    #[doc(alias = "证件类型")]
    pub id_type: wire::Word<super::credit_report::IdKind>,
    /// 工作单位 · Employer of the spouse; misspelt by the vendor.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 联系电话 · Telephone number of the spouse.
    #[doc(alias = "联系电话")]
    pub tel: wire::leaf::Phone,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationSpouse {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationSpouse",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::words("idType", "证件类型", Privacy::Public),
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

wire::definition!(FirstGenerationSpouse);

/// 职业信息 · An employment of the person.
#[doc(alias = "职业信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationEmployment {
    /// 序号 · Number of the row, counted once more.
    #[doc(alias = "序号")]
    pub sort_no: wire::leaf::Text,
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 工作单位 · Employer.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 单位地址 · Address of the employer.
    #[doc(alias = "单位地址")]
    pub address: wire::leaf::Text,
    /// 职业 · Occupation.
    #[doc(alias = "职业")]
    pub job_nature: wire::Word<super::credit_report::Occupation>,
    /// 行业 · Industry of the employer.
    #[doc(alias = "行业")]
    pub industry: wire::Word<super::credit_report::Industry>,
    /// 职务 · Position held.
    #[doc(alias = "职务")]
    pub title: wire::Word<super::credit_report::Position>,
    /// 职称 · Level of the professional title.
    #[doc(alias = "职称")]
    pub level: wire::Word<super::credit_report::ProfessionalTitle>,
    /// 进入本单位年份 · Year in which the employment began.
    #[doc(alias = "进入本单位年份")]
    pub started_at: wire::leaf::Year,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationEmployment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationEmployment",
            &[
                Field::text("sortNo", "序号", Privacy::Public),
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(FirstGenerationEmployment);

/// 信用提示 · How many loans, cards, statements and objections there are.
#[doc(alias = "信用提示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCreditHint {
    /// 住房贷款笔数 · Number of loans for homes.
    #[doc(alias = "住房贷款笔数")]
    pub house_loans_num: wire::leaf::Count,
    /// 其他贷款笔数 · Number of other loans.
    #[doc(alias = "其他贷款笔数")]
    pub other_loans_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first loan.
    #[doc(alias = "首笔贷款发放月份")]
    pub first_loan_got_at: wire::leaf::Month,
    /// 贷记卡账户数 · Number of credit card accounts.
    #[doc(alias = "贷记卡账户数")]
    pub accounts_num: wire::leaf::Count,
    /// 首张贷记卡发卡月份 · Month of the first credit card.
    #[doc(alias = "首张贷记卡发卡月份")]
    pub first_card_got_at: wire::leaf::Month,
    /// 准贷记卡账户数 · Number of quasi-credit card accounts.
    #[doc(alias = "准贷记卡账户数")]
    pub quasi_cards_num: wire::leaf::Count,
    /// 首张准贷记卡发卡月份 · Month of the first quasi-credit card.
    #[doc(alias = "首张准贷记卡发卡月份")]
    pub first_quasi_card_got_at: wire::leaf::Month,
    /// 本人声明数目 · Number of statements by the person.
    #[doc(alias = "本人声明数目")]
    pub self_declared_num: wire::leaf::Count,
    /// 异议标注数目 · Number of marks on disputed parts.
    #[doc(alias = "异议标注数目")]
    pub objection: wire::leaf::Count,
    /// 异议标注数目 · A second number of marks on disputed parts.
    #[doc(alias = "异议标注数目")]
    pub objection_one: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationCreditHint {
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

wire::definition!(FirstGenerationCreditHint);

/// 逾期（透支）信息汇总 · Totals of what was overdue or overdrawn in the last five years.
#[doc(alias = "逾期（透支）信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueSummary {
    /// 贷款逾期笔数 · Number of loans that were overdue.
    #[doc(alias = "贷款逾期笔数")]
    pub loan_num: wire::leaf::Count,
    /// 贷款逾期月份数 · Number of months in which a loan was overdue.
    #[doc(alias = "贷款逾期月份数")]
    pub loan_month: wire::leaf::Count,
    /// 贷款单月最高逾期总额 · Largest amount overdue in one month on loans, in yuan.
    #[doc(alias = "贷款单月最高逾期总额")]
    pub loan_max_amount: wire::leaf::Amount,
    /// 贷款最长逾期月数 · Longest run of months overdue on a loan.
    #[doc(alias = "贷款最长逾期月数")]
    pub loan_max_months: wire::leaf::Count,
    /// 贷记卡逾期账户数 · Number of credit card accounts that were overdue.
    #[doc(alias = "贷记卡逾期账户数")]
    pub crd_card_accounts: wire::leaf::Count,
    /// 贷记卡逾期月份数 · Number of months in which a credit card was overdue.
    #[doc(alias = "贷记卡逾期月份数")]
    pub crd_card_month: wire::leaf::Count,
    /// 贷记卡单月最高逾期总额 · Largest amount overdue in one month on credit cards, in yuan.
    #[doc(alias = "贷记卡单月最高逾期总额")]
    pub crd_card_max_amount: wire::leaf::Amount,
    /// 贷记卡最长逾期月数 · Longest run of months overdue on a credit card.
    #[doc(alias = "贷记卡最长逾期月数")]
    pub crd_card_max_months: wire::leaf::Count,
    /// 准贷记卡60天以上透支账户数 · Number of quasi-credit card accounts that were overdrawn for more than 60 days.
    #[doc(alias = "准贷记卡60天以上透支账户数")]
    pub qc_card_accounts: wire::leaf::Count,
    /// 准贷记卡60天以上透支月份数 · Number of months in which a quasi-credit card was overdrawn for more than 60 days.
    #[doc(alias = "准贷记卡60天以上透支月份数")]
    pub qc_card_month: wire::leaf::Count,
    /// 准贷记卡60天以上透支单月最高透支余额 · Largest overdraft in one month on quasi-credit cards, in yuan.
    #[doc(alias = "准贷记卡60天以上透支单月最高透支余额")]
    pub qc_card_max_amount: wire::leaf::Amount,
    /// 准贷记卡60天以上最长透支月数 · Longest run of months overdrawn on a quasi-credit card.
    #[doc(alias = "准贷记卡60天以上最长透支月数")]
    pub qc_card_max_months: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationOverdueSummary {
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

wire::definition!(FirstGenerationOverdueSummary);

/// 未销户信用卡信息汇总 · Totals of the cards of one kind that are not cancelled.
#[doc(alias = "未销户信用卡信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCardSummary {
    /// 发卡法人机构数 · Number of institutions that issued cards, as legal persons.
    #[doc(alias = "发卡法人机构数")]
    pub companies: wire::leaf::Count,
    /// 发卡机构数 · Number of institutions that issued cards.
    #[doc(alias = "发卡机构数")]
    pub organizations: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    #[doc(alias = "账户数")]
    pub accounts: wire::leaf::Count,
    /// 授信总额 · Total credit limit, in yuan.
    #[doc(alias = "授信总额")]
    pub amount: wire::leaf::Amount,
    /// 单家行最高授信额 · Largest credit limit at one institution, in yuan.
    #[doc(alias = "单家行最高授信额")]
    pub max_amount: wire::leaf::Amount,
    /// 单家行最低授信额 · Smallest credit limit at one institution, in yuan.
    #[doc(alias = "单家行最低授信额")]
    pub least_amount: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in yuan.
    #[doc(alias = "已用额度")]
    pub used_amount: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan; the key speaks of a payment.
    #[doc(alias = "最近6个月平均使用额度")]
    pub average_6_month_usage: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationCardSummary {
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

wire::definition!(FirstGenerationCardSummary);

/// 贷款 · A loan.
#[doc(alias = "贷款")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationLoan {
    /// 贷款机构 · Institution that granted the loan, under a made name such as `商业银行“AB”`.
    #[doc(alias = "贷款机构")]
    pub organization: wire::leaf::Text,
    /// 业务号 · Number of the loan at the institution; `X` in reports for institutions.
    #[doc(alias = "业务号")]
    pub business_no: wire::leaf::Text,
    /// 贷款种类 · Kind of loan.
    #[doc(alias = "贷款种类")]
    pub type_: wire::Word<super::credit_report::BusinessKind>,
    /// 币种 · Currency of the loan.
    #[doc(alias = "币种")]
    pub currency: wire::leaf::Text,
    /// 合同金额 · Amount of the contract, in the loan's currency.
    #[doc(alias = "合同金额")]
    pub amount: wire::leaf::Amount,
    /// 担保方式 · How the loan is secured.
    #[doc(alias = "担保方式")]
    pub guarantee: wire::Word<super::credit_report::GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    #[doc(alias = "还款期数")]
    pub periods: wire::leaf::Count,
    /// 还款频率 · How often the loan is repaid; the key speaks of a rate.
    #[doc(alias = "还款频率")]
    pub rate: wire::Word<super::credit_report::RepaymentFrequency>,
    /// 发放日期 · Day the loan was granted.
    #[doc(alias = "发放日期")]
    pub start_at: wire::leaf::Date,
    /// 截至日期 · Day the state holds for; of a settled loan the day it was settled.
    #[doc(alias = "截至日期")]
    pub fin_at: wire::leaf::Date,
    /// 账户状态 · State of the loan.
    #[doc(alias = "账户状态")]
    pub status: wire::Word<super::credit_report::NonRevolvingLoanStateKind>,
    /// 特殊交易信息 · Special transactions on the loan.
    #[doc(alias = "特殊交易信息")]
    pub spe_businesses: wire::List<FirstGenerationSpecialTransaction>,
    /// 逾期记录 · Months in which the loan was overdue.
    #[doc(alias = "逾期记录")]
    pub overdue_record_summary: wire::Maybe<FirstGenerationOverdueRecords>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationLoan {
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

wire::definition!(FirstGenerationLoan);

/// 特殊交易信息 · A special transaction on a loan or card.
#[doc(alias = "特殊交易信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationSpecialTransaction {
    /// 特殊交易类型 · Kind of transaction.
    #[doc(alias = "特殊交易类型")]
    pub type_: wire::Word<super::credit_report::SpecialTransactionKind>,
    /// 发生日期 · Day of the transaction.
    #[doc(alias = "发生日期")]
    pub start_at: wire::leaf::Date,
    /// 变更月数 · By how many months the end of the account moved; negative where it came nearer.
    #[doc(alias = "变更月数")]
    pub change_months: wire::leaf::Amount,
    /// 发生金额 · Amount of the transaction, in the account's currency.
    #[doc(alias = "发生金额")]
    pub amount: wire::leaf::Amount,
    /// 明细记录 · What happened, in words.
    #[doc(alias = "明细记录")]
    pub detail: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationSpecialTransaction {
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

wire::definition!(FirstGenerationSpecialTransaction);

/// 逾期记录 · Months in which an account was overdue, and the span they were looked for in.
#[doc(alias = "逾期记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueRecords {
    /// 起始月份 · First month of the span.
    #[doc(alias = "起始月份")]
    pub start_at: wire::leaf::Month,
    /// 截止月份 · Last month of the span.
    #[doc(alias = "截止月份")]
    pub end_at: wire::leaf::Month,
    /// 逾期记录明细 · A row for each month; the last may hold nothing.
    #[doc(alias = "逾期记录明细")]
    pub records: wire::List<FirstGenerationOverdueRecord>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationOverdueRecords {
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

wire::definition!(FirstGenerationOverdueRecords);

/// 逾期记录明细 · A month in which an account was overdue.
#[doc(alias = "逾期记录明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueRecord {
    /// 逾期月份 · The month.
    #[doc(alias = "逾期月份")]
    pub overdue_month: wire::leaf::Month,
    /// 逾期持续月数 · For how many months it had been overdue.
    #[doc(alias = "逾期持续月数")]
    pub overdue_months_num: wire::leaf::Count,
    /// 逾期金额 · Amount overdue, in yuan.
    #[doc(alias = "逾期金额")]
    pub amount: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationOverdueRecord {
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

wire::definition!(FirstGenerationOverdueRecord);

/// 信用卡 · A credit card account or a quasi-credit card account.
#[doc(alias = "信用卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCreditCard {
    /// 发卡机构 · Institution that issued the card, under a made name such as `商业银行“AB”`.
    #[doc(alias = "发卡机构")]
    pub organization: wire::leaf::Text,
    /// 业务号 · Number of the account at the institution; `X` in reports for institutions.
    #[doc(alias = "业务号")]
    pub business_no: wire::leaf::Text,
    /// 账户币种 · Currency of the account, such as `人民币账户`.
    #[doc(alias = "账户币种")]
    pub account_category: wire::leaf::Text,
    /// 额度名称 · Heading of the credit limit, such as `授信额度`.
    #[doc(alias = "额度名称")]
    pub amount_type: wire::leaf::Text,
    /// 授信额度 · Credit limit, in yuan.
    #[doc(alias = "授信额度")]
    pub amount: wire::leaf::Amount,
    /// 共享额度名称 · Heading of the shared credit limit, such as `共享授信额度`.
    #[doc(alias = "共享额度名称")]
    pub shared_amount_type: wire::leaf::Text,
    /// 共享授信额度 · Credit limit that cards share, in yuan.
    #[doc(alias = "共享授信额度")]
    pub shared_amount: wire::leaf::Amount,
    /// 担保方式 · How the account is secured.
    #[doc(alias = "担保方式")]
    pub guarantee: wire::Word<super::credit_report::GuaranteeKind>,
    /// 发放日期 · Day the card was issued.
    #[doc(alias = "发放日期")]
    pub start_at: wire::leaf::Date,
    /// 截至日期 · Day the state holds for.
    #[doc(alias = "截至日期")]
    pub fin_at: wire::leaf::Date,
    /// 账户状态 · State of the account.
    #[doc(alias = "账户状态")]
    pub status: wire::Word<super::credit_report::CardStateKind>,
    /// 已用额度 · Credit in use, in yuan.
    #[doc(alias = "已用额度")]
    pub used: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan.
    #[doc(alias = "最近6个月平均使用额度")]
    pub avg_used6_months: wire::leaf::Amount,
    /// 最大使用额度 · Largest credit in use, in yuan.
    #[doc(alias = "最大使用额度")]
    pub max_amount: wire::leaf::Amount,
    /// 本月应还款 · Amount due this month, in yuan.
    #[doc(alias = "本月应还款")]
    pub scheduled_payed: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a date or a day of the month.
    #[doc(alias = "账单日")]
    pub pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in yuan.
    #[doc(alias = "本月实还款")]
    pub payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    #[doc(alias = "最近一次还款日期")]
    pub last_payed_at: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    #[doc(alias = "当前逾期期数")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期金额 · Amount overdue now, in yuan.
    #[doc(alias = "当前逾期金额")]
    pub curr_overdue: wire::leaf::Amount,
    /// 还款记录起始月份 · First month of last24Status.
    #[doc(alias = "还款记录起始月份")]
    pub start_rt: wire::leaf::Month,
    /// 还款记录截止月份 · Last month of last24Status.
    #[doc(alias = "还款记录截止月份")]
    pub end_rt: wire::leaf::Month,
    /// 最近24个月还款状态 · One letter for each of 24 months, oldest first: `N` paid, `*` nothing due, `/` no account, `1` to `7` overdue.
    #[doc(alias = "最近24个月还款状态")]
    pub last24_status: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationCreditCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationCreditCard",
            &[
                Field::text("organization", "发卡机构", Privacy::Financial),
                Field::text("businessNo", "业务号", Privacy::Account),
                Field::text("accountCategory", "账户币种", Privacy::Financial),
                Field::text("amountType", "额度名称", Privacy::Public),
                Field::amount("amount", "授信额度", Privacy::Financial),
                Field::text("sharedAmountType", "共享额度名称", Privacy::Public),
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

wire::definition!(FirstGenerationCreditCard);

/// 住房公积金参缴记录 · Contributions of the person to the housing provident fund.
#[doc(alias = "住房公积金参缴记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationHousingFundRecord {
    /// 编号 · Number of the row.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 参缴地 · Place of the fund.
    #[doc(alias = "参缴地")]
    pub address: wire::leaf::Text,
    /// 参缴日期 · Day the contributions began.
    #[doc(alias = "参缴日期")]
    pub pay_at: wire::leaf::Date,
    /// 初缴月份 · Month of the first contribution.
    #[doc(alias = "初缴月份")]
    pub first_payed_at: wire::leaf::Month,
    /// 缴至月份 · Month up to which contributions are paid.
    #[doc(alias = "缴至月份")]
    pub last_payed_at: wire::leaf::Month,
    /// 缴费状态 · State of the contributions.
    #[doc(alias = "缴费状态")]
    pub status: wire::Word<super::credit_report::HousingFundState>,
    /// 月缴存额 · Contribution a month, in yuan.
    #[doc(alias = "月缴存额")]
    pub amount: wire::leaf::Amount,
    /// 个人缴存比例 · Share of the wage the person pays, in percent.
    #[doc(alias = "个人缴存比例")]
    pub personal_percent: wire::leaf::Percentage,
    /// 单位缴存比例 · Share of the wage the employer pays, in percent; misspelt by the vendor.
    #[doc(alias = "单位缴存比例")]
    pub company_percent: wire::leaf::Percentage,
    /// 缴费单位 · Employer that pays; misspelt by the vendor.
    #[doc(alias = "缴费单位")]
    pub company: wire::leaf::Text,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub update_at: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationHousingFundRecord {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "FirstGenerationHousingFundRecord",
            &[
                Field::text("no", "编号", Privacy::Public),
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

wire::definition!(FirstGenerationHousingFundRecord);

/// 养老保险金缴存记录 · Contributions of the person to the pension insurance.
#[doc(alias = "养老保险金缴存记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationPensionRecord {
    /// 参保地 · Place of the insurance; the key is a mistranslation.
    #[doc(alias = "参保地")]
    pub place: wire::leaf::Text,
    /// 参保日期 · Day the insurance began.
    #[doc(alias = "参保日期")]
    pub insured_date: wire::leaf::Date,
    /// 累计缴费月数 · Months of contributions.
    #[doc(alias = "累计缴费月数")]
    pub count_month: wire::leaf::Count,
    /// 参加工作月份 · Month in which the person began to work.
    #[doc(alias = "参加工作月份")]
    pub job_month: wire::leaf::Month,
    /// 缴费状态 · State of the contributions, such as `参保缴费`.
    #[doc(alias = "缴费状态")]
    pub status: wire::leaf::Text,
    /// 个人缴费基数 · Wage that the contribution is a share of, in yuan.
    #[doc(alias = "个人缴费基数")]
    pub personage_cost_number: wire::leaf::Amount,
    /// 本月缴费金额 · Contribution this month, in yuan.
    #[doc(alias = "本月缴费金额")]
    pub month_amount: wire::leaf::Amount,
    /// 缴费单位 · Employer that pays.
    #[doc(alias = "缴费单位")]
    pub unit: wire::leaf::Text,
    /// 中断或终止缴费原因 · Why contributions stopped.
    #[doc(alias = "中断或终止缴费原因")]
    pub cause: wire::leaf::Text,
    /// 信息更新日期 · Day of the last update.
    #[doc(alias = "信息更新日期")]
    pub message_update_date: wire::leaf::Date,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationPensionRecord {
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

wire::definition!(FirstGenerationPensionRecord);

/// 查询记录汇总 · How often the report was asked for.
#[doc(alias = "查询记录汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationQuerySummary {
    /// 最近1个月内的查询机构数（贷款审批） · Institutions that asked in the last month, to approve loans.
    #[doc(alias = "最近1个月内的查询机构数（贷款审批）")]
    pub last_month_loan_check_orgs: wire::leaf::Count,
    /// 最近1个月内的查询机构数（信用卡审批） · Institutions that asked in the last month, to approve credit cards.
    #[doc(alias = "最近1个月内的查询机构数（信用卡审批）")]
    pub last_month_card_check_orgs: wire::leaf::Count,
    /// 最近1个月内的查询次数（贷款审批） · Queries in the last month, to approve loans.
    #[doc(alias = "最近1个月内的查询次数（贷款审批）")]
    pub last_month_loan_check: wire::leaf::Count,
    /// 最近1个月内的查询次数（信用卡审批） · Queries in the last month, to approve credit cards.
    #[doc(alias = "最近1个月内的查询次数（信用卡审批）")]
    pub last_month_card_check: wire::leaf::Count,
    /// 最近1个月内的查询次数（本人查询） · Queries in the last month, by the person.
    #[doc(alias = "最近1个月内的查询次数（本人查询）")]
    pub last_month_check_by_self: wire::leaf::Count,
    /// 最近2年内的查询次数（贷后管理） · Queries in the last two years, to follow up loans.
    #[doc(alias = "最近2年内的查询次数（贷后管理）")]
    pub last2_years_after_loaned: wire::leaf::Count,
    /// 最近2年内的查询次数（担保资格审查） · Queries in the last two years, to examine a guarantor.
    #[doc(alias = "最近2年内的查询次数（担保资格审查）")]
    pub last2_years_qualification_check: wire::leaf::Count,
    /// 最近2年内的查询次数（特约商户实名审查） · Queries in the last two years, to examine who a merchant is.
    #[doc(alias = "最近2年内的查询次数（特约商户实名审查）")]
    pub last2_years_vip_name_check: wire::leaf::Count,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationQuerySummary {
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

wire::definition!(FirstGenerationQuerySummary);

/// 信贷审批查询记录明细 · A query of the report.
#[doc(alias = "信贷审批查询记录明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationQueryRecord {
    /// 查询日期 · Day of the query.
    #[doc(alias = "查询日期")]
    pub checked_at: wire::leaf::Date,
    /// 查询操作员 · Who asked.
    #[doc(alias = "查询操作员")]
    pub operator: wire::leaf::Text,
    /// 查询原因 · Why.
    #[doc(alias = "查询原因")]
    pub reason: wire::Word<super::credit_report::QueryReason>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for FirstGenerationQueryRecord {
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

wire::definition!(FirstGenerationQueryRecord);
