//! The figures of `BENCHMARKS.md`: every one is a ratio of two sides measured in turns in one run.
//!
//! `cargo run --release --manifest-path bench/Cargo.toml -- decode` and so on; `--help` lists them. Documents are made up by
//! `ocrmarket_synthetic`, or read from a file of your own, one JSON document a line, with `--corpus FILE`.

mod baseline;
mod call;
mod compile;
mod decode;
mod documents;
mod generate;
mod respell;
mod timing;
mod validate;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

// Both sides allocate with it: what is compared is the work, not the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The figures of BENCHMARKS.md.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Decoding reports, drop included, against serde derive.
    Decode(Corpus),
    /// Encoding reports against serde derive.
    Encode(Corpus),
    /// Generating everything, files in memory to formatted text, against typify alone.
    Generate(Rounds),
    /// User CPU of `cargo check` of the generated crate against typify and serde derive.
    Check(Rounds),
    /// User CPU of a release rebuild of a program that decodes a report, against generic serde.
    Rebuild(Rebuild),
    /// A call over loopback against a plain program that does the same, and against a POST of the built body.
    Call(call::Call),
    /// Judging reports against skipping over them, beside others, and against the jsonschema crate.
    Validate(validate::Validate),
    /// Prints the schema of bare reports, for other tools.
    ReportSchema,
    /// A process that `call` starts.
    #[command(hide = true)]
    CallPart {
        part: call::Part,
        /// Where the server is.
        url: String,
    },
}

/// Which documents.
#[derive(Debug, Args)]
pub(crate) struct Corpus {
    /// A file with one report a line, instead of made-up ones.
    #[arg(long, value_name = "FILE")]
    corpus: Option<PathBuf>,
    /// How often each side runs.
    #[arg(long, value_name = "N", default_value_t = 41)]
    rounds: usize,
}

/// How often.
#[derive(Debug, Args)]
pub(crate) struct Rounds {
    /// How often each side runs.
    #[arg(long, value_name = "N", default_value_t = 5)]
    rounds: usize,
}

/// The program that is rebuilt, and what it decodes to prove that it works.
#[derive(Debug, Args)]
pub(crate) struct Rebuild {
    /// How often each side runs.
    #[arg(long, value_name = "N", default_value_t = 5)]
    rounds: usize,
    /// A file with one report a line, instead of made-up ones.
    #[arg(long, value_name = "FILE")]
    corpus: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Decode(corpus) => decode::decode(&corpus),
        Command::Encode(corpus) => decode::encode(&corpus),
        Command::Generate(rounds) => generate::generate(&rounds),
        Command::Check(rounds) => compile::check(&rounds),
        Command::Rebuild(arguments) => compile::rebuild(&arguments),
        Command::Validate(arguments) => validate::validate(&arguments),
        Command::ReportSchema => validate::schema(),
        Command::Call(arguments) => call::call(&arguments),
        Command::CallPart { part, url } => call::part(part, &url),
    }
}
