//! Tests that nothing is lost: for every response type, a decoded document is encoded to the same
//! JSON value, number spelling included.

use std::path::Path;

use ocrmarket::operation::response::CatalogEntry;
use ocrmarket_model::Files;
use ocrmarket_synthetic::{Constraints, Options, Sampler};
use ocrmarket_tests::json::{any_object, any_value, canonical};
use ocrmarket_wire::reader::{Kind, Reader};
use ocrmarket_wire::{DecodeError, Object};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Decodes and encodes a document in every way: by its outcome rule, and as each of the operation's
/// types.
fn recoded(entry: &CatalogEntry, document: &[u8]) -> Vec<Result<Vec<u8>, DecodeError>> {
    let encoded = |object: Result<Box<dyn Object>, DecodeError>| object.map(|one| one.encode());
    let mut ways = vec![
        (entry.decode)(document).map(|response| response.encode()),
        encoded((entry.decode_failure)(document)),
    ];
    for index in 0..(entry.operation)().successes.len() {
        ways.push(encoded((entry.decode_success)(index, document)));
        ways.push(encoded((entry.decode_envelope)(index, document)));
    }
    ways
}

/// Decodes and encodes in every way. The error describes the difference without the document.
fn check(entry: &CatalogEntry, document: &[u8]) -> Result<(), String> {
    let expected =
        canonical(document).map_err(|error| format!("the test's own document: {error}"))?;
    compare(recoded(entry, document), document, &expected)
}

/// Checks the same by the outcome rule alone.
fn check_response(entry: &CatalogEntry, document: &[u8]) -> Result<(), String> {
    let expected =
        canonical(document).map_err(|error| format!("the test's own document: {error}"))?;
    let encoded = (entry.decode)(document).map(|response| response.encode());
    compare([encoded], document, &expected)
}

fn compare(
    ways: impl IntoIterator<Item = Result<Vec<u8>, DecodeError>>,
    document: &[u8],
    expected: &str,
) -> Result<(), String> {
    for (way, encoded) in ways.into_iter().enumerate() {
        let encoded = encoded.map_err(|error| format!("way {way}: {error}"))?;
        let back = canonical(&encoded)
            .map_err(|error| format!("way {way}: what was encoded is not JSON: {error}"))?;
        if back != expected {
            return Err(format!(
                "way {way}: the value changed\n{}\n{}",
                String::from_utf8_lossy(document),
                String::from_utf8_lossy(&encoded)
            ));
        }
    }
    Ok(())
}

#[test]
fn every_stored_sample_comes_back() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let models = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let mut seen = 0;
    for (entry, model) in ocrmarket::OPERATIONS.iter().zip(models) {
        for sample in &model.samples {
            check(entry, &sample.bytes).map_err(|error| format!("{}: {error}", sample.path))?;
            seen += 1;
        }
    }
    assert!(seen >= 28, "only {seen} samples");
    Ok(())
}

/// 2,000 synthetic documents of each success type, each with a value of any kind at a random
/// location. The report operations share theirs, because they have the same types.
#[test]
fn made_up_documents_with_values_of_any_kind_come_back() -> Outcome {
    const DOCUMENTS: usize = 2_000;
    let files = Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas"));
    let api = ocrmarket_model::read(&files)?;
    let ties = Constraints::read(&files, &api)?;
    let models = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let kinds: Vec<_> = ocrmarket::OPERATIONS
        .iter()
        .zip(models)
        .flat_map(|(entry, model)| {
            let types = model.operation.successes.iter();
            types.map(move |one| (entry, model, one.name.to_string()))
        })
        .collect();
    let mut runner = TestRunner::deterministic();
    for (entry, model, success) in &kinds {
        let sharing = kinds.iter().filter(|(_, _, other)| other == success);
        let options = Options {
            seed: 11,
            success: Some(success.clone()),
            ..Options::default()
        };
        let sampler = Sampler::new(&api, &ties, model, options)?;
        for document in sampler
            .documents()
            .take(DOCUMENTS.div_ceil(sharing.count()))
        {
            let value = any_value(NAMES)
                .new_tree(&mut runner)
                .map_err(|error| error.to_string())?
                .current();
            let at = (0..1_000_000_usize)
                .new_tree(&mut runner)
                .map_err(|error| error.to_string())?
                .current();
            let changed = replace_value(&document.text, at, &value)?;
            check_response(entry, changed.as_bytes())
                .map_err(|error| format!("{}: {error}", model.operation.name))?;
        }
    }
    Ok(())
}

/// Replaces the value with index `at` below the root of a document by `value`.
fn replace_value(
    document: &str,
    at: usize,
    value: &str,
) -> Result<String, Box<dyn std::error::Error>> {
    let spans = value_spans(document)?;
    let (start, end) = spans[at % spans.len()];
    Ok(format!("{}{value}{}", &document[..start], &document[end..]))
}

/// Returns the byte span of every value below the root.
fn value_spans(document: &str) -> Result<Vec<(usize, usize)>, Box<dyn std::error::Error>> {
    let mut reader = Reader::new(document.as_bytes())?;
    let mut spans = Vec::new();
    reader.begin_object()?;
    let mut open = vec![(true, 0)];
    while let Some(&(is_object, start)) = open.last() {
        let more = if is_object {
            reader.next_key()?.is_some()
        } else {
            reader.next_element()?
        };
        if !more {
            spans.push((start, reader.offset()));
            open.pop();
            continue;
        }
        let kind = reader.kind()?;
        let start = reader.offset();
        match kind {
            Kind::Object => reader.begin_object()?,
            Kind::Array => reader.begin_array()?,
            _ => {
                spans.push((start, start + reader.skip()?.len()));
                continue;
            }
        }
        open.push((kind == Kind::Object, start));
    }
    // The root closes last.
    spans.pop();
    Ok(spans)
}

/// Keys that the definitions declare, so that arbitrary objects have declared fields.
const NAMES: &[&str] = &[
    "creditHeader",
    "serialNo",
    "creditTransInfoDetail",
    "creditAccount",
    "accountState",
    "normal",
    "showapi_res_body",
    "ret_code",
    "card_num",
    "card_type",
    "data",
    "figure",
    "result",
    "structured_result",
    "status",
    "code",
    "ocr",
    "cert",
    "medical_result",
    "cost_categories",
    "hospital_dates",
    "task_id",
    "refundRecord",
    "detail",
    "month",
    "showapi_res_code",
];

#[test]
fn arbitrary_objects_come_back_as_every_type() -> Outcome {
    for entry in ocrmarket::OPERATIONS {
        let mut runner = TestRunner::new(Config {
            cases: 200,
            failure_persistence: None,
            ..Config::default()
        });
        runner.run(&any_object(NAMES), |document| {
            check(entry, document.as_bytes()).map_err(TestCaseError::fail)
        })?;
    }
    Ok(())
}

#[test]
fn arbitrary_bytes_never_panic() -> Outcome {
    for entry in ocrmarket::OPERATIONS {
        let mut runner = TestRunner::new(Config {
            cases: 200,
            failure_persistence: None,
            ..Config::default()
        });
        runner.run(&proptest::collection::vec(any::<u8>(), 0..200), |bytes| {
            drop(recoded(entry, &bytes));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn depth_and_width_are_no_matter() -> Outcome {
    let deep = format!(
        "{{\"creditHeader\":{}1{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let wide: Vec<String> = (0..40_000)
        .map(|index| format!("\"undeclared{index}\":1e400"))
        .collect();
    let wide = format!("{{{},\"zero\":-0,\"price\":1200.10}}", wide.join(","));
    for entry in ocrmarket::OPERATIONS {
        check(entry, deep.as_bytes())?;
        check(entry, wide.as_bytes())?;
    }
    Ok(())
}

#[test]
fn malformed_json_says_where_and_gives_the_bytes_back() {
    let bytes = b"{\n  \"a\": 1,\n  \"b\": }";
    for entry in ocrmarket::OPERATIONS {
        for encoded in recoded(entry, bytes) {
            let Err(error) = encoded else {
                panic!("this is not JSON")
            };
            assert_eq!((error.line(), error.column()), (3, 8));
            assert_eq!(error.bytes(), bytes);
        }
    }
}
