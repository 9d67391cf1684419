//! Tests a client that reports drift: what is reported of a response that deviates from its schema,
//! what is not, and that no call is affected.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ocrmarket::deepfinch;
use ocrmarket::deepfinch::query_credit_report::QueryCreditReportRequest;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket::showapi::{self, bank_card};
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::error::ErrorKind;
use ocrmarket_client::hook::Drift;
use ocrmarket_client::hook::Hook;
use ocrmarket_client::input::Content;
use ocrmarket_client::retry::Policy;
use ocrmarket_mock::{Bytes, Fault, GatewayError, Mock, Outcome, Response, ScriptedResponse};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::vendors::{Fallible, JPEG, TestResult};

/// Value of all private fields in the responses below, and of an undeclared field.
const CANARY: &str = "kanarienvogel";

/// A response with an undeclared field, an unknown value, and another kind of a private value.
const DRIFTED: &str = r#"{"showapi_res_code": "0", "showapi_res_error": "", "showapi_res_id": "065fee51c600cc37821a0e68", "showapi_fee_num": 1,
    "showapi_res_body": {"ret_code": "0", "card_num": {"holder": "kanarienvogel"}, "bank_name": "测试银行", "card_type": "kanarienvogel",
    "hologram": "kanarienvogel"}}"#;
/// A refusal whose message is not a string.
const DRIFTED_REFUSAL: &str = r#"{"showapi_res_code": -1, "showapi_res_error": {"text": "kanarienvogel"}, "showapi_res_id": "", "showapi_res_body": {}}"#;

/// Reports to hooks, and lines of the log.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<(Vec<String>, Vec<String>)>>);

impl Told {
    fn hook(&self, text: String) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .push(text);
    }

    fn log(&self, text: String) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .push(text);
    }

    fn number(&self) -> usize {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.0.len()
    }

    fn take(&self) -> (Vec<String>, Vec<String>) {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Hook for Told {
    fn drifted(&self, drift: &Drift<'_>) {
        assert!(
            !format!("{drift:?} {drift:#?}").contains(CANARY),
            "{drift:?}"
        );
        let class = drift
            .validation
            .map_or("", |validation| validation.class.name());
        let mut text = format!("{}/{} {class}", drift.operation.name, drift.number);
        for finding in drift.findings() {
            let _ = write!(text, " {}:{}", finding.pointer, finding.keyword);
        }
        self.hook(text);
    }
}

/// Records warnings about drift, and asserts that no event at any level contains the canary.
impl Subscriber for Told {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("ocrmarket")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = String::new();
        event.record(&mut Written(&mut text));
        assert!(!text.contains(CANARY), "{text}");
        if text.contains("deviates from its schema") {
            self.log(text);
        }
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Written<'t>(&'t mut String);

impl Visit for Written<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let _ = write!(self.0, "{}={value:?} ", field.name());
    }
}

/// Makes calls, waits for reports on `number` responses, and returns the reports.
fn told(
    number: usize,
    calls: impl AsyncFnOnce(&Mock, &Client) -> TestResult,
) -> Fallible<(Vec<String>, Vec<String>)> {
    let told = Told::default();
    let subscriber = tracing::Dispatch::new(told.clone());
    tracing::dispatcher::with_default(&subscriber, || {
        // On one thread, responses are validated and reported in order.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .max_blocking_threads(1)
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let mock = Mock::builder().start().await?;
            let keys =
                Keys::new().app_code(ocrmarket_mock::AcceptedCredentials::default().app_code);
            let client = Client::builder(Credentials::new("tests", keys))
                .addresses(Addresses::default().base(mock.url().parse()?))
                .retry(Policy::never())
                .hook(told.clone())
                .report_drift()
                .build()?;
            calls(&mock, &client).await?;
            while told.number() < number {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
        })
    })?;
    Ok(told.take())
}

fn request() -> BankCardRequest {
    BankCardRequest::new(BankCardInput::ImgBase64(Content::bytes(JPEG)))
}

fn with_status(status: u16, body: &'static str) -> Fallible<ScriptedResponse> {
    let response = Response::builder().status(status);
    Ok(ScriptedResponse::response(
        response.body(Bytes::from(body))?,
    ))
}

#[test]
fn a_drifting_answer_is_told_of_and_handed_over() -> TestResult {
    let (hooks, log) = told(2, async |mock, client| {
        for _ in 0..2 {
            mock.script("showapi/bank_card", [ScriptedResponse::json(DRIFTED)])?;
            let answer = showapi::bank_card(client, &request()).await?;
            let payload = answer.payload().ok_or("it was bought")?;
            assert_eq!(payload.bank_name.text(), Some("测试银行"));
            assert_eq!(answer.findings(), bank_card::findings(DRIFTED.as_bytes()));
            assert!(!format!("{:?}", answer.findings()).contains(CANARY));
        }
        Ok(())
    })?;
    let body = "/showapi_res_body";
    let places =
        format!("{body}/card_num:type {body}/card_type:x-words {body}/hologram:undeclared");
    let expected = format!("bank_card/1 success {places}");
    assert_eq!(hooks, [expected.clone(), expected]);
    assert_eq!(log.len(), 2);
    for expected in [
        r#"ocrmarket.operation="showapi/bank_card" ocrmarket.class="success" ocrmarket.verdict="invalid""#,
        "ocrmarket.errors=1 ocrmarket.findings=3",
        r#"("/showapi_res_body/hologram", "undeclared")"#,
    ] {
        assert!(log[0].contains(expected), "{}", log[0]);
    }
    Ok(())
}

#[test]
fn a_refusal_is_held_to_what_refusals_look_like() -> TestResult {
    let (hooks, log) = told(1, async |mock, client| {
        let operation = "showapi/bank_card";
        mock.script(operation, [ScriptedResponse::sample(Outcome::Success)])?;
        let answer = showapi::bank_card(client, &request()).await?;
        assert!(answer.findings().is_empty());
        let refusals = [
            ScriptedResponse::sample(Outcome::Failure),
            ScriptedResponse::gateway(GatewayError::new(429, "", "Throttled")),
            ScriptedResponse::fault(Fault::Redirect),
            with_status(502, "<html>Bad gateway</html>")?,
            ScriptedResponse::json(DRIFTED_REFUSAL),
        ];
        for refusal in refusals {
            mock.script(operation, [refusal])?;
            let result = showapi::bank_card(client, &request()).await;
            assert!(result.is_err());
        }
        Ok(())
    })?;
    assert_eq!(hooks, ["bank_card/1 failure /showapi_res_error:type"]);
    assert_eq!(log.len(), 1);
    Ok(())
}

#[test]
fn what_a_proxy_says_of_a_job_is_no_drift() -> TestResult {
    let (hooks, _) = told(2, async |mock, client| {
        let operation = "deepfinch/query_credit_report";
        let question = QueryCreditReportRequest::new("0123456789abcdef0123456789abcdef");
        // The first response is validated after the schema was compiled, the second at once.
        for _ in 0..2 {
            mock.script(operation, [with_status(502, r#"{"detail": "busy"}"#)?])?;
            let error = deepfinch::query_credit_report(client, &question).await;
            let kind = error.err().map(|error| error.kind());
            assert_eq!(kind, Some(ErrorKind::Vendor));
            mock.script(operation, [with_status(200, r#"{"detail": "busy"}"#)?])?;
            let answer = deepfinch::query_credit_report(client, &question).await?;
            assert!(answer.is_pending());
        }
        Ok(())
    })?;
    let expected = "query_credit_report/1 pending :unknown-code /detail:undeclared";
    assert_eq!(hooks, [expected, expected]);
    Ok(())
}

#[test]
fn an_operation_that_is_known_at_run_time_is_held_to_its_entrys_schema() -> TestResult {
    let (hooks, _) = told(1, async |mock, client| {
        mock.script(
            "showapi/bank_card",
            [
                ScriptedResponse::json(DRIFTED),
                ScriptedResponse::json(DRIFTED),
            ],
        )?;
        let picture = Content::base64("/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCABkAGQDASIAAhEBAxEB/9k=");
        let fields = [ocrmarket_client::encode::RequestField::body(
            "imgBase64",
            &picture,
        )];
        let mut entries = ocrmarket::OPERATIONS.iter();
        let entry = entries.find(|entry| (entry.operation)().name == "bank_card");
        let entry = entry.ok_or("it is generated")?;
        // An operation alone has no schema.
        client.call_operation((entry.operation)(), &fields).await?;
        client.call_operation(entry, &fields).await?;
        Ok(())
    })?;
    assert_eq!(hooks.len(), 1);
    Ok(())
}
