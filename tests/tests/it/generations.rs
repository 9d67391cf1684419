//! Several success types end to end: each report operation returns either generation of the report, made up by the mock, and a submission
//! may return a report at once. And a payload that comes as JSON in a string.

use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket::client::input::Content;
use ocrmarket::client::job::Job;
use ocrmarket::deepfinch::credit_report::CreditReportRequest;
use ocrmarket::deepfinch::query_credit_report::QueryCreditReportRequest;
use ocrmarket::deepfinch::submit_credit_report::{self, SubmitCreditReportRequest};
use ocrmarket::deepfinch::{self, credit_report, query_credit_report};
use ocrmarket::operation::response::{Model, Response};
use ocrmarket::showapi;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket_mock::{Answer, Builder, Mock};

use crate::vendors::{Fallible, TestResult};

const SECOND: &str = "CreditReport";
const FIRST: &str = "FirstGenerationReport";

fn client(mock: &Mock) -> Fallible<Client> {
    let keys = Keys::new()
        .app_code("mock-app-code")
        .tencent("mock-secret-id", "mock-secret-key");
    let addresses = Addresses::default().base(mock.url().parse()?);
    Ok(Client::builder(Credentials::new("test", keys))
        .addresses(addresses)
        .build()?)
}

fn scan() -> Content {
    Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
}

async fn mock(configure: impl FnOnce(Builder) -> Builder) -> Fallible<Mock> {
    Ok(configure(Mock::builder().seed(3).polls_until_ready(0))
        .start()
        .await?)
}

/// What was decoded is encoded with the same value.
fn comes_back<M: Model>(bytes: &[u8]) -> TestResult {
    let response = Response::<M>::decode(bytes)?;
    let encoded: serde_json::Value = serde_json::from_slice(&response.encode())?;
    assert_eq!(encoded, serde_json::from_slice::<serde_json::Value>(bytes)?);
    Ok(())
}

#[tokio::test]
async fn the_synchronous_operation_returns_either_generation() -> TestResult {
    use credit_report::OneOf;
    for success in [SECOND, FIRST] {
        let mock = mock(|mock| mock.success_type("deepfinch/credit_report", success)).await?;
        let request = CreditReportRequest::new(scan());
        let answer = deepfinch::credit_report(&client(&mock)?, &request).await?;
        let found = match answer.payload().ok_or("a report")? {
            OneOf::CreditReport(report) => {
                assert!(report.credit_header.report_time.text().is_some());
                SECOND
            }
            OneOf::FirstGenerationReport(report) => {
                assert!(report.serial_no.text().is_some());
                FIRST
            }
        };
        assert_eq!(found, success);
        assert_eq!(answer.findings(), []);
        comes_back::<credit_report::Model>(answer.bytes())?;
    }
    Ok(())
}

#[tokio::test]
async fn a_query_returns_either_generation() -> TestResult {
    use query_credit_report::OneOf;
    for success in [SECOND, FIRST] {
        let mock = mock(|mock| mock.success_type("deepfinch/query_credit_report", success)).await?;
        let client = client(&mock)?;
        let submitted =
            deepfinch::submit_credit_report(&client, &SubmitCreditReportRequest::new(scan()))
                .await?;
        let payload = submitted.payload().ok_or("a task")?;
        let task = payload.into_credit_report_task().ok_or("a task")?;
        let id = task.task_id.text().ok_or("an id")?;
        let request = QueryCreditReportRequest::new(id.to_owned());
        let answer = deepfinch::query_credit_report(&client, &request).await?;
        let found = match answer.payload().ok_or("a report")? {
            OneOf::CreditReport(_) => SECOND,
            OneOf::FirstGenerationReport(_) => FIRST,
        };
        assert_eq!(found, success);
        assert_eq!(answer.findings(), []);
        comes_back::<query_credit_report::Model>(answer.bytes())?;
    }
    Ok(())
}

#[tokio::test]
async fn a_submission_may_return_a_report_at_once() -> TestResult {
    use submit_credit_report::OneOf;
    for success in [SECOND, FIRST] {
        let mock =
            mock(|mock| mock.success_type("deepfinch/submit_credit_report", success)).await?;
        let request = SubmitCreditReportRequest::new(scan());
        let answer = deepfinch::submit_credit_report(&client(&mock)?, &request).await?;
        let found = match answer.payload().ok_or("a report")? {
            OneOf::CreditReportTask(_) => "a task",
            OneOf::CreditReport(_) => SECOND,
            OneOf::FirstGenerationReport(_) => FIRST,
        };
        assert_eq!(found, success);
        // Nothing is left to ask for.
        let job = Job::submitted(
            &submit_credit_report::OPERATION,
            answer.bytes(),
            std::time::SystemTime::now(),
        );
        assert!(job.is_none());
        comes_back::<submit_credit_report::Model>(answer.bytes())?;
    }
    Ok(())
}

#[tokio::test]
async fn a_success_type_that_is_not_there_is_refused() -> TestResult {
    let started = Mock::builder()
        .success_type("deepfinch/credit_report", "Report")
        .start()
        .await;
    let error = started.err().ok_or("it started")?.to_string();
    let expected = "deepfinch/credit_report has no success type Report; there are CreditReport, FirstGenerationReport";
    assert_eq!(error, expected);
    Ok(())
}

#[tokio::test]
async fn a_payload_in_a_string_is_found_in_it() -> TestResult {
    // Blanks, escapes and order inside the string are the vendor's.
    let card =
        r#"{ "card_num" : "6200000000000000001", "ret_code": 0,"bank_name":"测试\u94f6行" }"#;
    let body = serde_json::json!({
        "showapi_res_code": 0,
        "showapi_res_error": "",
        "showapi_fee_num": 1,
        "showapi_res_body": card,
    });
    let mock =
        mock(|mock| mock.script("showapi/bank_card", [Answer::json(body.to_string())])).await?;
    let request = BankCardRequest::new(BankCardInput::ImgBase64(Content::bytes(
        [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9].to_vec(),
    )));
    let answer = showapi::bank_card(&client(&mock)?, &request).await?;
    let payload = answer.payload().ok_or("a card")?;
    assert_eq!(payload.bank_name.text(), Some("测试银行"));
    assert_eq!(answer.findings(), []);
    comes_back::<showapi::bank_card::Model>(answer.bytes())
}

#[tokio::test]
async fn a_report_beside_a_task_that_is_none_is_the_report() -> TestResult {
    use submit_credit_report::OneOf;
    for task in [r#""""#, "null", r#""--""#, r#"" ""#, "{}"] {
        for body in [
            format!(r#"{{"status":"OK","task_id":{task},"result":{{"serialNo":"1"}}}}"#),
            format!(r#"{{"structured_result":{{}},"result":{{"serialNo":"1"}},"task_id":{task}}}"#),
            format!(r#"{{"task_id":{task},"serialNo":"1"}}"#),
        ] {
            let mock = mock(|mock| {
                mock.script(
                    "deepfinch/submit_credit_report",
                    [Answer::json(body.clone())],
                )
            })
            .await?;
            let request = SubmitCreditReportRequest::new(scan());
            let answer = deepfinch::submit_credit_report(&client(&mock)?, &request).await?;
            let Some(OneOf::FirstGenerationReport(report)) = answer.payload() else {
                return Err(format!("{body} has a report").into());
            };
            assert_eq!(report.serial_no.text(), Some("1"), "{body}");
            let submission = &submit_credit_report::OPERATION;
            let job = Job::submitted(submission, answer.bytes(), std::time::SystemTime::now());
            assert!(job.is_none(), "{body}");
        }
    }
    Ok(())
}
