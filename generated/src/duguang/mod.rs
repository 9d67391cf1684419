// Machine-written by ocrmarket from schemas/: duguang/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证结构化识别 · Reads one side of an identity card and, if requested, locates the portrait.
///
/// `POST https://ocrapi-idcard.taobao.com/ocrservice/idcard`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](id_card::OPERATION).
pub mod id_card;

/// 身份证结构化识别 · Reads one side of an identity card and, if requested, locates the portrait.
///
/// Charge: unknown, no source states it.
/// Request: [`IdCardRequest`](id_card::IdCardRequest). Limits, outcome rules and codes: [`OPERATION`](id_card::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
#[cfg(feature = "client")]
pub async fn id_card(
    client: &::ocrmarket_client::Client,
    request: &id_card::IdCardRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<id_card::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}
