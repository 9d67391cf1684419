//! The list for programs: one JSON document.

use std::io::{self, Write};

use serde::Serialize;

use super::{FieldList, OperationFields};

/// Version of the format. It increases if a name is removed or changes its meaning; a new name does
/// not increase it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'t> {
    version: u32,
    operations: Vec<Operation<'t>>,
}

#[derive(Serialize)]
struct Operation<'t> {
    #[serde(rename = "operation")]
    name: String,
    vendor: &'t str,
    title: &'t str,
    description: &'t str,
    payload: Vec<&'t str>,
    fields: Vec<Field<'t>>,
}

#[derive(Serialize)]
struct Field<'t> {
    pointer: &'t str,
    role: &'static str,
    definition: &'t str,
    label: &'t str,
    description: &'t str,
    types: &'t [&'static str],
    format: Option<&'static str>,
    known_values: Vec<&'t str>,
    required: bool,
    deprecated: bool,
    privacy: Option<&'static str>,
    jrt_0171: Option<&'static str>,
    pipl_sensitive: Option<bool>,
    rust_path: Option<&'t str>,
    rust_type: Option<&'t str>,
    same_as: Option<&'t str>,
}

/// Writes the document.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(list: &FieldList<'_>, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        version: VERSION,
        operations: list.operations.iter().map(operation).collect(),
    };
    serde_json::to_writer(&mut *out, &document)?;
    writeln!(out)
}

fn operation<'t>(listed: &'t OperationFields<'_>) -> Operation<'t> {
    let operation = &listed.model.operation;
    Operation {
        name: listed.model.full_name(),
        vendor: &listed.vendor.title,
        title: &operation.title,
        description: &operation.description,
        payload: operation.payload.iter().map(AsRef::as_ref).collect(),
        fields: listed.fields.iter().map(field).collect(),
    }
}

fn field<'t>(field: &'t super::ListedField<'_>) -> Field<'t> {
    let protection = field.protection();
    let known = field.known_values.iter();
    Field {
        pointer: &field.location,
        role: field.role.name(),
        definition: field.root,
        label: field.label,
        description: field.description,
        types: &field.types,
        format: field.format.map(ocrmarket_wire::LeafFormat::name),
        known_values: known.map(|known| known.text.as_str()).collect(),
        required: field.required,
        deprecated: field.deprecated,
        privacy: field.privacy.map(ocrmarket_wire::Privacy::name),
        jrt_0171: protection.map(|protection| protection.data_class.name()),
        pipl_sensitive: protection.map(|protection| protection.is_sensitive),
        rust_path: field.rust.as_ref().map(|rust| rust.path.as_str()),
        rust_type: field.rust.as_ref().map(|rust| rust.type_name.as_str()),
        same_as: field.same_as.as_deref(),
    }
}
