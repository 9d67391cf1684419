//! Rust names, derived from JSON keys. All names are derived here.
//!
//! A name depends on its own key alone, so adding a value, a field or a title never changes another
//! name. If two keys give the same name, reading reports it and requires an `x-name`; names are
//! never numbered.

use crate::api::Property;

/// Maximum length of a module's or type's name, in bytes. Files of code and documentation are named
/// after them, and file systems allow 255 bytes.
pub const NAME_MAX: usize = 100;

/// Returns the Rust field name for a key: `snake_case`, with `_` appended to a keyword and `field_`
/// before a leading digit.
///
/// `None` if the key is not ASCII, or contains no letter or digit.
///
/// ```
/// use ocrmarket_model::naming::field_name;
/// assert_eq!(field_name("overdue31Tp60").as_deref(), Some("overdue31_tp60"));
/// assert_eq!(field_name("a-b").as_deref(), Some("a_b"));
/// assert_eq!(field_name("self").as_deref(), Some("self_"));
/// assert_eq!(field_name("姓名"), None);
/// ```
pub fn field_name(key: &str) -> Option<String> {
    let mut name = words(key)?
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("_");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "field_");
    }
    if is_keyword(&name) {
        name.push('_');
    }
    Some(name)
}

/// Returns the name of the enum for inline known values: the property's key in `UpperCamelCase`.
///
/// `None` if the key has no ASCII form, or starts with a digit.
///
/// ```
/// use ocrmarket_model::naming::type_name;
/// assert_eq!(type_name("card_type").as_deref(), Some("CardType"));
/// assert_eq!(type_name("idURL").as_deref(), Some("IdUrl"));
/// ```
pub fn type_name(key: &str) -> Option<String> {
    let name: String = words(key)?.map(capitalised).collect();
    is_type_name(&name).then_some(name)
}

/// Returns the Rust name of a property: its `x-name`, else [`field_name`] of its key.
pub fn property_field_name(property: &Property) -> Option<String> {
    property
        .rust_name
        .clone()
        .or_else(|| field_name(&property.wire_name))
}

/// Returns the name of the enum for a property with inline known values: [`type_name`] of its
/// `x-name`, else of its key.
pub fn property_enum_name(property: &Property) -> Option<String> {
    type_name(property.rust_name.as_deref().unwrap_or(&property.wire_name))
}

/// Returns `true` if a string is a valid name of a Rust type or variant: `UpperCamelCase`, ASCII,
/// not `Self`.
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name != "Self"
}

/// Returns `true` if a string is a valid name of a Rust module: `snake_case`, ASCII, not a keyword.
/// Two underscores in a row are not `snake_case`.
pub fn is_module_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.contains("__")
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !is_keyword(name)
}

/// Returns `true` if a string is a valid name of a Rust field. The rules are those of a module; a
/// leading underscore is refused because it marks an unused name.
pub fn is_field_name(name: &str) -> bool {
    is_module_name(name)
}

/// Returns `true` if every generated struct has a field of that name.
pub fn is_reserved_field(name: &str) -> bool {
    name == "unknown"
}

/// Returns `true` if the string is a keyword of Rust, in any edition so far.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

/// Rust's strict and reserved keywords, sorted.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Splits a key into words (`idURLName` is `id`, `URL`, `Name`):
/// - at characters that are neither letter nor digit,
/// - before an uppercase letter after a lowercase letter or a digit,
/// - before the last uppercase letter of a run that continues in lowercase.
fn words(key: &str) -> Option<impl Iterator<Item = &str>> {
    let has_form = key.is_ascii() && key.bytes().any(|byte| byte.is_ascii_alphanumeric());
    has_form.then(|| {
        key.split(|character: char| !character.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .flat_map(humps)
    })
}

/// Splits a string of ASCII letters and digits into words.
fn humps(part: &str) -> impl Iterator<Item = &str> {
    let bytes = part.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= bytes.len() {
            return None;
        }
        let end = (start + 1..bytes.len())
            .find(|&at| starts_word(bytes, at))
            .unwrap_or(bytes.len());
        let word = &part[start..end];
        start = end;
        Some(word)
    })
}

fn starts_word(bytes: &[u8], at: usize) -> bool {
    let (before, here) = (bytes[at - 1], bytes[at]);
    let small_follows = bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
    here.is_ascii_uppercase() && (!before.is_ascii_uppercase() || small_follows)
}

fn capitalised(word: &str) -> String {
    let mut word = word.to_ascii_lowercase();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_names() {
        for (key, field, type_) in [
            ("card_num", Some("card_num"), Some("CardNum")),
            (
                "creditTransInfoDetail",
                Some("credit_trans_info_detail"),
                Some("CreditTransInfoDetail"),
            ),
            (
                "overdue31Tp60",
                Some("overdue31_tp60"),
                Some("Overdue31Tp60"),
            ),
            ("avg6monthPay", Some("avg6month_pay"), Some("Avg6monthPay")),
            ("a-b", Some("a_b"), Some("AB")),
            ("a_b", Some("a_b"), Some("AB")),
            ("IDType", Some("id_type"), Some("IdType")),
            ("idURLName", Some("id_url_name"), Some("IdUrlName")),
            ("type", Some("type_"), Some("Type")),
            ("Self", Some("self_"), None),
            ("self", Some("self_"), None),
            ("crate", Some("crate_"), Some("Crate")),
            ("2nd", Some("field_2nd"), None),
            ("__a  b..", Some("a_b"), Some("AB")),
            ("unknown", Some("unknown"), Some("Unknown")),
            ("", None, None),
            ("--", None, None),
            ("姓名", None, None),
            ("name姓名", None, None),
        ] {
            assert_eq!(field_name(key).as_deref(), field, "field of {key:?}");
            assert_eq!(type_name(key).as_deref(), type_, "type of {key:?}");
            if let Some(name) = field_name(key) {
                assert!(is_field_name(&name), "{name:?} is a field name");
            }
        }
    }

    #[test]
    fn names_are_told_from_others() {
        for (name, module, field, type_) in [
            ("bank_card", true, true, false),
            ("_a", false, false, false),
            ("_1", false, false, false),
            ("1a", false, false, false),
            ("__", false, false, false),
            ("a__b", false, false, false),
            ("a_b_", true, true, false),
            ("type", false, false, false),
            ("type_", true, true, false),
            ("Bank", false, false, true),
            ("Bank_Card", false, false, false),
            ("Self", false, false, false),
            ("银行", false, false, false),
            ("", false, false, false),
        ] {
            assert_eq!(is_module_name(name), module, "module {name:?}");
            assert_eq!(is_field_name(name), field, "field {name:?}");
            assert_eq!(is_type_name(name), type_, "type {name:?}");
        }
    }

    #[test]
    fn keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }
}
