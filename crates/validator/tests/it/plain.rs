//! The exported plain schema gives the verdicts of this validator, on synthetic responses of every
//! operation and on mutations of them.
//!
//! The documented exceptions are named by [`Exception`] and counted. Every run has the same cases:
//! a few in each test run, and as many of each operation as `OCRMARKET_PLAIN_MUTANTS` states.

use std::collections::BTreeMap;

use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, embedded, plain};
use ocrmarket_operation::{Condition, Operation, Outcome};
use ocrmarket_synthetic::{Constraints, MutationKind, Options as SampleOptions, Sampler, Sizing};
use ocrmarket_validator::operation::OperationValidator;
use ocrmarket_validator::{Options, Validity};
use serde_json::{Map, Value, json};

use crate::TestResult;
use crate::differential::random::Random;

/// Number of mutations of each operation in an ordinary run.
const FEW: usize = 1_000;
/// Number of synthetic responses of each way to have them.
const OF_EACH: usize = 8;

/// A documented reason for another verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Exception {
    /// A string at a `json_text` location may contain an object, which a plain validator does not
    /// read. It accepts the body.
    JsonText,
    /// A number has more digits than its format reads. The pattern accepts it.
    Digits,
    /// A rule compares the spelling of a number, here `0.0`. JSON Schema compares its value.
    Spelling,
}

#[derive(Debug, Default)]
struct Tally {
    valid: usize,
    invalid: usize,
    exceptions: BTreeMap<Exception, usize>,
}

#[test]
fn exported_schemas_give_the_same_verdicts() -> TestResult {
    let mutants = std::env::var("OCRMARKET_PLAIN_MUTANTS");
    let mutants = mutants.map_or(Ok(FEW), |mutants| mutants.parse())?;
    let files = embedded::files();
    let api = ocrmarket_model::read(&files)?;
    let constraints = Constraints::read(&files, &api)?;
    let mut seen = BTreeMap::new();
    for model in api.operations() {
        let pair = Pair::new(&api, model)?;
        let mut tally = Tally::default();
        let documents = documents(&api, model, &constraints);
        for document in &documents {
            pair.compare(document, &mut tally);
        }
        let telling = telling(&model.operation);
        let random = &mut Random::new(16);
        for _ in 0..mutants {
            let mut document = random.pick(&documents).clone();
            for _ in 0..=random.below(3) {
                mutate(random, &mut document, &telling);
            }
            pair.compare(&document, &mut tally);
        }
        println!(
            "{}: {} documents, {tally:?}",
            model.full_name(),
            documents.len() + mutants
        );
        assert!(
            tally.valid.min(tally.invalid) * 20 > mutants,
            "all of one kind"
        );
        for (exception, count) in tally.exceptions {
            *seen.entry(exception).or_insert(0) += count;
        }
    }
    let expected = [Exception::JsonText, Exception::Digits, Exception::Spelling];
    assert!(seen.keys().eq(&expected), "{seen:?}");
    Ok(())
}

#[test]
fn stored_samples_have_the_same_verdicts() -> TestResult {
    let api = ocrmarket_model::read(&embedded::files())?;
    for model in api.operations() {
        let pair = Pair::new(&api, model)?;
        let mut tally = Tally::default();
        for sample in &model.samples {
            pair.compare(&serde_json::from_slice(&sample.bytes)?, &mut tally);
        }
        assert!(
            tally.exceptions.is_empty(),
            "{}: {tally:?}",
            model.full_name()
        );
    }
    Ok(())
}

/// Both validators of an operation.
struct Pair<'o> {
    operation: &'o Operation,
    ours: OperationValidator<'o>,
    plain: jsonschema::Validator,
}

impl<'o> Pair<'o> {
    fn new(api: &Api, model: &'o OperationModel) -> Result<Self, Box<dyn std::error::Error>> {
        let bundle = model.response_bundle.as_bytes();
        let schema = plain::response_schema(api, model);
        Ok(Self {
            operation: &model.operation,
            ours: OperationValidator::new(&model.operation, bundle, &Options::default())?,
            plain: jsonschema::draft202012::new(&serde_json::from_str(&schema)?)?,
        })
    }

    fn compare(&self, document: &Value, tally: &mut Tally) {
        let text = document.to_string();
        let ours = self.ours.validate(text.as_bytes());
        let is_valid = ours.validity == Validity::Valid;
        let is_plain_valid = self.plain.is_valid(document);
        if is_valid {
            tally.valid += 1;
        } else {
            tally.invalid += 1;
        }
        if is_valid == is_plain_valid {
            return;
        }
        let exception = self.exception(document, is_valid);
        let name = format_args!("{}/{}", self.operation.vendor, self.operation.name);
        let exception = exception.unwrap_or_else(|| {
            let errors = self.plain.iter_errors(document).take(3);
            let errors: Vec<String> = errors.map(|error| format!("{} {}", error.instance_path(), error.schema_path())).collect();
            panic!("{name}: valid {is_valid}, plain {is_plain_valid}: {ours:?} {errors:?}\n{text:.2000}")
        });
        *tally.exceptions.entry(exception).or_default() += 1;
    }

    fn validity(&self, document: &Value) -> Validity {
        self.ours.validate(document.to_string().as_bytes()).validity
    }

    /// Returns the reason why the verdicts may differ. Only the spelling of a
    /// number may refuse a valid document.
    fn exception(&self, document: &Value, is_valid: bool) -> Option<Exception> {
        let rules = self.operation.outcome.iter();
        let mut compared = rules
            .flat_map(|rule| rule.when.iter())
            .filter_map(|one| match one {
                Condition::Is { at, .. } => document.pointer(at),
                _ => None,
            });
        let is_spelled =
            |value: &Value| value.is_f64() && value.as_f64().is_some_and(|it| it.fract() == 0.0);
        if compared.any(is_spelled) {
            return Some(Exception::Spelling);
        }
        let mut texts = self.operation.json_text.iter();
        let is_text = |location: &_| {
            let text = document.pointer(location).and_then(Value::as_str);
            text.is_some_and(|text| {
                text.trim_start_matches('\u{feff}')
                    .trim_start()
                    .starts_with('{')
            })
        };
        if is_valid {
            return None;
        }
        if texts.any(|location| is_text(location)) {
            return Some(Exception::JsonText);
        }
        let mut fewer = document.clone();
        let is_other = shorten_numbers(&mut fewer);
        let is_only_this = || self.validity(&fewer) == Validity::Valid;
        (is_other && is_only_this()).then_some(Exception::Digits)
    }
}

/// Replaces strings with more than 20 digits. Returns `true` if there was one.
fn shorten_numbers(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let is_long = text.bytes().filter(u8::is_ascii_digit).count() > 20;
            if is_long {
                "1".clone_into(text);
            }
            is_long
        }
        Value::Array(elements) => elements
            .iter_mut()
            .fold(false, |is, one| shorten_numbers(one) | is),
        Value::Object(members) => members
            .values_mut()
            .fold(false, |is, one| shorten_numbers(one) | is),
        _ => false,
    }
}

/// Returns synthetic responses of an operation: of each outcome, success type and location of the
/// payload, without a mutation and with each.
fn documents(api: &Api, model: &OperationModel, constraints: &Constraints) -> Vec<Value> {
    let types = model.operation.successes.iter();
    let types: Vec<_> = types.map(|one| Some(one.name.to_string())).collect();
    let locations = model.operation.payload.iter();
    let locations: Vec<_> = locations.map(|one| Some(one.to_string())).collect();
    let ways = types.iter().flat_map(|success| {
        let of_type =
            |location: &Option<String>| (Outcome::Success, success.clone(), location.clone());
        locations.iter().map(of_type)
    });
    let others = [
        (Outcome::Failure, None, None),
        (Outcome::Pending, None, None),
    ];
    let mut documents = Vec::new();
    for (outcome, success, location) in ways.chain(others) {
        let options = SampleOptions {
            outcome,
            success,
            location,
            ..SampleOptions::default()
        };
        // Not every operation has each of them.
        let Some(sampler) = sampler(api, model, constraints, &options) else {
            continue;
        };
        documents.extend(parsed(&sampler));
        for kind in sampler.mutations() {
            if matches!(kind, MutationKind::Truncated | MutationKind::NotJson) {
                continue;
            }
            let mutations = vec![(kind, 1.0)];
            let options = SampleOptions {
                mutations,
                ..options.clone()
            };
            let sampler = self::sampler(api, model, constraints, &options);
            documents.extend(sampler.iter().flat_map(parsed));
        }
    }
    assert!(documents.len() >= 4 * OF_EACH, "{}", documents.len());
    documents
}

/// Returns a sampler of small responses, if there are such responses.
fn sampler<'a>(
    api: &'a Api,
    model: &'a OperationModel,
    constraints: &'a Constraints,
    options: &SampleOptions,
) -> Option<Sampler<'a>> {
    let sampler = |sizing| {
        let options = SampleOptions {
            sizing,
            ..options.clone()
        };
        Sampler::new(api, constraints, model, options).ok()
    };
    sampler(Sizing::Accounts(1)).or_else(|| sampler(Sizing::Natural))
}

fn parsed(sampler: &Sampler<'_>) -> Vec<Value> {
    let documents = sampler.documents().take(OF_EACH);
    let documents = documents.map(|one| serde_json::from_str(&one.text).expect("JSON"));
    documents.collect()
}

/// Returns root members that the rules read, with values that matter to them and values that do not.
fn telling(operation: &Operation) -> Vec<(String, Value)> {
    let mut locations: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for condition in operation.outcome.iter().flat_map(|rule| rule.when.iter()) {
        match condition {
            Condition::Is { at, is } => {
                let texts = is.iter().map(|text| json!(text));
                locations.entry(at.to_string()).or_default().extend(texts);
            }
            Condition::Exists { at, .. } => drop(locations.entry(at.to_string()).or_default()),
            Condition::Payload { .. } => {}
            Condition::PayloadHas { payload_has } => {
                for (location, pointer) in operation
                    .payload
                    .iter()
                    .flat_map(|location| payload_has.iter().map(move |one| (location, one)))
                {
                    locations.entry(format!("{location}{pointer}")).or_default();
                }
            }
        }
    }
    for location in operation.payload.iter() {
        locations.entry(location.to_string()).or_default();
    }
    let mut telling = Vec::new();
    for (location, texts) in locations {
        let tokens: Vec<&str> = location.split('/').skip(1).collect();
        let Some((key, inner)) = tokens.split_first() else {
            continue;
        };
        for value in texts.into_iter().chain(values()) {
            let nest = |value, token: &&str| json!({ *token: value });
            let value = inner.iter().rev().fold(value, nest);
            telling.push(((*key).to_owned(), value));
        }
    }
    telling
}

/// Returns values that some schema, rule or format treats in its own way.
fn values() -> Vec<Value> {
    let digits = "1234567890".repeat(5);
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(0.5),
        json!(0.0),
        json!(3.0),
        json!({}),
        json!([]),
        json!([{}]),
        json!([1]),
        json!({"a": 1}),
        json!({"status": "OK"}),
        json!(""),
        json!(" "),
        json!("--"),
        json!(" --\u{3000}"),
        json!("-"),
        json!("0"),
        json!("{}"),
        json!(" { } "),
        json!("{\"a\":1}"),
        json!("{\"a\":"),
        json!("[1]"),
        json!("测试"),
        json!("2015-05-05"),
        json!("2023-02-29"),
        json!("2024年2月29日"),
        json!("2015.13"),
        json!("2015-05"),
        json!("201505"),
        json!("20150505 08:30"),
        json!("12"),
        json!("120,000.10"),
        json!("¥-5元"),
        json!("1,20"),
        json!("12 %"),
        json!(digits),
        json!(digits[..18]),
        json!("6222 0000 0000 0000"),
        json!("10000000000"),
        json!("a@b.c"),
        json!("2010年07月-2015年05月的还款记录"),
    ]
}

/// Changes a value somewhere in a document.
fn mutate(random: &mut Random, document: &mut Value, telling: &[(String, Value)]) {
    if random.percent(25)
        && let Value::Object(members) = document
    {
        let (key, value) = random.pick(telling).clone();
        members.insert(key, value);
        return;
    }
    descend(random, document);
}

/// Changes a value at or below this one. Each level is as likely as the next, however large it is.
fn descend(random: &mut Random, value: &mut Value) {
    let goes_on = random.percent(75);
    match value {
        Value::Object(members) if goes_on && !members.is_empty() => {
            let at = random.below(members.len());
            members
                .values_mut()
                .skip(at)
                .take(1)
                .for_each(|inner| descend(random, inner));
        }
        Value::Array(elements) if goes_on && !elements.is_empty() => {
            let at = random.below(elements.len());
            descend(random, &mut elements[at]);
        }
        _ => mutate_value(random, value),
    }
}

fn mutate_value(random: &mut Random, value: &mut Value) {
    match value {
        Value::Object(members) if random.percent(90) => mutate_members(random, members),
        Value::Array(elements) if random.percent(50) => {
            elements.push(random.pick(&values()).clone());
        }
        Value::String(text) if random.percent(60) => edit(random, text),
        _ => *value = random.pick(&values()).clone(),
    }
}

fn mutate_members(random: &mut Random, members: &mut Map<String, Value>) {
    let keys: Vec<String> = members.keys().cloned().collect();
    let key = if keys.is_empty() {
        "undeclared"
    } else {
        random.pick(&keys)
    }
    .to_owned();
    match random.below(4) {
        0 => drop(members.remove(&key)),
        1 => {
            members.insert(format!("{key}x"), random.pick(&values()).clone());
        }
        // An object as JSON in a string.
        2 if members.get(&key).is_some_and(Value::is_object) => {
            let text = members[&key].to_string();
            members.insert(key, json!(text));
        }
        _ => {
            members.insert(key, random.pick(&values()).clone());
        }
    }
}

/// Changes a character of a string.
fn edit(random: &mut Random, text: &mut String) {
    const CHARACTERS: [&str; 24] = [
        "", "0", "1", "2", "3", "9", "-", ".", "/", ",", "，", "年", "月", "日", " ", "\u{3000}",
        "\u{85}", "\u{feff}", "元", "%", ":", "T", "X", "@",
    ];
    let mut characters: Vec<String> = text.chars().map(String::from).collect();
    let at = random.below(characters.len() + 1);
    let new = random.word(&CHARACTERS).to_owned();
    if at < characters.len() && random.percent(70) {
        characters[at] = new;
    } else {
        characters.insert(at, new);
    }
    *text = characters.concat();
}
