//! `ocrmarket drift`: counts the content of stored responses, and reports where it deviates from
//! the schemas.

mod arguments;
mod propose;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_engine::Schemas;
use ocrmarket_engine::drift::{self, Findings, Profile, Profiled, profiles, report};
use ocrmarket_engine::report::Emitter as _;
use ocrmarket_engine::text::{counted, escaped, input_name, line};

pub(crate) use arguments::DriftArgs;

use crate::failure::INCOMPLETE;
use crate::output::{self, Label, Reader};
use crate::responses::progress::Line;
use crate::responses::report_file::ReportFile;
use crate::schemas::say;

use self::arguments::{
    AcceptArgs, CompactArgs, DriftCommand, DriftReportArgs, Format, MergeArgs, ProfileArgs,
};

/// Exit code: a denied finding, or a record that ended the run.
const ERRORS: u8 = 1;

/// Runs `ocrmarket drift`.
///
/// # Errors
/// Flags, schemas or configuration are wrong, a profile cannot be read, or an output cannot be
/// written.
pub(crate) fn run(arguments: &DriftArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        DriftCommand::Profile(arguments) => profile(arguments, out),
        DriftCommand::Merge(arguments) => merge(arguments, out),
        DriftCommand::Compact(arguments) => compact(arguments, out),
        DriftCommand::Report(arguments) => report(arguments, out),
        DriftCommand::Propose(arguments) => propose::run(arguments, out),
        DriftCommand::Accept(arguments) => accept(arguments, out),
    }
}

fn profile(arguments: &ProfileArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    say(&schemas.origin);
    let keep = |profile: &Profile| profiles::write(profile, &arguments.output);
    let mut progress = Line::new();
    let profiled = drift::profile(&arguments.config(), &schemas, &mut progress, keep);
    progress.end();
    let Profiled {
        profile, stopped, ..
    } = profiled?;
    let receipt = profile.receipt();
    for (file, message) in &receipt.unreadable {
        writeln!(out, "unreadable {}: {}", escaped(file), escaped(message))?;
    }
    for shard in profile.shards() {
        let overflow = shard.overflow();
        if overflow.locations + overflow.too_deep > 0 {
            let (locations, deep) = (overflow.locations, overflow.too_deep);
            writeln!(
                out,
                "not counted: {} at too many locations, {deep} at too deep locations",
                counted(locations, "value")
            )?;
        }
    }
    let passed_over = match receipt.passed_over {
        0 => String::new(),
        count => format!(", {} without a response", counted(count, "record")),
    };
    writeln!(
        out,
        "{} in {}: {} profiled, {} malformed{passed_over}: {}",
        counted(receipt.documents, "document"),
        counted(receipt.inputs, "input"),
        receipt.profiled,
        receipt.malformed,
        input_name(&arguments.output),
    )?;
    if stopped {
        writeln!(
            out,
            "stopped at the first malformed record or unreadable input (--fail-fast)"
        )?;
    }
    let is_incomplete =
        !receipt.unreadable.is_empty() || receipt.documents + receipt.passed_over == 0;
    Ok(if is_incomplete {
        ExitCode::from(INCOMPLETE)
    } else if stopped {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    })
}

fn merge(arguments: &MergeArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let whole = profiles::merged(&arguments.profiles)?;
    finish(&whole, &arguments.output, out)
}

fn compact(arguments: &CompactArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let profile = profiles::read(&arguments.profile)?.compacted();
    finish(&profile, &arguments.output, out)
}

fn finish(profile: &Profile, path: &Path, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    profiles::write(profile, path)?;
    let documents = profile.receipt().documents;
    writeln!(
        out,
        "{} in {}: {}",
        counted(documents, "document"),
        counted(profile.shards().len() as u64, "shard"),
        input_name(path)
    )?;
    Ok(if documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else {
        ExitCode::SUCCESS
    })
}

fn report(arguments: &DriftReportArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    arguments.report.iter().try_for_each(ReportFile::check)?;
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    if arguments.format == Format::Human {
        say(&schemas.origin);
    }
    let findings = Findings::read(&arguments.findings.config(), &schemas)?;
    warn(&findings);
    let formats = arguments.report.iter().map(|file| file.format);
    let for_page = formats
        .chain([arguments.format])
        .any(|format| format == Format::Html);
    let report = findings.report(&schemas, for_page);
    let written = report::DriftFormat::from(arguments.format).emit(&report, out);
    written.context("cannot write to standard output")?;
    for file in &arguments.report {
        let format = report::DriftFormat::from(file.format);
        let reader = Reader::of(&file.format, &Format::Human);
        file.replace(reader, |out| format.emit(&report, out))?;
    }
    Ok(if findings.report.receipt.documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else if report.errors() > 0 {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    })
}

/// Reports accepted findings without an effect on stderr, whatever the format of the report.
fn warn(findings: &Findings) {
    for note in findings.notes() {
        output::labelled(Label::Warning, &line(&note));
    }
}

fn accept(arguments: &AcceptArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    drift::accept(&arguments.acceptance())?;
    let until = arguments.until.as_ref();
    let until = until.map_or(String::new(), |until| format!(" until {until}"));
    writeln!(
        out,
        "accepted {}{until}: {}",
        arguments.fingerprint,
        input_name(&arguments.config)
    )?;
    Ok(ExitCode::SUCCESS)
}
