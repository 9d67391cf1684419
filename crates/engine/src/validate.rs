//! Validates stored responses against their schemas, or any JSON against any JSON Schema.
//!
//! An invalid record never stops a run, and no record is lost: each is counted, and refused ones
//! can be stored. A [`Summary`] contains only public values of a record, and the requested id.

pub(crate) mod bodies;
mod job;
pub mod report;
mod samples;
mod tally;
#[cfg(test)]
mod tests;
mod validators;

use std::path::{Path, PathBuf};
use std::time::Instant;

use ocrmarket_validator::Options;
use ocrmarket_wire::reader::{self, SyntaxError};
use sha2::{Digest as _, Sha256};

use crate::batch::{self, Identity, ResumeOptions, Setting, shown};
use crate::failure::{Result, bail};
use crate::fs::{FileLimit, read_input};
use crate::inputs::InputPaths;
use crate::observe::Observer;
use crate::records::RecordOptions;
use crate::schemas::Schemas;

use self::job::Validation;
use self::validators::Validators;

pub use ocrmarket_validator::Level;

pub use self::samples::samples;
pub use self::tally::{FindingKey, FindingTally, Reported, SchemaEvidence, Summary, Tally};

/// Configuration of [`run`].
///
/// ```
/// use ocrmarket_engine::validate::ValidateConfig;
///
/// let mut config = ValidateConfig::default();
/// config.inputs.paths = vec!["responses".into()];
/// config.operation = Some("showapi/bank_card".to_owned());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ValidateConfig {
    /// The inputs that contain the records.
    pub inputs: InputPaths,
    /// Operation that responded, `vendor/operation`, for records that do not name it.
    pub operation: Option<String>,
    /// A file with any JSON Schema 2020-12 document, instead of operations.
    pub schema: Option<PathBuf>,
    /// With [`schema`](Self::schema): `true` if `format` is validated as the standard defines it.
    pub formats: bool,
    /// Severity of undeclared fields.
    pub undeclared: Level,
    /// Severity of unknown values of open lists.
    pub unknown_values: Level,
    /// Severity of duplicate keys in an object; the last counts.
    pub duplicate_keys: Level,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Limits of a run.
    pub limits: ErrorLimits,
    /// Number of threads; by default the number of processors.
    pub jobs: Option<usize>,
    /// Stops at the first record with an error.
    pub fail_fast: bool,
    /// Share of the records that is validated, the same ones each time: above 0, at most 1.
    pub sample: Option<f64>,
    /// State file, from which the next run continues.
    pub resume: Option<PathBuf>,
    /// With [`resume`](Self::resume): `true` if inputs are recognized by all bytes that were read
    /// of them.
    pub resume_verify: bool,
    /// Folder in which refused records are stored.
    pub quarantine: Option<PathBuf>,
}

/// Limits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "messages name them so")]
pub struct ErrorLimits {
    /// Maximum number of findings that are kept; all are counted.
    pub max_findings: usize,
    /// Maximum size of a record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
    /// Maximum depth of nested arrays and objects.
    pub max_depth: u32,
}

impl ErrorLimits {
    /// Maximum value of [`max_depth`](Self::max_depth).
    pub const DEEPEST: u32 = Options::DEEPEST;
}

impl Default for ErrorLimits {
    fn default() -> Self {
        Self {
            max_findings: 1_000,
            max_record: 64 << 20,
            max_expansion: 500,
            max_depth: 128,
        }
    }
}

impl Default for ValidateConfig {
    fn default() -> Self {
        Self {
            inputs: InputPaths::default(),
            operation: None,
            schema: None,
            formats: false,
            undeclared: Level::Warn,
            unknown_values: Level::Warn,
            duplicate_keys: Level::Warn,
            records: RecordOptions::default(),
            limits: ErrorLimits::default(),
            jobs: None,
            fail_fast: false,
            sample: None,
            resume: None,
            resume_verify: false,
            quarantine: None,
        }
    }
}

/// Validates records.
///
/// `schemas` are those of the operations; they are not used if [`ValidateConfig::schema`] names a schema.
///
/// # Errors
/// The configuration or the schemas cannot be used, or an output cannot be written. Invalid records
/// and unreadable inputs are not a failure: the summary counts them.
pub fn run(
    config: &ValidateConfig,
    schemas: Option<&Schemas>,
    observer: &mut dyn Observer,
) -> Result<Summary> {
    let start = Instant::now();
    let schema = config.schema.as_deref().map(Schema::read).transpose()?;
    let schemas = schemas.filter(|_| schema.is_none());
    let job = Validation {
        validators: validators(config, schema.as_ref(), schemas)?,
        max_findings: config.limits.max_findings,
    };
    let options = options(config, schema.as_ref(), schemas);
    let mut ended = batch::run(&job, options, observer)?;
    ended.progress.whole.must_say_operations(1)?;
    ended.store()?;
    let ended = ended.finish()?;
    Ok(Summary {
        inputs: ended.inputs,
        unreadable: ended.unreadable,
        stopped: ended.stopped,
        tally: shown_tally(ended.whole),
        seconds: start.elapsed().as_secs_f64(),
        operations: job.validators.evidence(),
        schema: config
            .schema
            .as_ref()
            .map(|path| path.display().to_string()),
    })
}

/// Returns a tally as reports show it: frequent keys and values are shown, and records without an
/// id are named by their number.
fn shown_tally(mut tally: Tally) -> Tally {
    tally.disclose();
    for finding in tally
        .findings_mut()
        .filter(|finding| finding.record.is_empty())
    {
        finding.record = finding.number.to_string();
    }
    tally
}

/// The file of [`ValidateConfig::schema`].
struct Schema {
    text: Vec<u8>,
    /// `true` if a document may be an array, so that an input that is an array is one document.
    takes_arrays: bool,
}

impl Schema {
    fn read(path: &Path) -> Result<Self> {
        let text = read_input(path, FileLimit::SCHEMA)?;
        // Compilation reports a schema that is not JSON.
        let takes_arrays = takes_arrays(&text).unwrap_or_default();
        Ok(Self { text, takes_arrays })
    }
}

fn takes_arrays(schema: &[u8]) -> Result<bool, SyntaxError> {
    let has = |pointer| Ok(reader::pointer(schema, pointer)?.is_some());
    match reader::pointer(schema, "/type")? {
        // One type or a list of them; no other value is a type.
        Some(types) if types.starts_with(['"', '[']) => Ok(types.contains("\"array\"")),
        _ => Ok(has("/items")? || has("/prefixItems")? || has("/contains")?),
    }
}

fn validators<'a>(
    config: &ValidateConfig,
    schema: Option<&Schema>,
    schemas: Option<&'a Schemas>,
) -> Result<Validators<'a>> {
    let options = config.options();
    match (schema, schemas) {
        (Some(schema), _) => Ok(Validators::of_schema(
            &schema.text,
            options,
            config.formats,
        )?),
        (None, Some(schemas)) => {
            Validators::of_operations(schemas, config.operation.as_deref(), options)
        }
        (None, None) => bail!("missing schemas or schema"),
    }
}

fn options<'c>(
    config: &'c ValidateConfig,
    schema: Option<&Schema>,
    schemas: Option<&Schemas>,
) -> batch::Options<'c> {
    let resume = config.resume.as_deref().map(|path| ResumeOptions {
        path,
        verifies_all: config.resume_verify,
        identity: config.identity(schema, schemas),
        period: ResumeOptions::PERIOD,
    });
    batch::Options {
        inputs: &config.inputs,
        records: &config.records,
        has_store: schema.is_none(),
        opens_arrays: !schema.is_some_and(|schema| schema.takes_arrays),
        max_record: config.limits.max_record,
        max_expansion: config.limits.max_expansion,
        jobs: config.jobs,
        fail_fast: config.fail_fast,
        sample: config.sample,
        quarantine: config.quarantine.as_deref(),
        resume,
    }
}

impl ValidateConfig {
    /// Returns the options of the validator, except formats.
    fn options(&self) -> Options {
        let mut options = Options::default();
        options.depth = self.limits.max_depth;
        options.undeclared = self.undeclared;
        options.unknown_values = self.unknown_values;
        options.duplicate_keys = self.duplicate_keys;
        options
    }

    /// Returns everything that the counts depend on.
    fn identity(&self, schema: Option<&Schema>, schemas: Option<&Schemas>) -> Identity {
        let folder = schemas.and_then(|schemas| schemas.origin.folder());
        let digest = match (schema, schemas) {
            (Some(schema), _) => hex::encode(Sha256::digest(&schema.text)),
            (None, schemas) => schemas.map(Schemas::digest).unwrap_or_default(),
        };
        Identity {
            settings: batch::changed(self.settings(folder), Self::default().settings(None)),
            first: Some(self.first_identity(folder)),
            schemas: digest,
        }
    }

    /// Returns the settings that the counts depend on, by name.
    fn settings(&self, schemas: Option<&Path>) -> Vec<Setting> {
        let limits = &self.limits;
        let level = |level: Level| format!("{level:?}");
        let mut settings = batch::settings(&self.inputs, &self.records);
        settings.extend([
            ("operation", self.operation.as_deref().into()),
            ("schema", self.schema.as_deref().map(shown).into()),
            ("schemas", schemas.map(shown).into()),
            ("formats", self.formats.into()),
            ("undeclared", level(self.undeclared).into()),
            ("new_words", level(self.unknown_values).into()),
            ("duplicate_keys", level(self.duplicate_keys).into()),
            ("max_findings", limits.max_findings.into()),
            ("max_record", limits.max_record.into()),
            ("max_expansion", limits.max_expansion.into()),
            ("max_depth", limits.max_depth.into()),
            ("fail_fast", self.fail_fast.into()),
            ("sample", self.sample.into()),
            ("quarantine", self.quarantine.as_deref().map(shown).into()),
        ]);
        settings
    }

    /// Returns the settings as version 1 of the state file spells them. This spelling never
    /// changes.
    fn first_identity(&self, schemas: Option<&Path>) -> String {
        let Self {
            inputs,
            records,
            limits,
            ..
        } = self;
        let inputs = (
            &inputs.paths,
            &inputs.files_from,
            &self.operation,
            &self.schema,
            schemas,
            &self.formats,
        );
        format!(
            "{inputs:?} LevelArgs {{ undeclared: {:?}, new_words: {:?}, duplicate_keys: {:?} }} \
            RecordArgs {{ body_at: {:?}, record_id: {:?}, column: {:?}, delimiter: {:?}, after: {:?}, encoding: {:?} }} \
            LimitArgs {{ max_findings: {:?}, max_record: {:?}, max_expansion: {:?}, max_depth: {:?} }} {:?} {:?} {:?}",
            self.undeclared,
            self.unknown_values,
            self.duplicate_keys,
            records.body_at,
            records.record_id,
            records.column,
            records.delimiter,
            records.after,
            records.encoding,
            limits.max_findings,
            limits.max_record,
            limits.max_expansion,
            limits.max_depth,
            self.fail_fast,
            self.sample,
            self.quarantine,
        )
    }
}
