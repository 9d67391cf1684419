//! New fields: a property, and for objects a definition, that fit the values in the documents.

use std::collections::{BTreeSet, HashMap};

use ocrmarket_model::api::DefinitionId;
use ocrmarket_model::edit::{
    NewLeaf, NewObject, NewProperty, NewShape, SchemaChange, SchemaLocation,
};
use ocrmarket_model::naming;
use ocrmarket_wire::{LeafFormat, Privacy};

use crate::profile::{ANY_KEY, ELEMENT, JsonType};

use super::choices::{Choice, ChoiceIndex, ChoiceKind, Location};
use super::index::{Meaning, Part, SchemaIndex};
use super::proposal::Proposal;
use super::seen::Seen;

/// Maximum depth of new definitions that refer to each other.
const DEEPEST: usize = 16;

/// Creator of new properties. Their names do not collide.
pub(super) struct NewFields<'m> {
    schemas: &'m SchemaIndex<'m>,
    choices: &'m ChoiceIndex<'m>,
    /// Names of types by vendor, new ones included.
    types: HashMap<usize, BTreeSet<String>>,
    /// Names of new fields.
    fields: HashMap<DefinitionId, BTreeSet<String>>,
}

/// Parts of the edit for one new field.
struct Making<'p> {
    /// The definition after which new ones are added.
    after: SchemaLocation,
    vendor: usize,
    fingerprints: &'p [String],
    definitions: Vec<(String, NewObject)>,
    missing: Vec<Choice>,
    notes: Vec<String>,
}

impl<'p> Making<'p> {
    fn of(meaning: &Meaning<'_>, fingerprints: &'p [String]) -> Self {
        Self {
            after: meaning.owner(),
            vendor: meaning.definition.vendor,
            fingerprints,
            definitions: Vec::new(),
            missing: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Combines the definitions with the change that refers to them.
    fn finish<'r>(self, change: SchemaChange, summary: String) -> Proposal<'r> {
        let after = self.after;
        let definitions = self.definitions.into_iter();
        let definitions = definitions.map(|(name, object)| SchemaChange::AddDefinition {
            after: after.clone(),
            name,
            object,
        });
        Proposal {
            changes: definitions.chain([change]).collect(),
            summary,
            notes: self.notes,
            missing: self.missing,
            ..Proposal::default()
        }
    }
}

impl<'m> NewFields<'m> {
    pub(super) fn new(schemas: &'m SchemaIndex<'m>, choices: &'m ChoiceIndex<'m>) -> Self {
        Self {
            schemas,
            choices,
            types: HashMap::new(),
            fields: HashMap::new(),
        }
    }

    /// Proposes a property with that key.
    ///
    /// # Errors
    /// The dialect cannot express the values; a sentence.
    pub(super) fn propose<'r>(
        &mut self,
        key: &str,
        meaning: &Meaning<'m>,
        seen: &Seen,
        fingerprints: &[String],
    ) -> Result<Proposal<'r>, String> {
        let Part::Object(object) = meaning.part else {
            return Err(format!("{} is not an object", meaning.name()));
        };
        let mut making = Making::of(meaning, fingerprints);
        let around = object.privacy.filter(|class| *class != Privacy::Public);
        let owner = meaning.definition.name.clone();
        let mut property = self.property((&owner, key), seen, around, &mut making, DEEPEST)?;
        let taken = self.fields.entry(meaning.id).or_insert_with(|| {
            let names = object.properties.iter();
            names.filter_map(naming::property_field_name).collect()
        });
        property.rust_name = rust_name(key, taken);
        let what = described(&property.shape);
        let change = SchemaChange::AddProperty {
            object: meaning.owner(),
            key: key.to_owned(),
            property,
        };
        let summary = format!("{} has `{key}`: {what}", meaning.name());
        Ok(making.finish(change, summary))
    }

    /// Replaces the shape of a property if no value has the declared one; `meaning` is that of the
    /// property.
    ///
    /// # Errors
    /// The dialect cannot express the values; a sentence.
    pub(super) fn replace<'r>(
        &mut self,
        meaning: &Meaning<'m>,
        seen: &Seen,
    ) -> Result<Proposal<'r>, String> {
        let (Part::Property(property), Some(object)) = (meaning.part, meaning.definition.object())
        else {
            return Err(format!("{} is not a property", meaning.name()));
        };
        let mut making = Making::of(meaning, &[]);
        let around = object.privacy.filter(|class| *class != Privacy::Public);
        let names = (
            meaning.definition.name.as_str(),
            property.wire_name.as_str(),
        );
        let description = Some(&property.description);
        let shape = self.shape(names, seen, description, around, &mut making, DEEPEST)?;
        let what = described(&shape);
        let change = SchemaChange::SetShape {
            at: meaning.location(),
            shape,
        };
        let summary = format!("{} has another shape: {what}", meaning.name());
        Ok(making.finish(change, summary))
    }

    /// Creates a property that fits the values; `depth` bounds recursion.
    fn property(
        &mut self,
        (owner, key): (&str, &str),
        seen: &Seen,
        around: Option<Privacy>,
        making: &mut Making<'_>,
        depth: usize,
    ) -> Result<NewProperty, String> {
        let at = Location {
            pointers: &seen.pointers,
            fingerprints: making.fingerprints,
        };
        let title = self.choices.text(ChoiceKind::Title, at);
        let description = self.choices.text(ChoiceKind::Description, at);
        let location = seen.pointers.first().or(making.fingerprints.first());
        let location = location.cloned().unwrap_or_default();
        for (kind, text) in [
            (ChoiceKind::Title, &title),
            (ChoiceKind::Description, &description),
        ] {
            if text.is_none() {
                making.missing.push(Choice {
                    kind,
                    location: location.clone(),
                });
            }
        }
        // A fingerprint refers only to the outermost field.
        making.fingerprints = &[];
        let shape = self.shape(
            (owner, key),
            seen,
            description.as_ref(),
            around,
            making,
            depth,
        )?;
        Ok(NewProperty {
            title,
            description,
            rust_name: None,
            shape,
        })
    }

    fn shape(
        &mut self,
        names: (&str, &str),
        seen: &Seen,
        description: Option<&String>,
        around: Option<Privacy>,
        making: &mut Making<'_>,
        depth: usize,
    ) -> Result<NewShape, String> {
        let nullable = seen.has(JsonType::Null);
        let types = seen.leaf_types();
        let has_single = types.iter().any(|name| *name != "null");
        let kinds = [
            has_single,
            seen.has(JsonType::Object),
            seen.has(JsonType::Array),
        ];
        if kinds.into_iter().filter(|is_there| *is_there).count() > 1 {
            return Err(mixed(seen));
        }
        if seen.has(JsonType::Object) {
            return Ok(NewShape::Object(self.object(
                names,
                seen,
                description,
                (around, nullable),
                making,
                depth,
            )?));
        }
        if !seen.has(JsonType::Array) {
            if !has_single {
                making.notes.push(format!(
                    "{} was always null: its type is a guess",
                    seen.pointers.join(" and ")
                ));
            }
            return Ok(NewShape::Leaf(leaf(seen, around)));
        }
        let nothing = Seen::default();
        let element = seen.below.get(ELEMENT).unwrap_or(&nothing);
        let has_single = element.leaf_types().iter().any(|name| *name != "null");
        if element.has(JsonType::Array) || element.has(JsonType::Object) && has_single {
            return Err(mixed(element));
        }
        if element.has(JsonType::Object) {
            let inner = (around, element.has(JsonType::Null));
            let definition = self.object(names, element, description, inner, making, depth)?;
            return Ok(NewShape::Objects {
                nullable,
                definition,
            });
        }
        if !has_single {
            making.notes.push(format!(
                "{} had no element with a value: the type of its elements is a guess",
                seen.pointers.join(" and ")
            ));
        }
        Ok(NewShape::Leaves {
            nullable,
            element: leaf(element, around),
        })
    }

    /// Adds a definition and returns its name.
    fn object(
        &mut self,
        (owner, key): (&str, &str),
        seen: &Seen,
        description: Option<&String>,
        (around, nullable): (Option<Privacy>, bool),
        making: &mut Making<'_>,
        depth: usize,
    ) -> Result<String, String> {
        let pointers = seen.pointers.join(" and ");
        if depth == 0 {
            return Err(format!("{pointers} exceeds the maximum depth"));
        }
        let name = self.type_name(owner, key, making.vendor);
        let privacy = around.unwrap_or(Privacy::FreeText);
        let mut properties = Vec::new();
        // A definition precedes those that it refers to.
        let place = making.definitions.len();
        making.definitions.push((
            name.clone(),
            NewObject {
                description: description.cloned(),
                privacy,
                properties: Vec::new(),
                nullable,
            },
        ));
        if seen.below.contains_key(ANY_KEY) {
            making.notes.push(format!(
                "{pointers} has keys that are values, not names: no property is declared, all are kept as unknown fields"
            ));
        } else {
            let mut taken = BTreeSet::new();
            for (key, inner) in seen.below.iter().filter(|(key, _)| *key != ELEMENT) {
                let mut property =
                    self.property((&name, key), inner, Some(privacy), making, depth - 1)?;
                property.rust_name = rust_name(key, &mut taken);
                properties.push((key.clone(), property));
            }
        }
        making.definitions[place].1.properties = properties;
        Ok(name)
    }

    /// Returns a name that no type of the vendor has.
    fn type_name(&mut self, owner: &str, key: &str, vendor: usize) -> String {
        let schemas = self.schemas;
        let taken = self
            .types
            .entry(vendor)
            .or_insert_with(|| schemas.type_names(vendor));
        let own = naming::type_name(key);
        let long = naming::type_name(&format!("{owner}_{key}"));
        let base = own.clone().unwrap_or_else(|| format!("{owner}Part"));
        let numbered = (2..).map(|number: u32| format!("{base}{number}"));
        let mut names = own.into_iter().chain(long).chain(numbered);
        let name = names.find(|name| !taken.contains(name)).unwrap_or(base);
        taken.insert(name.clone());
        name
    }
}

/// Returns an `x-name` if the key gives no name in Rust, or one that is in use.
fn rust_name(key: &str, taken: &mut BTreeSet<String>) -> Option<String> {
    let own = naming::field_name(key)
        .filter(|name| naming::is_field_name(name) && !naming::is_reserved_field(name));
    let base = own.clone().unwrap_or_else(|| {
        let known = naming::field_name(key).filter(|name| !name.is_empty());
        known.map_or_else(|| "field".to_owned(), |name| format!("{name}_field"))
    });
    if own.is_some_and(|own| taken.insert(own)) {
        return None;
    }
    let numbered = (2..).map(|number: u32| format!("{base}_{number}"));
    let mut names = std::iter::once(base.clone()).chain(numbered);
    let name = names.find(|name| !taken.contains(name)).unwrap_or(base);
    taken.insert(name.clone());
    Some(name)
}

/// Creates a leaf. It is undeclared, so it is never public.
fn leaf(seen: &Seen, around: Option<Privacy>) -> NewLeaf {
    let format = seen.plainest();
    let of_format = match format {
        Some(LeafFormat::IdNumber) => Some(Privacy::IdNumber),
        Some(LeafFormat::CardNumber) => Some(Privacy::BankCard),
        Some(LeafFormat::Phone) => Some(Privacy::Phone),
        Some(LeafFormat::Email) => Some(Privacy::Email),
        _ => None,
    };
    let mut types = seen.leaf_types();
    if types.iter().all(|name| *name == "null") {
        types.insert(0, "string");
    }
    let privacy = of_format.or(around.is_none().then_some(Privacy::FreeText));
    NewLeaf {
        types,
        format,
        privacy,
    }
}

fn mixed(seen: &Seen) -> String {
    format!(
        "{} has values of types that the dialect cannot combine: declare it by hand",
        seen.pointers.join(" and ")
    )
}

/// Describes a shape as part of a sentence.
fn described(shape: &NewShape) -> String {
    let single = |leaf: &NewLeaf| {
        let format = leaf.format.map_or(String::new(), |format| {
            format!(" in format {}", format.name())
        });
        format!("{}{format}", leaf.types.join(" or "))
    };
    match shape {
        NewShape::Leaf(leaf) => single(leaf),
        NewShape::Object(name) => format!("an object, `{name}`"),
        NewShape::Leaves { element, .. } => format!("an array of {}", single(element)),
        NewShape::Objects { definition, .. } => format!("an array of `{definition}`"),
    }
}
