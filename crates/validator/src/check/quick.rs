//! Keys as vendors write them, compared thirty-two bytes at once.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use super::lanes::Lanes;
use super::short::Short;
use super::walk::{OpenObject, Separator};
use crate::plan::{ObjectPlan, Plan, QuickKey};

/// What is looked at in one go: a separator, a key, its colon and the start of its value.
pub(super) type Window = [u8; 96];

impl QuickKey {
    /// From the key's start to what follows its colon.
    #[inline(always)]
    pub(super) fn length(&self) -> usize {
        usize::from(self.length)
    }

    /// The objects that its value may be, or that its value's elements may be, if they are all that it may be.
    #[inline(always)]
    pub(super) fn shape<'p>(&self, plan: &'p Plan, is_list: bool) -> Option<&'p ObjectPlan> {
        plan.objects
            .get(self.shape as usize)
            .filter(|_| self.is_list == is_list)
    }

    /// Which bytes of a window differ from the key.
    #[inline(always)]
    fn differs<L: Lanes>(&self, window: &Window) -> u32 {
        !L::equal(half(window), &self.bytes)
    }

    #[inline(always)]
    fn is_at(&self, differs: u32) -> bool {
        differs & self.needed == 0
    }

    /// From the key's start to what follows its value, if that is a short text and surely right; where there is white space, perhaps a
    /// blank stands before it.
    #[inline(always)]
    pub(super) fn short_in<L: Lanes, const SPACED: bool>(
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

    /// From the key's start to what follows its value, if that is null and may be.
    #[inline(always)]
    pub(super) fn null_in(&self, key: &Found<'_, '_>) -> Option<usize> {
        let length = key.length & 31;
        let is_null = self.nullable && key.window[length..].starts_with(b"null");
        is_null.then_some(length + 4)
    }

    /// The objects that its value is one of, or an array of which it is, as it begins; and whether it is an array.
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

/// A key of a plan that stands in a document.
pub(super) struct Found<'a, 'd> {
    pub(super) key: &'a QuickKey,
    /// The fields after it.
    pub(super) rest: &'a [QuickKey],
    window: &'d Window,
    /// Which bytes differ from the key's.
    differs: u32,
    /// From the key's start to what follows its colon.
    pub(super) length: usize,
}

impl Found<'_, '_> {
    /// The same, where the key's length was known before the key.
    #[inline(always)]
    pub(super) fn of_length(self, length: usize) -> Self {
        Self { length, ..self }
    }
}

/// The key that is expected next, if it stands in a window after a separator; which separator is not looked at.
#[inline(always)]
pub(super) fn expected<'a, 'd, L: Lanes>(
    keys: &'a [QuickKey],
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

/// A field whose key stands in a document.
pub(super) struct Field<'a> {
    pub(super) key: &'a QuickKey,
    /// The fields after it.
    pub(super) rest: &'a [QuickKey],
    /// What follows its colon.
    pub(super) value: usize,
}

/// The field whose key follows a separator, if it is spelt as vendors spell them, after white space or not.
#[inline(always)]
pub(super) fn find<'a, L: Lanes>(
    object: &OpenObject<'a>,
    document: &[u8],
    separator: Separator,
) -> Option<Field<'a>> {
    let mut start = separator.at;
    if !separator.is_first && document.get(start) != Some(&b',') {
        return None;
    }
    if *document.get(start + 1)? <= b' ' {
        // In indented documents a key follows white space; its last byte takes the separator's place.
        start = super::scan::white_space_end(document, start + 1) - 1;
    }
    let window = window(document, start)?;
    let mut found = expected::<L>(object.rest, window);
    if found.is_none()
        && let Some(rest) = L::place_of(object.plan, window)
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

/// The next field, if its key is too long to be compared in one go and stands at a place.
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

/// The fields from the one whose key stands in a window after a separator.
#[inline(always)]
pub(super) fn place_of<'a, L: Lanes>(
    object: &'a ObjectPlan,
    window: &Window,
) -> Option<&'a [QuickKey]> {
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

/// How many bytes a key in a window takes, its separator and its colon included; as many as the window has, if it is longer.
#[inline(always)]
pub(super) fn length_of_key<L: Lanes>(window: &Window) -> usize {
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
