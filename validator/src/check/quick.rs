//! Keys as vendors write them, compared thirty-two bytes at once.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use ocrmarket_wire::reader::scan::white_space_end;

use super::lanes::Lanes;
use super::short::{Short, ShortRule};
use crate::plan::{Kinds, Node, NodeId, ObjectPlan, Plan};

/// What is looked at in one go: a separator, a key, its colon and the start of its value.
pub(super) type Window = [u8; 96];

/// A key as vendors write it, and what to do with its value.
#[derive(Debug)]
#[repr(align(64))]
pub(crate) struct QuickKey {
    /// `,"key":"`, the quote of a text included, as far as there is room.
    bytes: [u8; 32],
    /// A bit for each byte up to the colon; all bits, which never match, where the key is longer.
    needed: u32,
    /// How many bytes that are.
    length: u32,
    /// The value's node.
    pub(super) node: NodeId,
    /// Index of the flat object that its value is or that its value's elements are; all ones if they are none.
    flat: u32,
    /// What is asked of a short text.
    text: ShortRule,
    /// Whether its value may be null.
    nullable: bool,
}

impl QuickKey {
    pub(crate) fn new(name: &str, id: NodeId, node: &Node, flat: Option<u32>) -> Self {
        let mut key = String::from(",");
        ocrmarket_wire::keys::quote(name, &mut key);
        key.push(':');
        let mut bytes = [0; 32];
        // With the quote after it, it must end before the bytes do.
        let fits = key.len() < bytes.len() - 1;
        if fits {
            bytes[..key.len()].copy_from_slice(key.as_bytes());
            bytes[key.len()] = b'"';
        }
        Self {
            bytes,
            needed: if fits { (1 << key.len()) - 1 } else { u32::MAX },
            length: u32::try_from(key.len()).unwrap_or_default(),
            node: id,
            flat: flat.unwrap_or(u32::MAX),
            text: node.short,
            nullable: node.kinds.has(Kinds::NULL) && !node.asks_values,
        }
    }

    /// The key's place, if it comes next; at `separator` stands a comma, or the brace of an object that has just begun.
    #[inline(always)]
    pub(super) fn at<'d, L: Lanes>(
        &self,
        document: &'d [u8],
        separator: usize,
        is_first: bool,
    ) -> Option<KeyAt<'d>> {
        let window = window(document, separator)?;
        let differs = !(L::equal(half(window), &self.bytes) | u32::from(is_first));
        if differs & self.needed == 0 {
            return Some(KeyAt {
                start: separator,
                window,
                differs,
            });
        }
        if window[1] > b' ' || !(is_first || window[0] == b',') {
            return None;
        }
        self.after_space::<L>(document, separator)
    }

    /// In indented documents a key follows white space; its last byte takes the separator's place.
    #[inline(always)]
    fn after_space<'d, L: Lanes>(&self, document: &'d [u8], separator: usize) -> Option<KeyAt<'d>> {
        let start = white_space_end(document, separator + 1) - 1;
        let window = window(document, start)?;
        let differs = !(L::equal(half(window), &self.bytes) | 1);
        (differs & self.needed == 0).then_some(KeyAt {
            start,
            window,
            differs,
        })
    }

    /// From the key's start to its value, if that is a short text. Which of the two spellings it is must be a jump, and not a sum:
    /// the next key's place would wait for it.
    #[inline(always)]
    fn text_in<'d, L: Lanes>(&self, key: &KeyAt<'d>) -> Option<(usize, Short<'d>)> {
        let (length, window) = (self.length as usize & 31, key.window);
        if key.differs >> length & 1 == 0 {
            return Some((length + 1, Short::in_window::<L>(window, length + 1)?));
        }
        rarely();
        if window[length] == b' ' && window[length + 1] == b'"' {
            return Some((length + 2, Short::in_window::<L>(window, length + 2)?));
        }
        None
    }

    /// From the key's start to what follows its value, if that is null and may be.
    #[inline(always)]
    fn null_in(&self, key: &KeyAt<'_>) -> Option<usize> {
        let length = self.length as usize & 31;
        let is_null = self.nullable && key.window[length..].starts_with(b"null");
        is_null.then_some(length + 4)
    }

    /// From the key's start to what follows its value, if that is a short text or null and surely right.
    #[inline(always)]
    pub(super) fn leaf_in<L: Lanes>(&self, plan: &Plan, key: &KeyAt<'_>) -> Option<usize> {
        match self.text_in::<L>(key) {
            Some((start, text)) => text
                .is_right::<L>(plan, self.text)
                .then(|| start + text.length() + 1),
            None => self.null_in(key),
        }
    }

    /// What follows its value, if that is a flat object or an array of them and all of it is surely right.
    #[inline(always)]
    pub(super) fn flat_value_end<L: Lanes>(
        &self,
        plan: &Plan,
        document: &[u8],
        mut at: usize,
    ) -> Option<usize> {
        let object = plan.objects.get(self.flat as usize)?;
        let is_array = *document.get(at)? == b'[';
        at += usize::from(is_array);
        loop {
            at = flat_object_end::<L>(plan, object, document, at)?;
            match document.get(at)? {
                _ if !is_array => return Some(at),
                b',' => at += 1,
                b']' => return Some(at + 1),
                _ => return None,
            }
        }
    }

    /// From the key's start to what follows its colon.
    #[inline(always)]
    pub(super) fn length(&self) -> usize {
        self.length as usize
    }
}

/// Where a key stands.
pub(super) struct KeyAt<'d> {
    /// The byte before it.
    pub(super) start: usize,
    window: &'d Window,
    /// Which bytes differ from the key's.
    differs: u32,
}

/// What follows an object of short texts in the schema's order without white space, if all of it is surely right. Fields may be
/// missing; keys only ever go forward, so none comes twice.
#[inline(always)]
fn flat_object_end<L: Lanes>(
    plan: &Plan,
    object: &ObjectPlan,
    document: &[u8],
    mut at: usize,
) -> Option<usize> {
    if *document.get(at)? != b'{' {
        return None;
    }
    let (mut seen, mut bit, mut ignored) = (0u64, 1u64, 1u32);
    for key in &object.quick {
        let window = window(document, at)?;
        let differs = !(L::equal(half(window), &key.bytes) | ignored);
        if differs & key.needed == 0 {
            let found = KeyAt {
                start: at,
                window,
                differs,
            };
            at += key.leaf_in::<L>(plan, &found)?;
            seen |= bit;
            ignored = 0;
        } else if window[0] == b'}' {
            break;
        } else if window[1] <= b' ' {
            return None;
        }
        bit <<= 1;
    }
    let required = object.required.first().copied().unwrap_or_default();
    let is_whole = *document.get(at)? == b'}' && seen & required == required;
    is_whole.then_some(at + 1)
}

/// Keeps a jump a jump.
#[cold]
#[inline(always)]
fn rarely() {}

#[inline(always)]
fn window(document: &[u8], at: usize) -> Option<&Window> {
    document.get(at..)?.first_chunk()
}

#[inline(always)]
fn half(window: &Window) -> &[u8; 32] {
    window.first_chunk().unwrap_or(&[0; 32])
}
