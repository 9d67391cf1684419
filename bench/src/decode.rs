//! Compares decoding and encoding of reports with serde derive over the same definitions.

use std::hint::black_box;

use ocrmarket::deepfinch::credit_report::CreditReport;
use ocrmarket_wire::Definition as _;

use crate::Corpus;
use crate::documents::{self, Documents};
use crate::timing::Duel;

/// Output of typify and serde derive for the report's definitions.
#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    missing_docs,
    reason = "the baseline as typify prints it"
)]
mod derived {
    include!(concat!(env!("OUT_DIR"), "/baseline.rs"));
}

/// Times decoding and dropping.
pub(crate) fn decode(corpus: &Corpus) -> anyhow::Result<()> {
    println!(
        "decoding and dropping a report: ours against serde derive (typify's structs, serde_json::from_slice)"
    );
    for documents in documents::reports(corpus.corpus.as_deref())? {
        check_agreement(&documents)?;
        let duel = Duel::run(
            corpus.rounds,
            || documents.each(|bytes| drop(black_box(CreditReport::decode(black_box(bytes))))),
            || {
                documents.each(|bytes| {
                    drop(black_box(serde_json::from_slice::<derived::CreditReport>(
                        black_box(bytes),
                    )))
                })
            },
        );
        report(&documents, &duel);
    }
    Ok(())
}

/// Times encoding the decoded documents.
pub(crate) fn encode(corpus: &Corpus) -> anyhow::Result<()> {
    println!("encoding a report: ours against serde derive (serde_json::to_vec)");
    for documents in documents::reports(corpus.corpus.as_deref())? {
        check_agreement(&documents)?;
        let ours = documents
            .bytes
            .iter()
            .map(|bytes| CreditReport::decode(bytes))
            .collect::<Result<Vec<_>, _>>()?;
        let theirs = documents
            .bytes
            .iter()
            .map(|bytes| serde_json::from_slice::<derived::CreditReport>(bytes))
            .collect::<Result<Vec<_>, _>>()?;
        let duel = Duel::run(
            corpus.rounds,
            || {
                ours.iter()
                    .for_each(|report| drop(black_box(black_box(report).encode())))
            },
            || {
                theirs
                    .iter()
                    .for_each(|report| drop(black_box(serde_json::to_vec(black_box(report)))))
            },
        );
        report(&documents, &duel);
    }
    Ok(())
}

/// Checks that both sides read every document. Otherwise the ratio would compare different work.
fn check_agreement(documents: &Documents) -> anyhow::Result<()> {
    for bytes in &documents.bytes {
        CreditReport::decode(bytes)?;
        serde_json::from_slice::<derived::CreditReport>(bytes)?;
    }
    Ok(())
}

fn report(documents: &Documents, duel: &Duel) {
    let megabytes = documents.size() as f64 / 1e6;
    let rate = |times| megabytes / crate::timing::median(times).as_secs_f64();
    println!(
        "{:>24}: {:.2} x  ({:.0} MB/s against {:.0} MB/s)",
        documents.name,
        duel.speed_up(),
        rate(&duel.ours),
        rate(&duel.baseline)
    );
}
