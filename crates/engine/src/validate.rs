//! Stored responses against their schemas, or any JSON against any JSON Schema.
//!
//! A bad record never stops a run, and no record is lost: each is counted, and refused ones can be kept. What a [`Summary`] holds of a
//! record is what its schema calls public, and the id that was asked for.

mod judge;
pub mod report;
mod resume;
mod run;
mod samples;
mod sampling;
mod tally;
mod worker;

use std::path::{Path, PathBuf};
use std::thread::available_parallelism;
use std::time::Instant;

use ocrmarket_validator::{Level, Options};
use ocrmarket_wire::reader::{self, SyntaxError};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::failure::{Failure, Result, bail};
use crate::inputs::{Compression, Framing, InputPaths, Inputs};
use crate::observe;
use crate::quarantine::{Quarantine, Refused};
use crate::recognize::Tracking;
use crate::records::{Encoding, RecordOptions, Unwrap};
use crate::schemas::Schemas;

use self::judge::Judges;
use self::resume::{Flags, Resume};
use self::run::{Mark, Progress, Start, cannot_go_on};
use self::worker::Plan;

pub use self::samples::samples;
pub use self::tally::{Evidence, Place, PlaceTally, Reported, Summary, Tally};

/// Configuration of [`run`].
///
/// ```
/// use ocrmarket_engine::validate::Config;
///
/// let mut config = Config::default();
/// config.inputs.paths = vec!["responses".into()];
/// config.operation = Some("showapi/bank_card".to_owned());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The inputs that hold the records.
    pub inputs: InputPaths,
    /// The operation that answered, `vendor/operation`, where records do not say.
    pub operation: Option<String>,
    /// A file with any JSON Schema 2020-12 document, instead of operations.
    pub schema: Option<PathBuf>,
    /// With [`schema`](Self::schema): whether `format` is checked as the standard says.
    pub formats: bool,
    /// Severity of undeclared fields.
    pub undeclared: Level,
    /// Severity of unknown values of open lists.
    pub new_words: Level,
    /// Severity of duplicate keys in an object; the last counts.
    pub duplicate_keys: Level,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Limits of a run.
    pub limits: Limits,
    /// Number of threads; by default that of the processors.
    pub jobs: Option<usize>,
    /// Stops at the first record with an error.
    pub fail_fast: bool,
    /// The share of the records that is validated, the same ones each time: above 0, at most 1.
    pub sample: Option<f64>,
    /// The file that notes how far the run is, from which the next one goes on.
    pub resume: Option<PathBuf>,
    /// With [`resume`](Self::resume): whether inputs are recognized by all that was read of them.
    pub resume_verify: bool,
    /// The folder that refused records are kept in.
    pub quarantine: Option<PathBuf>,
}

/// Limits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "messages name them so")]
pub struct Limits {
    /// Maximum number of findings that are kept; all are counted.
    pub max_findings: usize,
    /// The largest record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
    /// Maximum depth of nested arrays and objects.
    pub max_depth: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_findings: 1_000,
            max_record: 64 << 20,
            max_expansion: 500,
            max_depth: 128,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            inputs: InputPaths::default(),
            operation: None,
            schema: None,
            formats: false,
            undeclared: Level::Warn,
            new_words: Level::Warn,
            duplicate_keys: Level::Warn,
            records: RecordOptions::default(),
            limits: Limits::default(),
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
/// `schemas` are those of the operations; they are not read where [`Config::schema`] names a schema.
///
/// # Errors
/// The configuration or the schemas cannot be used, or an output cannot be written. Records that are wrong and inputs that cannot be
/// read are no failure: the summary counts them.
pub fn run(
    config: &Config,
    schemas: Option<&Schemas>,
    observer: &mut dyn observe::Observer,
) -> Result<Summary> {
    let start = Instant::now();
    let schema = config.schema.as_deref().map(Schema::read).transpose()?;
    let schemas = schemas.filter(|_| schema.is_none());
    let plan = plan(config, schema.as_ref(), schemas)?;
    let mut inputs = config.inputs.open()?;
    let jobs = config
        .jobs
        .unwrap_or_else(|| available_parallelism().map_or(1, std::num::NonZero::get));
    let folder = schemas.and_then(|schemas| schemas.origin.folder());
    // Only a later run compares it.
    let digest = match (&schema, schemas) {
        _ if config.resume.is_none() => String::new(),
        (Some(schema), _) => hex::encode(Sha256::digest(&schema.text)),
        (None, schemas) => schemas.map(Schemas::digest).unwrap_or_default(),
    };
    let identity = config.identity(folder, digest);
    let (mut watch, from) = Watch::new(config, identity, &mut inputs, observer)?;
    let ended = run::run(&plan, inputs, jobs, from, &mut watch)?;
    ended.tally.must_say_operations(1)?;
    watch.finish(&ended)?;
    let ended = ended.named();
    Ok(Summary {
        inputs: ended.inputs,
        unreadable: ended.unreadable,
        stopped: ended.stopped,
        tally: ended.tally,
        seconds: start.elapsed().as_secs_f64(),
        operations: plan.judges.evidence(),
        schema: config
            .schema
            .as_ref()
            .map(|path| path.display().to_string()),
    })
}

/// The file of [`Config::schema`].
struct Schema {
    text: Vec<u8>,
    /// Whether a document may be an array, so that an input which is one is one document.
    takes_arrays: bool,
}

impl Schema {
    fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read(path).map_err(|error| {
            Failure::configuration(format!("cannot read {}: {error}", path.display()))
        })?;
        // Whether it is JSON at all is found where it is compiled.
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

fn plan<'a>(
    config: &'a Config,
    schema: Option<&Schema>,
    schemas: Option<&'a Schemas>,
) -> Result<Plan<'a>> {
    let options = config.options();
    let judges = match (schema, schemas) {
        (Some(schema), _) => Judges::of_schema(&schema.text, options, config.formats)?,
        (None, Some(schemas)) => {
            Judges::of_operations(schemas, config.operation.as_deref(), options)?
        }
        (None, None) => bail!("neither schemas nor a schema are given"),
    };
    let limits = &config.limits;
    let unwrap = Unwrap::new(
        &config.records,
        judges.knows_operations(),
        limits.max_record,
    );
    let framing = Framing {
        by_lines: unwrap.is_by_lines(),
        opens_arrays: !schema.is_some_and(|schema| schema.takes_arrays),
        has_pairs: config.records.encoding != Encoding::Utf8,
        max_record: limits.max_record,
    };
    Ok(Plan {
        judges,
        unwrap,
        framing,
        max_expansion: limits.max_expansion,
        max_findings: limits.max_findings,
        is_fail_fast: config.fail_fast,
        sample: config.sample,
        keeps_refused: config.quarantine.is_some(),
        tracking: config.resume.is_some().then_some(Tracking {
            digests_all: config.resume_verify,
            period: resume::PERIOD,
        }),
    })
}

impl Config {
    /// What the validator is told, formats apart.
    fn options(&self) -> Options {
        let mut options = Options::default();
        options.depth = self.limits.max_depth;
        options.undeclared = self.undeclared;
        options.new_words = self.new_words;
        options.duplicate_keys = self.duplicate_keys;
        options
    }

    /// What the counts depend on; `schemas` is the folder that is used, and `digest` that of what is in it.
    fn identity(&self, schemas: Option<&Path>, digest: String) -> Flags {
        let by_default = Self::default().named_flags(None);
        let flags = self.named_flags(schemas).into_iter().zip(by_default);
        let flags =
            flags.filter(|((name, flag), (_, default))| *name == "paths" || flag != default);
        Flags {
            by_name: flags
                .map(|((name, flag), _)| (name.to_owned(), flag))
                .collect(),
            first: self.first_identity(schemas),
            schemas: digest,
        }
    }

    /// What the counts depend on, each with its name. What comes new stands here too; by default it changes nothing.
    fn named_flags(&self, schemas: Option<&Path>) -> [(&'static str, Value); 22] {
        let Self {
            inputs,
            records,
            limits,
            ..
        } = self;
        let shown = |path: &PathBuf| path.to_string_lossy().into_owned();
        let schemas = schemas.map(|folder| folder.to_string_lossy().into_owned());
        let level = |level: Level| format!("{level:?}");
        [
            ("paths", inputs.paths.iter().map(shown).collect()),
            ("files_from", inputs.files_from.as_ref().map(shown).into()),
            ("operation", self.operation.as_deref().into()),
            ("schema", self.schema.as_ref().map(shown).into()),
            ("schemas", schemas.into()),
            ("formats", self.formats.into()),
            ("undeclared", level(self.undeclared).into()),
            ("new_words", level(self.new_words).into()),
            ("duplicate_keys", level(self.duplicate_keys).into()),
            ("body_at", records.body_at.as_deref().into()),
            ("record_id", records.record_id.as_deref().into()),
            ("column", records.column.into()),
            ("delimiter", records.delimiter.into()),
            ("after", records.after.as_deref().into()),
            ("encoding", format!("{:?}", records.encoding).into()),
            ("max_findings", limits.max_findings.into()),
            ("max_record", limits.max_record.into()),
            ("max_expansion", limits.max_expansion.into()),
            ("max_depth", limits.max_depth.into()),
            ("fail_fast", self.fail_fast.into()),
            ("sample", self.sample.into()),
            ("quarantine", self.quarantine.as_ref().map(shown).into()),
        ]
    }

    /// The same as version 1 of the file of [`Config::resume`] spells it. It never changes.
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
            self.new_words,
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

/// What is done with what comes out of a run, while it goes on.
struct Watch<'o> {
    observer: &'o mut dyn observe::Observer,
    total_bytes: Option<u64>,
    quarantine: Option<Quarantine>,
    resume: Option<Resume>,
}

impl<'o> Watch<'o> {
    /// Also where the run begins; inputs that an earlier run read are passed over.
    fn new(
        config: &Config,
        identity: Flags,
        inputs: &mut Inputs,
        observer: &'o mut dyn observe::Observer,
    ) -> Result<(Self, Start)> {
        let (mut resume, mut lengths, mut from) = (None, None, Start::default());
        if let Some(path) = &config.resume {
            let mut paths = config.inputs.paths.iter();
            if let Some(stream) = paths.find(|path| path.as_os_str() == "-") {
                bail!(cannot_go_on(stream));
            }
            let (mut opened, stopped) = Resume::open(path, identity)?;
            if let Some(stopped) = stopped {
                lengths = stopped.quarantine;
                from = opened.recognize(stopped, inputs, config.resume_verify, observer)?;
            }
            resume = Some(opened);
        }
        let quarantine = config.quarantine.as_deref();
        let quarantine = quarantine.map(|folder| match lengths {
            Some(lengths) => Quarantine::go_on(folder, lengths),
            None => Quarantine::create(folder),
        });
        let watch = Self {
            observer,
            total_bytes: total_bytes(&config.inputs),
            quarantine: quarantine.transpose()?,
            resume,
        };
        Ok((watch, from))
    }

    fn note(&mut self, so_far: &Progress) -> Result<()> {
        let Some(resume) = &mut self.resume else {
            return Ok(());
        };
        let quarantine = self.quarantine.as_mut();
        let lengths = quarantine.map(Quarantine::lengths).transpose()?;
        resume.write(so_far, lengths)
    }

    fn finish(mut self, ended: &Progress) -> Result<()> {
        if ended.can_go_on() && !ended.stopped {
            self.note(ended)?;
        }
        self.quarantine.map_or(Ok(()), Quarantine::finish)
    }
}

/// How many bytes the inputs have, where all are plain files that were named.
fn total_bytes(inputs: &InputPaths) -> Option<u64> {
    let sizes = inputs.paths.iter().map(|path| {
        let metadata = std::fs::metadata(path).ok()?;
        let is_plain = metadata.is_file() && !Compression::is_named(path);
        is_plain.then_some(metadata.len())
    });
    let total = sizes.sum::<Option<u64>>();
    total.filter(|_| inputs.files_from.is_none())
}

impl run::Observer for Watch<'_> {
    fn refused(&mut self, file: &str, refused: Vec<Refused>) -> Result<()> {
        match &mut self.quarantine {
            Some(quarantine) => quarantine.keep(file, refused),
            None => Ok(()),
        }
    }

    fn read(&mut self, number: u64, mark: Mark) -> Result<()> {
        match &mut self.resume {
            Some(resume) => resume.note(number, mark),
            None => Ok(()),
        }
    }

    fn goes_on(&mut self, so_far: &Progress) -> Result<()> {
        let tally = &so_far.tally;
        self.observer.progress(&observe::Progress {
            records: tally.documents,
            refused: tally.invalid + tally.malformed,
            bytes: tally.bytes,
            total_bytes: self.total_bytes,
        });
        let is_due = |resume: &Resume| resume.is_due(so_far);
        if self.resume.as_ref().is_some_and(is_due) && !so_far.stopped {
            self.note(so_far)?;
        }
        Ok(())
    }
}
