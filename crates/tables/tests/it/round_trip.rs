//! Bodies survive the way into tables and back, number spelling included.

use std::collections::BTreeMap;

use ocrmarket_model::Api;
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::unfold::unfold;
use ocrmarket_synthetic::{Constraints, Options, Sampler};
use ocrmarket_tables::{Converter, NotConverted, PrivacyRules, View};

use crate::TestResult;
use crate::restore;

/// Number of documents of each operation in an ordinary run.
const FEW: u64 = 60;

fn schemas() -> Result<(Api, Constraints), Box<dyn std::error::Error>> {
    let files = ocrmarket_model::embedded::files();
    let api = ocrmarket_model::read(&files).map_err(|_| "invalid schemas")?;
    let constraints = Constraints::read(&files, &api).map_err(|_| "invalid constraints")?;
    Ok((api, constraints))
}

/// Converts bodies and restores them; panics at the first that is not equal. Returns how many were
/// converted.
fn check(
    api: &Api,
    operation: &OperationModel,
    bodies: &[(String, Vec<u8>)],
) -> Result<usize, Box<dyn std::error::Error>> {
    let view = View::source(api, operation)?;
    let mut converter = Converter::new(&view, operation, &PrivacyRules::keep_all());
    let mut expected = BTreeMap::new();
    for (id, body) in bodies {
        match converter.push(id, body) {
            Ok(_) => {
                let unfolded = unfold(&operation.operation, body);
                let body = unfolded
                    .as_ref()
                    .map_or(&body[..], |unfolded| unfolded.bytes());
                let text = std::str::from_utf8(body)?;
                expected.insert(id.clone(), restore::canonical(text)?);
            }
            Err(NotConverted::Syntax(_) | NotConverted::NotAnObject) => {}
            Err(error) => panic!("{id}: {error}"),
        }
    }
    let batches = converter.take()?.into_iter().map(|(_, batch)| batch);
    let restored = restore::bodies(&batches.collect::<Vec<_>>());
    assert_eq!(restored.len(), expected.len());
    for (id, text) in &restored {
        let restored = restore::canonical(text)?;
        assert_eq!(restored, expected[id], "{} {id}", operation.full_name());
    }
    Ok(expected.len())
}

#[test]
fn mutated_responses_of_all_operations() -> TestResult {
    let count =
        std::env::var("OCRMARKET_TABLES_DOCUMENTS").map_or(Ok(FEW), |count| count.parse())?;
    let (api, constraints) = schemas()?;
    let mut total = 0;
    for operation in api.operations() {
        let options = Options {
            seed: 16,
            ..Options::default()
        };
        let kinds = Sampler::new(&api, &constraints, operation, options.clone())?.mutations();
        let share = 0.9 / f64::from(u32::try_from(kinds.len())?);
        let mutations = kinds.into_iter().map(|kind| (kind, share)).collect();
        let sampler = Sampler::new(
            &api,
            &constraints,
            operation,
            Options {
                mutations,
                ..options
            },
        )?;
        for first in (0..count).step_by(200) {
            let numbers = first..count.min(first + 200);
            let bodies = numbers
                .map(|number| (format!("{number:09}"), sampler.document(number).text.into()));
            total += check(&api, operation, &bodies.collect::<Vec<_>>())?;
        }
    }
    println!("{total} responses restored");
    Ok(())
}

#[test]
fn stored_samples() -> TestResult {
    let (api, _) = schemas()?;
    for operation in api.operations() {
        let samples = operation.samples.iter();
        let bodies: Vec<_> = samples
            .map(|sample| (sample.name.clone(), sample.bytes.clone()))
            .collect();
        check(&api, operation, &bodies)?;
    }
    Ok(())
}
