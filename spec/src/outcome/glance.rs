//! What a body is, told by its beginning: for bodies that are known to be valid, or will be before anybody believes it.
//!
//! The rules ask for a handful of places, and vendors send most of them before the payload. So a body is read as far as the rules
//! need it and no further; keys that cannot be there are not looked for.

use ocrmarket_wire::reader::{Kind, Reader};

use super::{Found, FoundAll, OutcomeReader, Scan};
use crate::operation::{Condition, Outcome, Text};

/// What the rules say of a body by its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Glanced {
    /// Index of the rule that matched, in [`Operation::outcome`](crate::Operation::outcome).
    pub rule: usize,
    /// What the answer is.
    pub outcome: Outcome,
    /// Of a success, the index of the first of [`Operation::payload`](crate::Operation::payload) that was seen to hold an object.
    pub payload: Option<usize>,
    /// Whether no place before that one can hold an object further down in the body.
    pub is_first: bool,
}

impl OutcomeReader<'_> {
    /// What the rules say about a body, by as much of its beginning as they need. `beginning` is the first part of a longer body,
    /// and `may_have` says whether a key may stand at its root; `None` if that does not tell.
    ///
    /// It is what [`judge`](Self::judge) says **if** the body is a JSON object in which no key stands twice and none at the
    /// root that `may_have` denies; the caller makes sure of that, before or after. Of several payloads it may see another first.
    pub fn glance(&self, beginning: &str, may_have: impl Fn(&str) -> bool) -> Option<Glanced> {
        let mut reader = Reader::from_text(beginning);
        reader.begin_object().ok()?;
        let scan = Scan {
            reader,
            wanted: &self.wanted,
            found: vec![Found::Unread; self.wanted.len()],
        };
        let mut glance = Glance {
            scan,
            may_have,
            has_unread: false,
            has_ended: false,
            length: beginning.len(),
        };
        glance.outcome(self)
    }
}

/// A pass over the body that goes on only while something is asked for.
struct Glance<'w, 'b, F> {
    scan: Scan<'w, 'b>,
    may_have: F,
    /// Whether a value at the root was seen and not read.
    has_unread: bool,
    has_ended: bool,
    /// Bytes at hand.
    length: usize,
}

impl<F: Fn(&str) -> bool> Glance<'_, '_, F> {
    fn outcome(&mut self, reader: &OutcomeReader<'_>) -> Option<Glanced> {
        let operation = reader.operation;
        for (index, rule) in operation.outcome.iter().enumerate() {
            if !self.all_hold(reader, &rule.when)? {
                continue;
            }
            let mut glanced = Glanced {
                rule: index,
                outcome: rule.outcome,
                payload: None,
                is_first: true,
            };
            if rule.outcome == Outcome::Success {
                self.read_an_object(&operation.payload, true)?;
                let mut places = operation.payload.iter();
                glanced.payload = places.position(|place| self.found().get(place).is_object());
                let earlier = &operation.payload[..glanced.payload.unwrap_or_default()];
                glanced.is_first = earlier
                    .iter()
                    .all(|place| self.place(place).is_some_and(|place| !self.is_open(place)));
            }
            return Some(glanced);
        }
        None
    }

    /// Whether all conditions hold; `None` if what is at hand does not tell.
    fn all_hold(&mut self, reader: &OutcomeReader<'_>, when: &[Condition]) -> Option<bool> {
        for condition in when {
            match condition {
                Condition::Is { at, .. } | Condition::Exists { at, .. } => {
                    self.read(self.place(at)?)?;
                }
                Condition::Payload { .. } => {
                    self.read_an_object(&reader.operation.payload, false)?;
                }
            }
            if !reader.holds(condition, &self.found()) {
                return Some(false);
            }
        }
        Some(true)
    }

    fn found(&self) -> FoundAll<'_, '_, '_> {
        FoundAll {
            wanted: self.scan.wanted,
            found: &self.scan.found,
        }
    }

    /// Reads on until some payload place is seen to hold an object, or none can; the body itself counts last, if it does.
    fn read_an_object(&mut self, payload: &[Text], or_body: bool) -> Option<()> {
        let inner = payload.iter().filter(|place| !place.is_empty());
        for place in inner {
            let place = self.place(place)?;
            while self.is_open(place) {
                let mut inner = payload.iter().filter(|place| !place.is_empty());
                if inner.any(|place| self.found().get(place).is_object()) {
                    return Some(());
                }
                self.read_member()?;
            }
        }
        if or_body && let Some(body) = self.place("") {
            // It has been entered.
            self.scan.found[body] = Found::Object;
        }
        Some(())
    }

    fn place(&self, pointer: &str) -> Option<usize> {
        let mut wanted = self.scan.wanted.iter();
        wanted.position(|wanted| wanted.pointer == pointer)
    }

    /// Reads on until it is known what stands at a wanted place.
    fn read(&mut self, place: usize) -> Option<()> {
        while self.is_open(place) {
            self.read_member()?;
        }
        Some(())
    }

    /// Whether a wanted place may still come.
    fn is_open(&mut self, place: usize) -> bool {
        let found = &mut self.scan.found[place];
        if !matches!(found, Found::Unread) {
            return false;
        }
        let can_come = match self.scan.wanted[place].tokens.first() {
            None => {
                *found = Found::Object;
                return false;
            }
            Some(key) => !self.has_ended && (self.may_have)(key),
        };
        if !can_come {
            *found = Found::Absent;
        }
        can_come
    }

    fn read_member(&mut self) -> Option<()> {
        if std::mem::take(&mut self.has_unread) {
            self.scan.reader.skip().ok()?;
        }
        let Some(key) = self.scan.reader.next_key().ok()? else {
            self.has_ended = true;
            return Some(());
        };
        // The place of the body itself has no tokens, and so is below no key.
        let all = 0..self.scan.wanted.len();
        let below = self.scan.narrow(&all, |token| key.is(token), 0);
        if below.is_empty() {
            self.has_unread = true;
            return Some(());
        }
        self.scan.found[below.clone()].fill(Found::Absent);
        let has_inner = self.scan.wanted[below.end - 1].tokens.len() > 1;
        let container = match self.scan.reader.kind().ok()? {
            Kind::Object => Some(Found::Object),
            Kind::Array => Some(Found::Array),
            _ => None,
        };
        match container.filter(|_| !has_inner) {
            Some(found) => {
                self.scan.found[below.start] = found;
                self.has_unread = true;
            }
            None => self.scan.value(below, 1).ok()?,
        }
        // A number that the part at hand ends with may go on behind it.
        let is_cut = self.scan.reader.offset() == self.length;
        (!is_cut).then_some(())
    }
}
