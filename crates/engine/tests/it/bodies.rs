//! Bodies in memory: the same verdicts, counts and profiles as those of files.

use std::fs;
use std::io::{self, Read, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use ocrmarket_engine::bodies::{
    BodyConfig, BodyProfiler, BodyValidator, InputReader, ProfileDay, ProfilerConfig, RecordRow,
};
use ocrmarket_engine::drift::report::DriftFormat;
use ocrmarket_engine::drift::{self, FindingConfig, Findings, Profile, ProfileConfig};
use ocrmarket_engine::report::Emitter as _;
use ocrmarket_engine::validate::report::ValidateFormat;
use ocrmarket_engine::validate::{self, Summary, ValidateConfig};
use ocrmarket_engine::{Failure, FailureKind, Schemas};
use serde_json::Value;

use crate::Outcome;

const OPERATION: &str = "showapi/bank_card";

/// Returns bodies of each verdict: undeclared fields, rare keys, unknown values and failures too.
fn bodies() -> Vec<String> {
    let card = include_str!("../../../../schemas/showapi/bank_card/samples/success.json");
    let card: Value = serde_json::from_str(card).expect("a sample");
    let mut bodies = Vec::new();
    for number in 0..300 {
        let mut body = card.clone();
        let payload = &mut body["showapi_res_body"];
        match number % 10 {
            1 => payload["card_num"] = Value::from(5),
            2 => payload["often"] = Value::from(1),
            3 => payload[format!("rare{number}")] = Value::from(1),
            // Hidden while it is rare.
            7 => payload["等级"] = Value::from(1),
            4 => body["showapi_res_code"] = Value::from(-1),
            _ => {}
        }
        let text = body.to_string();
        bodies.push(match number % 10 {
            5 => text[..text.len() / 2].to_owned(),
            6 => format!("{text}{text}"),
            _ => text,
        });
    }
    bodies
}

fn validator<'s>(schemas: &'s Schemas, name: &Path) -> Result<BodyValidator<'s>, Failure> {
    let config = BodyConfig {
        operation: Some(OPERATION.to_owned()),
        name: name.display().to_string(),
        ..BodyConfig::default()
    };
    BodyValidator::new(&config, Some(schemas))
}

/// Returns the report for programs, without the time.
fn report(summary: &Summary) -> Result<Value, Box<dyn std::error::Error>> {
    let mut text = Vec::new();
    ValidateFormat::Json.emit(summary, &mut text)?;
    let mut report: Value = serde_json::from_slice(&text)?;
    report["seconds"] = Value::Null;
    Ok(report)
}

fn rows(validator: &BodyValidator<'_>, input: InputReader) -> Result<Vec<RecordRow>, Failure> {
    let mut reader = validator.open(input)?;
    let mut rows = Vec::new();
    while let Some(more) = validator.next(&mut reader)? {
        rows.extend(more);
    }
    Ok(rows)
}

#[test]
fn every_way_in_gives_the_report_of_the_command() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("cards.ndjson");
    let bodies = bodies();
    fs::write(&path, bodies.join("\n") + "\n")?;
    let schemas = Schemas::built_in()?;
    let mut config = ValidateConfig {
        operation: Some(OPERATION.to_owned()),
        ..ValidateConfig::default()
    };
    config.inputs.paths = vec![path.clone()];
    let expected = report(&validate::run(&config, Some(&schemas), &mut ())?)?;
    assert_eq!(expected["malformed"], 60);

    let by_file = validator(&schemas, &path)?;
    let found = rows(&by_file, InputReader::file(&path))?;
    assert_eq!(report(&by_file.summary())?, expected);
    let text = fs::read(&path)?;
    for (row, body) in found.iter().zip(&bodies) {
        let start = usize::try_from(row.offset)?;
        let end = start + usize::try_from(row.length)?;
        assert_eq!(&text[start..end], body.as_bytes());
    }

    let by_column = validator(&schemas, &path)?;
    let halves = bodies.chunks(bodies.len() / 2);
    let columns = halves.flat_map(|half| {
        let half = half.iter().map(|body| Some(body.as_bytes()));
        by_column.column(half)
    });
    let columns: Option<Vec<_>> = columns.collect();
    let verdicts: Vec<_> = found.iter().map(|row| row.verdict).collect();
    assert_eq!(columns, Some(verdicts));
    assert_eq!(report(&by_column.summary())?, expected);

    let by_body = validator(&schemas, &path)?;
    let mut findings = 0;
    for body in &bodies {
        findings += by_body.check(body.as_bytes()).findings.len();
    }
    assert_eq!(report(&by_body.summary())?, expected);
    assert_eq!(expected["findings_total"], findings);
    Ok(())
}

#[test]
fn compressed_inputs_arrays_and_large_records_are_framed() -> Outcome {
    let schemas = Schemas::built_in()?;
    let mut config = BodyConfig {
        operation: Some(OPERATION.to_owned()),
        ..BodyConfig::default()
    };
    config.limits.max_record = 3 << 20;
    let validator = BodyValidator::new(&config, Some(&schemas))?;
    let mut zipped = Vec::new();
    zstd::stream::copy_encode(&b"[{}, {}, {"[..], &mut zipped, 1)?;
    let array = rows(&validator, InputReader::new("a", io::Cursor::new(zipped)))?;
    let places: Vec<_> = array.iter().map(|row| (row.offset, row.length)).collect();
    assert_eq!(places, [(1, 2), (5, 2), (9, 1)]);
    // A record in several pieces is one row of its whole length.
    let mut text = b"{}\n{\"a\":\"".to_vec();
    text.resize(9 << 20, b'x');
    text.extend_from_slice(b"\"}\n{}\n");
    let length = text.len() as u64;
    let lines = rows(
        &validator,
        InputReader::new("b.ndjson", io::Cursor::new(text)),
    )?;
    let places: Vec<_> = lines.iter().map(|row| (row.offset, row.length)).collect();
    let after = length - 3;
    assert_eq!((places[0], places[2]), ((0, 2), (after, 2)));
    assert_eq!((places[1].0, lines[1].verdict.name), (3, "malformed"));
    assert!((after - 4..after).contains(&places[1].1), "{places:?}");
    Ok(())
}

#[test]
fn inputs_that_end_early_fail_after_their_records() -> Outcome {
    let schemas = Schemas::built_in()?;
    let path = Path::new("-");
    let validator = validator(&schemas, path)?;
    let mut reader = validator.open(InputReader::new("c", (&b"{}\n{}\n"[..]).chain(Broken)))?;
    assert_eq!(validator.next(&mut reader)?.map(|rows| rows.len()), Some(2));
    let failure = validator.next(&mut reader).expect_err("a broken input");
    assert_eq!(failure.kind(), FailureKind::Incomplete);
    assert_eq!(
        (failure.location(), &*failure.to_string()),
        (Some("c"), "c: broken")
    );
    let failure = rows(&validator, InputReader::new("d", io::empty())).expect_err("no record");
    assert_eq!(failure.to_string(), "d: contains no record");
    let failure = rows(&validator, InputReader::file(Path::new("/no/file"))).expect_err("no file");
    assert_eq!(failure.location(), Some("/no/file"));
    let summary = validator.summary();
    assert_eq!((summary.inputs, summary.tally.unreadable), (3, 3));
    Ok(())
}

struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("broken"))
    }
}

/// Returns the drift report for programs.
fn drift_report(profile: Profile, schemas: &Schemas) -> Result<String, Failure> {
    let config = FindingConfig::new("profile");
    let findings = Findings::of(&config, profile, None, "", schemas)?;
    let mut text = Vec::new();
    DriftFormat::Json.emit(&findings.report(schemas, false), &mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn merged_profiles_give_the_report_of_the_command() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("cards.ndjson");
    let bodies = bodies();
    fs::File::create(&path)?.write_all((bodies.join("\n") + "\n").as_bytes())?;
    let schemas = Schemas::built_in()?;
    let mut config = ProfileConfig {
        operation: Some(OPERATION.to_owned()),
        ..ProfileConfig::default()
    };
    config.inputs.paths = vec![path.clone()];
    let whole = drift::profile(&config, &schemas, &mut (), |_| Ok(()))?.profile;
    let expected = drift_report(whole.clone(), &schemas)?;
    assert!(expected.contains("often"), "{expected}");

    let config = ProfilerConfig {
        operation: Some(OPERATION.to_owned()),
        ..ProfilerConfig::default()
    };
    let profiler = BodyProfiler::new(&config, &schemas)?;
    let mut merged = Profile::default();
    for (number, part) in bodies.chunks(70).enumerate() {
        profiler.push(part.iter().map(|body| (body.as_bytes(), None)));
        let part = profiler.finish(Some(&format!("part {number}")));
        // A part that is delivered twice counts once.
        merged.merge(part.clone());
        merged.merge(part);
    }
    assert_eq!(drift_report(merged, &schemas)?, expected);

    let mut seen = 0;
    profiler.read(InputReader::file(&path), &mut |progress| {
        seen = progress.records;
        ControlFlow::Continue(())
    })?;
    assert_eq!(seen, 300);
    assert_eq!(profiler.finish(None), whole);
    Ok(())
}

#[test]
fn bodies_have_the_day_that_their_caller_gives() -> Outcome {
    let schemas = Schemas::built_in()?;
    let config = ProfilerConfig {
        operation: Some(OPERATION.to_owned()),
        ..ProfilerConfig::default()
    };
    let profiler = BodyProfiler::new(&config, &schemas)?;
    let bodies = bodies();
    let day = ProfileDay::from_text("2026-03-01");
    profiler.push([(bodies[0].as_bytes(), day)]);
    let report = drift_report(profiler.finish(None), &schemas)?;
    assert!(
        report.contains("\"first_seen\": \"2026-03-01\""),
        "{report}"
    );
    let broken = profiler.read(InputReader::new("e", Broken), &mut |_| {
        ControlFlow::Break(())
    });
    assert_eq!(broken.expect_err("broken").location(), Some("e"));
    let receipt = profiler.finish(None).receipt();
    assert_eq!(receipt.unreadable.len(), 1);
    Ok(())
}
