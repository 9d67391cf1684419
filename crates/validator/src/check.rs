//! The fast path: one pass over the bytes that returns *nothing to report* or stops.
//!
//! It reads the document by the plan and builds no tree. It does not report why it stops;
//! [`crate::explain`] does. Each open container costs one frame and no call. Only nested
//! alternatives recurse, as deep as the schema nests them.

mod dates;
mod fast;
mod keys;
mod known_values;
mod long;
mod short;
pub(crate) mod simd;
mod slow;

use std::borrow::Cow;
use std::ops::Range;

use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::reader::{self, RawText, Reader, scan};

use crate::canonical;
use crate::decimal::Exact;
use crate::options::{Level, Options};
use crate::plan::{
    Constants, Group, Kinds, MoreOfObject, Node, NodeId, NumberCheck, ObjectPlan, Others, Plan,
    TextCheck, TextRule,
};
use crate::text::characters;
use slow::{OpenArray, OpenObject};

/// The document is not known to be valid: take the slow path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop;

/// Conditions besides errors that stop the check.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Watched {
    pub(crate) undeclared: bool,
    pub(crate) unknown_values: bool,
    pub(crate) duplicate_keys: bool,
}

impl Watched {
    /// Watches everything except warnings that the options allow. Duplicate keys are always
    /// watched.
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            undeclared: options.undeclared != Level::Allow,
            unknown_values: options.unknown_values != Level::Allow,
            duplicate_keys: true,
        }
    }
}

/// A check of one value of a document by a plan.
pub(crate) struct Checker<'a> {
    plan: &'a Plan,
    document: &'a [u8],
    /// The document, if it is known to be UTF-8. Otherwise each string is checked where needed.
    /// Declared keys and known values need no check, and so most of a document does not.
    text: Option<&'a str>,
    watched: Watched,
    /// Hashes of the keys without a field, in all open objects.
    strange_keys: Vec<u64>,
    /// Bits of the fields seen so far, for all open objects with more than 64 fields.
    many_seen: Vec<u64>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(plan: &'a Plan, text: &'a str, watched: Watched) -> Self {
        Self {
            text: Some(text),
            ..Self::of_bytes(plan, text.as_bytes(), watched)
        }
    }

    /// Creates a check of bytes that may not be UTF-8, by a plan that does not [need
    /// text](Plan::needs_text).
    pub(crate) fn of_bytes(plan: &'a Plan, document: &'a [u8], watched: Watched) -> Self {
        Self {
            plan,
            document,
            text: None,
            watched,
            strange_keys: Vec::new(),
            many_seen: Vec::new(),
        }
    }

    /// Checks the whole document against a node.
    pub(crate) fn document(&mut self, root: NodeId, depth: u32) -> Result<(), Stop> {
        let start = self.after_space(reader::start(self.document));
        let end = self.value(root, start, depth)?;
        if self.after_space(end) == self.document.len() {
            Ok(())
        } else {
            Err(Stop)
        }
    }

    /// Returns `true` if the value at an offset is JSON and valid by a node. Ignores warnings.
    pub(crate) fn is_valid(
        plan: &'a Plan,
        text: &'a str,
        node: NodeId,
        at: usize,
        depth: u32,
    ) -> bool {
        Checker::new(plan, text, Watched::default())
            .value(node, at, depth)
            .is_ok()
    }

    /// Returns the end of the value at an offset. `None` if there may be something to report.
    pub(crate) fn end(&mut self, id: NodeId, at: usize, depth: u32) -> Option<usize> {
        self.value(id, at, depth).ok()
    }

    /// Checks the value at an offset and returns its end.
    fn value(&mut self, id: NodeId, at: usize, depth: u32) -> Result<usize, Stop> {
        simd::slow_path(self, id, at, depth)
    }

    /// Checks a string, number, boolean or null and returns its end. Stops at an array or object.
    #[inline(never)]
    fn scalar(&mut self, node: &Node, at: usize) -> Result<usize, Stop> {
        match self.byte(at) {
            b'"' => self.string(node, at),
            b'-' | b'0'..=b'9' => self.number(node, at),
            b't' => self.literal(node, Kinds::BOOLEAN, at, "true"),
            b'f' => self.literal(node, Kinds::BOOLEAN, at, "false"),
            b'n' => self.literal(node, Kinds::NULL, at, "null"),
            _ => Err(Stop),
        }
    }

    #[inline]
    fn string(&mut self, node: &Node, at: usize) -> Result<usize, Stop> {
        let start = at + 1;
        let end = scan::string_end(self.document, start).map_err(|_| Stop)?;
        if !node.kinds.has(Kinds::STRING) {
            return Err(Stop);
        }
        let text = self.slice(start..end.quote)?;
        if end.escaped {
            self.text_is_right(node, &decoded(text)?)?;
        } else {
            self.text_is_right(node, text)?;
        }
        Ok(end.quote + 1)
    }

    /// Returns the text of a byte range. Checks its UTF-8 if that is not known.
    #[inline]
    fn slice(&self, location: Range<usize>) -> Result<&'a str, Stop> {
        if let Some(text) = self.text {
            return text.get(location).ok_or(Stop);
        }
        let bytes = self.document.get(location).ok_or(Stop)?;
        simdutf8::basic::from_utf8(bytes).map_err(|_| Stop)
    }

    #[inline]
    fn text_is_right(&self, node: &Node, text: &str) -> Result<(), Stop> {
        let is_right = match node.text {
            TextRule::Any => true,
            TextRule::Format(format) => accepts(format, text),
            TextRule::Words(list) => !self.watched.unknown_values || self.is_known(list, text),
            TextRule::Several => node
                .rules
                .texts
                .iter()
                .all(|(check, _)| self.passes(check, text)),
        };
        if is_right { Ok(()) } else { Err(Stop) }
    }

    fn passes(&self, check: &TextCheck, text: &str) -> bool {
        match check {
            TextCheck::Words(list) => !self.watched.unknown_values || self.is_known(*list, text),
            check => check.passes(text),
        }
    }

    #[inline]
    fn is_known(&self, list: u32, text: &str) -> bool {
        let list = &self.plan.known_values[list as usize];
        list.has(text) || list.knows(text)
    }

    #[inline]
    fn number(&mut self, node: &Node, at: usize) -> Result<usize, Stop> {
        let end = scan::number_end(self.document, at).map_err(|_| Stop)?;
        if node.kinds.has_all(Kinds::NUMBER) && !node.asks_numbers {
            return Ok(end);
        }
        let number = self.slice(at..end)?;
        if !node.kinds.has(kind_of_number(number)) {
            return Err(Stop);
        }
        if node.asks_numbers {
            let words = &node.rules.number_words;
            let are_known = !self.watched.unknown_values
                || words.iter().all(|(list, _)| self.is_known(*list, number));
            let exact = Exact::new(number);
            if !are_known
                || !node
                    .rules
                    .numbers
                    .iter()
                    .all(|(check, _)| check.passes(&exact))
            {
                return Err(Stop);
            }
        }
        Ok(end)
    }

    #[inline]
    fn literal(&self, node: &Node, kind: Kinds, at: usize, literal: &str) -> Result<usize, Stop> {
        let rest = self.document.get(at..).unwrap_or_default();
        if node.kinds.has(kind) && rest.starts_with(literal.as_bytes()) {
            Ok(at + literal.len())
        } else {
            Err(Stop)
        }
    }

    /// Creates the state of an object that has just begun.
    #[inline]
    fn open_object(&mut self, plan: &'a ObjectPlan) -> OpenObject<'a> {
        let mut seen = 0;
        if plan.fields.len() > 64 {
            seen = self.many_seen.len() as u64;
            self.many_seen
                .resize(self.many_seen.len() + plan.required.len(), 0);
        }
        OpenObject {
            plan,
            seen,
            rest: &plan.quick,
            others: 0,
            strange: u32::try_from(self.strange_keys.len()).unwrap_or(u32::MAX),
            repeats: false,
        }
    }

    /// Returns the bits of the fields seen so far.
    #[inline]
    fn seen<'s>(&'s self, object: &'s OpenObject<'_>) -> &'s [u64] {
        if object.plan.fields.len() <= 64 {
            std::slice::from_ref(&object.seen)
        } else {
            let start = usize::try_from(object.seen).unwrap_or_default();
            self.many_seen.get(start..).unwrap_or_default()
        }
    }

    /// Records that a field was seen. Stops at a duplicate if duplicate keys are watched.
    fn see(&mut self, object: &mut OpenObject<'_>, field: usize) -> Result<(), Stop> {
        let word = if object.plan.fields.len() <= 64 {
            Some(&mut object.seen)
        } else {
            let start = usize::try_from(object.seen).unwrap_or_default();
            self.many_seen.get_mut(start + field / 64)
        };
        let (word, bit) = (word.ok_or(Stop)?, 1 << (field % 64));
        if *word & bit != 0 && self.watched.duplicate_keys {
            return Err(Stop);
        }
        *word |= bit;
        Ok(())
    }

    /// Checks the rules about an object's keys together, after the last key. Returns `end`.
    #[inline]
    fn end_of_object(&mut self, object: &OpenObject<'_>, end: usize) -> Result<usize, Stop> {
        match object.plan.simple {
            Some(required) if object.others == 0 => {
                if object.seen & required == required {
                    Ok(end)
                } else {
                    Err(Stop)
                }
            }
            _ => self.end_of_any_object(*object, end),
        }
    }

    #[inline(never)]
    fn end_of_any_object(&mut self, object: OpenObject<'_>, end: usize) -> Result<usize, Stop> {
        let plan = object.plan;
        let seen = self.seen(&object);
        let has_all = plan
            .required
            .iter()
            .zip(seen)
            .all(|(required, seen)| seen & required == *required);
        if !has_all {
            return Err(Stop);
        }
        if let Some(more) = &plan.more {
            more_of_object(more, seen, plan.required.len(), object.others)?;
        }
        if plan.fields.len() > 64 {
            self.many_seen
                .truncate(usize::try_from(object.seen).unwrap_or_default());
        }
        if self.strange_keys.len() > object.strange as usize {
            self.strange_keys_differ(object.strange as usize)?;
        }
        Ok(end)
    }

    /// Reads a key that is not the expected one. Returns its node and the offset after the colon.
    #[inline(never)]
    fn other_key(
        &mut self,
        object: &mut OpenObject<'a>,
        at: usize,
    ) -> Result<(NodeId, usize), Stop> {
        let plan = object.plan;
        if self.byte(at) != b'"' {
            return Err(Stop);
        }
        let end = scan::string_end(self.document, at + 1).map_err(|_| Stop)?;
        let colon = self.after_space(end.quote + 1);
        if self.byte(colon) != b':' {
            return Err(Stop);
        }
        let key = self.slice(at + 1..end.quote)?;
        let key = if end.escaped {
            decoded(key)?
        } else {
            key.into()
        };
        let node = match plan.lookup(&key) {
            Some(field) => self.field(object, field)?,
            None => self.strange_key(object, &key)?,
        };
        Ok((node, colon + 1))
    }

    /// Records a field and expects the one after it next. Returns the field's node.
    #[inline]
    fn field(&mut self, object: &mut OpenObject<'a>, field: usize) -> Result<NodeId, Stop> {
        self.see(object, field)?;
        object.rest = object.plan.quick.get(field + 1..).unwrap_or_default();
        object.plan.fields.get(field).copied().ok_or(Stop)
    }

    /// Records a key without a field of its own. Returns its node.
    fn strange_key(&mut self, object: &mut OpenObject<'_>, key: &str) -> Result<NodeId, Stop> {
        object.others += 1;
        if self.watched.duplicate_keys {
            self.strange_keys.push(ocrmarket_wire::keys::hash(key));
        }
        let outcome = match &object.plan.others {
            Others::Patterns(table) => table.outcome(key),
            others => others,
        };
        match outcome {
            Others::Node(node) => Ok(*node),
            Others::Open => Ok(NodeId::ANY),
            Others::Undeclared if !self.watched.undeclared => Ok(NodeId::ANY),
            _ => Err(Stop),
        }
    }

    /// Stops if two keys without a field may be equal, because their hashes are.
    #[cold]
    fn strange_keys_differ(&mut self, start: usize) -> Result<(), Stop> {
        /// Up to this number, hashes are compared in pairs.
        const FEW: usize = 8;
        let hashes = &mut self.strange_keys[start..];
        let may_repeat = if hashes.len() <= FEW {
            (1..hashes.len()).any(|location| hashes[..location].contains(&hashes[location]))
        } else {
            hashes.sort_unstable();
            hashes.windows(2).any(|pair| pair[0] == pair[1])
        };
        self.strange_keys.truncate(start);
        if may_repeat { Err(Stop) } else { Ok(()) }
    }

    /// Checks the rules about an array's elements together, after the last element. Returns `end`.
    #[inline]
    fn end_of_array(&self, array: &OpenArray<'_>, end: usize, depth: u32) -> Result<usize, Stop> {
        let OpenArray {
            plan,
            length,
            start,
        } = *array;
        let fits = plan.at_least.iter().all(|(least, _)| length >= *least)
            && plan.at_most.iter().all(|(most, _)| length <= *most);
        let is_right =
            fits && (plan.unique.is_empty() || self.has_unique_elements(start..end, depth));
        if is_right { Ok(end) } else { Err(Stop) }
    }

    fn has_unique_elements(&self, array: Range<usize>, depth: u32) -> bool {
        let text = self.text.and_then(|text| text.get(array));
        text.is_some_and(|array| has_unique_elements(array, depth))
    }

    /// Checks constants and alternatives, before the value itself.
    #[cold]
    fn asked(&mut self, node: &Node, at: usize, depth: u32) -> Result<(), Stop> {
        let text = self.text.ok_or(Stop)?;
        let constants = node.rules.constants.iter();
        let groups = node.rules.groups.iter();
        let is_right = constants
            .map(|(constants, _)| constants)
            .all(|constants| constants.hold(text, at))
            && groups
                .map(|(group, _)| group)
                .all(|group| holds(self.plan, text, group, at, depth));
        if is_right { Ok(()) } else { Err(Stop) }
    }

    /// Returns the byte at an offset. Past the end, returns 0, which never occurs in JSON.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.document.get(at).copied().unwrap_or_default()
    }

    #[inline]
    fn after_space(&self, at: usize) -> usize {
        if self.byte(at) > b' ' {
            at
        } else {
            scan::white_space_end(self.document, at)
        }
    }
}

/// Resolves the escapes of a string.
#[cold]
fn decoded(raw: &str) -> Result<Cow<'_, str>, Stop> {
    RawText::between_quotes(raw).decode().map_err(|_| Stop)
}

/// Checks the rules about an object's keys together. The first `words` words of `seen` are the bits
/// of its fields. `others` is the number of keys without a field.
#[cold]
fn more_of_object(
    more: &MoreOfObject,
    seen: &[u64],
    words: usize,
    others: u32,
) -> Result<(), Stop> {
    let has = |field: u32| {
        seen.get(field as usize / 64)
            .is_some_and(|word| word >> (field % 64) & 1 == 1)
    };
    let named: u64 = seen
        .iter()
        .take(words)
        .map(|word| u64::from(word.count_ones()))
        .sum();
    let count = named + u64::from(others);
    let fits = more.at_least.iter().all(|(least, _)| count >= *least)
        && more.at_most.iter().all(|(most, _)| count <= *most)
        && more.denied.iter().all(|(field, _)| !has(*field))
        && more
            .dependent
            .iter()
            .all(|(field, other, _)| !has(*field) || has(*other));
    if fits { Ok(()) } else { Err(Stop) }
}

/// Returns `true` if subschemas that are evaluated separately hold for the value at an offset.
pub(crate) fn holds(plan: &Plan, text: &str, group: &Group, at: usize, depth: u32) -> bool {
    let is_valid = |node: &NodeId| Checker::is_valid(plan, text, *node, at, depth);
    match group {
        Group::AnyOf(nodes) => nodes.iter().any(is_valid),
        Group::OneOf(nodes) => nodes.iter().filter(|node| is_valid(node)).take(2).count() == 1,
        Group::Not(node) => !is_valid(node),
        Group::If {
            condition,
            then,
            otherwise,
        } => is_valid(if is_valid(condition) { then } else { otherwise }),
        Group::Dependent(name, node) => !has_key(text, at, |key| key == &**name) || is_valid(node),
        Group::Names(node) => {
            let node = plan.node(*node);
            !has_key(text, at, |key| !is_right_name(plan, node, key))
        }
        Group::Contains { node, least, most } => contained(plan, text, *node, at, depth)
            .is_none_or(|count| count >= *least && most.is_none_or(|most| count <= most)),
    }
}

/// Returns `true` if the value is an object with a key that `wanted` accepts. Returns `false` if
/// the text is not JSON; the walk itself detects that.
fn has_key(text: &str, at: usize, wanted: impl Fn(&str) -> bool) -> bool {
    let mut reader = Reader::from_text(text.get(at..).unwrap_or_default());
    if reader.begin_object().is_err() {
        return false;
    }
    while let Ok(Some(key)) = reader.next_key() {
        if key.decode().is_ok_and(|key| wanted(&key)) {
            return true;
        }
        if reader.skip().is_err() {
            return false;
        }
    }
    false
}

/// Returns `true` if a key, taken as a string, is valid by a node.
pub(crate) fn is_right_name(plan: &Plan, node: &Node, key: &str) -> bool {
    let mut quoted = String::with_capacity(key.len() + 2);
    ocrmarket_wire::keys::quote(key, &mut quoted);
    node.kinds.has(Kinds::STRING)
        && node
            .rules
            .texts
            .iter()
            .all(|(check, _)| matches!(check, TextCheck::Words(_)) || check.passes(key))
        && node
            .rules
            .constants
            .iter()
            .all(|(constants, _)| constants.hold(&quoted, 0))
        && node
            .rules
            .groups
            .iter()
            .all(|(group, _)| holds(plan, &quoted, group, 0, 1))
}

/// Returns the number of elements of the array at an offset that are valid by a node. `None` if the
/// value is not an array.
fn contained(plan: &Plan, text: &str, node: NodeId, at: usize, depth: u32) -> Option<u64> {
    let mut reader = Reader::from_text(text.get(at..)?);
    reader.begin_array().ok()?;
    let mut count = 0;
    while reader.next_element().ok()? {
        let element = reader.skip().ok()?;
        count += u64::from(Checker::is_valid(
            plan,
            element,
            node,
            0,
            depth.saturating_sub(1),
        ));
    }
    Some(count)
}

/// Returns `true` if no two elements of an array are equal.
pub(crate) fn has_unique_elements(array: &str, depth: u32) -> bool {
    let mut reader = Reader::from_text(array);
    let mut spellings = std::collections::HashSet::new();
    if reader.begin_array().is_err() {
        return true;
    }
    while let Ok(true) = reader.next_element() {
        let Ok(element) = reader.skip() else {
            return true;
        };
        // An element that is too deep to be compared is too deep to be valid.
        if !canonical::of_text(element, depth as usize)
            .is_none_or(|spelling| spellings.insert(spelling))
        {
            return false;
        }
    }
    true
}

/// Returns the kind of a number. An integer is a number without a fraction, in any spelling.
#[inline]
pub(crate) fn kind_of_number(number: &str) -> Kinds {
    let is_plain = !number
        .bytes()
        .any(|byte| matches!(byte, b'.' | b'e' | b'E'));
    if is_plain || Exact::new(number).is_integer() {
        Kinds::INTEGER
    } else {
        Kinds::FRACTION
    }
}

/// Returns `true` if a format of the vendors accepts a string. Recognizes common spellings without
/// parsing them as values.
#[inline]
pub(crate) fn accepts(format: LeafFormat, text: &str) -> bool {
    dates::fits(format, text.as_bytes()) || format.accepts(text)
}

impl Constants {
    /// Returns `true` if the value at an offset of a text is one of the constants.
    pub(crate) fn hold(&self, text: &str, at: usize) -> bool {
        let mut reader = Reader::from_text(text.get(at..).unwrap_or_default());
        let Ok(value) = reader.skip() else {
            return false;
        };
        canonical::of_text(value, self.depth)
            .is_some_and(|spelling| self.spellings.binary_search(&spelling).is_ok())
    }
}

impl TextCheck {
    /// Returns `true` if a string passes. An unknown value passes, too: it is checked separately.
    pub(crate) fn passes(&self, text: &str) -> bool {
        match self {
            Self::Format(format) => accepts(*format, text),
            Self::Words(_) => true,
            Self::AtLeast(least) => characters(text) >= *least,
            Self::AtMost(most) => characters(text) <= *most,
            Self::Pattern(pattern) => pattern.is_match(text),
        }
    }
}

impl NumberCheck {
    pub(crate) fn passes(&self, number: &Exact) -> bool {
        match self {
            Self::AtLeast(least) => number >= least,
            Self::AtMost(most) => number <= most,
            Self::MoreThan(least) => number > least,
            Self::LessThan(most) => number < most,
            Self::MultipleOf(divisor) => number.is_multiple_of(divisor),
        }
    }
}

impl crate::plan::KnownValueList {
    /// Returns `true` if a string is an empty value, or a known value once it is folded.
    #[cold]
    pub(crate) fn knows(&self, text: &str) -> bool {
        ocrmarket_wire::is_empty_value(text) || self.has(&ocrmarket_wire::fold_value(text))
    }
}
