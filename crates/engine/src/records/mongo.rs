//! `MongoDB`'s extended JSON: replaces objects of one key that represent a value, such as
//! `{"$numberLong": "5"}`.

use memchr::memmem;
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

/// Returns the body with plain values; `None` if there is nothing to replace, or the body is not
/// JSON.
///
/// In JSON, a string that begins with `$` directly after an opening brace is always a key.
pub(crate) fn unwrapped(body: &[u8]) -> Option<Vec<u8>> {
    memmem::find(body, b"\"$")?;
    let text = std::str::from_utf8(body).ok()?;
    let mut whole = Reader::from_text(text);
    whole.skip().and_then(|_| whole.finish()).ok()?;
    let mut plain = Vec::with_capacity(body.len());
    let mut copied = 0;
    for quote in memmem::find_iter(body, b"\"$") {
        let before = body[..quote].trim_ascii_end();
        if quote < copied || !before.ends_with(b"{") {
            continue;
        }
        let brace = before.len() - 1;
        let Some((value, length)) = value(&text[brace..]).ok().flatten() else {
            continue;
        };
        plain.extend_from_slice(&body[copied..brace]);
        plain.extend_from_slice(value.as_bytes());
        copied = brace + length;
    }
    if copied == 0 {
        return None;
    }
    plain.extend_from_slice(&body[copied..]);
    Some(plain)
}

/// Returns the plain value of the object at the start of `text`, and the object's length.
fn value(text: &str) -> Result<Option<(String, usize)>, SyntaxError> {
    let mut reader = Reader::from_text(text);
    reader.begin_object()?;
    let Some(key) = reader.next_key()? else {
        return Ok(None);
    };
    let is_text = reader.kind()? == Kind::String;
    let inner = reader.skip()?;
    if reader.next_key()?.is_some() {
        return Ok(None);
    }
    let plain = match key.raw() {
        "$numberInt" | "$numberLong" | "$numberDouble" | "$numberDecimal" if is_text => {
            let number = &inner[1..inner.len() - 1];
            let is_number = Reader::from_text(number).number() == Ok(number);
            if is_number { number } else { inner }.to_owned()
        }
        "$oid" | "$symbol" if is_text => inner.to_owned(),
        // A time contains a string, or a number in an object of its own.
        "$date" if inner.starts_with('{') => match value(inner)? {
            Some((inner, _)) => inner,
            None => return Ok(None),
        },
        "$date" => inner.to_owned(),
        "$undefined" => "null".to_owned(),
        _ => return Ok(None),
    };
    Ok(Some((plain, reader.offset())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_taken_out() {
        for (body, expected) in [
            (r#"{"n": {"$numberLong": "5"}}"#, Some(r#"{"n": 5}"#)),
            (
                r#"{"n": { "$numberInt" : "-1" } , "m": 1}"#,
                Some(r#"{"n": -1 , "m": 1}"#),
            ),
            (
                r#"{"n": {"$numberDouble": "NaN"}}"#,
                Some(r#"{"n": "NaN"}"#),
            ),
            (
                r#"{"_id": {"$oid": "0f"}, "d": {"$date": {"$numberLong": "7"}}}"#,
                Some(r#"{"_id": "0f", "d": 7}"#),
            ),
            (
                r#"{"d": {"$date": {"$date": {"$oid": "x"}}}}"#,
                Some(r#"{"d": "x"}"#),
            ),
            (r#"{"n": {"$numberLong": "5", "more": 1}}"#, None),
            (r#"{"n": {"$other": "5"}}"#, None),
            (r#"{"n": "{\"$oid\": \"x\"}"}"#, None),
            (r#"{"n": {"$numberLong": "5"}"#, None),
            (r#"{"n": 1}"#, None),
        ] {
            let plain = unwrapped(body.as_bytes())
                .map(|plain| String::from_utf8_lossy(&plain).into_owned());
            assert_eq!(plain.as_deref(), expected, "{body}");
        }
    }
}
