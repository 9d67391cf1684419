//! `ocrmarket store`: response stores verified and printed.
//!
//! Both commands read every segment through [`ocrmarket_client::store`], which verifies each record before it is used, and
//! change nothing: they work on a store that is in use. Damage ends them with 1, and what the system could not read with 3.

mod arguments;
mod cat;
mod verify;

use std::path::Path;
use std::process::ExitCode;

use ocrmarket_client::store::{self, Damage, DamageKind, StoredSegment};

pub(crate) use arguments::StoreArgs;

use crate::failure::{INCOMPLETE, Incomplete};
use crate::output::{self, Reader};

use self::arguments::StoreCommand;

/// Exit code: damage was found.
const DAMAGED: u8 = 1;

/// Runs `ocrmarket store`.
///
/// # Errors
/// The store cannot be listed or holds no segment, a flag is wrong, or the output cannot be written.
pub(crate) fn run(arguments: &StoreArgs) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        StoreCommand::Verify(arguments) => {
            output::standard(Reader::Program, |out| verify::run(arguments, out))
        }
        StoreCommand::Cat(arguments) => {
            output::standard(Reader::Program, |out| cat::run(arguments, out))
        }
    }
}

/// The segments of a store. A folder without any is taken for a mistake.
fn segments(folder: &Path) -> anyhow::Result<Vec<StoredSegment>> {
    let segments = store::segments(folder)?;
    if segments.is_empty() {
        let message = format!("{} holds no segment of a response store", folder.display());
        return Err(Incomplete::new(message).into());
    }
    Ok(segments)
}

/// How a command ends, by the damage that it met.
#[derive(Debug, Default)]
struct Ending {
    is_damaged: bool,
    is_incomplete: bool,
}

impl Ending {
    fn note(&mut self, damage: &Damage) {
        let is_unreadable = matches!(damage.kind, DamageKind::Unreadable(_));
        self.is_incomplete |= is_unreadable;
        self.is_damaged |= !is_unreadable;
    }

    fn code(&self) -> ExitCode {
        match self {
            Self {
                is_incomplete: true,
                ..
            } => ExitCode::from(INCOMPLETE),
            Self {
                is_damaged: true, ..
            } => ExitCode::from(DAMAGED),
            _ => ExitCode::SUCCESS,
        }
    }
}
