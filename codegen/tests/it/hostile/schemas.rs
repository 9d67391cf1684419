//! Schemas with a slot wherever a string or a name of a schema file reaches the generator.
//!
//! A slot is written `@name@`; `@~name@` is the same as a part of a JSON Pointer.

use ocrmarket_model::Files;

/// A slot for a string.
pub(crate) struct Slot {
    pub(crate) name: &'static str,
    /// Default string.
    pub(crate) usual: &'static str,
    /// Rust name of the item that the string describes or names.
    pub(crate) item: &'static str,
    pub(crate) kind: SlotKind,
}

/// Position of a slot: inside of a file, or in its path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SlotKind {
    /// A string or key of a file: a rejection has its line and pointer.
    Text,
    /// The name of a folder or file: a rejection has its path. If the name collides only in the
    /// output, it also has its first line.
    Path,
}

const fn text(name: &'static str, usual: &'static str, item: &'static str) -> Slot {
    let kind = SlotKind::Text;
    Slot {
        name,
        usual,
        item,
        kind,
    }
}

const fn path(name: &'static str, usual: &'static str) -> Slot {
    let kind = SlotKind::Path;
    Slot {
        name,
        usual,
        item: usual,
        kind,
    }
}

/// Every slot; those for prose first.
pub(crate) const SLOTS: &[Slot] = &[
    text("vendor.title", "顶点", "acme"),
    text("vendor.description", "A made-up vendor.", "acme"),
    text("vendor.comment", "Made up.", "acme"),
    text("page.title", "Product", "acme"),
    text("page.url", "https://example.com/", "acme"),
    text("shared.title", "Parts", "parts"),
    text(
        "shared.description",
        "Parts that operations share.",
        "parts",
    ),
    text("leaf.title", "状态", "Condition"),
    text("leaf.description", "A condition.", "Condition"),
    text("leaf.comment", "Made up.", "Condition"),
    text("const", "正常", "Normal"),
    text("word.title", "好", "Normal"),
    text("word.description", "All is well.", "Normal"),
    text("object.title", "物", "Thing"),
    text("object.description", "A thing.", "Thing"),
    text("property.title", "名称", "name"),
    text("property.description", "Its name.", "name"),
    text("property.comment", "Made up.", "name"),
    text("list.title", "清单", "marks"),
    text("title", "识别", "thing"),
    text("description", "Reads a thing.", "thing"),
    text("comment", "Made up.", "thing"),
    text("page", "https://example.com/thing", "thing"),
    text("note", "Made up.", "thing"),
    text("format", "jpeg", "image"),
    text("is", "0", "thing"),
    text("code", "7", "thing"),
    text("code.title", "拒绝", "thing"),
    text("code.description", "Refused.", "thing"),
    text("source.title", "Made up", "thing"),
    text("other.title", "另", "OtherThing"),
    text("response.title", "Response", "thing"),
    text("response.description", "What comes.", "thing"),
    text("inline.title", "大小", "Size"),
    text("inline.const", "大", "Large"),
    text("request.title", "请求", "ThingRequest"),
    text("request.description", "What is sent.", "ThingRequest"),
    text("required.title", "编号", "id"),
    text("required.description", "Its number.", "id"),
    text("optional.title", "面", "side"),
    text("optional.description", "The side that is shown.", "side"),
    text("optional.const", "face", "side"),
    text("optional.word.title", "正面", "side"),
    text("grouped.title", "文件", "File"),
    text("grouped.description", "A file.", "File"),
    text("second.title", "持有人", "Holder"),
    // Strings that become names or have a syntax, which are rejected most often.
    path("vendor", "acme"),
    path("shared", "parts"),
    text("leaf", "Condition", "Condition"),
    text("variant", "Normal", "Normal"),
    text("object", "Thing", "Thing"),
    text("key", "name", "name"),
    path("operation", "thing"),
    text("host", "example.com", "thing"),
    text("path", "/thing", "thing"),
    text("envelope", "ThingEnvelope", "ThingEnvelope"),
    text("failure", "ThingFailure", "ThingFailure"),
    text("payload.key", "data", "data"),
    text("other", "OtherThing", "OtherThing"),
    text("other.key", "colour", "colour"),
    text("other.envelope", "OtherEnvelope", "OtherEnvelope"),
    text("x-name", "kind", "kind"),
    text("inline.key", "size", "size"),
    text("inline.variant", "Large", "Large"),
    text("request", "ThingRequest", "ThingRequest"),
    text("required.key", "id", "id"),
    text("optional.key", "side", "side"),
    text("optional.x-name", "page_no", "page_no"),
    text("grouped.key", "file", "File"),
    text("second.key", "holder", "Holder"),
];

const FILES: &[(&str, &str)] = &[
    (
        "@vendor@/vendor.json",
        r#"{ "title": "@vendor.title@", "description": "@vendor.description@", "$comment": "@vendor.comment@",
            "pages": [{ "title": "@page.title@", "url": "@page.url@" }] }"#,
    ),
    (
        "@vendor@/@shared@.schema.json",
        r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "@shared.title@",
  "description": "@shared.description@",
  "$defs": {
    "@leaf@": {
      "type": "string", "title": "@leaf.title@", "description": "@leaf.description@", "x-privacy": "public", "$comment": "@leaf.comment@",
      "x-words": [
        { "const": "@const@", "variant": "@variant@", "title": "@word.title@", "description": "@word.description@" },
        { "const": "异常", "variant": "Abnormal" }
      ]
    },
    "@object@": {
      "type": "object", "title": "@object.title@", "description": "@object.description@",
      "properties": {
        "@key@": {
          "type": "string", "x-privacy": "public", "title": "@property.title@", "description": "@property.description@",
          "$comment": "@property.comment@"
        },
        "condition": { "$ref": "#/$defs/@leaf@", "title": "状态", "description": "Its condition." },
        "marks": {
          "type": "array", "items": { "type": "integer", "x-privacy": "public" }, "title": "@list.title@", "description": "Its marks."
        }
      }
    }
  }
}"##,
    ),
    (
        "@vendor@/@operation@/operation.json",
        r#"{
  "title": "@title@", "description": "@description@", "$comment": "@comment@", "page": "@page@", "method": "POST", "encoding": "form",
  "endpoints": [
    { "gateway": "aliyun", "host": "@host@", "path": "@path@", "auth": ["app-code"], "certainty": "inferred", "note": "@note@" }
  ],
  "timeouts": { "connect_ms": 1, "total_ms": 2 },
  "inputs": [{ "property": "image", "accepts": ["base64"], "formats": ["@format@"] }],
  "payload": ["/@~payload.key@", ""],
  "json_text": ["/@~payload.key@"],
  "outcome": [
    { "when": [{ "payload_has": ["/@~other.key@"] }], "outcome": "success", "success": "@other@" },
    { "when": [{ "at": "/code", "is": ["@is@"] }], "outcome": "success" },
    { "outcome": "failure", "code": "/code", "message": ["/code"] }
  ],
  "codes": [{ "at": "/code", "code": "@code@", "title": "@code.title@", "description": "@code.description@" }],
  "evidence": "documents",
  "sources": [{ "kind": "inference", "title": "@source.title@", "read": "2026-11-21" }]
}"#,
    ),
    (
        "@vendor@/@operation@/response.schema.json",
        r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "@response.title@",
  "description": "@response.description@",
  "anyOf": [
    { "$ref": "../@shared@.schema.json#/$defs/@object@", "x-role": "success" },
    { "$ref": "#/$defs/@other@", "x-role": "success" },
    { "$ref": "#/$defs/@failure@", "x-role": "failure" },
    { "$ref": "#/$defs/@envelope@", "x-role": "envelope" },
    { "$ref": "#/$defs/@other.envelope@", "x-role": "envelope" }
  ],
  "$defs": {
    "@other@": {
      "type": "object", "title": "@other.title@", "description": "Another thing.",
      "properties": { "@other.key@": { "type": "string", "x-privacy": "public", "title": "色", "description": "Its colour." } }
    },
    "@other.envelope@": {
      "type": "object", "description": "All around another thing.",
      "properties": { "@payload.key@": { "$ref": "#/$defs/@other@", "title": "数据", "description": "The thing." } }
    },
    "@failure@": {
      "type": "object", "description": "A refusal.",
      "properties": { "code": { "type": "string", "x-privacy": "public", "title": "码", "description": "Why." } }
    },
    "@envelope@": {
      "type": "object", "description": "All around it.",
      "properties": {
        "code": { "type": "string", "x-privacy": "public", "title": "码", "description": "How it went." },
        "@payload.key@": { "$ref": "../@shared@.schema.json#/$defs/@object@", "title": "数据", "description": "The thing." },
        "named": {
          "type": "string", "x-name": "@x-name@", "x-privacy": "public", "title": "类", "description": "Its kind.",
          "x-words": [{ "const": "甲", "variant": "First" }]
        },
        "@inline.key@": {
          "type": "string", "x-privacy": "public", "title": "@inline.title@", "description": "Its size.",
          "x-words": [{ "const": "@inline.const@", "variant": "@inline.variant@" }]
        }
      }
    }
  }
}"##,
    ),
    (
        "@vendor@/@operation@/request.schema.json",
        r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$ref": "#/$defs/@request@",
  "$defs": {
    "@request@": {
      "type": "object", "title": "@request.title@", "description": "@request.description@", "x-privacy": "public",
      "properties": {
        "@required.key@": { "type": "string", "title": "@required.title@", "description": "@required.description@" },
        "image": { "type": "string", "x-privacy": "image", "title": "图片", "description": "A picture." },
        "@optional.key@": {
          "type": "string", "title": "@optional.title@", "description": "@optional.description@",
          "x-words": [{ "const": "@optional.const@", "variant": "Face", "title": "@optional.word.title@" }]
        },
        "pages": { "type": "integer", "x-name": "@optional.x-name@", "title": "页", "description": "How many." },
        "@grouped.key@": { "type": "string", "title": "@grouped.title@", "description": "@grouped.description@" },
        "url": { "type": "string", "title": "链接", "description": "A URL." },
        "@second.key@": { "type": "string", "x-privacy": "name", "title": "@second.title@", "description": "A name." },
        "number": { "type": "boolean", "title": "号", "description": "Whether it has one." }
      },
      "required": ["@required.key@"],
      "x-exactly-one-of": [["@grouped.key@", "url"], ["@second.key@", "number"]]
    }
  }
}"##,
    ),
    ("@vendor@/@operation@/samples/success.json", "{}"),
];

/// Returns the schemas with strings in some slots, by index, and the defaults in all others.
pub(crate) fn schemas(tried: &[(usize, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in FILES {
        files.insert(
            filled(path, tried, str::to_owned),
            filled(text, tried, escaped),
        );
    }
    files
}

/// Returns the schemas with `levels` levels of nested objects: the envelope, its content, and
/// steps.
pub(crate) fn nested(tried: &[(usize, &str)], levels: usize) -> Files {
    let mut files = schemas(tried);
    let step = |number: usize| {
        format!(
            r##""deeper": {{ "$ref": "#/$defs/Step{number}", "title": "下", "description": "Inside." }}"##
        )
    };
    let steps = (3..=levels).map(|number| {
        let properties = if number < levels {
            step(number + 1)
        } else {
            String::new()
        };
        format!(
            r#""Step{number}": {{ "type": "object", "description": "A step.", "properties": {{ {properties} }} }},"#
        )
    });
    let steps = steps.collect::<Vec<_>>().join(" ");
    let shared = files
        .iter()
        .find(|(path, _)| path.ends_with("parts.schema.json"));
    let (path, text) = shared.expect("the slot has its usual name");
    let (path, text) = (path.to_owned(), String::from_utf8_lossy(text).into_owned());
    let text = text
        .replacen("\"$defs\": {", &format!("\"$defs\": {{ {steps}"), 1)
        .replacen("\"marks\": {", &format!("{}, \"marks\": {{", step(3)), 1);
    files.insert(path, text);
    files
}

/// Fills the slots of a template. `write` encodes each string.
fn filled(template: &str, tried: &[(usize, &str)], write: fn(&str) -> String) -> String {
    let mut text = String::with_capacity(template.len());
    // The name of a slot is between two signs.
    for (index, part) in template.split('@').enumerate() {
        if index % 2 == 0 {
            text.push_str(part);
            continue;
        }
        let (name, is_pointer) = part
            .strip_prefix('~')
            .map_or((part, false), |name| (name, true));
        let (slot, found) = slot(name);
        let tried = tried.iter().find(|(index, _)| *index == slot);
        let value = tried.map_or(found.usual, |(_, text)| text);
        if is_pointer {
            text.push_str(&write(&value.replace('~', "~0").replace('/', "~1")));
        } else {
            text.push_str(&write(value));
        }
    }
    text
}

/// Returns a slot and its index.
pub(crate) fn slot(name: &str) -> (usize, &'static Slot) {
    let found = SLOTS.iter().enumerate().find(|(_, slot)| slot.name == name);
    found.unwrap_or_else(|| panic!("there is no slot {name}"))
}

/// Returns a string as written between the quotes of JSON.
fn escaped(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}
