//! Scripted responses: in order, or for each request that satisfies a predicate.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use hyper::Response;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use ocrmarket_operation::Outcome;

use crate::fault::Fault;
use crate::gateway::GatewayError;
use crate::received::{Field, Received};

/// A scripted response to a request that has passed authentication.
///
/// ```
/// use std::time::Duration;
/// use ocrmarket_mock::{Fault, GatewayError, Outcome, ScriptedResponse};
/// let responses = [
///     ScriptedResponse::gateway(GatewayError::new(403, "B403MQ", "Api Market Subscription quota exhausted")),
///     ScriptedResponse::fault(Fault::HalfBody),
///     ScriptedResponse::sample(Outcome::Failure).after(Duration::from_millis(50)),
///     ScriptedResponse::json(r#"{"unexpected": true}"#),
/// ];
/// # assert_eq!(responses.len(), 4);
/// ```
#[derive(Clone)]
pub struct ScriptedResponse {
    pub(crate) kind: ScriptedKind,
    pub(crate) delay: Duration,
}

#[derive(Clone)]
pub(crate) enum ScriptedKind {
    Whole(Response<Bytes>),
    Sample(Outcome),
    Gateway(GatewayError),
    Fault(Fault),
    /// The unscripted response.
    Usual,
}

impl ScriptedResponse {
    /// Returns a response with status 200 and a JSON body. The body is not checked.
    pub fn json(body: impl Into<Bytes>) -> Self {
        let mut response = Response::new(body.into());
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
        Self::response(response)
    }

    /// Returns a complete response. The gateway's own headers are added unless they are present.
    pub fn response(response: Response<Bytes>) -> Self {
        Self::of(ScriptedKind::Whole(response))
    }

    /// Returns a synthetic response of that outcome. If the operation never has that outcome, the
    /// response is a failure of the mock.
    pub fn sample(outcome: Outcome) -> Self {
        Self::of(ScriptedKind::Sample(outcome))
    }

    /// Returns an error of the gateway, in that gateway's format.
    pub fn gateway(error: GatewayError) -> Self {
        Self::of(ScriptedKind::Gateway(error))
    }

    /// Returns a fault.
    pub fn fault(fault: Fault) -> Self {
        Self::of(ScriptedKind::Fault(fault))
    }

    /// Returns the unscripted response: to delay it, or to let a request pass in a sequence.
    pub fn usual() -> Self {
        Self::of(ScriptedKind::Usual)
    }

    /// Delays the response.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn of(kind: ScriptedKind) -> Self {
        Self {
            kind,
            delay: Duration::ZERO,
        }
    }
}

impl fmt::Debug for ScriptedResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A scripted body may be a recorded one, so only its size is shown.
        let mut shown = formatter.debug_struct("ScriptedResponse");
        match &self.kind {
            ScriptedKind::Whole(response) => shown
                .field("status", &response.status())
                .field("bytes", &response.body().len()),
            ScriptedKind::Sample(outcome) => shown.field("sample", outcome),
            ScriptedKind::Gateway(error) => shown.field("gateway", &error.status),
            ScriptedKind::Fault(fault) => shown.field("fault", fault),
            ScriptedKind::Usual => shown.field("usual", &true),
        };
        shown.field("after", &self.delay).finish()
    }
}

/// A request as a predicate receives it. It holds data that was sent, so it has no `Debug`.
pub struct Seen<'r> {
    pub(crate) number: u64,
    pub(crate) received: &'r Received,
    pub(crate) fields: &'r [Field],
}

impl<'r> Seen<'r> {
    /// Returns the number of the request, as in the journal.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns the value of a header; `""` if it is missing or not text.
    pub fn header(&self, name: &str) -> &'r str {
        self.received.header(name)
    }

    /// Returns the decoded string of a field of the query or the body.
    pub fn field(&self, name: &str) -> Option<&'r str> {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| field.text.as_str())
    }
}

/// Function that returns `true` if a scripted response applies to a request.
pub(crate) type Predicate = Arc<dyn Fn(&Seen<'_>) -> bool + Send + Sync>;

/// Scripted responses by operation.
#[derive(Default)]
pub(crate) struct Scripts {
    in_order: HashMap<usize, VecDeque<ScriptedResponse>>,
    rules: Vec<(usize, Predicate, ScriptedResponse)>,
}

impl Scripts {
    pub(crate) fn add(
        &mut self,
        operation: usize,
        responses: impl IntoIterator<Item = ScriptedResponse>,
    ) {
        self.in_order
            .entry(operation)
            .or_default()
            .extend(responses);
    }

    pub(crate) fn add_rule(
        &mut self,
        operation: usize,
        predicate: Predicate,
        answer: ScriptedResponse,
    ) {
        self.rules.push((operation, predicate, answer));
    }

    /// Returns the rules of an operation, so that predicates are called without a lock on the
    /// scripts.
    pub(crate) fn rules(&self, operation: usize) -> Vec<(Predicate, ScriptedResponse)> {
        let its = self.rules.iter().filter(|(of, ..)| *of == operation);
        its.map(|(_, predicate, answer)| (Arc::clone(predicate), answer.clone()))
            .collect()
    }

    /// Returns the next response in an operation's order.
    pub(crate) fn next(&mut self, operation: usize) -> Option<ScriptedResponse> {
        self.in_order.get_mut(&operation)?.pop_front()
    }
}
