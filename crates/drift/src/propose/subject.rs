//! The subject of a finding: the part of the schemas that an edit concerns. Findings with equal
//! subjects share one edit.

use std::collections::BTreeMap;

use ocrmarket_model::api::DefinitionId;
use ocrmarket_model::edit::SchemaLocation;

use crate::detect::{Change, DriftFinding};

use super::choices::{ChoiceIndex, ChoiceKind};
use super::index::{Meaning, Part, SchemaIndex};
use super::proposal::Reason;

/// The part of the schemas that an edit concerns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// A new property of a definition.
    New(DefinitionId, String),
    /// A required property that is missing in an object.
    Missing(SchemaLocation, String),
    /// The types of a location.
    Type(SchemaLocation),
    /// The format of a location.
    Format(SchemaLocation),
    /// A new value of a location.
    Value(SchemaLocation, String),
    /// A property that becomes deprecated.
    Deprecated(SchemaLocation),
    /// A property of a definition under a new name: old and new key.
    Renamed(DefinitionId, String, String),
}

/// Renames that a person chose.
pub(super) struct Renames {
    /// Old and new key, by definition and either key.
    pairs: BTreeMap<(DefinitionId, String), (String, String)>,
}

impl Renames {
    pub(super) fn new(
        schemas: &SchemaIndex<'_>,
        choices: &ChoiceIndex<'_>,
        findings: &[&DriftFinding],
    ) -> Self {
        let mut pairs = BTreeMap::new();
        for finding in findings {
            let Change::Renamed {
                old,
                new: Some(new),
            } = &finding.change
            else {
                continue;
            };
            let meaning = schemas.meaning(&finding.operation, &finding.schema_pointer);
            if let Some(meaning) = meaning
                && choices.chooses(ChoiceKind::Rename, finding)
            {
                let pair = (old.clone(), new.clone());
                pairs.insert((meaning.id, old.clone()), pair.clone());
                pairs.insert((meaning.id, new.clone()), pair);
            }
        }
        Self { pairs }
    }

    fn subject(&self, definition: DefinitionId, key: &str) -> Option<Subject> {
        let (old, new) = self.pairs.get(&(definition, key.to_owned()))?;
        Some(Subject::Renamed(definition, old.clone(), new.clone()))
    }
}

/// Returns the subject of a finding.
///
/// # Errors
/// No edit resolves it; the error is the reason.
pub(super) fn subject(
    finding: &DriftFinding,
    meaning: &Meaning<'_>,
    renames: &Renames,
    choices: &ChoiceIndex<'_>,
) -> Result<Subject, Reason> {
    match &finding.change {
        Change::NewField { key: Some(key) } => {
            let subject = renames.subject(meaning.id, key);
            Ok(subject.unwrap_or_else(|| Subject::New(meaning.id, key.clone())))
        }
        Change::NewField { key: None } | Change::Renamed { new: None, .. } => {
            Err(Reason::KeysAreValues)
        }
        change @ (Change::Gone | Change::Fewer | Change::RequiredMissing) => {
            let Part::Property(property) = meaning.part else {
                let reason = "the schemas have no such property".to_owned();
                return Err(Reason::Unsupported(reason));
            };
            if let Some(subject) = renames.subject(meaning.id, &property.wire_name) {
                Ok(subject)
            } else if *change == Change::RequiredMissing {
                let key = property.wire_name.clone();
                Ok(Subject::Missing(meaning.owner(), key))
            } else if choices.chooses(ChoiceKind::Deprecate, finding) {
                Ok(Subject::Deprecated(meaning.location()))
            } else {
                Err(Reason::NotRequired)
            }
        }
        Change::Type { .. } => Ok(Subject::Type(meaning.location())),
        Change::Format { .. } => Ok(Subject::Format(meaning.location())),
        Change::NewValue { value: Some(value) } => {
            Ok(Subject::Value(meaning.location(), value.clone()))
        }
        Change::NewValue { value: None } => Err(Reason::ValueHidden),
        Change::UnknownCode { .. } => Err(Reason::CodeOfOperation),
        Change::Renamed {
            old,
            new: Some(new),
        } => renames
            .subject(meaning.id, new)
            .or_else(|| renames.subject(meaning.id, old))
            .ok_or_else(|| Reason::MayBeRenamed {
                old: old.clone(),
                new: new.clone(),
            }),
        Change::Range { .. } => Err(Reason::Range),
    }
}
