// Machine-written by ocrmarket from schemas/: duguang/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证结构化识别 · Reads one side of an identity card and, if asked, says where the portrait lies.
///
/// `POST https://ocrapi-idcard.taobao.com/ocrservice/idcard`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](id_card::OPERATION).
pub mod id_card;

/// 身份证结构化识别 · Reads one side of an identity card and, if asked, says where the portrait lies.
///
/// No source says whether a call is charged.
/// What it takes: [`IdCardRequest`](id_card::IdCardRequest). Its limits, outcome rules and codes: [`OPERATION`](id_card::OPERATION).
///
/// # Errors
/// A limit is broken and nothing was sent; no whole answer came; the gateway or the vendor refused; or what came is no
/// answer. The error says which, whether the call was charged and whether sending again may help.
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
