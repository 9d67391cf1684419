//! The jobs of the command as functions: validates a folder with progress, profiles it, reports drift and proposes a patch.

use std::io;

use ocrmarket_engine::drift::{FindingConfig, Findings, ProfileConfig, profile, profiles};
use ocrmarket_engine::drift::{propose, report};
use ocrmarket_engine::observe::{Observer, Progress};
use ocrmarket_engine::report::Emitter as _;
use ocrmarket_engine::{Result, Schemas, validate};

struct Count;

impl Observer for Count {
    fn progress(&mut self, so_far: &Progress) {
        eprint!("\r{} records", so_far.records);
    }
}

fn main() -> Result<()> {
    let schemas = Schemas::built_in()?;
    let mut config = validate::Config::default();
    config.inputs.paths = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/responses").into()];
    config.operation = Some("showapi/bank_card".to_owned());
    let summary = validate::run(&config, Some(&schemas), &mut Count)?;
    println!(
        "{} of {} valid",
        summary.tally.valid, summary.tally.documents
    );

    let profiling = ProfileConfig {
        inputs: config.inputs,
        operation: config.operation,
        ..ProfileConfig::default()
    };
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("cards.profile");
    profile(&profiling, &schemas, |profile| {
        profiles::write(profile, &file)
    })?;
    let findings = Findings::read(&FindingConfig::new(&file), &schemas)?;
    report::Format::Markdown.emit(&findings.report(&schemas, false), &mut io::stdout())?;
    let proposals = findings.propose(&schemas, &propose::Config::default())?;
    print!("{}", proposals.patch());
    Ok(())
}
