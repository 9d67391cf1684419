//! Calls, signatures, mock vendors, synthetic responses, counted calls.

use std::sync::{Arc, Mutex};

use ocrmarket_engine::call::{self, CallObserver, CallTarget, Event, InputFile};
use ocrmarket_engine::keys::{KeySource, Keys};
use ocrmarket_engine::sample::{self, MutationKind, MutationShares, Sizing};
use ocrmarket_engine::schemas::Origin;
use ocrmarket_engine::sign::{self, Auth, StringsEqual};
use ocrmarket_engine::{Failure, FailureKind, Schemas, mock, usage};

use crate::Outcome;

fn card(target: CallTarget) -> call::CallConfig {
    let mut config = call::CallConfig::new("showapi/bank_card");
    config.input = Some(InputFile::Url("https://example.com/card.jpg".to_owned()));
    config.target = target;
    config
}

/// Creates an observer that collects events.
fn keeper() -> (CallObserver, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    let observer: CallObserver = Arc::new(move |event: &Event<'_>| {
        let mut kept = kept.lock().expect("no panic");
        kept.push(format!("{event:?}"));
    });
    (observer, seen)
}

#[test]
fn a_call_of_the_mock_is_stored_and_counted() -> Outcome {
    let folder = tempfile::tempdir()?;
    let schemas = Schemas::built_in()?;
    let mut config = card(CallTarget::Mock);
    config.store = Some(folder.path().to_owned());
    let (observer, seen) = keeper();
    let called = call::call(&config, &schemas, &observer)?;
    let response = called
        .result
        .as_ref()
        .map_err(|refusal| refusal.text.clone())?;
    assert_eq!((response.outcome, response.status), ("success", Some(200)));
    assert!(response.json().is_some_and(|body| body.starts_with('{')));
    drop(called);
    assert!(seen.lock().expect("no panic").is_empty());
    let config = usage::UsageConfig {
        store: folder.path().to_owned(),
        timezone: jiff::tz::Offset::UTC,
    };
    let rows = usage::usage(&config, |damage| panic!("{damage}"))?;
    let rows: Vec<_> = rows
        .iter()
        .map(|row| (&*row.operation, &*row.key, row.calls))
        .collect();
    assert_eq!(rows, [("showapi/bank_card", "mock", 1)]);
    Ok(())
}

#[test]
fn a_job_that_is_not_waited_for_is_handed_over() -> Outcome {
    let schemas = Schemas::built_in()?;
    let folder = tempfile::tempdir()?;
    let report = folder.path().join("report.pdf");
    std::fs::write(&report, "%PDF-1.4 made up")?;
    let mut config = call::CallConfig::new("deepfinch/submit_credit_report");
    config.input = Some(InputFile::File(report));
    config.target = CallTarget::Mock;
    let (observer, seen) = keeper();
    let called = call::call(&config, &schemas, &observer)?;
    let job = called.job.as_ref().ok_or("no job")?;
    assert_eq!(job.operation, "submit_credit_report");
    assert!(seen.lock().expect("no panic").is_empty());
    Ok(())
}

#[test]
fn a_wrong_call_is_refused_before_anything_is_sent() -> Outcome {
    let schemas = Schemas::built_in()?;
    let (observer, _) = keeper();
    let mut config = card(CallTarget::Base {
        url: "no URL".to_owned(),
        allow_hosts: Vec::new(),
    });
    let failure = call::call(&config, &schemas, &observer).expect_err("no URL");
    assert_eq!(
        (failure.kind(), failure.fields()),
        (FailureKind::Usage, &["base"][..])
    );
    config.target = CallTarget::Mock;
    config.fields = vec![("nonsense".to_owned(), "1".to_owned())];
    let failure = call::call(&config, &schemas, &observer).expect_err("undeclared");
    let text = failure.to_string();
    assert!(text.contains("undeclared field nonsense"), "{text}");
    assert!(text.contains("use `extra_fields`"), "{text}");
    Ok(())
}

#[test]
fn a_refusal_is_returned_with_the_response() -> Outcome {
    let schemas = Schemas::built_in()?;
    let faults = mock::MockConfig {
        faults: "gateway-403=1".parse()?,
        ..mock::MockConfig::default()
    };
    let running = mock::start(&faults, &Origin::built_in(), None)?;
    let mut config = card(CallTarget::Base {
        url: running.url().to_owned(),
        allow_hosts: Vec::new(),
    });
    config.keys = KeySource::Given(Keys::new().app_code("mock-app-code"));
    let (observer, _) = keeper();
    let called = call::call(&config, &schemas, &observer)?;
    let refusal = called.result.expect_err("the gateway refuses");
    assert_eq!(refusal.kind, Some(call::ErrorKind::Gateway));
    let response = refusal.response.ok_or("no response")?;
    assert_eq!((response.outcome, response.status), ("gateway", Some(403)));
    Ok(())
}

#[test]
fn the_fake_vendors_tell_each_request() -> Outcome {
    let entries = Arc::new(Mutex::new(0));
    let count = Arc::clone(&entries);
    let listener: mock::Listener = Box::new(move |_| *count.lock().expect("no panic") += 1);
    let running = mock::start(
        &mock::MockConfig::default(),
        &Origin::built_in(),
        Some(listener),
    )?;
    let mut config = card(CallTarget::Base {
        url: running.url().to_owned(),
        allow_hosts: Vec::new(),
    });
    config.keys = KeySource::Given(Keys::new().app_code("mock-app-code"));
    let (observer, _) = keeper();
    call::call(&config, &Schemas::built_in()?, &observer)?
        .result
        .map_err(|refusal| refusal.text)?;
    assert_eq!(*entries.lock().expect("no panic"), 1);
    Ok(())
}

#[test]
fn a_request_is_signed_explained_and_compared() -> Outcome {
    let mut config =
        sign::SignConfig::new(Auth::AliyunSignature, "https://gateway.example/card?a=1");
    config.keys = KeySource::Given(Keys::new().aliyun("made-up-key", "made-up-secret"));
    config.fields = vec![("img_url".to_owned(), "https://a.example/b.png".to_owned())];
    let signature = sign::sign(&config)?;
    assert!(signature.comparison.is_none());
    let last = signature.lines.last().ok_or("no line")?;
    assert!(
        last.text.starts_with("/card?a=<1 bytes, sha256 "),
        "{}",
        last.text
    );
    config.show_private = true;
    let plain = sign::sign(&config)?.lines;
    let last = plain.last().ok_or("no line")?;
    assert_eq!(last.text, "/card?a=1&img_url=https://a.example/b.png");

    let string: Vec<String> = plain.into_iter().map(|line| line.text).collect();
    config.server = Some(string.join("#"));
    let comparison = sign::sign(&config)?.comparison.ok_or("no comparison")?;
    assert_eq!(comparison.result, StringsEqual::Equal);

    config.url = "/card".to_owned();
    let failure = sign::sign(&config).expect_err("no whole URL");
    assert_eq!(failure.fields(), ["url"]);
    Ok(())
}

#[test]
fn synthetic_responses_are_the_same_for_a_seed() -> Outcome {
    let schemas = Schemas::built_in()?;
    let mut config = sample::SampleConfig::new("showapi/bank_card");
    (config.count, config.sizing) = (20, Sizing::Natural);
    config.mutations = MutationShares::Each(vec![(MutationKind::NotJson, 0.5)]);
    let made = |config: &sample::SampleConfig| {
        let mut texts = Vec::new();
        sample::sample(config, &schemas, |document| {
            texts.push((document.text, document.mutation.is_some()));
            Ok::<(), Failure>(())
        })?;
        Ok::<_, Failure>(texts)
    };
    let texts = made(&config)?;
    assert_eq!(texts, made(&config)?);
    let broken = texts.iter().filter(|(_, is_broken)| *is_broken).count() as u64;
    assert!((1..20).contains(&broken), "{broken}");

    let folder = tempfile::tempdir()?;
    assert_eq!(sample::write(&config, &schemas, folder.path())?, broken);
    let first = std::fs::read_to_string(folder.path().join("bank_card-01.json"))?;
    assert_eq!(first, format!("{}\n", texts[0].0));

    // A sink that fails stops the run with its own error.
    let mut taken = 0;
    let stopped: Result<(), Box<dyn std::error::Error>> = sample::sample(&config, &schemas, |_| {
        taken += 1;
        Err("enough".into())
    });
    assert_eq!(
        (stopped.expect_err("enough").to_string(), taken),
        ("enough".to_owned(), 1)
    );
    Ok(())
}
