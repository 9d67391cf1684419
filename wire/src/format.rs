//! The leaf formats by name. What each accepts is defined once, beside its `value()`.

/// What the text of a leaf holds; the names are those of the schemas' `format` keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// `amount`: a sum of money.
    Amount,
    /// `count`: a number of things.
    Count,
    /// `percentage`: a share in percent.
    Percentage,
    /// `date`: a calendar date.
    Date,
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

impl Format {
    /// Every format, in the order of the dialect's table.
    pub const ALL: [Self; 15] = [
        Self::Amount,
        Self::Count,
        Self::Percentage,
        Self::Date,
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

    /// Its name in the schemas, `date-phrase`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Count => "count",
            Self::Percentage => "percentage",
            Self::Date => "date",
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

    /// The format of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}
