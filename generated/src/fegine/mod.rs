// Machine-written by ocrmarket from schemas/: fegine/vendor.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

/// 身份证实名认证OCR · Reads the front of an identity card and asks the registry whether the name and the number belong together. `ocr` is what the picture shows, which may be tampered with; `cert` is what the registry confirms.
///
/// `POST https://ocr2idcard.market.alicloudapi.com/OcridCard`.
/// The model rests on the vendor's documents alone.
/// Limits, outcome rules, codes and sources stand in [`OPERATION`](verify_id_card::OPERATION).
pub mod verify_id_card;
