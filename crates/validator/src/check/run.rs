//! The run over what comes as vendors send it: short texts, objects and arrays of objects.
//!
//! Nearly all the time goes into this one loop, which is compiled for each [`Manner`] of writing. It knows little, so that what it knows
//! stays in registers; where anything is not as expected it stops with its place, having taken nothing of it, and
//! [`walk`](super::walk) takes a step.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::lanes::Lanes;
use super::quick::{self, Found, Window};
use super::walk::{Containers, Frame, OpenObject, Separator};
use crate::plan::{ObjectPlan, Plan, QuickKey};

/// How a document is written, as far as it has been seen. Each manner takes what the others take, or stops there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Without white space.
    Dense,
    /// With it.
    Spaced,
}

/// Goes on among the members of the innermost object, and of objects in it and around it, as long as all is as expected and surely
/// right. Where it stops, an object is the innermost container.
#[inline(always)]
pub(super) fn run<'a, L: Lanes>(
    plan: &'a Plan,
    document: &[u8],
    open: &mut Containers<'a>,
    separator: Separator,
) -> Separator {
    match open.manner {
        Manner::Dense => run_in::<L, false>(plan, document, open, separator),
        Manner::Spaced => run_in::<L, true>(plan, document, open, separator),
    }
}

#[inline(always)]
fn run_in<'a, L: Lanes, const SPACED: bool>(
    plan: &'a Plan,
    document: &[u8],
    open: &mut Containers<'a>,
    separator: Separator,
) -> Separator {
    let Some(Frame::Object(object)) = open.innermost() else {
        return separator;
    };
    let mut run = Run::<SPACED> {
        tail: document.get(separator.at..).unwrap_or_default(),
        rest: object.rest,
        seen: object.seen,
        is_brace: separator.is_first,
    };
    while run.is_brace || run.reach_comma::<L>(open).is_some() {
        let mut next = Some(true);
        while next == Some(true) {
            next = run.member::<L>(plan, document, open);
        }
        if next.is_none() {
            break;
        }
    }
    if let Some(Frame::Object(object)) = open.innermost_mut() {
        (object.seen, object.rest) = (run.seen, run.rest);
    }
    Separator {
        at: document.len() - run.tail.len(),
        is_first: run.is_brace,
    }
}

/// Where a run stands in the innermost object. Its steps give nothing where they cannot go on, and have taken nothing then.
struct Run<'a, 'd, const SPACED: bool> {
    /// From a separator.
    tail: &'d [u8],
    /// The fields after the one that came last.
    rest: &'a [QuickKey],
    /// Bits of those that have come.
    seen: u64,
    /// Whether the separator is the object's own brace.
    is_brace: bool,
}

/// What stands in an array that begins is one level further in than the members of the object that it is in.
const INNER: u32 = 0u32.wrapping_sub(1);

/// A line end and as many spaces as are looked at.
const INDENTED: [u8; 32] = {
    let mut bytes = [b' '; 32];
    bytes[0] = b'\n';
    bytes
};

impl<'a, 'd, const SPACED: bool> Run<'a, 'd, SPACED> {
    /// After a value: closes what is to be closed, up to the comma before a key or the brace of an array's next object.
    #[inline(always)]
    fn reach_comma<L: Lanes>(&mut self, open: &mut Containers<'a>) -> Option<()> {
        loop {
            self.tail = Self::after_space::<L>(self.tail, open, 1)?;
            match self.tail.first()? {
                b',' => return Some(()),
                b'}' => {}
                _ => return None,
            }
            let Some(Frame::Object(object)) = open.innermost() else {
                return None;
            };
            let (shape, repeats) = (object.plan, object.repeats);
            let required = shape.simple.filter(|_| object.others == 0)?;
            if self.seen & required != required {
                return None;
            }
            let mut after = self.tail.get(1..)?;
            let mut levels = 1;
            if repeats {
                after = Self::after_space::<L>(after, open, 2)?;
                let sign = *after.first()?;
                after = after.get(1..)?;
                if sign == b',' {
                    after = Self::after_space::<L>(after, open, 1)?;
                    return (*after.first()? == b'{').then(|| self.begin(after, &shape.quick));
                }
                if sign != b']' {
                    return None;
                }
                levels = 2;
            }
            (self.rest, self.seen) = close(open, levels)?;
            self.tail = after;
        }
    }

    /// Takes a key and its value, or what begins it. Whether a key comes next.
    #[inline(always)]
    fn member<L: Lanes>(
        &mut self,
        plan: &'a Plan,
        document: &'d [u8],
        open: &mut Containers<'a>,
    ) -> Option<bool> {
        // White space before the key; its last byte takes the separator's place.
        let space = self.space_before_key::<L>(open)?;
        let window = self.tail.get(space..)?.first_chunk()?;
        let found = self.key::<L>(open, window)?;
        let key = found.key;
        if key.bit & !self.seen == 0 {
            return None;
        }
        let leaf = match key.short_in::<L, SPACED>(plan, &found) {
            None => key.null_in(&found),
            leaf => leaf,
        };
        if let Some(length) = leaf {
            self.take(key, self.tail.get(space + length..)?);
            return Some(self.tail.first() == Some(&b','));
        }
        let mut value = self.tail.get(space + key.length()..)?;
        if SPACED && let [b' ', after @ ..] = value {
            value = after;
        }
        if let [b'"', ..] = value {
            let start = document.len() - value.len() + 1;
            let end = L::long_text_end(plan, document, start, key.text)?;
            self.take(key, document.get(end..)?);
            return Some(false);
        }
        let (shape, repeats) = key.shape_of(plan, value)?;
        let mut inner = value;
        if repeats {
            inner = Self::after_space::<L>(inner.get(1..)?, open, INNER)?;
        }
        if repeats && *inner.first()? == b']' && open.has_room() {
            self.take(key, inner.get(1..)?);
            return Some(self.tail.first() == Some(&b','));
        }
        let after = self.rest.get(1..).unwrap_or_default();
        if *inner.first()? != b'{' || !begin(open, shape, repeats, after, self.seen | key.bit) {
            return None;
        }
        self.begin(inner, &shape.quick);
        Some(true)
    }

    /// The key in a window after a separator; it and those after it are the rest then.
    #[inline(always)]
    fn key<'w, L: Lanes>(
        &mut self,
        open: &Containers<'a>,
        window: &'w Window,
    ) -> Option<Found<'a, 'w>> {
        if let Some(found) = quick::expected::<L>(self.rest, window) {
            return Some(found);
        }
        // Some fields did not come, or they come in another order.
        let Some(Frame::Object(object)) = open.innermost() else {
            return None;
        };
        self.rest = L::place_of(object.plan, window)?;
        let found = quick::expected::<L>(self.rest, window)?;
        // Its length is known from the quotes, too, before the place is.
        Some(found.of_length(quick::length_of_key::<L>(window)))
    }

    /// A value of the rest's first field has come.
    #[inline(always)]
    fn take(&mut self, key: &QuickKey, after: &'d [u8]) {
        self.tail = after;
        self.rest = self.rest.get(1..).unwrap_or_default();
        self.seen |= key.bit;
        self.is_brace = false;
    }

    /// An object with these fields begins.
    #[inline(always)]
    fn begin(&mut self, brace: &'d [u8], keys: &'a [QuickKey]) {
        (self.tail, self.rest) = (brace, keys);
        (self.seen, self.is_brace) = (0, true);
    }

    /// How much white space stands between the separator and a key: as much as the level has, or as is counted.
    #[inline(always)]
    fn space_before_key<L: Lanes>(&self, open: &mut Containers<'a>) -> Option<usize> {
        if !SPACED {
            return Some(0);
        }
        let indent = open.indent(0);
        let length = usize::from(*indent & 31);
        let window: &[u8; 33] = self.tail.first_chunk()?;
        let line = L::equal(window.last_chunk()?, &INDENTED);
        // Whether there is more, the key tells.
        if !line & ((1 << length) - 1) == 0 && window[length + 1] == b'"' {
            return Some(length);
        }
        let after = self.tail.get(1..)?;
        let counted = after.len() - after_space::<L>(after).len();
        *indent = u8::try_from(counted).unwrap_or_default() & 31;
        Some(counted)
    }

    /// What follows white space that may be before what is so many levels outside the innermost object's members.
    #[inline(always)]
    fn after_space<L: Lanes>(
        bytes: &'d [u8],
        open: &mut Containers<'a>,
        levels: u32,
    ) -> Option<&'d [u8]> {
        if !SPACED || *bytes.first()? > b' ' {
            return Some(bytes);
        }
        let indent = open.indent(levels);
        let length = usize::from(*indent & 31);
        let window: &[u8; 33] = bytes.first_chunk()?;
        let line = L::equal(window.first_chunk()?, &INDENTED);
        // A compare lets the machine go on with what follows as if it were so; with counting it would have to wait.
        let is_same = !line & ((1 << length) - 1) == 0 && window[length] > b' ';
        if is_same {
            return bytes.get(length..);
        }
        let rest = after_space::<L>(bytes);
        *indent = u8::try_from(bytes.len() - rest.len()).unwrap_or_default() & 31;
        Some(rest)
    }
}

/// What follows white space, if the bytes are enough to tell.
#[inline(always)]
fn after_space<L: Lanes>(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    while let Some(chunk) = rest.first_chunk()
        && chunk[0] <= b' '
    {
        let space = (!L::white_space(chunk)).trailing_zeros() as usize;
        rest = rest.get(space..).unwrap_or_default();
        if space < 32 {
            break;
        }
    }
    rest
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

/// Closes the innermost object and so many levels; gives the fields that are to come in the object around it, and the bits of those
/// that have come.
#[inline(never)]
fn close<'a>(open: &mut Containers<'a>, levels: u32) -> Option<(&'a [QuickKey], u64)> {
    let Some(Frame::Object(around)) = open.around() else {
        return None;
    };
    let around = (around.rest, around.seen);
    open.close(levels);
    Some(around)
}
