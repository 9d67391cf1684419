//! Documents: generated to fit a schema in most cases, and printed in any spelling.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::random::Random;
use super::schemas::{NAMES, NUMBERS, TEXTS};

/// A JSON value whose numbers keep their spelling and whose keys may be duplicates.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    Null,
    Boolean(bool),
    Number(String),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Boolean(*value),
            Value::Number(number) => Self::Number(number.to_string()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(elements) => Self::Array(elements.iter().map(Self::from).collect()),
            Value::Object(members) => {
                let members = members.iter();
                Self::Object(
                    members
                        .map(|(key, value)| (key.clone(), Self::from(value)))
                        .collect(),
                )
            }
        }
    }
}

/// Generates any value.
pub(crate) fn anything(random: &mut Random, depth: usize) -> Json {
    match random.below(if depth == 0 { 6 } else { 8 }) {
        0 => Json::Null,
        1 => Json::Boolean(random.percent(50)),
        2 | 3 => Json::Number(random.word(&NUMBERS).to_owned()),
        4 | 5 => Json::Text(random.word(&TEXTS).to_owned()),
        6 => Json::Array(
            (0..random.below(4))
                .map(|_| anything(random, depth - 1))
                .collect(),
        ),
        _ => Json::Object(
            (0..random.below(4))
                .map(|_| (random.word(&NAMES).to_owned(), anything(random, depth - 1)))
                .collect(),
        ),
    }
}

/// A generator of documents that mostly fit a schema.
pub(crate) struct Maker<'s> {
    root: &'s Value,
}

impl<'s> Maker<'s> {
    pub(crate) fn new(root: &'s Value) -> Self {
        Self { root }
    }

    pub(crate) fn document(&self, random: &mut Random) -> Json {
        self.value(random, vec![self.root], 6)
    }

    /// Generates a value to which all of these schemas apply.
    fn value(&self, random: &mut Random, schemas: Vec<&'s Value>, depth: usize) -> Json {
        let schemas = self.flat(random, schemas);
        if random.percent(3) {
            return anything(random, 2);
        }
        for schema in &schemas {
            if let Some(value) = schema.get("const") {
                return value.into();
            }
            if let Some(values) = schema.get("enum").and_then(Value::as_array) {
                return random.pick(values).into();
            }
        }
        match kind(random, &schemas) {
            "null" => Json::Null,
            "boolean" => Json::Boolean(random.percent(50)),
            "integer" | "number" => number(random, &schemas),
            "string" => text(random, &schemas),
            "array" => self.array(random, &schemas, depth),
            _ => self.object(random, &schemas, depth),
        }
    }

    /// Returns the schema objects among these, those that they refer to, and one of their
    /// alternatives.
    fn flat(
        &self,
        random: &mut Random,
        mut waiting: Vec<&'s Value>,
    ) -> Vec<&'s Map<String, Value>> {
        /// Maximum number of schemas that are read, because references may be circular.
        const MOST: usize = 24;
        let mut flat = Vec::new();
        while let Some(Value::Object(schema)) = waiting.pop() {
            if flat.len() == MOST {
                break;
            }
            flat.push(schema);
            let list = |keyword: &str| schema.get(keyword).and_then(Value::as_array);
            waiting.extend(list("allOf").into_iter().flatten());
            for keyword in ["anyOf", "oneOf"] {
                waiting.extend(list(keyword).map(|schemas| random.pick(schemas)));
            }
            if schema.contains_key("if") {
                let keyword = if random.percent(50) { "then" } else { "else" };
                waiting.extend(schema.get(keyword));
            }
            let reference = schema.get("$ref").and_then(Value::as_str);
            waiting.extend(reference.and_then(|reference| self.root.pointer(&reference[1..])));
        }
        flat
    }

    fn array(&self, random: &mut Random, schemas: &[&'s Map<String, Value>], depth: usize) -> Json {
        if depth == 0 {
            return Json::Array(Vec::new());
        }
        let length = count(schemas, "minItems").max(random.below(4));
        let contained = schemas.iter().find_map(|schema| schema.get("contains"));
        let elements = (0..length).map(|index| {
            let mut asked: Vec<&Value> = contained
                .filter(|_| random.percent(40))
                .into_iter()
                .collect();
            asked.extend(schemas.iter().filter_map(|schema| {
                let prefix = schema.get("prefixItems").and_then(|list| list.get(index));
                prefix.or_else(|| schema.get("items"))
            }));
            self.value(random, asked, depth - 1)
        });
        Json::Array(elements.collect())
    }

    fn object(
        &self,
        random: &mut Random,
        schemas: &[&'s Map<String, Value>],
        depth: usize,
    ) -> Json {
        if depth == 0 {
            return Json::Object(Vec::new());
        }
        let mut names: Vec<&str> = Vec::new();
        for schema in schemas {
            let properties = schema.get("properties").and_then(Value::as_object);
            for (name, _) in properties.into_iter().flatten() {
                if random.percent(60) {
                    names.push(name);
                }
            }
            let required = schema.get("required").and_then(Value::as_array);
            names.extend(required.into_iter().flatten().filter_map(Value::as_str));
            let most = schema.get("additionalProperties").map_or(8, |_| 40);
            if random.percent(most) {
                names.push(random.word(&NAMES));
            }
        }
        names.sort_unstable();
        names.dedup();
        let members = names.into_iter().map(|name| {
            let asked = schemas.iter().filter_map(|schema| {
                let property = schema.get("properties").and_then(|list| list.get(name));
                property.or_else(|| schema.get("additionalProperties"))
            });
            let asked = asked.collect();
            (name.to_owned(), self.value(random, asked, depth - 1))
        });
        let mut members: Vec<_> = members.collect();
        shuffle_some(random, &mut members);
        Json::Object(members)
    }
}

/// Shuffles one list in three.
fn shuffle_some<T>(random: &mut Random, list: &mut [T]) {
    if random.percent(33) {
        for location in (1..list.len()).rev() {
            list.swap(location, random.below(location + 1));
        }
    }
}

fn kind(random: &mut Random, schemas: &[&Map<String, Value>]) -> &'static str {
    const KINDS: [&str; 7] = [
        "string", "integer", "number", "boolean", "null", "object", "array",
    ];
    let allowed: Vec<&str> = KINDS
        .into_iter()
        .filter(|kind| {
            schemas.iter().all(|schema| match schema.get("type") {
                Some(Value::String(name)) => name == kind,
                Some(Value::Array(names)) => names.iter().any(|name| name == kind),
                _ => true,
            })
        })
        .collect();
    let has = |keywords: &[&str]| {
        let mut schemas = schemas.iter();
        schemas.any(|schema| keywords.iter().any(|keyword| schema.contains_key(*keyword)))
    };
    if allowed.contains(&"object") && has(&["properties", "required"]) && random.percent(80) {
        return "object";
    }
    if allowed.contains(&"array") && has(&["items", "prefixItems"]) && random.percent(80) {
        return "array";
    }
    if allowed.is_empty() {
        return random.word(&KINDS);
    }
    random.word(&allowed)
}

fn count(schemas: &[&Map<String, Value>], keyword: &str) -> usize {
    let counts = schemas
        .iter()
        .filter_map(|schema| schema.get(keyword)?.as_u64());
    usize::try_from(counts.max().unwrap_or_default()).unwrap_or_default()
}

fn number(random: &mut Random, schemas: &[&Map<String, Value>]) -> Json {
    let bounds = [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ];
    let bounds: Vec<&Value> = schemas
        .iter()
        .flat_map(|schema| bounds.iter().filter_map(|keyword| schema.get(*keyword)))
        .collect();
    if !bounds.is_empty() && random.percent(50) {
        return (*random.pick(&bounds)).into();
    }
    Json::Number(random.word(&NUMBERS).to_owned())
}

fn text(random: &mut Random, schemas: &[&Map<String, Value>]) -> Json {
    let mut text = random.word(&TEXTS).to_owned();
    if random.percent(30) {
        let least = count(schemas, "minLength") + random.below(2);
        text = "年a😀b1".chars().cycle().take(least).collect();
    }
    Json::Text(text)
}

/// The spelling of a document.
#[derive(Clone, Copy, Default)]
pub(crate) struct Spelling {
    /// Percentage of locations with white space.
    pub(crate) space: usize,
    /// Percentage of characters that are escaped without need.
    pub(crate) escapes: usize,
    /// Percentage of numbers in another spelling.
    pub(crate) numbers: usize,
}

/// Prints a document.
pub(crate) fn print(random: &mut Random, json: &Json, spelling: Spelling) -> String {
    let mut out = String::new();
    space(random, spelling, &mut out);
    write(random, json, spelling, &mut out);
    space(random, spelling, &mut out);
    out
}

fn write(random: &mut Random, json: &Json, spelling: Spelling, out: &mut String) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(number) if random.percent(spelling.numbers) => {
            out.push_str(&respelt(random, number));
        }
        Json::Number(number) => out.push_str(number),
        Json::Text(text) => write_text(random, text, spelling, out),
        Json::Array(elements) => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                space(random, spelling, out);
                write(random, element, spelling, out);
                space(random, spelling, out);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (index, (key, value)) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                space(random, spelling, out);
                write_text(random, key, spelling, out);
                space(random, spelling, out);
                out.push(':');
                space(random, spelling, out);
                write(random, value, spelling, out);
                space(random, spelling, out);
            }
            out.push('}');
        }
    }
}

fn space(random: &mut Random, spelling: Spelling, out: &mut String) {
    while random.percent(spelling.space) {
        out.push_str(random.word(&[" ", "\n", "\t", "\r", "\r\n  ", "                    "]));
    }
}

fn write_text(random: &mut Random, text: &str, spelling: Spelling, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '/' if random.percent(spelling.escapes) => out.push_str("\\/"),
            character if u32::from(character) < 0x20 || random.percent(spelling.escapes) => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let is_lower = random.percent(50);
                    let _ = if is_lower {
                        write!(out, "\\u{unit:04x}")
                    } else {
                        write!(out, "\\u{unit:04X}")
                    };
                }
            }
            character => out.push(character),
        }
    }
    out.push('"');
}

/// Returns the same number in another spelling.
fn respelt(random: &mut Random, number: &str) -> String {
    let tail = random.word(&["e0", "E+0", "e-0", "E00"]);
    match random.below(3) {
        _ if number.len() > 9 => format!("{number}{tail}"),
        0 => format!("{number}{tail}"),
        1 if number.contains('.') => format!("{number}00"),
        1 => format!("{number}.0"),
        _ if number.contains('.') => format!("{number}0{tail}"),
        _ => format!("{number}0e-1"),
    }
}
