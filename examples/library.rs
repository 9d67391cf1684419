//! The commands as functions: validates a folder with progress, profiles it, reports drift and
//! proposes a patch.

use ocrmarket_engine::drift::{FindingConfig, Findings, ProfileConfig, profile, profiles, propose};
use ocrmarket_engine::observe::{Observer, Progress};
use ocrmarket_engine::{Result, Schemas, validate};

struct Count;

impl Observer for Count {
    fn progress(&mut self, so_far: &Progress) {
        eprint!("\r{} records", so_far.records);
    }
}

fn main() -> Result<()> {
    let schemas = Schemas::built_in()?;
    let mut config = validate::ValidateConfig::default();
    config.inputs.paths = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/responses").into()];
    config.operation = Some("showapi/bank_card".to_owned());
    let tally = validate::run(&config, Some(&schemas), &mut Count)?.tally;
    println!("{} of {} valid", tally.valid, tally.documents);
    let mut counting = ProfileConfig::default();
    (counting.inputs, counting.operation) = (config.inputs, config.operation);
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("cards.profile");
    let keep = |profile: &_| profiles::write(profile, &file);
    profile(&counting, &schemas, &mut (), keep)?;
    let findings = Findings::read(&FindingConfig::new(&file), &schemas)?;
    for finding in &findings.report.findings {
        println!(
            "{} {}: {}",
            finding.class().name(),
            finding.pointer,
            finding.message
        );
    }
    let proposals = findings.propose(&schemas, &propose::ProposeConfig::default())?;
    print!("{}", proposals.patch());
    Ok(())
}
