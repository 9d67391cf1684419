//! Pointers and plain values of `*.sample.json`, each checked against the model.

use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::value::Date;

use super::super::constraint::{Piece, Template};
use super::super::outcome::tokens;
use super::{
    Cursor, DIGITS_MAX, DefinitionId, DiagnosticCode, Element, JsonValue, LENGTH_MAX, LeafShape,
    Path, Reader, Step,
};
use ocrmarket_model::api::Shape;

/// The kind of location that a pointer must name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Anything.
    Any,
    /// A leaf.
    Leaf,
    /// A leaf, or an array of leaves.
    LeafOrLeaves,
    /// A leaf that holds a number.
    Number,
    /// A leaf with a day.
    Day,
    /// A leaf with a date, a month, a year or a range of months, and no `*` in the pointer.
    Date,
    /// A leaf with a date, a month or a year.
    Dated,
    /// A leaf with a date, a month or a year, and a `*` in the pointer.
    DateAlong,
    /// A leaf with a range of months.
    Months,
    /// An array.
    List,
    /// An array of objects.
    ObjectList,
    /// The elements of an array.
    Element,
}

impl Need {
    fn expected(self) -> &'static str {
        match self {
            Self::Any => "a declared location",
            Self::Leaf => "a leaf",
            Self::LeafOrLeaves => "a leaf or an array of leaves",
            Self::Number => {
                "a leaf with format amount, count or percentage, or of type integer or number"
            }
            Self::Day => "a leaf with format date, date-phrase or date-time",
            Self::Date => {
                "a leaf with a date, a month, a year or a range of months, without `*` in the pointer"
            }
            Self::Dated => "a leaf with a date, a month or a year",
            Self::DateAlong => "a leaf with a date, a month or a year, with `*` in the pointer",
            Self::Months => "a leaf with format month-range",
            Self::List => "an array",
            Self::ObjectList => "an array of objects",
            Self::Element => "the elements of an array: a pointer that ends in `*`",
        }
    }
}

/// The target of a pointer.
#[derive(Debug, Clone)]
pub(super) struct LocationReader<'a> {
    /// Path to the target.
    pub(super) path: Path,
    /// Index of the property, if it belongs to the definition itself.
    pub(super) property: Option<usize>,
    /// `true` if that property is required.
    pub(super) required: bool,
    /// The leaf, or the element of an array of leaves.
    pub(super) leaf: Option<&'a LeafShape>,
    /// Definition of the elements of the first array on the path, if they are objects.
    pub(super) element: Option<DefinitionId>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Leaf,
    Object,
    Leaves,
    Objects,
    Element,
}

impl LocationReader<'_> {
    fn is(&self, need: Need) -> bool {
        let format = self.leaf.and_then(|leaf| leaf.format);
        let is_leaf = self.kind == Kind::Leaf;
        let has_each = self.path.contains(&Step::Each);
        let is_day = matches!(
            format,
            Some(LeafFormat::Date | LeafFormat::DatePhrase | LeafFormat::DateTime)
        );
        let is_dated = is_day
            || matches!(
                format,
                Some(LeafFormat::DateOrMonth | LeafFormat::Month | LeafFormat::Year)
            );
        let numbers = self
            .leaf
            .is_some_and(|leaf| leaf.types.integer || leaf.types.number);
        match need {
            Need::Any => true,
            Need::Leaf => is_leaf,
            Need::LeafOrLeaves => is_leaf || self.kind == Kind::Leaves,
            Need::Number => match format {
                Some(format) => {
                    is_leaf
                        && matches!(
                            format,
                            LeafFormat::Amount | LeafFormat::Count | LeafFormat::Percentage
                        )
                }
                None => is_leaf && numbers,
            },
            Need::Day => is_leaf && is_day,
            Need::Date => {
                is_leaf && (is_dated || format == Some(LeafFormat::MonthRange)) && !has_each
            }
            Need::Dated => is_leaf && is_dated,
            Need::DateAlong => is_leaf && is_dated && has_each,
            Need::Months => is_leaf && format == Some(LeafFormat::MonthRange),
            Need::List => matches!(self.kind, Kind::Leaves | Kind::Objects),
            Need::ObjectList => self.kind == Kind::Objects,
            Need::Element => self.path.last() == Some(&Step::Each),
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads a pointer to a location below an object of the definition `from`.
    pub(super) fn location(
        &mut self,
        at: &Cursor<'_>,
        from: DefinitionId,
        need: Need,
    ) -> Option<LocationReader<'a>> {
        let pointer = self.text(at)?;
        let Some(location) = self.find(pointer, from) else {
            let message = format!(
                "no location `{pointer}` in the definition `{}`",
                self.api[from].name
            );
            let help =
                "use a JSON Pointer of property names, with `*` for the elements of an array";
            self.report
                .value(at, DiagnosticCode::DanglingPointer, message, help);
            return None;
        };
        if !location.is(need) {
            return self.misplaced(at, need.expected());
        }
        Some(location)
    }

    /// Reads a pointer to a property of the definition itself.
    pub(super) fn own(
        &mut self,
        at: &Cursor<'_>,
        id: DefinitionId,
        need: Need,
    ) -> Option<LocationReader<'a>> {
        let location = self.location(at, id, need)?;
        if location.property.is_none() {
            let name = &self.api[id].name;
            let help = "move the constraint to the definition that has the property";
            self.report.value(
                at,
                DiagnosticCode::WrongValue,
                format!("expected a property of `{name}` itself"),
                help,
            );
            return None;
        }
        Some(location)
    }

    /// Reads pointers to properties of the definition itself.
    pub(super) fn own_locations(
        &mut self,
        at: &Cursor<'_>,
        id: DefinitionId,
        need: Need,
    ) -> Option<Vec<LocationReader<'a>>> {
        self.array(at)?
            .into_iter()
            .map(|element| self.own(&element, id, need))
            .collect()
    }

    /// Reads a pointer without an array on the path.
    pub(super) fn single(&mut self, at: &Cursor<'_>, id: DefinitionId, need: Need) -> Option<Path> {
        let location = self.location(at, id, need)?;
        if location.path.contains(&Step::Each) {
            return self.misplaced(at, "one location, without `*`");
        }
        Some(location.path)
    }

    /// Reads two or more pointers without an array on the path.
    pub(super) fn paths(
        &mut self,
        at: &Cursor<'_>,
        id: DefinitionId,
        need: Need,
    ) -> Option<Vec<Path>> {
        let elements = self.array(at)?;
        if elements.len() < 2 {
            return self.misplaced(at, "two pointers or more");
        }
        elements
            .into_iter()
            .map(|element| self.single(&element, id, need))
            .collect()
    }

    fn find(&self, pointer: &str, from: DefinitionId) -> Option<LocationReader<'a>> {
        let api = self.api;
        if !pointer.starts_with('/') {
            return None;
        }
        let mut location = LocationReader {
            path: Vec::new(),
            property: None,
            required: false,
            leaf: None,
            element: None,
            kind: Kind::Object,
        };
        let mut below = Below::Object(from);
        for token in tokens(pointer) {
            match below {
                Below::Object(id) => {
                    let properties = &api[id].object()?.properties;
                    let property = properties
                        .iter()
                        .position(|property| property.wire_name == token)?;
                    location.property = location.path.is_empty().then_some(property);
                    location.required = properties[property].required;
                    location.path.push(Step::Property(property));
                    below = Below::of(&properties[property].shape);
                }
                Below::List(element) if token == "*" => {
                    location.property = None;
                    below = match element {
                        Element::Leaf(leaf) => Below::Leaf(leaf),
                        Element::Object(id) => Below::Object(*id),
                    };
                    if let (Below::Object(id), false) =
                        (&below, location.path.contains(&Step::Each))
                    {
                        location.element = Some(*id);
                    }
                    location.path.push(Step::Each);
                }
                Below::List(_) | Below::Leaf(_) => return None,
            }
        }
        (location.kind, location.leaf) = match below {
            Below::Leaf(leaf) => (Kind::Leaf, Some(leaf)),
            Below::List(Element::Leaf(leaf)) => (Kind::Leaves, Some(leaf)),
            Below::List(Element::Object(_)) => (Kind::Objects, None),
            Below::Object(_) if location.path.last() == Some(&Step::Each) => (Kind::Element, None),
            Below::Object(_) => (Kind::Object, None),
        };
        Some(location)
    }

    /// Reads a share from 0 to 1. Returns millionths.
    pub(super) fn share(&mut self, at: &Cursor<'_>, key: &str, default: u32) -> Option<u32> {
        let Some(share) = at.get(key) else {
            return Some(default);
        };
        let hundredths_of_percent =
            decimal(&share, 6).and_then(|number| u32::try_from(number).ok());
        match hundredths_of_percent.filter(|number| *number <= 1_000_000) {
            Some(number) => Some(number),
            None => self.misplaced(&share, "a number from 0 to 1"),
        }
    }

    /// Reads a range of lengths.
    pub(super) fn lengths(&mut self, at: &Cursor<'_>, lowest: i64) -> Option<(usize, usize)> {
        let range = pair(at).and_then(|(low, high)| Some((decimal(&low, 0)?, decimal(&high, 0)?)));
        match range {
            Some((low, high)) if lowest <= low && low <= high && high <= LENGTH_MAX => {
                Some((usize::try_from(low).ok()?, usize::try_from(high).ok()?))
            }
            _ => self.misplaced(
                at,
                &format!("[minimum, maximum] with integers from {lowest} to {LENGTH_MAX}"),
            ),
        }
    }

    /// Reads a range of meanings of a leaf: hundredths of numbers, or days.
    pub(super) fn leaf_range(&mut self, at: &Cursor<'_>, leaf: &LeafShape) -> Option<(i64, i64)> {
        let is_date = matches!(
            leaf.format,
            Some(
                LeafFormat::Date
                    | LeafFormat::DateOrMonth
                    | LeafFormat::DatePhrase
                    | LeafFormat::DateTime
                    | LeafFormat::Month
                    | LeafFormat::Year
                    | LeafFormat::MonthRange
            )
        );
        let read = |at: &Cursor<'_>| {
            if is_date {
                at.node.text().and_then(date)
            } else {
                decimal(at, 2)
            }
        };
        let range = pair(at).and_then(|(low, high)| Some((read(&low)?, read(&high)?)));
        match range {
            Some((low, high)) if low <= high => Some((low, high)),
            _ if is_date => self.misplaced(at, "[first, last] with dates such as \"2015-05-05\""),
            _ => self.misplaced(
                at,
                "[minimum, maximum] with numbers of two decimals or less",
            ),
        }
    }

    /// Reads known values of a leaf with their weights.
    pub(super) fn weights(
        &mut self,
        at: &Cursor<'_>,
        leaf: &LeafShape,
    ) -> Option<Vec<(String, u64)>> {
        if !self.is_object(at) {
            return None;
        }
        let mut weights = Vec::new();
        for (word, weight) in at.entries() {
            self.check_known_value(&weight, word, leaf)?;
            match decimal(&weight, 0)
                .and_then(|number| u64::try_from(number).ok())
                .filter(|number| *number <= 1_000_000)
            {
                Some(number) => weights.push((word.to_owned(), number)),
                None => return self.misplaced(&weight, "an integer from 0 to 1,000,000"),
            }
        }
        Some(weights)
    }

    /// Reports a value that is not among the leaf's known values, if it has any.
    pub(super) fn check_known_value(
        &mut self,
        at: &Cursor<'_>,
        word: &str,
        leaf: &LeafShape,
    ) -> Option<()> {
        if leaf.known_values.is_empty() || leaf.known_values.iter().any(|known| known.text == word)
        {
            return Some(());
        }
        let help = "write a known value as the `const` of the schema";
        self.report.value(
            at,
            DiagnosticCode::WrongValue,
            format!("unknown value `{word}`"),
            help,
        );
        None
    }

    /// Reads a string with placeholders.
    pub(super) fn template(&mut self, at: &Cursor<'_>) -> Option<Template> {
        let text = self.text(at)?;
        match pieces(text) {
            Some(pieces) => Some(Template(pieces)),
            None => self.misplaced(
                at,
                "a string; its placeholders are {value}, {index}, {letter}, {hex:N} and {digits:N}",
            ),
        }
    }

    pub(super) fn required<'s>(&mut self, at: &Cursor<'s>, key: &str) -> Option<Cursor<'s>> {
        let value = at.get(key);
        if value.is_none() {
            let help = format!("add `{key}` as schemas/README.md describes for this constraint");
            self.report.value(
                at,
                DiagnosticCode::MissingKeyword,
                format!("missing `{key}`"),
                help,
            );
        }
        value
    }

    pub(super) fn text<'s>(&mut self, at: &Cursor<'s>) -> Option<&'s str> {
        match at.node.text() {
            Some(text) => Some(text),
            None => self.misplaced(at, "a string"),
        }
    }

    pub(super) fn array<'s>(&mut self, at: &Cursor<'s>) -> Option<Vec<Cursor<'s>>> {
        self.is_array(at).then(|| at.elements().collect())
    }

    pub(super) fn is_array(&mut self, at: &Cursor<'_>) -> bool {
        let is_array = matches!(at.node.value, JsonValue::Array(_));
        if !is_array {
            self.misplaced::<()>(at, "an array");
        }
        is_array
    }

    pub(super) fn is_object(&mut self, at: &Cursor<'_>) -> bool {
        let is_object = matches!(at.node.value, JsonValue::Object(_));
        if !is_object {
            self.misplaced::<()>(at, "an object");
        }
        is_object
    }

    pub(super) fn unknown(&mut self, at: &Cursor<'_>, key: &str, known: &[&str]) {
        let help = format!("remove it, or use one of {}", known.join(", "));
        self.report.key(
            at,
            DiagnosticCode::UnknownKeyword,
            format!("unknown keyword `{key}`"),
            help,
        );
    }

    /// Reports that something else was expected. Returns `None`.
    pub(super) fn misplaced<T>(&mut self, at: &Cursor<'_>, expected: &str) -> Option<T> {
        let message = format!("expected {expected}");
        let help =
            "write the constraint as schemas/README.md describes in \"Constraints of samples\"";
        self.report
            .value(at, DiagnosticCode::WrongValue, message, help);
        None
    }
}

/// The value below a location.
enum Below<'a> {
    Leaf(&'a LeafShape),
    Object(DefinitionId),
    List(&'a Element),
}

impl<'a> Below<'a> {
    fn of(shape: &'a Shape) -> Self {
        match shape {
            Shape::Leaf(leaf) => Self::Leaf(leaf),
            Shape::Object(id) => Self::Object(*id),
            Shape::List { element, .. } => Self::List(element),
        }
    }
}

/// Returns the two elements of an array of two.
fn pair<'s>(at: &Cursor<'s>) -> Option<(Cursor<'s>, Cursor<'s>)> {
    let mut elements = at.elements();
    let pair = (elements.next()?, elements.next()?);
    elements.next().is_none().then_some(pair)
}

/// Returns a number times `10^decimals`, unless it has more decimals than that.
fn decimal(at: &Cursor<'_>, decimals: usize) -> Option<i64> {
    let JsonValue::Number(text) = &at.node.value else {
        return None;
    };
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > decimals || whole.len() > 12 {
        return None;
    }
    format!("{whole}{part:0<decimals$}").parse().ok()
}

/// Parses a day written as `YYYY-MM-DD`. Returns days from 1970-01-01.
fn date(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..=2999)
        .contains(&date.year)
        .then(|| date.days_since_epoch())
}

fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        let end = start + rest.get(start..)?.find('}')?;
        if start > 0 {
            pieces.push(Piece::Text(rest.get(..start)?.to_owned()));
        }
        pieces.push(placeholder(rest.get(start + 1..end)?)?);
        rest = rest.get(end + 1..)?;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Some(pieces)
}

fn placeholder(name: &str) -> Option<Piece> {
    let length = |digits: &str| {
        digits
            .parse()
            .ok()
            .filter(|length| (1..=DIGITS_MAX).contains(length))
    };
    match name.split_once(':') {
        Some(("hex", digits)) => Some(Piece::Hex(length(digits)?)),
        Some(("digits", digits)) => Some(Piece::Digits(length(digits)?)),
        Some(_) => None,
        None => match name {
            "value" => Some(Piece::Value),
            "index" => Some(Piece::Index),
            "letter" => Some(Piece::Letter),
            _ => None,
        },
    }
}
