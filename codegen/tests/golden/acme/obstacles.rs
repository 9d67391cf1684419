// Machine-written by ocrmarket from schemas/: acme/obstacles/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_spec as spec;
use ::ocrmarket_wire as wire;

/// 障碍识别: how it is called and how its answers are judged.
pub static OPERATION: spec::Operation = spec::operation::Operation {
    vendor: spec::operation::text("acme"),
    name: spec::operation::text("obstacles"),
    title: spec::operation::text("障碍识别"),
    description: spec::operation::text(
        "Every name and text that a generator could stumble over.",
    ),
    page: None,
    method: spec::operation::Method::Post,
    encoding: spec::operation::Encoding::Json,
    endpoints: spec::operation::rows(
        &[
            spec::operation::Endpoint {
                gateway: spec::operation::Gateway::Aliyun,
                host: spec::operation::text("obstacles.market.alicloudapi.com"),
                path: spec::operation::text("/obstacles"),
                auth: spec::operation::rows(&[spec::operation::Auth::AppCode]),
                certainty: spec::operation::Certainty::Inferred,
                note: None,
            },
        ],
    ),
    timeouts: spec::operation::Timeouts {
        connect_ms: 10000,
        total_ms: 60000,
    },
    inputs: spec::operation::rows(&[]),
    payload: spec::operation::rows(&[spec::operation::text("")]),
    outcome: spec::operation::rows(
        &[
            spec::operation::OutcomeRule {
                when: spec::operation::rows(&[]),
                outcome: spec::operation::Outcome::Success,
                code: None,
                message: None,
                charged: spec::operation::Charged::Unknown,
                retry: spec::operation::Retry::No,
            },
        ],
    ),
    codes: spec::operation::rows(&[]),
    job: None,
    evidence: spec::operation::Evidence::Provisional,
    last_seen_live: None,
    sources: spec::operation::rows(
        &[
            spec::operation::Source {
                kind: spec::operation::SourceKind::Inference,
                title: spec::operation::text("made up"),
                read: spec::operation::text("2026-11-21"),
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

impl spec::response::Model for Model {
    type Success = Obstacles;
    type Envelope = spec::response::Undeclared;
    type Failure = spec::response::Undeclared;
    fn operation() -> &'static spec::Operation {
        &OPERATION
    }
    fn payload(_envelope: &Self::Envelope) -> Option<&Self::Success> {
        None
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
    pub _1st: wire::leaf::Integer,
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

impl Obstacles {
    /// Sets [`type_`](Self::type_).
    #[must_use]
    pub fn with_type(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.type_ = value.into();
        self
    }
    /// Sets [`self_`](Self::self_).
    #[must_use]
    pub fn with_self(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.self_ = value.into();
        self
    }
    /// Sets [`crate_`](Self::crate_).
    #[must_use]
    pub fn with_crate(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.crate_ = value.into();
        self
    }
    /// Sets [`a_dash_b`](Self::a_dash_b).
    #[must_use]
    pub fn with_a_dash_b(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.a_dash_b = value.into();
        self
    }
    /// Sets [`a_b`](Self::a_b).
    #[must_use]
    pub fn with_a_b(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.a_b = value.into();
        self
    }
    /// Sets [`_1st`](Self::_1st).
    #[must_use]
    pub fn with_1st(mut self, value: impl Into<wire::leaf::Integer>) -> Self {
        self._1st = value.into();
        self
    }
    /// Sets [`overdue31_tp60`](Self::overdue31_tp60).
    #[must_use]
    pub fn with_overdue31_tp60(mut self, value: impl Into<wire::leaf::Amount>) -> Self {
        self.overdue31_tp60 = value.into();
        self
    }
    /// Sets [`id_card_url`](Self::id_card_url).
    #[must_use]
    pub fn with_id_card_url(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.id_card_url = value.into();
        self
    }
    /// Sets [`symbol`](Self::symbol).
    #[must_use]
    pub fn with_symbol(mut self, value: impl Into<wire::Word<Symbol>>) -> Self {
        self.symbol = value.into();
        self
    }
    /// Sets [`card_type`](Self::card_type).
    #[must_use]
    pub fn with_card_type(mut self, value: impl Into<wire::Word<CardType>>) -> Self {
        self.card_type = value.into();
        self
    }
    /// Sets [`days`](Self::days).
    #[must_use]
    pub fn with_days(mut self, value: impl Into<wire::List<wire::leaf::Date>>) -> Self {
        self.days = value.into();
        self
    }
    /// Sets [`ratio`](Self::ratio).
    #[must_use]
    pub fn with_ratio(mut self, value: impl Into<wire::leaf::Number>) -> Self {
        self.ratio = value.into();
        self
    }
    /// Sets [`open`](Self::open).
    #[must_use]
    pub fn with_open(mut self, value: impl Into<wire::leaf::Boolean>) -> Self {
        self.open = value.into();
        self
    }
    /// Sets [`parent`](Self::parent).
    #[must_use]
    pub fn with_parent(mut self, value: impl Into<wire::Maybe<Obstacles>>) -> Self {
        self.parent = value.into();
        self
    }
    /// Sets [`children`](Self::children).
    #[must_use]
    pub fn with_children(mut self, value: impl Into<wire::List<Obstacles>>) -> Self {
        self.children = value.into();
        self
    }
    /// Sets [`empty`](Self::empty).
    #[must_use]
    pub fn with_empty(mut self, value: impl Into<wire::Maybe<Empty>>) -> Self {
        self.empty = value.into();
        self
    }
    /// Sets [`old`](Self::old).
    #[deprecated]
    #[allow(deprecated, reason = "it sets the deprecated field")]
    #[must_use]
    pub fn with_old(mut self, value: impl Into<wire::leaf::Text>) -> Self {
        self.old = value.into();
        self
    }
}

#[allow(deprecated, reason = "the table lists deprecated fields too")]
impl wire::Object for Obstacles {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new(
            "Obstacles",
            &[
                wire::Field::leaf(
                    "type",
                    "类型",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "self",
                    "自己",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "crate",
                    "箱",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "a-b",
                    "甲",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "a_b",
                    "乙",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "1st",
                    "第一",
                    wire::LeafKind::Integer,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "overdue31Tp60",
                    "逾期31-60天",
                    wire::LeafKind::Format(wire::Format::Amount),
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "IDCardURL",
                    "链接 一",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "symbol",
                    "符号",
                    wire::LeafKind::Words,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "card_type",
                    "卡类型",
                    wire::LeafKind::Words,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf_list(
                    "days",
                    "日期",
                    wire::LeafKind::Format(wire::Format::Date),
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "ratio",
                    "比例",
                    wire::LeafKind::Number,
                    wire::Privacy::Public,
                ),
                wire::Field::leaf(
                    "open",
                    "开启",
                    wire::LeafKind::Boolean,
                    wire::Privacy::Public,
                ),
                wire::Field::object("parent", "上级"),
                wire::Field::list("children", "下级"),
                wire::Field::object("empty", "空"),
                wire::Field::leaf(
                    "old",
                    "旧",
                    wire::LeafKind::Text,
                    wire::Privacy::Public,
                ),
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
            5 => wire::AsSlot::slot(&self._1st),
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
            5 => wire::AsSlot::slot_mut(&mut self._1st),
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

#[allow(deprecated, reason = "the table lists deprecated fields too")]
impl wire::Definition for Obstacles {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<Obstacles> = ::std::sync::LazyLock::new(
            Obstacles::default,
        );
        &EMPTY
    }
}

#[allow(deprecated, reason = "the table lists deprecated fields too")]
impl ::core::fmt::Debug for Obstacles {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(Obstacles);

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
    /// \+1
    PlusOne,
    /// N
    Normal,
    /// 1
    Overdue1To30,
}

impl wire::Words for Symbol {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("#", Symbol::Unknown),
        ("*", Symbol::NothingDue),
        ("+1", Symbol::PlusOne),
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

impl wire::Definition for Empty {
    fn empty() -> &'static Self {
        static EMPTY: ::std::sync::LazyLock<Empty> = ::std::sync::LazyLock::new(
            Empty::default,
        );
        &EMPTY
    }
}

impl ::core::fmt::Debug for Empty {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        wire::debug_object(self, formatter)
    }
}

wire::impl_serde!(Empty);
