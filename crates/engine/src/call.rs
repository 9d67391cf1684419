//! Calls an operation of any schemas once, or its mock, and waits for the result of a job.
//!
//! No generated type is involved. Every response may have been charged, so none is discarded: every
//! response is returned, whether it is a result, a refusal or malformed. Attempts that the store
//! could not record are reported.

mod fields;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::client::DynamicOperation;
use ocrmarket_client::error::Error;
use ocrmarket_client::hook::{Attempt, Hook};
use ocrmarket_client::job::PollPolicy;
use ocrmarket_client::poll::WaitError;
use ocrmarket_client::response::Facts;
use ocrmarket_mock::Mock;
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::{Operation, Outcome};
use ocrmarket_store::{Digest, Options, Store, StoreError};
use ocrmarket_wire::reader;
use tokio::runtime::{Builder, Runtime};

pub use ocrmarket_client::error::ErrorKind;
pub use ocrmarket_client::job::Job;
pub use ocrmarket_store::Charge;

use crate::failure::{Context as _, Failure, Result};
use crate::keys::{KeySource, Keys};
use crate::schemas::{Schemas, full_name};

use self::fields::Fields;

/// Configuration of [`call`]. `Debug` shows no part of a request.
#[derive(Clone)]
pub struct CallConfig {
    /// The operation, `vendor/operation`.
    pub operation: String,
    /// The file to read, for the first property that takes one.
    pub input: Option<InputFile>,
    /// Fields that the request's schema declares.
    pub fields: Vec<(String, String)>,
    /// Fields that it does not declare; sent in the body as strings.
    pub extra_fields: Vec<(String, String)>,
    /// The vendor that is called.
    pub target: CallTarget,
    /// The keys. A mock has its own.
    pub keys: KeySource,
    /// Name of the keys in logs and records.
    pub label: String,
    /// Folder of a response store that records each attempt.
    pub store: Option<PathBuf>,
    /// Waits for the result of a submitted job.
    pub waits: bool,
}

impl CallConfig {
    /// Creates the call of an operation at its own address, with keys from the environment.
    pub fn new(operation: impl Into<String>) -> Self {
        Self {
            operation: operation.into(),
            input: None,
            fields: Vec::new(),
            extra_fields: Vec::new(),
            target: CallTarget::default(),
            keys: KeySource::default(),
            label: "default".to_owned(),
            store: None,
            waits: false,
        }
    }
}

impl fmt::Debug for CallConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("operation", &self.operation)
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}

/// A file to read.
#[derive(Clone)]
pub enum InputFile {
    /// A file on this machine; `-` is standard input.
    File(PathBuf),
    /// The URL of a file.
    Url(String),
}

/// The vendor that is called.
#[derive(Debug, Clone, Default)]
pub enum CallTarget {
    /// The operation's own address.
    #[default]
    Vendor,
    /// Another address.
    Base {
        /// Scheme, host and port; https, or loopback.
        url: String,
        /// Further hosts that the key may go to, exactly as named.
        allow_hosts: Vec<String>,
    },
    /// A mock on this machine; nothing is charged.
    Mock,
}

/// An event of a running call.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'e> {
    /// A job was submitted, and the call waits for its result. The job permits to request the
    /// result later.
    Waiting(&'e Job),
    /// The store could not record an attempt. Its response is returned all the same.
    NotStored {
        /// The operation, `vendor/operation`.
        operation: String,
        /// Number of the attempt, from 1.
        attempt: u32,
        /// The store's error with its causes.
        error: String,
    },
}

/// Receives the events of a call, on the call's thread. A slow observer slows the call down.
pub type CallObserver = Arc<dyn Fn(&Event<'_>) + Send + Sync>;

/// The result of [`call`]. Dropping it seals the segment of the store, which may take a while.
#[derive(Debug)]
pub struct Called {
    /// The response: a result, or that of a job which is not ready. Otherwise the reason for its
    /// absence.
    pub result: Result<RawResponse, Refusal>,
    /// The job that was submitted and not waited for. The result cannot be requested without it.
    pub job: Option<Job>,
    /// JSON Pointer to the expected id of the submitted job, if another kind of value is there. The
    /// result is lost.
    pub lost_job: Option<String>,
    /// Sealed on drop.
    _session: Session,
}

/// A response, complete or cut. `Debug` shows no content.
pub struct RawResponse {
    /// Operation that responded, `vendor/operation`. After waiting, the one that queries the job.
    pub operation: String,
    /// `success`, `pending`, `failure` (the vendor refused), `gateway` (the gateway refused),
    /// `not-an-answer` (no JSON object) or `cut` (incomplete).
    pub outcome: &'static str,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The request id, if the response names one.
    pub request_id: Option<String>,
    /// Charge of the attempt: yes, no or unknown.
    pub charged: Charge,
    /// Number of the attempt, from 1.
    pub attempt: u32,
    /// Time from sending to the end of the response.
    pub elapsed: Duration,
    /// Unchanged bytes of the body.
    pub body: Vec<u8>,
}

/// Reason for the absence of a result. `Debug` shows no content.
pub struct Refusal {
    /// Kind of the last error; `None` if waiting ended without one.
    pub kind: Option<ErrorKind>,
    /// Charge of the last attempt; `None` if waiting ended without an error.
    pub charged: Option<Charge>,
    /// The error with its causes; it may be shown.
    pub text: String,
    /// The vendor's own message, which may repeat what was sent. Never log it.
    pub message: Option<String>,
    /// The last response; `None` if not even a status was received.
    pub response: Option<RawResponse>,
}

/// Calls an operation once. It blocks, so call it outside of an async runtime.
///
/// ```
/// use std::sync::Arc;
/// use ocrmarket_engine::Schemas;
/// use ocrmarket_engine::call::{CallConfig, CallObserver, CallTarget, InputFile, call};
///
/// let mut config = CallConfig::new("showapi/bank_card");
/// config.input = Some(InputFile::Url("https://example.com/card.jpg".to_owned()));
/// config.target = CallTarget::Mock;
/// let observer: CallObserver = Arc::new(|event| eprintln!("{event:?}"));
/// let called = call(&config, &Schemas::built_in()?, &observer)?;
/// assert_eq!(called.result.map(|response| response.outcome).ok(), Some("success"));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// The configuration is wrong, there is no key, or an input or the store cannot be used. A refusal
/// of the vendor or the gateway, and a missing response, are a [`Refusal`] instead.
pub fn call(config: &CallConfig, schemas: &Schemas, observer: &CallObserver) -> Result<Called> {
    let operation = schemas.operation(&config.operation)?;
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let mut session = Session {
        runtime,
        store: None,
    };
    let fields = Fields::read(config, &schemas.api, operation)?;
    let (runtime, store) = (&session.runtime, &mut session.store);
    let ended = runtime.block_on(async {
        let setup = Setup::start(config, schemas, observer, store).await?;
        let fields = fields.borrowed();
        fields::check(&schemas.api, operation, &fields)?;
        let called = setup.client.call_operation(dynamic(operation), &fields);
        match called.await {
            Ok(facts) => {
                submitted(config, schemas, operation, facts, &setup.client, observer).await
            }
            Err(error) => Ended::of_error(operation, error),
        }
    })?;
    Ok(Called {
        result: ended.result,
        job: ended.job,
        lost_job: ended.lost_job,
        _session: session,
    })
}

/// Finds a submitted job in a response, and waits for its result if the configuration says so.
async fn submitted(
    config: &CallConfig,
    schemas: &Schemas,
    operation: &OperationModel,
    facts: Facts,
    client: &Client,
    observer: &CallObserver,
) -> Result<Ended> {
    let Some(mut job) = Job::submitted(&operation.operation, facts.bytes(), SystemTime::now())
    else {
        let lost = unreadable_id(&operation.operation, facts.bytes());
        return Ok(Ended {
            lost_job: lost.map(str::to_owned),
            ..Ended::of_facts(operation, &facts)
        });
    };
    if !config.waits {
        return Ok(Ended {
            job: Some(job),
            ..Ended::of_facts(operation, &facts)
        });
    }
    let submission = &operation.operation;
    let rules = submission.job.as_ref();
    let rules = rules.context("the operation does not submit a job")?;
    let query = schemas.operation(&format!("{}/{}", submission.vendor, rules.query))?;
    let policy = PollPolicy::of(submission).context("the operation does not submit a job")?;
    observer(&Event::Waiting(&job));
    match client
        .wait_operation(&mut job, policy, submission, dynamic(query))
        .await
    {
        Ok(facts) => Ok(Ended::of_facts(query, &facts)),
        Err(error) => Ended::of_wait(query, error),
    }
}

/// Returns the pointer to the job's id in the response of a submission, if another kind of value
/// than a string or `null` is there.
fn unreadable_id<'o>(operation: &'o Operation, body: &[u8]) -> Option<&'o str> {
    let location = &operation.job.as_ref()?.id;
    let value = reader::pointer(body, location).ok()??;
    let is_other = value != "null" && !value.starts_with('"');
    is_other.then_some(location)
}

/// Creates an operation with the digest of its response schema, for the records of its calls.
fn dynamic(model: &OperationModel) -> DynamicOperation<'_> {
    let digest = Digest::from_hexadecimal(&model.schema_sha256());
    DynamicOperation::new(&model.operation, digest)
}

/// The parts of [`Called`] that a call ends with.
struct Ended {
    result: Result<RawResponse, Refusal>,
    job: Option<Job>,
    lost_job: Option<String>,
}

impl Ended {
    fn new(result: Result<RawResponse, Refusal>) -> Self {
        Self {
            result,
            job: None,
            lost_job: None,
        }
    }

    fn of_facts(operation: &OperationModel, facts: &Facts) -> Self {
        Self::new(Ok(RawResponse::of_facts(operation, facts)))
    }

    /// Returns a failed local check as a failure, because the configuration is wrong, and every
    /// other error as a refusal.
    fn of_error(operation: &OperationModel, error: Error) -> Result<Self> {
        if error.kind() == ErrorKind::Input {
            return Err(error.into());
        }
        let response = RawResponse::of_error(operation, &error);
        Ok(Self::new(Err(Refusal::new(&error, Some(&error), response))))
    }

    fn of_wait(operation: &OperationModel, error: WaitError) -> Result<Self> {
        let last = error.last.as_ref();
        if last.is_some_and(|last| last.kind() == ErrorKind::Input) {
            return Err(error.into());
        }
        let pending = error.pending.as_deref();
        let response = last
            .and_then(|last| RawResponse::of_error(operation, last))
            .or_else(|| Some(RawResponse::of_facts(operation, pending?)));
        Ok(Self::new(Err(Refusal::new(&error, last, response))))
    }
}

impl Refusal {
    fn new(
        failure: &dyn std::error::Error,
        last: Option<&Error>,
        response: Option<RawResponse>,
    ) -> Self {
        Self {
            kind: last.map(Error::kind),
            charged: last.map(Error::was_charged),
            text: with_causes(failure),
            message: last.and_then(Error::message).map(str::to_owned),
            response,
        }
    }
}

impl RawResponse {
    /// Returns the body, if it is JSON in UTF-8 without a byte order mark. It can then be embedded
    /// in another JSON document.
    pub fn json(&self) -> Option<&str> {
        match reader::start(&self.body) {
            0 => reader::pointer(&self.body, "").ok()?,
            _ => None,
        }
    }

    fn of_facts(operation: &OperationModel, facts: &Facts) -> Self {
        Self {
            operation: full_name(operation),
            outcome: match facts.outcome() {
                Outcome::Pending => "pending",
                _ => "success",
            },
            status: Some(facts.status()),
            request_id: facts.request_id().map(str::to_owned),
            charged: facts.charged(),
            attempt: facts.attempt(),
            elapsed: facts.elapsed(),
            body: facts.bytes().to_vec(),
        }
    }

    /// Returns `None` if not even a status was received.
    fn of_error(operation: &OperationModel, error: &Error) -> Option<Self> {
        error.status()?;
        Some(Self {
            operation: full_name(operation),
            outcome: match error.kind() {
                ErrorKind::Vendor => "failure",
                ErrorKind::Gateway => "gateway",
                ErrorKind::Undecodable => "not-an-answer",
                _ => "cut",
            },
            status: error.status(),
            request_id: error.request_id().map(str::to_owned),
            charged: error.was_charged(),
            attempt: error.attempt(),
            elapsed: error.elapsed(),
            body: error.bytes().to_vec(),
        })
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("operation", &self.operation)
            .field("outcome", &self.outcome)
            .field("status", &self.status)
            .field("body", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Refusal")
            .field("kind", &self.kind)
            .field("charged", &self.charged)
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

/// A client, and its mock if nothing may be charged.
struct Setup {
    client: Client,
    /// Lives as long as the call.
    _mock: Option<Mock>,
}

impl Setup {
    async fn start(
        config: &CallConfig,
        schemas: &Schemas,
        observer: &CallObserver,
        store: &mut Option<Store>,
    ) -> Result<Self> {
        let mut addresses = Addresses::default();
        let mut credentials = config.keys.credentials(&config.label);
        let mut mock = None;
        match &config.target {
            CallTarget::Vendor => {}
            CallTarget::Base { url, allow_hosts } => {
                let base = url.parse().map_err(|error| {
                    let message = format!("`base` is not a URL: {error}");
                    Failure::usage(message).naming(&["base"])
                })?;
                addresses = addresses.base(base);
                for host in allow_hosts {
                    addresses = addresses.allow_host(host);
                }
            }
            CallTarget::Mock => {
                let started = Mock::builder().schemas(schemas.files.clone()).start().await;
                let started = started.context("cannot start the mock")?;
                addresses = addresses.base(started.url().parse()?);
                credentials = KeySource::Given(mock_keys()).credentials("mock");
                mock = Some(started);
            }
        }
        let mut builder = Client::builder(credentials)
            .addresses(addresses)
            .hook(Unstored(Arc::clone(observer)));
        if let Some(folder) = &config.store {
            let opened = Store::open(folder, Options::default())?;
            builder = builder.store(store.insert(opened).clone());
        }
        Ok(Self {
            client: builder.build().map_err(|error| Failure::caused(&error))?,
            _mock: mock,
        })
    }
}

/// Returns the keys that a mock accepts by default.
fn mock_keys() -> Keys {
    let accepted = ocrmarket_mock::AcceptedCredentials::default();
    Keys::new()
        .app_code(accepted.app_code)
        .aliyun(accepted.app_key, accepted.app_secret)
        .tencent(accepted.secret_id, accepted.secret_key)
}

/// The threads of a call, and the store that they wrote to.
struct Session {
    runtime: Runtime,
    store: Option<Store>,
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(store) = &self.store {
            // A segment that cannot be sealed loses nothing: the next open tries again.
            let _ = self.runtime.block_on(store.close());
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Session").finish_non_exhaustive()
    }
}

/// Reports each attempt that the store could not record, as soon as the error occurs.
struct Unstored(CallObserver);

impl Hook for Unstored {
    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        (self.0)(&Event::NotStored {
            operation: format!("{}/{}", attempt.operation.vendor, attempt.operation.name),
            attempt: attempt.number,
            error: with_causes(error),
        });
    }
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
