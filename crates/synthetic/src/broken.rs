//! Documents that depart from their schema on purpose, each in one known way at one known place.
//!
//! What the outcome hangs on is never touched, so a broken document is still judged by the branch it was made for.

use ocrmarket_wire::Format;

use ocrmarket_model::api::{LeafTypes, Severity};

use super::plan::{LeafPlan, Plans};
use super::random::Random;
use super::settle::leaf_plan;
use super::tree::{Intruder, NodeId, ROOT, Tree, Value, escape};

/// The undeclared field of broken documents.
const UNDECLARED: &str = "test_undeclared";
/// The new word of broken documents.
const NEW_WORD: &str = "测试新词";

/// A way to break a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Breakage {
    /// A value of a JSON type that its schema does not list.
    WrongType,
    /// A text that its leaf's format does not read.
    BadFormat,
    /// A required property is absent.
    MissingRequired,
    /// A word that is not in its list.
    NewWord,
    /// A field that no definition declares.
    Undeclared,
    /// A key that stands twice in its object.
    DuplicateKey,
    /// The text ends in the middle.
    Truncated,
    /// The text is no JSON at all.
    NotJson,
}

impl Breakage {
    /// Every way.
    pub const ALL: [Self; 8] = [
        Self::WrongType,
        Self::BadFormat,
        Self::MissingRequired,
        Self::NewWord,
        Self::Undeclared,
        Self::DuplicateKey,
        Self::Truncated,
        Self::NotJson,
    ];

    /// Its name, `wrong-type`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WrongType => "wrong-type",
            Self::BadFormat => "bad-format",
            Self::MissingRequired => "missing-required",
            Self::NewWord => "new-word",
            Self::Undeclared => "undeclared",
            Self::DuplicateKey => "duplicate-key",
            Self::Truncated => "truncated",
            Self::NotJson => "not-json",
        }
    }

    /// The way of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The finding that it gives, as keyword and severity; `None` where the text is no JSON any more.
    pub const fn finding(self) -> Option<(&'static str, Severity)> {
        match self {
            Self::WrongType => Some(("type", Severity::Error)),
            Self::BadFormat => Some(("format", Severity::Error)),
            Self::MissingRequired => Some(("required", Severity::Error)),
            Self::NewWord => Some(("x-words", Severity::Warning)),
            Self::Undeclared => Some(("undeclared", Severity::Warning)),
            Self::DuplicateKey => Some(("duplicate-key", Severity::Warning)),
            Self::Truncated | Self::NotJson => None,
        }
    }
}

/// What is broken in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// In which way.
    pub kind: Breakage,
    /// JSON Pointer, from the body's root, of the finding it gives: the value, the object that lacks a property, the
    /// undeclared field. Empty where the text is no JSON any more.
    pub pointer: String,
}

/// Breaks a tree; `None` where it has no place to be broken in that way.
pub(super) fn break_tree(
    tree: &mut Tree,
    plans: &Plans<'_>,
    kind: Breakage,
    random: &mut Random,
) -> Option<Broken> {
    let fits = |node: &NodeId| fits(tree, plans, kind, *node);
    let places: Vec<NodeId> = tree.iter().map(|(node, _)| node).filter(fits).collect();
    let node = *random.pick(&places)?;
    let mut pointer = tree.pointer(plans, node);
    match kind {
        Breakage::WrongType => tree[node].value = Value::Raw(other_type(tree, plans, node, random)),
        Breakage::BadFormat => {
            let format = leaf_plan(plans, tree, node)?.leaf.format?;
            tree[node].value = Value::Text(unreadable(format).to_owned());
        }
        Breakage::NewWord => {
            let types = leaf_plan(plans, tree, node)?.leaf.types;
            tree[node].value = if types.string {
                Value::Text(NEW_WORD.to_owned())
            } else {
                Value::Number("987654".to_owned())
            };
        }
        Breakage::MissingRequired => {
            pointer = tree.pointer(plans, tree[node].parent);
            tree[node].value = Value::Absent;
        }
        Breakage::Undeclared => {
            tree.intruder = Some(Intruder {
                object: node,
                member: format!("\"{UNDECLARED}\":\"测试\""),
            });
            pointer = pointer + "/" + &escape(UNDECLARED);
        }
        Breakage::DuplicateKey => {
            let object = tree[node].parent;
            let key = key(tree, plans, node)?;
            tree.intruder = Some(Intruder {
                object,
                member: format!("{key}\"测试\""),
            });
        }
        Breakage::Truncated | Breakage::NotJson => return None,
    }
    Some(Broken { kind, pointer })
}

/// Breaks a text; any text can be broken in the two ways that concern it.
pub(super) fn break_text(text: &mut String, kind: Breakage, random: &mut Random) -> Option<Broken> {
    match kind {
        Breakage::Truncated => {
            // Every document is an object, so it is not whole before its last byte.
            let mut end = random.index(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.truncate(end);
        }
        Breakage::NotJson => "<html><body><h1>502 Bad Gateway</h1></body></html>".clone_into(text),
        _ => return None,
    }
    Some(Broken {
        kind,
        pointer: String::new(),
    })
}

fn fits(tree: &Tree, plans: &Plans<'_>, kind: Breakage, node: NodeId) -> bool {
    let value = &tree[node].value;
    if *value == Value::Absent {
        return false;
    }
    if kind == Breakage::Undeclared {
        return matches!(value, Value::Object { .. });
    }
    if node == ROOT || tree[node].decides {
        return false;
    }
    let is_property = matches!(tree[tree[node].parent].value, Value::Object { .. });
    match kind {
        Breakage::WrongType => allowed(tree, plans, node) != ANY,
        Breakage::BadFormat => {
            matches!(value, Value::Text(_)) && leaf_plan(plans, tree, node).is_some_and(has_format)
        }
        Breakage::NewWord => {
            tree.text(node).is_some() && leaf_plan(plans, tree, node).is_some_and(has_words)
        }
        Breakage::MissingRequired => is_property && is_required(tree, plans, node),
        // A key that stands twice counts as its last value: one of plain text, so that nothing else is wrong with it.
        Breakage::DuplicateKey => {
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

fn has_words(leaf: &LeafPlan<'_>) -> bool {
    !leaf.leaf.words.is_empty()
}

fn is_plain_text(leaf: &LeafPlan<'_>) -> bool {
    leaf.leaf.types.string && !has_format(leaf) && !has_words(leaf)
}

fn is_required(tree: &Tree, plans: &Plans<'_>, node: NodeId) -> bool {
    match tree[tree[node].parent].value {
        Value::Object { plan, .. } => plans[plan].properties[tree[node].place].property.required,
        _ => false,
    }
}

fn key<'p>(tree: &Tree, plans: &'p Plans<'_>, node: NodeId) -> Option<&'p str> {
    match tree[tree[node].parent].value {
        Value::Object { plan, .. } => Some(&plans[plan].properties.get(tree[node].place)?.key),
        _ => None,
    }
}

/// The six JSON types, and whole numbers apart.
type Types = [bool; 6];

const ANY: Types = [true; 6];

/// One value of each type, in the order of [`Types`]: text, whole number, other number, boolean, object, array. `null` is
/// no wrong type here, because decoding takes it everywhere and it is too common to tell anything.
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
        // A null in the place of an object or array.
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

/// A text that a format does not read.
fn unreadable(format: Format) -> &'static str {
    match format {
        Format::Amount => "十二元",
        Format::Count => "-3",
        Format::Percentage => "%%",
        Format::Date | Format::DateOrMonth | Format::DatePhrase | Format::DateTime => "2015-02-30",
        Format::Month => "2018-13",
        Format::Year => "二〇一八",
        Format::Day => "32",
        Format::MonthOfYear => "13",
        Format::MonthRange => "2010年07月",
        Format::IdNumber => "12345",
        Format::CardNumber => "1234",
        Format::Phone => "无",
        Format::Email => "nobody",
        _ => "不可读",
    }
}
