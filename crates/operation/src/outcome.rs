//! What an answer is by its vendor's rule: success, failure or still running, with code, message, charge and payload place.
//!
//! One pass over the body collects what the rules point at and skips the rest, so judging a stored document costs little
//! more than scanning it. Works on bytes alone, needs no schema and no feature. Never shows what the body holds: vendor
//! messages can repeat personal data.

mod glance;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};
use ocrmarket_wire::{is_nothing, pointer};

pub use self::glance::Glanced;
use crate::Operation;
use crate::unfold::unfold;
use crate::{Charged, Code, Condition, Outcome, OutcomeRule, Retry, Text};

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
    /// Of a success, index of its type in [`Operation::successes`]; otherwise 0.
    pub success: usize,
    /// Index of the payload's place in [`Operation::payload`]: the first that holds an object with members, or the body itself. It is the
    /// body itself, too, where the success type has no envelope.
    pub payload: Option<usize>,
    /// The vendor's code, where the rule says where it stands and a single value stands there.
    pub code: Option<Cow<'a, str>>,
    /// The vendor's message, likewise. It may repeat personal data: never log it.
    pub message: Option<Cow<'a, str>>,
    /// Whether the answer was charged for; `None` where nothing says so.
    pub charged: Option<bool>,
    /// Whether sending again may help, by the rule and by the vendor's codes found in the body; the strictest counts.
    pub retry: Retry,
    /// Whether something in the body is the vendor's own word: a condition of the rule found something, or a single value stands where
    /// the operation says that a code, the message or the charge is. Any other object may be a proxy's.
    pub from_vendor: bool,
    /// `true` if a location of [`json_text`](Operation::json_text) holds a string, so that the body must be unfolded before it is read.
    pub has_json_text: bool,
    /// JSON Pointers to codes that the operation does not list. Of a pending answer also the pointer to its status, or to the body where
    /// it has none, unless the operation lists that status as pending.
    pub unknown_codes: Vec<Cow<'a, str>>,
    /// JSON Pointers to payload places that hold something, and no object, where no other holds one either: an array of reports, a text.
    /// None of a failure that a rule names, since it needs no payload.
    pub misplaced: Vec<Cow<'a, str>>,
}

impl Judged<'_> {
    /// Returns whether it has that outcome, and of a success that type.
    pub fn gives(&self, outcome: Outcome, success: usize) -> bool {
        self.outcome == outcome && (outcome != Outcome::Success || self.success == success)
    }

    /// The same, independent of the body.
    pub fn into_owned(self) -> Judged<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Judged {
            rule: self.rule,
            outcome: self.outcome,
            success: self.success,
            payload: self.payload,
            code: self.code.map(owned),
            message: self.message.map(owned),
            charged: self.charged,
            retry: self.retry,
            from_vendor: self.from_vendor,
            has_json_text: self.has_json_text,
            unknown_codes: self.unknown_codes.into_iter().map(owned).collect(),
            misplaced: self.misplaced.into_iter().map(owned).collect(),
        }
    }
}

impl fmt::Debug for Judged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Judged")
            .field("rule", &self.rule)
            .field("outcome", &self.outcome)
            .field("success", &self.success)
            .field("payload", &self.payload)
            .field("charged", &self.charged)
            .field("retry", &self.retry)
            .field("from_vendor", &self.from_vendor)
            .field("unknown_codes", &self.unknown_codes)
            .field("misplaced", &self.misplaced)
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

/// A code that an operation knows at some location.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownCode<'o> {
    /// The code.
    pub text: &'o str,
    /// Whether a pending response may have it there: the operation lists it as pending, or the location is not the one that says whether
    /// a job is still running.
    pub fits_pending: bool,
}

impl Operation {
    /// The codes that the operation knows, each with the pointer to where it stands: those it lists, and those that a rule compares the
    /// same place with.
    pub fn known_codes(&self) -> impl Iterator<Item = (&str, KnownCode<'_>)> {
        let mut seen: Vec<&str> = Vec::new();
        let locations = self.codes.iter();
        let locations = locations.flat_map(|row| row.at.iter().map(move |at| (row, at.as_ref())));
        locations.flat_map(move |(row, at)| {
            let is_first = !seen.contains(&at);
            seen.push(at);
            let in_rules = is_first.then(|| texts_in_rules(self, at));
            let in_rules = in_rules.into_iter().flatten().map(|text| (text, false));
            let all = in_rules.chain([(row.code.as_ref(), row.pending)]);
            let tells_pending = self.tells_pending(at);
            all.map(move |(text, is_pending)| {
                let fits_pending = is_pending || !tells_pending;
                (at, KnownCode { text, fits_pending })
            })
        })
    }

    /// Whether a location is where a pending response has its status.
    fn tells_pending(&self, at: &str) -> bool {
        let mut rules = self.outcome.iter();
        rules.any(|rule| rule.outcome == Outcome::Pending && rule.code.as_deref() == Some(at))
    }

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
    wanted: Vec<Wanted>,
    /// The conditions of each rule.
    rules: Vec<Vec<Test<'o>>>,
    /// The payload places.
    payload: Vec<usize>,
    tables: Vec<CodeTable<'o>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    tokens: Vec<String>,
    pointer: String,
}

/// A [`Condition`] whose pointers are places in [`OutcomeReader::wanted`].
#[derive(Debug, Clone)]
enum Test<'o> {
    Is {
        at: usize,
        is: &'o [Text],
    },
    Exists {
        at: usize,
        exists: bool,
    },
    Payload(bool),
    /// For each payload place, where the payload is asked to have something.
    PayloadHas(Vec<Vec<usize>>),
}

/// The codes that an operation lists for one pointer.
#[derive(Debug, Clone)]
struct CodeTable<'o> {
    at: usize,
    rows: Vec<&'o Code>,
    /// Texts that a rule compares it with: the operation knows them too.
    in_rules: Vec<&'o str>,
}

impl CodeTable<'_> {
    fn row(&self, text: &str) -> Option<&Code> {
        self.rows.iter().find(|row| row.code == text).copied()
    }
}

impl<'o> OutcomeReader<'o> {
    /// Makes an operation's rules ready.
    pub fn new(operation: &'o Operation) -> Self {
        let mut wanted: Vec<Wanted> = pointers(operation)
            .filter_map(|pointer| {
                let tokens = pointer::tokens(&pointer)?;
                Some(Wanted {
                    tokens: tokens.map(Cow::into_owned).collect(),
                    pointer: pointer.to_string(),
                })
            })
            .collect();
        wanted.sort();
        wanted.dedup();
        let mut reader = Self {
            operation,
            wanted,
            rules: Vec::new(),
            payload: Vec::new(),
            tables: Vec::new(),
        };
        let places = operation.payload.iter();
        reader.payload = places.map(|place| reader.place(place)).collect();
        let rules = operation.outcome.iter();
        reader.rules = rules
            .map(|rule| rule.when.iter().map(|one| reader.test(one)).collect())
            .collect();
        reader.tables = reader.tables();
        reader
    }

    /// The place of a pointer; one that is not a JSON Pointer has a place that is always absent.
    fn place(&self, pointer: &str) -> usize {
        let mut wanted = self.wanted.iter();
        let place = wanted.position(|wanted| wanted.pointer == pointer);
        place.unwrap_or(self.wanted.len())
    }

    fn test(&self, condition: &'o Condition) -> Test<'o> {
        match condition {
            Condition::Is { at, is } => Test::Is {
                at: self.place(at),
                is,
            },
            Condition::Exists { at, exists } => Test::Exists {
                at: self.place(at),
                exists: *exists,
            },
            Condition::Payload { payload } => Test::Payload(*payload),
            Condition::PayloadHas { payload_has } => {
                let inside = |place: &Text| {
                    let pointers = payload_has.iter();
                    pointers
                        .map(|pointer| self.place(&joined(place, pointer)))
                        .collect()
                };
                Test::PayloadHas(self.operation.payload.iter().map(inside).collect())
            }
        }
    }

    fn tables(&self) -> Vec<CodeTable<'o>> {
        let mut tables: Vec<CodeTable<'o>> = Vec::new();
        let rows = self.operation.codes.iter();
        for (row, pointer) in rows.flat_map(|row| row.at.iter().map(move |at| (row, at))) {
            let at = self.place(pointer);
            match tables.iter_mut().find(|table| table.at == at) {
                Some(table) => table.rows.push(row),
                None => tables.push(CodeTable {
                    at,
                    rows: vec![row],
                    in_rules: texts_in_rules(self.operation, pointer).collect(),
                }),
            }
        }
        tables
    }

    /// What the rules say about a body.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub fn judge<'b>(&self, body: &'b [u8]) -> Result<Judged<'b>, NotAnAnswer> {
        let found = self.scan(body)?;
        let mut texts = self.operation.json_text.iter();
        let has_json_text = texts.any(|place| found[self.place(place)].text().is_some());
        let unfolded = has_json_text.then(|| unfold(self.operation, body));
        let judged = match unfolded.flatten() {
            Some(unfolded) => {
                let found = self.scan(unfolded.bytes())?;
                self.judge_found(&found).map(Judged::into_owned)
            }
            None => self.judge_found(&found),
        };
        judged.map(|judged| Judged {
            has_json_text,
            ..judged
        })
    }

    fn judge_found<'b>(&self, found: &[Found<'b>]) -> Result<Judged<'b>, NotAnAnswer> {
        let payload = self.payload_of(found);
        let matches = |tests: &Vec<Test<'_>>| {
            let mut tests = tests.iter();
            tests.all(|test| self.holds(test, found, payload))
        };
        let index = self.rules.iter().position(matches);
        let index = index.ok_or(NotAnAnswer::NoRule)?;
        let rule = &self.operation.outcome[index];
        let text_at = |pointer: &Text| found[self.place(pointer)].text().cloned();
        Ok(Judged {
            rule: index,
            outcome: rule.outcome,
            success: success_of(rule),
            payload: self.payload_for(rule, payload),
            code: rule.code.as_ref().and_then(text_at),
            message: rule.message.iter().find_map(text_at),
            charged: self.charged(&rule.charged, found),
            retry: self.retry(rule, found),
            from_vendor: self.is_from_vendor(rule, found),
            has_json_text: false,
            unknown_codes: self.unknown_codes(rule, found),
            misplaced: self.misplaced(rule, found),
        })
    }

    /// Whether the body itself is among what is looked for. It is a payload place whether it has members or not.
    fn wants_root(&self) -> bool {
        let first = self.wanted.first();
        first.is_some_and(|wanted| wanted.tokens.is_empty())
    }

    /// The first payload place that holds an object with members.
    fn payload_of(&self, found: &[Found<'_>]) -> Option<usize> {
        let mut places = self.payload.iter();
        places.position(|place| found[*place].is_object())
    }

    /// Where the payload is by the rule that matched.
    fn payload_for(&self, rule: &OutcomeRule, payload: Option<usize>) -> Option<usize> {
        let success = self.operation.successes.get(success_of(rule));
        if rule.outcome == Outcome::Success && success.is_some_and(|one| !one.has_envelope) {
            let mut places = self.operation.payload.iter();
            return places.position(|place| place.is_empty());
        }
        payload
    }

    fn holds(&self, test: &Test<'_>, found: &[Found<'_>], payload: Option<usize>) -> bool {
        match test {
            Test::Is { at, is } => found[*at]
                .text()
                .is_some_and(|text| is.iter().any(|one| one == text)),
            Test::Exists { at, exists } => found[*at].exists() == *exists,
            Test::Payload(is_inside) => {
                self.inner_places().any(|at| found[at].is_object()) == *is_inside
            }
            Test::PayloadHas(places) => {
                let inside = payload.and_then(|payload| places.get(payload));
                inside.is_some_and(|inside| inside.iter().any(|at| found[*at].exists()))
            }
        }
    }

    /// The payload places other than the body itself.
    fn inner_places(&self) -> impl Iterator<Item = usize> {
        let places = self.operation.payload.iter().zip(&self.payload);
        places.filter_map(|(pointer, place)| (!pointer.is_empty()).then_some(*place))
    }

    fn charged(&self, rule: &Charged, found: &[Found<'_>]) -> Option<bool> {
        match rule {
            Charged::Yes => Some(true),
            Charged::No => Some(false),
            Charged::Unknown => None,
            Charged::Field(fields) => {
                let mut numbers = fields
                    .iter()
                    .filter_map(|field| number(found[self.place(field)].text()?));
                numbers.next().map(|number| number != 0.0)
            }
        }
    }

    fn is_from_vendor(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> bool {
        let finds = |condition: &Condition| match condition {
            Condition::Is { .. } | Condition::PayloadHas { .. } => true,
            Condition::Exists { exists: it, .. } | Condition::Payload { payload: it } => *it,
        };
        let fields = match &rule.charged {
            Charged::Field(fields) => fields.as_ref(),
            _ => &[],
        };
        let facts = rule.code.iter().chain(rule.message.iter()).chain(fields);
        let facts = facts.map(|pointer| self.place(pointer));
        let codes = self.tables.iter().map(|table| table.at);
        rule.when.iter().any(finds)
            || facts.chain(codes).any(|at| {
                let text = found[at].text();
                text.is_some_and(|text| !is_nothing(text))
            })
    }

    fn retry(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> Retry {
        let rows = self.tables.iter().filter_map(|table| {
            let text = found[table.at].text()?;
            Some(table.row(text)?.retry)
        });
        rows.chain([rule.retry])
            .max_by_key(|retry| strictness(*retry))
            .unwrap_or_default()
    }

    fn unknown_codes<'b>(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> Vec<Cow<'b, str>> {
        let mut unknown: Vec<Cow<'b, str>> = Vec::new();
        let mut is_listed_as_pending = false;
        for table in &self.tables {
            let Some(text) = found[table.at].text().filter(|text| !is_nothing(text)) else {
                continue;
            };
            match table.row(text) {
                Some(row) => is_listed_as_pending |= row.pending,
                None if table.in_rules.iter().any(|known| known == text) => {}
                None => unknown.push(Cow::Owned(self.wanted[table.at].pointer.clone())),
            }
        }
        if rule.outcome == Outcome::Pending && !is_listed_as_pending && unknown.is_empty() {
            let status = rule.code.as_deref().unwrap_or_default();
            let is_there = found[self.place(status)].exists();
            unknown.push(Cow::Owned(if is_there { status } else { "" }.to_owned()));
        }
        unknown
    }

    fn misplaced<'b>(&self, rule: &OutcomeRule, found: &[Found<'_>]) -> Vec<Cow<'b, str>> {
        let is_named_failure = rule.outcome == Outcome::Failure && !rule.when.is_empty();
        if is_named_failure || self.inner_places().any(|at| found[at].is_object()) {
            return Vec::new();
        }
        let places = self.inner_places().filter(|at| found[*at].exists());
        places
            .map(|at| Cow::Owned(self.wanted[at].pointer.clone()))
            .collect()
    }

    /// One pass over the body. The last of what is found stands for every pointer that nothing can be found at.
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
            found: vec![Found::Absent; self.wanted.len() + 1],
        };
        scan.value(0..self.wanted.len(), 0)?;
        scan.reader.finish()?;
        if self.wants_root() {
            scan.found[0] = Found::Object;
        }
        Ok(scan.found)
    }
}

/// Returns whether a code that no operation lists may be shown: one in the form of the vendors' codes, capitals, digits and `_`, or a number, and
/// never more than four digits in a row. Anything else may be a value of a person, or a key.
///
/// ```
/// use ocrmarket_operation::outcome::may_show_code;
/// assert!(may_show_code("BRAND_NEW") && may_show_code("-1001") && may_show_code("999"));
/// assert!(!may_show_code("110105194912310021") && !may_show_code("AKIDx7") && !may_show_code("busy now"));
/// ```
pub fn may_show_code(code: &str) -> bool {
    let code = code.strip_prefix('-').unwrap_or(code);
    let is_plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let mut numbers = code.as_bytes().split(|byte| !byte.is_ascii_digit());
    (1..=40).contains(&code.len())
        && code.bytes().all(is_plain)
        && numbers.all(|digits| digits.len() <= 4)
}

/// The texts that rules compare a place with.
fn texts_in_rules<'o>(operation: &'o Operation, pointer: &'o str) -> impl Iterator<Item = &'o str> {
    let conditions = operation.outcome.iter().flat_map(|rule| rule.when.iter());
    let texts = conditions.filter_map(move |condition| match condition {
        Condition::Is { at, is } if at == pointer => Some(is.iter().map(AsRef::as_ref)),
        _ => None,
    });
    texts.flatten()
}

/// Index of a rule's success type.
fn success_of(rule: &OutcomeRule) -> usize {
    usize::try_from(rule.success_index).unwrap_or(usize::MAX)
}

/// A pointer below a place.
fn joined(place: &str, pointer: &str) -> String {
    format!("{place}{pointer}")
}

/// Every pointer whose value a rule may ask for.
fn pointers(operation: &Operation) -> impl Iterator<Item = Cow<'_, str>> {
    let of_rules = operation.outcome.iter().flat_map(|rule| {
        let conditions = rule.when.iter().flat_map(|condition| match condition {
            Condition::Is { at, .. } | Condition::Exists { at, .. } => {
                vec![Cow::Borrowed(at.as_ref())]
            }
            Condition::Payload { .. } => Vec::new(),
            Condition::PayloadHas { payload_has } => {
                let places = operation.payload.iter();
                let inside = places.flat_map(|place| {
                    payload_has
                        .iter()
                        .map(move |pointer| Cow::Owned(joined(place, pointer)))
                });
                inside.collect()
            }
        });
        let fields = if let Charged::Field(fields) = &rule.charged {
            fields.as_ref()
        } else {
            &[]
        };
        let facts = fields.iter().chain(&rule.code).chain(rule.message.iter());
        conditions.chain(facts.map(|pointer| Cow::Borrowed(pointer.as_ref())))
    });
    let places = operation.payload.iter().chain(operation.json_text.iter());
    let others = operation
        .codes
        .iter()
        .flat_map(|code| code.at.iter())
        .chain(places);
    of_rules.chain(others.map(|pointer| Cow::Borrowed(pointer.as_ref())))
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
    /// An object or an array without members.
    Empty,
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

    /// Whether it is an object with members.
    fn is_object(&self) -> bool {
        matches!(self, Found::Object)
    }

    /// Whether it says something. Vendors write nothing in many ways: `null`, `""`, blanks, `--`, `{}` and `[]`.
    fn exists(&self) -> bool {
        match self {
            Found::Unread | Found::Absent | Found::Null | Found::Empty => false,
            Found::Text(text) => !is_nothing(text),
            Found::Object | Found::Array | Found::Unreadable => true,
        }
    }
}

/// The pass over the body. Descends only towards wanted places, so it goes as deep as the longest pointer of the rules,
/// whatever the body holds.
struct Scan<'w, 'b> {
    reader: Reader<'b>,
    wanted: &'w [Wanted],
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
        let kind = self.reader.kind()?;
        let is_empty = is_empty_container(&self.reader).unwrap_or_default();
        let found = match kind {
            Kind::Object => {
                self.object(inner, depth)?;
                if is_empty {
                    Found::Empty
                } else {
                    Found::Object
                }
            }
            Kind::Array => {
                self.array(inner, depth)?;
                if is_empty { Found::Empty } else { Found::Array }
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
        let fits = |wanted: &Wanted| wanted.tokens.get(depth).is_some_and(|token| fits(token));
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

/// Whether the value that stands next, which is an object or an array, has no members; `None` where the text ends before that is known.
fn is_empty_container(reader: &Reader<'_>) -> Option<bool> {
    let inside = reader.document().as_bytes().get(reader.offset() + 1..)?;
    let first = inside.iter().find(|byte| !b" \t\n\r".contains(byte))?;
    Some(matches!(first, b'}' | b']'))
}

fn is_key(key: &RawText<'_>, token: &str) -> bool {
    key.is(token)
}
