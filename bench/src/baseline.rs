//! The output of typify alone for the same definitions: the baseline of all comparisons.
//!
//! Keywords that typify interprets differently are removed from the bundled schemas: `format`,
//! which would turn dates into chrono types, and the `x-` keywords. Names, properties, types and
//! descriptions are kept. Shared by the build script, which compiles the structs, and by the
//! program, which times generating them.

use std::collections::BTreeMap;

use schemars08::schema::Schema;
use serde_json::Value;
use typify::{TypeSpace, TypeSpaceSettings};

/// Definitions by name, as typify takes them.
pub type Definitions = BTreeMap<String, Schema>;

/// Returns the definitions of some bundled schemas. One that occurs in several is taken once.
///
/// # Errors
/// A bundle is not JSON, or a definition is not JSON Schema.
pub fn definitions<'a>(
    bundles: impl IntoIterator<Item = &'a str>,
) -> Result<Definitions, serde_json::Error> {
    let mut definitions = Definitions::new();
    for bundle in bundles {
        let mut bundle: Value = serde_json::from_str(bundle)?;
        if let Some(Value::Object(found)) = bundle.get_mut("$defs").map(Value::take) {
            for (name, mut definition) in found {
                strip(&mut definition);
                definitions.insert(name, serde_json::from_value(definition)?);
            }
        }
    }
    Ok(definitions)
}

/// Returns the formatted output of typify for the definitions, with its serde derives.
///
/// # Errors
/// typify rejects a definition.
pub fn text(definitions: &Definitions) -> Result<String, String> {
    let mut space = TypeSpace::new(&TypeSpaceSettings::default());
    space
        .add_ref_types(definitions.clone())
        .map_err(|error| error.to_string())?;
    let file = syn::parse2(space.to_stream()).map_err(|error| error.to_string())?;
    Ok(prettyplease::unparse(&file))
}

/// Removes keywords that typify interprets differently. The keys of `properties` are names, not
/// keywords.
fn strip(schema: &mut Value) {
    let Value::Object(keywords) = schema else {
        return;
    };
    keywords.retain(|keyword, _| {
        !(keyword.starts_with("x-") || matches!(keyword.as_str(), "format" | "$comment" | "title"))
    });
    if let Some(Value::String(reference)) = keywords.get("$ref") {
        // typify reads a reference only without other keywords.
        let reference = Value::String(reference.replace("#/$defs/", "#/definitions/"));
        keywords.clear();
        keywords.insert("$ref".to_owned(), reference);
        return;
    }
    if let Some(Value::Object(properties)) = keywords.get_mut("properties") {
        properties.values_mut().for_each(strip);
    }
    if let Some(items) = keywords.get_mut("items") {
        strip(items);
    }
}
