//! Drift: reports how responses deviate from their schemas, while calls continue.
//!
//! A call waits only for the fast path of its response's validation. A blocking thread collects the
//! findings after the call has continued. It also examines the first response of an operation,
//! whose schema must still be compiled. No call fails because of drift, and no value is reported
//! unless its location is public.

use std::sync::Arc;

use bytes::Bytes;
use ocrmarket_operation::outcome::RecordClass;
use ocrmarket_validator::operation::{LazyValidator, Validation};
use ocrmarket_validator::{Finding, Severity};
use tokio::sync::Semaphore;
use tracing::dispatcher::with_default;

use crate::credentials::Label;
use crate::error::{Error, ErrorKind};
use crate::hook::{Drift, Hook, name};
use crate::response::HasFacts;

/// Maximum number of responses that are examined at the same time. Beyond it, a response with known
/// drift is reported without findings.
const AT_ONCE: usize = 16;

/// A validator of responses during calls.
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
    /// Validates the response of an attempt.
    pub(crate) fn look<T: HasFacts>(
        &self,
        lazy: &'static LazyValidator,
        result: &Result<T, Error>,
        (number, key): (u32, &Label),
        hooks: &[Arc<dyn Hook>],
    ) {
        let validator = lazy.compiled();
        let (bytes, request_id) = match result {
            Ok(response) => {
                let facts = response.facts();
                let is_valid = validator.is_some_and(|validator| {
                    let classified = validator.classified(facts.classified());
                    validator
                        .check_classified(&classified, facts.bytes())
                        .is_some()
                });
                if is_valid {
                    return;
                }
                (facts.bytes(), facts.request_id())
            }
            // A body from a gateway or proxy is not a response of the vendor.
            Err(error) if error.kind() == ErrorKind::Vendor => {
                match validator.map(|validator| validator.check(error.bytes())) {
                    Some(Ok(_)) => return,
                    Some(Err(classified)) if classified.class() != RecordClass::Failure => return,
                    Some(Err(_)) | None => {}
                }
                (error.bytes(), error.request_id())
            }
            Err(_) => return,
        };
        let closer = Closer {
            validator: lazy,
            bytes: bytes.clone(),
            is_refusal: result.is_err(),
            number,
            key: key.clone(),
            request_id: request_id.map(str::to_owned),
            hooks: hooks.to_vec(),
        };
        self.look_closer(closer, validator.is_some());
    }

    /// Examines a response on another thread. `is_drift` is `true` if it is known to have findings.
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

/// A response to examine, with the data of its report.
struct Closer {
    validator: &'static LazyValidator,
    bytes: Bytes,
    is_refusal: bool,
    number: u32,
    key: Label,
    request_id: Option<String>,
    hooks: Vec<Arc<dyn Hook>>,
}

impl Closer {
    fn look(&self) {
        let validation = self.validator.get().validate(&self.bytes);
        // A body that matches no rule is refused only by its status: it comes from a proxy.
        let is_of_vendor = !self.is_refusal || validation.class == RecordClass::Failure;
        if is_of_vendor && !validation.findings.is_empty() {
            self.tell(Some(&validation));
        }
    }

    fn tell(&self, validation: Option<&Validation>) {
        let drift = Drift {
            operation: self.validator.operation(),
            key: &self.key,
            number: self.number,
            request_id: self.request_id.as_deref(),
            validation,
        };
        tell(&drift);
        self.hooks.iter().for_each(|hook| hook.drifted(&drift));
    }
}

/// Emits the log event, with locations and keywords but no values.
fn tell(drift: &Drift<'_>) {
    let findings = drift.findings();
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    tracing::warn!(
        http.request.resend_count = drift.number - 1,
        ocrmarket.operation = name(drift.operation).as_str(),
        ocrmarket.class = drift.validation.map(|validation| validation.class.name()),
        ocrmarket.verdict = drift.validation.map(|validation| validation.validity.name()),
        ocrmarket.errors = findings.iter().filter(is_error).count(),
        ocrmarket.findings = findings.len(),
        ocrmarket.locations = ?drift.locations(),
        "a response deviates from its schema"
    );
}
