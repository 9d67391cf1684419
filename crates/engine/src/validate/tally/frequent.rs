//! Findings about keys and values that are shown only if many records have them.
//!
//! A key such as `卡等级`, or an unknown value, may be the name of a person. It is shown from
//! [`FREQUENT`] records on. Until then only its hash is stored, also in the state file of a run, so
//! that a text that stays rare is never written. The number of hashes is bounded: the smallest are
//! counted, whatever the order of the records.

use std::collections::BTreeMap;

use ocrmarket_wire::disclosure::FREQUENT;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{FindingKey, FindingTally, Reported, pattern};

/// Maximum number of keys and values that are counted.
const MOST: usize = 10_000;

/// The text of a finding, if its key or value may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::validate) struct FrequentText {
    /// Instance path with the key.
    pub(in crate::validate) pointer: String,
    /// Message with the value.
    pub(in crate::validate) message: String,
}

/// Counts of keys and values, by their hash.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::validate) struct Frequent(BTreeMap<u64, Counted>);

/// Counts of one key or value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Counted {
    /// The location that its findings are counted under as long as it is hidden.
    location: FindingKey,
    tally: FindingTally,
    /// `None` while it is rare.
    text: Option<FrequentText>,
}

impl Frequent {
    /// Counts a finding with a hidden key or value.
    pub(super) fn add(
        &mut self,
        hash: u64,
        location: &FindingKey,
        (finding, text): (&Reported, FrequentText),
        is_first_in_record: bool,
    ) {
        let counted = self.0.entry(hash).or_insert_with(|| Counted {
            location: location.clone(),
            tally: FindingTally::none(finding),
            text: None,
        });
        counted.tally.count += 1;
        counted.tally.documents += u64::from(is_first_in_record);
        counted.text.get_or_insert(text);
        self.bound();
    }

    /// Adds the counts of later records.
    pub(super) fn merge(&mut self, later: Self) {
        for (hash, more) in later.0 {
            let counted = self.0.entry(hash).or_insert_with(|| Counted {
                tally: FindingTally::none(&more.tally.example),
                location: more.location,
                text: None,
            });
            counted.tally.count += more.tally.count;
            counted.tally.documents += more.tally.documents;
            if counted.tally.documents >= FREQUENT && counted.text.is_none() {
                counted.text = more.text;
            }
        }
        self.bound();
    }

    fn bound(&mut self) {
        while self.0.len() > MOST {
            self.0.pop_last();
        }
    }

    /// Forgets the texts that are still rare.
    pub(super) fn seal(&mut self) {
        for counted in self.0.values_mut() {
            if counted.tally.documents < FREQUENT {
                counted.text = None;
            }
        }
    }

    /// Returns the example of each key and value.
    pub(super) fn examples_mut(&mut self) -> impl Iterator<Item = &mut Reported> {
        let counted = self.0.values_mut();
        counted.map(|counted| &mut counted.tally.example)
    }

    /// Returns the text of a frequent key or value.
    pub(super) fn text(&self, hash: u64) -> Option<&FrequentText> {
        let counted = self.0.get(&hash)?;
        let is_frequent = counted.tally.documents >= FREQUENT;
        counted.text.as_ref().filter(|_| is_frequent)
    }

    /// Returns the frequent undeclared fields and unknown values, each as a location of its own,
    /// with the location that it was counted under.
    pub(super) fn locations(&self) -> Vec<(FindingKey, FindingKey, FindingTally)> {
        let mut found = Vec::new();
        for (hash, counted) in &self.0 {
            let Some(text) = self.text(*hash) else {
                continue;
            };
            let mut own = counted.location.clone();
            match counted.location.keyword.as_str() {
                "x-words" => own.unknown_value = Some(text.message.clone()),
                _ if own.schema_pointer.is_empty() => own.pointer_pattern = pattern(&text.pointer),
                // The schema has the location; only its pointers show the key.
                _ => continue,
            }
            found.push((counted.location.clone(), own, counted.tally.clone()));
        }
        found
    }

    /// Returns a finding at a location about a key or value that stays hidden.
    pub(super) fn hidden_example(&self, location: &FindingKey) -> Option<&Reported> {
        let mut hidden = self.0.iter();
        let (_, counted) = hidden
            .find(|(hash, counted)| counted.location == *location && self.text(**hash).is_none())?;
        Some(&counted.tally.example)
    }
}

/// Returns the hash of a key or value and of its location.
pub(super) fn hash(location: &Reported, text: &FrequentText) -> u64 {
    let mut hash = Sha256::new();
    let pattern = pattern(&text.pointer);
    let parts = [
        location.operation.as_deref().unwrap_or_default(),
        location.class,
        &location.schema_pointer,
        &location.keyword,
        &pattern,
        &text.message,
    ];
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let digest = hash.finalize();
    let (first, _) = digest.split_at(8);
    first
        .iter()
        .fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}
