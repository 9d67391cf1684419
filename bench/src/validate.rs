//! Compares validating reports with skipping over them, with other readers of JSON, and with the
//! `jsonschema` crate.

use std::hint::black_box;

use anyhow::{Context as _, ensure};
use clap::Args;
use jsonschema::Validator;
use ocrmarket_validator::operation::OperationValidator;
use ocrmarket_validator::{Branch, Check, Formats, Options, ResponseSchema, Schema};
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use crate::Corpus;
use crate::documents::{self, Documents};
use crate::respell;
use crate::timing::{Duel, Race, median};

/// Schema of the report, compiled by the macro of the `jsonschema` crate.
#[cfg(feature = "macro")]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/report_validator.rs"));
}

const BARE: Branch<'static> = Branch::Success {
    payload: "",
    index: 0,
};

/// Location of the report in the envelope.
const PAYLOAD: &str = "/structured_result";

/// Percentage of invalid documents in the mixed set.
const BAD: usize = 2;

/// The documents and the measurements.
#[derive(Debug, Args)]
pub(crate) struct Validate {
    #[command(flatten)]
    corpus: Corpus,
    /// Only check that all sides agree; measure nothing.
    #[arg(long)]
    check_only: bool,
}

/// Runs all measurements.
pub(crate) fn validate(arguments: &Validate) -> anyhow::Result<()> {
    let bundle = documents::report_bundle()?;
    let mut options = Options::default();
    options.formats = Formats::Wire;
    let response = ResponseSchema::compile(bundle.as_bytes(), &options)?;
    let operation = documents::report_operation()?;
    let validator = OperationValidator::new(&operation, bundle.as_bytes(), &options)?;
    let oracle = build(&bundle)?;
    let corpus = &arguments.corpus;
    for documents in documents::reports(corpus.corpus.as_deref())? {
        agree(&documents, &response, &oracle)?;
        let spellings = [
            ("as they come", documents.clone()),
            ("keys shuffled", documents.map(respell::shuffled)?),
            (
                "pretty-printed",
                documents.map(|text| Ok(respell::pretty(text)))?,
            ),
            ("escaped", documents.map(|text| Ok(respell::escaped(text)))?),
        ];
        for (_, respelt) in &spellings {
            same_verdicts(&documents, respelt, &response)?;
        }
        if arguments.check_only {
            continue;
        }
        for (name, respelt) in &spellings {
            against_skipping(
                &format!("{}, {name}", documents.name),
                respelt,
                &response,
                corpus.rounds,
            );
        }
        classify_and_validate(&documents, &response, &validator, corpus.rounds)?;
        wide(&documents, &response, corpus.rounds);
        beside(&documents, &response, &oracle, corpus.rounds);
        some_bad(&documents, &response, corpus.rounds)?;
    }
    if !arguments.check_only {
        compiling(&bundle, &options, corpus.rounds)?;
    }
    Ok(())
}

/// Prints the schema of bare reports, for other tools. Fields are in the vendor's order, as in
/// reports.
pub(crate) fn schema() -> anyhow::Result<()> {
    let bundle = documents::report_bundle()?;
    let definitions = ocrmarket_wire::reader::pointer(bundle.as_bytes(), "/$defs")?;
    let definitions = definitions.context("the bundle has definitions")?;
    let bare = bare(&bundle)?;
    println!(
        r#"{{"$schema": {}, "$ref": {}, "$defs": {definitions}}}"#,
        bare["$schema"], bare["$ref"]
    );
    Ok(())
}

/// Returns the schema of bare reports alone.
fn bare(bundle: &str) -> anyhow::Result<Value> {
    let bundle: Value = serde_json::from_str(bundle)?;
    let entries = bundle["anyOf"].as_array().context("the bundle has roles")?;
    let success = entries
        .iter()
        .find(|entry| entry["x-role"] == "success")
        .context("the bundle has a success")?;
    let draft = "https://json-schema.org/draft/2020-12/schema";
    Ok(json!({ "$schema": draft, "$ref": success["$ref"], "$defs": bundle["$defs"] }))
}

/// Returns the validator of the `jsonschema` crate for a bare report. It does not check the
/// project's formats, so it has less work.
fn build(bundle: &str) -> anyhow::Result<Validator> {
    let schema = bare(bundle)?;
    jsonschema::options()
        .should_validate_formats(false)
        .build(&schema)
        .map_err(|error| anyhow::anyhow!("{error}"))
}

/// Checks that documents which this validator accepts are valid for the `jsonschema` crate. The
/// reverse does not hold: that crate accepts unknown values and undeclared fields.
fn agree(
    documents: &Documents,
    response: &ResponseSchema,
    oracle: &Validator,
) -> anyhow::Result<()> {
    let mut valid = 0;
    for bytes in &documents.bytes {
        let is_valid = response.check(BARE, bytes) == Check::Valid;
        let oracle_agrees = oracle.is_valid(&serde_json::from_slice(bytes)?);
        ensure!(
            oracle_agrees || !is_valid,
            "the jsonschema crate refuses a document of {}",
            documents.name
        );
        #[cfg(feature = "macro")]
        ensure!(
            compiled::Report::is_valid(&serde_json::from_slice(bytes)?) == oracle_agrees,
            "the macro disagrees"
        );
        valid += usize::from(is_valid);
    }
    println!("\n{}: {valid} valid", documents.name);
    Ok(())
}

/// Checks that another spelling gives the same verdicts.
fn same_verdicts(
    documents: &Documents,
    respelt: &Documents,
    response: &ResponseSchema,
) -> anyhow::Result<()> {
    for (bytes, respelt) in documents.bytes.iter().zip(&respelt.bytes) {
        ensure!(
            response.check(BARE, bytes) == response.check(BARE, respelt),
            "another spelling gives another verdict"
        );
        serde_json::from_slice::<IgnoredAny>(respelt)?;
    }
    Ok(())
}

fn against_skipping(name: &str, documents: &Documents, response: &ResponseSchema, rounds: usize) {
    let duel = Duel::run(
        rounds,
        || check(documents, response),
        || documents.each(skip),
    );
    let rate = |times| documents.size() as f64 / 1e6 / median(times).as_secs_f64();
    println!(
        "{name:>40}: {:.2} x IgnoredAny  ({:.0} MB/s against {:.0} MB/s)",
        duel.speed_up(),
        rate(&duel.ours),
        rate(&duel.baseline)
    );
}

/// Compares the machine's SIMD instructions with the portable code.
fn wide(documents: &Documents, response: &ResponseSchema, rounds: usize) {
    if !ocrmarket_validator::is_wide() {
        println!("{:>40}: the machine has none", "wide instructions");
        return;
    }
    let portable = || ocrmarket_validator::portably(|| check(documents, response));
    let duel = Duel::run(rounds, || check(documents, response), portable);
    println!(
        "{:>40}: {:.2} x the rate without",
        "wide instructions",
        duel.speed_up()
    );
}

fn check(documents: &Documents, response: &ResponseSchema) {
    documents.each(|bytes| {
        black_box(response.check(BARE, black_box(bytes)));
    });
}

fn skip(bytes: &Vec<u8>) {
    let _ = black_box(serde_json::from_slice::<IgnoredAny>(black_box(bytes)));
}

/// Compares the check after the outcome rules, for bare and enveloped reports, with the check
/// alone.
fn classify_and_validate(
    documents: &Documents,
    response: &ResponseSchema,
    validator: &OperationValidator<'_>,
    rounds: usize,
) -> anyhow::Result<()> {
    let envelope = Branch::Success {
        payload: PAYLOAD,
        index: 0,
    };
    let wrapped = documents.map(|report| {
        Ok(format!(
            "{{\"request_id\":\"TID0\",\"status\":\"OK\",\"{}\":{report}}}",
            &PAYLOAD[1..]
        ))
    })?;
    for (name, documents, branch) in [
        ("bare", documents, BARE),
        ("in its envelope", &wrapped, envelope),
    ] {
        for bytes in &documents.bytes {
            let is_valid = response.check(branch, bytes) == Check::Valid;
            ensure!(
                validator.check(bytes).is_ok() == is_valid,
                "`classify and validate` gives another verdict than the check"
            );
        }
        let classified =
            || documents.each(|bytes| drop(black_box(validator.check(black_box(bytes)))));
        let checked = || {
            documents.each(|bytes| {
                black_box(response.check(branch, black_box(bytes)));
            });
        };
        let duel = Duel::run(rounds, classified, checked);
        println!(
            "{:>40}: {:.2} x the time of check alone",
            format!("classify and validate, {name}"),
            1.0 / duel.speed_up()
        );
    }
    Ok(())
}

/// Times other readers of the same bytes, all in turns. Their names state what each does.
fn beside(documents: &Documents, response: &ResponseSchema, oracle: &Validator, rounds: usize) {
    let mut copy = Vec::new();
    let mut race = Race::new();
    race.add("check", || check(documents, response));
    race.add("serde_json IgnoredAny", || documents.each(skip));
    race.add("simd-json to_tape, on a copy", || {
        documents.each(|bytes| {
            copy.clear();
            copy.extend_from_slice(bytes);
            let _ = black_box(simd_json::to_tape(black_box(&mut copy)).is_ok());
        });
    });
    race.add("sonic-rs IgnoredAny", || {
        documents.each(|bytes| {
            drop(black_box(sonic_rs::from_slice::<IgnoredAny>(black_box(
                bytes,
            ))))
        });
    });
    race.add("simdutf8", || {
        documents.each(|bytes| {
            let _ = black_box(simdutf8::basic::from_utf8(black_box(bytes)));
        });
    });
    race.add("memchr, quotes", || {
        documents.each(|bytes| {
            black_box(memchr::memchr_iter(b'"', black_box(bytes)).count());
        });
    });
    race.add("jsonschema crate, parsing included", || {
        documents.each(|bytes| {
            let value = serde_json::from_slice::<Value>(black_box(bytes)).unwrap_or_default();
            black_box(oracle.is_valid(&value));
        });
    });
    #[cfg(feature = "macro")]
    race.add("its macro, parsing included", || {
        documents.each(|bytes| {
            let value = serde_json::from_slice::<Value>(black_box(bytes)).unwrap_or_default();
            black_box(compiled::Report::is_valid(&value));
        });
    });
    race.run(rounds);
    for (name, times) in race.times() {
        println!(
            "{name:>40}: {:>6.0} MB/s, check is {:.2} x",
            documents.size() as f64 / 1e6 / median(times).as_secs_f64(),
            race.ratio(name, "check")
        );
    }
}

/// Compares a check with explanations of the invalid documents in a mixed set with the check alone.
fn some_bad(documents: &Documents, response: &ResponseSchema, rounds: usize) -> anyhow::Result<()> {
    let every = 100 / BAD;
    let count = documents.bytes.len().div_ceil(every).max(1) * every;
    let mixed = (0..count).map(|number| {
        let bytes = &documents.bytes[number % documents.bytes.len()];
        if number % every == every / 2 {
            respell::broken(bytes)
        } else {
            Ok(bytes.clone())
        }
    });
    let mixed = Documents {
        name: documents.name.clone(),
        bytes: mixed.collect::<anyhow::Result<_>>()?,
    };
    let looked_at = mixed
        .bytes
        .iter()
        .filter(|bytes| response.check(BARE, bytes) == Check::LookCloser);
    let looked_at = looked_at.count();
    let explained = || {
        mixed.each(|bytes| {
            if response.check(BARE, black_box(bytes)) == Check::LookCloser {
                drop(black_box(response.explain(BARE, black_box(bytes))));
            }
        });
    };
    let duel = Duel::run(rounds, explained, || check(&mixed, response));
    println!(
        "{:>40}: {:.2} of the rate without explaining  ({looked_at} of {count} explained)",
        format!("{BAD} % bad, explained"),
        duel.speed_up()
    );
    Ok(())
}

/// Times compiling from the bundle's text to a validator: for the report alone on both sides, and
/// for the whole bundle.
fn compiling(bundle: &str, options: &Options, rounds: usize) -> anyhow::Result<()> {
    let reference = bare(bundle)?["$ref"]
        .as_str()
        .context("a role refers to its definition")?
        .to_owned();
    let report = reference.trim_start_matches('#');
    let oracle = || drop(black_box(build(black_box(bundle))));
    let alone = || {
        drop(black_box(Schema::compile_at(
            black_box(bundle.as_bytes()),
            report,
            options,
        )))
    };
    let all = || {
        drop(black_box(ResponseSchema::compile(
            black_box(bundle.as_bytes()),
            options,
        )))
    };
    println!();
    for (name, duel) in [
        ("the report alone", Duel::run(rounds, alone, oracle)),
        (
            "the report, its failure and its envelope",
            Duel::run(rounds, all, oracle),
        ),
    ] {
        println!(
            "compiling {name}: {:.2} x the time that the jsonschema crate takes for the report alone  ({:?} against {:?})",
            1.0 / duel.speed_up(),
            median(&duel.ours),
            median(&duel.baseline)
        );
    }
    Ok(())
}
