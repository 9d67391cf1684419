//! Findings to changes: what each class of drift asks of the schemas, and what the dialect can say of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ocrmarket_drift::detect::{DriftClass, Finding, PlaceReport, Report};
use ocrmarket_drift::profile::JsonType;
use ocrmarket_model::api::{DefinitionId, Shape};
use ocrmarket_model::edit::{Change, Place};
use ocrmarket_model::naming;

use super::choices::Choices;
use super::index::{Meaning, Part, SchemaIndex};
use super::new::NewFields;
use super::seen::{Places, Seen};

/// What is proposed for findings that ask for the same.
#[derive(Debug, Default)]
pub(super) struct Proposal<'r> {
    /// What it answers; none where it only tightens.
    pub(super) findings: Vec<&'r Finding>,
    pub(super) changes: Vec<Change>,
    /// What it does, a sentence.
    pub(super) summary: String,
    /// What else there is to say of it, a sentence each.
    pub(super) notes: Vec<String>,
    /// What a person still has to write: flags as they would be given.
    pub(super) missing: Vec<String>,
}

/// A finding for which nothing is proposed.
#[derive(Debug)]
pub(super) struct Unanswered<'r> {
    pub(super) finding: &'r Finding,
    /// Why, a sentence.
    pub(super) reason: String,
    /// Whether the schemas should say something else and cannot.
    pub(super) is_refused: bool,
}

/// What is made of findings.
#[derive(Debug, Default)]
pub(super) struct Plan<'r> {
    pub(super) proposals: Vec<Proposal<'r>>,
    pub(super) unanswered: Vec<Unanswered<'r>>,
}

/// What findings can be about together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    /// A new property of a definition.
    New(DefinitionId, String),
    /// A property that is missing in a definition.
    Missing(Place, String),
    Type(Place),
    Format(Place),
    Word(Place, String),
    Deprecated(Place),
    Renamed(DefinitionId, String, String),
}

/// Makes a plan.
pub(super) struct Planner<'r, 'm> {
    schemas: &'m SchemaIndex<'m>,
    places: &'m Places<'r>,
    report: &'r Report,
    choices: &'m Choices,
    /// What was seen wherever a place of the schemas counts.
    seen_at: HashMap<Place, Vec<&'r PlaceReport>>,
    new: NewFields<'m>,
    plan: Plan<'r>,
}

/// A sentence of why nothing is proposed.
enum Not {
    /// Nothing in the schemas is refuted, or a person has to decide.
    Asked(String),
    /// The schemas cannot say it.
    Refused(String),
}

impl<'r, 'm> Planner<'r, 'm> {
    pub(super) fn new(
        schemas: &'m SchemaIndex<'m>,
        places: &'m Places<'r>,
        report: &'r Report,
        choices: &'m Choices,
    ) -> Self {
        let mut seen_at: HashMap<Place, Vec<&'r PlaceReport>> = HashMap::new();
        for place in &report.places {
            let schema_pointer = place.schema_pointer.as_deref();
            let meaning = schema_pointer
                .and_then(|pointer| schemas.meaning(places.operation(place), pointer));
            if let Some(meaning) = meaning {
                seen_at.entry(meaning.place()).or_default().push(place);
            }
        }
        Self {
            schemas,
            places,
            report,
            choices,
            seen_at,
            new: NewFields::new(schemas, choices),
            plan: Plan::default(),
        }
    }

    /// What is made of these findings.
    pub(super) fn plan(mut self, findings: &[&'r Finding]) -> Plan<'r> {
        let mut subjects: BTreeMap<Subject, Vec<(&'r Finding, Meaning<'m>)>> = BTreeMap::new();
        let renamed = self.renamed(findings);
        for finding in findings {
            let meaning = self
                .schemas
                .meaning(&finding.operation, &finding.schema_pointer);
            let Some(meaning) = meaning else {
                self.leave(
                    finding,
                    Not::Refused("the schemas have no such place".to_owned()),
                );
                continue;
            };
            match self.subject(finding, &meaning, &renamed) {
                Ok(subject) => subjects
                    .entry(subject)
                    .or_default()
                    .push((finding, meaning)),
                Err(not) => self.leave(finding, not),
            }
        }
        for (subject, group) in subjects {
            let findings: Vec<&'r Finding> = group.iter().map(|(finding, _)| *finding).collect();
            let Some((_, meaning)) = group.first() else {
                continue;
            };
            match self.propose(&subject, *meaning, &findings) {
                Ok(mut proposal) => {
                    proposal.notes.extend(self.schemas.felt(meaning.id));
                    proposal.findings = findings;
                    self.plan.proposals.push(proposal);
                }
                Err(Not::Refused(reason)) => findings
                    .into_iter()
                    .for_each(|finding| self.leave(finding, Not::Refused(reason.clone()))),
                Err(Not::Asked(reason)) => findings
                    .into_iter()
                    .for_each(|finding| self.leave(finding, Not::Asked(reason.clone()))),
            }
        }
        if let Some(documents) = self.choices.tighten_from {
            let tightened =
                super::tighten::propose(self.schemas, self.places, self.report, documents);
            self.plan.proposals.extend(tightened);
        }
        self.plan
    }

    fn leave(&mut self, finding: &'r Finding, not: Not) {
        let (reason, is_refused) = match not {
            Not::Asked(reason) => (reason, false),
            Not::Refused(reason) => (reason, true),
        };
        self.plan.unanswered.push(Unanswered {
            finding,
            reason,
            is_refused,
        });
    }

    /// Pairs of definition and key that an asked-for rename is about: old and new names.
    fn renamed(
        &self,
        findings: &[&'r Finding],
    ) -> BTreeMap<(DefinitionId, String), (String, String)> {
        let mut renamed = BTreeMap::new();
        for finding in findings
            .iter()
            .filter(|finding| finding.class == DriftClass::Renamed)
        {
            let meaning = self
                .schemas
                .meaning(&finding.operation, &finding.schema_pointer);
            if let (Some(meaning), Some((old, new))) = (meaning, finding.change.split_once('→'))
                && self.choices.renames(finding)
            {
                let pair = (old.to_owned(), new.to_owned());
                renamed.insert((meaning.id, old.to_owned()), pair.clone());
                renamed.insert((meaning.id, new.to_owned()), pair);
            }
        }
        renamed
    }

    fn subject(
        &self,
        finding: &'r Finding,
        meaning: &Meaning<'m>,
        renamed: &BTreeMap<(DefinitionId, String), (String, String)>,
    ) -> Result<Subject, Not> {
        let rename = |key: &str| {
            let pair = renamed.get(&(meaning.id, key.to_owned()));
            pair.map(|(old, new)| Subject::Renamed(meaning.id, old.clone(), new.clone()))
        };
        match finding.class {
            DriftClass::NewField => {
                let key = finding.change.strip_prefix('+').unwrap_or_default();
                if finding.pointer.ends_with("/{key}") {
                    let reason = "its keys are values and no names, so no property can be declared; they are kept as unknown";
                    return Err(Not::Asked(reason.to_owned()));
                }
                Ok(rename(key).unwrap_or_else(|| Subject::New(meaning.id, key.to_owned())))
            }
            DriftClass::Vanished | DriftClass::RequiredViolated => {
                let Part::Property(property) = meaning.part else {
                    return Err(Not::Refused("the schemas have no such property".to_owned()));
                };
                if let Some(renamed) = rename(&property.wire_name) {
                    return Ok(renamed);
                }
                if finding.class == DriftClass::RequiredViolated {
                    return Ok(Subject::Missing(
                        meaning.owner(),
                        property.wire_name.clone(),
                    ));
                }
                if self.choices.deprecates(finding) {
                    return Ok(Subject::Deprecated(meaning.place()));
                }
                let pointer = &finding.pointer;
                let reason = format!(
                    "the schema does not require it, so nothing it says is refuted; if it is gone for good, --deprecate {pointer}"
                );
                Err(Not::Asked(reason))
            }
            DriftClass::TypeChanged => Ok(Subject::Type(meaning.place())),
            DriftClass::FormatChanged => Ok(Subject::Format(meaning.place())),
            DriftClass::WordNew => match shown_word(finding) {
                Some(word) => Ok(Subject::Word(meaning.place(), word.to_owned())),
                None => Err(Not::Asked(
                    "the word is not shown, because its place is not public or too few documents have it; look at documents \
                     with `ocrmarket validate`, and add it by hand"
                        .to_owned(),
                )),
            },
            DriftClass::UnknownCode => Err(Not::Asked(
                "codes are in the operation's operation.json: add it to `codes` there, with what it means".to_owned(),
            )),
            DriftClass::Range => Err(Not::Asked("no schema speaks of ranges".to_owned())),
            _ => {
                let (old, new) = finding.change.split_once('→').unwrap_or_default();
                if let Some(renamed) = rename(new).or_else(|| rename(old)) {
                    return Ok(renamed);
                }
                let score = finding.evidence.score.unwrap_or_default();
                let pointer = &finding.pointer;
                let reason = format!(
                    "`{old}` may be called `{new}` now (score {score:.2}); if it is, --rename {pointer}"
                );
                Err(Not::Asked(reason))
            }
        }
    }

    fn propose(
        &mut self,
        subject: &Subject,
        meaning: Meaning<'m>,
        findings: &[&'r Finding],
    ) -> Result<Proposal<'r>, Not> {
        match subject {
            Subject::New(_, key) => self.new_field(key, meaning, findings),
            Subject::Missing(object, key) => Ok(Proposal {
                changes: vec![Change::DropRequired {
                    object: object.clone(),
                    key: key.clone(),
                }],
                summary: format!("{} is required no more", meaning.name()),
                ..Proposal::default()
            }),
            Subject::Type(place) => types(place, &meaning, findings)
                .or_else(|not| self.something_else(findings).ok_or(not)),
            Subject::Format(place) => Ok(self.format(place, &meaning)),
            Subject::Word(place, word) => {
                let (mut changes, mut missing) = (Vec::new(), Vec::new());
                let finding = findings.first();
                let given = finding.and_then(|finding| self.choices.variant(finding));
                let variant = given.or_else(|| own_variant(word, &meaning));
                if let (None, Some(finding)) = (&variant, finding) {
                    missing.push(format!("--variant {}=NAME", finding.fingerprint));
                }
                changes.push(Change::AddWord {
                    at: place.clone(),
                    text: word.clone(),
                    variant,
                });
                Ok(Proposal {
                    changes,
                    summary: format!("{} has the word `{word}`", meaning.name()),
                    missing,
                    ..Proposal::default()
                })
            }
            Subject::Deprecated(place) => Ok(Proposal {
                changes: vec![Change::Deprecate { at: place.clone() }],
                summary: format!("{} is deprecated", meaning.name()),
                ..Proposal::default()
            }),
            Subject::Renamed(_, old, new) => self.rename(old, new, meaning, findings),
        }
    }

    fn new_field(
        &mut self,
        key: &str,
        meaning: Meaning<'m>,
        findings: &[&'r Finding],
    ) -> Result<Proposal<'r>, Not> {
        let mut seen = Seen::default();
        for finding in findings {
            let found =
                self.places
                    .find(&finding.operation, &finding.record_class, &finding.pointer);
            let undeclared = found
                .into_iter()
                .filter(|place| place.schema_pointer.is_none());
            undeclared.for_each(|place| self.places.add(place, &mut seen));
        }
        let fingerprints: Vec<String> = findings
            .iter()
            .map(|finding| finding.fingerprint.clone())
            .collect();
        self.new
            .propose(key, &meaning, &seen, &fingerprints)
            .map_err(Not::Refused)
    }

    /// The narrowest format that reads all texts of all places that the edit is about, or none.
    fn format(&self, place: &Place, meaning: &Meaning<'m>) -> Proposal<'r> {
        let mut seen = Seen::default();
        for known in self.seen_at.get(place).into_iter().flatten() {
            self.places.add(known, &mut seen);
        }
        let format = seen.narrowest();
        let name = meaning.name();
        let summary = match format {
            Some(format) => format!(
                "{name} has the format `{}`, which reads all texts",
                format.name()
            ),
            None => format!("{name} has no format, because no one reads all texts"),
        };
        Proposal {
            changes: vec![Change::SetFormat {
                at: place.clone(),
                format,
            }],
            summary,
            ..Proposal::default()
        }
    }

    /// Another shape for a property of which no value is what it was; else none, because the dialect has no union of the two.
    fn something_else(&mut self, findings: &[&'r Finding]) -> Option<Proposal<'r>> {
        let [finding, ..] = findings else {
            return None;
        };
        let (parent, key) = finding.pointer.rsplit_once('/')?;
        let key = key.replace("~1", "/").replace("~0", "~");
        let owner = self
            .places
            .find(&finding.operation, &finding.record_class, parent)
            .into_iter()
            .find_map(|place| {
                let meaning = self
                    .schemas
                    .meaning(&finding.operation, place.schema_pointer.as_deref()?)?;
                matches!(meaning.part, Part::Object(_)).then_some(meaning)
            })?;
        let mut properties = owner.definition.object()?.properties.iter();
        let property = properties.find(|property| property.wire_name == key)?;
        let mut seen = Seen::default();
        for parent in self.seen_at.get(&owner.owner()).into_iter().flatten() {
            let mut pointer = parent.pointer.clone();
            ocrmarket_wire::pointer::push(&mut pointer, &key);
            if let Some(place) = self.places.at(parent.group, &pointer) {
                self.places.add(place, &mut seen);
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
            .push("what it was before is valid no more".to_owned());
        Some(proposal)
    }

    /// A field under a new name. Where the old name is gone, the property gets the new key and keeps its name in Rust (`x-name`): what the
    /// vendor renames is no change for those who read it. Where both still come, both are declared, and the old one is
    /// deprecated: else the documents that have it would lose it.
    fn rename(
        &mut self,
        old: &str,
        new: &str,
        meaning: Meaning<'m>,
        findings: &[&'r Finding],
    ) -> Result<Proposal<'r>, Not> {
        let definition = meaning.definition;
        let properties = definition
            .object()
            .map(|object| object.properties.as_slice());
        let mut properties = properties.unwrap_or_default().iter();
        let property = properties.find(|property| property.wire_name == old);
        let property = property
            .ok_or_else(|| Not::Refused("the old field is gone from the schema".to_owned()))?;
        let still_comes = findings
            .iter()
            .filter_map(|finding| finding.evidence.from.as_ref().map(|from| (finding, from)))
            .any(|(finding, from)| {
                let old = self
                    .places
                    .find(&finding.operation, &finding.record_class, from);
                old.iter().any(|place| place.present > 0)
            });
        let object = meaning.owner();
        let is_missed = findings
            .iter()
            .any(|finding| finding.class == DriftClass::RequiredViolated);
        if !still_comes {
            let rust_name = naming::property_field_name(property)
                .filter(|name| naming::field_name(new).as_ref() != Some(name));
            let change = Change::RenameProperty {
                object,
                key: old.to_owned(),
                to: new.to_owned(),
                rust_name,
            };
            return Ok(Proposal {
                changes: vec![change],
                summary: format!(
                    "`{}.{old}` is called `{new}`, and keeps its name in Rust",
                    definition.name
                ),
                ..Proposal::default()
            });
        }
        let mut changes = vec![
            Change::CopyProperty {
                object: object.clone(),
                key: old.to_owned(),
                to: new.to_owned(),
            },
            Change::Deprecate {
                at: Place {
                    file: property.source.file.clone(),
                    pointer: property.source.pointer.clone(),
                },
            },
        ];
        if property.required || is_missed {
            changes.push(Change::DropRequired {
                object,
                key: old.to_owned(),
            });
        }
        Ok(Proposal {
            changes,
            summary: format!(
                "`{}` has `{new}` like `{old}`, which is deprecated",
                definition.name
            ),
            notes: vec!["both names still come, so both are declared".to_owned()],
            ..Proposal::default()
        })
    }
}

/// The word of a finding, where it may be shown: then it is its own example.
pub(super) fn shown_word(finding: &Finding) -> Option<&str> {
    let word = finding.change.strip_prefix('+')?;
    (finding.evidence.examples == [format!("`{word}`")]).then_some(word)
}

/// One more type, if the dialect can say it.
fn types<'r>(
    place: &Place,
    meaning: &Meaning<'_>,
    findings: &[&'r Finding],
) -> Result<Proposal<'r>, Not> {
    let found: BTreeSet<&str> = findings
        .iter()
        .filter_map(|finding| finding.change.rsplit_once('→'))
        .map(|(_, found)| found)
        .collect();
    let is_single = |name: &str| !matches!(name, "object" | "array");
    let mut changes = Vec::new();
    for kind in JsonType::ALL
        .into_iter()
        .filter(|kind| found.contains(kind.name()))
    {
        let name = kind.name();
        if let Some(leaf) = meaning.leaf() {
            if !is_single(name) {
                let reason = format!(
                    "{} holds single values and {name}s, which the dialect cannot say of one place: declare what the vendor means by hand",
                    meaning.name()
                );
                return Err(Not::Refused(reason));
            }
            if !leaf.words.is_empty() && matches!(name, "number" | "boolean") {
                let reason = format!(
                    "{} has words, and a word is a text or an integer",
                    meaning.name()
                );
                return Err(Not::Refused(reason));
            }
        } else if kind != JsonType::Null {
            let is_list = matches!(meaning.part, Part::Property(property) if matches!(property.shape, Shape::List { .. }));
            let what = if is_list { "an array" } else { "an object" };
            let reason = format!(
                "{} is {what}, and the dialect cannot say that {name} may stand there too: declare what the vendor means by hand",
                meaning.name()
            );
            return Err(Not::Refused(reason));
        }
        changes.push(Change::AllowType {
            at: place.clone(),
            name,
        });
    }
    let names: Vec<&str> = found.into_iter().collect();
    Ok(Proposal {
        changes,
        summary: format!("{} may be {}", meaning.name(), names.join(" or ")),
        ..Proposal::default()
    })
}

/// The variant of a word whose text gives a good one.
fn own_variant(word: &str, meaning: &Meaning<'_>) -> Option<String> {
    let has_letter = word.starts_with(|first: char| first.is_ascii_alphabetic());
    let variant = naming::type_name(word).filter(|_| has_letter)?;
    let words = meaning
        .leaf()
        .map(|leaf| leaf.words.as_slice())
        .unwrap_or_default();
    words
        .iter()
        .all(|known| known.variant != variant)
        .then_some(variant)
}
