//! Splices of one file: replacements of byte spans.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::source::{JsonValue, Node, SourceFile};

use super::json::{Json, Style, member};

/// The changes of one file.
#[derive(Debug)]
pub(super) struct FileEdit<'e> {
    pub(super) source: &'e SourceFile<'e>,
    pub(super) style: Style<'e>,
    /// Sorted by `finish`.
    pub(super) splices: Vec<(Range<usize>, String)>,
}

/// The changes to the members of an object or the elements of an array.
#[derive(Debug, Default)]
pub(super) struct Children {
    removed: BTreeSet<usize>,
    /// New children by the index of the child that precedes them.
    inserted: BTreeMap<usize, Vec<New>>,
    /// New children that no child precedes.
    first: Vec<New>,
}

/// A new child.
#[derive(Debug)]
struct New {
    key: Option<String>,
    value: Json,
}

impl<'e> FileEdit<'e> {
    pub(super) fn new(source: &'e SourceFile<'e>) -> Self {
        Self {
            source,
            style: Style::of(source),
            splices: Vec::new(),
        }
    }

    pub(super) fn path(&self) -> &'e str {
        self.source.path
    }

    pub(super) fn is_empty(&self) -> bool {
        self.splices.is_empty()
    }

    pub(super) fn replace(&mut self, span: Range<usize>, text: String) {
        self.splices.push((span, text));
    }

    /// Sorts the splices.
    ///
    /// # Errors
    /// Fails if two splices overlap.
    pub(super) fn finish(&mut self) -> Result<(), String> {
        self.splices.sort_by_key(|(span, _)| (span.start, span.end));
        let meet = |pair: &[(Range<usize>, String)]| pair[0].0.end > pair[1].0.start;
        if self.splices.windows(2).any(meet) {
            return Err("two changes overlap".to_owned());
        }
        Ok(())
    }

    /// Returns the new contents of the file.
    pub(super) fn text(&self) -> String {
        let old = self.source.text;
        let mut text = String::with_capacity(old.len() + 256);
        let mut done = 0;
        for (span, new) in &self.splices {
            text.push_str(&old[done..span.start]);
            text.push_str(new);
            done = span.end;
        }
        text.push_str(&old[done..]);
        text
    }

    /// Converts changes of an object's or array's children into splices.
    pub(super) fn children(&mut self, node: &Node, children: Children) {
        let spans = spans(node);
        let is_kept = |index: &usize| !children.removed.contains(index);
        let has_new = !children.first.is_empty() || !children.inserted.is_empty();
        let first_kept = (0..spans.len()).find(is_kept);
        if first_kept.is_none() {
            if has_new || !spans.is_empty() {
                let new = children.inserted.into_values().flatten();
                let new: Vec<New> = children.first.into_iter().chain(new).collect();
                self.fill(node, &new);
            }
            return;
        }
        let first_kept = first_kept.unwrap_or(0);
        if !children.first.is_empty() {
            self.insert_before(&spans, &children.first);
        }
        for index in children.removed {
            let Some(span) = spans.get(index) else {
                continue;
            };
            let span = if index > first_kept {
                spans[index - 1].end..span.end
            } else {
                span.start..spans[index + 1].start
            };
            self.replace(span, String::new());
        }
        for (index, new) in children.inserted {
            if let Some(span) = spans.get(index) {
                let text: String = new
                    .iter()
                    .map(|new| self.after(&spans, index, new))
                    .collect();
                self.replace(span.end..span.end, text);
            }
        }
    }

    /// Formats a new child after another, with the comma and the white space before it.
    fn after(&self, spans: &[Range<usize>], index: usize, new: &New) -> String {
        let before = self.white_space_before(spans[index].start);
        let line = before.rfind('\n').map(|end| &before[end + 1..]);
        let written = self.written(new, line);
        match line {
            Some(indentation) => format!(",{}{indentation}{written}", self.style.line_end),
            // The white space before the first child belongs to the bracket, so it is not repeated.
            None if index == 0 => format!(", {written}"),
            None => format!(",{before}{written}"),
        }
    }

    /// Inserts children before all others, each followed by a comma and white space. If the first
    /// child is on its own line, the new ones get lines of their own. That line does not change.
    fn insert_before(&mut self, spans: &[Range<usize>], new: &[New]) {
        let start = spans[0].start;
        let before = self.white_space_before(start);
        let line = before.rfind('\n').map(|end| &before[end + 1..]);
        let end = self.style.line_end;
        let texts = new.iter().map(|new| {
            let written = self.written(new, line);
            match line {
                Some(indentation) => format!("{indentation}{written},{end}"),
                None => format!("{written}, "),
            }
        });
        let text: String = texts.collect();
        let at = start - line.map_or(0, str::len);
        self.replace(at..at, text);
    }

    /// Replaces all children by new ones.
    fn fill(&mut self, node: &Node, new: &[New]) {
        let span = node.offset + 1..node.end - 1;
        let is_object = node.is_object();
        let inner = self.source.text.get(span.clone()).unwrap_or_default();
        if new.is_empty() {
            return self.replace(span, String::new());
        }
        let is_tall = inner.contains('\n') || is_object && self.is_on_line_of_its_own(node.offset);
        let text = if is_tall {
            let line = self.indentation_at(node.offset);
            let below = format!("{line}{}", self.style.indentation);
            let end = self.style.line_end;
            let lines: Vec<String> = new
                .iter()
                .map(|new| format!("{end}{below}{}", self.written(new, Some(&below))))
                .collect();
            format!("{}{end}{line}", lines.join(","))
        } else {
            let texts: Vec<String> = new.iter().map(|new| self.written(new, None)).collect();
            let blank = if is_object { " " } else { "" };
            format!("{blank}{}{blank}", texts.join(", "))
        };
        self.replace(span, text);
    }

    /// Formats a child: for a line of its own with the given indentation, or within a line if
    /// `None`.
    fn written(&self, new: &New, line: Option<&str>) -> String {
        let value = |before: usize| match line {
            Some(indentation) => new.value.written(indentation, before, self.style),
            None => new.value.on_one_line(),
        };
        match &new.key {
            Some(key) => member(key, &value(key.chars().count() + 4)),
            None => value(0),
        }
    }

    /// Returns `true` if a value, or its key, is the first on its line.
    fn is_on_line_of_its_own(&self, offset: usize) -> bool {
        let before = &self.source.text[..offset];
        let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
        // Only its key may precede a value here.
        !line.trim_start().contains(['{', ',', '['])
    }

    fn indentation_at(&self, offset: usize) -> &'e str {
        let text = self.source.text;
        let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
        let line = &text[start..offset];
        &line[..line.len() - line.trim_start().len()]
    }

    fn white_space_before(&self, offset: usize) -> &'e str {
        let before = &self.source.text[..offset];
        &before[before.trim_end_matches([' ', '\t', '\r', '\n']).len()..]
    }
}

impl Children {
    pub(super) fn remove(&mut self, index: usize) {
        self.removed.insert(index);
    }

    /// Adds a new child after another, or before all others if `after` is `None`.
    pub(super) fn insert(&mut self, after: Option<usize>, key: Option<&str>, value: Json) {
        let new = New {
            key: key.map(str::to_owned),
            value,
        };
        match after {
            Some(index) => self.inserted.entry(index).or_default().push(new),
            None => self.first.push(new),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.inserted.is_empty() && self.first.is_empty()
    }
}

/// Returns the byte spans of an object's or array's children, keys included.
fn spans(node: &Node) -> Vec<Range<usize>> {
    match &node.value {
        JsonValue::Object(entries) => entries
            .iter()
            .map(|entry| entry.key_offset..entry.node.end)
            .collect(),
        JsonValue::Array(elements) => elements
            .iter()
            .map(|element| element.offset..element.end)
            .collect(),
        _ => Vec::new(),
    }
}
