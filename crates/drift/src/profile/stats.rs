//! Counts of one location, independent of the order of documents and of how they were split.

use super::counts::Counts;
use super::days::{PerDay, ProfileDay};
use super::distinct::Distinct;
use super::literals::Literals;

/// JSON types; integers are separate from other numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` and `false`
    Boolean,
    /// Strings.
    String,
    /// Numbers without a fraction.
    Integer,
    /// Numbers with a fraction.
    Number,
    /// Arrays.
    Array,
    /// Objects.
    Object,
}

impl JsonType {
    /// All types.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::String,
        Self::Integer,
        Self::Number,
        Self::Array,
        Self::Object,
    ];

    /// Returns its name in JSON Schema.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    /// Returns the type of a number: `1.0` is an integer, as in JSON Schema.
    pub(crate) fn of_number(number: &str) -> Self {
        let is_integer = match number.split_once(['.', 'e', 'E']) {
            None => true,
            Some(_) if number.contains(['e', 'E']) => number
                .parse()
                .is_ok_and(|number: f64| number.fract() == 0.0),
            Some((_, fraction)) => fraction.bytes().all(|digit| digit == b'0'),
        };
        if is_integer {
            Self::Integer
        } else {
            Self::Number
        }
    }
}

/// Counts of one location.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Stats {
    /// `true` if the schema declares it.
    pub(crate) is_declared: bool,
    /// `true` if it had too many undeclared keys, so that all of them are one location.
    pub(crate) is_folded: bool,
    /// Number of parents that have it; for elements, their own number.
    pub(crate) present: u64,
    /// Number of documents that have it; not counted below `{key}`.
    pub(crate) documents: u64,
    /// Number of duplicate keys.
    pub(crate) duplicates: u64,
    /// Number of values by [`JsonType`].
    pub(crate) types: [u64; 7],
    /// Number of strings that are empty values.
    pub(crate) empty_values: u64,
    /// Other strings by the set of formats that read them.
    pub(crate) formats: Counts,
    /// These strings and numbers by bucket of length.
    pub(crate) lengths: Counts,
    /// The same by character classes.
    pub(crate) shapes: Counts,
    /// Numbers and amounts of public locations by order of magnitude.
    pub(crate) magnitudes: Counts,
    /// Number of unknown values, and of documents with such a value.
    pub(crate) unknown_values: u64,
    pub(crate) unknown_value_documents: u64,
    /// Estimate of the number of distinct strings and numbers.
    pub(crate) distinct: Distinct,
    /// Values, for public locations only.
    pub(crate) literals: Literals,
    /// The first and the last day of a document that has it.
    pub(crate) seen: Option<(ProfileDay, ProfileDay)>,
    /// [`present`](Self::present) by day.
    pub(crate) days: PerDay,
    /// Number of objects at the location by day.
    pub(crate) object_days: PerDay,
}

impl Stats {
    pub(crate) fn count(&self, kind: JsonType) -> u64 {
        self.types[kind as usize]
    }

    pub(crate) fn objects(&self) -> u64 {
        self.count(JsonType::Object)
    }

    /// Returns the number of strings that are not empty values.
    pub(crate) fn texts(&self) -> u64 {
        self.count(JsonType::String)
            .saturating_sub(self.empty_values)
    }

    /// Returns the number of parents that could have a child.
    pub(crate) fn room_for(&self, is_element: bool) -> u64 {
        if is_element {
            self.count(JsonType::Array)
        } else {
            self.objects()
        }
    }

    /// Records a day of an occurrence.
    pub(crate) fn see(&mut self, day: ProfileDay) {
        self.seen = Some(match self.seen {
            None => (day, day),
            Some((first, last)) => (first.min(day), last.max(day)),
        });
    }

    /// Adds the counts of other documents, with equally merged days.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.is_declared |= other.is_declared;
        self.is_folded |= other.is_folded;
        self.present += other.present;
        self.documents += other.documents;
        self.duplicates += other.duplicates;
        for (count, more) in self.types.iter_mut().zip(other.types) {
            *count += more;
        }
        self.empty_values += other.empty_values;
        self.formats.merge(&other.formats);
        self.lengths.merge(&other.lengths);
        self.shapes.merge(&other.shapes);
        self.magnitudes.merge(&other.magnitudes);
        self.unknown_values += other.unknown_values;
        self.unknown_value_documents += other.unknown_value_documents;
        self.distinct.merge(&other.distinct);
        self.literals.merge(&other.literals);
        for day in other
            .seen
            .into_iter()
            .flat_map(|(first, last)| [first, last])
        {
            self.see(day);
        }
        self.days.merge(&other.days);
        self.object_days.merge(&other.object_days);
    }

    /// Merges days.
    pub(crate) fn coarsen(&mut self, by: u32) {
        self.days.coarsen(by);
        self.object_days.coarsen(by);
    }
}
