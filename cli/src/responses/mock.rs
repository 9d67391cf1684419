//! `ocrmarket mock`: mocks the vendors on a loopback port, until Ctrl-C.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_engine::mock::{
    self, AcceptedCredentials, Faults, JournalEntry, Listener, MockConfig,
};
use ocrmarket_engine::schemas::Origin;
use ocrmarket_engine::text::line;

use crate::output;
use crate::responses::arguments::MockArgs;

/// Runs `ocrmarket mock`. The first line of its output is the address.
///
/// # Errors
/// A fault is unknown, or the port is not available.
pub(crate) fn run(arguments: &MockArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let config = MockConfig {
        port: arguments.port,
        credentials: AcceptedCredentials {
            app_code: arguments.app_code.clone(),
            app_key: arguments.app_key.clone(),
            app_secret: arguments.app_secret.clone(),
            secret_id: arguments.secret_id.clone(),
            secret_key: arguments.secret_key.clone(),
        },
        faults: match &arguments.fail {
            Some(fail) => fail.parse().context("--fail")?,
            None => Faults::none(),
        },
        seed: arguments.seed,
        success_types: arguments.success_type.clone(),
        polls: arguments.polls,
    };
    let origin = Origin::find(arguments.schemas.as_deref())?;
    crate::schemas::say(&origin);
    let listener: Option<Listener> = if output::is_watched() {
        Some(Box::new(show))
    } else {
        None
    };
    let running = mock::start(&config, &origin, listener)?;
    writeln!(out, "{}", running.url())
        .and_then(|()| out.flush())
        .context("cannot write")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .context("cannot start threads")?;
    runtime
        .block_on(tokio::signal::ctrl_c())
        .context("cannot listen for Ctrl-C")?;
    Ok(ExitCode::SUCCESS)
}

fn show(entry: &JournalEntry) {
    output::message(&line(&entry.to_string()));
}
