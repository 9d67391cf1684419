//! The rule for showing request ids: only random ones may be shown.

/// Returns `true` for a UUID with its hyphens. Without them it could be an `AppCode`, which has 32
/// hexadecimal digits too.
pub fn is_random_id(id: &str) -> bool {
    id.len() == 36
        && id.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
