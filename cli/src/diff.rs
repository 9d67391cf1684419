//! `ocrmarket diff`: the effects of a change of the schemas on programs and on stored responses.

mod arguments;

use std::io::Write;
use std::process::ExitCode;

use ocrmarket_engine::diff::{Compared, Difference, JsonEffect, RustEffect, diff, report};
use ocrmarket_engine::report::Emitter as _;
use ocrmarket_engine::schemas::Origin;

pub(crate) use arguments::DiffArgs;

use crate::schemas::say;

use self::arguments::{Deny, Format};

/// Runs `ocrmarket diff`.
///
/// # Errors
/// Flags, schemas or the base are wrong, or an output cannot be written.
pub(crate) fn run(arguments: &DiffArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let origin = Origin::find(arguments.schemas.as_deref())?;
    if arguments.format == Format::Human && !arguments.changelog {
        say(&origin);
    }
    let comparison = match diff(origin, &arguments.config())? {
        Compared::Done(comparison) => comparison,
        Compared::Nothing(notice) => {
            report::DiffFormat::from(arguments.format).emit_nothing(&notice, out)?;
            return Ok(ExitCode::SUCCESS);
        }
    };
    let difference = &comparison.difference;
    if arguments.changelog {
        out.write_all(difference.changelog().as_bytes())?;
    } else {
        report::DiffFormat::from(arguments.format).emit(&comparison, out)?;
    }
    let is_denied = arguments.deny.iter().any(|deny| denies(*deny, difference));
    let is_wrong = is_denied || comparison.is_behind();
    Ok(ExitCode::from(u8::from(is_wrong)))
}

fn denies(deny: Deny, difference: &Difference) -> bool {
    match deny {
        Deny::Major => difference.rust() >= RustEffect::Major,
        Deny::Minor => difference.rust() >= RustEffect::Minor,
        Deny::Wire => difference.wire() == JsonEffect::Changed,
    }
}
