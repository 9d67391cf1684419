//! The `ocrmarket` command.
//!
//! Files, threads, progress and reports live in this crate and nowhere else. Every subcommand is one file with one public
//! function that takes its arguments and says how the process ends. Nothing here knows a vendor's name, and nothing
//! depends on the generated crate: a stale or deleted `generated/src` never stops `generate`.

mod arguments;
mod call;
mod decode;
mod diff;
mod drift;
mod failure;
mod generate;
mod mock;
mod model;
mod output;
mod sample;
mod sign;
mod store;
mod usage;
mod validate;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, DecodeFormat};
use output::Reader;

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
