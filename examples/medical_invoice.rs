//! `deepfinch/medical_invoice`: an invoice of any province. Note: a `data:` prefix is removed,
//! because this vendor refuses it, and amounts are exact decimals, so that they can be added up.

mod common;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::deepfinch::{self, medical_invoice::MedicalInvoiceRequest};
use ocrmarket::wire::value::Decimal;
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let client = common::client(&mock)?;

    // The string that a browser provides. The province is optional; `e_invoice` means electronic
    // ones.
    let picture = Content::base64("data:image/png;base64,iVBORw0KGgo=");
    let request = MedicalInvoiceRequest::new(picture).province("beijing");
    let response = deepfinch::medical_invoice(&client, &request).await?;

    let invoice = &response
        .payload()
        .ok_or("no invoice in the response")?
        .medical_result;
    let total = invoice.total_cost.value()?.ok_or("no total")?;
    println!("合计金额 {total}");

    let mut sum = Decimal::default();
    for line in &invoice.cost_detail_list {
        let price = line.price.value()?.unwrap_or_default();
        sum = sum.checked_add(price).ok_or("too much to add up")?;
    }
    println!("{} lines add up to {sum}", invoice.cost_detail_list.len());
    Ok(())
}
