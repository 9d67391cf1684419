//! Leaf formats by name. Each format is defined once, beside its `value()`. The table of formats in
//! `schemas/README.md` is the specification. Formats read text only and never verify checksums.

pub(crate) mod parse;

use crate::value::{Value, ValueError};

/// A leaf format. The names are those of the schemas' keyword `format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LeafFormat {
    /// `amount`: a sum of money.
    Amount,
    /// `count`: a number of things.
    Count,
    /// `percentage`: a share in percent.
    Percentage,
    /// `date`: a calendar date.
    Date,
    /// `date-or-month`: a calendar date, or a month of a year.
    DateOrMonth,
    /// `date-phrase`: a phrase with a calendar date in it.
    DatePhrase,
    /// `month`: a month of a year.
    Month,
    /// `year`: a year.
    Year,
    /// `day`: a day of the month, or a calendar date.
    Day,
    /// `date-time`: a calendar date with a time of day.
    DateTime,
    /// `month-of-year`: 1 to 12.
    MonthOfYear,
    /// `month-range`: from a month to a month.
    MonthRange,
    /// `id-number`: a resident identity number.
    IdNumber,
    /// `card-number`: the number of a bank card.
    CardNumber,
    /// `phone`: a telephone number.
    Phone,
    /// `email`: an e-mail address.
    Email,
}

impl LeafFormat {
    /// All formats, in the order of the dialect's table.
    pub const ALL: [Self; 16] = [
        Self::Amount,
        Self::Count,
        Self::Percentage,
        Self::Date,
        Self::DateOrMonth,
        Self::DatePhrase,
        Self::Month,
        Self::Year,
        Self::Day,
        Self::DateTime,
        Self::MonthOfYear,
        Self::MonthRange,
        Self::IdNumber,
        Self::CardNumber,
        Self::Phone,
        Self::Email,
    ];

    /// Returns the name in the schemas, such as `date-phrase`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Count => "count",
            Self::Percentage => "percentage",
            Self::Date => "date",
            Self::DateOrMonth => "date-or-month",
            Self::DatePhrase => "date-phrase",
            Self::Month => "month",
            Self::Year => "year",
            Self::Day => "day",
            Self::DateTime => "date-time",
            Self::MonthOfYear => "month-of-year",
            Self::MonthRange => "month-range",
            Self::IdNumber => "id-number",
            Self::CardNumber => "card-number",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// Returns the format with a name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// Returns `true` for the vendors' empty values: an empty string, blanks alone, or `--`.
///
/// Every leaf reads them as no value, and every format accepts them.
///
/// ```
/// use ocrmarket_wire::is_empty_value;
///
/// assert!(is_empty_value("") && is_empty_value(" \u{3000}") && is_empty_value("--"));
/// assert!(!is_empty_value("-"));
/// ```
pub fn is_empty_value(text: &str) -> bool {
    matches!(text.trim(), "" | "--")
}

impl LeafFormat {
    /// Returns `true` if this format accepts a string: empty values, and exactly what
    /// [`value`](Self::value) reads.
    ///
    /// ```
    /// use ocrmarket_wire::LeafFormat;
    ///
    /// assert!(LeafFormat::Date.accepts("2024年2月29日"));
    /// assert!(!LeafFormat::Date.accepts("2023-02-29"));
    /// ```
    pub fn accepts(self, text: &str) -> bool {
        self.value(text).is_ok()
    }

    /// Like [`accepts`](Self::accepts), for a string that is not an empty value and has no blanks
    /// at its ends.
    #[inline]
    pub fn reads(self, text: &str) -> bool {
        self.parse(text).is_some()
    }

    /// Reads a string in this format; `None` for an empty value. Blanks at its ends are ignored.
    ///
    /// # Errors
    /// The string does not have this format.
    pub fn value(self, text: &str) -> Result<Option<Value<'_>>, ValueError> {
        self.read(text, |text| self.parse(text))
    }

    /// Like [`value`](Self::value), with this format's own parser.
    pub(crate) fn read<'a, T>(
        self,
        text: &'a str,
        parse: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, ValueError> {
        if is_empty_value(text) {
            return Ok(None);
        }
        match parse(text.trim()) {
            Some(value) => Ok(Some(value)),
            None => Err(ValueError::new(self.expected())),
        }
    }

    fn parse(self, text: &str) -> Option<Value<'_>> {
        match self {
            Self::Amount => parse::amount(text).map(Value::Decimal),
            Self::Count => parse::count(text).map(Value::Count),
            Self::Percentage => parse::percentage(text).map(Value::Decimal),
            Self::Date => parse::date(text).map(Value::Date),
            Self::DateOrMonth => parse::date_or_month(text).map(Value::DateOrMonth),
            Self::DatePhrase => parse::date_phrase(text).map(Value::Date),
            Self::Month => parse::month(text).map(Value::Month),
            Self::Year => parse::year(text).map(Value::Year),
            Self::Day => parse::day(text).map(Value::Day),
            Self::DateTime => parse::date_time(text).map(Value::DateTime),
            Self::MonthOfYear => parse::month_of_year(text).map(Value::MonthOfYear),
            Self::MonthRange => parse::month_range(text).map(Value::MonthRange),
            Self::IdNumber => parse::id_number(text).map(|text| Value::Text(text.into())),
            Self::CardNumber => parse::card_number(text).map(Value::Text),
            Self::Phone => parse::phone(text).map(|text| Value::Text(text.into())),
            Self::Email => parse::email(text).map(|text| Value::Text(text.into())),
        }
    }

    const fn expected(self) -> &'static str {
        match self {
            Self::Amount => "an amount such as `120,000` or `1200.10`",
            Self::Count => "a count such as `12` or `1,200`",
            Self::Percentage => "a percentage such as `12%` or `12.5`",
            Self::Date => "a calendar date such as `2015-05-05` or `2015年05月05日`",
            Self::DateOrMonth => {
                "a date such as `2015-05-05`, or a month such as `2015-05` or `2015年05月`"
            }
            Self::DatePhrase => "a string that contains a date, such as `截至2015年05月05日`",
            Self::Month => "a month such as `2018-05` or `2018年05月`",
            Self::Year => "a year such as `2018`",
            Self::Day => "a day of the month such as `5`, or a date",
            Self::DateTime => "a date with a time such as `2015-05-05 08:30:00`",
            Self::MonthOfYear => "a month of the year from `1` to `12`",
            Self::MonthRange => "a range of months such as `2010年07月-2015年05月`",
            Self::IdNumber => "an identity number of 15 or 18 characters",
            Self::CardNumber => "a card number of 12 to 19 digits",
            Self::Phone => "a telephone number of 5 to 20 digits",
            Self::Email => "an e-mail address",
        }
    }
}

#[cfg(test)]
mod tests;
