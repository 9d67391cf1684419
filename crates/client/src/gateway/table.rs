//! The rows of the gateways' tables, and the lookup of a row by message.

use super::GatewayErrorKind;
use crate::store::Charge;

/// One known refusal of a gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownRefusal {
    /// The gateway's code, six characters; empty if it sends only a message.
    pub code: &'static str,
    /// The HTTP status according to the source. Sources disagree, so it never decides alone.
    pub status: u16,
    /// The message, with `{}` in place of values. Empty if no source quotes it.
    pub message: &'static str,
    /// The reason.
    pub kind: GatewayErrorKind,
    /// The charge of such a request. No source states it for any row yet, so it is always unknown.
    pub charged: Charge,
    /// The source of the row.
    pub source: &'static str,
}

impl KnownRefusal {
    pub(super) const fn new(
        code: &'static str,
        status: u16,
        message: &'static str,
        kind: GatewayErrorKind,
        source: &'static str,
    ) -> Self {
        Self {
            code,
            status,
            message,
            kind,
            charged: Charge::Unknown,
            source,
        }
    }
}

/// Returns the best match of a message: the row with the most literal bytes.
pub(super) fn by_message<'r>(
    rows: impl Iterator<Item = &'r KnownRefusal>,
    message: &str,
) -> Option<&'r KnownRefusal> {
    let message = message.trim().to_ascii_lowercase();
    let fitting = rows.filter_map(|row| Some((fit(row.message, &message)?, row)));
    fitting
        .fold(
            None,
            |best: Option<(usize, &KnownRefusal)>, (length, row)| {
                // The first of equal matches wins.
                if best.is_some_and(|(longest, _)| longest >= length) {
                    best
                } else {
                    Some((length, row))
                }
            },
        )
        .map(|(_, row)| row)
}

/// Returns the number of literal bytes of a pattern in a message, in order and from its start.
/// `None` if it does not match.
///
/// Case, blanks around values and any text after the pattern are ignored. `message` must be in
/// lower case.
fn fit(pattern: &str, message: &str) -> Option<usize> {
    if pattern.is_empty() {
        return None;
    }
    let pattern = pattern.to_ascii_lowercase();
    let mut literals = pattern.split("{}").map(str::trim);
    let first = literals.next()?;
    let mut rest = message.strip_prefix(first)?;
    let mut length = first.len();
    for literal in literals {
        let at = rest.find(literal)?;
        rest = rest.get(at + literal.len()..)?;
        length += literal.len();
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn messages_fit_by_their_shape() {
        let rows = [
            ("Nonce Used", "nonce used", Some(10)),
            ("Nonce Used", "nonce used twice", Some(10)),
            ("Nonce Used", "a nonce used", None),
            ("Invalid AppCode {}", "invalid appcode", Some(15)),
            (
                "Invalid AppCode {}",
                "invalid appcode `not exists`",
                Some(15),
            ),
            (
                "Header `{}` is Required",
                "header `a` is required",
                Some(8 + 13),
            ),
            ("Header `{}` is Required", "header `a` is optional", None),
            ("host[{}]", "host[例]", Some(6)),
            ("", "anything", None),
        ];
        for (pattern, message, expected) in rows {
            assert_eq!(fit(pattern, message), expected, "{pattern}: {message}");
        }
    }
}
