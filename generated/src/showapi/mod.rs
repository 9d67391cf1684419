// Machine-written by ocrmarket from schemas/: showapi/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 银行卡OCR识别 · Reads the number, the kind and the issuing bank from the picture of a bank card.
///
/// `POST https://idcard91.market.alicloudapi.com/ocrBankCardGeneral`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](bank_card::OPERATION).
pub mod bank_card;

/// 银行卡OCR识别 · Reads the number, the kind and the issuing bank from the picture of a bank card.
///
/// The answer says whether the call was charged.
/// What it takes: [`BankCardRequest`](bank_card::BankCardRequest). Its limits, outcome rules and codes: [`OPERATION`](bank_card::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
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
