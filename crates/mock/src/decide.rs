//! Decides the response to a request: its route, authentication, scripts, faults, and the vendor's
//! response.
//!
//! Pure except for the shared state: it uses no socket and no clock of its own, and does not wait.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use hyper::header::{CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Response, StatusCode};
use ocrmarket_operation::{Gateway, Method, Outcome};
use ocrmarket_wire::reader::{Reader, pointer};

use crate::authenticate::{Nonces, Refused, authenticate};
use crate::check;
use crate::credentials::AcceptedCredentials;
use crate::fault::{Fault, Faults};
use crate::gateway::{self, GatewayError};
use crate::jobs::{Jobs, Progress};
use crate::journal::{JournalEntry, RequestResult, digest};
use crate::random::{mixed, uuid};
use crate::received::{Field, Received};
use crate::respond::{Reply, Sizes, with_fault};
use crate::script::{ScriptedKind, ScriptedResponse, Scripts, Seen};
use crate::vendors::{Operation, Route, Vendors};

/// Separate random sequence, so that the choice of an error does not change the rates of faults.
const GATEWAY_ROWS: u64 = 0x6761_7465;

/// Source of the current time.
pub(crate) type Clock = Box<dyn Fn() -> SystemTime + Send + Sync>;

/// State of a running mock.
pub(crate) struct State {
    pub(crate) vendors: Vendors,
    pub(crate) credentials: AcceptedCredentials,
    pub(crate) seed: u64,
    pub(crate) polls: u32,
    pub(crate) sizes: Sizes,
    pub(crate) clock: Clock,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) scripts: Mutex<Scripts>,
    pub(crate) jobs: Mutex<Jobs>,
    pub(crate) nonces: Mutex<Nonces>,
}

/// A response with its entry in the journal.
pub(crate) struct Decision {
    pub(crate) reply: Reply,
    pub(crate) delay: Duration,
    pub(crate) entry: JournalEntry,
}

/// A response before a fault is applied.
struct Draft {
    response: Response<Bytes>,
    verdict: RequestResult,
    fault: Option<Fault>,
    job: Option<String>,
    delay: Duration,
}

/// Response of a vendor.
struct Text {
    verdict: RequestResult,
    body: String,
    job: Option<String>,
}

impl State {
    /// Decides the response to a request.
    pub(crate) fn decide(&self, number: u64, received: &Received) -> Decision {
        let host = received.header(HOST.as_str()).split(':').next();
        let route = self.vendors.route(&received.path, host);
        let gateway = route.map_or(Gateway::Aliyun, |route| route.gateway);
        let draft = match route {
            None => refusal(gateway, &no_such_path(gateway)),
            Some(route) => self
                .respond(number, received, route)
                .unwrap_or_else(|refused| refusal(gateway, &refused)),
        };
        let operation = route.and_then(|route| self.vendors.operations.get(route.operation));
        self.finish(number, received, gateway, operation, draft)
    }

    /// Refuses a request whose body was not read because it is too large.
    pub(crate) fn refuse_too_large(&self, number: u64, received: &Received) -> Decision {
        let host = received.header(HOST.as_str()).split(':').next();
        let route = self.vendors.route(&received.path, host);
        let gateway = route.map_or(Gateway::Aliyun, |route| route.gateway);
        let refused = Refused {
            error: GatewayError::by_gateway(
                gateway,
                (413, "I413RL", "Request body too Large"),
                (413, "Request Entity Too Large."),
            ),
            reason: "the body exceeds the mock's maximum size",
        };
        let operation = route.and_then(|route| self.vendors.operations.get(route.operation));
        self.finish(
            number,
            received,
            gateway,
            operation,
            refusal(gateway, &refused),
        )
    }

    /// Returns the journal's entry for a refused connection.
    pub(crate) fn refused_connection(&self, number: u64) -> JournalEntry {
        JournalEntry {
            number,
            operation: None,
            result: RequestResult::Fault,
            fault: Some(Fault::Refuse),
            request_id: uuid(self.seed, number),
            status: None,
            job: None,
            request_bytes: 0,
            request_sha256: digest(&[]),
            response_bytes: 0,
            response_sha256: digest(&[]),
        }
    }

    fn respond(&self, number: u64, received: &Received, route: &Route) -> Result<Draft, Refused> {
        // Routes are only created for operations that exist.
        let Some(operation) = self.vendors.operations.get(route.operation) else {
            return Err(no_such_path(route.gateway));
        };
        let facts = &operation.model.operation;
        let method = match facts.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        if received.method != method {
            return Err(wrong_method(route.gateway));
        }
        let now = (self.clock)();
        authenticate(
            received,
            route,
            &self.credentials,
            now,
            &mut lock(&self.nonces),
        )?;
        let is_typed = received.content_type_is(check::media_type(facts.encoding));
        let fields = check::fields(received, facts.encoding);
        let seen = Seen {
            number,
            received,
            fields: fields.as_deref().unwrap_or_default(),
        };
        let vendor = || -> Result<Draft, Refused> {
            if !is_typed {
                return Err(wrong_type(route.gateway));
            }
            Ok(self.text(number, route, operation, &fields).into_draft())
        };
        if let Some(answer) = self.scripted(route.operation, &seen) {
            return self.play_script(number, route, operation, answer, vendor);
        }
        let fault = lock(&self.faults).of_request(self.seed, number);
        self.faulted(number, route.gateway, fault, vendor)
    }

    /// Returns the scripted response for a request: the next in order, otherwise that of the first
    /// rule that matches.
    fn scripted(&self, operation: usize, seen: &Seen<'_>) -> Option<ScriptedResponse> {
        let next = lock(&self.scripts).next(operation);
        next.or_else(|| {
            let rules = lock(&self.scripts).rules(operation);
            let mut holding = rules.into_iter().filter(|(predicate, _)| predicate(seen));
            holding.next().map(|(_, answer)| answer)
        })
    }

    fn play_script(
        &self,
        number: u64,
        route: &Route,
        operation: &Operation,
        answer: ScriptedResponse,
        vendor: impl FnOnce() -> Result<Draft, Refused>,
    ) -> Result<Draft, Refused> {
        let mut draft = match answer.kind {
            ScriptedKind::Whole(response) => Draft::new(response, RequestResult::Scripted),
            ScriptedKind::Gateway(error) => {
                Draft::new(error.response(route.gateway), RequestResult::Scripted)
            }
            ScriptedKind::Sample(outcome) => self.sample(number, operation, outcome).into_draft(),
            ScriptedKind::Fault(fault) => {
                self.faulted(number, route.gateway, Some(fault), vendor)?
            }
            ScriptedKind::Usual => vendor()?,
        };
        draft.delay = answer.delay;
        Ok(draft)
    }

    /// Returns the vendor's response, or that of a fault which replaces it.
    fn faulted(
        &self,
        number: u64,
        gateway: Gateway,
        fault: Option<Fault>,
        vendor: impl FnOnce() -> Result<Draft, Refused>,
    ) -> Result<Draft, Refused> {
        let mut draft = match fault {
            Some(Fault::Gateway(status)) => {
                let drawn = mixed(self.seed ^ GATEWAY_ROWS, number);
                let error = GatewayError::drawn(gateway, status, drawn);
                Draft::new(error.response(gateway), RequestResult::Fault)
            }
            Some(fault) if !fault.is_processed() => {
                Draft::new(json("{}".to_owned()), RequestResult::Fault)
            }
            _ => vendor()?,
        };
        draft.fault = fault;
        Ok(draft)
    }

    /// Returns the vendor's response to a request that its gateway passed on.
    fn text(
        &self,
        number: u64,
        route: &Route,
        operation: &Operation,
        fields: &Result<Vec<Field>, check::Refusal>,
    ) -> Text {
        let checked = fields.as_ref().map_err(Clone::clone).and_then(|fields| {
            let request = operation.request();
            let inputs = &operation.model.operation.inputs;
            request.map_or(Ok(()), |request| check::check(request, inputs, fields))
        });
        if let Err(reason) = checked {
            return self.fail(number, operation, reason);
        }
        let Some(property) = operation.job_property else {
            return self.sample(number, operation, Outcome::Success);
        };
        let fields = fields.as_deref().unwrap_or_default();
        let id = check::text(fields, property).unwrap_or_default();
        let progress = lock(&self.jobs).ask(route.operation, id);
        let mut word = match progress {
            Progress::Unknown => {
                return self.fail(number, operation, format!("no job with this {property}"));
            }
            Progress::Running => self.sample(number, operation, Outcome::Pending),
            Progress::Done(job) => self.sample(job, operation, Outcome::Success),
        };
        word.job = Some(id.to_owned());
        word
    }

    fn fail(&self, number: u64, operation: &Operation, reason: String) -> Text {
        let mut word = self.sample(number, operation, Outcome::Failure);
        if let RequestResult::Failure(_) = word.verdict {
            word.verdict = RequestResult::Failure(reason);
        }
        word
    }

    /// Returns a synthetic response. If the operation begins jobs, a success begins one.
    fn sample(&self, number: u64, operation: &Operation, outcome: Outcome) -> Text {
        let Ok(body) = operation.body(outcome, number) else {
            let verdict = RequestResult::Failure("the operation has no such outcome".to_owned());
            return Text {
                verdict,
                body: "{}".to_owned(),
                job: None,
            };
        };
        let verdict = match outcome {
            Outcome::Success => RequestResult::Success,
            Outcome::Failure => RequestResult::Failure("scripted".to_owned()),
            Outcome::Pending => RequestResult::Pending,
        };
        let begun = if outcome == Outcome::Success {
            self.begin(number, operation, &body)
        } else {
            None
        };
        Text {
            verdict,
            body,
            job: begun,
        }
    }

    /// Begins the job whose id is in the response to a submission.
    fn begin(&self, number: u64, operation: &Operation, body: &str) -> Option<String> {
        let location = &operation.model.operation.job.as_ref()?.id;
        let text = pointer(body.as_bytes(), location).ok()??;
        let id = Reader::from_text(text)
            .string()
            .ok()?
            .decode()
            .ok()?
            .into_owned();
        lock(&self.jobs).begin(operation.query?, id.clone(), number, self.polls);
        Some(id)
    }

    fn finish(
        &self,
        number: u64,
        received: &Received,
        gateway: Gateway,
        operation: Option<&Operation>,
        draft: Draft,
    ) -> Decision {
        let request_id = uuid(self.seed, number);
        let mut response = draft.response;
        let headers = response.headers_mut();
        if let Ok(value) = HeaderValue::from_str(&request_id) {
            headers
                .entry(gateway::request_id_header(gateway))
                .or_insert(value);
        }
        if gateway == Gateway::Aliyun {
            let numbers = [
                ("x-ratelimit-limit", "1000"),
                ("x-ratelimit-remaining", "999"),
                ("x-ratelimit-reset", "1"),
            ];
            for (name, value) in numbers {
                headers
                    .entry(name)
                    .or_insert(HeaderValue::from_static(value));
            }
        }
        // A request id of a script takes precedence, as it is the one that the client receives.
        let shown = headers.get(gateway::request_id_header(gateway));
        let request_id = shown
            .and_then(|id| id.to_str().ok())
            .map_or(request_id, str::to_owned);
        let reply = with_fault(response, draft.fault, self.sizes);
        let (status, body) = reply.meant();
        let entry = JournalEntry {
            number,
            operation: operation.map(|operation| operation.name.clone()),
            result: draft.verdict,
            fault: draft.fault,
            request_id,
            status,
            job: draft.job,
            request_bytes: received.body.len() as u64,
            request_sha256: digest(&received.body),
            response_bytes: body.len() as u64,
            response_sha256: digest(body),
        };
        Decision {
            reply,
            delay: draft.delay,
            entry,
        }
    }
}

impl Draft {
    fn new(response: Response<Bytes>, verdict: RequestResult) -> Self {
        Self {
            response,
            verdict,
            fault: None,
            job: None,
            delay: Duration::ZERO,
        }
    }
}

impl Text {
    fn into_draft(self) -> Draft {
        let mut draft = Draft::new(json(self.body), self.verdict);
        draft.job = self.job;
        draft
    }
}

/// Locks a mutex, poisoned or not. No holder leaves the data half-changed, so a panic in a test's
/// predicate does not stop the mock.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn json(body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    let json = HeaderValue::from_static("application/json; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, json);
    *response.status_mut() = StatusCode::OK;
    response
}

fn refusal(gateway: Gateway, refused: &Refused) -> Draft {
    let verdict = RequestResult::Gateway {
        status: refused.error.status,
        code: refused.error.code.clone(),
        reason: refused.reason,
    };
    Draft::new(refused.error.response(gateway), verdict)
}

fn no_such_path(gateway: Gateway) -> Refused {
    Refused {
        error: GatewayError::by_gateway(
            gateway,
            (404, "I404NF", "API not found `path`"),
            (404, "Found no api."),
        ),
        reason: "no operation at this path",
    }
}

fn wrong_method(gateway: Gateway) -> Refused {
    Refused {
        error: GatewayError::by_gateway(
            gateway,
            (405, "I405UM", "Unsupported Method `other`"),
            (405, "Method Not Allowed."),
        ),
        reason: "wrong method",
    }
}

fn wrong_type(gateway: Gateway) -> Refused {
    Refused {
        error: GatewayError::by_gateway(
            gateway,
            (400, "I400CT", "Invalid Content-Type: `other`"),
            (
                403,
                "req content type need application/x-www-form-urlencoded.",
            ),
        ),
        reason: "wrong content type",
    }
}
