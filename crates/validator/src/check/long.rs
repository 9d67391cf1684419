//! Strings that are longer than 31 bytes or contain escapes, in common spellings: Chinese written
//! as `\u4e2d`, addresses.
//!
//! As for short strings, a result is *certainly right* or nothing.

#![expect(
    clippy::inline_always,
    reason = "it is compiled once for each kind of machine, and melts into those functions"
)]

use super::short::Short;
use super::simd::Simd;
use crate::plan::{Plan, ShortRule};

/// Maximum number of bytes of a string with its escapes resolved.
const MOST: usize = 96;

/// A string with its escapes resolved, and what follows it.
type Buffer = [u8; MOST + 32];

/// Returns the offset after the string that starts at `start`, after its opening quote, if a rule
/// certainly accepts it.
#[inline(always)]
pub(super) fn text_end<L: Simd>(
    plan: &Plan,
    document: &[u8],
    start: usize,
    rule: ShortRule,
) -> Option<usize> {
    if !rule.is_sure() {
        return None;
    }
    let bytes: &[u8; 64] = document.get(start..)?.first_chunk()?;
    let [first, second] = bytes.as_chunks::<32>().0 else {
        return None;
    };
    let special = both(L::special(first), L::special(second));
    let length = special.trailing_zeros() as usize;
    match bytes[length & 63] {
        b'"' => {
            let text = &bytes[..length];
            let is_right =
                rule.passes_long(plan, text) && is_surely_text::<L>(first, second, length);
            is_right.then_some(start + length + 1)
        }
        b'\\' => escaped_end::<L>(rule, first, second, special)
            .map(|length| start + length + 1)
            .or_else(|| escaped_text_end::<L>(plan, document, start, rule)),
        _ => None,
    }
}

/// Returns the length of a string with escapes, if any string is allowed, all escapes have four
/// digits and it is UTF-8. The escapes then need not be resolved.
#[inline(always)]
fn escaped_end<L: Simd>(
    rule: ShortRule,
    first: &[u8; 32],
    second: &[u8; 32],
    special: u64,
) -> Option<usize> {
    if !rule.passes_any() {
        return None;
    }
    let equal_to = |byte| both(L::equal_to(first, byte), L::equal_to(second, byte));
    let length = equal_to(b'"').trailing_zeros() as usize;
    let all = (1 << (length & 63)) - 1;
    let escapes = equal_to(b'\\') & all;
    // An escape that ends beyond these bytes would be missed.
    if length > 58 || special & all != escapes {
        return None;
    }
    let hexadecimal = both(L::hexadecimal(first), L::hexadecimal(second));
    let digits = escapes << 2 | escapes << 3 | escapes << 4 | escapes << 5;
    // A possible surrogate is left to the slow path.
    let may_be_half = escapes << 3 & (equal_to(b'd') | equal_to(b'D')) << 1;
    let up_to_seven = both(
        L::bytes_at_most(first, b'7'),
        L::bytes_at_most(second, b'7'),
    );
    let is_right = escapes << 1 & !equal_to(b'u') == 0
        && digits & !hexadecimal == 0
        && may_be_half & !up_to_seven == 0
        && is_surely_text::<L>(first, second, length);
    is_right.then_some(length)
}

/// Returns one mask for 64 bytes.
#[inline(always)]
fn both(first: u32, second: u32) -> u64 {
    u64::from(first) | u64::from(second) << 32
}

/// Returns `true` if a string of up to 63 bytes is certainly UTF-8, as [`Short::is_surely_text`].
/// Does not examine escapes and control characters.
#[inline(always)]
fn is_surely_text<L: Simd>(first: &[u8; 32], second: &[u8; 32], length: usize) -> bool {
    let all = (1 << (length & 63)) - 1;
    let beyond_ascii = both(L::beyond_ascii(first), L::beyond_ascii(second)) & all;
    if beyond_ascii == 0 {
        return true;
    }
    let leads = both(L::three_byte_leads(first), L::three_byte_leads(second)) & all;
    let others = beyond_ascii
        & both(
            L::bytes_at_most(first, 0xbf),
            L::bytes_at_most(second, 0xbf),
        );
    leads << 1 | leads << 2 == others && leads | others == beyond_ascii
}

/// Returns the same as [`text_end`] for a string whose escapes must be resolved.
#[inline(always)]
fn escaped_text_end<L: Simd>(
    plan: &Plan,
    document: &[u8],
    start: usize,
    rule: ShortRule,
) -> Option<usize> {
    let mut buffer: Buffer = [0; MOST + 32];
    let (length, end) = resolve::<L>(document, start, &mut buffer)?;
    let is_right = if let Some(short) = Short::at::<L>(&buffer, 0) {
        short.is_right::<L>(plan, rule)
    } else {
        let text = buffer.get(..length)?;
        rule.passes_long(plan, text) && simdutf8::basic::from_utf8(text).is_ok()
    };
    is_right.then_some(end)
}

/// Resolves the escapes of a string and appends a closing quote. Returns the number of bytes
/// without the quote, and the offset after the closing quote in the document.
#[inline(always)]
fn resolve<L: Simd>(document: &[u8], start: usize, buffer: &mut Buffer) -> Option<(usize, usize)> {
    let (mut at, mut length) = (start, 0);
    loop {
        let bytes: &[u8; 32] = document.get(at..)?.first_chunk()?;
        let plain = L::special(bytes).trailing_zeros() as usize;
        *buffer.get_mut(length..)?.first_chunk_mut()? = *bytes;
        (at, length) = (at + plain, length + plain);
        while document.get(at) == Some(&b'\\') {
            // Space for a character and the closing quote.
            let room = buffer.get_mut(length..)?.first_chunk_mut()?;
            if length > MOST {
                return None;
            }
            let character;
            (character, at) = escape(document, at)?;
            length += put(room, character);
        }
        match document.get(at)? {
            b'"' => {
                *buffer.get_mut(length)? = b'"';
                return Some((length, at + 1));
            }
            ..=0x1f => return None,
            _ if length > MOST => return None,
            _ => {}
        }
    }
}

/// Returns the character of an escape and the offset after it. `None` for surrogates, quotes,
/// backslashes and control characters. A buffer that contains quotes would not end where its string
/// ends.
#[inline(always)]
fn escape(document: &[u8], at: usize) -> Option<(u32, usize)> {
    let [b'\\', kind, digits @ ..] = document.get(at..)?.first_chunk::<6>()? else {
        return None;
    };
    match kind {
        b'u' => {
            let digit = |location: usize| u32::from(HEX_DIGITS[usize::from(digits[location])]);
            let all = [digit(0), digit(1), digit(2), digit(3)];
            let character = all[0] << 12 | all[1] << 8 | all[2] << 4 | all[3];
            let is_plain = (all[0] | all[1] | all[2] | all[3]) < 16
                && (is_chinese(character)
                    || !matches!(character, 0xd800..=0xdfff | ..=0x1f | 0x22 | 0x5c));
            is_plain.then_some((character, at + 6))
        }
        b'/' => Some((u32::from(b'/'), at + 2)),
        _ => None,
    }
}

/// Returns `true` if a character has three bytes and is below the surrogates, as Chinese ones are.
/// One comparison instead of five.
#[inline(always)]
fn is_chinese(character: u32) -> bool {
    character.wrapping_sub(0x800) < 0xd000
}

/// Writes a character below 0x10000 as UTF-8 and returns its length.
#[expect(clippy::cast_possible_truncation, reason = "each byte is masked")]
#[inline(always)]
fn put(bytes: &mut [u8; 4], character: u32) -> usize {
    if is_chinese(character) || character >= 0x800 {
        let all = character >> 12 | character << 2 & 0x3f00 | (character & 0x3f) << 16;
        *bytes = (all | 0x80_80e0).to_le_bytes();
        3
    } else if character >= 0x80 {
        let low = (character & 0x3f) as u8 | 0x80;
        *bytes = [(character >> 6) as u8 | 0xc0, low, 0, 0];
        2
    } else {
        bytes[0] = character as u8;
        1
    }
}

/// Value of each byte as a hexadecimal digit, or 16 if it is none.
const HEX_DIGITS: [u8; 256] = {
    let mut digits = [16; 256];
    let mut digit: u8 = 0;
    while digit < 16 {
        if digit < 10 {
            digits[(b'0' + digit) as usize] = digit;
        } else {
            digits[(b'a' + digit - 10) as usize] = digit;
            digits[(b'A' + digit - 10) as usize] = digit;
        }
        digit += 1;
    }
    digits
};
