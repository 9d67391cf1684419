//! A writer that makes control characters visible, so that no name, key or value of a document can
//! control a terminal.
//!
//! Reports escape external text where they print it. This writer is the boundary behind them: it
//! holds for every text, also for one that a report forgot.

use std::fmt;
use std::io::{self, Write};

use ocrmarket_engine::text::{escape, escape_json, is_unsafe};

/// Beginning and end of the styles that reports use.
const STYLE: (&str, char) = ("\x1b[", 'm');

/// Content of an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// Text of this program. Styles pass, and no line is a workflow command.
    Text,
    /// Data for programs, shown on a terminal. Escapes are those of JSON, tabs pass, styles do not.
    Data,
}

/// A writer that escapes all control characters except line feeds, and bytes that are not UTF-8.
///
/// Flushing also writes an incomplete character or style.
#[derive(Debug)]
pub(crate) struct Visible<W> {
    out: W,
    content: Content,
    /// Bytes of a character or style that is not complete yet.
    pending: Vec<u8>,
    /// `true` as long as the current line has only blanks and styles.
    is_at_start: bool,
}

impl<W: Write> Visible<W> {
    /// Returns a writer that writes to `out`.
    pub(crate) fn new(out: W, content: Content) -> Self {
        Self {
            out,
            content,
            pending: Vec::new(),
            is_at_start: true,
        }
    }

    /// Flushes, and returns the inner writer.
    ///
    /// # Errors
    /// The inner writer cannot be written to.
    pub(crate) fn into_inner(mut self) -> io::Result<W> {
        self.flush()?;
        Ok(self.out)
    }

    /// Writes pending bytes, at the end also incomplete ones.
    fn write_pending(&mut self, is_end: bool) -> io::Result<()> {
        let bytes = std::mem::take(&mut self.pending);
        let mut shown = String::with_capacity(bytes.len());
        let mut rest = &bytes[..];
        for chunk in bytes.utf8_chunks() {
            let (valid, invalid) = (chunk.valid(), chunk.invalid());
            rest = &rest[valid.len() + invalid.len()..];
            let is_last = rest.is_empty() && !is_end;
            if is_last && invalid.is_empty() {
                let kept = self.show(valid, true, &mut shown);
                self.pending.extend_from_slice(kept.as_bytes());
                break;
            }
            self.show(valid, false, &mut shown);
            if is_last && may_continue(invalid) {
                self.pending.extend_from_slice(invalid);
                break;
            }
            for byte in invalid {
                // Writing into a String cannot fail.
                let _ = fmt::Write::write_fmt(&mut shown, format_args!("\\x{byte:02x}"));
            }
        }
        self.out.write_all(shown.as_bytes())
    }

    /// Appends the visible form of a text. Returns the end of the text if more is needed to
    /// classify it.
    fn show<'t>(&mut self, text: &'t str, may_grow: bool, shown: &mut String) -> &'t str {
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let mut length = character.len_utf8();
            match character {
                '\n' => shown.push('\n'),
                '\t' if self.content == Content::Data => shown.push('\t'),
                '\x1b' if self.content == Content::Text => match style(rest) {
                    Style::Complete(style) => {
                        shown.push_str(style);
                        rest = &rest[style.len()..];
                        continue;
                    }
                    Style::Begun if may_grow => return rest,
                    _ => escape(character, shown),
                },
                ':' if self.begins_line() => escape_command(':', shown),
                '#' if self.begins_line() && may_grow && "##[".starts_with(rest) => return rest,
                '#' if self.begins_line() && rest.starts_with("##[") => {
                    escape_command('#', shown);
                }
                _ if is_unsafe(character) => match self.content {
                    Content::Text => escape(character, shown),
                    Content::Data => escape_json(character, shown),
                },
                _ => {
                    length = self.plain(rest);
                    shown.push_str(&rest[..length]);
                }
            }
            self.is_at_start = character == '\n' || (self.is_at_start && character == ' ');
            rest = &rest[length..];
        }
        ""
    }

    fn begins_line(&self) -> bool {
        self.is_at_start && self.content == Content::Text
    }

    /// Returns the length of the text that needs no decision, at least one character.
    fn plain(&self, text: &str) -> usize {
        let first = text.chars().next().map_or(0, char::len_utf8);
        if self.is_at_start {
            return first;
        }
        let end = text.find(|character: char| is_unsafe(character));
        end.unwrap_or(text.len()).max(first)
    }
}

/// Appends the first character of a GitHub workflow command (`::` or `##[`), escaped.
fn escape_command(character: char, shown: &mut String) {
    shown.extend(character.escape_unicode());
}

/// Returns `true` if further bytes may complete a character.
fn may_continue(bytes: &[u8]) -> bool {
    let is_incomplete = |error: std::str::Utf8Error| error.error_len().is_none();
    str::from_utf8(bytes).is_err_and(is_incomplete)
}

enum Style<'t> {
    Complete(&'t str),
    Begun,
    Other,
}

/// Recognizes a style that reports use: reset, bold, faint, underline and the sixteen colours.
fn style(text: &str) -> Style<'_> {
    let Some(code) = text.strip_prefix(STYLE.0) else {
        return if STYLE.0.starts_with(text) {
            Style::Begun
        } else {
            Style::Other
        };
    };
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = code.split_at(digits);
    let is_known = matches!(
        number.as_bytes(),
        [b'0' | b'1' | b'2' | b'4'] | [b'3' | b'9', b'0'..=b'7']
    );
    if after.is_empty() && digits <= 2 {
        Style::Begun
    } else if is_known && after.starts_with(STYLE.1) {
        Style::Complete(&text[..=STYLE.0.len() + digits])
    } else {
        Style::Other
    }
}

impl<W: Write> Write for Visible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pending.extend_from_slice(bytes);
        self.write_pending(false)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_pending(true)?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the visible form of bytes that are written in pieces of `size`.
    fn visible(bytes: &[u8], content: Content, size: usize) -> String {
        let mut out = Visible::new(Vec::new(), content);
        for piece in bytes.chunks(size) {
            out.write_all(piece).expect("memory");
        }
        String::from_utf8(out.into_inner().expect("memory")).expect("UTF-8")
    }

    #[test]
    fn control_characters_are_visible_however_they_are_written() {
        let rows: &[(&[u8], &str, &str)] = &[
            ("卡号 a\n b\n".as_bytes(), "卡号 a\n b\n", "卡号 a\n b\n"),
            (
                b"\x1b[1m\x1b[31merror\x1b[0m: \x1b[93mb",
                "\x1b[1m\x1b[31merror\x1b[0m: \x1b[93mb",
                "\\u001b[1m\\u001b[31merror\\u001b[0m: \\u001b[93mb",
            ),
            (
                b"\x1b]8;;http://a\x1b\\b\x07",
                "\\u{1b}]8;;http://a\\u{1b}\\b\\u{7}",
                "\\u001b]8;;http://a\\u001b\\b\\u0007",
            ),
            (
                b"\x1b[8m \x1b[38m \x1b[2J \x1b[100m \x1b[1;31m \x1b[m",
                "\\u{1b}[8m \\u{1b}[38m \\u{1b}[2J \\u{1b}[100m \\u{1b}[1;31m \\u{1b}[m",
                "\\u001b[8m \\u001b[38m \\u001b[2J \\u001b[100m \\u001b[1;31m \\u001b[m",
            ),
            (
                "a\u{9b}31m\u{202e}\u{2066}\u{2028}\u{7f}".as_bytes(),
                "a\\u{9b}31m\\u{202e}\\u{2066}\\u{2028}\\u{7f}",
                "a\\u009b31m\\u202e\\u2066\\u2028\\u007f",
            ),
            (b"a\tb\r\n", "a\\tb\\r\n", "a\tb\\u000d\n"),
            (
                b"a\x9b31m\xe5\x8d",
                "a\\x9b31m\\xe5\\x8d",
                "a\\x9b31m\\xe5\\x8d",
            ),
            (b"\x1b", "\\u{1b}", "\\u001b"),
            (b"\x1b[3", "\\u{1b}[3", "\\u001b[3"),
            (
                b"::error::a\n  ::b\na::c ##[d\n##[e\n# f\n##",
                "\\u{3a}:error::a\n  \\u{3a}:b\na::c ##[d\n\\u{23}#[e\n# f\n##",
                "::error::a\n  ::b\na::c ##[d\n##[e\n# f\n##",
            ),
        ];
        for (bytes, text, data) in rows {
            for size in 1..=bytes.len() {
                assert_eq!(visible(bytes, Content::Text, size), *text, "{size}");
                assert_eq!(visible(bytes, Content::Data, size), *data, "{size}");
            }
        }
    }
}
