//! Keys in the spelling that vendors use, compared 32 bytes at once.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use super::short::Short;
use super::simd::Simd;
use super::slow::{OpenObject, Separator};
use crate::plan::{FastKey, ObjectPlan, Plan};

/// A window of a document: a separator, a key, its colon and the start of its value.
pub(super) type Window = [u8; 96];

impl FastKey {
    /// Returns the number of bytes from the separator to the colon, both included.
    #[inline(always)]
    pub(super) fn length(&self) -> usize {
        usize::from(self.length)
    }

    /// Returns the object plan of the value, or with `is_list` of the elements in its array. `None`
    /// if the value has another shape or more rules.
    #[inline(always)]
    pub(super) fn shape<'p>(&self, plan: &'p Plan, is_list: bool) -> Option<&'p ObjectPlan> {
        plan.objects
            .get(self.shape as usize)
            .filter(|_| self.is_list == is_list)
    }

    /// Returns the mask of the bytes of a window that differ from the key.
    #[inline(always)]
    fn differs<L: Simd>(&self, window: &Window) -> u32 {
        !L::equal(half(window), &self.bytes)
    }

    #[inline(always)]
    fn is_at(&self, differs: u32) -> bool {
        differs & self.needed == 0
    }

    /// Returns the window's offset after the value, if that is a short string and certainly valid.
    /// With `SPACED`, one blank may precede the value.
    #[inline(always)]
    pub(super) fn short_in<L: Simd, const SPACED: bool>(
        &self,
        plan: &Plan,
        key: &Found<'_, '_>,
    ) -> Option<usize> {
        let mut start = (key.length & 31) + 1;
        if key.differs >> (start - 1) & 1 == 1 {
            let value = key.window[start - 1..].first_chunk();
            if !SPACED || value != Some(b" \"") {
                return None;
            }
            start += 1;
        }
        let text = Short::in_window::<L>(key.window, start)?;
        let is_right = text.is_right::<L>(plan, self.text);
        is_right.then(|| start + text.length() + 1)
    }

    /// Returns the window's offset after the value, if that is null and may be null.
    #[inline(always)]
    pub(super) fn null_in(&self, key: &Found<'_, '_>) -> Option<usize> {
        let length = key.length & 31;
        let is_null = self.nullable && key.window[length..].starts_with(b"null");
        is_null.then_some(length + 4)
    }

    /// Returns the plan of the object that begins at `value`, or of the objects in the array that
    /// begins there; and `true` if it is an array. `None` if `value` begins differently, or the
    /// plan is not simple.
    #[inline(always)]
    pub(super) fn shape_of<'p>(
        &self,
        plan: &'p Plan,
        value: &[u8],
    ) -> Option<(&'p ObjectPlan, bool)> {
        let begins = value.first() == Some(if self.is_list { &b'[' } else { &b'{' });
        let shape = plan.objects.get(self.shape as usize).filter(|_| begins)?;
        shape.simple.is_some().then_some((shape, self.is_list))
    }
}

/// A key of a plan that was found in a window.
pub(super) struct Found<'a, 'd> {
    pub(super) key: &'a FastKey,
    /// The fields after it.
    pub(super) rest: &'a [FastKey],
    window: &'d Window,
    /// Mask of the bytes that differ from the key.
    differs: u32,
    /// Number of bytes from the separator to the colon, both included.
    pub(super) length: usize,
}

impl Found<'_, '_> {
    /// Sets the length, if it was known before the key was.
    #[inline(always)]
    pub(super) fn of_length(self, length: usize) -> Self {
        Self { length, ..self }
    }
}

/// Returns the key that is expected next, if it follows the separator in a window. Does not compare
/// the separator.
#[inline(always)]
pub(super) fn expected<'a, 'd, L: Simd>(
    keys: &'a [FastKey],
    window: &'d Window,
) -> Option<Found<'a, 'd>> {
    let [key, rest @ ..] = keys else { return None };
    let differs = key.differs::<L>(window);
    key.is_at(differs).then_some(Found {
        key,
        rest,
        window,
        differs,
        length: key.length(),
    })
}

/// A field whose key was found in a document.
pub(super) struct Field<'a> {
    pub(super) key: &'a FastKey,
    /// The fields after it.
    pub(super) rest: &'a [FastKey],
    /// Offset after its colon.
    pub(super) value: usize,
}

/// Returns the field whose key follows a separator, if it has the spelling that vendors use. White
/// space may precede the key.
#[inline(always)]
pub(super) fn find<'a, L: Simd>(
    object: &OpenObject<'a>,
    document: &[u8],
    separator: Separator,
) -> Option<Field<'a>> {
    let mut start = separator.at;
    if !separator.is_first && document.get(start) != Some(&b',') {
        return None;
    }
    if *document.get(start + 1)? <= b' ' {
        // In indented documents white space precedes a key. Its last byte is used as the separator.
        start = super::scan::white_space_end(document, start + 1) - 1;
    }
    let window = window(document, start)?;
    let mut found = expected::<L>(object.rest, window);
    if found.is_none()
        && let Some(rest) = L::keys_from(object.plan, window)
    {
        found = expected::<L>(rest, window);
    }
    match found {
        Some(Found { key, rest, .. }) => Some(Field {
            key,
            rest,
            value: start + key.length(),
        }),
        None => long_key(object, document, start + 1),
    }
}

/// Returns the next field, if its key is at an offset and too long for one comparison.
#[inline(always)]
fn long_key<'a>(object: &OpenObject<'a>, document: &[u8], at: usize) -> Option<Field<'a>> {
    let [key, rest @ ..] = object.rest else {
        return None;
    };
    if key.length > 0 {
        return None;
    }
    let keys = object.plan.index.keys();
    let expected = keys.get(keys.len().checked_sub(rest.len() + 1)?)?;
    let value = expected.end_in(document, at)?;
    Some(Field { key, rest, value })
}

/// Returns the fields from the one whose key follows the separator in a window.
#[inline(always)]
pub(super) fn keys_from<'a, L: Simd>(
    object: &'a ObjectPlan,
    window: &Window,
) -> Option<&'a [FastKey]> {
    if window[1] != b'"' {
        return None;
    }
    let text = Short::in_window::<L>(window, 2)?;
    object.keys.find(text, |field| {
        let keys = object.quick.get(field..)?;
        let key = keys.first()?;
        key.is_at(key.differs::<L>(window)).then_some(keys)
    })
}

/// Returns the number of bytes of a key in a window, from the separator to the colon, both
/// included. Returns 34 if the key does not end in the first 32 bytes.
#[inline(always)]
pub(super) fn length_of_key<L: Simd>(window: &Window) -> usize {
    let quotes = L::equal_to(half(window), b'"') & !0b10;
    quotes.trailing_zeros() as usize + 2
}

#[inline(always)]
pub(super) fn window(document: &[u8], at: usize) -> Option<&Window> {
    document.get(at..at.wrapping_add(96))?.first_chunk()
}

#[inline(always)]
fn half(window: &Window) -> &[u8; 32] {
    window.first_chunk().unwrap_or(&[0; 32])
}
