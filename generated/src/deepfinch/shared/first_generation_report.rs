// Machine-written by ocrmarket from schemas/: deepfinch/first_generation_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

pub(crate) mod schema;

mod tables;

/// The whole body around a first-generation report, if the report is not the body.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationEnvelope {
    /// 请求标识 · Id of the call at the vendor.
    ///
    /// Key `request_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status: `OK` if the report is there.
    ///
    /// Key `status`; string; privacy class `public`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 识别结果 · The report.
    ///
    /// Key `structured_result`; object.
    #[doc(alias = "识别结果")]
    pub structured_result: wire::Maybe<FirstGenerationReport>,
    /// 识别结果 · The report, if it is under this key.
    ///
    /// Key `result`; object.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<FirstGenerationReport>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 个人信用报告 · A first-generation personal credit report of the People's Bank of China, as read from its PDF.
#[doc(alias = "个人信用报告")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationReport {
    /// 报告类型 · Name of the report; `个人信用报告`.
    ///
    /// Key `type`; string; privacy class `public`.
    #[doc(alias = "报告类型")]
    #[doc(alias = "type")]
    pub type_: wire::leaf::Text,
    /// 报告编号 · Number of the report.
    ///
    /// Key `serialNo`; string; privacy class `account`.
    #[doc(alias = "报告编号")]
    #[doc(alias = "serialNo")]
    pub serial_no: wire::leaf::Text,
    /// 查询请求时间 · Time of the query.
    ///
    /// Key `askAt`; date-time; privacy class `financial`.
    #[doc(alias = "查询请求时间")]
    #[doc(alias = "askAt")]
    pub ask_at: wire::leaf::DateTime,
    /// 报告时间 · Time of the report.
    ///
    /// Key `createAt`; date-time; privacy class `financial`.
    #[doc(alias = "报告时间")]
    #[doc(alias = "createAt")]
    pub create_at: wire::leaf::DateTime,
    /// 被查询者姓名 · Name of the subject of the report.
    ///
    /// Key `whoWasChecked`; string; privacy class `name`.
    #[doc(alias = "被查询者姓名")]
    #[doc(alias = "whoWasChecked")]
    pub who_was_checked: wire::leaf::Text,
    /// 被查询者证件类型 · Kind of the identity document, by the key of the vendor's page.
    ///
    /// Key `idType`; known values; privacy class `public`.
    #[doc(alias = "被查询者证件类型")]
    #[doc(alias = "idType")]
    pub id_type: wire::OpenEnum<super::credit_report::IdKind>,
    /// 被查询者证件类型 · Kind of the identity document, by the key that responses were seen with.
    ///
    /// Key `IDType`; known values; privacy class `public`.
    #[doc(alias = "被查询者证件类型")]
    #[doc(alias = "IDType")]
    pub upper_id_type: wire::OpenEnum<super::credit_report::IdKind>,
    /// 被查询者证件号码 · Number of the identity document, by the key of the vendor's page.
    ///
    /// Key `idNum`; string; privacy class `id-number`.
    #[doc(alias = "被查询者证件号码")]
    #[doc(alias = "idNum")]
    pub id_num: wire::leaf::Text,
    /// 被查询者证件号码 · Number of the identity document, by the key that responses were seen with.
    ///
    /// Key `IDNum`; string; privacy class `id-number`.
    #[doc(alias = "被查询者证件号码")]
    #[doc(alias = "IDNum")]
    pub upper_id_num: wire::leaf::Text,
    /// 查询操作机构 · Institution that requested the report.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "查询操作机构")]
    pub organization: wire::leaf::Text,
    /// 查询操作人 · User of the institution's system who made the query.
    ///
    /// Key `operator`; string; privacy class `name`.
    #[doc(alias = "查询操作人")]
    pub operator: wire::leaf::Text,
    /// 查询原因 · Reason for the query.
    ///
    /// Key `reason`; known values; privacy class `financial`.
    #[doc(alias = "查询原因")]
    pub reason: wire::OpenEnum<super::credit_report::QueryReason>,
    /// 个人基本信息 · Identity, spouse and employments.
    ///
    /// Key `profile`; object.
    #[doc(alias = "个人基本信息")]
    pub profile: wire::Maybe<FirstGenerationProfile>,
    /// 信用提示 · Numbers of loans and cards, with the month of the first of each.
    ///
    /// Key `creditInfo`; object.
    #[doc(alias = "信用提示")]
    #[doc(alias = "creditInfo")]
    pub credit_info: wire::Maybe<FirstGenerationCreditHint>,
    /// 呆账、资产处置、保证人代偿信息汇总 · Totals of bad debts, disposed assets and payments by guarantors.
    ///
    /// Key `overdueBreachOutline`; object.
    #[doc(alias = "呆账、资产处置、保证人代偿信息汇总")]
    #[doc(alias = "overdueBreachOutline")]
    pub overdue_breach_outline: wire::Maybe<FirstGenerationOtherSection>,
    /// 逾期（透支）信息汇总 · Totals of what was overdue or overdrawn.
    ///
    /// Key `overDueInfoCollection`; object.
    #[doc(alias = "逾期（透支）信息汇总")]
    #[doc(alias = "overDueInfoCollection")]
    pub over_due_info_collection: wire::Maybe<FirstGenerationOverdueSummary>,
    /// 未结清贷款信息汇总 · Totals of the loans that are not settled.
    ///
    /// Key `noPayedInfoCollection`; object.
    #[doc(alias = "未结清贷款信息汇总")]
    #[doc(alias = "noPayedInfoCollection")]
    pub no_payed_info_collection: wire::Maybe<FirstGenerationOtherSection>,
    /// 未销户贷记卡信息汇总 · Totals of the credit cards that are not cancelled; the key says the opposite.
    ///
    /// Key `destroyedCrtCardCollection`; object.
    #[doc(alias = "未销户贷记卡信息汇总")]
    #[doc(alias = "destroyedCrtCardCollection")]
    pub destroyed_crt_card_collection: wire::Maybe<FirstGenerationCardSummary>,
    /// 未销户准贷记卡信息汇总 · Totals of the quasi-credit cards that are not cancelled.
    ///
    /// Key `noDestroyedQuasiCrtCardCollection`; object.
    #[doc(alias = "未销户准贷记卡信息汇总")]
    #[doc(alias = "noDestroyedQuasiCrtCardCollection")]
    pub no_destroyed_quasi_crt_card_collection: wire::Maybe<FirstGenerationCardSummary>,
    /// 对外担保信息汇总 · Totals of the guarantees for others.
    ///
    /// Key `guaranteeCollection`; object.
    #[doc(alias = "对外担保信息汇总")]
    #[doc(alias = "guaranteeCollection")]
    pub guarantee_collection: wire::Maybe<FirstGenerationOtherSection>,
    /// 资产处置信息 · Debts taken over by an asset manager.
    ///
    /// Key `assetsDisposal`; list of objects.
    #[doc(alias = "资产处置信息")]
    #[doc(alias = "assetsDisposal")]
    pub assets_disposal: wire::List<FirstGenerationOtherSection>,
    /// 保证人代偿信息 · Debts that a guarantor paid.
    ///
    /// Key `assurerRepayInfos`; list of objects.
    #[doc(alias = "保证人代偿信息")]
    #[doc(alias = "assurerRepayInfos")]
    pub assurer_repay_infos: wire::List<FirstGenerationOtherSection>,
    /// 贷款 · Every loan.
    ///
    /// Key `loans`; list of objects.
    #[doc(alias = "贷款")]
    pub loans: wire::List<FirstGenerationLoan>,
    /// 贷记卡 · Every credit card account.
    ///
    /// Key `creditCards`; list of objects.
    #[doc(alias = "贷记卡")]
    #[doc(alias = "creditCards")]
    pub credit_cards: wire::List<FirstGenerationCreditCard>,
    /// 准贷记卡 · Every quasi-credit card account.
    ///
    /// Key `quasiCreditCards`; list of objects.
    #[doc(alias = "准贷记卡")]
    #[doc(alias = "quasiCreditCards")]
    pub quasi_credit_cards: wire::List<FirstGenerationCreditCard>,
    /// 对外贷款担保信息 · Guarantees for loans of others.
    ///
    /// Key `loanGuaranteeInfos`; list of objects.
    #[doc(alias = "对外贷款担保信息")]
    #[doc(alias = "loanGuaranteeInfos")]
    pub loan_guarantee_infos: wire::List<FirstGenerationOtherSection>,
    /// 对外信用卡担保信息 · Guarantees for credit cards of others.
    ///
    /// Key `creditCardGuaranteeInfos`; list of objects.
    #[doc(alias = "对外信用卡担保信息")]
    #[doc(alias = "creditCardGuaranteeInfos")]
    pub credit_card_guarantee_infos: wire::List<FirstGenerationOtherSection>,
    /// 住房公积金参缴记录 · Contributions to the housing provident fund.
    ///
    /// Key `houseFundPayedRecord`; list of objects.
    #[doc(alias = "住房公积金参缴记录")]
    #[doc(alias = "houseFundPayedRecord")]
    pub house_fund_payed_record: wire::List<FirstGenerationHousingFundRecord>,
    /// 养老保险金缴存记录 · Contributions to the pension insurance.
    ///
    /// Key `socialSecuritys`; list of objects.
    #[doc(alias = "养老保险金缴存记录")]
    #[doc(alias = "socialSecuritys")]
    pub social_securitys: wire::List<FirstGenerationPensionRecord>,
    /// 查询记录汇总 · Numbers of queries.
    ///
    /// Key `checkedRecord`; object.
    #[doc(alias = "查询记录汇总")]
    #[doc(alias = "checkedRecord")]
    pub checked_record: wire::Maybe<FirstGenerationQuerySummary>,
    /// 信贷审批查询记录明细 · Every query of the report.
    ///
    /// Key `checkDetails`; list of objects.
    #[doc(alias = "信贷审批查询记录明细")]
    #[doc(alias = "checkDetails")]
    pub check_details: wire::List<FirstGenerationQueryRecord>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 其他信息 · A section whose fields no source names.
#[doc(alias = "其他信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOtherSection {
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 个人基本信息 · Identity of the person, as institutions reported it.
#[doc(alias = "个人基本信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationProfile {
    /// 性别 · Sex.
    ///
    /// Key `gender`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub gender: wire::OpenEnum<super::credit_report::Gender>,
    /// 出生日期 · Day of birth.
    ///
    /// Key `birthday`; date; privacy class `birth`.
    #[doc(alias = "出生日期")]
    pub birthday: wire::leaf::Date,
    /// 婚姻状况 · Marital status, a word and not yes or no.
    ///
    /// Key `isMarried`; known values; privacy class `birth`.
    #[doc(alias = "婚姻状况")]
    #[doc(alias = "isMarried")]
    pub marital_status: wire::OpenEnum<super::credit_report::MaritalStatus>,
    /// 单位电话 · Telephone number of the employer.
    ///
    /// Key `officeTel`; phone; privacy class `phone`.
    #[doc(alias = "单位电话")]
    #[doc(alias = "officeTel")]
    pub office_tel: wire::leaf::Phone,
    /// 住宅电话 · Telephone number of the home.
    ///
    /// Key `homeTel`; phone; privacy class `phone`.
    #[doc(alias = "住宅电话")]
    #[doc(alias = "homeTel")]
    pub home_tel: wire::leaf::Phone,
    /// 学位 · Highest academic degree.
    ///
    /// Key `qualification`; known values; privacy class `employer`.
    #[doc(alias = "学位")]
    pub qualification: wire::OpenEnum<super::credit_report::Degree>,
    /// 户籍地址 · Address of the registered household.
    ///
    /// Key `registerAddr`; string; privacy class `address`.
    #[doc(alias = "户籍地址")]
    #[doc(alias = "registerAddr")]
    pub register_addr: wire::leaf::Text,
    /// 配偶信息 · The spouse.
    ///
    /// Key `connubialInfo`; object.
    #[doc(alias = "配偶信息")]
    #[doc(alias = "connubialInfo")]
    pub connubial_info: wire::Maybe<FirstGenerationSpouse>,
    /// 职业信息 · Employments, newest first.
    ///
    /// Key `experiences`; list of objects.
    #[doc(alias = "职业信息")]
    pub experiences: wire::List<FirstGenerationEmployment>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 配偶信息 · The spouse of the person.
#[doc(alias = "配偶信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationSpouse {
    /// 姓名 · Name of the spouse.
    ///
    /// Key `name`; string; privacy class `name`.
    #[doc(alias = "姓名")]
    pub name: wire::leaf::Text,
    /// 证件类型 · Kind of the spouse's identity document.
    ///
    /// Key `idType`; known values; privacy class `public`.
    #[doc(alias = "证件类型")]
    #[doc(alias = "idType")]
    pub id_type: wire::OpenEnum<super::credit_report::IdKind>,
    /// 工作单位 · Employer of the spouse; misspelt by the vendor.
    ///
    /// Key `compony`; string; privacy class `employer`.
    #[doc(alias = "工作单位")]
    #[doc(alias = "compony")]
    pub company: wire::leaf::Text,
    /// 联系电话 · Telephone number of the spouse.
    ///
    /// Key `tel`; phone; privacy class `phone`.
    #[doc(alias = "联系电话")]
    pub tel: wire::leaf::Phone,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 职业信息 · An employment of the person.
#[doc(alias = "职业信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationEmployment {
    /// 序号 · Number of the row, counted once more.
    ///
    /// Key `sortNo`; string; privacy class `public`.
    #[doc(alias = "序号")]
    #[doc(alias = "sortNo")]
    pub sort_no: wire::leaf::Text,
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 工作单位 · Employer.
    ///
    /// Key `company`; string; privacy class `employer`.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 单位地址 · Address of the employer.
    ///
    /// Key `address`; string; privacy class `address`.
    #[doc(alias = "单位地址")]
    pub address: wire::leaf::Text,
    /// 职业 · Occupation.
    ///
    /// Key `jobNature`; known values; privacy class `employer`.
    #[doc(alias = "职业")]
    #[doc(alias = "jobNature")]
    pub job_nature: wire::OpenEnum<super::credit_report::Occupation>,
    /// 行业 · Industry of the employer.
    ///
    /// Key `industry`; known values; privacy class `employer`.
    #[doc(alias = "行业")]
    pub industry: wire::OpenEnum<super::credit_report::Industry>,
    /// 职务 · Position in the organisation.
    ///
    /// Key `title`; known values; privacy class `employer`.
    #[doc(alias = "职务")]
    pub title: wire::OpenEnum<super::credit_report::Position>,
    /// 职称 · Level of the professional title.
    ///
    /// Key `level`; known values; privacy class `employer`.
    #[doc(alias = "职称")]
    pub level: wire::OpenEnum<super::credit_report::ProfessionalTitle>,
    /// 进入本单位年份 · Year in which the employment began.
    ///
    /// Key `startedAt`; year; privacy class `employer`.
    #[doc(alias = "进入本单位年份")]
    #[doc(alias = "startedAt")]
    pub started_at: wire::leaf::Year,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `updateAt`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信用提示 · Numbers of loans, cards, statements and objections.
#[doc(alias = "信用提示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCreditHint {
    /// 住房贷款笔数 · Number of loans for homes.
    ///
    /// Key `houseLoansNum`; count; privacy class `financial`.
    #[doc(alias = "住房贷款笔数")]
    #[doc(alias = "houseLoansNum")]
    pub house_loans_num: wire::leaf::Count,
    /// 其他贷款笔数 · Number of other loans.
    ///
    /// Key `otherLoansNum`; count; privacy class `financial`.
    #[doc(alias = "其他贷款笔数")]
    #[doc(alias = "otherLoansNum")]
    pub other_loans_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first loan.
    ///
    /// Key `firstLoanGotAt`; month; privacy class `financial`.
    #[doc(alias = "首笔贷款发放月份")]
    #[doc(alias = "firstLoanGotAt")]
    pub first_loan_got_at: wire::leaf::Month,
    /// 贷记卡账户数 · Number of credit card accounts.
    ///
    /// Key `accountsNum`; count; privacy class `financial`.
    #[doc(alias = "贷记卡账户数")]
    #[doc(alias = "accountsNum")]
    pub accounts_num: wire::leaf::Count,
    /// 首张贷记卡发卡月份 · Month of the first credit card.
    ///
    /// Key `firstCardGotAt`; month; privacy class `financial`.
    #[doc(alias = "首张贷记卡发卡月份")]
    #[doc(alias = "firstCardGotAt")]
    pub first_card_got_at: wire::leaf::Month,
    /// 准贷记卡账户数 · Number of quasi-credit card accounts.
    ///
    /// Key `quasiCardsNum`; count; privacy class `financial`.
    #[doc(alias = "准贷记卡账户数")]
    #[doc(alias = "quasiCardsNum")]
    pub quasi_cards_num: wire::leaf::Count,
    /// 首张准贷记卡发卡月份 · Month of the first quasi-credit card.
    ///
    /// Key `firstQuasiCardGotAt`; month; privacy class `financial`.
    #[doc(alias = "首张准贷记卡发卡月份")]
    #[doc(alias = "firstQuasiCardGotAt")]
    pub first_quasi_card_got_at: wire::leaf::Month,
    /// 本人声明数目 · Number of statements by the person.
    ///
    /// Key `selfDeclaredNum`; count; privacy class `financial`.
    #[doc(alias = "本人声明数目")]
    #[doc(alias = "selfDeclaredNum")]
    pub self_declared_num: wire::leaf::Count,
    /// 异议标注数目 · Number of marks on disputed parts.
    ///
    /// Key `objection`; count; privacy class `financial`.
    #[doc(alias = "异议标注数目")]
    pub objection: wire::leaf::Count,
    /// 异议标注数目 · A second number of marks on disputed parts.
    ///
    /// Key `objectionOne`; count; privacy class `financial`.
    #[doc(alias = "异议标注数目")]
    #[doc(alias = "objectionOne")]
    pub objection_one: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 逾期（透支）信息汇总 · Totals of what was overdue or overdrawn in the last five years.
#[doc(alias = "逾期（透支）信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueSummary {
    /// 贷款逾期笔数 · Number of loans that were overdue.
    ///
    /// Key `loanNum`; count; privacy class `financial`.
    #[doc(alias = "贷款逾期笔数")]
    #[doc(alias = "loanNum")]
    pub loan_num: wire::leaf::Count,
    /// 贷款逾期月份数 · Number of months in which a loan was overdue.
    ///
    /// Key `loanMonth`; count; privacy class `financial`.
    #[doc(alias = "贷款逾期月份数")]
    #[doc(alias = "loanMonth")]
    pub loan_month: wire::leaf::Count,
    /// 贷款单月最高逾期总额 · Largest amount overdue in one month on loans, in yuan.
    ///
    /// Key `loanMaxAmount`; amount; privacy class `financial`.
    #[doc(alias = "贷款单月最高逾期总额")]
    #[doc(alias = "loanMaxAmount")]
    pub loan_max_amount: wire::leaf::Amount,
    /// 贷款最长逾期月数 · Longest run of months overdue on a loan.
    ///
    /// Key `loanMaxMonths`; count; privacy class `financial`.
    #[doc(alias = "贷款最长逾期月数")]
    #[doc(alias = "loanMaxMonths")]
    pub loan_max_months: wire::leaf::Count,
    /// 贷记卡逾期账户数 · Number of credit card accounts that were overdue.
    ///
    /// Key `crdCardAccounts`; count; privacy class `financial`.
    #[doc(alias = "贷记卡逾期账户数")]
    #[doc(alias = "crdCardAccounts")]
    pub crd_card_accounts: wire::leaf::Count,
    /// 贷记卡逾期月份数 · Number of months in which a credit card was overdue.
    ///
    /// Key `crdCardMonth`; count; privacy class `financial`.
    #[doc(alias = "贷记卡逾期月份数")]
    #[doc(alias = "crdCardMonth")]
    pub crd_card_month: wire::leaf::Count,
    /// 贷记卡单月最高逾期总额 · Largest amount overdue in one month on credit cards, in yuan.
    ///
    /// Key `crdCardMaxAmount`; amount; privacy class `financial`.
    #[doc(alias = "贷记卡单月最高逾期总额")]
    #[doc(alias = "crdCardMaxAmount")]
    pub crd_card_max_amount: wire::leaf::Amount,
    /// 贷记卡最长逾期月数 · Longest run of months overdue on a credit card.
    ///
    /// Key `crdCardMaxMonths`; count; privacy class `financial`.
    #[doc(alias = "贷记卡最长逾期月数")]
    #[doc(alias = "crdCardMaxMonths")]
    pub crd_card_max_months: wire::leaf::Count,
    /// 准贷记卡60天以上透支账户数 · Number of quasi-credit card accounts that were overdrawn for more than 60 days.
    ///
    /// Key `qcCardAccounts`; count; privacy class `financial`.
    #[doc(alias = "准贷记卡60天以上透支账户数")]
    #[doc(alias = "qcCardAccounts")]
    pub qc_card_accounts: wire::leaf::Count,
    /// 准贷记卡60天以上透支月份数 · Number of months in which a quasi-credit card was overdrawn for more than 60 days.
    ///
    /// Key `qcCardMonth`; count; privacy class `financial`.
    #[doc(alias = "准贷记卡60天以上透支月份数")]
    #[doc(alias = "qcCardMonth")]
    pub qc_card_month: wire::leaf::Count,
    /// 准贷记卡60天以上透支单月最高透支余额 · Largest overdraft in one month on quasi-credit cards, in yuan.
    ///
    /// Key `qcCardMaxAmount`; amount; privacy class `financial`.
    #[doc(alias = "准贷记卡60天以上透支单月最高透支余额")]
    #[doc(alias = "qcCardMaxAmount")]
    pub qc_card_max_amount: wire::leaf::Amount,
    /// 准贷记卡60天以上最长透支月数 · Longest run of months overdrawn on a quasi-credit card.
    ///
    /// Key `qcCardMaxMonths`; count; privacy class `financial`.
    #[doc(alias = "准贷记卡60天以上最长透支月数")]
    #[doc(alias = "qcCardMaxMonths")]
    pub qc_card_max_months: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 未销户信用卡信息汇总 · Totals of the cards of one kind that are not cancelled.
#[doc(alias = "未销户信用卡信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCardSummary {
    /// 发卡法人机构数 · Number of institutions that issued cards, as legal persons.
    ///
    /// Key `companys`; count; privacy class `financial`.
    #[doc(alias = "发卡法人机构数")]
    #[doc(alias = "companys")]
    pub companies: wire::leaf::Count,
    /// 发卡机构数 · Number of institutions that issued cards.
    ///
    /// Key `organizations`; count; privacy class `financial`.
    #[doc(alias = "发卡机构数")]
    pub organizations: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accounts`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    pub accounts: wire::leaf::Count,
    /// 授信总额 · Total credit limit, in yuan.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "授信总额")]
    pub amount: wire::leaf::Amount,
    /// 单家行最高授信额 · Largest credit limit at one institution, in yuan.
    ///
    /// Key `maxAmount`; amount; privacy class `financial`.
    #[doc(alias = "单家行最高授信额")]
    #[doc(alias = "maxAmount")]
    pub max_amount: wire::leaf::Amount,
    /// 单家行最低授信额 · Smallest credit limit at one institution, in yuan.
    ///
    /// Key `leastAmount`; amount; privacy class `financial`.
    #[doc(alias = "单家行最低授信额")]
    #[doc(alias = "leastAmount")]
    pub least_amount: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in yuan.
    ///
    /// Key `usedAmount`; amount; privacy class `financial`.
    #[doc(alias = "已用额度")]
    #[doc(alias = "usedAmount")]
    pub used_amount: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan; the key speaks of a payment.
    ///
    /// Key `avg6monthPay`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均使用额度")]
    #[doc(alias = "avg6monthPay")]
    pub average_6_month_usage: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 贷款 · A loan.
#[doc(alias = "贷款")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationLoan {
    /// 贷款机构 · Institution that granted the loan, under a pseudonym such as `商业银行“AB”`.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "贷款机构")]
    pub organization: wire::leaf::Text,
    /// 业务号 · Number of the loan at the institution; `X` in reports for institutions.
    ///
    /// Key `businessNo`; string; privacy class `account`.
    #[doc(alias = "业务号")]
    #[doc(alias = "businessNo")]
    pub business_no: wire::leaf::Text,
    /// 贷款种类 · Kind of loan.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "贷款种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<super::credit_report::BusinessKind>,
    /// 币种 · Currency of the loan.
    ///
    /// Key `currency`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    pub currency: wire::leaf::Text,
    /// 合同金额 · Amount of the contract, in the loan's currency.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "合同金额")]
    pub amount: wire::leaf::Amount,
    /// 担保方式 · Security of the loan.
    ///
    /// Key `guarantee`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    pub guarantee: wire::OpenEnum<super::credit_report::GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    ///
    /// Key `periods`; count; privacy class `financial`.
    #[doc(alias = "还款期数")]
    pub periods: wire::leaf::Count,
    /// 还款频率 · Interval between repayments. The key means a rate.
    ///
    /// Key `rate`; known values; privacy class `financial`.
    #[doc(alias = "还款频率")]
    pub rate: wire::OpenEnum<super::credit_report::RepaymentFrequency>,
    /// 发放日期 · Day the loan was granted.
    ///
    /// Key `startAt`; date; privacy class `financial`.
    #[doc(alias = "发放日期")]
    #[doc(alias = "startAt")]
    pub start_at: wire::leaf::Date,
    /// 截至日期 · Day of the state. For a settled loan, the day of settlement.
    ///
    /// Key `finAt`; date; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "finAt")]
    pub fin_at: wire::leaf::Date,
    /// 账户状态 · State of the loan.
    ///
    /// Key `status`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub status: wire::OpenEnum<super::credit_report::NonRevolvingLoanStateKind>,
    /// 特殊交易信息 · Special transactions on the loan.
    ///
    /// Key `speBusinesses`; list of objects.
    #[doc(alias = "特殊交易信息")]
    #[doc(alias = "speBusinesses")]
    pub spe_businesses: wire::List<FirstGenerationSpecialTransaction>,
    /// 逾期记录 · Months in which the loan was overdue.
    ///
    /// Key `overdueRecordSummary`; object.
    #[doc(alias = "逾期记录")]
    #[doc(alias = "overdueRecordSummary")]
    pub overdue_record_summary: wire::Maybe<FirstGenerationOverdueRecords>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 特殊交易信息 · A special transaction on a loan or card.
#[doc(alias = "特殊交易信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationSpecialTransaction {
    /// 特殊交易类型 · Kind of transaction.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "特殊交易类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<super::credit_report::SpecialTransactionKind>,
    /// 发生日期 · Day of the transaction.
    ///
    /// Key `startAt`; date; privacy class `financial`.
    #[doc(alias = "发生日期")]
    #[doc(alias = "startAt")]
    pub start_at: wire::leaf::Date,
    /// 变更月数 · Number of months that the end of the account moved by. Negative if it is earlier.
    ///
    /// Key `changeMonths`; amount; privacy class `financial`.
    #[doc(alias = "变更月数")]
    #[doc(alias = "changeMonths")]
    pub change_months: wire::leaf::Amount,
    /// 发生金额 · Amount of the transaction, in the account's currency.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "发生金额")]
    pub amount: wire::leaf::Amount,
    /// 明细记录 · Description of the event, as printed.
    ///
    /// Key `detail`; string; privacy class `free-text`.
    #[doc(alias = "明细记录")]
    pub detail: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 逾期记录 · Months in which an account was overdue, and the span they were looked for in.
#[doc(alias = "逾期记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueRecords {
    /// 起始月份 · First month of the span.
    ///
    /// Key `startAt`; month; privacy class `financial`.
    #[doc(alias = "起始月份")]
    #[doc(alias = "startAt")]
    pub start_at: wire::leaf::Month,
    /// 截止月份 · Last month of the span.
    ///
    /// Key `endAt`; month; privacy class `financial`.
    #[doc(alias = "截止月份")]
    #[doc(alias = "endAt")]
    pub end_at: wire::leaf::Month,
    /// 逾期记录明细 · A row for each month. The last may be empty.
    ///
    /// Key `records`; list of objects.
    #[doc(alias = "逾期记录明细")]
    pub records: wire::List<FirstGenerationOverdueRecord>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 逾期记录明细 · A month in which an account was overdue.
#[doc(alias = "逾期记录明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationOverdueRecord {
    /// 逾期月份 · The month.
    ///
    /// Key `overdueMonth`; month; privacy class `financial`.
    #[doc(alias = "逾期月份")]
    #[doc(alias = "overdueMonth")]
    pub overdue_month: wire::leaf::Month,
    /// 逾期持续月数 · Number of months overdue.
    ///
    /// Key `overdueMonthsNum`; count; privacy class `financial`.
    #[doc(alias = "逾期持续月数")]
    #[doc(alias = "overdueMonthsNum")]
    pub overdue_months_num: wire::leaf::Count,
    /// 逾期金额 · Amount overdue, in yuan.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "逾期金额")]
    pub amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信用卡 · A credit card account or a quasi-credit card account.
#[doc(alias = "信用卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationCreditCard {
    /// 发卡机构 · Institution that issued the card, under a pseudonym such as `商业银行“AB”`.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "发卡机构")]
    pub organization: wire::leaf::Text,
    /// 业务号 · Number of the account at the institution; `X` in reports for institutions.
    ///
    /// Key `businessNo`; string; privacy class `account`.
    #[doc(alias = "业务号")]
    #[doc(alias = "businessNo")]
    pub business_no: wire::leaf::Text,
    /// 账户币种 · Currency of the account, such as `人民币账户`.
    ///
    /// Key `accountCategory`; string; privacy class `financial`.
    #[doc(alias = "账户币种")]
    #[doc(alias = "accountCategory")]
    pub account_category: wire::leaf::Text,
    /// 额度名称 · Heading of the credit limit, such as `授信额度`.
    ///
    /// Key `amountType`; string; privacy class `public`.
    #[doc(alias = "额度名称")]
    #[doc(alias = "amountType")]
    pub amount_type: wire::leaf::Text,
    /// 授信额度 · Credit limit, in yuan.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "授信额度")]
    pub amount: wire::leaf::Amount,
    /// 共享额度名称 · Heading of the shared credit limit, such as `共享授信额度`.
    ///
    /// Key `sharedAmountType`; string; privacy class `public`.
    #[doc(alias = "共享额度名称")]
    #[doc(alias = "sharedAmountType")]
    pub shared_amount_type: wire::leaf::Text,
    /// 共享授信额度 · Credit limit that cards share, in yuan.
    ///
    /// Key `sharedAmount`; amount; privacy class `financial`.
    #[doc(alias = "共享授信额度")]
    #[doc(alias = "sharedAmount")]
    pub shared_amount: wire::leaf::Amount,
    /// 担保方式 · Security of the account.
    ///
    /// Key `guarantee`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    pub guarantee: wire::OpenEnum<super::credit_report::GuaranteeKind>,
    /// 发放日期 · Day the card was issued.
    ///
    /// Key `startAt`; date; privacy class `financial`.
    #[doc(alias = "发放日期")]
    #[doc(alias = "startAt")]
    pub start_at: wire::leaf::Date,
    /// 截至日期 · Day of the state.
    ///
    /// Key `finAt`; date; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "finAt")]
    pub fin_at: wire::leaf::Date,
    /// 账户状态 · State of the account.
    ///
    /// Key `status`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub status: wire::OpenEnum<super::credit_report::CardStateKind>,
    /// 已用额度 · Credit in use, in yuan.
    ///
    /// Key `used`; amount; privacy class `financial`.
    #[doc(alias = "已用额度")]
    pub used: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan.
    ///
    /// Key `avgUsed6Months`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均使用额度")]
    #[doc(alias = "avgUsed6Months")]
    pub avg_used6_months: wire::leaf::Amount,
    /// 最大使用额度 · Largest credit in use, in yuan.
    ///
    /// Key `maxAmount`; amount; privacy class `financial`.
    #[doc(alias = "最大使用额度")]
    #[doc(alias = "maxAmount")]
    pub max_amount: wire::leaf::Amount,
    /// 本月应还款 · Amount due this month, in yuan.
    ///
    /// Key `scheduledPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月应还款")]
    #[doc(alias = "scheduledPayed")]
    pub scheduled_payed: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a date or a day of the month.
    ///
    /// Key `payAt`; day; privacy class `financial`.
    #[doc(alias = "账单日")]
    #[doc(alias = "payAt")]
    pub pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in yuan.
    ///
    /// Key `payed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    pub payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `lastPayedAt`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "lastPayedAt")]
    pub last_payed_at: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    ///
    /// Key `currOverduePeriods`; count; privacy class `financial`.
    #[doc(alias = "当前逾期期数")]
    #[doc(alias = "currOverduePeriods")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期金额 · Amount overdue now, in yuan.
    ///
    /// Key `currOverdue`; amount; privacy class `financial`.
    #[doc(alias = "当前逾期金额")]
    #[doc(alias = "currOverdue")]
    pub curr_overdue: wire::leaf::Amount,
    /// 还款记录起始月份 · First month of last24Status.
    ///
    /// Key `startRt`; month; privacy class `financial`.
    #[doc(alias = "还款记录起始月份")]
    #[doc(alias = "startRt")]
    pub start_rt: wire::leaf::Month,
    /// 还款记录截止月份 · Last month of last24Status.
    ///
    /// Key `endRt`; month; privacy class `financial`.
    #[doc(alias = "还款记录截止月份")]
    #[doc(alias = "endRt")]
    pub end_rt: wire::leaf::Month,
    /// 最近24个月还款状态 · One letter for each of 24 months, oldest first: `N` paid, `*` nothing due, `/` no account, `1` to `7` overdue.
    ///
    /// Key `last24Status`; string; privacy class `financial`.
    #[doc(alias = "最近24个月还款状态")]
    #[doc(alias = "last24Status")]
    pub last24_status: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 住房公积金参缴记录 · Contributions of the person to the housing provident fund.
#[doc(alias = "住房公积金参缴记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationHousingFundRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 参缴地 · Place of the fund.
    ///
    /// Key `address`; string; privacy class `address`.
    #[doc(alias = "参缴地")]
    pub address: wire::leaf::Text,
    /// 参缴日期 · Day the contributions began.
    ///
    /// Key `payAt`; date; privacy class `financial`.
    #[doc(alias = "参缴日期")]
    #[doc(alias = "payAt")]
    pub pay_at: wire::leaf::Date,
    /// 初缴月份 · Month of the first contribution.
    ///
    /// Key `firstPayedAt`; month; privacy class `financial`.
    #[doc(alias = "初缴月份")]
    #[doc(alias = "firstPayedAt")]
    pub first_payed_at: wire::leaf::Month,
    /// 缴至月份 · Month up to which contributions are paid.
    ///
    /// Key `lastPayedAt`; month; privacy class `financial`.
    #[doc(alias = "缴至月份")]
    #[doc(alias = "lastPayedAt")]
    pub last_payed_at: wire::leaf::Month,
    /// 缴费状态 · State of the contributions.
    ///
    /// Key `status`; known values; privacy class `financial`.
    #[doc(alias = "缴费状态")]
    pub status: wire::OpenEnum<super::credit_report::HousingFundState>,
    /// 月缴存额 · Contribution a month, in yuan.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "月缴存额")]
    pub amount: wire::leaf::Amount,
    /// 个人缴存比例 · Share of the wage the person pays, in percent.
    ///
    /// Key `personalPercent`; percentage; privacy class `financial`.
    #[doc(alias = "个人缴存比例")]
    #[doc(alias = "personalPercent")]
    pub personal_percent: wire::leaf::Percentage,
    /// 单位缴存比例 · Share of the wage the employer pays, in percent; misspelt by the vendor.
    ///
    /// Key `componyPercent`; percentage; privacy class `financial`.
    #[doc(alias = "单位缴存比例")]
    #[doc(alias = "componyPercent")]
    pub company_percent: wire::leaf::Percentage,
    /// 缴费单位 · Employer that pays; misspelt by the vendor.
    ///
    /// Key `compony`; string; privacy class `employer`.
    #[doc(alias = "缴费单位")]
    #[doc(alias = "compony")]
    pub company: wire::leaf::Text,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `updateAt`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 养老保险金缴存记录 · Contributions of the person to the pension insurance.
#[doc(alias = "养老保险金缴存记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationPensionRecord {
    /// 参保地 · Place of the insurance; the key is a mistranslation.
    ///
    /// Key `ginsengto`; string; privacy class `address`.
    #[doc(alias = "参保地")]
    #[doc(alias = "ginsengto")]
    pub place: wire::leaf::Text,
    /// 参保日期 · Day the insurance began.
    ///
    /// Key `insuredDate`; date; privacy class `financial`.
    #[doc(alias = "参保日期")]
    #[doc(alias = "insuredDate")]
    pub insured_date: wire::leaf::Date,
    /// 累计缴费月数 · Months of contributions.
    ///
    /// Key `countMonth`; count; privacy class `financial`.
    #[doc(alias = "累计缴费月数")]
    #[doc(alias = "countMonth")]
    pub count_month: wire::leaf::Count,
    /// 参加工作月份 · Month in which the person began to work.
    ///
    /// Key `jobMonth`; month; privacy class `employer`.
    #[doc(alias = "参加工作月份")]
    #[doc(alias = "jobMonth")]
    pub job_month: wire::leaf::Month,
    /// 缴费状态 · State of the contributions, such as `参保缴费`.
    ///
    /// Key `status`; string; privacy class `financial`.
    #[doc(alias = "缴费状态")]
    pub status: wire::leaf::Text,
    /// 个人缴费基数 · Wage that the contribution is a share of, in yuan.
    ///
    /// Key `personageCostNumber`; amount; privacy class `financial`.
    #[doc(alias = "个人缴费基数")]
    #[doc(alias = "personageCostNumber")]
    pub personage_cost_number: wire::leaf::Amount,
    /// 本月缴费金额 · Contribution this month, in yuan.
    ///
    /// Key `monthAmount`; amount; privacy class `financial`.
    #[doc(alias = "本月缴费金额")]
    #[doc(alias = "monthAmount")]
    pub month_amount: wire::leaf::Amount,
    /// 缴费单位 · Employer that pays.
    ///
    /// Key `unit`; string; privacy class `employer`.
    #[doc(alias = "缴费单位")]
    pub unit: wire::leaf::Text,
    /// 中断或终止缴费原因 · Reason for the end of the contributions.
    ///
    /// Key `cause`; string; privacy class `free-text`.
    #[doc(alias = "中断或终止缴费原因")]
    pub cause: wire::leaf::Text,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `messageUpdateDate`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "messageUpdateDate")]
    pub message_update_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 查询记录汇总 · Numbers of queries.
#[doc(alias = "查询记录汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationQuerySummary {
    /// 最近1个月内的查询机构数（贷款审批） · Institutions with queries in the last month to approve loans.
    ///
    /// Key `lastMonthLoanCheckOrgs`; count; privacy class `financial`.
    #[doc(alias = "最近1个月内的查询机构数（贷款审批）")]
    #[doc(alias = "lastMonthLoanCheckOrgs")]
    pub last_month_loan_check_orgs: wire::leaf::Count,
    /// 最近1个月内的查询机构数（信用卡审批） · Institutions with queries in the last month to approve credit cards.
    ///
    /// Key `lastMonthCardCheckOrgs`; count; privacy class `financial`.
    #[doc(alias = "最近1个月内的查询机构数（信用卡审批）")]
    #[doc(alias = "lastMonthCardCheckOrgs")]
    pub last_month_card_check_orgs: wire::leaf::Count,
    /// 最近1个月内的查询次数（贷款审批） · Queries in the last month, to approve loans.
    ///
    /// Key `lastMonthLoanCheck`; count; privacy class `financial`.
    #[doc(alias = "最近1个月内的查询次数（贷款审批）")]
    #[doc(alias = "lastMonthLoanCheck")]
    pub last_month_loan_check: wire::leaf::Count,
    /// 最近1个月内的查询次数（信用卡审批） · Queries in the last month, to approve credit cards.
    ///
    /// Key `lastMonthCardCheck`; count; privacy class `financial`.
    #[doc(alias = "最近1个月内的查询次数（信用卡审批）")]
    #[doc(alias = "lastMonthCardCheck")]
    pub last_month_card_check: wire::leaf::Count,
    /// 最近1个月内的查询次数（本人查询） · Queries in the last month, by the person.
    ///
    /// Key `lastMonthCheckBySelf`; count; privacy class `financial`.
    #[doc(alias = "最近1个月内的查询次数（本人查询）")]
    #[doc(alias = "lastMonthCheckBySelf")]
    pub last_month_check_by_self: wire::leaf::Count,
    /// 最近2年内的查询次数（贷后管理） · Queries in the last two years, to follow up loans.
    ///
    /// Key `last2YearsAfterLoaned`; count; privacy class `financial`.
    #[doc(alias = "最近2年内的查询次数（贷后管理）")]
    #[doc(alias = "last2YearsAfterLoaned")]
    pub last2_years_after_loaned: wire::leaf::Count,
    /// 最近2年内的查询次数（担保资格审查） · Queries in the last two years, to examine a guarantor.
    ///
    /// Key `last2YearsQualificationCheck`; count; privacy class `financial`.
    #[doc(alias = "最近2年内的查询次数（担保资格审查）")]
    #[doc(alias = "last2YearsQualificationCheck")]
    pub last2_years_qualification_check: wire::leaf::Count,
    /// 最近2年内的查询次数（特约商户实名审查） · Queries in the last two years to examine the identity of a merchant.
    ///
    /// Key `last2YearsVIPNameCheck`; count; privacy class `financial`.
    #[doc(alias = "最近2年内的查询次数（特约商户实名审查）")]
    #[doc(alias = "last2YearsVIPNameCheck")]
    pub last2_years_vip_name_check: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信贷审批查询记录明细 · A query of the report.
#[doc(alias = "信贷审批查询记录明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FirstGenerationQueryRecord {
    /// 查询日期 · Day of the query.
    ///
    /// Key `checkedAt`; date; privacy class `financial`.
    #[doc(alias = "查询日期")]
    #[doc(alias = "checkedAt")]
    pub checked_at: wire::leaf::Date,
    /// 查询操作员 · Institution or person that made the query.
    ///
    /// Key `operator`; string; privacy class `financial`.
    #[doc(alias = "查询操作员")]
    pub operator: wire::leaf::Text,
    /// 查询原因 · Reason.
    ///
    /// Key `reason`; known values; privacy class `financial`.
    #[doc(alias = "查询原因")]
    pub reason: wire::OpenEnum<super::credit_report::QueryReason>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}
