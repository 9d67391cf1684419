//! Common Chinese spellings of dates, compared byte by byte. Parsing them as values takes ten times
//! as long.
//!
//! A result is *certainly right* or nothing.

use ocrmarket_wire::LeafFormat;

use super::short::is_day;

/// Returns `true` if a format certainly accepts a string.
#[inline]
pub(super) fn fits(format: LeafFormat, text: &[u8]) -> bool {
    match format {
        LeafFormat::Date | LeafFormat::Day => is_date(text),
        LeafFormat::DateOrMonth => is_date(text) || month(text) == Some(&[]),
        LeafFormat::DatePhrase => {
            let text = text.strip_prefix("截至".as_bytes()).unwrap_or(text);
            let Some((date, rest)) = text.split_first_chunk::<17>() else {
                return false;
            };
            is_date(date) && !rest.first().is_some_and(u8::is_ascii_digit)
        }
        LeafFormat::Month => month(text) == Some(&[]),
        LeafFormat::Year => {
            matches!(text, [year @ .., 0xe5, 0xb9, 0xb4] if year.len() == 4 && is_year(year))
        }
        LeafFormat::MonthRange => month(text)
            .and_then(|rest| month(rest.strip_prefix(b"-")?))
            .is_some_and(|rest| !rest.first().is_some_and(u8::is_ascii_digit)),
        _ => false,
    }
}

/// Returns `true` if a string is a date such as `2023年04月05日`, but not February 29.
fn is_date(text: &[u8]) -> bool {
    let Some([tens @ b'0'..=b'3', ones @ b'0'..=b'9', 0xe6, 0x97, 0xa5]) = month(text) else {
        return false;
    };
    let two_digits = |tens: u8, ones: u8| (tens - b'0') * 10 + (ones - b'0');
    // `month` has verified that these are digits.
    is_day(two_digits(text[7], text[8]), two_digits(*tens, *ones))
}

/// Returns what follows a month such as `2023年04月`.
fn month(text: &[u8]) -> Option<&[u8]> {
    let (year, rest) = text.split_at_checked(4)?;
    let [0xe5, 0xb9, 0xb4, tens, ones, 0xe6, 0x9c, 0x88, rest @ ..] = rest else {
        return None;
    };
    (is_year(year) && is_month(*tens, *ones)).then_some(rest)
}

/// Returns `true` if the bytes are digits that are not all zero.
fn is_year(year: &[u8]) -> bool {
    year.iter().all(u8::is_ascii_digit) && year != b"0000"
}

fn is_month(tens: u8, ones: u8) -> bool {
    matches!((tens, ones), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_surely_fits_is_accepted() {
        let mut texts: Vec<String> = vec![
            "0000年01月".into(),
            "2023年13月05日".into(),
            "12月".into(),
            "0月".into(),
            "13月".into(),
        ];
        let parts = [
            "2023年04月05日",
            "截至2023年04月28日",
            "2023年04月",
            "-",
            "2019年12月",
            "1",
            "的还款记录",
            "2023年",
            "9月",
            "日",
            "29日",
            "2023年12月31日",
            "2023年04月31日",
            "2023年02月29日",
        ];
        for first in parts {
            for second in ["", "-", "1", "月"].into_iter().chain(parts) {
                for third in [""].into_iter().chain(parts) {
                    texts.push(format!("{first}{second}{third}"));
                }
            }
        }
        let mut sure = 0;
        for text in &texts {
            for format in LeafFormat::ALL {
                let fits = fits(format, text.as_bytes());
                assert!(!fits || format.accepts(text), "{format:?} {text:?}");
                sure += usize::from(fits);
            }
        }
        assert!(sure > 50, "{sure}");
        assert!(fits(
            LeafFormat::MonthRange,
            "2019年12月-2023年04月的还款记录".as_bytes()
        ));
    }
}
