//! A word of an open list: the vendor's text, and which known word it is.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use crate::leaf::Leaf;
use crate::object::{AsSlot, Slot, SlotMut};

/// A list of known words.
pub trait Words: Copy + 'static {
    /// Each word as the vendor writes it, and what it stands for.
    const WORDS: &'static [(&'static str, Self)];
}

/// A leaf whose text is one of an open list of words. A new word is kept like a known one.
///
/// ```
/// use ocrmarket_wire::{Word, Words};
///
/// #[derive(Debug, Clone, Copy, PartialEq)]
/// enum CardType { Debit, Credit }
///
/// impl Words for CardType {
///     const WORDS: &'static [(&'static str, Self)] = &[("借记卡", Self::Debit), ("贷记卡", Self::Credit)];
/// }
///
/// assert_eq!(Word::<CardType>::from("借 记卡").known(), Some(CardType::Debit));
/// assert_eq!(Word::from(CardType::Credit).text(), Some("贷记卡"));
/// let new = Word::<CardType>::from("预付卡");
/// assert_eq!((new.known(), new.text()), (None, Some("预付卡")));
/// ```
#[repr(transparent)]
pub struct Word<W> {
    leaf: Leaf,
    words: PhantomData<fn() -> W>,
}

impl<W> Word<W> {
    fn new(leaf: Leaf) -> Self {
        Self {
            leaf,
            words: PhantomData,
        }
    }
}

impl<W: Words> Word<W> {
    /// Which known word it is, white space left aside; `None` for a new word and for nothing. A number compares by its text.
    pub fn known(&self) -> Option<W> {
        let text = self.leaf.text()?;
        let found = W::WORDS.iter().find(|(word, _)| same_word(word, text));
        found.map(|(_, meaning)| *meaning)
    }
}

/// Whether two texts are the same word: equal once white space is dropped.
fn same_word(left: &str, right: &str) -> bool {
    let visible = |text| str::chars(text).filter(|character| !character.is_whitespace());
    left == right || visible(left).eq(visible(right))
}

// By hand, because derived impls would ask the same of `W`.
impl<W> Clone for Word<W> {
    fn clone(&self) -> Self {
        Self::new(self.leaf.clone())
    }
}

impl<W> Default for Word<W> {
    fn default() -> Self {
        Self::new(Leaf::default())
    }
}

impl<W> PartialEq for Word<W> {
    fn eq(&self, other: &Self) -> bool {
        self.leaf == other.leaf
    }
}

impl<W> Eq for Word<W> {}

impl<W> Hash for Word<W> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.leaf.hash(state);
    }
}

impl<W> fmt::Debug for Word<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.leaf.fmt(formatter)
    }
}

impl<W> Deref for Word<W> {
    type Target = Leaf;

    fn deref(&self) -> &Leaf {
        &self.leaf
    }
}

impl<W> DerefMut for Word<W> {
    fn deref_mut(&mut self) -> &mut Leaf {
        &mut self.leaf
    }
}

impl<W> AsSlot for Word<W> {
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::Leaf(&self.leaf)
    }

    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Leaf(&mut self.leaf)
    }
}

impl<W: Words + PartialEq> From<W> for Word<W> {
    /// The first spelling of the word in its list.
    fn from(word: W) -> Self {
        let found = W::WORDS.iter().find(|(_, meaning)| *meaning == word);
        Self::new(found.map_or_else(Leaf::default, |(text, _)| Leaf::from(*text)))
    }
}

impl<W> From<&str> for Word<W> {
    fn from(text: &str) -> Self {
        Self::new(text.into())
    }
}
