//! Syntax errors: the location, and what was expected there. They never contain the document's
//! text.

use std::fmt;

use super::Kind;

/// A location where JSON is malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntaxError {
    /// Kind of the error.
    pub kind: SyntaxErrorKind,
    /// Location, in bytes from the document's start.
    pub offset: usize,
}

/// The kind of a syntax error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// The bytes are not UTF-8.
    InvalidUtf8,
    /// There is no value.
    ExpectedValue,
    /// The value has another kind.
    ExpectedKind(Kind),
    /// There is no key.
    ExpectedKey,
    /// No `:` follows a key.
    ExpectedColon,
    /// Neither `,` nor `}` follows a member of an object.
    ExpectedCommaOrBrace,
    /// Neither `,` nor `]` follows an element of an array.
    ExpectedCommaOrBracket,
    /// Something follows the document's value.
    ExpectedEnd,
    /// A string does not end.
    UnterminatedString,
    /// A string contains a raw control character.
    ControlCharacter,
    /// A string contains an escape that JSON does not have.
    InvalidEscape,
    /// A number has a spelling that JSON does not have.
    InvalidNumber,
    /// A string contains a lone surrogate. The reader accepts it; callers that need decoded strings
    /// refuse it.
    LoneSurrogate,
}

/// A line and a column, for display.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl SyntaxError {
    pub(super) const fn new(kind: SyntaxErrorKind, offset: usize) -> Self {
        Self { kind, offset }
    }

    /// Returns line and column of the error in the bytes that were read.
    pub fn position(&self, bytes: &[u8]) -> Position {
        Position::of(bytes, self.offset)
    }
}

impl Position {
    /// Returns line and column of an offset. A byte that is not UTF-8 counts as a character, or as
    /// part of the previous one. A byte order mark at the start does not count, as in editors.
    ///
    /// ```
    /// use ocrmarket_wire::reader::Position;
    ///
    /// assert_eq!(Position::of("{\n  \"年\": x".as_bytes(), 11), Position { line: 2, column: 8 });
    /// ```
    pub fn of(bytes: &[u8], offset: usize) -> Self {
        let before = &bytes[..offset.min(bytes.len())];
        let before = &before[super::start(before)..];
        let is_newline = |byte: &u8| *byte == b'\n';
        let last_line = before.rsplit(is_newline).next().unwrap_or_default();
        let is_continuation = |byte: u8| byte & 0b1100_0000 == 0b1000_0000;
        Self {
            line: before.split(is_newline).count(),
            column: 1 + last_line
                .iter()
                .filter(|&&byte| !is_continuation(byte))
                .count(),
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at byte {}", self.kind, self.offset)
    }
}

impl std::error::Error for SyntaxError {}

impl fmt::Display for SyntaxErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::InvalidUtf8 => "invalid UTF-8",
            Self::ExpectedValue => "expected a value",
            Self::ExpectedKind(Kind::Object) => "expected an object",
            Self::ExpectedKind(Kind::Array) => "expected an array",
            Self::ExpectedKind(Kind::String) => "expected a string",
            Self::ExpectedKind(Kind::Number) => "expected a number",
            Self::ExpectedKind(Kind::Boolean) => "expected `true` or `false`",
            Self::ExpectedKind(Kind::Null) => "expected `null`",
            Self::ExpectedKey => "expected a key in double quotes",
            Self::ExpectedColon => "expected `:` after the key",
            Self::ExpectedCommaOrBrace => "expected `,` or `}`",
            Self::ExpectedCommaOrBracket => "expected `,` or `]`",
            Self::ExpectedEnd => "expected the end of the document",
            Self::UnterminatedString => "unterminated string",
            Self::ControlCharacter => "unescaped control character in a string",
            Self::InvalidEscape => "invalid escape",
            Self::InvalidNumber => "invalid number",
            Self::LoneSurrogate => "lone surrogate in a string",
        })
    }
}
