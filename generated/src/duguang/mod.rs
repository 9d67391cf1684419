// Machine-written by ocrmarket from schemas/: duguang/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证结构化识别 · Reads the front of an identity card and, if asked, says where the portrait lies.
///
/// `POST https://ocrapi-idcard.taobao.com/ocrservice/idcard`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](id_card::OPERATION).
pub mod id_card;
