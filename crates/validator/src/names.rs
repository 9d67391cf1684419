//! Keys that a schema spells, and pointers that hide the keys that may not be shown.

use std::collections::HashSet;

use ocrmarket_wire::disclosure::{Disclosure, hidden_key, undeclared_key};
use ocrmarket_wire::pointer;

/// The keys that a schema spells.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Keys that are shown only because the schema spells them.
    unlike: HashSet<Box<str>>,
}

impl Names {
    /// Returns `true` if a key may be shown.
    pub(crate) fn show(&self, key: &str) -> bool {
        undeclared_key(key).is_shown() || self.unlike.contains(key)
    }
}

impl<'k> FromIterator<&'k str> for Names {
    fn from_iter<I: IntoIterator<Item = &'k str>>(keys: I) -> Self {
        let keys = keys.into_iter();
        let unlike = keys.filter(|key| !undeclared_key(key).is_shown());
        Self {
            unlike: unlike.map(Box::from).collect(),
        }
    }
}

/// A JSON Pointer into a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pointer {
    whole: String,
    /// The pointer as it may be shown, if that differs.
    shown: Option<String>,
}

impl Pointer {
    /// Creates a pointer that may be shown completely.
    pub(crate) fn new(whole: &str) -> Self {
        Self {
            whole: whole.to_owned(),
            shown: None,
        }
    }

    pub(crate) fn push_index(&mut self, index: u64) {
        let token = index.to_string();
        pointer::push(&mut self.whole, &token);
        if let Some(shown) = &mut self.shown {
            pointer::push(shown, &token);
        }
    }

    pub(crate) fn push_key(&mut self, key: &str, is_shown: bool) {
        if !is_shown && self.shown.is_none() {
            self.shown = Some(self.whole.clone());
        }
        pointer::push(&mut self.whole, key);
        if let Some(shown) = &mut self.shown {
            if is_shown {
                pointer::push(shown, key);
            } else {
                pointer::push(shown, &hidden_key(key));
            }
        }
    }

    /// Returns the complete pointer.
    pub(crate) fn whole(&self) -> &str {
        &self.whole
    }

    /// Returns the complete pointer, and the pointer as it may be shown if that differs.
    pub(crate) fn into_parts(self) -> (String, Option<String>) {
        (self.whole, self.shown)
    }
}

/// Returns the pointer as it may be shown once many records have had its keys. `None` if that is no
/// more than `shown`.
pub(crate) fn if_frequent(whole: &str, shown: &str) -> Option<String> {
    let mut pointer = String::new();
    let mut is_more = false;
    let shown = pointer::tokens(shown).into_iter().flatten();
    for (token, shown) in pointer::tokens(whole)?.zip(shown) {
        let is_frequent = token != shown && undeclared_key(&token) == Disclosure::IfFrequent;
        is_more |= is_frequent;
        pointer::push(&mut pointer, if is_frequent { &token } else { &shown });
    }
    is_more.then_some(pointer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_show_names_alone() {
        let names: Names = ["卡号", "kind"].into_iter().collect();
        let mut pointer = Pointer::new("/data");
        for key in ["卡号", "a/b c", "110105194912"] {
            pointer.push_key(key, names.show(key));
        }
        pointer.push_index(110_105_194_912);
        pointer.push_key("x", names.show("x"));
        let (whole, shown) = pointer.into_parts();
        assert_eq!(whole, "/data/卡号/a~1b c/110105194912/110105194912/x");
        let expected = "/data/卡号/{key:5}/{key:12}/110105194912/x";
        assert_eq!(shown.as_deref(), Some(expected));
        assert_eq!(
            if_frequent(&whole, expected).as_deref(),
            Some("/data/卡号/a~1b c/{key:12}/110105194912/x")
        );
        assert_eq!(if_frequent("/a/110105194912", "/a/{key:12}"), None);
    }
}
