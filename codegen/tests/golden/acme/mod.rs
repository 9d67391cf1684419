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
