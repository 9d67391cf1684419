//! What an answer is by its vendor's rule: success, failure or still running, with code, message, charge and payload place.
//!
//! One pass over the body collects what the rules point at and skips the rest, so judging a stored document costs little
//! more than scanning it. Works on bytes alone, needs no schema and no feature. Never shows what the body holds: vendor
//! messages can repeat personal data.

mod glance;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use ocrmarket_wire::pointer;
use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};

pub use self::glance::Glanced;
use crate::Operation;
use crate::operation::{Charged, Condition, Outcome, OutcomeRule, Retry};

/// Class of a record: an answer's outcome, or why it is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RecordClass {
    /// The payload is there.
    Success,
    /// The vendor refused.
    Failure,
    /// A job is still running.
    Pending,
    /// The gateway answered, not the vendor; told by headers, so a body alone never has it.
    Gateway,
    /// Not a JSON object.
    NotAnAnswer,
}

impl RecordClass {
    /// Every class.
    pub const ALL: [Self; 5] = [
        Self::Success,
        Self::Failure,
        Self::Pending,
        Self::Gateway,
        Self::NotAnAnswer,
    ];

    /// Its name in reports, `not-an-answer`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Pending => "pending",
            Self::Gateway => "gateway",
            Self::NotAnAnswer => "not-an-answer",
        }
    }
}

impl From<Outcome> for RecordClass {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Success => Self::Success,
            Outcome::Failure => Self::Failure,
            Outcome::Pending => Self::Pending,
        }
    }
}

/// What the rules say about one body.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Judged<'a> {
    /// Index of the rule that matched, in [`Operation::outcome`].
    pub rule: usize,
    /// What the answer is.
    pub outcome: Outcome,
    /// Index of the first of [`Operation::payload`] that holds an object.
    pub payload: Option<usize>,
    /// The vendor's code, where the rule says where it stands and a single value stands there.
    pub code: Option<Cow<'a, str>>,
    /// The vendor's message, likewise. It may repeat personal data: never log it.
    pub message: Option<Cow<'a, str>>,
    /// Whether the answer was charged for; `None` where nothing says so.
    pub charged: Option<bool>,
    /// Whether sending again may help, by the rule and by the vendor's codes found in the body; the strictest counts.
    pub retry: Retry,
}

impl Judged<'_> {
    /// The same, independent of the body.
    pub fn into_owned(self) -> Judged<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Judged {
            rule: self.rule,
            outcome: self.outcome,
            payload: self.payload,
            code: self.code.map(owned),
            message: self.message.map(owned),
            charged: self.charged,
            retry: self.retry,
        }
    }
}

impl fmt::Debug for Judged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Judged")
            .field("rule", &self.rule)
            .field("outcome", &self.outcome)
            .field("payload", &self.payload)
            .field("charged", &self.charged)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// Why a body is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAnAnswer {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// It is JSON, but no object.
    NotAnObject,
    /// No rule matches; an operation that was read from schemas always has one that does.
    NoRule,
}

impl fmt::Display for NotAnAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax(_) => "the body is not JSON",
            Self::NotAnObject => "the body is not a JSON object",
            Self::NoRule => {
                "no outcome rule matches: the last rule of an operation has no condition"
            }
        })
    }
}

impl std::error::Error for NotAnAnswer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax(error) => Some(error),
            Self::NotAnObject | Self::NoRule => None,
        }
    }
}

impl From<SyntaxError> for NotAnAnswer {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl Operation {
    /// What the operation's rules say about a body. To judge many bodies, make an [`OutcomeReader`] once.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub fn outcome_of<'b>(&self, body: &'b [u8]) -> Result<Judged<'b>, NotAnAnswer> {
        OutcomeReader::new(self).judge(body)
    }
}

/// An operation's rules, made ready to judge many bodies.
#[derive(Debug, Clone)]
pub struct OutcomeReader<'o> {
    operation: &'o Operation,
    /// Every pointer that a rule needs, each once, sorted by tokens: those below one place follow each other.
    wanted: Vec<Wanted<'o>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted<'o> {
    tokens: Vec<Cow<'o, str>>,
    pointer: &'o str,
}

impl<'o> OutcomeReader<'o> {
    /// Makes an operation's rules ready.
    pub fn new(operation: &'o Operation) -> Self {
        let mut wanted: Vec<Wanted<'o>> = pointers(operation)
            .filter_map(|pointer| {
                Some(Wanted {
                    tokens: pointer::tokens(pointer)?.collect(),
                    pointer,
                })
            })
            .collect();
        wanted.sort();
        wanted.dedup();
        Self { operation, wanted }
    }

    /// What the rules say about a body.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub fn judge<'b>(&self, body: &'b [u8]) -> Result<Judged<'b>, NotAnAnswer> {
        let found = self.scan(body)?;
        let found = FoundAll {
            wanted: &self.wanted,
            found: &found,
        };
        let payload = self
            .operation
            .payload
            .iter()
            .position(|place| found.get(place).is_object());
        let matches = |rule: &OutcomeRule| {
            rule.when
                .iter()
                .all(|condition| self.holds(condition, &found))
        };
        let rules = &self.operation.outcome;
        let (index, rule) = rules
            .iter()
            .enumerate()
            .find(|(_, rule)| matches(rule))
            .ok_or(NotAnAnswer::NoRule)?;
        let text_at =
            |pointer: &Option<Cow<'_, str>>| found.get(pointer.as_deref()?).text().cloned();
        Ok(Judged {
            rule: index,
            outcome: rule.outcome,
            payload,
            code: text_at(&rule.code),
            message: text_at(&rule.message),
            charged: charged(&rule.charged, &found),
            retry: self.retry(rule, &found),
        })
    }

    fn holds(&self, condition: &Condition, found: &FoundAll<'_, '_, '_>) -> bool {
        match condition {
            Condition::Is { at, is } => found
                .get(at)
                .text()
                .is_some_and(|text| is.iter().any(|one| one == text)),
            Condition::Exists { at, exists } => found.get(at).exists() == *exists,
            Condition::Payload { payload } => {
                let mut inner = self
                    .operation
                    .payload
                    .iter()
                    .filter(|place| !place.is_empty());
                inner.any(|place| found.get(place).is_object()) == *payload
            }
        }
    }

    fn retry(&self, rule: &OutcomeRule, found: &FoundAll<'_, '_, '_>) -> Retry {
        let of_codes = self.operation.codes.iter().filter(|code| {
            code.retry != Retry::No
                && found
                    .get(&code.at)
                    .text()
                    .is_some_and(|text| *text == code.code)
        });
        of_codes
            .map(|code| code.retry)
            .chain([rule.retry])
            .max_by_key(|retry| strictness(*retry))
            .unwrap_or_default()
    }

    /// One pass over the body.
    fn scan<'b>(&self, body: &'b [u8]) -> Result<Vec<Found<'b>>, NotAnAnswer> {
        let mut reader = Reader::new(body)?;
        if reader.kind()? != Kind::Object {
            reader.skip()?;
            reader.finish()?;
            return Err(NotAnAnswer::NotAnObject);
        }
        let mut scan = Scan {
            reader,
            wanted: &self.wanted,
            found: vec![Found::Absent; self.wanted.len()],
        };
        scan.value(0..self.wanted.len(), 0)?;
        scan.reader.finish()?;
        Ok(scan.found)
    }
}

/// Every pointer whose value a rule may ask for.
fn pointers(operation: &Operation) -> impl Iterator<Item = &str> {
    let of_rules = operation.outcome.iter().flat_map(|rule| {
        let conditions = rule.when.iter().filter_map(|condition| match condition {
            Condition::Is { at, .. } | Condition::Exists { at, .. } => Some(at),
            Condition::Payload { .. } => None,
        });
        let fields = if let Charged::Field(fields) = &rule.charged {
            fields.as_ref()
        } else {
            &[]
        };
        conditions
            .chain(fields)
            .chain(&rule.code)
            .chain(&rule.message)
    });
    let of_codes = operation
        .codes
        .iter()
        .filter(|code| code.retry != Retry::No)
        .map(|code| &code.at);
    of_rules
        .chain(of_codes)
        .chain(operation.payload.iter())
        .map(AsRef::as_ref)
}

fn charged(rule: &Charged, found: &FoundAll<'_, '_, '_>) -> Option<bool> {
    match rule {
        Charged::Yes => Some(true),
        Charged::No => Some(false),
        Charged::Unknown => None,
        Charged::Field(fields) => {
            let mut numbers = fields
                .iter()
                .filter_map(|field| number(found.get(field).text()?));
            numbers.next().map(|number| number != 0.0)
        }
    }
}

/// A number, however it was sent.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let starts_like_one = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    text.parse::<f64>()
        .ok()
        .filter(|number| starts_like_one && !number.is_nan())
}

fn strictness(retry: Retry) -> u8 {
    match retry {
        Retry::No => 0,
        Retry::Later => 1,
        Retry::Never => 2,
    }
}

/// What stands at a wanted place.
#[derive(Clone)]
enum Found<'b> {
    /// Not looked for yet; who reads all of a body begins with [`Found::Absent`].
    Unread,
    Absent,
    Null,
    Object,
    Array,
    /// The text of a single value.
    Text(Cow<'b, str>),
    /// A text that no Rust text can hold.
    Unreadable,
}

impl<'b> Found<'b> {
    fn text(&self) -> Option<&Cow<'b, str>> {
        if let Found::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    fn is_object(&self) -> bool {
        matches!(self, Found::Object)
    }

    fn exists(&self) -> bool {
        !matches!(self, Found::Unread | Found::Absent | Found::Null)
    }
}

/// What stands at every wanted place.
struct FoundAll<'o, 'f, 'b> {
    wanted: &'o [Wanted<'o>],
    found: &'f [Found<'b>],
}

impl<'b> FoundAll<'_, '_, 'b> {
    fn get(&self, pointer: &str) -> &Found<'b> {
        let place = self
            .wanted
            .iter()
            .position(|wanted| wanted.pointer == pointer);
        place
            .and_then(|place| self.found.get(place))
            .unwrap_or(&Found::Absent)
    }
}

/// The pass over the body. Descends only towards wanted places, so it goes as deep as the longest pointer of the rules,
/// whatever the body holds.
struct Scan<'w, 'b> {
    reader: Reader<'b>,
    wanted: &'w [Wanted<'w>],
    found: Vec<Found<'b>>,
}

impl Scan<'_, '_> {
    /// Reads a value. `below` are the wanted places at or below it; `depth` is how many tokens led here.
    fn value(&mut self, below: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        let is_wanted = self
            .wanted
            .get(below.start)
            .is_some_and(|wanted| wanted.tokens.len() == depth);
        let inner = below.start + usize::from(is_wanted)..below.end;
        let found = match self.reader.kind()? {
            Kind::Object => {
                self.object(inner, depth)?;
                Found::Object
            }
            Kind::Array => {
                self.array(inner, depth)?;
                Found::Array
            }
            Kind::String => self
                .reader
                .string()?
                .decode()
                .map_or(Found::Unreadable, Found::Text),
            Kind::Number => Found::Text(Cow::Borrowed(self.reader.number()?)),
            Kind::Boolean => Found::Text(Cow::Borrowed(if self.reader.boolean()? {
                "true"
            } else {
                "false"
            })),
            Kind::Null => {
                self.reader.null()?;
                Found::Null
            }
        };
        if is_wanted {
            self.found[below.start] = found;
        }
        Ok(())
    }

    fn object(&mut self, inner: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        if inner.is_empty() {
            return self.reader.skip().map(drop);
        }
        self.reader.begin_object()?;
        while let Some(key) = self.reader.next_key()? {
            let below = self.narrow(&inner, |token| is_key(&key, token), depth);
            self.inner_value(below, depth)?;
        }
        Ok(())
    }

    fn array(&mut self, inner: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        if inner.is_empty() {
            return self.reader.skip().map(drop);
        }
        self.reader.begin_array()?;
        let mut index = 0;
        while self.reader.next_element()? {
            let below = self.narrow(&inner, |token| pointer::index(token) == Some(index), depth);
            self.inner_value(below, depth)?;
            index += 1;
        }
        Ok(())
    }

    fn inner_value(&mut self, below: Range<usize>, depth: usize) -> Result<(), SyntaxError> {
        if below.is_empty() {
            return self.reader.skip().map(drop);
        }
        // Of duplicate keys the last counts: what an earlier one held is gone.
        self.found[below.clone()].fill(Found::Absent);
        self.value(below, depth + 1)
    }

    /// The wanted places among `inner` whose token at `depth` fits; they follow each other.
    fn narrow(
        &self,
        inner: &Range<usize>,
        fits: impl Fn(&str) -> bool,
        depth: usize,
    ) -> Range<usize> {
        let places = &self.wanted[inner.clone()];
        let fits = |wanted: &Wanted<'_>| wanted.tokens.get(depth).is_some_and(|token| fits(token));
        let Some(start) = places.iter().position(fits) else {
            return 0..0;
        };
        let length = places[start..]
            .iter()
            .take_while(|wanted| fits(wanted))
            .count();
        inner.start + start..inner.start + start + length
    }
}

fn is_key(key: &RawText<'_>, token: &str) -> bool {
    key.is(token)
}
