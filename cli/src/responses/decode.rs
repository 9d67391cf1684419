//! `ocrmarket decode`: a stored response, one line for each leaf.

mod print;

use std::io::Write;
use std::process::ExitCode;

use ocrmarket_engine::decode::{DecodeConfig, decode};
use ocrmarket_engine::fs::{FileLimit, read_input};
use ocrmarket_engine::store::RecordClass;
use ocrmarket_engine::text::input_name;
use ocrmarket_engine::{Failure, Schemas};

use crate::responses::arguments::{DecodeArgs, DecodeFormat};

use self::print::{Heading, Printer};

/// Runs `ocrmarket decode`.
///
/// # Errors
/// There is no such operation, or the response cannot be read or is not a JSON object.
pub(crate) fn run(arguments: &DecodeArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    schemas.operation(&arguments.operation)?;
    if arguments.format == DecodeFormat::Human {
        crate::schemas::say(&schemas.origin);
    }
    let config = DecodeConfig {
        show_private: arguments.show_private,
        name: input_name(&arguments.file),
        ..DecodeConfig::new(&arguments.operation)
    };
    let body = read_input(&arguments.file, FileLimit::RESPONSE)?;
    show(&config, &schemas, &body, arguments.format, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows a response, one line for each leaf.
///
/// # Errors
/// It is not a JSON object, or the output cannot be written.
pub(crate) fn show(
    config: &DecodeConfig,
    schemas: &Schemas,
    body: &[u8],
    format: DecodeFormat,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let decoded = decode(config, schemas, body)?;
    if format == DecodeFormat::Json {
        return Ok(decoded.write_json(out)?);
    }
    let heading = Heading {
        operation: &config.operation,
        outcome: RecordClass::from(decoded.outcome).name(),
        location: decoded.location,
    };
    let mut printer = Printer::new(format == DecodeFormat::Human);
    if printer.is_aligned() {
        decoded.lines(|line| {
            printer.measure(line);
            Ok::<(), Failure>(())
        })?;
    }
    printer.heading(&heading, out)?;
    decoded.lines(|line| printer.line(line, out))
}
