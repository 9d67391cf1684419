//! Buckets of lengths and of orders of magnitude, with their names.

/// First length of each bucket, in characters. Up to 20, each length has its own bucket.
const LENGTHS: [usize; 31] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 25, 33, 49, 65,
    129, 257, 1_025, 4_097, 65_537,
];

#[expect(clippy::cast_possible_truncation, reason = "there are 31 buckets")]
pub(crate) fn length(characters: usize) -> u8 {
    if characters <= 20 {
        characters as u8
    } else {
        (LENGTHS.partition_point(|first| *first <= characters) - 1) as u8
    }
}

/// Returns the name of a bucket of lengths, `4` or `33 to 48`.
pub(crate) fn length_name(bucket: u16) -> String {
    let bucket = usize::from(bucket);
    match (LENGTHS.get(bucket), LENGTHS.get(bucket + 1)) {
        (Some(first), Some(next)) if *next == first + 1 => first.to_string(),
        (Some(first), Some(next)) => format!("{first} to {}", next - 1),
        (Some(first), None) => format!("{first} or more"),
        _ => "unknown".to_owned(),
    }
}

/// Returns the first length of a bucket.
pub(crate) fn first_length(bucket: u16) -> u32 {
    LENGTHS
        .get(usize::from(bucket))
        .map_or(0, |first| u32::try_from(*first).unwrap_or(u32::MAX))
}

/// Returns the bucket that begins with a length.
pub(crate) fn bucket_of_first_length(first: u32) -> Option<u16> {
    let bucket = LENGTHS
        .iter()
        .position(|known| u32::try_from(*known) == Ok(first))?;
    u16::try_from(bucket).ok()
}

/// Returns the order of magnitude of a number as it is written, relative to [`MIDDLE`]: the number
/// of digits before the point, 0 for numbers below one, negative for negative numbers.
pub(crate) fn magnitude(number: &str) -> u16 {
    let (mut digits, mut is_negative, mut is_leading) = (0_u16, false, true);
    for byte in number.bytes() {
        match byte {
            b'-' => is_negative = true,
            b'.' | b'e' | b'E' => break,
            b'0' if is_leading => {}
            b'0'..=b'9' => {
                is_leading = false;
                digits += 1;
            }
            _ => {}
        }
    }
    let digits = digits.min(MIDDLE - 1);
    if is_negative {
        MIDDLE - digits
    } else {
        MIDDLE + digits
    }
}

/// Magnitude of numbers below one.
const MIDDLE: u16 = 100;

/// Returns the name of a magnitude, `1 digit` or `-2 digits`.
pub(crate) fn magnitude_name(magnitude: u16) -> String {
    let (digits, sign) = if magnitude < MIDDLE {
        (MIDDLE - magnitude, "-")
    } else {
        (magnitude - MIDDLE, "")
    };
    match digits {
        0 => "less than 1".to_owned(),
        digits => format!("{sign}{digits} digit{}", if digits == 1 { "" } else { "s" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_magnitudes_have_names() {
        for (characters, name) in [
            (0, "0"),
            (20, "20"),
            (21, "21 to 24"),
            (24, "21 to 24"),
            (70_000, "65537 or more"),
        ] {
            assert_eq!(length_name(u16::from(length(characters))), name);
        }
        for (number, name) in [
            ("0.5", "less than 1"),
            ("-12", "-2 digits"),
            ("¥1,200.50", "4 digits"),
            ("007", "1 digit"),
            ("1e5", "1 digit"),
        ] {
            assert_eq!(magnitude_name(magnitude(number)), name, "{number}");
        }
    }
}
