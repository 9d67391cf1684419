//! A pull reader over JSON bytes: the full grammar in one pass, without building values.
//!
//! It is the project's one definition of JSON. Decoding, outcome rules, schemas, validation,
//! profiles and the command line all use it.
//!
//! - The grammar is that of RFC 8259, in UTF-8. The constructor checks UTF-8 once; after that every
//!   string is a slice of the input.
//! - A byte order mark is allowed at the start of a document. Offsets count its three bytes;
//!   columns do not.
//! - Lone surrogates (`"\ud800"`) are valid JSON, as in RFC 8259. Only [`RawText::decode`] refuses
//!   them, because a Rust `str` cannot hold them. [`RawText::decode_lossy`] replaces them.
//! - Of duplicate keys the last counts. The reader returns all of them.
//! - There is no depth limit, and the reader never recurses: [`Reader::skip`] is a loop with one
//!   bit per level.
//!
//! It never panics, whatever the bytes and the order of calls.
//!
//! ```
//! use ocrmarket_wire::reader::Reader;
//!
//! let mut reader = Reader::new(br#"{"total": 1200.10, "rest": [1, {"a": null}]}"#)?;
//! reader.begin_object()?;
//! while let Some(key) = reader.next_key()? {
//!     match key.raw() {
//!         "total" => assert_eq!(reader.number()?, "1200.10"),
//!         _ => assert_eq!(reader.skip()?, r#"[1, {"a": null}]"#),
//!     }
//! }
//! reader.finish()?;
//! # Ok::<(), ocrmarket_wire::reader::SyntaxError>(())
//! ```

mod error;
pub mod scan;
mod text;

use crate::keys::ExpectedKey;
use crate::pointer;

pub use error::{Position, SyntaxError, SyntaxErrorKind};
pub(crate) use scan::{plain_end, special_bytes};
pub use text::{LoneSurrogate, RawText};

/// Returns the start of a document: the offset after its byte order mark (U+FEFF in UTF-8), if any.
#[inline]
pub const fn start(document: &[u8]) -> usize {
    if matches!(document, [0xef, 0xbb, 0xbf, ..]) {
        3
    } else {
        0
    }
}

/// A pull reader over one JSON document.
///
/// The caller drives it: get the [`kind`](Self::kind) of the next value, then read it with the
/// method of that kind, or [`skip`](Self::skip) it. After an error the reader stays at the error.
/// Reading on returns more errors and never panics.
#[derive(Clone)]
pub struct Reader<'a> {
    text: &'a str,
    offset: usize,
    /// `true` directly after the start of an array or object, where no comma precedes a member.
    first: bool,
}

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// `"…"`
    String,
    /// `-12.5e3`
    Number,
    /// `true` or `false`
    Boolean,
    /// `null`
    Null,
}

/// Returns the JSON text of the value at a JSON Pointer (RFC 6901), read from bytes without
/// building values.
///
/// Of duplicate keys the last counts. `None` if there is no value, or if `pointer` is neither empty
/// nor starts with `/`. The whole document is checked first, whatever the pointer. Each step then
/// reads only inside the previous value.
///
/// ```
/// use ocrmarket_wire::reader::pointer;
///
/// let body = br#"{"status": "OK", "list": [{"n": 1}, {"n": 02}]}"#;
/// assert!(pointer(body, "/status").is_err(), "02 is not JSON");
/// let body = br#"{"status": "OK", "list": [{"n": 1}, {"n": 2}]}"#;
/// assert_eq!(pointer(body, "/status")?, Some("\"OK\""));
/// assert_eq!(pointer(body, "/list/1/n")?, Some("2"));
/// assert_eq!(pointer(body, "/list/2")?, None);
/// # Ok::<(), ocrmarket_wire::reader::SyntaxError>(())
/// ```
///
/// # Errors
/// The document is not JSON.
pub fn pointer<'a>(bytes: &'a [u8], pointer: &str) -> Result<Option<&'a str>, SyntaxError> {
    let mut reader = Reader::new(bytes)?;
    let whole = reader.skip()?;
    reader.finish()?;
    pointer_in_text(whole, pointer)
}

/// Like [`pointer`], inside the text of one JSON value.
pub(crate) fn pointer_in_text<'a>(
    json: &'a str,
    pointer: &str,
) -> Result<Option<&'a str>, SyntaxError> {
    let Some(tokens) = pointer::tokens(pointer) else {
        return Ok(None);
    };
    let mut location = json;
    for token in tokens {
        match Reader::from_text(location).child(&token)? {
            Some(child) => location = child,
            None => return Ok(None),
        }
    }
    Ok(Some(location))
}

impl<'a> Reader<'a> {
    /// Builds a reader at the first byte.
    ///
    /// # Errors
    /// The bytes are not UTF-8.
    pub fn new(bytes: &'a [u8]) -> Result<Self, SyntaxError> {
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Ok(Self::from_text(text)),
            Err(_) => Err(not_utf8(bytes)),
        }
    }

    /// Builds a reader at the first byte of a `str`, which needs no check.
    pub const fn from_text(text: &'a str) -> Self {
        Self {
            text,
            offset: start(text.as_bytes()),
            first: false,
        }
    }

    /// Returns the number of bytes read.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the kind of the next value without reading the value. Reads white space before it.
    ///
    /// # Errors
    /// The next token does not start a value.
    #[inline]
    pub fn kind(&mut self) -> Result<Kind, SyntaxError> {
        match self.peek() {
            Some(b'"') => Ok(Kind::String),
            Some(b'{') => Ok(Kind::Object),
            Some(b'[') => Ok(Kind::Array),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b't' | b'f') => Ok(Kind::Boolean),
            Some(b'n') => Ok(Kind::Null),
            _ => Err(self.error(SyntaxErrorKind::ExpectedValue)),
        }
    }

    /// Enters an object; [`next_key`](Self::next_key) reads its members.
    ///
    /// # Errors
    /// The next value is not an object.
    #[inline]
    pub fn begin_object(&mut self) -> Result<(), SyntaxError> {
        self.begin(b'{', Kind::Object)
    }

    /// Reads the next key of the innermost object, with the comma and the colon. `None` at the
    /// object's end, which is read too.
    ///
    /// The value of the previous key must have been read.
    ///
    /// # Errors
    /// The next token is neither a key nor the object's end.
    #[inline]
    pub fn next_key(&mut self) -> Result<Option<RawText<'a>>, SyntaxError> {
        if !self.next_member()? {
            return Ok(None);
        }
        self.key().map(Some)
    }

    /// Enters an array; [`next_element`](Self::next_element) reads its elements.
    ///
    /// # Errors
    /// The next value is not an array.
    #[inline]
    pub fn begin_array(&mut self) -> Result<(), SyntaxError> {
        self.begin(b'[', Kind::Array)
    }

    /// Returns `true` if the innermost array has another element, which is then next. Returns
    /// `false` after reading the array's end.
    ///
    /// The previous element must have been read.
    ///
    /// # Errors
    /// A comma or the array's end is missing.
    #[inline]
    pub fn next_element(&mut self) -> Result<bool, SyntaxError> {
        let first = std::mem::replace(&mut self.first, false);
        match self.peek() {
            Some(b']') => {
                self.offset += 1;
                Ok(false)
            }
            Some(b',') if !first => {
                self.offset += 1;
                Ok(true)
            }
            _ if first => Ok(true),
            _ => Err(self.error(SyntaxErrorKind::ExpectedCommaOrBracket)),
        }
    }

    /// Moves to the end of the next value, which the caller knows to be valid. Does nothing if
    /// `end` is not a character boundary, or is before the current offset.
    ///
    /// ```
    /// use ocrmarket_wire::reader::Reader;
    ///
    /// let mut reader = Reader::from_text(r#"[{"a": 1}, 2]"#);
    /// reader.begin_array()?;
    /// assert!(reader.next_element()?);
    /// reader.pass_to(9);
    /// assert!(reader.next_element()?);
    /// assert_eq!(reader.number()?, "2");
    /// # Ok::<(), ocrmarket_wire::reader::SyntaxError>(())
    /// ```
    #[inline]
    pub fn pass_to(&mut self, end: usize) {
        if end >= self.offset && self.text.is_char_boundary(end) {
            self.offset = end;
        }
    }

    /// Reads a string and returns it as it is written.
    ///
    /// # Errors
    /// The next value is not a string, or the string is unterminated, contains a control character
    /// or an unknown escape.
    #[inline]
    pub fn string(&mut self) -> Result<RawText<'a>, SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.error(SyntaxErrorKind::ExpectedKind(Kind::String)));
        }
        self.quoted()
    }

    /// Reads a number and returns it as it is written.
    ///
    /// # Errors
    /// The next value is not a number, or one that JSON does not allow (`01`, `1.`, `.5`, `+1`).
    #[inline]
    pub fn number(&mut self) -> Result<&'a str, SyntaxError> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.error(SyntaxErrorKind::ExpectedKind(Kind::Number)));
        }
        let start = self.offset;
        match scan::number_end(self.bytes(), start) {
            Ok(end) => {
                self.offset = end;
                Ok(&self.text[start..end])
            }
            Err(offset) => Err(self.fail(SyntaxErrorKind::InvalidNumber, offset)),
        }
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    /// The next value is neither.
    pub fn boolean(&mut self) -> Result<bool, SyntaxError> {
        if self.peek() == Some(b't') {
            self.literal("true", Kind::Boolean).map(|()| true)
        } else {
            self.literal("false", Kind::Boolean).map(|()| false)
        }
    }

    /// Reads `null`.
    ///
    /// # Errors
    /// The next value is not `null`.
    pub fn null(&mut self) -> Result<(), SyntaxError> {
        self.peek();
        self.literal("null", Kind::Null)
    }

    /// Reads any value, checks it to its end, and returns its exact JSON text. A loop: nesting
    /// costs one bit per level.
    ///
    /// # Errors
    /// There is no value, or it is malformed.
    pub fn skip(&mut self) -> Result<&'a str, SyntaxError> {
        self.peek();
        let start = self.offset;
        let mut open = OpenContainers::default();
        loop {
            match self.kind()? {
                Kind::Object => {
                    self.begin_object()?;
                    open.push(true);
                }
                Kind::Array => {
                    self.begin_array()?;
                    open.push(false);
                }
                Kind::String => drop(self.quoted()?),
                Kind::Number => drop(self.number()?),
                Kind::Boolean => drop(self.boolean()?),
                Kind::Null => self.null()?,
            }
            // Ends every container that ends here, and stops before the next value.
            loop {
                let more = match open.innermost_is_object() {
                    None => return Ok(&self.text[start..self.offset]),
                    Some(true) => self.next_key()?.is_some(),
                    Some(false) => self.next_element()?,
                };
                if more {
                    break;
                }
                open.pop();
            }
        }
    }

    /// Ends the document: only white space may follow.
    ///
    /// # Errors
    /// Something else follows.
    pub fn finish(&mut self) -> Result<(), SyntaxError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error(SyntaxErrorKind::ExpectedEnd)),
        }
    }

    /// Returns the text of the child that a pointer's token names, in the next value. Reads the
    /// whole value.
    fn child(&mut self, token: &str) -> Result<Option<&'a str>, SyntaxError> {
        let mut found = None;
        match self.kind()? {
            Kind::Object => {
                self.begin_object()?;
                while let Some(key) = self.next_key()? {
                    let value = self.skip()?;
                    if key.is(token) {
                        found = Some(value);
                    }
                }
            }
            Kind::Array => {
                let wanted = pointer::index(token);
                self.begin_array()?;
                let mut index = 0;
                while self.next_element()? {
                    let value = self.skip()?;
                    if Some(index) == wanted {
                        found = Some(value);
                    }
                    index += 1;
                }
            }
            _ => drop(self.skip()?),
        }
        Ok(found)
    }
}

/// Methods for loops over many members: decoding, and profiles of documents.
impl<'a> Reader<'a> {
    /// Returns the whole document.
    #[inline]
    pub fn document(&self) -> &'a str {
        self.text
    }

    /// Reads the next string if it has no escapes and no white space before it. Returns its start
    /// and end, without the quotes.
    #[inline]
    pub fn take_plain_string(&mut self) -> Option<(usize, usize)> {
        let start = self.offset + 1;
        if *self.bytes().get(self.offset)? != b'"' {
            return None;
        }
        let end = plain_end(self.bytes(), start);
        if *self.bytes().get(end)? != b'"' {
            return None;
        }
        self.offset = end + 1;
        Some((start, end))
    }

    /// Returns the text that was read since an offset.
    #[inline]
    pub(crate) fn text_since(&self, start: usize) -> &'a str {
        &self.text[start..self.offset]
    }

    /// Moves to the next member's key, which stays unread. Returns `false` at the object's end,
    /// which is read.
    ///
    /// # Errors
    /// A comma or the object's end is missing.
    #[inline]
    pub fn next_member(&mut self) -> Result<bool, SyntaxError> {
        let first = std::mem::replace(&mut self.first, false);
        match self.peek() {
            Some(b',') if !first => {
                self.offset += 1;
                Ok(true)
            }
            Some(b'}') => {
                self.offset += 1;
                Ok(false)
            }
            _ if first => Ok(true),
            _ => Err(self.error(SyntaxErrorKind::ExpectedCommaOrBrace)),
        }
    }

    /// Reads a key and its colon.
    ///
    /// # Errors
    /// There is no key, or no colon after it.
    #[inline]
    pub fn key(&mut self) -> Result<RawText<'a>, SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.error(SyntaxErrorKind::ExpectedKey));
        }
        let key = self.quoted()?;
        if self.peek() != Some(b':') {
            return Err(self.error(SyntaxErrorKind::ExpectedColon));
        }
        self.offset += 1;
        Ok(key)
    }

    /// Reads the key and its colon if the key is the expected one in its shortest spelling.
    /// Otherwise reads only white space.
    #[inline]
    pub fn take_key(&mut self, expected: &ExpectedKey) -> bool {
        self.peek();
        match expected.end_in(self.bytes(), self.offset) {
            Some(end) => {
                self.offset = end;
                true
            }
            None => false,
        }
    }

    /// Moves to an offset up to which the caller has read the document itself: a value, or a key
    /// and its colon.
    #[inline]
    pub fn go_on_after(&mut self, offset: usize) {
        self.offset = offset;
        self.first = false;
    }

    /// Returns the next byte that is not white space, without reading it. Reads white space before
    /// it.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        let byte = *self.bytes().get(self.offset)?;
        if byte > b' ' {
            return Some(byte);
        }
        self.offset = scan::white_space_end(self.bytes(), self.offset);
        self.bytes().get(self.offset).copied()
    }

    #[inline]
    fn begin(&mut self, bracket: u8, kind: Kind) -> Result<(), SyntaxError> {
        if self.peek() != Some(bracket) {
            return Err(self.error(SyntaxErrorKind::ExpectedKind(kind)));
        }
        self.offset += 1;
        self.first = true;
        Ok(())
    }

    /// Reads a string whose opening quote is next.
    #[inline]
    fn quoted(&mut self) -> Result<RawText<'a>, SyntaxError> {
        let start = self.offset + 1;
        match scan::string_end(self.bytes(), start) {
            Ok(end) => {
                self.offset = end.quote + 1;
                Ok(RawText::new(&self.text[start..end.quote], end.escaped))
            }
            Err((kind, offset)) => Err(self.fail(kind, offset)),
        }
    }

    fn literal(&mut self, literal: &str, kind: Kind) -> Result<(), SyntaxError> {
        if self.bytes()[self.offset..].starts_with(literal.as_bytes()) {
            self.offset += literal.len();
            Ok(())
        } else {
            Err(self.error(SyntaxErrorKind::ExpectedKind(kind)))
        }
    }

    #[inline]
    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    #[cold]
    fn error(&self, kind: SyntaxErrorKind) -> SyntaxError {
        SyntaxError::new(kind, self.offset)
    }

    /// Returns an error at a later offset. Moves the reader there, to a character's first byte.
    #[cold]
    fn fail(&mut self, kind: SyntaxErrorKind, offset: usize) -> SyntaxError {
        self.offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(self.offset) {
            self.offset -= 1;
        }
        self.error(kind)
    }
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The text may hold personal data.
        formatter
            .debug_struct("Reader")
            .field("offset", &self.offset)
            .finish_non_exhaustive()
    }
}

/// Finds the location of the error: the fast UTF-8 check does not return it.
#[cold]
fn not_utf8(bytes: &[u8]) -> SyntaxError {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    SyntaxError::new(SyntaxErrorKind::InvalidUtf8, valid)
}

/// The containers that `skip` is in, one bit each: 1 for an object.
#[derive(Default)]
struct OpenContainers {
    /// The innermost up to 64; the lowest bit is the innermost.
    near: u64,
    /// The others, 64 per element. Most documents never need them.
    far: Vec<u64>,
    depth: usize,
}

impl OpenContainers {
    fn push(&mut self, is_object: bool) {
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.far.push(self.near);
        }
        self.near = self.near << 1 | u64::from(is_object);
        self.depth += 1;
    }

    fn pop(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.near >>= 1;
        if self.depth.is_multiple_of(64) {
            self.near = self.far.pop().unwrap_or_default();
        }
    }

    fn innermost_is_object(&self) -> Option<bool> {
        (self.depth > 0).then_some(self.near & 1 == 1)
    }
}

#[cfg(test)]
mod tests;
