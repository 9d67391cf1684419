//! The walk through a document: a frame for each container, and the values in it.
//!
//! One loop serves all levels, so nesting costs no stack. [`fast`](super::fast) takes members that
//! are as expected. The walk takes a step where the run stops. It calls [`Checker`] for anything
//! uncommon.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::fast::Manner;
use super::keys::{self};
use super::short::Short;
use super::simd::Simd;
use super::{Checker, Stop};
use crate::plan::{ArrayPlan, FastKey, Kinds, NodeId, ObjectPlan};

/// An open object or array.
#[derive(Clone, Copy)]
pub(super) enum Frame<'a> {
    Object(OpenObject<'a>),
    Array(OpenArray<'a>),
    /// An unused frame.
    Free,
}

/// State of an open object. It is moved instead of referenced where that is cheap, so that it stays
/// in registers.
#[derive(Clone, Copy)]
pub(super) struct OpenObject<'a> {
    pub(super) plan: &'a ObjectPlan,
    /// Bits of the fields seen so far. With more than 64 fields, the index of their first word in
    /// [`Checker::many_seen`].
    pub(super) seen: u64,
    /// The fields after the last one seen.
    pub(super) rest: &'a [FastKey],
    /// Number of keys without a field seen so far.
    pub(super) others: u32,
    /// Index of its first key in [`Checker::strange_keys`].
    pub(super) strange: u32,
    /// `true` if it is an element of an array whose only rule is that all elements are such
    /// objects.
    pub(super) repeats: bool,
}

impl OpenObject<'_> {
    /// Begins the next element of the same array.
    #[inline(always)]
    fn next(&mut self) {
        (self.seen, self.rest, self.others) = (0, &self.plan.quick, 0);
    }
}

#[derive(Clone, Copy)]
pub(super) struct OpenArray<'a> {
    pub(super) plan: &'a ArrayPlan,
    pub(super) length: u64,
    /// Offset of its first byte.
    pub(super) start: usize,
}

/// The open containers. Unused frames are kept, so that [`fast`](super::fast) can use them without a
/// call.
pub(super) struct Containers<'a> {
    frames: Vec<Frame<'a>>,
    /// Number of frames in use.
    used: usize,
    /// Number of further levels that are allowed.
    left: u32,
    /// Number of keys without a field seen in all open objects.
    pub(super) strange: u32,
    pub(super) manner: Manner,
    /// Number of bytes of white space at each level, indexed by the levels that are left. Only a
    /// guess.
    indents: [u8; 32],
}

impl<'a> Containers<'a> {
    fn new(depth: u32) -> Self {
        Self {
            frames: Vec::new(),
            used: 0,
            left: depth,
            strange: 0,
            manner: Manner::Dense,
            indents: [0; 32],
        }
    }

    #[inline(always)]
    pub(super) fn innermost(&self) -> Option<&Frame<'a>> {
        self.frames.get(self.used.wrapping_sub(1))
    }

    #[inline(always)]
    pub(super) fn innermost_mut(&mut self) -> Option<&mut Frame<'a>> {
        self.frames.get_mut(self.used.wrapping_sub(1))
    }

    /// Returns the frame around the innermost one.
    #[inline(always)]
    pub(super) fn around(&self) -> Option<&Frame<'a>> {
        self.frames.get(self.used.wrapping_sub(2))
    }

    /// Returns the guess for white space `levels` levels outside of the innermost container's
    /// members. It is below 32.
    #[inline(always)]
    pub(super) fn indent(&mut self, levels: u32) -> &mut u8 {
        &mut self.indents[(self.left.wrapping_add(levels) & 31) as usize]
    }

    /// Returns `true` if one more level is allowed.
    #[inline(always)]
    pub(super) fn has_room(&self) -> bool {
        self.left > 0
    }

    /// Begins an object, or an array of objects with its first. Returns `false` if there is no
    /// frame for it or it is too deep.
    #[inline(always)]
    pub(super) fn begin(&mut self, object: OpenObject<'a>) -> bool {
        let levels = 1 + u32::from(object.repeats);
        let Some(free) = self.frames.get_mut(self.used) else {
            return false;
        };
        if self.left < levels {
            return false;
        }
        *free = Frame::Object(object);
        self.used += 1;
        self.left -= levels;
        true
    }

    /// Closes the innermost frame, which is `levels` levels.
    #[inline(always)]
    pub(super) fn close(&mut self, levels: u32) {
        self.used = self.used.saturating_sub(1);
        self.left += levels;
    }

    /// Opens a container of `levels` levels. Stops if it is too deep.
    #[inline]
    fn open(&mut self, frame: Frame<'a>, levels: u32) -> Result<(), Stop> {
        self.left = self.left.checked_sub(levels).ok_or(Stop)?;
        if self.used == self.frames.len() {
            self.frames.resize(self.used * 2 + 16, Frame::Free);
        }
        self.frames[self.used] = frame;
        self.used += 1;
        Ok(())
    }
}

/// A position after a value, or at the brace of an object that has just begun.
#[derive(Clone, Copy)]
pub(super) struct Separator {
    pub(super) at: usize,
    /// `true` if the position is at that brace.
    pub(super) is_first: bool,
}

impl Separator {
    /// Returns the position after a value.
    #[inline(always)]
    fn after(at: usize) -> Self {
        Self {
            at,
            is_first: false,
        }
    }

    #[inline(always)]
    fn brace(at: usize) -> Self {
        Self { at, is_first: true }
    }
}

/// The next step of the walk.
enum Next {
    /// A value at an offset, by a node.
    Value(NodeId, usize),
    /// The innermost container continues. If there is none, the walk ends here.
    Separator(Separator),
}

/// Checks the value at an offset and returns its end.
#[inline(always)]
pub(super) fn check<L: Simd>(
    checker: &mut Checker<'_>,
    root: NodeId,
    start: usize,
    depth: u32,
) -> Result<usize, Stop> {
    let mut open = Containers::new(depth);
    let mut next = Next::Value(root, start);
    loop {
        next = match next {
            Next::Value(id, at) => value(checker, &mut open, id, at)?,
            Next::Separator(separator) => match open.innermost() {
                Some(Frame::Object(_)) => members::<L>(checker, &mut open, separator)?,
                Some(Frame::Array(array)) => {
                    let array = *array;
                    elements::<L>(checker, &mut open, array, separator.at)?
                }
                Some(Frame::Free) | None => return Ok(separator.at),
            },
        };
    }
}

/// Begins a container. Checks any other value completely.
#[inline(always)]
fn value<'a>(
    checker: &mut Checker<'a>,
    open: &mut Containers<'a>,
    id: NodeId,
    at: usize,
) -> Result<Next, Stop> {
    let node = checker.plan.node(id);
    if node.asks_values {
        checker.asked(node, at, open.left)?;
    }
    let separator = match checker.byte(at) {
        b'{' if node.kinds.has(Kinds::OBJECT) => {
            let object = checker.open_object(checker.plan.object(node));
            open.open(Frame::Object(object), 1)?;
            Separator::brace(at)
        }
        b'[' if node.kinds.has(Kinds::ARRAY) => {
            let plan = checker.plan.array(node);
            let first = checker.after_space(at + 1);
            let is_empty = checker.byte(first) == b']';
            let array = OpenArray {
                plan,
                length: u64::from(!is_empty),
                start: at,
            };
            open.open(Frame::Array(array), 1)?;
            if !is_empty {
                return Ok(Next::Value(plan.node(0), first));
            }
            open.close(1);
            Separator::after(checker.end_of_array(&array, first + 1, 0)?)
        }
        _ => Separator::after(checker.scalar(node, at)?),
    };
    Ok(Next::Separator(separator))
}

/// Takes simple members, also of objects in the innermost one and around it. Returns the first
/// value that is not simple, or the position after an object.
#[inline(always)]
fn members<'a, L: Simd>(
    checker: &mut Checker<'a>,
    open: &mut Containers<'a>,
    mut separator: Separator,
) -> Result<Next, Stop> {
    let (plan, document) = (checker.plan, checker.document);
    open.strange = u32::try_from(checker.strange_keys.len()).unwrap_or(u32::MAX);
    loop {
        separator = L::run(plan, document, open, separator);
        if checker.byte(separator.at + 1) <= b' ' {
            open.manner = Manner::Spaced;
        }
        let Some(Frame::Object(object)) = open.innermost_mut() else {
            return Err(Stop);
        };
        let found = keys::find::<L>(object, document, separator);
        let Some(found) = found else {
            return match end_of_members(checker, separator) {
                Some(end) => Ok(Next::Separator(end_of_object(checker, open, end)?)),
                None => other_member(checker, object, separator),
            };
        };
        let key = found.key;
        if key.bit & !object.seen == 0 {
            let field = object.plan.fields.len() - found.rest.len() - 1;
            checker.see(object, field)?;
        }
        object.seen |= key.bit;
        object.rest = found.rest;
        let value = checker.after_space(found.value);
        if checker.byte(value) == b'"'
            && let Some(text) = Short::at::<L>(document, value + 1)
            && text.is_right::<L>(plan, key.text)
        {
            separator = Separator::after(value + text.length() + 2);
            continue;
        }
        match easy_value::<L>(checker, open, key, value)? {
            Some(next) => separator = next,
            None => return Ok(Next::Value(key.node, value)),
        }
    }
}

/// Begins an object or an array of objects, or takes a longer string. Returns `None` if the value
/// is none of them or has more rules.
#[inline(always)]
fn easy_value<'a, L: Simd>(
    checker: &mut Checker<'a>,
    open: &mut Containers<'a>,
    key: &FastKey,
    value: usize,
) -> Result<Option<Separator>, Stop> {
    let plan = checker.plan;
    let (shape, brace) = match checker.byte(value) {
        b'"' => {
            let end = L::long_text_end(plan, checker.document, value + 1, key.text);
            return Ok(end.map(Separator::after));
        }
        b'{' => (key.shape(plan, false), value),
        b'[' => (key.shape(plan, true), checker.after_space(value + 1)),
        _ => return Ok(None),
    };
    let Some(shape) = shape else {
        return Ok(None);
    };
    let repeats = brace > value;
    match checker.byte(brace) {
        b'{' => {}
        // An empty array is a level, too.
        b']' if open.has_room() => return Ok(Some(Separator::after(brace + 1))),
        _ => return Err(Stop),
    }
    let object = OpenObject {
        repeats,
        ..checker.open_object(shape)
    };
    open.open(Frame::Object(object), 1 + u32::from(repeats))?;
    Ok(Some(Separator::brace(brace)))
}

/// Returns the offset after the brace that ends an object, if that brace comes next.
#[inline(always)]
fn end_of_members(checker: &Checker<'_>, separator: Separator) -> Option<usize> {
    let end = checker.after_space(separator.at + usize::from(separator.is_first));
    (checker.byte(end) == b'}').then_some(end + 1)
}

/// Closes an object whose brace is before `at`. If it is an element of an array of such objects,
/// continues with the next element or closes the array, too.
#[inline(always)]
fn end_of_object<'a>(
    checker: &mut Checker<'a>,
    open: &mut Containers<'a>,
    at: usize,
) -> Result<Separator, Stop> {
    let Some(Frame::Object(object)) = open.innermost_mut() else {
        return Err(Stop);
    };
    let mut at = checker.end_of_object(object, at)?;
    if !object.repeats {
        open.close(1);
        return Ok(Separator::after(at));
    }
    at = checker.after_space(at);
    match checker.byte(at) {
        b',' => {
            at = checker.after_space(at + 1);
            object.next();
            if checker.byte(at) == b'{' {
                Ok(Separator::brace(at))
            } else {
                Err(Stop)
            }
        }
        b']' => {
            open.close(2);
            Ok(Separator::after(at + 1))
        }
        _ => Err(Stop),
    }
}

/// Takes a key that the comparisons did not find. Returns its value as the next step.
#[inline(never)]
fn other_member<'a>(
    checker: &mut Checker<'a>,
    object: &mut OpenObject<'a>,
    separator: Separator,
) -> Result<Next, Stop> {
    let at = checker.after_space(separator.at);
    match (checker.byte(at), separator.is_first) {
        (b'{', true) | (b',', false) => {}
        _ => return Err(Stop),
    }
    let at = checker.after_space(at + 1);
    let (node, value) = checker.other_key(object, at)?;
    Ok(Next::Value(node, checker.after_space(value)))
}

/// Takes simple elements. Returns the first that is not simple, or the position after the array.
#[inline(always)]
fn elements<'a, L: Simd>(
    checker: &mut Checker<'a>,
    open: &mut Containers<'a>,
    mut array: OpenArray<'a>,
    mut at: usize,
) -> Result<Next, Stop> {
    let plan = checker.plan;
    loop {
        at = checker.after_space(at);
        match checker.byte(at) {
            b',' => at = checker.after_space(at + 1),
            b']' => {
                let end = checker.end_of_array(&array, at + 1, open.left)?;
                open.close(1);
                return Ok(Next::Separator(Separator::after(end)));
            }
            _ => return Err(Stop),
        }
        let id = array.plan.node(array.length);
        array.length += 1;
        if checker.byte(at) == b'"'
            && let Some(text) = Short::at::<L>(checker.document, at + 1)
            && text.is_right::<L>(plan, plan.node(id).short)
        {
            at += text.length() + 2;
            continue;
        }
        if let Some(frame) = open.innermost_mut() {
            *frame = Frame::Array(array);
        }
        return Ok(Next::Value(id, at));
    }
}
