//! The subcommands about requests and responses. Without the feature `responses`, the command only
//! generates, checks and compares.

mod arguments;
mod call;
mod decode;
mod drift;
mod mock;
mod progress;
mod report_file;
mod sample;
mod sign;
mod store;
pub(crate) mod tables;
mod usage;
mod validate;
mod values;

use std::process::ExitCode;

use clap::Subcommand;

use crate::output::{self, Reader};

use self::arguments::{
    CallArgs, DecodeArgs, DecodeFormat, MockArgs, SampleArgs, SignArgs, UsageArgs,
};
use self::drift::DriftArgs;
use self::store::StoreArgs;
use self::tables::TablesArgs;
use self::validate::ValidateArgs;

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Shows a stored response, one line for each leaf.
    Decode(DecodeArgs),
    /// Calls an operation once, or its mock, and shows the response.
    Call(CallArgs),
    /// Generates synthetic responses that fit the schemas.
    Sample(SampleArgs),
    /// Signs a request, shows the string to sign, or compares it with that of a gateway.
    Sign(SignArgs),
    /// Checks stored responses against their schemas, or any JSON against any JSON Schema.
    Validate(Box<ValidateArgs>),
    /// Counts what stored responses contain, and reports where it differs from the schemas.
    Drift(DriftArgs),
    /// Converts stored responses to tables: Parquet, Arrow or CSV files with typed columns.
    Tables(Box<TablesArgs>),
    /// Verifies a response store, or prints its records.
    Store(StoreArgs),
    /// Counts the calls in a response store.
    Usage(UsageArgs),
    /// Serves mocks of the vendors on a loopback port, until Ctrl-C.
    Mock(MockArgs),
}

/// Runs a subcommand.
///
/// # Errors
/// Those of the subcommand.
pub(crate) fn run(command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Call(arguments) => {
            output::standard(arguments.reader(), |out| call::run(arguments, out))
        }
        Command::Decode(arguments) => {
            let reader = Reader::of(&arguments.format, &DecodeFormat::Human);
            output::standard(reader, |out| decode::run(arguments, out))
        }
        Command::Sample(arguments) => {
            output::standard(Reader::Program, |out| sample::run(arguments, out))
        }
        Command::Sign(arguments) => {
            output::standard(Reader::Person, |out| sign::run(arguments, out))
        }
        Command::Validate(arguments) => {
            output::standard(arguments.reader(), |out| validate::run(arguments, out))
        }
        Command::Drift(arguments) => {
            output::standard(arguments.reader(), |out| drift::run(arguments, out))
        }
        Command::Tables(arguments) => {
            output::standard(Reader::Person, |out| tables::run(arguments, out))
        }
        Command::Store(arguments) => store::run(arguments),
        Command::Usage(arguments) => {
            output::standard(Reader::Program, |out| usage::run(arguments, out))
        }
        Command::Mock(arguments) => {
            output::standard(Reader::Person, |out| mock::run(arguments, out))
        }
    }
}
