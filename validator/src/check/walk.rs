//! The loop that nearly all the time goes into: containers and the short texts in them.
//!
//! One loop for all levels, with a frame for each container that is open, so that a small object costs no call. What is not plain
//! is asked of [`Checker`], which stops or says where it ends.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::lanes::Lanes;
use super::quick::{KeyAt, QuickKey};
use super::short::Short;
use super::{Checker, FEW_KEYS, Stop};
use crate::plan::{ArrayPlan, Kinds, NodeId, ObjectPlan, Plan};

/// A container that is open.
pub(super) enum Frame<'a> {
    Object(OpenObject<'a>),
    Array(OpenArray<'a>),
}

pub(super) struct OpenObject<'a> {
    pub(super) plan: &'a ObjectPlan,
    /// Bits of the fields that have come; of more than 64 fields, where their words start in [`Checker::many_seen`].
    pub(super) seen: u64,
    /// Index of the field that is expected next.
    pub(super) expected: u32,
    /// How many keys without a field have come.
    pub(super) others: u32,
    /// Where its keys start in [`Checker::strange_keys`].
    pub(super) strange: u32,
    /// Whether no member has come.
    pub(super) is_first: bool,
}

pub(super) struct OpenArray<'a> {
    pub(super) plan: &'a ArrayPlan,
    pub(super) length: u64,
    /// Where it starts.
    pub(super) start: usize,
}

/// What comes next.
enum Next {
    /// A value at a place, by a node.
    Value(NodeId, usize),
    /// What follows a value, or the brace of an object that has just begun.
    Separator(usize),
}

/// Checks the value at a place and gives its end.
#[inline(always)]
pub(super) fn walk<'a, L: Lanes>(
    checker: &mut Checker<'a>,
    root: NodeId,
    start: usize,
    depth: u32,
) -> Result<usize, Stop> {
    // Frames are changed where they lie: moving one just written costs more than everything else about a small object.
    let mut stack: Vec<Frame<'a>> = Vec::with_capacity(16);
    let left = |stack: &Vec<Frame<'_>>| {
        depth.saturating_sub(u32::try_from(stack.len()).unwrap_or(u32::MAX))
    };
    let mut next = Next::Value(root, start);
    loop {
        next = match next {
            Next::Value(id, at) => {
                let node = checker.plan.node(id);
                if node.asks_values {
                    checker.asked(node, at, left(&stack))?;
                }
                match checker.byte(at) {
                    b'{' if node.kinds.has(Kinds::OBJECT) && left(&stack) > 0 => {
                        stack.push(Frame::Object(
                            checker.open_object(checker.plan.object(node)),
                        ));
                        Next::Separator(at)
                    }
                    b'[' if node.kinds.has(Kinds::ARRAY) && left(&stack) > 0 => {
                        let plan = checker.plan.array(node);
                        let first = checker.after_space(at + 1);
                        let is_empty = checker.byte(first) == b']';
                        let array = OpenArray {
                            plan,
                            length: u64::from(!is_empty),
                            start: at,
                        };
                        if is_empty {
                            Next::Separator(checker.end_of_array(&array, first + 1, 0)?)
                        } else {
                            stack.push(Frame::Array(array));
                            Next::Value(plan.node(0), first)
                        }
                    }
                    _ => Next::Separator(checker.scalar(node, at)?),
                }
            }
            Next::Separator(at) => {
                let deeper = left(&stack);
                let ended = match stack.last_mut() {
                    None => return Ok(at),
                    Some(Frame::Object(object)) => members::<L>(checker, object, at, deeper)?,
                    Some(Frame::Array(array)) => match elements::<L>(checker, array, at)? {
                        Next::Separator(end) => {
                            Next::Separator(checker.end_of_array(array, end, deeper)?)
                        }
                        value @ Next::Value(..) => value,
                    },
                };
                if let Next::Separator(_) = ended {
                    stack.pop();
                }
                ended
            }
        }
    }
}

/// Takes members that are easy; gives the first value that is not, or what follows the object. `deeper` says how many more levels
/// there may be.
#[inline(always)]
fn members<'a, L: Lanes>(
    checker: &mut Checker<'a>,
    object: &mut OpenObject<'a>,
    mut at: usize,
    deeper: u32,
) -> Result<Next, Stop> {
    let plan: &'a Plan = checker.plan;
    let document = checker.document;
    let OpenObject {
        plan: shape,
        mut seen,
        mut expected,
        mut is_first,
        ..
    } = *object;
    let is_small = shape.fields.len() <= 64;
    while let Some((field, key, found)) =
        next_key::<L>(&shape.quick, document, at, expected, is_first)
    {
        if is_small {
            let bit = 1 << (field & 63);
            if seen & bit != 0 && checker.watched.duplicate_keys {
                return Err(Stop);
            }
            seen |= bit;
        } else {
            checker.see(object, field as usize)?;
        }
        expected = field + 1;
        is_first = false;
        if let Some(length) = key.leaf_in::<L>(plan, &found) {
            at = found.start + length;
            continue;
        }
        let value = checker.after_space(found.start + key.length());
        let flat_end = key.flat_value_end::<L>(plan, document, value);
        if let Some(end) = flat_end.filter(|_| deeper >= 2) {
            at = end;
            continue;
        }
        (object.seen, object.expected, object.is_first) = (seen, expected, false);
        return Ok(Next::Value(key.node, value));
    }
    (object.seen, object.expected, object.is_first) = (seen, expected, is_first);
    let at = checker.after_space(at);
    match (checker.byte(at), is_first) {
        (b'}', false) => return Ok(Next::Separator(checker.end_of_object(object, at + 1)?)),
        (b'{', true) | (b',', false) => {}
        _ => return Err(Stop),
    }
    let at = checker.after_space(at + 1);
    if is_first && checker.byte(at) == b'}' {
        return Ok(Next::Separator(checker.end_of_object(object, at + 1)?));
    }
    let (node, value) = checker.other_key(object, at)?;
    Ok(Next::Value(node, checker.after_space(value)))
}

/// The expected key, or one of the next few: that some fields did not come is usual.
#[inline(always)]
fn next_key<'k, 'd, L: Lanes>(
    keys: &'k [QuickKey],
    document: &'d [u8],
    at: usize,
    expected: u32,
    is_first: bool,
) -> Option<(u32, &'k QuickKey, KeyAt<'d>)> {
    let mut field = expected;
    loop {
        let key = keys.get(field as usize)?;
        if let Some(found) = key.at::<L>(document, at, is_first) {
            return Some((field, key, found));
        }
        field += 1;
        if field > expected + FEW_KEYS {
            return None;
        }
    }
}

/// Takes elements that are easy; gives the first that is not, or what follows the array.
#[inline(always)]
fn elements<'a, L: Lanes>(
    checker: &Checker<'a>,
    array: &mut OpenArray<'a>,
    mut at: usize,
) -> Result<Next, Stop> {
    let plan: &'a Plan = checker.plan;
    loop {
        at = checker.after_space(at);
        match checker.byte(at) {
            b',' => at = checker.after_space(at + 1),
            b']' => return Ok(Next::Separator(at + 1)),
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
        return Ok(Next::Value(id, at));
    }
}
