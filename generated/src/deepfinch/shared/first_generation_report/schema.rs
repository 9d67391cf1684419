// Machine-written by ocrmarket from schemas/: deepfinch/first_generation_report.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// The definitions of this file as the schemas of several operations have them.
macro_rules! definitions {
    () => {
        r##"
    "FirstGenerationEnvelope": {
      "type": "object",
      "description": "The whole body around a first-generation report, if the report is not the body.",
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
          "$ref": "#/$defs/FirstGenerationReport",
          "title": "识别结果",
          "description": "The report."
        },
        "result": {
          "$ref": "#/$defs/FirstGenerationReport",
          "title": "识别结果",
          "description": "The report, if it is under this key."
        }
      }
    },
    "FirstGenerationReport": {
      "type": [
        "object",
        "null"
      ],
      "title": "个人信用报告",
      "description": "A first-generation personal credit report of the People's Bank of China, as read from its PDF.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "个人信用报告",
          "x-privacy": "public",
          "title": "报告类型",
          "description": "Name of the report; `个人信用报告`."
        },
        "serialNo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "报告编号",
          "description": "Number of the report."
        },
        "askAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "title": "查询请求时间",
          "description": "Time of the query."
        },
        "createAt": {
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
          "description": "Kind of the identity document, by the key of the vendor's page."
        },
        "IDType": {
          "$ref": "#/$defs/IdKind",
          "x-name": "upper_id_type",
          "title": "被查询者证件类型",
          "description": "Kind of the identity document, by the key that responses were seen with."
        },
        "idNum": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "id-number",
          "title": "被查询者证件号码",
          "description": "Number of the identity document, by the key of the vendor's page."
        },
        "IDNum": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "id-number",
          "x-name": "upper_id_num",
          "title": "被查询者证件号码",
          "description": "Number of the identity document, by the key that responses were seen with."
        },
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "title": "查询操作机构",
          "description": "Institution that requested the report."
        },
        "operator": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "name",
          "title": "查询操作人",
          "description": "User of the institution's system who made the query."
        },
        "reason": {
          "$ref": "#/$defs/QueryReason",
          "title": "查询原因",
          "description": "Reason for the query."
        },
        "profile": {
          "$ref": "#/$defs/FirstGenerationProfile",
          "title": "个人基本信息",
          "description": "Identity, spouse and employments."
        },
        "creditInfo": {
          "$ref": "#/$defs/FirstGenerationCreditHint",
          "title": "信用提示",
          "description": "Numbers of loans and cards, with the month of the first of each."
        },
        "overdueBreachOutline": {
          "$ref": "#/$defs/FirstGenerationOtherSection",
          "title": "呆账、资产处置、保证人代偿信息汇总",
          "description": "Totals of bad debts, disposed assets and payments by guarantors."
        },
        "overDueInfoCollection": {
          "$ref": "#/$defs/FirstGenerationOverdueSummary",
          "title": "逾期（透支）信息汇总",
          "description": "Totals of what was overdue or overdrawn."
        },
        "noPayedInfoCollection": {
          "$ref": "#/$defs/FirstGenerationOtherSection",
          "title": "未结清贷款信息汇总",
          "description": "Totals of the loans that are not settled."
        },
        "destroyedCrtCardCollection": {
          "$ref": "#/$defs/FirstGenerationCardSummary",
          "title": "未销户贷记卡信息汇总",
          "description": "Totals of the credit cards that are not cancelled; the key says the opposite."
        },
        "noDestroyedQuasiCrtCardCollection": {
          "$ref": "#/$defs/FirstGenerationCardSummary",
          "title": "未销户准贷记卡信息汇总",
          "description": "Totals of the quasi-credit cards that are not cancelled."
        },
        "guaranteeCollection": {
          "$ref": "#/$defs/FirstGenerationOtherSection",
          "title": "对外担保信息汇总",
          "description": "Totals of the guarantees for others."
        },
        "assetsDisposal": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationOtherSection"
          },
          "title": "资产处置信息",
          "description": "Debts taken over by an asset manager."
        },
        "assurerRepayInfos": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationOtherSection"
          },
          "title": "保证人代偿信息",
          "description": "Debts that a guarantor paid."
        },
        "loans": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationLoan"
          },
          "title": "贷款",
          "description": "Every loan."
        },
        "creditCards": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationCreditCard"
          },
          "title": "贷记卡",
          "description": "Every credit card account."
        },
        "quasiCreditCards": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationCreditCard"
          },
          "title": "准贷记卡",
          "description": "Every quasi-credit card account."
        },
        "loanGuaranteeInfos": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationOtherSection"
          },
          "title": "对外贷款担保信息",
          "description": "Guarantees for loans of others."
        },
        "creditCardGuaranteeInfos": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationOtherSection"
          },
          "title": "对外信用卡担保信息",
          "description": "Guarantees for credit cards of others."
        },
        "houseFundPayedRecord": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationHousingFundRecord"
          },
          "title": "住房公积金参缴记录",
          "description": "Contributions to the housing provident fund."
        },
        "socialSecuritys": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationPensionRecord"
          },
          "title": "养老保险金缴存记录",
          "description": "Contributions to the pension insurance."
        },
        "checkedRecord": {
          "$ref": "#/$defs/FirstGenerationQuerySummary",
          "title": "查询记录汇总",
          "description": "Numbers of queries."
        },
        "checkDetails": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationQueryRecord"
          },
          "title": "信贷审批查询记录明细",
          "description": "Every query of the report."
        }
      }
    },
    "FirstGenerationOtherSection": {
      "type": [
        "object",
        "null"
      ],
      "title": "其他信息",
      "description": "A section whose fields no source names.",
      "x-privacy": "financial",
      "properties": {}
    },
    "FirstGenerationProfile": {
      "type": [
        "object",
        "null"
      ],
      "title": "个人基本信息",
      "description": "Identity of the person, as institutions reported it.",
      "x-privacy": "financial",
      "properties": {
        "gender": {
          "$ref": "#/$defs/Gender",
          "title": "性别",
          "description": "Sex."
        },
        "birthday": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "x-privacy": "birth",
          "title": "出生日期",
          "description": "Day of birth."
        },
        "isMarried": {
          "$ref": "#/$defs/MaritalStatus",
          "x-name": "marital_status",
          "title": "婚姻状况",
          "description": "Marital status, a word and not yes or no."
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
        "qualification": {
          "$ref": "#/$defs/Degree",
          "title": "学位",
          "description": "Highest academic degree."
        },
        "registerAddr": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "户籍地址",
          "description": "Address of the registered household."
        },
        "connubialInfo": {
          "$ref": "#/$defs/FirstGenerationSpouse",
          "title": "配偶信息",
          "description": "The spouse."
        },
        "experiences": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationEmployment"
          },
          "title": "职业信息",
          "description": "Employments, newest first."
        }
      }
    },
    "FirstGenerationSpouse": {
      "type": [
        "object",
        "null"
      ],
      "title": "配偶信息",
      "description": "The spouse of the person.",
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
        "compony": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "x-name": "company",
          "title": "工作单位",
          "description": "Employer of the spouse; misspelt by the vendor."
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
        }
      }
    },
    "FirstGenerationEmployment": {
      "type": "object",
      "title": "职业信息",
      "description": "An employment of the person.",
      "x-privacy": "employer",
      "properties": {
        "sortNo": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "[0-9]{1,4}",
          "x-privacy": "public",
          "title": "序号",
          "description": "Number of the row, counted once more."
        },
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
        }
      }
    },
    "FirstGenerationCreditHint": {
      "type": [
        "object",
        "null"
      ],
      "title": "信用提示",
      "description": "Numbers of loans, cards, statements and objections.",
      "x-privacy": "financial",
      "properties": {
        "houseLoansNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "住房贷款笔数",
          "description": "Number of loans for homes."
        },
        "otherLoansNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "其他贷款笔数",
          "description": "Number of other loans."
        },
        "firstLoanGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首笔贷款发放月份",
          "description": "Month of the first loan."
        },
        "accountsNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷记卡账户数",
          "description": "Number of credit card accounts."
        },
        "firstCardGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首张贷记卡发卡月份",
          "description": "Month of the first credit card."
        },
        "quasiCardsNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "准贷记卡账户数",
          "description": "Number of quasi-credit card accounts."
        },
        "firstQuasiCardGotAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "首张准贷记卡发卡月份",
          "description": "Month of the first quasi-credit card."
        },
        "selfDeclaredNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "本人声明数目",
          "description": "Number of statements by the person."
        },
        "objection": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "异议标注数目",
          "description": "Number of marks on disputed parts."
        },
        "objectionOne": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "异议标注数目",
          "description": "A second number of marks on disputed parts."
        }
      }
    },
    "FirstGenerationOverdueSummary": {
      "type": [
        "object",
        "null"
      ],
      "title": "逾期（透支）信息汇总",
      "description": "Totals of what was overdue or overdrawn in the last five years.",
      "x-privacy": "financial",
      "properties": {
        "loanNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷款逾期笔数",
          "description": "Number of loans that were overdue."
        },
        "loanMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷款逾期月份数",
          "description": "Number of months in which a loan was overdue."
        },
        "loanMaxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "贷款单月最高逾期总额",
          "description": "Largest amount overdue in one month on loans, in yuan."
        },
        "loanMaxMonths": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷款最长逾期月数",
          "description": "Longest run of months overdue on a loan."
        },
        "crdCardAccounts": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷记卡逾期账户数",
          "description": "Number of credit card accounts that were overdue."
        },
        "crdCardMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷记卡逾期月份数",
          "description": "Number of months in which a credit card was overdue."
        },
        "crdCardMaxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "贷记卡单月最高逾期总额",
          "description": "Largest amount overdue in one month on credit cards, in yuan."
        },
        "crdCardMaxMonths": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "贷记卡最长逾期月数",
          "description": "Longest run of months overdue on a credit card."
        },
        "qcCardAccounts": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "准贷记卡60天以上透支账户数",
          "description": "Number of quasi-credit card accounts that were overdrawn for more than 60 days."
        },
        "qcCardMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "准贷记卡60天以上透支月份数",
          "description": "Number of months in which a quasi-credit card was overdrawn for more than 60 days."
        },
        "qcCardMaxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "准贷记卡60天以上透支单月最高透支余额",
          "description": "Largest overdraft in one month on quasi-credit cards, in yuan."
        },
        "qcCardMaxMonths": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "准贷记卡60天以上最长透支月数",
          "description": "Longest run of months overdrawn on a quasi-credit card."
        }
      }
    },
    "FirstGenerationCardSummary": {
      "type": [
        "object",
        "null"
      ],
      "title": "未销户信用卡信息汇总",
      "description": "Totals of the cards of one kind that are not cancelled.",
      "x-privacy": "financial",
      "properties": {
        "companys": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "x-name": "companies",
          "title": "发卡法人机构数",
          "description": "Number of institutions that issued cards, as legal persons."
        },
        "organizations": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "发卡机构数",
          "description": "Number of institutions that issued cards."
        },
        "accounts": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "账户数",
          "description": "Number of accounts."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信总额",
          "description": "Total credit limit, in yuan."
        },
        "maxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家行最高授信额",
          "description": "Largest credit limit at one institution, in yuan."
        },
        "leastAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "单家行最低授信额",
          "description": "Smallest credit limit at one institution, in yuan."
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
        "avg6monthPay": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "x-name": "average_6_month_usage",
          "title": "最近6个月平均使用额度",
          "description": "Average credit in use over the last six months, in yuan; the key speaks of a payment."
        }
      }
    },
    "FirstGenerationLoan": {
      "type": "object",
      "title": "贷款",
      "description": "A loan.",
      "x-privacy": "financial",
      "properties": {
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "title": "贷款机构",
          "description": "Institution that granted the loan, under a pseudonym such as `商业银行“AB”`."
        },
        "businessNo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "业务号",
          "description": "Number of the loan at the institution; `X` in reports for institutions."
        },
        "type": {
          "$ref": "#/$defs/BusinessKind",
          "title": "贷款种类",
          "description": "Kind of loan."
        },
        "currency": {
          "type": [
            "string",
            "null"
          ],
          "title": "币种",
          "description": "Currency of the loan."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "合同金额",
          "description": "Amount of the contract, in the loan's currency."
        },
        "guarantee": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the loan."
        },
        "periods": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "还款期数",
          "description": "Number of instalments."
        },
        "rate": {
          "$ref": "#/$defs/RepaymentFrequency",
          "title": "还款频率",
          "description": "Interval between repayments. The key means a rate."
        },
        "startAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "发放日期",
          "description": "Day the loan was granted."
        },
        "finAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "截至日期",
          "description": "Day of the state. For a settled loan, the day of settlement."
        },
        "status": {
          "$ref": "#/$defs/NonRevolvingLoanStateKind",
          "title": "账户状态",
          "description": "State of the loan."
        },
        "speBusinesses": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationSpecialTransaction"
          },
          "title": "特殊交易信息",
          "description": "Special transactions on the loan."
        },
        "overdueRecordSummary": {
          "$ref": "#/$defs/FirstGenerationOverdueRecords",
          "title": "逾期记录",
          "description": "Months in which the loan was overdue."
        }
      }
    },
    "FirstGenerationSpecialTransaction": {
      "type": "object",
      "title": "特殊交易信息",
      "description": "A special transaction on a loan or card.",
      "x-privacy": "financial",
      "properties": {
        "type": {
          "$ref": "#/$defs/SpecialTransactionKind",
          "title": "特殊交易类型",
          "description": "Kind of transaction."
        },
        "startAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "发生日期",
          "description": "Day of the transaction."
        },
        "changeMonths": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "变更月数",
          "description": "Number of months that the end of the account moved by. Negative if it is earlier."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "发生金额",
          "description": "Amount of the transaction, in the account's currency."
        },
        "detail": {
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
    "FirstGenerationOverdueRecords": {
      "type": [
        "object",
        "null"
      ],
      "title": "逾期记录",
      "description": "Months in which an account was overdue, and the span they were looked for in.",
      "x-privacy": "financial",
      "properties": {
        "startAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "起始月份",
          "description": "First month of the span."
        },
        "endAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "截止月份",
          "description": "Last month of the span."
        },
        "records": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/FirstGenerationOverdueRecord"
          },
          "title": "逾期记录明细",
          "description": "A row for each month. The last may be empty."
        }
      }
    },
    "FirstGenerationOverdueRecord": {
      "type": "object",
      "title": "逾期记录明细",
      "description": "A month in which an account was overdue.",
      "x-privacy": "financial",
      "properties": {
        "overdueMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "逾期月份",
          "description": "The month."
        },
        "overdueMonthsNum": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "逾期持续月数",
          "description": "Number of months overdue."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "逾期金额",
          "description": "Amount overdue, in yuan."
        }
      }
    },
    "FirstGenerationCreditCard": {
      "type": "object",
      "title": "信用卡",
      "description": "A credit card account or a quasi-credit card account.",
      "x-privacy": "financial",
      "properties": {
        "organization": {
          "type": [
            "string",
            "null"
          ],
          "title": "发卡机构",
          "description": "Institution that issued the card, under a pseudonym such as `商业银行“AB”`."
        },
        "businessNo": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "account",
          "title": "业务号",
          "description": "Number of the account at the institution; `X` in reports for institutions."
        },
        "accountCategory": {
          "type": [
            "string",
            "null"
          ],
          "title": "账户币种",
          "description": "Currency of the account, such as `人民币账户`."
        },
        "amountType": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "授信额度|共享授信额度",
          "x-privacy": "public",
          "title": "额度名称",
          "description": "Heading of the credit limit, such as `授信额度`."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "授信额度",
          "description": "Credit limit, in yuan."
        },
        "sharedAmountType": {
          "type": [
            "string",
            "null"
          ],
          "x-shape": "授信额度|共享授信额度",
          "x-privacy": "public",
          "title": "共享额度名称",
          "description": "Heading of the shared credit limit, such as `共享授信额度`."
        },
        "sharedAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "共享授信额度",
          "description": "Credit limit that cards share, in yuan."
        },
        "guarantee": {
          "$ref": "#/$defs/GuaranteeKind",
          "title": "担保方式",
          "description": "Security of the account."
        },
        "startAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "发放日期",
          "description": "Day the card was issued."
        },
        "finAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "截至日期",
          "description": "Day of the state."
        },
        "status": {
          "$ref": "#/$defs/CardStateKind",
          "title": "账户状态",
          "description": "State of the account."
        },
        "used": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "已用额度",
          "description": "Credit in use, in yuan."
        },
        "avgUsed6Months": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最近6个月平均使用额度",
          "description": "Average credit in use over the last six months, in yuan."
        },
        "maxAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "最大使用额度",
          "description": "Largest credit in use, in yuan."
        },
        "scheduledPayed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月应还款",
          "description": "Amount due this month, in yuan."
        },
        "payAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "day",
          "title": "账单日",
          "description": "Day of the bill: a date or a day of the month."
        },
        "payed": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月实还款",
          "description": "Amount paid this month, in yuan."
        },
        "lastPayedAt": {
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
          "description": "Amount overdue now, in yuan."
        },
        "startRt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "还款记录起始月份",
          "description": "First month of last24Status."
        },
        "endRt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "还款记录截止月份",
          "description": "Last month of last24Status."
        },
        "last24Status": {
          "type": [
            "string",
            "null"
          ],
          "title": "最近24个月还款状态",
          "description": "One letter for each of 24 months, oldest first: `N` paid, `*` nothing due, `/` no account, `1` to `7` overdue."
        }
      }
    },
    "FirstGenerationHousingFundRecord": {
      "type": "object",
      "title": "住房公积金参缴记录",
      "description": "Contributions of the person to the housing provident fund.",
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
        "address": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "title": "参缴地",
          "description": "Place of the fund."
        },
        "payAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "参缴日期",
          "description": "Day the contributions began."
        },
        "firstPayedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "初缴月份",
          "description": "Month of the first contribution."
        },
        "lastPayedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "title": "缴至月份",
          "description": "Month up to which contributions are paid."
        },
        "status": {
          "$ref": "#/$defs/HousingFundState",
          "title": "缴费状态",
          "description": "State of the contributions."
        },
        "amount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "月缴存额",
          "description": "Contribution a month, in yuan."
        },
        "personalPercent": {
          "type": [
            "string",
            "null"
          ],
          "format": "percentage",
          "title": "个人缴存比例",
          "description": "Share of the wage the person pays, in percent."
        },
        "componyPercent": {
          "type": [
            "string",
            "null"
          ],
          "format": "percentage",
          "x-name": "company_percent",
          "title": "单位缴存比例",
          "description": "Share of the wage the employer pays, in percent; misspelt by the vendor."
        },
        "compony": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "x-name": "company",
          "title": "缴费单位",
          "description": "Employer that pays; misspelt by the vendor."
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
    "FirstGenerationPensionRecord": {
      "type": "object",
      "title": "养老保险金缴存记录",
      "description": "Contributions of the person to the pension insurance.",
      "x-privacy": "financial",
      "properties": {
        "ginsengto": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "address",
          "x-name": "place",
          "title": "参保地",
          "description": "Place of the insurance; the key is a mistranslation."
        },
        "insuredDate": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "参保日期",
          "description": "Day the insurance began."
        },
        "countMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "累计缴费月数",
          "description": "Months of contributions."
        },
        "jobMonth": {
          "type": [
            "string",
            "null"
          ],
          "format": "month",
          "x-privacy": "employer",
          "title": "参加工作月份",
          "description": "Month in which the person began to work."
        },
        "status": {
          "type": [
            "string",
            "null"
          ],
          "title": "缴费状态",
          "description": "State of the contributions, such as `参保缴费`."
        },
        "personageCostNumber": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "个人缴费基数",
          "description": "Wage that the contribution is a share of, in yuan."
        },
        "monthAmount": {
          "type": [
            "string",
            "null"
          ],
          "format": "amount",
          "title": "本月缴费金额",
          "description": "Contribution this month, in yuan."
        },
        "unit": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "employer",
          "title": "缴费单位",
          "description": "Employer that pays."
        },
        "cause": {
          "type": [
            "string",
            "null"
          ],
          "x-privacy": "free-text",
          "title": "中断或终止缴费原因",
          "description": "Reason for the end of the contributions."
        },
        "messageUpdateDate": {
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
    "FirstGenerationQuerySummary": {
      "type": [
        "object",
        "null"
      ],
      "title": "查询记录汇总",
      "description": "Numbers of queries.",
      "x-privacy": "financial",
      "properties": {
        "lastMonthLoanCheckOrgs": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近1个月内的查询机构数（贷款审批）",
          "description": "Institutions with queries in the last month to approve loans."
        },
        "lastMonthCardCheckOrgs": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近1个月内的查询机构数（信用卡审批）",
          "description": "Institutions with queries in the last month to approve credit cards."
        },
        "lastMonthLoanCheck": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近1个月内的查询次数（贷款审批）",
          "description": "Queries in the last month, to approve loans."
        },
        "lastMonthCardCheck": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近1个月内的查询次数（信用卡审批）",
          "description": "Queries in the last month, to approve credit cards."
        },
        "lastMonthCheckBySelf": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近1个月内的查询次数（本人查询）",
          "description": "Queries in the last month, by the person."
        },
        "last2YearsAfterLoaned": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近2年内的查询次数（贷后管理）",
          "description": "Queries in the last two years, to follow up loans."
        },
        "last2YearsQualificationCheck": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近2年内的查询次数（担保资格审查）",
          "description": "Queries in the last two years, to examine a guarantor."
        },
        "last2YearsVIPNameCheck": {
          "type": [
            "string",
            "null"
          ],
          "format": "count",
          "title": "最近2年内的查询次数（特约商户实名审查）",
          "description": "Queries in the last two years to examine the identity of a merchant."
        }
      }
    },
    "FirstGenerationQueryRecord": {
      "type": "object",
      "title": "信贷审批查询记录明细",
      "description": "A query of the report.",
      "x-privacy": "financial",
      "properties": {
        "checkedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "title": "查询日期",
          "description": "Day of the query."
        },
        "operator": {
          "type": [
            "string",
            "null"
          ],
          "title": "查询操作员",
          "description": "Institution or person that made the query."
        },
        "reason": {
          "$ref": "#/$defs/QueryReason",
          "title": "查询原因",
          "description": "Reason."
        }
      }
    }"##
    };
}

pub(crate) use definitions;

/// The same text for validators. A program contains it once for all operations that it validates.
#[cfg(feature = "validate")]
pub(crate) static DEFINITIONS: &str = definitions!();
