//! What a body is, told by its beginning: for bodies that are known to be valid, or will be before anybody believes it.
//!
//! The rules ask for a handful of places, and vendors send most of them before the payload. So a body is read as far as the rules
//! need it and no further; keys that cannot be there are not looked for.

use std::ops::Range;

use ocrmarket_wire::reader::{Kind, Reader};

use super::reader::{OutcomeReader, Test, success_of};
use super::scan::{Found, Scan, is_empty_container};
use crate::Outcome;

/// What the rules say of a body by its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Glanced {
    /// Index of the rule that matched, in [`Operation::outcome`](crate::Operation::outcome).
    pub rule: usize,
    /// What the answer is.
    pub outcome: Outcome,
    /// Of a success, index of its type in [`Operation::successes`](crate::Operation::successes); otherwise 0.
    pub success: usize,
    /// Of a success, the index in [`Operation::payload`](crate::Operation::payload) of the payload's place, the first that was seen to
    /// hold an object with members.
    pub payload: Option<usize>,
    /// Whether the outcome and the success type stay the same if an earlier payload place holds an object further down in the body.
    pub is_sure: bool,
    /// Whether it has a code that the operation does not list, or is pending by a status that is not listed as pending.
    pub has_unknown_code: bool,
    /// Whether something that is no object stands where the payload belongs.
    pub has_misplaced: bool,
}

impl OutcomeReader<'_> {
    /// What the rules say about a body, by as much of its beginning as they need. `beginning` is the first part of a longer body,
    /// and `may_have` says whether something may be at a location, given as the tokens of its pointer; `None` if that does not tell.
    ///
    /// It is what [`judge`](Self::judge) says **if** the body is a JSON object in which no key stands twice and nothing is where
    /// `may_have` denies it; the caller makes sure of that, before or after. Of several payloads it may see another first.
    pub fn glance(&self, beginning: &str, may_have: impl Fn(&[String]) -> bool) -> Option<Glanced> {
        let mut reader = Reader::from_text(beginning);
        reader.begin_object().ok()?;
        let mut found = vec![Found::Unread; self.wanted.len()];
        found.push(Found::Absent);
        let root = usize::from(self.wants_root());
        if root == 1 {
            found[0] = Found::Object;
        }
        let mut glance = Glance {
            rules: self,
            scan: Scan {
                reader,
                wanted: &self.wanted,
                found,
            },
            may_have,
            open: Vec::from([Range {
                start: root,
                end: self.wanted.len(),
            }]),
            has_unread: false,
            length: beginning.len(),
        };
        glance.outcome()
    }
}

/// A pass over the body that goes on only while something is asked for.
struct Glance<'w, 'b, F> {
    rules: &'w OutcomeReader<'w>,
    scan: Scan<'w, 'b>,
    may_have: F,
    /// The wanted places below each object that is open, from the root inwards.
    open: Vec<Range<usize>>,
    /// Whether a value was seen and not read.
    has_unread: bool,
    /// Bytes at hand.
    length: usize,
}

impl<'w, F: Fn(&[String]) -> bool> Glance<'w, '_, F> {
    fn outcome(&mut self) -> Option<Glanced> {
        let rules = self.rules;
        for (index, tests) in rules.rules.iter().enumerate() {
            if !self.all_hold(tests)? {
                continue;
            }
            for table in &rules.tables {
                self.read(table.at)?;
            }
            self.read_inner_object()?;
            let mut texts = rules.operation.json_text.iter();
            if texts.any(|place| self.is_text(rules.place(place))) {
                // What is in the string is not known.
                return None;
            }
            let rule = &rules.operation.outcome[index];
            let mut glanced = Glanced {
                rule: index,
                outcome: rule.outcome,
                success: success_of(rule),
                payload: None,
                is_sure: true,
                has_unknown_code: !rules.unknown_codes(rule, &self.scan.found).is_empty(),
                has_misplaced: !rules.misplaced(rule, &self.scan.found).is_empty(),
            };
            if rule.outcome == Outcome::Success {
                let payload = rules.payload_of(&self.scan.found);
                glanced.payload = rules.payload_for(rule, payload);
                glanced.is_sure =
                    (0..payload.unwrap_or_default()).all(|earlier| self.stays(&glanced, earlier));
            }
            return Some(glanced);
        }
        None
    }

    /// Whether a text was seen at a place. Of one that was not seen, `may_have` is asked whether it may come at all.
    fn is_text(&mut self, place: usize) -> bool {
        !self.is_open(place) && self.scan.found[place].text().is_some()
    }

    /// Whether all conditions hold; `None` if what is at hand does not tell.
    fn all_hold(&mut self, tests: &'w [Test<'w>]) -> Option<bool> {
        for test in tests {
            let mut payload = None;
            match test {
                Test::Is { at, .. } | Test::Exists { at, .. } => self.read(*at)?,
                Test::Payload(_) => self.read_inner_object()?,
                Test::PayloadHas(places) => {
                    self.read_inner_object()?;
                    payload = self.rules.payload_of(&self.scan.found);
                    let inside = payload.and_then(|payload| places.get(payload));
                    self.read_any(inside.map(Vec::as_slice).unwrap_or_default())?;
                }
            }
            if !self.rules.holds(test, &self.scan.found, payload) {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether outcome and success type are the same if an earlier payload place holds an object after all.
    fn stays(&mut self, glanced: &Glanced, earlier: usize) -> bool {
        let rules = self.rules;
        if !self.is_open(rules.payload[earlier]) {
            return true;
        }
        for (rule, tests) in rules.operation.outcome.iter().zip(&rules.rules) {
            let held: Vec<_> = tests
                .iter()
                .map(|test| self.would_hold(test, earlier))
                .collect();
            if held.contains(&Some(false)) {
                continue;
            }
            if (rule.outcome, success_of(rule)) != (glanced.outcome, glanced.success) {
                return false;
            }
            if held.iter().all(|held| *held == Some(true)) {
                return true;
            }
        }
        false
    }

    /// Whether a condition holds if the payload is at that place; `None` if it may or may not.
    fn would_hold(&mut self, test: &Test<'_>, payload: usize) -> Option<bool> {
        match test {
            Test::Is { at, .. } | Test::Exists { at, .. } => {
                let is_known = !self.is_open(*at);
                is_known.then(|| self.rules.holds(test, &self.scan.found, None))
            }
            Test::Payload(is_inside) => Some(*is_inside),
            Test::PayloadHas(places) => {
                let mut inside = places[payload].iter();
                let may_have = inside.any(|place| self.may_come(*place));
                (!may_have).then_some(false)
            }
        }
    }

    /// Reads on until some payload place other than the body itself is seen to hold an object, or none can.
    fn read_inner_object(&mut self) -> Option<()> {
        let rules = self.rules;
        for place in rules.inner_places() {
            while self.is_open(place) {
                let mut places = rules.inner_places();
                if places.any(|place| self.scan.found[place].is_object()) {
                    return Some(());
                }
                self.read_member()?;
            }
        }
        Some(())
    }

    /// Reads on until it is known what is at a wanted place.
    fn read(&mut self, place: usize) -> Option<()> {
        while self.is_open(place) {
            self.read_member()?;
        }
        Some(())
    }

    /// Reads on until something is seen at one of some places, or nothing can be.
    fn read_any(&mut self, places: &[usize]) -> Option<()> {
        for place in places {
            while self.is_open(*place) {
                if places.iter().any(|place| self.scan.found[*place].exists()) {
                    return Some(());
                }
                self.read_member()?;
            }
        }
        Some(())
    }

    /// Whether a wanted place may still come.
    fn is_open(&mut self, place: usize) -> bool {
        if !matches!(self.scan.found[place], Found::Unread) {
            return false;
        }
        let can_come = !self.open.is_empty() && self.may_come(place);
        if !can_come {
            self.scan.found[place] = Found::Absent;
        }
        can_come
    }

    fn may_come(&self, place: usize) -> bool {
        let wanted = self.scan.wanted.get(place);
        wanted.is_some_and(|wanted| (self.may_have)(&wanted.tokens))
    }

    /// Reads the next member of the innermost open object, or its end. An object with wanted places in it is opened.
    fn read_member(&mut self) -> Option<()> {
        if std::mem::take(&mut self.has_unread) {
            self.scan.reader.skip().ok()?;
        }
        let all = self.open.last()?.clone();
        let depth = self.open.len() - 1;
        let Some(key) = self.scan.reader.next_key().ok()? else {
            self.open.pop();
            for found in &mut self.scan.found[all] {
                if matches!(found, Found::Unread) {
                    *found = Found::Absent;
                }
            }
            return Some(());
        };
        let below = self.scan.narrow(&all, |token| key.is(token), depth);
        if below.is_empty() {
            self.has_unread = true;
            return Some(());
        }
        self.read_value(below, depth + 1)
    }

    /// Reads a value with wanted places at or below it, or only its kind where that is enough.
    fn read_value(&mut self, below: Range<usize>, depth: usize) -> Option<()> {
        let is_wanted = self.scan.wanted[below.start].tokens.len() == depth;
        let inner = below.start + usize::from(is_wanted)..below.end;
        let kind = self.scan.reader.kind().ok()?;
        let is_container = match kind {
            Kind::Object => true,
            Kind::Array => inner.is_empty(),
            _ => false,
        };
        let container = if is_container {
            let is_empty = is_empty_container(&self.scan.reader)?;
            Some(match kind {
                _ if is_empty => Found::Empty,
                Kind::Array => Found::Array,
                _ => Found::Object,
            })
        } else {
            None
        };
        if let Some(found) = container {
            if is_wanted {
                self.scan.found[below.start] = found;
            }
            if inner.is_empty() {
                self.has_unread = true;
            } else {
                self.scan.reader.begin_object().ok()?;
                self.open.push(inner);
            }
        } else {
            self.scan.found[below.clone()].fill(Found::Absent);
            self.scan.value(below, depth).ok()?;
        }
        // A number that the part at hand ends with may go on behind it.
        let is_cut = self.scan.reader.offset() == self.length;
        (!is_cut).then_some(())
    }
}
