//! Declarations of a response schema for each location: types, format, known values, required
//! properties and privacy class.

use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::Arc;

use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::KnownCode;
use ocrmarket_wire::disclosure::{Disclosure, PublicForms, ValueShape};
use ocrmarket_wire::{LeafFormat, Privacy, fold_value, pointer};

use ocrmarket_validator::CompileError;
use ocrmarket_wire::tree::Tree;

use super::literals::LiteralKind;
use super::stats::JsonType;

/// Maximum depth of nested `items`.
const DEEPEST: usize = 16;

/// Declarations of an operation's bundled response schema. They are read once for each operation.
#[derive(Debug)]
pub struct Declarations {
    nodes: Vec<Declared>,
    /// The success types by name; the first is the class `success`, any other `success:Name`.
    successes: Vec<(String, DeclaredId)>,
    failure: Option<DeclaredId>,
    envelopes: Vec<DeclaredId>,
    /// Replacements of declarations in pending bodies, in which a status has its own list.
    pending: HashMap<DeclaredId, DeclaredId>,
}

/// Index of a declaration; recursive definitions make cycles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct DeclaredId(u32);

/// The declaration of a location.
#[derive(Debug, Clone, Default)]
pub(crate) struct Declared {
    /// JSON Pointer into the bundle.
    pub(crate) schema_pointer: String,
    /// Permitted types, one bit each in the order of [`JsonType::ALL`]; all if the schema does not
    /// restrict them.
    pub(crate) types: u8,
    pub(crate) format: Option<LeafFormat>,
    /// Known values without white space; empty if there is no list.
    pub(crate) known_values: HashSet<String>,
    /// `true` if the known values are the codes that the operation lists.
    pub(crate) has_codes: bool,
    pub(crate) privacy: Option<Privacy>,
    /// Shape of the values that may be shown.
    pub(crate) value_shape: Option<ValueShape>,
    /// Properties in order.
    pub(crate) properties: Vec<Property>,
    by_name: HashMap<String, usize>,
    /// The declaration of an array's elements.
    pub(crate) items: Option<DeclaredId>,
}

/// A property of an object.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) is_required: bool,
    pub(crate) is_deprecated: bool,
    pub(crate) node: DeclaredId,
}

impl Declared {
    pub(crate) fn is_public(&self) -> bool {
        self.privacy == Some(Privacy::Public)
    }

    /// Returns whether a value may be shown.
    pub(crate) fn disclosure(&self, text: &str, kind: LiteralKind) -> Disclosure {
        if !self.is_public() {
            return Disclosure::Hidden;
        }
        let forms = PublicForms {
            format: self.format,
            shape: self.value_shape.as_ref(),
            known: self.has_list().then(|| self.is_known(text)),
        };
        forms.disclosure(kind.content(text))
    }

    pub(crate) fn allows(&self, kind: JsonType) -> bool {
        let bit = |kind: JsonType| self.types >> kind as u8 & 1 == 1;
        // A number includes an integer.
        bit(kind) || kind == JsonType::Integer && bit(JsonType::Number)
    }

    pub(crate) fn property(&self, name: &str) -> Option<&Property> {
        self.by_name
            .get(name)
            .map(|location| &self.properties[*location])
    }

    /// Adds a code; without one, records that there is a list.
    fn list(&mut self, code: Option<&str>) {
        if self.known_values.is_empty() || self.has_codes {
            self.has_codes = true;
            self.known_values.extend(code.map(str::to_owned));
        }
    }

    /// Returns `true` if it has known values or codes. A list of codes may be empty.
    pub(crate) fn has_list(&self) -> bool {
        self.has_codes || !self.known_values.is_empty()
    }

    /// Returns `true` if a value is known, under the folding of known values.
    pub(crate) fn is_known(&self, word: &str) -> bool {
        self.known_values.contains(word) || self.known_values.contains(&*fold_value(word))
    }
}

impl Declarations {
    /// Reads a bundled response schema: an `anyOf` of definitions with roles, every reference local.
    ///
    /// # Errors
    /// It is not JSON, or is nested too deeply.
    pub fn read(bundle: &[u8]) -> Result<Self, CompileError> {
        let tree = Tree::read(bundle)?;
        let mut reading = Reading {
            tree: &tree,
            nodes: Vec::new(),
            objects: HashMap::new(),
        };
        let mut declarations = Self {
            nodes: Vec::new(),
            successes: Vec::new(),
            failure: None,
            envelopes: Vec::new(),
            pending: HashMap::new(),
        };
        if let Some(Tree::Array(entries)) = tree.get("anyOf") {
            for entry in entries {
                let node = reading.schema(entry, "/anyOf", None, DEEPEST);
                match entry.get("x-role").and_then(Tree::as_text) {
                    Some("success") => {
                        let reference = entry.get("$ref").and_then(Tree::as_text);
                        let name = reference.and_then(|reference| reference.rsplit('/').next());
                        let name = name.unwrap_or_default().to_owned();
                        declarations.successes.push((name, node));
                    }
                    Some("envelope") => declarations.envelopes.push(node),
                    Some("failure") => declarations.failure = declarations.failure.or(Some(node)),
                    _ => {}
                }
            }
        }
        declarations.nodes = reading.nodes;
        Ok(declarations)
    }

    /// Reads the bundled response schema of an operation, and the codes that the operation lists.
    ///
    /// # Errors
    /// The schema is not JSON, or is nested too deeply.
    pub fn of(operation: &Operation, bundle: &str) -> Result<Self, CompileError> {
        let mut declarations = Self::read(bundle.as_bytes())?;
        let payload: Vec<&str> = operation.payload.iter().map(AsRef::as_ref).collect();
        for (at, code) in operation.known_codes() {
            declarations.list_code(at, &payload, code);
        }
        Ok(declarations)
    }

    /// Adds a code for a location of bodies. Any other value there is an unknown code. `payload`
    /// are the possible locations of the payload.
    fn list_code(&mut self, pointer: &str, payload: &[&str], code: KnownCode<'_>) {
        let rests = payload.iter().filter_map(|location| {
            let rest = pointer.strip_prefix(location)?;
            (rest.is_empty() || rest.starts_with('/')).then_some(rest)
        });
        let successes = self.successes.iter().map(|(_, id)| *id);
        let inside = successes.flat_map(|id| rests.clone().map(move |rest| (id, rest)));
        let whole = self.envelopes.iter().copied().chain(self.failure);
        let starts = whole.map(|id| (id, pointer)).chain(inside);
        let found: Vec<DeclaredId> = starts
            .filter_map(|(id, pointer)| self.at(id, pointer))
            .collect();
        for id in found {
            let in_pending = self.in_pending(id);
            self.nodes[id.0 as usize].list(code.text.into());
            self.nodes[in_pending.0 as usize].list(code.fits_pending.then_some(code.text));
        }
    }

    /// Returns the declaration that replaces another in pending bodies; creates it if it is
    /// missing.
    fn in_pending(&mut self, id: DeclaredId) -> DeclaredId {
        if let Some(known) = self.pending.get(&id) {
            return *known;
        }
        let copy = DeclaredId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(self.get(id).clone());
        self.pending.insert(id, copy);
        copy
    }

    /// Returns the declaration at a pointer below a location.
    fn at(&self, from: DeclaredId, pointer: &str) -> Option<DeclaredId> {
        pointer::tokens(pointer)?
            .try_fold(from, |id, token| Some(self.get(id).property(&token)?.node))
    }

    pub(crate) fn get(&self, id: DeclaredId) -> &Declared {
        &self.nodes[id.0 as usize]
    }

    /// Returns the declarations of a body, by its class and the location of its payload.
    pub(crate) fn root(self: &Arc<Self>, class: &str, payload: &str) -> Root {
        let success = match class.split_once(':') {
            Some(("success", name)) => self.successes.iter().find(|(known, _)| known == name),
            _ => self.successes.first().filter(|_| class == "success"),
        };
        let success = success.map(|(_, id)| *id);
        let around = success.and_then(|success| {
            let mut envelopes = self.envelopes.iter().copied();
            envelopes.find(|envelope| self.at(*envelope, payload) == Some(success))
        });
        let pending = self.envelopes.first().copied();
        let whole = match class {
            "failure" => self.failure.or(pending),
            "pending" => pending,
            _ if payload.is_empty() => success,
            _ => around.or(pending.filter(|_| success.is_some())),
        };
        let inner = success.filter(|_| !payload.is_empty());
        let tokens = || pointer::tokens(payload).map(|tokens| tokens.map(String::from).collect());
        let payload = inner.and_then(|inner| Some((tokens()?, inner)));
        Root {
            declarations: Arc::clone(self),
            whole,
            payload,
            is_pending: class == "pending",
        }
    }
}

impl DeclaredLocation {
    /// Location that is undeclared and not on the path to the payload.
    pub(crate) const NOWHERE: Self = Self {
        node: None,
        way: None,
    };
}

/// The declarations of a body.
#[derive(Debug)]
pub(crate) struct Root {
    declarations: Arc<Declarations>,
    whole: Option<DeclaredId>,
    /// Location of the payload, and its declaration.
    payload: Option<(Vec<String>, DeclaredId)>,
    is_pending: bool,
}

/// Location of a body: its declaration, and its position on the path to the payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DeclaredLocation {
    pub(crate) node: Option<DeclaredId>,
    way: Option<usize>,
}

impl Root {
    pub(crate) fn location(&self) -> DeclaredLocation {
        DeclaredLocation {
            node: self.whole,
            way: self.payload.as_ref().map(|_| 0),
        }
    }

    /// Returns the location of a property.
    pub(crate) fn child(&self, parent: DeclaredLocation, name: &str) -> DeclaredLocation {
        if let (Some(way), Some((tokens, inner))) = (parent.way, &self.payload)
            && tokens.get(way).is_some_and(|token| token == name)
        {
            let is_there = way + 1 == tokens.len();
            let on_the_way = self.property(parent, name);
            return DeclaredLocation {
                node: if is_there { Some(*inner) } else { on_the_way },
                way: (!is_there).then_some(way + 1),
            };
        }
        DeclaredLocation {
            node: self.property(parent, name),
            way: None,
        }
    }

    /// Returns the location of the elements of an array.
    pub(crate) fn element(&self, parent: DeclaredLocation) -> DeclaredLocation {
        DeclaredLocation {
            node: self.declared(parent).and_then(|declared| declared.items),
            way: None,
        }
    }

    pub(crate) fn declared(&self, location: DeclaredLocation) -> Option<&Declared> {
        location.node.map(|node| self.declarations.get(node))
    }

    fn property(&self, parent: DeclaredLocation, name: &str) -> Option<DeclaredId> {
        let node = self.declared(parent)?.property(name)?.node;
        let in_pending = self.declarations.pending.get(&node);
        let in_pending = in_pending.filter(|_| self.is_pending);
        Some(*in_pending.unwrap_or(&node))
    }
}

struct Reading<'t> {
    tree: &'t Tree<'t>,
    nodes: Vec<Declared>,
    /// Object definitions, by pointer.
    objects: HashMap<String, DeclaredId>,
}

impl<'t> Reading<'t> {
    /// Reads a schema. Leaves without a privacy class have the class of the object that contains
    /// them.
    fn schema(
        &mut self,
        schema: &'t Tree<'t>,
        at: &str,
        around: Option<Privacy>,
        depth: usize,
    ) -> DeclaredId {
        let reference = schema
            .get("$ref")
            .and_then(Tree::as_text)
            .and_then(|text| text.strip_prefix('#'));
        let referred = reference.and_then(|at| Some((at, self.find(at)?)));
        if let Some((at, definition)) = referred {
            if definition.get("properties").is_some() {
                return self.object(definition, at);
            }
            let id = self.leaf(definition, at, privacy(schema).or(around), depth);
            at.clone_into(&mut self.nodes[id.0 as usize].schema_pointer);
            return id;
        }
        if schema.get("properties").is_some() {
            return self.object(schema, at);
        }
        self.leaf(schema, at, around, depth)
    }

    fn object(&mut self, schema: &'t Tree<'t>, at: &str) -> DeclaredId {
        if let Some(known) = self.objects.get(at) {
            return *known;
        }
        let id = self.add(Declared {
            schema_pointer: at.to_owned(),
            types: types(schema),
            ..Declared::default()
        });
        self.objects.insert(at.to_owned(), id);
        let own = privacy(schema);
        let required = texts(schema.get("required"));
        let Some(Tree::Object(members)) = schema.get("properties") else {
            return id;
        };
        for (name, property) in members {
            let mut location = format!("{at}/properties");
            pointer::push(&mut location, name);
            let node = self.schema(property, &location, own, DEEPEST);
            let declared = &mut self.nodes[id.0 as usize];
            declared
                .by_name
                .insert(name.to_string(), declared.properties.len());
            declared.properties.push(Property {
                name: name.to_string(),
                is_required: required.contains(&&**name),
                is_deprecated: matches!(property.get("deprecated"), Some(Tree::Boolean(true))),
                node,
            });
        }
        id
    }

    fn leaf(
        &mut self,
        schema: &'t Tree<'t>,
        at: &str,
        around: Option<Privacy>,
        depth: usize,
    ) -> DeclaredId {
        let mut words = HashSet::new();
        if let Some(Tree::Array(entries)) = schema.get("x-words") {
            let texts = entries
                .iter()
                .filter_map(|entry| entry.get("const").and_then(Tree::as_text));
            words.extend(texts.map(|word| fold_value(word).into_owned()));
        }
        let own = privacy(schema).or(around);
        let items = schema.get("items").filter(|_| depth > 0);
        let items = items.map(|items| self.schema(items, &format!("{at}/items"), own, depth - 1));
        self.add(Declared {
            schema_pointer: at.to_owned(),
            types: types(schema),
            format: schema
                .get("format")
                .and_then(Tree::as_text)
                .and_then(LeafFormat::from_name),
            known_values: words,
            privacy: own,
            value_shape: schema
                .get("x-shape")
                .and_then(Tree::as_text)
                .and_then(|pattern| ValueShape::parse(pattern).ok()),
            items,
            ..Declared::default()
        })
    }

    fn add(&mut self, declared: Declared) -> DeclaredId {
        let id = DeclaredId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(declared);
        id
    }

    fn find(&self, at: &str) -> Option<&'t Tree<'t>> {
        pointer::tokens(at)?.try_fold(self.tree, |tree, token| tree.get(&token))
    }
}

fn privacy(schema: &Tree<'_>) -> Option<Privacy> {
    schema
        .get("x-privacy")
        .and_then(Tree::as_text)
        .and_then(Privacy::from_name)
}

fn texts<'t>(tree: Option<&'t Tree<'t>>) -> Vec<&'t str> {
    match tree {
        Some(Tree::Array(elements)) => elements.iter().filter_map(Tree::as_text).collect(),
        Some(Tree::Text(text)) => vec![text],
        _ => Vec::new(),
    }
}

/// Returns the bits of the keyword `type`.
fn types(schema: &Tree<'_>) -> u8 {
    let names = texts(schema.get("type"));
    if names.is_empty() {
        return u8::MAX;
    }
    let known = JsonType::ALL
        .into_iter()
        .filter(|kind| names.contains(&kind.name()));
    known.fold(0, |bits, kind| bits | 1 << kind as u8)
}
