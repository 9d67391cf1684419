//! Constraints between synthetic values (`ties` in `*.sample.json`), as the sampler uses them.
//!
//! Constraints belong to an object definition and apply to every object of that definition.
//! Pointers are resolved against the model, so after reading nothing is looked up by name. Data
//! only.

use std::collections::BTreeMap;

use ocrmarket_model::api::DefinitionId;

/// The constraints of all definitions.
///
/// Without constraints ([`Constraints::default`]) documents are valid, but their values are unrelated.
#[derive(Debug, Clone, Default)]
pub struct Constraints {
    pub(super) by_definition: BTreeMap<DefinitionId, DefinitionConstraints>,
}

/// The constraints of one object definition. A property is identified by its index in the
/// definition.
#[derive(Debug, Clone, Default)]
pub(super) struct DefinitionConstraints {
    /// Share of objects that have an optional property, in millionths.
    pub(super) present: Vec<(usize, u32)>,
    /// Values of leaves.
    pub(super) values: Vec<(usize, ValueConstraint)>,
    /// Minimum and maximum length of arrays.
    pub(super) lengths: Vec<(usize, (usize, usize))>,
    /// Arrays that determine the size of a document.
    pub(super) accounts: Vec<usize>,
    /// States and the properties that belong to them.
    pub(super) states: Vec<StateConstraint>,
    /// Arrays with one row per known value.
    pub(super) rows: Vec<RowsConstraint>,
    /// Grids of years and months.
    pub(super) grids: Vec<GridConstraint>,
    /// Dates that never decrease. All chains of the definition are merged into one.
    pub(super) order: Vec<Path>,
    /// Constraints that are applied once the object is complete, in this order.
    pub(super) settled: Vec<Settled>,
}

/// A path from an object to a location below it.
pub(super) type Path = Vec<Step>;

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// To a property of the object.
    Property(usize),
    /// To each element of the array.
    Each,
}

/// The constraint on the value of a leaf.
#[derive(Debug, Clone, Default)]
pub(super) struct ValueConstraint {
    /// Minimum and maximum meaning: hundredths of a number, or a day.
    pub(super) range: Option<(i64, i64)>,
    /// Strings with placeholders; one of them is used.
    pub(super) texts: Vec<Template>,
    /// Known values and their weights.
    pub(super) words: Vec<(String, u64)>,
    /// Share of values that are empty, in millionths.
    pub(super) empty: Option<u32>,
}

/// A string with placeholders.
#[derive(Debug, Clone)]
pub(super) struct Template(pub(super) Vec<Piece>);

/// A part of a [`Template`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Literal text.
    Text(String),
    /// `{value}`: the value as the leaf's format spells it.
    Value,
    /// `{index}`: the position in the nearest array, from 1.
    Index,
    /// `{letter}`: a letter-like character.
    Letter,
    /// `{hex:N}`: `N` hexadecimal digits.
    Hex(usize),
    /// `{digits:N}`: `N` digits.
    Digits(usize),
}

/// A state, and the objects that only some states have.
#[derive(Debug, Clone)]
pub(super) struct StateConstraint {
    /// The leaf that holds the state.
    pub(super) state: usize,
    /// Values of the state, with the properties that belong to them. Those of other values are
    /// absent.
    pub(super) details: Vec<(String, Vec<usize>)>,
    /// Share of objects that have these properties, in millionths.
    pub(super) share: u32,
}

/// An array of objects with one element per known value.
#[derive(Debug, Clone)]
pub(super) struct RowsConstraint {
    /// The array.
    pub(super) list: usize,
    /// The leaf, in the element, that holds the known value.
    pub(super) by: usize,
    /// The known values, in order.
    pub(super) words: Vec<String>,
}

/// A grid of years with their months, and the range it covers.
#[derive(Debug, Clone)]
pub(super) struct GridConstraint {
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
    /// Minimum and maximum number of months.
    pub(super) length: (usize, usize),
}

/// A constraint that needs the complete object.
#[derive(Debug, Clone)]
pub(super) enum Settled {
    /// All locations have the meaning of the first one that is not empty.
    Same(Vec<Path>),
    /// Sorted dates of an array.
    Sorted {
        /// The dates.
        path: Path,
        /// `true` if the newest date comes first.
        descending: bool,
    },
    /// An identity number and leaves that repeat a part of it.
    Identity(Identity),
    /// A number computed from others.
    Derived(Derived),
}

/// An identity number and the leaves that repeat a part of it.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    /// The number.
    pub(super) number: Path,
    /// The day of birth in it.
    pub(super) birthday: Option<Path>,
    /// The sex that its seventeenth digit encodes.
    pub(super) sex: Option<Path>,
    /// Its first six digits.
    pub(super) region: Option<Path>,
    /// Its last character.
    pub(super) last: Option<Path>,
}

/// A number or a date that is computed from others.
#[derive(Debug, Clone)]
pub(super) struct Derived {
    /// The operation.
    pub(super) how: How,
    /// Location of the result.
    pub(super) target: Path,
    /// Conditions on the rows of the target; only matching rows get the result.
    pub(super) when: Vec<Condition>,
    /// Values that the result is computed from.
    pub(super) sources: Vec<Part>,
}

/// An operation that computes a number or a date from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Their number.
    Count,
    /// Their sum.
    Sum,
    /// The largest.
    Max,
    /// The smallest.
    Min,
    /// The earliest day.
    Earliest,
    /// The latest day.
    Latest,
}

/// A source of a computed value.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Path to the values, or to the elements that are counted.
    pub(super) path: Path,
    /// Conditions on the elements of the first array of the path.
    pub(super) conditions: Vec<Condition>,
    /// A leaf of these elements. Elements with the same value of this leaf are counted once, or are
    /// summed together.
    pub(super) group: Option<Path>,
}

/// A condition on an element.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    /// Path from the element to the leaf. If there are several leaves, one match is enough.
    pub(super) at: Path,
    /// Values of the leaf that match.
    pub(super) texts: Vec<String>,
    /// `true` if the leaf must have none of these values.
    pub(super) negated: bool,
}

impl Constraints {
    /// Returns the constraints of a definition, if it has any.
    pub(super) fn of(&self, definition: DefinitionId) -> Option<&DefinitionConstraints> {
        self.by_definition.get(&definition)
    }
}

impl DefinitionConstraints {
    /// Returns `true` if constraints remain to be applied once an object is complete.
    pub(super) fn settle(&self) -> bool {
        !self.order.is_empty() || !self.settled.is_empty()
    }
}
