//! What `ocrmarket call` sends: the fields that its arguments give, each checked against what the request's schema declares.
//!
//! A field that is misspelt is sent in vain and paid for, so `--set` takes declared names alone and `--extra` the others.

use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_client::encode::{Field, Value};
use ocrmarket_client::input::Content;
use ocrmarket_model::api::{OperationModel, Property, Shape};
use ocrmarket_operation::{InputKind, Operation};

use crate::arguments::CallArgs;
use ocrmarket_engine::schemas::{Schemas, full_name, nearest};
use ocrmarket_engine::text::escaped;

/// The request's fields by name, owned.
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
    /// A field is not `NAME=VALUE`, is given with the wrong flag or has a wrong value, or a file cannot be read.
    pub(super) fn read(
        arguments: &CallArgs,
        model: &Schemas,
        operation: &OperationModel,
    ) -> anyhow::Result<Self> {
        let mut fields = Vec::new();
        if let Some(path) = &arguments.file {
            fields.push((
                input(&operation.operation, InputKind::Base64)?,
                false,
                Owned::Content(content(path)?),
            ));
        }
        if let Some(url) = &arguments.url {
            fields.push((
                input(&operation.operation, InputKind::Url)?,
                false,
                Owned::Content(Content::url(url)),
            ));
        }
        let declared = model.api[operation.request]
            .object()
            .map_or(&[][..], |object| &object.properties);
        for assignment in &arguments.set {
            let (name, value) = assigned("--set", assignment)?;
            let property = property(declared, name)
                .ok_or_else(|| undeclared(&full_name(operation), declared, name))?;
            let value = value_of(property, value)?;
            fields.push((name.to_owned(), property.in_query, value));
        }
        for assignment in &arguments.extra {
            let (name, value) = assigned("--extra", assignment)?;
            if property(declared, name).is_some() {
                bail!(
                    "{} declares the field {name}: give it with --set",
                    full_name(operation)
                );
            }
            fields.push((name.to_owned(), false, Owned::Text(value.to_owned())));
        }
        Ok(Self(fields))
    }

    /// The fields as the client takes them.
    pub(super) fn borrowed(&self) -> Vec<Field<'_>> {
        let value = |owned| match owned {
            &Owned::Boolean(value) => Value::Boolean(value),
            Owned::Text(text) => Value::from(text.as_str()),
            Owned::Content(content) => Value::Content(content),
        };
        let fields = self.0.iter();
        fields
            .map(|(name, in_query, owned)| Field {
                name,
                in_query: *in_query,
                value: value(owned),
            })
            .collect()
    }
}

/// The first property of an operation that takes a file, or a URL.
fn input(operation: &Operation, kind: InputKind) -> anyhow::Result<String> {
    let takes = operation
        .inputs
        .iter()
        .find(|input| input.accepts.contains(&kind));
    let what = match kind {
        InputKind::Base64 => "file",
        InputKind::Url => "URL",
    };
    let input =
        takes.ok_or_else(|| anyhow!("{}/{} takes no {what}", operation.vendor, operation.name))?;
    Ok(input.property.to_string())
}

fn content(path: &Path) -> anyhow::Result<Content> {
    /// More than any operation takes; larger inputs are refused before they are held.
    const MOST: u64 = 64 << 20;
    if path.as_os_str() == "-" {
        return Content::reader(std::io::stdin().lock(), MOST)
            .context("standard input cannot be sent");
    }
    Ok(Content::path(path))
}

/// Name and value of `NAME=VALUE`. The value may be private, so no error repeats it.
fn assigned<'a>(flag: &str, assignment: &'a str) -> anyhow::Result<(&'a str, &'a str)> {
    match assignment.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name, value)),
        Some(_) => bail!("{flag} takes NAME=VALUE; one has no name"),
        None => bail!("{flag} takes NAME=VALUE; one has no ="),
    }
}

fn property<'p>(declared: &'p [Property], name: &str) -> Option<&'p Property> {
    declared.iter().find(|property| property.wire_name == name)
}

fn undeclared(operation: &str, declared: &[Property], name: &str) -> anyhow::Error {
    let names: Vec<String> = declared
        .iter()
        .map(|property| property.wire_name.clone())
        .collect();
    let meant = nearest(name, &names).map(|nearest| format!("; did you mean {nearest}?"));
    anyhow!(
        "{operation} declares no field {}{}\nFields: {}\n--extra sends a field that the schema does not declare",
        escaped(name),
        meant.unwrap_or_default(),
        names.join(", ")
    )
}

fn value_of(property: &Property, value: &str) -> anyhow::Result<Owned> {
    let is_boolean = matches!(&property.shape, Shape::Leaf(leaf) if leaf.types.boolean);
    match (is_boolean, value) {
        (false, text) => Ok(Owned::Text(text.to_owned())),
        (true, "true") => Ok(Owned::Boolean(true)),
        (true, "false") => Ok(Owned::Boolean(false)),
        (true, _) => bail!("{} takes true or false", property.wire_name),
    }
}
