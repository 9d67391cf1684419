//! Finds the ends of consecutive values, whatever they contain.
//!
//! The scanner handles only strings and brackets; values are validated later. It reads each byte
//! once, also if bytes arrive in pieces. In malformed JSON, the next value begins at the next line
//! that opens one and cannot belong to the open value: after anything but `,`, `:`, `[` or `{`, or
//! inside a string, which cannot span lines in JSON.
//!
//! A truncated response thus does not affect the next one, and valid JSON is never split.

use std::ops::Range;

use memchr::memchr3;

/// Scanner for values in bytes that are appended at the end and removed at the start.
#[derive(Debug, Clone)]
pub(crate) struct Scanner {
    /// `true` if the elements of an array outside of all values are values of their own.
    opens_arrays: bool,
    /// `true` if a byte above 0x80 begins a pair, whose second byte has no meaning of its own.
    has_pairs: bool,
    in_array: bool,
    state: State,
    start: usize,
    at: usize,
    depth: usize,
    /// Last byte outside of strings that is not white space.
    before: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between values.
    Between,
    /// In a value, outside of strings.
    Inside,
    /// In a string.
    Text,
    /// In bytes with which no value begins.
    Garbage,
}

impl Scanner {
    /// Creates a scanner at the start of an input.
    pub(crate) fn new(opens_arrays: bool, has_pairs: bool) -> Self {
        Self {
            opens_arrays,
            has_pairs,
            in_array: false,
            state: State::Between,
            start: 0,
            at: 0,
            depth: 0,
            before: 0,
        }
    }

    /// Returns the next value that ends in these bytes; at the end of the input, also an incomplete
    /// one.
    pub(crate) fn next(&mut self, bytes: &[u8], is_end: bool) -> Option<Range<usize>> {
        loop {
            let found = match self.state {
                State::Between => self.between(bytes),
                State::Inside => self.inside(bytes),
                State::Text => self.text(bytes),
                State::Garbage => self.garbage(bytes),
            };
            match found {
                Step::Found(range) => return Some(range),
                Step::On => {}
                Step::More if is_end => return self.last(bytes),
                Step::More => return None,
            }
        }
    }

    /// Returns the position from which bytes are still needed.
    pub(crate) fn needs(&self) -> usize {
        if self.state == State::Between {
            self.at
        } else {
            self.start
        }
    }

    /// Adjusts positions after bytes were removed at the start.
    pub(crate) fn moved(&mut self, by: usize) {
        self.at = self.at.saturating_sub(by);
        self.start = self.start.saturating_sub(by);
    }

    fn between(&mut self, bytes: &[u8]) -> Step {
        let white = bytes.get(self.at..).unwrap_or_default();
        let Some(length) = white.iter().position(|byte| !byte.is_ascii_whitespace()) else {
            self.at = bytes.len();
            return Step::More;
        };
        self.at += length;
        self.start = self.at;
        let byte = bytes[self.at];
        match byte {
            b'[' if self.opens_arrays && !self.in_array => {
                self.in_array = true;
                self.at += 1;
                self.before = b'[';
                return Step::On;
            }
            b']' if self.in_array && self.before == b'[' => {
                self.in_array = false;
                self.at += 1;
                return Step::On;
            }
            b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
                self.state = State::Inside;
            }
            _ if self.in_array => self.state = State::Inside,
            _ => self.state = State::Garbage,
        }
        self.depth = 0;
        self.before = 0;
        Step::On
    }

    fn inside(&mut self, bytes: &[u8]) -> Step {
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    if self.ends_before_a_value() {
                        return self.ends(self.at);
                    }
                    self.state = State::Text;
                    self.at += 1;
                    return Step::On;
                }
                b'{' | b'[' => {
                    if self.ends_before_a_value() || self.is_new_start(bytes) {
                        return self.ends(self.at);
                    }
                    self.depth += 1;
                }
                b'}' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 && !self.in_array {
                        self.at += 1;
                        return self.ends(self.at);
                    }
                }
                b',' | b']' if self.depth == 0 && self.in_array => {
                    return self.element_ends(bytes, byte);
                }
                byte if byte.is_ascii_whitespace() => {
                    if self.depth == 0 && !self.in_array && self.before != 0 {
                        return self.ends(self.at);
                    }
                    self.at += 1;
                    continue;
                }
                byte if byte > 0x80 && self.has_pairs => self.at += 1,
                _ => {}
            }
            self.before = byte;
            self.at += 1;
        }
        Step::More
    }

    /// Scans a string; its end may also be the end of the value.
    fn text(&mut self, bytes: &[u8]) -> Step {
        loop {
            let rest = bytes.get(self.at..).unwrap_or_default();
            let special = if self.has_pairs {
                rest.iter()
                    .position(|byte| matches!(byte, b'"' | b'\\' | b'\n' | 0x81..))
            } else {
                memchr3(b'"', b'\\', b'\n', rest)
            };
            let Some(length) = special else {
                self.at = bytes.len().max(self.at);
                return Step::More;
            };
            self.at += length;
            match bytes[self.at] {
                b'"' => {
                    self.at += 1;
                    self.state = State::Inside;
                    self.before = b'"';
                    if self.depth == 0 && !self.in_array {
                        return self.ends(self.at);
                    }
                    return Step::On;
                }
                b'\n' => match bytes.get(self.at + 1) {
                    None => return Step::More,
                    Some(b'{') => {
                        self.at += 1;
                        return self.ends(self.at);
                    }
                    Some(_) => self.at += 1,
                },
                // An escape, or a pair of bytes.
                _ => self.at += 2,
            }
        }
    }

    /// Scans up to the next line that opens a value.
    fn garbage(&mut self, bytes: &[u8]) -> Step {
        while let Some(length) = memchr::memchr(b'\n', bytes.get(self.at..).unwrap_or_default()) {
            let newline = self.at + length;
            match bytes.get(newline + 1) {
                None => {
                    self.at = newline;
                    return Step::More;
                }
                Some(b'{' | b'[') => {
                    self.at = newline + 1;
                    return self.ends(newline);
                }
                Some(_) => self.at = newline + 1,
            }
        }
        self.at = bytes.len().max(self.at);
        Step::More
    }

    /// Returns `true` if a value that begins here directly follows a complete one, `1{}` or `1"a"`.
    fn ends_before_a_value(&self) -> bool {
        self.depth == 0 && !self.in_array && self.before != 0
    }

    /// Returns `true` if the bracket here opens a line and cannot belong to the open value.
    fn is_new_start(&self, bytes: &[u8]) -> bool {
        let opens_line = self.at > self.start && bytes[self.at - 1] == b'\n';
        opens_line && !matches!(self.before, b',' | b':' | b'[' | b'{' | 0)
    }

    fn ends(&mut self, end: usize) -> Step {
        self.state = State::Between;
        Step::Found(self.start..end)
    }

    fn element_ends(&mut self, bytes: &[u8], byte: u8) -> Step {
        let element = bytes[self.start..self.at].trim_ascii_end();
        let end = self.start + element.len();
        self.in_array = byte == b',';
        self.at += 1;
        self.before = byte;
        self.state = State::Between;
        Step::Found(self.start..end)
    }

    /// Returns the rest at the end: an incomplete value, or an empty range if an array is not
    /// closed.
    fn last(&mut self, bytes: &[u8]) -> Option<Range<usize>> {
        let is_open = std::mem::take(&mut self.in_array);
        if self.state == State::Between {
            return is_open.then_some(bytes.len()..bytes.len());
        }
        self.state = State::Between;
        self.at = bytes.len();
        Some(self.start..bytes.len())
    }
}

enum Step {
    /// Continue in the new state.
    On,
    /// A value.
    Found(Range<usize>),
    /// More bytes are needed.
    More,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, opens_arrays: bool, piece: usize) -> Vec<String> {
        let mut scanner = Scanner::new(opens_arrays, false);
        let (mut buffer, mut found) = (Vec::new(), Vec::new());
        for piece in text.as_bytes().chunks(piece).chain([&b""[..]]) {
            buffer.extend_from_slice(piece);
            while let Some(range) = scanner.next(&buffer, piece.is_empty()) {
                found.push(String::from_utf8_lossy(&buffer[range]).into_owned());
            }
            let needs = scanner.needs().min(buffer.len());
            buffer.drain(..needs);
            scanner.moved(needs);
        }
        found
    }

    #[test]
    fn values_end_where_they_end() {
        let rows: [(&str, &[&str]); 16] = [
            ("", &[]),
            (" \r\n ", &[]),
            ("{}", &["{}"]),
            (
                "{\"a\": [1, \"}\\\"]\"]}\r{}{ }",
                &["{\"a\": [1, \"}\\\"]\"]}", "{}", "{ }"],
            ),
            ("1 \"a\"null", &["1", "\"a\"", "null"]),
            ("1{\"a\":1}", &["1", "{\"a\":1}"]),
            ("[{}, 1 ,[2]]", &["{}", "1", "[2]"]),
            ("[]", &[]),
            ("[1] [2]", &["1", "2"]),
            ("[1,]", &["1", ""]),
            ("[{} {}]", &["{} {}"]),
            ("[1", &["1"]),
            ("[{},", &["{}", ""]),
            ("<a>\n b\n{}", &["<a>\n b", "{}"]),
            (
                "{\"a\": \n{\"b\": 1\n{\"c\": \"d\n{}",
                &["{\"a\": \n{\"b\": 1\n", "{\"c\": \"d\n", "{}"],
            ),
            ("{\"a\"", &["{\"a\""]),
        ];
        for (text, expected) in rows {
            for piece in [1, 2, 3, 100] {
                assert_eq!(
                    values(text, true, piece),
                    expected,
                    "{text:?} in pieces of {piece}"
                );
            }
        }
        assert_eq!(values("[{}, 1] [2]", false, 100), ["[{}, 1]", "[2]"]);
    }

    #[test]
    fn the_second_byte_of_a_pair_means_nothing() {
        // 0x5c is a backslash on its own, and half of a character here.
        let bytes = b"{\"a\": \"\x95\x5c\"}{}";
        let mut scanner = Scanner::new(true, true);
        let first = scanner.next(bytes, true);
        assert_eq!(first, Some(0..11));
        assert_eq!(scanner.next(bytes, true), Some(11..13));
    }
}
