//! `ocrmarket call`: one call of any operation of any schemas, its answer shown like `decode` does, or as it came.
//!
//! No generated type is involved. Keys come from a file or the environment, never from the command line. With `--mock` the vendor
//! is faked on loopback and nothing is paid.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::answer::Facts;
use ocrmarket_client::client::DynamicOperation;
use ocrmarket_client::credentials::{Credentials, CredentialsFile, Environment, Keys};
use ocrmarket_client::encode::{Field, Value, exactly_one_of};
use ocrmarket_client::error::{Error, ErrorKind};
use ocrmarket_client::input::Content;
use ocrmarket_client::job::{Job, PollPolicy};
use ocrmarket_client::poll::WaitError;
use ocrmarket_client::store::{self, Digest};
use ocrmarket_mock::Mock;
use ocrmarket_spec::api::{OperationModel, Property, Shape};
use ocrmarket_spec::operation::{InputKind, Operation, Outcome};
use serde_json::json;
use serde_json::value::RawValue;

use crate::arguments::{CallArgs, DecodeFormat};
use crate::decode;
use crate::failure::INCOMPLETE;
use crate::model::{Model, full_name};

/// Exit code: the vendor or the gateway refused.
const REFUSED: u8 = 1;

/// Runs `ocrmarket call`.
///
/// # Errors
/// Wrong arguments, no key, an input that cannot be used, an output that cannot be written. What the vendor or the gateway
/// refuses, and an answer that does not come, are reported and told by the exit code.
pub(crate) fn run(arguments: &CallArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let model = Model::read(arguments.schemas.as_deref())?;
    let operation = model.operation(&arguments.operation)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let called = runtime.block_on(call(arguments, &model, operation));
    match called {
        Ok(called) => show(arguments, &model, &called, out),
        Err(Failure::Refused(error)) => Ok(refused(arguments, &error)),
        Err(Failure::Usage(error)) => Err(error),
    }
}

/// What came, and of which operation: the question's, where a job was waited for.
struct Called<'a> {
    operation: &'a OperationModel,
    facts: Facts,
}

enum Failure {
    Usage(anyhow::Error),
    Refused(Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Usage(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        // A local check: the arguments are what is wrong.
        if error.kind() == ErrorKind::Input {
            Self::Usage(error.into())
        } else {
            Self::Refused(error)
        }
    }
}

async fn call<'a>(
    arguments: &CallArgs,
    model: &'a Model,
    operation: &'a OperationModel,
) -> Result<Called<'a>, Failure> {
    let fields = Fields::read(arguments, model, operation)?;
    let setup = Setup::start(arguments).await?;
    let fields = fields.borrowed();
    check(model, operation, &fields)?;
    let facts = setup
        .client
        .call_operation(called(operation), &fields)
        .await?;
    let Some(job) = Job::submitted(&operation.operation, facts.bytes(), SystemTime::now()) else {
        return Ok(Called { operation, facts });
    };
    if !arguments.wait {
        note(&format!(
            "submitted; the job, to be kept: {}",
            serde_json::to_string(&job).map_err(anyhow::Error::from)?
        ));
        return Ok(Called { operation, facts });
    }
    wait(&setup.client, model, operation, job).await
}

/// What the request's definition asks for: its required fields, and of each group exactly one.
fn check(model: &Model, operation: &OperationModel, fields: &[Field<'_>]) -> Result<(), Failure> {
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
        exactly_one_of(&operation.operation, fields, &group)
            .map_err(|error| Failure::Usage(error.into()))?;
    }
    Ok(())
}

/// Asks for a job's result until it is there.
async fn wait<'a>(
    client: &Client,
    model: &'a Model,
    submitted: &OperationModel,
    mut job: Job,
) -> Result<Called<'a>, Failure> {
    let rules = submitted
        .operation
        .job
        .as_ref()
        .ok_or_else(|| anyhow!("the operation submits no job"))?;
    let question = model.operation(&format!("{}/{}", submitted.operation.vendor, rules.query))?;
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
        }),
        Err(WaitError {
            last: Some(error), ..
        }) => Err(error.into()),
        Err(error) => Err(anyhow::Error::from(error).into()),
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
    async fn start(arguments: &CallArgs) -> anyhow::Result<Self> {
        let mock = if arguments.mock {
            let started = Mock::start().await;
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
        let credentials = match (&mock, &arguments.credentials) {
            (Some(_), _) => Credentials::new("mock", mock_keys()),
            (None, Some(path)) => Credentials::new("command line", CredentialsFile::new(path)),
            (None, None) => Credentials::new("command line", Environment::new()),
        };
        let mut builder = Client::builder(credentials).addresses(addresses);
        if let Some(folder) = &arguments.store {
            builder = builder.store(store::Store::open(folder, store::Options::default())?);
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

/// The request's fields by name, owned.
struct Fields(Vec<(String, bool, Owned)>);

enum Owned {
    Text(String),
    Boolean(bool),
    Content(Content),
}

impl Fields {
    fn read(
        arguments: &CallArgs,
        model: &Model,
        operation: &OperationModel,
    ) -> anyhow::Result<Self> {
        let mut fields = Vec::new();
        if let Some(path) = &arguments.file {
            fields.push((
                input(&operation.operation, InputKind::Base64)?,
                false,
                Owned::Content(content(path)?),
            ));
        }
        if let Some(url) = &arguments.url {
            fields.push((
                input(&operation.operation, InputKind::Url)?,
                false,
                Owned::Content(Content::url(url)),
            ));
        }
        let declared = &model.api[operation.request]
            .object()
            .map_or(&[][..], |object| &object.properties);
        for assignment in &arguments.set {
            let (name, value) = assignment
                .split_once('=')
                .ok_or_else(|| anyhow!("--set takes NAME=VALUE; one has no ="))?;
            let property = declared.iter().find(|property| property.wire_name == name);
            let is_in_query = property.is_some_and(|property| property.in_query);
            fields.push((
                name.to_owned(),
                is_in_query,
                value_of(property, name, value)?,
            ));
        }
        Ok(Self(fields))
    }

    fn borrowed(&self) -> Vec<Field<'_>> {
        let value = |owned| match owned {
            &Owned::Boolean(value) => Value::Boolean(value),
            Owned::Text(text) => Value::from(text.as_str()),
            Owned::Content(content) => Value::Content(content),
        };
        let fields = self.0.iter();
        fields
            .map(|(name, in_query, owned)| Field {
                name,
                in_query: *in_query,
                value: value(owned),
            })
            .collect()
    }
}

/// The first property of an operation that takes a file, or a URL.
fn input(operation: &Operation, kind: InputKind) -> anyhow::Result<String> {
    let takes = operation
        .inputs
        .iter()
        .find(|input| input.accepts.contains(&kind));
    let what = match kind {
        InputKind::Base64 => "file",
        InputKind::Url => "URL",
    };
    let input =
        takes.ok_or_else(|| anyhow!("{}/{} takes no {what}", operation.vendor, operation.name))?;
    Ok(input.property.to_string())
}

fn content(path: &Path) -> anyhow::Result<Content> {
    /// More than any operation takes; larger inputs are refused before they are held.
    const MOST: u64 = 64 << 20;
    if path.as_os_str() == "-" {
        return Content::reader(std::io::stdin().lock(), MOST)
            .context("standard input cannot be sent");
    }
    Ok(Content::path(path))
}

fn value_of(property: Option<&Property>, name: &str, value: &str) -> anyhow::Result<Owned> {
    let is_boolean = property
        .is_some_and(|property| matches!(&property.shape, Shape::Leaf(leaf) if leaf.types.boolean));
    match (is_boolean, value) {
        (false, text) => Ok(Owned::Text(text.to_owned())),
        (true, "true") => Ok(Owned::Boolean(true)),
        (true, "false") => Ok(Owned::Boolean(false)),
        (true, _) => bail!("{name} takes true or false"),
    }
}

fn show(
    arguments: &CallArgs,
    model: &Model,
    called: &Called<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let facts = &called.facts;
    if arguments.raw {
        out.write_all(facts.bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.json {
        let body: &RawValue = serde_json::from_slice(facts.bytes())?;
        let outcome = match facts.outcome() {
            Outcome::Pending => "pending",
            _ => "success",
        };
        let report = json!({
            "version": 1, "operation": full_name(called.operation), "outcome": outcome, "http_status": facts.status(),
            "request_id": facts.request_id(), "charged": facts.charged().as_str(), "attempt": facts.attempt(),
            "elapsed_ms": u64::try_from(facts.elapsed().as_millis()).unwrap_or(u64::MAX),
        });
        // The body goes out as it came, number spelling included.
        let head = report.to_string();
        writeln!(out, "{},\"body\":{body}}}", head.trim_end_matches('}'))?;
        return Ok(ExitCode::SUCCESS);
    }
    let response = decode::Response {
        operation: called.operation,
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
    Ok(ExitCode::SUCCESS)
}

/// Reports a call without an answer.
fn refused(arguments: &CallArgs, error: &Error) -> ExitCode {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    note(&format!("{text} (charged: {})", error.was_charged()));
    if arguments.show_private && error.message().is_some() {
        note(&format!(
            "the message: {}",
            error.message().unwrap_or_default()
        ));
    }
    ExitCode::from(match error.kind() {
        ErrorKind::Vendor | ErrorKind::Gateway => REFUSED,
        _ => INCOMPLETE,
    })
}

fn note(text: &str) {
    // Nowhere is left to report a stderr that cannot be written.
    let _ = writeln!(anstream::stderr(), "{text}");
}
