//! Properties: a reference, a leaf or an array, and the keywords that all three share.

use ocrmarket_wire::Privacy;

use super::{EntryKind, Lowering, keywords, leaf, location};
use crate::api::{DefinitionId, DefinitionKind, Element, LeafShape, Property, Shape};
use crate::diagnostics::DiagnosticCode;
use crate::dialect::KeywordLocation;
use crate::naming::{field_name, is_field_name, is_reserved_field, type_name};
use crate::source::{Cursor, JsonValue};

/// The result of lowering a reference or an inline leaf.
enum Single {
    Leaf(LeafShape),
    Object(DefinitionId),
}

impl<'s> Lowering<'s> {
    /// Lowers a property of an object with the class `privacy`. Reports mistakes and returns what
    /// could be read.
    pub(super) fn property(
        &mut self,
        name: &str,
        at: &Cursor<'s>,
        privacy: Option<Privacy>,
        in_request: bool,
    ) -> Property {
        if !at.node.is_object() {
            let message = format!("expected object for a property, found {}", at.node.kind());
            self.report.value(
                at,
                DiagnosticCode::WrongValue,
                message,
                "write the schema of the property",
            );
            return placeholder(name, at);
        }
        let shape = self.shape(at, privacy);
        let in_query = self.in_query(at, in_request);
        let rust_name = self.rust_name(name, at);
        Property {
            wire_name: name.to_owned(),
            rust_name,
            title: keywords::required_title(at, &mut self.report),
            description: keywords::required_description(at, &mut self.report),
            required: false,
            deprecated: keywords::boolean(at, "deprecated", &mut self.report),
            in_query,
            shape,
            source: location(at),
        }
    }

    fn shape(&mut self, at: &Cursor<'s>, privacy: Option<Privacy>) -> Shape {
        let nothing = Shape::Leaf(LeafShape::default());
        if at.node.get("$ref").is_some() {
            keywords::check(at, KeywordLocation::Reference, &mut self.report);
            return self.reference(at, privacy).map_or(nothing, Shape::from);
        }
        if self.is_anonymous_object(at) {
            return nothing;
        }
        if let Some(nullable) = array_is_nullable(at) {
            keywords::check(at, KeywordLocation::Array, &mut self.report);
            let element = self.items(at, privacy);
            return element.map_or(nothing, |element| Shape::List { nullable, element });
        }
        if !keywords::check(at, KeywordLocation::Leaf, &mut self.report) {
            return nothing;
        }
        let leaf = self.inline_leaf(at, privacy);
        Shape::Leaf(leaf)
    }

    fn items(&mut self, at: &Cursor<'s>, privacy: Option<Privacy>) -> Option<Element> {
        let Some(items) = at.get("items") else {
            let help = "add `items`: a `$ref`, or the type, format and privacy class of a leaf";
            self.report
                .key(at, DiagnosticCode::MissingKeyword, "missing `items`", help);
            return None;
        };
        let single = if items.node.get("$ref").is_some() {
            keywords::check(&items, KeywordLocation::ItemReference, &mut self.report);
            self.reference(&items, privacy)?
        } else if self.is_anonymous_object(&items) {
            return None;
        } else {
            keywords::check(&items, KeywordLocation::ItemLeaf, &mut self.report).then_some(())?;
            Single::Leaf(self.inline_leaf(&items, privacy))
        };
        Some(match single {
            Single::Leaf(leaf) => Element::Leaf(leaf),
            Single::Object(id) => Element::Object(id),
        })
    }

    fn reference(&mut self, at: &Cursor<'s>, privacy: Option<Privacy>) -> Option<Single> {
        let own = leaf::privacy(at, &mut self.report);
        let id = self.resolve(at)?;
        match self.entries[id.0].kind {
            EntryKind::Unclear => None,
            EntryKind::Object => {
                if let Some(class) = at.get("x-privacy") {
                    let message = "`x-privacy` is not allowed beside a reference to an object";
                    let help = "move it to the definition of the object, or to its leaves";
                    self.report
                        .key(&class, DiagnosticCode::MisplacedKeyword, message, help);
                }
                Some(Single::Object(id))
            }
            EntryKind::Leaf => {
                let DefinitionKind::Leaf(shared) = &self.definitions[id.0].kind else {
                    return None;
                };
                let mut leaf = shared.clone();
                leaf.definition = Some(id);
                leaf.privacy = own.or(leaf.privacy).or(privacy);
                self.check_privacy(&leaf, at);
                Some(Single::Leaf(leaf))
            }
        }
    }

    fn inline_leaf(&mut self, at: &Cursor<'s>, privacy: Option<Privacy>) -> LeafShape {
        let mut leaf = leaf::lower(at, &mut self.report);
        leaf.privacy = leaf.privacy.or(privacy);
        self.check_privacy(&leaf, at);
        leaf
    }

    fn check_privacy(&mut self, leaf: &LeafShape, at: &Cursor<'s>) {
        // An unknown class of its own is reported where the class is read.
        if leaf.privacy.is_none() && at.node.get("x-privacy").is_none() {
            let message = "missing `x-privacy`: the leaf has no privacy class";
            let help = "add `x-privacy` here, to the leaf definition, or to the object definition around it";
            self.report
                .key(at, DiagnosticCode::MissingPrivacy, message, help);
        }
    }

    fn is_anonymous_object(&mut self, at: &Cursor<'s>) -> bool {
        let types = at.node.get("type");
        let says_object = types.is_some_and(|types| {
            types.text() == Some("object")
                || types
                    .elements()
                    .iter()
                    .any(|name| name.text() == Some("object"))
        });
        let is_anonymous = says_object || at.node.get("properties").is_some();
        if is_anonymous {
            let message = "inline object without a definition";
            let help = "move it to `$defs` and refer to it: `{ \"$ref\": \"#/$defs/Name\", … }`";
            self.report
                .value(at, DiagnosticCode::AnonymousObject, message, help);
        }
        is_anonymous
    }

    fn in_query(&mut self, at: &Cursor<'s>, in_request: bool) -> bool {
        let Some(value) = at.get("x-in") else {
            return false;
        };
        if !in_request {
            let message = "`x-in` is allowed in requests only";
            self.report.key(
                &value,
                DiagnosticCode::MisplacedKeyword,
                message,
                "remove `x-in`",
            );
        }
        match value.node.text() {
            Some("query") => true,
            Some("body") => false,
            _ => {
                let message = "invalid `x-in`";
                self.report.value(
                    &value,
                    DiagnosticCode::WrongValue,
                    message,
                    "write `query` or `body`",
                );
                false
            }
        }
    }

    /// Returns the `x-name` of a property. Reports a property without a Rust name, or with a
    /// reserved one.
    fn rust_name(&mut self, name: &str, at: &Cursor<'s>) -> Option<String> {
        let given = keywords::text(at, "x-name", &mut self.report);
        let value = at.get("x-name").unwrap_or_else(|| at.clone());
        if let Some(given) = given.filter(|given| !is_field_name(given)) {
            let message = format!("`{given}` is not a valid Rust field name");
            self.report.value(
                &value,
                DiagnosticCode::BadFieldName,
                message,
                "use `snake_case`; Rust keywords are not allowed",
            );
            return Some(given.to_owned());
        }
        let made = given.map(str::to_owned).or_else(|| field_name(name));
        match made.as_deref() {
            None => {
                let message = format!(
                    "no Rust name for `{name}`: it is not ASCII, or has no letter or digit"
                );
                self.report.key(
                    at,
                    DiagnosticCode::NoAsciiName,
                    message,
                    "add `x-name` with a name in `snake_case`",
                );
            }
            Some(made) if is_reserved_field(made) => {
                let message = format!(
                    "field name `{made}` is reserved: every generated struct has that field"
                );
                self.report.key(
                    &value,
                    DiagnosticCode::ReservedName,
                    message,
                    "add an `x-name` with another name",
                );
            }
            Some(_) => self.check_enum_name(given.unwrap_or(name), at),
        }
        given.map(str::to_owned)
    }

    fn check_enum_name(&mut self, name: &str, at: &Cursor<'s>) {
        if let Some(words) = at.get("x-words").filter(|_| type_name(name).is_none()) {
            let message = format!("no Rust name for the enum of `{name}`");
            let help = "add an `x-name`, or move the known values to a definition under `$defs`";
            self.report
                .key(&words, DiagnosticCode::NoAsciiName, message, help);
        }
    }
}

/// Returns a property without contents, for one that cannot be read.
fn placeholder(name: &str, at: &Cursor<'_>) -> Property {
    Property {
        wire_name: name.to_owned(),
        rust_name: None,
        title: String::new(),
        description: String::new(),
        required: false,
        deprecated: false,
        in_query: false,
        shape: Shape::Leaf(LeafShape::default()),
        source: location(at),
    }
}

impl From<Single> for Shape {
    fn from(single: Single) -> Self {
        match single {
            Single::Leaf(leaf) => Shape::Leaf(leaf),
            Single::Object(id) => Shape::Object(id),
        }
    }
}

/// Returns `true` if `null` is valid instead of the array; `None` if this is not an array.
fn array_is_nullable(at: &Cursor<'_>) -> Option<bool> {
    let types = at.node.get("type");
    let names: Vec<_> = match types.map(|types| &types.value) {
        Some(JsonValue::String(name)) => vec![name.as_str()],
        Some(JsonValue::Array(names)) => names
            .iter()
            .map(|name| name.text().unwrap_or_default())
            .collect(),
        _ => Vec::new(),
    };
    match names.as_slice() {
        ["array"] => Some(false),
        ["array", "null"] | ["null", "array"] => Some(true),
        _ => None,
    }
}
