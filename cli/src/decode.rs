//! `ocrmarket decode`: a stored response, one line for each leaf.
//!
//! A walk over the bytes with the schemas beside them; no generated type is involved, so any operation of any schemas
//! can be shown. Personal values, undeclared places, values that do not fit and the vendor's messages are masked unless
//! asked for. Whether a response is valid is not judged here.

mod print;
mod walk;

use std::io::Write;
use std::process::ExitCode;

use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::NotAnAnswer;
use ocrmarket_operation::unfold::unfold;
use ocrmarket_validator::without_overridden;
use ocrmarket_wire::reader::SyntaxError;

use crate::arguments::{DecodeArgs, DecodeFormat};
use crate::failure::Incomplete;
use ocrmarket_engine::fs::read_input;
use ocrmarket_engine::schemas::{Schemas, full_name};
use ocrmarket_engine::text::input_name;

use self::print::{Heading, Printer};
use self::walk::Walk;

/// Runs `ocrmarket decode`.
///
/// # Errors
/// There is no such operation, or the response cannot be read or is no JSON object.
pub(crate) fn run(arguments: &DecodeArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let model = Schemas::read(arguments.schemas.as_deref())?;
    let operation = model.operation(&arguments.operation)?;
    if arguments.format == DecodeFormat::Human {
        crate::schemas::say(&model.origin);
    }
    let body = read_input(&arguments.file)?;
    let response = Response {
        operation,
        body: &body,
        name: &input_name(&arguments.file),
    };
    show(
        &model,
        &response,
        arguments.format,
        arguments.show_private,
        out,
    )?;
    Ok(ExitCode::SUCCESS)
}

/// A response to be shown.
pub(crate) struct Response<'a> {
    /// Whose it is.
    pub(crate) operation: &'a OperationModel,
    /// Its bytes.
    pub(crate) body: &'a [u8],
    /// What it is called in an error.
    pub(crate) name: &'a str,
}

/// Shows a response, one line for each leaf.
///
/// # Errors
/// It is no JSON object, or the output cannot be written.
pub(crate) fn show(
    model: &Schemas,
    response: &Response<'_>,
    format: DecodeFormat,
    show_private: bool,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let Response {
        operation,
        body,
        name,
    } = *response;
    let judged = operation
        .operation
        .outcome_of(body)
        .map_err(|error| not_an_answer(name, body, &error))?;
    let unfolded = unfold(&operation.operation, body);
    let body = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
    // Of duplicate keys the last counts, here as everywhere.
    let text = std::str::from_utf8(body).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let thinned = without_overridden(text)
        .unwrap_or_default()
        .map(|found| found.text);
    let body = thinned.as_ref().map_or(body, String::as_bytes);
    let walk = Walk {
        api: &model.api,
        body,
        root: operation.body(&judged),
        messages: messages(operation),
        show_private,
    };
    let place = judged
        .payload
        .and_then(|place| operation.operation.payload.get(place));
    let operation = full_name(operation);
    let heading = Heading {
        operation: &operation,
        outcome: outcome_name(judged.outcome),
        place: place.map(AsRef::as_ref),
    };
    let mut printer = Printer::new(format);
    if printer.is_aligned() {
        let measured = walk.run(&mut |line| {
            printer.measure(line);
            Ok(())
        });
        measured.map_err(|error| unreadable(name, body, error))?;
    }
    printer.heading(&heading, out)?;
    walk.run(&mut |line| printer.line(line, out))
        .map_err(|error| unreadable(name, body, error))
}

/// Where the vendor's messages stand. They can repeat what was sent, whatever their class.
fn messages(operation: &OperationModel) -> Vec<&str> {
    operation
        .operation
        .outcome
        .iter()
        .flat_map(|rule| rule.message.iter())
        .map(AsRef::as_ref)
        .collect()
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success => "success",
        Outcome::Failure => "failure",
        Outcome::Pending => "pending",
    }
}

fn not_an_answer(name: &str, body: &[u8], error: &NotAnAnswer) -> anyhow::Error {
    match error {
        _ if body.is_empty() => Incomplete::new(format!("{name} is empty")).into(),
        NotAnAnswer::Syntax(error) => malformed(name, body, error),
        error => Incomplete::new(format!("{name}: {error}")).into(),
    }
}

/// A body that stops being JSON is the input's fault; anything else is the output's.
fn unreadable(name: &str, body: &[u8], error: anyhow::Error) -> anyhow::Error {
    match error.downcast_ref::<SyntaxError>() {
        Some(syntax) => malformed(name, body, syntax),
        None => error,
    }
}

fn malformed(name: &str, body: &[u8], error: &SyntaxError) -> anyhow::Error {
    let position = error.position(body);
    let place = format!("line {}, column {}", position.line, position.column);
    Incomplete::new(format!("{name} is not JSON: {place}: {error}")).into()
}
