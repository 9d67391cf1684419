//! Synthetic schemas: every keyword that the plan covers, alone and in combination.

use serde_json::{Map, Value, json};

use super::random::Random;

/// Names of fields: short, long, escaped in pointers, beyond ASCII, empty.
pub(crate) const NAMES: [&str; 12] = [
    "a",
    "b",
    "id",
    "name",
    "年份",
    "a/b",
    "m~n",
    "x y",
    "",
    "exactly_16_bytes",
    "a_key_that_is_longer_than_sixteen_bytes",
    "a_key_that_is_longer_than_thirty_two_bytes_😀",
];

/// Strings in schemas and documents.
pub(crate) const TEXTS: [&str; 12] = [
    "",
    "a",
    "ab",
    "abc",
    "x1",
    "2024-01-31",
    "年份",
    "😀😀",
    "a\"b\\c/d",
    "line\nline\ttab",
    "sixteen letters.",
    "a text that is longer than thirty-two bytes, 很长很长",
];

/// Numbers as spelled; at most 15 digits, because the reference validator compares floats.
pub(crate) const NUMBERS: [&str; 18] = [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "4",
    "6",
    "10",
    "-10",
    "0.5",
    "1.5",
    "-2.25",
    "100",
    "1000000",
    "123456789012345",
    "-123456789012345",
    "0.001",
    "2.0",
];

const PATTERNS: [&str; 9] = [
    "^a",
    "b$",
    "^[a-z]*$",
    "[0-9]",
    "^\\d{4}-\\d{2}-\\d{2}$",
    "年",
    "^.{1,3}$",
    "a|x",
    "\\s",
];

const KINDS: [&str; 7] = [
    "string", "integer", "number", "boolean", "null", "object", "array",
];

/// Number of definitions in a schema document.
const DEFINITIONS: usize = 3;

/// Generates a schema document without endless recursion at one value.
pub(crate) fn document(random: &mut Random) -> Value {
    loop {
        let document = any_document(random);
        if !goes_round(&document) {
            return document;
        }
    }
}

/// Returns `true` if a definition refers back to itself at the same value. The reference validator
/// would not terminate.
fn goes_round(document: &Value) -> bool {
    let of = |number: usize| {
        let mut found = Vec::new();
        let definition = document.pointer(&format!("/$defs/D{number}"));
        references_in_place(definition.unwrap_or(&Value::Null), &mut found);
        found
    };
    (0..DEFINITIONS).any(|start| {
        let mut reached = of(start);
        for _ in 0..DEFINITIONS {
            let next: Vec<usize> = reached.iter().flat_map(|number| of(*number)).collect();
            reached.extend(next);
            reached.sort_unstable();
            reached.dedup();
        }
        reached.contains(&start)
    })
}

fn references_in_place(schema: &Value, found: &mut Vec<usize>) {
    let Value::Object(members) = schema else {
        return;
    };
    for (keyword, value) in members {
        match (keyword.as_str(), value) {
            ("$ref", Value::String(name)) => {
                found.extend(
                    name.strip_prefix("#/$defs/D")
                        .and_then(|number| number.parse::<usize>().ok()),
                );
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(schemas)) => {
                for schema in schemas {
                    references_in_place(schema, found);
                }
            }
            ("not" | "if" | "then" | "else", schema) => references_in_place(schema, found),
            ("dependentSchemas", Value::Object(schemas)) => {
                for schema in schemas.values() {
                    references_in_place(schema, found);
                }
            }
            _ => {}
        }
    }
}

fn any_document(random: &mut Random) -> Value {
    let mut definitions = Map::new();
    for number in 0..DEFINITIONS {
        definitions.insert(format!("D{number}"), definition(random));
    }
    let root = if random.percent(5) {
        wide(random)
    } else {
        schema(random, 3)
    };
    let mut root = match root {
        Value::Object(members) => members,
        other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
    };
    root.insert("$defs".to_owned(), Value::Object(definitions));
    Value::Object(root)
}

/// Generates a definition, often one that refers back to itself.
fn definition(random: &mut Random) -> Value {
    if random.percent(30) {
        return schema(random, 2);
    }
    let (next, value) = (reference(random), schema(random, 1));
    if random.percent(50) {
        json!({ "type": "object", "properties": { "a": next, "name": value }, "required": ["name"] })
    } else {
        json!({ "type": ["array", "null"], "items": next, "maxItems": 3 })
    }
}

fn reference(random: &mut Random) -> Value {
    json!({ "$ref": format!("#/$defs/D{}", random.below(DEFINITIONS)) })
}

/// Generates an object with more fields than a word has bits.
fn wide(random: &mut Random) -> Value {
    let names: Vec<String> = (0..70 + random.below(130))
        .map(|name| format!("k{name}"))
        .collect();
    let properties: Map<String, Value> = names
        .iter()
        .map(|name| (name.clone(), schema(random, 0)))
        .collect();
    let required: Vec<&String> = names.iter().filter(|_| random.percent(60)).collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

fn schema(random: &mut Random, depth: usize) -> Value {
    match random.below(100) {
        0..4 => return Value::Bool(true),
        4..6 => return Value::Bool(false),
        6..14 => return reference(random),
        _ => {}
    }
    let mut schema = Map::new();
    let kind = if depth > 0 && random.percent(60) {
        random.word(&["object", "object", "array"])
    } else {
        random.word(&KINDS)
    };
    if random.percent(12) {
        let kinds: Vec<&str> = KINDS
            .into_iter()
            .filter(|other| *other == kind || random.percent(20))
            .collect();
        schema.insert("type".to_owned(), json!(kinds));
    } else if random.percent(80) {
        schema.insert("type".to_owned(), json!(kind));
    }
    of_kind(random, kind, depth, &mut schema);
    if random.percent(12) {
        let other = random.word(&KINDS);
        of_kind(random, other, depth, &mut schema);
    }
    if random.percent(5) {
        let values: Vec<Value> = (0..=random.below(4)).map(|_| value(random, 2)).collect();
        schema.insert("enum".to_owned(), json!(distinct(values)));
    } else if random.percent(4) {
        schema.insert("const".to_owned(), value(random, 2));
    }
    if depth > 0 {
        alternatives(random, depth - 1, &mut schema);
    }
    Value::Object(schema)
}

fn of_kind(random: &mut Random, kind: &str, depth: usize, schema: &mut Map<String, Value>) {
    match kind {
        "string" => of_strings(random, schema),
        "integer" | "number" => of_numbers(random, schema),
        "object" if depth > 0 => of_objects(random, depth - 1, schema),
        "array" if depth > 0 => of_arrays(random, depth - 1, schema),
        _ => {}
    }
}

fn of_strings(random: &mut Random, schema: &mut Map<String, Value>) {
    if random.percent(30) {
        schema.insert("minLength".to_owned(), json!(random.below(4)));
    }
    if random.percent(30) {
        schema.insert("maxLength".to_owned(), json!(1 + random.below(20)));
    }
    if random.percent(25) {
        schema.insert("pattern".to_owned(), json!(random.word(&PATTERNS)));
    }
    if random.percent(5) {
        schema.insert("format".to_owned(), json!("date"));
    }
}

fn of_numbers(random: &mut Random, schema: &mut Map<String, Value>) {
    for (keyword, percent) in [
        ("minimum", 25),
        ("maximum", 25),
        ("exclusiveMinimum", 12),
        ("exclusiveMaximum", 12),
    ] {
        if random.percent(percent) {
            schema.insert(keyword.to_owned(), number(random));
        }
    }
    if random.percent(15) {
        let divisor = random.word(&["1", "2", "3", "0.5", "0.25", "7"]);
        schema.insert("multipleOf".to_owned(), parsed(divisor));
    }
}

fn of_objects(random: &mut Random, depth: usize, members: &mut Map<String, Value>) {
    let names: Vec<&str> = NAMES
        .into_iter()
        .filter(|_| random.percent(35))
        .take(6)
        .collect();
    if random.percent(85) {
        let properties: Map<String, Value> = names
            .iter()
            .map(|name| ((*name).to_owned(), schema(random, depth)))
            .collect();
        members.insert("properties".to_owned(), properties.into());
    }
    if random.percent(25) {
        let additional = if random.percent(50) {
            Value::Bool(random.percent(20))
        } else {
            schema(random, depth)
        };
        members.insert("additionalProperties".to_owned(), additional);
    }
    if random.percent(50) {
        let mut required: Vec<&str> = names
            .iter()
            .copied()
            .filter(|_| random.percent(50))
            .collect();
        if random.percent(10) {
            required.push("required_only");
        }
        members.insert("required".to_owned(), json!(required));
    }
    if random.percent(15) {
        let patterns: Map<String, Value> = (0..=random.below(3))
            .map(|_| (random.word(&PATTERNS).to_owned(), schema(random, depth)))
            .collect();
        members.insert("patternProperties".to_owned(), patterns.into());
    }
    rarer_of_objects(random, depth, members);
}

fn rarer_of_objects(random: &mut Random, depth: usize, members: &mut Map<String, Value>) {
    if random.percent(10) {
        members.insert("minProperties".to_owned(), json!(random.below(4)));
    }
    if random.percent(10) {
        members.insert("maxProperties".to_owned(), json!(1 + random.below(5)));
    }
    if random.percent(8) {
        let (name, other) = (random.word(&NAMES), random.word(&NAMES));
        members.insert("dependentRequired".to_owned(), json!({ name: [other] }));
    }
    if random.percent(6) {
        let name = random.word(&NAMES);
        let dependent = schema(random, depth);
        members.insert("dependentSchemas".to_owned(), json!({ name: dependent }));
    }
    if random.percent(6) {
        let names = if random.percent(50) {
            json!({ "pattern": random.word(&PATTERNS) })
        } else {
            json!({ "maxLength": random.below(17), "minLength": random.below(2) })
        };
        members.insert("propertyNames".to_owned(), names);
    }
}

fn of_arrays(random: &mut Random, depth: usize, members: &mut Map<String, Value>) {
    if random.percent(80) {
        members.insert("items".to_owned(), schema(random, depth));
    }
    if random.percent(20) {
        let prefix: Vec<Value> = (0..=random.below(3))
            .map(|_| schema(random, depth))
            .collect();
        members.insert("prefixItems".to_owned(), prefix.into());
    }
    if random.percent(15) {
        members.insert("minItems".to_owned(), json!(random.below(3)));
    }
    if random.percent(15) {
        members.insert("maxItems".to_owned(), json!(random.below(5)));
    }
    if random.percent(12) {
        members.insert("uniqueItems".to_owned(), json!(random.percent(90)));
    }
    if random.percent(10) {
        members.insert("contains".to_owned(), schema(random, 0));
        if random.percent(40) {
            members.insert("minContains".to_owned(), json!(random.below(3)));
        }
        if random.percent(40) {
            members.insert("maxContains".to_owned(), json!(random.below(3)));
        }
    }
}

fn alternatives(random: &mut Random, depth: usize, members: &mut Map<String, Value>) {
    for (keyword, percent) in [("allOf", 10), ("anyOf", 8), ("oneOf", 7)] {
        if random.percent(percent) {
            let schemas: Vec<Value> = (0..=random.below(3))
                .map(|_| schema(random, depth))
                .collect();
            members.insert(keyword.to_owned(), schemas.into());
        }
    }
    if random.percent(5) {
        members.insert("not".to_owned(), schema(random, depth));
    }
    if random.percent(6) {
        for (keyword, percent) in [("if", 90), ("then", 70), ("else", 60)] {
            if random.percent(percent) {
                members.insert(keyword.to_owned(), schema(random, depth));
            }
        }
    }
    if random.percent(5) && !members.contains_key("$ref") {
        let reference = format!("#/$defs/D{}", random.below(DEFINITIONS));
        members.insert("$ref".to_owned(), reference.into());
    }
}

/// Generates a value for `enum` and `const`.
fn value(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => Value::Bool(random.percent(50)),
        2 => number(random),
        3 | 4 => json!(random.word(&TEXTS)),
        5 => (0..random.below(3))
            .map(|_| value(random, depth - 1))
            .collect(),
        _ => (0..random.below(3))
            .map(|_| (random.word(&NAMES).to_owned(), value(random, depth - 1)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

fn number(random: &mut Random) -> Value {
    parsed(random.word(&NUMBERS))
}

fn parsed(number: &str) -> Value {
    serde_json::from_str(number).unwrap_or_default()
}

fn distinct(values: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}
