//! `ocrmarket validate`: validates stored responses against their schemas.

pub(crate) mod arguments;

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_engine::Schemas;
use ocrmarket_engine::report::Emitter as _;
use ocrmarket_engine::text::counted;
use ocrmarket_engine::validate::{self, Summary, Tally, report};

pub(crate) use arguments::ValidateArgs;

use crate::failure::INCOMPLETE;
use crate::output::Reader;
use crate::responses::progress::Line;
use crate::responses::report_file::ReportFile;
use crate::schemas::say;

use self::arguments::Format;

/// Exit code: a record has an error.
const ERRORS: u8 = 1;

/// Runs `ocrmarket validate`.
///
/// # Errors
/// The schemas cannot be used, or an output cannot be written.
pub(crate) fn run(arguments: &ValidateArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    arguments.report.iter().try_for_each(ReportFile::check)?;
    // With --schema, no vendor's schemas are needed.
    let schemas = match &arguments.schema {
        Some(_) => None,
        None => Some(Schemas::read(arguments.schemas.as_deref())?),
    };
    if let Some(schemas) = schemas
        .as_ref()
        .filter(|_| arguments.format == Format::Human)
    {
        say(&schemas.origin);
    }
    let samples = schemas.as_ref().filter(|_| arguments.all_samples);
    let summary = match samples {
        Some(schemas) => validate::samples(schemas, arguments.limits.max_findings)?,
        None => validated(arguments, schemas.as_ref())?,
    };
    let is_quiet = samples.is_some() && summary.tally.findings_total == 0;
    if is_quiet && arguments.format == Format::Human {
        writeln!(out, "{}", all_as_recorded(&summary))?;
    } else {
        let written = report::ValidateFormat::from(arguments.format).emit(&summary, out);
        written.context("cannot write to standard output")?;
    }
    for file in &arguments.report {
        let format = report::ValidateFormat::from(file.format);
        let reader = Reader::of(&file.format, &Format::Human);
        file.replace(reader, |out| format.emit(&summary, out))?;
    }
    Ok(match samples {
        Some(_) => ExitCode::from(u8::from(summary.tally.findings_total > 0)),
        None => exit_code(&summary.tally),
    })
}

fn validated(arguments: &ValidateArgs, schemas: Option<&Schemas>) -> anyhow::Result<Summary> {
    let mut line = Line::new();
    let summary = validate::run(&arguments.config(), schemas, &mut line);
    line.end();
    Ok(summary?)
}

fn all_as_recorded(summary: &Summary) -> String {
    let samples = counted(summary.tally.documents, "sample");
    let operations = counted(summary.operations.len() as u64, "operation");
    format!("{samples} of {operations}: all findings are as recorded")
}

fn exit_code(tally: &Tally) -> ExitCode {
    if tally.unreadable > 0 || tally.incomplete > 0 || tally.documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else if tally.errors() > 0 {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    }
}
