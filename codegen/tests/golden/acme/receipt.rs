// Machine-written by ocrmarket from schemas/: acme/receipt/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::ReceiptRequest;

/// 小票识别: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("acme"),
    name: Cow::Borrowed("receipt"),
    title: Cow::Borrowed("小票识别"),
    description: Cow::Borrowed("Reads a shop's receipt."),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Form,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("receipt.market.alicloudapi.com"),
                path: Cow::Borrowed("/receipt"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Documented,
                note: None,
            },
        ],
    ),
    host_suffix: None,
    timeouts: operation::Timeouts {
        connect_ms: 10_000,
        total_ms: 60_000,
    },
    inputs: Cow::Borrowed(
        &[
            operation::Input {
                property: Cow::Borrowed("image"),
                accepts: Cow::Borrowed(&[operation::InputKind::Base64]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("/data"), Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("Receipt"),
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
                            at: Cow::Borrowed("/code"),
                            is: Cow::Borrowed(&[Cow::Borrowed("0")]),
                        },
                    ],
                ),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Failure,
                success: None,
                success_index: 0,
                code: Some(Cow::Borrowed("/code")),
                message: Cow::Borrowed(&[Cow::Borrowed("/message")]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(&[]),
    job: None,
    evidence: operation::Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::VendorDocument,
                title: Cow::Borrowed("made up"),
                read: Cow::Borrowed("2026-11-21"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("receipt.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = ReceiptFailure;
    type Success = Receipt;
    type Envelope = ReceiptEnvelope;
    type Payload<'a> = &'a Receipt;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        envelope.data.filled()
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "c0fcf1aeb473604aba9066e32e698f2a16b8992e94c78ecc3d70348d8d34bc28",
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
/// use ocrmarket::acme::receipt;
///
/// let findings = receipt::findings(b"{\"status\": ");
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

/// A shop's receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    /// 商店 · Name of the shop.
    #[doc(alias = "商店")]
    pub shop: wire::leaf::Text,
    /// 合计 · Sum of all lines, in yuan.
    #[doc(alias = "合计")]
    pub total: wire::leaf::Amount,
    /// 明细 · What was bought.
    #[doc(alias = "明细")]
    pub lines: wire::List<ReceiptLine>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Receipt {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Receipt",
            &[
                Field::text("shop", "商店", Privacy::Financial),
                Field::amount("total", "合计", Privacy::Financial),
                Field::list("lines", "明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.shop),
            1 => wire::AsSlot::slot(&self.total),
            2 => wire::AsSlot::slot(&self.lines),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.shop),
            1 => wire::AsSlot::slot_mut(&mut self.total),
            2 => wire::AsSlot::slot_mut(&mut self.lines),
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

wire::definition!(Receipt);

/// One line of a receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptLine {
    /// 品名 · What was bought.
    #[doc(alias = "品名")]
    pub name: wire::leaf::Text,
    /// 金额 · Its price, in yuan.
    #[doc(alias = "金额")]
    pub price: wire::leaf::Amount,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ReceiptLine {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptLine",
            &[
                Field::text("name", "品名", Privacy::Financial),
                Field::amount("price", "金额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.price),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.price),
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

wire::definition!(ReceiptLine);

/// A refusal.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptFailure {
    /// 返回码 · 0 for success.
    #[doc(alias = "返回码")]
    pub code: wire::leaf::Integer,
    /// 说明 · The vendor's message.
    #[doc(alias = "说明")]
    pub message: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ReceiptFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptFailure",
            &[
                Field::integer("code", "返回码", Privacy::Public),
                Field::text("message", "说明", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.message),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.message),
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

wire::definition!(ReceiptFailure);

/// The body around a receipt.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReceiptEnvelope {
    /// 返回码 · 0 for success.
    #[doc(alias = "返回码")]
    pub code: wire::leaf::Integer,
    /// 数据 · The receipt.
    #[doc(alias = "数据")]
    pub data: wire::Maybe<Receipt>,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for ReceiptEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptEnvelope",
            &[
                Field::integer("code", "返回码", Privacy::Public),
                Field::object("data", "数据"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.data),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.data),
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

wire::definition!(ReceiptEnvelope);
