//! A valid body is read once. The results are those of the plain order: first the rules over the
//! whole body, then the check, then the findings. This is tested on every sample, and on synthetic
//! responses of every operation: complete, cut off, with members reordered, duplicated, removed or
//! added, and with other bytes.

use std::collections::HashMap;

use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, embedded};
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::{NotAResponse, OutcomeReader, RecordClass};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_operation::{Charged, Condition, Outcome, OutcomeRule, Retry};
use ocrmarket_synthetic::{Constraints, Options as SampleOptions, SampleError, Sampler, Sizing};
use ocrmarket_validator::operation::{LazyValidator, OperationValidator};
use ocrmarket_validator::{
    Branch, Check, Finding, Formats, Level, Options, ResponseSchema, Validity,
};
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use crate::TestResult;

/// Number of synthetic documents of each operation and outcome.
const MADE_UP: usize = 12;
/// Number of mutations of each operation and each strictness.
const MUTANTS: u32 = 120;

/// The plain order.
struct Plain<'o> {
    operation: &'o Operation,
    rules: OutcomeReader<'o>,
    response: ResponseSchema,
}

impl Plain<'_> {
    fn validator(&self, body: &[u8]) -> (RecordClass, Validity, Option<Vec<Finding>>) {
        let classified = match self.rules.classify(body) {
            Ok(classified) => classified,
            Err(NotAResponse::NotAnObject) => {
                return (RecordClass::NotAResponse, Validity::Invalid, None);
            }
            Err(_) => {
                let explanation = self.response.explain(Branch::Failure, body);
                let class = RecordClass::NotAResponse;
                return (class, explanation.validity, Some(explanation.findings));
            }
        };
        let unfolded = unfold(self.operation, body);
        let body = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
        let location = classified
            .payload
            .map(|location| &self.operation.payload[location]);
        let branch = match classified.outcome {
            Outcome::Success => Branch::Success {
                payload: location.map_or("", AsRef::as_ref),
                index: classified.success,
            },
            Outcome::Failure => Branch::Failure,
            Outcome::Pending => Branch::Pending,
        };
        let class = classified.outcome.into();
        if self.response.check(branch, body) == Check::Valid {
            return (class, Validity::Valid, Some(Vec::new()));
        }
        let explanation = self.response.explain(branch, body);
        (class, explanation.validity, Some(explanation.findings))
    }
}

/// Both orders, for one operation and one strictness.
struct Pair<'o> {
    plain: Plain<'o>,
    validator: OperationValidator<'o>,
}

impl<'o> Pair<'o> {
    fn new(
        model: &'o OperationModel,
        options: &Options,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        let mut options = options.clone();
        options.formats = Formats::Wire;
        let (operation, bundle) = (&model.operation, model.response_bundle.as_bytes());
        Ok(Self {
            plain: Plain {
                operation,
                rules: OutcomeReader::new(operation),
                response: ResponseSchema::compile(bundle, &options)?,
            },
            validator: OperationValidator::new(operation, bundle, &options)?,
        })
    }

    fn agree(&self, body: &[u8]) -> RecordClass {
        let mut validation = self.validator.validate(body);
        // The rules determine codes, and no schema does.
        let (codes, others) = std::mem::take(&mut validation.findings)
            .into_iter()
            .partition::<Vec<_>, _>(|finding| finding.keyword == "unknown-code");
        validation.findings = others;
        // The same applies to a value at the location of the payload that is not an object. If the
        // schema rejects it, too, there is one finding.
        let is_misplaced = |finding: &Finding| finding.expected == "object as the payload";
        let misplaced = self
            .plain
            .rules
            .classify(body)
            .map(|classified| classified.misplaced);
        let misplaced = misplaced.unwrap_or_default();
        if validation.validity != Validity::Malformed {
            for pointer in &misplaced {
                let of_type =
                    |finding: &&Finding| finding.keyword == "type" && finding.pointer == **pointer;
                assert_eq!(
                    validation.findings.iter().filter(of_type).count(),
                    1,
                    "{pointer}"
                );
            }
        }
        validation.findings.retain(|finding| !is_misplaced(finding));
        let unknown = self
            .plain
            .rules
            .classify(body)
            .map(|classified| classified.unknown_codes);
        let mut pointers: Vec<_> = codes
            .iter()
            .map(|finding| finding.pointer.as_str())
            .collect();
        pointers.sort_unstable();
        let mut expected = unknown.unwrap_or_default();
        expected.sort_unstable();
        if validation.validity != Validity::Malformed {
            assert_eq!(pointers, expected);
        }
        let (class, mut verdict, findings) = self.plain.validator(body);
        if verdict == Validity::Valid && !misplaced.is_empty() {
            verdict = Validity::Invalid;
        }
        let shown = String::from_utf8_lossy(&body[..body.len().min(600)]);
        let name = &self.plain.operation.name;
        assert_eq!(
            (validation.class, validation.validity),
            (class, verdict),
            "{name}: {shown}"
        );
        if let Some(findings) = findings {
            // Locations in a string refer to the string.
            if unfold(self.plain.operation, body).is_none() {
                assert_eq!(validation.findings, findings, "{name}: {shown}");
            }
        } else {
            let keywords = validation.findings.iter().map(|finding| &*finding.keyword);
            assert!(keywords.eq(["type"]), "{name}: {shown}");
        }
        class
    }
}

fn strictnesses() -> [Options; 4] {
    let with = |change: fn(&mut Options)| {
        let mut options = Options::default();
        change(&mut options);
        options
    };
    [
        Options::default(),
        with(|options| options.undeclared = Level::Allow),
        with(|options| {
            options.duplicate_keys = Level::Allow;
            options.unknown_values = Level::Allow;
        }),
        with(|options| options.depth = 4),
    ]
}

/// Returns samples, and synthetic responses of every outcome.
fn documents(
    api: &Api,
    ties: &Constraints,
    model: &OperationModel,
) -> Result<Vec<Vec<u8>>, Box<dyn std::error::Error>> {
    let mut documents: Vec<Vec<u8>> = model
        .samples
        .iter()
        .map(|sample| sample.bytes.clone())
        .collect();
    let types = model.operation.successes.iter();
    let successes = types.map(|one| (Outcome::Success, Some(one.name.to_string())));
    let others = [(Outcome::Failure, None), (Outcome::Pending, None)];
    for (outcome, success) in successes.chain(others) {
        for sizing in [Sizing::Natural, Sizing::Accounts(0)] {
            let options = SampleOptions {
                seed: 7,
                sizing,
                outcome,
                success: success.clone(),
                ..SampleOptions::default()
            };
            match Sampler::new(api, ties, model, options) {
                Ok(sampler) => {
                    let made_up = sampler.documents().take(MADE_UP);
                    documents.extend(made_up.map(|document| document.text.into_bytes()));
                }
                Err(SampleError::NoSuchDocument { .. } | SampleError::CannotGrow { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(documents)
}

/// Returns the smallest document of each rule and payload location.
fn kinds<'d>(operation: &Operation, documents: &'d [Vec<u8>]) -> Vec<&'d [u8]> {
    let mut kinds: HashMap<_, &[u8]> = HashMap::new();
    for document in documents {
        let Ok(classified) = operation.outcome_of(document) else {
            continue;
        };
        let kind = kinds
            .entry((classified.rule, classified.payload))
            .or_insert(document);
        if document.len() < kind.len() {
            *kind = document;
        }
    }
    kinds.into_values().collect()
}

/// Returns a document with one more member at its root.
fn with_member(
    document: &[u8],
    member: &(String, String),
    location: usize,
) -> Result<Vec<u8>, SyntaxError> {
    let mut members = members(document)?;
    members.insert(location.min(members.len()), member.clone());
    Ok(written(&members))
}

fn written(members: &[(String, String)]) -> Vec<u8> {
    let members = members
        .iter()
        .map(|(key, value)| format!("\"{key}\":{value}"));
    format!("{{{}}}", members.collect::<Vec<_>>().join(",")).into_bytes()
}

/// Returns the members of a document's root.
fn members(document: &[u8]) -> Result<Vec<(String, String)>, SyntaxError> {
    let mut reader = Reader::new(document)?;
    let mut members = Vec::new();
    if reader.kind()? == Kind::Object {
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            members.push((key.raw().to_owned(), reader.skip()?.to_owned()));
        }
    }
    Ok(members)
}

/// Returns members that the rules read, with values that matter to them and values that do not.
fn telling(operation: &Operation) -> Vec<(String, String)> {
    let mut telling = Vec::new();
    let mut add = |pointer: &str, texts: &[String]| {
        let tokens: Vec<&str> = pointer.split('/').skip(1).collect();
        let Some((key, inner)) = tokens.split_first() else {
            return;
        };
        let texts = texts.iter().map(|text| format!("\"{text}\""));
        let others = [
            "null",
            "{}",
            "[]",
            "0",
            "-1e3",
            "0e1",
            "true",
            "\"\"",
            "\" --\"",
            "{ }",
            "[ ]",
            "[1]",
            "{\"a\":{}}",
            "\"{\\\"a\\\":1}\"",
            "\"\\u0030\"",
            "{\"a\":1,\"a\":2}",
        ];
        for value in texts.chain(others.map(str::to_owned)) {
            let value = inner
                .iter()
                .rev()
                .fold(value, |value, token| format!("{{\"{token}\":{value}}}"));
            telling.push(((*key).to_owned(), value));
        }
    };
    for condition in operation.outcome.iter().flat_map(|rule| rule.when.iter()) {
        match condition {
            Condition::Is { at, is } => {
                add(at, &is.iter().map(ToString::to_string).collect::<Vec<_>>());
            }
            Condition::Exists { at, .. } => add(at, &[]),
            Condition::Payload { .. } => {}
            Condition::PayloadHas { payload_has } => {
                for location in operation.payload.iter() {
                    for pointer in payload_has.iter() {
                        add(&format!("{location}{pointer}"), &[]);
                    }
                }
            }
        }
    }
    for location in operation.payload.iter() {
        add(location, &[]);
    }
    add("/nobody_declares_this", &[]);
    telling
}

/// A random change of a document.
#[derive(Debug, Clone)]
enum Change {
    Cut(Index),
    Byte(Index, u8),
    Wrap,
    Blank,
    Move(Index, Index),
    Repeat(Index, Index),
    Drop(Index),
    Put(Index, Index),
    Escape(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let byte = prop::sample::select(b"{}[]\",:0 \\\n\xff\xe5nT".as_slice());
    prop_oneof![
        1 => index().prop_map(Change::Cut),
        2 => (index(), byte).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => Just(Change::Wrap),
        1 => Just(Change::Blank),
        4 => (index(), index()).prop_map(|(from, to)| Change::Move(from, to)),
        2 => (index(), index()).prop_map(|(from, to)| Change::Repeat(from, to)),
        3 => index().prop_map(Change::Drop),
        6 => (index(), index()).prop_map(|(what, to)| Change::Put(what, to)),
        1 => index().prop_map(Change::Escape),
    ]
}

fn changed(document: &[u8], changes: &[Change], telling: &[(String, String)]) -> Vec<u8> {
    let mut document = document.to_vec();
    for change in changes {
        match change {
            Change::Cut(at) => document.truncate(at.index(document.len() + 1)),
            Change::Byte(at, byte) if !document.is_empty() => {
                let at = at.index(document.len());
                document[at] = *byte;
            }
            Change::Wrap => document = [b"[", &*document, b"]"].concat(),
            Change::Blank => document = [b" \n", &*document, b" "].concat(),
            change => {
                if let Ok(mut members) = members(&document) {
                    change_members(&mut members, change, telling);
                    document = written(&members);
                }
            }
        }
    }
    document
}

fn change_members(
    members: &mut Vec<(String, String)>,
    change: &Change,
    telling: &[(String, String)],
) {
    let location = |at: &Index| at.index(members.len() + 1);
    if let Change::Put(what, to) = change {
        let to = location(to);
        return members.insert(to, what.get(telling).clone());
    }
    if members.is_empty() {
        return;
    }
    match change {
        Change::Move(from, to) => {
            let member = members.remove(from.index(members.len()));
            let to = to.index(members.len() + 1);
            members.insert(to, member);
        }
        Change::Repeat(from, to) => {
            let (to, member) = (location(to), from.get(members).clone());
            members.insert(to, member);
        }
        Change::Drop(at) => drop(members.remove(at.index(members.len()))),
        Change::Escape(at) => {
            let at = at.index(members.len());
            let escape = |key: &String| key.chars().next().filter(char::is_ascii_alphabetic);
            if let Some(first) = escape(&members[at].0) {
                members[at].0 = format!("\\u{:04x}{}", u32::from(first), &members[at].0[1..]);
            }
        }
        _ => {}
    }
}

#[test]
fn a_body_that_is_read_once_is_judged_as_one_that_is_read_twice() -> TestResult {
    let files = embedded::files();
    let api = ocrmarket_model::read(&files)?;
    let ties = Constraints::read(&files, &api)?;
    for model in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let documents = documents(&api, &ties, model)?;
        let telling = telling(&model.operation);
        let kinds = kinds(&model.operation, &documents);
        assert!(kinds.len() > 1, "{}", model.path);
        for options in strictnesses() {
            let pair = Pair::new(model, &options)?;
            for document in &documents {
                pair.agree(document);
            }
            for document in &kinds {
                for member in &telling {
                    for location in [0, usize::MAX] {
                        pair.agree(&with_member(document, member, location)?);
                    }
                }
            }
            let config = Config {
                cases: MUTANTS,
                failure_persistence: None,
                ..Config::default()
            };
            let changes = prop::collection::vec(change(), 1..5);
            TestRunner::new_with_rng(config, seeded()).run(
                &(any::<Index>(), changes),
                |(which, changes)| {
                    pair.agree(&changed(
                        &documents[which.index(documents.len())],
                        &changes,
                        &telling,
                    ));
                    Ok(())
                },
            )?;
        }
    }
    Ok(())
}

/// Returns a generator that produces the same cases in every run.
fn seeded() -> proptest::test_runner::TestRng {
    proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha)
}

#[test]
fn a_number_of_which_the_beginning_is_looked_at_is_not_taken_for_whole() -> TestResult {
    let api = ocrmarket_model::read(&embedded::files())?;
    let mut operation = api.vendors[0].operations[0].operation.clone();
    let rule = |when: Vec<Condition>, outcome| OutcomeRule {
        when: when.into(),
        outcome,
        success: None,
        success_index: 0,
        code: None,
        message: Vec::new().into(),
        charged: Charged::Unknown,
        retry: Retry::No,
    };
    let is_zero = Condition::Is {
        at: "/code".into(),
        is: vec!["0".into()].into(),
    };
    operation.payload = vec!["".into()].into();
    operation.outcome = vec![
        rule(vec![is_zero], Outcome::Success),
        rule(Vec::new(), Outcome::Failure),
    ]
    .into();
    let bundle = br##"{
        "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}, {"$ref": "#/$defs/Refusal", "x-role": "failure"}],
        "$defs": {
            "Card": {"type": "object", "properties": {"code": {"type": "integer"}}},
            "Refusal": {"type": "object", "properties": {"code": {"type": "integer"}}}
        }
    }"##;
    let validator = OperationValidator::new(&operation, bundle, &Options::default())?;
    for blanks in 480..520 {
        for (number, class) in [("0", RecordClass::Success), ("0e1", RecordClass::Failure)] {
            let body = format!(
                "{{{}\"code\":{number}{}}}",
                " ".repeat(blanks),
                " ".repeat(80)
            );
            let validation = validator.validate(body.as_bytes());
            assert_eq!(
                (validation.class, validation.validity),
                (class, Validity::Valid),
                "{blanks} {number}"
            );
        }
    }
    Ok(())
}

#[test]
fn what_is_no_answer_is_told_with_its_place() -> TestResult {
    let api = ocrmarket_model::read(&embedded::files())?;
    let model = &api.vendors[0].operations[0];
    let validator = OperationValidator::new(
        &model.operation,
        model.response_bundle.as_bytes(),
        &Options::default(),
    )?;
    for (body, expected) in [
        (
            "\n [1]",
            "2:2: error: the document: expected object, found array (type)",
        ),
        (
            "\"秘密\"",
            "1:1: error: the document: expected object, found string (type)",
        ),
        (
            "{\"a\": 1",
            "1:8: error: not JSON: expected `,` or `}` (malformed)",
        ),
        ("", "1:1: error: not JSON: expected a value (malformed)"),
    ] {
        let validation = validator.validate(body.as_bytes());
        assert_eq!(validation.class, RecordClass::NotAResponse);
        let findings: Vec<String> = validation
            .findings
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(findings, [expected]);
    }
    Ok(())
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

#[test]
fn an_operations_judge_is_made_once() -> TestResult {
    let api = ocrmarket_model::read(&embedded::files())?;
    let model = &api.vendors[0].operations[0];
    let operation: &'static Operation = Box::leak(Box::new(model.operation.clone()));
    let (head, tail) = leaked(&model.response_bundle).split_at(100);
    let parts = [head, tail].map(|part| &*Box::leak(Box::new(part)));
    let lazy: &'static LazyValidator = Box::leak(Box::new(LazyValidator::new(
        operation,
        Box::leak(Box::new(parts)),
    )));
    assert!(lazy.compiled().is_none());
    let validators: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| lazy.get())).collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect()
    });
    assert_eq!(validators.len(), 4);
    assert!(
        validators
            .iter()
            .all(|validator| std::ptr::eq(*validator, validators[0]))
    );
    assert!(
        lazy.compiled()
            .is_some_and(|validator| std::ptr::eq(validator, validators[0]))
    );
    assert_eq!(
        lazy.get().validate(b"{}").findings,
        OperationValidator::new(
            operation,
            model.response_bundle.as_bytes(),
            &Options::default()
        )?
        .validate(b"{}")
        .findings
    );
    Ok(())
}

/// A validator belongs to its owner: if two operations have one address, as in reused memory, each
/// keeps its schema.
#[test]
fn judges_of_one_address_are_two() -> Result<(), Box<dyn std::error::Error>> {
    let api = ocrmarket_model::read(&embedded::files())?;
    let model = &api.vendors[0].operations[0];
    let operation: &'static Operation = Box::leak(Box::new(model.operation.clone()));
    let bundle: &'static &'static str = Box::leak(Box::new(leaked(&model.response_bundle)));
    let owners = [
        LazyValidator::new(operation, Box::leak(Box::new([bundle]))),
        LazyValidator::new(operation, &[&"{}"]),
    ];
    let [first, second] = owners.each_ref().map(|owner| owner.get().validate(b"{}"));
    assert!(
        first
            .findings
            .iter()
            .all(|finding| finding.keyword != "schema")
    );
    assert_eq!(second.validity, Validity::Invalid);
    assert_eq!(second.findings[0].keyword, "schema");
    Ok(())
}
