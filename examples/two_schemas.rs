//! Two sets of schemas in one process: those built in, and your own vendor.

use ocrmarket_engine::{Result, Schemas, validate};

fn main() -> Result<()> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/build-script/schemas");
    let (built_in, own) = (Schemas::built_in()?, Schemas::read(Some(own.as_ref()))?);
    for (name, schemas) in [("built in", &built_in), ("own", &own)] {
        let summary = validate::samples(schemas, 10)?;
        let operations: Vec<&str> = summary
            .operations
            .iter()
            .map(|one| &*one.operation)
            .collect();
        println!(
            "{name}: {} samples as recorded, {} not, of {}",
            summary.tally.valid,
            summary.tally.invalid,
            operations.join(", ")
        );
    }
    Ok(())
}
