// Machine-written by ocrmarket from schemas/: fegine/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证实名认证OCR · Reads the front of an identity card and checks the name and the number against the registry. `ocr` has the data of the picture, which may be forged; `cert` has the data that the registry confirms.
///
/// `POST https://ocr2idcard.market.alicloudapi.com/OcridCard`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](verify_id_card::OPERATION).
pub mod verify_id_card;

/// 身份证实名认证OCR · Reads the front of an identity card and checks the name and the number against the registry. `ocr` has the data of the picture, which may be forged; `cert` has the data that the registry confirms.
///
/// Charge: unknown, no source states it.
/// Request: [`VerifyIdCardRequest`](verify_id_card::VerifyIdCardRequest). Limits, outcome rules and codes: [`OPERATION`](verify_id_card::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
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
