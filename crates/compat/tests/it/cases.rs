//! Changes of the example crate's schemas, and the expected effects of each.

use ocrmarket_compat::{JsonEffect, RustEffect};

/// A change.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// File, text in it, and its replacement; or [`NEW_FILE`] and its text, or a folder and
    /// [`NO_FOLDER`].
    pub(crate) edits: &'static [(&'static str, &'static str, &'static str)],
    pub(crate) rust: RustEffect,
    pub(crate) wire: JsonEffect,
    /// Items that must be reported.
    pub(crate) items: &'static [&'static str],
}

/// Instead of a text: the file is new.
pub(crate) const NEW_FILE: &str = "a new file";
/// Instead of a text: all files below the folder are removed.
pub(crate) const NO_FOLDER: &str = "no folder";

const ANSWER: &str = "acme/receipt/response.schema.json";
const WORDS: &str = "acme/obstacles/response.schema.json";
const REQUEST: &str = "acme/obstacles/request.schema.json";
const OPERATION: &str = "acme/receipt/operation.json";

const fn case(
    name: &'static str,
    edits: &'static [(&'static str, &'static str, &'static str)],
    (rust, wire): (RustEffect, JsonEffect),
    items: &'static [&'static str],
) -> Case {
    Case {
        name,
        edits,
        rust,
        wire,
        items,
    }
}

const NEW: &str = r#""tax": { "type": "string", "format": "amount", "title": "税", "description": "Tax in it." },
        "shop":  {"#;
const NEW_DEFINITION: &str = r##""tax": { "$ref": "#/$defs/Tax", "title": "税", "description": "Tax in it." },
        "shop":  {"##;
const TAX: &str = r#""Tax": { "type": "object", "description": "Tax.", "x-privacy": "public", "properties": { "rate": { "type": "string", "format": "percentage", "title": "率", "description": "Its rate." } } },
    "ReceiptLine": {"#;

const SHARED: &str = r##"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {
    "Receipt": {
      "type": "object",
      "description": "A shop's receipt.",
      "x-privacy": "financial",
      "properties": {
        "shop":  { "type": "string", "title": "商店", "description": "Name of the shop." },
        "total": { "type": "string", "format": "amount", "title": "合计", "description": "Sum of all lines, in yuan." },
        "lines": { "type": "array", "items": { "$ref": "#/$defs/ReceiptLine" }, "title": "明细", "description": "What was bought." }
      },
      "required": ["total"]
    },
    "ReceiptLine": {
      "type": "object",
      "description": "One line of a receipt.",
      "x-privacy": "financial",
      "properties": {
        "name":  { "type": "string", "title": "品名", "description": "What was bought." },
        "price": { "type": "string", "format": "amount", "title": "金额", "description": "Its price, in yuan." }
      }
    }
} }"##;
/// The definitions of [`SHARED`] in the current schemas.
const OWN: &str = r##"    "Receipt": {
      "type": "object",
      "description": "A shop's receipt.",
      "x-privacy": "financial",
      "properties": {
        "shop":  { "type": "string", "title": "商店", "description": "Name of the shop." },
        "total": { "type": "string", "format": "amount", "title": "合计", "description": "Sum of all lines, in yuan." },
        "lines": { "type": "array", "items": { "$ref": "#/$defs/ReceiptLine" }, "title": "明细", "description": "What was bought." }
      },
      "required": ["total"]
    },
    "ReceiptLine": {
      "type": "object",
      "description": "One line of a receipt.",
      "x-privacy": "financial",
      "properties": {
        "name":  { "type": "string", "title": "品名", "description": "What was bought." },
        "price": { "type": "string", "format": "amount", "title": "金额", "description": "Its price, in yuan." }
      }
    },
"##;

const REFUSAL: &str = r#"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {
    "ReceiptFailure": {
      "type": "object",
      "description": "A refusal.",
      "x-privacy": "free-text",
      "properties": {
        "code":    { "type": "integer", "x-privacy": "public", "title": "返回码", "description": "0 for success." },
        "message": { "type": "string", "title": "说明", "description": "The vendor's message." }
      },
      "required": ["code"]
    }
} }"#;
/// The definition of [`REFUSAL`] in the current schemas.
const OWN_REFUSAL: &str = r#"    "ReceiptFailure": {
      "type": "object",
      "description": "A refusal.",
      "x-privacy": "free-text",
      "properties": {
        "code":    { "type": "integer", "x-privacy": "public", "title": "返回码", "description": "0 for success." },
        "message": { "type": "string", "title": "说明", "description": "The vendor's message." }
      },
      "required": ["code"]
    },
"#;
const REFUND: &str = r#"{
  "title": "退款", "description": "Reads a refund.", "method": "POST", "encoding": "form",
  "endpoints": [{ "gateway": "aliyun", "host": "refund.example", "path": "/refund", "auth": ["app-code"], "certainty": "inferred" }],
  "timeouts": { "connect_ms": 10000, "total_ms": 60000 }, "payload": [""], "outcome": [{ "outcome": "success" }],
  "evidence": "provisional", "sources": [{ "kind": "inference", "title": "made up", "read": "2026-11-22" }]
}"#;
const REFUND_REQUEST: &str = r##"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/RefundRequest",
  "$defs": { "RefundRequest": { "type": "object", "description": "Nothing.", "properties": {} } } }"##;
const REFUND_ANSWER: &str = r##"{ "$schema": "https://json-schema.org/draft/2020-12/schema",
  "anyOf": [{ "$ref": "#/$defs/Refund", "x-role": "success" }],
  "$defs": { "Refund": { "type": "object", "description": "A refund.", "properties": {} } } }"##;

/// Every kind of change, harmless ones first.
pub(crate) const CASES: &[Case] = &[
    case(
        "a description",
        &[(ANSWER, "A shop's receipt.", "A receipt.")],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::receipt::Receipt"],
    ),
    case(
        "a label",
        &[(ANSWER, "商店", "商家")],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::receipt::Receipt::shop"],
    ),
    case(
        "a host",
        &[(OPERATION, "receipt.market", "receipts.market")],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::receipt::OPERATION.endpoints"],
    ),
    case(
        "a host suffix",
        &[(
            OPERATION,
            r#""timeouts""#,
            r#""host_suffix": "cloudmarket-apigw.com", "timeouts""#,
        )],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::receipt::OPERATION.host_suffix"],
    ),
    case(
        "a limit",
        &[(
            OPERATION,
            r#""accepts": ["base64"]"#,
            r#""accepts": ["base64"], "file_bytes_max": 9"#,
        )],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::receipt::OPERATION.inputs"],
    ),
    case(
        "an outcome rule",
        &[(OPERATION, r#""is": ["0"]"#, r#""is": ["0", "1"]"#)],
        (RustEffect::Patch, JsonEffect::Judged),
        &["acme::receipt::OPERATION.outcome"],
    ),
    case(
        "what is required",
        &[(
            ANSWER,
            r#""required": ["total"]"#,
            r#""required": ["total", "shop"]"#,
        )],
        (RustEffect::Patch, JsonEffect::Judged),
        &["acme::receipt::Receipt::shop"],
    ),
    case(
        "a privacy class",
        &[(
            WORDS,
            r#""type": "boolean","#,
            r#""type": "boolean", "x-privacy": "financial","#,
        )],
        (RustEffect::Patch, JsonEffect::Judged),
        &["acme::obstacles::Obstacles::open"],
    ),
    case(
        "a type that is valid besides",
        &[(
            ANSWER,
            r#""code": { "type": "integer", "title""#,
            r#""code": { "type": ["integer", "null"], "title""#,
        )],
        (RustEffect::Patch, JsonEffect::Judged),
        &["acme::receipt::ReceiptEnvelope::code"],
    ),
    case(
        "the order of fields",
        &[(
            WORDS,
            r#""ratio":    { "type": "number", "title": "比例", "description": "A number." },
        "open":     { "type": "boolean", "title": "开启", "description": "Yes or no." },"#,
            r#""open":     { "type": "boolean", "title": "开启", "description": "Yes or no." },
        "ratio":    { "type": "number", "title": "比例", "description": "A number." },"#,
        )],
        (RustEffect::Patch, JsonEffect::Same),
        &["acme::obstacles::Obstacles"],
    ),
    case(
        "a new place of the payload",
        &[
            (OPERATION, r#"["/data", ""]"#, r#"["/data", "/result", ""]"#),
            (
                ANSWER,
                r#""data": { "$ref""#,
                r##""result": { "$ref": "#/$defs/Receipt", "title": "结果", "description": "The receipt." }, "data": { "$ref""##,
            ),
        ],
        (RustEffect::Minor, JsonEffect::Extended),
        &["acme::receipt::OPERATION.payload"],
    ),
    case(
        "a new field",
        &[(ANSWER, r#""shop":  {"#, NEW)],
        (RustEffect::Minor, JsonEffect::Extended),
        &["acme::receipt::Receipt::tax"],
    ),
    case(
        "a new definition",
        &[
            (ANSWER, r#""shop":  {"#, NEW_DEFINITION),
            (ANSWER, r#""ReceiptLine": {"#, TAX),
        ],
        (RustEffect::Minor, JsonEffect::Extended),
        &["acme::receipt::Receipt::tax", "acme::receipt::Tax"],
    ),
    case(
        "a new word",
        &[(
            WORDS,
            r#"{ "const": "N", "variant": "Normal" }"#,
            r#"{ "const": "N", "variant": "Normal" }, { "const": "2", "variant": "Later" }"#,
        )],
        (RustEffect::Minor, JsonEffect::Extended),
        &["acme::obstacles::Symbol::Later"],
    ),
    case(
        "a field that is no longer sent",
        &[(
            ANSWER,
            r#""shop":  { "type": "string","#,
            r#""shop":  { "type": "string", "deprecated": true,"#,
        )],
        (RustEffect::Minor, JsonEffect::Same),
        &["acme::receipt::Receipt::shop"],
    ),
    case(
        "a new setter",
        &[(
            REQUEST,
            r#""back": {"#,
            r#""front": { "type": "string", "title": "正面", "description": "Picture." },
        "back": {"#,
        )],
        (RustEffect::Minor, JsonEffect::Same),
        &["acme::obstacles::ObstaclesRequest::front"],
    ),
    case(
        "a further choice",
        &[(
            REQUEST,
            r#"["image", "imageURL"]"#,
            r#"["image", "imageURL", "back"]"#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &[
            "acme::obstacles::ObstaclesInput::Back",
            "acme::obstacles::ObstaclesRequest::back",
        ],
    ),
    case(
        "a key under one name",
        &[(
            ANSWER,
            r#""shop":  {"#,
            r#""shopName":  { "x-name": "shop","#,
        )],
        (RustEffect::Patch, JsonEffect::Changed),
        &["acme::receipt::Receipt::shop"],
    ),
    case(
        "a text under one variant",
        &[(
            WORDS,
            r#""const": "N", "variant""#,
            r#""const": "M", "variant""#,
        )],
        (RustEffect::Patch, JsonEffect::Changed),
        &["acme::obstacles::Symbol::Normal"],
    ),
    case(
        "a payload elsewhere",
        &[
            (OPERATION, r#"["/data", ""]"#, r#"["/result", ""]"#),
            (
                ANSWER,
                r#""data": { "$ref""#,
                r#""result": { "x-name": "data", "$ref""#,
            ),
        ],
        (RustEffect::Patch, JsonEffect::Changed),
        &[
            "acme::receipt::OPERATION.payload",
            "acme::receipt::ReceiptEnvelope::data",
        ],
    ),
    case(
        "another method",
        &[(OPERATION, r#""method": "POST""#, r#""method": "GET""#)],
        (RustEffect::Patch, JsonEffect::Changed),
        &["acme::receipt::OPERATION.method"],
    ),
    case(
        "a parameter in the query",
        &[(
            REQUEST,
            r#""side": {
          "type": "string","#,
            r#""side": {
          "type": "string", "x-in": "query","#,
        )],
        (RustEffect::Patch, JsonEffect::Changed),
        &["acme::obstacles::ObstaclesRequest::side"],
    ),
    case(
        "a key of a setter",
        &[(REQUEST, r#""side": {"#, r#""facing": { "x-name": "side","#)],
        (RustEffect::Patch, JsonEffect::Changed),
        &["acme::obstacles::ObstaclesRequest::side"],
    ),
    case(
        "a field that is gone",
        &[(
            ANSWER,
            r#""shop":  { "type": "string", "title": "商店", "description": "Name of the shop." },"#,
            "",
        )],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::receipt::Receipt::shop"],
    ),
    case(
        "a field of another name",
        &[(
            ANSWER,
            r#""shop":  {"#,
            r#""shop":  { "x-name": "shop_name","#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::receipt::Receipt::shop_name"],
    ),
    case(
        "a key and a field of another name",
        &[(ANSWER, r#""shop":  {"#, r#""shopName":  {"#)],
        (RustEffect::Major, JsonEffect::Changed),
        &[
            "acme::receipt::Receipt::shop",
            "acme::receipt::Receipt::shop_name",
        ],
    ),
    case(
        "another format",
        &[(
            ANSWER,
            r#""total": { "type": "string", "format": "amount""#,
            r#""total": { "type": "string", "format": "count""#,
        )],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::receipt::Receipt::total"],
    ),
    case(
        "no format",
        &[(
            WORDS,
            r#""items": { "type": "string", "format": "date" }"#,
            r#""items": { "type": "string" }"#,
        )],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::obstacles::Obstacles::days"],
    ),
    case(
        "one instead of many",
        &[(
            ANSWER,
            r##""type": "array", "items": { "$ref": "#/$defs/ReceiptLine" }"##,
            r##""$ref": "#/$defs/ReceiptLine""##,
        )],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::receipt::Receipt::lines"],
    ),
    case(
        "a word that is gone",
        &[(WORDS, r#"{ "const": "N", "variant": "Normal" },"#, "")],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::obstacles::Symbol::Normal"],
    ),
    case(
        "a word of another name",
        &[(WORDS, r#""variant": "Normal""#, r#""variant": "OnTime""#)],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::obstacles::Symbol::OnTime"],
    ),
    case(
        "a definition of another name",
        &[(ANSWER, "ReceiptLine", "ReceiptRow")],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::receipt::ReceiptRow", "acme::receipt::Receipt::lines"],
    ),
    case(
        "no refusal any more",
        &[
            (
                ANSWER,
                r##"    { "$ref": "#/$defs/ReceiptFailure", "x-role": "failure" },
"##,
                "",
            ),
            (OPERATION, r#", "message": "/message""#, ""),
        ],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::receipt::Model::<operation::response::Model>::Failure"],
    ),
    case(
        "a required setter",
        &[(
            REQUEST,
            r#""required": ["type", "1st"]"#,
            r#""required": ["type", "1st", "side"]"#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &[
            "acme::obstacles::ObstaclesRequest::new",
            "acme::obstacles::ObstaclesRequest::side",
        ],
    ),
    case(
        "a parameter that may be left out",
        &[(
            REQUEST,
            r#""required": ["type", "1st"]"#,
            r#""required": ["type"]"#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::obstacles::ObstaclesRequest::new"],
    ),
    case(
        "a first required parameter",
        &[(
            "acme/receipt/request.schema.json",
            r#""required": ["image"]"#,
            r#""required": []"#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::receipt::ReceiptRequest::new"],
    ),
    case(
        "a file instead of text",
        &[(
            "acme/obstacles/operation.json",
            r#""inputs": ["#,
            r#""inputs": [{ "property": "side", "accepts": ["base64"] }, "#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::obstacles::ObstaclesRequest::side"],
    ),
    case(
        "a setter that is gone",
        &[(
            REQUEST,
            r#""married": { "type": "boolean", "x-privacy": "birth", "title": "已婚", "description": "A private yes or no." },"#,
            "",
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::obstacles::ObstaclesRequest::married"],
    ),
    case(
        "other choices",
        &[(
            REQUEST,
            r#"["holder", "id-number"]"#,
            r#"["holder", "back"]"#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &[
            "acme::obstacles::ObstaclesHolder::IdNumber",
            "acme::obstacles::ObstaclesHolder::Back",
            "acme::obstacles::ObstaclesRequest::back",
        ],
    ),
    case(
        "a choice of another name",
        &[(
            REQUEST,
            r#""id-number": {"#,
            r#""id-number": { "x-name": "identity","#,
        )],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::obstacles::ObstaclesHolder::Identity"],
    ),
    case(
        "definitions that become shared: those that are exported stay where they were",
        &[
            ("acme/receipts.schema.json", NEW_FILE, SHARED),
            (ANSWER, OWN, ""),
            (
                ANSWER,
                "\"#/$defs/Receipt\"",
                "\"../receipts.schema.json#/$defs/Receipt\"",
            ),
        ],
        (RustEffect::Major, JsonEffect::Same),
        &["acme::shared::receipts::ReceiptLine", "acme::shared"],
    ),
    case(
        "a definition that becomes shared, and is exported",
        &[
            ("acme/refusal.schema.json", NEW_FILE, REFUSAL),
            (ANSWER, OWN_REFUSAL, ""),
            (
                ANSWER,
                "#/$defs/ReceiptFailure",
                "../refusal.schema.json#/$defs/ReceiptFailure",
            ),
        ],
        (RustEffect::Minor, JsonEffect::Same),
        &["acme::shared"],
    ),
    case(
        "an operation that is gone",
        &[("acme/receipt/", NO_FOLDER, "")],
        (RustEffect::Major, JsonEffect::Changed),
        &["acme::receipt"],
    ),
    case(
        "a new operation",
        &[
            ("acme/refund/operation.json", NEW_FILE, REFUND),
            ("acme/refund/request.schema.json", NEW_FILE, REFUND_REQUEST),
            ("acme/refund/response.schema.json", NEW_FILE, REFUND_ANSWER),
            ("acme/refund/samples/success.json", NEW_FILE, "{}"),
        ],
        (RustEffect::Minor, JsonEffect::Extended),
        &["acme::refund"],
    ),
];
