//! Drift: where answers depart from their schemas, told as an event while calls go on.
//!
//! A call waits for the quick check of its answer and for nothing else: what is found, and the first answer of an operation, whose
//! schema has still to be compiled, is gone through on a thread that may block, after the call has gone on. Nothing here makes a
//! call fail, and no value of a place that is not public is ever told.

use std::sync::Arc;

use bytes::Bytes;
use ocrmarket_operation::outcome::RecordClass;
use ocrmarket_validator::judge::{Judgement, LazyJudge};
use ocrmarket_validator::{Finding, Severity};
use tokio::sync::Semaphore;
use tracing::dispatcher::with_default;

use crate::answer::HasFacts;
use crate::credentials::Label;
use crate::error::{Error, ErrorKind};
use crate::hook::{Drift, Hook, name};

/// How many answers may be gone through at the same time. An answer that comes when so many are is told of without findings.
const AT_ONCE: usize = 16;

/// Holds answers to their schemas.
pub(crate) struct Watch {
    at_once: Arc<Semaphore>,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Watch {
    /// Looks at how an attempt ended.
    pub(crate) fn look<T: HasFacts>(
        &self,
        lazy: &'static LazyJudge,
        result: &Result<T, Error>,
        (number, key): (u32, &Label),
        hooks: &[Arc<dyn Hook>],
    ) {
        let judge = lazy.compiled();
        let (bytes, request_id) = match result {
            Ok(answer) => {
                let facts = answer.facts();
                let is_valid = judge.is_some_and(|judge| {
                    let ruled = judge.ruled_as(facts.judged());
                    judge.check_ruled(&ruled, facts.bytes()).is_some()
                });
                if is_valid {
                    return;
                }
                (facts.bytes(), facts.request_id())
            }
            // What a gateway or a proxy says is no answer of the vendor's.
            Err(error) if error.kind() == ErrorKind::Vendor => {
                match judge.map(|judge| judge.check(error.bytes())) {
                    Some(Ok(_)) => return,
                    Some(Err(ruled)) if ruled.class() != RecordClass::Failure => return,
                    Some(Err(_)) | None => {}
                }
                (error.bytes(), error.request_id())
            }
            Err(_) => return,
        };
        let closer = Closer {
            judge: lazy,
            bytes: bytes.clone(),
            is_refusal: result.is_err(),
            number,
            key: key.clone(),
            request_id: request_id.map(str::to_owned),
            hooks: hooks.to_vec(),
        };
        self.look_closer(closer, judge.is_some());
    }

    /// Goes through an answer elsewhere. `is_drift` says that it is known to depart.
    fn look_closer(&self, closer: Closer, is_drift: bool) {
        let span = tracing::Span::current();
        let listener = tracing::dispatcher::get_default(Clone::clone);
        match Arc::clone(&self.at_once).try_acquire_owned() {
            Ok(permit) => {
                tokio::task::spawn_blocking(move || {
                    with_default(&listener, || span.in_scope(|| closer.look()));
                    drop(permit);
                });
            }
            Err(_) if is_drift => closer.tell(None),
            Err(_) => {}
        }
    }
}

/// An answer to be gone through, with all that is told of it.
struct Closer {
    judge: &'static LazyJudge,
    bytes: Bytes,
    is_refusal: bool,
    number: u32,
    key: Label,
    request_id: Option<String>,
    hooks: Vec<Arc<dyn Hook>>,
}

impl Closer {
    fn look(&self) {
        let judgement = self.judge.get().judge(&self.bytes);
        // A body that no rule names is refused by its status alone: it is some proxy's.
        let is_of_vendor = !self.is_refusal || judgement.class == RecordClass::Failure;
        if is_of_vendor && !judgement.findings.is_empty() {
            self.tell(Some(&judgement));
        }
    }

    fn tell(&self, judgement: Option<&Judgement>) {
        let drift = Drift {
            operation: self.judge.operation(),
            key: &self.key,
            number: self.number,
            request_id: self.request_id.as_deref(),
            judgement,
        };
        tell(&drift);
        self.hooks.iter().for_each(|hook| hook.drifted(&drift));
    }
}

/// The event of the log: places and keywords, and no value at all.
fn tell(drift: &Drift<'_>) {
    let findings = drift.findings();
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    tracing::warn!(
        http.request.resend_count = drift.number - 1,
        ocrmarket.operation = name(drift.operation).as_str(),
        ocrmarket.class = drift.judgement.map(|judgement| judgement.class.name()),
        ocrmarket.verdict = drift.judgement.map(|judgement| judgement.verdict.name()),
        ocrmarket.errors = findings.iter().filter(is_error).count(),
        ocrmarket.findings = findings.len(),
        ocrmarket.places = ?drift.places(),
        "an answer departs from its schema"
    );
}
