//! The checksum at the end of a line of version 2, and intact lines inside damaged bytes.
//!
//! The last member of a line, `"crc32c"`, holds the CRC-32C of all bytes before its comma as 8
//! hexadecimal digits in lower case. A CRC-32C detects every change of a single bit, and every
//! burst of up to 32 bits. Another change is missed with a probability of 1 in 2^32. The member's
//! own bytes have only one spelling, so a change in them is detected too.
//!
//! [`MEMBER`] occurs once in a line: the writer escapes or encodes everything else that would
//! contain these bytes. So each occurrence in damaged bytes is the end of a line that was written.
//! A response that contains whole records never counts as records.

use std::ops::Range;

use memchr::memmem;

/// The bytes before the digits.
const MEMBER: &[u8] = br#","crc32c":""#;
/// The bytes after the digits: the end of the member and of the line's object.
const END: &[u8] = br#""}"#;
/// The beginning of a line of version 2.
const START: &[u8] = br#"{"v":2,"operation":""#;
const DIGITS: usize = 8;
/// Length of the member with the end of the object.
pub(crate) const LENGTH: usize = MEMBER.len() + DIGITS + END.len();
/// Number of beginnings that are tried for one end, so that hostile bytes cost no more than a few
/// passes.
const STARTS: usize = 8;

/// Returns `true` if bytes contain what may only occur at the end of a line.
pub(crate) fn is_reserved(bytes: &[u8]) -> bool {
    memmem::find(bytes, MEMBER).is_some()
}

/// Appends the checksum of a line, an object without its closing brace, and closes the object.
pub(crate) fn append(line: &mut Vec<u8>) {
    const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
    let checksum = crc32c::crc32c(line);
    line.extend_from_slice(MEMBER);
    let digit = |at: usize| HEXADECIMAL[(checksum >> (28 - 4 * at)) as usize & 0xf];
    line.extend((0..DIGITS).map(digit));
    line.extend_from_slice(END);
}

/// A line that ends with a checksum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Checked<'l> {
    /// All bytes before the comma of the checksum's member: an object without its closing brace.
    pub(crate) members: &'l [u8],
    checksum: u32,
}

impl<'l> Checked<'l> {
    /// Splits a line; `None` if it does not end with a checksum. White space at its end is allowed.
    pub(crate) fn split(line: &'l [u8]) -> Option<Self> {
        let (rest, digits) = line
            .trim_ascii_end()
            .strip_suffix(END)?
            .split_last_chunk::<DIGITS>()?;
        let members = rest.strip_suffix(MEMBER)?;
        let checksum = digits.iter().try_fold(0, |checksum, digit| {
            let value = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                _ => return None,
            };
            Some(checksum << 4 | u32::from(value))
        })?;
        Some(Self { members, checksum })
    }

    /// Returns `true` if the checksum is that of the members.
    pub(crate) fn is_intact(&self) -> bool {
        crc32c::crc32c(self.members) == self.checksum
    }
}

/// Returns the first intact line of version 2 at or after `from`, in bytes that are not one intact
/// line themselves: two lines whose newline was changed, or the rest of a line after other bytes.
/// The time is linear in the number of bytes.
pub(crate) fn find_intact(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let mut after = from;
    for at in memmem::find_iter(bytes.get(from..)?, MEMBER) {
        let end = from + at + LENGTH;
        let Some(checked) = bytes.get(after..end).and_then(Checked::split) else {
            continue;
        };
        let starts = memmem::find_iter(checked.members, START).take(STARTS);
        for start in starts {
            let line = Checked {
                members: &checked.members[start..],
                ..checked
            };
            if line.is_intact() {
                return Some(after + start..end);
            }
        }
        after = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str) -> Vec<u8> {
        let mut line = format!("{{\"v\":2,\"operation\":\"{id}\"").into_bytes();
        append(&mut line);
        line
    }

    #[test]
    fn the_checksum_is_crc_32c() {
        // The check value of the CRC catalogue.
        let mut line = b"123456789".to_vec();
        append(&mut line);
        assert_eq!(line, b"123456789,\"crc32c\":\"e3069283\"}");
        let checked = Checked::split(&line).map(|checked| (checked.members, checked.is_intact()));
        assert_eq!(checked, Some((&b"123456789"[..], true)));
    }

    #[test]
    fn a_checksum_has_one_spelling() {
        for line in [
            &b""[..],
            b"}",
            br#"123456789,"crc32c":"E3069283"}"#,
            br#"123456789,"crc32c":"e306928"}"#,
            br#"123456789, "crc32c":"e3069283"}"#,
            br#"123456789,"crc32c":"e3069283","a":1}"#,
        ] {
            assert!(Checked::split(line).is_none(), "{line:?}");
        }
    }

    /// Rows of bytes, and the lines that are found in them.
    #[test]
    fn intact_lines_are_found_in_damaged_bytes() {
        let (one, two) = (line("one"), line("two"));
        let torn = &one[..one.len() - 3];
        let many = START.repeat(STARTS - 1);
        let too_many = START.repeat(STARTS);
        let rows: [(Vec<u8>, &[&[u8]]); 9] = [
            (one.clone(), &[&one]),
            ([&one[..], b"x", &two].concat(), &[&one, &two]),
            ([&one[..], &two].concat(), &[&one, &two]),
            ([b"\0\0", &one[..], b"\0"].concat(), &[&one]),
            ([torn, &two].concat(), &[&two]),
            ([&one[1..], b"x", &two].concat(), &[&two]),
            ([&many[..], &one].concat(), &[&one]),
            ([&too_many[..], &one, b"x", &two].concat(), &[&two]),
            (torn.to_vec(), &[]),
        ];
        for (bytes, expected) in rows {
            let mut found = Vec::new();
            let mut from = 0;
            while let Some(range) = find_intact(&bytes, from) {
                from = range.end;
                found.push(&bytes[range]);
            }
            assert_eq!(found, expected, "{:?}", String::from_utf8_lossy(&bytes));
        }
    }
}
