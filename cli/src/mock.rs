//! `ocrmarket mock`: the vendors, faked on a loopback port, until Ctrl-C.

use std::io::{self, IsTerminal as _, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use ocrmarket_mock::{Credentials, Entry, Faults, Mock};

use crate::arguments::MockArgs;
use ocrmarket_engine::schemas::Origin;

/// Runs `ocrmarket mock`. The address is the first line it prints.
///
/// # Errors
/// A fault is unknown, or the port cannot be had.
pub(crate) fn run(arguments: &MockArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let faults = match &arguments.fail {
        Some(fail) => fail.parse().context("--fail")?,
        None => Faults::none(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start threads")?;
    runtime.block_on(serve(arguments, faults, out))
}

async fn serve(
    arguments: &MockArgs,
    faults: Faults,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let credentials = Credentials {
        app_code: arguments.app_code.clone(),
        app_key: arguments.app_key.clone(),
        app_secret: arguments.app_secret.clone(),
        secret_id: arguments.secret_id.clone(),
        secret_key: arguments.secret_key.clone(),
    };
    let origin = Origin::find(arguments.schemas.as_deref())?;
    crate::schemas::say(&origin);
    let mut builder = Mock::builder()
        .schemas(origin.files()?)
        .port(arguments.port)
        .seed(arguments.seed)
        .credentials(credentials)
        .faults(faults)
        .polls_until_ready(arguments.polls)
        // Nobody asks for the journal here; each line is shown as it comes.
        .journal_limit(1);
    for (operation, definition) in &arguments.success_type {
        builder = builder.success_type(operation, definition);
    }
    if io::stderr().is_terminal() {
        builder = builder.on_entry(show);
    }
    let mock = builder.start().await?;
    writeln!(out, "{}", mock.url())
        .and_then(|()| out.flush())
        .context("cannot write")?;
    tokio::signal::ctrl_c()
        .await
        .context("cannot listen for Ctrl-C")?;
    mock.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

fn show(entry: &Entry) {
    // For whoever watches; a stderr that is gone is no reason to stop answering.
    let _ = writeln!(anstream::stderr(), "{entry}");
}
