// Machine-written by ocrmarket from schemas/: deepfinch/credit_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

pub(crate) mod schema;

mod tables;

/// 个人信用报告 · A second-generation personal credit report of the People's Bank of China, as read from its PDF.
#[doc(alias = "个人信用报告")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReport {
    /// 报告头 · Subject, requester, time and reason of the query.
    ///
    /// Key `creditHeader`; object.
    #[doc(alias = "报告头")]
    #[doc(alias = "creditHeader")]
    pub credit_header: wire::Maybe<ReportHeader>,
    /// 个人基本信息 · Identity, spouse, homes and employments.
    ///
    /// Key `personBasicInfo`; object.
    #[doc(alias = "个人基本信息")]
    #[doc(alias = "personBasicInfo")]
    pub person_basic_info: wire::Maybe<PersonalInformation>,
    /// 信息概要 · Totals over the details below.
    ///
    /// Key `infoSummary`; object.
    #[doc(alias = "信息概要")]
    #[doc(alias = "infoSummary")]
    pub info_summary: wire::Maybe<InformationSummary>,
    /// 信贷交易信息明细 · Every loan, card, recovery, duty and credit line.
    ///
    /// Key `creditTransInfoDetail`; object.
    #[doc(alias = "信贷交易信息明细")]
    #[doc(alias = "creditTransInfoDetail")]
    pub credit_trans_info_detail: wire::Maybe<CreditDetail>,
    /// 非信贷交易信息明细 · Telecom and utility accounts that are paid afterwards.
    ///
    /// Key `noncreditTransInfoDetail`; list of objects.
    #[doc(alias = "非信贷交易信息明细")]
    #[doc(alias = "noncreditTransInfoDetail")]
    pub noncredit_trans_info_detail: wire::List<NoncreditAccount>,
    /// 公共信息明细 · Records of authorities: taxes, courts, penalties, funds.
    ///
    /// Key `publicInfoDetail`; object.
    #[doc(alias = "公共信息明细")]
    #[doc(alias = "publicInfoDetail")]
    pub public_info_detail: wire::Maybe<PublicInformation>,
    /// 本人声明 · Statements the person made about the report.
    ///
    /// Key `selfDeclare`; list of objects.
    #[doc(alias = "本人声明")]
    #[doc(alias = "selfDeclare")]
    pub self_declare: wire::List<PersonalStatement>,
    /// 异议标注 · Marks on parts of the report that the person disputes.
    ///
    /// Key `objectionLabel`; list of objects.
    #[doc(alias = "异议标注")]
    #[doc(alias = "objectionLabel")]
    pub objection_label: wire::List<ObjectionMark>,
    /// 查询记录 · Queries of this person's report.
    ///
    /// Key `queryRecord`; object.
    #[doc(alias = "查询记录")]
    #[doc(alias = "queryRecord")]
    pub query_record: wire::Maybe<QueryRecords>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 报告头 · The head of a credit report.
#[doc(alias = "报告头")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReportHeader {
    /// 报告编号 · Number of the report.
    ///
    /// Key `serialNo`; string; privacy class `account`.
    #[doc(alias = "报告编号")]
    #[doc(alias = "serialNo")]
    pub serial_no: wire::leaf::Text,
    /// 报告时间 · Time of the report.
    ///
    /// Key `reportTime`; date-time; privacy class `financial`.
    #[doc(alias = "报告时间")]
    #[doc(alias = "reportTime")]
    pub report_time: wire::leaf::DateTime,
    /// 被查询者姓名 · Name of the subject of the report.
    ///
    /// Key `whoWasChecked`; string; privacy class `name`.
    #[doc(alias = "被查询者姓名")]
    #[doc(alias = "whoWasChecked")]
    pub who_was_checked: wire::leaf::Text,
    /// 被查询者证件类型 · Kind of the identity document.
    ///
    /// Key `idType`; known values; privacy class `public`.
    #[doc(alias = "被查询者证件类型")]
    #[doc(alias = "idType")]
    pub id_type: wire::OpenEnum<IdKind>,
    /// 被查询者证件号码 · Number of the identity document.
    ///
    /// Key `idNum`; string; privacy class `id-number`.
    #[doc(alias = "被查询者证件号码")]
    #[doc(alias = "idNum")]
    pub id_num: wire::leaf::Text,
    /// 查询操作机构 · Institution that requested the report.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "查询操作机构")]
    pub organization: wire::leaf::Text,
    /// 查询原因 · Reason for the query.
    ///
    /// Key `reason`; known values; privacy class `financial`.
    #[doc(alias = "查询原因")]
    pub reason: wire::OpenEnum<QueryReason>,
    /// 其他证件信息 · Other identity documents on file.
    ///
    /// Key `otherIdInfo`; list of objects.
    #[doc(alias = "其他证件信息")]
    #[doc(alias = "otherIdInfo")]
    pub other_id_info: wire::List<OtherIdDocument>,
    /// 防欺诈警示 · Warning that the identity may be misused.
    ///
    /// Key `antiHackInfo`; object.
    #[doc(alias = "防欺诈警示")]
    #[doc(alias = "antiHackInfo")]
    pub anti_hack_info: wire::Maybe<FraudWarning>,
    /// 异议信息提示 · Notice that parts of the report are disputed.
    ///
    /// Key `objectionInfo`; string; privacy class `free-text`.
    #[doc(alias = "异议信息提示")]
    #[doc(alias = "objectionInfo")]
    pub objection_info: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 其他证件信息 · Another identity document of the person.
#[doc(alias = "其他证件信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherIdDocument {
    /// 证件类型 · Kind of the document.
    ///
    /// Key `type`; known values; privacy class `public`.
    #[doc(alias = "证件类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<IdKind>,
    /// 证件号码 · Number of the document.
    ///
    /// Key `idNum`; string; privacy class `id-number`.
    #[doc(alias = "证件号码")]
    #[doc(alias = "idNum")]
    pub id_num: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 防欺诈警示 · A warning that the person's identity may be misused.
#[doc(alias = "防欺诈警示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FraudWarning {
    /// 警示信息 · Text of the warning, often with a telephone number.
    ///
    /// Key `warningInfo`; string; privacy class `free-text`.
    #[doc(alias = "警示信息")]
    #[doc(alias = "warningInfo")]
    pub warning_info: wire::leaf::Text,
    /// 生效日期 · First day of the warning.
    ///
    /// Key `effectDate`; date; privacy class `financial`.
    #[doc(alias = "生效日期")]
    #[doc(alias = "effectDate")]
    pub effect_date: wire::leaf::Date,
    /// 截至日期 · Last day of the warning.
    ///
    /// Key `dueDate`; date; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 个人基本信息 · Identity of the person, as institutions reported it.
#[doc(alias = "个人基本信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonalInformation {
    /// 身份信息 · Identity and contacts.
    ///
    /// Key `personInfo`; object.
    #[doc(alias = "身份信息")]
    #[doc(alias = "personInfo")]
    pub person_info: wire::Maybe<Identity>,
    /// 配偶信息 · The spouse.
    ///
    /// Key `connubialInfo`; object.
    #[doc(alias = "配偶信息")]
    #[doc(alias = "connubialInfo")]
    pub connubial_info: wire::Maybe<Spouse>,
    /// 居住信息 · Homes, newest first.
    ///
    /// Key `livedInfos`; list of objects.
    #[doc(alias = "居住信息")]
    #[doc(alias = "livedInfos")]
    pub lived_infos: wire::List<Residence>,
    /// 职业信息 · Employments, newest first.
    ///
    /// Key `experiences`; list of objects.
    #[doc(alias = "职业信息")]
    pub experiences: wire::List<Employment>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 身份信息 · Identity and contacts of the person, each with the institution that reported it.
#[doc(alias = "身份信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Identity {
    /// 性别 · Sex.
    ///
    /// Key `gender`; object.
    #[doc(alias = "性别")]
    pub gender: wire::Maybe<SourcedGender>,
    /// 出生日期 · Day of birth.
    ///
    /// Key `birthday`; object.
    #[doc(alias = "出生日期")]
    pub birthday: wire::Maybe<SourcedBirthday>,
    /// 婚姻状况 · Marital status, a word and not yes or no.
    ///
    /// Key `isMarried`; object.
    #[doc(alias = "婚姻状况")]
    #[doc(alias = "isMarried")]
    pub marital_status: wire::Maybe<SourcedMaritalStatus>,
    /// 手机号码 · Mobile telephone numbers, newest first.
    ///
    /// Key `mobile`; list of objects.
    #[doc(alias = "手机号码")]
    pub mobile: wire::List<MobilePhone>,
    /// 学历 · Highest level of education.
    ///
    /// Key `education`; object.
    #[doc(alias = "学历")]
    pub education: wire::Maybe<SourcedEducation>,
    /// 学位 · Highest academic degree.
    ///
    /// Key `qualification`; object.
    #[doc(alias = "学位")]
    pub qualification: wire::Maybe<SourcedDegree>,
    /// 通讯地址 · Postal address.
    ///
    /// Key `postAddr`; object.
    #[doc(alias = "通讯地址")]
    #[doc(alias = "postAddr")]
    pub post_addr: wire::Maybe<SourcedAddress>,
    /// 户籍地址 · Address of the registered household.
    ///
    /// Key `registerAddr`; object.
    #[doc(alias = "户籍地址")]
    #[doc(alias = "registerAddr")]
    pub register_addr: wire::Maybe<SourcedAddress>,
    /// 国籍 · Nationality.
    ///
    /// Key `country`; object.
    #[doc(alias = "国籍")]
    pub country: wire::Maybe<SourcedNationality>,
    /// 就业状况 · Employment status.
    ///
    /// Key `job`; object.
    #[doc(alias = "就业状况")]
    pub job: wire::Maybe<SourcedEmploymentStatus>,
    /// 电子邮箱 · E-mail address.
    ///
    /// Key `email`; object.
    #[doc(alias = "电子邮箱")]
    pub email: wire::Maybe<SourcedEmail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 性别 · The sex of the person, with the institution that reported it.
#[doc(alias = "性别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedGender {
    /// 性别 · Sex.
    ///
    /// Key `value`; known values; privacy class `birth`.
    #[doc(alias = "性别")]
    pub value: wire::OpenEnum<Gender>,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 出生日期 · The day of birth of the person, with the institution that reported it.
#[doc(alias = "出生日期")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedBirthday {
    /// 出生日期 · Day of birth.
    ///
    /// Key `value`; date; privacy class `birth`.
    #[doc(alias = "出生日期")]
    pub value: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 婚姻状况 · The marital status of the person, with the institution that reported it.
#[doc(alias = "婚姻状况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedMaritalStatus {
    /// 婚姻状况 · Marital status.
    ///
    /// Key `value`; known values; privacy class `birth`.
    #[doc(alias = "婚姻状况")]
    pub value: wire::OpenEnum<MaritalStatus>,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 手机号码 · A mobile telephone number, with the institution that reported it.
#[doc(alias = "手机号码")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MobilePhone {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 手机号码 · Mobile telephone number.
    ///
    /// Key `mobile`; phone; privacy class `phone`.
    #[doc(alias = "手机号码")]
    pub mobile: wire::leaf::Phone,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `updateAt`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 学历 · The education of the person, with the institution that reported it.
#[doc(alias = "学历")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEducation {
    /// 学历 · Highest level of education.
    ///
    /// Key `value`; known values; privacy class `employer`.
    #[doc(alias = "学历")]
    pub value: wire::OpenEnum<Education>,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 学位 · The academic degree of the person, with the institution that reported it.
#[doc(alias = "学位")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedDegree {
    /// 学位 · Highest academic degree.
    ///
    /// Key `value`; known values; privacy class `employer`.
    #[doc(alias = "学位")]
    pub value: wire::OpenEnum<Degree>,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 地址 · An address of the person, with the institution that reported it.
#[doc(alias = "地址")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedAddress {
    /// 地址 · Address, one line.
    ///
    /// Key `value`; string; privacy class `address`.
    #[doc(alias = "地址")]
    pub value: wire::leaf::Text,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 国籍 · The nationality of the person, with the institution that reported it.
#[doc(alias = "国籍")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedNationality {
    /// 国籍 · Nationality, the country's name.
    ///
    /// Key `value`; string; privacy class `birth`.
    #[doc(alias = "国籍")]
    pub value: wire::leaf::Text,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 就业状况 · The employment status of the person, with the institution that reported it.
#[doc(alias = "就业状况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEmploymentStatus {
    /// 就业状况 · Employment status.
    ///
    /// Key `value`; known values; privacy class `employer`.
    #[doc(alias = "就业状况")]
    pub value: wire::OpenEnum<EmploymentStatus>,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 电子邮箱 · An e-mail address of the person, with the institution that reported it.
#[doc(alias = "电子邮箱")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SourcedEmail {
    /// 电子邮箱 · E-mail address.
    ///
    /// Key `value`; email; privacy class `email`.
    #[doc(alias = "电子邮箱")]
    pub value: wire::leaf::Email,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 配偶信息 · The spouse of the person, with the institution that reported it.
#[doc(alias = "配偶信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Spouse {
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
    pub id_type: wire::OpenEnum<IdKind>,
    /// 证件号码 · Number of the spouse's identity document.
    ///
    /// Key `idNum`; string; privacy class `id-number`.
    #[doc(alias = "证件号码")]
    #[doc(alias = "idNum")]
    pub id_num: wire::leaf::Text,
    /// 工作单位 · Employer of the spouse.
    ///
    /// Key `company`; string; privacy class `employer`.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 联系电话 · Telephone number of the spouse.
    ///
    /// Key `tel`; phone; privacy class `phone`.
    #[doc(alias = "联系电话")]
    pub tel: wire::leaf::Phone,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 居住信息 · A home of the person, with the institution that reported it.
#[doc(alias = "居住信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Residence {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 居住地址 · Address of the home.
    ///
    /// Key `address`; string; privacy class `address`.
    #[doc(alias = "居住地址")]
    pub address: wire::leaf::Text,
    /// 居住状况 · Type of residence.
    ///
    /// Key `status`; known values; privacy class `address`.
    #[doc(alias = "居住状况")]
    pub status: wire::OpenEnum<ResidenceStatus>,
    /// 住宅电话 · Telephone number of the home.
    ///
    /// Key `homeTel`; phone; privacy class `phone`.
    #[doc(alias = "住宅电话")]
    #[doc(alias = "homeTel")]
    pub home_tel: wire::leaf::Phone,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `updateAt`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::Date,
    /// 数据发生机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据发生机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 职业信息 · An employment of the person, with the institution that reported it.
#[doc(alias = "职业信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Employment {
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
    /// 单位电话 · Telephone number of the employer.
    ///
    /// Key `officeTel`; phone; privacy class `phone`.
    #[doc(alias = "单位电话")]
    #[doc(alias = "officeTel")]
    pub office_tel: wire::leaf::Phone,
    /// 单位性质 · Nature of the employer.
    ///
    /// Key `companyCharacter`; known values; privacy class `employer`.
    #[doc(alias = "单位性质")]
    #[doc(alias = "companyCharacter")]
    pub company_character: wire::OpenEnum<CompanyNature>,
    /// 职业 · Occupation.
    ///
    /// Key `jobNature`; known values; privacy class `employer`.
    #[doc(alias = "职业")]
    #[doc(alias = "jobNature")]
    pub job_nature: wire::OpenEnum<Occupation>,
    /// 行业 · Industry of the employer.
    ///
    /// Key `industry`; known values; privacy class `employer`.
    #[doc(alias = "行业")]
    pub industry: wire::OpenEnum<Industry>,
    /// 职务 · Position in the organisation.
    ///
    /// Key `title`; known values; privacy class `employer`.
    #[doc(alias = "职务")]
    pub title: wire::OpenEnum<Position>,
    /// 职称 · Level of the professional title.
    ///
    /// Key `level`; known values; privacy class `employer`.
    #[doc(alias = "职称")]
    pub level: wire::OpenEnum<ProfessionalTitle>,
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
    /// 数据机构名称 · Institution that reported it.
    ///
    /// Key `organization`; string; privacy class `financial`.
    #[doc(alias = "数据机构名称")]
    pub organization: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信息概要 · Totals over the details of the report.
#[doc(alias = "信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InformationSummary {
    /// 信贷交易信息提示 · Number of credit accounts by kind.
    ///
    /// Key `creditTransInfoHint`; object.
    #[doc(alias = "信贷交易信息提示")]
    #[doc(alias = "creditTransInfoHint")]
    pub credit_trans_info_hint: wire::Maybe<CreditOverview>,
    /// 信贷交易违约信息概要 · Recoveries, bad debts and overdue accounts.
    ///
    /// Key `creditTransBreachInfoSummary`; object.
    #[doc(alias = "信贷交易违约信息概要")]
    #[doc(alias = "creditTransBreachInfoSummary")]
    pub credit_trans_breach_info_summary: wire::Maybe<BreachSummary>,
    /// 信贷交易授信及负债信息概要 · Credit lines and debts that are open.
    ///
    /// Key `creditTransExtensionAndDebtSummary`; object.
    #[doc(alias = "信贷交易授信及负债信息概要")]
    #[doc(alias = "creditTransExtensionAndDebtSummary")]
    pub credit_trans_extension_and_debt_summary: wire::Maybe<CreditAndDebtSummary>,
    /// 非信贷交易信息概要 · Accounts in arrears that are not credit, by kind.
    ///
    /// Key `noncreditTransInfoSummary`; list of objects.
    #[doc(alias = "非信贷交易信息概要")]
    #[doc(alias = "noncreditTransInfoSummary")]
    pub noncredit_trans_info_summary: wire::List<NoncreditSummary>,
    /// 公共信息概要 · Records of authorities, by kind.
    ///
    /// Key `publicInfoSummary`; list of objects.
    #[doc(alias = "公共信息概要")]
    #[doc(alias = "publicInfoSummary")]
    pub public_info_summary: wire::List<PublicInformationSummary>,
    /// 查询记录概要 · Numbers of recent queries.
    ///
    /// Key `queryRecordSummary`; object.
    #[doc(alias = "查询记录概要")]
    #[doc(alias = "queryRecordSummary")]
    pub query_record_summary: wire::Maybe<QuerySummary>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信贷交易信息提示 · Number of credit accounts of the person.
#[doc(alias = "信贷交易信息提示")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditOverview {
    /// 账户总数 · Number of accounts of all kinds.
    ///
    /// Key `totalAccountNum`; count; privacy class `financial`.
    #[doc(alias = "账户总数")]
    #[doc(alias = "totalAccountNum")]
    pub total_account_num: wire::leaf::Count,
    /// 业务类型 · The accounts by kind.
    ///
    /// Key `detail`; object.
    #[doc(alias = "业务类型")]
    pub detail: wire::Maybe<CreditOverviewDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 业务类型 · Number of credit accounts by kind.
#[doc(alias = "业务类型")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditOverviewDetail {
    /// 贷款 · Loans by kind.
    ///
    /// Key `loan`; list of objects.
    #[doc(alias = "贷款")]
    pub loan: wire::List<LoanOverview>,
    /// 信用卡 · Cards by kind.
    ///
    /// Key `creditCard`; list of objects.
    #[doc(alias = "信用卡")]
    #[doc(alias = "creditCard")]
    pub credit_card: wire::List<CreditCardOverview>,
    /// 其他 · Other credit by kind.
    ///
    /// Key `others`; list of objects.
    #[doc(alias = "其他")]
    pub others: wire::List<OtherCreditOverview>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 贷款 · Number of loans of one kind.
#[doc(alias = "贷款")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LoanOverview {
    /// 贷款类型 · Kind of loan.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "贷款类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<LoanOverviewKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first loan of this kind.
    ///
    /// Key `firstGotAt`; month; privacy class `financial`.
    #[doc(alias = "首笔贷款发放月份")]
    #[doc(alias = "firstGotAt")]
    pub first_got_at: wire::leaf::Month,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信用卡 · Number of cards of one kind.
#[doc(alias = "信用卡")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardOverview {
    /// 信用卡类型 · Kind of card.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "信用卡类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<CreditCardOverviewKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first card of this kind.
    ///
    /// Key `firstGotAt`; month; privacy class `financial`.
    #[doc(alias = "首笔贷款发放月份")]
    #[doc(alias = "firstGotAt")]
    pub first_got_at: wire::leaf::Month,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 其他 · Number of accounts of another kind of credit.
#[doc(alias = "其他")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherCreditOverview {
    /// 其他类型 · Kind of credit.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "其他类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<OtherCreditOverviewKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 首笔贷款发放月份 · Month of the first business of this kind.
    ///
    /// Key `firstGotAt`; month; privacy class `financial`.
    #[doc(alias = "首笔贷款发放月份")]
    #[doc(alias = "firstGotAt")]
    pub first_got_at: wire::leaf::Month,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信贷交易违约信息概要 · Totals of what was not paid as agreed.
#[doc(alias = "信贷交易违约信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BreachSummary {
    /// 被追偿信息汇总 · Debts under recovery.
    ///
    /// Key `recourseInfoSummary`; object.
    #[doc(alias = "被追偿信息汇总")]
    #[doc(alias = "recourseInfoSummary")]
    pub recourse_info_summary: wire::Maybe<RecoverySummary>,
    /// 呆账信息汇总 · Bad debts.
    ///
    /// Key `badDebtsSummary`; object.
    #[doc(alias = "呆账信息汇总")]
    #[doc(alias = "badDebtsSummary")]
    pub bad_debts_summary: wire::Maybe<BadDebtSummary>,
    /// 逾期（透支）信息汇总 · Overdue accounts, by kind.
    ///
    /// Key `overdueInfoCollection`; list of objects.
    #[doc(alias = "逾期（透支）信息汇总")]
    #[doc(alias = "overdueInfoCollection")]
    pub overdue_info_collection: wire::List<OverdueSummary>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 被追偿信息汇总 · Totals of debts under recovery.
#[doc(alias = "被追偿信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoverySummary {
    /// 账户总数 · Number of accounts of all kinds.
    ///
    /// Key `totalAccountNum`; count; privacy class `financial`.
    #[doc(alias = "账户总数")]
    #[doc(alias = "totalAccountNum")]
    pub total_account_num: wire::leaf::Count,
    /// 余额 · Balance of all kinds, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 业务类型 · The debts by kind.
    ///
    /// Key `detail`; list of objects.
    #[doc(alias = "业务类型")]
    pub detail: wire::List<RecoverySummaryItem>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 被追偿信息 · Totals of debts under recovery of one kind.
#[doc(alias = "被追偿信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoverySummaryItem {
    /// 业务类型 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<RecoverySummaryKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 余额 · Balance, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 呆账信息汇总 · Totals of bad debts.
#[doc(alias = "呆账信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BadDebtSummary {
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 余额 · Balance, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 逾期（透支）信息汇总 · Totals of overdue or overdrawn accounts of one kind.
#[doc(alias = "逾期（透支）信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OverdueSummary {
    /// 账户类型 · Kind of account.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "账户类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<AccountKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 月份数 · Number of months with something overdue.
    ///
    /// Key `monthNum`; count; privacy class `financial`.
    #[doc(alias = "月份数")]
    #[doc(alias = "monthNum")]
    pub month_num: wire::leaf::Count,
    /// 单月最高逾期/透支总额 · Largest amount overdue or overdrawn in one month, in yuan.
    ///
    /// Key `maxAmountPerMonth`; amount; privacy class `financial`.
    #[doc(alias = "单月最高逾期/透支总额")]
    #[doc(alias = "maxAmountPerMonth")]
    pub max_amount_per_month: wire::leaf::Amount,
    /// 最长逾期/透支月数 · Longest run of months overdue or overdrawn.
    ///
    /// Key `maxOverdueMonthNum`; count; privacy class `financial`.
    #[doc(alias = "最长逾期/透支月数")]
    #[doc(alias = "maxOverdueMonthNum")]
    pub max_overdue_month_num: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信贷交易授信及负债信息概要 · Totals of open credit lines and debts.
#[doc(alias = "信贷交易授信及负债信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditAndDebtSummary {
    /// 非循环贷账户信息汇总 · Loans that do not revolve.
    ///
    /// Key `acyclicLoanAccountInfoSummary`; object.
    #[doc(alias = "非循环贷账户信息汇总")]
    #[doc(alias = "acyclicLoanAccountInfoSummary")]
    pub acyclic_loan_account_info_summary: wire::Maybe<LoanSummary>,
    /// 循环额度下分账户信息汇总 · Accounts under a revolving credit line.
    ///
    /// Key `cyclicalAmountAccountInfoSummary`; object.
    #[doc(alias = "循环额度下分账户信息汇总")]
    #[doc(alias = "cyclicalAmountAccountInfoSummary")]
    pub cyclical_amount_account_info_summary: wire::Maybe<LoanSummary>,
    /// 循环贷账户信息汇总 · Revolving loans.
    ///
    /// Key `cyclicalLoanAccountInfoSummary`; object.
    #[doc(alias = "循环贷账户信息汇总")]
    #[doc(alias = "cyclicalLoanAccountInfoSummary")]
    pub cyclical_loan_account_info_summary: wire::Maybe<LoanSummary>,
    /// 贷记卡账户信息汇总 · Credit cards.
    ///
    /// Key `creditAccountInfoSummary`; object.
    #[doc(alias = "贷记卡账户信息汇总")]
    #[doc(alias = "creditAccountInfoSummary")]
    pub credit_account_info_summary: wire::Maybe<CreditCardSummary>,
    /// 准贷记卡账户信息汇总 · Quasi-credit cards.
    ///
    /// Key `quasiCreditAccountInfoSummary`; object.
    #[doc(alias = "准贷记卡账户信息汇总")]
    #[doc(alias = "quasiCreditAccountInfoSummary")]
    pub quasi_credit_account_info_summary: wire::Maybe<QuasiCreditCardSummary>,
    /// 相关还款责任信息汇总 · Duties to repay the debts of others.
    ///
    /// Key `concernedRefundDutyInfoSummary`; object.
    #[doc(alias = "相关还款责任信息汇总")]
    #[doc(alias = "concernedRefundDutyInfoSummary")]
    pub concerned_refund_duty_info_summary: wire::Maybe<RepaymentDutySummary>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 贷款账户信息汇总 · Totals of open loan accounts of one kind.
#[doc(alias = "贷款账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LoanSummary {
    /// 管理机构数 · Number of institutions.
    ///
    /// Key `manageCompanyNum`; count; privacy class `financial`.
    #[doc(alias = "管理机构数")]
    #[doc(alias = "manageCompanyNum")]
    pub manage_company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    ///
    /// Key `extensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "授信总额")]
    #[doc(alias = "extensionAmount")]
    pub extension_amount: wire::leaf::Amount,
    /// 余额 · Balance, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近6个月平均应还款 · Average amount due a month over the last six months, in yuan.
    ///
    /// Key `avg6monthPay`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均应还款")]
    #[doc(alias = "avg6monthPay")]
    pub avg6month_pay: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 贷记卡账户信息汇总 · Totals of open credit card accounts.
#[doc(alias = "贷记卡账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardSummary {
    /// 发卡机构数 · Number of institutions that issued cards.
    ///
    /// Key `companyNum`; count; privacy class `financial`.
    #[doc(alias = "发卡机构数")]
    #[doc(alias = "companyNum")]
    pub company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    ///
    /// Key `extensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "授信总额")]
    #[doc(alias = "extensionAmount")]
    pub extension_amount: wire::leaf::Amount,
    /// 单家机构最高授信额 · Largest credit of one institution, in yuan.
    ///
    /// Key `maxAmountPerCompany`; amount; privacy class `financial`.
    #[doc(alias = "单家机构最高授信额")]
    #[doc(alias = "maxAmountPerCompany")]
    pub max_amount_per_company: wire::leaf::Amount,
    /// 单家机构最低授信额 · Smallest credit of one institution, in yuan.
    ///
    /// Key `minAmountPerCompany`; amount; privacy class `financial`.
    #[doc(alias = "单家机构最低授信额")]
    #[doc(alias = "minAmountPerCompany")]
    pub min_amount_per_company: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in yuan.
    ///
    /// Key `usedAmount`; amount; privacy class `financial`.
    #[doc(alias = "已用额度")]
    #[doc(alias = "usedAmount")]
    pub used_amount: wire::leaf::Amount,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in yuan.
    ///
    /// Key `avg6monthUsedAmount`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均使用额度")]
    #[doc(alias = "avg6monthUsedAmount")]
    pub avg6month_used_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 准贷记卡账户信息汇总 · Totals of open quasi-credit card accounts.
#[doc(alias = "准贷记卡账户信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardSummary {
    /// 发卡机构数 · Number of institutions that issued cards.
    ///
    /// Key `companyNum`; count; privacy class `financial`.
    #[doc(alias = "发卡机构数")]
    #[doc(alias = "companyNum")]
    pub company_num: wire::leaf::Count,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 授信总额 · Total credit granted, in yuan.
    ///
    /// Key `extensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "授信总额")]
    #[doc(alias = "extensionAmount")]
    pub extension_amount: wire::leaf::Amount,
    /// 单家机构最高授信额 · Largest credit of one institution, in yuan.
    ///
    /// Key `maxAmountPerCompany`; amount; privacy class `financial`.
    #[doc(alias = "单家机构最高授信额")]
    #[doc(alias = "maxAmountPerCompany")]
    pub max_amount_per_company: wire::leaf::Amount,
    /// 单家机构最低授信额 · Smallest credit of one institution, in yuan.
    ///
    /// Key `minAmountPerCompany`; amount; privacy class `financial`.
    #[doc(alias = "单家机构最低授信额")]
    #[doc(alias = "minAmountPerCompany")]
    pub min_amount_per_company: wire::leaf::Amount,
    /// 透支余额 · Overdrawn balance, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "透支余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近6个月平均透支余额 · Average overdrawn balance over the last six months, in yuan.
    ///
    /// Key `avg6monthOverdraftAmount`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均透支余额")]
    #[doc(alias = "avg6monthOverdraftAmount")]
    pub avg6month_overdraft_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 相关还款责任信息汇总 · Totals of duties to repay the debts of others.
#[doc(alias = "相关还款责任信息汇总")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDutySummary {
    /// 为个人 · Debts of persons.
    ///
    /// Key `forPerson`; object.
    #[doc(alias = "为个人")]
    #[doc(alias = "forPerson")]
    pub for_person: wire::Maybe<RepaymentDutyTotals>,
    /// 为企业 · Debts of companies.
    ///
    /// Key `forCompany`; object.
    #[doc(alias = "为企业")]
    #[doc(alias = "forCompany")]
    pub for_company: wire::Maybe<RepaymentDutyTotals>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 相关还款责任 · Totals of duties by their kind.
#[doc(alias = "相关还款责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDutyTotals {
    /// 担保责任 · Duties as a guarantor.
    ///
    /// Key `guaranteeDuty`; object.
    #[doc(alias = "担保责任")]
    #[doc(alias = "guaranteeDuty")]
    pub guarantee_duty: wire::Maybe<GuaranteeDutyTotal>,
    /// 其他相关还款责任 · Other duties to repay.
    ///
    /// Key `otherRefundDuty`; object.
    #[doc(alias = "其他相关还款责任")]
    #[doc(alias = "otherRefundDuty")]
    pub other_refund_duty: wire::Maybe<OtherRepaymentDutyTotal>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 担保责任 · Totals of duties as a guarantor.
#[doc(alias = "担保责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GuaranteeDutyTotal {
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 担保金额 · Amount guaranteed, in yuan.
    ///
    /// Key `guaranteeAmount`; amount; privacy class `financial`.
    #[doc(alias = "担保金额")]
    #[doc(alias = "guaranteeAmount")]
    pub guarantee_amount: wire::leaf::Amount,
    /// 余额 · Balance of the debts, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 其他相关还款责任 · Totals of other duties to repay.
#[doc(alias = "其他相关还款责任")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherRepaymentDutyTotal {
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 还款责任金额 · Amount that the person is liable for, in yuan.
    ///
    /// Key `refundDutyAmount`; amount; privacy class `financial`.
    #[doc(alias = "还款责任金额")]
    #[doc(alias = "refundDutyAmount")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 余额 · Balance of the debts, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 非信贷交易信息概要 · Accounts in arrears of one kind that are not credit.
#[doc(alias = "非信贷交易信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NoncreditSummary {
    /// 业务类型 · Kind of service.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<NoncreditServiceKind>,
    /// 账户数 · Number of accounts.
    ///
    /// Key `accountNum`; count; privacy class `financial`.
    #[doc(alias = "账户数")]
    #[doc(alias = "accountNum")]
    pub account_num: wire::leaf::Count,
    /// 欠款金额 · Amount in arrears, in yuan.
    ///
    /// Key `debtAmount`; amount; privacy class `financial`.
    #[doc(alias = "欠款金额")]
    #[doc(alias = "debtAmount")]
    pub debt_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 公共信息概要 · Records of authorities of one kind.
#[doc(alias = "公共信息概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PublicInformationSummary {
    /// 信息类型 · Kind of record.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "信息类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<PublicInformationKind>,
    /// 记录数 · Number of records.
    ///
    /// Key `recordNum`; count; privacy class `financial`.
    #[doc(alias = "记录数")]
    #[doc(alias = "recordNum")]
    pub record_num: wire::leaf::Count,
    /// 涉及金额 · Amount concerned, in yuan.
    ///
    /// Key `referenceAmount`; amount; privacy class `financial`.
    #[doc(alias = "涉及金额")]
    #[doc(alias = "referenceAmount")]
    pub reference_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 查询记录概要 · Numbers of recent queries.
#[doc(alias = "查询记录概要")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuerySummary {
    /// 上一次查询记录 · The query before this one.
    ///
    /// Key `lastQueryRecord`; object.
    #[doc(alias = "上一次查询记录")]
    #[doc(alias = "lastQueryRecord")]
    pub last_query_record: wire::Maybe<LastQuery>,
    /// 最近1个月内的查询机构数 · Institutions with queries in the last month.
    ///
    /// Key `last1MonthQueryCompanyNum`; object.
    #[doc(alias = "最近1个月内的查询机构数")]
    #[doc(alias = "last1MonthQueryCompanyNum")]
    pub last1_month_query_company_num: wire::Maybe<MonthlyInquirerCounts>,
    /// 最近1个月内的查询次数 · Queries in the last month.
    ///
    /// Key `last1MonthQueryNum`; object.
    #[doc(alias = "最近1个月内的查询次数")]
    #[doc(alias = "last1MonthQueryNum")]
    pub last1_month_query_num: wire::Maybe<MonthlyQueryCounts>,
    /// 最近2年内的查询次数 · Queries in the last two years.
    ///
    /// Key `last2YearQueryNum`; object.
    #[doc(alias = "最近2年内的查询次数")]
    #[doc(alias = "last2YearQueryNum")]
    pub last2_year_query_num: wire::Maybe<TwoYearQueryCounts>,
    /// 异议标注及说明 · Mark on the summary that something is disputed.
    ///
    /// Key `objectionAndDescription`; object.
    #[doc(alias = "异议标注及说明")]
    #[doc(alias = "objectionAndDescription")]
    pub objection_and_description: wire::Maybe<ObjectionSummary>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 上一次查询记录 · The query of this report before the present one.
#[doc(alias = "上一次查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LastQuery {
    /// 查询日期 · Day of the query.
    ///
    /// Key `date`; date; privacy class `financial`.
    #[doc(alias = "查询日期")]
    pub date: wire::leaf::Date,
    /// 机构名称 · Institution that made the query.
    ///
    /// Key `companyName`; string; privacy class `financial`.
    #[doc(alias = "机构名称")]
    #[doc(alias = "companyName")]
    pub company_name: wire::leaf::Text,
    /// 查询内容 · Subject of the claim.
    ///
    /// Key `detail`; string; privacy class `financial`.
    #[doc(alias = "查询内容")]
    pub detail: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 最近1个月内的查询机构数 · Number of institutions with queries in the last month, by reason.
#[doc(alias = "最近1个月内的查询机构数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MonthlyInquirerCounts {
    /// 贷款审批 · Institutions with queries to approve a loan.
    ///
    /// Key `loanApproval`; count; privacy class `financial`.
    #[doc(alias = "贷款审批")]
    #[doc(alias = "loanApproval")]
    pub loan_approval: wire::leaf::Count,
    /// 信用卡审批 · Institutions with queries to approve a credit card.
    ///
    /// Key `creditApproval`; count; privacy class `financial`.
    #[doc(alias = "信用卡审批")]
    #[doc(alias = "creditApproval")]
    pub credit_approval: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 最近1个月内的查询次数 · Number of queries in the last month, by reason.
#[doc(alias = "最近1个月内的查询次数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MonthlyQueryCounts {
    /// 贷款审批 · Queries to approve a loan.
    ///
    /// Key `loanApproval`; count; privacy class `financial`.
    #[doc(alias = "贷款审批")]
    #[doc(alias = "loanApproval")]
    pub loan_approval: wire::leaf::Count,
    /// 信用卡审批 · Queries to approve a credit card.
    ///
    /// Key `creditApproval`; count; privacy class `financial`.
    #[doc(alias = "信用卡审批")]
    #[doc(alias = "creditApproval")]
    pub credit_approval: wire::leaf::Count,
    /// 本人查询 · Queries by the person.
    ///
    /// Key `selfQuery`; count; privacy class `financial`.
    #[doc(alias = "本人查询")]
    #[doc(alias = "selfQuery")]
    pub self_query: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 最近2年内的查询次数 · Number of queries in the last two years, by reason.
#[doc(alias = "最近2年内的查询次数")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TwoYearQueryCounts {
    /// 贷后管理 · Queries to follow up a loan.
    ///
    /// Key `managerAfterLoan`; count; privacy class `financial`.
    #[doc(alias = "贷后管理")]
    #[doc(alias = "managerAfterLoan")]
    pub manager_after_loan: wire::leaf::Count,
    /// 担保资格审查 · Queries to examine a guarantor.
    ///
    /// Key `guaranteeInvestigate`; count; privacy class `financial`.
    #[doc(alias = "担保资格审查")]
    #[doc(alias = "guaranteeInvestigate")]
    pub guarantee_investigate: wire::leaf::Count,
    /// 特约商户实名审查 · Queries to examine the identity of a merchant.
    ///
    /// Key `bespokeMerchantsRealNameInvestigate`; count; privacy class `financial`.
    #[doc(alias = "特约商户实名审查")]
    #[doc(alias = "bespokeMerchantsRealNameInvestigate")]
    pub bespoke_merchants_real_name_investigate: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 异议标注及说明 · A mark on the summary that something is disputed.
#[doc(alias = "异议标注及说明")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ObjectionSummary {
    /// 异议标注 · Text of the mark.
    ///
    /// Key `objectionLabel`; string; privacy class `free-text`.
    #[doc(alias = "异议标注")]
    #[doc(alias = "objectionLabel")]
    pub objection_label: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    ///
    /// Key `addDate`; date; privacy class `financial`.
    #[doc(alias = "添加日期")]
    #[doc(alias = "addDate")]
    pub add_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 信贷交易信息明细 · Every credit account, duty and credit line.
#[doc(alias = "信贷交易信息明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditDetail {
    /// 被追偿信息 · Debts under recovery (account kind C1).
    ///
    /// Key `recoveryInfo`; list of objects.
    #[doc(alias = "被追偿信息")]
    #[doc(alias = "recoveryInfo")]
    pub recovery_info: wire::List<RecoveryAccount>,
    /// 非循环贷账户 · Loans that do not revolve (account kind D1).
    ///
    /// Key `acyclicCreditAccount`; list of objects.
    #[doc(alias = "非循环贷账户")]
    #[doc(alias = "acyclicCreditAccount")]
    pub acyclic_credit_account: wire::List<NonRevolvingLoanAccount>,
    /// 循环额度下分账户 · Loans under a revolving credit line (account kind R4).
    ///
    /// Key `cyclicalAmountPerAccount`; list of objects.
    #[doc(alias = "循环额度下分账户")]
    #[doc(alias = "cyclicalAmountPerAccount")]
    pub cyclical_amount_per_account: wire::List<CreditLineLoanAccount>,
    /// 循环贷账户 · Revolving loans (account kind R1).
    ///
    /// Key `cyclicalLoanAccount`; list of objects.
    #[doc(alias = "循环贷账户")]
    #[doc(alias = "cyclicalLoanAccount")]
    pub cyclical_loan_account: wire::List<RevolvingLoanAccount>,
    /// 贷记卡账户 · Credit cards (account kind R2).
    ///
    /// Key `creditAccount`; list of objects.
    #[doc(alias = "贷记卡账户")]
    #[doc(alias = "creditAccount")]
    pub credit_account: wire::List<CreditCardAccount>,
    /// 准贷记卡账户 · Quasi-credit cards (account kind R3).
    ///
    /// Key `quasiCreditAccount`; list of objects.
    #[doc(alias = "准贷记卡账户")]
    #[doc(alias = "quasiCreditAccount")]
    pub quasi_credit_account: wire::List<QuasiCreditCardAccount>,
    /// 相关还款责任信息 · Duties to repay the debts of others.
    ///
    /// Key `concernedRefundDutyInfo`; object.
    #[doc(alias = "相关还款责任信息")]
    #[doc(alias = "concernedRefundDutyInfo")]
    pub concerned_refund_duty_info: wire::Maybe<RepaymentDuties>,
    /// 授信协议信息 · Credit lines agreed with institutions.
    ///
    /// Key `extensionProtocolInfo`; list of objects.
    #[doc(alias = "授信协议信息")]
    #[doc(alias = "extensionProtocolInfo")]
    pub extension_protocol_info: wire::List<CreditAgreement>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 被追偿信息 · A debt under recovery: taken over by an asset manager, or paid in advance by a guarantor.
#[doc(alias = "被追偿信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that owns the debt.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 债权接收日期 · Day the institution took the debt over.
    ///
    /// Key `creditorReceivedDate`; date; privacy class `financial`.
    #[doc(alias = "债权接收日期")]
    #[doc(alias = "creditorReceivedDate")]
    pub creditor_received_date: wire::leaf::Date,
    /// 债权金额 · Amount of the debt, in yuan.
    ///
    /// Key `creditorAmount`; amount; privacy class `financial`.
    #[doc(alias = "债权金额")]
    #[doc(alias = "creditorAmount")]
    pub creditor_amount: wire::leaf::Amount,
    /// 债权转移时的还款状态 · Arrears of the debt when it was taken over.
    ///
    /// Key `stateWhenCreditorTransfer`; known values; privacy class `financial`.
    #[doc(alias = "债权转移时的还款状态")]
    #[doc(alias = "stateWhenCreditorTransfer")]
    pub state_when_creditor_transfer: wire::OpenEnum<RepaymentStateAtTransfer>,
    /// 具体截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "具体截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<RecoveryAccountState>,
    /// 特殊交易信息 · Special transactions.
    ///
    /// Key `specialTransTypes`; list of objects.
    #[doc(alias = "特殊交易信息")]
    #[doc(alias = "specialTransTypes")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a debt under recovery. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryAccountState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<RecoveryState>,
    /// 催收 · Details while the debt is collected.
    ///
    /// Key `debtCollection`; object.
    #[doc(alias = "催收")]
    #[doc(alias = "debtCollection")]
    pub debt_collection: wire::Maybe<CollectionDetail>,
    /// 结束 · Details once recovery has ended.
    ///
    /// Key `debtFinish`; object.
    #[doc(alias = "结束")]
    #[doc(alias = "debtFinish")]
    pub debt_finish: wire::Maybe<RecoveryEndDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 催收 · A debt that is being collected.
#[doc(alias = "催收")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CollectionDetail {
    /// 余额 · Balance, in yuan.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 结束 · A recovery that has ended.
#[doc(alias = "结束")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RecoveryEndDetail {
    /// 账户关闭日期 · Day the account was closed.
    ///
    /// Key `accountClosedDate`; date; privacy class `financial`.
    #[doc(alias = "账户关闭日期")]
    #[doc(alias = "accountClosedDate")]
    pub account_closed_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 非循环贷账户 · A loan that is paid out once and repaid (account kind D1).
#[doc(alias = "非循环贷账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    ///
    /// Key `amountId`; string; privacy class `account`.
    #[doc(alias = "账户标识")]
    #[doc(alias = "amountId")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 借款金额 · Amount lent, in the account's currency; the key speaks of a refund.
    ///
    /// Key `refundAmount`; amount; privacy class `financial`.
    #[doc(alias = "借款金额")]
    #[doc(alias = "refundAmount")]
    pub loan_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, as printed.
    ///
    /// Key `accountCurrencyType`; string; privacy class `financial`.
    #[doc(alias = "账户币种")]
    #[doc(alias = "accountCurrencyType")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 担保方式 · Security of the loan.
    ///
    /// Key `guaranteeType`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    #[doc(alias = "guaranteeType")]
    pub guarantee_type: wire::OpenEnum<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    ///
    /// Key `refundPeriodNum`; count; privacy class `financial`.
    #[doc(alias = "还款期数")]
    #[doc(alias = "refundPeriodNum")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · Interval between repayments.
    ///
    /// Key `refundFrequency`; known values; privacy class `financial`.
    #[doc(alias = "还款频率")]
    #[doc(alias = "refundFrequency")]
    pub refund_frequency: wire::OpenEnum<RepaymentFrequency>,
    /// 还款方式 · Method of repayment.
    ///
    /// Key `refundType`; known values; privacy class `financial`.
    #[doc(alias = "还款方式")]
    #[doc(alias = "refundType")]
    pub refund_type: wire::OpenEnum<RepaymentMethod>,
    /// 共同借款标志 · Joint borrowing, as printed.
    ///
    /// Key `joinRefundFlag`; string; privacy class `financial`.
    #[doc(alias = "共同借款标志")]
    #[doc(alias = "joinRefundFlag")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<NonRevolvingLoanState>,
    /// 特殊交易信息 · Special transactions.
    ///
    /// Key `specialTransTypes`; list of objects.
    #[doc(alias = "特殊交易信息")]
    #[doc(alias = "specialTransTypes")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// 机构声明 · Statements of the institution.
    ///
    /// Key `companyInfo`; list of objects.
    #[doc(alias = "机构声明")]
    #[doc(alias = "companyInfo")]
    pub company_info: wire::List<DatedStatement>,
    /// 本人声明 · Statements of the person.
    ///
    /// Key `selfStatement`; list of objects.
    #[doc(alias = "本人声明")]
    #[doc(alias = "selfStatement")]
    pub self_statement: wire::List<DatedStatement>,
    /// 异议标注 · Marks that the person disputes something.
    ///
    /// Key `objectionLabel`; list of objects.
    #[doc(alias = "异议标注")]
    #[doc(alias = "objectionLabel")]
    pub objection_label: wire::List<DatedStatement>,
    /// 特殊标注 · Special marks.
    ///
    /// Key `specialLabel`; list of objects.
    #[doc(alias = "特殊标注")]
    #[doc(alias = "specialLabel")]
    pub special_label: wire::List<DatedStatement>,
    /// 还款记录 · Repayment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "还款记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a loan that does not revolve. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<NonRevolvingLoanStateKind>,
    /// 呆账 · Details of a bad debt.
    ///
    /// Key `badDebt`; object.
    #[doc(alias = "呆账")]
    #[doc(alias = "badDebt")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    ///
    /// Key `normal`; object.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<NonRevolvingLoanNormal>,
    /// 逾期 · Details of an overdue account.
    ///
    /// Key `overdue`; object.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<NonRevolvingLoanOverdue>,
    /// 转出 · Details of an account that was transferred.
    ///
    /// Key `transfer`; object.
    #[doc(alias = "转出")]
    pub transfer: wire::Maybe<TransferDetail>,
    /// 结清 · Details of a settled account.
    ///
    /// Key `clear`; object.
    #[doc(alias = "结清")]
    pub clear: wire::Maybe<SettlementDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 呆账 · An account that was written down as a bad debt.
#[doc(alias = "呆账")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BadDebtDetail {
    /// 余额 · Balance, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 正常 · A loan that does not revolve and is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanNormal {
    /// 五级分类 · Five-level class.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    ///
    /// Key `surplusPaymentNum`; count; privacy class `financial`.
    #[doc(alias = "剩余还款期数")]
    #[doc(alias = "surplusPaymentNum")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    ///
    /// Key `scheduledPayment`; amount; privacy class `financial`.
    #[doc(alias = "本月应还款")]
    #[doc(alias = "scheduledPayment")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    ///
    /// Key `scheduledPayAt`; day; privacy class `financial`.
    #[doc(alias = "应还款日")]
    #[doc(alias = "scheduledPayAt")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    ///
    /// Key `realPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    #[doc(alias = "realPayed")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    ///
    /// Key `currOverduePeriods`; count; privacy class `financial`.
    #[doc(alias = "当前逾期期数")]
    #[doc(alias = "currOverduePeriods")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    ///
    /// Key `currOverdueAmount`; amount; privacy class `financial`.
    #[doc(alias = "当前逾期总额")]
    #[doc(alias = "currOverdueAmount")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    ///
    /// Key `overdue31Tp60`; amount; privacy class `financial`.
    #[doc(alias = "逾期31-60天未还本金")]
    #[doc(alias = "overdue31Tp60")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    ///
    /// Key `overdue61Tp90`; amount; privacy class `financial`.
    #[doc(alias = "逾期61-90天未还本金")]
    #[doc(alias = "overdue61Tp90")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    ///
    /// Key `overdue91Tp180`; amount; privacy class `financial`.
    #[doc(alias = "逾期91-180天未还本金")]
    #[doc(alias = "overdue91Tp180")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    ///
    /// Key `overdue180`; amount; privacy class `financial`.
    #[doc(alias = "逾期180天以上未还本金")]
    #[doc(alias = "overdue180")]
    pub overdue_over_180: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 逾期 · A loan that does not revolve and is overdue.
#[doc(alias = "逾期")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NonRevolvingLoanOverdue {
    /// 五级分类 · Five-level class.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    ///
    /// Key `surplusPaymentNum`; count; privacy class `financial`.
    #[doc(alias = "剩余还款期数")]
    #[doc(alias = "surplusPaymentNum")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    ///
    /// Key `scheduledPayment`; amount; privacy class `financial`.
    #[doc(alias = "本月应还款")]
    #[doc(alias = "scheduledPayment")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    ///
    /// Key `scheduledPayAt`; day; privacy class `financial`.
    #[doc(alias = "应还款日")]
    #[doc(alias = "scheduledPayAt")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    ///
    /// Key `realPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    #[doc(alias = "realPayed")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    ///
    /// Key `currOverduePeriods`; count; privacy class `financial`.
    #[doc(alias = "当前逾期期数")]
    #[doc(alias = "currOverduePeriods")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    ///
    /// Key `currOverdueAmount`; amount; privacy class `financial`.
    #[doc(alias = "当前逾期总额")]
    #[doc(alias = "currOverdueAmount")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    ///
    /// Key `overdue31Tp60`; amount; privacy class `financial`.
    #[doc(alias = "逾期31-60天未还本金")]
    #[doc(alias = "overdue31Tp60")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    ///
    /// Key `overdue61Tp90`; amount; privacy class `financial`.
    #[doc(alias = "逾期61-90天未还本金")]
    #[doc(alias = "overdue61Tp90")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    ///
    /// Key `overdue91Tp180`; amount; privacy class `financial`.
    #[doc(alias = "逾期91-180天未还本金")]
    #[doc(alias = "overdue91Tp180")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    ///
    /// Key `overdue180`; amount; privacy class `financial`.
    #[doc(alias = "逾期180天以上未还本金")]
    #[doc(alias = "overdue180")]
    pub overdue_over_180: wire::leaf::Amount,
    /// 最新还款记录 · Latest repayment after the reporting date of the account.
    ///
    /// Key `beforeDeadlineDate`; object.
    #[doc(alias = "最新还款记录")]
    #[doc(alias = "beforeDeadlineDate")]
    pub before_deadline_date: wire::Maybe<LatestRepayment>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 最新还款记录 · Latest repayment record after the reporting date of an account.
#[doc(alias = "最新还款记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LatestRepayment {
    /// 截止日期以后的最新还款记录 · Heading of the record: a phrase with the day in it.
    ///
    /// Key `value`; date-phrase; privacy class `financial`.
    #[doc(alias = "截止日期以后的最新还款记录")]
    pub value: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class of the account then.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance then, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 还款日期 · Day of the repayment.
    ///
    /// Key `refundDate`; date; privacy class `financial`.
    #[doc(alias = "还款日期")]
    #[doc(alias = "refundDate")]
    pub refund_date: wire::leaf::Date,
    /// 还款金额 · Amount repaid, in the account's currency.
    ///
    /// Key `refundAmount`; amount; privacy class `financial`.
    #[doc(alias = "还款金额")]
    #[doc(alias = "refundAmount")]
    pub refund_amount: wire::leaf::Amount,
    /// 当前还款状态 · Repayment state then.
    ///
    /// Key `currRefundState`; known values; privacy class `financial`.
    #[doc(alias = "当前还款状态")]
    #[doc(alias = "currRefundState")]
    pub curr_refund_state: wire::OpenEnum<RepaymentSymbol>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 转出 · An account that was transferred to another institution.
#[doc(alias = "转出")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TransferDetail {
    /// 转出月份 · Month of the transfer.
    ///
    /// Key `transferDate`; month; privacy class `financial`.
    #[doc(alias = "转出月份")]
    #[doc(alias = "transferDate")]
    pub transfer_date: wire::leaf::Month,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 结清 · An account that was settled.
#[doc(alias = "结清")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SettlementDetail {
    /// 账号关闭日期 · Day the account was closed.
    ///
    /// Key `accountClosedDate`; date; privacy class `financial`.
    #[doc(alias = "账号关闭日期")]
    #[doc(alias = "accountClosedDate")]
    pub account_closed_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 循环额度下分账户 · A loan drawn under a revolving credit line (account kind R4).
#[doc(alias = "循环额度下分账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditLineLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    ///
    /// Key `amountId`; string; privacy class `account`.
    #[doc(alias = "账户标识")]
    #[doc(alias = "amountId")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 借款金额 · Amount lent, in the account's currency; the key speaks of a refund.
    ///
    /// Key `refundAmount`; amount; privacy class `financial`.
    #[doc(alias = "借款金额")]
    #[doc(alias = "refundAmount")]
    pub loan_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, as printed.
    ///
    /// Key `accountCurrencyType`; string; privacy class `financial`.
    #[doc(alias = "账户币种")]
    #[doc(alias = "accountCurrencyType")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 担保方式 · Security of the loan.
    ///
    /// Key `guaranteeType`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    #[doc(alias = "guaranteeType")]
    pub guarantee_type: wire::OpenEnum<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    ///
    /// Key `refundPeriodNum`; count; privacy class `financial`.
    #[doc(alias = "还款期数")]
    #[doc(alias = "refundPeriodNum")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · Interval between repayments.
    ///
    /// Key `refundFrequency`; known values; privacy class `financial`.
    #[doc(alias = "还款频率")]
    #[doc(alias = "refundFrequency")]
    pub refund_frequency: wire::OpenEnum<RepaymentFrequency>,
    /// 还款方式 · Method of repayment.
    ///
    /// Key `refundType`; known values; privacy class `financial`.
    #[doc(alias = "还款方式")]
    #[doc(alias = "refundType")]
    pub refund_type: wire::OpenEnum<RepaymentMethod>,
    /// 共同借款标志 · Joint borrowing, as printed.
    ///
    /// Key `joinRefundFlag`; string; privacy class `financial`.
    #[doc(alias = "共同借款标志")]
    #[doc(alias = "joinRefundFlag")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<CreditLineLoanState>,
    /// 还款记录 · Repayment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "还款记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a loan under a revolving credit line. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditLineLoanState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<CreditLineLoanStateKind>,
    /// 正常 · Details of an account in order.
    ///
    /// Key `normal`; object.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<RevolvingRepaymentDetail>,
    /// 逾期 · Details of an overdue account.
    ///
    /// Key `overdue`; object.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<RevolvingRepaymentDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 还款情况 · Repayment state of a revolving loan, or of a loan under a revolving credit line.
#[doc(alias = "还款情况")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingRepaymentDetail {
    /// 五级分类 · Five-level class.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 剩余还款期数 · Instalments left.
    ///
    /// Key `surplusPaymentNum`; count; privacy class `financial`.
    #[doc(alias = "剩余还款期数")]
    #[doc(alias = "surplusPaymentNum")]
    pub surplus_payment_num: wire::leaf::Count,
    /// 本月应还款 · Amount due this month, in the account's currency.
    ///
    /// Key `scheduledPayment`; amount; privacy class `financial`.
    #[doc(alias = "本月应还款")]
    #[doc(alias = "scheduledPayment")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 应还款日 · Day it is due: a day of the month or a date.
    ///
    /// Key `scheduledPayAt`; day; privacy class `financial`.
    #[doc(alias = "应还款日")]
    #[doc(alias = "scheduledPayAt")]
    pub scheduled_pay_at: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    ///
    /// Key `realPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    #[doc(alias = "realPayed")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    ///
    /// Key `currOverduePeriods`; count; privacy class `financial`.
    #[doc(alias = "当前逾期期数")]
    #[doc(alias = "currOverduePeriods")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期金额 · Amount overdue now, in the account's currency.
    ///
    /// Key `currOverdue`; amount; privacy class `financial`.
    #[doc(alias = "当前逾期金额")]
    #[doc(alias = "currOverdue")]
    pub curr_overdue: wire::leaf::Amount,
    /// 逾期31-60天未还本金 · Principal unpaid for 31 to 60 days, in the account's currency.
    ///
    /// Key `overdue31Tp60`; amount; privacy class `financial`.
    #[doc(alias = "逾期31-60天未还本金")]
    #[doc(alias = "overdue31Tp60")]
    pub overdue_31_to_60: wire::leaf::Amount,
    /// 逾期61-90天未还本金 · Principal unpaid for 61 to 90 days, in the account's currency.
    ///
    /// Key `overdue61Tp90`; amount; privacy class `financial`.
    #[doc(alias = "逾期61-90天未还本金")]
    #[doc(alias = "overdue61Tp90")]
    pub overdue_61_to_90: wire::leaf::Amount,
    /// 逾期91-180天未还本金 · Principal unpaid for 91 to 180 days, in the account's currency.
    ///
    /// Key `overdue91Tp180`; amount; privacy class `financial`.
    #[doc(alias = "逾期91-180天未还本金")]
    #[doc(alias = "overdue91Tp180")]
    pub overdue_91_to_180: wire::leaf::Amount,
    /// 逾期180天以上未还本金 · Principal unpaid for more than 180 days, in the account's currency.
    ///
    /// Key `overdue180`; amount; privacy class `financial`.
    #[doc(alias = "逾期180天以上未还本金")]
    #[doc(alias = "overdue180")]
    pub overdue_over_180: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 循环贷账户 · A loan that can be drawn again (account kind R1).
#[doc(alias = "循环贷账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingLoanAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the loan.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    ///
    /// Key `amountId`; string; privacy class `account`.
    #[doc(alias = "账户标识")]
    #[doc(alias = "amountId")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the loan ends.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    ///
    /// Key `accountExtensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "账户授信额度")]
    #[doc(alias = "accountExtensionAmount")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 账户币种 · Currency of the account, as printed.
    ///
    /// Key `accountCurrencyType`; string; privacy class `financial`.
    #[doc(alias = "账户币种")]
    #[doc(alias = "accountCurrencyType")]
    pub account_currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 担保方式 · Security of the loan.
    ///
    /// Key `guaranteeType`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    #[doc(alias = "guaranteeType")]
    pub guarantee_type: wire::OpenEnum<GuaranteeKind>,
    /// 还款期数 · Number of instalments.
    ///
    /// Key `refundPeriodNum`; count; privacy class `financial`.
    #[doc(alias = "还款期数")]
    #[doc(alias = "refundPeriodNum")]
    pub refund_period_num: wire::leaf::Count,
    /// 还款频率 · Interval between repayments.
    ///
    /// Key `refundFrequency`; known values; privacy class `financial`.
    #[doc(alias = "还款频率")]
    #[doc(alias = "refundFrequency")]
    pub refund_frequency: wire::OpenEnum<RepaymentFrequency>,
    /// 还款方式 · Method of repayment.
    ///
    /// Key `refundType`; known values; privacy class `financial`.
    #[doc(alias = "还款方式")]
    #[doc(alias = "refundType")]
    pub refund_type: wire::OpenEnum<RepaymentMethod>,
    /// 共同借款标志 · Joint borrowing, as printed.
    ///
    /// Key `joinRefundFlag`; string; privacy class `financial`.
    #[doc(alias = "共同借款标志")]
    #[doc(alias = "joinRefundFlag")]
    pub join_refund_flag: wire::leaf::Text,
    /// 截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<RevolvingLoanState>,
    /// 还款记录 · Repayment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "还款记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a revolving loan. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RevolvingLoanState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<RevolvingLoanStateKind>,
    /// 结清 · Details of a settled account.
    ///
    /// Key `clear`; object.
    #[doc(alias = "结清")]
    pub clear: wire::Maybe<SettlementDetail>,
    /// 逾期 · Details of an overdue account.
    ///
    /// Key `overdue`; object.
    #[doc(alias = "逾期")]
    pub overdue: wire::Maybe<RevolvingRepaymentDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 贷记卡账户 · A credit card account (account kind R2).
#[doc(alias = "贷记卡账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 发卡机构 · Institution that issued the card.
    ///
    /// Key `cardCompany`; string; privacy class `financial`.
    #[doc(alias = "发卡机构")]
    #[doc(alias = "cardCompany")]
    pub card_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    ///
    /// Key `amountId`; string; privacy class `account`.
    #[doc(alias = "账户标识")]
    #[doc(alias = "amountId")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    ///
    /// Key `accountExtensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "账户授信额度")]
    #[doc(alias = "accountExtensionAmount")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 共享授信总额 · Credit line that the accounts at the institution share, in the account's currency.
    ///
    /// Key `sharedExtensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "共享授信总额")]
    #[doc(alias = "sharedExtensionAmount")]
    pub shared_extension_amount: wire::leaf::Amount,
    /// 币种 · Currency of the account, as printed.
    ///
    /// Key `currencyType`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    #[doc(alias = "currencyType")]
    pub currency_type: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 担保方式 · Security of the account.
    ///
    /// Key `guaranteeType`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    #[doc(alias = "guaranteeType")]
    pub guarantee_type: wire::OpenEnum<GuaranteeKind>,
    /// 还款记录 · Repayment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "还款记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// 特殊交易信息 · Special transactions.
    ///
    /// Key `specialTransTypes`; list of objects.
    #[doc(alias = "特殊交易信息")]
    #[doc(alias = "specialTransTypes")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// 机构声明 · Statements of the institution.
    ///
    /// Key `companyInfo`; list of objects.
    #[doc(alias = "机构声明")]
    #[doc(alias = "companyInfo")]
    pub company_info: wire::List<DatedStatement>,
    /// 本人声明 · Statements of the person.
    ///
    /// Key `selfStatement`; list of objects.
    #[doc(alias = "本人声明")]
    #[doc(alias = "selfStatement")]
    pub self_statement: wire::List<DatedStatement>,
    /// 异议标注 · Marks that the person disputes something.
    ///
    /// Key `objectionLabel`; list of objects.
    #[doc(alias = "异议标注")]
    #[doc(alias = "objectionLabel")]
    pub objection_label: wire::List<DatedStatement>,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<CreditCardState>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a credit card account. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<CardStateKind>,
    /// 呆账 · Details of a bad debt.
    ///
    /// Key `badDebt`; object.
    #[doc(alias = "呆账")]
    #[doc(alias = "badDebt")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    ///
    /// Key `normal`; object.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<CreditCardNormal>,
    /// 销户 · Details of a closed account.
    ///
    /// Key `accountCanceled`; object.
    #[doc(alias = "销户")]
    #[doc(alias = "accountCanceled")]
    pub account_canceled: wire::Maybe<CardCancellation>,
    /// 未激活 · Details of a card that was never activated.
    ///
    /// Key `inactive`; object.
    #[doc(alias = "未激活")]
    pub inactive: wire::Maybe<InactiveCardDetail>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 正常 · A credit card account that is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditCardNormal {
    /// 余额 · Balance, in the account's currency.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 已用额度 · Credit in use, in the account's currency.
    ///
    /// Key `usedAmount`; amount; privacy class `financial`.
    #[doc(alias = "已用额度")]
    #[doc(alias = "usedAmount")]
    pub used_amount: wire::leaf::Amount,
    /// 未出单的大额专项分期余额 · Balance of large instalment plans not billed yet, in the account's currency.
    ///
    /// Key `unspecifiedLargeAmountSpecificPeriodAmount`; amount; privacy class `financial`.
    #[doc(alias = "未出单的大额专项分期余额")]
    #[doc(alias = "unspecifiedLargeAmountSpecificPeriodAmount")]
    pub unspecified_large_amount_specific_period_amount: wire::leaf::Amount,
    /// 剩余分期期数 · Instalments left.
    ///
    /// Key `surplusPeriodsNum`; count; privacy class `financial`.
    #[doc(alias = "剩余分期期数")]
    #[doc(alias = "surplusPeriodsNum")]
    pub surplus_periods_num: wire::leaf::Count,
    /// 最近6个月平均使用额度 · Average credit in use over the last six months, in the account's currency; the key speaks of a payment.
    ///
    /// Key `avg6monthPay`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均使用额度")]
    #[doc(alias = "avg6monthPay")]
    pub average_6_month_usage: wire::leaf::Amount,
    /// 最大使用额度 · Largest credit in use, in the account's currency.
    ///
    /// Key `maxUsedAmount`; amount; privacy class `financial`.
    #[doc(alias = "最大使用额度")]
    #[doc(alias = "maxUsedAmount")]
    pub max_used_amount: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a day of the month or a date.
    ///
    /// Key `billDate`; day; privacy class `financial`.
    #[doc(alias = "账单日")]
    #[doc(alias = "billDate")]
    pub bill_date: wire::leaf::Day,
    /// 本月应还款 · Amount due this month, in the account's currency.
    ///
    /// Key `scheduledPayment`; amount; privacy class `financial`.
    #[doc(alias = "本月应还款")]
    #[doc(alias = "scheduledPayment")]
    pub scheduled_payment: wire::leaf::Amount,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    ///
    /// Key `realPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    #[doc(alias = "realPayed")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// 当前逾期期数 · Periods overdue now.
    ///
    /// Key `currOverduePeriods`; count; privacy class `financial`.
    #[doc(alias = "当前逾期期数")]
    #[doc(alias = "currOverduePeriods")]
    pub curr_overdue_periods: wire::leaf::Count,
    /// 当前逾期总额 · Total overdue now, in the account's currency.
    ///
    /// Key `currOverdueAmount`; amount; privacy class `financial`.
    #[doc(alias = "当前逾期总额")]
    #[doc(alias = "currOverdueAmount")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 大额专项分期信息 · The large instalment plan of the card.
    ///
    /// Key `bigAmountSpecialPeriodInfo`; object.
    #[doc(alias = "大额专项分期信息")]
    #[doc(alias = "bigAmountSpecialPeriodInfo")]
    pub big_amount_special_period_info: wire::Maybe<LargeInstalmentPlan>,
    /// 最新还款记录 · Latest repayment after the reporting date of the account.
    ///
    /// Key `beforeDueDate`; object.
    #[doc(alias = "最新还款记录")]
    #[doc(alias = "beforeDueDate")]
    pub before_due_date: wire::Maybe<LatestRepayment>,
    /// 特殊事件说明信息 · Explanation of a special event.
    ///
    /// Key `specialEventInfo`; string; privacy class `free-text`.
    #[doc(alias = "特殊事件说明信息")]
    #[doc(alias = "specialEventInfo")]
    pub special_event_info: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 大额专项分期信息 · A large instalment plan on a credit card.
#[doc(alias = "大额专项分期信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LargeInstalmentPlan {
    /// 大额专项分期额度 · Credit line of the plan, in the account's currency.
    ///
    /// Key `periodAmount`; amount; privacy class `financial`.
    #[doc(alias = "大额专项分期额度")]
    #[doc(alias = "periodAmount")]
    pub period_amount: wire::leaf::Amount,
    /// 分期额度生效日期 · First day of the plan.
    ///
    /// Key `periodAmountEffectiveDate`; date; privacy class `financial`.
    #[doc(alias = "分期额度生效日期")]
    #[doc(alias = "periodAmountEffectiveDate")]
    pub period_amount_effective_date: wire::leaf::Date,
    /// 分期额度到期日期 · Last day of the plan.
    ///
    /// Key `periodAmountDueDate`; date; privacy class `financial`.
    #[doc(alias = "分期额度到期日期")]
    #[doc(alias = "periodAmountDueDate")]
    pub period_amount_due_date: wire::leaf::Date,
    /// 已用分期额度 · Credit in use under the plan, in the account's currency.
    ///
    /// Key `usedPeriodAmount`; amount; privacy class `financial`.
    #[doc(alias = "已用分期额度")]
    #[doc(alias = "usedPeriodAmount")]
    pub used_period_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 销户 · A card account that was closed.
#[doc(alias = "销户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CardCancellation {
    /// 销户日期 · Day the account was closed.
    ///
    /// Key `canceledDate`; date; privacy class `financial`.
    #[doc(alias = "销户日期")]
    #[doc(alias = "canceledDate")]
    pub canceled_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 未激活 · A card that was never activated.
#[doc(alias = "未激活")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InactiveCardDetail {
    /// 截至日期前未激活 · Day up to which the card was not activated: a phrase with a date and the state in it.
    ///
    /// Key `inactiveDueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期前未激活")]
    #[doc(alias = "inactiveDueDate")]
    pub inactive_due_date: wire::leaf::DatePhrase,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 准贷记卡账户 · A card account that holds a deposit and may be overdrawn (account kind R3).
#[doc(alias = "准贷记卡账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 发卡机构 · Institution that issued the card.
    ///
    /// Key `cardCompany`; string; privacy class `financial`.
    #[doc(alias = "发卡机构")]
    #[doc(alias = "cardCompany")]
    pub card_company: wire::leaf::Text,
    /// 账户标识 · Id of the account, not an amount.
    ///
    /// Key `amountId`; string; privacy class `account`.
    #[doc(alias = "账户标识")]
    #[doc(alias = "amountId")]
    pub account_id: wire::leaf::Text,
    /// 开立日期 · Day the account was opened.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 账户授信额度 · Credit line of the account, in its currency.
    ///
    /// Key `accountExtensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "账户授信额度")]
    #[doc(alias = "accountExtensionAmount")]
    pub account_extension_amount: wire::leaf::Amount,
    /// 共享授信总额 · Credit line that the accounts at the institution share, in the account's currency.
    ///
    /// Key `sharedExtensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "共享授信总额")]
    #[doc(alias = "sharedExtensionAmount")]
    pub shared_extension_amount: wire::leaf::Amount,
    /// 币种 · Currency of the account, as printed.
    ///
    /// Key `currencyType`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    #[doc(alias = "currencyType")]
    pub currency_type: wire::leaf::Text,
    /// 担保方式 · Security of the account.
    ///
    /// Key `guaranteeType`; known values; privacy class `financial`.
    #[doc(alias = "担保方式")]
    #[doc(alias = "guaranteeType")]
    pub guarantee_type: wire::OpenEnum<GuaranteeKind>,
    /// 还款记录 · Repayment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "还款记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<RepaymentGrid>,
    /// 截至日期 · Reporting date of the account, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 账户状态 · State of the account with its details.
    ///
    /// Key `accountState`; object.
    #[doc(alias = "账户状态")]
    #[doc(alias = "accountState")]
    pub account_state: wire::Maybe<QuasiCreditCardState>,
    /// 特殊交易信息 · Special transactions.
    ///
    /// Key `specialTransTypes`; list of objects.
    #[doc(alias = "特殊交易信息")]
    #[doc(alias = "specialTransTypes")]
    pub special_trans_types: wire::List<SpecialTransaction>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 账户状态 · State of a quasi-credit card account. The state selects the detail object. A state without one is normal.
#[doc(alias = "账户状态")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardState {
    /// 账户状态 · State.
    ///
    /// Key `value`; known values; privacy class `financial`.
    #[doc(alias = "账户状态")]
    pub value: wire::OpenEnum<CardStateKind>,
    /// 呆账 · Details of a bad debt.
    ///
    /// Key `badDebt`; object.
    #[doc(alias = "呆账")]
    #[doc(alias = "badDebt")]
    pub bad_debt: wire::Maybe<BadDebtDetail>,
    /// 正常 · Details of an account in order.
    ///
    /// Key `normal`; object.
    #[doc(alias = "正常")]
    pub normal: wire::Maybe<QuasiCreditCardNormal>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 正常 · A quasi-credit card account that is in order.
#[doc(alias = "正常")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QuasiCreditCardNormal {
    /// 透支余额 · Overdrawn balance, in the account's currency.
    ///
    /// Key `overDraftAmount`; amount; privacy class `financial`.
    #[doc(alias = "透支余额")]
    #[doc(alias = "overDraftAmount")]
    pub over_draft_amount: wire::leaf::Amount,
    /// 最近6个月平均透支余额 · Average overdrawn balance over the last six months, in the account's currency.
    ///
    /// Key `latest6MonthsAvgOverDraftAmount`; amount; privacy class `financial`.
    #[doc(alias = "最近6个月平均透支余额")]
    #[doc(alias = "latest6MonthsAvgOverDraftAmount")]
    pub latest6_months_avg_over_draft_amount: wire::leaf::Amount,
    /// 最大透支余额 · Largest overdrawn balance, in the account's currency.
    ///
    /// Key `maxOverDraftAmount`; amount; privacy class `financial`.
    #[doc(alias = "最大透支余额")]
    #[doc(alias = "maxOverDraftAmount")]
    pub max_over_draft_amount: wire::leaf::Amount,
    /// 账单日 · Day of the bill: a day of the month or a date.
    ///
    /// Key `billDate`; day; privacy class `financial`.
    #[doc(alias = "账单日")]
    #[doc(alias = "billDate")]
    pub bill_date: wire::leaf::Day,
    /// 本月实还款 · Amount paid this month, in the account's currency.
    ///
    /// Key `realPayed`; amount; privacy class `financial`.
    #[doc(alias = "本月实还款")]
    #[doc(alias = "realPayed")]
    pub real_payed: wire::leaf::Amount,
    /// 最近一次还款日期 · Day of the latest repayment.
    ///
    /// Key `latestRepayDate`; date; privacy class `financial`.
    #[doc(alias = "最近一次还款日期")]
    #[doc(alias = "latestRepayDate")]
    pub latest_repay_date: wire::leaf::Date,
    /// 透支180天以上未付金额 · Amount unpaid for more than 180 days of overdraft, in the account's currency.
    ///
    /// Key `overDraft180UnpayedAmount`; amount; privacy class `financial`.
    #[doc(alias = "透支180天以上未付金额")]
    #[doc(alias = "overDraft180UnpayedAmount")]
    pub overdraft_180_unpaid_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 还款记录 · The repayment record of a credit account: a row for each year, a cell for each month.
#[doc(alias = "还款记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentGrid {
    /// 还款记录区间 · First and last month of the record, with text after them.
    ///
    /// Key `dateRange`; month-range; privacy class `financial`.
    #[doc(alias = "还款记录区间")]
    #[doc(alias = "dateRange")]
    pub date_range: wire::leaf::MonthRange,
    /// 还款记录明细 · The years.
    ///
    /// Key `detail`; list of objects.
    #[doc(alias = "还款记录明细")]
    pub detail: wire::List<RepaymentYear>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 年 · A year of a repayment record.
#[doc(alias = "年")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentYear {
    /// 年 · Year.
    ///
    /// Key `year`; year; privacy class `financial`.
    #[doc(alias = "年")]
    pub year: wire::leaf::Year,
    /// 月 · The months.
    ///
    /// Key `month`; list of objects.
    #[doc(alias = "月")]
    pub month: wire::List<RepaymentMonth>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 月 · A month of a repayment record.
#[doc(alias = "月")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentMonth {
    /// 月份 · Month of the year, 1 to 12.
    ///
    /// Key `monthValue`; month-of-year; privacy class `financial`.
    #[doc(alias = "月份")]
    #[doc(alias = "monthValue")]
    pub month_value: wire::leaf::MonthOfYear,
    /// 金额 · Amount overdue in that month, in yuan.
    ///
    /// Key `amount`; amount; privacy class `financial`.
    #[doc(alias = "金额")]
    pub amount: wire::leaf::Amount,
    /// 状态 · State of that month.
    ///
    /// Key `state`; known values; privacy class `financial`.
    #[doc(alias = "状态")]
    pub state: wire::OpenEnum<RepaymentSymbol>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 特殊交易信息 · A special transaction on a credit account.
#[doc(alias = "特殊交易信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SpecialTransaction {
    /// 特殊交易类型 · Kind of transaction.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "特殊交易类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<SpecialTransactionKind>,
    /// 发生日期 · Day of the transaction; of a card, its month.
    ///
    /// Key `occurDate`; date-or-month; privacy class `financial`.
    #[doc(alias = "发生日期")]
    #[doc(alias = "occurDate")]
    pub occur_date: wire::leaf::DateOrMonth,
    /// 变更月数 · Number of months that the end of the account moved by.
    ///
    /// Key `changeMonthNum`; count; privacy class `financial`.
    #[doc(alias = "变更月数")]
    #[doc(alias = "changeMonthNum")]
    pub change_month_num: wire::leaf::Count,
    /// 发生金额 · Amount of the transaction, in the account's currency.
    ///
    /// Key `occurAmount`; amount; privacy class `financial`.
    #[doc(alias = "发生金额")]
    #[doc(alias = "occurAmount")]
    pub occur_amount: wire::leaf::Amount,
    /// 明细记录 · Description of the event, as printed.
    ///
    /// Key `detailRecord`; string; privacy class `free-text`.
    #[doc(alias = "明细记录")]
    #[doc(alias = "detailRecord")]
    pub detail_record: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 声明或标注 · A statement or a mark on an account and the day it was added.
#[doc(alias = "声明或标注")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DatedStatement {
    /// 声明或标注内容 · Its text.
    ///
    /// Key `value`; string; privacy class `free-text`.
    #[doc(alias = "声明或标注内容")]
    pub value: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    ///
    /// Key `addDate`; date; privacy class `financial`.
    #[doc(alias = "添加日期")]
    #[doc(alias = "addDate")]
    pub add_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 相关还款责任信息 · Duties to repay the debts of others.
#[doc(alias = "相关还款责任信息")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RepaymentDuties {
    /// 相关还款责任信息（为个人） · Duties for the debts of persons.
    ///
    /// Key `concernRefundPersonBorrow`; list of objects.
    #[doc(alias = "相关还款责任信息（为个人）")]
    #[doc(alias = "concernRefundPersonBorrow")]
    pub concern_refund_person_borrow: wire::List<PersonRepaymentDuty>,
    /// 相关还款责任信息（为企业） · Duties for the debts of companies.
    ///
    /// Key `concernRefundCompanyBorrow`; list of objects.
    #[doc(alias = "相关还款责任信息（为企业）")]
    #[doc(alias = "concernRefundCompanyBorrow")]
    pub concern_refund_company_borrow: wire::List<CompanyRepaymentDuty>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 相关还款责任信息（为个人） · A duty to repay the debt of a person.
#[doc(alias = "相关还款责任信息（为个人）")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonRepaymentDuty {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the debt.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<BusinessKind>,
    /// 开立日期 · Day the debt began.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the debt ends.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 责任人类型 · Role in which the person is liable.
    ///
    /// Key `personDutyType`; known values; privacy class `financial`.
    #[doc(alias = "责任人类型")]
    #[doc(alias = "personDutyType")]
    pub person_duty_type: wire::OpenEnum<ResponsibleParty>,
    /// 还款责任金额 · Amount that the person is liable for, in the given currency.
    ///
    /// Key `refundDutyAmount`; amount; privacy class `financial`.
    #[doc(alias = "还款责任金额")]
    #[doc(alias = "refundDutyAmount")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 币种 · Currency, as printed.
    ///
    /// Key `currencyType`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    #[doc(alias = "currencyType")]
    pub currency_type: wire::leaf::Text,
    /// 保证合同编号 · Number of the guarantee contract.
    ///
    /// Key `guaranteeContractSerial`; string; privacy class `account`.
    #[doc(alias = "保证合同编号")]
    #[doc(alias = "guaranteeContractSerial")]
    pub guarantee_contract_serial: wire::leaf::Text,
    /// 截至日期 · Reporting date of the debt, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance of the debt, in the currency given.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 还款状态 · Repayment state of the debt.
    ///
    /// Key `refundState`; known values; privacy class `financial`.
    #[doc(alias = "还款状态")]
    #[doc(alias = "refundState")]
    pub refund_state: wire::OpenEnum<RepaymentSymbol>,
    /// 主业务借款人 · Name of the borrower.
    ///
    /// Key `primaryBorrower`; string; privacy class `name`.
    #[doc(alias = "主业务借款人")]
    #[doc(alias = "primaryBorrower")]
    pub primary_borrower: wire::leaf::Text,
    /// 主业务借款人证件类型 · Kind of the borrower's identity document.
    ///
    /// Key `primaryBorrowerIdType`; known values; privacy class `public`.
    #[doc(alias = "主业务借款人证件类型")]
    #[doc(alias = "primaryBorrowerIdType")]
    pub primary_borrower_id_type: wire::OpenEnum<IdKind>,
    /// 主业务借款人证件号码 · Number of the borrower's identity document.
    ///
    /// Key `primaryBorrowerIdNum`; string; privacy class `id-number`.
    #[doc(alias = "主业务借款人证件号码")]
    #[doc(alias = "primaryBorrowerIdNum")]
    pub primary_borrower_id_num: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 相关还款责任信息（为企业） · A duty to repay the debt of a company.
#[doc(alias = "相关还款责任信息（为企业）")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CompanyRepaymentDuty {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that manages the debt.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 业务种类 · Kind of business.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务种类")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<CompanyCreditKind>,
    /// 开立日期 · Day the debt began.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "开立日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 到期日期 · Day the debt ends.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 责任人类型 · Role in which the person is liable.
    ///
    /// Key `personDutyType`; known values; privacy class `financial`.
    #[doc(alias = "责任人类型")]
    #[doc(alias = "personDutyType")]
    pub person_duty_type: wire::OpenEnum<ResponsibleParty>,
    /// 还款责任金额 · Amount that the person is liable for, in the given currency.
    ///
    /// Key `refundDutyAmount`; amount; privacy class `financial`.
    #[doc(alias = "还款责任金额")]
    #[doc(alias = "refundDutyAmount")]
    pub refund_duty_amount: wire::leaf::Amount,
    /// 币种 · Currency, as printed.
    ///
    /// Key `currencyType`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    #[doc(alias = "currencyType")]
    pub currency_type: wire::leaf::Text,
    /// 保证合同编号 · Number of the guarantee contract.
    ///
    /// Key `guaranteeContractSerial`; string; privacy class `account`.
    #[doc(alias = "保证合同编号")]
    #[doc(alias = "guaranteeContractSerial")]
    pub guarantee_contract_serial: wire::leaf::Text,
    /// 截至日期 · Reporting date of the debt, in a phrase.
    ///
    /// Key `dueDate`; date-phrase; privacy class `financial`.
    #[doc(alias = "截至日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DatePhrase,
    /// 五级分类 · Five-level class.
    ///
    /// Key `fiveLevelType`; known values; privacy class `financial`.
    #[doc(alias = "五级分类")]
    #[doc(alias = "fiveLevelType")]
    pub five_level_type: wire::OpenEnum<FiveLevelClass>,
    /// 余额 · Balance of the debt, in the currency given.
    ///
    /// Key `surplusAmount`; amount; privacy class `financial`.
    #[doc(alias = "余额")]
    #[doc(alias = "surplusAmount")]
    pub surplus_amount: wire::leaf::Amount,
    /// 逾期月数 · Months overdue.
    ///
    /// Key `overdueMonthNum`; count; privacy class `financial`.
    #[doc(alias = "逾期月数")]
    #[doc(alias = "overdueMonthNum")]
    pub overdue_month_num: wire::leaf::Count,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 授信协议 · A credit line agreed with an institution.
#[doc(alias = "授信协议")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditAgreement {
    /// 授信协议 · Heading of the row, the word for agreement and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "授信协议")]
    pub name: wire::leaf::Text,
    /// 管理机构 · Institution that grants the credit.
    ///
    /// Key `manageCompany`; string; privacy class `financial`.
    #[doc(alias = "管理机构")]
    #[doc(alias = "manageCompany")]
    pub manage_company: wire::leaf::Text,
    /// 授信协议标识 · Id of the agreement.
    ///
    /// Key `extensionProtocolId`; string; privacy class `account`.
    #[doc(alias = "授信协议标识")]
    #[doc(alias = "extensionProtocolId")]
    pub extension_protocol_id: wire::leaf::Text,
    /// 生效日期 · First day of the agreement.
    ///
    /// Key `effectDate`; date; privacy class `financial`.
    #[doc(alias = "生效日期")]
    #[doc(alias = "effectDate")]
    pub effect_date: wire::leaf::Date,
    /// 到期日期 · Last day of the agreement.
    ///
    /// Key `deadlineDate`; date; privacy class `financial`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::Date,
    /// 授信额度用途 · Purpose of the credit line.
    ///
    /// Key `extensionAmountScope`; known values; privacy class `financial`.
    #[doc(alias = "授信额度用途")]
    #[doc(alias = "extensionAmountScope")]
    pub extension_amount_scope: wire::OpenEnum<CreditLineUse>,
    /// 授信额度 · Credit line, in the agreement's currency.
    ///
    /// Key `extensionAmount`; amount; privacy class `financial`.
    #[doc(alias = "授信额度")]
    #[doc(alias = "extensionAmount")]
    pub extension_amount: wire::leaf::Amount,
    /// 授信限额 · Limit over several lines, in the agreement's currency.
    ///
    /// Key `extensionLimitAmount`; amount; privacy class `financial`.
    #[doc(alias = "授信限额")]
    #[doc(alias = "extensionLimitAmount")]
    pub extension_limit_amount: wire::leaf::Amount,
    /// 授信限额编号 · Number of that limit.
    ///
    /// Key `extensionLimitSerial`; string; privacy class `account`.
    #[doc(alias = "授信限额编号")]
    #[doc(alias = "extensionLimitSerial")]
    pub extension_limit_serial: wire::leaf::Text,
    /// 已用额度 · Credit in use, in the agreement's currency.
    ///
    /// Key `usedAmount`; amount; privacy class `financial`.
    #[doc(alias = "已用额度")]
    #[doc(alias = "usedAmount")]
    pub used_amount: wire::leaf::Amount,
    /// 币种 · Currency, as printed.
    ///
    /// Key `currencyType`; string; privacy class `financial`.
    #[doc(alias = "币种")]
    #[doc(alias = "currencyType")]
    pub currency_type: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 非信贷交易账户 · An account that is paid after use and is not credit: telecom, water.
#[doc(alias = "非信贷交易账户")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NoncreditAccount {
    /// 账户 · Heading of the row, the word for account and a number.
    ///
    /// Key `name`; string; privacy class `account`.
    #[doc(alias = "账户")]
    pub name: wire::leaf::Text,
    /// 账号名称 · Institution that runs the account.
    ///
    /// Key `companyName`; string; privacy class `financial`.
    #[doc(alias = "账号名称")]
    #[doc(alias = "companyName")]
    pub company_name: wire::leaf::Text,
    /// 业务类型 · Kind of service.
    ///
    /// Key `type`; known values; privacy class `financial`.
    #[doc(alias = "业务类型")]
    #[doc(alias = "type")]
    pub type_: wire::OpenEnum<NoncreditServiceKind>,
    /// 业务开通日期 · Day the service began.
    ///
    /// Key `startDate`; date; privacy class `financial`.
    #[doc(alias = "业务开通日期")]
    #[doc(alias = "startDate")]
    pub start_date: wire::leaf::Date,
    /// 当前缴费状态 · Payment state now.
    ///
    /// Key `currPayedState`; known values; privacy class `financial`.
    #[doc(alias = "当前缴费状态")]
    #[doc(alias = "currPayedState")]
    pub curr_payed_state: wire::OpenEnum<PaymentState>,
    /// 当前欠费金额 · Amount in arrears now, in yuan.
    ///
    /// Key `currOverdueAmount`; amount; privacy class `financial`.
    #[doc(alias = "当前欠费金额")]
    #[doc(alias = "currOverdueAmount")]
    pub curr_overdue_amount: wire::leaf::Amount,
    /// 记账年月 · Reporting month of the account.
    ///
    /// Key `accountDate`; month; privacy class `financial`.
    #[doc(alias = "记账年月")]
    #[doc(alias = "accountDate")]
    pub account_date: wire::leaf::Month,
    /// 缴费记录 · Payment record, month by month.
    ///
    /// Key `refundRecord`; object.
    #[doc(alias = "缴费记录")]
    #[doc(alias = "refundRecord")]
    pub refund_record: wire::Maybe<PaymentGrid>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 缴费记录 · The payment record of an account that is not credit: a row for each year, a cell for each month.
#[doc(alias = "缴费记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentGrid {
    /// 还款记录区间 · First and last month of the record, with text after them.
    ///
    /// Key `dateRange`; month-range; privacy class `financial`.
    #[doc(alias = "还款记录区间")]
    #[doc(alias = "dateRange")]
    pub date_range: wire::leaf::MonthRange,
    /// 缴费记录明细 · The years.
    ///
    /// Key `detail`; list of objects.
    #[doc(alias = "缴费记录明细")]
    pub detail: wire::List<PaymentYear>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 年 · A year of a payment record.
#[doc(alias = "年")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentYear {
    /// 年 · Year.
    ///
    /// Key `year`; year; privacy class `financial`.
    #[doc(alias = "年")]
    pub year: wire::leaf::Year,
    /// 月 · The months.
    ///
    /// Key `month`; list of objects.
    #[doc(alias = "月")]
    pub month: wire::List<PaymentMonth>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 月 · A month of a payment record. It has a state and, unlike that of a credit account, no amount.
#[doc(alias = "月")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PaymentMonth {
    /// 月份 · Month of the year, 1 to 12.
    ///
    /// Key `monthValue`; month-of-year; privacy class `financial`.
    #[doc(alias = "月份")]
    #[doc(alias = "monthValue")]
    pub month_value: wire::leaf::MonthOfYear,
    /// 状态 · State of that month.
    ///
    /// Key `state`; known values; privacy class `financial`.
    #[doc(alias = "状态")]
    pub state: wire::OpenEnum<PaymentSymbol>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 公共信息明细 · Records of authorities about the person.
#[doc(alias = "公共信息明细")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PublicInformation {
    /// 欠税记录 · Taxes owed.
    ///
    /// Key `owingTaxRecord`; list of objects.
    #[doc(alias = "欠税记录")]
    #[doc(alias = "owingTaxRecord")]
    pub owing_tax_record: wire::List<TaxArrearsRecord>,
    /// 民事判决记录 · Civil judgments.
    ///
    /// Key `civilJudgmentRecord`; list of objects.
    #[doc(alias = "民事判决记录")]
    #[doc(alias = "civilJudgmentRecord")]
    pub civil_judgment_record: wire::List<CivilJudgmentRecord>,
    /// 强制执行记录 · Compulsory enforcements.
    ///
    /// Key `forceExecuteRecord`; list of objects.
    #[doc(alias = "强制执行记录")]
    #[doc(alias = "forceExecuteRecord")]
    pub force_execute_record: wire::List<EnforcementRecord>,
    /// 行政处罚记录 · Administrative penalties.
    ///
    /// Key `administrativePenaltyRecord`; list of objects.
    #[doc(alias = "行政处罚记录")]
    #[doc(alias = "administrativePenaltyRecord")]
    pub administrative_penalty_record: wire::List<PenaltyRecord>,
    /// 住房公积金参缴记录 · Contributions to the housing provident fund.
    ///
    /// Key `housingProvidentFundContributionRecord`; list of objects.
    #[doc(alias = "住房公积金参缴记录")]
    #[doc(alias = "housingProvidentFundContributionRecord")]
    pub housing_provident_fund_contribution_record: wire::List<HousingFundRecord>,
    /// 低保救助记录 · Aid for low incomes.
    ///
    /// Key `lowSecurityRescueRecord`; list of objects.
    #[doc(alias = "低保救助记录")]
    #[doc(alias = "lowSecurityRescueRecord")]
    pub low_security_rescue_record: wire::List<LowIncomeAidRecord>,
    /// 执业资格记录 · Professional qualifications.
    ///
    /// Key `executiveQualificationRecord`; list of objects.
    #[doc(alias = "执业资格记录")]
    #[doc(alias = "executiveQualificationRecord")]
    pub executive_qualification_record: wire::List<QualificationRecord>,
    /// 行政奖励记录 · Administrative rewards.
    ///
    /// Key `administrativeRewardRecord`; list of objects.
    #[doc(alias = "行政奖励记录")]
    #[doc(alias = "administrativeRewardRecord")]
    pub administrative_reward_record: wire::List<RewardRecord>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 欠税记录 · Taxes the person owes.
#[doc(alias = "欠税记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TaxArrearsRecord {
    /// 主管税务机关 · Tax office in charge.
    ///
    /// Key `chargedTaxOffice`; string; privacy class `financial`.
    #[doc(alias = "主管税务机关")]
    #[doc(alias = "chargedTaxOffice")]
    pub charged_tax_office: wire::leaf::Text,
    /// 欠税总额 · Total owed, in yuan.
    ///
    /// Key `owingTaxAmount`; amount; privacy class `financial`.
    #[doc(alias = "欠税总额")]
    #[doc(alias = "owingTaxAmount")]
    pub owing_tax_amount: wire::leaf::Amount,
    /// 欠税统计日期 · Day the total was taken.
    ///
    /// Key `owingTaxStatsDate`; date; privacy class `financial`.
    #[doc(alias = "欠税统计日期")]
    #[doc(alias = "owingTaxStatsDate")]
    pub owing_tax_stats_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 民事判决记录 · A civil judgment about the person.
#[doc(alias = "民事判决记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CivilJudgmentRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 立案法院 · Court that took the case; the key means filing.
    ///
    /// Key `fillingCourt`; string; privacy class `financial`.
    #[doc(alias = "立案法院")]
    #[doc(alias = "fillingCourt")]
    pub filing_court: wire::leaf::Text,
    /// 案由 · Cause of the case.
    ///
    /// Key `reason`; string; privacy class `free-text`.
    #[doc(alias = "案由")]
    pub reason: wire::leaf::Text,
    /// 立案日期 · Day the case was filed; the key means filing.
    ///
    /// Key `fillingDate`; date; privacy class `financial`.
    #[doc(alias = "立案日期")]
    #[doc(alias = "fillingDate")]
    pub filing_date: wire::leaf::Date,
    /// 结案方式 · Result of the case.
    ///
    /// Key `closingType`; known values; privacy class `financial`.
    #[doc(alias = "结案方式")]
    #[doc(alias = "closingType")]
    pub closing_type: wire::OpenEnum<CivilClosingKind>,
    /// 判决/调节结果 · Result of the judgment or the mediation.
    ///
    /// Key `closingResult`; string; privacy class `free-text`.
    #[doc(alias = "判决/调节结果")]
    #[doc(alias = "closingResult")]
    pub closing_result: wire::leaf::Text,
    /// 判决/调节生效日期 · Day the result took effect.
    ///
    /// Key `closingEffectDate`; date; privacy class `financial`.
    #[doc(alias = "判决/调节生效日期")]
    #[doc(alias = "closingEffectDate")]
    pub closing_effect_date: wire::leaf::Date,
    /// 诉讼标的 · Subject of the case.
    ///
    /// Key `litigation`; string; privacy class `free-text`.
    #[doc(alias = "诉讼标的")]
    pub litigation: wire::leaf::Text,
    /// 诉讼标的金额 · Amount in dispute, in yuan.
    ///
    /// Key `litigationAmount`; amount; privacy class `financial`.
    #[doc(alias = "诉讼标的金额")]
    #[doc(alias = "litigationAmount")]
    pub litigation_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 强制执行记录 · A compulsory enforcement against the person.
#[doc(alias = "强制执行记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EnforcementRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 执行法院 · Court that enforces.
    ///
    /// Key `executeCourt`; string; privacy class `financial`.
    #[doc(alias = "执行法院")]
    #[doc(alias = "executeCourt")]
    pub execute_court: wire::leaf::Text,
    /// 执行案由 · Cause of the enforcement.
    ///
    /// Key `executeReason`; string; privacy class `free-text`.
    #[doc(alias = "执行案由")]
    #[doc(alias = "executeReason")]
    pub execute_reason: wire::leaf::Text,
    /// 立案日期 · Day the case was filed; the key means filing.
    ///
    /// Key `fillingDate`; date; privacy class `financial`.
    #[doc(alias = "立案日期")]
    #[doc(alias = "fillingDate")]
    pub filing_date: wire::leaf::Date,
    /// 结案方式 · Result of the case.
    ///
    /// Key `closingType`; known values; privacy class `financial`.
    #[doc(alias = "结案方式")]
    #[doc(alias = "closingType")]
    pub closing_type: wire::OpenEnum<EnforcementClosingKind>,
    /// 案件状态 · State of the case.
    ///
    /// Key `caseState`; string; privacy class `financial`.
    #[doc(alias = "案件状态")]
    #[doc(alias = "caseState")]
    pub case_state: wire::leaf::Text,
    /// 结案日期 · Day the case was closed.
    ///
    /// Key `closingDate`; date; privacy class `financial`.
    #[doc(alias = "结案日期")]
    #[doc(alias = "closingDate")]
    pub closing_date: wire::leaf::Date,
    /// 申请执行标的 · Subject matter of the application for enforcement.
    ///
    /// Key `applyExecuteSubject`; string; privacy class `free-text`.
    #[doc(alias = "申请执行标的")]
    #[doc(alias = "applyExecuteSubject")]
    pub apply_execute_subject: wire::leaf::Text,
    /// 申请执行标的价值 · Value of the claim, in yuan.
    ///
    /// Key `applyExecuteSubjectValue`; amount; privacy class `financial`.
    #[doc(alias = "申请执行标的价值")]
    #[doc(alias = "applyExecuteSubjectValue")]
    pub apply_execute_subject_value: wire::leaf::Amount,
    /// 已执行标的 · Subject matter already enforced.
    ///
    /// Key `executedSubject`; string; privacy class `free-text`.
    #[doc(alias = "已执行标的")]
    #[doc(alias = "executedSubject")]
    pub executed_subject: wire::leaf::Text,
    /// 已执行标的金额 · Amount that has been enforced, in yuan.
    ///
    /// Key `executedSubjectAmount`; amount; privacy class `financial`.
    #[doc(alias = "已执行标的金额")]
    #[doc(alias = "executedSubjectAmount")]
    pub executed_subject_amount: wire::leaf::Amount,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 行政处罚记录 · An administrative penalty against the person.
#[doc(alias = "行政处罚记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PenaltyRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 处罚机构 · Authority that punished.
    ///
    /// Key `penaltyOrg`; string; privacy class `financial`.
    #[doc(alias = "处罚机构")]
    #[doc(alias = "penaltyOrg")]
    pub penalty_org: wire::leaf::Text,
    /// 处罚内容 · Content of the penalty.
    ///
    /// Key `penaltyContent`; string; privacy class `free-text`.
    #[doc(alias = "处罚内容")]
    #[doc(alias = "penaltyContent")]
    pub penalty_content: wire::leaf::Text,
    /// 处罚金额 · Amount of the penalty, in yuan.
    ///
    /// Key `penaltyAmount`; amount; privacy class `financial`.
    #[doc(alias = "处罚金额")]
    #[doc(alias = "penaltyAmount")]
    pub penalty_amount: wire::leaf::Amount,
    /// 生效日期 · First day or month of the penalty.
    ///
    /// Key `effectDate`; date-or-month; privacy class `financial`.
    #[doc(alias = "生效日期")]
    #[doc(alias = "effectDate")]
    pub effect_date: wire::leaf::DateOrMonth,
    /// 截止日期 · Last day or month of the penalty.
    ///
    /// Key `dueDate`; date-or-month; privacy class `financial`.
    #[doc(alias = "截止日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DateOrMonth,
    /// 行政复议结果 · Result of a review of the penalty.
    ///
    /// Key `administrativeReviewResult`; string; privacy class `free-text`.
    #[doc(alias = "行政复议结果")]
    #[doc(alias = "administrativeReviewResult")]
    pub administrative_review_result: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 住房公积金参缴记录 · Contributions of the person to the housing provident fund.
#[doc(alias = "住房公积金参缴记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct HousingFundRecord {
    /// 参缴地 · Place of the fund.
    ///
    /// Key `contributionPlace`; string; privacy class `address`.
    #[doc(alias = "参缴地")]
    #[doc(alias = "contributionPlace")]
    pub contribution_place: wire::leaf::Text,
    /// 参缴日期 · Day the contributions began.
    ///
    /// Key `contributionDate`; date; privacy class `financial`.
    #[doc(alias = "参缴日期")]
    #[doc(alias = "contributionDate")]
    pub contribution_date: wire::leaf::Date,
    /// 初缴月份 · Month of the first contribution.
    ///
    /// Key `firstContributionDate`; month; privacy class `financial`.
    #[doc(alias = "初缴月份")]
    #[doc(alias = "firstContributionDate")]
    pub first_contribution_date: wire::leaf::Month,
    /// 缴至月份 · Month up to which contributions are paid.
    ///
    /// Key `contributionDueDate`; month; privacy class `financial`.
    #[doc(alias = "缴至月份")]
    #[doc(alias = "contributionDueDate")]
    pub contribution_due_date: wire::leaf::Month,
    /// 缴费状态 · State of the contributions.
    ///
    /// Key `contributionState`; known values; privacy class `financial`.
    #[doc(alias = "缴费状态")]
    #[doc(alias = "contributionState")]
    pub contribution_state: wire::OpenEnum<HousingFundState>,
    /// 月缴存额 · Contribution a month, in yuan.
    ///
    /// Key `amountPerMonth`; amount; privacy class `financial`.
    #[doc(alias = "月缴存额")]
    #[doc(alias = "amountPerMonth")]
    pub amount_per_month: wire::leaf::Amount,
    /// 个人缴存比例 · Share of the wage the person pays, in percent.
    ///
    /// Key `selfContributionProportion`; percentage; privacy class `financial`.
    #[doc(alias = "个人缴存比例")]
    #[doc(alias = "selfContributionProportion")]
    pub self_contribution_proportion: wire::leaf::Percentage,
    /// 单位缴存比例 · Share of the wage the employer pays, in percent.
    ///
    /// Key `companyContributionProportion`; percentage; privacy class `financial`.
    #[doc(alias = "单位缴存比例")]
    #[doc(alias = "companyContributionProportion")]
    pub company_contribution_proportion: wire::leaf::Percentage,
    /// 缴费单位 · Employer that pays.
    ///
    /// Key `contributionCompany`; string; privacy class `employer`.
    #[doc(alias = "缴费单位")]
    #[doc(alias = "contributionCompany")]
    pub contribution_company: wire::leaf::Text,
    /// 信息更新日期 · Day or month of the last update.
    ///
    /// Key `updateAt`; date-or-month; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::DateOrMonth,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 低保救助记录 · Aid the person got for a low income.
#[doc(alias = "低保救助记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LowIncomeAidRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 人员类别 · Kind of person.
    ///
    /// Key `personType`; known values; privacy class `financial`.
    #[doc(alias = "人员类别")]
    #[doc(alias = "personType")]
    pub person_type: wire::OpenEnum<LowIncomePersonKind>,
    /// 所在地 · Residence of the person.
    ///
    /// Key `place`; string; privacy class `address`.
    #[doc(alias = "所在地")]
    pub place: wire::leaf::Text,
    /// 工作单位 · Employer.
    ///
    /// Key `company`; string; privacy class `employer`.
    #[doc(alias = "工作单位")]
    pub company: wire::leaf::Text,
    /// 家庭月收入 · Income of the family a month, in yuan.
    ///
    /// Key `familyIncomePerMonth`; amount; privacy class `financial`.
    #[doc(alias = "家庭月收入")]
    #[doc(alias = "familyIncomePerMonth")]
    pub family_income_per_month: wire::leaf::Amount,
    /// 申请日期 · Day of the application for aid.
    ///
    /// Key `applyDate`; date; privacy class `financial`.
    #[doc(alias = "申请日期")]
    #[doc(alias = "applyDate")]
    pub apply_date: wire::leaf::Date,
    /// 批准日期 · Day aid was granted.
    ///
    /// Key `agreeDate`; date; privacy class `financial`.
    #[doc(alias = "批准日期")]
    #[doc(alias = "agreeDate")]
    pub agree_date: wire::leaf::Date,
    /// 信息更新日期 · Day of the last update.
    ///
    /// Key `updateAt`; date; privacy class `financial`.
    #[doc(alias = "信息更新日期")]
    #[doc(alias = "updateAt")]
    pub update_at: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 执业资格记录 · A professional qualification of the person.
#[doc(alias = "执业资格记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QualificationRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 执业资格名称 · Name of the qualification; the key is misspelt.
    ///
    /// Key `executiveQulificationName`; string; privacy class `employer`.
    #[doc(alias = "执业资格名称")]
    #[doc(alias = "executiveQulificationName")]
    pub executive_qualification_name: wire::leaf::Text,
    /// 等级 · Level of the body that granted it.
    ///
    /// Key `level`; known values; privacy class `employer`.
    #[doc(alias = "等级")]
    pub level: wire::OpenEnum<QualificationLevel>,
    /// 获得日期 · Day or month it was granted.
    ///
    /// Key `gotDate`; date-or-month; privacy class `employer`.
    #[doc(alias = "获得日期")]
    #[doc(alias = "gotDate")]
    pub got_date: wire::leaf::DateOrMonth,
    /// 到期日期 · Day or month it ends.
    ///
    /// Key `deadlineDate`; date-or-month; privacy class `employer`.
    #[doc(alias = "到期日期")]
    #[doc(alias = "deadlineDate")]
    pub deadline_date: wire::leaf::DateOrMonth,
    /// 吊销日期 · Day or month it was revoked.
    ///
    /// Key `revocationDate`; date-or-month; privacy class `employer`.
    #[doc(alias = "吊销日期")]
    #[doc(alias = "revocationDate")]
    pub revocation_date: wire::leaf::DateOrMonth,
    /// 颁发机构 · Body that granted it.
    ///
    /// Key `issuer`; string; privacy class `employer`.
    #[doc(alias = "颁发机构")]
    pub issuer: wire::leaf::Text,
    /// 颁发机构所在地 · Location of the body that granted it.
    ///
    /// Key `issuerPlace`; string; privacy class `address`.
    #[doc(alias = "颁发机构所在地")]
    #[doc(alias = "issuerPlace")]
    pub issuer_place: wire::leaf::Text,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 行政奖励记录 · An administrative reward of the person.
#[doc(alias = "行政奖励记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RewardRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 奖励机构 · Authority that rewarded.
    ///
    /// Key `rewardCompany`; string; privacy class `financial`.
    #[doc(alias = "奖励机构")]
    #[doc(alias = "rewardCompany")]
    pub reward_company: wire::leaf::Text,
    /// 奖励内容 · Content of the reward.
    ///
    /// Key `rewardContent`; string; privacy class `free-text`.
    #[doc(alias = "奖励内容")]
    #[doc(alias = "rewardContent")]
    pub reward_content: wire::leaf::Text,
    /// 生效日期 · First day or month of the reward.
    ///
    /// Key `effectDate`; date-or-month; privacy class `financial`.
    #[doc(alias = "生效日期")]
    #[doc(alias = "effectDate")]
    pub effect_date: wire::leaf::DateOrMonth,
    /// 截止日期 · Last day or month of the reward.
    ///
    /// Key `dueDate`; date-or-month; privacy class `financial`.
    #[doc(alias = "截止日期")]
    #[doc(alias = "dueDate")]
    pub due_date: wire::leaf::DateOrMonth,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 本人声明 · A statement the person made about the report.
#[doc(alias = "本人声明")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonalStatement {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 声明内容 · Text of the statement.
    ///
    /// Key `declareContent`; string; privacy class `free-text`.
    #[doc(alias = "声明内容")]
    #[doc(alias = "declareContent")]
    pub declare_content: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    ///
    /// Key `addDate`; date; privacy class `financial`.
    #[doc(alias = "添加日期")]
    #[doc(alias = "addDate")]
    pub add_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 异议标注 · A mark on the report that the person disputes something.
#[doc(alias = "异议标注")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ObjectionMark {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 标注内容 · Text of the mark.
    ///
    /// Key `labelContent`; string; privacy class `free-text`.
    #[doc(alias = "标注内容")]
    #[doc(alias = "labelContent")]
    pub label_content: wire::leaf::Text,
    /// 添加日期 · Day it was added.
    ///
    /// Key `addDate`; date; privacy class `financial`.
    #[doc(alias = "添加日期")]
    #[doc(alias = "addDate")]
    pub add_date: wire::leaf::Date,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 查询记录 · Institution or person that requested the report.
#[doc(alias = "查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryRecords {
    /// 本人查询记录 · Queries by the person.
    ///
    /// Key `personQueryRecord`; list of objects.
    #[doc(alias = "本人查询记录")]
    #[doc(alias = "personQueryRecord")]
    pub person_query_record: wire::List<QueryRecord>,
    /// 机构查询记录 · Queries by institutions.
    ///
    /// Key `companyQueryRecord`; list of objects.
    #[doc(alias = "机构查询记录")]
    #[doc(alias = "companyQueryRecord")]
    pub company_query_record: wire::List<QueryRecord>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 查询记录 · A query of the report.
#[doc(alias = "查询记录")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryRecord {
    /// 编号 · Number of the row.
    ///
    /// Key `no`; string; privacy class `public`.
    #[doc(alias = "编号")]
    pub no: wire::leaf::Text,
    /// 查询日期 · Day of the query.
    ///
    /// Key `date`; date; privacy class `financial`.
    #[doc(alias = "查询日期")]
    pub date: wire::leaf::Date,
    /// 查询机构 · Institution or person that made the query.
    ///
    /// Key `queryCompany`; string; privacy class `financial`.
    #[doc(alias = "查询机构")]
    #[doc(alias = "queryCompany")]
    pub query_company: wire::leaf::Text,
    /// 查询原因 · Reason.
    ///
    /// Key `queryReason`; known values; privacy class `financial`.
    #[doc(alias = "查询原因")]
    #[doc(alias = "queryReason")]
    pub query_reason: wire::OpenEnum<QueryReason>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// The whole body around a report, if the report is not the body.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreditReportEnvelope {
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
    pub structured_result: wire::Maybe<CreditReport>,
    /// 识别结果 · The report, if it is under this key.
    ///
    /// Key `result`; object.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<CreditReport>,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}

/// 证件类型 · Kind of an identity document.
#[doc(alias = "证件类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdKind {
    /// 身份证 · Resident identity card.
    #[doc(alias = "身份证")]
    ResidentIdCard,
    /// 居民身份证及其他以公民身份证号码为标识的证件 · Any document with the number of the resident identity card.
    #[doc(alias = "居民身份证及其他以公民身份证号码为标识的证件")]
    CitizenNumberDocument,
    /// 户口簿 · Household register.
    #[doc(alias = "户口簿")]
    HouseholdRegister,
    /// 护照 · Passport.
    #[doc(alias = "护照")]
    Passport,
    /// 港澳居民来往内地通行证 · Travel permit of a Hong Kong or Macao resident to the mainland.
    #[doc(alias = "港澳居民来往内地通行证")]
    HongKongMacaoTravelPermit,
    /// 台湾同胞来往内地通行证 · Travel permit of a Taiwan resident to the mainland.
    #[doc(alias = "台湾同胞来往内地通行证")]
    TaiwanTravelPermit,
    /// 外国人居留证 · Residence permit of a foreigner.
    #[doc(alias = "外国人居留证")]
    ForeignerResidencePermit,
    /// 警官证 · Identity card of a police officer.
    #[doc(alias = "警官证")]
    PoliceOfficerCard,
    /// 香港身份证 · Hong Kong identity card.
    #[doc(alias = "香港身份证")]
    HongKongIdCard,
    /// 澳门身份证 · Macao identity card.
    #[doc(alias = "澳门身份证")]
    MacaoIdCard,
    /// 台湾身份证 · Taiwan identity card.
    #[doc(alias = "台湾身份证")]
    TaiwanIdCard,
    /// 其他证件 · Another document.
    #[doc(alias = "其他证件")]
    Other,
    /// 军人身份证件 · Identity document of the armed forces.
    #[doc(alias = "军人身份证件")]
    MilitaryIdCard,
}

/// 性别 · Sex.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// 男 · Male.
    #[doc(alias = "男")]
    Male,
    /// 女 · Female.
    #[doc(alias = "女")]
    Female,
    /// 男性 · Male, as first-generation reports print it.
    #[doc(alias = "男性")]
    MaleSex,
    /// 女性 · Female, as first-generation reports print it.
    #[doc(alias = "女性")]
    FemaleSex,
    /// 未知的性别 · Not known.
    #[doc(alias = "未知的性别")]
    Unknown,
    /// 未说明的性别 · Not stated.
    #[doc(alias = "未说明的性别")]
    NotStated,
}

/// 婚姻状况 · Marital status.
#[doc(alias = "婚姻状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MaritalStatus {
    /// 未婚 · Never married.
    #[doc(alias = "未婚")]
    Unmarried,
    /// 已婚 · Married.
    #[doc(alias = "已婚")]
    Married,
    /// 丧偶 · Widowed.
    #[doc(alias = "丧偶")]
    Widowed,
    /// 离婚 · Divorced.
    #[doc(alias = "离婚")]
    Divorced,
    /// 单身 · Single.
    #[doc(alias = "单身")]
    Single,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 学历 · Highest level of education.
#[doc(alias = "学历")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Education {
    /// 研究生 · Postgraduate.
    #[doc(alias = "研究生")]
    Postgraduate,
    /// 本科 · Undergraduate.
    #[doc(alias = "本科")]
    Undergraduate,
    /// 大专 · Junior college.
    #[doc(alias = "大专")]
    JuniorCollege,
    /// 大学专科和专科学校 · Junior college, as older dictionaries word it.
    #[doc(alias = "大学专科和专科学校")]
    CollegeOrSpecializedSchool,
    /// 中专、职高、技校 · Vocational or technical school.
    #[doc(alias = "中专、职高、技校")]
    VocationalSchool,
    /// 高中 · Senior high school.
    #[doc(alias = "高中")]
    SeniorHighSchool,
    /// 初中 · Junior high school.
    #[doc(alias = "初中")]
    JuniorHighSchool,
    /// 小学 · Primary school.
    #[doc(alias = "小学")]
    PrimarySchool,
    /// 其他 · Another level.
    #[doc(alias = "其他")]
    Other,
    /// 初中及以下 · Junior high school or below.
    #[doc(alias = "初中及以下")]
    JuniorHighSchoolOrBelow,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 学位 · Highest academic degree.
#[doc(alias = "学位")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Degree {
    /// 名誉博士 · Honorary doctor.
    #[doc(alias = "名誉博士")]
    HonoraryDoctor,
    /// 博士 · Doctor.
    #[doc(alias = "博士")]
    Doctor,
    /// 硕士 · Master.
    #[doc(alias = "硕士")]
    Master,
    /// 学士 · Bachelor.
    #[doc(alias = "学士")]
    Bachelor,
    /// 无 · No degree.
    #[doc(alias = "无")]
    None,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
    /// 其他 · Another degree.
    #[doc(alias = "其他")]
    Other,
}

/// 就业状况 · Employment status.
#[doc(alias = "就业状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentStatus {
    /// 国家公务员 · Civil servant.
    #[doc(alias = "国家公务员")]
    CivilServant,
    /// 专业技术人员 · Specialist or technician.
    #[doc(alias = "专业技术人员")]
    Specialist,
    /// 职员 · Office staff.
    #[doc(alias = "职员")]
    OfficeStaff,
    /// 企业管理人员 · Manager in a company.
    #[doc(alias = "企业管理人员")]
    Manager,
    /// 工人 · Worker.
    #[doc(alias = "工人")]
    Worker,
    /// 农民 · Farmer.
    #[doc(alias = "农民")]
    Farmer,
    /// 学生 · Student.
    #[doc(alias = "学生")]
    Student,
    /// 现役军人 · On active service in the armed forces.
    #[doc(alias = "现役军人")]
    ActiveServiceMember,
    /// 自由职业者 · Freelancer.
    #[doc(alias = "自由职业者")]
    Freelancer,
    /// 个体经营者 · Runs a business alone.
    #[doc(alias = "个体经营者")]
    SelfEmployed,
    /// 无业人员 · Without work.
    #[doc(alias = "无业人员")]
    Unemployed,
    /// 退(离)休人员 · Retired.
    #[doc(alias = "退(离)休人员")]
    Retired,
    /// 其他 · Another status.
    #[doc(alias = "其他")]
    Other,
    /// 在职 · Employed.
    #[doc(alias = "在职")]
    Employed,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 居住状况 · Type of residence.
#[doc(alias = "居住状况")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResidenceStatus {
    /// 自置 · Bought by the person.
    #[doc(alias = "自置")]
    Purchased,
    /// 按揭 · Bought on a mortgage.
    #[doc(alias = "按揭")]
    Mortgaged,
    /// 亲属楼宇 · Belongs to relatives.
    #[doc(alias = "亲属楼宇")]
    OwnedByRelatives,
    /// 集体宿舍 · Dormitory.
    #[doc(alias = "集体宿舍")]
    Dormitory,
    /// 租房 · Rented.
    #[doc(alias = "租房")]
    Rented,
    /// 共有住宅 · Owned together with others.
    #[doc(alias = "共有住宅")]
    CoOwned,
    /// 其他 · Another way.
    #[doc(alias = "其他")]
    Other,
    /// 自有 · Owned.
    #[doc(alias = "自有")]
    Owned,
    /// 借住 · Lent to the person.
    #[doc(alias = "借住")]
    Borrowed,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 单位性质 · Nature of an employer.
#[doc(alias = "单位性质")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyNature {
    /// 机关、事业单位 · Authority or public institution.
    #[doc(alias = "机关、事业单位")]
    PublicInstitution,
    /// 国有企业 · State-owned company.
    #[doc(alias = "国有企业")]
    StateOwned,
    /// 外资企业 · Foreign-owned company.
    #[doc(alias = "外资企业")]
    ForeignOwned,
    /// 个体、私营企业 · Private company or one-person business.
    #[doc(alias = "个体、私营企业")]
    Private,
    /// 其他(包括三资企业、民营企业、民间团体等) · Another nature: joint ventures, non-state companies, associations.
    #[doc(alias = "其他(包括三资企业、民营企业、民间团体等)")]
    Other,
    /// 其他（三资企业、民营企业、民间团体） · The same, shorter.
    #[doc(alias = "其他（三资企业、民营企业、民间团体）")]
    OtherShort,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 职业 · Occupation, by the major groups of GB/T 6565.
#[doc(alias = "职业")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Occupation {
    /// 国家机关、党群组织、企业、事业单位负责人 · Heads an authority, organisation, company or institution.
    #[doc(alias = "国家机关、党群组织、企业、事业单位负责人")]
    Leader,
    /// 专业技术人员 · Specialist or technician.
    #[doc(alias = "专业技术人员")]
    Specialist,
    /// 办事人员和有关人员 · Clerk or the like.
    #[doc(alias = "办事人员和有关人员")]
    Clerk,
    /// 商业、服务业人员 · Works in commerce or services.
    #[doc(alias = "商业、服务业人员")]
    Service,
    /// 农、林、牧、渔、水利业生产人员 · Works in farming, forestry, fishing or water works.
    #[doc(alias = "农、林、牧、渔、水利业生产人员")]
    Agriculture,
    /// 生产、运输设备操作人员及有关人员 · Runs machines in production or transport.
    #[doc(alias = "生产、运输设备操作人员及有关人员")]
    Production,
    /// 军人 · Member of the armed forces.
    #[doc(alias = "军人")]
    Military,
    /// 不便分类的其他从业人员 · Hard to classify.
    #[doc(alias = "不便分类的其他从业人员")]
    Unclassified,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 行业 · Industry, by the sections of GB/T 4754.
#[doc(alias = "行业")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Industry {
    /// 农、林、牧、渔业 · Farming, forestry, husbandry and fishing.
    #[doc(alias = "农、林、牧、渔业")]
    Agriculture,
    /// 采矿业 · Mining.
    #[doc(alias = "采矿业")]
    Mining,
    /// 制造业 · Manufacturing.
    #[doc(alias = "制造业")]
    Manufacturing,
    /// 电力、热力、燃气及水生产和供应业 · Power, heat, gas and water supply.
    #[doc(alias = "电力、热力、燃气及水生产和供应业")]
    Utilities,
    /// 建筑业 · Construction.
    #[doc(alias = "建筑业")]
    Construction,
    /// 批发和零售业 · Wholesale and retail trade.
    #[doc(alias = "批发和零售业")]
    Trade,
    /// 交通运输、仓储和邮政业 · Transport, storage and post.
    #[doc(alias = "交通运输、仓储和邮政业")]
    Transport,
    /// 住宿和餐饮业 · Hotels and restaurants.
    #[doc(alias = "住宿和餐饮业")]
    Hospitality,
    /// 信息传输、软件和信息技术服务业 · Telecommunications, software and information technology.
    #[doc(alias = "信息传输、软件和信息技术服务业")]
    InformationTechnology,
    /// 金融业 · Finance.
    #[doc(alias = "金融业")]
    Finance,
    /// 房地产业 · Real estate.
    #[doc(alias = "房地产业")]
    RealEstate,
    /// 租赁和商务服务业 · Leasing and business services.
    #[doc(alias = "租赁和商务服务业")]
    BusinessServices,
    /// 科学研究和技术服务业 · Research and technical services.
    #[doc(alias = "科学研究和技术服务业")]
    Science,
    /// 水利、环境和公共设施管理业 · Water works, environment and public facilities.
    #[doc(alias = "水利、环境和公共设施管理业")]
    PublicFacilities,
    /// 居民服务、修理和其他服务业 · Services to households, repairs and other services.
    #[doc(alias = "居民服务、修理和其他服务业")]
    PersonalServices,
    /// 居民服务和其他服务业 · Services for residents, as the older standard words it.
    #[doc(alias = "居民服务和其他服务业")]
    ResidentServices,
    /// 教育 · Education.
    #[doc(alias = "教育")]
    Education,
    /// 卫生和社会工作 · Health and social work.
    #[doc(alias = "卫生和社会工作")]
    Health,
    /// 文化、体育和娱乐业 · Culture, sports and entertainment.
    #[doc(alias = "文化、体育和娱乐业")]
    Culture,
    /// 公共管理、社会保障和社会组织 · Public administration, social security and associations.
    #[doc(alias = "公共管理、社会保障和社会组织")]
    PublicAdministration,
    /// 国际组织 · International organisations.
    #[doc(alias = "国际组织")]
    InternationalOrganization,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 职务 · Position in the organisation.
#[doc(alias = "职务")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Position {
    /// 高级领导 · Senior management.
    #[doc(alias = "高级领导")]
    SeniorManager,
    /// 中级领导 · Middle management.
    #[doc(alias = "中级领导")]
    MiddleManager,
    /// 一般员工 · Ordinary staff.
    #[doc(alias = "一般员工")]
    Staff,
    /// 其他 · Another position.
    #[doc(alias = "其他")]
    Other,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 职称 · Level of a professional title.
#[doc(alias = "职称")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProfessionalTitle {
    /// 无 · No title.
    #[doc(alias = "无")]
    None,
    /// 高级 · Senior.
    #[doc(alias = "高级")]
    Senior,
    /// 中级 · Intermediate.
    #[doc(alias = "中级")]
    Intermediate,
    /// 初级 · Junior.
    #[doc(alias = "初级")]
    Junior,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 查询原因 · Reason for a query.
#[doc(alias = "查询原因")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryReason {
    /// 贷后管理 · To follow up a loan.
    #[doc(alias = "贷后管理")]
    LoanFollowUp,
    /// 贷款审批 · To approve a loan.
    #[doc(alias = "贷款审批")]
    LoanApproval,
    /// 信用卡审批 · To approve a credit card.
    #[doc(alias = "信用卡审批")]
    CreditCardApproval,
    /// 担保资格审查 · To examine a guarantor.
    #[doc(alias = "担保资格审查")]
    GuarantorReview,
    /// 司法调查 · For an investigation by a court.
    #[doc(alias = "司法调查")]
    JudicialInvestigation,
    /// 公积金提取复核查询 · To check a withdrawal from the housing fund.
    #[doc(alias = "公积金提取复核查询")]
    HousingFundWithdrawalReview,
    /// 股指期货开户 · To open an account for index futures.
    #[doc(alias = "股指期货开户")]
    IndexFuturesAccountOpening,
    /// 特约商户实名审查 · To examine the identity of a merchant.
    #[doc(alias = "特约商户实名审查")]
    MerchantIdentityReview,
    /// 保前审查 · Before a guarantee is given.
    #[doc(alias = "保前审查")]
    PreGuaranteeReview,
    /// 保后管理 · To follow up a guarantee.
    #[doc(alias = "保后管理")]
    GuaranteeFollowUp,
    /// 法人代表、负责人、高管等资信审查 · To examine the credit of the manager of a company.
    #[doc(alias = "法人代表、负责人、高管等资信审查")]
    ExecutiveCreditReview,
    /// 法人代表负责人高管等资信审查 · Another wording: to examine the credit of the manager of a company.
    #[doc(alias = "法人代表负责人高管等资信审查")]
    ExecutiveReview,
    /// 客户准入资格审查 · To examine a new customer.
    #[doc(alias = "客户准入资格审查")]
    CustomerAdmissionReview,
    /// 融资审批 · To approve a financing.
    #[doc(alias = "融资审批")]
    FinancingApproval,
    /// 资信审查 · To examine the credit of a person.
    #[doc(alias = "资信审查")]
    CreditReview,
    /// 额度审批 · To approve a credit line.
    #[doc(alias = "额度审批")]
    CreditLineApproval,
    /// 本人查询 · The person made the query.
    #[doc(alias = "本人查询")]
    SelfQuery,
}

/// 贷款类型 · Kind of loan, as the overview counts them.
#[doc(alias = "贷款类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LoanOverviewKind {
    /// 个人住房贷款 · Loan for a home.
    #[doc(alias = "个人住房贷款")]
    Housing,
    /// 个人商用住房贷款(包括商住两用房) · Loan for business premises, also with a flat.
    #[doc(alias = "个人商用住房贷款(包括商住两用房)")]
    CommercialHousing,
    /// 其他类型贷款 · Another loan.
    #[doc(alias = "其他类型贷款")]
    Other,
    /// 个人商用房（包括商住两用房）贷款 · Loan for business premises, another wording.
    #[doc(alias = "个人商用房（包括商住两用房）贷款")]
    CommercialProperty,
    /// 其他类贷款 · Another loan, another wording.
    #[doc(alias = "其他类贷款")]
    OtherLoans,
}

/// 信用卡类型 · Kind of card, as the overview counts them.
#[doc(alias = "信用卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditCardOverviewKind {
    /// 贷记卡 · Credit card.
    #[doc(alias = "贷记卡")]
    CreditCard,
    /// 准贷记卡 · Quasi-credit card.
    #[doc(alias = "准贷记卡")]
    QuasiCreditCard,
}

/// 其他类型 · Kind of other credit, as the overview counts them.
#[doc(alias = "其他类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OtherCreditOverviewKind {
    /// 证券融资 · Financing against securities.
    #[doc(alias = "证券融资")]
    SecuritiesFinancing,
    /// 融资租赁 · Financial leasing.
    #[doc(alias = "融资租赁")]
    FinancialLeasing,
    /// 其他 · Anything else.
    #[doc(alias = "其他")]
    Other,
}

/// 业务类型 · Kind of business of debts under recovery.
#[doc(alias = "业务类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecoverySummaryKind {
    /// 资产处置业务 · A debt taken over by an asset manager.
    #[doc(alias = "资产处置业务")]
    AssetDisposal,
    /// 垫款业务 · A debt paid in advance by another.
    #[doc(alias = "垫款业务")]
    Advance,
}

/// 账户类型 · Kind of credit account.
#[doc(alias = "账户类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountKind {
    /// 非循环贷账户 · Loan that does not revolve (D1).
    #[doc(alias = "非循环贷账户")]
    NonRevolvingLoan,
    /// 循环额度下分账户 · Loan under a revolving credit line (R4).
    #[doc(alias = "循环额度下分账户")]
    CreditLineLoan,
    /// 循环贷账户 · Revolving loan (R1).
    #[doc(alias = "循环贷账户")]
    RevolvingLoan,
    /// 贷记卡账户 · Credit card (R2).
    #[doc(alias = "贷记卡账户")]
    CreditCard,
    /// 准贷记卡账户 · Quasi-credit card (R3).
    #[doc(alias = "准贷记卡账户")]
    QuasiCreditCard,
}

/// 业务种类 · Kind of credit business.
#[doc(alias = "业务种类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BusinessKind {
    /// 个人住房商业贷款 · Loan of a bank for a home.
    #[doc(alias = "个人住房商业贷款")]
    HousingLoan,
    /// 个人商业住房贷款 · Commercial housing loan, as the published specimen words it.
    #[doc(alias = "个人商业住房贷款")]
    CommercialHousingLoan,
    /// 个人商用房(含商住两用)贷款 · Loan for business premises, also with a flat.
    #[doc(alias = "个人商用房(含商住两用)贷款")]
    CommercialPropertyLoan,
    /// 个人住房公积金贷款 · Loan of the housing provident fund for a home.
    #[doc(alias = "个人住房公积金贷款")]
    HousingFundLoan,
    /// 个人汽车消费贷款 · Loan for a car.
    #[doc(alias = "个人汽车消费贷款")]
    CarLoan,
    /// 个人助学贷款 · Loan for studies.
    #[doc(alias = "个人助学贷款")]
    StudentLoan,
    /// 国家助学贷款 · Loan for studies that the state supports.
    #[doc(alias = "国家助学贷款")]
    NationalStudentLoan,
    /// 商业助学贷款 · Loan for studies on commercial terms.
    #[doc(alias = "商业助学贷款")]
    CommercialStudentLoan,
    /// 个人经营性贷款 · Loan for a business.
    #[doc(alias = "个人经营性贷款")]
    BusinessLoan,
    /// 个人创业担保贷款 · Guaranteed loan for a new business.
    #[doc(alias = "个人创业担保贷款")]
    StartupLoan,
    /// 农户贷款 · Loan to a farming household.
    #[doc(alias = "农户贷款")]
    FarmerLoan,
    /// 经营性农户贷款 · Loan to a farming household for its business.
    #[doc(alias = "经营性农户贷款")]
    FarmerBusinessLoan,
    /// 消费性农户贷款 · Loan to a farming household for consumption.
    #[doc(alias = "消费性农户贷款")]
    FarmerConsumerLoan,
    /// 其他个人消费贷款 · Another loan for consumption.
    #[doc(alias = "其他个人消费贷款")]
    OtherConsumerLoan,
    /// 个人消费贷款 · Consumption, as first-generation reports print it.
    #[doc(alias = "个人消费贷款")]
    PersonalConsumption,
    /// 其他贷款 · Another loan.
    #[doc(alias = "其他贷款")]
    OtherLoan,
    /// 准贷记卡 · Quasi-credit card.
    #[doc(alias = "准贷记卡")]
    QuasiCreditCard,
    /// 贷记卡 · Credit card.
    #[doc(alias = "贷记卡")]
    CreditCard,
    /// 大额专项分期卡 · Credit card for large instalment plans alone.
    #[doc(alias = "大额专项分期卡")]
    LargeInstalmentCard,
    /// 约定购回式证券交易 · Sale of securities with an agreed repurchase.
    #[doc(alias = "约定购回式证券交易")]
    AgreedRepurchase,
    /// 股票质押式回购交易 · Repurchase against a pledge of stock.
    #[doc(alias = "股票质押式回购交易")]
    StockPledgeRepurchase,
    /// 融资融券业务 · Margin trading.
    #[doc(alias = "融资融券业务")]
    MarginTrading,
    /// 其他证券类融资 · Another financing against securities.
    #[doc(alias = "其他证券类融资")]
    OtherSecuritiesFinancing,
    /// 融资租赁业务 · Financial leasing.
    #[doc(alias = "融资租赁业务")]
    FinancialLeasing,
    /// 资产处置 · A debt taken over by an asset manager.
    #[doc(alias = "资产处置")]
    AssetDisposal,
    /// 代偿债务 · A debt paid by another, who now claims it.
    #[doc(alias = "代偿债务")]
    CompensatedDebt,
}

/// 债权转移时的还款状态 · Arrears of a debt when it was taken over.
#[doc(alias = "债权转移时的还款状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentStateAtTransfer {
    /// 债务人即将违约时自动垫款 · Paid in advance as the debtor was about to fail.
    #[doc(alias = "债务人即将违约时自动垫款")]
    AutomaticAdvance,
    /// 逾期1-30天 · 1 to 30 days overdue.
    #[doc(alias = "逾期1-30天")]
    Overdue1To30Days,
    /// 逾期31-60天 · 31 to 60 days overdue.
    #[doc(alias = "逾期31-60天")]
    Overdue31To60Days,
    /// 逾期61-90天 · 61 to 90 days overdue.
    #[doc(alias = "逾期61-90天")]
    Overdue61To90Days,
    /// 逾期91-120天 · 91 to 120 days overdue.
    #[doc(alias = "逾期91-120天")]
    Overdue91To120Days,
    /// 逾期121-150天 · 121 to 150 days overdue.
    #[doc(alias = "逾期121-150天")]
    Overdue121To150Days,
    /// 逾期151-180天 · 151 to 180 days overdue.
    #[doc(alias = "逾期151-180天")]
    Overdue151To180Days,
    /// 逾期180天以上 · More than 180 days overdue.
    #[doc(alias = "逾期180天以上")]
    OverdueOver180Days,
    /// 未知 · Not known.
    #[doc(alias = "未知")]
    Unknown,
}

/// 账户状态 · State of a debt under recovery (C1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecoveryState {
    /// 催收 · Being collected.
    #[doc(alias = "催收")]
    InCollection,
    /// 结束 · Recovery has ended.
    #[doc(alias = "结束")]
    Ended,
}

/// 账户状态 · State of a loan that does not revolve (D1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NonRevolvingLoanStateKind {
    /// 正常 · In order.
    #[doc(alias = "正常")]
    Normal,
    /// 逾期 · Overdue.
    #[doc(alias = "逾期")]
    Overdue,
    /// 结清 · Settled.
    #[doc(alias = "结清")]
    Settled,
    /// 呆账 · Bad debt.
    #[doc(alias = "呆账")]
    BadDebt,
    /// 转出 · Transferred to another institution.
    #[doc(alias = "转出")]
    TransferredOut,
    /// 担保物不足 · The collateral is not worth enough.
    #[doc(alias = "担保物不足")]
    InsufficientCollateral,
    /// 强制平仓 · The position was closed by force.
    #[doc(alias = "强制平仓")]
    ForcedLiquidation,
    /// 司法追偿 · Recovered through a court.
    #[doc(alias = "司法追偿")]
    JudicialRecovery,
}

/// 账户状态 · State of a loan under a revolving credit line (R4).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditLineLoanStateKind {
    /// 正常 · In order.
    #[doc(alias = "正常")]
    Normal,
    /// 逾期 · Overdue.
    #[doc(alias = "逾期")]
    Overdue,
    /// 结清 · Settled.
    #[doc(alias = "结清")]
    Settled,
    /// 呆账 · Bad debt.
    #[doc(alias = "呆账")]
    BadDebt,
    /// 担保物不足 · The collateral is not worth enough.
    #[doc(alias = "担保物不足")]
    InsufficientCollateral,
    /// 司法追偿 · Recovered through a court.
    #[doc(alias = "司法追偿")]
    JudicialRecovery,
}

/// 账户状态 · State of a revolving loan (R1).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RevolvingLoanStateKind {
    /// 正常 · In order.
    #[doc(alias = "正常")]
    Normal,
    /// 逾期 · Overdue.
    #[doc(alias = "逾期")]
    Overdue,
    /// 结清 · Settled.
    #[doc(alias = "结清")]
    Settled,
    /// 呆账 · Bad debt.
    #[doc(alias = "呆账")]
    BadDebt,
    /// 银行止付 · Stopped by the bank.
    #[doc(alias = "银行止付")]
    StoppedByBank,
    /// 担保物不足 · The collateral is not worth enough.
    #[doc(alias = "担保物不足")]
    InsufficientCollateral,
    /// 司法追偿 · Recovered through a court.
    #[doc(alias = "司法追偿")]
    JudicialRecovery,
}

/// 账户状态 · State of a card account (R2 and R3).
#[doc(alias = "账户状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardStateKind {
    /// 正常 · In order.
    #[doc(alias = "正常")]
    Normal,
    /// 冻结 · Frozen.
    #[doc(alias = "冻结")]
    Frozen,
    /// 止付 · Payments are stopped.
    #[doc(alias = "止付")]
    Stopped,
    /// 银行止付 · Payments are stopped by the bank.
    #[doc(alias = "银行止付")]
    StoppedByBank,
    /// 销户 · Closed.
    #[doc(alias = "销户")]
    Closed,
    /// 呆账 · Bad debt.
    #[doc(alias = "呆账")]
    BadDebt,
    /// 未激活 · Never activated.
    #[doc(alias = "未激活")]
    NotActivated,
    /// 司法追偿 · Recovered through a court.
    #[doc(alias = "司法追偿")]
    JudicialRecovery,
}

/// 五级分类 · Risk class of a credit account.
#[doc(alias = "五级分类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiveLevelClass {
    /// 正常 · Pass.
    #[doc(alias = "正常")]
    Pass,
    /// 关注 · Special mention.
    #[doc(alias = "关注")]
    SpecialMention,
    /// 次级 · Substandard.
    #[doc(alias = "次级")]
    Substandard,
    /// 可疑 · Doubtful.
    #[doc(alias = "可疑")]
    Doubtful,
    /// 损失 · Loss.
    #[doc(alias = "损失")]
    Loss,
    /// 违约 · Defaulted.
    #[doc(alias = "违约")]
    Defaulted,
    /// 未分类 · Not classified.
    #[doc(alias = "未分类")]
    Unclassified,
}

/// 还款状态 · State of an account in a month, as the symbol that a report prints.
#[doc(alias = "还款状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentSymbol {
    /// \* · Nothing is due this month and nothing was overdue before. A credit card was not used.
    #[doc(alias = "*")]
    NothingDue,
    /// \# · The account is open and its state in this month is not known.
    #[doc(alias = "#")]
    Unknown,
    /// / · The month is skipped: the account was not open yet.
    #[doc(alias = "/")]
    Skipped,
    /// N · Paid as due; on a quasi-credit card, repaid after an overdraft.
    #[doc(alias = "N")]
    Normal,
    /// 1 · 1 to 30 days overdue.
    #[doc(alias = "1")]
    Overdue1To30Days,
    /// 2 · 31 to 60 days overdue.
    #[doc(alias = "2")]
    Overdue31To60Days,
    /// 3 · 61 to 90 days overdue.
    #[doc(alias = "3")]
    Overdue61To90Days,
    /// 4 · 91 to 120 days overdue.
    #[doc(alias = "4")]
    Overdue91To120Days,
    /// 5 · 121 to 150 days overdue.
    #[doc(alias = "5")]
    Overdue121To150Days,
    /// 6 · 151 to 180 days overdue.
    #[doc(alias = "6")]
    Overdue151To180Days,
    /// 7 · More than 180 days overdue.
    #[doc(alias = "7")]
    OverdueOver180Days,
    /// A · The bill date of a credit card was moved: no bill this month.
    #[doc(alias = "A")]
    NoBill,
    /// B · Bad debt.
    #[doc(alias = "B")]
    BadDebt,
    /// C · Settled; on a card, closed in the normal way.
    #[doc(alias = "C")]
    Settled,
    /// D · Paid by the guarantor.
    #[doc(alias = "D")]
    PaidByGuarantor,
    /// G · Ended in another way than by normal settlement.
    #[doc(alias = "G")]
    Ended,
    /// M · Paid after the due day and before the end of the month.
    #[doc(alias = "M")]
    PaidBeforeMonthEnd,
    /// Z · Paid by handing over assets.
    #[doc(alias = "Z")]
    PaidInKind,
}

/// 缴费状态 · State of a service that is paid for after use in a month, as the symbol that a report prints.
#[doc(alias = "缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentSymbol {
    /// \* · The service is open and nothing is due this month.
    #[doc(alias = "*")]
    NothingDue,
    /// \# · The state in this month is not known.
    #[doc(alias = "#")]
    Unknown,
    /// N · Paid as due.
    #[doc(alias = "N")]
    Normal,
    /// 0 · In arrears for less than a month past the grace period.
    #[doc(alias = "0")]
    ArrearsUnder1Month,
    /// 1 · In arrears for one month and less than two.
    #[doc(alias = "1")]
    Arrears1Month,
    /// 2 · In arrears for two months and less than three.
    #[doc(alias = "2")]
    Arrears2Months,
    /// 3 · In arrears for three months and less than four.
    #[doc(alias = "3")]
    Arrears3Months,
    /// 4 · In arrears for four months and less than five.
    #[doc(alias = "4")]
    Arrears4Months,
    /// 5 · In arrears for five months and less than six.
    #[doc(alias = "5")]
    Arrears5Months,
    /// 6 · In arrears for six months or more.
    #[doc(alias = "6")]
    ArrearsOver6Months,
    /// B · Bad debt, by what the letter means for credit accounts.
    #[doc(alias = "B")]
    BadDebt,
    /// C · The account was closed.
    #[doc(alias = "C")]
    Closed,
    /// G · Ended in another way.
    #[doc(alias = "G")]
    Ended,
}

/// 还款方式 · Method of repayment of a loan.
#[doc(alias = "还款方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentMethod {
    /// 分期等额本息 · Equal instalments of principal and interest.
    #[doc(alias = "分期等额本息")]
    EqualInstalments,
    /// 分期等额本金 · Equal instalments of principal.
    #[doc(alias = "分期等额本金")]
    EqualPrincipal,
    /// 到期还本分期结息 · Interest in instalments, principal at the end.
    #[doc(alias = "到期还本分期结息")]
    InterestInInstalments,
    /// 等比累进分期还款 · Instalments that grow by a ratio.
    #[doc(alias = "等比累进分期还款")]
    GeometricInstalments,
    /// 等额累进分期还款 · Instalments that grow by an amount.
    #[doc(alias = "等额累进分期还款")]
    ArithmeticInstalments,
    /// 其他类型分期还款 · Other instalments.
    #[doc(alias = "其他类型分期还款")]
    OtherInstalments,
    /// 到期一次还本付息 · Principal and interest at the end.
    #[doc(alias = "到期一次还本付息")]
    BulletWithInterest,
    /// 预先付息到期还本 · Interest in advance, principal at the end.
    #[doc(alias = "预先付息到期还本")]
    PrepaidInterest,
    /// 随时还 · At any time.
    #[doc(alias = "随时还")]
    AnyTime,
    /// 其他 · Another way.
    #[doc(alias = "其他")]
    Other,
    /// 按期结息，到期还本 · Revolving: interest each period, principal at the end.
    #[doc(alias = "按期结息，到期还本")]
    PeriodicInterestPrincipalAtEnd,
    /// 按期结息，自由还本 · Revolving: interest each period, principal at will.
    #[doc(alias = "按期结息，自由还本")]
    PeriodicInterestFreePrincipal,
    /// 按期计算还本付息 · Revolving: principal and interest each period.
    #[doc(alias = "按期计算还本付息")]
    PeriodicPrincipalAndInterest,
    /// 循环贷款下其他还款方式 · Another way of a revolving loan.
    #[doc(alias = "循环贷款下其他还款方式")]
    OtherRevolving,
    /// 不区分还款方式 · Not distinguished.
    #[doc(alias = "不区分还款方式")]
    Undistinguished,
}

/// 还款频率 · Interval between the repayments of a loan.
#[doc(alias = "还款频率")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepaymentFrequency {
    /// 日 · Daily.
    #[doc(alias = "日")]
    Daily,
    /// 周 · Weekly.
    #[doc(alias = "周")]
    Weekly,
    /// 月 · Monthly.
    #[doc(alias = "月")]
    Monthly,
    /// 按月归还 · Monthly, as first-generation reports print it.
    #[doc(alias = "按月归还")]
    RepaidMonthly,
    /// 季 · Quarterly.
    #[doc(alias = "季")]
    Quarterly,
    /// 半年 · Every half year.
    #[doc(alias = "半年")]
    HalfYearly,
    /// 年 · Yearly.
    #[doc(alias = "年")]
    Yearly,
    /// 一次性 · Once.
    #[doc(alias = "一次性")]
    Once,
    /// 不定期 · At no fixed time.
    #[doc(alias = "不定期")]
    Irregular,
    /// 旬 · Every ten days.
    #[doc(alias = "旬")]
    TenDays,
    /// 双周 · Every two weeks.
    #[doc(alias = "双周")]
    Biweekly,
    /// 双月 · Every two months.
    #[doc(alias = "双月")]
    Bimonthly,
    /// 其他 · Another frequency.
    #[doc(alias = "其他")]
    Other,
}

/// 担保方式 · Security of an account.
#[doc(alias = "担保方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuaranteeKind {
    /// 质押 · Pledge of movables or rights.
    #[doc(alias = "质押")]
    Pledge,
    /// 抵押 · Mortgage.
    #[doc(alias = "抵押")]
    Mortgage,
    /// 保证 · Guarantee of another.
    #[doc(alias = "保证")]
    Guarantee,
    /// 信用/无担保 · On credit, without security.
    #[doc(alias = "信用/无担保")]
    Unsecured,
    /// 信用/免担保 · On credit, security waived: another wording.
    #[doc(alias = "信用/免担保")]
    SecurityWaived,
    /// 组合（含保证） · Several, a guarantee among them.
    #[doc(alias = "组合（含保证）")]
    CombinedWithGuarantee,
    /// 组合（不含保证） · Several, no guarantee among them.
    #[doc(alias = "组合（不含保证）")]
    CombinedWithoutGuarantee,
    /// 农户联保 · Farming households guarantee for each other.
    #[doc(alias = "农户联保")]
    FarmersJointGuarantee,
    /// 其他 · Another way.
    #[doc(alias = "其他")]
    Other,
}

/// 特殊交易类型 · Kind of a special transaction.
#[doc(alias = "特殊交易类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpecialTransactionKind {
    /// 展期 · The end was put off.
    #[doc(alias = "展期")]
    Extension,
    /// 担保人(第三方)代偿 · Paid by the guarantor or a third party.
    #[doc(alias = "担保人(第三方)代偿")]
    PaidByGuarantor,
    /// 以资抵债 · Paid by handing over assets.
    #[doc(alias = "以资抵债")]
    PaidInKind,
    /// 提前还款 · Part was repaid early.
    #[doc(alias = "提前还款")]
    EarlyRepayment,
    /// 提前还款（全部） · All was repaid early, as first-generation reports print it.
    #[doc(alias = "提前还款（全部）")]
    EarlyRepaymentInFull,
    /// 提前结清 · Settled early.
    #[doc(alias = "提前结清")]
    EarlySettlement,
    /// 强制平仓,未结清 · Closed by force, not settled.
    #[doc(alias = "强制平仓,未结清")]
    ForcedLiquidationUnsettled,
    /// 强制平仓,已结清 · Closed by force, settled.
    #[doc(alias = "强制平仓,已结清")]
    ForcedLiquidationSettled,
    /// 强制平仓 · Closed by force.
    #[doc(alias = "强制平仓")]
    ForcedLiquidation,
    /// 司法追偿 · Recovered through a court.
    #[doc(alias = "司法追偿")]
    JudicialRecovery,
    /// 其他 · Another kind.
    #[doc(alias = "其他")]
    Other,
    /// 债务减免 · Part of the debt was forgiven.
    #[doc(alias = "债务减免")]
    DebtRelief,
    /// 资产剥离 · The debt was carved out of the institution's assets.
    #[doc(alias = "资产剥离")]
    AssetStripping,
    /// 资产转让 · The debt was sold.
    #[doc(alias = "资产转让")]
    AssetTransfer,
    /// 信用卡个性化分期 · Instalments agreed for a credit card debt.
    #[doc(alias = "信用卡个性化分期")]
    CardInstalmentPlan,
    /// 个性化分期 · Instalments agreed for a debt.
    #[doc(alias = "个性化分期")]
    InstalmentPlan,
    /// 核销 · Written off.
    #[doc(alias = "核销")]
    WriteOff,
    /// 落实金融纾困等政策银行主动延期 · Put off by the bank under a relief policy.
    #[doc(alias = "落实金融纾困等政策银行主动延期")]
    PolicyDeferral,
}

/// 授信额度用途 · Purpose of a credit line.
#[doc(alias = "授信额度用途")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreditLineUse {
    /// 循环贷款额度 · Revolving loans.
    #[doc(alias = "循环贷款额度")]
    RevolvingLoan,
    /// 非循环贷款额度 · Loans that do not revolve.
    #[doc(alias = "非循环贷款额度")]
    NonRevolvingLoan,
    /// 信用卡共享额度 · Credit cards that share it.
    #[doc(alias = "信用卡共享额度")]
    SharedCreditCard,
    /// 信用卡独立额度 · One credit card.
    #[doc(alias = "信用卡独立额度")]
    SeparateCreditCard,
}

/// 责任人类型 · Role in which a person is liable for the debt of another.
#[doc(alias = "责任人类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponsibleParty {
    /// 共同借款人 · Co-borrower.
    #[doc(alias = "共同借款人")]
    CoBorrower,
    /// 保证人 · Guarantor.
    #[doc(alias = "保证人")]
    Guarantor,
    /// 票据承兑人 · Acceptor of a bill.
    #[doc(alias = "票据承兑人")]
    BillAcceptor,
    /// 应收账款债务人 · Debtor of the receivables.
    #[doc(alias = "应收账款债务人")]
    ReceivablesDebtor,
    /// 供应链中核心企业 · Core company of a supply chain.
    #[doc(alias = "供应链中核心企业")]
    SupplyChainCoreCompany,
    /// 其他 · As something else.
    #[doc(alias = "其他")]
    Other,
}

/// 业务种类 · Kind of credit business of a company.
#[doc(alias = "业务种类")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyCreditKind {
    /// 企业债 · Company bond.
    #[doc(alias = "企业债")]
    Bond,
    /// 贷款 · Loan.
    #[doc(alias = "贷款")]
    Loan,
    /// 贸易融资 · Trade financing.
    #[doc(alias = "贸易融资")]
    TradeFinancing,
    /// 保理融资 · Factoring.
    #[doc(alias = "保理融资")]
    Factoring,
    /// 融资租赁 · Financial leasing.
    #[doc(alias = "融资租赁")]
    FinancialLeasing,
    /// 证券类融资 · Financing against securities.
    #[doc(alias = "证券类融资")]
    SecuritiesFinancing,
    /// 透支 · Overdraft.
    #[doc(alias = "透支")]
    Overdraft,
    /// 票据贴现 · Discounting of bills.
    #[doc(alias = "票据贴现")]
    BillDiscounting,
    /// 黄金借贷 · Lending of gold.
    #[doc(alias = "黄金借贷")]
    GoldLending,
    /// 垫款 · Payment in advance.
    #[doc(alias = "垫款")]
    Advance,
    /// 资产处置 · A debt taken over by an asset manager.
    #[doc(alias = "资产处置")]
    AssetDisposal,
}

/// 业务类型 · Kind of a service that is paid for after use.
#[doc(alias = "业务类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoncreditServiceKind {
    /// 电信业务 · Telecommunications.
    #[doc(alias = "电信业务")]
    Telecom,
    /// 自来水业务 · Water supply.
    #[doc(alias = "自来水业务")]
    Water,
    /// 水电费等公共事业 · Water, electricity and other public utilities.
    #[doc(alias = "水电费等公共事业")]
    PublicUtilities,
    /// 固定电话 · Landline telephone.
    #[doc(alias = "固定电话")]
    LandlinePhone,
    /// 固定电话后付费 · Landline telephone, paid afterwards.
    #[doc(alias = "固定电话后付费")]
    LandlinePostpaid,
    /// 移动电话 · Mobile telephone.
    #[doc(alias = "移动电话")]
    MobilePhone,
    /// 互联网接入 · Internet access.
    #[doc(alias = "互联网接入")]
    InternetAccess,
    /// 数据专线及集群业务 · Leased line or trunked radio.
    #[doc(alias = "数据专线及集群业务")]
    LeasedLine,
    /// 卫星业务 · Satellite service.
    #[doc(alias = "卫星业务")]
    Satellite,
    /// 组合业务 · Several together.
    #[doc(alias = "组合业务")]
    Bundle,
    /// 其他业务 · Another service.
    #[doc(alias = "其他业务")]
    Other,
}

/// 当前缴费状态 · Payment state of a service.
#[doc(alias = "当前缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentState {
    /// 正常 · Paid for.
    #[doc(alias = "正常")]
    Normal,
    /// 欠费 · In arrears.
    #[doc(alias = "欠费")]
    InArrears,
}

/// 信息类型 · Kind of a record of an authority.
#[doc(alias = "信息类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PublicInformationKind {
    /// 欠税信息 · Taxes owed.
    #[doc(alias = "欠税信息")]
    TaxArrears,
    /// 民事判决信息 · Civil judgment.
    #[doc(alias = "民事判决信息")]
    CivilJudgment,
    /// 强制执行信息 · Compulsory enforcement.
    #[doc(alias = "强制执行信息")]
    Enforcement,
    /// 行政处罚信息 · Administrative penalty.
    #[doc(alias = "行政处罚信息")]
    Penalty,
}

/// 结案方式 · Result of a civil case.
#[doc(alias = "结案方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CivilClosingKind {
    /// 判决 · By a judgment.
    #[doc(alias = "判决")]
    Judgment,
    /// 调解 · By mediation.
    #[doc(alias = "调解")]
    Mediation,
    /// 其他 · In another way.
    #[doc(alias = "其他")]
    Other,
}

/// 结案方式 · Result of an enforcement.
#[doc(alias = "结案方式")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnforcementClosingKind {
    /// 不予执行 · Enforcement was refused.
    #[doc(alias = "不予执行")]
    Refused,
    /// 自动履行 · The debtor performed voluntarily.
    #[doc(alias = "自动履行")]
    VoluntaryPerformance,
    /// 和解履行完毕 · A settlement was performed.
    #[doc(alias = "和解履行完毕")]
    SettlementPerformed,
    /// 执行完毕 · Enforced in full.
    #[doc(alias = "执行完毕")]
    Completed,
    /// 执行结案 · Closed by enforcement.
    #[doc(alias = "执行结案")]
    ClosedByEnforcement,
    /// 终结执行 · Enforcement was ended.
    #[doc(alias = "终结执行")]
    Terminated,
    /// 提级执行 · Passed to a higher court.
    #[doc(alias = "提级执行")]
    RaisedToHigherCourt,
    /// 指定执行 · Assigned to another court.
    #[doc(alias = "指定执行")]
    AssignedToOtherCourt,
    /// 其他 · In another way.
    #[doc(alias = "其他")]
    Other,
}

/// 缴费状态 · State of contributions to the housing provident fund.
#[doc(alias = "缴费状态")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HousingFundState {
    /// 缴交 · Contributions are paid.
    #[doc(alias = "缴交")]
    Contributing,
    /// 封存 · The account is sealed.
    #[doc(alias = "封存")]
    Suspended,
    /// 销户 · The account is closed.
    #[doc(alias = "销户")]
    Closed,
}

/// 人员类别 · Kind of person who gets aid for a low income.
#[doc(alias = "人员类别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LowIncomePersonKind {
    /// 在职职工 · Employed.
    #[doc(alias = "在职职工")]
    Employed,
    /// 离岗 · Laid off.
    #[doc(alias = "离岗")]
    LaidOff,
    /// 失业 · Unemployed.
    #[doc(alias = "失业")]
    Unemployed,
    /// 离退休人员 · Retired.
    #[doc(alias = "离退休人员")]
    Retired,
    /// 三无人员 · Without income, ability to work and supporters.
    #[doc(alias = "三无人员")]
    WithoutSupport,
    /// 居民 · Resident.
    #[doc(alias = "居民")]
    Resident,
    /// 学生 · Student.
    #[doc(alias = "学生")]
    Student,
}

/// 等级 · Level of the body that granted a professional qualification.
#[doc(alias = "等级")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QualificationLevel {
    /// 国家级机构或行业协会颁发的执业资格证书 · Granted by a national body or association.
    #[doc(alias = "国家级机构或行业协会颁发的执业资格证书")]
    National,
    /// 省市级机构或行业协会颁发的执业资格证书 · Granted by a body or association of a province.
    #[doc(alias = "省市级机构或行业协会颁发的执业资格证书")]
    Provincial,
    /// 地市级机构或行业协会颁发的执业资格证书 · Granted by a body or association of a city.
    #[doc(alias = "地市级机构或行业协会颁发的执业资格证书")]
    Municipal,
    /// 独立行业协会或制订行业标准的企业颁发的执业资格证书 · Granted by an independent association or a company that sets standards.
    #[doc(
        alias = "独立行业协会或制订行业标准的企业颁发的执业资格证书"
    )]
    IndependentAssociation,
    /// 其他机构颁发的执业资格证书 · Granted by another body.
    #[doc(alias = "其他机构颁发的执业资格证书")]
    OtherBody,
}
