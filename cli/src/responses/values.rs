//! Values of flags: sizes, shares, pointers, time zones.

use jiff::tz::Offset;

/// Reads `500k`, `2m` or a plain number of bytes; `k` is 1024.
pub(crate) fn parse_size(text: &str) -> Result<usize, String> {
    let (digits, unit) = match text.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&text[..at], 1 << 10),
        Some((at, 'm' | 'M')) => (&text[..at], 1 << 20),
        _ => (text, 1),
    };
    let number: usize = digits
        .parse()
        .map_err(|_| "expected a number of bytes such as 4096, 500k or 2m".to_owned())?;
    number
        .checked_mul(unit)
        .ok_or_else(|| "the number of bytes is too large".to_owned())
}

pub(crate) fn parse_record_size(text: &str) -> Result<usize, String> {
    match parse_size(text)? {
        0 => Err("expected at least 1 byte".to_owned()),
        size => Ok(size),
    }
}

pub(crate) fn parse_pointer(text: &str) -> Result<String, String> {
    if text.is_empty() || text.starts_with('/') {
        Ok(text.to_owned())
    } else {
        Err("expected a JSON Pointer such as /data/body".to_owned())
    }
}

pub(crate) fn parse_delimiter(text: &str) -> Result<u8, String> {
    match text {
        "\\t" | "tab" => Ok(b'\t'),
        _ => match text.as_bytes() {
            &[byte] if byte.is_ascii() && byte != b'\n' && byte != b'"' => Ok(byte),
            _ => Err("expected one ASCII character, or tab".to_owned()),
        },
    }
}

pub(crate) fn parse_share(text: &str) -> Result<f64, String> {
    let share: f64 = text
        .parse()
        .map_err(|_| "expected a number such as 0.01".to_owned())?;
    if share > 0.0 && share <= 1.0 {
        Ok(share)
    } else {
        Err("expected a number greater than 0 and not greater than 1".to_owned())
    }
}

/// Reads `Z`, `UTC`, `+08:00` or `-03:30`.
pub(crate) fn parse_timezone(text: &str) -> Result<Offset, String> {
    let error = || "expected an offset from UTC such as +08:00, -03:30 or Z".to_owned();
    if matches!(text, "Z" | "UTC") {
        return Ok(Offset::UTC);
    }
    let (sign, rest) = match text.split_at_checked(1) {
        Some(("+", rest)) => (1, rest),
        Some(("-", rest)) => (-1, rest),
        _ => return Err(error()),
    };
    let two_digits = |text: &str, below: i32| {
        let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse::<i32>().ok().filter(|number| *number < below);
        number.filter(|_| is_plain).ok_or_else(error)
    };
    let (hours, minutes) = rest.split_once(':').ok_or_else(error)?;
    let minutes = two_digits(hours, 24)? * 60 + two_digits(minutes, 60)?;
    Offset::from_seconds(sign * minutes * 60).map_err(|_| error())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_take_units() {
        for (text, expected) in [
            ("4096", Some(4096)),
            ("500k", Some(512_000)),
            ("2M", Some(2_097_152)),
            ("", None),
            ("k", None),
            ("1.5k", None),
            ("-1", None),
            ("18446744073709551615m", None),
        ] {
            assert_eq!(parse_size(text).ok(), expected, "{text:?}");
        }
    }

    #[test]
    fn time_zones_are_offsets() {
        for (text, expected) in [
            ("Z", Some(0)),
            ("UTC", Some(0)),
            ("+08:00", Some(28_800)),
            ("-03:30", Some(-12_600)),
            ("+00:00", Some(0)),
            ("+8:00", None),
            ("+0800", None),
            ("08:00", None),
            ("+08:60", None),
            ("+24:00", None),
            ("++8:00", None),
            ("+-8:00", None),
            ("+08:+1", None),
            ("", None),
            ("Asia/Shanghai", None),
        ] {
            let offset = parse_timezone(text).ok().map(Offset::seconds);
            assert_eq!(offset, expected, "{text:?}");
        }
    }
}
