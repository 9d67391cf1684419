//! Restores bodies from tables, from names, types and metadata alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    Date32Type, Decimal128Type, Float64Type, Int32Type, Int64Type, TimestampMicrosecondType,
};
use arrow_array::{Array as _, RecordBatch};
use arrow_schema::DataType;
use ocrmarket_wire::keys;
use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};
use ocrmarket_wire::tree::Tree;
use ocrmarket_wire::value::Date;

/// A JSON value that is built up.
enum Json {
    Object(BTreeMap<String, Json>),
    Array(BTreeMap<usize, Json>),
    Text(String),
}

enum Step {
    Key(String),
    Index(usize),
}

impl Json {
    fn object() -> Self {
        Self::Object(BTreeMap::new())
    }

    fn set(&mut self, way: &[Step], value: Self) {
        let Some((first, rest)) = way.split_first() else {
            // An empty object may already have members.
            if !matches!((&*self, &value), (Self::Object(_), Self::Object(new)) if new.is_empty()) {
                *self = value;
            }
            return;
        };
        let child = match first {
            Step::Key(key) => {
                if !matches!(self, Self::Object(_)) {
                    *self = Self::object();
                }
                let Self::Object(members) = self else { return };
                members.entry(key.clone()).or_insert_with(Self::object)
            }
            Step::Index(index) => {
                if !matches!(self, Self::Array(_)) {
                    *self = Self::Array(BTreeMap::new());
                }
                let Self::Array(elements) = self else { return };
                elements.entry(*index).or_insert_with(Self::object)
            }
        };
        child.set(rest, value);
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Object(members) => {
                for (number, (key, value)) in members.iter().enumerate() {
                    out.push(if number == 0 { '{' } else { ',' });
                    let _ = write!(out, "\"{key}\":");
                    value.write(out);
                }
                out.push_str(if members.is_empty() { "{}" } else { "}" });
            }
            Self::Array(elements) => {
                for (number, value) in elements.values().enumerate() {
                    out.push(if number == 0 { '[' } else { ',' });
                    value.write(out);
                }
                out.push_str(if elements.is_empty() { "[]" } else { "]" });
            }
        }
    }
}

/// Facts of the root row of a body.
#[derive(Default)]
struct Body {
    /// Location of the payload.
    payload: Option<String>,
    dates: Option<String>,
    has_groups: Option<bool>,
}

/// Restores the bodies of a source view by id.
pub(crate) fn bodies(batches: &[RecordBatch]) -> BTreeMap<String, String> {
    let mut bodies: BTreeMap<String, (Body, Json)> = BTreeMap::new();
    for batch in batches
        .iter()
        .filter(|batch| batch.column_by_name("class").is_some())
    {
        for row in 0..batch.num_rows() {
            let id = text(batch, "report_id", row).unwrap_or_default();
            let (body, _) = bodies
                .entry(id)
                .or_insert_with(|| (Body::default(), Json::object()));
            body.dates = body.dates.take().or(text(batch, "date_style", row));
            if let Some(column) = batch.column_by_name("digit_groups") {
                let column = column.as_boolean();
                body.has_groups = body
                    .has_groups
                    .or(column.is_valid(row).then(|| column.value(row)));
            }
            if let Some(at) = text(batch, "payload_at", row) {
                body.payload = Some(at);
            }
        }
    }
    let payloads: Vec<String> = batches
        .iter()
        .filter(|batch| batch.column_by_name("payload_at").is_some())
        .map(table_name)
        .collect();
    for batch in batches {
        let root = table_name(batch)
            .split("__")
            .next()
            .unwrap_or_default()
            .to_owned();
        let is_payload = payloads.contains(&root);
        for row in 0..batch.num_rows() {
            let id = text(batch, "report_id", row).unwrap_or_default();
            let Some((body, json)) = bodies.get_mut(&id) else {
                continue;
            };
            let at = body
                .payload
                .as_deref()
                .filter(|_| is_payload)
                .unwrap_or_default();
            restore_row(batch, row, at, body, json);
        }
    }
    bodies
        .into_iter()
        .map(|(id, (_, json))| {
            let mut text = String::new();
            json.write(&mut text);
            (id, text)
        })
        .collect()
}

fn restore_row(batch: &RecordBatch, row: usize, at: &str, body: &Body, json: &mut Json) {
    let schema = batch.schema();
    let mut indexes = Vec::new();
    for number in 0.. {
        let Some(column) = batch.column_by_name(&format!("i{number}")) else {
            break;
        };
        indexes.push(
            usize::try_from(column.as_primitive::<Int32Type>().value(row)).unwrap_or_default(),
        );
    }
    let way = |location: &str| way(&format!("{at}{location}"), &indexes);
    // The row itself, which may have nothing else.
    if indexes.is_empty() {
        json.set(&way(""), Json::object());
    }
    for field in schema.fields() {
        let metadata = metadata(field.metadata());
        if role(&metadata) == "raw" && field.name() == "__raw" {
            json.set(&way(&location(&metadata)), Json::object());
        }
    }
    for (number, field) in schema.fields().iter().enumerate() {
        let metadata = metadata(field.metadata());
        let column = batch.column(number);
        if column.is_null(row) {
            continue;
        }
        let value = match &*role(&metadata) {
            "raw" => column.as_string::<i32>().value(row).to_owned(),
            "value" if field.name().ends_with("__to") => continue,
            "value" => {
                let raw = field.name().strip_suffix("__from").unwrap_or(field.name());
                if text(batch, &format!("{raw}__raw"), row).is_some() {
                    continue;
                }
                canonical_value(batch, number, row, &metadata, body)
            }
            "unknown" => {
                let Ok(Tree::Object(_)) =
                    Tree::read(column.as_string::<i32>().value(row).as_bytes())
                else {
                    panic!("`__unknown` is no object")
                };
                unknown(column.as_string::<i32>().value(row), |pointer, value| {
                    let row_location = row_location(&schema);
                    json.set(
                        &way(&format!("{row_location}{pointer}")),
                        Json::Text(value.to_owned()),
                    );
                });
                continue;
            }
            _ => continue,
        };
        json.set(&way(&location(&metadata)), Json::Text(value));
    }
}

fn row_location(schema: &arrow_schema::Schema) -> String {
    let row = schema.fields().iter().find(|field| field.name() == "__raw");
    row.map(|field| location(&metadata(field.metadata())))
        .unwrap_or_default()
}

fn unknown(json: &str, mut each: impl FnMut(&str, &str)) {
    let mut reader = Reader::from_text(json);
    reader.begin_object().expect("an object");
    while let Some(key) = reader.next_key().expect("a key") {
        reader.kind().expect("a value");
        let value = reader.skip().expect("a value");
        each(key.raw(), value);
    }
}

/// Returns the JSON text of a typed value.
fn canonical_value(
    batch: &RecordBatch,
    number: usize,
    row: usize,
    metadata: &Tree<'_>,
    body: &Body,
) -> String {
    let column = batch.column(number);
    let kind = metadata
        .get("type")
        .and_then(Tree::as_text)
        .unwrap_or_default();
    let style = body.dates.as_deref().unwrap_or("YYYY-MM-DD");
    let text = match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        DataType::Int32 => column.as_primitive::<Int32Type>().value(row).to_string(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).to_string(),
        DataType::Boolean => column.as_boolean().value(row).to_string(),
        DataType::Decimal128(_, places) => {
            let units = column.as_primitive::<Decimal128Type>().value(row);
            decimal(
                units,
                u32::try_from(*places).unwrap_or_default(),
                kind == "amount" && body.has_groups == Some(true),
            )
        }
        DataType::Date32 => {
            let days = |number: usize| {
                i64::from(batch.column(number).as_primitive::<Date32Type>().value(row))
            };
            match kind {
                "month-range" => format!(
                    "{}-{}的还款记录",
                    spelled(days(number), "YYYY年MM月DD日", true),
                    spelled(days(number + 1), "YYYY年MM月DD日", true)
                ),
                "date-phrase" => format!("截至{}", spelled(days(number), "YYYY年MM月DD日", false)),
                kind => spelled(days(number), style, kind == "month"),
            }
        }
        DataType::Timestamp(..) => {
            let seconds = column.as_primitive::<TimestampMicrosecondType>().value(row) / 1_000_000;
            let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
            format!(
                "{} {:02}:{:02}:{:02}",
                spelled(days, style, false),
                time / 3_600,
                time / 60 % 60,
                time % 60
            )
        }
        other => panic!("a column of type {other}"),
    };
    if metadata.get("json").and_then(Tree::as_text) == Some("string") {
        let mut quoted = String::new();
        keys::quote(&text, &mut quoted);
        return quoted;
    }
    text
}

fn decimal(units: i128, places: u32, has_groups: bool) -> String {
    let power = 10_u128.pow(places);
    let (whole, part) = (units.unsigned_abs() / power, units.unsigned_abs() % power);
    let mut text = String::from(if units < 0 { "-" } else { "" });
    let digits = whole.to_string();
    for (place, digit) in digits.chars().enumerate() {
        if has_groups && place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if part > 0 {
        let part = format!("{part:0width$}", width = places as usize);
        text.push('.');
        text.push_str(part.trim_end_matches('0'));
    }
    text
}

fn spelled(days: i64, style: &str, is_month: bool) -> String {
    let Date { year, month, day } = Date::from_days_since_epoch(days).expect("a date");
    let style = if is_month {
        match style {
            "YYYY年MM月DD日" => "YYYY年MM月",
            style => style
                .strip_suffix("DD")
                .unwrap_or(style)
                .trim_end_matches(['-', '.', '/']),
        }
    } else {
        style
    };
    style
        .replace("YYYY", &format!("{year:04}"))
        .replace("MM", &format!("{month:02}"))
        .replace("DD", &format!("{day:02}"))
}

fn way(pointer: &str, indexes: &[usize]) -> Vec<Step> {
    let mut indexes = indexes.iter();
    let tokens = pointer.split('/').skip(1);
    tokens
        .map(|token| match token {
            "*" => Step::Index(*indexes.next().expect("an index for each array")),
            token => Step::Key(token.replace("~1", "/").replace("~0", "~")),
        })
        .collect()
}

fn metadata(metadata: &arrow_schema::Metadata) -> Tree<'_> {
    Tree::read(metadata.get("ocrmarket").expect("metadata").as_bytes()).expect("metadata is JSON")
}

fn role(metadata: &Tree<'_>) -> String {
    metadata
        .get("role")
        .and_then(Tree::as_text)
        .unwrap_or_default()
        .to_owned()
}

fn location(metadata: &Tree<'_>) -> String {
    match metadata.get("locations") {
        Some(Tree::Array(locations)) => locations[0].as_text().unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

fn table_name(batch: &RecordBatch) -> String {
    let schema = batch.schema();
    let metadata = metadata(schema.metadata());
    metadata
        .get("table")
        .and_then(Tree::as_text)
        .unwrap_or_default()
        .to_owned()
}

fn text(batch: &RecordBatch, name: &str, row: usize) -> Option<String> {
    let column = batch.column_by_name(name)?.as_string::<i32>();
    column.is_valid(row).then(|| column.value(row).to_owned())
}

/// Spells JSON so that equal values are equal: keys are sorted, of duplicates the last counts,
/// escapes are resolved. Numbers keep their spelling.
pub(crate) fn canonical(json: &str) -> Result<String, SyntaxError> {
    let mut out = String::new();
    let mut reader = Reader::from_text(json);
    value(&mut reader, &mut out)?;
    reader.finish()?;
    Ok(out)
}

fn value(reader: &mut Reader<'_>, out: &mut String) -> Result<(), SyntaxError> {
    match reader.kind()? {
        Kind::Object => {
            reader.begin_object()?;
            let mut members = BTreeMap::new();
            while let Some(key) = reader.next_key()? {
                let mut member = String::new();
                value(reader, &mut member)?;
                members.insert(key.canonical().into_owned(), member);
            }
            out.push('{');
            for (key, member) in members {
                let _ = write!(out, "\"{key}\":{member},");
            }
            out.push('}');
        }
        Kind::Array => {
            reader.begin_array()?;
            out.push('[');
            while reader.next_element()? {
                value(reader, out)?;
                out.push(',');
            }
            out.push(']');
        }
        Kind::String => {
            let text: RawText<'_> = reader.string()?;
            let _ = write!(out, "\"{}\"", text.canonical());
        }
        Kind::Number => out.push_str(reader.number()?),
        Kind::Boolean => out.push_str(if reader.boolean()? { "true" } else { "false" }),
        Kind::Null => {
            reader.null()?;
            out.push_str("null");
        }
    }
    Ok(())
}
