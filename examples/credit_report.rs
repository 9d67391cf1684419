//! `deepfinch/credit_report`: one call with a Tencent key pair. Note: the documented gateway was
//! announced to end, so the market console may show you another address. The client chooses the
//! signing scheme by the host. It sends a key only to the operation's own hosts, to this machine,
//! or to a host that you name.

mod common;

use common::Outcome;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::input::Content;
use ocrmarket::deepfinch;
use ocrmarket::deepfinch::credit_report::{CreditReportRequest, OPERATION, OneOf};
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let client = common::client(&mock)?;
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    let response = deepfinch::credit_report(&client, &CreditReportRequest::new(scan)).await?;
    let report = match response.payload().ok_or("no report in the response")? {
        OneOf::CreditReport(report) => report,
        OneOf::FirstGenerationReport(_) => return Err("a report of the first generation".into()),
    };
    let place = response
        .classified()
        .payload
        .map(|place| &OPERATION.payload[place]);
    let cards = &report.credit_trans_info_detail.credit_account;
    println!("{} cards in the report at {place:?}", cards.len());

    // The URL of a call and its signing scheme: as documented, and with another address.
    let moved = "https://ap-beijing.cloudmarket-apigw.com/service-example/credit_report";
    let moved = Addresses::default().url(&OPERATION, moved.parse()?);
    for addresses in [Addresses::default(), moved] {
        let target = addresses.target(&OPERATION)?;
        println!("{:?} {}", target.endpoint.auth, target.url);
    }
    let elsewhere = "https://ocr.example.com/credit_report".parse()?;
    if let Err(error) = Addresses::default()
        .url(&OPERATION, elsewhere)
        .target(&OPERATION)
    {
        println!("{error}");
    }
    Ok(())
}
