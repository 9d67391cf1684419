//! The fallback validator: the `jsonschema` crate, for schemas that no plan covers. It is slower,
//! and supports all of JSON Schema.
//!
//! It fetches nothing: references beyond the document are resolved in [`Resources`] alone. Its
//! messages are not used, because they repeat values: see [`expected`]. It has a budget: see
//! [`budget`].

mod budget;

use std::collections::HashMap;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Retrieve, Uri, ValidationError, ValidationOptions, Validator};
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};
use ocrmarket_wire::{LeafFormat, pointer};
use serde_json::{Map, Number, Value};

use crate::error::CompileError;
use crate::explain::{NotJson, expected_names, kind_name};
use crate::finding::{Finding, Severity};
use crate::found::{Findings, Found};
use crate::names::{Names, Pointer};
use crate::options::{Formats, Options, Resources};
use ocrmarket_wire::tree::Tree;

/// URI by which a document without an `$id` refers to itself.
const NAME: &str = "urn:ocrmarket:schema";

/// Maximum number of backtracks of a pattern with lookarounds or back references.
const BACKTRACKS: usize = 1_000_000;

/// Budget of a compilation in steps, without those for each byte of the schema.
const STEPS_TO_COMPILE: u64 = 20_000;

/// Budget of an evaluation in steps, without those for each byte of the document.
const STEPS: u64 = 4_000_000;

/// Budget of an evaluation in steps, for each byte of the document.
const STEPS_PER_BYTE: u64 = 128;

pub(crate) struct Fallback {
    /// `None` if compiling the schema exceeds the budget.
    validator: Option<Validator>,
}

impl Fallback {
    pub(crate) fn compile(
        tree: &Tree<'_>,
        pointer: &str,
        options: &Options,
        resources: &Resources,
    ) -> Result<Self, CompileError> {
        let schema = at_pointer(of_tree(tree), pointer);
        let mut counted = schema.clone();
        budget::count(&mut counted);
        let builder = builder(options, Shelf::new(resources)?);
        let steps = STEPS_TO_COMPILE + counted.to_string().len() as u64;
        let validator = match budget::within(steps, || builder.build(&counted)) {
            Err(budget::Exceeded) => None,
            Ok(Ok(validator)) => Some(validator),
            // The error of the schema as it is, without the counting keyword.
            Ok(Err(_)) => {
                let validator = builder.build(&schema);
                Some(validator.map_err(|error| CompileError::Schema {
                    pointer: error.instance_path().to_string(),
                    message: error.to_string(),
                })?)
            }
        };
        Ok(Self { validator })
    }

    /// Returns `true` if a document is JSON and valid, without duplicate keys, lone surrogates and
    /// too deep values, and if that is known within the budget.
    pub(crate) fn check(&self, document: &str, options: &Options) -> bool {
        let Some(validator) = &self.validator else {
            return false;
        };
        let is_valid =
            |value: &Value| budget::within(steps(document), || validator.is_valid(value));
        crate::survey::survey(document, crate::survey::Known::default(), &|_| true)
            .is_ok_and(|surveyed| surveyed.is_empty())
            && read(document, options.depth).is_ok_and(|read| {
                read.too_deep.is_none() && matches!(is_valid(&read.value), Ok(true))
            })
    }

    /// Returns the findings about the value at an offset of a text. The text must be JSON without
    /// overridden members.
    pub(crate) fn explain(
        &self,
        text: &str,
        at: usize,
        prefix: &str,
        (options, names): (&Options, &Names),
    ) -> Result<Findings, NotJson> {
        let text = text.get(at..).ok_or(NotJson)?;
        let read = read(text, options.depth).map_err(|_| NotJson)?;
        let explained = Explained {
            text,
            at,
            prefix,
            read: &read,
            names,
        };
        if let Some((pointer, offset)) = &read.too_deep {
            let found = explained.too_deep(pointer, *offset, options.depth);
            return Ok([found].into_iter().collect());
        }
        let found = |validator: &Validator| {
            let errors = validator.iter_errors(&read.value);
            let errors = errors.filter(|error| !is_mistaken(error));
            errors
                .map(|error| explained.of(&error))
                .collect::<Findings>()
        };
        let found = match &self.validator {
            Some(validator) => budget::within(steps(text), || found(validator)),
            None => Err(budget::Exceeded),
        };
        Ok(found.unwrap_or_else(|budget::Exceeded| [explained.too_costly()].into_iter().collect()))
    }
}

fn builder(options: &Options, shelf: Shelf) -> ValidationOptions<'static> {
    let patterns = jsonschema::PatternOptions::fancy_regex().backtrack_limit(BACKTRACKS);
    let mut builder = jsonschema::options()
        .should_validate_formats(options.formats != Formats::None)
        .should_ignore_unknown_formats(true)
        .with_pattern_options(patterns)
        .with_keyword(budget::KEYWORD, budget::counter)
        .with_retriever(shelf);
    if options.formats == Formats::Wire {
        for format in LeafFormat::ALL {
            builder = builder.with_format(format.name(), move |text: &str| format.accepts(text));
        }
    }
    builder
}

/// Returns the budget for a document, in steps.
fn steps(document: &str) -> u64 {
    STEPS.saturating_add(STEPS_PER_BYTE.saturating_mul(document.len() as u64))
}

/// A document whose findings are collected.
struct Explained<'e> {
    /// The text of its value.
    text: &'e str,
    /// Offset of the text in the document.
    at: usize,
    /// Pointer to the value.
    prefix: &'e str,
    read: &'e Read,
    names: &'e Names,
}

impl Explained<'_> {
    fn of(&self, error: &ValidationError<'_>) -> Found {
        let pointer = error.instance_path().to_string();
        let offset = self.read.locations.offset(&pointer);
        let schema_pointer = error.schema_path().to_string();
        let keyword = keyword(error.kind().keyword(), &schema_pointer);
        let (expected, keyword) = (expected(error.kind(), keyword), keyword.to_owned());
        Found {
            schema_pointer,
            expected,
            excerpt: kind_name(&self.text[offset..]).to_owned(),
            ..self.found(&keyword, &pointer, offset)
        }
    }

    fn too_deep(&self, pointer: &str, offset: usize, depth: u32) -> Found {
        Found {
            expected: format!("at most {depth} levels of nesting"),
            excerpt: "more".to_owned(),
            ..self.found("too-deep", pointer, offset)
        }
    }

    /// Returns the only finding about a document whose validation exceeds the budget.
    fn too_costly(&self) -> Found {
        Found {
            expected: "a schema that can be evaluated within its budget".to_owned(),
            excerpt: "not validated: the schema leads to too many evaluations of the same value; \
                      simplify its alternatives (`anyOf`, `oneOf`, `$ref`)"
                .to_owned(),
            ..self.found(Finding::TOO_COSTLY, "", 0)
        }
    }

    fn found(&self, keyword: &str, pointer: &str, offset: usize) -> Found {
        Found {
            severity: Severity::Error,
            keyword: keyword.to_owned(),
            pointer: shown(self.prefix, &self.read.value, pointer, self.names),
            schema_pointer: String::new(),
            offset: self.at + offset,
            expected: String::new(),
            excerpt: String::new(),
            unknown_value: None,
            privacy: None,
        }
    }
}

/// Returns a pointer into a value, after a prefix that may be shown completely.
fn shown(prefix: &str, value: &Value, pointer: &str, names: &Names) -> Pointer {
    let (mut shown, mut value) = (Pointer::new(prefix), Some(value));
    for token in pointer::tokens(pointer).into_iter().flatten() {
        let index = token.parse().ok();
        match (value, index) {
            (Some(Value::Array(elements)), Some(index)) => {
                shown.push_index(index);
                let index = usize::try_from(index).ok();
                value = index.and_then(|index| elements.get(index));
            }
            (other, _) => {
                shown.push_key(&token, names.show(&token));
                value = other.and_then(|other| other.get(&*token));
            }
        }
    }
    shown
}

/// Returns `true` if an error is wrong. The crate reports a required field as missing if
/// `additionalProperties` forbids it, even if it exists.
fn is_mistaken(error: &ValidationError<'_>) -> bool {
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            error.instance().get(name).is_some()
        }
        _ => false,
    }
}

/// Returns what a keyword allows. It repeats the schema, and no value of the document.
fn expected(kind: &ValidationErrorKind, keyword: &str) -> String {
    match kind {
        ValidationErrorKind::Required { property } => {
            expected_names(&[property.as_str().unwrap_or_default()])
        }
        ValidationErrorKind::Type { kind } => match kind {
            TypeKind::Single(kind) => kind.to_string(),
            TypeKind::Multiple(kinds) => {
                let names: Vec<String> = kinds.iter().map(|kind| kind.to_string()).collect();
                names.join(" or ")
            }
        },
        ValidationErrorKind::Format { format } => format!("format `{format}`"),
        ValidationErrorKind::FalseSchema => "no value".to_owned(),
        _ => format!("a match of `{keyword}`"),
    }
}

/// Returns the keyword of an error, as plans name it. The crate has no kind of its own for some
/// keywords.
fn keyword<'k>(kind: &'k str, schema_pointer: &str) -> &'k str {
    let mut tokens = schema_pointer.rsplit('/');
    let (last, before) = (tokens.next(), tokens.next());
    match kind {
        "falseSchema" if last == Some("additionalProperties") => "additionalProperties",
        "required" if [last, before].contains(&Some("dependentRequired")) => "dependentRequired",
        kind => kind,
    }
}

/// The only documents that references may refer to.
struct Shelf(HashMap<String, Value>);

impl Shelf {
    fn new(resources: &Resources) -> Result<Self, CompileError> {
        let read = resources.0.iter().map(|(name, text)| {
            let mut schema = of_tree(&Tree::read(text)?);
            budget::count(&mut schema);
            Ok((name.clone(), schema))
        });
        Ok(Self(read.collect::<Result<_, CompileError>>()?))
    }
}

impl Retrieve for Shelf {
    fn retrieve(
        &self,
        uri: &Uri<String>,
    ) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let name = uri.as_str().split('#').next().unwrap_or_default();
        let known = self.0.get(name).cloned();
        known.ok_or_else(|| {
            format!("cannot resolve {name}: only given documents are used, and none is fetched")
                .into()
        })
    }
}

/// Returns the schema at a pointer of a document as a separate schema. Its references still refer
/// to the document.
fn at_pointer(mut document: Value, pointer: &str) -> Value {
    if pointer.is_empty() {
        return document;
    }
    let name = document
        .get("$id")
        .and_then(Value::as_str)
        .unwrap_or(NAME)
        .to_owned();
    if let Value::Object(members) = &mut document {
        members.insert("$id".to_owned(), name.clone().into());
    }
    serde_json::json!({ "$ref": format!("{name}#{pointer}"), "$defs": { "document": document } })
}

fn of_tree(tree: &Tree<'_>) -> Value {
    match tree {
        Tree::Null => Value::Null,
        Tree::Boolean(value) => Value::Bool(*value),
        Tree::Number(number) => number_value(number),
        Tree::Text(text) => Value::String(text.clone().into_owned()),
        Tree::Array(elements) => elements.iter().map(of_tree).collect(),
        Tree::Object(members) => members
            .iter()
            .map(|(key, member)| (key.clone().into_owned(), of_tree(member)))
            .collect(),
    }
}

/// Converts a number. A number beyond 64 bits becomes the nearest float.
fn number_value(number: &str) -> Value {
    let nearest = || {
        let float: f64 = number.parse().unwrap_or_default();
        Number::from_f64(float.clamp(f64::MIN, f64::MAX))
    };
    serde_json::from_str(number)
        .ok()
        .or_else(nearest)
        .map_or(Value::Null, Value::Number)
}

/// A document as `jsonschema` reads it, and the offsets of its values.
struct Read {
    value: Value,
    locations: Locations,
    /// Location of the first value that is too deep, as a pointer and an offset. The value is read
    /// as `null`.
    too_deep: Option<(String, usize)>,
}

/// The offset of a value, and of those inside it.
struct Locations {
    offset: usize,
    inside: HashMap<String, Locations>,
}

impl Locations {
    /// Returns the offset of the value at a pointer, or of the innermost existing value around it.
    fn offset(&self, pointer: &str) -> usize {
        let mut locations = self;
        for token in pointer::tokens(pointer).into_iter().flatten() {
            let Some(inside) = locations.inside.get(&*token) else {
                break;
            };
            locations = inside;
        }
        locations.offset
    }
}

fn read(document: &str, depth: u32) -> Result<Read, SyntaxError> {
    let mut reader = Reader::from_text(document);
    let (mut path, mut too_deep) = (Vec::new(), None);
    let (value, locations) = read_value(&mut reader, depth, &mut path, &mut too_deep)?;
    Ok(Read {
        value,
        locations,
        too_deep,
    })
}

/// Reads a value and its offsets. `depth` bounds the recursion.
fn read_value(
    reader: &mut Reader<'_>,
    depth: u32,
    path: &mut Vec<String>,
    too_deep: &mut Option<(String, usize)>,
) -> Result<(Value, Locations), SyntaxError> {
    let kind = reader.kind()?;
    let offset = reader.offset();
    let mut inside = HashMap::new();
    if depth == 0 && matches!(kind, Kind::Object | Kind::Array) {
        reader.skip()?;
        let pointer = || {
            path.iter().fold(String::new(), |mut pointer, token| {
                pointer::push(&mut pointer, token);
                pointer
            })
        };
        too_deep.get_or_insert_with(|| (pointer(), offset));
        return Ok((Value::Null, Locations { offset, inside }));
    }
    let value = match kind {
        Kind::Null => {
            reader.null()?;
            Value::Null
        }
        Kind::Boolean => Value::Bool(reader.boolean()?),
        Kind::Number => number_value(reader.number()?),
        Kind::String => Value::String(reader.string()?.decode_lossy().into_owned()),
        Kind::Array => {
            let mut elements = Vec::new();
            reader.begin_array()?;
            while reader.next_element()? {
                let index = elements.len().to_string();
                path.push(index.clone());
                let (element, locations) = read_value(reader, depth - 1, path, too_deep)?;
                path.pop();
                inside.insert(index, locations);
                elements.push(element);
            }
            Value::Array(elements)
        }
        Kind::Object => {
            let mut members = Map::new();
            reader.begin_object()?;
            while let Some(key) = reader.next_key()? {
                let key = key.decode_lossy().into_owned();
                path.push(key.clone());
                let (member, locations) = read_value(reader, depth - 1, path, too_deep)?;
                path.pop();
                inside.insert(key.clone(), locations);
                members.insert(key, member);
            }
            Value::Object(members)
        }
    };
    Ok((value, Locations { offset, inside }))
}
