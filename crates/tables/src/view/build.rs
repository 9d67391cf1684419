//! Derives views from schemas.

use std::collections::{HashMap, HashSet};

use ocrmarket_model::Api;
use ocrmarket_model::api::{
    self, Definition, DefinitionId, LeafShape, ObjectDefinition, OperationModel, Property, Shape,
};
use ocrmarket_model::naming::{field_name, property_field_name};
use ocrmarket_wire::{Privacy, pointer};

use super::{Column, ColumnKind, Element, Key, Node, Rows, Target, View, ViewKind, ViewTable};

/// Error for schemas whose tables are not unambiguous.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ViewError {
    /// Definitions of one table have fields of the same name and different types.
    #[error(
        "the column `{column}` of the table `{table}` has several types, at {locations}: give the definitions different `x-table`s"
    )]
    Types {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Locations of the fields.
        locations: String,
    },
    /// A table of elements has the name of a payload or of a body.
    #[error(
        "the name of the table `{table}` is that of a whole response: give the definition another `x-table`"
    )]
    Name {
        /// The table.
        table: String,
    },
}

impl View {
    /// Derives the view with a table for each array, by its location.
    ///
    /// # Errors
    /// Never for schemas whose names are valid Rust names.
    pub fn source(api: &Api, operation: &OperationModel) -> Result<Self, ViewError> {
        Self::derive(api, operation, ViewKind::Source)
    }

    /// Derives the view with a table for each definition of elements. Definitions with the same
    /// `x-table` share one.
    ///
    /// # Errors
    /// Fields of the same name have different types.
    pub fn definition(api: &Api, operation: &OperationModel) -> Result<Self, ViewError> {
        Self::derive(api, operation, ViewKind::Definition)
    }

    /// Derives a view.
    ///
    /// # Errors
    /// As for each kind.
    pub fn derive(
        api: &Api,
        operation: &OperationModel,
        kind: ViewKind,
    ) -> Result<Self, ViewError> {
        let payloads = operation.successes.iter().map(|success| success.payload);
        let mut builder = Builder {
            api,
            payloads: payloads.collect(),
            view: Self {
                kind,
                operation: operation.full_name(),
                schema_sha256: operation.schema_sha256(),
                tables: Vec::new(),
                nodes: Vec::new(),
                roots: HashMap::new(),
            },
            kinds: HashSet::new(),
            error: None,
        };
        for root in operation.roots() {
            builder.root(root);
        }
        for root in [operation.envelope(), operation.failure]
            .into_iter()
            .flatten()
        {
            builder.root(root);
        }
        match builder.error {
            Some(error) => Err(error),
            None => Ok(builder.view),
        }
    }
}

struct Builder<'a> {
    api: &'a Api,
    payloads: HashSet<DefinitionId>,
    view: View,
    /// Values of the column `kind` so far.
    kinds: HashSet<String>,
    error: Option<ViewError>,
}

/// The way to an object.
#[derive(Clone)]
struct Way<'w> {
    table: usize,
    /// Prefix of the names of columns.
    name: String,
    /// JSON Pointer from the row, and from the payload or body.
    from_row: String,
    from_root: String,
    /// Names of the tables and arrays around it.
    path: String,
    arrays: String,
    depth: usize,
    /// Definitions around it, so that recursion ends.
    around: Vec<DefinitionId>,
    root: &'w str,
}

impl Builder<'_> {
    /// Adds the table of a whole body or a payload; does nothing the second time.
    fn root(&mut self, id: DefinitionId) -> usize {
        if let Some(node) = self.view.roots.get(&id) {
            return *node;
        }
        let definition = &self.api[id];
        let name = table_name(definition);
        let mut keys = vec![Key::ReportId, Key::Class];
        if self.payloads.contains(&id) {
            keys.push(Key::PayloadAt);
        }
        keys.extend([Key::DateStyle, Key::DigitGroups]);
        let table = self.table(
            &name,
            definition.title.as_deref(),
            &definition.description,
            keys,
        );
        let way = Way {
            table,
            name: String::new(),
            from_row: String::new(),
            from_root: String::new(),
            path: name.clone(),
            arrays: String::new(),
            depth: 0,
            around: Vec::new(),
            root: &name,
        };
        // Reserved first: the tables of payloads come after those of the bodies around them.
        let node = self.object(id, &way);
        self.view.roots.insert(id, node);
        node
    }

    fn table(
        &mut self,
        name: &str,
        label: Option<&str>,
        description: &str,
        keys: Vec<Key>,
    ) -> usize {
        let tables = &mut self.view.tables;
        if let Some(known) = tables.iter().position(|table| table.name == name) {
            let table = &mut tables[known];
            if keys.contains(&Key::Class) || table.keys.contains(&Key::Class) {
                let table = name.to_owned();
                self.error.get_or_insert(ViewError::Name { table });
            } else if keys.len() > table.keys.len() {
                // Another array of the table is deeper.
                table.keys = keys;
            }
            add_text(&mut table.label, label.unwrap_or_default(), "、");
            add_text(&mut table.description, description, " ");
            return known;
        }
        tables.push(ViewTable {
            name: name.to_owned(),
            label: label.unwrap_or_default().to_owned(),
            description: description.to_owned(),
            keys,
            columns: Vec::new(),
        });
        tables.len() - 1
    }

    fn object(&mut self, id: DefinitionId, way: &Way<'_>) -> usize {
        let none = ObjectDefinition {
            nullable: false,
            privacy: None,
            table: None,
            properties: Vec::new(),
            exactly_one_of: Vec::new(),
        };
        let object = self.api[id].object().cloned().unwrap_or(none);
        let mut way = way.clone();
        way.around.push(id);
        let unknown = self.unknown(&way);
        let fields: Vec<_> = object
            .properties
            .iter()
            .map(|property| (property.wire_name.clone(), self.target(property, &way)))
            .collect();
        self.view.nodes.push(Node {
            table: way.table,
            pointer: way.from_row,
            fields,
            unknown,
            raw: None,
        });
        self.view.nodes.len() - 1
    }

    fn target(&mut self, property: &Property, way: &Way<'_>) -> Target {
        let below = way.below(property);
        match &property.shape {
            Shape::Leaf(leaf) => Target::Leaf(self.leaf(property, leaf, &below)),
            Shape::Object(id) => {
                let raw = self.raw(property, &below);
                if self.payloads.contains(id) && below.depth == 0 {
                    Target::Payload {
                        location: below.from_root,
                        node: self.root(*id),
                        raw,
                    }
                } else if way.around.contains(id) {
                    Target::Raw(raw)
                } else {
                    Target::Object {
                        node: self.object(*id, &below),
                        raw,
                    }
                }
            }
            Shape::List { element, .. } => {
                let raw = self.raw(property, &below);
                match element {
                    api::Element::Object(id) if way.around.contains(id) => Target::Raw(raw),
                    element => Target::Rows {
                        rows: self.rows(property, element, &below),
                        raw,
                    },
                }
            }
        }
    }

    /// Adds the rows of an array.
    fn rows(&mut self, property: &Property, element: &api::Element, way: &Way<'_>) -> Rows {
        let definition = match element {
            api::Element::Object(id) => Some(&self.api[*id]),
            api::Element::Leaf(_) => None,
        };
        let shared = definition
            .filter(|_| self.view.kind == ViewKind::Definition)
            .map(table_name);
        let mut keys = vec![Key::ReportId];
        if shared.is_some() {
            keys.push(Key::Kind);
        }
        keys.extend(
            (0..=way.depth).map(|number| Key::Index(u8::try_from(number).unwrap_or(u8::MAX))),
        );
        let is_shared = shared.is_some();
        let name = shared.unwrap_or_else(|| way.path.clone());
        let (label, description) = match definition {
            Some(definition) if is_shared => (
                definition.title.clone().unwrap_or_default(),
                definition.description.clone(),
            ),
            _ => (property.title.clone(), property.description.clone()),
        };
        let table = self.table(&name, Some(&label), &description, keys);
        let inner = Way {
            table,
            name: String::new(),
            from_row: String::new(),
            from_root: format!("{}/*", way.from_root),
            depth: way.depth + 1,
            ..way.clone()
        };
        let element = match element {
            api::Element::Object(id) => {
                let raw = self.raw(property, &inner);
                let node = self.object(*id, &inner);
                self.view.nodes[node].raw = Some(raw);
                Element::Object(node)
            }
            api::Element::Leaf(leaf) => {
                let inner = Way {
                    name: "value".to_owned(),
                    ..inner
                };
                Element::Leaf(self.leaf(property, leaf, &inner))
            }
        };
        Rows {
            table,
            kind: self.kind(way),
            depth: way.depth,
            element,
        }
    }

    /// Returns the value of the column `kind` for an array: the names of the arrays on the way, or,
    /// if another array has the same, its whole location.
    fn kind(&mut self, way: &Way<'_>) -> String {
        let short = way.arrays.clone();
        let kind = if self.kinds.contains(&format!("{} {short}", way.root)) {
            way.path.clone()
        } else {
            short
        };
        self.kinds.insert(format!("{} {kind}", way.root));
        kind
    }

    fn leaf(&mut self, property: &Property, leaf: &LeafShape, way: &Way<'_>) -> usize {
        let privacy = leaf.privacy.unwrap_or(Privacy::FreeText);
        self.column(way, property, leaf_kind(leaf), privacy, Some(leaf))
    }

    fn raw(&mut self, property: &Property, way: &Way<'_>) -> usize {
        self.column(way, property, ColumnKind::Raw, Privacy::FreeText, None)
    }

    fn unknown(&mut self, way: &Way<'_>) -> usize {
        let columns = &mut self.view.tables[way.table].columns;
        let known = columns
            .iter()
            .position(|column| column.kind == ColumnKind::Unknown);
        known.unwrap_or_else(|| {
            columns.push(Column {
                name: String::new(),
                kind: ColumnKind::Unknown,
                label: String::new(),
                description: "Undeclared fields by JSON Pointer from the row, as a JSON object."
                    .to_owned(),
                locations: Vec::new(),
                privacy: Privacy::FreeText,
                leaf: None,
            });
            columns.len() - 1
        })
    }

    fn column(
        &mut self,
        way: &Way<'_>,
        property: &Property,
        kind: ColumnKind,
        privacy: Privacy,
        leaf: Option<&LeafShape>,
    ) -> usize {
        let table = &mut self.view.tables[way.table];
        let known = table.columns.iter().position(|column| {
            column.name == way.name
                && (column.kind == ColumnKind::Raw) == (kind == ColumnKind::Raw)
                && column.kind != ColumnKind::Unknown
        });
        let Some(known) = known else {
            table.columns.push(Column {
                name: way.name.clone(),
                kind,
                label: property.title.clone(),
                description: property.description.clone(),
                locations: vec![way.from_root.clone()],
                privacy,
                leaf: leaf.cloned(),
            });
            return table.columns.len() - 1;
        };
        let column = &mut table.columns[known];
        if column.kind != kind {
            let locations = format!("{} and {}", column.locations.join(", "), way.from_root);
            self.error.get_or_insert(ViewError::Types {
                table: table.name.clone(),
                column: way.name.clone(),
                locations,
            });
            return known;
        }
        column.locations.push(way.from_root.clone());
        column.privacy = stricter(column.privacy, privacy);
        if let (Some(known), Some(other)) = (&mut column.leaf, leaf) {
            merge(known, other);
        }
        known
    }
}

impl Way<'_> {
    /// Returns the way to the value of a field.
    fn below(&self, property: &Property) -> Self {
        let mut way = self.clone();
        let field = property_field_name(property).unwrap_or_else(|| "field".to_owned());
        let is_list = matches!(property.shape, Shape::List { .. });
        way.name = column_name(&self.name, &field, self.depth == 0);
        pointer::push(&mut way.from_row, &property.wire_name);
        pointer::push(&mut way.from_root, &property.wire_name);
        way.path = format!("{}__{field}", self.path);
        if is_list {
            if !way.arrays.is_empty() {
                way.arrays.push('.');
            }
            way.arrays.push_str(&field);
        }
        way
    }
}

/// Returns the name of a column: the fields from the row. Names that columns of this crate have get
/// a `_`.
fn column_name(prefix: &str, field: &str, is_root: bool) -> String {
    let is_index = field.strip_prefix('i').is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_key = is_index
        || matches!(field, "report_id" | "kind")
        || is_root
            && matches!(
                field,
                "class" | "payload_at" | "date_style" | "digit_groups"
            );
    match prefix {
        "" if is_key => format!("{field}_"),
        "" => field.to_owned(),
        _ if matches!(field, "raw" | "from" | "to" | "unknown") => format!("{prefix}__{field}_"),
        _ => format!("{prefix}__{field}"),
    }
}

fn table_name(definition: &Definition) -> String {
    let stated = definition.object().and_then(|object| object.table.clone());
    stated.unwrap_or_else(|| {
        let name = field_name(&definition.name);
        name.unwrap_or_else(|| definition.name.to_ascii_lowercase())
    })
}

/// Returns the type of a leaf's column.
fn leaf_kind(leaf: &LeafShape) -> ColumnKind {
    if !leaf.known_values.is_empty() {
        return ColumnKind::KnownValues;
    }
    if let Some(format) = leaf.format {
        return ColumnKind::Format(format);
    }
    let types = leaf.types;
    if types.integer && !types.number {
        ColumnKind::Integer
    } else if types.number {
        ColumnKind::Number
    } else if types.boolean {
        ColumnKind::Boolean
    } else {
        ColumnKind::Text
    }
}

/// Returns the class of a column whose values have two classes.
fn stricter(one: Privacy, other: Privacy) -> Privacy {
    match (one, other) {
        (one, other) if one == other => one,
        (Privacy::Public, other) | (other, Privacy::Public) => other,
        _ => Privacy::FreeText,
    }
}

/// Adds a text to those of other definitions of the same table.
fn add_text(texts: &mut String, text: &str, separator: &str) {
    if !texts.contains(text) {
        texts.push_str(separator);
        texts.push_str(text);
    }
}

/// Adds what another location of a column allows.
fn merge(leaf: &mut LeafShape, other: &LeafShape) {
    let (types, added) = (&mut leaf.types, other.types);
    types.string |= added.string;
    types.integer |= added.integer;
    types.number |= added.number;
    types.boolean |= added.boolean;
    types.null |= added.null;
    for value in &other.known_values {
        if !leaf
            .known_values
            .iter()
            .any(|known| known.text == value.text)
        {
            leaf.known_values.push(value.clone());
        }
    }
    if format!("{:?}", leaf.value_shape) != format!("{:?}", other.value_shape) {
        leaf.value_shape = None;
    }
}
