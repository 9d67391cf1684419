//! `fegine/verify_id_card`: an identity card against the registry. Note: both *not verified* and
//! *verified* are responses, and `ocr` is only the text of the picture. `cert` is what the registry
//! confirms.

mod common;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::fegine::{self, verify_id_card::VerifyIdCardRequest};
use ocrmarket_mock::{Mock, Outcome as Kind, ScriptedResponse};

#[tokio::main]
async fn main() -> Outcome {
    let not_verified = r#"{"code":"02","msg":"","ocr":{"name":"测试甲"},"cert":{"name":""}}"#;
    let refused = ScriptedResponse::sample(Kind::Failure);
    let mock = Mock::builder()
        .script(
            "fegine/verify_id_card",
            [
                ScriptedResponse::usual(),
                ScriptedResponse::json(not_verified),
                refused,
            ],
        )
        .start()
        .await?;
    let client = common::client(&mock)?;

    // One field for both: base64 of a file, or a URL.
    let request = VerifyIdCardRequest::new(Content::url("https://example.com/card.jpg"));
    for _ in 0..2 {
        let response = fegine::verify_id_card(&client, &request).await?;
        let card = response.payload().ok_or("no card in the response")?;
        println!(
            "{:?}: person in the registry: {}",
            card.code.known(),
            !card.cert.name.is_empty_value()
        );
    }
    if let Err(error) = fegine::verify_id_card(&client, &request).await {
        println!("{}: code {:?}", error.kind().name(), error.code());
    }
    Ok(())
}
