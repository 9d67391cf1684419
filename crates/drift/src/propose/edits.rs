//! The edit of a subject: the changes that the dialect provides for it.

use std::collections::{BTreeSet, HashMap};

use ocrmarket_model::api::{Property, Shape};
use ocrmarket_model::edit::{self, SchemaLocation};
use ocrmarket_model::naming;

use crate::detect::{Change, DriftFinding, LocationReport, Report};
use crate::profile::JsonType;

use super::choices::{Choice, ChoiceIndex, ChoiceKind};
use super::index::{Meaning, Part, SchemaIndex};
use super::new_field::NewFields;
use super::proposal::{Proposal, Reason};
use super::seen::{Seen, SeenLocations};
use super::subject::Subject;

/// Creator of edits. The names of its new types and fields do not collide.
pub(super) struct Edits<'r, 'm> {
    schemas: &'m SchemaIndex<'m>,
    locations: &'m SeenLocations<'r>,
    choices: &'m ChoiceIndex<'m>,
    /// Locations of the documents, by their location in the schemas.
    seen_at: HashMap<SchemaLocation, Vec<&'r LocationReport>>,
    new: NewFields<'m>,
}

impl<'r, 'm> Edits<'r, 'm> {
    pub(super) fn new(
        schemas: &'m SchemaIndex<'m>,
        locations: &'m SeenLocations<'r>,
        report: &'r Report,
        choices: &'m ChoiceIndex<'m>,
    ) -> Self {
        let mut seen_at: HashMap<SchemaLocation, Vec<&'r LocationReport>> = HashMap::new();
        for location in &report.locations {
            let schema_pointer = location.schema_pointer.as_deref();
            let meaning = schema_pointer
                .and_then(|pointer| schemas.meaning(locations.operation(location), pointer));
            if let Some(meaning) = meaning {
                seen_at
                    .entry(meaning.location())
                    .or_default()
                    .push(location);
            }
        }
        Self {
            schemas,
            locations,
            choices,
            seen_at,
            new: NewFields::new(schemas, choices),
        }
    }

    /// Returns the edit of a subject; `meaning` is that of its first finding.
    ///
    /// # Errors
    /// The dialect has no edit for it.
    pub(super) fn propose(
        &mut self,
        subject: &Subject,
        meaning: Meaning<'m>,
        findings: &[&'r DriftFinding],
    ) -> Result<Proposal<'r>, Reason> {
        match subject {
            Subject::New(_, key) => self.new_field(key, meaning, findings),
            Subject::Missing(object, key) => Ok(Proposal {
                changes: vec![edit::SchemaChange::DropRequired {
                    object: object.clone(),
                    key: key.clone(),
                }],
                summary: format!("{} is no longer required", meaning.name()),
                ..Proposal::default()
            }),
            Subject::Type(location) => types(location, &meaning, findings)
                .or_else(|reason| self.other_shape(findings).ok_or(reason)),
            Subject::Format(location) => Ok(self.format(location, &meaning)),
            Subject::Value(location, value) => Ok(self.value(location, value, &meaning, findings)),
            Subject::Deprecated(location) => Ok(Proposal {
                changes: vec![edit::SchemaChange::Deprecate {
                    at: location.clone(),
                }],
                summary: format!("{} is deprecated", meaning.name()),
                ..Proposal::default()
            }),
            Subject::Renamed(_, old, new) => self.rename(old, new, meaning, findings),
        }
    }

    /// Adds a known value. A Rust name that is neither chosen nor evident is a missing choice.
    fn value(
        &self,
        location: &SchemaLocation,
        value: &str,
        meaning: &Meaning<'m>,
        findings: &[&'r DriftFinding],
    ) -> Proposal<'r> {
        let finding = findings.first();
        let variant = finding
            .and_then(|finding| self.choices.text_of_finding(ChoiceKind::Variant, finding))
            .or_else(|| own_variant(value, meaning));
        let missing = finding.filter(|_| variant.is_none()).map(|finding| Choice {
            kind: ChoiceKind::Variant,
            location: finding.fingerprint.clone(),
        });
        Proposal {
            changes: vec![edit::SchemaChange::AddWord {
                at: location.clone(),
                text: value.to_owned(),
                variant,
            }],
            summary: format!("{} has the known value `{value}`", meaning.name()),
            missing: missing.into_iter().collect(),
            ..Proposal::default()
        }
    }

    /// Adds a property.
    fn new_field(
        &mut self,
        key: &str,
        meaning: Meaning<'m>,
        findings: &[&'r DriftFinding],
    ) -> Result<Proposal<'r>, Reason> {
        let mut seen = Seen::default();
        for finding in findings {
            let found =
                self.locations
                    .find(&finding.operation, &finding.record_class, &finding.pointer);
            let undeclared = found
                .into_iter()
                .filter(|location| location.schema_pointer.is_none());
            undeclared.for_each(|location| self.locations.add(location, &mut seen));
        }
        let fingerprints: Vec<String> = findings
            .iter()
            .map(|finding| finding.fingerprint.clone())
            .collect();
        self.new
            .propose(key, &meaning, &seen, &fingerprints)
            .map_err(Reason::Unsupported)
    }

    /// Sets the narrowest format that reads all strings at all locations of the edit, or none.
    fn format(&self, location: &SchemaLocation, meaning: &Meaning<'m>) -> Proposal<'r> {
        let mut seen = Seen::default();
        for known in self.seen_at.get(location).into_iter().flatten() {
            self.locations.add(known, &mut seen);
        }
        let format = seen.narrowest();
        let name = meaning.name();
        let summary = match format {
            Some(format) => format!(
                "{name} has the format `{}`, which matches all strings",
                format.name()
            ),
            None => format!("{name} has no format: no format matches all strings"),
        };
        Proposal {
            changes: vec![edit::SchemaChange::SetFormat {
                at: location.clone(),
                format,
            }],
            summary,
            ..Proposal::default()
        }
    }

    /// Replaces the shape of a property if no value has the declared one; otherwise returns `None`,
    /// because the dialect has no union of the two.
    fn other_shape(&mut self, findings: &[&'r DriftFinding]) -> Option<Proposal<'r>> {
        let [finding, ..] = findings else {
            return None;
        };
        let (parent, key) = finding.pointer.rsplit_once('/')?;
        let key = key.replace("~1", "/").replace("~0", "~");
        let owner = self
            .locations
            .find(&finding.operation, &finding.record_class, parent)
            .into_iter()
            .find_map(|location| {
                let meaning = self
                    .schemas
                    .meaning(&finding.operation, location.schema_pointer.as_deref()?)?;
                matches!(meaning.part, Part::Object(_)).then_some(meaning)
            })?;
        let mut properties = owner.definition.object()?.properties.iter();
        let property = properties.find(|property| property.wire_name == key)?;
        let mut seen = Seen::default();
        for parent in self.seen_at.get(&owner.owner()).into_iter().flatten() {
            let mut pointer = parent.pointer.clone();
            ocrmarket_wire::pointer::push(&mut pointer, &key);
            if let Some(location) = self.locations.at(parent.group, &pointer) {
                self.locations.add(location, &mut seen);
            }
        }
        let is_still = match &property.shape {
            Shape::Leaf(_) => seen.leaf_types().iter().any(|name| *name != "null"),
            Shape::Object(_) => seen.has(JsonType::Object),
            Shape::List { .. } => seen.has(JsonType::Array),
        };
        if is_still {
            return None;
        }
        let meaning = Meaning {
            part: Part::Property(property),
            ..owner
        };
        let mut proposal = self.new.replace(&meaning, &seen).ok()?;
        proposal
            .notes
            .push("values of the previous shape are no longer valid".to_owned());
        Some(proposal)
    }

    /// Renames a field. If the old name no longer occurs, the property gets the new key and keeps
    /// its name in Rust (`x-name`), so programs compile unchanged. If both names occur, both are
    /// declared and the old one is deprecated: otherwise documents with the old name would lose the
    /// field.
    fn rename(
        &self,
        old: &str,
        new: &str,
        meaning: Meaning<'m>,
        findings: &[&'r DriftFinding],
    ) -> Result<Proposal<'r>, Reason> {
        let object = meaning.definition.object();
        let mut properties = object.into_iter().flat_map(|object| &object.properties);
        let property = properties
            .find(|property| property.wire_name == old)
            .ok_or_else(|| {
                Reason::Unsupported("the schema no longer has the old field".to_owned())
            })?;
        if !self.still_occurs(findings) {
            return Ok(renamed(property, new, &meaning));
        }
        let is_missed = findings
            .iter()
            .any(|finding| finding.change == Change::RequiredMissing);
        Ok(copied(property, new, &meaning, is_missed))
    }

    /// Returns `true` if the old field of a rename occurs.
    fn still_occurs(&self, findings: &[&'r DriftFinding]) -> bool {
        findings
            .iter()
            .filter_map(|finding| finding.evidence.from.as_ref().map(|from| (finding, from)))
            .any(|(finding, from)| {
                let old = self
                    .locations
                    .find(&finding.operation, &finding.record_class, from);
                old.iter().any(|location| location.present > 0)
            })
    }
}

/// Gives a property a new key; it keeps its name in Rust.
fn renamed<'r>(property: &Property, new: &str, meaning: &Meaning<'_>) -> Proposal<'r> {
    let old = &property.wire_name;
    let rust_name = naming::property_field_name(property)
        .filter(|name| naming::field_name(new).as_ref() != Some(name));
    Proposal {
        changes: vec![edit::SchemaChange::RenameProperty {
            object: meaning.owner(),
            key: old.clone(),
            to: new.to_owned(),
            rust_name,
        }],
        summary: format!(
            "`{}.{old}` is renamed to `{new}`, and keeps its name in Rust",
            meaning.definition.name
        ),
        ..Proposal::default()
    }
}

/// Copies a property to the new key, and deprecates the old one.
fn copied<'r>(
    property: &Property,
    new: &str,
    meaning: &Meaning<'_>,
    is_missed: bool,
) -> Proposal<'r> {
    let (object, old) = (meaning.owner(), &property.wire_name);
    let mut changes = vec![
        edit::SchemaChange::CopyProperty {
            object: object.clone(),
            key: old.clone(),
            to: new.to_owned(),
        },
        edit::SchemaChange::Deprecate {
            at: SchemaLocation {
                file: property.source.file.clone(),
                pointer: property.source.pointer.clone(),
            },
        },
    ];
    if property.required || is_missed {
        changes.push(edit::SchemaChange::DropRequired {
            object,
            key: old.clone(),
        });
    }
    Proposal {
        changes,
        summary: format!(
            "`{}` has `{new}` like `{old}`, which becomes deprecated",
            meaning.definition.name
        ),
        notes: vec!["both names occur, so both are declared".to_owned()],
        ..Proposal::default()
    }
}

/// Adds a type, if the dialect can express it.
fn types<'r>(
    location: &SchemaLocation,
    meaning: &Meaning<'_>,
    findings: &[&'r DriftFinding],
) -> Result<Proposal<'r>, Reason> {
    let found: BTreeSet<JsonType> = findings
        .iter()
        .filter_map(|finding| match finding.change {
            Change::Type { found, .. } => Some(found),
            _ => None,
        })
        .collect();
    let mut changes = Vec::new();
    for kind in &found {
        let name = kind.name();
        if let Some(leaf) = meaning.leaf() {
            if matches!(kind, JsonType::Object | JsonType::Array) {
                let reason = format!(
                    "{} has single values and {name}s, which the dialect cannot combine: declare it by hand",
                    meaning.name()
                );
                return Err(Reason::Unsupported(reason));
            }
            if !leaf.known_values.is_empty() && matches!(kind, JsonType::Number | JsonType::Boolean)
            {
                let reason = format!(
                    "{} has known values, which can only be strings and integers",
                    meaning.name()
                );
                return Err(Reason::Unsupported(reason));
            }
        } else if *kind != JsonType::Null {
            let is_list = matches!(meaning.part, Part::Property(property) if matches!(property.shape, Shape::List { .. }));
            let what = if is_list { "an array" } else { "an object" };
            let reason = format!(
                "{} is {what}, which the dialect cannot combine with {name}: declare it by hand",
                meaning.name()
            );
            return Err(Reason::Unsupported(reason));
        }
        changes.push(edit::SchemaChange::AllowType {
            at: location.clone(),
            name,
        });
    }
    let mut names: Vec<&str> = found.into_iter().map(JsonType::name).collect();
    names.sort_unstable();
    Ok(Proposal {
        changes,
        summary: format!("{} may be {}", meaning.name(), names.join(" or ")),
        ..Proposal::default()
    })
}

/// Returns the Rust name that follows from a value, if it is not in use.
fn own_variant(value: &str, meaning: &Meaning<'_>) -> Option<String> {
    let has_letter = value.starts_with(|first: char| first.is_ascii_alphabetic());
    let variant = naming::type_name(value).filter(|_| has_letter)?;
    let words = meaning
        .leaf()
        .map(|leaf| leaf.known_values.as_slice())
        .unwrap_or_default();
    words
        .iter()
        .all(|known| known.variant != variant)
        .then_some(variant)
}
