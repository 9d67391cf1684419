//! Synthetic documents of the repository's own schemas: valid, consistent with the constraints,
//! without data of any person, mutated at the reported location, and identical for equal seeds.

mod language;
mod people;
mod plain;
mod ties;

use std::path::Path;

use ocrmarket_model::api::{OperationModel, Severity};
use ocrmarket_model::reference::{NotValidated, ReferenceValidator};
use ocrmarket_model::{Api, Files, read};
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::NotAResponse;
use ocrmarket_synthetic::{Constraints, MutationKind, Options, SampleError, Sampler, Sizing};

/// Number of documents for each operation and outcome.
const DOCUMENTS: usize = 10;

/// The repository's schemas.
struct Repository {
    files: Files,
    api: Api,
    ties: Constraints,
}

impl Repository {
    fn read() -> Self {
        Self::read_folder("../../schemas")
    }

    /// Reads the example with every feature of the dialect, including recursion and rules about
    /// array elements.
    fn example() -> Self {
        Self::read_folder("../model/tests/good")
    }

    fn read_folder(folder: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = Files::from_folder(&folder);
        let api = read(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let ties =
            Constraints::read(&files, &api).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        Self { files, api, ties }
    }

    fn operations(&self) -> impl Iterator<Item = &OperationModel> {
        self.api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations)
    }

    fn try_sampler<'a>(
        &'a self,
        operation: &'a OperationModel,
        options: Options,
    ) -> Result<Sampler<'a>, SampleError> {
        Sampler::new(&self.api, &self.ties, operation, options)
    }

    fn sampler<'a>(&'a self, operation: &'a OperationModel, options: Options) -> Sampler<'a> {
        self.try_sampler(operation, options)
            .unwrap_or_else(|error| panic!("{}: {error}", operation.path))
    }
}

/// Returns the outcomes that the operation's rules can give.
fn outcomes(operation: &OperationModel) -> Vec<Outcome> {
    let outcomes = [Outcome::Success, Outcome::Failure, Outcome::Pending];
    let rules = &operation.operation.outcome;
    outcomes
        .into_iter()
        .filter(|outcome| rules.iter().any(|rule| rule.outcome == *outcome))
        .collect()
}

/// Returns the outcomes of an operation, with a success for each success type.
fn kinds(operation: &OperationModel) -> Vec<(Outcome, Option<String>)> {
    let types = operation.operation.successes.iter();
    let successes = types.map(|one| (Outcome::Success, Some(one.name.to_string())));
    let others = outcomes(operation).into_iter();
    let others = others.filter(|outcome| *outcome != Outcome::Success);
    successes
        .chain(others.map(|outcome| (outcome, None)))
        .collect()
}

#[test]
fn documents_are_valid_and_judged_as_asked() {
    all_are_valid(&Repository::read());
    all_are_valid(&Repository::example());
}

fn all_are_valid(repository: &Repository) {
    for operation in repository.operations() {
        let validator =
            ReferenceValidator::new(&repository.api, operation).expect("the schema compiles");
        for (outcome, success) in kinds(operation) {
            for seed in 0..2 {
                let options = Options {
                    seed,
                    outcome,
                    success: success.clone(),
                    valid_ids: seed % 2 == 1,
                    ..Options::default()
                };
                for (number, document) in repository
                    .sampler(operation, options)
                    .documents()
                    .take(DOCUMENTS)
                    .enumerate()
                {
                    let verdict = validator
                        .validate(document.text.as_bytes())
                        .expect("it is an answer");
                    let context = format!(
                        "{} {outcome:?} {success:?} seed {seed} document {number}",
                        operation.path
                    );
                    assert_eq!(verdict.class, outcome.into(), "{context}");
                    let rules = operation.operation.outcome_of(document.text.as_bytes());
                    let rules = rules.expect("it is an answer");
                    let name = &operation.operation.successes[rules.success].name;
                    assert!(success.iter().all(|success| name == success), "{context}");
                    // No operation lists a status as pending.
                    let mut keywords = verdict.findings.iter().map(|one| one.keyword.as_str());
                    let is_pending = outcome == Outcome::Pending;
                    assert!(
                        keywords.all(|one| is_pending && one == "unknown-code"),
                        "{context}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_place_of_the_payload_comes_up_and_can_be_asked_for() {
    let repository = Repository::read();
    let operation = repository
        .operations()
        .find(|operation| operation.operation.payload.len() > 2);
    let operation = operation.expect("an operation whose payload can lie at several places");
    let sampler = repository.sampler(operation, Options::default());
    let locations: Vec<String> = sampler
        .documents()
        .take(40)
        .map(|document| document.location)
        .collect();
    for location in operation.operation.payload.iter() {
        assert!(
            locations.iter().any(|known| known == location),
            "{location:?} never came up"
        );
        let options = Options {
            location: Some(location.to_string()),
            ..Options::default()
        };
        let document = repository.sampler(operation, options).document(0);
        let value: serde_json::Value = serde_json::from_str(&document.text).expect("it is JSON");
        assert_eq!(document.location, *location);
        assert!(
            value
                .pointer(location)
                .is_some_and(serde_json::Value::is_object)
        );
    }
    let options = Options {
        location: Some("/nowhere".to_owned()),
        ..Options::default()
    };
    let error = repository
        .try_sampler(operation, options)
        .err()
        .map(|error| error.to_string());
    assert!(error.is_some_and(|error| error.contains(r#"payload at "/nowhere""#)));
}

#[test]
fn broken_documents_give_the_finding_they_name() {
    let repository = Repository::read();
    for operation in repository.operations() {
        let validator =
            ReferenceValidator::new(&repository.api, operation).expect("the schema compiles");
        let whole = repository.sampler(operation, Options::default());
        for kind in whole.mutations() {
            let options = Options {
                seed: 3,
                mutations: vec![(kind, 1.0)],
                ..Options::default()
            };
            let mut broken = 0;
            for document in repository
                .sampler(operation, options)
                .documents()
                .take(DOCUMENTS)
            {
                let Some(what) = document.mutation else {
                    continue;
                };
                broken += 1;
                let context = format!("{} {what:?}", operation.path);
                assert_eq!(what.kind, kind, "{context}");
                let verdict = validator.validate(document.text.as_bytes());
                let Some((keyword, severity)) = kind.finding() else {
                    let is_syntax = matches!(
                        verdict,
                        Err(NotValidated::NotAResponse(NotAResponse::Syntax(_)))
                    );
                    assert!(is_syntax, "{context}: {verdict:?}");
                    continue;
                };
                let verdict = verdict.expect("it is an answer");
                let named = verdict.findings.iter().any(|finding| {
                    finding.pointer == what.pointer
                        && finding.keyword == keyword
                        && finding.severity == severity
                });
                assert!(named, "{context}: {:?}", verdict.findings);
                let errors = verdict
                    .findings
                    .iter()
                    .filter(|finding| finding.severity == Severity::Error)
                    .count();
                assert!(
                    severity == Severity::Error || errors == 0,
                    "{context}: {:?}",
                    verdict.findings
                );
            }
            assert!(
                broken * 2 > DOCUMENTS,
                "{} {kind:?}: only {broken} documents are broken",
                operation.path
            );
        }
    }
}

#[test]
fn shares_of_broken_documents_are_kept() {
    let repository = Repository::read();
    let operation = repository
        .operations()
        .next()
        .expect("there are operations");
    let broken = vec![
        (MutationKind::WrongType, 0.1),
        (MutationKind::Truncated, 0.2),
    ];
    let options = Options {
        mutations: broken,
        ..Options::default()
    };
    let kinds: Vec<_> = repository
        .sampler(operation, options)
        .documents()
        .take(1000)
        .map(|document| document.mutation.map(|broken| broken.kind))
        .collect();
    let share = |kind| kinds.iter().filter(|known| **known == kind).count();
    assert!((70..130).contains(&share(Some(MutationKind::WrongType))));
    assert!((160..240).contains(&share(Some(MutationKind::Truncated))));
    for broken in [
        vec![(MutationKind::NotJson, 1.5)],
        vec![(MutationKind::NotJson, 0.6), (MutationKind::Truncated, 0.6)],
    ] {
        let options = Options {
            mutations: broken,
            ..Options::default()
        };
        assert_eq!(
            repository.try_sampler(operation, options).err(),
            Some(SampleError::BadShares)
        );
    }
}

#[test]
fn documents_have_the_size_that_was_asked_for() {
    let repository = Repository::read();
    for operation in repository.operations() {
        let sized = |sizing| {
            repository.try_sampler(
                operation,
                Options {
                    sizing,
                    ..Options::default()
                },
            )
        };
        if matches!(
            sized(Sizing::Accounts(1)),
            Err(SampleError::CannotGrow { .. })
        ) {
            continue;
        }
        for size in [60_000_usize, 500_000] {
            let sampler = sized(Sizing::Bytes(size)).expect("it can grow");
            for document in sampler.documents().take(5) {
                let off = document.text.len().abs_diff(size);
                assert!(
                    off * 4 < size,
                    "{}: {} instead of {size}",
                    operation.path,
                    document.text.len()
                );
            }
        }
        let texts = [0, 7].map(|accounts| {
            sized(Sizing::Accounts(accounts))
                .expect("it can grow")
                .document(1)
                .text
        });
        assert!(texts[0].len() < texts[1].len());
    }
}

#[test]
fn the_same_seed_gives_the_same_documents() {
    let repository = Repository::read();
    for operation in repository.operations() {
        for outcome in outcomes(operation) {
            let options = |seed| Options {
                seed,
                outcome,
                ..Options::default()
            };
            let texts = |seed| -> Vec<String> {
                let sampler = repository.sampler(operation, options(seed));
                sampler
                    .documents()
                    .take(3)
                    .map(|document| document.text)
                    .collect()
            };
            assert_eq!(texts(5), texts(5), "{}", operation.path);
            assert_ne!(texts(5), texts(6), "{}", operation.path);
            let third = repository.sampler(operation, options(5)).document(2).text;
            assert_eq!(
                texts(5)[2],
                third,
                "a document does not depend on those before it"
            );
            for text in texts(5) {
                let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
                assert!(value.is_object());
                assert!(
                    !text.contains("\": ") && !text.contains(", \""),
                    "it is compact"
                );
            }
        }
    }
}
