//! Reads a body once, and puts each value into its columns.
//!
//! Vendors have a fixed order of keys, so each key is first compared with the one that followed the
//! last key before. The recursion is as deep as the schema; everything that is not declared is
//! skipped by a loop.

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError, scan};
use ocrmarket_wire::value::Decimal;
use ocrmarket_wire::{LeafFormat, is_empty_value};

use crate::plan::{Action, Leaf, Node, NodeTarget, Plan, Short};
use crate::spelling::{self, Spelling, Typed};
use crate::state::{Sort, State};
use crate::view::{ColumnKind, Element, Key, Rows};

/// Replacement of a masked value.
const MASK: &str = "***";
/// Maximum number of rows of a body. The columns of any body stay below two gigabytes.
pub(crate) const ROWS_MOST: usize = 1 << 22;
/// Approximate size of a row without its values, in bytes: indexes, offsets and bits.
const ROW_SIZE: usize = 32;

/// The reason why a body was not read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// An object has duplicate keys.
    Overridden,
    /// The guess of its class is wrong.
    Excluded,
    /// It has too many rows.
    TooManyRows,
}

impl From<SyntaxError> for Stop {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

/// A body during reading.
pub(crate) struct Walk<'w, 't> {
    reader: Reader<'t>,
    document: &'t str,
    id: &'w str,
    sort: &'w Sort,
    excluded: &'w [String],
    plan: &'w Plan,
    state: &'w mut State,
    spelling: Spelling,
    /// Indexes of the elements around the current value.
    indexes: Vec<i32>,
    /// Tables whose last row is that of the body or the payload.
    roots: Vec<usize>,
    /// Node of the body.
    body: usize,
    /// First field of the body, if some of its keys are excluded.
    guarded: usize,
    /// Number of rows that the body may still have.
    room: usize,
}

impl<'w, 't> Walk<'w, 't> {
    pub(crate) fn new(
        text: &'t str,
        id: &'w str,
        sort: &'w Sort,
        excluded: &'w [String],
        plan: &'w Plan,
        state: &'w mut State,
    ) -> Self {
        Self {
            reader: Reader::from_text(text),
            document: text,
            id,
            sort,
            excluded,
            plan,
            state,
            spelling: Spelling::default(),
            indexes: Vec::new(),
            roots: Vec::new(),
            body: usize::MAX,
            guarded: usize::MAX,
            room: ROWS_MOST,
        }
    }

    pub(crate) fn run(mut self) -> Result<(), Stop> {
        let Some(root) = self.plan.roots.get(&self.sort.definition) else {
            return Err(Stop::Excluded);
        };
        if self.reader.kind()? != Kind::Object {
            return Err(Stop::Excluded);
        }
        self.body = *root;
        if !self.excluded.is_empty() {
            self.guarded = self.plan.nodes[*root].first;
        }
        self.root_row(*root)?;
        self.reader.finish()?;
        self.end();
        Ok(())
    }

    /// Reads a body or a payload into a row of its table.
    fn root_row(&mut self, node: usize) -> Result<(), Stop> {
        let table = self.plan.nodes[node].table;
        self.begin_row(table)?;
        self.keys(table, "", 1);
        self.roots.push(table);
        self.object(node)?;
        self.end_row(node);
        Ok(())
    }

    /// Writes what is known at the end of a body.
    fn end(&mut self) {
        for table in &self.roots {
            let plan = &self.plan.tables[*table];
            let row = self.state.rows[*table] - 1;
            for (number, key) in plan.keys.iter().enumerate() {
                let column = &mut self.state.columns[plan.first + number];
                match key {
                    Key::DateStyle => {
                        if let Some(style) = self.spelling.dates {
                            column.text(row, style.name());
                        }
                    }
                    Key::DigitGroups => {
                        if let Some(has_groups) = self.spelling.has_groups {
                            column.boolean(row, has_groups);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// Begins a row. Its keys are written when all rows of its array are there.
    #[inline]
    fn begin_row(&mut self, table: usize) -> Result<(), Stop> {
        self.room = self.room.checked_sub(1).ok_or(Stop::TooManyRows)?;
        self.state.rows[table] += 1;
        Ok(())
    }

    /// Writes the keys of the last rows of a table, which are the elements of one array.
    fn keys(&mut self, table: usize, kind: &str, count: usize) {
        self.state.size += count * (self.id.len() + kind.len() + ROW_SIZE);
        let plan = &self.plan.tables[table];
        let first = self.state.rows[table] - count;
        for (number, key) in plan.keys.iter().enumerate() {
            let column = &mut self.state.columns[plan.first + number];
            match key {
                Key::ReportId => column.texts(self.id, count),
                Key::Kind => column.texts(kind, count),
                Key::Class => column.texts(self.sort.class.name(), count),
                Key::PayloadAt => column.texts(&self.sort.payload, count),
                Key::Index(place) => match self.indexes.get(usize::from(*place)) {
                    Some(index) => column.int32s(first, *index, count),
                    None if usize::from(*place) == self.indexes.len() => {
                        column.count_up(first, count);
                    }
                    None => {}
                },
                Key::DateStyle | Key::DigitGroups => {}
            }
        }
    }

    /// Writes the undeclared fields of a row.
    fn end_row(&mut self, node: usize) {
        let node = &self.plan.nodes[node];
        let unknown = &mut self.state.unknown[node.table];
        if unknown.is_empty() {
            return;
        }
        unknown.push('}');
        let raw = &self.plan.raws[node.unknown];
        if let Some(column) = raw.column {
            self.state.columns[column].text(self.state.rows[raw.table] - 1, unknown);
        }
        unknown.clear();
    }

    /// Reads the object of a node. Returns `true` if it has a member.
    fn object(&mut self, number: usize) -> Result<bool, Stop> {
        self.reader.begin_object()?;
        let plan = self.plan;
        let node = &plan.nodes[number];
        self.state.object += 1;
        let object = self.state.object;
        let mut before = node.targets.len();
        let mut has_member = false;
        loop {
            before = self.expected_members(node, object, before, &mut has_member)?;
            if !self.reader.next_member()? {
                return Ok(has_member);
            }
            has_member = true;
            let Some(field) = self.field(number, before)? else {
                continue;
            };
            if node.first == self.guarded
                && self.excluded.iter().any(|key| **key == *node.names[field])
            {
                return Err(Stop::Excluded);
            }
            before = field;
            self.see(node, field, object)?;
            self.value(&node.targets[field])?;
        }
    }

    fn value(&mut self, target: &NodeTarget) -> Result<(), Stop> {
        match target {
            NodeTarget::Leaf(leaf) => self.leaf(*leaf),
            target => self.container(target),
        }
    }

    /// Notes a field of an object.
    #[inline]
    fn see(&mut self, node: &Node, field: usize, object: u64) -> Result<(), Stop> {
        let seen = &mut self.state.fields[node.first + field].seen;
        if std::mem::replace(seen, object) == object {
            return Err(Stop::Overridden);
        }
        Ok(())
    }

    /// Reads members as long as each has the expected key. Returns the last field.
    ///
    /// This is the fast path: most members are read here, strings without escapes in a loop that
    /// does not need the reader.
    #[inline]
    fn expected_members(
        &mut self,
        node: &Node,
        object: u64,
        mut before: usize,
        has_member: &mut bool,
    ) -> Result<usize, Stop> {
        if node.first == self.guarded {
            return Ok(before);
        }
        let document = self.document;
        let bytes = document.as_bytes();
        let mut at = self.reader.offset();
        let mut read = at;
        while !*has_member || bytes.get(at) == Some(&b',') {
            let field = self.state.fields[node.first + before].next as usize;
            let Some((key, target)) = node.keys.keys().get(field).zip(node.targets.get(field))
            else {
                break;
            };
            // Only the first member has no comma before it.
            let Some(start) = key.end_in(bytes, at + usize::from(*has_member)) else {
                break;
            };
            self.see(node, field, object)?;
            (before, *has_member) = (field, true);
            if let NodeTarget::Leaf(leaf) = target
                && bytes.get(start) == Some(&b'"')
            {
                let end = scan::plain_end(bytes, start + 1);
                if bytes.get(end) == Some(&b'"') {
                    self.short_string(*leaf, &document[start + 1..end], start);
                    (at, read) = (end + 1, end);
                    continue;
                }
            }
            self.reader.go_on_after(start);
            self.value(target)?;
            at = self.reader.offset();
            read = at;
        }
        if at > read {
            self.reader.go_on_after(at);
        }
        Ok(before)
    }

    /// Puts a string without escapes into its column. `start` is the offset of its first quote.
    #[inline]
    fn short_string(&mut self, number: usize, text: &str, start: usize) {
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

    /// Reads the next key. Returns the number of its field; an undeclared field is read as a whole.
    #[inline]
    fn field(&mut self, number: usize, before: usize) -> Result<Option<usize>, Stop> {
        let node = &self.plan.nodes[number];
        let expected = self.state.fields[node.first + before].next as usize;
        if let Some(key) = node.keys.keys().get(expected)
            && self.reader.take_key(key)
        {
            return Ok(Some(expected));
        }
        self.other_field(number, before)
    }

    fn other_field(&mut self, number: usize, before: usize) -> Result<Option<usize>, Stop> {
        let node = &self.plan.nodes[number];
        let key = self.reader.key()?;
        let name = key.decode();
        let found = name.ok().and_then(|name| {
            node.keys
                .lookup(&name, |field| node.names.get(field).map(AsRef::as_ref))
        });
        if let Some(field) = found {
            self.state.fields[node.first + before].next = u32::try_from(field).unwrap_or(u32::MAX);
            return Ok(Some(field));
        }
        self.undeclared(number, key)?;
        Ok(None)
    }

    #[cold]
    fn undeclared(&mut self, number: usize, key: RawText<'t>) -> Result<(), Stop> {
        if number == self.body && self.excluded.iter().any(|excluded| key.is(excluded)) {
            return Err(Stop::Excluded);
        }
        self.reader.kind()?;
        let json = self.reader.skip()?;
        let node = &self.plan.nodes[number];
        if self.plan.raws[node.unknown].column.is_none() {
            return Ok(());
        }
        let unknown = &mut self.state.unknown[node.table];
        unknown.push(if unknown.is_empty() { '{' } else { ',' });
        unknown.push_str(&node.prefix);
        unknown.push_str(&key.canonical().replace('~', "~0").replace('/', "~1"));
        unknown.push_str("\":");
        unknown.push_str(json);
        Ok(())
    }

    fn container(&mut self, target: &NodeTarget) -> Result<(), Stop> {
        let kind = self.reader.kind()?;
        match (target, kind) {
            (NodeTarget::Object { node, raw }, Kind::Object) => {
                if !self.object(*node)? {
                    self.raw(*raw, "{}");
                }
            }
            (NodeTarget::Rows { rows, raw }, Kind::Array) => self.rows(rows, *raw)?,
            (NodeTarget::Payload { location, node, .. }, Kind::Object)
                if *location == self.sort.payload && self.roots.len() == 1 =>
            {
                self.root_row(*node)?;
            }
            (
                NodeTarget::Object { raw, .. }
                | NodeTarget::Rows { raw, .. }
                | NodeTarget::Payload { raw, .. }
                | NodeTarget::Raw(raw),
                _,
            ) => {
                let json = self.reader.skip()?;
                self.raw(*raw, json);
            }
            // Leaves have their own function.
            (NodeTarget::Leaf(leaf), _) => self.leaf(*leaf)?,
        }
        Ok(())
    }

    fn rows(&mut self, rows: &Rows, raw: usize) -> Result<(), Stop> {
        self.reader.begin_array()?;
        let mut count = 0;
        while self.reader.next_element()? {
            // Depth and number of elements are far below the limits of their types.
            self.indexes.truncate(rows.depth);
            self.indexes.push(i32::try_from(count).unwrap_or(i32::MAX));
            count += 1;
            self.begin_row(rows.table)?;
            match rows.element {
                Element::Leaf(leaf) => self.leaf(leaf)?,
                Element::Object(node) => self.element(node)?,
            }
        }
        self.indexes.truncate(rows.depth);
        if count == 0 {
            self.raw(raw, "[]");
        } else {
            self.keys(rows.table, &rows.kind, count);
        }
        Ok(())
    }

    fn element(&mut self, node: usize) -> Result<(), Stop> {
        if self.reader.kind()? == Kind::Object {
            self.object(node)?;
            self.end_row(node);
            return Ok(());
        }
        let json = self.reader.skip()?;
        if let Some(raw) = self.plan.nodes[node].raw {
            self.raw(raw, json);
        }
        Ok(())
    }

    /// Writes JSON text, unless it may contain anything and must not be kept.
    fn raw(&mut self, number: usize, json: &str) {
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
    fn leaf(&mut self, number: usize) -> Result<(), Stop> {
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
