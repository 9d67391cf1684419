//! Flags of `ocrmarket diff`. Data only.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ocrmarket_engine::diff::{DiffConfig, report};

/// `ocrmarket diff`
#[derive(Debug, Args)]
#[command(after_help = "\
Two verdicts. Rust: does a program still compile (major: some does not; minor: something is new; patch: nothing that a program
names changed; none)? JSON: do stored responses read the same and requests go out the same (same; judged: classes, findings or
masking may differ; extended: more is read; changed: something reads or is sent otherwise)?

With --check-version the version of the generated crate must be high enough for both, counted from the base's version; without
--base that is the last release: the commit that gave CHANGELOG.md its newest heading such as `## 0.2.0`. Below 1.0.0 what breaks
raises the second number, all else the third. Where nothing is released yet, or the history is shallow, it says so and ends with 0.

--witness writes a crate that uses every public item of the base, each in a line of its own, to be compiled against the crate of
today: `cargo check --manifest-path DIR/Cargo.toml`.

Exit codes:
  0  compared, whatever the verdicts
  1  a verdict that --deny names, or a version that is too low
  2  wrong flags or schemas, no git, no such revision, or a base that today's dialect does not read

Examples:
  ocrmarket diff --base main
  ocrmarket diff --base HEAD~1 --format markdown --deny major > comment.md
  ocrmarket diff --base released/schemas --changelog
  ocrmarket diff --check-version
  ocrmarket diff --base v0.1.0 --witness target/witness")]
pub(crate) struct DiffArgs {
    /// Base of the comparison: a folder of schemas, a git revision, whose schemas are read from the repository, or `built-in`.
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
    /// Print a draft of the changelog's entry instead.
    #[arg(long, conflicts_with = "format")]
    pub(crate) changelog: bool,
    /// End with 1 where a verdict is this grave; may be given several times.
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
    pub(crate) witness: Option<PathBuf>,
}

impl DiffArgs {
    /// Returns the configuration of the job.
    pub(super) fn config(&self) -> DiffConfig {
        DiffConfig {
            base: self.base.clone(),
            check_version: self.check_version,
            manifest: self.manifest.clone(),
            changelog_file: self.changelog_file.clone(),
            witness: self.witness.clone(),
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

/// A verdict that is not let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Some program no longer compiles.
    Major,
    /// As major, and anything new.
    Minor,
    /// A stored response reads differently, or a request is sent differently.
    Wire,
}
