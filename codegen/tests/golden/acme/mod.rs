// Machine-written by ocrmarket from schemas/: acme/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 障碍识别 · Every name and text that a generator could stumble over.
///
/// `POST https://obstacles.market.alicloudapi.com/obstacles`, inferred.
/// The model rests on pages of an older or sister product: expect departures.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](obstacles::OPERATION).
pub mod obstacles;

/// 小票识别 · Reads a shop's receipt.
///
/// `POST https://receipt.market.alicloudapi.com/receipt`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](receipt::OPERATION).
pub mod receipt;

/// 障碍识别 · Every name and text that a generator could stumble over.
///
/// No source says whether a call is charged.
/// What it takes: [`ObstaclesRequest`](obstacles::ObstaclesRequest). Its limits, outcome rules and codes: [`OPERATION`](obstacles::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
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
/// No source says whether a call is charged.
/// What it takes: [`ReceiptRequest`](receipt::ReceiptRequest). Its limits, outcome rules and codes: [`OPERATION`](receipt::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
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
