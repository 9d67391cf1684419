//! Keys as vendors write them, compared thirty-two bytes at once.

#![expect(
    clippy::inline_always,
    reason = "left to itself the compiler makes calls of them, which doubles the time"
)]

use ocrmarket_wire::reader::scan::white_space_end;

use super::lanes::Lanes;
use super::short::Short;
use crate::plan::{NodeId, TextRule};

/// What is looked at in one go: a separator, a key, its colon and the start of its value.
pub(super) type Window = [u8; 96];

/// A key as vendors write it, and what to do with its value.
#[derive(Debug)]
#[repr(align(64))]
pub(crate) struct QuickKey {
    /// `,"key":`, as far as there is room.
    bytes: [u8; 32],
    /// A bit for each of its bytes; all bits, which never match, where it is longer.
    needed: u32,
    length: u32,
    /// The value's node.
    pub(super) node: NodeId,
    /// What is asked of a short text.
    pub(super) text: TextRule,
}

impl QuickKey {
    pub(crate) fn new(name: &str, node: NodeId, text: TextRule) -> Self {
        let mut key = String::from(",");
        ocrmarket_wire::keys::quote(name, &mut key);
        key.push(':');
        let mut bytes = [0; 32];
        // With a blank after it, it must end before the bytes do.
        let fits = key.len() < bytes.len() - 1;
        if fits {
            bytes[..key.len()].copy_from_slice(key.as_bytes());
        }
        Self {
            bytes,
            needed: if fits { (1 << key.len()) - 1 } else { u32::MAX },
            length: u32::try_from(key.len()).unwrap_or_default(),
            node,
            text,
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
        let differs = !(L::equal(half(window), &self.bytes) | u32::from(is_first)) & self.needed;
        if differs == 0 {
            return Some(KeyAt {
                start: separator,
                window,
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
        let differs = !(L::equal(half(window), &self.bytes) | 1) & self.needed;
        (differs == 0).then_some(KeyAt { start, window })
    }

    /// From the key's start to its value, if that is a short text. Which of the two spellings it is must be a jump, and not a sum:
    /// the next key's place would wait for it.
    #[inline(always)]
    pub(super) fn text_in<'d, L: Lanes>(&self, window: &'d Window) -> Option<(usize, Short<'d>)> {
        let length = self.length as usize & 31;
        if window[length] == b'"' {
            return Some((length + 1, Short::in_window::<L>(window, length + 1)?));
        }
        rarely();
        if window[length] == b' ' && window[length + 1] == b'"' {
            return Some((length + 2, Short::in_window::<L>(window, length + 2)?));
        }
        None
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
    pub(super) window: &'d Window,
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
