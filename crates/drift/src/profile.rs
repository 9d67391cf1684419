//! Profiles: counts of the content of documents, in bounded memory. Drift is detected from them.
//!
//! A document is read in one pass. All elements of an array are one location (`/list/*`), and so
//! are all undeclared keys that are never shown and those of a map (`/map/{key}`). Each location has counts of its
//! parents and documents, JSON types, empty values, formats, lengths, character classes, and
//! occurrences by day. It also has an estimate of distinct values. A document counts after it was
//! read to its end, or not at all.
//!
//! **Everything merges.** A count does not depend on the order of documents or on how they were
//! split: [`Profile`]s are sets of [`Shard`]s, and merging them is set union. This is true within
//! the bounds of memory (20,000 locations, 64 levels); values beyond are counted as left out.
//!
//! **Only what may be shown is stored**, by the rule of [`ocrmarket_wire::disclosure`]. Of all other
//! values a profile contains neither the text nor its hash: only lengths, character classes,
//! formats, and 32 small numbers to estimate the number of distinct values. Unknown values and
//! undeclared keys are stored even if they are too rare for a report, so that profiles merge: such a
//! key may be the name of a person. A key that is never shown is `{key}`.
//!
//! The name of a shard is a digest of its counts, of the names of its inputs and of schema digests,
//! never of documents. Do not name an input after a person.
//!
//! No I/O, no vendor's name.
//!
//! # The file
//! Lines of JSON. The first line has `format`, `version` and the number of `shards` that follow. A
//! shard begins with its name (`shard`, SHA-256 of its lines) and the number of its `lines`,
//! followed by its receipt with `range` (digest of the inputs' names) and `groups`. Each group has
//! `operation`, `class`, `payload`, `schema` and the number of its `places`, followed by a line for
//! each location. Zero values are omitted. The last line has the digest (`sha256`) of all lines
//! before it.
//!
//! A file is accepted only if writing it again gives the same bytes. Files of version 1 have no
//! last line and are accepted.
//!
//! | of a location | |
//! |---|---|
//! | `at` | JSON Pointer from the body's root |
//! | `declared`, `folded` | flags: the schema declares it; its undeclared keys are one location |
//! | `present`, `documents`, `duplicates` | number of parents, of documents, and of duplicate keys |
//! | `types`, `nothings` | values by JSON type; strings that are empty, blank or `--` |
//! | `formats`, `lengths`, `shapes` | other strings by the formats that read them; these strings and numbers by first length of their bucket (pairs), and by character classes |
//! | `magnitudes` | of public locations: pairs of 100 plus the number of digits before the point (minus for negative numbers), and a count |
//! | `new_words`, `new_word_documents` | number of unknown values, and of documents with one |
//! | `distinct` | registers of the estimate |
//! | `values`, `more_values` | of public locations: string, JSON type, `true` if it is a known value, count, documents; flag that there were more |
//! | `seen` | first and last day, from 1970-01-01 |
//! | `days`, `object_days` | pairs of a day, shifted right by the group's `day_shift`, and the count of the location, or of objects there |

mod buckets;
mod collector;
mod counts;
mod days;
mod declared;
mod distinct;
mod formats;
mod literals;
mod location;
mod profiler;
mod read;
mod shard;
mod stats;
#[cfg(test)]
mod tests;
mod text;
mod write;

use std::collections::BTreeMap;

pub use days::ProfileDay;
pub use declared::Declarations;
pub use profiler::{Counted, OperationId, Profiler};
pub use read::ReadError;
pub use shard::{GroupKey, Overflow, Receipt, Shard};
pub use stats::JsonType;

pub(crate) use counts::Counts;
pub(crate) use declared::{Declared, DeclaredLocation, Root};
pub(crate) use location::{ANY_KEY, ELEMENT, Group, Location};

pub(crate) use buckets::{length_name, magnitude_name};
pub(crate) use formats::reads;
pub(crate) use shard::Content;
pub(crate) use text::shape_name;

/// Value of `format` in the first line of a file.
const FORMAT: &str = "ocrmarket-profile";
/// Version of the format. It increases if a line changes its meaning.
const VERSION: u64 = 2;

/// A set of shards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    shards: BTreeMap<String, Shard>,
}

impl Profile {
    /// Creates a profile of one shard.
    pub fn of(shard: Shard) -> Self {
        Self {
            shards: BTreeMap::from([(shard.id.clone(), shard)]),
        }
    }

    /// Adds the shards of another profile; a shard in both counts once.
    pub fn merge(&mut self, other: Self) {
        self.shards.extend(other.shards);
    }

    /// Returns its shards, by name.
    pub fn shards(&self) -> impl ExactSizeIterator<Item = &Shard> {
        self.shards.values()
    }

    /// Merges all shards into one, which is smaller. A shard that is merged again later counts twice.
    #[must_use]
    pub fn compacted(&self) -> Self {
        if self.shards.len() < 2 {
            return self.clone();
        }
        Self::of(Shard::seal(
            self.whole(),
            self.shards.keys().map(String::as_str),
        ))
    }

    /// Returns the receipt of all documents.
    pub fn receipt(&self) -> Receipt {
        let mut whole = Content::default();
        for shard in self.shards() {
            whole.merge(Content {
                receipt: shard.receipt().clone(),
                ..Content::default()
            });
        }
        whole.receipt
    }

    /// Merges the content of all shards.
    pub(crate) fn whole(&self) -> Content {
        let mut whole = Content::default();
        self.shards()
            .for_each(|shard| whole.merge(shard.content.clone()));
        whole
    }
}

/// Converts a count for arithmetic; above 2^53 the last digits are lost.
#[expect(clippy::cast_precision_loss, reason = "rates need no more digits")]
#[inline]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}
