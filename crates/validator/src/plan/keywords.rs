//! Keywords of one schema object, as typed values. A keyword that the plan does not cover is
//! rejected here, by name.

use std::collections::HashMap;

use ocrmarket_wire::disclosure::ValueShape;
use ocrmarket_wire::{LeafFormat, Privacy, pointer};

use super::{Constants, Kinds, NumberCheck, Pattern, TextCheck};
use crate::canonical;
use crate::decimal::{Divisor, Exact};
use crate::options::Formats;
use ocrmarket_wire::tree::{Member, Tree};

/// Keywords of a schema object. Subschemas are still trees, each with the tail of its pointer.
#[derive(Debug, Default)]
pub(super) struct Keywords<'t> {
    pub(super) reference: Option<&'t str>,
    pub(super) all_of: Vec<Subschema<'t>>,
    pub(super) any_of: Option<Vec<Subschema<'t>>>,
    pub(super) one_of: Option<Vec<Subschema<'t>>>,
    pub(super) not: Option<Subschema<'t>>,
    pub(super) condition: Option<Subschema<'t>>,
    pub(super) then: Option<Subschema<'t>>,
    pub(super) otherwise: Option<Subschema<'t>>,
    pub(super) types: Option<Kinds>,
    pub(super) texts: Vec<(TextCheck, &'static str)>,
    pub(super) words: Option<Vec<Box<str>>>,
    pub(super) numbers: Vec<(NumberCheck, &'static str)>,
    pub(super) constants: Vec<(Constants, &'static str)>,
    pub(super) privacy: Option<Privacy>,
    pub(super) shape: Option<ValueShape>,
    pub(super) properties: Option<Vec<(&'t str, Subschema<'t>)>>,
    /// Indices into `properties` by name.
    property_places: HashMap<&'t str, usize>,
    pub(super) patterns: Vec<(Pattern, Subschema<'t>)>,
    pub(super) additional: Option<Subschema<'t>>,
    pub(super) required: Vec<&'t str>,
    pub(super) dependent_required: Vec<(&'t str, &'t str)>,
    pub(super) dependent_schemas: Vec<(&'t str, Subschema<'t>)>,
    pub(super) property_names: Option<Subschema<'t>>,
    pub(super) least_properties: Option<u64>,
    pub(super) most_properties: Option<u64>,
    pub(super) prefix: Vec<Subschema<'t>>,
    pub(super) items: Option<Subschema<'t>>,
    pub(super) contains: Option<Subschema<'t>>,
    pub(super) least_contained: Option<u64>,
    pub(super) most_contained: Option<u64>,
    pub(super) least_items: Option<u64>,
    pub(super) most_items: Option<u64>,
    pub(super) unique: bool,
}

/// A schema inside a schema.
#[derive(Debug, Clone)]
pub(super) struct Subschema<'t> {
    pub(super) tree: &'t Tree<'t>,
    /// Pointer from the schema around it, `/properties/a`.
    pub(super) tail: String,
}

/// Reason why a schema object is not covered.
pub(super) type Refused = String;

impl<'t> Keywords<'t> {
    /// Returns the schema of a property.
    pub(super) fn property(&self, name: &str) -> Option<&Subschema<'t>> {
        let location = *self.property_places.get(name)?;
        Some(&self.properties.as_ref()?.get(location)?.1)
    }

    pub(super) fn is_about_objects(&self) -> bool {
        self.properties.is_some()
            || !self.patterns.is_empty()
            || self.additional.is_some()
            || !self.required.is_empty()
            || !self.dependent_required.is_empty()
            || !self.dependent_schemas.is_empty()
            || self.least_properties.is_some()
            || self.most_properties.is_some()
    }

    pub(super) fn is_about_arrays(&self) -> bool {
        !self.prefix.is_empty()
            || self.items.is_some()
            || self.least_items.is_some()
            || self.most_items.is_some()
            || self.unique
    }

    /// Returns `true` if there are no rules, except `$ref`, `allOf` and known values.
    pub(super) fn is_empty(&self) -> bool {
        let alternatives = [
            &self.not,
            &self.condition,
            &self.property_names,
            &self.contains,
        ];
        !self.is_about_objects()
            && !self.is_about_arrays()
            && self.any_of.is_none()
            && self.one_of.is_none()
            && alternatives.iter().all(|schema| schema.is_none())
            && self.types.is_none()
            && self.texts.is_empty()
            && self.numbers.is_empty()
            && self.constants.is_empty()
            && self.privacy.is_none()
            && self.shape.is_none()
    }

    /// Reads the keywords of a schema object.
    pub(super) fn read(
        members: Members<'t>,
        formats: Formats,
        is_root: bool,
    ) -> Result<Self, Refused> {
        let mut keywords = Self::default();
        for (keyword, value) in members {
            keywords
                .keyword(keyword, value, formats, is_root)
                .ok_or_else(|| format!("`{keyword}` in this form"))?;
        }
        Ok(keywords)
    }

    /// Reads one keyword; `None` if it is not covered.
    fn keyword(
        &mut self,
        keyword: &str,
        value: &'t Tree<'t>,
        formats: Formats,
        is_root: bool,
    ) -> Option<()> {
        match keyword {
            "$ref" => self.reference = Some(value.as_text()?),
            // Only the root may have an `$id`. Elsewhere it changes the meaning of references.
            "$id" => return is_root.then_some(()),
            "$schema" => return is_our_draft(value).then_some(()),
            "$anchor"
            | "$dynamicAnchor"
            | "$dynamicRef"
            | "$vocabulary"
            | "unevaluatedItems"
            | "unevaluatedProperties" => return None,
            "x-privacy" => self.privacy = value.as_text().and_then(Privacy::from_name),
            // A pattern that is not a shape shows nothing. It does not change what is valid.
            "x-shape" => {
                self.shape = value
                    .as_text()
                    .and_then(|text| ValueShape::parse(text).ok());
            }
            "x-words" => self.words = Some(words(value)?),
            "type" => self.types = Some(kinds(value)?),
            "enum" => self.constants.push((constants(array(value)?), "enum")),
            "const" => self
                .constants
                .push((constants(std::slice::from_ref(value)), "const")),
            _ => return self.of_kinds(keyword, value, formats),
        }
        Some(())
    }

    /// Reads a keyword about one kind of value.
    fn of_kinds(&mut self, keyword: &str, value: &'t Tree<'t>, formats: Formats) -> Option<()> {
        let number = || match value {
            Tree::Number(number) => Some(Exact::new(number)),
            _ => None,
        };
        let count = || number()?.to_u64();
        let mut text = |check, keyword| self.texts.push((check, keyword));
        match keyword {
            "minLength" => text(TextCheck::AtLeast(count()?), "minLength"),
            "maxLength" => text(TextCheck::AtMost(count()?), "maxLength"),
            "pattern" => text(
                TextCheck::Pattern(Pattern::new(value.as_text()?)?),
                "pattern",
            ),
            "format" => {
                if let Some(format) = format(value.as_text()?, formats)? {
                    text(TextCheck::Format(format), "format");
                }
            }
            "minimum" => self
                .numbers
                .push((NumberCheck::AtLeast(number()?), "minimum")),
            "maximum" => self
                .numbers
                .push((NumberCheck::AtMost(number()?), "maximum")),
            "exclusiveMinimum" => {
                self.numbers
                    .push((NumberCheck::MoreThan(number()?), "exclusiveMinimum"));
            }
            "exclusiveMaximum" => {
                self.numbers
                    .push((NumberCheck::LessThan(number()?), "exclusiveMaximum"));
            }
            "multipleOf" => {
                let divisor = Divisor::new(&number()?)?;
                self.numbers
                    .push((NumberCheck::MultipleOf(divisor), "multipleOf"));
            }
            "minProperties" => self.least_properties = Some(count()?),
            "maxProperties" => self.most_properties = Some(count()?),
            "minItems" => self.least_items = Some(count()?),
            "maxItems" => self.most_items = Some(count()?),
            "minContains" => self.least_contained = Some(count()?),
            "maxContains" => self.most_contained = Some(count()?),
            "uniqueItems" => match value {
                Tree::Boolean(unique) => self.unique = *unique,
                _ => return None,
            },
            _ => return self.applicator(keyword, value),
        }
        Some(())
    }

    /// Reads a keyword that contains schemas. Ignores unknown keywords.
    fn applicator(&mut self, keyword: &str, value: &'t Tree<'t>) -> Option<()> {
        let one = || subschema(value, format!("/{keyword}"));
        match keyword {
            "allOf" => self.all_of = list(keyword, value)?,
            "anyOf" => self.any_of = Some(list(keyword, value)?),
            "oneOf" => self.one_of = Some(list(keyword, value)?),
            "not" => self.not = Some(one()?),
            "if" => self.condition = Some(one()?),
            "then" => self.then = Some(one()?),
            "else" => self.otherwise = Some(one()?),
            "properties" => {
                let properties = map(keyword, value)?;
                let names = properties.iter().map(|(name, _)| *name);
                self.property_places = names.zip(0..).collect();
                self.properties = Some(properties);
            }
            "patternProperties" => {
                for (pattern, subschema) in map(keyword, value)? {
                    self.patterns.push((Pattern::new(pattern)?, subschema));
                }
            }
            "additionalProperties" => self.additional = Some(one()?),
            "required" => self.required = texts(value)?,
            "dependentRequired" => {
                for (name, names) in members(value)? {
                    let names = texts(names)?.into_iter();
                    self.dependent_required
                        .extend(names.map(|other| (&**name, other)));
                }
            }
            "dependentSchemas" => self.dependent_schemas = map(keyword, value)?,
            "propertyNames" => self.property_names = Some(one()?),
            "prefixItems" => self.prefix = list(keyword, value)?,
            "items" => self.items = Some(one()?),
            "contains" => self.contains = Some(one()?),
            _ => {}
        }
        Some(())
    }
}

fn is_our_draft(value: &Tree<'_>) -> bool {
    let name = value.as_text().unwrap_or_default();
    name.trim_end_matches('#') == "https://json-schema.org/draft/2020-12/schema"
}

/// Returns `Some(None)` if the format has no rule, or `None` if the plan does not check such
/// formats.
#[expect(clippy::option_option, reason = "the outer one is `?`'s")]
fn format(name: &str, formats: Formats) -> Option<Option<LeafFormat>> {
    match formats {
        Formats::None => Some(None),
        Formats::Wire => Some(LeafFormat::from_name(name)),
        Formats::Standard => None,
    }
}

/// Returns known values as listed.
fn words(value: &Tree<'_>) -> Option<Vec<Box<str>>> {
    let word = |entry: &Tree<'_>| match entry.get("const")? {
        Tree::Text(text) => Some((&**text).into()),
        Tree::Number(number) => Some((*number).into()),
        _ => None,
    };
    array(value)?.iter().map(word).collect()
}

fn kinds(value: &Tree<'_>) -> Option<Kinds> {
    match value {
        Tree::Text(name) => Kinds::named(name),
        Tree::Array(names) => names.iter().try_fold(Kinds::NONE, |kinds, name| {
            Some(kinds | Kinds::named(name.as_text()?)?)
        }),
        _ => None,
    }
}

fn constants(values: &[Tree<'_>]) -> Constants {
    let mut spellings: Vec<String> = values.iter().map(canonical::of_tree).collect();
    spellings.sort_unstable();
    spellings.dedup();
    Constants {
        spellings,
        depth: values
            .iter()
            .map(canonical::depth)
            .max()
            .unwrap_or_default(),
    }
}

fn array<'t>(value: &'t Tree<'t>) -> Option<&'t [Tree<'t>]> {
    match value {
        Tree::Array(elements) => Some(elements),
        _ => None,
    }
}

type Members<'t> = &'t [Member<'t>];

fn members<'t>(value: &'t Tree<'t>) -> Option<Members<'t>> {
    match value {
        Tree::Object(members) => Some(members),
        _ => None,
    }
}

fn texts<'t>(value: &'t Tree<'t>) -> Option<Vec<&'t str>> {
    array(value)?.iter().map(Tree::as_text).collect()
}

fn subschema<'t>(tree: &'t Tree<'t>, tail: String) -> Option<Subschema<'t>> {
    matches!(tree, Tree::Boolean(_) | Tree::Object(_)).then_some(Subschema { tree, tail })
}

fn list<'t>(keyword: &str, value: &'t Tree<'t>) -> Option<Vec<Subschema<'t>>> {
    let elements = array(value)?;
    if elements.is_empty() {
        return None;
    }
    let numbered = elements.iter().enumerate();
    numbered
        .map(|(index, tree)| subschema(tree, format!("/{keyword}/{index}")))
        .collect()
}

fn map<'t>(keyword: &str, value: &'t Tree<'t>) -> Option<Vec<(&'t str, Subschema<'t>)>> {
    let entry = |(name, tree): &'t Member<'t>| {
        let mut tail = format!("/{keyword}");
        pointer::push(&mut tail, name);
        Some((&**name, subschema(tree, tail)?))
    };
    members(value)?.iter().map(entry).collect()
}
