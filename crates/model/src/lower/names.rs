//! Name collisions in Rust: fields of one struct, types of one vendor.

use std::collections::HashMap;

use crate::api::{Api, Definition, Property, Shape, SourceLocation};
use crate::diagnostics::{Diagnostic, DiagnosticCode};
use crate::naming::{property_enum_name, property_field_name};
use crate::source::DiagnosticSink;

/// Reports every pair of names that are identical in Rust.
pub(super) fn check(api: &Api, report: &mut DiagnosticSink) {
    let mut types: HashMap<(usize, String), &SourceLocation> = HashMap::new();
    for definition in &api.definitions {
        let name = (definition.vendor, definition.name.clone());
        if let Some(first) = types.insert(name, &definition.source) {
            let help = "rename one of the definitions, or share one; types of one vendor are in one module";
            report.push(collision(
                &definition.source,
                &format!("type name `{}`", definition.name),
                first,
                help,
            ));
        }
    }
    for definition in &api.definitions {
        let properties = definition
            .object()
            .map(|object| object.properties.as_slice())
            .unwrap_or_default();
        check_fields(properties, report);
        for property in properties
            .iter()
            .filter(|property| has_inline_values(property))
        {
            check_known_values(definition, property, &mut types, report);
        }
    }
}

fn check_fields(properties: &[Property], report: &mut DiagnosticSink) {
    let mut fields: HashMap<String, &SourceLocation> = HashMap::with_capacity(properties.len());
    for property in properties {
        let Some(name) = property_field_name(property) else {
            continue;
        };
        let what = format!("field name `{name}`");
        if let Some(first) = fields.insert(name, &property.source) {
            report.push(collision(
                &property.source,
                &what,
                first,
                "add an `x-name` to one of them",
            ));
        }
    }
}

fn check_known_values<'a>(
    definition: &Definition,
    property: &'a Property,
    types: &mut HashMap<(usize, String), &'a SourceLocation>,
    report: &mut DiagnosticSink,
) {
    let Some(name) = property_enum_name(property) else {
        return;
    };
    let what = format!("enum name `{name}`");
    if let Some(first) = types.insert((definition.vendor, name), &property.source) {
        let help = "move the known values to a definition under `$defs` and refer to it";
        report.push(collision(&property.source, &what, first, help));
    }
}

fn has_inline_values(property: &Property) -> bool {
    matches!(&property.shape, Shape::Leaf(leaf) if leaf.definition.is_none() && !leaf.known_values.is_empty())
}

fn collision(at: &SourceLocation, what: &str, first: &SourceLocation, help: &str) -> Diagnostic {
    let message = format!(
        "{what} is already used by {} (line {} of {})",
        first.pointer, first.line, first.file
    );
    let mut diagnostic =
        Diagnostic::of_file(&at.file, DiagnosticCode::NameCollision, message, help);
    diagnostic.line = at.line;
    diagnostic.column = 1;
    diagnostic.pointer.clone_from(&at.pointer);
    diagnostic
}
