//! Writes a body: values are escaped directly into it, through tables and a small block on the
//! stack.

/// Number of bytes that are escaped at a time; a block and its escaped form fit into the L1 cache.
const BLOCK: usize = 1024;
/// Capacity beyond the estimate: for the last block at its maximum, and for the fields that follow.
const SLACK: usize = 4 * BLOCK;
const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// The escaping of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    /// `name=value&…`, percent-encoded, `+` for blanks.
    Form,
    /// Members of a JSON object.
    Json,
    /// No escaping.
    Plain,
}

/// A body under construction.
pub(super) struct Writer {
    out: Vec<u8>,
    escape: Escape,
    is_first: bool,
    /// The remaining announced base64 text, the bytes consumed and the bytes written: the basis of
    /// the capacity estimate.
    left: u64,
    taken: u64,
    grown: u64,
}

/// Encodes `name=value&…` for a URL, with `%20` for blanks.
pub(super) fn query_string(pairs: &[(String, String)]) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        percent(name, &mut out);
        out.push('=');
        percent(value, &mut out);
    }
    out
}

impl Writer {
    pub(super) fn new(escape: Escape) -> Self {
        Self {
            out: Vec::new(),
            escape,
            is_first: true,
            left: 0,
            taken: 0,
            grown: 0,
        }
    }

    pub(super) fn escape(&self) -> Escape {
        self.escape
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    /// Writes the part before a value.
    pub(super) fn begin_field(&mut self, name: &str) {
        let (first, next, end): (&[u8], &[u8], &[u8]) = match self.escape {
            Escape::Form => (b"", b"&", b"="),
            Escape::Json => (b"{\"", b",\"", b"\":"),
            Escape::Plain => (b"", b"", b""),
        };
        self.out
            .extend_from_slice(if self.is_first { first } else { next });
        self.is_first = false;
        self.text(name.as_bytes());
        self.out.extend_from_slice(end);
    }

    /// Writes bytes that need no escaping.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Writes a string, escaped.
    pub(super) fn text(&mut self, text: &[u8]) {
        match self.escape {
            Escape::Form => self.form(text),
            Escape::Json => self.json(text),
            Escape::Plain => self.raw(text),
        }
    }

    /// Announces base64 text of about this length, so that the body grows once and barely beyond
    /// its need.
    pub(super) fn expect_base64(&mut self, length: u64) {
        (self.left, self.taken, self.grown) = (length, 0, 0);
        let expected = match self.escape {
            // In random base64 text, two of 64 letters are escaped, with two more bytes each: a
            // sixteenth.
            Escape::Form => length.saturating_add(length / 16 + length / 256),
            Escape::Json | Escape::Plain => length,
        };
        self.reserve(usize::try_from(expected).unwrap_or(usize::MAX));
    }

    /// Writes a piece of base64 text.
    pub(super) fn base64(&mut self, piece: &[u8]) {
        match self.escape {
            Escape::Form => self.form(piece),
            Escape::Json | Escape::Plain => self.raw(piece),
        }
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.escape == Escape::Json {
            self.out
                .extend_from_slice(if self.is_first { b"{}" } else { b"}" });
        }
        self.out
    }

    fn form(&mut self, text: &[u8]) {
        let mut escaped = [0; BLOCK * 3 + 1];
        for block in text.chunks(BLOCK) {
            let mut end = 0;
            for byte in block {
                // An entry holds up to three bytes and their number: copying all four bytes is
                // cheaper than a branch.
                let entry = FORM_ESCAPES[usize::from(*byte)];
                escaped[end..end + 4].copy_from_slice(&entry);
                end += usize::from(entry[3]);
            }
            self.make_room(block.len(), end);
            self.out.extend_from_slice(&escaped[..end]);
        }
    }

    fn json(&mut self, text: &[u8]) {
        for byte in text {
            match byte {
                b'"' => self.out.extend_from_slice(b"\\\""),
                b'\\' => self.out.extend_from_slice(b"\\\\"),
                b'\n' => self.out.extend_from_slice(b"\\n"),
                b'\r' => self.out.extend_from_slice(b"\\r"),
                b'\t' => self.out.extend_from_slice(b"\\t"),
                0..=0x1F => {
                    let [high, low] = hex(*byte);
                    self.out
                        .extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
                }
                _ => self.out.push(*byte),
            }
        }
    }

    /// Grows the body for the remaining bytes at the observed rate, if a file escapes to more than
    /// estimated. Doubling, as a vector does, would cost as much again.
    fn make_room(&mut self, block: usize, needed: usize) {
        self.left = self.left.saturating_sub(block as u64);
        self.taken += block as u64;
        self.grown += needed as u64;
        if self.left > 0 && self.out.capacity() - self.out.len() < needed {
            let rate =
                u128::from(self.left) * u128::from(self.grown) / u128::from(self.taken.max(1));
            self.reserve(usize::try_from(rate + rate / 32).unwrap_or(usize::MAX));
        }
    }

    /// Reserves capacity for `bytes` and some slack. An announced length may be absurd (of a sparse
    /// file). Then nothing is reserved, and the body grows as it is written.
    fn reserve(&mut self, bytes: usize) {
        let _ = self.out.try_reserve_exact(bytes.saturating_add(SLACK));
    }
}

/// The form encoding of each byte; the fourth element is the length. Letters, digits and `*-._` are
/// not escaped.
static FORM_ESCAPES: [[u8; 4]; 256] = form_table();

const fn form_table() -> [[u8; 4]; 256] {
    let mut table = [[0; 4]; 256];
    let mut byte = 0u8;
    loop {
        table[byte as usize] = match byte {
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => [byte, 0, 0, 1],
            b' ' => [b'+', 0, 0, 1],
            _ => {
                let [high, low] = hex(byte);
                [b'%', high, low, 3]
            }
        };
        if byte == u8::MAX {
            return table;
        }
        byte += 1;
    }
}

const fn hex(byte: u8) -> [u8; 2] {
    [HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]]
}

fn percent(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let [high, low] = hex(byte);
            out.extend(['%', char::from(high), char::from(low)]);
        }
    }
}
