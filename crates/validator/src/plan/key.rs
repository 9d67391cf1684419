//! Keys as vendors write them, ready to be compared thirty-two bytes at once.

use super::{Kinds, Node, NodeId, ShortRule};

/// A key as vendors write it, and what to do with its value.
#[derive(Debug)]
#[repr(align(64))]
pub(crate) struct QuickKey {
    /// `,"key":"`, the quote of a text included, as far as there is room.
    pub(crate) bytes: [u8; 32],
    /// The field's bit in the set of fields that have come; none in an object with more than 64 fields.
    pub(crate) bit: u64,
    /// A bit for each byte after the separator up to the colon; all bits, which never match, where the key is longer.
    pub(crate) needed: u32,
    /// The value's node.
    pub(crate) node: NodeId,
    /// Index of the object that its value is or that its value's elements are; all ones if it is neither, or more is asked of it.
    pub(crate) shape: u32,
    /// What is asked of a short text.
    pub(crate) text: ShortRule,
    /// How many bytes stand up to the colon.
    pub(crate) length: u8,
    /// Whether the shape is that of an array's elements.
    pub(crate) is_list: bool,
    /// Whether its value may be null.
    pub(crate) nullable: bool,
}

impl QuickKey {
    /// The key of the field at a place; the shape says whether its objects are elements.
    pub(super) fn new(
        name: &str,
        bit: u64,
        id: NodeId,
        node: &Node,
        shape: Option<(u32, bool)>,
    ) -> Self {
        let mut key = String::from(",");
        ocrmarket_wire::keys::quote(name, &mut key);
        key.push(':');
        let mut bytes = [0; 32];
        // With the quote after it, it must end before the bytes do; and its own quotes are how it is told where it ends.
        let fits = key.len() < bytes.len() - 1 && !key.contains('\\');
        if fits {
            bytes[..key.len()].copy_from_slice(key.as_bytes());
            bytes[key.len()] = b'"';
        }
        let (shape, is_list) = shape.unwrap_or((u32::MAX, false));
        Self {
            bytes,
            bit,
            needed: if fits { (1 << key.len()) - 2 } else { u32::MAX },
            node: id,
            shape,
            text: node.short,
            length: if fits {
                u8::try_from(key.len()).unwrap_or_default()
            } else {
                0
            },
            is_list,
            nullable: node.kinds.has(Kinds::NULL) && !node.asks_values,
        }
    }

    /// What stands between the key's quotes; nothing if it is too long to be compared.
    pub(super) fn key(&self) -> Option<&[u8]> {
        self.bytes.get(2..usize::from(self.length).checked_sub(2)?)
    }
}
