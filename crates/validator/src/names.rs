//! Keys of a document that may be shown, and pointers that show no others.
//!
//! A vendor may use personal data as keys: a name, a number, an address. So a key is shown if the
//! schema spells it, or if it is spelled like the name of a field. Any other key is shown as
//! [`ANY_KEY`]. Profiles and findings follow the same rule.

use std::collections::HashSet;

use ocrmarket_wire::pointer;

/// Placeholder for a key that is not shown.
pub const ANY_KEY: &str = "{key}";

/// Returns `true` if an undeclared key is a name such as `task_id`, and not a value used as a key.
/// Chinese strings, addresses and strings with a long number are not names.
pub fn is_name(key: &str) -> bool {
    let starts = key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let is_plain = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'$'));
    let has_long_number = key
        .as_bytes()
        .split(|byte| !byte.is_ascii_digit())
        .any(|digits| digits.len() > 4);
    starts && is_plain && !has_long_number && key.len() <= 64
}

/// The keys that a schema spells.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Keys that are shown only because the schema spells them.
    unlike: HashSet<Box<str>>,
}

impl Names {
    /// Returns `true` if a key may be shown.
    pub(crate) fn show(&self, key: &str) -> bool {
        is_name(key) || self.unlike.contains(key)
    }
}

impl<'k> FromIterator<&'k str> for Names {
    fn from_iter<I: IntoIterator<Item = &'k str>>(keys: I) -> Self {
        let keys = keys.into_iter().filter(|key| !is_name(key));
        Self {
            unlike: keys.map(Box::from).collect(),
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
            pointer::push(shown, if is_shown { key } else { ANY_KEY });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_names_or_values() {
        for key in ["task_id", "creditHeader", "_x", "a.b-c$2", "line2024"] {
            assert!(is_name(key), "{key}");
        }
        for key in [
            "",
            "张三",
            "110105194912310021",
            "id110105",
            "a b",
            "a@b.cn",
            "1st",
            "2026-01-01",
            &"a".repeat(65),
        ] {
            assert!(!is_name(key), "{key}");
        }
    }

    #[test]
    fn pointers_show_names_alone() {
        let names: Names = ["卡号", "kind"].into_iter().collect();
        let mut pointer = Pointer::new("/data");
        pointer.push_key("卡号", names.show("卡号"));
        assert_eq!(
            pointer.clone().into_parts(),
            ("/data/卡号".to_owned(), None)
        );
        pointer.push_key("a/b c", names.show("a/b c"));
        pointer.push_index(110_105_194_912);
        pointer.push_key("x", names.show("x"));
        let expected = (
            "/data/卡号/a~1b c/110105194912/x".to_owned(),
            Some("/data/卡号/{key}/110105194912/x".to_owned()),
        );
        assert_eq!(pointer.into_parts(), expected);
    }
}
