//! Shards: the sealed counts of one run, by kind of documents, with a receipt and a name that is
//! their digest.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::location::Group;

/// Counts of the documents of a run: `documents = profiled + malformed`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Receipt {
    /// Number of inputs that were opened, readable or not.
    pub inputs: u64,
    /// Number of their decompressed bytes.
    pub bytes: u64,
    /// Number of records with a response.
    pub documents: u64,
    /// Number of those that are JSON, and counted.
    pub profiled: u64,
    /// Number of those that are not JSON, cannot be extracted from their record, or are of an
    /// unknown operation.
    pub malformed: u64,
    /// Number of records without a response: a gateway's refusal, an attempt that failed.
    pub passed_over: u64,
    /// Inputs that were not read to their end, with the reasons.
    pub unreadable: BTreeSet<(String, String)>,
}

/// Counts of values that were left out to bound memory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Overflow {
    /// Number of values at locations beyond the maximum.
    pub locations: u64,
    /// Number of objects and arrays below the maximum depth.
    pub too_deep: u64,
}

impl Overflow {
    pub(crate) fn add(&mut self, other: Self) {
        self.locations += other.locations;
        self.too_deep += other.too_deep;
    }
}

/// Key of documents that are counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey {
    /// `vendor/operation`
    pub operation: String,
    /// The class of a record, `success`.
    pub class: String,
    /// JSON Pointer to the payload; empty if it is the body itself, or there is none.
    pub payload: String,
    /// Digest of the response schema that declared the locations.
    pub schema: String,
}

/// Counts of any documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) receipt: Receipt,
    pub(crate) overflow: Overflow,
    pub(crate) groups: BTreeMap<GroupKey, Group>,
}

/// The counts of one run.
#[derive(Clone, PartialEq, Eq)]
pub struct Shard {
    pub(crate) id: String,
    /// Digest of the names of the inputs.
    pub(crate) range: String,
    pub(crate) content: Content,
}

impl Content {
    /// Adds the counts of other documents.
    pub(crate) fn merge(&mut self, other: Self) {
        let Receipt {
            inputs,
            bytes,
            documents,
            profiled,
            malformed,
            passed_over,
            unreadable,
        } = other.receipt;
        let receipt = &mut self.receipt;
        receipt.inputs += inputs;
        receipt.bytes += bytes;
        receipt.documents += documents;
        receipt.profiled += profiled;
        receipt.malformed += malformed;
        receipt.passed_over += passed_over;
        receipt.unreadable.extend(unreadable);
        self.overflow.add(other.overflow);
        for (key, group) in other.groups {
            match self.groups.entry(key) {
                std::collections::btree_map::Entry::Vacant(entry) => drop(entry.insert(group)),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    entry.get_mut().merge(group);
                }
            }
        }
    }
}

impl Shard {
    /// Seals counts. `parts` are the names of the inputs, in any order. Shards of the same counts
    /// and the same parts are equal, so that inputs that are profiled twice count once.
    pub(crate) fn seal<'p>(content: Content, parts: impl IntoIterator<Item = &'p str>) -> Self {
        let sorted: BTreeSet<&str> = parts.into_iter().collect();
        let mut names = Sha256::new();
        for part in sorted {
            names.update(part.len().to_le_bytes());
            names.update(part);
        }
        let mut shard = Self {
            id: String::new(),
            range: hex::encode(names.finalize()),
            content,
        };
        shard.id = Self::id_of(&shard.body());
        shard
    }

    /// Returns its name: the digest of all its content, schema digests and range included.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the counts of its documents.
    pub fn receipt(&self) -> &Receipt {
        &self.content.receipt
    }

    /// Returns the counts of the values that were left out.
    pub fn overflow(&self) -> Overflow {
        self.content.overflow
    }

    /// Returns the name of a shard with these lines.
    pub(crate) fn id_of(body: &str) -> String {
        hex::encode(Sha256::digest(body))
    }
}

impl fmt::Debug for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Shard");
        shown
            .field("id", &self.id)
            .field("receipt", self.receipt())
            .finish_non_exhaustive()
    }
}
