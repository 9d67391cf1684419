//! Each operation returns the recorded findings of its samples, without a client.

use std::collections::BTreeSet;
use std::thread;

use ocrmarket::operation::response::Model as _;
use ocrmarket::validator::operation::LazyValidator;
use ocrmarket::validator::{Finding, Severity, Validity};
use ocrmarket::{deepfinch, showapi};
use ocrmarket_model::{api, embedded};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn recorded(findings: &[Finding]) -> BTreeSet<api::SampleFinding> {
    let findings = findings.iter().map(|finding| api::SampleFinding {
        pointer: finding.pointer.clone(),
        keyword: finding.keyword.clone(),
        severity: match finding.severity {
            Severity::Error => api::Severity::Error,
            Severity::Warning => api::Severity::Warning,
        },
    });
    findings.collect()
}

#[test]
fn every_sample_gives_the_findings_that_are_recorded() -> Outcome {
    let read = ocrmarket_model::read(&embedded::files())?;
    let mut samples = 0;
    for model in read.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let entry = ocrmarket::OPERATIONS
            .iter()
            .find(|entry| (entry.operation)().name == model.operation.name);
        let entry = entry.ok_or("every operation is generated")?;
        let named = entry.validator.ok_or("every operation has its validator")?;
        let validator = LazyValidator::of(named).ok_or("there is one version of the validator")?;
        let validator = validator.get();
        for sample in &model.samples {
            let validation = validator.validate(&sample.bytes);
            let expected: BTreeSet<_> = sample.findings.iter().cloned().collect();
            assert_eq!(recorded(&validation.findings), expected, "{}", sample.path);
            samples += 1;
        }
    }
    assert!(samples > 30, "{samples}");
    Ok(())
}

/// Months where labels say dates, values and letters that only the specimen has, full-width
/// brackets.
#[test]
fn the_shapes_of_the_published_specimen_are_no_finding() {
    let specimen = include_bytes!("../../data/specimen_shapes.json");
    assert_eq!(deepfinch::credit_report::findings(specimen), []);
    assert_eq!(deepfinch::query_credit_report::findings(specimen), []);
}

#[test]
fn an_operation_is_judged_from_many_threads_by_one_judge() {
    let refusal = br#"{"status": "OUT_OF_QUOTA", "reason": 5, "request_id": "TID0"}"#;
    let findings: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| deepfinch::credit_report::findings(refusal)))
            .collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect()
    });
    assert_eq!(findings.len(), 8);
    for findings in &findings {
        assert_eq!(
            findings[0].to_string(),
            "1:38: error: /reason: expected string, found number (type)"
        );
    }
    let validator = deepfinch::credit_report::validator();
    let named = deepfinch::credit_report::Model::VALIDATOR.and_then(LazyValidator::of);
    assert!(named.is_some_and(|named| std::ptr::eq(named.get(), validator)));
    let other = deepfinch::query_credit_report::validator();
    assert!(!std::ptr::eq(validator, other));
    assert_eq!(validator.validate(refusal).class.name(), "failure");
}

#[test]
fn a_new_field_is_a_warning_and_the_answer_stays_valid() {
    let answer = br#"{"showapi_res_code": 0, "showapi_res_error": "", "showapi_res_id": "065fee51c600cc37821a0e68", "showapi_fee_num": 1,
        "showapi_res_body": {"ret_code": 0, "card_num": "9999368590619101340", "bank_name": "\u6d4b\u8bd5", "hologram": true}}"#;
    let validation = showapi::bank_card::validator().validate(answer);
    assert_eq!(validation.validity, Validity::Valid);
    let found: Vec<_> = validation
        .findings
        .iter()
        .map(|finding| (finding.severity, &*finding.keyword, &*finding.pointer))
        .collect();
    let expected = (
        Severity::Warning,
        "undeclared",
        "/showapi_res_body/hologram",
    );
    assert_eq!(found, [expected]);
    assert_eq!(showapi::bank_card::findings(answer), validation.findings);
}
