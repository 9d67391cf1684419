//! The work of one thread: from a chunk or a whole input to what is counted of it.
//!
//! Lines and record numbers are counted from where the part begins; whoever puts the parts together knows where that is.

use std::sync::Arc;

use ocrmarket_validator::{Finding, Severity, Verdict};

use super::judge::{Judged, Judges, NoJudge};
use super::sampling::is_sampled;
use super::tally::{Reported, Tally};
use crate::failure::Failure;
use crate::inputs::{Chunk, Framer, Framing, Input, Spans};
use crate::quarantine::{Refused, RefusedEntry};
use crate::recognize::{Consumed, Tracking};
use crate::records::{Body, Broken, Held, Unwrap, stored_in_full};

/// What a run does with each record; the same for all threads.
pub(super) struct Plan<'a> {
    /// What records are judged by.
    pub(super) judges: Judges<'a>,
    /// How bodies are taken out of them.
    pub(super) unwrap: Unwrap<'a>,
    /// How inputs are cut.
    pub(super) framing: Framing,
    /// How much compressed inputs may grow.
    pub(super) max_expansion: u64,
    /// How many findings are kept.
    pub(super) max_findings: usize,
    /// Whether the first error ends the run.
    pub(super) is_fail_fast: bool,
    /// Which share of the records is judged.
    pub(super) sample: Option<f64>,
    /// Whether the bytes of refused records are kept.
    pub(super) keeps_refused: bool,
    /// Whether and how it is noted what is read, so that a later run can go on.
    pub(super) tracking: Option<Tracking>,
}

/// What was found in a part of an input.
#[derive(Debug)]
pub(super) struct Part {
    /// The input.
    pub(super) file: Arc<str>,
    /// What was counted.
    pub(super) tally: Tally,
    /// How many lines end in it.
    pub(super) lines: u64,
    /// How many records begin in it.
    pub(super) records: u64,
    /// The records that have errors, if they are kept.
    pub(super) refused: Vec<Refused>,
    /// Whether the input ends with it.
    pub(super) is_last: bool,
    /// Why the input cannot be read on.
    pub(super) unreadable: Option<String>,
    /// Where the part ends in the input, if the next one can begin there without knowing what came before.
    pub(super) resumes_at: Option<u64>,
    /// What was read of the input up to the end of the part, if that is noted there.
    pub(super) consumed: Option<Consumed>,
    /// Where the input goes on, if an earlier run began it.
    pub(super) begun: Option<Begun>,
    /// Why the run ends.
    pub(super) failed: Option<Failure>,
}

/// An input that an earlier run read in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begun {
    /// Its number among all inputs, from 0.
    pub(super) number: u64,
    /// Lines that were read of it.
    pub(super) lines: u64,
    /// Records that were read of it.
    pub(super) records: u64,
}

impl Part {
    /// Nothing of an input.
    pub(super) fn new(file: Arc<str>) -> Self {
        Self {
            file,
            tally: Tally::default(),
            lines: 0,
            records: 0,
            refused: Vec::new(),
            is_last: false,
            unreadable: None,
            resumes_at: None,
            consumed: None,
            begun: None,
            failed: None,
        }
    }

    /// The end of an input that cannot be read on.
    pub(super) fn unreadable(file: Arc<str>, message: String) -> Self {
        Self {
            is_last: true,
            unreadable: Some(message),
            ..Self::new(file)
        }
    }

    /// Counts lines and records from where the input begins, given how many came before.
    pub(super) fn place(&mut self, lines: u64, records: u64) {
        let examples = self.tally.by_place.values_mut();
        let findings = examples
            .map(|place| &mut place.example)
            .chain(&mut self.tally.findings);
        for finding in findings {
            finding.line += lines;
            finding.number += records;
        }
        let entries = self
            .refused
            .iter_mut()
            .filter_map(|refused| refused.entry.as_mut());
        for entry in entries {
            entry.line = entry.line.map(|line| line + lines);
            entry.number = entry.number.map(|number| number + records);
        }
    }

    /// Adds what comes next in the same input.
    fn append(&mut self, mut later: Self, most: usize) {
        later.place(self.lines, self.records);
        self.lines += later.lines;
        self.records += later.records;
        self.refused.append(&mut later.refused);
        self.tally.merge(later.tally, most);
        self.is_last |= later.is_last;
        self.unreadable = self.unreadable.take().or(later.unreadable);
        self.resumes_at = later.resumes_at;
        self.consumed = later.consumed;
    }

    /// Whether `--fail-fast` ends the run here.
    pub(super) fn has_errors(&self) -> bool {
        self.tally.errors() > 0
    }
}

impl Plan<'_> {
    /// Judges a whole input.
    pub(super) fn input(&self, input: &Input, memory: &mut Vec<u8>) -> Part {
        let mut whole = Part::new(Arc::clone(&input.name));
        whole.is_last = true;
        let (source, tracker) = match input.open_tracked(self.max_expansion, self.tracking) {
            Ok(opened) => opened,
            Err(error) => {
                whole.unreadable = Some(error.to_string());
                return whole;
            }
        };
        let mut framer = Framer::new(source, input.named(), self.framing.clone());
        loop {
            match framer.next(memory) {
                Ok(Some(chunk)) => {
                    whole.append(self.chunk(&input.name, &chunk), self.max_findings);
                    *memory = chunk.into_buffer();
                }
                Ok(None) => break,
                Err(error) => {
                    whole.unreadable = Some(error.to_string());
                    break;
                }
            }
            if self.is_fail_fast && whole.has_errors() {
                break;
            }
        }
        whole.consumed = tracker.map(|tracker| tracker.consumed());
        whole
    }

    /// Judges the records of a chunk.
    pub(super) fn chunk(&self, file: &Arc<str>, chunk: &Chunk) -> Part {
        let mut part = Part::new(Arc::clone(file));
        let bytes = chunk.bytes();
        part.tally.bytes = bytes.len() as u64;
        let mut reading = Reading {
            plan: self,
            part: &mut part,
            bytes,
            offset: chunk.offset,
            counted: 0,
            lines: 0,
        };
        part.lines = match &chunk.spans {
            Spans::Lines => reading.lines(),
            Spans::Values(ranges) => {
                for range in ranges {
                    if reading.record(range.start, &bytes[range.clone()]) {
                        break;
                    }
                }
                newlines(bytes)
            }
            Spans::Piece { is_first } => {
                reading.piece(*is_first);
                newlines(bytes)
            }
        };
        part.resumes_at = chunk.resumes_at();
        part
    }
}

/// A chunk that is being read.
struct Reading<'r, 'p> {
    plan: &'r Plan<'p>,
    part: &'r mut Part,
    bytes: &'r [u8],
    /// Where the chunk begins in its input.
    offset: u64,
    /// Up to where lines are counted, and how many there are.
    counted: usize,
    lines: u64,
}

/// A record that is being judged.
#[derive(Clone, Copy)]
struct At<'r> {
    start: usize,
    raw: &'r [u8],
    record: &'r [u8],
    /// Where the body begins in the chunk, if it stands there as it is.
    body: Option<usize>,
}

impl Reading<'_, '_> {
    /// Judges each line, and gives how many end here.
    fn lines(&mut self) -> u64 {
        let (mut start, mut ended) = (0, 0);
        while let Some(rest) = self.bytes.get(start..).filter(|rest| !rest.is_empty()) {
            let newline = memchr::memchr(b'\n', rest);
            let length = newline.unwrap_or(rest.len());
            let (line, later) = rest.split_at(length);
            let is_blank = line.iter().all(u8::is_ascii_whitespace);
            if !is_blank && self.record(start, line) {
                return ended + newlines(later);
            }
            ended += u64::from(newline.is_some());
            start += length + 1;
        }
        ended
    }

    /// Judges a record; true if the run ends with it.
    fn record(&mut self, start: usize, raw: &[u8]) -> bool {
        let decoded = self.plan.unwrap.decoded(raw);
        let mut at = At {
            start,
            raw,
            record: &decoded,
            body: None,
        };
        if raw.len() > self.plan.framing.max_record {
            return self.count(at, None, &too_large(self.plan));
        }
        if let Some(share) = self.plan.sample {
            let id = self.plan.unwrap.record_id(&decoded);
            if !is_sampled(share, id.as_deref().map_or(&decoded, str::as_bytes)) {
                self.part.records += 1;
                return false;
            }
        }
        let is_moved = matches!(decoded, std::borrow::Cow::Owned(_));
        let held = self.plan.unwrap.held(&decoded);
        if let Held::Body(body) = &held {
            at.body = body.start.filter(|_| !is_moved).map(|inner| start + inner);
        }
        self.held(at, held)
    }

    fn held(&mut self, mut at: At<'_>, held: Held<'_>) -> bool {
        match held {
            Held::Nothing => false,
            Held::Gateway => self.not_judged("gateway"),
            Held::NoAnswer => self.not_judged("not-an-answer"),
            Held::Broken(broken) => {
                let judged = of_broken(self.plan, broken);
                self.count(at, None, &judged)
            }
            Held::Body(body) => {
                let (operation, judged) = self.judge(&body);
                if judged.verdict == Verdict::Malformed {
                    if body.is_on_trust {
                        at.body = None;
                        return self.held(at, stored_in_full(at.record));
                    }
                    if let Some(bytes) = body.unescaped {
                        at.body = None;
                        let body = Body {
                            operation: body.operation,
                            bytes: bytes.into(),
                            start: None,
                            unescaped: None,
                            is_on_trust: false,
                        };
                        let (operation, judged) = self.judge(&body);
                        return self.count(at, operation, &judged);
                    }
                }
                self.count(at, operation, &judged)
            }
        }
    }

    fn judge(&mut self, body: &Body<'_>) -> (Option<Arc<str>>, Judged) {
        let judges = &self.plan.judges;
        let operation = match judges.operation(body.operation.as_deref()) {
            Ok(operation) => operation,
            Err(error) => {
                self.part.tally.unnamed += u64::from(matches!(error, NoJudge::Unnamed));
                return (None, of_no_judge(error));
            }
        };
        let said = judges
            .judge(operation, &body.bytes)
            .unwrap_or_else(of_no_judge);
        (
            operation.map(|operation| Arc::clone(operation.name())),
            said,
        )
    }

    /// Counts what no schema says anything of.
    fn not_judged(&mut self, class: &'static str) -> bool {
        self.part.records += 1;
        let tally = &mut self.part.tally;
        tally.documents += 1;
        tally.not_judged += 1;
        *tally.by_class.entry(class).or_default() += 1;
        false
    }

    /// Counts a record that was judged; true if the run ends with it.
    fn count(&mut self, at: At<'_>, operation: Option<Arc<str>>, judged: &Judged) -> bool {
        self.part.records += 1;
        let tally = &mut self.part.tally;
        tally.documents += 1;
        match judged.verdict {
            Verdict::Valid => tally.valid += 1,
            Verdict::Malformed => tally.malformed += 1,
            _ => tally.invalid += 1,
        }
        if !judged.class.is_empty() {
            *tally.by_class.entry(judged.class).or_default() += 1;
        }
        if judged.findings.is_empty() && judged.problem.is_none() {
            return false;
        }
        self.report(at, operation, judged)
    }

    #[cold]
    fn report(&mut self, at: At<'_>, operation: Option<Arc<str>>, judged: &Judged) -> bool {
        let id = self.plan.unwrap.record_id(at.record);
        let findings = self.reported(at, id.as_deref(), operation, judged);
        let error = findings
            .iter()
            .find(|finding| finding.severity == Severity::Error);
        let Some(error) = error else {
            self.part
                .tally
                .add_findings(findings, self.plan.max_findings);
            return false;
        };
        if self.plan.keeps_refused {
            let entry = RefusedEntry {
                line: Some(self.line_at(at.start)),
                offset: Some(self.offset + at.start as u64),
                number: Some(self.part.records),
                id,
                class: judged.class,
                message: None,
                verdict: match judged.verdict {
                    Verdict::Malformed => "malformed",
                    _ => "invalid",
                },
                keyword: error.keyword.clone(),
            };
            self.part.refused.push(Refused {
                entry: Some(entry),
                bytes: at.raw.to_vec(),
            });
        }
        self.part
            .tally
            .add_findings(findings, self.plan.max_findings);
        self.plan.is_fail_fast
    }

    fn reported(
        &mut self,
        at: At<'_>,
        id: Option<&str>,
        operation: Option<Arc<str>>,
        judged: &Judged,
    ) -> Vec<Reported> {
        let body = at.body.filter(|_| !judged.is_rewritten);
        let line = self.line_at(at.start);
        let record = Reported {
            severity: Severity::Error,
            class: judged.class,
            file: Arc::clone(&self.part.file),
            line,
            column: 1,
            offset: self.offset + at.start as u64,
            record: id.unwrap_or_default().to_owned(),
            number: self.part.records,
            pointer: String::new(),
            keyword: String::new(),
            message: String::new(),
            schema_pointer: String::new(),
            operation,
        };
        let problem = judged.problem.iter().map(|problem| Reported {
            keyword: problem.keyword.to_owned(),
            message: problem.message.clone(),
            ..record.clone()
        });
        let findings = judged.findings.iter().map(|finding| {
            let (line, column, offset) = match body {
                None => (record.line, record.column, record.offset),
                Some(body) => (
                    line + finding.line as u64 - 1,
                    finding.column as u64,
                    self.offset + (body + finding.offset) as u64,
                ),
            };
            Reported {
                severity: finding.severity,
                line,
                column,
                offset,
                pointer: finding.shown_pointer().to_owned(),
                keyword: finding.keyword.clone(),
                message: message(finding),
                schema_pointer: finding.schema_pointer.clone(),
                ..record.clone()
            }
        });
        problem.chain(findings).collect()
    }

    /// A piece of a record that is too large.
    fn piece(&mut self, is_first: bool) {
        if !is_first {
            if self.plan.keeps_refused {
                self.part.refused.push(Refused {
                    entry: None,
                    bytes: self.bytes.to_vec(),
                });
            }
            return;
        }
        let at = At {
            start: 0,
            raw: self.bytes,
            record: b"",
            body: None,
        };
        self.count(at, None, &too_large(self.plan));
    }

    /// The line that a place of the chunk is in, from 1; places are asked for in their order.
    fn line_at(&mut self, place: usize) -> u64 {
        let passed = self.bytes.get(self.counted..place).unwrap_or_default();
        self.lines += newlines(passed);
        self.counted = self.counted.max(place);
        self.lines + 1
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// What was expected and what stands there. Of what is not JSON the reader says it all.
fn message(finding: &Finding) -> String {
    match finding.keyword.as_str() {
        "malformed" => finding.expected.clone(),
        _ => format!("expected {}, found {}", finding.expected, finding.excerpt),
    }
}

/// The class of what is no answer, where there are classes.
fn no_class(plan: &Plan<'_>) -> &'static str {
    if plan.judges.knows_operations() {
        "not-an-answer"
    } else {
        ""
    }
}

#[cold]
fn too_large(plan: &Plan<'_>) -> Judged {
    let message = format!(
        "the record is larger than {} bytes; --max-record allows more",
        plan.framing.max_record
    );
    Judged::refused(no_class(plan), Verdict::Malformed, "max-record", message)
}

#[cold]
fn of_broken(plan: &Plan<'_>, broken: Broken) -> Judged {
    let verdict = if broken.is_malformed {
        Verdict::Malformed
    } else {
        Verdict::Invalid
    };
    Judged::refused(no_class(plan), verdict, broken.keyword, broken.message)
}

#[cold]
fn of_no_judge(error: NoJudge) -> Judged {
    let message = match error {
        NoJudge::Unnamed => {
            "the record does not say which operation it is of; give --operation".to_owned()
        }
        NoJudge::Unknown => {
            "the record is of an operation that the schemas do not have; give --schemas".to_owned()
        }
        NoJudge::Schema(message) => message,
    };
    Judged::refused("not-an-answer", Verdict::Invalid, "operation", message)
}
