//! The run: a loop over members in the spellings that vendors use: short strings, objects and
//! arrays of objects.
//!
//! Most of the time is spent in this loop, which is compiled for each [`Manner`]. It keeps little
//! state, so that the state stays in registers. At anything unexpected it stops, having taken
//! nothing of it, and [`slow`](super::slow) takes a step.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::keys::{self, Found, Window};
use super::simd::Simd;
use super::slow::{Containers, Frame, OpenObject, Separator};
use crate::plan::{FastKey, ObjectPlan, Plan};

/// White space of a document, as far as it has been read. With each manner the run accepts the same
/// members, or stops at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Without white space.
    Dense,
    /// With white space.
    Spaced,
}

/// Takes members of the innermost object, and of objects in it and around it, while they are as
/// expected and certainly valid. Where it stops, the innermost container is an object.
#[inline(always)]
pub(super) fn run<'a, L: Simd>(
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
fn run_in<'a, L: Simd, const SPACED: bool>(
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

/// Position of a run in the innermost object. A step that cannot continue returns `None` and has
/// taken nothing.
struct Run<'a, 'd, const SPACED: bool> {
    /// The document from a separator.
    tail: &'d [u8],
    /// The fields after the last one seen.
    rest: &'a [FastKey],
    /// Bits of the fields seen so far.
    seen: u64,
    /// `true` if the separator is the object's own brace.
    is_brace: bool,
}

/// Level of the content of an array that begins: one further in than the members of the object
/// around it.
const INNER: u32 = 0u32.wrapping_sub(1);

/// A line feed and 31 spaces.
const INDENTED: [u8; 32] = {
    let mut bytes = [b' '; 32];
    bytes[0] = b'\n';
    bytes
};

impl<'a, 'd, const SPACED: bool> Run<'a, 'd, SPACED> {
    /// Continues after a value, up to the comma before a key or the brace of an array's next
    /// object. Closes the containers that end before.
    #[inline(always)]
    fn reach_comma<L: Simd>(&mut self, open: &mut Containers<'a>) -> Option<()> {
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

    /// Takes a key and its value, or the beginning of its value. Returns `true` if a key comes
    /// next.
    #[inline(always)]
    fn member<L: Simd>(
        &mut self,
        plan: &'a Plan,
        document: &'d [u8],
        open: &mut Containers<'a>,
    ) -> Option<bool> {
        // White space before the key. Its last byte is used as the separator.
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

    /// Returns the key that follows the separator in a window. `rest` then begins with its field.
    #[inline(always)]
    fn key<'w, L: Simd>(
        &mut self,
        open: &Containers<'a>,
        window: &'w Window,
    ) -> Option<Found<'a, 'w>> {
        if let Some(found) = keys::expected::<L>(self.rest, window) {
            return Some(found);
        }
        // Fields are missing, or they come in another order.
        let Some(Frame::Object(object)) = open.innermost() else {
            return None;
        };
        self.rest = L::keys_from(object.plan, window)?;
        let found = keys::expected::<L>(self.rest, window)?;
        // The quotes give the length, too, without waiting for the lookup.
        Some(found.of_length(keys::length_of_key::<L>(window)))
    }

    /// Records a value of the first field in `rest`.
    #[inline(always)]
    fn take(&mut self, key: &FastKey, after: &'d [u8]) {
        self.tail = after;
        self.rest = self.rest.get(1..).unwrap_or_default();
        self.seen |= key.bit;
        self.is_brace = false;
    }

    /// Begins an object with these fields.
    #[inline(always)]
    fn begin(&mut self, brace: &'d [u8], keys: &'a [FastKey]) {
        (self.tail, self.rest) = (brace, keys);
        (self.seen, self.is_brace) = (0, true);
    }

    /// Returns the number of bytes of white space between the separator and a key: the guess for
    /// the level, or a count.
    #[inline(always)]
    fn space_before_key<L: Simd>(&self, open: &mut Containers<'a>) -> Option<usize> {
        if !SPACED {
            return Some(0);
        }
        let indent = open.indent(0);
        let length = usize::from(*indent & 31);
        let window: &[u8; 33] = self.tail.first_chunk()?;
        let line = L::equal(window.last_chunk()?, &INDENTED);
        // The quote proves that no more white space follows.
        if !line & ((1 << length) - 1) == 0 && window[length + 1] == b'"' {
            return Some(length);
        }
        let after = self.tail.get(1..)?;
        let counted = after.len() - after_space::<L>(after).len();
        *indent = u8::try_from(counted).unwrap_or_default() & 31;
        Some(counted)
    }

    /// Returns the bytes after white space, if there is any. What follows is `levels` levels
    /// outside of the innermost object's members.
    #[inline(always)]
    fn after_space<L: Simd>(
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
        // With a comparison the processor can continue speculatively. With a count it would have to
        // wait.
        let is_same = !line & ((1 << length) - 1) == 0 && window[length] > b' ';
        if is_same {
            return bytes.get(length..);
        }
        let rest = after_space::<L>(bytes);
        *indent = u8::try_from(bytes.len() - rest.len()).unwrap_or_default() & 31;
        Some(rest)
    }
}

/// Skips white space while at least 32 bytes are left.
#[inline(always)]
fn after_space<L: Simd>(bytes: &[u8]) -> &[u8] {
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

/// Begins an object in the innermost one, or an array of objects with its first. `rest` and `seen`
/// are the fields still expected and already seen in the innermost one. Returns `false` if there is
/// no frame for it or it is too deep.
#[inline(never)]
fn begin<'a>(
    open: &mut Containers<'a>,
    shape: &'a ObjectPlan,
    repeats: bool,
    rest: &'a [FastKey],
    seen: u64,
) -> bool {
    let inner = OpenObject {
        plan: shape,
        seen: 0,
        rest: &shape.quick,
        others: 0,
        // No key without a field was seen since.
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

/// Closes the innermost object, which is `levels` levels. Returns the fields still expected in the
/// object around it, and the bits of those seen.
#[inline(never)]
fn close<'a>(open: &mut Containers<'a>, levels: u32) -> Option<(&'a [FastKey], u64)> {
    let Some(Frame::Object(around)) = open.around() else {
        return None;
    };
    let around = (around.rest, around.seen);
    open.close(levels);
    Some(around)
}
