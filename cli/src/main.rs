//! The `ocrmarket` command.
//!
//! Flags are converted to the configuration of a job of `ocrmarket-engine`, its result to a report,
//! and its failure to an exit code. Every subcommand is one file with one public function, which
//! takes its arguments and returns the exit code. This crate contains no vendor's name, and does
//! not depend on the generated crate: a stale or deleted `generated/src` never stops `generate`.

mod diff;
mod export;
mod failure;
mod generate;
mod list;
mod output;
#[cfg(feature = "responses")]
mod responses;
mod schema;
mod schemas;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use diff::DiffArgs;
use export::ExportArgs;
use generate::{CheckArgs, GenerateArgs};
use list::ListArgs;
use output::Reader;
use schema::SchemaArgs;

/// Generates typed Rust from the JSON Schemas of OCR products, and calls, validates and profiles
/// their responses.
#[derive(Debug, Parser)]
#[command(name = "ocrmarket", version, after_help = EXIT_CODES)]
struct Arguments {
    /// The subcommand.
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
    /// Generates the crate from the schemas.
    Generate(GenerateArgs),
    /// Checks that the generated crate matches the schemas; writes nothing.
    Check(CheckArgs),
    /// Reports the effects of a change of the schemas on programs and on stored responses.
    Diff(DiffArgs),
    /// Prints the JSON Schema of an operation's responses, in one document.
    Schema(SchemaArgs),
    /// Lists the operations and their fields.
    List(ListArgs),
    /// Exports the schemas for other systems.
    Export(ExportArgs),
    /// Subcommands about requests and responses.
    #[cfg(feature = "responses")]
    #[command(flatten)]
    Responses(responses::Command),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return output::usage(error),
    };
    let ended = match &arguments.command {
        Command::Generate(arguments) => generate::generate(arguments),
        Command::Check(arguments) => generate::check(arguments),
        Command::Diff(arguments) => {
            output::standard(arguments.reader(), |out| diff::run(arguments, out))
        }
        Command::Schema(arguments) => {
            output::standard(Reader::Program, |out| schema::run(arguments, out))
        }
        Command::List(arguments) => list::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        #[cfg(feature = "responses")]
        Command::Responses(command) => responses::run(command),
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
