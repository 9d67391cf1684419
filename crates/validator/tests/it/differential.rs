//! Synthetic schemas and documents, and mutations of these, validated by this crate and by the
//! reference validator.
//!
//! No document is accepted that the reference validator rejects. Verdicts are equal, and so are the
//! locations and keywords of errors. The fast path agrees with the findings. Every run has the same
//! cases: a few in each test run, and as many as `OCRMARKET_DIFFERENTIAL_MUTANTS` states in a run
//! that is recorded,
//!
//! ```sh
//! OCRMARKET_DIFFERENTIAL_MUTANTS=1000000 cargo test --release -p ocrmarket-validator --test it differential -- --nocapture
//! ```

mod documents;
mod mutations;
pub(crate) mod random;
mod schemas;

use std::collections::BTreeSet;
use std::time::Instant;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use ocrmarket_validator::{Check, Level, Options, Schema, Severity, Validity};
use ocrmarket_wire::reader::Reader;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::TestResult;
use documents::{Maker, Spelling};
use random::Random;

/// Number of mutations in an ordinary run.
const FEW: usize = 10_000;

/// Number of mutations of one schema's documents.
const OF_ONE: usize = 50;

/// Number of failures that end a run. The shortest are shown.
const MOST_WRONG: usize = 100;

/// Counts of a run.
#[derive(Default)]
struct Tally {
    schemas: usize,
    planned: usize,
    mutants: usize,
    valid: usize,
    invalid: usize,
    malformed: usize,
}

#[test]
fn mutants_are_judged_as_the_oracle_judges() -> TestResult {
    let mutants = std::env::var("OCRMARKET_DIFFERENTIAL_MUTANTS");
    let wanted = mutants.map_or(Ok(FEW), |mutants| mutants.parse())?;
    let started = Instant::now();
    let (mut tally, mut wrong) = (Tally::default(), Vec::new());
    for seed in 0.. {
        if tally.mutants >= wanted || wrong.len() >= MOST_WRONG {
            break;
        }
        one_schema(seed, &mut tally, &mut wrong)?;
    }
    let Tally {
        schemas,
        planned,
        mutants,
        valid,
        invalid,
        malformed,
    } = tally;
    println!(
        "{mutants} mutants of {schemas} schemas, {planned} of them decided by the plan alone: {valid} valid, {invalid} invalid, \
         {malformed} malformed, {:.1} s",
        started.elapsed().as_secs_f64()
    );
    wrong.sort_by_key(String::len);
    wrong.truncate(5);
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(planned * 10 > schemas * 7, "the plan decides too few");
    assert!(
        valid.min(invalid).min(malformed) * 20 > mutants,
        "all of one kind"
    );
    Ok(())
}

/// Pointers and keywords.
type Errors<'e> = &'e [(&'e str, &'e str)];

/// Synthetic cases that once failed, each reduced to a minimum: schema, document, pointers and
/// keywords of the errors.
#[test]
fn what_was_found_stays_right() -> TestResult {
    let cases: [(&str, &str, Errors); 5] = [
        // Other schemas have rules for the value of a field that one schema forbids.
        (
            r#"{"allOf": [{"additionalProperties": false}, {"properties": {"a": {"type": "null"}}}]}"#,
            r#"{"a": 1}"#,
            &[("", "additionalProperties"), ("/a", "type")],
        ),
        (
            r#"{"additionalProperties": false, "allOf": [{"additionalProperties": {"type": "null"}}]}"#,
            r#"{"a": 1, "b": null}"#,
            &[("", "additionalProperties"), ("/a", "type")],
        ),
        // Recursion through alternatives takes the fallback validator, which names this keyword
        // differently.
        (
            r##"{"dependentRequired": {"a": ["b"]}, "properties": {"c": {"not": {"$ref": "#"}}}}"##,
            r#"{"a": 1}"#,
            &[("", "dependentRequired")],
        ),
        // Here the reference validator reports `b` as missing, see `is_mistaken`.
        (
            r#"{"properties": {"a": true}, "required": ["b"], "additionalProperties": false}"#,
            r#"{"b": 1}"#,
            &[("", "additionalProperties")],
        ),
        // The same mistake is not reported where the fallback validator decides.
        (
            r#"{"properties": {"a": true}, "required": ["b"], "additionalProperties": false, "$anchor": "x"}"#,
            r#"{"b": 1}"#,
            &[("", "additionalProperties")],
        ),
    ];
    for (schema, document, expected) in cases {
        let ours = Schema::compile(schema.as_bytes(), &Options::default())?;
        let explanation = ours.explain(document.as_bytes());
        let mut found: Vec<_> = explanation
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| (&*finding.pointer, &*finding.keyword))
            .collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{schema} {document}");
        assert_eq!(ours.check(document.as_bytes()), Check::LookCloser);
        let oracle = jsonschema::draft202012::new(&serde_json::from_str(schema)?)?;
        assert!(!oracle.is_valid(&serde_json::from_str(document)?));
    }
    Ok(())
}

/// Compares mutations of the documents of one schema.
fn one_schema(seed: u64, tally: &mut Tally, wrong: &mut Vec<String>) -> TestResult {
    let random = &mut Random::new(seed);
    let schema = schemas::document(random);
    let text = schema.to_string();
    let mut options = Options::default();
    if random.percent(30) {
        options.undeclared = Level::Allow;
    }
    let ours = Schema::compile(text.as_bytes(), &options)?;
    let oracle = jsonschema::draft202012::new(&schema)?;
    tally.schemas += 1;
    tally.planned += usize::from(ours.not_planned().is_empty());
    let maker = Maker::new(&schema);
    for _ in 0..OF_ONE {
        let document = mutant(random, &maker);
        tally.mutants += 1;
        match compare(&ours, &oracle, &document) {
            Ok(Validity::Valid) => tally.valid += 1,
            Ok(Validity::Invalid) => tally.invalid += 1,
            Ok(_) => tally.malformed += 1,
            Err(error) => {
                let document = String::from_utf8_lossy(&document);
                wrong.push(format!(
                    "{error}\nschema {seed}: {text}\ndocument: {document}"
                ));
                break;
            }
        }
    }
    Ok(())
}

fn mutant(random: &mut Random, maker: &Maker<'_>) -> Vec<u8> {
    let mut document = maker.document(random);
    for _ in 0..[0, 0, 1, 1, 2, 3][random.below(6)] {
        mutations::mutate(random, &mut document);
    }
    let mut spelling = Spelling::default();
    if random.percent(30) {
        spelling.space = 20;
    }
    if random.percent(20) {
        spelling.escapes = 30;
    }
    if random.percent(25) {
        spelling.numbers = 50;
    }
    let mut text = documents::print(random, &document, spelling).into_bytes();
    if random.percent(15) && !text.is_empty() {
        mutations::damage(random, &mut text);
    }
    text
}

/// Returns the verdict that both validators agree on.
fn compare(ours: &Schema, oracle: &Validator, document: &[u8]) -> Result<Validity, String> {
    let explanation = ours.explain(document);
    let checked = ours.check(document);
    if (checked == Check::Valid) != explanation.findings.is_empty() {
        return Err(format!("checked {checked:?}, explained {explanation:?}"));
    }
    // serde_json accepts neither a byte order mark nor a lone surrogate.
    let plain = plain(document);
    let value = match serde_json::from_slice::<Value>(plain.as_deref().unwrap_or(document)) {
        Ok(value) if has_small_numbers(document) => value,
        // Numbers of any size are exact in this crate, but not in the reference validator.
        Ok(_) => return Ok(explanation.validity),
        Err(error) => {
            let is_large = std::str::from_utf8(document).is_ok()
                && error.to_string().starts_with("number out of range");
            let is_malformed = explanation.validity == Validity::Malformed;
            return if is_malformed || is_large && is_json(document) {
                Ok(explanation.validity)
            } else {
                Err(format!("not JSON ({error}), explained {explanation:?}"))
            };
        }
    };
    let expected = if oracle.is_valid(&value) {
        Validity::Valid
    } else {
        Validity::Invalid
    };
    let errors = oracle.iter_errors(&value);
    let theirs: BTreeSet<_> = errors
        .filter(|error| !is_mistaken(error))
        .map(|error| (error.instance_path().to_string(), keyword(&error)))
        .collect();
    let findings = explanation.findings.iter();
    let found: BTreeSet<_> = findings
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| (finding.pointer.clone(), finding.keyword.clone()))
        .collect();
    if explanation.validity != expected || found != theirs {
        return Err(format!(
            "{expected:?}: {theirs:?}\nexplained {:?}: {found:?}",
            explanation.validity
        ));
    }
    Ok(expected)
}

/// Returns `true` if an error is wrong. The reference validator reports a required field as missing
/// if `additionalProperties` forbids it, even if it exists.
fn is_mistaken(error: &ValidationError<'_>) -> bool {
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            error.instance().get(name).is_some()
        }
        _ => false,
    }
}

/// Returns the keyword of an error. The reference validator has no kind of its own for some
/// keywords.
fn keyword(error: &ValidationError<'_>) -> String {
    let location = error.schema_path().to_string();
    let mut tokens = location.rsplit('/');
    let (last, before) = (tokens.next(), tokens.next());
    match error.kind().keyword() {
        "falseSchema" if last == Some("additionalProperties") => "additionalProperties".to_owned(),
        "required" if [last, before].contains(&Some("dependentRequired")) => {
            "dependentRequired".to_owned()
        }
        other => other.to_owned(),
    }
}

/// Returns a document without byte order mark, and with U+FFFD for each lone surrogate. `None` if
/// it is not JSON.
fn plain(document: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::new(document).ok()?;
    let whole = reader.skip().ok()?;
    reader.finish().ok()?;
    // Outside of strings JSON contains no quote.
    let mut plain = String::with_capacity(whole.len());
    let mut rest = whole;
    while let Some(start) = rest.find('"') {
        let (before, text) = rest.split_at(start);
        let mut reader = Reader::from_text(text);
        let raw = reader.string().ok()?;
        plain.push_str(before);
        plain.push('"');
        plain.push_str(&raw.without_lone_surrogates());
        plain.push('"');
        rest = &text[reader.offset()..];
    }
    plain.push_str(rest);
    Some(plain.into_bytes())
}

fn is_json(document: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(document).is_ok()
}

/// Returns `true` if no number has a large exponent, or more digits than a float distinguishes.
fn has_small_numbers(document: &[u8]) -> bool {
    let mut numbers =
        document.split(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    numbers.all(|number| {
        let mut parts = number.split(|byte| byte.eq_ignore_ascii_case(&b'e'));
        let digits = parts.next().unwrap_or_default();
        digits.iter().filter(|byte| byte.is_ascii_digit()).count() <= 15
            && parts.all(|exponent| exponent.len() <= 2)
    })
}
