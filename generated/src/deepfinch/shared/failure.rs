// Machine-written by ocrmarket from schemas/: deepfinch/failure.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

mod tables;

/// A refusal, a whole body.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepfinchFailure {
    /// 状态 · The vendor's status, in capitals. The operations list the known ones.
    ///
    /// Key `status`; string; privacy class `public`.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 原因 · Error message of the vendor.
    ///
    /// Key `reason`; string; privacy class `free-text`.
    #[doc(alias = "原因")]
    pub reason: wire::leaf::Text,
    /// 错误信息 · Error message, if the vendor gives it here and not in `reason`.
    ///
    /// Key `error`; string; privacy class `free-text`.
    #[doc(alias = "错误信息")]
    pub error: wire::leaf::Text,
    /// 请求标识 · Id of the call at the vendor; only sometimes there.
    ///
    /// Key `request_id`; string; privacy class `public`.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 耗时 · Processing time of the vendor, in seconds.
    ///
    /// Key `time_cost`; number; privacy class `public`.
    #[doc(alias = "耗时")]
    pub time_cost: wire::leaf::Number,
    /// Fields that this definition does not declare.
    pub unknown: wire::Unknown,
}
