// Machine-written by ocrmarket from schemas/: acme/obstacles/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::std::borrow::Cow;
use ::ocrmarket_operation as operation;
use ::ocrmarket_wire as wire;

#[cfg(feature = "client")]
mod request;

#[cfg(feature = "client")]
pub use request::{ObstaclesRequest, ObstaclesInput, ObstaclesHolder};

/// 障碍识别: how it is called and how its answers are judged.
pub static OPERATION: operation::Operation = operation::Operation {
    vendor: Cow::Borrowed("acme"),
    name: Cow::Borrowed("obstacles"),
    title: Cow::Borrowed("障碍识别"),
    description: Cow::Borrowed(
        "Every name and text that a generator could stumble over.",
    ),
    page: None,
    method: operation::Method::Post,
    encoding: operation::Encoding::Json,
    endpoints: Cow::Borrowed(
        &[
            operation::Endpoint {
                gateway: operation::Gateway::Aliyun,
                host: Cow::Borrowed("obstacles.market.alicloudapi.com"),
                path: Cow::Borrowed("/obstacles"),
                auth: Cow::Borrowed(&[operation::Auth::AppCode]),
                certainty: operation::Certainty::Inferred,
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
                formats: Cow::Borrowed(&[Cow::Borrowed("jpeg"), Cow::Borrowed("pdf")]),
                file_bytes_max: Some(5_242_879),
                base64_bytes_max: Some(4_194_304),
                side_pixels_min: Some(15),
                side_pixels_max: Some(4_096),
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Strip,
            },
            operation::Input {
                property: Cow::Borrowed("imageURL"),
                accepts: Cow::Borrowed(&[operation::InputKind::Url]),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: None,
                url_bytes_max: Some(1_024),
                data_url_head: operation::DataUrlHead::Keep,
            },
            operation::Input {
                property: Cow::Borrowed("back"),
                accepts: Cow::Borrowed(
                    &[operation::InputKind::Base64, operation::InputKind::Url],
                ),
                formats: Cow::Borrowed(&[]),
                file_bytes_max: None,
                base64_bytes_max: None,
                side_pixels_min: None,
                side_pixels_max: Some(4_096),
                url_bytes_max: None,
                data_url_head: operation::DataUrlHead::Keep,
            },
        ],
    ),
    payload: Cow::Borrowed(&[Cow::Borrowed("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(
        &[
            operation::SuccessType {
                name: Cow::Borrowed("Obstacles"),
                has_envelope: false,
            },
        ],
    ),
    outcome: Cow::Borrowed(
        &[
            operation::OutcomeRule {
                when: Cow::Borrowed(&[]),
                outcome: operation::Outcome::Success,
                success: None,
                success_index: 0,
                code: None,
                message: Cow::Borrowed(&[]),
                charged: operation::Charged::Unknown,
                retry: operation::Retry::No,
            },
        ],
    ),
    codes: Cow::Borrowed(&[]),
    job: None,
    evidence: operation::Evidence::Provisional,
    last_seen_live: None,
    sources: Cow::Borrowed(
        &[
            operation::Source {
                kind: operation::SourceKind::Inference,
                title: Cow::Borrowed("made up"),
                read: Cow::Borrowed("2026-11-21"),
            },
        ],
    ),
    comment: None,
};

/// The JSON Schema of its answers, in one document: every reference in it is local.
pub const SCHEMA: &str = include_str!("obstacles.schema.json");

/// What its answers are made of; a name for the compiler, never a value.
#[derive(Debug)]
pub enum Model {}

impl operation::response::Model for Model {
    type Failure = operation::response::Undeclared;
    type Success = Obstacles;
    type Envelope = operation::response::Undeclared;
    type Payload<'a> = &'a Obstacles;
    fn bare(body: &Self::Success) -> Self::Payload<'_> {
        body
    }
    fn payload(_envelope: &Self::Envelope) -> ::core::option::Option<Self::Payload<'_>> {
        None
    }
    const SCHEMA_SHA256: ::core::option::Option<&'static str> = Some(
        "699fa23521bd6d2f0ed11a69fd53918206ffaa787a3d2b5cfae2657739700a80",
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
/// use ocrmarket::acme::obstacles;
///
/// let findings = obstacles::findings(b"{\"status\": ");
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

/// 障碍 · An object of hard names.
///
/// let indented = "no doctest";
///
/// It ends a comment \*/ and a list \]\] and \[links\] \<tags\> and \`one tick.
#[doc(alias = "障碍")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Obstacles {
    /// 类型 · A keyword.
    #[doc(alias = "类型")]
    pub type_: wire::leaf::Text,
    /// 自己 · Another keyword.
    #[doc(alias = "自己")]
    pub self_: wire::leaf::Text,
    /// 箱 · And another.
    #[doc(alias = "箱")]
    pub crate_: wire::leaf::Text,
    /// 甲 · Beside `a_b`, so it needs a name of its own.
    #[doc(alias = "甲")]
    pub a_dash_b: wire::leaf::Text,
    /// 乙 · Beside `a-b`.
    #[doc(alias = "乙")]
    pub a_b: wire::leaf::Text,
    /// 第一 · Starts with a digit.
    #[doc(alias = "第一")]
    pub field_1st: wire::leaf::Integer,
    /// 逾期31-60天 · Misspelt by its vendor.
    #[doc(alias = "逾期31-60天")]
    pub overdue31_tp60: wire::leaf::Amount,
    /// 链接 一 · Capitals in a row.
    pub id_card_url: wire::leaf::Text,
    /// 符号 · A word of signs.
    #[doc(alias = "符号")]
    pub symbol: wire::Word<Symbol>,
    /// 卡类型 · Words of its own.
    #[doc(alias = "卡类型")]
    pub card_type: wire::Word<CardType>,
    /// 日期 · Several dates.
    #[doc(alias = "日期")]
    pub days: wire::List<wire::leaf::Date>,
    /// 比例 · A number.
    #[doc(alias = "比例")]
    pub ratio: wire::leaf::Number,
    /// 开启 · Yes or no.
    #[doc(alias = "开启")]
    pub open: wire::leaf::Boolean,
    /// 上级 · Itself again.
    #[doc(alias = "上级")]
    pub parent: wire::Maybe<Obstacles>,
    /// 下级 · Itself, many times.
    #[doc(alias = "下级")]
    pub children: wire::List<Obstacles>,
    /// 空 · An object without properties.
    #[doc(alias = "空")]
    pub empty: wire::Maybe<Empty>,
    /// 旧 · No longer sent.
    #[doc(alias = "旧")]
    #[deprecated]
    pub old: wire::leaf::Text,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

#[allow(deprecated, reason = "the table lists deprecated fields too")]
impl wire::Object for Obstacles {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Obstacles",
            &[
                Field::text("type", "类型", Privacy::Public),
                Field::text("self", "自己", Privacy::Public),
                Field::text("crate", "箱", Privacy::Public),
                Field::text("a-b", "甲", Privacy::Public),
                Field::text("a_b", "乙", Privacy::Public),
                Field::integer("1st", "第一", Privacy::Public),
                Field::amount("overdue31Tp60", "逾期31-60天", Privacy::Public),
                Field::text("IDCardURL", "链接 一", Privacy::Public),
                Field::words("symbol", "符号", Privacy::Public),
                Field::words("card_type", "卡类型", Privacy::Public),
                Field::leaf_list(
                    "days",
                    "日期",
                    wire::LeafKind::Format(wire::Format::Date),
                    Privacy::Public,
                ),
                Field::number("ratio", "比例", Privacy::Public),
                Field::boolean("open", "开启", Privacy::Public),
                Field::object("parent", "上级"),
                Field::list("children", "下级"),
                Field::object("empty", "空"),
                Field::text("old", "旧", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.self_),
            2 => wire::AsSlot::slot(&self.crate_),
            3 => wire::AsSlot::slot(&self.a_dash_b),
            4 => wire::AsSlot::slot(&self.a_b),
            5 => wire::AsSlot::slot(&self.field_1st),
            6 => wire::AsSlot::slot(&self.overdue31_tp60),
            7 => wire::AsSlot::slot(&self.id_card_url),
            8 => wire::AsSlot::slot(&self.symbol),
            9 => wire::AsSlot::slot(&self.card_type),
            10 => wire::AsSlot::slot(&self.days),
            11 => wire::AsSlot::slot(&self.ratio),
            12 => wire::AsSlot::slot(&self.open),
            13 => wire::AsSlot::slot(&self.parent),
            14 => wire::AsSlot::slot(&self.children),
            15 => wire::AsSlot::slot(&self.empty),
            16 => wire::AsSlot::slot(&self.old),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.self_),
            2 => wire::AsSlot::slot_mut(&mut self.crate_),
            3 => wire::AsSlot::slot_mut(&mut self.a_dash_b),
            4 => wire::AsSlot::slot_mut(&mut self.a_b),
            5 => wire::AsSlot::slot_mut(&mut self.field_1st),
            6 => wire::AsSlot::slot_mut(&mut self.overdue31_tp60),
            7 => wire::AsSlot::slot_mut(&mut self.id_card_url),
            8 => wire::AsSlot::slot_mut(&mut self.symbol),
            9 => wire::AsSlot::slot_mut(&mut self.card_type),
            10 => wire::AsSlot::slot_mut(&mut self.days),
            11 => wire::AsSlot::slot_mut(&mut self.ratio),
            12 => wire::AsSlot::slot_mut(&mut self.open),
            13 => wire::AsSlot::slot_mut(&mut self.parent),
            14 => wire::AsSlot::slot_mut(&mut self.children),
            15 => wire::AsSlot::slot_mut(&mut self.empty),
            16 => wire::AsSlot::slot_mut(&mut self.old),
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

wire::definition!(Obstacles);

/// 卡类型 · Words of its own. The list is open.
#[doc(alias = "卡类型")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardType {
    /// 借记卡(银联)
    Debit,
    /// 贷记卡 · 信用卡 · Pays later.
    Credit,
}

impl wire::Words for CardType {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("借记卡(银联)", CardType::Debit),
        ("贷记卡", CardType::Credit),
    ];
}

/// Signs as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Symbol {
    /// \# · Nobody knows.
    Unknown,
    /// \*
    NothingDue,
    /// (empty)
    Nothing,
    /// \--
    NotSaid,
    /// \+1
    PlusOne,
    /// (甲)【乙】
    Brackets,
    /// N
    Normal,
    /// 1
    Overdue1To30,
}

impl wire::Words for Symbol {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("#", Symbol::Unknown),
        ("*", Symbol::NothingDue),
        ("", Symbol::Nothing),
        ("--", Symbol::NotSaid),
        ("+1", Symbol::PlusOne),
        ("(甲)【乙】", Symbol::Brackets),
        ("N", Symbol::Normal),
        ("1", Symbol::Overdue1To30),
    ];
}

/// Nothing is known of it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for Empty {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new("Empty", &[]);
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

wire::definition!(Empty);
