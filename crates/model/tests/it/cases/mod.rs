//! Mistakes in schemas, as edits of `tests/good`.

use ocrmarket_model::DiagnosticCode;

/// A mistake in a copy of the good vendor.
pub(crate) struct Case {
    /// The snapshot that contains its diagnostics.
    pub(crate) group: &'static str,
    pub(crate) name: &'static str,
    pub(crate) edits: &'static [Edit],
}

/// A change of one file.
pub(crate) enum Edit {
    /// Path and contents.
    Put(&'static str, &'static [u8]),
    /// Path.
    Remove(&'static str),
    /// Path, old contents, new contents.
    Replace(&'static str, &'static str, &'static str),
}

/// Codes without a case here: only a folder on disk can lead to them. The folder test covers them
/// if a small test can.
pub(crate) const MET_ELSEWHERE: &[DiagnosticCode] = &[
    DiagnosticCode::UnreadableFile,
    DiagnosticCode::SymlinkLoop,
    DiagnosticCode::FileTooLarge,
    DiagnosticCode::TooManyFiles,
    DiagnosticCode::FolderTooDeep,
    DiagnosticCode::BadFileName,
];

const SHARED: &str = "acme/shared.schema.json";
const OPERATION: &str = "acme/card/operation.json";
const REQUEST: &str = "acme/card/request.schema.json";
const RESPONSE: &str = "acme/card/response.schema.json";
const SUCCESS: &str = "acme/card/samples/success.json";
const FINDINGS: &str = "acme/card/samples/success.findings.json";

const fn case(group: &'static str, name: &'static str, edits: &'static [Edit]) -> Case {
    Case { group, name, edits }
}

use Edit::{Put, Remove, Replace};

pub(crate) const CASES: &[Case] = &[
    // JSON that is refused.
    case("json", "not JSON", &[Put(SHARED, b"{\n  \"$defs\": {,}\n}")]),
    case("json", "empty", &[Put(SHARED, b"")]),
    case("json", "a comment", &[Put(SHARED, b"// {}")]),
    case("json", "invalid UTF-8", &[Put(SHARED, b"{\n  \"title\": \"\xff\"\n}")]),
    case("json", "duplicate keys", &[Replace(SHARED, r#""title": "Shared","#, r#""title": "Shared", "title": "Again","#)]),
    case("json", "lone surrogate", &[Replace(SHARED, "Whose card it is.", r"\ud800")]),
    case(
        "json",
        "absurd nesting",
        &[Replace(
            SHARED,
            r#""Shared""#,
            concat!("[[[[[[[[[[[[[[[[[[[[", "[[[[[[[[[[[[[[[[[[[[", "[[[[[[[[[[[[[[[[[[[[", "[[[[[[[["),
        )],
    ),
    case("json", "characters that are not seen", &[
        Replace(SHARED, "Whose card it is.", r"\u202eWhose\r\ncard"),
        Replace(SHARED, r#""title": "姓名""#, "\"title\": \"\u{2066}姓名\u{feff}\", \"\u{85}\": 1"),
        Replace(OPERATION, "Reads a card.", r"Reads a\u0000 card."),
        Replace("acme/vendor.json", r#""title": ""#, r#""title": "\u2028"#),
        Replace(REQUEST, "What it takes.", r"What\n\tit takes."),
    ]),
    case("json", "several files at once", &[Put(SHARED, b"["), Put(REQUEST, b"[]"), Put("acme/vendor.json", b"{}")]),
    // Keywords.
    case("dialect", "unknown keyword", &[Replace(RESPONSE, r#""deprecated": true"#, r#""pattern": "^x$""#)]),
    case("dialect", "misplaced keyword", &[Replace(RESPONSE, r#""deprecated": true"#, r#""x-role": "success""#)]),
    case("dialect", "anyOf inside", &[Replace(RESPONSE, r#""description": "A card.","#, r#""description": "A card.", "anyOf": [],"#)]),
    case("dialect", "no $schema", &[Replace(RESPONSE, r#""$schema": "https://json-schema.org/draft/2020-12/schema","#, "")]),
    case("dialect", "another $schema", &[Replace(RESPONSE, "2020-12", "2019-09")]),
    case("dialect", "no definitions", &[Put("acme/none.schema.json", br#"{"$schema": "https://json-schema.org/draft/2020-12/schema"}"#)]),
    case("dialect", "definitions that are no object", &[Put("acme/none.schema.json", br#"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": []}"#)]),
    case("dialect", "a definition that is no object", &[Replace(SHARED, r#""State": {"#, r#""Odd": 7, "State": {"#)]),
    case("dialect", "missing title", &[Replace(SHARED, r#""title": "姓名", "#, "")]),
    case("dialect", "empty title", &[Replace(SHARED, r#""title": "姓名""#, r#""title": " ""#)]),
    case("dialect", "missing descriptions", &[
        Replace(SHARED, r#", "description": "Name as printed.""#, ""),
        Replace(SHARED, r#""description": "A state.","#, ""),
    ]),
    case("dialect", "title of another kind", &[Replace(SHARED, r#""title": "姓名""#, r#""title": 7"#)]),
    case("dialect", "missing privacy class", &[Replace(RESPONSE, r#""self": { "type": "boolean", "x-privacy": "public","#, r#""self": { "type": "boolean","#)]),
    case("dialect", "unknown privacy class", &[Replace(SHARED, r#""x-privacy": "phone""#, r#""x-privacy": "secret""#)]),
    case("dialect", "privacy beside an object", &[Replace(SHARED, r##""$ref": "#/$defs/Owner", "title": "上级""##, r##""$ref": "#/$defs/Owner", "x-privacy": "name", "title": "上级""##)]),
    case("dialect", "unknown format", &[Replace(SHARED, r#""format": "phone""#, r#""format": "ipv4""#)]),
    case("dialect", "anonymous object", &[Replace(SHARED, r#""type": "string", "title": "姓名""#, r#""type": "object", "properties": {}, "title": "姓名""#)]),
    case("dialect", "anonymous object in an array", &[Replace(SHARED, r#""type": "string", "format": "phone", "x-privacy": "phone""#, r#""type": ["object", "null"]"#)]),
    case("dialect", "an array of arrays", &[Replace(SHARED, r#""type": "string", "format": "phone", "x-privacy": "phone""#, r#""type": "array", "x-privacy": "phone""#)]),
    case("dialect", "an array without items", &[Replace(SHARED, r#""items": { "type": "string", "format": "phone", "x-privacy": "phone" },"#, "")]),
    case("dialect", "no type", &[Replace(SHARED, r#""type": "string", "title": "姓名""#, r#""title": "姓名""#)]),
    case("dialect", "types that are none", &[Replace(SHARED, r#"["string", "integer", "null"]"#, r#"["string", "string", "text", 7]"#)]),
    case("dialect", "null alone", &[Replace(SHARED, r#"["string", "integer", "null"]"#, r#"["null"]"#)]),
    case("dialect", "an object or a text", &[Replace(SHARED, r#"["object", "null"]"#, r#"["object", "string"]"#)]),
    case("dialect", "an object without properties", &[Replace(RESPONSE, r#""description": "A refusal.","#, r#""description": "A refusal."}, "Empty": { "type": "object", "description": "Empty." }, "Rest": { "type": "object", "description": "The rest.","#)]),
    case("dialect", "properties that are no object", &[Replace(REQUEST, r#""properties": {"#, r#""properties": [], "required": {"#)]),
    case("dialect", "required of another kind", &[Replace(RESPONSE, r#"["number"]"#, r#"["number", "number", "none", 7]"#)]),
    case("dialect", "deprecated of another kind", &[Replace(RESPONSE, r#""deprecated": true"#, r#""deprecated": "yes""#)]),
    case("dialect", "x-in in a response", &[Replace(RESPONSE, r#""deprecated": true"#, r#""x-in": "query""#)]),
    case("dialect", "x-in of another kind", &[Replace(REQUEST, r#""x-in": "query""#, r#""x-in": "header""#)]),
    case("dialect", "x-exactly-one-of", &[Replace(REQUEST, r#"[["image", "url"]]"#, r#"[["image"], ["image", "image"], ["image", "none"], "image"]"#)]),
    case("dialect", "x-exactly-one-of in a response", &[Replace(RESPONSE, r#""required": ["number"]"#, r#""x-exactly-one-of": [["number", "owner"]]"#)]),
    case("dialect", "a property that is no object", &[Replace(SHARED, r#""parent": {"#, r#""odd": "text", "parent": {"#)]),
    // Known values.
    case("words", "word without a variant", &[Replace(SHARED, r##"{ "const": "#", "variant": "Hash" }"##, r##"{ "const": "#" }"##)]),
    case("words", "a variant that is a placeholder", &[Replace(SHARED, r#""variant": "Hash""#, r#""variant": "???""#)]),
    case("dialect", "words that are placeholders", &[Replace(SHARED, r#""title": "姓名", "description": "Name as printed.""#, r#""title": "???", "description": "??? of the owner""#), Replace(SHARED, r#""A state.""#, r#""???""#), Replace(SHARED, r#""title": "Shared""#, r#""title": "???""#)]),
    case("words", "word without a text", &[Replace(SHARED, r##"{ "const": "#", "variant": "Hash" }"##, r#"{ "variant": "Hash" }"#)]),
    case("words", "a number as a word", &[Replace(SHARED, r#""const": "1""#, r#""const": 1"#)]),
    case("words", "a bad variant", &[Replace(SHARED, r#""Hash""#, r##""#""##), Replace(SHARED, r#""Star""#, r#""Self""#)]),
    case("words", "one variant twice", &[Replace(SHARED, r#""Hash""#, r#""Star""#)]),
    case("words", "one word in two widths", &[Replace(RESPONSE, r#"{ "const": "借记卡", "variant": "Debit" }"#, r#"{ "const": "借记卡（a1）", "variant": "Debit" }, { "const": "借记卡(ａ１)", "variant": "Second" }"#)]),
    case("words", "one word twice", &[Replace(RESPONSE, r#"{ "const": "借记卡", "variant": "Debit" }"#, r#"{ "const": "借记卡", "variant": "Debit" }, { "const": " 借记 卡", "variant": "Second" }"#)]),
    case("words", "no words", &[Replace(RESPONSE, r#"[{ "const": "借记卡", "variant": "Debit" }, { "const": "贷 记 卡", "variant": "Credit" }]"#, "[]")]),
    case("words", "words that are no array", &[Replace(RESPONSE, r#"[{ "const": "借记卡", "variant": "Debit" }, { "const": "贷 记 卡", "variant": "Credit" }]"#, "{}")]),
    case("words", "words that are no objects", &[Replace(RESPONSE, r#"{ "const": "借记卡", "variant": "Debit" }"#, r#""借记卡""#)]),
    case("words", "format beside words", &[Replace(RESPONSE, r#""deprecated": true"#, r#""format": "date""#)]),
    case("words", "words of a boolean", &[Replace(SHARED, r#"["string", "integer", "null"]"#, r#""boolean""#)]),
    // References.
    case("references", "dangling", &[Replace(SHARED, r##""$ref": "#/$defs/State""##, r##""$ref": "#/$defs/Stat""##)]),
    case("references", "to no file", &[Replace(RESPONSE, "../shared.schema.json#/$defs/Owner", "../other.schema.json#/$defs/Owner")]),
    case("references", "to no definition", &[Replace(RESPONSE, "../shared.schema.json#/$defs/Owner", "../shared.schema.json")]),
    case("references", "to a URL", &[Replace(RESPONSE, "../shared.schema.json#/$defs/Owner", "https://acme.example/shared.json#/$defs/Owner")]),
    case("references", "out of schemas", &[Replace(RESPONSE, "../shared.schema.json#/$defs/Owner", "../../../shared.schema.json#/$defs/Owner")]),
    case("references", "of another kind", &[Replace(SHARED, r##""$ref": "#/$defs/State""##, r#""$ref": 7"#)]),
    case("references", "in a circle", &[Replace(SHARED, r#""State": {"#, r##""One": { "$ref": "#/$defs/Two" }, "Two": { "$ref": "#/$defs/Three" }, "Three": { "$ref": "#/$defs/Two" }, "Self1": { "$ref": "#/$defs/Self1" }, "State": {"##)]),
    case("references", "to a leaf where an object is needed", &[Replace(REQUEST, r##""$ref": "#/$defs/CardRequest""##, r#""$ref": "../shared.schema.json#/$defs/State""#)]),
    case("references", "into a file that is not JSON", &[Put(SHARED, b"{")]),
    case("references", "no root", &[Replace(REQUEST, r##""$ref": "#/$defs/CardRequest","##, ""), Replace(RESPONSE, r#""anyOf""#, r#""title""#)]),
    case("references", "roles", &[
        Replace(RESPONSE, r#""x-role": "success""#, r#""x-role": "answer""#),
        Replace(RESPONSE, r#""x-role": "failure""#, r#""x-role": "envelope""#),
        Replace(RESPONSE, r##"{ "$ref": "#/$defs/CardEnvelope", "x-role": "envelope" }"##, r##"{ "$ref": "#/$defs/CardEnvelope", "x-role": "envelope" }, { "x-role": "failure" }"##),
    ]),
    case("references", "two vendors, one name in one response", &[
        Put("other/vendor.json", r#"{ "title": "他", "description": "Another.", "pages": [] }"#.as_bytes()),
        Put("other/shared.schema.json", r#"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": { "Card": { "type": "object", "description": "A card.", "properties": {} } } }"#.as_bytes()),
        Replace(RESPONSE, r#""../shared.schema.json#/$defs/State", "x-privacy": "financial""#, r#""../../other/shared.schema.json#/$defs/Card""#),
    ]),
    // Names.
    case("names", "definition", &[Replace(SHARED, r#""State": {"#, r#""self": { "type": "string", "description": "A leaf." }, "State": {"#)]),
    case("names", "two definitions", &[Replace(RESPONSE, r#""CardFailure": {"#, r#""State": { "type": "string", "description": "Again." }, "CardFailure": {"#)]),
    case("names", "two fields", &[Replace(RESPONSE, r#""x-name": "a_minus_b", "#, "")]),
    case("dialect", "a pattern that is no shape", &[Replace(RESPONSE, r#""a_b": { "type": "integer","#, r#""shaped": { "type": "string", "x-shape": "[0-9]+", "x-privacy": "public", "title": "号", "description": "Id." }, "a_b": { "type": "integer","#)]),
    case("dialect", "a shape beside a format", &[Replace(RESPONSE, r#""a_b": { "type": "integer","#, r#""shaped": { "type": "string", "format": "date", "x-shape": "[0-9]{8}", "x-privacy": "public", "title": "号", "description": "Id." }, "a_b": { "type": "integer","#)]),
    case("names", "two enums", &[Replace(RESPONSE, r#""a_b": { "type": "integer","#, r#""Kind": { "type": "string", "x-name": "other", "x-words": [{ "const": "甲", "variant": "One" }], "x-privacy": "public", "title": "类", "description": "Kind." }, "owner_kind": { "type": "string", "x-name": "state", "x-words": [{ "const": "甲", "variant": "One" }], "x-privacy": "public", "title": "类", "description": "Kind." }, "a_b": { "type": "integer","#)]),
    case("names", "no ASCII form", &[Replace(RESPONSE, r#""self": {"#, r#""姓名": { "type": "boolean", "x-privacy": "public", "title": "名", "description": "Name." }, "--": {"#)]),
    case("names", "no name for an enum", &[Replace(RESPONSE, r#""kind": {"#, r#""2nd": {"#), Replace(SUCCESS, r#""kind": "贷记 卡","#, "")]),
    case("names", "reserved", &[Replace(RESPONSE, r#""self": {"#, r#""unknown": {"#)]),
    case("names", "bad x-name", &[Replace(RESPONSE, r#""a_minus_b""#, r#""aMinusB""#), Replace(SHARED, r#""title": "上级""#, r#""x-name": "type", "title": "上级""#)]),
    // Operations.
    case("operation", "everything wrong with its shape", &[
        Replace(OPERATION, r#""method": "POST""#, r#""method": "PUT""#),
        Replace(OPERATION, r#""encoding": "form","#, ""),
        Replace(OPERATION, r#""total_ms": 2000"#, r#""total_ms": -1, "retries": 3"#),
        Replace(OPERATION, r#""payload": true"#, r#""at": 7"#),
        Replace(OPERATION, r#""charged": "yes""#, r#""charged": "perhaps""#),
        Replace(OPERATION, r#"{ "field": ["/fee"] }"#, r#"{ "fields": ["/fee"] }"#),
        Replace(OPERATION, r#""page": "https://acme.example/card""#, r#""page": []"#),
        Replace(OPERATION, r#""job": {"#, r#""job": 7, "jobs": {"#),
    ]),
    case("operation", "empty texts and lists", &[
        Replace(OPERATION, "卡识别", ""),
        Replace(OPERATION, "Reads a card.", " "),
        Replace(OPERATION, r#"["base64"]"#, "[]"),
        Replace(OPERATION, r#"["0"]"#, "[]"),
        Replace(OPERATION, r#"["/fee"]"#, "[]"),
        Replace(OPERATION, r#"[{ "kind": "inference", "title": "Made up", "read": "2026-01-31" }]"#, "[]"),
    ]),
    case("operation", "endpoint", &[
        Replace(OPERATION, "card.acme.example", "https://card.acme.example:443"),
        Replace(OPERATION, r#""/card", "auth": ["app-code"]"#, r#""card?x", "auth": ["tencent-hmac"]"#),
    ]),
    case("operation", "paths", &[
        Replace(OPERATION, r#""/card", "auth""#, r#""/{group}/card", "auth""#),
        Replace("acme/ask/operation.json", r#""path": "/ask""#, r#""path": "/100%/ask""#),
    ]),
    case("operation", "no endpoints, no auth", &[
        Replace("acme/ask/operation.json", r#"["tencent-hmac"]"#, "[]"),
        Replace(OPERATION, r#"{ "gateway": "aliyun", "host": "card.acme.example", "path": "/card", "auth": ["app-code"], "certainty": "documented" }"#, ""),
    ]),
    case("operation", "days and times", &[
        Replace(OPERATION, "2024-02-29", "2023-02-29"),
        Replace(OPERATION, "2026-01-31", "2026-1-31"),
        Replace(OPERATION, r#""connect_ms": 1000"#, r#""connect_ms": 3000"#),
    ]),
    case("operation", "inputs", &[Replace(OPERATION, r#"[{ "property": "image""#, r#"[{ "property": "none", "accepts": ["url"] }, { "property": "image", "accepts": ["url"] }, { "property": "image""#)]),
    case("operation", "payload", &[Replace(OPERATION, r#"["/result", ""]"#, r#"["/result", "/result", "/code", "/none", "result"]"#)]),
    case("operation", "payload without an envelope", &[Replace("acme/ask/operation.json", r#""payload": [""]"#, r#""payload": ["/cards", ""]"#)]),
    case("operation", "an envelope without a payload in it", &[Replace(OPERATION, r#"["/result", ""]"#, r#"[""]"#)]),
    case("operation", "the last rule has a when", &[Replace(OPERATION, r#"{ "outcome": "failure""#, r#"{ "when": [{ "at": "/code", "exists": true }], "outcome": "failure""#)]),
    case("operation", "an earlier rule has none", &[Replace(OPERATION, r#"{ "when": [{ "at": "/code", "is": ["1"] }], "outcome": "pending" }"#, r#"{ "outcome": "pending" }"#)]),
    case("operation", "no rules", &[Replace("acme/ask/operation.json", r#"{ "outcome": "failure" }"#, ""), Replace("acme/ask/operation.json", r#"{ "when": [{ "at": "/cards/0/owner/members/0/name", "exists": true }], "outcome": "success" },"#, "")]),
    case("operation", "pointers to nothing", &[
        Replace(OPERATION, r#""at": "/code", "is": ["0"]"#, r#""at": "/codes", "is": ["0"]"#),
        Replace(OPERATION, r#""code": "/code", "message""#, r#""code": "code", "message""#),
        Replace(OPERATION, r#""/message""#, r#""/result/owner""#),
        Replace(OPERATION, r#""/fee""#, r#""/result/owner/phones/x""#),
        Replace(OPERATION, r#""at": "/code", "code": "9""#, r#""at": "/result/none", "code": "9""#),
        Replace("acme/ask/operation.json", "/cards/0/owner", "/cards/owner"),
    ]),
    case("operation", "a payload that says nothing", &[Replace("acme/ask/operation.json", r#"{ "at": "/cards/0/owner/members/0/name", "exists": true }"#, r#"{ "payload": true }"#)]),
    case("operation", "no branch for a failure", &[Replace("acme/ask/response.schema.json", r#",
    { "$ref": "../card/response.schema.json#/$defs/CardFailure", "x-role": "failure" }"#, "")]),
    case("operation", "one code twice", &[Replace(OPERATION, r#""codes": ["#, r#""codes": [{ "at": "/code", "code": "9", "description": "Again." }, "#)]),
    case("operation", "a code at several locations, one of them wrong and one with a row of its own", &[Replace(OPERATION, r#""codes": ["#, r#""codes": [{ "at": ["/result/none", "/code"], "code": "9", "description": "Again." }, "#)]),
    case("operation", "a code at no location", &[Replace(OPERATION, r#""at": "/code", "code": "9""#, r#""at": [], "code": "9""#)]),
    case("operation", "job", &[
        Replace(OPERATION, r#""id": "/job", "query": "ask""#, r#""id": "/jobs", "query": "asks""#),
        Replace(OPERATION, r#""longest_wait_ms": 8000"#, r#""longest_wait_ms": 80"#),
    ]),
    case("operation", "a query that needs more than the job's id", &[Replace("acme/ask/request.schema.json", r#""job": {"#, r#""page": { "type": "string", "x-privacy": "public", "title": "页", "description": "Page." }, "job": {"#), Replace("acme/ask/request.schema.json", r#""Id of the job." }
      }"#, r#""Id of the job." }
      }, "required": ["page"]"#)]),
    case("operation", "host suffix", &[Replace(OPERATION, r#""timeouts""#, r#""host_suffix": "alicloudapi.com", "timeouts""#)]),
    case("operation", "a job that is its own query", &[Replace(OPERATION, r#""query": "ask""#, r#""query": "card""#), Replace(OPERATION, r#""property": "job""#, r#""property": "image""#)]),
    case("operation", "job property", &[Replace(OPERATION, r#""property": "job""#, r#""property": "task""#)]),
    case("operation", "vendor", &[Replace("acme/vendor.json", r#""url": "https://acme.example/""#, r#""link": "https://acme.example/""#)]),
    // The layout.
    case("layout", "nothing at all", &[
        Remove("acme/vendor.json"), Remove(SHARED), Remove(OPERATION), Remove(REQUEST), Remove(RESPONSE), Remove(SUCCESS),
        Remove(FINDINGS), Remove("acme/card/samples/failure.json"), Remove("acme/ask/operation.json"),
        Remove("acme/ask/request.schema.json"), Remove("acme/ask/response.schema.json"), Remove("acme/ask/samples/success.json"),
    ]),
    case("layout", "missing files", &[Remove("acme/vendor.json"), Remove("acme/ask/operation.json"), Remove("acme/ask/request.schema.json"), Remove("acme/ask/response.schema.json")]),
    case("layout", "no samples", &[Remove("acme/ask/samples/success.json")]),
    case("layout", "findings without a sample", &[Put("acme/ask/samples/none.findings.json", b"[]")]),
    case("layout", "stray files", &[
        Put("notes.txt", b""), Put("acme/notes.md", b""), Put("acme/other.sample.json", b"{}"), Put("acme/card/other.schema.json", b"{}"),
        Put("acme/card/samples/picture.png", b""), Put("acme/card/samples/more/case.json", b"{}"),
    ]),
    case("layout", "folder names", &[
        Put("Acme-2/vendor.json", r#"{ "title": "他", "description": "Another.", "pages": [] }"#.as_bytes()),
        Put("type/vendor.json", r#"{ "title": "他", "description": "Another.", "pages": [] }"#.as_bytes()),
        Put("two__lines/vendor.json", r#"{ "title": "他", "description": "Another.", "pages": [] }"#.as_bytes()),
        Put("a_name_that_is_longer_than_a_hundred_bytes_and_would_give_files_whose_names_file_systems_do_not_take_at_all/vendor.json", r#"{ "title": "他", "description": "Another.", "pages": [] }"#.as_bytes()),
        Put("acme/2nd.schema.json", br#"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {} }"#),
    ]),
    // Samples and their findings.
    case("samples", "not JSON", &[Put(SUCCESS, b"<html>")]),
    case("samples", "no object", &[Put(SUCCESS, b"[]")]),
    case("samples", "findings differ", &[
        Replace(SUCCESS, r#""number": "0000 0000 0000 0000""#, r#""number": 7, "Number": 7"#),
        Replace(SUCCESS, r#""state": 2"#, r#""state": 1"#),
    ]),
    case("samples", "findings of another shape", &[Put(FINDINGS, br#"[{ "severity": "grave", "keyword": 7, "at": "/" }]"#)]),
    case("samples", "findings out of order", &[Put(FINDINGS, br#"[
      { "severity": "warning", "keyword": "x-words", "pointer": "/result/owner/members/0/state" },
      { "severity": "warning", "keyword": "undeclared", "pointer": "/result/owner/members/0/tail" },
      { "severity": "error", "keyword": "type", "pointer": "/result/owner/phones/0" },
      { "severity": "error", "keyword": "type", "pointer": "/result/owner/phones/0" }
    ]"#)]),
];
