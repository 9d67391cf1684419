//! Field tables: the names, labels, shapes and privacy classes of an object's fields, and the
//! lookup of a field by key.

use std::sync::OnceLock;

use crate::disclosure::{PublicForms, ValueShape};
use crate::keys::KeyIndex;
use crate::known_values::{KnownValues, is_known};
use crate::raw::Leaf;
use crate::{LeafFormat, Privacy};

/// The kind of a leaf, as its table states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeafKind {
    /// A string without a format.
    Text,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// A string in a format.
    Format(LeafFormat),
    /// A value of an open enumeration.
    KnownValues,
}

/// The shape of a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldShape {
    /// A single value.
    Leaf(LeafKind, Privacy),
    /// An object.
    Object,
    /// An array of objects.
    List,
    /// An array of single values.
    LeafList(LeafKind, Privacy),
}

/// One field of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    name: &'static str,
    label: &'static str,
    shape: FieldShape,
    /// Pattern of the keyword `x-shape`.
    pattern: Option<&'static str>,
    /// Tests whether a string is one of the known values.
    is_known: Option<fn(&str) -> bool>,
}

impl Field {
    const fn new(name: &'static str, label: &'static str, shape: FieldShape) -> Self {
        Self {
            name,
            label,
            shape,
            pattern: None,
            is_known: None,
        }
    }

    /// States the [shape](ValueShape) of the values that may be shown, as the keyword `x-shape` does. A
    /// pattern that is not a shape shows nothing.
    #[must_use]
    pub const fn with_shape(mut self, pattern: &'static str) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// States the known values, which may be shown.
    #[must_use]
    pub const fn with_known_values<W: KnownValues>(mut self) -> Self {
        self.is_known = Some(is_known::<W>);
        self
    }

    /// Returns `true` if a value of the field may be shown.
    pub(crate) fn shows(&self, leaf: &Leaf) -> bool {
        if self.privacy() != Some(Privacy::Public) {
            return false;
        }
        let shape = self
            .pattern
            .and_then(|pattern| ValueShape::parse(pattern).ok());
        let forms = PublicForms {
            format: match self.shape {
                FieldShape::Leaf(LeafKind::Format(format), _)
                | FieldShape::LeafList(LeafKind::Format(format), _) => Some(format),
                _ => None,
            },
            shape: shape.as_ref(),
            known: self
                .is_known
                .zip(leaf.text())
                .map(|(is_known, text)| is_known(text)),
        };
        forms.disclosure(leaf.content()).is_shown()
    }

    /// Declares a single value.
    pub const fn leaf(
        name: &'static str,
        label: &'static str,
        kind: LeafKind,
        privacy: Privacy,
    ) -> Self {
        Self::new(name, label, FieldShape::Leaf(kind, privacy))
    }

    /// Declares an object.
    pub const fn object(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, FieldShape::Object)
    }

    /// Declares an array of objects.
    pub const fn list(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, FieldShape::List)
    }

    /// Declares an array of single values.
    pub const fn leaf_list(
        name: &'static str,
        label: &'static str,
        kind: LeafKind,
        privacy: Privacy,
    ) -> Self {
        Self::new(name, label, FieldShape::LeafList(kind, privacy))
    }

    /// Returns the key in the JSON.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the vendor's Chinese label.
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// Returns the shape of the value.
    pub const fn shape(&self) -> FieldShape {
        self.shape
    }

    /// Returns the privacy class; `None` for objects and arrays of objects, whose leaves have their
    /// own.
    pub const fn privacy(&self) -> Option<Privacy> {
        match self.shape {
            FieldShape::Leaf(_, privacy) | FieldShape::LeafList(_, privacy) => Some(privacy),
            FieldShape::Object | FieldShape::List => None,
        }
    }
}

/// One short constructor for each kind of leaf. Tables are long, and a field reads best on one
/// line.
macro_rules! leaves {
    ($($(#[doc = $doc:literal])* $name:ident = $kind:expr;)*) => {
        impl Field {
            $($(#[doc = $doc])* pub const fn $name(name: &'static str, label: &'static str, privacy: Privacy) -> Self {
                Self::leaf(name, label, $kind, privacy)
            })*
        }
    };
}

leaves! {
    /// A string without a format.
    text = LeafKind::Text;
    /// An integer.
    integer = LeafKind::Integer;
    /// A number.
    number = LeafKind::Number;
    /// `true` or `false`.
    boolean = LeafKind::Boolean;
    /// A value of an open enumeration.
    words = LeafKind::KnownValues;
    /// A sum of money.
    amount = LeafKind::Format(LeafFormat::Amount);
    /// A number of things.
    count = LeafKind::Format(LeafFormat::Count);
    /// A share in percent.
    percentage = LeafKind::Format(LeafFormat::Percentage);
    /// A calendar date.
    date = LeafKind::Format(LeafFormat::Date);
    /// A calendar date, or a month of a year.
    date_or_month = LeafKind::Format(LeafFormat::DateOrMonth);
    /// A phrase with a calendar date in it.
    date_phrase = LeafKind::Format(LeafFormat::DatePhrase);
    /// A month of a year.
    month = LeafKind::Format(LeafFormat::Month);
    /// A year.
    year = LeafKind::Format(LeafFormat::Year);
    /// A day of the month, or a calendar date.
    day = LeafKind::Format(LeafFormat::Day);
    /// A calendar date with a time of day.
    date_time = LeafKind::Format(LeafFormat::DateTime);
    /// A month of the year, 1 to 12.
    month_of_year = LeafKind::Format(LeafFormat::MonthOfYear);
    /// From a month to a month.
    month_range = LeafKind::Format(LeafFormat::MonthRange);
    /// A resident identity number.
    id_number = LeafKind::Format(LeafFormat::IdNumber);
    /// The number of a bank card.
    card_number = LeafKind::Format(LeafFormat::CardNumber);
    /// A telephone number.
    phone = LeafKind::Format(LeafFormat::Phone);
    /// An e-mail address.
    email = LeafKind::Format(LeafFormat::Email);
}

/// The fields of a definition, in the vendor's order. Meant for a `static`; its index is built at
/// the first use.
///
/// ```
/// use ocrmarket_wire::{Field, LeafKind, Privacy, Table};
///
/// static TABLE: Table = Table::new("Sum", &[Field::leaf("total", "合计", LeafKind::Number, Privacy::Financial)]);
/// assert_eq!(TABLE.lookup("total"), Some(0));
/// assert_eq!(TABLE.lookup("sum"), None);
/// ```
#[derive(Debug)]
pub struct Table {
    definition: &'static str,
    fields: &'static [Field],
    index: OnceLock<KeyIndex>,
}

impl Table {
    /// Builds a table; of two fields with one name the first counts.
    pub const fn new(definition: &'static str, fields: &'static [Field]) -> Self {
        Self {
            definition,
            fields,
            index: OnceLock::new(),
        }
    }

    /// Returns the definition's name.
    pub const fn definition(&self) -> &'static str {
        self.definition
    }

    /// Returns the fields; a field's index is its slot's index.
    pub const fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// Returns the index of the field with a name. Constant time in the number of fields, linear in
    /// the name up to the longest field's.
    pub fn lookup(&self, name: &str) -> Option<usize> {
        self.index()
            .lookup(name, |location| self.fields.get(location).map(Field::name))
    }

    #[inline]
    pub(crate) fn index(&self) -> &KeyIndex {
        self.index
            .get_or_init(|| KeyIndex::new(self.fields.iter().map(Field::name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Builds a table of fields with these names. It leaks them, as a table is `'static`.
    fn table(names: impl IntoIterator<Item = String>) -> Table {
        let fields = names.into_iter().map(|name| Field::object(name.leak(), ""));
        Table::new("Any", Vec::leak(fields.collect()))
    }

    #[test]
    fn every_name_finds_its_field_and_no_other_does() {
        for count in [0, 1, 2, 3, 4, 5, 100, 5000] {
            let table =
                table((0..count).map(|number| format!("{}field{number}", "x".repeat(number % 20))));
            for (location, field) in table.fields().iter().enumerate() {
                assert_eq!(table.lookup(field.name()), Some(location));
                assert_eq!(table.lookup(&format!("{}x", field.name())), None);
                assert_eq!(
                    table
                        .lookup(&field.name()[1..])
                        .filter(|_| location % 20 == 0),
                    None
                );
            }
            assert_eq!(table.lookup(""), None);
        }
    }

    #[test]
    fn odd_names_are_names() {
        let table = table(["", "a\"b\\", "年", "type", "a"].map(String::from));
        for (location, field) in table.fields().iter().enumerate() {
            assert_eq!(table.lookup(field.name()), Some(location));
        }
        assert_eq!(table.lookup("b"), None);
    }

    #[test]
    fn of_equal_names_the_first_counts() {
        assert_eq!(
            table(["a", "b", "a"].map(String::from)).lookup("a"),
            Some(0)
        );
    }
}
