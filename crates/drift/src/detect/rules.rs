//! What makes a finding: places of a profile held against the schema, and against the same places of the baseline.

use ocrmarket_wire::{Format, pointer};

use crate::profile::{
    ANY_KEY, Counts, Declared, DeclaredPlace, ELEMENT, Group, JsonType, Place, Root, length_name,
    magnitude_name, reads, shape_name,
};

use super::finding::{DriftClass, Evidence, Finding, fingerprint};
use super::places::types;
use super::rename;
use super::statistics::{Rate, Share};
use super::{KindOfDocuments, Options};

/// How many examples stand in a finding.
const EXAMPLES: usize = 3;

/// One kind of documents that is being held against its schema.
pub(crate) struct Comparison<'c> {
    kind: &'c KindOfDocuments,
    group: &'c Group,
    baseline: Option<&'c Group>,
    root: &'c Root,
    pub(crate) options: &'c Options,
    pub(crate) findings: Vec<Finding>,
    pub(crate) unnamed: u64,
}

/// A place that is declared, with what it is compared to.
#[derive(Clone, Copy)]
pub(crate) struct At<'c> {
    pub(crate) pointer: &'c str,
    pub(crate) place: &'c Place,
    pub(crate) baseline: Option<&'c Place>,
    pub(crate) declared: &'c Declared,
    pub(crate) position: DeclaredPlace,
    /// Of a property that is missing, where its object declares it: what is declared of it may stand elsewhere.
    pub(crate) property: Option<&'c str>,
}

/// What is told of a place.
pub(crate) struct Told {
    class: DriftClass,
    change: String,
    message: String,
    /// How many show it, of how many.
    count: u64,
    of: u64,
}

impl Told {
    pub(crate) fn new(
        class: DriftClass,
        change: impl Into<String>,
        message: impl Into<String>,
        (count, of): (u64, u64),
    ) -> Self {
        Self {
            class,
            change: change.into(),
            message: message.into(),
            count,
            of,
        }
    }
}

impl<'c> Comparison<'c> {
    pub(crate) fn new(
        kind: &'c KindOfDocuments,
        group: &'c Group,
        baseline: Option<&'c Group>,
        root: &'c Root,
        options: &'c Options,
    ) -> Self {
        Self {
            kind,
            group,
            baseline,
            root,
            options,
            findings: Vec::new(),
            unnamed: 0,
        }
    }

    /// Finds what there is to find.
    pub(crate) fn run(&mut self) {
        let baseline = self.baseline.map(|group| &group.root);
        self.place("", &self.group.root, baseline, self.root.place());
    }

    /// A place and those below it; what nobody declares is a finding of its parent's.
    fn place(
        &mut self,
        pointer: &str,
        place: &Place,
        baseline: Option<&Place>,
        position: DeclaredPlace,
    ) {
        let root = self.root;
        let Some(declared) = root.declared(position) else {
            // The way to the payload may lead through what nobody declares.
            self.children(pointer, place, baseline, position);
            return;
        };
        let at = At {
            pointer,
            place,
            baseline,
            declared,
            position,
            property: None,
        };
        let before = self.findings.len();
        self.types(at);
        self.format(at);
        self.words(at);
        if self.findings.len() == before {
            self.range(at);
        }
        if place.stats.objects() > 0 && !declared.properties.is_empty() {
            let before = self.findings.len();
            self.new_fields(at);
            self.properties(at);
            let renames = rename::find(self, at, &self.findings[before..]);
            self.findings.extend(renames);
        }
        self.children(pointer, place, baseline, position);
    }

    fn children(
        &mut self,
        pointer: &str,
        place: &Place,
        baseline: Option<&Place>,
        position: DeclaredPlace,
    ) {
        for (token, child) in &place.children {
            let inner = match &**token {
                ELEMENT => self.root.element(position),
                token => self.root.child(position, token),
            };
            if inner == DeclaredPlace::NOWHERE {
                continue;
            }
            let baseline = baseline.and_then(|place| place.children.get(token));
            self.place(&below(pointer, token), child, baseline, inner);
        }
    }

    fn types(&mut self, at: At<'_>) {
        let stats = &at.place.stats;
        for kind in JsonType::ALL {
            let count = stats.count(kind);
            if count == 0 || at.declared.allows(kind) || count < self.options.min_documents {
                continue;
            }
            let expected: Vec<&str> = JsonType::ALL
                .into_iter()
                .filter(|kind| at.declared.allows(*kind))
                .map(JsonType::name)
                .collect();
            let expected = expected.join("|");
            let of: u64 = JsonType::ALL
                .into_iter()
                .map(|kind| stats.count(kind))
                .sum();
            let change = format!("{expected}→{}", kind.name());
            let message = format!(
                "expected {}, found {}",
                expected.replace('|', " or "),
                kind.name()
            );
            self.find(
                at,
                Told::new(DriftClass::TypeChanged, change, message, (count, of)),
                |evidence| {
                    evidence.baseline_rate = at.baseline.and_then(|place| {
                        let of = JsonType::ALL
                            .into_iter()
                            .map(|kind| place.stats.count(kind))
                            .sum();
                        Rate::new(place.stats.count(kind), of)
                    });
                },
            );
        }
    }

    fn format(&mut self, at: At<'_>) {
        let Some(format) = at.declared.format else {
            return;
        };
        let unread = |counts: &Counts| -> u64 {
            let others = counts
                .iter()
                .filter(|(formats, _)| !reads(*formats, format));
            others.map(|(_, count)| count).sum()
        };
        let count = unread(&at.place.stats.formats);
        if count < self.options.min_documents {
            return;
        }
        let best = best_format(&at.place.stats.formats, format);
        // What reads nine of ten is what they are.
        let named = best.filter(|(_, read)| *read * 10 >= count * 9);
        let change = format!(
            "{}→{}",
            format.name(),
            named.map_or("none", |(name, _)| name)
        );
        let message = match named {
            Some((name, _)) => format!("expected {}, found {name}", format.name()),
            None => format!(
                "expected {}, found texts that no one format reads",
                format.name()
            ),
        };
        let of = at.place.stats.formats.total();
        self.find(
            at,
            Told::new(DriftClass::FormatChanged, change, message, (count, of)),
            |evidence| {
                evidence.format = best;
                let formats = at.baseline.map(|place| &place.stats.formats);
                evidence.baseline_rate =
                    formats.and_then(|formats| Rate::new(unread(formats), formats.total()));
            },
        );
    }

    fn words(&mut self, at: At<'_>) {
        let stats = &at.place.stats;
        if !at.declared.has_list() || stats.new_words == 0 {
            return;
        }
        let (class, list) = if at.declared.has_codes {
            (DriftClass::UnknownCode, "no code that the operation lists")
        } else {
            (DriftClass::WordNew, "no word of the list")
        };
        let of = stats.texts() + stats.count(JsonType::Integer) + stats.count(JsonType::Number);
        let shown_from = self.options.min_documents.max(self.options.shown_from);
        let mut shown = 0;
        // Words that were added to the list since they were counted, those that it still does not have, and all.
        let (mut added, mut added_documents, mut unlisted, mut all) = (0, 0, 0, 0);
        if at.declared.is_public() {
            for literal in stats.literals.by_count() {
                all += literal.count;
                if at.declared.has_word(&literal.text) {
                    if !literal.is_listed {
                        added += literal.count;
                        added_documents += literal.documents;
                    }
                    continue;
                }
                unlisted += literal.count;
                if literal.documents < shown_from {
                    continue;
                }
                shown += literal.count;
                let change = format!("+{}", literal.text);
                let message = format!("`{}` is {list}", literal.text);
                let (count, documents) = (literal.count, literal.documents);
                let example = format!("`{}`", literal.text);
                self.find(
                    at,
                    Told::new(class, change, message, (count, of)),
                    |evidence| {
                        evidence.documents = documents;
                        evidence.examples = vec![example];
                    },
                );
            }
        }
        let mut hidden = stats.new_words.saturating_sub(shown + added);
        // Where each value is kept, what is not listed is known.
        if all == of {
            hidden = hidden.min(unlisted - shown);
        }
        // In so many documents at least.
        let documents = stats.new_word_documents.saturating_sub(added_documents);
        if hidden == 0
            || documents < self.options.min_documents
            || at.declared.is_public() && shown > 0
        {
            return;
        }
        let (change, message) = if at.declared.has_codes {
            ("+code", "codes that the operation does not list")
        } else {
            ("+word", "words that the list does not have")
        };
        self.find(
            at,
            Told::new(class, change, message, (hidden, of)),
            |evidence| {
                evidence.documents = documents;
            },
        );
    }

    /// Numbers and lengths beyond all that the baseline has.
    fn range(&mut self, at: At<'_>) {
        let Some(baseline) = at.baseline else {
            return;
        };
        let (now, then) = (&at.place.stats, &baseline.stats);
        let magnitudes = outside(
            &now.magnitudes,
            now.documents,
            &then.magnitudes,
            then.documents,
        );
        let (what, outside, counts, name): (_, _, _, fn(u16) -> String) = if magnitudes.is_empty() {
            let lengths = outside(&now.lengths, now.documents, &then.lengths, then.documents);
            ("length", lengths, &now.lengths, length_name)
        } else {
            ("size", magnitudes, &now.magnitudes, magnitude_name)
        };
        let count: u64 = outside.iter().map(|bucket| counts.get(*bucket)).sum();
        if outside.is_empty() || count < self.options.min_documents {
            return;
        }
        let names: Vec<String> = outside.into_iter().map(name).collect();
        let names = names.join(", ");
        let message = format!("{what} {names}, which none had in the baseline");
        self.find(
            at,
            Told::new(
                DriftClass::Range,
                format!("{what} {names}"),
                message,
                (count, counts.total()),
            ),
            |_| {},
        );
    }

    fn new_fields(&mut self, at: At<'_>) {
        for (token, child) in &at.place.children {
            let is_any = &**token == ANY_KEY;
            if &**token == ELEMENT || self.root.child(at.position, token) != DeclaredPlace::NOWHERE
            {
                continue;
            }
            let (count, of) = (child.stats.present, at.place.stats.objects());
            let documents = if is_any { count } else { child.stats.documents };
            if documents < self.options.min_documents.max(self.options.shown_from) {
                self.unnamed += 1;
                continue;
            }
            let pointer = below(at.pointer, token);
            let new = At {
                pointer: &pointer,
                place: child,
                baseline: at.baseline.and_then(|place| place.children.get(token)),
                ..at
            };
            let message = if is_any {
                "keys that no name declares"
            } else {
                "the schema does not declare it"
            };
            let baseline_of = at.baseline.map(|place| place.stats.objects());
            self.find(
                new,
                Told::new(
                    DriftClass::NewField,
                    format!("+{token}"),
                    message.to_owned(),
                    (count, of),
                ),
                |evidence| {
                    evidence.format = best_format_of_all(&child.stats.formats);
                    let before = new.baseline.map_or(0, |place| place.stats.present);
                    evidence.baseline_rate = baseline_of.and_then(|of| Rate::new(before, of));
                },
            );
        }
    }

    /// Declared fields that are missing.
    fn properties(&mut self, at: At<'_>) {
        let empty = Place::default();
        let of = at.place.stats.objects();
        let documents = at.place.stats.documents;
        for property in &at.declared.properties {
            let child = at.place.children.get(&*property.name).unwrap_or(&empty);
            let missing = of.saturating_sub(child.stats.present);
            let pointer = below(at.pointer, &property.name);
            let declared_at = format!("{}/properties", at.declared.schema_pointer);
            let declared_at = below(&declared_at, &property.name);
            let gone = At {
                pointer: &pointer,
                property: Some(&declared_at),
                place: child,
                baseline: at
                    .baseline
                    .and_then(|place| place.children.get(&*property.name)),
                declared: self
                    .root
                    .declared(self.root.child(at.position, &property.name))
                    .unwrap_or(at.declared),
                ..at
            };
            if missing < self.options.min_documents {
                continue;
            }
            // That it goes was said.
            let is_expected = property.is_deprecated && !property.is_required;
            if is_expected {
                continue;
            }
            if property.is_required {
                let message =
                    format!("the schema requires it, and {missing} of {of} objects do not have it");
                self.find(
                    gone,
                    Told::new(
                        DriftClass::RequiredViolated,
                        "missing".to_owned(),
                        message,
                        (missing, of),
                    ),
                    |evidence| {
                        let before = at.baseline.map(|place| place.stats.objects());
                        let there = gone.baseline.map_or(0, |place| place.stats.present);
                        evidence.baseline_rate =
                            before.and_then(|of| Rate::new(of.saturating_sub(there), of));
                    },
                );
                if child.stats.present > 0 {
                    continue;
                }
            }
            let now = Share::new(child.stats.present, of, documents);
            let then = at.baseline.zip(gone.baseline).and_then(|(parent, child)| {
                Share::new(
                    child.stats.present,
                    parent.stats.objects(),
                    parent.stats.documents,
                )
            });
            if let Some((now, then)) = now.zip(then) {
                if now.is_below(then) {
                    self.fell(gone, missing, of, at.baseline);
                }
            } else if let Some(after) = self.stopped(at, child) {
                let change = "gone".to_owned();
                let message = format!("it came no more in the last {after} objects");
                self.find(
                    gone,
                    Told::new(DriftClass::Vanished, change, message, (after, of)),
                    |_| {},
                );
            }
        }
    }

    fn fell(&mut self, gone: At<'_>, missing: u64, of: u64, parent: Option<&Place>) {
        let parent_objects = parent.map_or(0, |place| place.stats.objects());
        let before = gone.baseline.map_or(0, |place| place.stats.present);
        let is_gone = gone.place.stats.present == 0;
        let (change, message) = if is_gone {
            ("gone", "it is gone; the baseline has it".to_owned())
        } else {
            (
                "fewer",
                format!(
                    "it is missing in {missing} of {of} objects, more often than in the baseline"
                ),
            )
        };
        let seen = gone.baseline.and_then(|place| place.stats.seen);
        self.find(
            gone,
            Told::new(
                DriftClass::Vanished,
                change.to_owned(),
                message,
                (missing, of),
            ),
            |evidence| {
                evidence.baseline_rate =
                    Rate::new(parent_objects.saturating_sub(before), parent_objects);
                if is_gone {
                    evidence.first_seen = seen.map(|(first, _)| first);
                    evidence.last_seen = seen.map(|(_, last)| last);
                }
            },
        );
    }

    /// How many objects came since a field was seen last, if that is surely no chance.
    fn stopped(&self, at: At<'_>, child: &Place) -> Option<u64> {
        let (_, last) = child.stats.seen?;
        let parent = &at.place.stats;
        let last = last.number() >> self.group.day_shift;
        let after = parent.object_days.after(last);
        let days = parent
            .object_days
            .iter()
            .filter(|(day, _)| *day > last)
            .count() as u64;
        let until = parent.object_days.total() - after;
        let documents = |objects: u64| {
            objects.min(
                parent
                    .documents
                    .saturating_mul(objects)
                    .div_ceil(parent.objects().max(1)),
            )
        };
        let then = Share::new(child.stats.days.total(), until, documents(until))?;
        let now = Share::new(0, after, documents(after))?;
        // On one day of its own everything may be otherwise.
        let is_enough = after >= self.options.min_documents && days >= self.options.min_days.max(2);
        (is_enough && now.is_below(then)).then_some(after)
    }

    /// Makes a finding, if what is told came on days enough.
    fn find(&mut self, at: At<'_>, told: Told, more: impl FnOnce(&mut Evidence)) {
        let finding = self.finding(at, told, more);
        self.findings.extend(finding);
    }

    /// The finding, if what is told came on days enough.
    pub(crate) fn finding(
        &self,
        at: At<'_>,
        told: Told,
        more: impl FnOnce(&mut Evidence),
    ) -> Option<Finding> {
        let Told {
            class,
            change,
            message,
            count,
            of,
        } = told;
        let (operation, record_class, _) = self.kind;
        let stats = &at.place.stats;
        let has_undated = stats.present > stats.days.total();
        let is_absence = matches!(class, DriftClass::Vanished | DriftClass::RequiredViolated);
        // Of what is missing the days are those of all documents.
        let of_days = if is_absence {
            &self.group.root.stats
        } else {
            stats
        };
        let days = (of_days.days.len() as u64).max(u64::from(has_undated || is_absence));
        if days < self.options.min_days {
            return None;
        }
        let mut evidence = Evidence {
            count,
            of,
            documents: stats.documents,
            rate: Rate::new(count, of),
            first_seen: stats.seen.map(|(first, _)| first),
            last_seen: stats.seen.map(|(_, last)| last),
            days,
            types: types(at.place),
            examples: self.examples(at, class),
            ..Evidence::default()
        };
        more(&mut evidence);
        Some(Finding {
            class,
            operation: operation.clone(),
            record_class: record_class.clone(),
            pointer: at.pointer.to_owned(),
            schema_pointer: at
                .property
                .unwrap_or(&at.declared.schema_pointer)
                .to_owned(),
            fingerprint: fingerprint(class, operation, at.pointer, &change),
            change,
            message,
            evidence,
        })
    }

    fn examples(&self, at: At<'_>, class: DriftClass) -> Vec<String> {
        let stats = &at.place.stats;
        let is_own = !matches!(class, DriftClass::NewField | DriftClass::Renamed);
        let mut shown = Vec::new();
        if is_own && at.declared.is_public() {
            let literals = stats.literals.by_count().into_iter();
            let often = literals.filter(|literal| literal.documents >= self.options.shown_from);
            shown.extend(
                often
                    .take(EXAMPLES)
                    .map(|literal| format!("`{}`", literal.text)),
            );
        }
        if shown.is_empty()
            && let Some((length, shape)) = stats.lengths.most().zip(stats.shapes.most())
        {
            shown.push(format!(
                "{} characters, {}",
                length_name(length),
                shape_name(shape)
            ));
        }
        shown
    }
}

/// Buckets below or above all that were, which surely are no chance.
fn outside(now: &Counts, documents: u64, then: &Counts, documents_then: u64) -> Vec<u16> {
    let Some((least, most)) = then
        .iter()
        .map(|(bucket, _)| bucket)
        .next()
        .zip(then.iter().map(|(bucket, _)| bucket).last())
    else {
        return Vec::new();
    };
    let none = Share::new(0, then.total(), documents_then);
    let is_new = |(bucket, count): &(u16, u64)| {
        let share = Share::new(*count, now.total(), documents);
        (*bucket < least || *bucket > most)
            && share
                .zip(none)
                .is_some_and(|(share, none)| none.is_below(share))
    };
    now.iter()
        .filter(is_new)
        .map(|(bucket, _)| bucket)
        .collect()
}

/// The format that reads most of what the declared one does not.
fn best_format(formats: &Counts, declared: Format) -> Option<(&'static str, u64)> {
    best(
        &formats
            .iter()
            .filter(|(formats, _)| !reads(*formats, declared)),
    )
}

/// Formats from the one that reads fewest texts to the one that reads most.
pub const NARROWEST_FIRST: [Format; 16] = [
    Format::Email,
    Format::IdNumber,
    Format::DateTime,
    Format::MonthRange,
    Format::Date,
    Format::Month,
    Format::DateOrMonth,
    Format::CardNumber,
    Format::Year,
    Format::MonthOfYear,
    Format::Day,
    Format::DatePhrase,
    Format::Count,
    Format::Amount,
    Format::Percentage,
    Format::Phone,
];

/// The narrowest format that reads nearly all.
fn best_format_of_all(formats: &Counts) -> Option<(&'static str, u64)> {
    best(&formats.iter()).filter(|(_, read)| *read * 10 >= formats.total() * 9)
}

/// The format that reads most; of equals the one that reads least else.
fn best(formats: &(impl Iterator<Item = (u16, u64)> + Clone)) -> Option<(&'static str, u64)> {
    let read = |format: Format| -> u64 {
        formats
            .clone()
            .filter(|(bits, _)| reads(*bits, format))
            .map(|(_, count)| count)
            .sum()
    };
    let counted = NARROWEST_FIRST
        .into_iter()
        .rev()
        .map(|format| (format.name(), read(format)));
    counted
        .filter(|(_, count)| *count > 0)
        .max_by_key(|(_, count)| *count)
}

/// The pointer of a child.
pub(crate) fn below(parent: &str, token: &str) -> String {
    let mut pointer = parent.to_owned();
    pointer::push(&mut pointer, token);
    pointer
}
