//! The run over what comes as vendors send it: short texts, objects and arrays of objects, without white space, in any order of keys.
//!
//! Nearly all the time goes into this one loop. It calls nothing and knows little, so all it knows stays in registers; where anything is
//! not as expected it stops with its place, having taken nothing of it, and [`walk`](super::walk) takes a step.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::lanes::Lanes;
use super::quick::{self, QuickKey};
use super::walk::{Containers, Frame, OpenObject, Separator};
use crate::plan::{ObjectPlan, Plan};

/// Goes on among the members of the innermost object, and of objects in it and around it, as long as all is as expected and surely
/// right. Where it stops, an object is the innermost container.
#[inline(always)]
pub(super) fn run<'a, L: Lanes>(
    plan: &'a Plan,
    document: &[u8],
    open: &mut Containers<'a>,
    separator: Separator,
) -> Separator {
    let Some(mut tail) = document.get(separator.at..) else {
        return separator;
    };
    let Some(Frame::Object(object)) = open.innermost() else {
        return separator;
    };
    let (mut rest, mut seen) = (object.rest, object.seen);
    let mut is_brace = separator.is_first;
    'members: loop {
        // After a value: what closes, up to the comma before a key.
        while !is_brace {
            match tail.first() {
                Some(b',') => break,
                Some(b'}') => {}
                _ => break 'members,
            }
            let Some(Frame::Object(object)) = open.innermost() else {
                break 'members;
            };
            let simple = object.plan.simple.filter(|_| object.others == 0);
            if simple.is_none_or(|required| seen & required != required) {
                break 'members;
            }
            if object.repeats && tail.starts_with(b"},{") {
                (rest, seen, is_brace) = (&object.plan.quick, 0, true);
                tail = tail.get(2..).unwrap_or_default();
                break;
            }
            let Some(closed) = close(open, tail) else {
                break 'members;
            };
            (rest, seen) = (closed.rest, closed.seen);
            tail = tail.get(closed.length..).unwrap_or_default();
        }
        // Keys and short texts, as long as commas follow.
        loop {
            let Some(window) = tail.first_chunk() else {
                break 'members;
            };
            let Some(found) = quick::expected::<L>(rest, window) else {
                // Some fields did not come, or they come in another order.
                let Some(Frame::Object(object)) = open.innermost() else {
                    break 'members;
                };
                let Some(keys) = L::place_of(object.plan, window) else {
                    break 'members;
                };
                rest = keys;
                continue;
            };
            let key = found.key;
            if key.bit & !seen == 0 {
                break 'members;
            }
            let leaf = match key.short_in::<L>(plan, &found) {
                None => key.null_in(&found),
                leaf => leaf,
            };
            if let Some(length) = leaf {
                let Some(after) = tail.get(length..) else {
                    break 'members;
                };
                tail = after;
                rest = rest.get(1..).unwrap_or_default();
                seen |= key.bit;
                is_brace = false;
                if tail.first() == Some(&b',') {
                    continue;
                }
                break;
            }
            let Some((shape, repeats)) = key.shape_in(plan, &found) else {
                break 'members;
            };
            let after = rest.get(1..).unwrap_or_default();
            if !begin(open, shape, repeats, after, seen | key.bit) {
                break 'members;
            }
            let length = key.length() + usize::from(repeats);
            tail = tail.get(length..).unwrap_or_default();
            (rest, seen, is_brace) = (&shape.quick, 0, true);
        }
    }
    if let Some(Frame::Object(object)) = open.innermost_mut() {
        (object.seen, object.rest) = (seen, rest);
    }
    Separator {
        at: document.len() - tail.len(),
        is_first: is_brace,
    }
}

/// Begins an object in the innermost, of which the rest is to come; or an array of objects with its first. No, if there is no frame for
/// it or it is too deep.
#[inline(never)]
fn begin<'a>(
    open: &mut Containers<'a>,
    shape: &'a ObjectPlan,
    repeats: bool,
    rest: &'a [QuickKey],
    seen: u64,
) -> bool {
    let inner = OpenObject {
        plan: shape,
        seen: 0,
        rest: &shape.quick,
        others: 0,
        // No key without a field has come since.
        strange: open.strange,
        repeats,
    };
    let Some(Frame::Object(object)) = open.innermost_mut() else {
        return false;
    };
    let before = (object.seen, object.rest);
    (object.seen, object.rest) = (seen, rest);
    if open.begin(inner) {
        return true;
    }
    if let Some(Frame::Object(object)) = open.innermost_mut() {
        (object.seen, object.rest) = before;
    }
    false
}

/// What goes on after an object's brace.
struct Closed<'a> {
    /// How many bytes lie before the next separator.
    length: usize,
    /// Of the object that goes on.
    rest: &'a [QuickKey],
    seen: u64,
}

/// Closes the innermost object, whose brace comes next, and where that is its last element, the array around it.
#[inline(never)]
fn close<'a>(open: &mut Containers<'a>, tail: &[u8]) -> Option<Closed<'a>> {
    let Some(Frame::Object(object)) = open.innermost() else {
        return None;
    };
    let levels = match (object.repeats, tail) {
        (true, [_, b']', ..]) => 2,
        (true, _) => return None,
        (false, _) => 1,
    };
    let Some(Frame::Object(around)) = open.around() else {
        return None;
    };
    let closed = Closed {
        length: levels as usize,
        rest: around.rest,
        seen: around.seen,
    };
    open.close(levels);
    Some(closed)
}
