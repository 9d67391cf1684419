//! Converts a complete HTTP response into a typed [`CallResponse`] or a classified [`Error`].
//!
//! The order is fixed. The gateway's headers come before the body. Then the operation's outcome
//! rules apply, whatever the status: vendors put their own codes inside a 200. No paid response is
//! lost: the success and the error both keep the exact bytes. Everything here is pure. No `Debug`
//! shows a message or a body.

use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::{Classified, OutcomeReader};
use ocrmarket_operation::response::{BodyOf, Model, Response};
use ocrmarket_operation::{Endpoint, Gateway, Outcome, Retry};

use crate::error::Error;
use crate::gateway::{Headers, RateLimit, recognise, request_id};
use crate::store::Charge;
use crate::store::StoreError;
use crate::transport::TransportError;

/// A complete HTTP response as received.
pub struct Received<'a, H: ?Sized> {
    /// The endpoint of the request. Its gateway selects the rules that apply first.
    pub endpoint: &'a Endpoint,
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: &'a H,
    /// The complete body, decompressed.
    pub body: &'a Bytes,
    /// Time of arrival.
    pub at: SystemTime,
    /// Duration of the attempt, body included.
    pub elapsed: Duration,
    /// Number of the attempt, from 1.
    pub attempt: u32,
}

/// Untyped facts of a response, for programs that iterate over all operations, and for records.
#[derive(Clone)]
pub struct Facts {
    classified: Classified<'static>,
    has_unknown_status: bool,
    status: u16,
    bytes: Bytes,
    request_id: Option<String>,
    rate_limit: RateLimit,
    elapsed: Duration,
    attempt: u32,
    store_error: Option<Box<StoreError>>,
}

/// A response: a success, or the status that a job is pending.
///
/// Dereferences to its [`Facts`]: exact bytes, request id, rate limits, duration, charge.
pub struct CallResponse<M: Model> {
    facts: Facts,
    response: Response<M>,
}

/// A response with [`Facts`], typed or not.
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

impl<M: Model> HasFacts for CallResponse<M> {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn facts_mut(&mut self) -> &mut Facts {
        &mut self.facts
    }
}

/// Classifies and decodes a complete HTTP response of a generated operation.
///
/// # Errors
/// The gateway refused, the vendor refused, or the body is not a JSON object. The error keeps the
/// bytes.
pub fn classify<M: Model>(
    received: &Received<'_, impl Headers + ?Sized>,
) -> Result<CallResponse<M>, Error> {
    let operation = M::operation();
    let facts = classify_operation(operation, M::outcome_reader(), received)?;
    match Response::decode(&facts.bytes) {
        Ok(response) => Ok(CallResponse { facts, response }),
        Err(error) => Err(located(
            Error::undecodable(error, facts.bytes.clone()),
            operation,
            received,
        )),
    }
}

/// Classifies a complete HTTP response without its types. `rules` must be those of `operation`.
///
/// # Errors
/// As [`classify`].
pub fn classify_operation(
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
        return Err(located(error, operation, received));
    }
    let classified = match rules.classify(body) {
        Ok(classified) => classified,
        Err(error) => {
            let error = Error::undecodable(error, body.clone()).with_retry(retry_of(status));
            return Err(located(error, operation, received));
        }
    };
    if classified.outcome == Outcome::Failure || is_refused_question(operation, &classified, status)
    {
        let error = Error::vendor(operation, classified, body.clone(), retry_of(status));
        return Err(located(error, operation, received));
    }
    Ok(Facts {
        has_unknown_status: classified.outcome == Outcome::Pending
            && !classified.unknown_codes.is_empty(),
        classified: classified.into_owned(),
        status,
        bytes: body.clone(),
        request_id: request_id(headers),
        rate_limit: RateLimit::read(headers, at),
        elapsed: received.elapsed,
        attempt: received.attempt,
        store_error: None,
    })
}

/// Classifies an exchange without a complete response. If its headers arrived and show a refusal by
/// the gateway, the error is that refusal: its headers are sufficient without the body.
pub fn classify_failure(
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
        return located(error, operation, &received).with_source(failure);
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
        Some(status) => error.with_status(status).with_reason(failure),
        None => error.with_reason(failure),
    }
}

/// Returns `true` if a body is pending only by default, because no rule with a condition matched,
/// and its status is not 2xx. Without this check, a proxy's `502` in JSON would count as a pending
/// job.
fn is_refused_question(operation: &Operation, classified: &Classified<'_>, status: u16) -> bool {
    let rule = operation.outcome.get(classified.rule);
    classified.outcome == Outcome::Pending
        && !(200..300).contains(&status)
        && rule.is_none_or(|rule| rule.when.is_empty())
}

/// Returns the retry advice of an HTTP status alone.
fn retry_of(status: u16) -> Retry {
    if status == 429 || status >= 500 {
        Retry::Later
    } else {
        Retry::No
    }
}

fn located(
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
    /// Returns [`Outcome::Success`] or [`Outcome::Pending`]; a failure is an [`Error`].
    pub fn outcome(&self) -> Outcome {
        self.classified.outcome
    }

    /// Returns `true` if a job is pending.
    pub fn is_pending(&self) -> bool {
        self.classified.outcome == Outcome::Pending
    }

    /// Returns `true` if a job counts as pending only by default. Then the response has no result,
    /// no known error and no status that the operation lists as pending.
    /// [`Client::wait`](crate::Client::wait) bounds the number of such responses in a row.
    pub fn has_unknown_status(&self) -> bool {
        self.has_unknown_status
    }

    /// Returns the result of the outcome rules. Its code and message come from the vendor: never
    /// log them.
    pub fn classified(&self) -> &Classified<'static> {
        &self.classified
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the exact bytes of the body.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Returns the gateway's id of the request, if the headers contain one.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns the rate limits in the headers.
    pub fn rate_limit(&self) -> &RateLimit {
        &self.rate_limit
    }

    /// Returns the duration of the attempt, body included.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Returns the number of the attempt, from 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Returns whether the attempt was charged.
    pub fn charged(&self) -> Charge {
        self.classified.charged.into()
    }

    /// Returns the reason why the response could not be recorded. It then exists only here: save
    /// its [`bytes`](Self::bytes) first. `None` if it was recorded, or if the client has no store.
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

impl<M: Model> CallResponse<M> {
    /// Returns the payload; `None` while a job is pending.
    pub fn payload(&self) -> Option<M::Payload<'_>> {
        self.response.payload()
    }

    /// Returns the envelope around the payload, if there is one.
    pub fn envelope(&self) -> Option<&M::Envelope> {
        self.response.envelope()
    }

    /// Returns the complete body, typed.
    pub fn body(&self) -> &BodyOf<M> {
        self.response.body()
    }

    /// Returns the untyped facts.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Validates the response and returns its findings: errors, and warnings for content that the
    /// schema does not declare. Empty if there are none. Available for types that are generated
    /// with findings.
    #[cfg(feature = "validate")]
    pub fn findings(&self) -> Vec<ocrmarket_validator::Finding>
    where
        M: ocrmarket_validator::operation::Validated,
    {
        let validator = M::validator().get();
        let classified = validator.classified(self.classified());
        match validator.check_classified(&classified, self.bytes()) {
            Some(_) => Vec::new(),
            None => validator.explain(&classified, self.bytes()).findings,
        }
    }

    /// Returns the body and the facts, owned.
    pub fn into_parts(self) -> (Response<M>, Facts) {
        (self.response, self.facts)
    }
}

impl<M: Model> std::ops::Deref for CallResponse<M> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl<M: Model> Clone for CallResponse<M> {
    fn clone(&self) -> Self {
        Self {
            facts: self.facts.clone(),
            response: self.response.clone(),
        }
    }
}

impl<M: Model> fmt::Debug for CallResponse<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallResponse")
            .field("facts", &self.facts)
            .field("response", &self.response)
            .finish()
    }
}
