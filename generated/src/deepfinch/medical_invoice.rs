// Machine-written by ocrmarket from schemas/: deepfinch/medical_invoice/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::MedicalInvoiceRequest;
pub use super::shared::failure::DeepfinchFailure;

/// 全国门诊发票识别\_V2: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("deepfinch"),
    name: Cow::Borrowed("medical_invoice"),
    title: Cow::Borrowed("全国门诊发票识别_V2"),
    description: Cow::Borrowed(
        "Reads an outpatient invoice of any province. The model of the answer is provisional: it rests on version 1 of the product.",
    ),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("v2invoice.market.alicloudapi.com"),
                path: Cow::Borrowed("/ocr/medical/v2/medical_invoice/basic"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Inferred,
                note: Some(
                    Cow::Borrowed(
                        "The user guide prints the host under another domain, which is found nowhere else; every other host of the market is under alicloudapi.com.",
                    ),
                ),
            },
        ],
    ),
    host_suffix: None,
    timeouts: operation::Timeouts {
        connect_ms: 10_000,
        total_ms: 120_000,
    },
    inputs: Cow::Borrowed(
        &[
            operation::Input {
                property: Cow::Borrowed("image_base64"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Strip,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("/result"), Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("MedicalInvoiceReading"),
                has_envelope: true,
            },
        ],
    ),
    outcome: Cow::Borrowed(
        &[
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/status"),
                            is: Cow::Borrowed(
                                &[
                                    Cow::Borrowed("INVALID_ARGUMENT"),
                                    Cow::Borrowed("DETECTION_FAILED"),
                                    Cow::Borrowed("DETETION_FAILED"),
                                    Cow::Borrowed("DOWNLOAD_ERROR"),
                                    Cow::Borrowed("NO_PERMISSION"),
                                    Cow::Borrowed("OUT_OF_QUOTA"),
                                    Cow::Borrowed("RATE_LIMIT_EXCEEDED"),
                                    Cow::Borrowed("NOT_FOUND"),
                                    Cow::Borrowed("INTERNAL_ERROR"),
                                    Cow::Borrowed("UNAUTHORIZED"),
                                    Cow::Borrowed("KEY_EXPIRED"),
                                ],
                            ),
                        },
                    ],
                ),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(
                    &[Cow::Borrowed("/reason"), Cow::Borrowed("/error")],
                ),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Payload {
                            payload: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Exists {
                            at: Cow::Borrowed("/medical_result"),
                            exists: true,
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(
                    &[
                        operation::Condition::Is {
                            at: Cow::Borrowed("/status"),
                            is: Cow::Borrowed(&[Cow::Borrowed("OK")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/status")),
                message: Cow::Borrowed(
                    &[Cow::Borrowed("/reason"), Cow::Borrowed("/error")],
                ),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(
        &[
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("OK"),
                title: None,
                description: Cow::Borrowed("The call was answered."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("INVALID_ARGUMENT"),
                title: None,
                description: Cow::Borrowed(
                    "The input is refused: a damaged file, one of the wrong format or size, a data: head left on, or base64 text cut at its first + because it was not form-encoded.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DETECTION_FAILED"),
                title: None,
                description: Cow::Borrowed("Nothing could be recognised in the file."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DETETION_FAILED"),
                title: None,
                description: Cow::Borrowed("The same, as private deployments spell it."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("DOWNLOAD_ERROR"),
                title: None,
                description: Cow::Borrowed(
                    "The file behind a URL could not be fetched.",
                ),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("NO_PERMISSION"),
                title: None,
                description: Cow::Borrowed("The account may not use this product."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("OUT_OF_QUOTA"),
                title: None,
                description: Cow::Borrowed("The calls bought are used up."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("RATE_LIMIT_EXCEEDED"),
                title: None,
                description: Cow::Borrowed("Too many calls in a short time."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("NOT_FOUND"),
                title: None,
                description: Cow::Borrowed("What was asked for does not exist."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("INTERNAL_ERROR"),
                title: None,
                description: Cow::Borrowed("The vendor's server failed."),
                pending: false,
                retry: operation::Retry::Later,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("UNAUTHORIZED"),
                title: None,
                description: Cow::Borrowed("The credential is refused."),
                pending: false,
                retry: operation::Retry::No,
            },
            operation::Code {
                at: Cow::Borrowed(&[Cow::Borrowed("/status")]),
                code: Cow::Borrowed("KEY_EXPIRED"),
                title: None,
                description: Cow::Borrowed("The credential has expired."),
                pending: false,
                retry: operation::Retry::No,
            },
        ],
    ),
    job: None,
    evidence: operation::Evidence::Provisional,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("深源恒际征信报告产品 user guide"),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "Pages of version 1 of the medical invoice product (field names)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::ThirdParty,
                title: Cow::Borrowed(
                    "Public code that reads answers of version 1 (types of the values, 1 for a male patient)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "https://devcenter.cloud.deepfinch.com/ocr/ocr_bankcard.html (status values, on the page of a sister product)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::OfficialPage,
                title: Cow::Borrowed(
                    "http://devcenter.private.deepfinch.com/multi_card/ocr_bankcard.html (status values of private deployments)",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed(
                    "That version 2 answers with the fields of version 1; the domain of the host",
                ),
                read: Cow::Borrowed("2026-11-21"),
            },
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed("Retry hints follow the wording of each status"),
                read: Cow::Borrowed("2026-11-21"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("medical_invoice.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = super::shared::failure::DeepfinchFailure;
    type Success = MedicalInvoiceReading;
    type Envelope = MedicalInvoiceEnvelope;
    type Payload<'a> = &'a MedicalInvoiceReading;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        envelope.result.filled()
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "a4dafda58c330d894c970d30a9df9b5707ec8cabaddafade334fed93e5b61a48",
    );
    const SCHEMA: ::core::option::Option<&'static str> = Some(SCHEMA);
    fn operation() -> &'static operation::Operation {
        &OPERATION
    }
    fn outcome_reader() -> &'static operation::outcome::OutcomeReader<'static> {
        static READER: ::std::sync::LazyLock<
            operation::outcome::OutcomeReader<'static>,
        > = ::std::sync::LazyLock::new(|| operation::outcome::OutcomeReader::new(
            &OPERATION,
        ));
        &READER
    }
}

/// An answer, decoded by what its outcome rule says it is.
pub type Response = operation::response::Response<Model>;

/// Decodes an answer. Nothing in it is lost: what the definitions do not know is kept as JSON text.
///
/// # Errors
/// The bytes are not one JSON object; the error says where and gives them back.
pub fn decode(bytes: &[u8]) -> ::core::result::Result<Response, wire::DecodeError> {
    Response::decode(bytes)
}

/// Encodes an answer: JSON of the same value as was decoded, number spelling included.
pub fn encode(response: &Response) -> ::std::vec::Vec<u8> {
    response.encode()
}

/// Where an answer departs from its schema: errors, and warnings for what the schema does not know yet. None where there is
/// nothing to report, at hardly more than the cost of reading it.
///
/// Its class comes first: a refusal is held to what refusals look like. No finding shows a value that is not public.
///
/// ```
/// use ocrmarket::deepfinch::medical_invoice;
///
/// let findings = medical_invoice::findings(b"{\"status\": ");
/// assert_eq!(findings[0].to_string(), "1:12: error: not JSON: expected a value (malformed)");
/// ```
#[cfg(feature = "validate")]
pub fn findings(bytes: &[u8]) -> ::std::vec::Vec<::ocrmarket_validator::Finding> {
    judge().judge(bytes).findings
}

/// What judges its answers, for their class and verdict besides: compiled when it is first asked for, once, for all threads.
#[cfg(feature = "validate")]
pub fn judge() -> &'static ::ocrmarket_validator::judge::Judge<'static> {
    static JUDGE: ::std::sync::LazyLock<
        &'static ::ocrmarket_validator::judge::Judge<'static>,
    > = ::std::sync::LazyLock::new(|| ::ocrmarket_validator::judge::Judge::of(
        &OPERATION,
        SCHEMA,
    ));
    &JUDGE
}

/// The whole body around a reading, where it does not lie bare.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceEnvelope {
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 识别结果 · The reading.
    #[doc(alias = "识别结果")]
    pub result: wire::Maybe<MedicalInvoiceReading>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MedicalInvoiceEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceEnvelope",
            &[
                Field::text("request_id", "请求标识", Privacy::Public),
                Field::text("status", "状态", Privacy::Public),
                Field::object("result", "识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.result),
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

wire::definition!(MedicalInvoiceEnvelope);

/// 门诊发票识别 · An outpatient invoice as read from its picture, with how it lay in it.
#[doc(alias = "门诊发票识别")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceReading {
    /// 请求标识 · Id of the call at the vendor.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 状态 · The vendor's status, `OK`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 图像标识 · Id of the picture at the vendor.
    #[doc(alias = "图像标识")]
    pub image_id: wire::leaf::Text,
    /// 图像角度 · How far the picture is turned, in degrees.
    #[doc(alias = "图像角度")]
    pub degree: wire::leaf::Integer,
    /// 识别结果 · What the invoice says.
    #[doc(alias = "识别结果")]
    pub medical_result: wire::Maybe<MedicalInvoice>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MedicalInvoiceReading {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceReading",
            &[
                Field::text("request_id", "请求标识", Privacy::Public),
                Field::text("status", "状态", Privacy::Public),
                Field::text("image_id", "图像标识", Privacy::Public),
                Field::integer("degree", "图像角度", Privacy::Public),
                Field::object("medical_result", "识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.image_id),
            3 => wire::AsSlot::slot(&self.degree),
            4 => wire::AsSlot::slot(&self.medical_result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.image_id),
            3 => wire::AsSlot::slot_mut(&mut self.degree),
            4 => wire::AsSlot::slot_mut(&mut self.medical_result),
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

wire::definition!(MedicalInvoiceReading);

/// 门诊发票 · An outpatient invoice.
#[doc(alias = "门诊发票")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoice {
    /// 发票类型 · Kind of invoice, a number.
    #[doc(alias = "发票类型")]
    pub invoice_kind: wire::Word<InvoiceKind>,
    /// 票据号码 · Number of the invoice.
    #[doc(alias = "票据号码")]
    pub note_no: wire::leaf::Text,
    /// 姓名 · Name of the patient.
    #[doc(alias = "姓名")]
    pub patient_name: wire::leaf::Text,
    /// 性别 · Sex of the patient.
    #[doc(alias = "性别")]
    pub patient_gender: wire::Word<PatientGender>,
    /// 开票日期 · Day of the invoice.
    #[doc(alias = "开票日期")]
    pub billing_date: wire::leaf::Date,
    /// 医院名称 · Name of the hospital.
    #[doc(alias = "医院名称")]
    pub hospital_name: wire::leaf::Text,
    /// 病历号 · Number of the patient at the hospital.
    #[doc(alias = "病历号")]
    pub hospital_no: wire::leaf::Text,
    /// 住院日期 · First and last day of a stay.
    #[doc(alias = "住院日期")]
    pub hospital_dates: wire::List<wire::leaf::Date>,
    /// 住院天数 · Days of a stay; a fraction is possible.
    #[doc(alias = "住院天数")]
    pub hospital_days: wire::leaf::Number,
    /// 医保类型 · Kind of medical insurance.
    #[doc(alias = "医保类型")]
    pub medical_insurance_type: wire::leaf::Text,
    /// 医疗机构类型 · Kind of medical institution.
    #[doc(alias = "医疗机构类型")]
    pub medical_organization_type: wire::leaf::Text,
    /// 社会保障卡号码 · Number of the social security card.
    #[doc(alias = "社会保障卡号码")]
    pub social_security_card_number: wire::leaf::Text,
    /// 业务流水号 · Serial number of the transaction.
    #[doc(alias = "业务流水号")]
    pub service_serial_number: wire::leaf::Text,
    /// 收款人 · Who took the money.
    #[doc(alias = "收款人")]
    pub payee: wire::leaf::Text,
    /// 收款单位 · Institution that took the money.
    #[doc(alias = "收款单位")]
    pub charging_units: wire::leaf::Text,
    /// 合计金额 · Total, in yuan.
    #[doc(alias = "合计金额")]
    pub total_cost: wire::leaf::Amount,
    /// 校验结果 · What the vendor's own sums say.
    #[doc(alias = "校验结果")]
    pub checksum: wire::Maybe<MedicalInvoiceChecks>,
    /// 费用类别 · Costs by category.
    #[doc(alias = "费用类别")]
    pub cost_categories: wire::List<CostCategory>,
    /// 支付信息 · Who paid how much.
    #[doc(alias = "支付信息")]
    pub payments_info: wire::List<Payment>,
    /// 费用明细 · Every item.
    #[doc(alias = "费用明细")]
    pub cost_detail_list: wire::List<CostDetail>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MedicalInvoice {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoice",
            &[
                Field::words("type", "发票类型", Privacy::Medical),
                Field::text("note_no", "票据号码", Privacy::Account),
                Field::text("patient_name", "姓名", Privacy::Name),
                Field::words("patient_gender", "性别", Privacy::Birth),
                Field::date("billing_date", "开票日期", Privacy::Medical),
                Field::text("hospital_name", "医院名称", Privacy::Medical),
                Field::text("hospital_no", "病历号", Privacy::Account),
                Field::leaf_list(
                    "hospital_dates",
                    "住院日期",
                    wire::LeafKind::Format(wire::Format::Date),
                    Privacy::Medical,
                ),
                Field::number("hospital_days", "住院天数", Privacy::Medical),
                Field::text("medical_insurance_type", "医保类型", Privacy::Medical),
                Field::text(
                    "medical_organization_type",
                    "医疗机构类型",
                    Privacy::Medical,
                ),
                Field::text(
                    "social_security_card_number",
                    "社会保障卡号码",
                    Privacy::IdNumber,
                ),
                Field::text(
                    "service_serial_number",
                    "业务流水号",
                    Privacy::Account,
                ),
                Field::text("payee", "收款人", Privacy::Name),
                Field::text("charging_units", "收款单位", Privacy::Medical),
                Field::amount("total_cost", "合计金额", Privacy::Financial),
                Field::object("checksum", "校验结果"),
                Field::list("cost_categories", "费用类别"),
                Field::list("payments_info", "支付信息"),
                Field::list("cost_detail_list", "费用明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.invoice_kind),
            1 => wire::AsSlot::slot(&self.note_no),
            2 => wire::AsSlot::slot(&self.patient_name),
            3 => wire::AsSlot::slot(&self.patient_gender),
            4 => wire::AsSlot::slot(&self.billing_date),
            5 => wire::AsSlot::slot(&self.hospital_name),
            6 => wire::AsSlot::slot(&self.hospital_no),
            7 => wire::AsSlot::slot(&self.hospital_dates),
            8 => wire::AsSlot::slot(&self.hospital_days),
            9 => wire::AsSlot::slot(&self.medical_insurance_type),
            10 => wire::AsSlot::slot(&self.medical_organization_type),
            11 => wire::AsSlot::slot(&self.social_security_card_number),
            12 => wire::AsSlot::slot(&self.service_serial_number),
            13 => wire::AsSlot::slot(&self.payee),
            14 => wire::AsSlot::slot(&self.charging_units),
            15 => wire::AsSlot::slot(&self.total_cost),
            16 => wire::AsSlot::slot(&self.checksum),
            17 => wire::AsSlot::slot(&self.cost_categories),
            18 => wire::AsSlot::slot(&self.payments_info),
            19 => wire::AsSlot::slot(&self.cost_detail_list),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.invoice_kind),
            1 => wire::AsSlot::slot_mut(&mut self.note_no),
            2 => wire::AsSlot::slot_mut(&mut self.patient_name),
            3 => wire::AsSlot::slot_mut(&mut self.patient_gender),
            4 => wire::AsSlot::slot_mut(&mut self.billing_date),
            5 => wire::AsSlot::slot_mut(&mut self.hospital_name),
            6 => wire::AsSlot::slot_mut(&mut self.hospital_no),
            7 => wire::AsSlot::slot_mut(&mut self.hospital_dates),
            8 => wire::AsSlot::slot_mut(&mut self.hospital_days),
            9 => wire::AsSlot::slot_mut(&mut self.medical_insurance_type),
            10 => wire::AsSlot::slot_mut(&mut self.medical_organization_type),
            11 => wire::AsSlot::slot_mut(&mut self.social_security_card_number),
            12 => wire::AsSlot::slot_mut(&mut self.service_serial_number),
            13 => wire::AsSlot::slot_mut(&mut self.payee),
            14 => wire::AsSlot::slot_mut(&mut self.charging_units),
            15 => wire::AsSlot::slot_mut(&mut self.total_cost),
            16 => wire::AsSlot::slot_mut(&mut self.checksum),
            17 => wire::AsSlot::slot_mut(&mut self.cost_categories),
            18 => wire::AsSlot::slot_mut(&mut self.payments_info),
            19 => wire::AsSlot::slot_mut(&mut self.cost_detail_list),
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

wire::definition!(MedicalInvoice);

/// 发票类型 · Kind of invoice, a number. The list is open.
#[doc(alias = "发票类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvoiceKind {
    /// 0 · Not known.
    Unknown,
    /// 1 · 门诊发票 · Of an outpatient.
    Outpatient,
    /// 2 · 住院发票 · Of a stay.
    Inpatient,
}

impl wire::Words for InvoiceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("0", InvoiceKind::Unknown),
        ("1", InvoiceKind::Outpatient),
        ("2", InvoiceKind::Inpatient),
    ];
}

/// Whether the sums of an invoice agree, by the vendor.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MedicalInvoiceChecks {
    /// 费用类别校验 · Whether the categories add up to the total: 0 or 1.
    #[doc(alias = "费用类别校验")]
    pub cost_categories: wire::leaf::Integer,
    /// 合计金额校验 · Whether the total in figures equals the one in words: 0 or 1.
    #[doc(alias = "合计金额校验")]
    pub total_cost: wire::leaf::Integer,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for MedicalInvoiceChecks {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceChecks",
            &[
                Field::integer("cost_categories", "费用类别校验", Privacy::Public),
                Field::integer("total_cost", "合计金额校验", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.cost_categories),
            1 => wire::AsSlot::slot(&self.total_cost),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.cost_categories),
            1 => wire::AsSlot::slot_mut(&mut self.total_cost),
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

wire::definition!(MedicalInvoiceChecks);

/// The costs of one category.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostCategory {
    /// 类别名称 · Name of the category.
    #[doc(alias = "类别名称")]
    pub name: wire::leaf::Text,
    /// 金额 · Costs of the category, in yuan.
    #[doc(alias = "金额")]
    pub cost: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CostCategory {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CostCategory",
            &[
                Field::text("name", "类别名称", Privacy::Medical),
                Field::amount("cost", "金额", Privacy::Medical),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.cost),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.cost),
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

wire::definition!(CostCategory);

/// A part of the total and who paid it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Payment {
    /// 支付方式 · What kind of payment it is.
    #[doc(alias = "支付方式")]
    pub name: wire::leaf::Text,
    /// 金额 · Amount paid, in yuan.
    #[doc(alias = "金额")]
    pub amount: wire::leaf::Amount,
    /// 校验结果 · Whether the amount passed the vendor's check: 0 or 1.
    #[doc(alias = "校验结果")]
    pub check_info: wire::leaf::Integer,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Payment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Payment",
            &[
                Field::text("name", "支付方式", Privacy::Medical),
                Field::amount("amount", "金额", Privacy::Medical),
                Field::integer("check_info", "校验结果", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.amount),
            2 => wire::AsSlot::slot(&self.check_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.amount),
            2 => wire::AsSlot::slot_mut(&mut self.check_info),
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

wire::definition!(Payment);

/// An item of an invoice.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CostDetail {
    /// 标准名称 · Name of the item in the vendor's catalogue.
    #[doc(alias = "标准名称")]
    pub name: wire::leaf::Text,
    /// 识别名称 · Name of the item as read and tidied.
    #[doc(alias = "识别名称")]
    pub ocr_name: wire::leaf::Text,
    /// 原始识别名称 · Name of the item as read.
    #[doc(alias = "原始识别名称")]
    pub origin_ocr_name: wire::leaf::Text,
    /// 数量 · How many of it: a quantity, not an amount of money.
    #[doc(alias = "数量")]
    pub amount: wire::leaf::Number,
    /// 金额 · Price of the line, in yuan.
    #[doc(alias = "金额")]
    pub price: wire::leaf::Amount,
    /// 单价 · Price of one, in yuan.
    #[doc(alias = "单价")]
    pub unit_price: wire::leaf::Amount,
    /// 规格 · Specification, such as a dose.
    #[doc(alias = "规格")]
    pub spec: wire::leaf::Text,
    /// 费用分类 · Class of the item.
    #[doc(alias = "费用分类")]
    pub class: wire::leaf::Text,
    /// 医保等级 · Level of reimbursement.
    #[doc(alias = "医保等级")]
    pub level: wire::leaf::Text,
    /// 项目类型 · Kind of item, a number of the vendor's.
    #[doc(alias = "项目类型")]
    pub medical_type: wire::leaf::Integer,
    /// 自费金额 · Part the patient pays, in yuan.
    #[doc(alias = "自费金额")]
    pub selfpay: wire::leaf::Amount,
    /// 自费比例 · Share the patient pays, as the vendor sends it.
    #[doc(alias = "自费比例")]
    pub selfpay_ratio: wire::leaf::Number,
    /// 校验结果 · Whether the line passed the vendor's check: 0 or 1.
    #[doc(alias = "校验结果")]
    pub check_info: wire::leaf::Integer,
    /// 名称校验结果 · Whether the name passed the vendor's check: 0 or 1.
    #[doc(alias = "名称校验结果")]
    pub check_name_info: wire::leaf::Integer,
    /// 金额校验结果 · Whether the price passed the vendor's check: 0 or 1.
    #[doc(alias = "金额校验结果")]
    pub check_info_price: wire::leaf::Integer,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for CostDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CostDetail",
            &[
                Field::text("name", "标准名称", Privacy::Medical),
                Field::text("ocr_name", "识别名称", Privacy::Medical),
                Field::text("origin_ocr_name", "原始识别名称", Privacy::Medical),
                Field::number("amount", "数量", Privacy::Medical),
                Field::amount("price", "金额", Privacy::Medical),
                Field::amount("unit_price", "单价", Privacy::Medical),
                Field::text("spec", "规格", Privacy::Medical),
                Field::text("class", "费用分类", Privacy::Medical),
                Field::text("level", "医保等级", Privacy::Medical),
                Field::integer("medical_type", "项目类型", Privacy::Medical),
                Field::amount("selfpay", "自费金额", Privacy::Medical),
                Field::number("selfpay_ratio", "自费比例", Privacy::Medical),
                Field::integer("check_info", "校验结果", Privacy::Public),
                Field::integer("check_name_info", "名称校验结果", Privacy::Public),
                Field::integer("check_info_price", "金额校验结果", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.ocr_name),
            2 => wire::AsSlot::slot(&self.origin_ocr_name),
            3 => wire::AsSlot::slot(&self.amount),
            4 => wire::AsSlot::slot(&self.price),
            5 => wire::AsSlot::slot(&self.unit_price),
            6 => wire::AsSlot::slot(&self.spec),
            7 => wire::AsSlot::slot(&self.class),
            8 => wire::AsSlot::slot(&self.level),
            9 => wire::AsSlot::slot(&self.medical_type),
            10 => wire::AsSlot::slot(&self.selfpay),
            11 => wire::AsSlot::slot(&self.selfpay_ratio),
            12 => wire::AsSlot::slot(&self.check_info),
            13 => wire::AsSlot::slot(&self.check_name_info),
            14 => wire::AsSlot::slot(&self.check_info_price),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.ocr_name),
            2 => wire::AsSlot::slot_mut(&mut self.origin_ocr_name),
            3 => wire::AsSlot::slot_mut(&mut self.amount),
            4 => wire::AsSlot::slot_mut(&mut self.price),
            5 => wire::AsSlot::slot_mut(&mut self.unit_price),
            6 => wire::AsSlot::slot_mut(&mut self.spec),
            7 => wire::AsSlot::slot_mut(&mut self.class),
            8 => wire::AsSlot::slot_mut(&mut self.level),
            9 => wire::AsSlot::slot_mut(&mut self.medical_type),
            10 => wire::AsSlot::slot_mut(&mut self.selfpay),
            11 => wire::AsSlot::slot_mut(&mut self.selfpay_ratio),
            12 => wire::AsSlot::slot_mut(&mut self.check_info),
            13 => wire::AsSlot::slot_mut(&mut self.check_name_info),
            14 => wire::AsSlot::slot_mut(&mut self.check_info_price),
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

wire::definition!(CostDetail);

/// 性别 · Sex of a patient, a number.
#[doc(alias = "性别")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PatientGender {
    /// 0 · Not known.
    Unknown,
    /// 1 · 男
    Male,
    /// 2 · 女
    Female,
}

impl wire::Words for PatientGender {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("0", PatientGender::Unknown),
        ("1", PatientGender::Male),
        ("2", PatientGender::Female),
    ];
}
