// Machine-written by ocrmarket from schemas/: the whole folder.
// Do not edit: change the schema, then run `cargo run -- generate`.

//! Typed responses of the OCR products of the Chinese cloud markets.
//!
//! One module per vendor, below it one per operation: a struct for each object it returns, `decode` and `encode`, its
//! [`OPERATION`](operation::Operation) and its schema. Decoding is total and lossless; validation is separate.
//! The search finds a field by the vendor's key and by its Chinese label.
//!
//! With the feature `client`, which is on by default, each operation has a request type, and each vendor has a function of the
//! operation's name that sends it. Without it, nothing here depends on an HTTP library.
//!
//! With the feature `validate`, each operation has `findings`, which validates the bytes of a response. It needs no client. With
//! both, `CallResponse::findings` does the same, and a client can report drift of every response.
//!
//! Not affiliated with the vendors. The schemas are based on their documents; each operation states its evidence.

#[cfg(feature = "client")]
pub use ::ocrmarket_client as client;
pub use ::ocrmarket_operation as operation;
#[cfg(feature = "validate")]
pub use ::ocrmarket_validator as validator;
pub use ::ocrmarket_wire as wire;

/// 深源恒际 · Sells the recognition of credit reports and medical invoices, on the Alibaba Cloud market and on the Tencent Cloud market.
///
/// - Product on the Alibaba Cloud market: <https://market.aliyun.com/apimarket/detail/cmapi00035084>
///
/// - Product in the Alibaba Cloud market console: <https://market.console.aliyun.com/imageconsole/index.htm>
///
/// - Developer centre of the vendor: <https://devcenter.cloud.deepfinch.com/>
#[cfg(feature = "deepfinch")]
pub mod deepfinch;

/// 读光 · Alibaba's text recognition products, sold on the Alibaba Cloud market and answered on hosts of their own.
///
/// - Interface document: <https://g.alicdn.com/idst-fe/duguang-doc/0.2.6/身份证.html>
#[cfg(feature = "duguang")]
pub mod duguang;

/// 涪擎 · Sells identity checks on the Alibaba Cloud market.
///
/// - Product page on the market: <https://market.aliyun.com/products/57000002/cmapi030087.html>
#[cfg(feature = "fegine")]
pub mod fegine;

/// 万维易源 · Sells recognition products on the Alibaba Cloud market. Every response has its two-layer `showapi_res_*` envelope.
///
/// - Product in the market console: <https://market.console.aliyun.com/?productCode=cmapi00062406>
///
/// - Product page on the market: <https://market.aliyun.com/apimarket/detail/cmapi00062406>
///
/// - Calling the market's gateway: <https://help.aliyun.com/zh/api-gateway/traditional-api-gateway/use-cases/call-apis>
#[cfg(feature = "showapi")]
pub mod showapi;

/// The operations of all enabled vendors, sorted by vendor and name.
pub static OPERATIONS: &[::ocrmarket_operation::response::CatalogEntry] = &[
    #[cfg(feature = "deepfinch")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        deepfinch::credit_report::Model,
    >(deepfinch::credit_report::SCHEMA),
    #[cfg(feature = "deepfinch")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        deepfinch::medical_invoice::Model,
    >(deepfinch::medical_invoice::SCHEMA),
    #[cfg(feature = "deepfinch")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        deepfinch::query_credit_report::Model,
    >(deepfinch::query_credit_report::SCHEMA),
    #[cfg(feature = "deepfinch")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        deepfinch::submit_credit_report::Model,
    >(deepfinch::submit_credit_report::SCHEMA),
    #[cfg(feature = "duguang")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        duguang::id_card::Model,
    >(duguang::id_card::SCHEMA),
    #[cfg(feature = "fegine")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        fegine::verify_id_card::Model,
    >(fegine::verify_id_card::SCHEMA),
    #[cfg(feature = "showapi")]
    ::ocrmarket_operation::response::CatalogEntry::of::<
        showapi::bank_card::Model,
    >(showapi::bank_card::SCHEMA),
];
