// Machine-written by ocrmarket from schemas/: fegine/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证实名认证OCR · Reads the front of an identity card and asks the registry whether the name and the number belong together. `ocr` is what the picture shows, which may be tampered with; `cert` is what the registry confirms.
///
/// `POST https://ocr2idcard.market.alicloudapi.com/OcridCard`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](verify_id_card::OPERATION).
pub mod verify_id_card;

/// 身份证实名认证OCR · Reads the front of an identity card and asks the registry whether the name and the number belong together. `ocr` is what the picture shows, which may be tampered with; `cert` is what the registry confirms.
///
/// No source says whether a call is charged.
/// What it takes: [`VerifyIdCardRequest`](verify_id_card::VerifyIdCardRequest). Its limits, outcome rules and codes: [`OPERATION`](verify_id_card::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
#[cfg(feature = "client")]
pub async fn verify_id_card(
    client: &::ocrmarket_client::Client,
    request: &verify_id_card::VerifyIdCardRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<verify_id_card::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}
