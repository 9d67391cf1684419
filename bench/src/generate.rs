//! Compares generating everything with typify alone on the same definitions, both from memory to
//! formatted text.

use std::hint::black_box;
use std::path::Path;

use anyhow::anyhow;
use ocrmarket_codegen::Options;
use ocrmarket_model::Files;

use crate::Rounds;
use crate::baseline;
use crate::timing::{Duel, median};

/// Times both.
pub(crate) fn generate(rounds: &Rounds) -> anyhow::Result<()> {
    let files = Files::from_folder(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schemas"
    )));
    let api = ocrmarket_model::read(&files)?;
    let bundles = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .map(|model| model.response_bundle.as_str());
    let definitions = baseline::definitions(bundles)?;
    let typified = baseline::text(&definitions).map_err(|error| anyhow!(error))?;
    let duel = Duel::run(
        rounds.rounds.max(15),
        || {
            drop(black_box(ocrmarket_model::read(black_box(&files)).map(
                |api| ocrmarket_codegen::generate(&api, &Options::default()),
            )))
        },
        || drop(black_box(baseline::text(black_box(&definitions)))),
    );
    println!(
        "generating everything (files in memory to FileSet, samples not validated) against typify alone on the same {} definitions",
        definitions.len()
    );
    println!(
        "{:>24}: {:.2} x the time  ({:?} against {:?}, {} KB of typify's text)",
        "all operations",
        1.0 / duel.speed_up(),
        median(&duel.ours),
        median(&duel.baseline),
        typified.len() / 1000
    );
    Ok(())
}
