//! Fast path: classifies a response from its first bytes. Correct only if the caller proves the
//! body well formed, before or after.
//!
//! The rules need a handful of locations, and vendors send most of them before the payload. So a
//! body is read only as far as the rules need it. Keys that cannot be present are not searched for.

use std::cell::RefCell;
use std::ops::Range;

use ocrmarket_wire::reader::{Kind, RawText, Reader};

use super::reader::{OutcomeReader, Test, success_of};
use super::scan::{Found, Scan, is_empty_container};
use crate::Outcome;

/// Number of bytes of a body from which its outcome is guessed. For a shorter body, the rules are as
/// fast.
const BEGINNING: usize = 512;

/// The outcome of a body, guessed from its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The outcome, if the body is a JSON object without duplicate keys and without the
    /// [`excluded`](Self::excluded) keys.
    pub glanced: Glanced,
    /// Keys of the root that invalidate the guess.
    pub excluded: Vec<String>,
}

/// Result of the rules for the beginning of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Glanced {
    /// Index of the rule that matched, in [`Operation::outcome`](crate::Operation::outcome).
    pub rule: usize,
    /// The outcome.
    pub outcome: Outcome,
    /// Index of a success's type in [`Operation::successes`](crate::Operation::successes);
    /// otherwise 0.
    pub success: usize,
    /// Index of a success's payload location in [`Operation::payload`](crate::Operation::payload):
    /// the first that was seen with a non-empty object.
    pub payload: Option<usize>,
    /// `true` if outcome and success type stay the same even if an earlier payload location has an
    /// object later in the body.
    pub is_sure: bool,
    /// `true` if the body has a code that the operation does not list, or is pending by a status
    /// that is not listed as pending.
    pub has_unknown_code: bool,
    /// `true` if a payload location has a value that is not an object, and none has an object.
    pub has_misplaced: bool,
}

impl OutcomeReader<'_> {
    /// Guesses the outcome of a long body from its beginning. The caller proves the guess while it
    /// reads the body. `None` if the body is short, or the guess cannot be certain.
    pub fn guess(&self, body: &[u8]) -> Option<Guess> {
        let (beginning, _) = body.split_at_checked(BEGINNING)?;
        let beginning = beginning.utf8_chunks().next()?.valid();
        let keys = root_keys(beginning)?;
        let excluded = RefCell::new(Vec::new());
        let may_have = |tokens: &[String]| {
            let Some(key) = tokens.first() else {
                return true;
            };
            let is_known = keys.iter().any(|known| known.is(key));
            if !is_known {
                excluded.borrow_mut().push(key.clone());
            }
            is_known
        };
        let glanced = self.glance(beginning, may_have)?;
        glanced.is_sure.then(|| Guess {
            glanced,
            excluded: excluded.into_inner(),
        })
    }

    /// Applies the rules to as much of a body's beginning as they need. `beginning` is the first
    /// part of a longer body. `may_have` returns whether a value may be at a location, given as the
    /// tokens of its pointer. `None` if the beginning is not sufficient.
    ///
    /// The result is that of [`classify`](Self::classify) **if** the body is a JSON object without
    /// duplicate keys, and without values that `may_have` excludes. The caller makes sure of that,
    /// before or after. Of several payloads it may find another one first.
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

/// Returns the root keys in the beginning of a body.
fn root_keys(beginning: &str) -> Option<Vec<RawText<'_>>> {
    let mut reader = Reader::from_text(beginning);
    reader.begin_object().ok()?;
    let mut keys = Vec::new();
    // A truncated value ends the loop.
    while let Ok(Some(key)) = reader.next_key() {
        keys.push(key);
        if reader.skip().is_err() {
            break;
        }
    }
    Some(keys)
}

/// A pass over the body that stops as soon as the rules are decided.
struct Glance<'w, 'b, F> {
    rules: &'w OutcomeReader<'w>,
    scan: Scan<'w, 'b>,
    may_have: F,
    /// The wanted locations below each open object, from the root inwards.
    open: Vec<Range<usize>>,
    /// `true` if the next value was seen and not read.
    has_unread: bool,
    /// Number of bytes available.
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
            if texts.any(|location| self.is_text(rules.location(location))) {
                // The content of the string is unknown here.
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

    /// Returns `true` if a string was seen at a location. For an unseen one, `may_have` decides
    /// whether it can still come.
    fn is_text(&mut self, location: usize) -> bool {
        !self.is_open(location) && self.scan.found[location].text().is_some()
    }

    /// Returns `true` if all conditions hold; `None` if the available bytes do not decide it.
    fn all_hold(&mut self, tests: &'w [Test<'w>]) -> Option<bool> {
        for test in tests {
            let mut payload = None;
            match test {
                Test::Is { at, .. } | Test::Exists { at, .. } => self.read(*at)?,
                Test::Payload(_) => self.read_inner_object()?,
                Test::PayloadHas(locations) => {
                    self.read_inner_object()?;
                    payload = self.rules.payload_of(&self.scan.found);
                    let inside = payload.and_then(|payload| locations.get(payload));
                    self.read_any(inside.map(Vec::as_slice).unwrap_or_default())?;
                }
            }
            if !self.rules.holds(test, &self.scan.found, payload) {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Returns `true` if outcome and success type stay the same should an earlier payload location
    /// have an object.
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

    /// Returns `true` if a condition holds with the payload at that location; `None` if undecided.
    fn would_hold(&mut self, test: &Test<'_>, payload: usize) -> Option<bool> {
        match test {
            Test::Is { at, .. } | Test::Exists { at, .. } => {
                let is_known = !self.is_open(*at);
                is_known.then(|| self.rules.holds(test, &self.scan.found, None))
            }
            Test::Payload(is_inside) => Some(*is_inside),
            Test::PayloadHas(locations) => {
                let mut inside = locations[payload].iter();
                let may_have = inside.any(|location| self.may_come(*location));
                (!may_have).then_some(false)
            }
        }
    }

    /// Reads on until a payload location other than the body itself has an object, or none can.
    fn read_inner_object(&mut self) -> Option<()> {
        let rules = self.rules;
        for location in rules.inner_locations() {
            while self.is_open(location) {
                let mut locations = rules.inner_locations();
                if locations.any(|location| self.scan.found[location].is_object()) {
                    return Some(());
                }
                self.read_member()?;
            }
        }
        Some(())
    }

    /// Reads on until the value at a wanted location is decided.
    fn read(&mut self, location: usize) -> Option<()> {
        while self.is_open(location) {
            self.read_member()?;
        }
        Some(())
    }

    /// Reads on until a value is seen at one of the locations, or none can be.
    fn read_any(&mut self, locations: &[usize]) -> Option<()> {
        for location in locations {
            while self.is_open(*location) {
                if locations
                    .iter()
                    .any(|location| self.scan.found[*location].exists())
                {
                    return Some(());
                }
                self.read_member()?;
            }
        }
        Some(())
    }

    /// Returns `true` if a value may still come at a wanted location.
    fn is_open(&mut self, location: usize) -> bool {
        if !matches!(self.scan.found[location], Found::Unread) {
            return false;
        }
        let can_come = !self.open.is_empty() && self.may_come(location);
        if !can_come {
            self.scan.found[location] = Found::Absent;
        }
        can_come
    }

    fn may_come(&self, location: usize) -> bool {
        let wanted = self.scan.wanted.get(location);
        wanted.is_some_and(|wanted| (self.may_have)(&wanted.tokens))
    }

    /// Reads the next member of the innermost open object, or its end. Opens an object that has
    /// wanted locations inside.
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

    /// Reads a value with wanted locations at or below it, or only its kind if that is sufficient.
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
        // A number at the end of the available bytes may continue after them.
        let is_cut = self.scan.reader.offset() == self.length;
        (!is_cut).then_some(())
    }
}
