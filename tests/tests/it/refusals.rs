//! Tests refusals and the number of attempts for them. The vendor's body decides, whatever the
//! status.

use std::time::Duration;

use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket::client::retry::{Backoff, Policy, Scope};
use ocrmarket::operation::Outcome;
use ocrmarket::showapi::bank_card::{self, BankCardInput, BankCardRequest};
use ocrmarket::{duguang, showapi};
use ocrmarket_client::input::Content;
use ocrmarket_mock::{Bytes, Mock, Response, ScriptedResponse};

use crate::vendors::{Fallible, JPEG, TestResult};

const CARD: &str = "showapi/bank_card";

/// Makes one call and returns the number of attempts. The vendor sends this response to all of
/// them.
async fn sent(scope: Scope, status: u16, body: &str) -> Fallible<usize> {
    let mock = Mock::start().await?;
    let response = Response::builder().status(status);
    let answer = ScriptedResponse::response(response.body(Bytes::from(body.to_owned()))?);
    mock.script(CARD, vec![answer; 4])?;
    let mut policy = Policy::default();
    policy.scope = scope;
    policy.backoff = Backoff::new(Duration::from_millis(1), Duration::from_millis(1));
    let client = Client::builder(Credentials::new(
        "test",
        Keys::new().app_code("mock-app-code"),
    ))
    .addresses(Addresses::default().base(mock.url().parse()?))
    .retry(policy)
    .build()?;
    let request = BankCardRequest::new(BankCardInput::ImgBase64(Content::bytes(JPEG)));
    let result = showapi::bank_card(&client, &request).await;
    assert!(result.is_err(), "{body}");
    Ok(mock.journal().of(CARD).len())
}

#[tokio::test]
async fn what_the_vendor_refused_is_not_sent_again_for_its_status() -> TestResult {
    for status in [200, 429, 450, 500, 503] {
        for body in [
            // Never retried, in any location and spelling of the code.
            r#"{"ret_code":30,"remark":"x","showapi_fee_num":0}"#,
            r#"{"ret_code":"30","showapi_fee_num":"0"}"#,
            r#"{"showapi_res_code":0,"showapi_fee_num":0,"showapi_res_body":{"ret_code":30}}"#,
            r#"{"showapi_res_code":0,"showapi_fee_num":0,"showapi_res_body":"{\"ret_code\":30}"}"#,
            // One code permits a retry, the other forbids it.
            r#"{"showapi_res_code":-3,"showapi_fee_num":0,"showapi_res_body":{"ret_code":30}}"#,
            r#"{"showapi_res_code":-1009,"showapi_fee_num":0,"ret_code":30}"#,
            // Unlisted codes, and no code.
            r#"{"ret_code":777,"showapi_fee_num":0}"#,
            r#"{"ret_code":30.0,"showapi_fee_num":0}"#,
            r#"{"showapi_res_code":-99,"showapi_fee_num":0}"#,
            r#"{"showapi_res_body":{"ret_code":777},"showapi_fee_num":0}"#,
            r#"{"showapi_res_error":"x","showapi_fee_num":0}"#,
            r#"{"showapi_fee_num":0}"#,
        ] {
            for scope in [Scope::Unprocessed, Scope::MayBeChargedTwice] {
                let sent = sent(scope, status, body).await?;
                assert_eq!(sent, 1, "{status} {body} {scope:?}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_may_pass_is_sent_again_where_it_costs_nothing() -> TestResult {
    let later = r#"{"showapi_res_code":-3,"showapi_fee_num":0,"showapi_res_body":{}}"#;
    let bare = r#"{"ret_code":80,"showapi_fee_num":0}"#;
    let charged = r#"{"ret_code":80,"showapi_fee_num":1}"#;
    let unsaid = r#"{"ret_code":80}"#;
    let proxy = r#"{"message":"no healthy upstream"}"#;
    for (status, body, unprocessed, any) in [
        (200, later, 4, 4),
        (503, bare, 4, 4),
        (503, charged, 1, 4),
        (503, unsaid, 1, 4),
        // A response of a proxy: the call may have been processed.
        (503, proxy, 1, 4),
        (503, "<html></html>", 1, 4),
        (404, proxy, 1, 1),
    ] {
        let by_default = sent(Scope::Unprocessed, status, body).await?;
        let sent = sent(Scope::MayBeChargedTwice, status, body).await?;
        assert_eq!((by_default, sent), (unprocessed, any), "{status} {body}");
    }
    Ok(())
}

#[test]
fn a_code_that_says_success_or_nothing_is_no_refusal() -> TestResult {
    let card = &bank_card::OPERATION;
    let id_card = &duguang::id_card::OPERATION;
    for (operation, body, is_success) in [
        (
            card,
            r#"{"ret_code":0,"bank_name":"x","card_num":"6200000000000000001"}"#,
            true,
        ),
        (
            card,
            r#"{"ret_code":"0","card_num":"6200000000000000001","showapi_fee_num":1}"#,
            true,
        ),
        (
            card,
            r#"{"ret_code":0,"showapi_res_body":{"ret_code":30}}"#,
            false,
        ),
        (card, r#"{"ret_code":0}"#, true),
        (
            card,
            r#"{"ret_code":30,"card_num":"6200000000000000001"}"#,
            false,
        ),
        (
            card,
            r#"{"ret_code":0,"card_num":"6200000000000000001","showapi_res_code":-1}"#,
            false,
        ),
        (card, r#"{"card_num":"6200000000000000001"}"#, false),
        (
            id_card,
            r#"{"error_code":0,"error_msg":"","data":{"name":"x"}}"#,
            true,
        ),
        (id_card, r#"{"error_code":"0","data":{"name":"x"}}"#, true),
        (id_card, r#"{"error_code":"","data":{"name":"x"}}"#, true),
        (id_card, r#"{"error_code":null,"data":{"name":"x"}}"#, true),
        (id_card, r#"{"error_code":0,"data":{}}"#, false),
        (id_card, r#"{"error_code":0,"error_msg":""}"#, false),
        (id_card, r#"{"error_code":400,"data":{"name":"x"}}"#, false),
        (id_card, r#"{"data":{}}"#, false),
    ] {
        let classified = operation.outcome_of(body.as_bytes())?;
        assert_eq!(classified.outcome == Outcome::Success, is_success, "{body}");
    }
    Ok(())
}
