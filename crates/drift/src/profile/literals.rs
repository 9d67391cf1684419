//! The values of a public location that may be shown, with exact counts: all known values, and the
//! 32 others with the smallest hashes. Of a value that may not be shown, nothing is stored.
//!
//! The choice does not depend on order or on how documents were split: a value that is among the 32
//! in the end was among them in every part. All values are stored if there are at most 32 distinct
//! ones; otherwise the choice is unbiased.

use ocrmarket_wire::leaf::LeafContent;

/// Maximum number of unknown values that are stored.
pub(crate) const MOST: usize = 32;
/// Maximum length of a stored value.
const LONGEST: usize = 256;

/// Values of a public location.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Literals {
    /// Sorted by hash, kind and string.
    kept: Vec<Literal>,
    /// Number of unknown values.
    unlisted: usize,
    /// `true` if there were more values.
    pub(crate) is_cut: bool,
}

/// A value of a public location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    pub(crate) hash: u64,
    pub(crate) kind: LiteralKind,
    pub(crate) text: Box<str>,
    /// `true` if it is a known value.
    pub(crate) is_listed: bool,
    pub(crate) count: u64,
    pub(crate) documents: u64,
    /// Number of the last document that had it, while documents are counted.
    pub(crate) last_document: u64,
}

/// The JSON form of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LiteralKind {
    Text,
    Number,
    Boolean,
}

impl LiteralKind {
    pub(crate) const ALL: [Self; 3] = [Self::Text, Self::Number, Self::Boolean];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
        }
    }

    /// Returns a value of this kind.
    pub(crate) fn content(self, text: &str) -> LeafContent<'_> {
        match self {
            Self::Text => LeafContent::Text(text),
            Self::Number => LeafContent::Number(text),
            Self::Boolean => LeafContent::Boolean(text == "true"),
        }
    }
}

/// Occurrences of a value in consecutive documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Came {
    pub(crate) count: u64,
    pub(crate) documents: u64,
    pub(crate) first_document: u64,
    pub(crate) last_document: u64,
}

impl Came {
    pub(crate) fn once(document: u64) -> Self {
        Self {
            count: 1,
            documents: 1,
            first_document: document,
            last_document: document,
        }
    }
}

impl Literals {
    /// Counts a value of documents that are not earlier than those already counted.
    pub(crate) fn add(
        &mut self,
        (hash, kind, text): (u64, LiteralKind, &str),
        is_listed: bool,
        came: Came,
    ) {
        let location = self.position(hash, kind, text);
        if let Ok(location) = location {
            let known = &mut self.kept[location];
            known.count += came.count;
            known.documents +=
                came.documents - u64::from(known.last_document == came.first_document);
            known.last_document = came.last_document;
            return;
        }
        if text.len() > LONGEST
            || !is_listed && self.unlisted >= MOST && self.is_beyond(hash, kind, text)
        {
            self.is_cut = true;
            return;
        }
        self.insert(Literal {
            hash,
            kind,
            text: text.into(),
            is_listed,
            count: came.count,
            documents: came.documents,
            last_document: came.last_document,
        });
    }

    /// Records that a value is not stored.
    pub(crate) fn leave_out(&mut self) {
        self.is_cut = true;
    }

    /// Adds the values of other documents.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.is_cut |= other.is_cut;
        for literal in &other.kept {
            match self.position(literal.hash, literal.kind, &literal.text) {
                Ok(location) => {
                    let known = &mut self.kept[location];
                    known.count += literal.count;
                    known.documents += literal.documents;
                    if literal.is_listed && !known.is_listed {
                        known.is_listed = true;
                        self.unlisted -= 1;
                    }
                }
                Err(_) => self.insert(literal.clone()),
            }
        }
    }

    /// Adds a value with its counts.
    pub(crate) fn insert(&mut self, literal: Literal) {
        let Err(location) = self.position(literal.hash, literal.kind, &literal.text) else {
            return;
        };
        self.unlisted += usize::from(!literal.is_listed);
        self.kept.insert(location, literal);
        if self.unlisted > MOST
            && let Some(last) = self.kept.iter().rposition(|literal| !literal.is_listed)
        {
            self.kept.remove(last);
            self.unlisted -= 1;
            self.is_cut = true;
        }
    }

    /// Ends the counting of documents.
    pub(crate) fn seal(&mut self) {
        for literal in &mut self.kept {
            literal.last_document = 0;
        }
    }

    /// Returns the stored values, in an order that depends only on them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Literal> {
        self.kept.iter()
    }

    /// Returns the stored values, the most frequent first.
    pub(crate) fn by_count(&self) -> Vec<&Literal> {
        let mut sorted: Vec<&Literal> = self.kept.iter().collect();
        sorted.sort_by(|one, other| {
            (other.count, &one.text, one.kind).cmp(&(one.count, &other.text, other.kind))
        });
        sorted
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    fn position(&self, hash: u64, kind: LiteralKind, text: &str) -> Result<usize, usize> {
        self.kept.binary_search_by(|known| {
            (known.hash, known.kind, &*known.text).cmp(&(hash, kind, text))
        })
    }

    /// Returns `true` if a value is after all unknown ones.
    fn is_beyond(&self, hash: u64, kind: LiteralKind, text: &str) -> bool {
        let last = self.kept.iter().rfind(|literal| !literal.is_listed);
        last.is_some_and(|last| (last.hash, last.kind, &*last.text) < (hash, kind, text))
    }
}
