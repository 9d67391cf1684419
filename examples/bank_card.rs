//! `showapi/bank_card`: a bank card, with an `AppCode` or a signature. Note: each response of this
//! vendor states whether it was charged, and some failures must not be repeated. No policy repeats
//! those.

mod common;

use common::Outcome;
use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket::client::input::Content;
use ocrmarket::showapi::{self, bank_card::BankCardInput, bank_card::BankCardRequest};
use ocrmarket_mock::{Mock, ScriptedResponse};

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let request = BankCardRequest::new(BankCardInput::ImgUrl(Content::url(
        "https://example.com/card.jpg",
    )));

    let response = showapi::bank_card(&common::client(&mock)?, &request).await?;
    let card = response.payload().ok_or("no card in the response")?;
    println!(
        "by AppCode: {:?}, charged: {}",
        card.card_type.known(),
        response.charged()
    );

    // The same product, signed: the client chooses the scheme by the keys that it has.
    let keys = Keys::new().aliyun("mock-app-key", "mock-app-secret");
    let client = Client::builder(Credentials::new("signing", keys))
        .addresses(Addresses::default().base(mock.url().parse()?))
        .build()?;
    let response = showapi::bank_card(&client, &request).await?;
    println!(
        "by signature: {:?}, charged: {}",
        response.outcome(),
        response.charged()
    );

    let refused = r#"{"showapi_res_code":0,"showapi_fee_num":0,"showapi_res_body":{"ret_code":30,"remark":""}}"#;
    mock.script("showapi/bank_card", [ScriptedResponse::json(refused)])?;
    if let Err(error) = showapi::bank_card(&client, &request).await {
        println!(
            "code {:?}, charged: {}, send again: {:?}",
            error.code(),
            error.was_charged(),
            error.retry()
        );
    }
    Ok(())
}
