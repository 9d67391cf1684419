//! Functions about strings.

/// Returns the length in characters.
#[inline]
pub(crate) fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

/// Decodes the percent signs in the fragment of a URI. `None` if a percent sign is not followed by
/// two hexadecimal digits, or the result is not UTF-8.
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
