//! From a whole HTTP answer to a typed [`Answer`] or a classified [`Error`].
//!
//! The order is fixed: the gateway's headers before the body, then the operation's outcome rules, whatever the status, for
//! vendors put their own codes inside a 200. An answer that was paid for is never lost: both ends keep the exact bytes. All
//! of this is pure; no message or body is shown by any `Debug`.

use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::{Judged, OutcomeReader};
use ocrmarket_operation::response::{BodyOf, Model, Response};
use ocrmarket_operation::{Endpoint, Gateway, Outcome, Retry};

use crate::error::Error;
use crate::gateway::{Headers, RateLimit, recognise, request_id};
use crate::store::Charged;
use crate::store::StoreError;
use crate::transport::TransportError;

/// A whole HTTP answer as it came.
pub struct Received<'a, H: ?Sized> {
    /// The endpoint that was called; its gateway decides who is asked first.
    pub endpoint: &'a Endpoint,
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: &'a H,
    /// The whole body, decompressed.
    pub body: &'a Bytes,
    /// When it came.
    pub at: SystemTime,
    /// How long the attempt took, body included.
    pub elapsed: Duration,
    /// Which attempt it was, from 1.
    pub attempt: u32,
}

/// What is known of an answer without its types: for programs that walk all operations, and for records.
#[derive(Clone)]
pub struct Facts {
    judged: Judged<'static>,
    has_unknown_status: bool,
    status: u16,
    bytes: Bytes,
    request_id: Option<String>,
    rate_limit: RateLimit,
    elapsed: Duration,
    attempt: u32,
    store_error: Option<Box<StoreError>>,
}

/// An answer: a success, or the word that a job is still running.
///
/// Dereferences to its [`Facts`]: exact bytes, request id, rates, time, charge.
pub struct Answer<M: Model> {
    facts: Facts,
    response: Response<M>,
}

/// What every kind of answer has.
pub(crate) trait HasFacts {
    fn facts(&self) -> &Facts;
    fn facts_mut(&mut self) -> &mut Facts;
}

impl HasFacts for Facts {
    fn facts(&self) -> &Facts {
        self
    }

    fn facts_mut(&mut self) -> &mut Facts {
        self
    }
}

impl<M: Model> HasFacts for Answer<M> {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn facts_mut(&mut self) -> &mut Facts {
        &mut self.facts
    }
}

/// Judges a whole HTTP answer of a generated operation.
///
/// # Errors
/// The gateway answered, the vendor refused, or what came is no JSON object. The error keeps the bytes.
pub fn judge<M: Model>(received: &Received<'_, impl Headers + ?Sized>) -> Result<Answer<M>, Error> {
    let operation = M::operation();
    let facts = judge_operation(operation, M::outcome_reader(), received)?;
    match Response::decode(&facts.bytes) {
        Ok(response) => Ok(Answer { facts, response }),
        Err(error) => Err(placed(
            Error::undecodable(error, facts.bytes.clone()),
            operation,
            received,
        )),
    }
}

/// Judges a whole HTTP answer without knowing its types. `rules` are those of `operation`.
///
/// # Errors
/// As [`judge`].
pub fn judge_operation(
    operation: &Operation,
    rules: &OutcomeReader<'_>,
    received: &Received<'_, impl Headers + ?Sized>,
) -> Result<Facts, Error> {
    let Received {
        status,
        headers,
        body,
        at,
        ..
    } = *received;
    let gateway = received.endpoint.gateway;
    if let Some(answer) = recognise(gateway, status, headers, body, at) {
        let error = Error::gateway(answer, status, body.clone());
        return Err(placed(error, operation, received));
    }
    let judged = match rules.judge(body) {
        Ok(judged) => judged,
        Err(error) => {
            let error = Error::undecodable(error, body.clone()).with_retry(retry_of(status));
            return Err(placed(error, operation, received));
        }
    };
    if judged.outcome == Outcome::Failure || is_refused_question(operation, &judged, status) {
        let error = Error::vendor(operation, judged, body.clone(), retry_of(status));
        return Err(placed(error, operation, received));
    }
    Ok(Facts {
        has_unknown_status: judged.outcome == Outcome::Pending && !judged.unknown_codes.is_empty(),
        judged: judged.into_owned(),
        status,
        bytes: body.clone(),
        request_id: request_id(headers),
        rate_limit: RateLimit::read(headers, at),
        elapsed: received.elapsed,
        attempt: received.attempt,
        store_error: None,
    })
}

/// Judges an exchange that brought no whole answer. Where its headers came and say that a gateway refused, that is what it
/// is: the refusal stands in the headers, and its body says nothing more.
pub fn judge_failure(
    operation: &Operation,
    endpoint: &Endpoint,
    failure: TransportError,
    at: SystemTime,
    attempt: u32,
) -> Error {
    let received = Received {
        endpoint,
        status: failure.status().unwrap_or_default(),
        headers: failure.headers(),
        body: failure.partial_body(),
        at,
        elapsed: failure.elapsed(),
        attempt,
    };
    if let (Some(status), Gateway::Aliyun) = (failure.status(), endpoint.gateway)
        && let Some(answer) = recognise(endpoint.gateway, status, received.headers, &[], at)
    {
        let error = Error::gateway(answer, status, received.body.clone());
        return placed(error, operation, &received).with_source(failure);
    }
    let error = Error::transport(failure.kind())
        .of_operation(operation)
        .with_bytes(received.body.clone())
        .with_header_facts(
            request_id(received.headers),
            RateLimit::read(received.headers, at),
        )
        .of_attempt(attempt, received.elapsed);
    match failure.status() {
        Some(status) => error.with_status(status).with_source(failure),
        None => error.with_source(failure),
    }
}

/// Whether a body is only *not ready* because no rule names it, while its status says that the question itself failed.
/// Without this, a proxy's `502` in JSON would count as a job that still runs.
fn is_refused_question(operation: &Operation, judged: &Judged<'_>, status: u16) -> bool {
    let rule = operation.outcome.get(judged.rule);
    judged.outcome == Outcome::Pending
        && !(200..300).contains(&status)
        && rule.is_none_or(|rule| rule.when.is_empty())
}

/// What a status alone says about sending again.
fn retry_of(status: u16) -> Retry {
    if status == 429 || status >= 500 {
        Retry::Later
    } else {
        Retry::No
    }
}

fn placed(
    error: Error,
    operation: &Operation,
    received: &Received<'_, impl Headers + ?Sized>,
) -> Error {
    error
        .at_endpoint(operation, received.endpoint)
        .with_status(received.status)
        .of_attempt(received.attempt, received.elapsed)
        .with_header_facts(
            request_id(received.headers),
            RateLimit::read(received.headers, received.at),
        )
}

impl Facts {
    /// What it is: [`Outcome::Success`] or [`Outcome::Pending`]; a failure is an [`Error`].
    pub fn outcome(&self) -> Outcome {
        self.judged.outcome
    }

    /// Whether a job is still running.
    pub fn is_pending(&self) -> bool {
        self.judged.outcome == Outcome::Pending
    }

    /// Returns whether a job only counts as running because nothing says otherwise: neither a result, nor a known error, nor a status
    /// that the operation lists as pending. [`Client::wait`](crate::Client::wait) bounds how often that may come in a row.
    pub fn has_unknown_status(&self) -> bool {
        self.has_unknown_status
    }

    /// What the outcome rules say. Its code and message are the vendor's words: never log them.
    pub fn judged(&self) -> &Judged<'static> {
        &self.judged
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The exact bytes that came.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The gateway's id of the call.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// What the headers say about rates.
    pub fn rate_limit(&self) -> &RateLimit {
        &self.rate_limit
    }

    /// How long the attempt took, body included.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Which attempt it was, from 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Whether the call was charged.
    pub fn charged(&self) -> Charged {
        self.judged.charged.into()
    }

    /// Why the answer could not be recorded: it exists nowhere but here, so keep its [`bytes`](Self::bytes) before anything else.
    /// `None` where it was recorded, and where the client has no store.
    pub fn store_error(&self) -> Option<&StoreError> {
        self.store_error.as_deref()
    }

    pub(crate) fn set_store_error(&mut self, error: StoreError) {
        self.store_error = Some(Box::new(error));
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Facts")
            .field("outcome", &self.outcome())
            .field("status", &self.status)
            .field("bytes", &self.bytes.len())
            .field("rate_limit", &self.rate_limit)
            .field("elapsed", &self.elapsed)
            .field("attempt", &self.attempt)
            .field("charged", &self.charged())
            .field("store_error", &self.store_error)
            .finish_non_exhaustive()
    }
}

impl<M: Model> Answer<M> {
    /// What was bought; `None` while a job is still running.
    pub fn payload(&self) -> Option<M::Payload<'_>> {
        self.response.payload()
    }

    /// The body around the payload, if there is one.
    pub fn envelope(&self) -> Option<&M::Envelope> {
        self.response.envelope()
    }

    /// The whole body, typed.
    pub fn body(&self) -> &BodyOf<M> {
        self.response.body()
    }

    /// What is known beside the types.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Where it departs from its schema: errors, and warnings for what the schema does not know yet; none where there is nothing to
    /// report. Types that are generated with findings have it.
    #[cfg(feature = "validate")]
    pub fn findings(&self) -> Vec<ocrmarket_validator::Finding>
    where
        M: ocrmarket_validator::judge::Judged,
    {
        let judge = M::judge().get();
        let ruled = judge.ruled_as(self.judged());
        match judge.check_ruled(&ruled, self.bytes()) {
            Some(_) => Vec::new(),
            None => judge.explain(&ruled, self.bytes()).findings,
        }
    }

    /// The body and what is known beside it, owned.
    pub fn into_parts(self) -> (Response<M>, Facts) {
        (self.response, self.facts)
    }
}

impl<M: Model> std::ops::Deref for Answer<M> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl<M: Model> Clone for Answer<M> {
    fn clone(&self) -> Self {
        Self {
            facts: self.facts.clone(),
            response: self.response.clone(),
        }
    }
}

impl<M: Model> fmt::Debug for Answer<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("facts", &self.facts)
            .field("response", &self.response)
            .finish()
    }
}
