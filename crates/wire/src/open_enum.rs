//! A value of an open enumeration: the vendor's string, and the known value that it matches.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use crate::known_values::{KnownValues, find};
use crate::raw::Leaf;
use crate::slot::{AsSlot, Slot, SlotMut, leaf_element};

/// A leaf whose text is a value of an open enumeration. An unknown value is kept like a known one.
///
/// ```
/// use ocrmarket_wire::{KnownValues, OpenEnum};
///
/// #[derive(Debug, Clone, Copy, PartialEq)]
/// enum CardType { Debit, Credit }
///
/// impl KnownValues for CardType {
///     const KNOWN_VALUES: &'static [(&'static str, Self)] = &[("借记卡", Self::Debit), ("贷记卡", Self::Credit)];
/// }
///
/// assert_eq!(OpenEnum::<CardType>::from("借 记卡").known(), Some(CardType::Debit));
/// assert_eq!(OpenEnum::from(CardType::Credit).text(), Some("贷记卡"));
/// let new = OpenEnum::<CardType>::from("预付卡");
/// assert_eq!((new.known(), new.text()), (None, Some("预付卡")));
/// ```
#[repr(transparent)]
pub struct OpenEnum<W> {
    leaf: Leaf,
    words: PhantomData<fn() -> W>,
}

impl<W> OpenEnum<W> {
    fn new(leaf: Leaf) -> Self {
        Self {
            leaf,
            words: PhantomData,
        }
    }
}

impl<W: KnownValues> OpenEnum<W> {
    /// Returns the matching known value. White space and character widths are ignored
    /// ([`fold_value`](crate::fold_value)). `None` for an unknown value and for an empty one. A number compares by its
    /// text.
    pub fn known(&self) -> Option<W> {
        find(self.leaf.text()?)
    }
}

// Written by hand, because derived impls would require the same traits of `W`.
impl<W> Clone for OpenEnum<W> {
    fn clone(&self) -> Self {
        Self::new(self.leaf.clone())
    }
}

impl<W> Default for OpenEnum<W> {
    fn default() -> Self {
        Self::new(Leaf::default())
    }
}

impl<W> PartialEq for OpenEnum<W> {
    fn eq(&self, other: &Self) -> bool {
        self.leaf == other.leaf
    }
}

impl<W> Eq for OpenEnum<W> {}

impl<W> Hash for OpenEnum<W> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.leaf.hash(state);
    }
}

impl<W> fmt::Debug for OpenEnum<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.leaf.fmt(formatter)
    }
}

impl<W> Deref for OpenEnum<W> {
    type Target = Leaf;

    fn deref(&self) -> &Leaf {
        &self.leaf
    }
}

impl<W> DerefMut for OpenEnum<W> {
    fn deref_mut(&mut self) -> &mut Leaf {
        &mut self.leaf
    }
}

impl<W> AsSlot for OpenEnum<W> {
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::Leaf(&self.leaf)
    }

    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Leaf(&mut self.leaf)
    }
}

impl<W: KnownValues + PartialEq> From<W> for OpenEnum<W> {
    /// Returns the first spelling of the word in its list.
    fn from(word: W) -> Self {
        let found = W::KNOWN_VALUES.iter().find(|(_, meaning)| *meaning == word);
        Self::new(found.map_or_else(Leaf::default, |(text, _)| Leaf::from(*text)))
    }
}

impl<W> From<&str> for OpenEnum<W> {
    fn from(text: &str) -> Self {
        Self::new(text.into())
    }
}

leaf_element!(OpenEnum<W>, W);

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Kind {
        Early,
        Letter,
    }

    impl KnownValues for Kind {
        const KNOWN_VALUES: &'static [(&'static str, Self)] =
            &[("提前还款（全部）", Self::Early), ("A1,b", Self::Letter)];
    }

    #[test]
    fn widths_and_white_space_make_no_other_word() {
        for text in [
            "提前还款（全部）",
            "提前还款(全部)",
            "提前还款（全部)",
            " 提前 还款\u{3000}（全部）\n",
        ] {
            let word = OpenEnum::<Kind>::from(text);
            assert_eq!(word.known(), Some(Kind::Early), "{text}");
            assert_eq!(word.text(), Some(text), "it keeps its spelling");
        }
        for text in ["A1,b", "Ａ１，ｂ", "Ａ1，b"] {
            assert_eq!(
                OpenEnum::<Kind>::from(text).known(),
                Some(Kind::Letter),
                "{text}"
            );
        }
        for text in [
            "提前还款【全部】",
            "提前还款全部",
            "a1,b",
            "A1、b",
            "Ａ１，Ｂ",
            "",
        ] {
            assert_eq!(OpenEnum::<Kind>::from(text).known(), None, "{text}");
        }
    }
}
