//! Mutations: documents that deviate from their schema, each in one known way at one known
//! location.
//!
//! Values that the outcome depends on are never mutated, so the outcome stays that of the original.

use ocrmarket_wire::LeafFormat;

use ocrmarket_model::api::{LeafTypes, Severity};

use super::plan::{LeafPlan, Plans};
use super::random::Random;
use super::settle::leaf_plan;
use super::tree::{Intruder, NodeId, ROOT, Tree, Value, escape};

/// The undeclared field of mutations.
const UNDECLARED: &str = "test_undeclared";
/// The unknown value of mutations.
const UNKNOWN_VALUE: &str = "测试新词";

/// A kind of mutation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MutationKind {
    /// A value of a JSON type that its schema does not list.
    WrongType,
    /// A string that the format of its leaf does not accept.
    BadFormat,
    /// A required property is absent.
    MissingRequired,
    /// A value that is not in its list of known values.
    UnknownValue,
    /// A field that no definition declares.
    Undeclared,
    /// A key that occurs twice in its object.
    DuplicateKey,
    /// The document is truncated.
    Truncated,
    /// The document is not JSON at all.
    NotJson,
}

impl MutationKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::WrongType,
        Self::BadFormat,
        Self::MissingRequired,
        Self::UnknownValue,
        Self::Undeclared,
        Self::DuplicateKey,
        Self::Truncated,
        Self::NotJson,
    ];

    /// Returns its name, such as `wrong-type`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WrongType => "wrong-type",
            Self::BadFormat => "bad-format",
            Self::MissingRequired => "missing-required",
            Self::UnknownValue => "new-word",
            Self::Undeclared => "undeclared",
            Self::DuplicateKey => "duplicate-key",
            Self::Truncated => "truncated",
            Self::NotJson => "not-json",
        }
    }

    /// Returns the kind with that name, if any.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Returns the keyword and severity of the finding that it gives. `None` if the document is no
    /// longer JSON.
    pub const fn finding(self) -> Option<(&'static str, Severity)> {
        match self {
            Self::WrongType => Some(("type", Severity::Error)),
            Self::BadFormat => Some(("format", Severity::Error)),
            Self::MissingRequired => Some(("required", Severity::Error)),
            Self::UnknownValue => Some(("x-words", Severity::Warning)),
            Self::Undeclared => Some(("undeclared", Severity::Warning)),
            Self::DuplicateKey => Some(("duplicate-key", Severity::Warning)),
            Self::Truncated | Self::NotJson => None,
        }
    }
}

/// A mutation of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutation {
    /// The kind.
    pub kind: MutationKind,
    /// JSON Pointer, from the body's root, of the finding that it gives: the value, the object that
    /// lacks a property, or the undeclared field. Empty if the document is no longer JSON.
    pub pointer: String,
}

/// Mutates a tree. `None` if no location can take the mutation.
pub(super) fn mutate(
    tree: &mut Tree,
    plans: &Plans<'_>,
    kind: MutationKind,
    random: &mut Random,
) -> Option<Mutation> {
    let fits = |node: &NodeId| fits(tree, plans, kind, *node);
    let locations: Vec<NodeId> = tree.iter().map(|(node, _)| node).filter(fits).collect();
    let node = *random.pick(&locations)?;
    let mut pointer = tree.pointer(plans, node);
    match kind {
        MutationKind::WrongType => {
            tree[node].value = Value::Raw(other_type(tree, plans, node, random));
        }
        MutationKind::BadFormat => {
            let format = leaf_plan(plans, tree, node)?.leaf.format?;
            tree[node].value = Value::Text(unreadable(format).to_owned());
        }
        MutationKind::UnknownValue => {
            let types = leaf_plan(plans, tree, node)?.leaf.types;
            tree[node].value = if types.string {
                Value::Text(UNKNOWN_VALUE.to_owned())
            } else {
                Value::Number("987654".to_owned())
            };
        }
        MutationKind::MissingRequired => {
            pointer = tree.pointer(plans, tree[node].parent);
            tree[node].value = Value::Absent;
        }
        MutationKind::Undeclared => {
            tree.intruder = Some(Intruder {
                object: node,
                member: format!("\"{UNDECLARED}\":\"测试\""),
            });
            pointer = pointer + "/" + &escape(UNDECLARED);
        }
        MutationKind::DuplicateKey => {
            let object = tree[node].parent;
            let key = key(tree, plans, node)?;
            tree.intruder = Some(Intruder {
                object,
                member: format!("{key}\"测试\""),
            });
        }
        MutationKind::Truncated | MutationKind::NotJson => return None,
    }
    Some(Mutation { kind, pointer })
}

/// Mutates the text of a document. Any document can take the two kinds that apply to text; `None`
/// for other kinds.
pub(super) fn break_text(
    text: &mut String,
    kind: MutationKind,
    random: &mut Random,
) -> Option<Mutation> {
    match kind {
        MutationKind::Truncated => {
            // Every document is an object, so it is incomplete before its last byte.
            let mut end = random.index(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.truncate(end);
        }
        MutationKind::NotJson => {
            "<html><body><h1>502 Bad Gateway</h1></body></html>".clone_into(text);
        }
        _ => return None,
    }
    Some(Mutation {
        kind,
        pointer: String::new(),
    })
}

fn fits(tree: &Tree, plans: &Plans<'_>, kind: MutationKind, node: NodeId) -> bool {
    let value = &tree[node].value;
    if *value == Value::Absent {
        return false;
    }
    if kind == MutationKind::Undeclared {
        return matches!(value, Value::Object { .. });
    }
    if node == ROOT || tree[node].decides {
        return false;
    }
    let is_property = matches!(tree[tree[node].parent].value, Value::Object { .. });
    match kind {
        MutationKind::WrongType => allowed(tree, plans, node) != ANY,
        MutationKind::BadFormat => {
            matches!(value, Value::Text(_)) && leaf_plan(plans, tree, node).is_some_and(has_format)
        }
        MutationKind::UnknownValue => {
            tree.text(node).is_some() && leaf_plan(plans, tree, node).is_some_and(has_known_values)
        }
        MutationKind::MissingRequired => is_property && is_required(tree, plans, node),
        // The last value of a duplicate key counts. The key is that of an unrestricted string, so
        // that the new value gives no other finding.
        MutationKind::DuplicateKey => {
            is_property
                && matches!(value, Value::Text(_))
                && leaf_plan(plans, tree, node).is_some_and(is_plain_text)
        }
        _ => false,
    }
}

fn has_format(leaf: &LeafPlan<'_>) -> bool {
    leaf.leaf.format.is_some()
}

fn has_known_values(leaf: &LeafPlan<'_>) -> bool {
    !leaf.leaf.known_values.is_empty()
}

fn is_plain_text(leaf: &LeafPlan<'_>) -> bool {
    leaf.leaf.types.string && !has_format(leaf) && !has_known_values(leaf)
}

fn is_required(tree: &Tree, plans: &Plans<'_>, node: NodeId) -> bool {
    match tree[tree[node].parent].value {
        Value::Object { plan, .. } => plans[plan].properties[tree[node].index].property.required,
        _ => false,
    }
}

fn key<'p>(tree: &Tree, plans: &'p Plans<'_>, node: NodeId) -> Option<&'p str> {
    match tree[tree[node].parent].value {
        Value::Object { plan, .. } => Some(&plans[plan].properties.get(tree[node].index)?.key),
        _ => None,
    }
}

/// The six JSON types, with integers separate from other numbers.
type Types = [bool; 6];

const ANY: Types = [true; 6];

/// One value of each type, in the order of [`Types`]: string, integer, other number, boolean,
/// object, array. `null` is not included: decoding accepts it everywhere, and it is too common to
/// be a useful mutation.
const VALUES: [&str; 6] = ["\"测试\"", "17", "17.25", "true", "{}", "[]"];

fn allowed(tree: &Tree, plans: &Plans<'_>, node: NodeId) -> Types {
    match (&tree[node].value, leaf_plan(plans, tree, node)) {
        (Value::Object { .. }, _) => [false, false, false, false, true, false],
        (Value::List(_), _) => [false, false, false, false, false, true],
        (_, Some(leaf)) => {
            let LeafTypes {
                string,
                integer,
                number,
                boolean,
                ..
            } = leaf.leaf.types;
            [string, integer || number, number, boolean, false, false]
        }
        // A `null` in place of an object or array.
        (_, None) => ANY,
    }
}

fn other_type(tree: &Tree, plans: &Plans<'_>, node: NodeId, random: &mut Random) -> &'static str {
    let allowed = allowed(tree, plans, node);
    let wrong: Vec<&str> = VALUES
        .into_iter()
        .zip(allowed)
        .filter(|(_, allowed)| !allowed)
        .map(|(value, _)| value)
        .collect();
    random.pick(&wrong).copied().unwrap_or("{}")
}

/// Returns a string that a format does not accept.
fn unreadable(format: LeafFormat) -> &'static str {
    match format {
        LeafFormat::Amount => "十二元",
        LeafFormat::Count => "-3",
        LeafFormat::Percentage => "%%",
        LeafFormat::Date
        | LeafFormat::DateOrMonth
        | LeafFormat::DatePhrase
        | LeafFormat::DateTime => "2015-02-30",
        LeafFormat::Month => "2018-13",
        LeafFormat::Year => "二〇一八",
        LeafFormat::Day => "32",
        LeafFormat::MonthOfYear => "13",
        LeafFormat::MonthRange => "2010年07月",
        LeafFormat::IdNumber => "12345",
        LeafFormat::CardNumber => "1234",
        LeafFormat::Phone => "无",
        LeafFormat::Email => "nobody",
        _ => "不可读",
    }
}
