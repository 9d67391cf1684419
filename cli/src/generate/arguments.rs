//! The flags of `generate` and `check`.

use std::path::PathBuf;

use clap::Args;

use crate::output::ReportFormat;

/// `ocrmarket generate`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ocrmarket generate
  ocrmarket generate --schemas my/schemas --out my/crate/src --format json")]
pub(crate) struct GenerateArgs {
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// Folder of the generated files. It must contain no other files.
    #[arg(long, value_name = "DIR", default_value = "generated/src")]
    pub(crate) out: PathBuf,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReportFormat,
}

/// `ocrmarket check`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ocrmarket check
  ocrmarket check --schemas my/schemas --out my/crate/src --format json")]
pub(crate) struct CheckArgs {
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// Folder of the generated files.
    #[arg(long, value_name = "DIR", default_value = "generated/src")]
    pub(crate) out: PathBuf,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReportFormat,
}
