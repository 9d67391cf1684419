//! Encodes fields into the body and the query of a request, in one pass over the files.
//!
//! A file is read in pieces that are checked, converted to base64 and escaped directly into the
//! body. So there is never a second copy of it. Content over a limit of the operation is refused
//! before the rest is read. Nothing here sends or signs; [`Encoded::parts`] is the input of a
//! signature.

mod content;
mod writer;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use bytes::Bytes;
use ocrmarket_operation::{Encoding, Input, Method, Operation};

use crate::input::{Content, InputError, Problem};
use crate::to_sign::{FormField, FormValue, ToSign};
use writer::{Escape, Writer};

/// `Content-Type` of a form. It has no character set: everything is percent-encoded, and one
/// gateway's refusal names it without one.
pub const FORM: &str = "application/x-www-form-urlencoded";
/// `Content-Type` of JSON, as in the vendors' samples.
pub const JSON: &str = "application/json; charset=UTF-8";

/// One field of a request: a declared property or an extra one.
#[derive(Clone)]
pub struct RequestField<'a> {
    /// The name as the vendor spells it.
    pub name: &'a str,
    /// `true` if it belongs to the query instead of the body.
    pub in_query: bool,
    /// The value.
    pub value: FieldValue<'a>,
}

/// A value of a field. `Debug` shows only its kind and length.
#[derive(Clone)]
pub enum FieldValue<'a> {
    /// A string. An empty one is not sent.
    Text(Cow<'a, str>),
    /// `true` or `false`.
    Boolean(bool),
    /// A file or its URL.
    Content(&'a Content),
}

impl<'a> RequestField<'a> {
    /// Creates a field of the body.
    pub fn body(name: &'a str, value: impl Into<FieldValue<'a>>) -> Self {
        Self {
            name,
            in_query: false,
            value: value.into(),
        }
    }

    /// Creates a field of the query.
    pub fn query(name: &'a str, value: impl Into<FieldValue<'a>>) -> Self {
        Self {
            in_query: true,
            ..Self::body(name, value)
        }
    }
}

impl FieldValue<'_> {
    /// Returns `true` if the value is empty. A path never counts as empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Boolean(_) => false,
            Self::Content(content) => content.is_empty(),
        }
    }
}

/// Encodes the fields in their order: body and query.
///
/// Only fields that are not empty are sent. An empty [`Content`] is omitted if another input of the
/// operation is given, and refused otherwise. This function reads files, so it may block.
///
/// ```
/// use ocrmarket_client::encode::{RequestField, encode};
/// use ocrmarket_client::input::Content;
/// # let api = ocrmarket_model::read(&ocrmarket_model::embedded::files()).map_err(|error| error.to_string())?;
/// # let models = api.vendors.iter().flat_map(|vendor| &vendor.operations);
/// # let operation = models.map(|model| &model.operation).find(|operation| operation.name == "bank_card").ok_or("no operation")?;
/// let picture = Content::bytes(vec![0xFB, 0xEF, 0xFF, 0x01]);
/// let fields = [RequestField::body("img_base64", &picture), RequestField::body("side", "front & back"), RequestField::query("a", "b c")];
/// let encoded = encode(operation, &fields)?;
/// assert_eq!(encoded.body, "img_base64=%2B%2B%2F%2FAQ%3D%3D&side=front+%26+back");
/// assert_eq!(encoded.query_string(), "a=b%20c");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// A value exceeds a limit of the operation, a file cannot be read, or a field is given twice.
/// Nothing was sent.
pub fn encode(operation: &Operation, fields: &[RequestField<'_>]) -> Result<Encoded, InputError> {
    refuse_twins(operation, fields)?;
    let is_get = operation.method == Method::Get;
    let escape = match operation.encoding {
        Encoding::Form => Escape::Form,
        Encoding::Json => Escape::Json,
    };
    let mut body = Body::new(escape);
    let mut query = Vec::new();
    for field in fields {
        if is_left_out(operation, fields, field) {
            continue;
        }
        let written = if field.in_query || is_get {
            query_pair(operation, field).map(|pair| query.push(pair))
        } else {
            body.field(operation, field)
        };
        written.map_err(|problem| InputError::new(&path_of(operation), field.name, problem))?;
    }
    let (content_type, encoded) = match escape {
        _ if is_get => ("", Body::new(Escape::Form)),
        Escape::Json => (JSON, body),
        _ => (FORM, body),
    };
    let (body, fields) = encoded.finish();
    Ok(Encoded {
        content_type,
        body,
        query,
        fields,
    })
}

/// Checks that exactly one of the properties has a value that is not empty. With a single property:
/// that it has one.
///
/// # Errors
/// None has a value, or more than one.
pub fn exactly_one_of(
    operation: &Operation,
    fields: &[RequestField<'_>],
    properties: &[&str],
) -> Result<(), InputError> {
    let has_value = |property: &&&str| {
        fields
            .iter()
            .any(|field| field.name == **property && !field.value.is_empty())
    };
    match (properties.iter().filter(has_value).count(), properties) {
        (1, _) => Ok(()),
        (_, [property]) => Err(InputError::new(
            &path_of(operation),
            property,
            Problem::Missing,
        )),
        (given, _) => Err(InputError::new(
            &path_of(operation),
            "",
            Problem::NotExactlyOne {
                properties: properties.iter().map(ToString::to_string).collect(),
                given,
            },
        )),
    }
}

/// An encoded request without host, path and headers. `Debug` shows only lengths.
#[derive(Clone)]
pub struct Encoded {
    /// `Content-Type`; empty if there is no body.
    pub content_type: &'static str,
    /// The body. Cloning shares it.
    pub body: Bytes,
    /// Query parameters, decoded, in order.
    pub query: Vec<(String, String)>,
    /// Form fields in order: the decoded name and the range of the value in the body. Empty for
    /// JSON.
    pub fields: Vec<(String, Range<usize>)>,
}

impl Encoded {
    /// Returns the query of a URL, without the `?`; empty if there is none. Blanks are `%20`.
    pub fn query_string(&self) -> String {
        writer::query_string(&self.query)
    }

    /// Returns the input of a signature, borrowed.
    pub fn parts(&self) -> Parts<'_> {
        Parts {
            encoded: self,
            query: self
                .query
                .iter()
                .map(|(name, value)| (Cow::Borrowed(&**name), Cow::Borrowed(&**value)))
                .collect(),
            form: self
                .fields
                .iter()
                .map(|(name, range)| FormField {
                    name,
                    value: FormValue::Encoded(self.body.get(range.clone()).unwrap_or_default()),
                })
                .collect(),
        }
    }
}

impl fmt::Debug for Encoded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Encoded")
            .field("content_type", &self.content_type)
            .field("body_bytes", &self.body.len())
            .field("query_parameters", &self.query.len())
            .field("form_fields", &self.fields.len())
            .finish()
    }
}

/// The lists that a [`ToSign`] borrows.
pub struct Parts<'a> {
    encoded: &'a Encoded,
    query: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    form: Vec<FormField<'a>>,
}

impl Parts<'_> {
    /// Returns the signed parts. The form's values are slices of the body: nothing is copied.
    pub fn to_sign<'s>(&'s self, method: &'s str, path: &'s str, accept: &'s str) -> ToSign<'s> {
        let has_plain_body = self.encoded.content_type == JSON;
        ToSign {
            method,
            path,
            query: &self.query,
            form: &self.form,
            body: has_plain_body.then_some(&*self.encoded.body),
            content_type: self.encoded.content_type,
            accept,
        }
    }
}

impl fmt::Debug for RequestField<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Field")
            .field("name", &self.name)
            .field("in_query", &self.in_query)
            .field("value", &self.value)
            .finish()
    }
}

impl fmt::Debug for FieldValue<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(formatter, "Text({} bytes)", text.len()),
            Self::Boolean(_) => write!(formatter, "Boolean"),
            Self::Content(content) => content.fmt(formatter),
        }
    }
}

impl<'a> From<&'a str> for FieldValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for FieldValue<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for FieldValue<'_> {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl<'a> From<&'a Content> for FieldValue<'a> {
    fn from(content: &'a Content) -> Self {
        Self::Content(content)
    }
}

/// A body under construction, with the ranges of a form's values.
struct Body {
    writer: Writer,
    fields: Vec<(String, Range<usize>)>,
}

impl Body {
    fn new(escape: Escape) -> Self {
        Self {
            writer: Writer::new(escape),
            fields: Vec::new(),
        }
    }

    fn field(&mut self, operation: &Operation, field: &RequestField<'_>) -> Result<(), Problem> {
        self.writer.begin_field(field.name);
        let start = self.writer.len();
        let is_json = self.writer.escape() == Escape::Json;
        match &field.value {
            FieldValue::Boolean(boolean) => self.writer.raw(boolean_text(*boolean).as_bytes()),
            value if is_json => {
                self.writer.raw(b"\"");
                write_value(&mut self.writer, operation, field.name, value)?;
                self.writer.raw(b"\"");
            }
            value => write_value(&mut self.writer, operation, field.name, value)?,
        }
        if !is_json {
            self.fields
                .push((field.name.to_owned(), start..self.writer.len()));
        }
        Ok(())
    }

    fn finish(self) -> (Bytes, Vec<(String, Range<usize>)>) {
        (Bytes::from(self.writer.finish()), self.fields)
    }
}

fn query_pair(
    operation: &Operation,
    field: &RequestField<'_>,
) -> Result<(String, String), Problem> {
    let mut writer = Writer::new(Escape::Plain);
    write_value(&mut writer, operation, field.name, &field.value)?;
    // Strings are UTF-8 and base64 is ASCII, so nothing is replaced.
    let value = String::from_utf8_lossy(&writer.finish()).into_owned();
    Ok((field.name.to_owned(), value))
}

fn write_value(
    writer: &mut Writer,
    operation: &Operation,
    name: &str,
    value: &FieldValue<'_>,
) -> Result<(), Problem> {
    let input = input_of(operation, name);
    match value {
        FieldValue::Boolean(boolean) => writer.raw(boolean_text(*boolean).as_bytes()),
        FieldValue::Content(content) => content::write(writer, operation, input, content)?,
        FieldValue::Text(text) => match input {
            Some(input) => content::write_text(writer, operation, input, text)?,
            None => writer.text(text.as_bytes()),
        },
    }
    Ok(())
}

fn boolean_text(boolean: bool) -> &'static str {
    if boolean { "true" } else { "false" }
}

/// Returns `true` if a field is omitted. Empty strings are never sent. An empty content is omitted
/// only beside another input, as in the vendors' samples. Alone, it would be a charged mistake, so
/// it is refused when it is written.
fn is_left_out(
    operation: &Operation,
    fields: &[RequestField<'_>],
    field: &RequestField<'_>,
) -> bool {
    if !field.value.is_empty() {
        return false;
    }
    let is_given = |other: &RequestField<'_>| {
        other.name != field.name
            && input_of(operation, other.name).is_some()
            && !other.value.is_empty()
    };
    match field.value {
        FieldValue::Content(_) => fields.iter().any(is_given),
        FieldValue::Text(_) | FieldValue::Boolean(_) => true,
    }
}

fn refuse_twins(operation: &Operation, fields: &[RequestField<'_>]) -> Result<(), InputError> {
    let mut names = HashSet::with_capacity(fields.len());
    match fields.iter().find(|field| !names.insert(field.name)) {
        Some(field) => Err(InputError::new(
            &path_of(operation),
            field.name,
            Problem::GivenTwice,
        )),
        None => Ok(()),
    }
}

fn input_of<'o>(operation: &'o Operation, property: &str) -> Option<&'o Input> {
    operation
        .inputs
        .iter()
        .find(|input| input.property == property)
}

fn path_of(operation: &Operation) -> String {
    format!("{}/{}", operation.vendor, operation.name)
}
