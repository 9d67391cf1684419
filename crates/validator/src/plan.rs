//! The plan: a schema compiled once to flat tables, and read for every document.
//!
//! A *node* holds all schemas that apply to one value. `$ref` and `allOf` are merged into it when
//! the plan is built. So is everything that several of these schemas require of one property. A
//! document is therefore walked once, and each value has one node.

mod build;
mod key;
mod keywords;
mod limits;
mod pattern;
mod rule;
mod short;

use std::collections::HashSet;
use std::fmt;
use std::ops::{BitOr, BitOrAssign};

use ocrmarket_wire::disclosure::ValueShape;
use ocrmarket_wire::keys::KeyIndex;
use ocrmarket_wire::reader::Kind;
use ocrmarket_wire::{LeafFormat, Privacy, fold_value};

use crate::decimal::{Divisor, Exact};

pub(crate) use build::build;
pub(crate) use key::FastKey;
pub(crate) use pattern::Pattern;
pub(crate) use rule::{Code, ShortRule};
pub(crate) use short::{PROBES, ShortKeys, ShortValues, both_ends};

/// A plan of one schema, or of several schemas of one document.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) nodes: Vec<Node>,
    pub(crate) objects: Vec<ObjectPlan>,
    pub(crate) arrays: Vec<ArrayPlan>,
    pub(crate) known_values: Vec<KnownValueList>,
    /// Common spellings of a month of a year, then the short spellings of each list in
    /// [`Self::words`].
    pub(crate) short_values: Vec<ShortValues>,
    /// Location of each schema, as a JSON Pointer into the compiled document.
    pub(crate) pointers: Vec<Box<str>>,
    /// `true` if some rules read the text of a value again. The document must then be known to be
    /// UTF-8.
    pub(crate) needs_text: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            objects: Vec::new(),
            arrays: Vec::new(),
            known_values: Vec::new(),
            short_values: vec![months()],
            pointers: Vec::new(),
            needs_text: false,
        }
    }
}

/// Returns the spellings `1`, `01`, `1月`, `01月` and so on, and the empty values that every format
/// accepts.
fn months() -> ShortValues {
    let spellings: Vec<String> = (1..=12)
        .flat_map(|month| [format!("{month}"), format!("{month:02}")])
        .flat_map(|month| [format!("{month}月"), month])
        .collect();
    let nothings = ["", "--"];
    ShortValues::new(spellings.iter().map(|month| &**month).chain(nothings))
}

/// Index of a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) u32);

impl NodeId {
    /// The node that accepts any value; always the first.
    pub(crate) const ANY: Self = Self(0);

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The keyword of a schema that a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct KeywordLocation {
    /// Index into [`Plan::pointers`].
    pub(crate) schema: u32,
    pub(crate) keyword: &'static str,
}

/// A set of kinds of values, as bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

impl Kinds {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const NULL: Self = Self(1);
    pub(crate) const BOOLEAN: Self = Self(2);
    pub(crate) const STRING: Self = Self(4);
    /// Numbers without a fraction.
    pub(crate) const INTEGER: Self = Self(8);
    /// Numbers with a fraction.
    pub(crate) const FRACTION: Self = Self(16);
    pub(crate) const NUMBER: Self = Self(8 | 16);
    pub(crate) const ARRAY: Self = Self(32);
    pub(crate) const OBJECT: Self = Self(64);
    pub(crate) const ALL: Self = Self(127);

    /// Returns the kinds that a value of the keyword `type` names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::NULL,
            "boolean" => Self::BOOLEAN,
            "string" => Self::STRING,
            "integer" => Self::INTEGER,
            "number" => Self::NUMBER,
            "array" => Self::ARRAY,
            "object" => Self::OBJECT,
            _ => return None,
        })
    }

    #[inline]
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn has_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Kinds {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl From<Kind> for Kinds {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Object => Self::OBJECT,
            Kind::Array => Self::ARRAY,
            Kind::String => Self::STRING,
            Kind::Number => Self::NUMBER,
            Kind::Boolean => Self::BOOLEAN,
            Kind::Null => Self::NULL,
        }
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Lists the kinds as in a sentence, `string or null`.
impl fmt::Display for Kinds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = if self.has_all(Self::NUMBER) {
            (Self::NUMBER, "number")
        } else {
            (Self::INTEGER, "integer")
        };
        let names = [
            (Self::OBJECT, "object"),
            (Self::ARRAY, "array"),
            (Self::STRING, "string"),
            number,
            (Self::BOOLEAN, "boolean"),
            (Self::NULL, "null"),
        ];
        let mut joint = "";
        for (kinds, name) in names {
            if self.has_all(kinds) {
                write!(formatter, "{joint}{name}")?;
                joint = " or ";
            }
        }
        if joint.is_empty() {
            formatter.write_str("no value")?;
        }
        Ok(())
    }
}

/// The rules of one value.
#[derive(Debug, Default)]
pub(crate) struct Node {
    /// The kinds that every schema allows.
    pub(crate) kinds: Kinds,
    /// The rule for strings.
    pub(crate) text: TextRule,
    /// The rule for short strings. [`Code::Unsure`] if other rules apply, too, or if strings are
    /// not allowed.
    pub(crate) short: ShortRule,
    /// Index of the object plan; the first has no rules.
    pub(crate) object: u32,
    /// Index of the array plan; the first has no rules.
    pub(crate) array: u32,
    /// `true` if [`Rules`] has rules for numbers.
    pub(crate) asks_numbers: bool,
    /// `true` if [`Rules`] has rules for any value: constants, alternatives.
    pub(crate) asks_values: bool,
    pub(crate) rules: Box<Rules>,
}

impl Default for Kinds {
    fn default() -> Self {
        Self::ALL
    }
}

/// The rule for strings, for the fast path. [`Rules`] repeats it with its location.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum TextRule {
    #[default]
    Any,
    Format(LeafFormat),
    /// Index of a list of known values.
    Words(u32),
    /// Several rules: all of [`Rules::texts`].
    Several,
}

/// All rules of a node, each with its location. The slow path evaluates them, the fast path only
/// where it must.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub(crate) types: Vec<(Kinds, KeywordLocation)>,
    /// Schemas that are `false`.
    pub(crate) never: Vec<KeywordLocation>,
    pub(crate) texts: Vec<(TextCheck, KeywordLocation)>,
    pub(crate) numbers: Vec<(NumberCheck, KeywordLocation)>,
    /// Lists of known values that apply to numbers, too.
    pub(crate) number_words: Vec<(u32, KeywordLocation)>,
    pub(crate) constants: Vec<(Constants, KeywordLocation)>,
    pub(crate) groups: Vec<(Group, KeywordLocation)>,
    /// Privacy class of the leaf itself, or of the object definition for its leaves.
    pub(crate) privacy: Option<Privacy>,
    /// Shape of the values that may be shown.
    pub(crate) shape: Option<ValueShape>,
}

/// A rule for strings.
#[derive(Debug, Clone)]
pub(crate) enum TextCheck {
    Format(LeafFormat),
    /// Index of a list of known values; an unknown value is a warning.
    Words(u32),
    /// Minimum number of characters.
    AtLeast(u64),
    AtMost(u64),
    Pattern(Pattern),
}

/// A rule for numbers.
#[derive(Debug, Clone)]
pub(crate) enum NumberCheck {
    AtLeast(Exact),
    AtMost(Exact),
    MoreThan(Exact),
    LessThan(Exact),
    MultipleOf(Divisor),
}

/// The values that are allowed, in their canonical spelling.
#[derive(Debug, Clone)]
pub(crate) struct Constants {
    pub(crate) spellings: Vec<String>,
    /// Number of levels in the value with the deepest nesting.
    pub(crate) depth: usize,
}

/// Subschemas that apply to the same value and are evaluated separately.
#[derive(Debug)]
pub(crate) enum Group {
    AnyOf(Vec<NodeId>),
    OneOf(Vec<NodeId>),
    Not(NodeId),
    If {
        condition: NodeId,
        then: NodeId,
        otherwise: NodeId,
    },
    /// For objects that have the property.
    Dependent(Box<str>, NodeId),
    /// For every key, taken as a string.
    Names(NodeId),
    /// For the elements of arrays.
    Contains {
        node: NodeId,
        least: u64,
        most: Option<u64>,
    },
}

/// A list of known values.
#[derive(Debug)]
pub(crate) struct KnownValueList {
    /// The values as listed, then folded and in other common spellings.
    spellings: Vec<Box<str>>,
    /// Number of listed values.
    listed: usize,
    index: KeyIndex,
}

impl KnownValueList {
    pub(crate) fn new(words: Vec<Box<str>>) -> Self {
        let listed = words.len();
        let mut known: HashSet<Box<str>> = words.iter().cloned().collect();
        let mut spellings = words;
        for location in 0..listed {
            let folded = fold_value(&spellings[location]).into_owned();
            for spelling in [with_wide_punctuation(&folded), folded.into()] {
                if known.insert(spelling.clone()) {
                    spellings.push(spelling);
                }
            }
        }
        let index = KeyIndex::new(spellings.iter().map(|word| &**word));
        Self {
            spellings,
            listed,
            index,
        }
    }

    /// Returns the values as listed.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &str> {
        self.spellings.iter().take(self.listed).map(|word| &**word)
    }

    /// Returns `true` if the list contains a string in this spelling.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        self.has_bytes(word.as_bytes())
    }

    /// Returns `true` if the list contains these bytes, which are UTF-8 in that case.
    #[inline]
    pub(crate) fn has_bytes(&self, word: &[u8]) -> bool {
        let at = |location: usize| self.spellings.get(location).map(|word| &**word);
        self.index.lookup_bytes(word, at).is_some()
    }
}

/// Returns a folded value as Chinese text usually spells it: parentheses and commas are full-width,
/// all other characters unchanged.
fn with_wide_punctuation(folded: &str) -> Box<str> {
    let wide = folded.chars().map(|character| match character {
        '(' => '（',
        ')' => '）',
        ',' => '，',
        other => other,
    });
    wide.collect::<String>().into()
}

/// The rules of an object.
#[derive(Debug)]
pub(crate) struct ObjectPlan {
    pub(crate) index: KeyIndex,
    pub(crate) names: Vec<Box<str>>,
    /// The keys in order, for the fast path. Derived after all nodes are built.
    pub(crate) quick: Box<[FastKey]>,
    /// Table of the keys, for a key that is not the expected one.
    pub(crate) keys: ShortKeys,
    /// Bits of the required fields, if there are at most 64 fields and no other rules about the
    /// keys together. Derived with the keys.
    pub(crate) simple: Option<u64>,
    /// Nodes of the named properties.
    pub(crate) fields: Vec<NodeId>,
    /// A bit for every required field.
    pub(crate) required: Box<[u64]>,
    /// The rule for any other key.
    pub(crate) others: Others,
    /// Rules beyond fields; `None` for most objects.
    pub(crate) more: Option<Box<MoreOfObject>>,
    /// Required fields, with the keyword that requires each.
    pub(crate) required_by: Vec<(u32, KeywordLocation)>,
}

impl ObjectPlan {
    /// Returns a plan without rules.
    pub(crate) fn open() -> Self {
        Self {
            index: KeyIndex::new([]),
            quick: Box::default(),
            keys: ShortKeys::default(),
            simple: None,
            names: Vec::new(),
            fields: Vec::new(),
            required: Box::default(),
            others: Others::Open,
            more: None,
            required_by: Vec::new(),
        }
    }

    /// Returns the index of a key's field, if it has one.
    #[inline]
    pub(crate) fn lookup(&self, name: &str) -> Option<usize> {
        let at = |location: usize| self.names.get(location).map(|name| &**name);
        self.index.lookup(name, at)
    }
}

/// The rule for keys that no `properties` names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Others {
    /// Any value, and nothing to report: no schema lists properties, or one explicitly allows
    /// others.
    Open,
    /// Any value, with a warning.
    Undeclared,
    /// Values by a node.
    Node(NodeId),
    /// Not allowed.
    Denied(Denied),
    /// Depends on which patterns match, one bit each.
    Patterns(Box<PatternTable>),
}

/// The rule that forbids a key.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Denied {
    /// Keywords that forbid it.
    pub(crate) by: Vec<KeywordLocation>,
    /// Node of the other schemas for its value.
    pub(crate) others: NodeId,
}

/// Rules by the patterns that a key matches.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PatternTable {
    pub(crate) patterns: Vec<Pattern>,
    /// Rules, indexed by the bits of the patterns that match.
    pub(crate) outcomes: Vec<Others>,
}

impl PatternTable {
    pub(crate) fn outcome(&self, key: &str) -> &Others {
        let bits = self.patterns.iter().enumerate();
        let bits = bits
            .map(|(bit, pattern)| usize::from(pattern.is_match(key)) << bit)
            .sum::<usize>();
        self.outcomes.get(bits).unwrap_or(&Others::Open)
    }
}

/// Less common rules of an object.
#[derive(Debug, Default)]
pub(crate) struct MoreOfObject {
    pub(crate) at_least: Vec<(u64, KeywordLocation)>,
    pub(crate) at_most: Vec<(u64, KeywordLocation)>,
    /// Pairs of fields: the first requires the second.
    pub(crate) dependent: Vec<(u32, u32, KeywordLocation)>,
    /// Fields that are not allowed.
    pub(crate) denied: Vec<(u32, Denied)>,
}

impl MoreOfObject {
    pub(crate) fn is_empty(&self) -> bool {
        self.at_least.is_empty()
            && self.at_most.is_empty()
            && self.dependent.is_empty()
            && self.denied.is_empty()
    }
}

/// The rules of an array.
#[derive(Debug, Default)]
pub(crate) struct ArrayPlan {
    /// Nodes of the first elements.
    pub(crate) prefix: Vec<NodeId>,
    /// Node of the other elements.
    pub(crate) items: NodeId,
    pub(crate) at_least: Vec<(u64, KeywordLocation)>,
    pub(crate) at_most: Vec<(u64, KeywordLocation)>,
    pub(crate) unique: Vec<KeywordLocation>,
}

impl ArrayPlan {
    #[inline]
    pub(crate) fn node(&self, index: u64) -> NodeId {
        let prefix = usize::try_from(index)
            .ok()
            .and_then(|index| self.prefix.get(index));
        prefix.copied().unwrap_or(self.items)
    }
}

impl Plan {
    /// Adds a list of known values and returns its index.
    pub(crate) fn add_known_values(&mut self, words: Vec<Box<str>>) -> u32 {
        let nothings = ["", "--"];
        let words = KnownValueList::new(words);
        let spellings = words.spellings.iter().map(|word| &**word);
        self.short_values
            .push(ShortValues::new(spellings.chain(nothings)));
        self.known_values.push(words);
        u32::try_from(self.known_values.len() - 1).unwrap_or(u32::MAX)
    }

    /// Derives the tables that the fast path reads instead of nodes.
    pub(crate) fn hasten(&mut self) {
        let quick: Vec<Box<[FastKey]>> = self
            .objects
            .iter()
            .map(|object| self.fast_keys(object))
            .collect();
        for (object, quick) in self.objects.iter_mut().zip(quick) {
            let keys: Vec<(u32, &[u8])> = (0..)
                .zip(&quick)
                .filter_map(|(field, key)| Some((field, key.key()?)))
                .collect();
            object.keys = ShortKeys::new(&keys);
            let is_simple = object.fields.len() <= 64 && object.more.is_none();
            object.simple = is_simple.then(|| object.required.first().copied().unwrap_or_default());
            object.quick = quick;
        }
        self.needs_text = self.nodes.iter().any(|node| node.asks_values)
            || self.arrays.iter().any(|array| !array.unique.is_empty());
    }

    fn fast_keys(&self, object: &ObjectPlan) -> Box<[FastKey]> {
        let is_small = object.fields.len() <= 64;
        let fields = object.names.iter().zip(&object.fields).enumerate();
        let quick = fields.map(|(field, (name, id))| {
            let node = self.node(*id);
            let bit = if is_small { 1 << field } else { 0 };
            FastKey::new(name, bit, *id, node, self.shape(node))
        });
        quick.collect()
    }

    /// Returns the object plan of a node, or of all elements of its array, and `true` for an array.
    /// `None` if the node has other rules.
    fn shape(&self, node: &Node) -> Option<(u32, bool)> {
        if node.asks_values {
            return None;
        }
        if node.kinds.has(Kinds::OBJECT) {
            let is_alone = !node.kinds.has(Kinds::ARRAY);
            return is_alone.then_some((node.object, false));
        }
        let (array, items) = (self.array(node), self.node(self.array(node).items));
        let is_plain = node.kinds.has(Kinds::ARRAY)
            && array.prefix.is_empty()
            && array.at_least.is_empty()
            && array.at_most.is_empty()
            && array.unique.is_empty()
            && items.kinds == Kinds::OBJECT
            && !items.asks_values
            && self.object(items).fields.len() <= 64;
        is_plain.then_some((items.object, true))
    }

    #[inline]
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        // Only `build` creates ids, and it creates a node for each.
        &self.nodes[id.index()]
    }

    #[inline]
    pub(crate) fn object(&self, node: &Node) -> &ObjectPlan {
        &self.objects[node.object as usize]
    }

    #[inline]
    pub(crate) fn array(&self, node: &Node) -> &ArrayPlan {
        &self.arrays[node.array as usize]
    }

    /// Returns the location of a keyword, as a JSON Pointer into the compiled document.
    pub(crate) fn pointer(&self, location: KeywordLocation) -> String {
        let schema = self.pointers.get(location.schema as usize);
        let schema = schema.map(|pointer| &**pointer).unwrap_or_default();
        if location.keyword.is_empty() {
            schema.to_owned()
        } else {
            format!("{schema}/{}", location.keyword)
        }
    }
}

/// A part of a schema that the plan does not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotPlanned {
    /// Location, as a JSON Pointer into the schema.
    pub pointer: String,
    /// Reason, as a message.
    pub reason: String,
}

impl fmt::Display for NotPlanned {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.pointer, self.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_spellings_of_a_word_are_known_at_once() {
        let listed = [
            "提前还款（全部）",
            "强制平仓,已结清",
            "Ａ１",
            "身 份证",
            "正常",
        ];
        let words = KnownValueList::new(listed.map(Box::from).into());
        assert_eq!(words.listed().collect::<Vec<_>>(), listed);
        for spelling in [
            "提前还款（全部）",
            "提前还款(全部)",
            "强制平仓,已结清",
            "强制平仓，已结清",
            "Ａ１",
            "A1",
            "身 份证",
            "身份证",
            "正常",
        ] {
            assert!(words.has(spelling), "{spelling}");
        }
        for unusual in ["提前还款（全部)", "Ａ1", "正 常"] {
            assert!(!words.has(unusual) && words.knows(unusual), "{unusual}");
        }
        for new in ["提前还款全部", "强制平仓、已结清", "a1", "正"] {
            assert!(!words.knows(new), "{new}");
        }
    }
}
