//! Parses JSON text into nodes with byte offsets, to the maximum depth of their purpose.

use std::borrow::Cow;
use std::collections::HashSet;

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError};

use super::{JsonValue, Member, Node, ParseError, Purpose};
use crate::diagnostics::DiagnosticCode;

/// Parses bytes into a tree.
pub(super) fn parse(bytes: &[u8], purpose: Purpose) -> Result<Node, ParseError> {
    let reader = Reader::new(bytes).map_err(syntax)?;
    let mut parser = Parser {
        reader,
        start: bytes.as_ptr().addr(),
        purpose,
    };
    let root = parser.value(0)?;
    parser.reader.finish().map_err(syntax)?;
    Ok(root)
}

/// A parser of values. Recursion is bounded by the purpose.
struct Parser<'a> {
    reader: Reader<'a>,
    /// Address of the first byte, to compute the offsets of strings.
    start: usize,
    purpose: Purpose,
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Result<Node, ParseError> {
        let kind = self.reader.kind().map_err(syntax)?;
        let offset = self.reader.offset();
        let depth_max = self.purpose.depth_max();
        if depth > depth_max {
            let message = format!("nested deeper than {depth_max} levels");
            return Err(ParseError::new(
                DiagnosticCode::NestedTooDeep,
                offset,
                message,
            ));
        }
        let mut has_half = false;
        let value = match kind {
            Kind::Object => self.object(depth)?,
            Kind::Array => self.array(depth)?,
            Kind::String => {
                let raw = self.reader.string().map_err(syntax)?;
                has_half = raw.decode().is_err();
                JsonValue::String(self.decode(&raw, offset)?)
            }
            Kind::Number => JsonValue::Number(self.reader.number().map_err(syntax)?.to_owned()),
            Kind::Boolean => JsonValue::Boolean(self.reader.boolean().map_err(syntax)?),
            Kind::Null => {
                self.reader.null().map_err(syntax)?;
                JsonValue::Null
            }
        };
        let end = self.reader.offset();
        Ok(Node {
            offset,
            end,
            has_half,
            value,
        })
    }

    /// # Errors
    /// Fails if a schema file contains a lone surrogate.
    fn decode(&self, raw: &RawText<'_>, offset: usize) -> Result<String, ParseError> {
        if self.purpose != Purpose::Schema {
            return Ok(raw.decode_lossy().into_owned());
        }
        let message = "lone surrogate in a string";
        let lone = |_| ParseError::new(DiagnosticCode::LoneSurrogate, offset, message.to_owned());
        raw.decode().map(Cow::into_owned).map_err(lone)
    }

    fn object(&mut self, depth: usize) -> Result<JsonValue, ParseError> {
        self.reader.begin_object().map_err(syntax)?;
        let (mut entries, mut spelt) = (Vec::new(), Vec::new());
        while let Some(raw) = self.reader.next_key().map_err(syntax)? {
            // The opening quote precedes the string.
            let key_offset = raw.raw().as_ptr().addr().saturating_sub(self.start + 1);
            let key = self.decode(&raw, key_offset)?;
            let mut node = self.value(depth + 1).map_err(|error| error.below(&key))?;
            node.has_half |= raw.decode().is_err();
            spelt.push(raw.canonical());
            entries.push(Member {
                key,
                key_offset,
                overridden: false,
                node,
            });
        }
        mark_overridden(&mut entries, &spelt);
        Ok(JsonValue::Object(entries))
    }

    fn array(&mut self, depth: usize) -> Result<JsonValue, ParseError> {
        self.reader.begin_array().map_err(syntax)?;
        let mut elements = Vec::new();
        while self.reader.next_element().map_err(syntax)? {
            let index = elements.len();
            elements.push(
                self.value(depth + 1)
                    .map_err(|error| error.below(&index.to_string()))?,
            );
        }
        Ok(JsonValue::Array(elements))
    }
}

/// Marks every entry whose key occurs again. Keys are compared in canonical spelling, in linear
/// time.
fn mark_overridden(entries: &mut [Member], spelt: &[Cow<'_, str>]) {
    let mut seen = HashSet::with_capacity(entries.len());
    for (entry, key) in entries.iter_mut().zip(spelt).rev() {
        entry.overridden = !seen.insert(key.as_ref());
    }
}

#[allow(clippy::needless_pass_by_value, reason = "passed to `map_err`")]
fn syntax(error: SyntaxError) -> ParseError {
    ParseError::new(
        DiagnosticCode::NotJson,
        error.offset,
        error.kind.to_string(),
    )
}
