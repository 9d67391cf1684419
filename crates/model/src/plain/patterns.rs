//! Leaf formats as regular expressions of ECMA-262 (with `u`).
//!
//! They use only what other engines have, too: no look-around, no back-references, no `\s`, whose
//! meaning differs, and characters instead of their escapes.

use ocrmarket_wire::LeafFormat;

/// Unicode's `White_Space`, for a class.
const BLANK: &str =
    "\t-\r \u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";
/// 0001 to 9999.
const YEAR: &str = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
/// Leap years.
const LEAP_YEAR: &str =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
/// Digits, in groups of three or without groups, and a fraction.
const NUMBER: &str = "(?:[0-9]+|[0-9]{1,3}(?:[,，][0-9]{3})+)(?:[.][0-9]+)?";
const HOUR_AND_MINUTE: [&str; 2] = ["(?:[01][0-9]|2[0-3])", "[0-5][0-9]"];
/// White space of JSON, for a class.
const JSON_BLANK: &str = " \t\n\r";

/// Returns a pattern that accepts what a leaf format accepts. Numbers with too many digits, which
/// these formats refuse, are accepted, too.
pub fn pattern(format: LeafFormat) -> String {
    let empty = empty();
    match format {
        LeafFormat::DatePhrase => format!("{empty}|(?:^|[^0-9]){}(?:$|[^0-9])", date()),
        LeafFormat::MonthRange => format!("{empty}|^[{BLANK}]*{}", month_range()),
        _ => format!("{empty}|^[{BLANK}]*(?:{})[{BLANK}]*$", whole(format)),
    }
}

/// Returns what the pattern of a format accepts and the format does not.
pub(super) fn accepts_more(format: LeafFormat) -> Option<&'static str> {
    match format {
        LeafFormat::Amount | LeafFormat::Percentage => Some("more than 38 digits"),
        LeafFormat::Count => Some("18446744073709551616 and more"),
        _ => None,
    }
}

/// Returns a pattern of the vendors' empty values: `""`, blanks and `--`.
pub(super) fn empty() -> String {
    format!("^[{BLANK}]*(?:--[{BLANK}]*)?$")
}

/// Returns a pattern of strings that may contain a JSON object with members.
pub(super) fn object_with_members() -> String {
    format!("^\u{feff}?[{JSON_BLANK}]*[{{][{JSON_BLANK}]*\"[\\s\\S]*[}}][{JSON_BLANK}]*$")
}

/// Returns a pattern of strings that contain a JSON object without members.
pub(super) fn object_without_members() -> String {
    format!("^\u{feff}?[{JSON_BLANK}]*[{{][{JSON_BLANK}]*[}}][{JSON_BLANK}]*$")
}

/// Returns a pattern of strings that may contain a JSON object or, if that is valid in its place,
/// are empty values.
pub(super) fn json_text(is_nullable: bool) -> String {
    let objects = format!("{}|{}", object_with_members(), object_without_members());
    if is_nullable {
        format!("{}|{objects}", empty())
    } else {
        objects
    }
}

/// Returns the pattern of a whole string without blanks at its ends.
fn whole(format: LeafFormat) -> String {
    match format {
        LeafFormat::Amount => {
            format!("(?:[-+]?(?:[¥￥][{BLANK}]*)?|[¥￥][{BLANK}]*[-+]){NUMBER}(?:[{BLANK}]*元)?")
        }
        LeafFormat::Count => "[0-9]+|[0-9]{1,3}(?:[,，][0-9]{3})+".to_owned(),
        LeafFormat::Percentage => format!("[-+]?{NUMBER}(?:[{BLANK}]*[%％])?"),
        LeafFormat::Date => date(),
        LeafFormat::DateOrMonth => format!("{}|{}", date(), month()),
        LeafFormat::DatePhrase | LeafFormat::MonthRange => String::new(),
        LeafFormat::Month => month(),
        LeafFormat::Year => format!("{YEAR}年?"),
        LeafFormat::Day => format!("(?:0?[1-9]|[12][0-9]|3[01])日?|{}", date()),
        LeafFormat::DateTime => date_time(),
        LeafFormat::MonthOfYear => "(?:0?[1-9]|1[0-2])月?".to_owned(),
        LeafFormat::IdNumber => "[0-9]{15}|[0-9]{17}[0-9Xx]".to_owned(),
        LeafFormat::CardNumber => format!("[0-9](?:[{BLANK}]*[0-9]){{11,18}}"),
        LeafFormat::Phone => {
            let other = format!("[{BLANK}()（）+-]*");
            format!("{other}(?:[0-9]{other}){{5,20}}")
        }
        LeafFormat::Email => format!("[^@{BLANK}]+@[^@{BLANK}]+[.][^.@{BLANK}]+"),
        // A format that this module does not cover accepts every string.
        _ => "[\\s\\S]*".to_owned(),
    }
}

/// Returns the pattern of a date of the calendar, in each spelling.
fn date() -> String {
    let spellings = [
        ["-", "-", ""],
        ["[.]", "[.]", ""],
        ["/", "/", ""],
        ["年", "月", "日"],
    ];
    let mut days: Vec<String> = spellings
        .iter()
        .map(|separators| days(*separators, "0?"))
        .collect();
    days.push(self::days(["", "", ""], "0"));
    let leap_days = "(?:-0?2-29|[.]0?2[.]29|/0?2/29|年0?2月29日|0229)";
    format!("(?:{YEAR}(?:{})|{LEAP_YEAR}{leap_days})", days.join("|"))
}

/// Returns the pattern of the days of a year without 29 February. `zero` is the leading zero of
/// months and days.
fn days([after_year, after_month, after_day]: [&str; 3], zero: &str) -> String {
    let to_28 = format!("{zero}[1-9]|1[0-9]|2[0-8]");
    format!(
        "{after_year}(?:(?:{zero}[13578]|1[02]){after_month}(?:{to_28}|29|3[01])\
         |(?:{zero}[469]|11){after_month}(?:{to_28}|29|30)\
         |{zero}2{after_month}(?:{to_28})){after_day}"
    )
}

fn month() -> String {
    format!("{YEAR}(?:[-./](?:0?[1-9]|1[0-2])|年(?:0?[1-9]|1[0-2])月|(?:0[1-9]|1[0-2]))")
}

fn month_range() -> String {
    let month = month();
    format!("{month}[{BLANK}]*(?:—+|[-~～至到])[{BLANK}]*{month}(?:$|[^0-9])")
}

fn date_time() -> String {
    let [hour, minute] = HOUR_AND_MINUTE;
    format!(
        "{}(?:T|[{BLANK}]+){hour}[:：]{minute}(?:[:：]{minute}(?:[.][0-9]{{1,9}})?)?\
         (?:Z|[-+]{hour}:?{minute})?",
        date()
    )
}
