//! Small questions about texts.

/// Length in characters.
#[inline]
pub(crate) fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

/// A fragment of a URI without its percent signs; `None` if they are not followed by two digits, or say no text.
pub(crate) fn percent_decoded(fragment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let [high, low, ..] = *after else {
            return None;
        };
        let digit = |byte: u8| char::from(byte).to_digit(16);
        bytes.push(u8::try_from(digit(high)? << 4 | digit(low)?).ok()?);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}
