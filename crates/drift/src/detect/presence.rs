//! Rules for fields: undeclared ones that occur, and declared ones that do not.

use ocrmarket_wire::disclosure::undeclared_key;

use crate::profile::{ANY_KEY, DeclaredLocation, ELEMENT, Location};

use super::change::Change;
use super::comparison::{At, Comparison, Observation, below};
use super::formats::best_format_of_all;
use super::statistics::{Proportion, Share};

impl Comparison<'_> {
    /// Reports undeclared fields.
    pub(crate) fn new_fields(&mut self, at: At<'_>) {
        for (token, child) in &at.location.children {
            let is_any = &**token == ANY_KEY;
            if &**token == ELEMENT
                || self.root.child(at.position, token) != DeclaredLocation::NOWHERE
            {
                continue;
            }
            let (count, of) = (child.stats.present, at.location.stats.objects());
            let documents = if is_any { count } else { child.stats.documents };
            let is_shown = is_any || undeclared_key(token).is_shown_after(documents);
            if !is_shown || documents < self.options.min_documents.max(self.options.shown_from) {
                self.unnamed += 1;
                continue;
            }
            let pointer = below(at.pointer, token);
            let new = At {
                pointer: &pointer,
                location: child,
                baseline: at
                    .baseline
                    .and_then(|location| location.children.get(token)),
                ..at
            };
            let message = if is_any {
                "undeclared keys"
            } else {
                "undeclared field"
            };
            let baseline_of = at.baseline.map(|location| location.stats.objects());
            self.find(
                new,
                Observation {
                    change: Change::NewField {
                        key: (!is_any).then(|| token.to_string()),
                    },
                    message: message.to_owned(),
                    count,
                    of,
                },
                |evidence| {
                    evidence.format = best_format_of_all(&child.stats.formats);
                    let before = new.baseline.map_or(0, |location| location.stats.present);
                    evidence.baseline_rate = baseline_of.and_then(|of| Proportion::new(before, of));
                },
            );
        }
    }

    /// Reports declared fields that are missing.
    pub(crate) fn properties(&mut self, at: At<'_>) {
        let empty = Location::default();
        let of = at.location.stats.objects();
        for property in &at.declared.properties {
            let child = at.location.children.get(&*property.name).unwrap_or(&empty);
            let missing = of.saturating_sub(child.stats.present);
            // A deprecated field is expected to vanish.
            let is_expected = property.is_deprecated && !property.is_required;
            if is_expected || missing < self.options.min_documents {
                continue;
            }
            let pointer = below(at.pointer, &property.name);
            let declared_at = format!("{}/properties", at.declared.schema_pointer);
            let declared_at = below(&declared_at, &property.name);
            let gone = At {
                pointer: &pointer,
                property: Some(&declared_at),
                location: child,
                baseline: at
                    .baseline
                    .and_then(|location| location.children.get(&*property.name)),
                declared: self
                    .root
                    .declared(self.root.child(at.position, &property.name))
                    .unwrap_or(at.declared),
                ..at
            };
            if property.is_required {
                self.required(at, gone, missing);
            }
            if !property.is_required || child.stats.present == 0 {
                self.vanished(at, gone, missing);
            }
        }
    }

    /// Reports a required field that is missing; `at` is its object.
    fn required(&mut self, at: At<'_>, gone: At<'_>, missing: u64) {
        let of = at.location.stats.objects();
        self.find(
            gone,
            Observation {
                change: Change::RequiredMissing,
                message: format!("required field is missing in {missing} of {of} objects"),
                count: missing,
                of,
            },
            |evidence| {
                let before = at.baseline.map(|location| location.stats.objects());
                let there = gone.baseline.map_or(0, |location| location.stats.present);
                evidence.baseline_rate =
                    before.and_then(|of| Proportion::new(of.saturating_sub(there), of));
            },
        );
    }

    /// Reports a field that is gone, or occurs less often than in the baseline; `at` is its object.
    fn vanished(&mut self, at: At<'_>, gone: At<'_>, missing: u64) {
        let of = at.location.stats.objects();
        let now = Share::new(gone.location.stats.present, of, at.location.stats.documents);
        let then = at.baseline.zip(gone.baseline).and_then(|(parent, child)| {
            let parent = &parent.stats;
            Share::new(child.stats.present, parent.objects(), parent.documents)
        });
        if let Some((now, then)) = now.zip(then) {
            if now.is_below(then) {
                self.fell(gone, missing, of, at.baseline);
            }
        } else if let Some(after) = self.stopped(at, gone.location) {
            self.find(
                gone,
                Observation {
                    change: Change::Gone,
                    message: format!("no longer occurs: absent in the last {after} objects"),
                    count: after,
                    of,
                },
                |_| {},
            );
        }
    }

    /// Reports a field that occurs less often than in the baseline.
    fn fell(&mut self, gone: At<'_>, missing: u64, of: u64, parent: Option<&Location>) {
        let parent_objects = parent.map_or(0, |location| location.stats.objects());
        let before = gone.baseline.map_or(0, |location| location.stats.present);
        let is_gone = gone.location.stats.present == 0;
        let (change, message) = if is_gone {
            (
                Change::Gone,
                "no longer occurs, but did in the baseline".to_owned(),
            )
        } else {
            (
                Change::Fewer,
                format!("missing in {missing} of {of} objects, more often than in the baseline"),
            )
        };
        let seen = gone.baseline.and_then(|location| location.stats.seen);
        self.find(
            gone,
            Observation {
                change,
                message,
                count: missing,
                of,
            },
            |evidence| {
                evidence.baseline_rate =
                    Proportion::new(parent_objects.saturating_sub(before), parent_objects);
                if is_gone {
                    evidence.first_seen = seen.map(|(first, _)| first);
                    evidence.last_seen = seen.map(|(_, last)| last);
                }
            },
        );
    }

    /// Returns the number of objects since a field was last seen, if the difference is significant.
    fn stopped(&self, at: At<'_>, child: &Location) -> Option<u64> {
        let (_, last) = child.stats.seen?;
        let parent = &at.location.stats;
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
        // A single day is not significant.
        let is_enough = after >= self.options.min_documents && days >= self.options.min_days.max(2);
        (is_enough && now.is_below(then)).then_some(after)
    }
}
