//! The `ocrmarket` command.
//!
//! Flags become the configuration of a job of `ocrmarket-engine`, its result a report, its failure an exit code. Every subcommand is one
//! file with one public function that takes its arguments and says how the process ends. Nothing here knows a vendor's name, and nothing
//! depends on the generated crate: a stale or deleted `generated/src` never stops `generate`.

mod arguments;
mod call;
mod decode;
mod diff;
mod drift;
mod failure;
mod generate;
mod mock;
mod output;
mod progress;
mod report_file;
mod sample;
mod schemas;
mod sign;
mod store;
mod usage;
mod validate;
mod values;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use arguments::{
    CallArgs, CheckArgs, DecodeArgs, DecodeFormat, GenerateArgs, MockArgs, SampleArgs, SignArgs,
    UsageArgs,
};
use diff::DiffArgs;
use drift::DriftArgs;
use output::Reader;
use store::StoreArgs;
use validate::ValidateArgs;

/// Turns the JSON Schemas of OCR products into typed Rust, shows stored answers and makes up new ones.
#[derive(Debug, Parser)]
#[command(name = "ocrmarket", version, after_help = EXIT_CODES)]
struct Arguments {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing at error level
  1  errors found
  2  wrong flags, schemas or configuration
  3  incomplete: an input cannot be read or an output cannot be written";

/// The subcommands.
#[derive(Debug, Subcommand)]
enum Command {
    /// Turns the schemas into the generated crate.
    Generate(GenerateArgs),
    /// Says whether the generated crate still matches the schemas; writes nothing.
    Check(CheckArgs),
    /// Says what a change of the schemas means for programs and for stored responses.
    Diff(DiffArgs),
    /// Shows a stored response, one line for each leaf.
    Decode(DecodeArgs),
    /// Calls an operation once, or its mock, and shows the answer.
    Call(CallArgs),
    /// Makes up responses that fit the schemas.
    Sample(SampleArgs),
    /// Signs a request, shows what is signed, or compares it with what a gateway says it should have been.
    Sign(SignArgs),
    /// Checks stored responses against their schemas, or any JSON against any JSON Schema.
    Validate(Box<ValidateArgs>),
    /// Counts what stored responses hold, and says where it drifts away from the schemas.
    Drift(DriftArgs),
    /// Verifies a response store, or prints its records.
    Store(StoreArgs),
    /// Counts the calls in a response store.
    Usage(UsageArgs),
    /// Fakes the vendors on a loopback port, until Ctrl-C.
    Mock(MockArgs),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = match &arguments.command {
        Command::Generate(arguments) => generate::generate(arguments),
        Command::Check(arguments) => generate::check(arguments),
        Command::Call(arguments) => {
            output::standard(arguments.reader(), |out| call::run(arguments, out))
        }
        Command::Diff(arguments) => {
            output::standard(Reader::Program, |out| diff::run(arguments, out))
        }
        Command::Decode(arguments) => {
            let reader = Reader::of(&arguments.format, &DecodeFormat::Human);
            output::standard(reader, |out| decode::run(arguments, out))
        }
        Command::Sample(arguments) => {
            output::standard(Reader::Program, |out| sample::run(arguments, out))
        }
        Command::Sign(arguments) => {
            output::standard(Reader::Program, |out| sign::run(arguments, out))
        }
        Command::Validate(arguments) => {
            output::standard(arguments.reader(), |out| validate::run(arguments, out))
        }
        Command::Drift(arguments) => {
            output::standard(arguments.reader(), |out| drift::run(arguments, out))
        }
        Command::Store(arguments) => store::run(arguments),
        Command::Usage(arguments) => {
            output::standard(Reader::Program, |out| usage::run(arguments, out))
        }
        Command::Mock(arguments) => {
            output::standard(Reader::Program, |out| mock::run(arguments, out))
        }
    };
    ended.unwrap_or_else(|error| failure::report(&error))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
