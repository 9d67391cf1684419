//! `ocrmarket drift propose`: a patch to the hand-written schemas that resolves the findings of a
//! report.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use ocrmarket_engine::Schemas;
use ocrmarket_engine::drift::Findings;
use ocrmarket_engine::text::escaped;

use ocrmarket_engine::drift::propose::{Choices, ProposeConfig};

use super::arguments::{FindingArgs, parse_fingerprint};
use crate::failure::INCOMPLETE;
use crate::schemas::say;

/// Exit code: something was refused.
const REFUSED: u8 = 1;

/// `ocrmarket drift propose`
#[derive(Debug, Args)]
#[command(after_help = "\
Proposed edits:
  new-field          add a property, and a definition for an object; it is never public
  word-new           add a known value, if it may be shown
  required-violated  make the property optional
  type-changed       add the type
  format-changed     use a format that reads all values, otherwise none
  vanished, renamed  only with --deprecate and --rename
  range              none: schemas do not contain ranges

Placeholders (???) mark texts that you must write; `ocrmarket generate` refuses them. Every edit is
verified against the profile: the schemas must be valid, the code must be generated, the finding
must be gone and no other may appear. An edit that fails is refused; the others are proposed.
Accepted and allowed findings are left out.

LOCATION is a JSON Pointer from a report, or a fingerprint.

Exit codes:
  0  every finding has an edit, or a reason why it has none
  1  an edit was refused, or a finding cannot be resolved by an edit
  2  wrong flags, schemas or configuration
  3  incomplete: the profile cannot be read or has no documents, or a file cannot be written; then
     no file is changed

Examples:
  ocrmarket drift propose april.profile > drift.patch && git apply drift.patch
  ocrmarket drift propose april.profile --only 3fa2c1d09b7e --title /data/issuer=发卡机构 \\
    --description '/data/issuer=The bank that issued the card.' --apply
  ocrmarket drift propose april.profile --baseline march.profile --rename /data/cardNo")]
pub(crate) struct ProposeArgs {
    #[command(flatten)]
    pub(crate) findings: FindingArgs,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
    /// Write the files, all of them or none, instead of printing the patch. With the built-in
    /// schemas, all of them are written to ./schemas, with the changes.
    #[arg(long)]
    pub(crate) apply: bool,
    /// Only this finding; may be given several times.
    #[arg(long, value_name = "FINGERPRINT", value_parser = parse_fingerprint)]
    pub(crate) only: Vec<String>,
    /// The vendor's label of a new field; may be given several times.
    #[arg(long, value_name = "LOCATION=TEXT", value_parser = parse_pair)]
    pub(crate) title: Vec<(String, String)>,
    /// Description of a new field, in plain English, with unit and format; may be given several
    /// times.
    #[arg(long, value_name = "LOCATION=TEXT", value_parser = parse_pair)]
    pub(crate) description: Vec<(String, String)>,
    /// The Rust name of a new known value; may be given several times. If several have one pointer,
    /// use their fingerprints.
    #[arg(long, value_name = "LOCATION=NAME", value_parser = parse_pair)]
    pub(crate) variant: Vec<(String, String)>,
    /// The field at this location is the renamed old one; may be given several times.
    #[arg(long, value_name = "LOCATION", value_parser = parse_location)]
    pub(crate) rename: Vec<String>,
    /// Deprecate the field that vanished at this location; may be given several times.
    #[arg(long, value_name = "LOCATION", value_parser = parse_location)]
    pub(crate) deprecate: Vec<String>,
    /// Also require fields that were present in every document.
    #[arg(long)]
    pub(crate) tighten: bool,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ProposeFormat,
}

impl ProposeArgs {
    /// Returns the configuration of the edits.
    fn config(&self) -> ProposeConfig {
        ProposeConfig {
            apply: self.apply,
            choices: Choices {
                only: self.only.clone(),
                title: self.title.clone(),
                description: self.description.clone(),
                variant: self.variant.clone(),
                rename: self.rename.clone(),
                deprecate: self.deprecate.clone(),
                tighten: self.tighten,
            },
        }
    }
}

/// Formats of proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ProposeFormat {
    /// The patch on standard output, what there is to say of it on stderr.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
}

/// Runs `ocrmarket drift propose`.
///
/// # Errors
/// Flags, schemas or configuration are wrong, the profile cannot be read, or a file cannot be
/// written. In that case, no file is written.
pub(super) fn run(arguments: &ProposeArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    if arguments.format == ProposeFormat::Human {
        say(&schemas.origin);
    }
    let findings = Findings::read(&arguments.findings.config(), &schemas)?;
    super::warn(&findings);
    let proposals = findings.propose(&schemas, &arguments.config())?;
    let written = match arguments.format {
        ProposeFormat::Json => writeln!(out, "{}", proposals.to_json()),
        ProposeFormat::Human => {
            proposals
                .explain(arguments.apply, &mut crate::output::errors())
                .context("cannot write to stderr")?;
            if arguments.apply {
                let mut files = proposals.edited().iter();
                files.try_for_each(|file| writeln!(out, "written {}", escaped(file)))
            } else {
                out.write_all(proposals.patch().as_bytes())
            }
        }
    };
    written.context("cannot write to standard output")?;
    Ok(if findings.report.receipt.documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else if proposals.is_any_refused() {
        ExitCode::from(REFUSED)
    } else {
        ExitCode::SUCCESS
    })
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    let (location, text) = text
        .split_once('=')
        .ok_or("expected LOCATION=TEXT, such as /data/issuer=发卡机构")?;
    match text.trim() {
        "" => Err("expected text after `=`".to_owned()),
        text => Ok((parse_location(location)?, text.to_owned())),
    }
}

fn parse_location(text: &str) -> Result<String, String> {
    if text.starts_with('/') {
        return Ok(text.to_owned());
    }
    parse_fingerprint(text).map_err(|_| {
        "expected a pointer such as /data/issuer, or a fingerprint of twelve hexadecimal digits"
            .to_owned()
    })
}
