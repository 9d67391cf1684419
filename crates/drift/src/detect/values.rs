//! Rules for values: their types, formats, known values and ranges.

use crate::profile::{Counts, JsonType, reads};

use super::change::{Change, Measure};
use super::comparison::{At, Comparison, Observation};
use super::formats::best_format;
use super::statistics::{Proportion, Share};

impl Comparison<'_> {
    /// Reports values of types that the schema does not list.
    pub(crate) fn types(&mut self, at: At<'_>) {
        let stats = &at.location.stats;
        for kind in JsonType::ALL {
            let count = stats.count(kind);
            if count == 0 || at.declared.allows(kind) || count < self.options.min_documents {
                continue;
            }
            let expected: Vec<JsonType> = JsonType::ALL
                .into_iter()
                .filter(|kind| at.declared.allows(*kind))
                .collect();
            let names: Vec<&str> = expected.iter().map(|kind| kind.name()).collect();
            let message = format!("expected {}, found {}", names.join(" or "), kind.name());
            let of: u64 = JsonType::ALL
                .into_iter()
                .map(|kind| stats.count(kind))
                .sum();
            self.find(
                at,
                Observation {
                    change: Change::Type {
                        expected,
                        found: kind,
                    },
                    message,
                    count,
                    of,
                },
                |evidence| {
                    evidence.baseline_rate = at.baseline.and_then(|location| {
                        let of = JsonType::ALL
                            .into_iter()
                            .map(|kind| location.stats.count(kind))
                            .sum();
                        Proportion::new(location.stats.count(kind), of)
                    });
                },
            );
        }
    }

    /// Reports strings that the declared format does not read.
    pub(crate) fn format(&mut self, at: At<'_>) {
        let Some(format) = at.declared.format else {
            return;
        };
        let unread = |counts: &Counts| -> u64 {
            let others = counts
                .iter()
                .filter(|(formats, _)| !reads(*formats, format));
            others.map(|(_, count)| count).sum()
        };
        let count = unread(&at.location.stats.formats);
        if count < self.options.min_documents {
            return;
        }
        let best = best_format(&at.location.stats.formats, format);
        // A format is named if it reads at least nine of ten.
        let found = best
            .filter(|(_, read)| *read * 10 >= count * 9)
            .map(|(found, _)| found);
        let message = match found {
            Some(found) => format!("expected format {}, found {}", format.name(), found.name()),
            None => format!(
                "expected format {}, found strings without a common format",
                format.name()
            ),
        };
        let of = at.location.stats.formats.total();
        self.find(
            at,
            Observation {
                change: Change::Format {
                    expected: format,
                    found,
                },
                message,
                count,
                of,
            },
            |evidence| {
                evidence.format = best;
                let formats = at.baseline.map(|location| &location.stats.formats);
                evidence.baseline_rate =
                    formats.and_then(|formats| Proportion::new(unread(formats), formats.total()));
            },
        );
    }

    /// Reports values outside the known values, or codes that the operation does not list.
    pub(crate) fn known_values(&mut self, at: At<'_>) {
        let stats = &at.location.stats;
        if !at.declared.has_list() || stats.unknown_values == 0 {
            return;
        }
        let of = stats.texts() + stats.count(JsonType::Integer) + stats.count(JsonType::Number);
        let shown_from = self.options.min_documents.max(self.options.shown_from);
        let mut shown = 0;
        // Counts of values that were added to the list after the profile, of those still unlisted,
        // and of all.
        let (mut added, mut added_documents, mut unlisted, mut all) = (0, 0, 0, 0);
        if at.declared.is_public() {
            for literal in stats.literals.by_count() {
                all += literal.count;
                if at.declared.is_known(&literal.text) {
                    if !literal.is_listed {
                        added += literal.count;
                        added_documents += literal.documents;
                    }
                    continue;
                }
                unlisted += literal.count;
                let disclosure = at.declared.disclosure(&literal.text, literal.kind);
                if literal.documents < shown_from || !disclosure.is_shown_after(literal.documents) {
                    continue;
                }
                shown += literal.count;
                self.find(
                    at,
                    unknown_value(at, Some(&literal.text), literal.count, of),
                    |evidence| {
                        evidence.documents = literal.documents;
                        evidence.examples = vec![format!("`{}`", literal.text)];
                    },
                );
            }
        }
        let mut hidden = stats.unknown_values.saturating_sub(shown + added);
        // If every value is stored, the number of unlisted ones is known.
        if all == of {
            hidden = hidden.min(unlisted - shown);
        }
        // A lower bound.
        let documents = stats
            .unknown_value_documents
            .saturating_sub(added_documents);
        if hidden == 0
            || documents < self.options.min_documents
            || at.declared.is_public() && shown > 0
        {
            return;
        }
        self.find(at, unknown_value(at, None, hidden, of), |evidence| {
            evidence.documents = documents;
        });
    }

    /// Reports numbers and lengths outside the range of the baseline.
    pub(crate) fn range(&mut self, at: At<'_>) {
        let Some(baseline) = at.baseline else {
            return;
        };
        let (now, then) = (&at.location.stats, &baseline.stats);
        let magnitudes = outside(
            &now.magnitudes,
            now.documents,
            &then.magnitudes,
            then.documents,
        );
        let (measure, buckets, counts) = if magnitudes.is_empty() {
            let lengths = outside(&now.lengths, now.documents, &then.lengths, then.documents);
            (Measure::Length, lengths, &now.lengths)
        } else {
            (Measure::Magnitude, magnitudes, &now.magnitudes)
        };
        let count: u64 = buckets.iter().map(|bucket| counts.get(*bucket)).sum();
        if buckets.is_empty() || count < self.options.min_documents {
            return;
        }
        let change = Change::Range { measure, buckets };
        self.find(
            at,
            Observation {
                message: format!("{change}: outside the range of the baseline"),
                change,
                count,
                of: counts.total(),
            },
            |_| {},
        );
    }
}

/// Returns the observation of an unknown value or code; `value` is `None` if it may not be shown.
fn unknown_value(at: At<'_>, value: Option<&str>, count: u64, of: u64) -> Observation {
    let shown = value.map(str::to_owned);
    let (change, message) = if at.declared.has_codes {
        let message = match value {
            Some(code) => format!("unknown code `{code}`"),
            None => "unknown codes".to_owned(),
        };
        (Change::UnknownCode { code: shown }, message)
    } else {
        let message = match value {
            Some(value) => format!("unknown value `{value}`"),
            None => "unknown values".to_owned(),
        };
        (Change::NewValue { value: shown }, message)
    };
    Observation {
        change,
        message,
        count,
        of,
    }
}

/// Returns buckets below or above all of the baseline, if their share is significant.
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
