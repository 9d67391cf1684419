//! Formats that read the strings of a location.

use ocrmarket_wire::Format;

use crate::profile::{Counts, reads};

/// Returns the format that reads most of the strings that the declared one does not read.
pub(crate) fn best_format(formats: &Counts, declared: Format) -> Option<(Format, u64)> {
    best(
        &formats
            .iter()
            .filter(|(formats, _)| !reads(*formats, declared)),
    )
}

/// Formats from the narrowest to the widest.
pub(crate) const NARROWEST_FIRST: [Format; 16] = [
    Format::Email,
    Format::IdNumber,
    Format::DateTime,
    Format::MonthRange,
    Format::Date,
    Format::Month,
    Format::DateOrMonth,
    Format::CardNumber,
    Format::Year,
    Format::MonthOfYear,
    Format::Day,
    Format::DatePhrase,
    Format::Count,
    Format::Amount,
    Format::Percentage,
    Format::Phone,
];

/// Returns the narrowest format that reads at least nine of ten strings.
pub(crate) fn best_format_of_all(formats: &Counts) -> Option<(Format, u64)> {
    best(&formats.iter()).filter(|(_, read)| *read * 10 >= formats.total() * 9)
}

/// Returns the format that reads most strings; among equals, the narrowest.
fn best(formats: &(impl Iterator<Item = (u16, u64)> + Clone)) -> Option<(Format, u64)> {
    let read = |format: Format| -> u64 {
        formats
            .clone()
            .filter(|(bits, _)| reads(*bits, format))
            .map(|(_, count)| count)
            .sum()
    };
    let counted = NARROWEST_FIRST
        .into_iter()
        .rev()
        .map(|format| (format, read(format)));
    counted
        .filter(|(_, count)| *count > 0)
        .max_by_key(|(_, count)| *count)
}
