//! Checks that the fast and the slow validator agree about every stored sample, and about synthetic
//! responses, valid and mutated.

use std::collections::BTreeSet;

use ocrmarket_model::api::{OperationModel, SampleFinding, Severity};
use ocrmarket_model::reference as slow;
use ocrmarket_model::{Api, Files, embedded};
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::RecordClass;
use ocrmarket_synthetic::{
    Constraints, MutationKind, Options as SampleOptions, SampleError, Sampler,
};
use ocrmarket_validator::operation::{OperationValidator, Validation};
use ocrmarket_validator::{Options, Validity};

type Outcomes = Result<(), Box<dyn std::error::Error>>;

/// Number of documents of each mutation, for each operation and outcome.
const BROKEN: u64 = 16;
/// Number of valid documents for each operation and outcome.
const WHOLE: usize = 40;

/// Both validators, compiled for one operation.
struct Pair<'a> {
    operation: &'a OperationModel,
    slow: slow::ReferenceValidator<'a>,
    fast: OperationValidator<'a>,
}

impl<'a> Pair<'a> {
    fn new(
        api: &'a Api,
        operation: &'a OperationModel,
    ) -> Result<Self, Box<dyn std::error::Error>> {
        let bundle = operation.response_bundle.as_bytes();
        Ok(Self {
            operation,
            slow: slow::ReferenceValidator::new(api, operation)?,
            fast: OperationValidator::new(&operation.operation, bundle, &Options::default())?,
        })
    }

    /// Validates a body both ways and returns the findings, which must be equal.
    fn findings(&self, what: &str, body: &[u8]) -> BTreeSet<SampleFinding> {
        let what = format!("{} {what}", self.operation.path);
        let validation = self.fast.validate(body);
        if validation.class == RecordClass::NotAResponse {
            assert!(self.slow.validate(body).is_err(), "{what}");
            assert_eq!(validation.validity, Validity::Malformed, "{what}");
            return BTreeSet::new();
        }
        let verdict = self.slow.validate(body);
        let verdict = verdict.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(verdict.class, validation.class, "{what}");
        let expected: BTreeSet<SampleFinding> = verdict.findings.into_iter().collect();
        let found = found(&validation);
        assert_eq!(found, expected, "{what}: {:?}", validation.findings);
        let is_invalid = expected
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        assert_eq!(
            validation.validity == Validity::Invalid,
            is_invalid,
            "{what}"
        );
        found
    }
}

fn found(validation: &Validation) -> BTreeSet<SampleFinding> {
    let findings = validation.findings.iter().map(|finding| SampleFinding {
        pointer: finding.pointer.clone(),
        keyword: finding.keyword.clone(),
        severity: match finding.severity {
            ocrmarket_validator::Severity::Error => Severity::Error,
            ocrmarket_validator::Severity::Warning => Severity::Warning,
        },
    });
    findings.collect()
}

fn operations(api: &Api) -> impl Iterator<Item = &OperationModel> {
    api.vendors.iter().flat_map(|vendor| &vendor.operations)
}

fn read() -> Result<(Files, Api), Box<dyn std::error::Error>> {
    let files = embedded::files();
    let api = ocrmarket_model::read(&files).map_err(|diagnostics| diagnostics.to_string())?;
    Ok((files, api))
}

#[test]
fn every_sample_has_the_findings_of_the_judge() -> Outcomes {
    let (_, api) = read()?;
    let mut classified = 0;
    for operation in operations(&api) {
        let pair = Pair::new(&api, operation)?;
        for sample in &operation.samples {
            let recorded: BTreeSet<SampleFinding> = sample.findings.iter().cloned().collect();
            let found = pair.findings(&sample.path, &sample.bytes);
            assert_eq!(found, recorded, "{}", sample.path);
            classified += 1;
        }
    }
    assert!(
        classified > 4 * operations(&api).count(),
        "{classified} samples"
    );
    Ok(())
}

#[test]
fn made_up_responses_have_the_findings_of_the_judge() -> Outcomes {
    let (files, api) = read()?;
    let ties = Constraints::read(&files, &api).map_err(|diagnostics| diagnostics.to_string())?;
    let mut kinds = BTreeSet::new();
    for operation in operations(&api) {
        let pair = Pair::new(&api, operation)?;
        let mut documents = 0;
        for outcome in [Outcome::Success, Outcome::Failure, Outcome::Pending] {
            let options = SampleOptions {
                seed: 4,
                outcome,
                ..SampleOptions::default()
            };
            let sampler = match Sampler::new(&api, &ties, operation, options.clone()) {
                Ok(sampler) => sampler,
                Err(SampleError::NoSuchDocument { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            for (number, document) in sampler.documents().take(WHOLE).enumerate() {
                let what = format!("{outcome:?} {number}");
                let found = pair.findings(&what, document.text.as_bytes());
                // No operation lists a status as pending.
                let is_pending = outcome == Outcome::Pending;
                assert_eq!(found.len(), usize::from(is_pending), "{what}");
                let mut keywords = found.iter().map(|one| one.keyword.as_str());
                assert!(keywords.all(|one| one == "unknown-code"), "{what}");
                documents += 1;
            }
            for kind in sampler.mutations() {
                documents += check_broken(&pair, &api, &ties, &options, kind)?;
                kinds.insert(kind.name());
            }
        }
        assert!(documents > 100, "{}: {documents}", operation.path);
    }
    assert_eq!(kinds.len(), MutationKind::ALL.len(), "{kinds:?}");
    Ok(())
}

/// Checks documents with one mutation: both validators find it.
fn check_broken(
    pair: &Pair<'_>,
    api: &Api,
    ties: &Constraints,
    options: &SampleOptions,
    kind: MutationKind,
) -> Result<u64, SampleError> {
    let options = SampleOptions {
        mutations: vec![(kind, 1.0)],
        ..options.clone()
    };
    let sampler = Sampler::new(api, ties, pair.operation, options)?;
    for number in 0..BROKEN {
        let document = sampler.document(number);
        let what = format!("{} {number}", kind.name());
        let found = pair.findings(&what, document.text.as_bytes());
        let (Some(broken), Some((keyword, severity))) = (document.mutation, kind.finding()) else {
            continue;
        };
        let expected = SampleFinding {
            pointer: broken.pointer,
            keyword: keyword.to_owned(),
            severity,
        };
        assert!(found.contains(&expected), "{what}: {expected:?} {found:?}");
    }
    Ok(BROKEN)
}
