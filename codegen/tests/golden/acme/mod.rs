// Machine-written by ocrmarket from schemas/: acme/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 障碍识别 · Every name and text that a generator could stumble over.
///
/// `POST https://obstacles.market.alicloudapi.com/obstacles`, inferred.
/// Evidence: pages of an older or sister product; deviations are likely.
/// Limits, outcome rules, codes and sources: [`OPERATION`](obstacles::OPERATION).
pub mod obstacles;

/// 小票识别 · Reads a shop's receipt.
///
/// `POST https://receipt.market.alicloudapi.com/receipt`.
/// Evidence: documents of the vendor, not verified with real data.
/// Limits, outcome rules, codes and sources: [`OPERATION`](receipt::OPERATION).
pub mod receipt;

/// 障碍识别 · Every name and text that a generator could stumble over.
///
/// Charge: unknown, no source states it.
/// Request: [`ObstaclesRequest`](obstacles::ObstaclesRequest). Limits, outcome rules and codes: [`OPERATION`](obstacles::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
#[cfg(feature = "client")]
pub async fn obstacles(
    client: &::ocrmarket_client::Client,
    request: &obstacles::ObstaclesRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<obstacles::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}

/// 小票识别 · Reads a shop's receipt.
///
/// Charge: unknown, no source states it.
/// Request: [`ReceiptRequest`](receipt::ReceiptRequest). Limits, outcome rules and codes: [`OPERATION`](receipt::OPERATION).
///
/// # Errors
/// Fails if the request exceeds a limit and is not sent, if the response does not arrive completely, if the gateway or the
/// vendor refuses the request, or if the body is not a response. The error contains the reason, the charge and whether a
/// retry can succeed.
#[cfg(feature = "client")]
pub async fn receipt(
    client: &::ocrmarket_client::Client,
    request: &receipt::ReceiptRequest,
) -> ::core::result::Result<
    ::ocrmarket_client::CallResponse<receipt::Model>,
    ::ocrmarket_client::Error,
> {
    client.call(request).await
}
