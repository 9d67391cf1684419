// Machine-written by ocrmarket from schemas/: showapi/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 银行卡OCR识别 · Reads the number, the kind and the issuing bank from the picture of a bank card.
///
/// `POST https://idcard91.market.alicloudapi.com/ocrBankCardGeneral`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](bank_card::OPERATION).
pub mod bank_card;
