//! The input of a signature: the parts of a request, borrowed. It is the interface between encoding
//! and signing; the mock creates one from the received bytes. Nothing here copies a body.

use std::borrow::Cow;

/// The parts of a request that a scheme may sign.
#[derive(Clone, Copy)]
pub struct ToSign<'a> {
    /// Method, for example `POST`.
    pub method: &'a str,
    /// Path, starting with `/`, as sent.
    pub path: &'a str,
    /// Query parameters, decoded, in the order sent.
    pub query: &'a [(Cow<'a, str>, Cow<'a, str>)],
    /// Form parameters in the order sent; empty for any other body.
    pub form: &'a [FormField<'a>],
    /// The body if it is not a form, for `Content-MD5`.
    pub body: Option<&'a [u8]>,
    /// `Content-Type` as sent; empty if there is none.
    pub content_type: &'a str,
    /// `Accept` as sent.
    pub accept: &'a str,
}

/// A form parameter.
#[derive(Clone, Copy)]
pub struct FormField<'a> {
    /// The name, decoded.
    pub name: &'a str,
    /// The value.
    pub value: FormValue<'a>,
}

/// A form value. The decoded form is signed, but a whole image is stored only once, in the encoded
/// body.
#[derive(Clone, Copy)]
pub enum FormValue<'a> {
    /// The decoded string.
    Text(&'a str),
    /// The bytes in the body, percent-encoded with `+` for blanks.
    Encoded(&'a [u8]),
}

impl FormValue<'_> {
    /// Returns `true` if the decoded value is empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Encoded(bytes) => bytes.is_empty(),
        }
    }

    /// Passes the decoded value to `piece` in parts, without buffering.
    pub fn decoded(&self, mut piece: impl FnMut(&[u8])) {
        match self {
            Self::Text(text) => piece(text.as_bytes()),
            Self::Encoded(bytes) => decode_pieces(bytes, piece),
        }
    }
}

fn decode_pieces(mut bytes: &[u8], mut piece: impl FnMut(&[u8])) {
    while let Some(at) = bytes.iter().position(|byte| matches!(byte, b'%' | b'+')) {
        let (plain, rest) = bytes.split_at(at);
        if !plain.is_empty() {
            piece(plain);
        }
        let (decoded, length) = match rest {
            [b'+', ..] => (b' ', 1),
            [_, high, low, ..] => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, 3),
                // An invalid percent escape is kept literally, as form decoders do.
                _ => (b'%', 1),
            },
            _ => (b'%', 1),
        };
        piece(&[decoded]);
        bytes = &rest[length..];
    }
    if !bytes.is_empty() {
        piece(bytes);
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::FormValue;

    #[test]
    fn values_are_decoded_in_pieces() {
        let rows = [
            ("", ""),
            ("abc", "abc"),
            ("a%2Bb%2f%3D", "a+b/="),
            ("a+b", "a b"),
            ("100%", "100%"),
            ("%zz", "%zz"),
            ("%2", "%2"),
        ];
        for (encoded, expected) in rows {
            let mut decoded = Vec::new();
            FormValue::Encoded(encoded.as_bytes())
                .decoded(|piece| decoded.extend_from_slice(piece));
            assert_eq!(decoded, expected.as_bytes(), "{encoded}");
        }
    }
}
