//! Flags of `ocrmarket diff`. Data only.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ocrmarket_engine::diff::{DiffConfig, report};

use crate::output::Reader;

/// `ocrmarket diff`
#[derive(Debug, Args)]
#[command(after_help = "\
The report has two verdicts.

Rust, the effect on programs:
  major     a program may no longer compile
  minor     an item is new
  patch     no item that a program can name changed
  none      no change

JSON, the effect on stored responses and on requests:
  same      read and sent as before
  judged    read and sent as before, but classes, findings or masking may differ
  extended  more is read
  changed   a value is read or sent differently

With --check-version the version of the generated crate must be high enough for both verdicts,
compared with the version of the base. Without --base the base is the last release: the commit that
added the newest heading such as `## 0.2.0` to CHANGELOG.md. Below 1.0.0 a breaking change raises
the second number, any other change the third. If there is no release yet, or the git history is
shallow, the command prints a notice and ends with 0.

--api-probe writes a crate that uses each public item of the base on a line of its own. `cargo check
--manifest-path DIR/Cargo.toml` compiles it against the current crate.

Exit codes:
  0  compared
  1  a verdict that --deny names, or a version that is too low
  2  wrong flags or schemas, no git, no such revision, or a base that cannot be read

Examples:
  ocrmarket diff --base main
  ocrmarket diff --base HEAD~1 --format markdown --deny major > comment.md
  ocrmarket diff --base released/schemas --changelog
  ocrmarket diff --check-version
  ocrmarket diff --base v0.1.0 --api-probe target/api-probe")]
pub(crate) struct DiffArgs {
    /// Base of the comparison: a folder of schemas, a git revision, whose schemas are read from the
    /// repository, or `built-in`.
    #[arg(
        long,
        value_name = "REV|DIR|built-in",
        required_unless_present = "check_version"
    )]
    pub(crate) base: Option<String>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Print a draft of the changelog entry instead.
    #[arg(long, conflicts_with = "format")]
    pub(crate) changelog: bool,
    /// End with 1 if a verdict is this severe; may be given several times.
    #[arg(long, value_enum, value_name = "VERDICT", value_delimiter = ',')]
    pub(crate) deny: Vec<Deny>,
    /// Check the crate's version against the verdicts.
    #[arg(long)]
    pub(crate) check_version: bool,
    /// Manifest of the generated crate, for its version and for the API probe.
    #[arg(long, value_name = "FILE", default_value = "generated/Cargo.toml")]
    pub(crate) manifest: PathBuf,
    /// Changelog whose newest version is the last release.
    #[arg(long, value_name = "FILE", default_value = "CHANGELOG.md")]
    pub(crate) changelog_file: PathBuf,
    /// Write the API probe of the base to this folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) api_probe: Option<PathBuf>,
}

impl DiffArgs {
    /// Returns the reader of the output.
    pub(crate) fn reader(&self) -> Reader {
        if self.changelog {
            Reader::Program
        } else {
            Reader::of(&self.format, &Format::Human)
        }
    }

    /// Returns the configuration of the job.
    pub(super) fn config(&self) -> DiffConfig {
        DiffConfig {
            base: self.base.clone(),
            check_version: self.check_version,
            manifest: self.manifest.clone(),
            changelog_file: self.changelog_file.clone(),
            api_probe: self.api_probe.clone(),
        }
    }
}

impl From<Format> for report::DiffFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Json => Self::Json,
            Format::Markdown => Self::Markdown,
        }
    }
}

/// Formats of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For a comment on a change.
    Markdown,
}

/// A verdict that fails the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// A program may no longer compile.
    Major,
    /// As major, or an item is new.
    Minor,
    /// A stored response reads differently, or a request is sent differently.
    Wire,
}
