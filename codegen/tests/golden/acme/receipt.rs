// Machine-written by ocrmarket from schemas/: acme/receipt/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_spec as spec;
use ::ocrmarket_wire as wire;

/// 小票识别: how it is called and how its answers are judged.
pub static OPERATION: spec::Operation = spec::operation::Operation {
    vendor: spec::operation::text("acme"),
    name: spec::operation::text("receipt"),
    title: spec::operation::text("小票识别"),
    description: spec::operation::text("Reads a shop's receipt."),
    page: None,
    method: spec::operation::Method::Post,
    encoding: spec::operation::Encoding::Form,
    endpoints: spec::operation::rows(
        &[
            spec::operation::Endpoint {
                gateway: spec::operation::Gateway::Aliyun,
                host: spec::operation::text("receipt.market.alicloudapi.com"),
                path: spec::operation::text("/receipt"),
                auth: spec::operation::rows(&[spec::operation::Auth::AppCode]),
                certainty: spec::operation::Certainty::Documented,
                note: None,
            },
        ],
    ),
    timeouts: spec::operation::Timeouts {
        connect_ms: 10000,
        total_ms: 60000,
    },
    inputs: spec::operation::rows(
        &[
            spec::operation::Input {
                property: spec::operation::text("image"),
                accepts: spec::operation::rows(&[spec::operation::InputKind::Base64]),
                formats: spec::operation::rows(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: None,
                data_url_head: spec::operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: spec::operation::rows(
        &[spec::operation::text("/data"), spec::operation::text("")],
    ),
    outcome: spec::operation::rows(
        &[
            spec::operation::OutcomeRule {
                when: spec::operation::rows(
                    &[
                        spec::operation::Condition::Is {
                            at: spec::operation::text("/code"),
                            is: spec::operation::rows(&[spec::operation::text("0")]),
                        },
                    ],
                ),
                outcome: spec::operation::Outcome::Success,
                code: None,
                message: None,
                charged: spec::operation::Charged::Unknown,
                retry: spec::operation::Retry::No,
            },
            spec::operation::OutcomeRule {
                when: spec::operation::rows(&[]),
                outcome: spec::operation::Outcome::Failure,
                code: Some(spec::operation::text("/code")),
                message: Some(spec::operation::text("/message")),
                charged: spec::operation::Charged::Unknown,
                retry: spec::operation::Retry::No,
            },
        ],
    ),
    codes: spec::operation::rows(&[]),
    job: None,
    evidence: spec::operation::Evidence::Documents,
    last_seen_live: None,
    sources: spec::operation::rows(
        &[
            spec::operation::Source {
                kind: spec::operation::SourceKind::VendorDocument,
                title: spec::operation::text("made up"),
                read: spec::operation::text("2026-11-21"),
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

impl spec::response::Model for Model {
    type Success = Receipt;
    type Envelope = ReceiptEnvelope;
    type Failure = ReceiptFailure;
    fn operation() -> &'static spec::Operation {
        &OPERATION
    }
    fn payload(envelope: &Self::Envelope) -> Option<&Self::Success> {
        envelope.data.present()
    }
}

/// An answer, decoded by what its outcome rule says it is.
pub type Response = spec::response::Response<Model>;

/// Decodes an answer. Nothing in it is lost: what the definitions do not know is kept as JSON text.
///
/// # Errors
/// The bytes are not one JSON object; the error says where and gives them back.
pub fn decode(bytes: &[u8]) -> Result<Response, wire::DecodeError> {
    Response::decode(bytes)
}

/// Encodes an answer: JSON of the same value as was decoded, number spelling included.
pub fn encode(response: &Response) -> Vec<u8> {
    response.encode()
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

impl Receipt {
    /// Sets [`shop`](Self::shop).
    #[must_use]
    pub fn with_shop(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.shop = value.into();
        self
    }
    /// Sets [`total`](Self::total).
    #[must_use]
    pub fn with_total(mut self, value: impl Into<wire::leaf::Amount>) -> Self {
        self.total = value.into();
        self
    }
    /// Sets [`lines`](Self::lines).
    #[must_use]
    pub fn with_lines(mut self, value: impl Into<wire::List<ReceiptLine>>) -> Self {
        self.lines = value.into();
        self
    }
}

impl wire::Object for Receipt {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new(
            "Receipt",
            &[
                wire::Field::leaf(
                    "shop",
                    "商店",
                    wire::LeafKind::Text,
                    wire::Privacy::Financial,
                ),
                wire::Field::leaf(
                    "total",
                    "合计",
                    wire::LeafKind::Format(wire::Format::Amount),
                    wire::Privacy::Financial,
                ),
                wire::Field::list("lines", "明细"),
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

impl wire::Definition for Receipt {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<Receipt> = ::std::sync::LazyLock::new(
            Receipt::default,
        );
        &EMPTY
    }
}

impl ::core::fmt::Debug for Receipt {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(Receipt);

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

impl ReceiptLine {
    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.name = value.into();
        self
    }
    /// Sets [`price`](Self::price).
    #[must_use]
    pub fn with_price(mut self, value: impl Into<wire::leaf::Amount>) -> Self {
        self.price = value.into();
        self
    }
}

impl wire::Object for ReceiptLine {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptLine",
            &[
                wire::Field::leaf(
                    "name",
                    "品名",
                    wire::LeafKind::Text,
                    wire::Privacy::Financial,
                ),
                wire::Field::leaf(
                    "price",
                    "金额",
                    wire::LeafKind::Format(wire::Format::Amount),
                    wire::Privacy::Financial,
                ),
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

impl wire::Definition for ReceiptLine {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<ReceiptLine> = ::std::sync::LazyLock::new(
            ReceiptLine::default,
        );
        &EMPTY
    }
}

impl ::core::fmt::Debug for ReceiptLine {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(ReceiptLine);

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

impl ReceiptFailure {
    /// Sets [`code`](Self::code).
    #[must_use]
    pub fn with_code(mut self, value: impl Into<wire::leaf::Integer>) -> Self {
        self.code = value.into();
        self
    }
    /// Sets [`message`](Self::message).
    #[must_use]
    pub fn with_message(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.message = value.into();
        self
    }
}

impl wire::Object for ReceiptFailure {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptFailure",
            &[
                wire::Field::leaf(
                    "code",
                    "返回码",
                    wire::LeafKind::Integer,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "message",
                    "说明",
                    wire::LeafKind::Text,
                    wire::Privacy::FreeText,
                ),
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

impl wire::Definition for ReceiptFailure {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<ReceiptFailure> = ::std::sync::LazyLock::new(
            ReceiptFailure::default,
        );
        &EMPTY
    }
}

impl ::core::fmt::Debug for ReceiptFailure {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(ReceiptFailure);

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

impl ReceiptEnvelope {
    /// Sets [`code`](Self::code).
    #[must_use]
    pub fn with_code(mut self, value: impl Into<wire::leaf::Integer>) -> Self {
        self.code = value.into();
        self
    }
    /// Sets [`data`](Self::data).
    #[must_use]
    pub fn with_data(mut self, value: impl Into<wire::Maybe<Receipt>>) -> Self {
        self.data = value.into();
        self
    }
}

impl wire::Object for ReceiptEnvelope {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptEnvelope",
            &[
                wire::Field::leaf(
                    "code",
                    "返回码",
                    wire::LeafKind::Integer,
                    wire::Privacy::Public,
                ),
                wire::Field::object("data", "数据"),
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

impl wire::Definition for ReceiptEnvelope {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<ReceiptEnvelope> = ::std::sync::LazyLock::new(
            ReceiptEnvelope::default,
        );
        &EMPTY
    }
}

impl ::core::fmt::Debug for ReceiptEnvelope {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(ReceiptEnvelope);
