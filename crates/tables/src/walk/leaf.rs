//! Puts single values into their columns: the typed value, and the JSON text where it is not the
//! canonical spelling.

use ocrmarket_wire::reader::Kind;
use ocrmarket_wire::value::Decimal;
use ocrmarket_wire::{LeafFormat, is_empty_value};

use crate::plan::{Action, Leaf, Short};
use crate::spelling::{self, Typed};
use crate::view::ColumnKind;

use super::{Stop, Walk};

/// Replacement of a masked value.
const MASK: &str = "***";

impl Walk<'_, '_> {
    /// Puts a string without escapes into its column. `start` is the offset of its first quote.
    #[inline]
    pub(super) fn short_string(&mut self, number: usize, text: &str, start: usize) {
        let plan = self.plan;
        let leaf = &plan.leaves[number];
        let is_done = match leaf.short {
            Short::Skip => true,
            _ if is_nothing(text) => false,
            Short::Text => {
                let row = self.state.rows[leaf.table] - 1;
                self.state.columns[leaf.value].text(row, text);
                true
            }
            Short::Known => {
                let is_known = leaf.known.has(text);
                if is_known {
                    let row = self.state.rows[leaf.table] - 1;
                    self.state.columns[leaf.value].text(row, text);
                }
                is_known
            }
            Short::Format(format) => {
                match spelling::fast(format, text.as_bytes(), &mut self.spelling) {
                    Some((typed, true)) => {
                        let row = self.state.rows[leaf.table] - 1;
                        self.typed(leaf.value, row, typed);
                        true
                    }
                    _ => false,
                }
            }
            Short::Long => false,
        };
        if !is_done {
            self.string(number, text, &self.document[start..start + text.len() + 2]);
        }
    }

    /// Writes JSON text, unless it may contain anything and must not be kept.
    pub(super) fn raw(&mut self, number: usize, json: &str) {
        let raw = self.plan.raws[number];
        let Some(column) = raw.column else {
            return;
        };
        if raw.is_guarded && !is_harmless(json) {
            self.state.withheld += 1;
            return;
        }
        self.state.columns[column].text(self.state.rows[raw.table] - 1, json);
    }

    /// Reads a leaf.
    #[inline]
    pub(super) fn leaf(&mut self, number: usize) -> Result<(), Stop> {
        if let Some((start, end)) = self.reader.take_plain_string() {
            self.short_string(number, &self.document[start..end], start - 1);
            return Ok(());
        }
        self.other_leaf(number)
    }

    fn other_leaf(&mut self, number: usize) -> Result<(), Stop> {
        match self.reader.kind()? {
            Kind::String => {
                let start = self.reader.offset();
                let text = self.reader.string()?;
                let json = &self.document[start..self.reader.offset()];
                match text.decode() {
                    Ok(text) => self.string(number, &text, json),
                    Err(_) => self.leaf_raw(number, json, None),
                }
            }
            Kind::Number => {
                let text = self.reader.number()?;
                self.number(number, text);
            }
            Kind::Boolean => {
                let is_true = self.reader.boolean()?;
                self.boolean(number, is_true);
            }
            Kind::Null | Kind::Object | Kind::Array => {
                let json = self.reader.skip()?;
                self.leaf_raw(number, json, None);
            }
        }
        Ok(())
    }

    /// Writes the JSON text of a leaf. `text` is the string in it that its type reads, if it does.
    fn leaf_raw(&mut self, number: usize, json: &str, text: Option<&str>) {
        let leaf = &self.plan.leaves[number];
        let Some(column) = leaf.raw else {
            return;
        };
        let may_be_kept = !leaf.is_guarded
            || is_harmless(json)
            || text.is_some_and(|text| {
                leaf.forms
                    .as_ref()
                    .is_none_or(|forms| forms.shows(text, None))
            });
        if may_be_kept {
            self.state.columns[column].text(self.state.rows[leaf.table] - 1, json);
        } else {
            self.state.withheld += 1;
        }
    }

    #[inline]
    fn string(&mut self, number: usize, text: &str, json: &str) {
        let plan = self.plan;
        let leaf = &plan.leaves[number];
        let row = self.state.rows[leaf.table] - 1;
        match &leaf.action {
            Action::Skip => return,
            _ if is_nothing(text) => return self.leaf_raw(number, json, None),
            Action::Keep => {}
            Action::Mask => return self.state.columns[leaf.value].text(row, MASK),
            Action::Hash(key) => {
                let hash = key.hash(&canonical_text(leaf.kind, text));
                return self.state.columns[leaf.value].text(row, &hash);
            }
        }
        if leaf.kind != ColumnKind::KnownValues
            && leaf
                .forms
                .as_ref()
                .is_some_and(|forms| !forms.shows(text, None))
        {
            self.state.withheld += 1;
            return;
        }
        let (is_read, is_canonical) = match leaf.kind {
            ColumnKind::KnownValues => return self.known_value(number, text, json),
            ColumnKind::Format(format) => self.format(leaf, row, format, text),
            ColumnKind::Text | ColumnKind::Raw | ColumnKind::Unknown => {
                self.state.columns[leaf.value].text(row, text);
                (true, true)
            }
            ColumnKind::Integer => (self.integer(leaf, row, text).is_some(), false),
            ColumnKind::Number => (self.float(leaf, row, text).is_some(), false),
            ColumnKind::Boolean => {
                let value = matches!(text, "true" | "false").then_some(text == "true");
                if let Some(value) = value {
                    self.state.columns[leaf.value].boolean(row, value);
                }
                (value.is_some(), false)
            }
        };
        if !is_canonical || !leaf.is_string {
            self.leaf_raw(number, json, is_read.then_some(text));
        }
    }

    /// Writes a text that has a format. Returns whether the format reads it, and whether it is the
    /// canonical spelling.
    #[inline]
    fn format(&mut self, leaf: &Leaf, row: usize, format: LeafFormat, text: &str) -> (bool, bool) {
        let Some((typed, is_canonical)) = spelling::read(format, text, &mut self.spelling) else {
            return (false, false);
        };
        if let Some(typed) = typed {
            self.typed(leaf.value, row, typed);
        }
        (true, is_canonical)
    }

    #[inline]
    fn typed(&mut self, value: usize, row: usize, typed: Typed<'_>) {
        let column = &mut self.state.columns[value];
        match typed {
            Typed::Decimal(units) => column.decimal(row, units),
            Typed::Date(days) => column.date(row, days),
            Typed::Int32(value) => column.int32(row, value),
            Typed::Int64(value) => column.int64(row, value),
            Typed::Timestamp(micros) => column.timestamp(row, micros),
            Typed::Text(text) => column.text(row, &text),
            Typed::Months(from, to) => {
                column.date(row, from);
                self.state.columns[value + 1].date(row, to);
            }
        }
    }

    /// Writes a value of an open list: the known value that it is, otherwise the text.
    fn known_value(&mut self, number: usize, text: &str, json: &str) {
        let plan = self.plan;
        let leaf = &plan.leaves[number];
        let row = self.state.rows[leaf.table] - 1;
        let known = leaf.known.find(text);
        let is_shown = leaf
            .forms
            .as_ref()
            .is_none_or(|forms| forms.shows(text, Some(known.is_some())));
        if !is_shown {
            self.state.withheld += 1;
            return;
        }
        let value = known.unwrap_or(text);
        self.state.columns[leaf.value].text(row, value);
        if value != text || !leaf.is_string {
            self.leaf_raw(number, json, Some(text));
        }
    }

    fn number(&mut self, number: usize, text: &str) {
        let plan = self.plan;
        let leaf = &plan.leaves[number];
        let row = self.state.rows[leaf.table] - 1;
        match &leaf.action {
            Action::Skip => return,
            Action::Keep => {}
            Action::Mask => return self.state.columns[leaf.value].text(row, MASK),
            Action::Hash(key) => {
                let hash = key.hash(&canonical_text(leaf.kind, text));
                return self.state.columns[leaf.value].text(row, &hash);
            }
        }
        if leaf
            .forms
            .as_ref()
            .is_some_and(|forms| !forms.shows_number(text))
        {
            self.state.withheld += 1;
            return;
        }
        let is_canonical = match leaf.kind {
            ColumnKind::Integer => self.integer(leaf, row, text),
            ColumnKind::Number => self.float(leaf, row, text),
            ColumnKind::KnownValues => leaf.known.find(text).map(|known| {
                self.state.columns[leaf.value].text(row, known);
                known == text
            }),
            ColumnKind::Format(format) => match self.format(leaf, row, format, text) {
                (true, is_canonical) => Some(is_canonical),
                (false, _) => None,
            },
            _ => None,
        };
        let is_kept = is_canonical == Some(true) && !leaf.is_string;
        if !is_kept {
            self.leaf_raw(number, text, is_canonical.map(|_| text));
        }
    }

    fn boolean(&mut self, number: usize, is_true: bool) {
        let leaf = &self.plan.leaves[number];
        let row = self.state.rows[leaf.table] - 1;
        match (&leaf.action, leaf.kind) {
            (Action::Keep, ColumnKind::Boolean) => {
                self.state.columns[leaf.value].boolean(row, is_true);
            }
            (Action::Keep, _) => {
                self.leaf_raw(number, if is_true { "true" } else { "false" }, None);
            }
            (Action::Mask, _) => self.state.columns[leaf.value].text(row, MASK),
            (Action::Skip | Action::Hash(_), _) => {}
        }
    }

    /// Writes an integer. Returns whether the text is its canonical spelling; `None` if it is none.
    fn integer(&mut self, leaf: &Leaf, row: usize, text: &str) -> Option<bool> {
        let value: i64 = text.parse().ok()?;
        self.state.columns[leaf.value].int64(row, value);
        Some(value.to_string() == text)
    }

    /// Writes a float. Returns whether the text is its canonical spelling; `None` if it is none.
    fn float(&mut self, leaf: &Leaf, row: usize, text: &str) -> Option<bool> {
        let is_number = text.parse::<Decimal>().is_ok();
        let value: f64 = text
            .parse()
            .ok()
            .filter(|value: &f64| is_number && value.is_finite())?;
        self.state.columns[leaf.value].float(row, value);
        Some(value.to_string() == text)
    }
}

/// Returns `true` for an empty value.
#[inline]
fn is_nothing(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(first) if first.is_ascii_alphanumeric() => false,
        // No blank and no `--` begins with these: most Chinese characters.
        Some(0xe4..=0xe9) => false,
        _ => is_empty_value(text),
    }
}

/// Returns `true` for JSON text that says nothing: an empty value, or an empty container.
fn is_harmless(json: &str) -> bool {
    match json {
        "null" | "true" | "false" | "{}" | "[]" => true,
        _ => json
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
            .is_some_and(is_empty_value),
    }
}

/// Returns the text of a value that its hash is of: the value in its format, without blanks.
fn canonical_text(kind: ColumnKind, text: &str) -> String {
    let value = match kind {
        ColumnKind::Format(format) => format.value(text).ok().flatten(),
        _ => None,
    };
    value.map_or_else(|| text.trim().to_owned(), |value| value.to_string())
}
