// Machine-written by ocrmarket from schemas/: showapi/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 银行卡OCR识别 · Reads the number, the kind and the issuing bank from the picture of a bank card.
///
/// `POST https://idcard91.market.alicloudapi.com/ocrBankCardGeneral`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](bank_card::OPERATION).
pub mod bank_card;

/// 银行卡OCR识别 · Reads the number, the kind and the issuing bank from the picture of a bank card.
///
/// Charge: stated by a field of the response.
/// Request: [`BankCardRequest`](bank_card::BankCardRequest). Limits, outcome rules and codes: [`OPERATION`](bank_card::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
#[cfg(feature = "client")]
pub async fn bank_card(
    client: &::ocrmarket_client::Client,
    request: &bank_card::BankCardRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<bank_card::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}
