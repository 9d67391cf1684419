//! A request as received: the bytes, and the fields in them. It is not validated here. It has no
//! `Debug`, because it holds data of users.

use std::borrow::Cow;
use std::ops::Range;

use bytes::Bytes;
use hyper::HeaderMap;
use hyper::header::{CONTENT_TYPE, HeaderName};
use ocrmarket_client::to_sign::{FormField, FormValue};
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

/// A complete request.
pub(crate) struct Received {
    pub(crate) method: String,
    pub(crate) path: String,
    /// Query parameters, decoded, in the order sent.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Form parameters: decoded names, and the ranges of their values in the body.
    form: Vec<(String, Range<usize>)>,
}

/// Kind of value in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// A string of JSON, or any value of a form or a query.
    Text,
    Number,
    Boolean,
    Null,
    /// An array or an object.
    Nested,
}

/// One field of a request.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) in_query: bool,
    pub(crate) kind: FieldKind,
    /// Its string; the JSON text of an array or an object.
    pub(crate) text: String,
}

impl Received {
    /// Splits a request into its parts. The body is a form if `Content-Type` states that.
    pub(crate) fn new(method: String, uri: &hyper::Uri, headers: HeaderMap, body: Bytes) -> Self {
        let query = pairs(uri.query().unwrap_or_default().as_bytes())
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        let mut received = Self {
            method,
            path: uri.path().to_owned(),
            query,
            headers,
            body,
            form: Vec::new(),
        };
        if received.content_type_is("application/x-www-form-urlencoded") {
            let start = received.body.as_ptr() as usize;
            received.form = pairs(&received.body)
                .map(|(name, value)| {
                    let at = value.as_ptr() as usize - start;
                    (decoded(name), at..at + value.len())
                })
                .collect();
        }
        received
    }

    /// Returns the value of a header; empty if it is missing or not text.
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Returns `true` if `Content-Type` is that media type. Parameters are ignored.
    pub(crate) fn content_type_is(&self, media_type: &str) -> bool {
        let whole = self.header(CONTENT_TYPE.as_str());
        let essence = whole.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case(media_type)
    }

    /// Returns the headers whose values are text, in the order received.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&HeaderName, &str)> {
        self.headers
            .iter()
            .filter_map(|(name, value)| Some((name, value.to_str().ok()?)))
    }

    /// Returns query parameters in the form that signing takes.
    pub(crate) fn query_to_sign(&self) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
        let borrowed = |text| Cow::Borrowed(str::as_ref(text));
        let pairs = self.query.iter();
        pairs
            .map(|(name, value)| (borrowed(name), borrowed(value)))
            .collect()
    }

    /// Returns form parameters in the form that signing takes: values as encoded in the body.
    pub(crate) fn form_to_sign(&self) -> Vec<FormField<'_>> {
        let fields = self.form.iter().map(|(name, location)| FormField {
            name,
            value: FormValue::Encoded(self.body.get(location.clone()).unwrap_or_default()),
        });
        fields.collect()
    }

    /// Returns the fields of a form body and of the query.
    pub(crate) fn form_fields(&self) -> Vec<Field> {
        let form = self.form.iter().map(|(name, location)| Field {
            name: name.clone(),
            in_query: false,
            kind: FieldKind::Text,
            text: decoded(self.body.get(location.clone()).unwrap_or_default()),
        });
        form.chain(self.query_fields()).collect()
    }

    /// Returns the fields of a JSON body and of the query. Of duplicate keys, the last one counts.
    ///
    /// # Errors
    /// The body is not a JSON object.
    pub(crate) fn json_fields(&self) -> Result<Vec<Field>, SyntaxError> {
        let mut reader = Reader::new(&self.body)?;
        let mut fields: Vec<Field> = Vec::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            let name = key
                .decode()
                .map_or_else(|_| key.raw().to_owned(), Cow::into_owned);
            let (kind, text) = json_value(&mut reader)?;
            fields.push(Field {
                name,
                in_query: false,
                kind,
                text,
            });
        }
        reader.finish()?;
        fields.reverse();
        fields.extend(self.query_fields());
        Ok(fields)
    }

    fn query_fields(&self) -> impl Iterator<Item = Field> {
        self.query.iter().map(|(name, value)| Field {
            name: name.clone(),
            in_query: true,
            kind: FieldKind::Text,
            text: value.clone(),
        })
    }
}

fn json_value(reader: &mut Reader<'_>) -> Result<(FieldKind, String), SyntaxError> {
    Ok(match reader.kind()? {
        Kind::String => {
            let raw = reader.string()?;
            let text = raw
                .decode()
                .map_or_else(|_| raw.raw().to_owned(), Cow::into_owned);
            (FieldKind::Text, text)
        }
        Kind::Number => (FieldKind::Number, reader.number()?.to_owned()),
        Kind::Boolean => (FieldKind::Boolean, reader.boolean()?.to_string()),
        Kind::Null => {
            reader.null()?;
            (FieldKind::Null, String::new())
        }
        Kind::Object | Kind::Array => (FieldKind::Nested, reader.skip()?.to_owned()),
    })
}

/// Returns names and values of a form, still encoded.
fn pairs(form: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let parts = form
        .split(|byte| *byte == b'&')
        .filter(|part| !part.is_empty());
    parts.map(|part| match part.iter().position(|byte| *byte == b'=') {
        Some(at) => (&part[..at], &part[at + 1..]),
        // An empty slice that is still part of the form.
        None => (part, &part[part.len()..]),
    })
}

fn decoded(encoded: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    FormValue::Encoded(encoded).decoded(|piece| bytes.extend_from_slice(piece));
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(content_type: &str, body: &'static str) -> Result<Received, hyper::http::Error> {
        let request = hyper::Request::post("/path?a=%E6%B5%99&b&a=2")
            .header("content-type", content_type)
            .body(())?;
        let (parts, ()) = request.into_parts();
        Ok(Received::new(
            parts.method.to_string(),
            &parts.uri,
            parts.headers,
            Bytes::from_static(body.as_bytes()),
        ))
    }

    #[test]
    fn forms_and_queries_are_taken_apart() -> Result<(), hyper::http::Error> {
        let form = received(
            "application/x-www-form-urlencoded; charset=UTF-8",
            "x=a%2Bb+c&&y&z=%3D=",
        )?;
        let fields: Vec<_> = form
            .form_fields()
            .into_iter()
            .map(|field| (field.name, field.text, field.in_query))
            .collect();
        let expected = [
            ("x", "a+b c", false),
            ("y", "", false),
            ("z", "==", false),
            ("a", "浙", true),
            ("b", "", true),
            ("a", "2", true),
        ];
        let expected: Vec<_> = expected
            .map(|(name, text, in_query)| (name.to_owned(), text.to_owned(), in_query))
            .into();
        assert_eq!(fields, expected);
        assert_eq!(received("text/plain", "x=1")?.form_to_sign().len(), 0);
        Ok(())
    }

    #[test]
    fn json_bodies_are_taken_apart() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{"x":"a\u002b","n":1.50,"t":true,"o":{"x":[]},"z":null,"x":"last"}"#;
        let fields = received("application/json", body)?.json_fields()?;
        let of = |name: &str| {
            fields
                .iter()
                .find(|field| field.name == name)
                .map(|field| (field.kind, field.text.as_str()))
        };
        assert_eq!(of("x"), Some((FieldKind::Text, "last")));
        assert_eq!(of("n"), Some((FieldKind::Number, "1.50")));
        assert_eq!(of("t"), Some((FieldKind::Boolean, "true")));
        assert_eq!(of("o"), Some((FieldKind::Nested, "{\"x\":[]}")));
        assert_eq!(of("z"), Some((FieldKind::Null, "")));
        for broken in ["", "[]", "{\"x\":", "{} {}"] {
            assert!(
                received("application/json", broken)?.json_fields().is_err(),
                "{broken}"
            );
        }
        Ok(())
    }
}
