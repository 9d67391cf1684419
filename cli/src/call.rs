//! `ocrmarket call`: one call of any operation of any schemas, its answer shown like `decode` does, or as it came.
//!
//! No generated type is involved. Keys come from a file or the environment, never from the command line. With `--mock` the vendor
//! is faked on loopback and nothing is paid.
//!
//! Every response may have been paid for, so none is kept back: what came is printed whether it is a result, a refusal or broken,
//! and what the store could not keep is named.

mod fields;

use std::cell::OnceCell;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use anyhow::{Context as _, anyhow};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::answer::Facts;
use ocrmarket_client::client::DynamicOperation;
use ocrmarket_client::credentials::{Credentials, CredentialsFile, Environment, Keys};
use ocrmarket_client::encode::{Field, exactly_one_of};
use ocrmarket_client::error::{Error, ErrorKind};
use ocrmarket_client::hook::{Attempt, Hook};
use ocrmarket_client::job::{Job, PollPolicy};
use ocrmarket_client::poll::WaitError;
use ocrmarket_client::store::{Digest, Options, Store, StoreError};
use ocrmarket_mock::Mock;
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::{Operation, Outcome};
use ocrmarket_wire::reader;
use serde_json::json;

use self::fields::Fields;
use crate::arguments::{CallArgs, DecodeFormat};
use crate::decode;
use crate::failure::{self, INCOMPLETE};
use crate::output::Reader;
use ocrmarket_engine::schemas::{Schemas, full_name};

/// Exit code: the vendor or the gateway refused.
const REFUSED: u8 = 1;

/// Runs `ocrmarket call`.
///
/// # Errors
/// Wrong arguments, no key, an input that cannot be used, an output that cannot be written. What the vendor or the gateway
/// refuses, and an answer that does not come, are reported and told by the exit code.
pub(crate) fn run(arguments: &CallArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let model = Schemas::read(arguments.schemas.as_deref())?;
    let operation = model.operation(&arguments.operation)?;
    if arguments.reader() == Reader::Person {
        crate::schemas::say(&model.origin);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let unstored = Unstored::default();
    let store = OnceCell::new();
    let called = runtime.block_on(call(arguments, &model, operation, &unstored, &store));
    let ended = match called {
        Ok(called) => show(arguments, &model, &called, out),
        Err(Failure::Usage(error)) => Err(error),
        Err(Failure::Call(operation, error)) => {
            let came = Came::of_error(operation, &error);
            unanswered(arguments, &error, Some(&error), came.as_ref(), out)
        }
        Err(Failure::Wait(operation, error)) => {
            let last = error.last.as_ref();
            let came = last
                .and_then(|last| Came::of_error(operation, last))
                .or_else(|| Some(Came::of_facts(operation, error.pending.as_deref()?)));
            unanswered(arguments, &error, last, came.as_ref(), out)
        }
    };
    if let Some(store) = store.get() {
        // Sealing may take a while; the response does not wait for it.
        let flushed = out.flush();
        // A segment that cannot be sealed loses nothing: the next opening tries again.
        let _ = runtime.block_on(store.close());
        flushed.context("cannot write to standard output")?;
    }
    unstored.end(ended)
}

/// What came, and of which operation: the question's, where a job was waited for.
struct Called<'a> {
    operation: &'a OperationModel,
    facts: Facts,
    /// Whether a job was submitted whose id cannot be read, so that its result cannot be had.
    has_lost_job: bool,
}

/// Why there is no answer, and of which operation.
enum Failure<'a> {
    Usage(anyhow::Error),
    Call(&'a OperationModel, Error),
    Wait(&'a OperationModel, WaitError),
}

impl From<anyhow::Error> for Failure<'_> {
    fn from(error: anyhow::Error) -> Self {
        Self::Usage(error)
    }
}

impl<'a> Failure<'a> {
    fn of_call(operation: &'a OperationModel, error: Error) -> Self {
        // A local check: the arguments are what is wrong.
        if error.kind() == ErrorKind::Input {
            Self::Usage(error.into())
        } else {
            Self::Call(operation, error)
        }
    }

    fn of_wait(operation: &'a OperationModel, error: WaitError) -> Self {
        match &error.last {
            Some(last) if last.kind() == ErrorKind::Input => Self::Usage(error.into()),
            _ => Self::Wait(operation, error),
        }
    }
}

/// Names each attempt that the store could not keep, as soon as that is known.
#[derive(Clone, Default)]
struct Unstored(Arc<AtomicBool>);

impl Unstored {
    /// How the command ends: whatever else happened, an attempt that was not stored makes it incomplete.
    fn end(&self, ended: anyhow::Result<ExitCode>) -> anyhow::Result<ExitCode> {
        if !self.0.load(Ordering::Relaxed) {
            return ended;
        }
        if let Err(error) = &ended {
            failure::report(error);
        }
        Ok(ExitCode::from(INCOMPLETE))
    }
}

impl Hook for Unstored {
    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        self.0.store(true, Ordering::Relaxed);
        let (vendor, name) = (&attempt.operation.vendor, &attempt.operation.name);
        note(&format!(
            "not stored: what came of {vendor}/{name}, attempt {}: {}",
            attempt.number,
            with_causes(error)
        ));
    }
}

async fn call<'a>(
    arguments: &CallArgs,
    model: &'a Schemas,
    operation: &'a OperationModel,
    unstored: &Unstored,
    store: &OnceCell<Store>,
) -> Result<Called<'a>, Failure<'a>> {
    let fields = Fields::read(arguments, model, operation)?;
    let setup = Setup::start(arguments, model, unstored, store).await?;
    let fields = fields.borrowed();
    check(model, operation, &fields)?;
    let facts = setup
        .client
        .call_operation(called(operation), &fields)
        .await
        .map_err(|error| Failure::of_call(operation, error))?;
    let Some(job) = Job::submitted(&operation.operation, facts.bytes(), SystemTime::now()) else {
        let lost = unreadable_id(&operation.operation, facts.bytes());
        if let Some(place) = lost {
            note(&format!(
                "{place} holds no text that could be a job's id, so there is nothing to wait for"
            ));
        }
        let has_lost_job = lost.is_some();
        return Ok(Called {
            operation,
            facts,
            has_lost_job,
        });
    };
    if !arguments.wait {
        note(&format!(
            "submitted; the job, to be kept: {}",
            serde_json::to_string(&job).map_err(anyhow::Error::from)?
        ));
        return Ok(Called {
            operation,
            facts,
            has_lost_job: false,
        });
    }
    wait(&setup.client, model, operation, job).await
}

/// Where a submission's response should hold the job's id and holds another kind of value.
fn unreadable_id<'o>(operation: &'o Operation, body: &[u8]) -> Option<&'o str> {
    let place = &operation.job.as_ref()?.id;
    let value = reader::pointer(body, place).ok()??;
    let is_other = value != "null" && !value.starts_with('"');
    is_other.then_some(place)
}

/// What the request's definition asks for: its required fields, and of each group exactly one.
fn check(model: &Schemas, operation: &OperationModel, fields: &[Field<'_>]) -> anyhow::Result<()> {
    let Some(request) = model.api[operation.request].object() else {
        return Ok(());
    };
    let required = request
        .properties
        .iter()
        .filter(|property| property.required);
    let required = required.map(|property| vec![property.wire_name.as_str()]);
    let groups = request.exactly_one_of.iter();
    let groups = groups.map(|group| group.iter().map(String::as_str).collect());
    for group in required.chain(groups) {
        let group: Vec<&str> = group;
        exactly_one_of(&operation.operation, fields, &group)?;
    }
    Ok(())
}

/// Asks for a job's result until it is there.
async fn wait<'a>(
    client: &Client,
    model: &'a Schemas,
    submitted: &OperationModel,
    mut job: Job,
) -> Result<Called<'a>, Failure<'a>> {
    let rules = submitted
        .operation
        .job
        .as_ref()
        .ok_or_else(|| anyhow!("the operation submits no job"))?;
    let question = model
        .operation(&format!("{}/{}", submitted.operation.vendor, rules.query))
        .map_err(anyhow::Error::from)?;
    let policy = PollPolicy::of(&submitted.operation)
        .ok_or_else(|| anyhow!("the operation submits no job"))?;
    note(&format!(
        "submitted; waiting for the job: {}",
        serde_json::to_string(&job).map_err(anyhow::Error::from)?
    ));
    let waited = client.wait_operation(&mut job, policy, &submitted.operation, called(question));
    match waited.await {
        Ok(facts) => Ok(Called {
            operation: question,
            facts,
            has_lost_job: false,
        }),
        Err(error) => Err(Failure::of_wait(question, error)),
    }
}

/// An operation with the digest of its response schema, for the records of its calls.
fn called(model: &OperationModel) -> DynamicOperation<'_> {
    let digest = Digest::from_hexadecimal(&model.schema_sha256());
    DynamicOperation::new(&model.operation, digest)
}

/// A client, and the mock behind it where nothing is to be paid.
struct Setup {
    client: Client,
    /// Lives as long as the call.
    _mock: Option<Mock>,
}

impl Setup {
    async fn start(
        arguments: &CallArgs,
        model: &Schemas,
        unstored: &Unstored,
        store: &OnceCell<Store>,
    ) -> anyhow::Result<Self> {
        let mock = if arguments.mock {
            let started = Mock::builder().schemas(model.files.clone()).start().await;
            Some(started.context("the mock cannot be started")?)
        } else {
            None
        };
        let mut addresses = Addresses::default();
        if let Some(base) = mock
            .as_ref()
            .map(Mock::url)
            .as_deref()
            .or(arguments.base.as_deref())
        {
            addresses = addresses.base(base.parse().context("--base is no URL")?);
        }
        for host in &arguments.allow_host {
            addresses = addresses.allow_host(host);
        }
        let credentials = match (&mock, &arguments.credentials) {
            (Some(_), _) => Credentials::new("mock", mock_keys()),
            (None, Some(path)) => Credentials::new("command line", CredentialsFile::new(path)),
            (None, None) => Credentials::new("command line", Environment::new()),
        };
        let mut builder = Client::builder(credentials)
            .addresses(addresses)
            .hook(unstored.clone());
        if let Some(folder) = &arguments.store {
            let opened = Store::open(folder, Options::default())?;
            builder = builder.store(store.get_or_init(|| opened).clone());
        }
        Ok(Self {
            client: builder.build()?,
            _mock: mock,
        })
    }
}

/// The keys that a mock accepts where it is told of no others.
fn mock_keys() -> Keys {
    let accepted = ocrmarket_mock::Credentials::default();
    Keys::new()
        .app_code(accepted.app_code)
        .aliyun(accepted.app_key, accepted.app_secret)
        .tencent(accepted.secret_id, accepted.secret_key)
}

fn show(
    arguments: &CallArgs,
    model: &Schemas,
    called: &Called<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let Called {
        operation, facts, ..
    } = called;
    let ended = if called.has_lost_job {
        ExitCode::from(INCOMPLETE)
    } else {
        ExitCode::SUCCESS
    };
    if arguments.raw || arguments.json {
        Came::of_facts(operation, facts).write(arguments, out)?;
        return Ok(ended);
    }
    let response = decode::Response {
        operation,
        body: facts.bytes(),
        name: "the answer",
    };
    decode::show(
        model,
        &response,
        DecodeFormat::Human,
        arguments.show_private,
        out,
    )?;
    note(&format!(
        "charged: {}; {} ms; attempt {}",
        facts.charged(),
        facts.elapsed().as_millis(),
        facts.attempt()
    ));
    Ok(ended)
}

/// Reports a call without an answer, and prints what came all the same.
///
/// # Errors
/// Standard output cannot be written; the call was reported before.
fn unanswered(
    arguments: &CallArgs,
    failure: &dyn std::error::Error,
    error: Option<&Error>,
    came: Option<&Came<'_>>,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let charged = error.map(|error| format!(" (charged: {})", error.was_charged()));
    note(&format!(
        "{}{}",
        with_causes(failure),
        charged.unwrap_or_default()
    ));
    if let Some(message) = error
        .and_then(Error::message)
        .filter(|_| arguments.show_private)
    {
        note(&format!("the message: {message}"));
    }
    if let Some(came) = came.filter(|_| arguments.raw || arguments.json) {
        came.write(arguments, out)?;
    }
    Ok(ExitCode::from(match error.map(Error::kind) {
        Some(ErrorKind::Vendor | ErrorKind::Gateway) => REFUSED,
        _ => INCOMPLETE,
    }))
}

/// A response, whole or cut, as programs get it.
struct Came<'a> {
    operation: &'a OperationModel,
    outcome: &'static str,
    status: Option<u16>,
    request_id: Option<&'a str>,
    charged: &'static str,
    attempt: u32,
    elapsed_ms: u128,
    bytes: &'a [u8],
}

impl<'a> Came<'a> {
    fn of_facts(operation: &'a OperationModel, facts: &'a Facts) -> Self {
        Self {
            operation,
            outcome: match facts.outcome() {
                Outcome::Pending => "pending",
                _ => "success",
            },
            status: Some(facts.status()),
            request_id: facts.request_id(),
            charged: facts.charged().as_str(),
            attempt: facts.attempt(),
            elapsed_ms: facts.elapsed().as_millis(),
            bytes: facts.bytes(),
        }
    }

    /// `None` where not even a status came.
    fn of_error(operation: &'a OperationModel, error: &'a Error) -> Option<Self> {
        error.status()?;
        Some(Self {
            operation,
            outcome: match error.kind() {
                ErrorKind::Vendor => "failure",
                ErrorKind::Gateway => "gateway",
                ErrorKind::Undecodable => "not-an-answer",
                _ => "cut",
            },
            status: error.status(),
            request_id: error.request_id(),
            charged: error.was_charged().as_str(),
            attempt: error.attempt(),
            elapsed_ms: error.elapsed().as_millis(),
            bytes: error.bytes(),
        })
    }

    /// Writes the bytes as they came, or the object of `--json` with them.
    fn write(&self, arguments: &CallArgs, out: &mut dyn Write) -> anyhow::Result<()> {
        let written = if arguments.raw {
            out.write_all(self.bytes)
        } else {
            self.write_object(out)
        };
        written.context("cannot write to standard output")
    }

    fn write_object(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let facts = json!({
            "version": 1, "operation": full_name(self.operation), "outcome": self.outcome, "http_status": self.status,
            "request_id": self.request_id, "charged": self.charged, "attempt": self.attempt,
            "elapsed_ms": u64::try_from(self.elapsed_ms).unwrap_or(u64::MAX),
        });
        let facts = facts.to_string();
        let facts = facts.trim_end_matches('}');
        // The body goes out as it came, number spelling included.
        // A byte order mark in the middle of a document would be no JSON.
        let body = Some(self.bytes).filter(|body| reader::start(body) == 0);
        if let Some(Ok(Some(body))) = body.map(|body| reader::pointer(body, "")) {
            writeln!(out, "{facts},\"body\":{body}}}")
        } else {
            let body = BASE64_STANDARD.encode(self.bytes);
            writeln!(out, "{facts},\"body_base64\":\"{body}\"}}")
        }
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

fn note(text: &str) {
    // Nowhere is left to report a stderr that cannot be written.
    let _ = writeln!(anstream::stderr(), "{text}");
}
