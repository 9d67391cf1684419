//! Leaves: single values that keep the vendor's spelling, and types that read them on demand.
//!
//! A leaf holds the vendor's string, exact number or boolean, or is absent or `null`. Its type
//! determines how to read it. Reading is lazy: an invalid date costs nothing until it is read, and
//! is never lost. No leaf prints its text in `Debug`: it may be personal, and the leaf has no
//! privacy class. Only the object around it has the class.
//!
//! ```
//! use ocrmarket_wire::leaf::Amount;
//!
//! let amount = Amount::from("120,000");
//! assert_eq!(amount.value()?.map(|value| value.to_string()).as_deref(), Some("120000"));
//! assert_eq!(amount.text(), Some("120,000"));
//! assert_eq!(Amount::from("--").value()?, None);
//! assert!(Amount::from("about ten").value().is_err());
//! # Ok::<(), ocrmarket_wire::value::ValueError>(())
//! ```

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::format::parse;
use crate::slot::{AsSlot, Slot, SlotMut, leaf_element};
use crate::value::{self, Decimal, ValueError};
use crate::{LeafFormat, is_empty_value};

pub use crate::raw::{Leaf, LeafContent};

/// Defines the leaf types: the common methods, and `value()`.
macro_rules! leaf_types {
    ($(
        $(#[$doc:meta])*
        $name:ident => $value:ty, |$leaf:ident| $read:expr;
    )*) => { $(
        $(#[$doc])*
        ///
        /// The common methods (`text`, `is_empty_value`, `set`, …) are those of [`Leaf`].
        #[derive(Clone, Default, PartialEq, Eq, Hash)]
        #[repr(transparent)]
        pub struct $name(Leaf);

        impl $name {
            /// Returns the value; `None` for an empty value (absent, `null`, `""`, blanks or `--`).
            ///
            /// # Errors
            /// The text is not a value of this type.
            pub fn value(&self) -> Result<Option<$value>, ValueError> {
                let $leaf = &self.0;
                $read
            }
        }

        impl Deref for $name {
            type Target = Leaf;

            fn deref(&self) -> &Leaf {
                &self.0
            }
        }

        impl DerefMut for $name {
            fn deref_mut(&mut self) -> &mut Leaf {
                &mut self.0
            }
        }

        impl AsSlot for $name {
            #[inline]
            fn slot(&self) -> Slot<'_> {
                Slot::Leaf(&self.0)
            }

            #[inline]
            fn slot_mut(&mut self) -> SlotMut<'_> {
                SlotMut::Leaf(&mut self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        leaf_from!($name: Leaf, &str, String, bool, i32, i64, u32, u64);
        leaf_element!($name);
    )* };
}

macro_rules! leaf_from {
    ($name:ident: $($from:ty),*) => { $(
        impl From<$from> for $name {
            fn from(value: $from) -> Self {
                Self(value.into())
            }
        }
    )* };
}

leaf_types! {
    /// A string without a format. A number or boolean instead is read as JSON spells it.
    Text => &str, |leaf| Ok(leaf.text().filter(|text| !is_empty_value(text)));

    /// An integer, as a JSON number or as a string.
    Integer => i64, |leaf| plain(leaf, "an integer such as `12`", |text| text.parse().ok());

    /// A number, as a JSON number or as a string.
    Number => Decimal, |leaf| plain(leaf, "a number such as `-12.5`", Decimal::parse);

    /// A boolean, as a JSON boolean or as the strings `true` and `false`.
    Boolean => bool, |leaf| plain(leaf, "`true` or `false`", |text| text.parse().ok());

    /// A sum of money, `120,000` (format `amount`). The currency is the field's.
    Amount => Decimal, |leaf| formatted(leaf, LeafFormat::Amount, parse::amount);

    /// A number of things, `1,200` (format `count`).
    Count => u64, |leaf| formatted(leaf, LeafFormat::Count, parse::count);

    /// A share in percent: `12%` is 12 (format `percentage`).
    Percentage => Decimal, |leaf| formatted(leaf, LeafFormat::Percentage, parse::percentage);

    /// A calendar date, `2015年05月05日` (format `date`).
    Date => value::Date, |leaf| formatted(leaf, LeafFormat::Date, parse::date);

    /// A calendar date, or a month if no day is given, `2013.07` (format `date-or-month`).
    DateOrMonth => value::DateOrMonth, |leaf| formatted(leaf, LeafFormat::DateOrMonth, parse::date_or_month);

    /// A phrase with a calendar date in it, `截至2015年05月05日` (format `date-phrase`). Its value is
    /// the first date.
    DatePhrase => value::Date, |leaf| formatted(leaf, LeafFormat::DatePhrase, parse::date_phrase);

    /// A month of a year, `2018年05月` (format `month`).
    Month => value::Month, |leaf| formatted(leaf, LeafFormat::Month, parse::month);

    /// A year, `2018` (format `year`).
    Year => u16, |leaf| formatted(leaf, LeafFormat::Year, parse::year);

    /// A day of the month, or a whole date (format `day`).
    Day => value::DayOrDate, |leaf| formatted(leaf, LeafFormat::Day, parse::day);

    /// A date with a time of day, `2015-05-05 08:30:00` (format `date-time`).
    DateTime => value::DateTime, |leaf| formatted(leaf, LeafFormat::DateTime, parse::date_time);

    /// A month of any year, 1 to 12 (format `month-of-year`).
    MonthOfYear => u8, |leaf| formatted(leaf, LeafFormat::MonthOfYear, parse::month_of_year);

    /// From a month to a month, `2010年07月-2015年05月的还款记录` (format `month-range`).
    MonthRange => value::MonthRange, |leaf| formatted(leaf, LeafFormat::MonthRange, parse::month_range);

    /// A resident identity number of 15 or 18 characters (format `id-number`). Its checksum is not
    /// verified.
    IdNumber => &str, |leaf| formatted(leaf, LeafFormat::IdNumber, parse::id_number);

    /// A bank card's number (format `card-number`). Its value is the digits alone; its checksum is
    /// not verified.
    CardNumber => Cow<'_, str>, |leaf| formatted(leaf, LeafFormat::CardNumber, parse::card_number);

    /// A telephone number (format `phone`).
    Phone => &str, |leaf| formatted(leaf, LeafFormat::Phone, parse::phone);

    /// An e-mail address (format `email`).
    Email => &str, |leaf| formatted(leaf, LeafFormat::Email, parse::email);
}

fn formatted<'a, T>(
    leaf: &'a Leaf,
    format: LeafFormat,
    parse: impl FnOnce(&'a str) -> Option<T>,
) -> Result<Option<T>, ValueError> {
    leaf.text()
        .map_or(Ok(None), |text| format.read(text, parse))
}

fn plain<T>(
    leaf: &Leaf,
    expected: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, ValueError> {
    match leaf.text().map(str::trim) {
        None => Ok(None),
        Some(text) if is_empty_value(text) => Ok(None),
        Some(text) => parse(text).map(Some).ok_or(ValueError::new(expected)),
    }
}

impl Leaf {
    /// Reads the leaf in a format that is chosen at run time.
    ///
    /// # Errors
    /// The text does not have the format.
    pub fn value_in(&self, format: LeafFormat) -> Result<Option<value::Value<'_>>, ValueError> {
        self.text().map_or(Ok(None), |text| format.value(text))
    }
}

#[cfg(test)]
mod tests;
