//! Fields of a request, each checked against the declarations of the request's schema.
//!
//! A misspelt field would be sent without effect and charged, so declared and undeclared fields are
//! separate lists.

use std::path::Path;

use ocrmarket_client::encode::{FieldValue, RequestField, exactly_one_of};
use ocrmarket_client::input::{Content, InputError};
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
                    "{} declares the field {name}: use `fields`",
                    full_name(operation)
                );
                bail!(Failure::usage(message).naming(&["fields"]));
            }
            fields.push((name.clone(), false, Owned::Text(value.clone())));
        }
        Ok(Self(fields))
    }

    /// Returns the fields in the form of the client.
    pub(super) fn borrowed(&self) -> Vec<RequestField<'_>> {
        let fields = self.0.iter().map(|(name, in_query, owned)| RequestField {
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
pub(super) fn check(
    api: &Api,
    operation: &OperationModel,
    fields: &[RequestField<'_>],
) -> Result<()> {
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
        exactly_one_of(&operation.operation, fields, &group)
            .map_err(|error| not_exactly_one(operation, &group, error))?;
    }
    Ok(())
}

/// Adds the fields of the configuration that set the properties of a group.
fn not_exactly_one(operation: &OperationModel, group: &[&str], error: InputError) -> Failure {
    let mut inputs = operation.operation.inputs.iter();
    let fields = if inputs.any(|input| group.contains(&&*input.property)) {
        "`file`, `url` or `fields`"
    } else {
        "`fields`"
    };
    let failure = Failure::from(error);
    Failure::usage(format!("{failure} ({fields})")).naming(&["file", "url", "fields"])
}

impl InputFile {
    /// Returns the first property of an operation that takes such an input.
    fn property(&self, operation: &OperationModel) -> Result<String> {
        let (kind, what, other) = match self {
            Self::File(_) => (InputKind::Base64, "file", "url"),
            Self::Url(_) => (InputKind::Url, "URL", "file"),
        };
        let mut inputs = operation.operation.inputs.iter();
        let takes = inputs.find(|input| input.accepts.contains(&kind));
        let input = takes.ok_or_else(|| {
            let name = full_name(operation);
            Failure::usage(format!("{name} takes no {what}: use `{other}`"))
                .naming(&["file", "url"])
        })?;
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
            .context("cannot send standard input");
    }
    Ok(Content::path(path))
}

fn undeclared(operation: &str, declared: &[Property], name: &str) -> Failure {
    let names = declared.iter().map(|property| property.wire_name.clone());
    let names: Vec<String> = names.collect();
    let meant = nearest(name, &names).map(|nearest| format!("; did you mean {nearest}?"));
    let message = format!(
        "undeclared field {} of {operation}{}",
        escaped(name),
        meant.unwrap_or_default()
    );
    let list = format!(
        "Fields: {}\nTo send an undeclared field, use `extra_fields`",
        names.join(", ")
    );
    Failure::usage(message)
        .with_list(&list)
        .naming(&["extra_fields"])
}

fn value_of(property: &Property, value: &str) -> Result<Owned> {
    let is_boolean = matches!(&property.shape, Shape::Leaf(leaf) if leaf.types.boolean);
    match (is_boolean, value) {
        (false, text) => Ok(Owned::Text(text.to_owned())),
        (true, "true") => Ok(Owned::Boolean(true)),
        (true, "false") => Ok(Owned::Boolean(false)),
        (true, _) => bail!(
            "invalid value of {}: expected true or false",
            property.wire_name
        ),
    }
}
