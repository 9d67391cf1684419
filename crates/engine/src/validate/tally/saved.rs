//! Serialization of a tally in the state file, where it differs from the form in memory.

use std::collections::BTreeMap;

use ocrmarket_operation::outcome::RecordClass;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FindingKey, FindingTally};

/// Returns `true` if a count is omitted.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
pub(in crate::validate) fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// A class by its name; empty for none.
pub(super) mod class {
    use super::{Deserialize, Deserializer, Serializer, known};

    pub(crate) fn serialize<S: Serializer>(
        class: &'static str,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(class)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<&'static str, D::Error> {
        known(&String::deserialize(deserializer)?)
    }
}

/// Counts by class.
pub(super) mod classes {
    use super::{BTreeMap, Deserialize, Deserializer, Serialize, Serializer, known};

    pub(crate) fn serialize<S: Serializer>(
        classes: &BTreeMap<&'static str, u64>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        classes.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<&'static str, u64>, D::Error> {
        let classes = BTreeMap::<String, u64>::deserialize(deserializer)?;
        let classes = classes.into_iter();
        classes
            .map(|(class, count)| Ok((known(&class)?, count)))
            .collect()
    }
}

/// Locations and their findings, as pairs: JSON keys must be strings.
pub(super) mod locations {
    use super::{BTreeMap, Deserialize, Deserializer, FindingKey, FindingTally, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        locations: &BTreeMap<FindingKey, FindingTally>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(locations)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<FindingKey, FindingTally>, D::Error> {
        let locations = Vec::<(FindingKey, FindingTally)>::deserialize(deserializer)?;
        Ok(locations.into_iter().collect())
    }
}

/// A severity by its name.
pub(super) mod severity {
    use ocrmarket_validator::Severity;

    use super::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub(crate) fn serialize<S: Serializer>(
        severity: &Severity,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(severity.name())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Severity, D::Error> {
        let is_error = String::deserialize(deserializer)? == Severity::Error.name();
        Ok(if is_error {
            Severity::Error
        } else {
            Severity::Warning
        })
    }
}

fn known<E: serde::de::Error>(name: &str) -> Result<&'static str, E> {
    let mut names = RecordClass::ALL
        .into_iter()
        .map(RecordClass::name)
        .chain([""]);
    names
        .find(|known| *known == name)
        .ok_or_else(|| E::custom("unknown class of a record"))
}
