//! `duguang/id_card`: the front of an identity card, as JSON. Note: the input is either a file or a
//! URL, as an enum, and `figure` requests the location of the portrait.

mod common;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::duguang::{self, id_card::IdCardInput, id_card::IdCardRequest};
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let client = common::client(&mock)?;

    let picture = IdCardInput::Url(Content::url("https://example.com/card.jpg"));
    let request = IdCardRequest::new(picture).figure(true);
    let response = duguang::id_card(&client, &request).await?;

    let reading = response.payload().ok_or("no card in the response")?;
    for figure in &reading.figure {
        let (x, y) = (figure.x.value()?, figure.y.value()?);
        println!("{:?} at {x:?}, {y:?}", figure.type_.known());
    }
    // `Debug` is safe for a log: it shows public values and masks personal ones.
    println!("{:?}", reading.data);
    Ok(())
}
