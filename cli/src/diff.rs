//! `ocrmarket diff`: what a change of the schemas means for programs and for stored answers.
//!
//! What it means is codegen's business (`ocrmarket_compat`); here are folders, git, versions and reports. Both sides are
//! read into memory: nothing is checked out, and nothing is written but the witness that was asked for.

mod arguments;
mod base;
mod report;
mod version;
mod witness;

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use ocrmarket_compat::{Difference, Verdict, Wire, diff};
use ocrmarket_model::Api;

pub(crate) use arguments::DiffArgs;

use self::arguments::{Deny, Format};
use self::base::Base;
use self::version::Check;
use ocrmarket_engine::schemas::{Origin, Schemas};

/// Runs `ocrmarket diff`.
///
/// # Errors
/// Flags, schemas or the base are wrong, or an output cannot be written.
pub(crate) fn run(arguments: &DiffArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let origin = Origin::find(arguments.schemas.as_deref())?;
    if arguments.format == Format::Human && !arguments.changelog {
        crate::schemas::say(&origin);
    }
    let base = match &arguments.base {
        Some(name) => Base::of(name, origin.folder())?,
        None => match version::released(arguments, origin.folder())? {
            Ok(base) => base,
            Err(notice) => {
                writeln!(out, "{notice}")?;
                return Ok(ExitCode::SUCCESS);
            }
        },
    };
    let before = read_base(&base)?;
    if let Some(folder) = &arguments.witness {
        witness::write(&before, arguments, folder)?;
    }
    let Schemas { origin, api, .. } = Schemas::of(origin)?;
    let difference = diff(&before, &api).map_err(|error| {
        anyhow!("the crate of one side cannot be generated, so nothing was compared\n{error}")
    })?;
    let check = if arguments.check_version {
        Some(version::check(&base, arguments, difference.step())?)
    } else {
        None
    };
    let report = report::Report {
        base: &base,
        schemas: origin.shown_folder(),
        difference: &difference,
        check: check.as_ref(),
    };
    match arguments.format {
        _ if arguments.changelog => out.write_all(difference.changelog().as_bytes())?,
        Format::Human => report.human(out)?,
        Format::Json => report.json(out)?,
        Format::Markdown => report.markdown(out)?,
    }
    let is_denied = arguments.deny.iter().any(|deny| denies(*deny, &difference));
    let is_behind = check.is_some_and(|check: Check| !check.is_enough());
    Ok(ExitCode::from(u8::from(is_denied || is_behind)))
}

fn denies(deny: Deny, difference: &Difference) -> bool {
    match deny {
        Deny::Major => difference.rust() >= Verdict::Major,
        Deny::Minor => difference.rust() >= Verdict::Minor,
        Deny::Wire => difference.wire() == Wire::Changed,
    }
}

/// Reads the schemas of the base; those that were written for another dialect cannot be compared.
fn read_base(base: &Base) -> anyhow::Result<Api> {
    let files = base.files()?;
    ocrmarket_model::read(&files)
        .map_err(|diagnostics| anyhow!("{diagnostics}"))
        .with_context(|| {
            format!(
                "{base} cannot be read with today's dialect, so nothing was compared; name a later base"
            )
        })
}
