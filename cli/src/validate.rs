//! `ocrmarket validate`: stored responses against their schemas, at the speed they can be read.
//!
//! A bad record never stops a run, and no record is lost: each is counted, and refused ones can be kept. What a report shows
//! of a record is what the schema calls public, and the id that was asked for.

pub(crate) mod arguments;
pub(crate) mod input;
mod judge;
pub(crate) mod mongo;
mod progress;
pub(crate) mod quarantine;
pub(crate) mod recognize;
pub(crate) mod record;
pub(crate) mod report;
mod resume;
mod run;
mod sample;
mod samples;
mod saved;
pub(crate) mod tally;
pub(crate) mod worker;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::thread::available_parallelism;
use std::time::Instant;

use anyhow::{Context as _, bail};
use ocrmarket_wire::reader::{self, SyntaxError};
use sha2::{Digest as _, Sha256};

pub(crate) use arguments::ValidateArgs;

use crate::failure::INCOMPLETE;
use crate::model::{Model, Origin, hexadecimal};

use self::input::{Compression, Framing, Inputs};
use self::judge::Judges;
use self::quarantine::Quarantine;
use self::recognize::Tracking;
use self::record::Unwrap;
use self::report::Format;
use self::resume::Resume;
use self::run::{Mark, Observer, Progress, Start};
use self::tally::Summary;
use self::worker::{Plan, Refused};

/// Exit code: something is wrong with a record.
const ERRORS: u8 = 1;

/// Runs `ocrmarket validate`.
///
/// # Errors
/// The schemas cannot be used, or an output cannot be written.
pub(crate) fn run(arguments: &ValidateArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    if arguments.all_samples {
        let asked = samples::Asked {
            schemas: arguments.schemas.as_deref(),
            format: arguments.format,
            reports: &arguments.report,
            max_findings: arguments.limits.max_findings,
        };
        return samples::run(asked, out);
    }
    let start = Instant::now();
    for report in &arguments.report {
        report.check()?;
    }
    let schema = arguments.schema.as_deref().map(Schema::read).transpose()?;
    // With --schema no vendor's schemas are needed.
    let model = match &schema {
        Some(_) => None,
        None => Some(Model::read(arguments.schemas.as_deref())?),
    };
    let origin = model.as_ref().map(|model| &model.origin);
    if let Some(origin) = origin.filter(|_| arguments.format == Format::Human) {
        origin.say();
    }
    let plan = plan(arguments, schema.as_ref(), model.as_ref())?;
    let mut inputs = Inputs::new(arguments.paths.clone(), arguments.files_from.as_deref())
        .context("--files-from cannot be read")?;
    let jobs = match arguments.jobs {
        Some(jobs) => usize::from(jobs),
        None => available_parallelism().map_or(1, std::num::NonZero::get),
    };
    let schemas = origin.and_then(Origin::folder);
    let digest = match (&schema, &model) {
        (Some(schema), _) => hexadecimal(Sha256::digest(&schema.text)),
        (None, model) => model.as_ref().map(Model::digest).unwrap_or_default(),
    };
    let (mut watch, from) = Watch::new(arguments, (schemas, digest), &mut inputs)?;
    let ended = run::run(&plan, inputs, jobs, from, &mut watch);
    watch.line.end();
    let ended = ended?;
    ended.tally.must_say_operations(1)?;
    watch.finish(&ended)?;
    let ended = ended.named();
    let summary = Summary {
        inputs: ended.inputs,
        unreadable: ended.unreadable,
        stopped: ended.stopped,
        tally: ended.tally,
        seconds: start.elapsed().as_secs_f64(),
        operations: plan.judges.evidence(),
        schema: arguments
            .schema
            .as_ref()
            .map(|path| path.display().to_string()),
    };
    report::write(arguments.format, &summary, out).context("cannot write to standard output")?;
    for report in &arguments.report {
        report.write(&summary)?;
    }
    Ok(exit_code(&summary))
}

/// The file of `--schema`.
struct Schema {
    text: Vec<u8>,
    /// Whether a document may be an array, so that an input which is one is one document.
    takes_arrays: bool,
}

impl Schema {
    fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read(path)
            .map_err(|error| anyhow::anyhow!("cannot read {}: {error}", path.display()))?;
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
    arguments: &'a ValidateArgs,
    schema: Option<&Schema>,
    model: Option<&'a Model>,
) -> anyhow::Result<Plan<'a>> {
    let options = arguments.options();
    let judges = match (schema, model) {
        (Some(schema), _) => Judges::of_schema(&schema.text, options, arguments.formats)
            .map_err(anyhow::Error::new)?,
        (None, Some(model)) => {
            Judges::of_operations(model, arguments.operation.as_deref(), options)?
        }
        (None, None) => anyhow::bail!("no schemas"),
    };
    let limits = &arguments.limits;
    let unwrap = Unwrap::new(
        &arguments.records,
        judges.knows_operations(),
        limits.max_record,
    );
    let framing = Framing {
        by_lines: unwrap.is_by_lines(),
        opens_arrays: !schema.is_some_and(|schema| schema.takes_arrays),
        has_pairs: arguments.records.encoding != arguments::Encoding::Utf8,
        max_record: limits.max_record,
    };
    Ok(Plan {
        judges,
        unwrap,
        framing,
        max_expansion: limits.max_expansion,
        max_findings: limits.max_findings,
        is_fail_fast: arguments.fail_fast,
        sample: arguments.sample,
        keeps_refused: arguments.quarantine.is_some(),
        tracking: arguments.resume.is_some().then_some(Tracking {
            digests_all: arguments.resume_verify,
            period: resume::PERIOD,
        }),
    })
}

/// What is done with what comes out of a run, while it goes on.
struct Watch {
    line: progress::Line,
    quarantine: Option<Quarantine>,
    resume: Option<Resume>,
}

impl Watch {
    /// Also where the run begins; inputs that an earlier run read are passed over.
    fn new(
        arguments: &ValidateArgs,
        (schemas, digest): (Option<&Path>, String),
        inputs: &mut Inputs,
    ) -> anyhow::Result<(Self, Start)> {
        let (mut resume, mut lengths, mut from) = (None, None, Start::default());
        if let Some(path) = &arguments.resume {
            if let Some(stream) = arguments.paths.iter().find(|path| path.as_os_str() == "-") {
                bail!(run::cannot_go_on(stream));
            }
            let (mut opened, stopped) = Resume::open(path, arguments.identity(schemas, digest))?;
            if let Some(stopped) = stopped {
                lengths = stopped.quarantine;
                from = opened.recognize(stopped, inputs, arguments.resume_verify)?;
            }
            resume = Some(opened);
        }
        let quarantine = arguments.quarantine.as_deref();
        let quarantine = quarantine.map(|folder| match lengths {
            Some(lengths) => Quarantine::go_on(folder, lengths),
            None => Quarantine::create(folder),
        });
        let watch = Self {
            line: progress::Line::new(|| total(arguments)),
            quarantine: quarantine.transpose()?,
            resume,
        };
        Ok((watch, from))
    }

    fn note(&mut self, so_far: &Progress) -> anyhow::Result<()> {
        let Some(resume) = &mut self.resume else {
            return Ok(());
        };
        let quarantine = self.quarantine.as_mut();
        let lengths = quarantine.map(Quarantine::lengths).transpose()?;
        resume.write(so_far, lengths)
    }

    fn finish(mut self, ended: &Progress) -> anyhow::Result<()> {
        if ended.can_go_on() && !ended.stopped {
            self.note(ended)?;
        }
        self.quarantine.map_or(Ok(()), Quarantine::finish)
    }
}

/// How many bytes the inputs have, where all are plain files that were named.
fn total(arguments: &ValidateArgs) -> Option<u64> {
    let sizes = arguments.paths.iter().map(|path| {
        let metadata = std::fs::metadata(path).ok()?;
        let is_plain = metadata.is_file() && !Compression::is_named(path);
        is_plain.then_some(metadata.len())
    });
    let total = sizes.sum::<Option<u64>>();
    total.filter(|_| arguments.files_from.is_none())
}

impl Observer for Watch {
    fn refused(&mut self, file: &str, refused: Vec<Refused>) -> anyhow::Result<()> {
        match &mut self.quarantine {
            Some(quarantine) => quarantine.keep(file, refused),
            None => Ok(()),
        }
    }

    fn read(&mut self, number: u64, mark: Mark) -> anyhow::Result<()> {
        match &mut self.resume {
            Some(resume) => resume.note(number, mark),
            None => Ok(()),
        }
    }

    fn goes_on(&mut self, so_far: &Progress) -> anyhow::Result<()> {
        self.line.show(so_far);
        let is_due = |resume: &Resume| resume.is_due(so_far);
        if self.resume.as_ref().is_some_and(is_due) && !so_far.stopped {
            self.note(so_far)?;
        }
        Ok(())
    }
}

fn exit_code(summary: &Summary) -> ExitCode {
    let tally = &summary.tally;
    if tally.unreadable > 0 || tally.documents == 0 {
        ExitCode::from(INCOMPLETE)
    } else if tally.errors() > 0 {
        ExitCode::from(ERRORS)
    } else {
        ExitCode::SUCCESS
    }
}
