//! `ocrmarket store`: verifies and prints response stores.
//!
//! Both commands change nothing, so they work on a store that is in use. They end with 1 if there
//! is damage, and with 3 if the system could not read a file.

mod arguments;
mod verify;

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_engine::Schemas;
use ocrmarket_engine::store::{self, CatConfig, Damage, DamageKind, Item};

pub(crate) use arguments::StoreArgs;

use crate::failure::{self, INCOMPLETE, Incomplete};
use crate::output;

use self::arguments::{CatArgs, StoreCommand};

/// Exit code: damage was found.
const DAMAGED: u8 = 1;

/// Runs `ocrmarket store`.
///
/// # Errors
/// The store cannot be listed or holds no segment, a flag is wrong, or the output cannot be written.
pub(crate) fn run(arguments: &StoreArgs) -> anyhow::Result<ExitCode> {
    output::standard(arguments.reader(), |out| match &arguments.command {
        StoreCommand::Verify(arguments) => verify::run(arguments, out),
        StoreCommand::Cat(arguments) => cat(arguments, out),
    })
}

/// Runs `ocrmarket store cat`: prints intact records unchanged, filtered.
fn cat(arguments: &CatArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let config = CatConfig {
        store: arguments.store.clone(),
        operations: arguments.operation.clone(),
        from: arguments.day.or(arguments.from),
        to: arguments.day.or(arguments.to),
        outcomes: arguments.outcome.iter().map(|&one| one.into()).collect(),
        request_ids: arguments.request_id.clone(),
    };
    let schemas = if arguments.outcome.is_empty() {
        None
    } else {
        Some(Schemas::read(arguments.schemas.as_deref())?)
    };
    let mut ending = Ending::default();
    let unknown = store::cat(&config, schemas.as_ref(), |item| match item {
        Item::Line(line) => out
            .write_all(&line)
            .and_then(|()| out.write_all(b"\n"))
            .context("cannot write to standard output"),
        Item::Damage(damage) => {
            ending.note(&damage);
            failure::report(&anyhow::Error::new(damage));
            Ok(())
        }
    })?;
    for operation in unknown {
        ending.is_incomplete = true;
        let message =
            format!("skipped records of the unknown operation {operation}: give --schemas");
        failure::report(&Incomplete::new(message).into());
    }
    Ok(ending.code())
}

/// Exit code of a command, by the damage that it found.
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
