//! Keys in the spelling that vendors use, prepared for comparisons of 32 bytes.

use super::{Kinds, Node, NodeId, ShortRule};

/// A key in the spelling that vendors use, and the rules for its value.
#[derive(Debug)]
#[repr(align(64))]
pub(crate) struct FastKey {
    /// The spelling `,"key":"` with the opening quote of a string; zeros if the key is too long.
    pub(crate) bytes: [u8; 32],
    /// Bit of the field in the set of fields seen; 0 in an object with more than 64 fields.
    pub(crate) bit: u64,
    /// A bit for each byte after the separator up to the colon. All ones, which never match, if the
    /// key is too long.
    pub(crate) needed: u32,
    /// Node of the value.
    pub(crate) node: NodeId,
    /// Index of the object plan of the value, or of the value's elements. All ones if it is
    /// neither, or has more rules.
    pub(crate) shape: u32,
    /// The rule for short strings.
    pub(crate) text: ShortRule,
    /// Number of bytes from the separator to the colon, both included; 0 if the key is too long.
    pub(crate) length: u8,
    /// `true` if the shape is that of an array's elements.
    pub(crate) is_list: bool,
    /// `true` if the value may be null.
    pub(crate) nullable: bool,
}

impl FastKey {
    /// Creates the key of a field. `shape` is the index of an object plan, and `true` if the plan
    /// is that of elements.
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
        // The opening quote of the value must fit, too. The key must not contain escapes, because
        // its closing quote gives its length.
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

    /// Returns the bytes between the key's quotes. `None` if the key is too long to be compared.
    pub(super) fn key(&self) -> Option<&[u8]> {
        self.bytes.get(2..usize::from(self.length).checked_sub(2)?)
    }
}
