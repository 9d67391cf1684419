//! Findings of stored samples, which change with the schemas.

use std::collections::BTreeMap;

use ocrmarket_model::Api;
use ocrmarket_model::api::{OperationModel, SampleFinding};
use ocrmarket_model::reference::ReferenceValidator;

/// A stored sample whose findings differ from the recorded ones.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SampleFindings {
    /// The sample's path relative to `schemas/`.
    pub sample: String,
    /// The path where its findings are recorded, which need not exist.
    pub file: String,
    /// All of its findings, sorted.
    pub findings: Vec<SampleFinding>,
}

/// Lists the samples whose findings differ after an edit of the schemas.
pub fn changed_samples(before: &Api, after: &Api) -> Vec<SampleFindings> {
    let known = operations(before);
    let mut changed = Vec::new();
    for (name, operation) in operations(after) {
        let is_same = known
            .get(&name)
            .is_some_and(|known| known.response_bundle == operation.response_bundle);
        if is_same {
            continue;
        }
        let Ok(validator) = ReferenceValidator::new(after, operation) else {
            continue;
        };
        for sample in &operation.samples {
            let Ok(verdict) = validator.validate(&sample.bytes) else {
                continue;
            };
            if verdict.findings != sample.findings {
                changed.push(SampleFindings {
                    sample: sample.path.clone(),
                    file: format!("{}.findings.json", sample.path.trim_end_matches(".json")),
                    findings: verdict.findings,
                });
            }
        }
    }
    changed
}

fn operations(api: &Api) -> BTreeMap<String, &OperationModel> {
    api.operations()
        .map(|operation| (operation.full_name(), operation))
        .collect()
}
