//! Reads a body once, and puts each value into its columns.
//!
//! Vendors have a fixed order of keys, so each key is first compared with the one that followed the
//! last key before. The recursion is as deep as the schema; everything that is not declared is
//! skipped by a loop.

mod leaf;

use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError, scan};

use crate::plan::{Node, NodeTarget, Plan};
use crate::spelling::Spelling;
use crate::state::{Sort, State};
use crate::view::{Element, Key, Rows};

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
}
