//! What ties made-up values together, as `*.sample.json` states it and as the sampler uses it.
//!
//! Ties belong to object definitions: whatever object of that definition a document holds keeps them. Pointers are
//! resolved against the model, so past reading nothing is looked up by name. Data only.

use std::collections::BTreeMap;

use ocrmarket_model::api::DefinitionId;

/// The ties of all definitions.
///
/// Without any ([`Ties::default`]) documents are valid, but their values have nothing to do with each other.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    pub(super) by_definition: BTreeMap<DefinitionId, DefinitionTies>,
}

/// The ties of one object definition. Numbers that stand for a property are its place in the definition.
#[derive(Debug, Clone, Default)]
pub(super) struct DefinitionTies {
    /// How often an optional property is there, in millionths.
    pub(super) present: Vec<(usize, u32)>,
    /// What a leaf holds.
    pub(super) values: Vec<(usize, ValueTie)>,
    /// How many elements an array has.
    pub(super) lengths: Vec<(usize, (usize, usize))>,
    /// The arrays that make a document large.
    pub(super) accounts: Vec<usize>,
    /// States and the details that go with them.
    pub(super) states: Vec<StateTie>,
    /// Arrays with one row for each word.
    pub(super) rows: Vec<RowsTie>,
    /// Grids of years and months.
    pub(super) grids: Vec<GridTie>,
    /// Dates that never go back, all chains of the definition merged into one.
    pub(super) order: Vec<Path>,
    /// What is settled once the object is whole, in this order.
    pub(super) settled: Vec<Settled>,
}

/// A way from an object to a place below it.
pub(super) type Path = Vec<Step>;

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// To a property of the object.
    Property(usize),
    /// To each element of the array.
    Each,
}

/// What a leaf holds.
#[derive(Debug, Clone, Default)]
pub(super) struct ValueTie {
    /// Lowest and highest meaning: hundredths of a number, or a day.
    pub(super) range: Option<(i64, i64)>,
    /// Texts with placeholders, one of which is used.
    pub(super) texts: Vec<Template>,
    /// Words and their weights.
    pub(super) words: Vec<(String, u64)>,
    /// How often it holds nothing, in millionths.
    pub(super) nothing: Option<u32>,
}

/// A text with placeholders.
#[derive(Debug, Clone)]
pub(super) struct Template(pub(super) Vec<Piece>);

/// A part of a [`Template`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it stands.
    Text(String),
    /// `{value}`: the value as the leaf's format spells it.
    Value,
    /// `{index}`: the place in the nearest array, from 1.
    Index,
    /// `{letter}`: a letter-like character.
    Letter,
    /// `{hex:N}`: so many hexadecimal digits.
    Hex(usize),
    /// `{digits:N}`: so many digits.
    Digits(usize),
}

/// A state word and the objects that only some states have.
#[derive(Debug, Clone)]
pub(super) struct StateTie {
    /// The leaf that holds the word.
    pub(super) state: usize,
    /// Which properties go with a word; those of other words are absent.
    pub(super) details: Vec<(String, Vec<usize>)>,
    /// How often they are there, in millionths.
    pub(super) share: u32,
}

/// An array of objects with one element for each word.
#[derive(Debug, Clone)]
pub(super) struct RowsTie {
    /// The array.
    pub(super) list: usize,
    /// The leaf, in the element, that holds the word.
    pub(super) by: usize,
    /// The words, in order.
    pub(super) words: Vec<String>,
}

/// A grid of years with their months, and the range it covers.
#[derive(Debug, Clone)]
pub(super) struct GridTie {
    /// The leaf that holds the range of months.
    pub(super) range: usize,
    /// The array of years.
    pub(super) years: usize,
    /// The leaf, in a year, that holds its number.
    pub(super) year: usize,
    /// The array, in a year, of its months.
    pub(super) months: usize,
    /// The leaf, in a month, that holds its number from 1 to 12.
    pub(super) month: usize,
    /// Fewest and most months.
    pub(super) length: (usize, usize),
}

/// A tie that looks at what stands in a whole object.
#[derive(Debug, Clone)]
pub(super) enum Settled {
    /// All places mean what the first one does.
    Same(Vec<Path>),
    /// Dates along an array.
    Sorted {
        /// The dates.
        path: Path,
        /// The newest first.
        descending: bool,
    },
    /// An identity number and what it tells.
    Identity(Identity),
    /// A number made from others.
    Derived(Derived),
}

/// An identity number and the leaves that repeat a part of it.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    /// The number.
    pub(super) number: Path,
    /// The day in it.
    pub(super) birthday: Option<Path>,
    /// The sex that its seventeenth digit tells.
    pub(super) sex: Option<Path>,
    /// Its first six digits.
    pub(super) region: Option<Path>,
    /// Its last character.
    pub(super) last: Option<Path>,
}

/// A number made from others.
#[derive(Debug, Clone)]
pub(super) struct Derived {
    /// How it is made.
    pub(super) how: How,
    /// Where it stands.
    pub(super) target: Path,
    /// Which rows of the target take it.
    pub(super) when: Vec<Condition>,
    /// What it is made from.
    pub(super) sources: Vec<Part>,
}

/// How a number, or a date, is made from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// How many there are.
    Count,
    /// Their sum.
    Sum,
    /// The largest.
    Max,
    /// The smallest.
    Min,
    /// The first day of all.
    Earliest,
    /// The last day of all.
    Latest,
}

/// What a number is made from.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// The values, or the elements that are counted.
    pub(super) path: Path,
    /// What the elements of its first array that count are like.
    pub(super) conditions: Vec<Condition>,
    /// A leaf of these elements: they are counted once, or summed together, for each of its texts.
    pub(super) group: Option<Path>,
}

/// What an element must be like.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    /// The leaf, from the element; of several, one is enough.
    pub(super) at: Path,
    /// Its texts.
    pub(super) texts: Vec<String>,
    /// Whether it must be none of them.
    pub(super) negated: bool,
}

impl Ties {
    /// The ties of a definition, if it has any.
    pub(super) fn of(&self, definition: DefinitionId) -> Option<&DefinitionTies> {
        self.by_definition.get(&definition)
    }
}

impl DefinitionTies {
    /// Whether anything is left to do once an object is whole.
    pub(super) fn settle(&self) -> bool {
        !self.order.is_empty() || !self.settled.is_empty()
    }
}
