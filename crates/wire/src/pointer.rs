//! JSON Pointers (RFC 6901): splits and builds them. Text only: the reader resolves them.

use std::borrow::Cow;

/// Returns the tokens of a pointer, unescaped; `None` if it is neither empty nor starts with `/`.
///
/// ```
/// use ocrmarket_wire::pointer::tokens;
///
/// let found: Vec<_> = tokens("/a~1b/0").into_iter().flatten().collect();
/// assert_eq!(found, ["a/b", "0"]);
/// assert!(tokens("a").is_none());
/// ```
pub fn tokens(pointer: &str) -> Option<impl Iterator<Item = Cow<'_, str>>> {
    let tail = match pointer.strip_prefix('/') {
        Some(tail) => Some(tail),
        None if pointer.is_empty() => None,
        None => return None,
    };
    Some(
        tail.into_iter()
            .flat_map(|tail| tail.split('/'))
            .map(unescape),
    )
}

/// Returns the array index that a token names: decimal digits without a leading zero.
///
/// ```
/// use ocrmarket_wire::pointer::index;
///
/// assert_eq!(index("10"), Some(10));
/// assert_eq!(index("01"), None);
/// assert_eq!(index("-"), None);
/// ```
pub fn index(token: &str) -> Option<usize> {
    let digits_only = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    if !digits_only || (token.len() > 1 && token.starts_with('0')) {
        return None;
    }
    token.parse().ok()
}

/// Appends `/` and a token, escaped.
///
/// ```
/// let mut pointer = String::from("/list/0");
/// ocrmarket_wire::pointer::push(&mut pointer, "a/b~");
/// assert_eq!(pointer, "/list/0/a~1b~0");
/// ```
pub fn push(pointer: &mut String, token: &str) {
    pointer.push('/');
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// Resolves the escapes of a token.
pub(crate) fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}
