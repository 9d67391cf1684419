//! Fields of a request, each checked against the declarations of the request's schema.
//!
//! A misspelt field would be sent without effect and charged, so declared and undeclared fields are
//! separate lists.

use std::path::Path;

use ocrmarket_client::encode::{Field, FieldValue, exactly_one_of};
use ocrmarket_client::input::Content;
use ocrmarket_model::api::{Api, OperationModel, Property, Shape};
use ocrmarket_operation::InputKind;

use super::{CallConfig, InputFile};
use crate::failure::{Context as _, Failure, Result, bail};
use crate::schemas::{full_name, nearest};
use crate::text::escaped;

/// Maximum size of an input in memory, in bytes: more than any operation accepts.
const LARGEST_INPUT: u64 = 64 << 20;

/// Fields of the request by name, owned.
pub(super) struct Fields(Vec<(String, bool, Owned)>);

enum Owned {
    Text(String),
    Boolean(bool),
    Content(Content),
}

impl Fields {
    /// Reads the fields of a request.
    ///
    /// # Errors
    /// A field is in the wrong list or has a wrong value, or a file cannot be read.
    pub(super) fn read(config: &CallConfig, api: &Api, operation: &OperationModel) -> Result<Self> {
        let mut fields = Vec::new();
        if let Some(input) = &config.input {
            let content = match input {
                InputFile::File(path) => content(path)?,
                InputFile::Url(url) => Content::url(url),
            };
            let property = input.property(operation)?;
            fields.push((property, false, Owned::Content(content)));
        }
        let declared = properties(api, operation);
        for (name, value) in &config.fields {
            let property = property(declared, name)
                .ok_or_else(|| undeclared(&full_name(operation), declared, name))?;
            let value = value_of(property, value)?;
            fields.push((name.clone(), property.in_query, value));
        }
        for (name, value) in &config.extra_fields {
            if property(declared, name).is_some() {
                let message = format!(
                    "{} declares the field {name}: give it with `fields`",
                    full_name(operation)
                );
                bail!(Failure::usage(message).naming(&["fields"]));
            }
            fields.push((name.clone(), false, Owned::Text(value.clone())));
        }
        Ok(Self(fields))
    }

    /// Returns the fields in the form of the client.
    pub(super) fn borrowed(&self) -> Vec<Field<'_>> {
        let fields = self.0.iter().map(|(name, in_query, owned)| Field {
            name,
            in_query: *in_query,
            value: match owned {
                Owned::Boolean(value) => FieldValue::Boolean(*value),
                Owned::Text(text) => FieldValue::from(text.as_str()),
                Owned::Content(content) => FieldValue::Content(content),
            },
        });
        fields.collect()
    }
}

/// Checks the rules of the request's definition: its required fields, and exactly one field of each
/// group.
pub(super) fn check(api: &Api, operation: &OperationModel, fields: &[Field<'_>]) -> Result<()> {
    let required = properties(api, operation)
        .iter()
        .filter(|property| property.required);
    let required = required.map(|property| vec![property.wire_name.as_str()]);
    let groups = api[operation.request].object();
    let groups = groups
        .into_iter()
        .flat_map(|request| &request.exactly_one_of);
    let groups = groups.map(|group| group.iter().map(String::as_str).collect());
    for group in required.chain(groups) {
        exactly_one_of(&operation.operation, fields, &group)?;
    }
    Ok(())
}

impl InputFile {
    /// Returns the first property of an operation that takes such an input.
    fn property(&self, operation: &OperationModel) -> Result<String> {
        let (kind, what) = match self {
            Self::File(_) => (InputKind::Base64, "file"),
            Self::Url(_) => (InputKind::Url, "URL"),
        };
        let mut inputs = operation.operation.inputs.iter();
        let takes = inputs.find(|input| input.accepts.contains(&kind));
        let input = takes.with_context(|| format!("{} takes no {what}", full_name(operation)))?;
        Ok(input.property.to_string())
    }
}

fn properties<'a>(api: &'a Api, operation: &OperationModel) -> &'a [Property] {
    let request = api[operation.request].object();
    request.map_or(&[], |request| &request.properties)
}

fn property<'p>(declared: &'p [Property], name: &str) -> Option<&'p Property> {
    declared.iter().find(|property| property.wire_name == name)
}

fn content(path: &Path) -> Result<Content> {
    if path.as_os_str() == "-" {
        return Content::reader(std::io::stdin().lock(), LARGEST_INPUT)
            .context("standard input cannot be sent");
    }
    Ok(Content::path(path))
}

fn undeclared(operation: &str, declared: &[Property], name: &str) -> Failure {
    let names = declared.iter().map(|property| property.wire_name.clone());
    let names: Vec<String> = names.collect();
    let meant = nearest(name, &names).map(|nearest| format!("; did you mean {nearest}?"));
    let message = format!(
        "{operation} declares no field {}{}\nFields: {}\n`extra_fields` sends a field that the schema does not declare",
        escaped(name),
        meant.unwrap_or_default(),
        names.join(", ")
    );
    Failure::usage(message).naming(&["extra_fields"])
}

fn value_of(property: &Property, value: &str) -> Result<Owned> {
    let is_boolean = matches!(&property.shape, Shape::Leaf(leaf) if leaf.types.boolean);
    match (is_boolean, value) {
        (false, text) => Ok(Owned::Text(text.to_owned())),
        (true, "true") => Ok(Owned::Boolean(true)),
        (true, "false") => Ok(Owned::Boolean(false)),
        (true, _) => bail!("{} takes true or false", property.wire_name),
    }
}
