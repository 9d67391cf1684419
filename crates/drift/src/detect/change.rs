//! The kinds of change that a finding reports, and the stored form of each.

use std::fmt;

use ocrmarket_wire::LeafFormat;

use crate::profile::{ANY_KEY, JsonType, length_name, magnitude_name};

/// Class of a finding. Levels are configured by class, and reports group by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DriftClass {
    /// A declared field no longer occurs, or occurs less often than before.
    Vanished,
    /// A required field is missing.
    RequiredViolated,
    /// Values of a JSON type that the schema does not list.
    TypeChanged,
    /// Strings that the declared format does not read.
    FormatChanged,
    /// A field that the schema does not declare.
    NewField,
    /// A value outside the known values.
    UnknownValue,
    /// A code that the operation does not list.
    UnknownCode,
    /// Numbers or strings that are larger, smaller, longer or shorter than all in the baseline.
    Range,
    /// A declared field that may occur under a new name.
    Renamed,
}

impl DriftClass {
    /// Every class.
    pub const ALL: [Self; 9] = [
        Self::Vanished,
        Self::RequiredViolated,
        Self::TypeChanged,
        Self::FormatChanged,
        Self::NewField,
        Self::UnknownValue,
        Self::UnknownCode,
        Self::Range,
        Self::Renamed,
    ];

    /// Returns its name in reports, `new-field`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vanished => "vanished",
            Self::RequiredViolated => "required-violated",
            Self::TypeChanged => "type-changed",
            Self::FormatChanged => "format-changed",
            Self::NewField => "new-field",
            Self::UnknownValue => "word-new",
            Self::UnknownCode => "unknown-code",
            Self::Range => "range",
            Self::Renamed => "renamed",
        }
    }

    /// Returns its name in Chinese, for people.
    pub const fn chinese_name(self) -> &'static str {
        match self {
            Self::Vanished => "字段消失",
            Self::RequiredViolated => "缺必填字段",
            Self::TypeChanged => "类型变化",
            Self::FormatChanged => "格式变化",
            Self::NewField => "新字段",
            Self::UnknownValue => "新取值",
            Self::UnknownCode => "未知返回码",
            Self::Range => "超出范围",
            Self::Renamed => "疑似改名",
        }
    }

    /// Returns the class of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Returns a sentence that describes it, for people.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Vanished => "A declared field no longer occurs, or occurs less often.",
            Self::RequiredViolated => "A required field is missing.",
            Self::TypeChanged => "Values have a JSON type that the schema does not declare.",
            Self::FormatChanged => "Strings do not match the declared format.",
            Self::NewField => "A field is not declared in the schema.",
            Self::UnknownValue => "A value is not among the known values.",
            Self::UnknownCode => "A code is not listed by the operation.",
            Self::Range => "Numbers or string lengths are outside the range of the baseline.",
            Self::Renamed => "A field may have a new name.",
        }
    }
}

/// A change of the documents relative to their schema, or to the baseline.
///
/// Its [`Display`](fmt::Display) is the form that reports store and fingerprints contain. No other
/// code creates this string, and none parses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A declared field no longer occurs.
    Gone,
    /// A declared field occurs less often than in the baseline.
    Fewer,
    /// A required field is missing.
    RequiredMissing,
    /// Values of a JSON type that the schema does not list.
    Type {
        /// The types that the schema lists, in the order of [`JsonType::ALL`].
        expected: Vec<JsonType>,
        /// The type of the values.
        found: JsonType,
    },
    /// Strings that the declared format does not read.
    Format {
        /// The declared format.
        expected: LeafFormat,
        /// The format that reads at least nine of ten, if there is one.
        found: Option<LeafFormat>,
    },
    /// A field that the schema does not declare.
    NewField {
        /// Its key; `None` for all keys that are counted together.
        key: Option<String>,
    },
    /// A value outside the known values.
    NewValue {
        /// The value, or `None` if it may not be shown.
        value: Option<String>,
    },
    /// A code that the operation does not list.
    UnknownCode {
        /// The code, or `None` if it may not be shown.
        code: Option<String>,
    },
    /// Values outside the range of the baseline.
    Range {
        /// The property that is out of range.
        measure: Measure,
        /// The buckets of the profile's histogram that the baseline does not have.
        buckets: Vec<u16>,
    },
    /// A declared field that may occur under a new name.
    Renamed {
        /// The declared key.
        old: String,
        /// The new key; `None` for all keys that are counted together.
        new: Option<String>,
    },
}

/// A property of values that a profile keeps a histogram of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Length in characters.
    Length,
    /// Order of magnitude of a number.
    Magnitude,
}

impl Change {
    /// Returns the class of findings that report it.
    pub const fn class(&self) -> DriftClass {
        match self {
            Self::Gone | Self::Fewer => DriftClass::Vanished,
            Self::RequiredMissing => DriftClass::RequiredViolated,
            Self::Type { .. } => DriftClass::TypeChanged,
            Self::Format { .. } => DriftClass::FormatChanged,
            Self::NewField { .. } => DriftClass::NewField,
            Self::NewValue { .. } => DriftClass::UnknownValue,
            Self::UnknownCode { .. } => DriftClass::UnknownCode,
            Self::Range { .. } => DriftClass::Range,
            Self::Renamed { .. } => DriftClass::Renamed,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => write!(formatter, "gone"),
            Self::Fewer => write!(formatter, "fewer"),
            Self::RequiredMissing => write!(formatter, "missing"),
            Self::Type { expected, found } => {
                let expected: Vec<&str> = expected.iter().map(|kind| kind.name()).collect();
                write!(formatter, "{}→{}", expected.join("|"), found.name())
            }
            Self::Format { expected, found } => {
                let found = found.map_or("none", LeafFormat::name);
                write!(formatter, "{}→{found}", expected.name())
            }
            Self::NewField { key } => {
                write!(formatter, "+{}", key.as_deref().unwrap_or(ANY_KEY))
            }
            Self::NewValue { value } => {
                write!(formatter, "+{}", value.as_deref().unwrap_or("word"))
            }
            Self::UnknownCode { code } => {
                write!(formatter, "+{}", code.as_deref().unwrap_or("code"))
            }
            Self::Range { measure, buckets } => {
                let (measure, name): (_, fn(u16) -> String) = match measure {
                    Measure::Length => ("length", length_name),
                    Measure::Magnitude => ("size", magnitude_name),
                };
                let names: Vec<String> = buckets.iter().copied().map(name).collect();
                write!(formatter, "{measure} {}", names.join(", "))
            }
            Self::Renamed { old, new } => {
                write!(formatter, "{old}→{}", new.as_deref().unwrap_or(ANY_KEY))
            }
        }
    }
}
