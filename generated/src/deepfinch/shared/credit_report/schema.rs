// Machine-written by ocrmarket from schemas/: deepfinch/credit_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// The definitions of this file as the schemas of several operations have them.
macro_rules! definitions {
    () => {
        r##"
    "CreditReport": {
      "type": [
        "object",
        "null"
      ],
      "title": "个人信用报告",
      "description": "A second-generation personal credit report of the People's Bank of China, as read from its PDF.",
      "x-privacy": "financial",
      "properties": {
        "creditHeader": {
          "$ref": "#/$defs/ReportHeader",
          "title": "报告头",
          "description": "Subject, requester, time and reason of the query."
        },
        "personBasicInfo": {
          "$ref": "#/$defs/PersonalInformation",
          "title": "个人基本信息",
          "description": "Identity, spouse, homes and employments."
        },
        "infoSummary": {
          "$ref": "#/$defs/InformationSummary",
          "title": "信息概要",
          "description": "Totals over the details below."
        },
        "creditTransInfoDetail": {
          "$ref": "#/$defs/CreditDetail",
          "title": "信贷交易信息明细",
          "description": "Every loan, card, recovery, duty and credit line."
        },
        "noncreditTransInfoDetail": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/NoncreditAccount"
          },
          "title": "非信贷交易信息明细",
          "description": "Telecom and utility accounts that are paid afterwards."
        },
        "publicInfoDetail": {
          "$ref": "#/$defs/PublicInformation",
          "title": "公共信息明细",
          "description": "Records of authorities: taxes, courts, penalties, funds."
        },
        "selfDeclare": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PersonalStatement"
          },
          "title": "本人声明",
          "description": "Statements the person made about the report."
        },
        "objectionLabel": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ObjectionMark"
          },
          "title": "异议标注",
          "description": "Marks on parts of the report that the person disputes."
        },
        "queryRecord": {
          "$ref": "#/$defs/QueryRecords",
          "title": "查询记录",
          "description": "Queries of this person's report."
        }
      },
      "required": [
        "creditHeader"
      ]
    },
    "ReportHeader": {
      "type": "object",
      "title": "报告头",
      "description": "The head of a credit report.",
      "x-privacy": "financial",
      "properties": {
        "serialNo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "报告编号",
          "description": "Number of the report."
        },
        "reportTime": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "title": "报告时间",
          "description": "Time of the report."
        },
        "whoWasChecked": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "name",
          "title": "被查询者姓名",
          "description": "Name of the subject of the report."
        },
        "idType": {
          "$ref": "#/$defs/IdKind",
          "title": "被查询者证件类型",
          "description": "Kind of the identity document."
        },
        "idNum": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "id-number",
          "title": "被查询者证件号码",
          "description": "Number of the identity document."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "title": "查询操作机构",
          "description": "Institution that requested the report."
        },
        "reason": {
          "$ref": "#/$defs/QueryReason",
          "title": "查询原因",
          "description": "Reason for the query."
        },
        "otherIdInfo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherIdDocument"
          },
          "title": "其他证件信息",
          "description": "Other identity documents on file."
        },
        "antiHackInfo": {
          "$ref": "#/$defs/FraudWarning",
          "title": "防欺诈警示",
          "description": "Warning that the identity may be misused."
        },
        "objectionInfo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "异议信息提示",
          "description": "Notice that parts of the report are disputed."
        }
      }
    },
    "OtherIdDocument": {
      "type": "object",
      "title": "其他证件信息",
      "description": "Another identity document of the person.",
      "x-privacy": "id-number",
      "properties": {
        "type": {
          "$ref": "#/$defs/IdKind",
          "title": "证件类型",
          "description": "Kind of the document."
        },
        "idNum": {
          "type": [
            "string",
            "null"
          ],
          "title": "证件号码",
          "description": "Number of the document."
        }
      }
    },
    "FraudWarning": {
      "type": "object",
      "title": "防欺诈警示",
      "description": "A warning that the person's identity may be misused.",
      "x-privacy": "financial",
      "properties": {
        "warningInfo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "警示信息",
          "description": "Text of the warning, often with a telephone number."
        },
        "effectDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "生效日期",
          "description": "First day of the warning."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "截至日期",
          "description": "Last day of the warning."
        }
      }
    },
    "PersonalInformation": {
      "type": "object",
      "title": "个人基本信息",
      "description": "Identity of the person, as institutions reported it.",
      "x-privacy": "financial",
      "properties": {
        "personInfo": {
          "$ref": "#/$defs/Identity",
          "title": "身份信息",
          "description": "Identity and contacts."
        },
        "connubialInfo": {
          "$ref": "#/$defs/Spouse",
          "title": "配偶信息",
          "description": "The spouse."
        },
        "livedInfos": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Residence"
          },
          "title": "居住信息",
          "description": "Homes, newest first."
        },
        "experiences": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Employment"
          },
          "title": "职业信息",
          "description": "Employments, newest first."
        }
      }
    },
    "Identity": {
      "type": "object",
      "title": "身份信息",
      "description": "Identity and contacts of the person, each with the institution that reported it.",
      "x-privacy": "financial",
      "properties": {
        "gender": {
          "$ref": "#/$defs/SourcedGender",
          "title": "性别",
          "description": "Sex."
        },
        "birthday": {
          "$ref": "#/$defs/SourcedBirthday",
          "title": "出生日期",
          "description": "Day of birth."
        },
        "isMarried": {
          "$ref": "#/$defs/SourcedMaritalStatus",
          "x-name": "marital_status",
          "title": "婚姻状况",
          "description": "Marital status, a word and not yes or no."
        },
        "mobile": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/MobilePhone"
          },
          "title": "手机号码",
          "description": "Mobile telephone numbers, newest first."
        },
        "education": {
          "$ref": "#/$defs/SourcedEducation",
          "title": "学历",
          "description": "Highest level of education."
        },
        "qualification": {
          "$ref": "#/$defs/SourcedDegree",
          "title": "学位",
          "description": "Highest academic degree."
        },
        "postAddr": {
          "$ref": "#/$defs/SourcedAddress",
          "title": "通讯地址",
          "description": "Postal address."
        },
        "registerAddr": {
          "$ref": "#/$defs/SourcedAddress",
          "title": "户籍地址",
          "description": "Address of the registered household."
        },
        "country": {
          "$ref": "#/$defs/SourcedNationality",
          "title": "国籍",
          "description": "Nationality."
        },
        "job": {
          "$ref": "#/$defs/SourcedEmploymentStatus",
          "title": "就业状况",
          "description": "Employment status."
        },
        "email": {
          "$ref": "#/$defs/SourcedEmail",
          "title": "电子邮箱",
          "description": "E-mail address."
        }
      }
    },
    "SourcedGender": {
      "type": "object",
      "title": "性别",
      "description": "The sex of the person, with the institution that reported it.",
      "x-privacy": "birth",
      "properties": {
        "value": {
          "$ref": "#/$defs/Gender",
          "title": "性别",
          "description": "Sex."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedBirthday": {
      "type": "object",
      "title": "出生日期",
      "description": "The day of birth of the person, with the institution that reported it.",
      "x-privacy": "birth",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "出生日期",
          "description": "Day of birth."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedMaritalStatus": {
      "type": "object",
      "title": "婚姻状况",
      "description": "The marital status of the person, with the institution that reported it.",
      "x-privacy": "birth",
      "properties": {
        "value": {
          "$ref": "#/$defs/MaritalStatus",
          "title": "婚姻状况",
          "description": "Marital status."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "MobilePhone": {
      "type": "object",
      "title": "手机号码",
      "description": "A mobile telephone number, with the institution that reported it.",
      "x-privacy": "phone",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "mobile": {
          "type": [
            "string",
            "null"
          ],
          "format": "phone",
          "title": "手机号码",
          "description": "Mobile telephone number."
        },
        "updateAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-privacy": "financial",
          "title": "信息更新日期",
          "description": "Day of the last update."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedEducation": {
      "type": "object",
      "title": "学历",
      "description": "The education of the person, with the institution that reported it.",
      "x-privacy": "employer",
      "properties": {
        "value": {
          "$ref": "#/$defs/Education",
          "title": "学历",
          "description": "Highest level of education."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedDegree": {
      "type": "object",
      "title": "学位",
      "description": "The academic degree of the person, with the institution that reported it.",
      "x-privacy": "employer",
      "properties": {
        "value": {
          "$ref": "#/$defs/Degree",
          "title": "学位",
          "description": "Highest academic degree."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedAddress": {
      "type": "object",
      "title": "地址",
      "description": "An address of the person, with the institution that reported it.",
      "x-privacy": "address",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "title": "地址",
          "description": "Address, one line."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedNationality": {
      "type": "object",
      "title": "国籍",
      "description": "The nationality of the person, with the institution that reported it.",
      "x-privacy": "birth",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "title": "国籍",
          "description": "Nationality, the country's name."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedEmploymentStatus": {
      "type": "object",
      "title": "就业状况",
      "description": "The employment status of the person, with the institution that reported it.",
      "x-privacy": "employer",
      "properties": {
        "value": {
          "$ref": "#/$defs/EmploymentStatus",
          "title": "就业状况",
          "description": "Employment status."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "SourcedEmail": {
      "type": "object",
      "title": "电子邮箱",
      "description": "An e-mail address of the person, with the institution that reported it.",
      "x-privacy": "email",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "format": "email",
          "title": "电子邮箱",
          "description": "E-mail address."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "Spouse": {
      "type": "object",
      "title": "配偶信息",
      "description": "The spouse of the person, with the institution that reported it.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "name",
          "title": "姓名",
          "description": "Name of the spouse."
        },
        "idType": {
          "$ref": "#/$defs/IdKind",
          "title": "证件类型",
          "description": "Kind of the spouse's identity document."
        },
        "idNum": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "id-number",
          "title": "证件号码",
          "description": "Number of the spouse's identity document."
        },
        "company": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "title": "工作单位",
          "description": "Employer of the spouse."
        },
        "tel": {
          "type": [
            "string",
            "null"
          ],
          "format": "phone",
          "x-privacy": "phone",
          "title": "联系电话",
          "description": "Telephone number of the spouse."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "Residence": {
      "type": "object",
      "title": "居住信息",
      "description": "A home of the person, with the institution that reported it.",
      "x-privacy": "address",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "address": {
          "type": [
            "string",
            "null"
          ],
          "title": "居住地址",
          "description": "Address of the home."
        },
        "status": {
          "$ref": "#/$defs/ResidenceStatus",
          "title": "居住状况",
          "description": "Type of residence."
        },
        "homeTel": {
          "type": [
            "string",
            "null"
          ],
          "format": "phone",
          "x-privacy": "phone",
          "title": "住宅电话",
          "description": "Telephone number of the home."
        },
        "updateAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-privacy": "financial",
          "title": "信息更新日期",
          "description": "Day of the last update."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据发生机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "Employment": {
      "type": "object",
      "title": "职业信息",
      "description": "An employment of the person, with the institution that reported it.",
      "x-privacy": "employer",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "company": {
          "type": [
            "string",
            "null"
          ],
          "title": "工作单位",
          "description": "Employer."
        },
        "address": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "单位地址",
          "description": "Address of the employer."
        },
        "officeTel": {
          "type": [
            "string",
            "null"
          ],
          "format": "phone",
          "x-privacy": "phone",
          "title": "单位电话",
          "description": "Telephone number of the employer."
        },
        "companyCharacter": {
          "$ref": "#/$defs/CompanyNature",
          "title": "单位性质",
          "description": "Nature of the employer."
        },
        "jobNature": {
          "$ref": "#/$defs/Occupation",
          "title": "职业",
          "description": "Occupation."
        },
        "industry": {
          "$ref": "#/$defs/Industry",
          "title": "行业",
          "description": "Industry of the employer."
        },
        "title": {
          "$ref": "#/$defs/Position",
          "title": "职务",
          "description": "Position in the organisation."
        },
        "level": {
          "$ref": "#/$defs/ProfessionalTitle",
          "title": "职称",
          "description": "Level of the professional title."
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "year",
          "title": "进入本单位年份",
          "description": "Year in which the employment began."
        },
        "updateAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-privacy": "financial",
          "title": "信息更新日期",
          "description": "Day of the last update."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "financial",
          "title": "数据机构名称",
          "description": "Institution that reported it."
        }
      }
    },
    "InformationSummary": {
      "type": "object",
      "title": "信息概要",
      "description": "Totals over the details of the report.",
      "x-privacy": "financial",
      "properties": {
        "creditTransInfoHint": {
          "$ref": "#/$defs/CreditOverview",
          "title": "信贷交易信息提示",
          "description": "Number of credit accounts by kind."
        },
        "creditTransBreachInfoSummary": {
          "$ref": "#/$defs/BreachSummary",
          "title": "信贷交易违约信息概要",
          "description": "Recoveries, bad debts and overdue accounts."
        },
        "creditTransExtensionAndDebtSummary": {
          "$ref": "#/$defs/CreditAndDebtSummary",
          "title": "信贷交易授信及负债信息概要",
          "description": "Credit lines and debts that are open."
        },
        "noncreditTransInfoSummary": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/NoncreditSummary"
          },
          "title": "非信贷交易信息概要",
          "description": "Accounts in arrears that are not credit, by kind."
        },
        "publicInfoSummary": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PublicInformationSummary"
          },
          "title": "公共信息概要",
          "description": "Records of authorities, by kind."
        },
        "queryRecordSummary": {
          "$ref": "#/$defs/QuerySummary",
          "title": "查询记录概要",
          "description": "Numbers of recent queries."
        }
      }
    },
    "CreditOverview": {
      "type": "object",
      "title": "信贷交易信息提示",
      "description": "Number of credit accounts of the person.",
      "x-privacy": "financial",
      "properties": {
        "totalAccountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户总数",
          "description": "Number of accounts of all kinds."
        },
        "detail": {
          "$ref": "#/$defs/CreditOverviewDetail",
          "title": "业务类型",
          "description": "The accounts by kind."
        }
      }
    },
    "CreditOverviewDetail": {
      "type": "object",
      "title": "业务类型",
      "description": "Number of credit accounts by kind.",
      "x-privacy": "financial",
      "properties": {
        "loan": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/LoanOverview"
          },
          "title": "贷款",
          "description": "Loans by kind."
        },
        "creditCard": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CreditCardOverview"
          },
          "title": "信用卡",
          "description": "Cards by kind."
        },
        "others": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherCreditOverview"
          },
          "title": "其他",
          "description": "Other credit by kind."
        }
      }
    },
    "LoanOverview": {
      "type": "object",
      "title": "贷款",
      "description": "Number of loans of one kind.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/LoanOverviewKind",
          "title": "贷款类型",
          "description": "Kind of loan."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "firstGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首笔贷款发放月份",
          "description": "Month of the first loan of this kind."
        }
      }
    },
    "CreditCardOverview": {
      "type": "object",
      "title": "信用卡",
      "description": "Number of cards of one kind.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/CreditCardOverviewKind",
          "title": "信用卡类型",
          "description": "Kind of card."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "firstGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首笔贷款发放月份",
          "description": "Month of the first card of this kind."
        }
      }
    },
    "OtherCreditOverview": {
      "type": "object",
      "title": "其他",
      "description": "Number of accounts of another kind of credit.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/OtherCreditOverviewKind",
          "title": "其他类型",
          "description": "Kind of credit."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "firstGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首笔贷款发放月份",
          "description": "Month of the first business of this kind."
        }
      }
    },
    "BreachSummary": {
      "type": "object",
      "title": "信贷交易违约信息概要",
      "description": "Totals of what was not paid as agreed.",
      "x-privacy": "financial",
      "properties": {
        "recourseInfoSummary": {
          "$ref": "#/$defs/RecoverySummary",
          "title": "被追偿信息汇总",
          "description": "Debts under recovery."
        },
        "badDebtsSummary": {
          "$ref": "#/$defs/BadDebtSummary",
          "title": "呆账信息汇总",
          "description": "Bad debts."
        },
        "overdueInfoCollection": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/OverdueSummary"
          },
          "title": "逾期（透支）信息汇总",
          "description": "Overdue accounts, by kind."
        }
      }
    },
    "RecoverySummary": {
      "type": "object",
      "title": "被追偿信息汇总",
      "description": "Totals of debts under recovery.",
      "x-privacy": "financial",
      "properties": {
        "totalAccountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户总数",
          "description": "Number of accounts of all kinds."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance of all kinds, in yuan."
        },
        "detail": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RecoverySummaryItem"
          },
          "title": "业务类型",
          "description": "The debts by kind."
        }
      }
    },
    "RecoverySummaryItem": {
      "type": "object",
      "title": "被追偿信息",
      "description": "Totals of debts under recovery of one kind.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/RecoverySummaryKind",
          "title": "业务类型",
          "description": "Kind of business."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in yuan."
        }
      }
    },
    "BadDebtSummary": {
      "type": "object",
      "title": "呆账信息汇总",
      "description": "Totals of bad debts.",
      "x-privacy": "financial",
      "properties": {
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in yuan."
        }
      }
    },
    "OverdueSummary": {
      "type": "object",
      "title": "逾期（透支）信息汇总",
      "description": "Totals of overdue or overdrawn accounts of one kind.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/AccountKind",
          "title": "账户类型",
          "description": "Kind of account."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "monthNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "月份数",
          "description": "Number of months with something overdue."
        },
        "maxAmountPerMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单月最高逾期/透支总额",
          "description": "Largest amount overdue or overdrawn in one month, in yuan."
        },
        "maxOverdueMonthNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最长逾期/透支月数",
          "description": "Longest run of months overdue or overdrawn."
        }
      }
    },
    "CreditAndDebtSummary": {
      "type": "object",
      "title": "信贷交易授信及负债信息概要",
      "description": "Totals of open credit lines and debts.",
      "x-privacy": "financial",
      "properties": {
        "acyclicLoanAccountInfoSummary": {
          "$ref": "#/$defs/LoanSummary",
          "title": "非循环贷账户信息汇总",
          "description": "Loans that do not revolve."
        },
        "cyclicalAmountAccountInfoSummary": {
          "$ref": "#/$defs/LoanSummary",
          "title": "循环额度下分账户信息汇总",
          "description": "Accounts under a revolving credit line."
        },
        "cyclicalLoanAccountInfoSummary": {
          "$ref": "#/$defs/LoanSummary",
          "title": "循环贷账户信息汇总",
          "description": "Revolving loans."
        },
        "creditAccountInfoSummary": {
          "$ref": "#/$defs/CreditCardSummary",
          "title": "贷记卡账户信息汇总",
          "description": "Credit cards."
        },
        "quasiCreditAccountInfoSummary": {
          "$ref": "#/$defs/QuasiCreditCardSummary",
          "title": "准贷记卡账户信息汇总",
          "description": "Quasi-credit cards."
        },
        "concernedRefundDutyInfoSummary": {
          "$ref": "#/$defs/RepaymentDutySummary",
          "title": "相关还款责任信息汇总",
          "description": "Duties to repay the debts of others."
        }
      }
    },
    "LoanSummary": {
      "type": "object",
      "title": "贷款账户信息汇总",
      "description": "Totals of open loan accounts of one kind.",
      "x-privacy": "financial",
      "properties": {
        "manageCompanyNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "管理机构数",
          "description": "Number of institutions."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "extensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信总额",
          "description": "Total credit granted, in yuan."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in yuan."
        },
        "avg6monthPay": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最近6个月平均应还款",
          "description": "Average amount due a month over the last six months, in yuan."
        }
      }
    },
    "CreditCardSummary": {
      "type": "object",
      "title": "贷记卡账户信息汇总",
      "description": "Totals of open credit card accounts.",
      "x-privacy": "financial",
      "properties": {
        "companyNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "发卡机构数",
          "description": "Number of institutions that issued cards."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "extensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信总额",
          "description": "Total credit granted, in yuan."
        },
        "maxAmountPerCompany": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家机构最高授信额",
          "description": "Largest credit of one institution, in yuan."
        },
        "minAmountPerCompany": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家机构最低授信额",
          "description": "Smallest credit of one institution, in yuan."
        },
        "usedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已用额度",
          "description": "Credit in use, in yuan."
        },
        "avg6monthUsedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最近6个月平均使用额度",
          "description": "Average credit in use over the last six months, in yuan."
        }
      }
    },
    "QuasiCreditCardSummary": {
      "type": "object",
      "title": "准贷记卡账户信息汇总",
      "description": "Totals of open quasi-credit card accounts.",
      "x-privacy": "financial",
      "properties": {
        "companyNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "发卡机构数",
          "description": "Number of institutions that issued cards."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "extensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信总额",
          "description": "Total credit granted, in yuan."
        },
        "maxAmountPerCompany": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家机构最高授信额",
          "description": "Largest credit of one institution, in yuan."
        },
        "minAmountPerCompany": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家机构最低授信额",
          "description": "Smallest credit of one institution, in yuan."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "透支余额",
          "description": "Overdrawn balance, in yuan."
        },
        "avg6monthOverdraftAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最近6个月平均透支余额",
          "description": "Average overdrawn balance over the last six months, in yuan."
        }
      }
    },
    "RepaymentDutySummary": {
      "type": "object",
      "title": "相关还款责任信息汇总",
      "description": "Totals of duties to repay the debts of others.",
      "x-privacy": "financial",
      "properties": {
        "forPerson": {
          "$ref": "#/$defs/RepaymentDutyTotals",
          "title": "为个人",
          "description": "Debts of persons."
        },
        "forCompany": {
          "$ref": "#/$defs/RepaymentDutyTotals",
          "title": "为企业",
          "description": "Debts of companies."
        }
      }
    },
    "RepaymentDutyTotals": {
      "type": "object",
      "title": "相关还款责任",
      "description": "Totals of duties by their kind.",
      "x-privacy": "financial",
      "properties": {
        "guaranteeDuty": {
          "$ref": "#/$defs/GuaranteeDutyTotal",
          "title": "担保责任",
          "description": "Duties as a guarantor."
        },
        "otherRefundDuty": {
          "$ref": "#/$defs/OtherRepaymentDutyTotal",
          "title": "其他相关还款责任",
          "description": "Other duties to repay."
        }
      }
    },
    "GuaranteeDutyTotal": {
      "type": "object",
      "title": "担保责任",
      "description": "Totals of duties as a guarantor.",
      "x-privacy": "financial",
      "properties": {
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "guaranteeAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "担保金额",
          "description": "Amount guaranteed, in yuan."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance of the debts, in yuan."
        }
      }
    },
    "OtherRepaymentDutyTotal": {
      "type": "object",
      "title": "其他相关还款责任",
      "description": "Totals of other duties to repay.",
      "x-privacy": "financial",
      "properties": {
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "refundDutyAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "还款责任金额",
          "description": "Amount that the person is liable for, in yuan."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance of the debts, in yuan."
        }
      }
    },
    "NoncreditSummary": {
      "type": "object",
      "title": "非信贷交易信息概要",
      "description": "Accounts in arrears of one kind that are not credit.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/NoncreditServiceKind",
          "title": "业务类型",
          "description": "Kind of service."
        },
        "accountNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "debtAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "欠款金额",
          "description": "Amount in arrears, in yuan."
        }
      }
    },
    "PublicInformationSummary": {
      "type": "object",
      "title": "公共信息概要",
      "description": "Records of authorities of one kind.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/PublicInformationKind",
          "title": "信息类型",
          "description": "Kind of record."
        },
        "recordNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "记录数",
          "description": "Number of records."
        },
        "referenceAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "涉及金额",
          "description": "Amount concerned, in yuan."
        }
      }
    },
    "QuerySummary": {
      "type": "object",
      "title": "查询记录概要",
      "description": "Numbers of recent queries.",
      "x-privacy": "financial",
      "properties": {
        "lastQueryRecord": {
          "$ref": "#/$defs/LastQuery",
          "title": "上一次查询记录",
          "description": "The query before this one."
        },
        "last1MonthQueryCompanyNum": {
          "$ref": "#/$defs/MonthlyInquirerCounts",
          "title": "最近1个月内的查询机构数",
          "description": "Institutions with queries in the last month."
        },
        "last1MonthQueryNum": {
          "$ref": "#/$defs/MonthlyQueryCounts",
          "title": "最近1个月内的查询次数",
          "description": "Queries in the last month."
        },
        "last2YearQueryNum": {
          "$ref": "#/$defs/TwoYearQueryCounts",
          "title": "最近2年内的查询次数",
          "description": "Queries in the last two years."
        },
        "objectionAndDescription": {
          "$ref": "#/$defs/ObjectionSummary",
          "title": "异议标注及说明",
          "description": "Mark on the summary that something is disputed."
        }
      }
    },
    "LastQuery": {
      "type": "object",
      "title": "上一次查询记录",
      "description": "The query of this report before the present one.",
      "x-privacy": "financial",
      "properties": {
        "date": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "查询日期",
          "description": "Day of the query."
        },
        "companyName": {
          "type": [
            "string",
            "null"
          ],
          "title": "机构名称",
          "description": "Institution that made the query."
        },
        "detail": {
          "type": [
            "string",
            "null"
          ],
          "title": "查询内容",
          "description": "Subject of the claim."
        }
      }
    },
    "MonthlyInquirerCounts": {
      "type": "object",
      "title": "最近1个月内的查询机构数",
      "description": "Number of institutions with queries in the last month, by reason.",
      "x-privacy": "financial",
      "properties": {
        "loanApproval": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷款审批",
          "description": "Institutions with queries to approve a loan."
        },
        "creditApproval": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "信用卡审批",
          "description": "Institutions with queries to approve a credit card."
        }
      }
    },
    "MonthlyQueryCounts": {
      "type": "object",
      "title": "最近1个月内的查询次数",
      "description": "Number of queries in the last month, by reason.",
      "x-privacy": "financial",
      "properties": {
        "loanApproval": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷款审批",
          "description": "Queries to approve a loan."
        },
        "creditApproval": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "信用卡审批",
          "description": "Queries to approve a credit card."
        },
        "selfQuery": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "本人查询",
          "description": "Queries by the person."
        }
      }
    },
    "TwoYearQueryCounts": {
      "type": "object",
      "title": "最近2年内的查询次数",
      "description": "Number of queries in the last two years, by reason.",
      "x-privacy": "financial",
      "properties": {
        "managerAfterLoan": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷后管理",
          "description": "Queries to follow up a loan."
        },
        "guaranteeInvestigate": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "担保资格审查",
          "description": "Queries to examine a guarantor."
        },
        "bespokeMerchantsRealNameInvestigate": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "特约商户实名审查",
          "description": "Queries to examine the identity of a merchant."
        }
      }
    },
    "ObjectionSummary": {
      "type": "object",
      "title": "异议标注及说明",
      "description": "A mark on the summary that something is disputed.",
      "x-privacy": "financial",
      "properties": {
        "objectionLabel": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "异议标注",
          "description": "Text of the mark."
        },
        "addDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "添加日期",
          "description": "Day it was added."
        }
      }
    },
    "CreditDetail": {
      "type": "object",
      "title": "信贷交易信息明细",
      "description": "Every credit account, duty and credit line.",
      "x-privacy": "financial",
      "properties": {
        "recoveryInfo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RecoveryAccount"
          },
          "title": "被追偿信息",
          "description": "Debts under recovery (account kind C1)."
        },
        "acyclicCreditAccount": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/NonRevolvingLoanAccount"
          },
          "title": "非循环贷账户",
          "description": "Loans that do not revolve (account kind D1)."
        },
        "cyclicalAmountPerAccount": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CreditLineLoanAccount"
          },
          "title": "循环额度下分账户",
          "description": "Loans under a revolving credit line (account kind R4)."
        },
        "cyclicalLoanAccount": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RevolvingLoanAccount"
          },
          "title": "循环贷账户",
          "description": "Revolving loans (account kind R1)."
        },
        "creditAccount": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CreditCardAccount"
          },
          "title": "贷记卡账户",
          "description": "Credit cards (account kind R2)."
        },
        "quasiCreditAccount": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/QuasiCreditCardAccount"
          },
          "title": "准贷记卡账户",
          "description": "Quasi-credit cards (account kind R3)."
        },
        "concernedRefundDutyInfo": {
          "$ref": "#/$defs/RepaymentDuties",
          "title": "相关还款责任信息",
          "description": "Duties to repay the debts of others."
        },
        "extensionProtocolInfo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CreditAgreement"
          },
          "title": "授信协议信息",
          "description": "Credit lines agreed with institutions."
        }
      }
    },
    "RecoveryAccount": {
      "type": "object",
      "title": "被追偿信息",
      "description": "A debt under recovery: taken over by an asset manager, or paid in advance by a guarantor.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that owns the debt."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "creditorReceivedDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "债权接收日期",
          "description": "Day the institution took the debt over."
        },
        "creditorAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "债权金额",
          "description": "Amount of the debt, in yuan."
        },
        "stateWhenCreditorTransfer": {
          "$ref": "#/$defs/RepaymentStateAtTransfer",
          "title": "债权转移时的还款状态",
          "description": "Arrears of the debt when it was taken over."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "具体截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "accountState": {
          "$ref": "#/$defs/RecoveryAccountState",
          "title": "账户状态",
          "description": "State of the account with its details."
        },
        "specialTransTypes": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/SpecialTransaction"
          },
          "title": "特殊交易信息",
          "description": "Special transactions."
        }
      }
    },
    "RecoveryAccountState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a debt under recovery. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/RecoveryState",
          "title": "账户状态",
          "description": "State."
        },
        "debtCollection": {
          "$ref": "#/$defs/CollectionDetail",
          "title": "催收",
          "description": "Details while the debt is collected."
        },
        "debtFinish": {
          "$ref": "#/$defs/RecoveryEndDetail",
          "title": "结束",
          "description": "Details once recovery has ended."
        }
      }
    },
    "CollectionDetail": {
      "type": "object",
      "title": "催收",
      "description": "A debt that is being collected.",
      "x-privacy": "financial",
      "properties": {
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in yuan."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        }
      }
    },
    "RecoveryEndDetail": {
      "type": "object",
      "title": "结束",
      "description": "A recovery that has ended.",
      "x-privacy": "financial",
      "properties": {
        "accountClosedDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "账户关闭日期",
          "description": "Day the account was closed."
        }
      }
    },
    "NonRevolvingLoanAccount": {
      "type": "object",
      "title": "非循环贷账户",
      "description": "A loan that is paid out once and repaid (account kind D1).",
      "x-privacy": "financial",
      "x-table": "account",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that manages the loan."
        },
        "amountId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "x-name": "account_id",
          "title": "账户标识",
          "description": "Id of the account, not an amount."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the account was opened."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Day the loan ends."
        },
        "refundAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "loan_amount",
          "title": "借款金额",
          "description": "Amount lent, in the account's currency; the key speaks of a refund."
        },
        "accountCurrencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "账户币种",
          "description": "Currency of the account, as printed."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "guaranteeType": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the loan."
        },
        "refundPeriodNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "还款期数",
          "description": "Number of instalments."
        },
        "refundFrequency": {
          "$ref": "#/$defs/RepaymentFrequency",
          "title": "还款频率",
          "description": "Interval between repayments."
        },
        "refundType": {
          "$ref": "#/$defs/RepaymentMethod",
          "title": "还款方式",
          "description": "Method of repayment."
        },
        "joinRefundFlag": {
          "type": [
            "string",
            "null"
          ],
          "title": "共同借款标志",
          "description": "Joint borrowing, as printed."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "accountState": {
          "$ref": "#/$defs/NonRevolvingLoanState",
          "title": "账户状态",
          "description": "State of the account with its details."
        },
        "specialTransTypes": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/SpecialTransaction"
          },
          "title": "特殊交易信息",
          "description": "Special transactions."
        },
        "companyInfo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "机构声明",
          "description": "Statements of the institution."
        },
        "selfStatement": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "本人声明",
          "description": "Statements of the person."
        },
        "objectionLabel": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "异议标注",
          "description": "Marks that the person disputes something."
        },
        "specialLabel": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "特殊标注",
          "description": "Special marks."
        },
        "refundRecord": {
          "$ref": "#/$defs/RepaymentGrid",
          "title": "还款记录",
          "description": "Repayment record, month by month."
        }
      }
    },
    "NonRevolvingLoanState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a loan that does not revolve. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/NonRevolvingLoanStateKind",
          "title": "账户状态",
          "description": "State."
        },
        "badDebt": {
          "$ref": "#/$defs/BadDebtDetail",
          "title": "呆账",
          "description": "Details of a bad debt."
        },
        "normal": {
          "$ref": "#/$defs/NonRevolvingLoanNormal",
          "title": "正常",
          "description": "Details of an account in order."
        },
        "overdue": {
          "$ref": "#/$defs/NonRevolvingLoanOverdue",
          "title": "逾期",
          "description": "Details of an overdue account."
        },
        "transfer": {
          "$ref": "#/$defs/TransferDetail",
          "title": "转出",
          "description": "Details of an account that was transferred."
        },
        "clear": {
          "$ref": "#/$defs/SettlementDetail",
          "title": "结清",
          "description": "Details of a settled account."
        }
      }
    },
    "BadDebtDetail": {
      "type": "object",
      "title": "呆账",
      "description": "An account that was written down as a bad debt.",
      "x-privacy": "financial",
      "properties": {
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        }
      }
    },
    "NonRevolvingLoanNormal": {
      "type": "object",
      "title": "正常",
      "description": "A loan that does not revolve and is in order.",
      "x-privacy": "financial",
      "properties": {
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in the account's currency."
        },
        "surplusPaymentNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "剩余还款期数",
          "description": "Instalments left."
        },
        "scheduledPayment": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月应还款",
          "description": "Amount due this month, in the account's currency."
        },
        "scheduledPayAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "应还款日",
          "description": "Day it is due: a day of the month or a date."
        },
        "realPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        },
        "currOverduePeriods": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "当前逾期期数",
          "description": "Periods overdue now."
        },
        "currOverdueAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "当前逾期总额",
          "description": "Total overdue now, in the account's currency."
        },
        "overdue31Tp60": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_31_to_60",
          "title": "逾期31-60天未还本金",
          "description": "Principal unpaid for 31 to 60 days, in the account's currency."
        },
        "overdue61Tp90": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_61_to_90",
          "title": "逾期61-90天未还本金",
          "description": "Principal unpaid for 61 to 90 days, in the account's currency."
        },
        "overdue91Tp180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_91_to_180",
          "title": "逾期91-180天未还本金",
          "description": "Principal unpaid for 91 to 180 days, in the account's currency."
        },
        "overdue180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_over_180",
          "title": "逾期180天以上未还本金",
          "description": "Principal unpaid for more than 180 days, in the account's currency."
        }
      }
    },
    "NonRevolvingLoanOverdue": {
      "type": "object",
      "title": "逾期",
      "description": "A loan that does not revolve and is overdue.",
      "x-privacy": "financial",
      "properties": {
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in the account's currency."
        },
        "surplusPaymentNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "剩余还款期数",
          "description": "Instalments left."
        },
        "scheduledPayment": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月应还款",
          "description": "Amount due this month, in the account's currency."
        },
        "scheduledPayAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "应还款日",
          "description": "Day it is due: a day of the month or a date."
        },
        "realPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        },
        "currOverduePeriods": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "当前逾期期数",
          "description": "Periods overdue now."
        },
        "currOverdueAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "当前逾期总额",
          "description": "Total overdue now, in the account's currency."
        },
        "overdue31Tp60": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_31_to_60",
          "title": "逾期31-60天未还本金",
          "description": "Principal unpaid for 31 to 60 days, in the account's currency."
        },
        "overdue61Tp90": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_61_to_90",
          "title": "逾期61-90天未还本金",
          "description": "Principal unpaid for 61 to 90 days, in the account's currency."
        },
        "overdue91Tp180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_91_to_180",
          "title": "逾期91-180天未还本金",
          "description": "Principal unpaid for 91 to 180 days, in the account's currency."
        },
        "overdue180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_over_180",
          "title": "逾期180天以上未还本金",
          "description": "Principal unpaid for more than 180 days, in the account's currency."
        },
        "beforeDeadlineDate": {
          "$ref": "#/$defs/LatestRepayment",
          "title": "最新还款记录",
          "description": "Latest repayment after the reporting date of the account."
        }
      }
    },
    "LatestRepayment": {
      "type": "object",
      "title": "最新还款记录",
      "description": "Latest repayment record after the reporting date of an account.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截止日期以后的最新还款记录",
          "description": "Heading of the record: a phrase with the day in it."
        },
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class of the account then."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance then, in the account's currency."
        },
        "refundDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "还款日期",
          "description": "Day of the repayment."
        },
        "refundAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "还款金额",
          "description": "Amount repaid, in the account's currency."
        },
        "currRefundState": {
          "$ref": "#/$defs/RepaymentSymbol",
          "title": "当前还款状态",
          "description": "Repayment state then."
        }
      }
    },
    "TransferDetail": {
      "type": "object",
      "title": "转出",
      "description": "An account that was transferred to another institution.",
      "x-privacy": "financial",
      "properties": {
        "transferDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "转出月份",
          "description": "Month of the transfer."
        }
      }
    },
    "SettlementDetail": {
      "type": "object",
      "title": "结清",
      "description": "An account that was settled.",
      "x-privacy": "financial",
      "properties": {
        "accountClosedDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "账号关闭日期",
          "description": "Day the account was closed."
        }
      }
    },
    "CreditLineLoanAccount": {
      "type": "object",
      "title": "循环额度下分账户",
      "description": "A loan drawn under a revolving credit line (account kind R4).",
      "x-privacy": "financial",
      "x-table": "account",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that manages the loan."
        },
        "amountId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "x-name": "account_id",
          "title": "账户标识",
          "description": "Id of the account, not an amount."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the account was opened."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Day the loan ends."
        },
        "refundAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "loan_amount",
          "title": "借款金额",
          "description": "Amount lent, in the account's currency; the key speaks of a refund."
        },
        "accountCurrencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "账户币种",
          "description": "Currency of the account, as printed."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "guaranteeType": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the loan."
        },
        "refundPeriodNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "还款期数",
          "description": "Number of instalments."
        },
        "refundFrequency": {
          "$ref": "#/$defs/RepaymentFrequency",
          "title": "还款频率",
          "description": "Interval between repayments."
        },
        "refundType": {
          "$ref": "#/$defs/RepaymentMethod",
          "title": "还款方式",
          "description": "Method of repayment."
        },
        "joinRefundFlag": {
          "type": [
            "string",
            "null"
          ],
          "title": "共同借款标志",
          "description": "Joint borrowing, as printed."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "accountState": {
          "$ref": "#/$defs/CreditLineLoanState",
          "title": "账户状态",
          "description": "State of the account with its details."
        },
        "refundRecord": {
          "$ref": "#/$defs/RepaymentGrid",
          "title": "还款记录",
          "description": "Repayment record, month by month."
        }
      }
    },
    "CreditLineLoanState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a loan under a revolving credit line. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/CreditLineLoanStateKind",
          "title": "账户状态",
          "description": "State."
        },
        "normal": {
          "$ref": "#/$defs/RevolvingRepaymentDetail",
          "title": "正常",
          "description": "Details of an account in order."
        },
        "overdue": {
          "$ref": "#/$defs/RevolvingRepaymentDetail",
          "title": "逾期",
          "description": "Details of an overdue account."
        }
      }
    },
    "RevolvingRepaymentDetail": {
      "type": "object",
      "title": "还款情况",
      "description": "Repayment state of a revolving loan, or of a loan under a revolving credit line.",
      "x-privacy": "financial",
      "properties": {
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in the account's currency."
        },
        "surplusPaymentNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "剩余还款期数",
          "description": "Instalments left."
        },
        "scheduledPayment": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月应还款",
          "description": "Amount due this month, in the account's currency."
        },
        "scheduledPayAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "应还款日",
          "description": "Day it is due: a day of the month or a date."
        },
        "realPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        },
        "currOverduePeriods": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "当前逾期期数",
          "description": "Periods overdue now."
        },
        "currOverdue": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "当前逾期金额",
          "description": "Amount overdue now, in the account's currency."
        },
        "overdue31Tp60": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_31_to_60",
          "title": "逾期31-60天未还本金",
          "description": "Principal unpaid for 31 to 60 days, in the account's currency."
        },
        "overdue61Tp90": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_61_to_90",
          "title": "逾期61-90天未还本金",
          "description": "Principal unpaid for 61 to 90 days, in the account's currency."
        },
        "overdue91Tp180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_91_to_180",
          "title": "逾期91-180天未还本金",
          "description": "Principal unpaid for 91 to 180 days, in the account's currency."
        },
        "overdue180": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdue_over_180",
          "title": "逾期180天以上未还本金",
          "description": "Principal unpaid for more than 180 days, in the account's currency."
        }
      }
    },
    "RevolvingLoanAccount": {
      "type": "object",
      "title": "循环贷账户",
      "description": "A loan that can be drawn again (account kind R1).",
      "x-privacy": "financial",
      "x-table": "account",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that manages the loan."
        },
        "amountId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "x-name": "account_id",
          "title": "账户标识",
          "description": "Id of the account, not an amount."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the account was opened."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Day the loan ends."
        },
        "accountExtensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "账户授信额度",
          "description": "Credit line of the account, in its currency."
        },
        "accountCurrencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "账户币种",
          "description": "Currency of the account, as printed."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "guaranteeType": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the loan."
        },
        "refundPeriodNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "还款期数",
          "description": "Number of instalments."
        },
        "refundFrequency": {
          "$ref": "#/$defs/RepaymentFrequency",
          "title": "还款频率",
          "description": "Interval between repayments."
        },
        "refundType": {
          "$ref": "#/$defs/RepaymentMethod",
          "title": "还款方式",
          "description": "Method of repayment."
        },
        "joinRefundFlag": {
          "type": [
            "string",
            "null"
          ],
          "title": "共同借款标志",
          "description": "Joint borrowing, as printed."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "accountState": {
          "$ref": "#/$defs/RevolvingLoanState",
          "title": "账户状态",
          "description": "State of the account with its details."
        },
        "refundRecord": {
          "$ref": "#/$defs/RepaymentGrid",
          "title": "还款记录",
          "description": "Repayment record, month by month."
        }
      }
    },
    "RevolvingLoanState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a revolving loan. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/RevolvingLoanStateKind",
          "title": "账户状态",
          "description": "State."
        },
        "clear": {
          "$ref": "#/$defs/SettlementDetail",
          "title": "结清",
          "description": "Details of a settled account."
        },
        "overdue": {
          "$ref": "#/$defs/RevolvingRepaymentDetail",
          "title": "逾期",
          "description": "Details of an overdue account."
        }
      }
    },
    "CreditCardAccount": {
      "type": "object",
      "title": "贷记卡账户",
      "description": "A credit card account (account kind R2).",
      "x-privacy": "financial",
      "x-table": "account",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "cardCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "发卡机构",
          "description": "Institution that issued the card."
        },
        "amountId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "x-name": "account_id",
          "title": "账户标识",
          "description": "Id of the account, not an amount."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the account was opened."
        },
        "accountExtensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "账户授信额度",
          "description": "Credit line of the account, in its currency."
        },
        "sharedExtensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "共享授信总额",
          "description": "Credit line that the accounts at the institution share, in the account's currency."
        },
        "currencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency of the account, as printed."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "guaranteeType": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the account."
        },
        "refundRecord": {
          "$ref": "#/$defs/RepaymentGrid",
          "title": "还款记录",
          "description": "Repayment record, month by month."
        },
        "specialTransTypes": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/SpecialTransaction"
          },
          "title": "特殊交易信息",
          "description": "Special transactions."
        },
        "companyInfo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "机构声明",
          "description": "Statements of the institution."
        },
        "selfStatement": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "本人声明",
          "description": "Statements of the person."
        },
        "objectionLabel": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DatedStatement"
          },
          "title": "异议标注",
          "description": "Marks that the person disputes something."
        },
        "accountState": {
          "$ref": "#/$defs/CreditCardState",
          "title": "账户状态",
          "description": "State of the account with its details."
        }
      }
    },
    "CreditCardState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a credit card account. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/CardStateKind",
          "title": "账户状态",
          "description": "State."
        },
        "badDebt": {
          "$ref": "#/$defs/BadDebtDetail",
          "title": "呆账",
          "description": "Details of a bad debt."
        },
        "normal": {
          "$ref": "#/$defs/CreditCardNormal",
          "title": "正常",
          "description": "Details of an account in order."
        },
        "accountCanceled": {
          "$ref": "#/$defs/CardCancellation",
          "title": "销户",
          "description": "Details of a closed account."
        },
        "inactive": {
          "$ref": "#/$defs/InactiveCardDetail",
          "title": "未激活",
          "description": "Details of a card that was never activated."
        }
      }
    },
    "CreditCardNormal": {
      "type": "object",
      "title": "正常",
      "description": "A credit card account that is in order.",
      "x-privacy": "financial",
      "properties": {
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance, in the account's currency."
        },
        "usedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已用额度",
          "description": "Credit in use, in the account's currency."
        },
        "unspecifiedLargeAmountSpecificPeriodAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "未出单的大额专项分期余额",
          "description": "Balance of large instalment plans not billed yet, in the account's currency."
        },
        "surplusPeriodsNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "剩余分期期数",
          "description": "Instalments left."
        },
        "avg6monthPay": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "average_6_month_usage",
          "title": "最近6个月平均使用额度",
          "description": "Average credit in use over the last six months, in the account's currency; the key speaks of a payment."
        },
        "maxUsedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最大使用额度",
          "description": "Largest credit in use, in the account's currency."
        },
        "billDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "账单日",
          "description": "Day of the bill: a day of the month or a date."
        },
        "scheduledPayment": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月应还款",
          "description": "Amount due this month, in the account's currency."
        },
        "realPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        },
        "currOverduePeriods": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "当前逾期期数",
          "description": "Periods overdue now."
        },
        "currOverdueAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "当前逾期总额",
          "description": "Total overdue now, in the account's currency."
        },
        "bigAmountSpecialPeriodInfo": {
          "$ref": "#/$defs/LargeInstalmentPlan",
          "title": "大额专项分期信息",
          "description": "The large instalment plan of the card."
        },
        "beforeDueDate": {
          "$ref": "#/$defs/LatestRepayment",
          "title": "最新还款记录",
          "description": "Latest repayment after the reporting date of the account."
        },
        "specialEventInfo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "特殊事件说明信息",
          "description": "Explanation of a special event."
        }
      }
    },
    "LargeInstalmentPlan": {
      "type": "object",
      "title": "大额专项分期信息",
      "description": "A large instalment plan on a credit card.",
      "x-privacy": "financial",
      "properties": {
        "periodAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "大额专项分期额度",
          "description": "Credit line of the plan, in the account's currency."
        },
        "periodAmountEffectiveDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "分期额度生效日期",
          "description": "First day of the plan."
        },
        "periodAmountDueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "分期额度到期日期",
          "description": "Last day of the plan."
        },
        "usedPeriodAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已用分期额度",
          "description": "Credit in use under the plan, in the account's currency."
        }
      }
    },
    "CardCancellation": {
      "type": "object",
      "title": "销户",
      "description": "A card account that was closed.",
      "x-privacy": "financial",
      "properties": {
        "canceledDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "销户日期",
          "description": "Day the account was closed."
        }
      }
    },
    "InactiveCardDetail": {
      "type": "object",
      "title": "未激活",
      "description": "A card that was never activated.",
      "x-privacy": "financial",
      "properties": {
        "inactiveDueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期前未激活",
          "description": "Day up to which the card was not activated: a phrase with a date and the state in it."
        }
      }
    },
    "QuasiCreditCardAccount": {
      "type": "object",
      "title": "准贷记卡账户",
      "description": "A card account that holds a deposit and may be overdrawn (account kind R3).",
      "x-privacy": "financial",
      "x-table": "account",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "cardCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "发卡机构",
          "description": "Institution that issued the card."
        },
        "amountId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "x-name": "account_id",
          "title": "账户标识",
          "description": "Id of the account, not an amount."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the account was opened."
        },
        "accountExtensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "账户授信额度",
          "description": "Credit line of the account, in its currency."
        },
        "sharedExtensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "共享授信总额",
          "description": "Credit line that the accounts at the institution share, in the account's currency."
        },
        "currencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency of the account, as printed."
        },
        "guaranteeType": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the account."
        },
        "refundRecord": {
          "$ref": "#/$defs/RepaymentGrid",
          "title": "还款记录",
          "description": "Repayment record, month by month."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the account, in a phrase."
        },
        "accountState": {
          "$ref": "#/$defs/QuasiCreditCardState",
          "title": "账户状态",
          "description": "State of the account with its details."
        },
        "specialTransTypes": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/SpecialTransaction"
          },
          "title": "特殊交易信息",
          "description": "Special transactions."
        }
      }
    },
    "QuasiCreditCardState": {
      "type": "object",
      "title": "账户状态",
      "description": "State of a quasi-credit card account. The state selects the detail object. A state without one is normal.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "$ref": "#/$defs/CardStateKind",
          "title": "账户状态",
          "description": "State."
        },
        "badDebt": {
          "$ref": "#/$defs/BadDebtDetail",
          "title": "呆账",
          "description": "Details of a bad debt."
        },
        "normal": {
          "$ref": "#/$defs/QuasiCreditCardNormal",
          "title": "正常",
          "description": "Details of an account in order."
        }
      }
    },
    "QuasiCreditCardNormal": {
      "type": "object",
      "title": "正常",
      "description": "A quasi-credit card account that is in order.",
      "x-privacy": "financial",
      "properties": {
        "overDraftAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "透支余额",
          "description": "Overdrawn balance, in the account's currency."
        },
        "latest6MonthsAvgOverDraftAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最近6个月平均透支余额",
          "description": "Average overdrawn balance over the last six months, in the account's currency."
        },
        "maxOverDraftAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最大透支余额",
          "description": "Largest overdrawn balance, in the account's currency."
        },
        "billDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "账单日",
          "description": "Day of the bill: a day of the month or a date."
        },
        "realPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in the account's currency."
        },
        "latestRepayDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "最近一次还款日期",
          "description": "Day of the latest repayment."
        },
        "overDraft180UnpayedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "overdraft_180_unpaid_amount",
          "title": "透支180天以上未付金额",
          "description": "Amount unpaid for more than 180 days of overdraft, in the account's currency."
        }
      }
    },
    "RepaymentGrid": {
      "type": "object",
      "title": "还款记录",
      "description": "The repayment record of a credit account: a row for each year, a cell for each month.",
      "x-privacy": "financial",
      "properties": {
        "dateRange": {
          "type": [
            "string",
            "null"
          ],
          "format": "month-range",
          "title": "还款记录区间",
          "description": "First and last month of the record, with text after them."
        },
        "detail": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RepaymentYear"
          },
          "title": "还款记录明细",
          "description": "The years."
        }
      }
    },
    "RepaymentYear": {
      "type": "object",
      "title": "年",
      "description": "A year of a repayment record.",
      "x-privacy": "financial",
      "properties": {
        "year": {
          "type": [
            "string",
            "null"
          ],
          "format": "year",
          "title": "年",
          "description": "Year."
        },
        "month": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RepaymentMonth"
          },
          "title": "月",
          "description": "The months."
        }
      }
    },
    "RepaymentMonth": {
      "type": "object",
      "title": "月",
      "description": "A month of a repayment record.",
      "x-privacy": "financial",
      "properties": {
        "monthValue": {
          "type": [
            "string",
            "null"
          ],
          "format": "month-of-year",
          "title": "月份",
          "description": "Month of the year, 1 to 12."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "金额",
          "description": "Amount overdue in that month, in yuan."
        },
        "state": {
          "$ref": "#/$defs/RepaymentSymbol",
          "title": "状态",
          "description": "State of that month."
        }
      }
    },
    "SpecialTransaction": {
      "type": "object",
      "title": "特殊交易信息",
      "description": "A special transaction on a credit account.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/SpecialTransactionKind",
          "title": "特殊交易类型",
          "description": "Kind of transaction."
        },
        "occurDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "发生日期",
          "description": "Day of the transaction; of a card, its month."
        },
        "changeMonthNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "变更月数",
          "description": "Number of months that the end of the account moved by."
        },
        "occurAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "发生金额",
          "description": "Amount of the transaction, in the account's currency."
        },
        "detailRecord": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "明细记录",
          "description": "Description of the event, as printed."
        }
      }
    },
    "DatedStatement": {
      "type": "object",
      "title": "声明或标注",
      "description": "A statement or a mark on an account and the day it was added.",
      "x-privacy": "financial",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "声明或标注内容",
          "description": "Its text."
        },
        "addDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "添加日期",
          "description": "Day it was added."
        }
      }
    },
    "RepaymentDuties": {
      "type": "object",
      "title": "相关还款责任信息",
      "description": "Duties to repay the debts of others.",
      "x-privacy": "financial",
      "properties": {
        "concernRefundPersonBorrow": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PersonRepaymentDuty"
          },
          "title": "相关还款责任信息（为个人）",
          "description": "Duties for the debts of persons."
        },
        "concernRefundCompanyBorrow": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CompanyRepaymentDuty"
          },
          "title": "相关还款责任信息（为企业）",
          "description": "Duties for the debts of companies."
        }
      }
    },
    "PersonRepaymentDuty": {
      "type": "object",
      "title": "相关还款责任信息（为个人）",
      "description": "A duty to repay the debt of a person.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that manages the debt."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the debt began."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Day the debt ends."
        },
        "personDutyType": {
          "$ref": "#/$defs/ResponsibleParty",
          "title": "责任人类型",
          "description": "Role in which the person is liable."
        },
        "refundDutyAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "还款责任金额",
          "description": "Amount that the person is liable for, in the given currency."
        },
        "currencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency, as printed."
        },
        "guaranteeContractSerial": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "保证合同编号",
          "description": "Number of the guarantee contract."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the debt, in a phrase."
        },
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance of the debt, in the currency given."
        },
        "refundState": {
          "$ref": "#/$defs/RepaymentSymbol",
          "title": "还款状态",
          "description": "Repayment state of the debt."
        },
        "primaryBorrower": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "name",
          "title": "主业务借款人",
          "description": "Name of the borrower."
        },
        "primaryBorrowerIdType": {
          "$ref": "#/$defs/IdKind",
          "title": "主业务借款人证件类型",
          "description": "Kind of the borrower's identity document."
        },
        "primaryBorrowerIdNum": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "id-number",
          "title": "主业务借款人证件号码",
          "description": "Number of the borrower's identity document."
        }
      }
    },
    "CompanyRepaymentDuty": {
      "type": "object",
      "title": "相关还款责任信息（为企业）",
      "description": "A duty to repay the debt of a company.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that manages the debt."
        },
        "type": {
          "$ref": "#/$defs/CompanyCreditKind",
          "title": "业务种类",
          "description": "Kind of business."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "开立日期",
          "description": "Day the debt began."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Day the debt ends."
        },
        "personDutyType": {
          "$ref": "#/$defs/ResponsibleParty",
          "title": "责任人类型",
          "description": "Role in which the person is liable."
        },
        "refundDutyAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "还款责任金额",
          "description": "Amount that the person is liable for, in the given currency."
        },
        "currencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency, as printed."
        },
        "guaranteeContractSerial": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "保证合同编号",
          "description": "Number of the guarantee contract."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-phrase",
          "title": "截至日期",
          "description": "Reporting date of the debt, in a phrase."
        },
        "fiveLevelType": {
          "$ref": "#/$defs/FiveLevelClass",
          "title": "五级分类",
          "description": "Five-level class."
        },
        "surplusAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "余额",
          "description": "Balance of the debt, in the currency given."
        },
        "overdueMonthNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "逾期月数",
          "description": "Months overdue."
        }
      }
    },
    "CreditAgreement": {
      "type": "object",
      "title": "授信协议",
      "description": "A credit line agreed with an institution.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "授信协议",
          "description": "Heading of the row, the word for agreement and a number."
        },
        "manageCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "管理机构",
          "description": "Institution that grants the credit."
        },
        "extensionProtocolId": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "授信协议标识",
          "description": "Id of the agreement."
        },
        "effectDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "生效日期",
          "description": "First day of the agreement."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "到期日期",
          "description": "Last day of the agreement."
        },
        "extensionAmountScope": {
          "$ref": "#/$defs/CreditLineUse",
          "title": "授信额度用途",
          "description": "Purpose of the credit line."
        },
        "extensionAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信额度",
          "description": "Credit line, in the agreement's currency."
        },
        "extensionLimitAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信限额",
          "description": "Limit over several lines, in the agreement's currency."
        },
        "extensionLimitSerial": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "授信限额编号",
          "description": "Number of that limit."
        },
        "usedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已用额度",
          "description": "Credit in use, in the agreement's currency."
        },
        "currencyType": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency, as printed."
        }
      }
    },
    "NoncreditAccount": {
      "type": "object",
      "title": "非信贷交易账户",
      "description": "An account that is paid after use and is not credit: telecom, water.",
      "x-privacy": "financial",
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "账户",
          "description": "Heading of the row, the word for account and a number."
        },
        "companyName": {
          "type": [
            "string",
            "null"
          ],
          "title": "账号名称",
          "description": "Institution that runs the account."
        },
        "type": {
          "$ref": "#/$defs/NoncreditServiceKind",
          "title": "业务类型",
          "description": "Kind of service."
        },
        "startDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "业务开通日期",
          "description": "Day the service began."
        },
        "currPayedState": {
          "$ref": "#/$defs/PaymentState",
          "title": "当前缴费状态",
          "description": "Payment state now."
        },
        "currOverdueAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "当前欠费金额",
          "description": "Amount in arrears now, in yuan."
        },
        "accountDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "记账年月",
          "description": "Reporting month of the account."
        },
        "refundRecord": {
          "$ref": "#/$defs/PaymentGrid",
          "title": "缴费记录",
          "description": "Payment record, month by month."
        }
      }
    },
    "PaymentGrid": {
      "type": "object",
      "title": "缴费记录",
      "description": "The payment record of an account that is not credit: a row for each year, a cell for each month.",
      "x-privacy": "financial",
      "properties": {
        "dateRange": {
          "type": [
            "string",
            "null"
          ],
          "format": "month-range",
          "title": "还款记录区间",
          "description": "First and last month of the record, with text after them."
        },
        "detail": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PaymentYear"
          },
          "title": "缴费记录明细",
          "description": "The years."
        }
      }
    },
    "PaymentYear": {
      "type": "object",
      "title": "年",
      "description": "A year of a payment record.",
      "x-privacy": "financial",
      "properties": {
        "year": {
          "type": [
            "string",
            "null"
          ],
          "format": "year",
          "title": "年",
          "description": "Year."
        },
        "month": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PaymentMonth"
          },
          "title": "月",
          "description": "The months."
        }
      }
    },
    "PaymentMonth": {
      "type": "object",
      "title": "月",
      "description": "A month of a payment record. It has a state and, unlike that of a credit account, no amount.",
      "x-privacy": "financial",
      "properties": {
        "monthValue": {
          "type": [
            "string",
            "null"
          ],
          "format": "month-of-year",
          "title": "月份",
          "description": "Month of the year, 1 to 12."
        },
        "state": {
          "$ref": "#/$defs/PaymentSymbol",
          "title": "状态",
          "description": "State of that month."
        }
      }
    },
    "PublicInformation": {
      "type": "object",
      "title": "公共信息明细",
      "description": "Records of authorities about the person.",
      "x-privacy": "financial",
      "properties": {
        "owingTaxRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/TaxArrearsRecord"
          },
          "title": "欠税记录",
          "description": "Taxes owed."
        },
        "civilJudgmentRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/CivilJudgmentRecord"
          },
          "title": "民事判决记录",
          "description": "Civil judgments."
        },
        "forceExecuteRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/EnforcementRecord"
          },
          "title": "强制执行记录",
          "description": "Compulsory enforcements."
        },
        "administrativePenaltyRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/PenaltyRecord"
          },
          "title": "行政处罚记录",
          "description": "Administrative penalties."
        },
        "housingProvidentFundContributionRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/HousingFundRecord"
          },
          "title": "住房公积金参缴记录",
          "description": "Contributions to the housing provident fund."
        },
        "lowSecurityRescueRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/LowIncomeAidRecord"
          },
          "title": "低保救助记录",
          "description": "Aid for low incomes."
        },
        "executiveQualificationRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/QualificationRecord"
          },
          "title": "执业资格记录",
          "description": "Professional qualifications."
        },
        "administrativeRewardRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/RewardRecord"
          },
          "title": "行政奖励记录",
          "description": "Administrative rewards."
        }
      }
    },
    "TaxArrearsRecord": {
      "type": "object",
      "title": "欠税记录",
      "description": "Taxes the person owes.",
      "x-privacy": "financial",
      "properties": {
        "chargedTaxOffice": {
          "type": [
            "string",
            "null"
          ],
          "title": "主管税务机关",
          "description": "Tax office in charge."
        },
        "owingTaxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "欠税总额",
          "description": "Total owed, in yuan."
        },
        "owingTaxStatsDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "欠税统计日期",
          "description": "Day the total was taken."
        }
      }
    },
    "CivilJudgmentRecord": {
      "type": "object",
      "title": "民事判决记录",
      "description": "A civil judgment about the person.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "fillingCourt": {
          "type": [
            "string",
            "null"
          ],
          "x-name": "filing_court",
          "title": "立案法院",
          "description": "Court that took the case; the key means filing."
        },
        "reason": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "案由",
          "description": "Cause of the case."
        },
        "fillingDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-name": "filing_date",
          "title": "立案日期",
          "description": "Day the case was filed; the key means filing."
        },
        "closingType": {
          "$ref": "#/$defs/CivilClosingKind",
          "title": "结案方式",
          "description": "Result of the case."
        },
        "closingResult": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "判决/调节结果",
          "description": "Result of the judgment or the mediation."
        },
        "closingEffectDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "判决/调节生效日期",
          "description": "Day the result took effect."
        },
        "litigation": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "诉讼标的",
          "description": "Subject of the case."
        },
        "litigationAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "诉讼标的金额",
          "description": "Amount in dispute, in yuan."
        }
      }
    },
    "EnforcementRecord": {
      "type": "object",
      "title": "强制执行记录",
      "description": "A compulsory enforcement against the person.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "executeCourt": {
          "type": [
            "string",
            "null"
          ],
          "title": "执行法院",
          "description": "Court that enforces."
        },
        "executeReason": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "执行案由",
          "description": "Cause of the enforcement."
        },
        "fillingDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-name": "filing_date",
          "title": "立案日期",
          "description": "Day the case was filed; the key means filing."
        },
        "closingType": {
          "$ref": "#/$defs/EnforcementClosingKind",
          "title": "结案方式",
          "description": "Result of the case."
        },
        "caseState": {
          "type": [
            "string",
            "null"
          ],
          "title": "案件状态",
          "description": "State of the case."
        },
        "closingDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "结案日期",
          "description": "Day the case was closed."
        },
        "applyExecuteSubject": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "申请执行标的",
          "description": "Subject matter of the application for enforcement."
        },
        "applyExecuteSubjectValue": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "申请执行标的价值",
          "description": "Value of the claim, in yuan."
        },
        "executedSubject": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "已执行标的",
          "description": "Subject matter already enforced."
        },
        "executedSubjectAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已执行标的金额",
          "description": "Amount that has been enforced, in yuan."
        }
      }
    },
    "PenaltyRecord": {
      "type": "object",
      "title": "行政处罚记录",
      "description": "An administrative penalty against the person.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "penaltyOrg": {
          "type": [
            "string",
            "null"
          ],
          "title": "处罚机构",
          "description": "Authority that punished."
        },
        "penaltyContent": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "处罚内容",
          "description": "Content of the penalty."
        },
        "penaltyAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "处罚金额",
          "description": "Amount of the penalty, in yuan."
        },
        "effectDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "生效日期",
          "description": "First day or month of the penalty."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "截止日期",
          "description": "Last day or month of the penalty."
        },
        "administrativeReviewResult": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "行政复议结果",
          "description": "Result of a review of the penalty."
        }
      }
    },
    "HousingFundRecord": {
      "type": "object",
      "title": "住房公积金参缴记录",
      "description": "Contributions of the person to the housing provident fund.",
      "x-privacy": "financial",
      "properties": {
        "contributionPlace": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "参缴地",
          "description": "Place of the fund."
        },
        "contributionDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "参缴日期",
          "description": "Day the contributions began."
        },
        "firstContributionDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "初缴月份",
          "description": "Month of the first contribution."
        },
        "contributionDueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "缴至月份",
          "description": "Month up to which contributions are paid."
        },
        "contributionState": {
          "$ref": "#/$defs/HousingFundState",
          "title": "缴费状态",
          "description": "State of the contributions."
        },
        "amountPerMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "月缴存额",
          "description": "Contribution a month, in yuan."
        },
        "selfContributionProportion": {
          "type": [
            "string",
            "null"
          ],
          "format": "percentage",
          "title": "个人缴存比例",
          "description": "Share of the wage the person pays, in percent."
        },
        "companyContributionProportion": {
          "type": [
            "string",
            "null"
          ],
          "format": "percentage",
          "title": "单位缴存比例",
          "description": "Share of the wage the employer pays, in percent."
        },
        "contributionCompany": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "title": "缴费单位",
          "description": "Employer that pays."
        },
        "updateAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "信息更新日期",
          "description": "Day or month of the last update."
        }
      }
    },
    "LowIncomeAidRecord": {
      "type": "object",
      "title": "低保救助记录",
      "description": "Aid the person got for a low income.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "personType": {
          "$ref": "#/$defs/LowIncomePersonKind",
          "title": "人员类别",
          "description": "Kind of person."
        },
        "place": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "所在地",
          "description": "Residence of the person."
        },
        "company": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "title": "工作单位",
          "description": "Employer."
        },
        "familyIncomePerMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "家庭月收入",
          "description": "Income of the family a month, in yuan."
        },
        "applyDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "申请日期",
          "description": "Day of the application for aid."
        },
        "agreeDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "批准日期",
          "description": "Day aid was granted."
        },
        "updateAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "信息更新日期",
          "description": "Day of the last update."
        }
      }
    },
    "QualificationRecord": {
      "type": "object",
      "title": "执业资格记录",
      "description": "A professional qualification of the person.",
      "x-privacy": "employer",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "executiveQulificationName": {
          "type": [
            "string",
            "null"
          ],
          "x-name": "executive_qualification_name",
          "title": "执业资格名称",
          "description": "Name of the qualification; the key is misspelt."
        },
        "level": {
          "$ref": "#/$defs/QualificationLevel",
          "title": "等级",
          "description": "Level of the body that granted it."
        },
        "gotDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "获得日期",
          "description": "Day or month it was granted."
        },
        "deadlineDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "到期日期",
          "description": "Day or month it ends."
        },
        "revocationDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "吊销日期",
          "description": "Day or month it was revoked."
        },
        "issuer": {
          "type": [
            "string",
            "null"
          ],
          "title": "颁发机构",
          "description": "Body that granted it."
        },
        "issuerPlace": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "颁发机构所在地",
          "description": "Location of the body that granted it."
        }
      }
    },
    "RewardRecord": {
      "type": "object",
      "title": "行政奖励记录",
      "description": "An administrative reward of the person.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "rewardCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "奖励机构",
          "description": "Authority that rewarded."
        },
        "rewardContent": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "奖励内容",
          "description": "Content of the reward."
        },
        "effectDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "生效日期",
          "description": "First day or month of the reward."
        },
        "dueDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-or-month",
          "title": "截止日期",
          "description": "Last day or month of the reward."
        }
      }
    },
    "PersonalStatement": {
      "type": "object",
      "title": "本人声明",
      "description": "A statement the person made about the report.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "declareContent": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "声明内容",
          "description": "Text of the statement."
        },
        "addDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "添加日期",
          "description": "Day it was added."
        }
      }
    },
    "ObjectionMark": {
      "type": "object",
      "title": "异议标注",
      "description": "A mark on the report that the person disputes something.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "labelContent": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "标注内容",
          "description": "Text of the mark."
        },
        "addDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "添加日期",
          "description": "Day it was added."
        }
      }
    },
    "QueryRecords": {
      "type": "object",
      "title": "查询记录",
      "description": "Institution or person that requested the report.",
      "x-privacy": "financial",
      "properties": {
        "personQueryRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/QueryRecord"
          },
          "title": "本人查询记录",
          "description": "Queries by the person."
        },
        "companyQueryRecord": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/QueryRecord"
          },
          "title": "机构查询记录",
          "description": "Queries by institutions."
        }
      }
    },
    "QueryRecord": {
      "type": "object",
      "title": "查询记录",
      "description": "A query of the report.",
      "x-privacy": "financial",
      "properties": {
        "no": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "编号",
          "description": "Number of the row."
        },
        "date": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "查询日期",
          "description": "Day of the query."
        },
        "queryCompany": {
          "type": [
            "string",
            "null"
          ],
          "title": "查询机构",
          "description": "Institution or person that made the query."
        },
        "queryReason": {
          "$ref": "#/$defs/QueryReason",
          "title": "查询原因",
          "description": "Reason."
        }
      }
    },
    "CreditReportEnvelope": {
      "type": "object",
      "description": "The whole body around a report, if the report is not the body.",
      "x-privacy": "public",
      "properties": {
        "request_id": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "T[I1]D[0-9a-f]{32}",
          "title": "请求标识",
          "description": "Id of the call at the vendor."
        },
        "status": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[A-Z][A-Z_]{1,39}",
          "title": "状态",
          "description": "The vendor's status: `OK` if the report is there."
        },
        "structured_result": {
          "$ref": "#/$defs/CreditReport",
          "title": "识别结果",
          "description": "The report."
        },
        "result": {
          "$ref": "#/$defs/CreditReport",
          "title": "识别结果",
          "description": "The report, if it is under this key."
        }
      }
    },
    "IdKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "证件类型",
      "description": "Kind of an identity document.",
      "x-privacy": "public",
      "x-words": [
        {
          "const": "身份证",
          "variant": "ResidentIdCard",
          "description": "Resident identity card."
        },
        {
          "const": "居民身份证及其他以公民身份证号码为标识的证件",
          "variant": "CitizenNumberDocument",
          "description": "Any document with the number of the resident identity card."
        },
        {
          "const": "户口簿",
          "variant": "HouseholdRegister",
          "description": "Household register."
        },
        {
          "const": "护照",
          "variant": "Passport",
          "description": "Passport."
        },
        {
          "const": "港澳居民来往内地通行证",
          "variant": "HongKongMacaoTravelPermit",
          "description": "Travel permit of a Hong Kong or Macao resident to the mainland."
        },
        {
          "const": "台湾同胞来往内地通行证",
          "variant": "TaiwanTravelPermit",
          "description": "Travel permit of a Taiwan resident to the mainland."
        },
        {
          "const": "外国人居留证",
          "variant": "ForeignerResidencePermit",
          "description": "Residence permit of a foreigner."
        },
        {
          "const": "警官证",
          "variant": "PoliceOfficerCard",
          "description": "Identity card of a police officer."
        },
        {
          "const": "香港身份证",
          "variant": "HongKongIdCard",
          "description": "Hong Kong identity card."
        },
        {
          "const": "澳门身份证",
          "variant": "MacaoIdCard",
          "description": "Macao identity card."
        },
        {
          "const": "台湾身份证",
          "variant": "TaiwanIdCard",
          "description": "Taiwan identity card."
        },
        {
          "const": "其他证件",
          "variant": "Other",
          "description": "Another document."
        },
        {
          "const": "军人身份证件",
          "variant": "MilitaryIdCard",
          "description": "Identity document of the armed forces."
        }
      ]
    },
    "Gender": {
      "type": [
        "string",
        "null"
      ],
      "title": "性别",
      "description": "Sex.",
      "x-privacy": "birth",
      "x-words": [
        {
          "const": "男",
          "variant": "Male",
          "description": "Male."
        },
        {
          "const": "女",
          "variant": "Female",
          "description": "Female."
        },
        {
          "const": "男性",
          "variant": "MaleSex",
          "description": "Male, as first-generation reports print it."
        },
        {
          "const": "女性",
          "variant": "FemaleSex",
          "description": "Female, as first-generation reports print it."
        },
        {
          "const": "未知的性别",
          "variant": "Unknown",
          "description": "Not known."
        },
        {
          "const": "未说明的性别",
          "variant": "NotStated",
          "description": "Not stated."
        }
      ]
    },
    "MaritalStatus": {
      "type": [
        "string",
        "null"
      ],
      "title": "婚姻状况",
      "description": "Marital status.",
      "x-privacy": "birth",
      "x-words": [
        {
          "const": "未婚",
          "variant": "Unmarried",
          "description": "Never married."
        },
        {
          "const": "已婚",
          "variant": "Married",
          "description": "Married."
        },
        {
          "const": "丧偶",
          "variant": "Widowed",
          "description": "Widowed."
        },
        {
          "const": "离婚",
          "variant": "Divorced",
          "description": "Divorced."
        },
        {
          "const": "单身",
          "variant": "Single",
          "description": "Single."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "Education": {
      "type": [
        "string",
        "null"
      ],
      "title": "学历",
      "description": "Highest level of education.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "研究生",
          "variant": "Postgraduate",
          "description": "Postgraduate."
        },
        {
          "const": "本科",
          "variant": "Undergraduate",
          "description": "Undergraduate."
        },
        {
          "const": "大专",
          "variant": "JuniorCollege",
          "description": "Junior college."
        },
        {
          "const": "大学专科和专科学校",
          "variant": "CollegeOrSpecializedSchool",
          "description": "Junior college, as older dictionaries word it."
        },
        {
          "const": "中专、职高、技校",
          "variant": "VocationalSchool",
          "description": "Vocational or technical school."
        },
        {
          "const": "高中",
          "variant": "SeniorHighSchool",
          "description": "Senior high school."
        },
        {
          "const": "初中",
          "variant": "JuniorHighSchool",
          "description": "Junior high school."
        },
        {
          "const": "小学",
          "variant": "PrimarySchool",
          "description": "Primary school."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another level."
        },
        {
          "const": "初中及以下",
          "variant": "JuniorHighSchoolOrBelow",
          "description": "Junior high school or below."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "Degree": {
      "type": [
        "string",
        "null"
      ],
      "title": "学位",
      "description": "Highest academic degree.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "名誉博士",
          "variant": "HonoraryDoctor",
          "description": "Honorary doctor."
        },
        {
          "const": "博士",
          "variant": "Doctor",
          "description": "Doctor."
        },
        {
          "const": "硕士",
          "variant": "Master",
          "description": "Master."
        },
        {
          "const": "学士",
          "variant": "Bachelor",
          "description": "Bachelor."
        },
        {
          "const": "无",
          "variant": "None",
          "description": "No degree."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another degree."
        }
      ]
    },
    "EmploymentStatus": {
      "type": [
        "string",
        "null"
      ],
      "title": "就业状况",
      "description": "Employment status.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "国家公务员",
          "variant": "CivilServant",
          "description": "Civil servant."
        },
        {
          "const": "专业技术人员",
          "variant": "Specialist",
          "description": "Specialist or technician."
        },
        {
          "const": "职员",
          "variant": "OfficeStaff",
          "description": "Office staff."
        },
        {
          "const": "企业管理人员",
          "variant": "Manager",
          "description": "Manager in a company."
        },
        {
          "const": "工人",
          "variant": "Worker",
          "description": "Worker."
        },
        {
          "const": "农民",
          "variant": "Farmer",
          "description": "Farmer."
        },
        {
          "const": "学生",
          "variant": "Student",
          "description": "Student."
        },
        {
          "const": "现役军人",
          "variant": "ActiveServiceMember",
          "description": "On active service in the armed forces."
        },
        {
          "const": "自由职业者",
          "variant": "Freelancer",
          "description": "Freelancer."
        },
        {
          "const": "个体经营者",
          "variant": "SelfEmployed",
          "description": "Runs a business alone."
        },
        {
          "const": "无业人员",
          "variant": "Unemployed",
          "description": "Without work."
        },
        {
          "const": "退(离)休人员",
          "variant": "Retired",
          "description": "Retired."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another status."
        },
        {
          "const": "在职",
          "variant": "Employed",
          "description": "Employed."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "ResidenceStatus": {
      "type": [
        "string",
        "null"
      ],
      "title": "居住状况",
      "description": "Type of residence.",
      "x-privacy": "address",
      "x-words": [
        {
          "const": "自置",
          "variant": "Purchased",
          "description": "Bought by the person."
        },
        {
          "const": "按揭",
          "variant": "Mortgaged",
          "description": "Bought on a mortgage."
        },
        {
          "const": "亲属楼宇",
          "variant": "OwnedByRelatives",
          "description": "Belongs to relatives."
        },
        {
          "const": "集体宿舍",
          "variant": "Dormitory",
          "description": "Dormitory."
        },
        {
          "const": "租房",
          "variant": "Rented",
          "description": "Rented."
        },
        {
          "const": "共有住宅",
          "variant": "CoOwned",
          "description": "Owned together with others."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another way."
        },
        {
          "const": "自有",
          "variant": "Owned",
          "description": "Owned."
        },
        {
          "const": "借住",
          "variant": "Borrowed",
          "description": "Lent to the person."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "CompanyNature": {
      "type": [
        "string",
        "null"
      ],
      "title": "单位性质",
      "description": "Nature of an employer.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "机关、事业单位",
          "variant": "PublicInstitution",
          "description": "Authority or public institution."
        },
        {
          "const": "国有企业",
          "variant": "StateOwned",
          "description": "State-owned company."
        },
        {
          "const": "外资企业",
          "variant": "ForeignOwned",
          "description": "Foreign-owned company."
        },
        {
          "const": "个体、私营企业",
          "variant": "Private",
          "description": "Private company or one-person business."
        },
        {
          "const": "其他(包括三资企业、民营企业、民间团体等)",
          "variant": "Other",
          "description": "Another nature: joint ventures, non-state companies, associations."
        },
        {
          "const": "其他（三资企业、民营企业、民间团体）",
          "variant": "OtherShort",
          "description": "The same, shorter."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "Occupation": {
      "type": [
        "string",
        "null"
      ],
      "title": "职业",
      "description": "Occupation, by the major groups of GB/T 6565.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "国家机关、党群组织、企业、事业单位负责人",
          "variant": "Leader",
          "description": "Heads an authority, organisation, company or institution."
        },
        {
          "const": "专业技术人员",
          "variant": "Specialist",
          "description": "Specialist or technician."
        },
        {
          "const": "办事人员和有关人员",
          "variant": "Clerk",
          "description": "Clerk or the like."
        },
        {
          "const": "商业、服务业人员",
          "variant": "Service",
          "description": "Works in commerce or services."
        },
        {
          "const": "农、林、牧、渔、水利业生产人员",
          "variant": "Agriculture",
          "description": "Works in farming, forestry, fishing or water works."
        },
        {
          "const": "生产、运输设备操作人员及有关人员",
          "variant": "Production",
          "description": "Runs machines in production or transport."
        },
        {
          "const": "军人",
          "variant": "Military",
          "description": "Member of the armed forces."
        },
        {
          "const": "不便分类的其他从业人员",
          "variant": "Unclassified",
          "description": "Hard to classify."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "Industry": {
      "type": [
        "string",
        "null"
      ],
      "title": "行业",
      "description": "Industry, by the sections of GB/T 4754.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "农、林、牧、渔业",
          "variant": "Agriculture",
          "description": "Farming, forestry, husbandry and fishing."
        },
        {
          "const": "采矿业",
          "variant": "Mining",
          "description": "Mining."
        },
        {
          "const": "制造业",
          "variant": "Manufacturing",
          "description": "Manufacturing."
        },
        {
          "const": "电力、热力、燃气及水生产和供应业",
          "variant": "Utilities",
          "description": "Power, heat, gas and water supply."
        },
        {
          "const": "建筑业",
          "variant": "Construction",
          "description": "Construction."
        },
        {
          "const": "批发和零售业",
          "variant": "Trade",
          "description": "Wholesale and retail trade."
        },
        {
          "const": "交通运输、仓储和邮政业",
          "variant": "Transport",
          "description": "Transport, storage and post."
        },
        {
          "const": "住宿和餐饮业",
          "variant": "Hospitality",
          "description": "Hotels and restaurants."
        },
        {
          "const": "信息传输、软件和信息技术服务业",
          "variant": "InformationTechnology",
          "description": "Telecommunications, software and information technology."
        },
        {
          "const": "金融业",
          "variant": "Finance",
          "description": "Finance."
        },
        {
          "const": "房地产业",
          "variant": "RealEstate",
          "description": "Real estate."
        },
        {
          "const": "租赁和商务服务业",
          "variant": "BusinessServices",
          "description": "Leasing and business services."
        },
        {
          "const": "科学研究和技术服务业",
          "variant": "Science",
          "description": "Research and technical services."
        },
        {
          "const": "水利、环境和公共设施管理业",
          "variant": "PublicFacilities",
          "description": "Water works, environment and public facilities."
        },
        {
          "const": "居民服务、修理和其他服务业",
          "variant": "PersonalServices",
          "description": "Services to households, repairs and other services."
        },
        {
          "const": "居民服务和其他服务业",
          "variant": "ResidentServices",
          "description": "Services for residents, as the older standard words it."
        },
        {
          "const": "教育",
          "variant": "Education",
          "description": "Education."
        },
        {
          "const": "卫生和社会工作",
          "variant": "Health",
          "description": "Health and social work."
        },
        {
          "const": "文化、体育和娱乐业",
          "variant": "Culture",
          "description": "Culture, sports and entertainment."
        },
        {
          "const": "公共管理、社会保障和社会组织",
          "variant": "PublicAdministration",
          "description": "Public administration, social security and associations."
        },
        {
          "const": "国际组织",
          "variant": "InternationalOrganization",
          "description": "International organisations."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "Position": {
      "type": [
        "string",
        "null"
      ],
      "title": "职务",
      "description": "Position in the organisation.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "高级领导",
          "variant": "SeniorManager",
          "description": "Senior management."
        },
        {
          "const": "中级领导",
          "variant": "MiddleManager",
          "description": "Middle management."
        },
        {
          "const": "一般员工",
          "variant": "Staff",
          "description": "Ordinary staff."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another position."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "ProfessionalTitle": {
      "type": [
        "string",
        "null"
      ],
      "title": "职称",
      "description": "Level of a professional title.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "无",
          "variant": "None",
          "description": "No title."
        },
        {
          "const": "高级",
          "variant": "Senior",
          "description": "Senior."
        },
        {
          "const": "中级",
          "variant": "Intermediate",
          "description": "Intermediate."
        },
        {
          "const": "初级",
          "variant": "Junior",
          "description": "Junior."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "QueryReason": {
      "type": [
        "string",
        "null"
      ],
      "title": "查询原因",
      "description": "Reason for a query.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "贷后管理",
          "variant": "LoanFollowUp",
          "description": "To follow up a loan."
        },
        {
          "const": "贷款审批",
          "variant": "LoanApproval",
          "description": "To approve a loan."
        },
        {
          "const": "信用卡审批",
          "variant": "CreditCardApproval",
          "description": "To approve a credit card."
        },
        {
          "const": "担保资格审查",
          "variant": "GuarantorReview",
          "description": "To examine a guarantor."
        },
        {
          "const": "司法调查",
          "variant": "JudicialInvestigation",
          "description": "For an investigation by a court."
        },
        {
          "const": "公积金提取复核查询",
          "variant": "HousingFundWithdrawalReview",
          "description": "To check a withdrawal from the housing fund."
        },
        {
          "const": "股指期货开户",
          "variant": "IndexFuturesAccountOpening",
          "description": "To open an account for index futures."
        },
        {
          "const": "特约商户实名审查",
          "variant": "MerchantIdentityReview",
          "description": "To examine the identity of a merchant."
        },
        {
          "const": "保前审查",
          "variant": "PreGuaranteeReview",
          "description": "Before a guarantee is given."
        },
        {
          "const": "保后管理",
          "variant": "GuaranteeFollowUp",
          "description": "To follow up a guarantee."
        },
        {
          "const": "法人代表、负责人、高管等资信审查",
          "variant": "ExecutiveCreditReview",
          "description": "To examine the credit of the manager of a company."
        },
        {
          "const": "法人代表负责人高管等资信审查",
          "variant": "ExecutiveReview",
          "description": "Another wording: to examine the credit of the manager of a company."
        },
        {
          "const": "客户准入资格审查",
          "variant": "CustomerAdmissionReview",
          "description": "To examine a new customer."
        },
        {
          "const": "融资审批",
          "variant": "FinancingApproval",
          "description": "To approve a financing."
        },
        {
          "const": "资信审查",
          "variant": "CreditReview",
          "description": "To examine the credit of a person."
        },
        {
          "const": "额度审批",
          "variant": "CreditLineApproval",
          "description": "To approve a credit line."
        },
        {
          "const": "本人查询",
          "variant": "SelfQuery",
          "description": "The person made the query."
        }
      ]
    },
    "LoanOverviewKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "贷款类型",
      "description": "Kind of loan, as the overview counts them.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "个人住房贷款",
          "variant": "Housing",
          "description": "Loan for a home."
        },
        {
          "const": "个人商用住房贷款(包括商住两用房)",
          "variant": "CommercialHousing",
          "description": "Loan for business premises, also with a flat."
        },
        {
          "const": "其他类型贷款",
          "variant": "Other",
          "description": "Another loan."
        },
        {
          "const": "个人商用房（包括商住两用房）贷款",
          "variant": "CommercialProperty",
          "description": "Loan for business premises, another wording."
        },
        {
          "const": "其他类贷款",
          "variant": "OtherLoans",
          "description": "Another loan, another wording."
        }
      ]
    },
    "CreditCardOverviewKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "信用卡类型",
      "description": "Kind of card, as the overview counts them.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "贷记卡",
          "variant": "CreditCard",
          "description": "Credit card."
        },
        {
          "const": "准贷记卡",
          "variant": "QuasiCreditCard",
          "description": "Quasi-credit card."
        }
      ]
    },
    "OtherCreditOverviewKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "其他类型",
      "description": "Kind of other credit, as the overview counts them.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "证券融资",
          "variant": "SecuritiesFinancing",
          "description": "Financing against securities."
        },
        {
          "const": "融资租赁",
          "variant": "FinancialLeasing",
          "description": "Financial leasing."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Anything else."
        }
      ]
    },
    "RecoverySummaryKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "业务类型",
      "description": "Kind of business of debts under recovery.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "资产处置业务",
          "variant": "AssetDisposal",
          "description": "A debt taken over by an asset manager."
        },
        {
          "const": "垫款业务",
          "variant": "Advance",
          "description": "A debt paid in advance by another."
        }
      ]
    },
    "AccountKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户类型",
      "description": "Kind of credit account.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "非循环贷账户",
          "variant": "NonRevolvingLoan",
          "description": "Loan that does not revolve (D1)."
        },
        {
          "const": "循环额度下分账户",
          "variant": "CreditLineLoan",
          "description": "Loan under a revolving credit line (R4)."
        },
        {
          "const": "循环贷账户",
          "variant": "RevolvingLoan",
          "description": "Revolving loan (R1)."
        },
        {
          "const": "贷记卡账户",
          "variant": "CreditCard",
          "description": "Credit card (R2)."
        },
        {
          "const": "准贷记卡账户",
          "variant": "QuasiCreditCard",
          "description": "Quasi-credit card (R3)."
        }
      ]
    },
    "BusinessKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "业务种类",
      "description": "Kind of credit business.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "个人住房商业贷款",
          "variant": "HousingLoan",
          "description": "Loan of a bank for a home."
        },
        {
          "const": "个人商业住房贷款",
          "variant": "CommercialHousingLoan",
          "description": "Commercial housing loan, as the published specimen words it."
        },
        {
          "const": "个人商用房(含商住两用)贷款",
          "variant": "CommercialPropertyLoan",
          "description": "Loan for business premises, also with a flat."
        },
        {
          "const": "个人住房公积金贷款",
          "variant": "HousingFundLoan",
          "description": "Loan of the housing provident fund for a home."
        },
        {
          "const": "个人汽车消费贷款",
          "variant": "CarLoan",
          "description": "Loan for a car."
        },
        {
          "const": "个人助学贷款",
          "variant": "StudentLoan",
          "description": "Loan for studies."
        },
        {
          "const": "国家助学贷款",
          "variant": "NationalStudentLoan",
          "description": "Loan for studies that the state supports."
        },
        {
          "const": "商业助学贷款",
          "variant": "CommercialStudentLoan",
          "description": "Loan for studies on commercial terms."
        },
        {
          "const": "个人经营性贷款",
          "variant": "BusinessLoan",
          "description": "Loan for a business."
        },
        {
          "const": "个人创业担保贷款",
          "variant": "StartupLoan",
          "description": "Guaranteed loan for a new business."
        },
        {
          "const": "农户贷款",
          "variant": "FarmerLoan",
          "description": "Loan to a farming household."
        },
        {
          "const": "经营性农户贷款",
          "variant": "FarmerBusinessLoan",
          "description": "Loan to a farming household for its business."
        },
        {
          "const": "消费性农户贷款",
          "variant": "FarmerConsumerLoan",
          "description": "Loan to a farming household for consumption."
        },
        {
          "const": "其他个人消费贷款",
          "variant": "OtherConsumerLoan",
          "description": "Another loan for consumption."
        },
        {
          "const": "个人消费贷款",
          "variant": "PersonalConsumption",
          "description": "Consumption, as first-generation reports print it."
        },
        {
          "const": "其他贷款",
          "variant": "OtherLoan",
          "description": "Another loan."
        },
        {
          "const": "准贷记卡",
          "variant": "QuasiCreditCard",
          "description": "Quasi-credit card."
        },
        {
          "const": "贷记卡",
          "variant": "CreditCard",
          "description": "Credit card."
        },
        {
          "const": "大额专项分期卡",
          "variant": "LargeInstalmentCard",
          "description": "Credit card for large instalment plans alone."
        },
        {
          "const": "约定购回式证券交易",
          "variant": "AgreedRepurchase",
          "description": "Sale of securities with an agreed repurchase."
        },
        {
          "const": "股票质押式回购交易",
          "variant": "StockPledgeRepurchase",
          "description": "Repurchase against a pledge of stock."
        },
        {
          "const": "融资融券业务",
          "variant": "MarginTrading",
          "description": "Margin trading."
        },
        {
          "const": "其他证券类融资",
          "variant": "OtherSecuritiesFinancing",
          "description": "Another financing against securities."
        },
        {
          "const": "融资租赁业务",
          "variant": "FinancialLeasing",
          "description": "Financial leasing."
        },
        {
          "const": "资产处置",
          "variant": "AssetDisposal",
          "description": "A debt taken over by an asset manager."
        },
        {
          "const": "代偿债务",
          "variant": "CompensatedDebt",
          "description": "A debt paid by another, who now claims it."
        }
      ]
    },
    "RepaymentStateAtTransfer": {
      "type": [
        "string",
        "null"
      ],
      "title": "债权转移时的还款状态",
      "description": "Arrears of a debt when it was taken over.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "债务人即将违约时自动垫款",
          "variant": "AutomaticAdvance",
          "description": "Paid in advance as the debtor was about to fail."
        },
        {
          "const": "逾期1-30天",
          "variant": "Overdue1To30Days",
          "description": "1 to 30 days overdue."
        },
        {
          "const": "逾期31-60天",
          "variant": "Overdue31To60Days",
          "description": "31 to 60 days overdue."
        },
        {
          "const": "逾期61-90天",
          "variant": "Overdue61To90Days",
          "description": "61 to 90 days overdue."
        },
        {
          "const": "逾期91-120天",
          "variant": "Overdue91To120Days",
          "description": "91 to 120 days overdue."
        },
        {
          "const": "逾期121-150天",
          "variant": "Overdue121To150Days",
          "description": "121 to 150 days overdue."
        },
        {
          "const": "逾期151-180天",
          "variant": "Overdue151To180Days",
          "description": "151 to 180 days overdue."
        },
        {
          "const": "逾期180天以上",
          "variant": "OverdueOver180Days",
          "description": "More than 180 days overdue."
        },
        {
          "const": "未知",
          "variant": "Unknown",
          "description": "Not known."
        }
      ]
    },
    "RecoveryState": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户状态",
      "description": "State of a debt under recovery (C1).",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "催收",
          "variant": "InCollection",
          "description": "Being collected."
        },
        {
          "const": "结束",
          "variant": "Ended",
          "description": "Recovery has ended."
        }
      ]
    },
    "NonRevolvingLoanStateKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户状态",
      "description": "State of a loan that does not revolve (D1).",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Normal",
          "description": "In order."
        },
        {
          "const": "逾期",
          "variant": "Overdue",
          "description": "Overdue."
        },
        {
          "const": "结清",
          "variant": "Settled",
          "description": "Settled."
        },
        {
          "const": "呆账",
          "variant": "BadDebt",
          "description": "Bad debt."
        },
        {
          "const": "转出",
          "variant": "TransferredOut",
          "description": "Transferred to another institution."
        },
        {
          "const": "担保物不足",
          "variant": "InsufficientCollateral",
          "description": "The collateral is not worth enough."
        },
        {
          "const": "强制平仓",
          "variant": "ForcedLiquidation",
          "description": "The position was closed by force."
        },
        {
          "const": "司法追偿",
          "variant": "JudicialRecovery",
          "description": "Recovered through a court."
        }
      ]
    },
    "CreditLineLoanStateKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户状态",
      "description": "State of a loan under a revolving credit line (R4).",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Normal",
          "description": "In order."
        },
        {
          "const": "逾期",
          "variant": "Overdue",
          "description": "Overdue."
        },
        {
          "const": "结清",
          "variant": "Settled",
          "description": "Settled."
        },
        {
          "const": "呆账",
          "variant": "BadDebt",
          "description": "Bad debt."
        },
        {
          "const": "担保物不足",
          "variant": "InsufficientCollateral",
          "description": "The collateral is not worth enough."
        },
        {
          "const": "司法追偿",
          "variant": "JudicialRecovery",
          "description": "Recovered through a court."
        }
      ]
    },
    "RevolvingLoanStateKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户状态",
      "description": "State of a revolving loan (R1).",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Normal",
          "description": "In order."
        },
        {
          "const": "逾期",
          "variant": "Overdue",
          "description": "Overdue."
        },
        {
          "const": "结清",
          "variant": "Settled",
          "description": "Settled."
        },
        {
          "const": "呆账",
          "variant": "BadDebt",
          "description": "Bad debt."
        },
        {
          "const": "银行止付",
          "variant": "StoppedByBank",
          "description": "Stopped by the bank."
        },
        {
          "const": "担保物不足",
          "variant": "InsufficientCollateral",
          "description": "The collateral is not worth enough."
        },
        {
          "const": "司法追偿",
          "variant": "JudicialRecovery",
          "description": "Recovered through a court."
        }
      ]
    },
    "CardStateKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "账户状态",
      "description": "State of a card account (R2 and R3).",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Normal",
          "description": "In order."
        },
        {
          "const": "冻结",
          "variant": "Frozen",
          "description": "Frozen."
        },
        {
          "const": "止付",
          "variant": "Stopped",
          "description": "Payments are stopped."
        },
        {
          "const": "银行止付",
          "variant": "StoppedByBank",
          "description": "Payments are stopped by the bank."
        },
        {
          "const": "销户",
          "variant": "Closed",
          "description": "Closed."
        },
        {
          "const": "呆账",
          "variant": "BadDebt",
          "description": "Bad debt."
        },
        {
          "const": "未激活",
          "variant": "NotActivated",
          "description": "Never activated."
        },
        {
          "const": "司法追偿",
          "variant": "JudicialRecovery",
          "description": "Recovered through a court."
        }
      ]
    },
    "FiveLevelClass": {
      "type": [
        "string",
        "null"
      ],
      "title": "五级分类",
      "description": "Risk class of a credit account.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Pass",
          "description": "Pass."
        },
        {
          "const": "关注",
          "variant": "SpecialMention",
          "description": "Special mention."
        },
        {
          "const": "次级",
          "variant": "Substandard",
          "description": "Substandard."
        },
        {
          "const": "可疑",
          "variant": "Doubtful",
          "description": "Doubtful."
        },
        {
          "const": "损失",
          "variant": "Loss",
          "description": "Loss."
        },
        {
          "const": "违约",
          "variant": "Defaulted",
          "description": "Defaulted."
        },
        {
          "const": "未分类",
          "variant": "Unclassified",
          "description": "Not classified."
        }
      ]
    },
    "RepaymentSymbol": {
      "type": [
        "string",
        "null"
      ],
      "title": "还款状态",
      "description": "State of an account in a month, as the symbol that a report prints.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "*",
          "variant": "NothingDue",
          "description": "Nothing is due this month and nothing was overdue before. A credit card was not used."
        },
        {
          "const": "#",
          "variant": "Unknown",
          "description": "The account is open and its state in this month is not known."
        },
        {
          "const": "/",
          "variant": "Skipped",
          "description": "The month is skipped: the account was not open yet."
        },
        {
          "const": "N",
          "variant": "Normal",
          "description": "Paid as due; on a quasi-credit card, repaid after an overdraft."
        },
        {
          "const": "1",
          "variant": "Overdue1To30Days",
          "description": "1 to 30 days overdue."
        },
        {
          "const": "2",
          "variant": "Overdue31To60Days",
          "description": "31 to 60 days overdue."
        },
        {
          "const": "3",
          "variant": "Overdue61To90Days",
          "description": "61 to 90 days overdue."
        },
        {
          "const": "4",
          "variant": "Overdue91To120Days",
          "description": "91 to 120 days overdue."
        },
        {
          "const": "5",
          "variant": "Overdue121To150Days",
          "description": "121 to 150 days overdue."
        },
        {
          "const": "6",
          "variant": "Overdue151To180Days",
          "description": "151 to 180 days overdue."
        },
        {
          "const": "7",
          "variant": "OverdueOver180Days",
          "description": "More than 180 days overdue."
        },
        {
          "const": "A",
          "variant": "NoBill",
          "description": "The bill date of a credit card was moved: no bill this month."
        },
        {
          "const": "B",
          "variant": "BadDebt",
          "description": "Bad debt."
        },
        {
          "const": "C",
          "variant": "Settled",
          "description": "Settled; on a card, closed in the normal way."
        },
        {
          "const": "D",
          "variant": "PaidByGuarantor",
          "description": "Paid by the guarantor."
        },
        {
          "const": "G",
          "variant": "Ended",
          "description": "Ended in another way than by normal settlement."
        },
        {
          "const": "M",
          "variant": "PaidBeforeMonthEnd",
          "description": "Paid after the due day and before the end of the month."
        },
        {
          "const": "Z",
          "variant": "PaidInKind",
          "description": "Paid by handing over assets."
        }
      ]
    },
    "PaymentSymbol": {
      "type": [
        "string",
        "null"
      ],
      "title": "缴费状态",
      "description": "State of a service that is paid for after use in a month, as the symbol that a report prints.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "*",
          "variant": "NothingDue",
          "description": "The service is open and nothing is due this month."
        },
        {
          "const": "#",
          "variant": "Unknown",
          "description": "The state in this month is not known."
        },
        {
          "const": "N",
          "variant": "Normal",
          "description": "Paid as due."
        },
        {
          "const": "0",
          "variant": "ArrearsUnder1Month",
          "description": "In arrears for less than a month past the grace period."
        },
        {
          "const": "1",
          "variant": "Arrears1Month",
          "description": "In arrears for one month and less than two."
        },
        {
          "const": "2",
          "variant": "Arrears2Months",
          "description": "In arrears for two months and less than three."
        },
        {
          "const": "3",
          "variant": "Arrears3Months",
          "description": "In arrears for three months and less than four."
        },
        {
          "const": "4",
          "variant": "Arrears4Months",
          "description": "In arrears for four months and less than five."
        },
        {
          "const": "5",
          "variant": "Arrears5Months",
          "description": "In arrears for five months and less than six."
        },
        {
          "const": "6",
          "variant": "ArrearsOver6Months",
          "description": "In arrears for six months or more."
        },
        {
          "const": "B",
          "variant": "BadDebt",
          "description": "Bad debt, by what the letter means for credit accounts."
        },
        {
          "const": "C",
          "variant": "Closed",
          "description": "The account was closed."
        },
        {
          "const": "G",
          "variant": "Ended",
          "description": "Ended in another way."
        }
      ]
    },
    "RepaymentMethod": {
      "type": [
        "string",
        "null"
      ],
      "title": "还款方式",
      "description": "Method of repayment of a loan.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "分期等额本息",
          "variant": "EqualInstalments",
          "description": "Equal instalments of principal and interest."
        },
        {
          "const": "分期等额本金",
          "variant": "EqualPrincipal",
          "description": "Equal instalments of principal."
        },
        {
          "const": "到期还本分期结息",
          "variant": "InterestInInstalments",
          "description": "Interest in instalments, principal at the end."
        },
        {
          "const": "等比累进分期还款",
          "variant": "GeometricInstalments",
          "description": "Instalments that grow by a ratio."
        },
        {
          "const": "等额累进分期还款",
          "variant": "ArithmeticInstalments",
          "description": "Instalments that grow by an amount."
        },
        {
          "const": "其他类型分期还款",
          "variant": "OtherInstalments",
          "description": "Other instalments."
        },
        {
          "const": "到期一次还本付息",
          "variant": "BulletWithInterest",
          "description": "Principal and interest at the end."
        },
        {
          "const": "预先付息到期还本",
          "variant": "PrepaidInterest",
          "description": "Interest in advance, principal at the end."
        },
        {
          "const": "随时还",
          "variant": "AnyTime",
          "description": "At any time."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another way."
        },
        {
          "const": "按期结息，到期还本",
          "variant": "PeriodicInterestPrincipalAtEnd",
          "description": "Revolving: interest each period, principal at the end."
        },
        {
          "const": "按期结息，自由还本",
          "variant": "PeriodicInterestFreePrincipal",
          "description": "Revolving: interest each period, principal at will."
        },
        {
          "const": "按期计算还本付息",
          "variant": "PeriodicPrincipalAndInterest",
          "description": "Revolving: principal and interest each period."
        },
        {
          "const": "循环贷款下其他还款方式",
          "variant": "OtherRevolving",
          "description": "Another way of a revolving loan."
        },
        {
          "const": "不区分还款方式",
          "variant": "Undistinguished",
          "description": "Not distinguished."
        }
      ]
    },
    "RepaymentFrequency": {
      "type": [
        "string",
        "null"
      ],
      "title": "还款频率",
      "description": "Interval between the repayments of a loan.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "日",
          "variant": "Daily",
          "description": "Daily."
        },
        {
          "const": "周",
          "variant": "Weekly",
          "description": "Weekly."
        },
        {
          "const": "月",
          "variant": "Monthly",
          "description": "Monthly."
        },
        {
          "const": "按月归还",
          "variant": "RepaidMonthly",
          "description": "Monthly, as first-generation reports print it."
        },
        {
          "const": "季",
          "variant": "Quarterly",
          "description": "Quarterly."
        },
        {
          "const": "半年",
          "variant": "HalfYearly",
          "description": "Every half year."
        },
        {
          "const": "年",
          "variant": "Yearly",
          "description": "Yearly."
        },
        {
          "const": "一次性",
          "variant": "Once",
          "description": "Once."
        },
        {
          "const": "不定期",
          "variant": "Irregular",
          "description": "At no fixed time."
        },
        {
          "const": "旬",
          "variant": "TenDays",
          "description": "Every ten days."
        },
        {
          "const": "双周",
          "variant": "Biweekly",
          "description": "Every two weeks."
        },
        {
          "const": "双月",
          "variant": "Bimonthly",
          "description": "Every two months."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another frequency."
        }
      ]
    },
    "GuaranteeKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "担保方式",
      "description": "Security of an account.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "质押",
          "variant": "Pledge",
          "description": "Pledge of movables or rights."
        },
        {
          "const": "抵押",
          "variant": "Mortgage",
          "description": "Mortgage."
        },
        {
          "const": "保证",
          "variant": "Guarantee",
          "description": "Guarantee of another."
        },
        {
          "const": "信用/无担保",
          "variant": "Unsecured",
          "description": "On credit, without security."
        },
        {
          "const": "信用/免担保",
          "variant": "SecurityWaived",
          "description": "On credit, security waived: another wording."
        },
        {
          "const": "组合（含保证）",
          "variant": "CombinedWithGuarantee",
          "description": "Several, a guarantee among them."
        },
        {
          "const": "组合（不含保证）",
          "variant": "CombinedWithoutGuarantee",
          "description": "Several, no guarantee among them."
        },
        {
          "const": "农户联保",
          "variant": "FarmersJointGuarantee",
          "description": "Farming households guarantee for each other."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another way."
        }
      ]
    },
    "SpecialTransactionKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "特殊交易类型",
      "description": "Kind of a special transaction.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "展期",
          "variant": "Extension",
          "description": "The end was put off."
        },
        {
          "const": "担保人(第三方)代偿",
          "variant": "PaidByGuarantor",
          "description": "Paid by the guarantor or a third party."
        },
        {
          "const": "以资抵债",
          "variant": "PaidInKind",
          "description": "Paid by handing over assets."
        },
        {
          "const": "提前还款",
          "variant": "EarlyRepayment",
          "description": "Part was repaid early."
        },
        {
          "const": "提前还款（全部）",
          "variant": "EarlyRepaymentInFull",
          "description": "All was repaid early, as first-generation reports print it."
        },
        {
          "const": "提前结清",
          "variant": "EarlySettlement",
          "description": "Settled early."
        },
        {
          "const": "强制平仓,未结清",
          "variant": "ForcedLiquidationUnsettled",
          "description": "Closed by force, not settled."
        },
        {
          "const": "强制平仓,已结清",
          "variant": "ForcedLiquidationSettled",
          "description": "Closed by force, settled."
        },
        {
          "const": "强制平仓",
          "variant": "ForcedLiquidation",
          "description": "Closed by force."
        },
        {
          "const": "司法追偿",
          "variant": "JudicialRecovery",
          "description": "Recovered through a court."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "Another kind."
        },
        {
          "const": "债务减免",
          "variant": "DebtRelief",
          "description": "Part of the debt was forgiven."
        },
        {
          "const": "资产剥离",
          "variant": "AssetStripping",
          "description": "The debt was carved out of the institution's assets."
        },
        {
          "const": "资产转让",
          "variant": "AssetTransfer",
          "description": "The debt was sold."
        },
        {
          "const": "信用卡个性化分期",
          "variant": "CardInstalmentPlan",
          "description": "Instalments agreed for a credit card debt."
        },
        {
          "const": "个性化分期",
          "variant": "InstalmentPlan",
          "description": "Instalments agreed for a debt."
        },
        {
          "const": "核销",
          "variant": "WriteOff",
          "description": "Written off."
        },
        {
          "const": "落实金融纾困等政策银行主动延期",
          "variant": "PolicyDeferral",
          "description": "Put off by the bank under a relief policy."
        }
      ]
    },
    "CreditLineUse": {
      "type": [
        "string",
        "null"
      ],
      "title": "授信额度用途",
      "description": "Purpose of a credit line.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "循环贷款额度",
          "variant": "RevolvingLoan",
          "description": "Revolving loans."
        },
        {
          "const": "非循环贷款额度",
          "variant": "NonRevolvingLoan",
          "description": "Loans that do not revolve."
        },
        {
          "const": "信用卡共享额度",
          "variant": "SharedCreditCard",
          "description": "Credit cards that share it."
        },
        {
          "const": "信用卡独立额度",
          "variant": "SeparateCreditCard",
          "description": "One credit card."
        }
      ]
    },
    "ResponsibleParty": {
      "type": [
        "string",
        "null"
      ],
      "title": "责任人类型",
      "description": "Role in which a person is liable for the debt of another.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "共同借款人",
          "variant": "CoBorrower",
          "description": "Co-borrower."
        },
        {
          "const": "保证人",
          "variant": "Guarantor",
          "description": "Guarantor."
        },
        {
          "const": "票据承兑人",
          "variant": "BillAcceptor",
          "description": "Acceptor of a bill."
        },
        {
          "const": "应收账款债务人",
          "variant": "ReceivablesDebtor",
          "description": "Debtor of the receivables."
        },
        {
          "const": "供应链中核心企业",
          "variant": "SupplyChainCoreCompany",
          "description": "Core company of a supply chain."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "As something else."
        }
      ]
    },
    "CompanyCreditKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "业务种类",
      "description": "Kind of credit business of a company.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "企业债",
          "variant": "Bond",
          "description": "Company bond."
        },
        {
          "const": "贷款",
          "variant": "Loan",
          "description": "Loan."
        },
        {
          "const": "贸易融资",
          "variant": "TradeFinancing",
          "description": "Trade financing."
        },
        {
          "const": "保理融资",
          "variant": "Factoring",
          "description": "Factoring."
        },
        {
          "const": "融资租赁",
          "variant": "FinancialLeasing",
          "description": "Financial leasing."
        },
        {
          "const": "证券类融资",
          "variant": "SecuritiesFinancing",
          "description": "Financing against securities."
        },
        {
          "const": "透支",
          "variant": "Overdraft",
          "description": "Overdraft."
        },
        {
          "const": "票据贴现",
          "variant": "BillDiscounting",
          "description": "Discounting of bills."
        },
        {
          "const": "黄金借贷",
          "variant": "GoldLending",
          "description": "Lending of gold."
        },
        {
          "const": "垫款",
          "variant": "Advance",
          "description": "Payment in advance."
        },
        {
          "const": "资产处置",
          "variant": "AssetDisposal",
          "description": "A debt taken over by an asset manager."
        }
      ]
    },
    "NoncreditServiceKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "业务类型",
      "description": "Kind of a service that is paid for after use.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "电信业务",
          "variant": "Telecom",
          "description": "Telecommunications."
        },
        {
          "const": "自来水业务",
          "variant": "Water",
          "description": "Water supply."
        },
        {
          "const": "水电费等公共事业",
          "variant": "PublicUtilities",
          "description": "Water, electricity and other public utilities."
        },
        {
          "const": "固定电话",
          "variant": "LandlinePhone",
          "description": "Landline telephone."
        },
        {
          "const": "固定电话后付费",
          "variant": "LandlinePostpaid",
          "description": "Landline telephone, paid afterwards."
        },
        {
          "const": "移动电话",
          "variant": "MobilePhone",
          "description": "Mobile telephone."
        },
        {
          "const": "互联网接入",
          "variant": "InternetAccess",
          "description": "Internet access."
        },
        {
          "const": "数据专线及集群业务",
          "variant": "LeasedLine",
          "description": "Leased line or trunked radio."
        },
        {
          "const": "卫星业务",
          "variant": "Satellite",
          "description": "Satellite service."
        },
        {
          "const": "组合业务",
          "variant": "Bundle",
          "description": "Several together."
        },
        {
          "const": "其他业务",
          "variant": "Other",
          "description": "Another service."
        }
      ]
    },
    "PaymentState": {
      "type": [
        "string",
        "null"
      ],
      "title": "当前缴费状态",
      "description": "Payment state of a service.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "正常",
          "variant": "Normal",
          "description": "Paid for."
        },
        {
          "const": "欠费",
          "variant": "InArrears",
          "description": "In arrears."
        }
      ]
    },
    "PublicInformationKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "信息类型",
      "description": "Kind of a record of an authority.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "欠税信息",
          "variant": "TaxArrears",
          "description": "Taxes owed."
        },
        {
          "const": "民事判决信息",
          "variant": "CivilJudgment",
          "description": "Civil judgment."
        },
        {
          "const": "强制执行信息",
          "variant": "Enforcement",
          "description": "Compulsory enforcement."
        },
        {
          "const": "行政处罚信息",
          "variant": "Penalty",
          "description": "Administrative penalty."
        }
      ]
    },
    "CivilClosingKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "结案方式",
      "description": "Result of a civil case.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "判决",
          "variant": "Judgment",
          "description": "By a judgment."
        },
        {
          "const": "调解",
          "variant": "Mediation",
          "description": "By mediation."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "In another way."
        }
      ]
    },
    "EnforcementClosingKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "结案方式",
      "description": "Result of an enforcement.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "不予执行",
          "variant": "Refused",
          "description": "Enforcement was refused."
        },
        {
          "const": "自动履行",
          "variant": "VoluntaryPerformance",
          "description": "The debtor performed voluntarily."
        },
        {
          "const": "和解履行完毕",
          "variant": "SettlementPerformed",
          "description": "A settlement was performed."
        },
        {
          "const": "执行完毕",
          "variant": "Completed",
          "description": "Enforced in full."
        },
        {
          "const": "执行结案",
          "variant": "ClosedByEnforcement",
          "description": "Closed by enforcement."
        },
        {
          "const": "终结执行",
          "variant": "Terminated",
          "description": "Enforcement was ended."
        },
        {
          "const": "提级执行",
          "variant": "RaisedToHigherCourt",
          "description": "Passed to a higher court."
        },
        {
          "const": "指定执行",
          "variant": "AssignedToOtherCourt",
          "description": "Assigned to another court."
        },
        {
          "const": "其他",
          "variant": "Other",
          "description": "In another way."
        }
      ]
    },
    "HousingFundState": {
      "type": [
        "string",
        "null"
      ],
      "title": "缴费状态",
      "description": "State of contributions to the housing provident fund.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "缴交",
          "variant": "Contributing",
          "description": "Contributions are paid."
        },
        {
          "const": "封存",
          "variant": "Suspended",
          "description": "The account is sealed."
        },
        {
          "const": "销户",
          "variant": "Closed",
          "description": "The account is closed."
        }
      ]
    },
    "LowIncomePersonKind": {
      "type": [
        "string",
        "null"
      ],
      "title": "人员类别",
      "description": "Kind of person who gets aid for a low income.",
      "x-privacy": "financial",
      "x-words": [
        {
          "const": "在职职工",
          "variant": "Employed",
          "description": "Employed."
        },
        {
          "const": "离岗",
          "variant": "LaidOff",
          "description": "Laid off."
        },
        {
          "const": "失业",
          "variant": "Unemployed",
          "description": "Unemployed."
        },
        {
          "const": "离退休人员",
          "variant": "Retired",
          "description": "Retired."
        },
        {
          "const": "三无人员",
          "variant": "WithoutSupport",
          "description": "Without income, ability to work and supporters."
        },
        {
          "const": "居民",
          "variant": "Resident",
          "description": "Resident."
        },
        {
          "const": "学生",
          "variant": "Student",
          "description": "Student."
        }
      ]
    },
    "QualificationLevel": {
      "type": [
        "string",
        "null"
      ],
      "title": "等级",
      "description": "Level of the body that granted a professional qualification.",
      "x-privacy": "employer",
      "x-words": [
        {
          "const": "国家级机构或行业协会颁发的执业资格证书",
          "variant": "National",
          "description": "Granted by a national body or association."
        },
        {
          "const": "省市级机构或行业协会颁发的执业资格证书",
          "variant": "Provincial",
          "description": "Granted by a body or association of a province."
        },
        {
          "const": "地市级机构或行业协会颁发的执业资格证书",
          "variant": "Municipal",
          "description": "Granted by a body or association of a city."
        },
        {
          "const": "独立行业协会或制订行业标准的企业颁发的执业资格证书",
          "variant": "IndependentAssociation",
          "description": "Granted by an independent association or a company that sets standards."
        },
        {
          "const": "其他机构颁发的执业资格证书",
          "variant": "OtherBody",
          "description": "Granted by another body."
        }
      ]
    }"##
    };
}

pub(crate) use definitions;

/// The same text for validators. A program contains it once for all operations that it validates.
#[cfg(feature = "validate")]
pub(crate) static DEFINITIONS: &str = definitions!();
