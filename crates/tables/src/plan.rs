//! A view and privacy rules, compiled for reading: physical columns, and what each field does to
//! them.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use arrow_schema::{Field, Schema, SchemaRef};
use ocrmarket_model::api::{DefinitionId, LeafShape};
use ocrmarket_wire::disclosure::{PublicForms, ValueShape};
use ocrmarket_wire::keys::{self, KeyIndex};
use ocrmarket_wire::{LeafFormat, Privacy, fold_value};

use crate::column::{AMOUNT, Column, PERCENTAGE, Physical};
use crate::privacy::{PrivacyRules, PrivateAction, PrivateKey};
use crate::view::{self, ColumnKind, Key, Rows, Target, View, ViewTable};

/// Key of the metadata of a table and of a column: a JSON object.
const METADATA: &str = "ocrmarket";
/// Version of the metadata.
const VERSION: u32 = 1;

/// A compiled view.
pub(crate) struct Plan {
    pub(crate) tables: Vec<TablePlan>,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) raws: Vec<Raw>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) roots: HashMap<DefinitionId, usize>,
}

/// A table.
pub(crate) struct TablePlan {
    pub(crate) schema: SchemaRef,
    /// Number of its first physical column. Keys come first.
    pub(crate) first: usize,
    pub(crate) keys: Vec<Key>,
}

/// A leaf's columns.
pub(crate) struct Leaf {
    pub(crate) table: usize,
    pub(crate) kind: ColumnKind,
    pub(crate) action: Action,
    /// The short way of a string into the column.
    pub(crate) short: Short,
    /// First physical column of the value.
    pub(crate) value: usize,
    /// Physical column of the JSON text, if it has one.
    pub(crate) raw: Option<usize>,
    /// `true` if the canonical JSON value is a string.
    pub(crate) is_string: bool,
    pub(crate) known: KnownTexts,
    /// For a public leaf, if only values that may be shown are kept.
    pub(crate) forms: Option<Forms>,
    /// `true` if text that the type does not read is withheld.
    pub(crate) is_guarded: bool,
}

/// The short way of a string into a column, if it has one.
#[derive(Clone, Copy)]
pub(crate) enum Short {
    /// It is not kept.
    Skip,
    /// As it is.
    Text,
    /// As a known value.
    Known,
    /// As a value of a format.
    Format(LeafFormat),
    /// There is none.
    Long,
}

/// Treatment of the values of a leaf.
pub(crate) enum Action {
    Skip,
    Keep,
    Mask,
    Hash(PrivateKey),
}

/// The forms of values that may be shown.
pub(crate) struct Forms {
    format: Option<LeafFormat>,
    shape: Option<ValueShape>,
}

impl Forms {
    /// Returns `true` if a text may be shown.
    pub(crate) fn shows(&self, text: &str, is_known: Option<bool>) -> bool {
        self.forms(is_known).of_string(text).is_shown()
    }

    /// Returns `true` if a number may be shown.
    pub(crate) fn shows_number(&self, number: &str) -> bool {
        self.forms(None).of_number(number).is_shown()
    }

    fn forms(&self, known: Option<bool>) -> PublicForms<'_> {
        PublicForms {
            format: self.format,
            shape: self.shape.as_ref(),
            known,
        }
    }
}

/// The column of JSON text of an object, an array, a row, or undeclared fields.
#[derive(Clone, Copy)]
pub(crate) struct Raw {
    pub(crate) table: usize,
    pub(crate) column: Option<usize>,
    pub(crate) is_guarded: bool,
}

/// The known values of a leaf.
#[derive(Default)]
pub(crate) struct KnownTexts {
    texts: Vec<Box<str>>,
    /// Number of the text by its folded form.
    folded: HashMap<String, usize>,
}

impl KnownTexts {
    /// Number of values that are compared before a lookup.
    const FEW: usize = 24;

    fn new(leaf: &LeafShape) -> Self {
        let mut known = Self::default();
        for value in &leaf.known_values {
            let folded = fold_value(&value.text).into_owned();
            known.folded.entry(folded).or_insert(known.texts.len());
            known.texts.push(value.text.as_str().into());
        }
        known
    }

    /// Returns `true` if a text is one of the few known values, in their spelling.
    #[inline]
    pub(crate) fn has(&self, text: &str) -> bool {
        let texts = self.texts.get(..Self::FEW).unwrap_or(&self.texts);
        let first = text.as_bytes().first();
        texts.iter().any(|known| {
            known.len() == text.len() && known.as_bytes().first() == first && **known == *text
        })
    }

    /// Returns the known value that a text is.
    pub(crate) fn find(&self, text: &str) -> Option<&str> {
        let found = self.folded.get(&*fold_value(text))?;
        self.texts.get(*found).map(AsRef::as_ref)
    }
}

/// An object.
pub(crate) struct Node {
    pub(crate) table: usize,
    pub(crate) keys: KeyIndex,
    pub(crate) names: Vec<Box<str>>,
    pub(crate) targets: Vec<NodeTarget>,
    /// Index of its first field among those of all nodes. After its fields comes one for the start.
    pub(crate) first: usize,
    /// Start of the key of an undeclared field in the column of undeclared fields.
    pub(crate) prefix: String,
    pub(crate) unknown: usize,
    pub(crate) raw: Option<usize>,
}

/// The value of a field: indexes of leaves, raws and nodes.
#[derive(Clone)]
pub(crate) enum NodeTarget {
    Leaf(usize),
    Object {
        node: usize,
        raw: usize,
    },
    Rows {
        rows: Rows,
        raw: usize,
    },
    Payload {
        location: String,
        node: usize,
        raw: usize,
    },
    Raw(usize),
}

impl Plan {
    pub(crate) fn new(view: &View, rules: &PrivacyRules) -> (Self, Vec<Column>) {
        let mut compiler = Compiler {
            view,
            rules,
            keeps_free_text: matches!(rules.action(Privacy::FreeText), PrivateAction::Keep),
            columns: Vec::new(),
            plan: Self {
                tables: Vec::new(),
                leaves: Vec::new(),
                raws: Vec::new(),
                nodes: Vec::new(),
                roots: view.roots.clone(),
            },
            numbers: Vec::new(),
        };
        for (number, table) in view.tables.iter().enumerate() {
            compiler.table(number, table);
        }
        let mut first = 0;
        for node in &view.nodes {
            let node = compiler.node(node, first);
            first += node.targets.len() + 1;
            compiler.plan.nodes.push(node);
        }
        (compiler.plan, compiler.columns)
    }
}

struct Compiler<'v> {
    view: &'v View,
    rules: &'v PrivacyRules,
    keeps_free_text: bool,
    columns: Vec<Column>,
    plan: Plan,
    /// For each column of each table: its number among the leaves or the raws.
    numbers: Vec<Vec<usize>>,
}

impl Compiler<'_> {
    fn table(&mut self, number: usize, table: &ViewTable) {
        let first = self.columns.len();
        let mut fields = Vec::new();
        for key in &table.keys {
            let physical = match key {
                Key::Index(_) => Physical::Int32,
                Key::DigitGroups => Physical::Boolean,
                _ => Physical::Text,
            };
            self.columns.push(Column::new(physical));
            let metadata = Metadata::new("key");
            fields.push(metadata.field(&key.name(), physical));
        }
        let numbers = table.columns.iter().map(|column| match column.kind {
            ColumnKind::Raw | ColumnKind::Unknown => self.raw(number, column, &mut fields),
            _ => self.leaf(number, column, &mut fields),
        });
        let numbers = numbers.collect();
        self.numbers.push(numbers);
        let mut metadata = Metadata::new("table");
        metadata.text("operation", &self.view.operation);
        metadata.text("view", self.view.kind.name());
        metadata.text("table", &table.name);
        metadata.text("label", &table.label);
        metadata.text("description", &table.description);
        metadata.text("schema_sha256", &self.view.schema_sha256);
        self.plan.tables.push(TablePlan {
            schema: Arc::new(Schema::new_with_metadata(fields, metadata.map())),
            first,
            keys: table.keys.clone(),
        });
    }

    fn add(&mut self, fields: &mut Vec<Field>, field: Field, physical: Physical) -> usize {
        fields.push(field);
        self.columns.push(Column::new(physical));
        self.columns.len() - 1
    }

    fn raw(&mut self, table: usize, column: &view::Column, fields: &mut Vec<Field>) -> usize {
        let is_unknown = column.kind == ColumnKind::Unknown;
        let is_kept = self.keeps_free_text || !is_unknown;
        let metadata = Metadata::of(column, if is_unknown { "unknown" } else { "raw" }, "keep");
        let column = is_kept.then(|| {
            let field = metadata.field(&column.text_name(), Physical::Text);
            self.add(fields, field, Physical::Text)
        });
        self.plan.raws.push(Raw {
            table,
            column,
            is_guarded: !self.keeps_free_text,
        });
        self.plan.raws.len() - 1
    }

    fn leaf(&mut self, table: usize, column: &view::Column, fields: &mut Vec<Field>) -> usize {
        let action = match self.rules.action(column.privacy) {
            PrivateAction::Drop => Action::Skip,
            PrivateAction::Mask => Action::Mask,
            PrivateAction::Hash(key) => Action::Hash(key.clone()),
            PrivateAction::Keep => Action::Keep,
        };
        let physical = match action {
            Action::Keep => physical(column.kind),
            _ => Physical::Text,
        };
        let value = self.columns.len();
        let none = LeafShape::default();
        let shape = column.leaf.as_ref().unwrap_or(&none);
        let is_string = is_string(column.kind, shape);
        let json = json_name(column.kind, is_string);
        let name = self.rules.action(column.privacy).name();
        let names = match action {
            Action::Skip => Vec::new(),
            Action::Keep => column.value_names(),
            Action::Mask | Action::Hash(_) => vec![column.name.clone()],
        };
        for one in names {
            let mut metadata = Metadata::of(column, "value", name);
            metadata.text("json", json);
            let field = metadata.field(&one, physical);
            self.add(fields, field, physical);
        }
        let raw = matches!(action, Action::Keep).then(|| {
            let field =
                Metadata::of(column, "raw", name).field(&column.text_name(), Physical::Text);
            self.add(fields, field, Physical::Text)
        });
        let is_public = column.privacy == Privacy::Public;
        let forms = (is_public && !self.keeps_free_text).then(|| Forms {
            format: shape.format,
            shape: shape.value_shape.clone(),
        });
        let short = match (&action, column.kind) {
            (Action::Skip, _) => Short::Skip,
            (Action::Keep, kind) if is_string && forms.is_none() => match kind {
                ColumnKind::Text => Short::Text,
                ColumnKind::KnownValues => Short::Known,
                ColumnKind::Format(format) => Short::Format(format),
                _ => Short::Long,
            },
            _ => Short::Long,
        };
        self.plan.leaves.push(Leaf {
            table,
            kind: column.kind,
            action,
            short,
            value,
            raw,
            is_string,
            known: KnownTexts::new(shape),
            forms,
            is_guarded: !self.keeps_free_text,
        });
        self.plan.leaves.len() - 1
    }

    fn node(&self, node: &view::Node, first: usize) -> Node {
        let number = |column: &usize| self.numbers[node.table][*column];
        let target = |target: &Target| match target {
            Target::Leaf(column) => NodeTarget::Leaf(number(column)),
            Target::Object { node, raw } => NodeTarget::Object {
                node: *node,
                raw: number(raw),
            },
            Target::Rows { rows, raw } => NodeTarget::Rows {
                rows: Rows {
                    element: match rows.element {
                        view::Element::Leaf(column) => {
                            view::Element::Leaf(self.numbers[rows.table][column])
                        }
                        object @ view::Element::Object(_) => object,
                    },
                    ..rows.clone()
                },
                raw: number(raw),
            },
            Target::Payload {
                location,
                node,
                raw,
            } => NodeTarget::Payload {
                location: location.clone(),
                node: *node,
                raw: number(raw),
            },
            Target::Raw(raw) => NodeTarget::Raw(number(raw)),
        };
        let mut prefix = String::new();
        keys::quote(&format!("{}/", node.pointer), &mut prefix);
        prefix.pop();
        Node {
            table: node.table,
            keys: KeyIndex::new(node.fields.iter().map(|(name, _)| name.as_str())),
            names: node
                .fields
                .iter()
                .map(|(name, _)| name.as_str().into())
                .collect(),
            targets: node.fields.iter().map(|(_, found)| target(found)).collect(),
            first,
            prefix,
            unknown: number(&node.unknown),
            raw: node.raw.as_ref().map(number),
        }
    }
}

/// Returns the physical type of a leaf's column.
fn physical(kind: ColumnKind) -> Physical {
    match kind {
        ColumnKind::Integer | ColumnKind::Format(LeafFormat::Count) => Physical::Int64,
        ColumnKind::Number => Physical::Float,
        ColumnKind::Boolean => Physical::Boolean,
        ColumnKind::Format(LeafFormat::Amount) => Physical::Decimal(AMOUNT.0, AMOUNT.1),
        ColumnKind::Format(LeafFormat::Percentage) => Physical::Decimal(PERCENTAGE.0, PERCENTAGE.1),
        ColumnKind::Format(
            LeafFormat::Date
            | LeafFormat::DateOrMonth
            | LeafFormat::DatePhrase
            | LeafFormat::Month
            | LeafFormat::MonthRange,
        ) => Physical::Date,
        ColumnKind::Format(LeafFormat::Year | LeafFormat::Day | LeafFormat::MonthOfYear) => {
            Physical::Int32
        }
        ColumnKind::Format(LeafFormat::DateTime) => Physical::Timestamp,
        _ => Physical::Text,
    }
}

/// Returns `true` if the canonical JSON value of a leaf is a string.
fn is_string(kind: ColumnKind, leaf: &LeafShape) -> bool {
    let has_number = leaf.types.integer || leaf.types.number;
    match kind {
        ColumnKind::Integer | ColumnKind::Number | ColumnKind::Boolean => false,
        _ => !has_number,
    }
}

/// Returns the JSON type of the canonical values of a leaf.
fn json_name(kind: ColumnKind, is_string: bool) -> &'static str {
    match kind {
        _ if is_string => "string",
        ColumnKind::Boolean => "boolean",
        _ => "number",
    }
}

/// The metadata of a table or a column, as a JSON object. One value, so that its order is stable.
struct Metadata(String);

impl Metadata {
    fn new(role: &str) -> Self {
        let mut metadata = Self(format!("{{\"version\":{VERSION}"));
        metadata.text("role", role);
        metadata
    }

    /// Creates the metadata of a column: its role, field, location and privacy class.
    fn of(column: &view::Column, role: &str, action: &str) -> Self {
        let mut metadata = Self::new(role);
        metadata.text("type", kind_name(column.kind));
        metadata.text("label", &column.label);
        metadata.text("description", &column.description);
        metadata.0.push_str(",\"locations\":[");
        for (number, location) in column.locations.iter().enumerate() {
            if number > 0 {
                metadata.0.push(',');
            }
            keys::quote(location, &mut metadata.0);
        }
        metadata.0.push(']');
        metadata.text("privacy", column.privacy.name());
        metadata.text("action", action);
        metadata
    }

    fn text(&mut self, key: &str, value: &str) {
        let _ = write!(self.0, ",\"{key}\":");
        keys::quote(value, &mut self.0);
    }

    fn map(mut self) -> HashMap<String, String> {
        self.0.push('}');
        HashMap::from([(METADATA.to_owned(), self.0)])
    }

    fn field(self, name: &str, physical: Physical) -> Field {
        Field::new(name, physical.data_type(), true).with_metadata(self.map())
    }
}

fn kind_name(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text => "text",
        ColumnKind::KnownValues => "known-values",
        ColumnKind::Integer => "integer",
        ColumnKind::Number => "number",
        ColumnKind::Boolean => "boolean",
        ColumnKind::Format(format) => format.name(),
        ColumnKind::Raw | ColumnKind::Unknown => "json",
    }
}
