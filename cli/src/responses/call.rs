//! `ocrmarket call`: one call of any operation of any schemas. The response is shown as by
//! `decode`, or unchanged.
//!
//! Keys come from a file or the environment, never from the command line. The received bytes are
//! printed whether they are a result, a refusal or malformed. Attempts that the store could not
//! keep are reported.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ocrmarket_engine::call::{
    self, CallConfig, CallObserver, CallTarget, Called, ErrorKind, Event, InputFile, Job,
    RawResponse, Refusal,
};
use ocrmarket_engine::text::{json_line, line};
use ocrmarket_engine::{Schemas, decode};
use serde_json::json;

use crate::failure::{self, INCOMPLETE};
use crate::output::{self, Reader};
use crate::responses::arguments::{CallArgs, DecodeFormat};

/// Exit code: the vendor or the gateway refused.
const REFUSED: u8 = 1;

/// Runs `ocrmarket call`. An attempt that was not stored makes the command incomplete, whatever its
/// other results.
///
/// # Errors
/// Wrong arguments, no key, an input that cannot be used, or an output that cannot be written. A
/// refusal of the vendor or the gateway, and a missing response, are reported and determine the
/// exit code.
pub(crate) fn run(arguments: &CallArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    schemas.operation(&arguments.operation)?;
    if arguments.reader() == Reader::Person {
        crate::schemas::say(&schemas.origin);
    }
    let is_unstored = Arc::new(AtomicBool::new(false));
    let ended = called(arguments, &schemas, &observer(&is_unstored), out);
    if !is_unstored.load(Ordering::Relaxed) {
        return ended;
    }
    if let Err(error) = &ended {
        failure::report(error);
    }
    Ok(ExitCode::from(INCOMPLETE))
}

fn called(
    arguments: &CallArgs,
    schemas: &Schemas,
    observer: &CallObserver,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let called = call::call(&config(arguments)?, schemas, observer)?;
    let ended = show(arguments, schemas, &called, out);
    if arguments.store.is_some() {
        // Sealing may take a while; the response does not wait for it.
        let flushed = out.flush();
        drop(called);
        flushed.context("cannot write to standard output")?;
    }
    ended
}

fn observer(is_unstored: &Arc<AtomicBool>) -> CallObserver {
    let is_unstored = Arc::clone(is_unstored);
    Arc::new(move |event| match event {
        Event::Waiting(job) => note(&format!("submitted; waiting for the job: {}", text(job))),
        Event::NotStored {
            operation,
            attempt,
            error,
        } => {
            is_unstored.store(true, Ordering::Relaxed);
            note(&format!(
                "not stored: {operation}, attempt {attempt}: {error}"
            ));
        }
        _ => {}
    })
}

fn config(arguments: &CallArgs) -> anyhow::Result<CallConfig> {
    let mut config = CallConfig::new(&arguments.operation);
    config.input = match (&arguments.file, &arguments.url) {
        (Some(path), _) => Some(InputFile::File(path.clone())),
        (None, Some(url)) => Some(InputFile::Url(url.clone())),
        (None, None) => None,
    };
    config.fields = assigned("--set", &arguments.set)?;
    config.extra_fields = assigned("--extra", &arguments.extra)?;
    config.target = match &arguments.base {
        _ if arguments.mock => CallTarget::Mock,
        Some(url) => CallTarget::Base {
            url: url.clone(),
            allow_hosts: arguments.allow_host.clone(),
        },
        None => CallTarget::Vendor,
    };
    config.keys = arguments.credentials.source();
    "command line".clone_into(&mut config.label);
    config.store.clone_from(&arguments.store);
    config.waits = arguments.wait;
    Ok(config)
}

/// Splits `NAME=VALUE` into names and values. A value may be private, so no error repeats it.
fn assigned(flag: &str, assignments: &[String]) -> anyhow::Result<Vec<(String, String)>> {
    let assigned = assignments.iter().map(|one| match one.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        Some(_) => bail!("invalid value of {flag}: expected NAME=VALUE, found no name"),
        None => bail!("invalid value of {flag}: expected NAME=VALUE, found no ="),
    });
    assigned.collect()
}

fn show(
    arguments: &CallArgs,
    schemas: &Schemas,
    called: &Called,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let response = match &called.result {
        Ok(response) => response,
        Err(refusal) => return no_response(arguments, refusal, out),
    };
    if let Some(job) = &called.job {
        note(&format!("submitted; keep this job: {}", text(job)));
    }
    let mut ended = ExitCode::SUCCESS;
    if let Some(location) = &called.lost_job {
        note(&format!(
            "expected the id of the job at {location}, found no string: cannot wait for the result"
        ));
        ended = ExitCode::from(INCOMPLETE);
    }
    if arguments.raw || arguments.json {
        write(arguments, response, out)?;
        return Ok(ended);
    }
    let config = decode::DecodeConfig {
        operation: response.operation.clone(),
        show_private: arguments.show_private,
        name: "the response".to_owned(),
    };
    crate::responses::decode::show(&config, schemas, &response.body, DecodeFormat::Human, out)?;
    note(&format!(
        "charged: {}; {} ms; attempt {}",
        response.charged,
        response.elapsed.as_millis(),
        response.attempt
    ));
    Ok(ended)
}

/// Reports a call without a response, and prints the received bytes all the same.
///
/// # Errors
/// Standard output cannot be written; the call was reported before.
fn no_response(
    arguments: &CallArgs,
    refusal: &Refusal,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let charged = refusal
        .charged
        .map(|charged| format!(" (charged: {charged})"));
    note(&format!("{}{}", refusal.text, charged.unwrap_or_default()));
    if let Some(message) = refusal.message.as_ref().filter(|_| arguments.show_private) {
        note(&format!("message: {message}"));
    }
    let response = refusal.response.as_ref();
    if let Some(response) = response.filter(|_| arguments.raw || arguments.json) {
        write(arguments, response, out)?;
    }
    Ok(ExitCode::from(match refusal.kind {
        Some(ErrorKind::Vendor | ErrorKind::Gateway) => REFUSED,
        _ => INCOMPLETE,
    }))
}

/// Writes the received bytes, or the object of `--json` with them.
fn write(arguments: &CallArgs, response: &RawResponse, out: &mut dyn Write) -> anyhow::Result<()> {
    let written = if arguments.raw {
        out.write_all(&response.body)
    } else {
        write_object(response, out)
    };
    written.context("cannot write to standard output")
}

fn write_object(response: &RawResponse, out: &mut dyn Write) -> io::Result<()> {
    let facts = json!({
        "version": 1, "operation": response.operation, "outcome": response.outcome, "http_status": response.status,
        "request_id": response.request_id, "charged": response.charged.as_str(), "attempt": response.attempt,
        "elapsed_ms": u64::try_from(response.elapsed.as_millis()).unwrap_or(u64::MAX),
    });
    let facts = facts.to_string();
    let facts = facts.trim_end_matches('}');
    // The body is printed unchanged, number spelling included.
    if let Some(body) = response.json() {
        writeln!(out, "{facts},\"body\":{body}}}")
    } else {
        let body = BASE64_STANDARD.encode(&response.body);
        writeln!(out, "{facts},\"body_base64\":\"{body}\"}}")
    }
}

/// Returns a job as JSON, to be stored.
fn text(job: &Job) -> String {
    // A struct of strings and numbers can always be serialized.
    let json = serde_json::to_string(job).unwrap_or_default();
    json_line(&json).into_owned()
}

fn note(text: &str) {
    output::message(&line(text));
}
