//! Findings of one document while they are made: the first are kept, the others are counted.

use std::collections::BTreeMap;

use ocrmarket_wire::Privacy;

use crate::finding::{Explanation, MoreFindings, Severity};
use crate::names::Pointer;

/// A finding without its line and column.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) severity: Severity,
    pub(crate) keyword: String,
    pub(crate) pointer: Pointer,
    pub(crate) schema_pointer: String,
    pub(crate) offset: usize,
    pub(crate) expected: String,
    pub(crate) excerpt: String,
    pub(crate) unknown_value: Option<String>,
    pub(crate) privacy: Option<Privacy>,
}

impl Found {
    /// Returns the key that sorts findings in the order of the document. Findings with equal keys
    /// are the same.
    fn key(&self) -> (usize, &str, &str, &str) {
        (
            self.offset,
            self.pointer.whole(),
            &self.keyword,
            &self.expected,
        )
    }
}

/// Findings of one document.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Found>,
    /// Numbers of the others, by severity, keyword and schema path.
    more: BTreeMap<(Severity, String, String), u64>,
}

impl Findings {
    /// Returns `true` if the next finding is kept.
    pub(crate) fn has_room(&self) -> bool {
        self.kept.len() < Explanation::MOST
    }

    /// Adds a finding.
    pub(crate) fn push(&mut self, found: Found) {
        if self.has_room() {
            self.kept.push(found);
        } else {
            self.count(found.severity, found.keyword, found.schema_pointer, 1);
        }
    }

    /// Counts findings that are not kept.
    pub(crate) fn count(
        &mut self,
        severity: Severity,
        keyword: String,
        schema_pointer: String,
        count: u64,
    ) {
        *self
            .more
            .entry((severity, keyword, schema_pointer))
            .or_default() += count;
    }

    /// Adds the findings of another walk over the document.
    pub(crate) fn extend(&mut self, other: Self) {
        for found in other.kept {
            self.push(found);
        }
        for ((severity, keyword, schema_pointer), count) in other.more {
            self.count(severity, keyword, schema_pointer, count);
        }
    }

    /// Returns the findings that are kept.
    pub(crate) fn kept_mut(&mut self) -> &mut [Found] {
        &mut self.kept
    }

    /// Sorts the findings that are kept, and removes those that are the same.
    pub(crate) fn deduplicate(&mut self) {
        self.kept
            .sort_by(|left, right| left.key().cmp(&right.key()));
        self.kept.dedup_by(|left, right| left.key() == right.key());
    }

    /// Returns the findings that are kept, in the order of the document, and the numbers of the
    /// others.
    pub(crate) fn into_parts(mut self) -> (Vec<Found>, Vec<MoreFindings>) {
        self.kept.sort_by_key(|found| found.offset);
        let more = self.more.into_iter();
        let more = more.map(
            |((severity, keyword, schema_pointer), count)| MoreFindings {
                severity,
                keyword,
                schema_pointer,
                count,
            },
        );
        (self.kept, more.collect())
    }
}

impl FromIterator<Found> for Findings {
    fn from_iter<I: IntoIterator<Item = Found>>(all: I) -> Self {
        let mut findings = Self::default();
        all.into_iter().for_each(|found| findings.push(found));
        findings
    }
}
