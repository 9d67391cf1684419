//! Validates the fields of a request as a vendor does: each field is present, of the declared kind,
//! and within its limits.
//!
//! The rules come from the operation's facts and its request schema. Reasons contain names of
//! properties and limits, never the values of properties. Pixels are not checked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ocrmarket_model::api::{LeafShape, ObjectDefinition, Property, Shape};
use ocrmarket_operation::{DataUrlHead, Encoding, Input, InputKind};

use crate::received::{Field, FieldKind, Received};

/// Reason of a vendor's refusal, without the value of any field.
pub(crate) type Refusal = String;

/// Returns the fields of a request.
///
/// # Errors
/// The body does not have the operation's encoding.
pub(crate) fn fields(received: &Received, encoding: Encoding) -> Result<Vec<Field>, Refusal> {
    match encoding {
        Encoding::Form => Ok(received.form_fields()),
        Encoding::Json => received
            .json_fields()
            .map_err(|_| "the body is not a JSON object".to_owned()),
    }
}

/// Returns the media type of an encoding.
pub(crate) fn media_type(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Form => "application/x-www-form-urlencoded",
        Encoding::Json => "application/json",
    }
}

/// Checks the fields of a request.
///
/// # Errors
/// The first reason for which the vendor would refuse the request.
pub(crate) fn check(
    request: &ObjectDefinition,
    inputs: &[Input],
    fields: &[Field],
) -> Result<(), Refusal> {
    for property in &request.properties {
        check_property(property, fields)?;
    }
    for group in &request.exactly_one_of {
        let given = group
            .iter()
            .filter(|name| text(fields, name).is_some())
            .count();
        if given != 1 {
            let names = group.join(", ");
            return Err(format!("expected exactly one of {names}, found {given}"));
        }
    }
    for input in inputs {
        if let Some(value) = text(fields, &input.property) {
            check_input(input, value)?;
        }
    }
    Ok(())
}

/// Returns the text of a field, unless the field is empty or missing.
pub(crate) fn text<'f>(fields: &'f [Field], name: &str) -> Option<&'f str> {
    let field = fields.iter().find(|field| field.name == name)?;
    Some(field.text.as_str()).filter(|text| !text.is_empty())
}

fn check_property(property: &Property, fields: &[Field]) -> Result<(), Refusal> {
    let name = &property.wire_name;
    let location = |field: &&Field| field.name == *name;
    let field = fields.iter().find(location);
    if let Some(field) = field
        && field.in_query != property.in_query
    {
        let location = if property.in_query { "query" } else { "body" };
        return Err(format!("{name} must be in the {location}"));
    }
    if property.required && field.is_none_or(|field| field.text.is_empty()) {
        return Err(format!("missing or empty required field {name}"));
    }
    if let (Some(field), Shape::Leaf(leaf)) = (field, &property.shape)
        && !fits(field, leaf)
    {
        return Err(format!("{name} has the wrong type"));
    }
    Ok(())
}

/// Returns `true` if a field holds a kind of value that the schema declares. All values of a form
/// are strings, so a boolean there is `true` or `false` as a string.
fn fits(field: &Field, leaf: &LeafShape) -> bool {
    match field.kind {
        FieldKind::Text => {
            leaf.types.string
                || field.text.is_empty()
                || (leaf.types.boolean && matches!(field.text.as_str(), "true" | "false"))
                || ((leaf.types.number || leaf.types.integer) && field.text.parse::<f64>().is_ok())
        }
        FieldKind::Number => leaf.types.number || leaf.types.integer,
        FieldKind::Boolean => leaf.types.boolean,
        FieldKind::Null => leaf.types.null,
        FieldKind::Nested => false,
    }
}

fn check_input(input: &Input, value: &str) -> Result<(), Refusal> {
    let takes = |kind| input.accepts.contains(&kind);
    let is_url = value.starts_with("http://") || value.starts_with("https://");
    if takes(InputKind::Url) && (is_url || !takes(InputKind::Base64)) {
        return check_url(input, value, is_url);
    }
    check_file(input, value)
}

fn check_url(input: &Input, value: &str, is_url: bool) -> Result<(), Refusal> {
    let name = &input.property;
    if !is_url {
        return Err(format!("{name} is not an http or https URL"));
    }
    match input.url_bytes_max {
        Some(most) if value.len() as u64 > u64::from(most) => Err(format!(
            "{name}: URL length {} exceeds the maximum of {most} bytes",
            value.len()
        )),
        _ => Ok(()),
    }
}

fn check_file(input: &Input, value: &str) -> Result<(), Refusal> {
    let name = &input.property;
    let head = value
        .strip_prefix("data:")
        .and_then(|rest| rest.split_once(','));
    let base64 = match (head, input.data_url_head) {
        (Some(_), DataUrlHead::Strip) => {
            return Err(format!(
                "{name} has a `data:` prefix, which must be removed"
            ));
        }
        (Some((_, base64)), DataUrlHead::Keep) => base64,
        (None, _) => value,
    };
    if let Some(most) = input.base64_bytes_max
        && base64.len() as u64 > most
    {
        return Err(format!(
            "{name}: base64 size {} bytes exceeds the maximum of {most}",
            base64.len()
        ));
    }
    let file = STANDARD
        .decode(base64)
        .map_err(|_| format!("{name} is not base64; in a form, percent-encode every + and /"))?;
    if let Some(most) = input.file_bytes_max
        && file.len() as u64 > most
    {
        return Err(format!(
            "{name}: file size {} bytes exceeds the maximum of {most}",
            file.len()
        ));
    }
    if !input.formats.is_empty()
        && !input
            .formats
            .iter()
            .any(|format| begins_like(&file, format))
    {
        return Err(format!(
            "{name}: expected format {}",
            input.formats.join(" or ")
        ));
    }
    Ok(())
}

/// Returns `true` if the first bytes of a file are those of the format. Formats that are not listed
/// here are not checked.
fn begins_like(file: &[u8], format: &str) -> bool {
    match format {
        "jpeg" => file.starts_with(&[0xff, 0xd8, 0xff]),
        "png" => file.starts_with(b"\x89PNG\r\n\x1a\n"),
        "bmp" => file.starts_with(b"BM"),
        "pdf" => file.starts_with(b"%PDF-"),
        _ => true,
    }
}
