//! Formats that read the strings of a location.

use ocrmarket_wire::LeafFormat;

use crate::profile::{Counts, reads};

/// Returns the format that reads most of the strings that the declared one does not read.
pub(crate) fn best_format(formats: &Counts, declared: LeafFormat) -> Option<(LeafFormat, u64)> {
    best(
        &formats
            .iter()
            .filter(|(formats, _)| !reads(*formats, declared)),
    )
}

/// Formats from the narrowest to the widest.
pub(crate) const NARROWEST_FIRST: [LeafFormat; 16] = [
    LeafFormat::Email,
    LeafFormat::IdNumber,
    LeafFormat::DateTime,
    LeafFormat::MonthRange,
    LeafFormat::Date,
    LeafFormat::Month,
    LeafFormat::DateOrMonth,
    LeafFormat::CardNumber,
    LeafFormat::Year,
    LeafFormat::MonthOfYear,
    LeafFormat::Day,
    LeafFormat::DatePhrase,
    LeafFormat::Count,
    LeafFormat::Amount,
    LeafFormat::Percentage,
    LeafFormat::Phone,
];

/// Returns the narrowest format that reads at least nine of ten strings.
pub(crate) fn best_format_of_all(formats: &Counts) -> Option<(LeafFormat, u64)> {
    best(&formats.iter()).filter(|(_, read)| *read * 10 >= formats.total() * 9)
}

/// Returns the format that reads most strings; among equals, the narrowest.
fn best(formats: &(impl Iterator<Item = (u16, u64)> + Clone)) -> Option<(LeafFormat, u64)> {
    let read = |format: LeafFormat| -> u64 {
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
