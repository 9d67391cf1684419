//! A JSON Schema to print. Keywords are printed in the order of the fields.

use serde::Serialize;
use std::fmt::Write as _;

use serde::ser::Serializer;

/// A schema. Empty keywords are not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Schema {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub(super) draft: Option<&'static str>,
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(rename = "$comment", skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) deprecated: bool,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) types: Option<Types>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub(super) values: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_media_type: Option<&'static str>,
    #[serde(rename = "contentSchema", skip_serializing_if = "Option::is_none")]
    pub(super) content: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) min_properties: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) min_items: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "members")]
    pub(super) properties: Vec<(String, Schema)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) required: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) all_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) any_of: Vec<Schema>,
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<Box<Schema>>,
    #[serde(rename = "then", skip_serializing_if = "Option::is_none")]
    pub(super) consequence: Option<Box<Schema>>,
    #[serde(rename = "else", skip_serializing_if = "Option::is_none")]
    pub(super) otherwise: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) examples: Vec<String>,
    #[serde(
        rename = "$defs",
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "members"
    )]
    pub(super) defs: Vec<(String, Schema)>,
}

/// The keyword `type`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Types {
    One(&'static str),
    Several(Vec<&'static str>),
}

impl Types {
    pub(super) fn of(names: Vec<&'static str>) -> Self {
        match names[..] {
            [name] => Self::One(name),
            _ => Self::Several(names),
        }
    }

    /// Returns a type, and `null` if it is valid in its place.
    pub(super) fn nullable(name: &'static str, is_nullable: bool) -> Self {
        if is_nullable {
            Self::Several(vec![name, "null"])
        } else {
            Self::One(name)
        }
    }
}

impl Schema {
    /// Returns a reference to a definition of this document.
    pub(super) fn reference(name: &str) -> Self {
        Self {
            reference: Some(format!("#/$defs/{name}")),
            ..Self::default()
        }
    }

    /// Returns a schema that all of `schemas` must accept.
    pub(super) fn all(mut schemas: Vec<Self>) -> Self {
        match schemas.len() {
            1 => schemas.remove(0),
            _ => Self {
                all_of: schemas,
                ..Self::default()
            },
        }
    }

    /// Returns a schema that one of `schemas` must accept.
    pub(super) fn any(mut schemas: Vec<Self>) -> Self {
        match schemas.len() {
            1 => schemas.remove(0),
            _ => Self {
                any_of: schemas,
                ..Self::default()
            },
        }
    }

    pub(super) fn negated(self) -> Self {
        Self {
            not: Some(Box::new(self)),
            ..Self::default()
        }
    }

    /// Returns `then` if a value is valid by `condition`, else `otherwise`.
    pub(super) fn choice(condition: Self, then: Self, otherwise: Self) -> Self {
        Self {
            condition: Some(Box::new(condition)),
            consequence: Some(Box::new(then)),
            otherwise: Some(Box::new(otherwise)),
            ..Self::default()
        }
    }

    /// Returns `true` if this schema, definitions excepted, refers to a definition.
    pub(super) fn refers_to(&self, name: &str) -> bool {
        let inner = [
            &self.not,
            &self.items,
            &self.condition,
            &self.consequence,
            &self.otherwise,
        ];
        let inner = inner.into_iter().flatten().map(|one| &**one);
        let properties = self.properties.iter().map(|(_, schema)| schema);
        let mut all = inner
            .chain(properties)
            .chain(&self.all_of)
            .chain(&self.any_of);
        *self == Self::reference(name) || all.any(|schema| schema.refers_to(name))
    }

    /// Prints the schema. Blanks other than the space, and a byte order mark, are escaped.
    pub(super) fn text(&self) -> String {
        // Printing plain data into memory cannot fail.
        let plain = serde_json::to_string_pretty(self).unwrap_or_default();
        let mut text = String::with_capacity(plain.len() + 1);
        for character in plain.chars() {
            let is_invisible = character.is_whitespace() || character == '\u{feff}';
            if is_invisible && !character.is_ascii() {
                // Writing into a String cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            } else {
                text.push(character);
            }
        }
        text.push('\n');
        text
    }
}

fn members<S: Serializer>(members: &[(String, Schema)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(members.iter().map(|(name, schema)| (name, schema)))
}
