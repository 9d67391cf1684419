//! A JSON file as a tree with byte offsets: keeps the order of keys, duplicate keys and the
//! spelling of numbers.
//!
//! Built with the reader of `ocrmarket-wire`, so this crate and the decoder accept the same JSON.
//! Nesting is bounded ([`Purpose`]), so every traversal of a tree may recurse. The `Tree` of that
//! crate is not used: it drops offsets and earlier duplicates, which diagnostics and edits need.

mod parse;
mod report;

use std::collections::BTreeMap;

use ocrmarket_wire::reader;

use crate::characters::{hidden, visible};
use crate::diagnostics::{Diagnostic, DiagnosticCode};

pub use report::DiagnosticSink;

/// Parsed schema files by path.
pub type Sources<'s> = BTreeMap<&'s str, SourceFile<'s>>;

/// Maximum length of an excerpt in a diagnostic, in characters.
const EXCERPT_MAX: usize = 100;

/// Number of characters before the location, if the excerpt is cut.
const EXCERPT_BEFORE: usize = 40;

/// The kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A schema file: diagnostics contain excerpts of it.
    Schema,
    /// A response: diagnostics never contain an excerpt of it.
    #[cfg(feature = "reference")]
    Body,
}

impl Purpose {
    /// Returns the maximum nesting. A schema needs about eight levels, a credit report twelve;
    /// `serde_json` reads 128.
    const fn depth_max(self) -> usize {
        match self {
            Self::Schema => 64,
            #[cfg(feature = "reference")]
            Self::Body => 128,
        }
    }
}

/// A parsed file.
#[derive(Debug, Clone)]
pub struct SourceFile<'a> {
    /// Path relative to `schemas/`.
    pub path: &'a str,
    /// Contents of the file.
    pub text: &'a str,
    /// Byte offsets at which lines start.
    pub line_starts: Vec<usize>,
    /// Value of the file.
    pub root: Node,
    purpose: Purpose,
}

/// A value and its byte span.
#[derive(Debug, Clone)]
pub struct Node {
    /// Byte offset of its first character.
    pub offset: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// `true` if it is a string with a lone surrogate, or a value under such a key. Only in a body.
    pub has_half: bool,
    /// The value itself.
    pub value: JsonValue,
}

/// A JSON value.
#[derive(Debug, Clone)]
pub enum JsonValue {
    /// `{…}`: entries in their order, duplicates included.
    Object(Vec<Member>),
    /// `[…]`
    Array(Vec<Node>),
    /// A string, unescaped. In a body, U+FFFD replaces each lone surrogate.
    String(String),
    /// A number, as the file spells it.
    Number(String),
    /// `true` or `false`
    Boolean(bool),
    /// `null`
    Null,
}

/// One entry of an object.
#[derive(Debug, Clone)]
pub struct Member {
    /// The key, without escapes.
    pub key: String,
    /// Byte offset of the key's opening quote.
    pub key_offset: usize,
    /// `true` if the same key follows later in the object. The last one counts.
    pub overridden: bool,
    /// Its value.
    pub node: Node,
}

/// A location in a source, for diagnostics.
#[derive(Debug, Clone)]
pub struct Cursor<'s> {
    /// The file.
    pub source: &'s SourceFile<'s>,
    /// The value.
    pub node: &'s Node,
    /// Byte offset of the key of this value, or of the value itself if it has no key.
    pub key_offset: usize,
    /// JSON Pointer to the value.
    pub pointer: String,
}

/// The reason why a file cannot be parsed.
#[derive(Debug, Clone)]
pub struct ParseError {
    /// Kind of mistake.
    pub code: DiagnosticCode,
    /// Byte offset of the mistake.
    pub offset: usize,
    /// JSON Pointer to the innermost value that was begun.
    pub pointer: String,
    /// Description of the mistake, and of the expected value.
    pub message: String,
}

impl<'a> SourceFile<'a> {
    /// Reads a schema file. Reports duplicate keys and hidden characters, which are mistakes in any
    /// file. `None` if the file cannot be read, or if its contents cannot be displayed.
    pub fn checked(path: &'a str, bytes: &'a [u8], report: &mut DiagnosticSink) -> Option<Self> {
        let source = match Self::read(path, bytes) {
            Ok(source) => source,
            Err(diagnostic) => {
                report.push(*diagnostic);
                return None;
            }
        };
        // One pass finds out whether anything is wrong. Creating pointers for cursors is the most
        // expensive part, so only incorrect files get cursors.
        if source
            .root
            .any(&|node| node.has_hidden() || node.has_overridden())
        {
            if source.root.any(&Node::has_hidden) {
                source.cursor().report_hidden(report);
                return None;
            }
            source.cursor().report_duplicates(report);
        }
        Some(source)
    }

    /// Reads a schema file.
    ///
    /// # Errors
    /// Returns one diagnostic if the file is not UTF-8, not JSON, or nested too deep.
    pub fn read(path: &'a str, bytes: &'a [u8]) -> Result<Self, Box<Diagnostic>> {
        Self::parse(path, bytes, Purpose::Schema)
    }

    /// Reads a response. The nesting may be deeper, and diagnostics contain no excerpt.
    ///
    /// # Errors
    /// Fails for the same reasons as [`SourceFile::read`].
    #[cfg(feature = "reference")]
    pub fn read_body(path: &'a str, bytes: &'a [u8]) -> Result<Self, Box<Diagnostic>> {
        Self::parse(path, bytes, Purpose::Body)
    }

    fn parse(path: &'a str, bytes: &'a [u8], purpose: Purpose) -> Result<Self, Box<Diagnostic>> {
        let (text, tree) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, Node::parse(bytes, purpose)),
            Err(error) => {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                (
                    std::str::from_utf8(valid).unwrap_or_default(),
                    Err(not_utf8(error.valid_up_to())),
                )
            }
        };
        let null = Node {
            offset: 0,
            end: 0,
            has_half: false,
            value: JsonValue::Null,
        };
        let mut source = SourceFile {
            path,
            text,
            line_starts: line_starts(text),
            root: null,
            purpose,
        };
        match tree {
            Ok(root) => {
                source.root = root;
                Ok(source)
            }
            Err(error) => {
                let help = help_for(error.code).to_owned();
                let found =
                    source.diagnostic(error.offset, error.pointer, error.code, error.message, help);
                Err(Box::new(found))
            }
        }
    }

    /// Returns a cursor at the root.
    pub fn cursor(&self) -> Cursor<'_> {
        Cursor {
            source: self,
            node: &self.root,
            key_offset: self.root.offset,
            pointer: String::new(),
        }
    }

    /// Returns line and column of an offset, both from 1. Columns count characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = line
            .checked_sub(1)
            .and_then(|line| self.line_starts.get(line))
            .copied()
            .unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        (line.max(1), before.chars().count() + 1)
    }

    /// Creates a diagnostic about a byte offset of this file.
    pub fn diagnostic(
        &self,
        offset: usize,
        pointer: String,
        code: DiagnosticCode,
        message: String,
        help: String,
    ) -> Diagnostic {
        let (line, column) = self.position(offset);
        let file = self.path.to_owned();
        let excerpt = (self.purpose == Purpose::Schema)
            .then(|| self.excerpt(line, column))
            .flatten();
        Diagnostic {
            file,
            line,
            column,
            pointer,
            code,
            message,
            help,
            excerpt,
        }
    }

    /// Returns the line of a location, cut around the column if it is long.
    fn excerpt(&self, line: usize, column: usize) -> Option<String> {
        let start = *self.line_starts.get(line.checked_sub(1)?)?;
        let text = self.text.get(start..)?.lines().next()?;
        let shown = text.trim();
        let indent = text
            .chars()
            .take_while(|character| character.is_whitespace())
            .count();
        let skipped = if shown.chars().count() > EXCERPT_MAX {
            column.saturating_sub(indent + EXCERPT_BEFORE)
        } else {
            0
        };
        let mut excerpt = String::from(if skipped > 0 { "…" } else { "" });
        let mut rest = shown.chars().skip(skipped);
        let taken: String = rest.by_ref().take(EXCERPT_MAX).collect();
        excerpt.push_str(&visible(&taken));
        if rest.next().is_some() {
            excerpt.push('…');
        }
        (!excerpt.is_empty()).then_some(excerpt)
    }
}

impl Node {
    /// Returns `true` if this value or one inside satisfies `test`. Recursion is bounded by the
    /// maximum depth of a source.
    fn any(&self, test: &impl Fn(&Self) -> bool) -> bool {
        let inside = match &self.value {
            JsonValue::Object(entries) => entries.iter().any(|entry| entry.node.any(test)),
            JsonValue::Array(elements) => elements.iter().any(|element| element.any(test)),
            _ => false,
        };
        inside || test(self)
    }

    /// Returns `true` if its string or one of its keys has a hidden character.
    fn has_hidden(&self) -> bool {
        let is_printable = |text: &str| text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        let has_hidden =
            |text: &str| !is_printable(text) && text.chars().any(|one| hidden(one).is_some());
        match &self.value {
            JsonValue::String(text) => has_hidden(text),
            JsonValue::Object(entries) => entries.iter().any(|entry| has_hidden(&entry.key)),
            _ => false,
        }
    }

    /// Returns `true` if one of its keys occurs again later.
    fn has_overridden(&self) -> bool {
        matches!(&self.value, JsonValue::Object(entries) if entries.iter().any(|entry| entry.overridden))
    }

    /// Parses bytes into a tree.
    ///
    /// # Errors
    /// Fails if the bytes are not UTF-8, not JSON, or nested too deep.
    pub fn parse(bytes: &[u8], purpose: Purpose) -> Result<Self, ParseError> {
        parse::parse(bytes, purpose)
    }

    /// Returns the entries of an object, or none for other values. Of duplicate keys only the last
    /// one is included.
    pub fn entries(&self) -> impl Iterator<Item = &Member> {
        let entries: &[Member] = if let JsonValue::Object(entries) = &self.value {
            entries
        } else {
            &[]
        };
        entries.iter().filter(|entry| !entry.overridden)
    }

    /// Returns the value under a key, by linear search.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.node)
    }

    /// Returns the elements of an array, or none for other values.
    pub fn elements(&self) -> &[Node] {
        if let JsonValue::Array(elements) = &self.value {
            elements
        } else {
            &[]
        }
    }

    /// Returns `true` if it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, JsonValue::Object(_))
    }

    /// Returns the string, or `None` for other values.
    pub fn text(&self) -> Option<&str> {
        if let JsonValue::String(text) = &self.value {
            Some(text)
        } else {
            None
        }
    }

    /// Returns the value for a message if it is short and not a container, else its type.
    pub fn shown(&self) -> String {
        match &self.value {
            JsonValue::String(text) if text.chars().count() <= EXCERPT_MAX => {
                format!("`{text}`")
            }
            JsonValue::Number(text) if text.len() <= EXCERPT_MAX => format!("`{text}`"),
            JsonValue::Boolean(value) => format!("`{value}`"),
            _ => self.kind().to_owned(),
        }
    }

    /// Returns the JSON type, for a message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            JsonValue::Object(_) => "object",
            JsonValue::Array(_) => "array",
            JsonValue::String(_) => "string",
            JsonValue::Number(_) => "number",
            JsonValue::Boolean(_) => "boolean",
            JsonValue::Null => "null",
        }
    }

    /// Converts the value for serde.
    ///
    /// A number beyond the range of serde becomes the largest that fits. Only the kind of a number
    /// is used.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            JsonValue::Object(_) => serde_json::Value::Object(
                self.entries()
                    .map(|entry| (entry.key.clone(), entry.node.to_json()))
                    .collect(),
            ),
            JsonValue::Array(elements) => elements.iter().map(Node::to_json).collect(),
            JsonValue::String(text) => text.as_str().into(),
            JsonValue::Number(text) => number(text),
            JsonValue::Boolean(value) => (*value).into(),
            JsonValue::Null => serde_json::Value::Null,
        }
    }
}

impl<'s> Cursor<'s> {
    /// Returns a cursor at the value of an entry of this object.
    #[must_use]
    pub fn entry(&self, entry: &'s Member) -> Cursor<'s> {
        let pointer = child_pointer(&self.pointer, &entry.key);
        Cursor {
            source: self.source,
            node: &entry.node,
            key_offset: entry.key_offset,
            pointer,
        }
    }

    /// Returns a cursor at the value under a key of this object.
    pub fn get(&self, key: &str) -> Option<Cursor<'s>> {
        self.node
            .entries()
            .find(|entry| entry.key == key)
            .map(|entry| self.entry(entry))
    }

    /// Returns every entry of this object, in order.
    pub fn entries(&self) -> impl Iterator<Item = (&'s str, Cursor<'s>)> {
        self.node
            .entries()
            .map(|entry| (entry.key.as_str(), self.entry(entry)))
    }

    /// Returns every element of this array, in order.
    pub fn elements(&self) -> impl Iterator<Item = Cursor<'s>> {
        self.node
            .elements()
            .iter()
            .enumerate()
            .map(|(index, node)| Cursor {
                source: self.source,
                node,
                key_offset: node.offset,
                pointer: format!("{}/{index}", self.pointer),
            })
    }

    /// Creates a diagnostic about a byte offset, with this cursor's pointer.
    pub fn diagnostic(
        &self,
        offset: usize,
        code: DiagnosticCode,
        message: String,
        help: String,
    ) -> Diagnostic {
        self.source
            .diagnostic(offset, self.pointer.clone(), code, message, help)
    }

    /// Reports every key that occurs again in its object.
    fn report_duplicates(&self, report: &mut DiagnosticSink) {
        if let JsonValue::Object(entries) = &self.node.value {
            for entry in entries.iter().filter(|entry| entry.overridden) {
                let message = format!("duplicate key `{}`", entry.key);
                let at = self.entry(entry);
                report.key(
                    &at,
                    DiagnosticCode::DuplicateKey,
                    message,
                    "keep one of them",
                );
            }
        }
        for inner in self.inner() {
            if matches!(inner.node.value, JsonValue::Object(_) | JsonValue::Array(_)) {
                inner.report_duplicates(report);
            }
        }
    }

    /// Reports every string and key with a hidden character. The message contains only the code
    /// point.
    fn report_hidden(&self, report: &mut DiagnosticSink) {
        let mut tell = |what: &str, text: &str, offset: usize, pointer: &str| {
            let found = text.chars().find_map(|one| Some((one, hidden(one)?)));
            let Some((character, kind)) = found else {
                return;
            };
            let message = format!(
                "hidden character U+{:04X} ({kind}) in a {what}",
                u32::from(character)
            );
            let help = "remove it; write the end of a line as `\\n`".to_owned();
            let pointer = visible(pointer).into_owned();
            let code = DiagnosticCode::HiddenCharacter;
            report.push(self.source.diagnostic(offset, pointer, code, message, help));
        };
        if let JsonValue::String(text) = &self.node.value {
            tell("string", text, self.node.offset, &self.pointer);
        }
        if let JsonValue::Object(entries) = &self.node.value {
            for entry in entries {
                let pointer = child_pointer(&self.pointer, &entry.key);
                tell("key", &entry.key, entry.key_offset, &pointer);
            }
        }
        for inner in self.inner() {
            inner.report_hidden(report);
        }
    }

    /// Returns the values in this object or array.
    fn inner(&self) -> impl Iterator<Item = Cursor<'s>> {
        let entries = self.entries().map(|(_, inner)| inner);
        entries.chain(self.elements())
    }
}

/// Returns the pointer to a key below a pointer.
pub fn child_pointer(parent: &str, key: &str) -> String {
    let mut pointer = String::with_capacity(parent.len() + key.len() + 1);
    pointer.push_str(parent);
    ocrmarket_wire::pointer::push(&mut pointer, key);
    pointer
}

impl ParseError {
    fn new(code: DiagnosticCode, offset: usize, message: String) -> Self {
        Self {
            code,
            offset,
            pointer: String::new(),
            message,
        }
    }

    /// Returns the same error with the pointer extended by its parent's key.
    fn below(mut self, key: &str) -> Self {
        self.pointer = child_pointer("", key) + &self.pointer;
        self
    }
}

/// Returns the offsets at which lines start. The first line starts after a byte order mark.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(reader::start(text.as_bytes()))
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect()
}

fn not_utf8(offset: usize) -> ParseError {
    ParseError::new(
        DiagnosticCode::InvalidUtf8,
        offset,
        "invalid UTF-8".to_owned(),
    )
}

fn help_for(code: DiagnosticCode) -> &'static str {
    match code {
        DiagnosticCode::InvalidUtf8 => "save the file as UTF-8",
        DiagnosticCode::NestedTooDeep => {
            "move inner objects to definitions under `$defs` and refer to them"
        }
        DiagnosticCode::LoneSurrogate => "write the character itself, or both surrogates",
        _ => "correct the JSON; comments and trailing commas are not allowed",
    }
}

/// Converts a number for serde: exactly if it fits, else to the nearest value that fits.
fn number(text: &str) -> serde_json::Value {
    if let Ok(value) = text.parse::<i64>() {
        return value.into();
    }
    if let Ok(value) = text.parse::<u64>() {
        return value.into();
    }
    let value = text.parse::<f64>().unwrap_or(0.0).clamp(f64::MIN, f64::MAX);
    serde_json::Number::from_f64(value).map_or(serde_json::Value::Null, serde_json::Value::Number)
}
