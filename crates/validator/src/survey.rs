//! Findings that need no schema: malformed JSON, duplicate keys and lone surrogates.
//!
//! The survey verifies the whole grammar of a document. It also provides the text that schemas are
//! applied to: without overridden members, and with U+FFFD for each lone surrogate. It is a loop
//! and never recurses.

use std::collections::HashSet;
use std::ops::Range;

use ocrmarket_wire::keys;
use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError, scan};

use crate::finding::Explanation;
use crate::names::Pointer;

/// A member that a later one with the same key overrides.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Overridden {
    /// Location of the member, as a JSON Pointer; `None` beyond the findings that are kept.
    pub(crate) pointer: Option<Pointer>,
    /// Bytes from its key to the next member's key.
    pub(crate) span: Range<usize>,
}

/// A string or key that contains a lone surrogate.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Half {
    /// Location of the string, or of the member with the key; `None` beyond the findings that are
    /// kept.
    pub(crate) pointer: Option<Pointer>,
    /// Bytes between the quotes.
    pub(crate) span: Range<usize>,
}

/// Findings about a document that need no schema. Each list is in the order of the document.
#[derive(Debug, Default)]
pub(crate) struct Surveyed {
    pub(crate) overridden: Vec<Overridden>,
    pub(crate) halves: Vec<Half>,
}

impl Surveyed {
    /// Returns `true` if there are no findings.
    #[cfg(feature = "json-schema")]
    pub(crate) fn is_empty(&self) -> bool {
        self.overridden.is_empty() && self.halves.is_empty()
    }
}

/// Byte ranges of arrays and objects that are known to be JSON without overridden members.
#[derive(Debug, Default)]
pub(crate) struct Known {
    parts: Vec<Range<usize>>,
}

impl Known {
    /// Maximum number of ranges. Further parts are read again.
    const MOST: usize = 1 << 18;

    /// Adds a range.
    pub(crate) fn note(&mut self, part: Range<usize>) {
        if self.parts.len() < Self::MOST {
            self.parts.push(part);
        }
    }

    /// Returns the ranges in the order of the document. Of ranges inside each other the outer one
    /// is first.
    fn in_order(mut self) -> Vec<Range<usize>> {
        self.parts
            .sort_unstable_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
        self.parts
    }
}

/// Reads a document except its known parts. Returns the overridden members and the strings with
/// lone surrogates, but none inside an overridden member. `show` decides which keys may be shown.
pub(crate) fn survey(
    text: &str,
    known: Known,
    show: &dyn Fn(&str) -> bool,
) -> Result<Surveyed, SyntaxError> {
    let known = known.in_order();
    let mut survey = Survey {
        reader: Reader::from_text(text),
        text,
        known: &known,
        show,
        open: Vec::new(),
        keys: Vec::new(),
        found: Vec::new(),
        halves: Vec::new(),
    };
    survey.run()?;
    let (mut found, mut halves) = (survey.found, survey.halves);
    found.sort_unstable_by_key(|overridden| overridden.span.start);
    let mut end = 0;
    found.retain(|overridden| {
        let counts = overridden.span.start >= end;
        end = end.max(overridden.span.end);
        counts
    });
    let is_inside = |half: &Half| {
        let behind = found.partition_point(|overridden| overridden.span.start <= half.span.start);
        found[..behind]
            .last()
            .is_some_and(|overridden| half.span.start < overridden.span.end)
    };
    halves.retain(|half| !is_inside(half));
    Ok(Surveyed {
        overridden: found,
        halves,
    })
}

struct Survey<'a> {
    reader: Reader<'a>,
    text: &'a str,
    /// Known parts that are not yet passed.
    known: &'a [Range<usize>],
    show: &'a dyn Fn(&str) -> bool,
    open: Vec<Open>,
    /// Keys of all open objects.
    keys: Vec<Key>,
    found: Vec<Overridden>,
    halves: Vec<Half>,
}

enum Open {
    /// Index of its first key in [`Survey::keys`].
    Object(usize),
    /// Number of elements that have begun.
    Array(u64),
}

struct Key {
    hash: u64,
    /// Offset of the first byte after the opening quote.
    start: usize,
}

impl Survey<'_> {
    fn run(&mut self) -> Result<(), SyntaxError> {
        loop {
            self.begin_value()?;
            loop {
                let more = match self.open.last_mut() {
                    None => return self.reader.finish(),
                    Some(Open::Array(length)) => {
                        *length += 1;
                        self.reader.next_element()?
                    }
                    Some(Open::Object(_)) => self.next_key()?,
                };
                if more {
                    break;
                }
                self.end();
            }
        }
    }

    fn begin_value(&mut self) -> Result<(), SyntaxError> {
        match self.reader.kind()? {
            Kind::Object | Kind::Array if self.is_known() => {}
            Kind::Object => {
                self.reader.begin_object()?;
                self.open.push(Open::Object(self.keys.len()));
            }
            Kind::Array => {
                self.reader.begin_array()?;
                self.open.push(Open::Array(0));
            }
            Kind::String => {
                let text = self.reader.string()?;
                if text.decode().is_err() {
                    self.note_half(text);
                }
            }
            Kind::Number => drop(self.reader.number()?),
            Kind::Boolean => drop(self.reader.boolean()?),
            Kind::Null => self.reader.null()?,
        }
        Ok(())
    }

    /// Skips the next array or object if it is known. Returns `true` if it was skipped.
    fn is_known(&mut self) -> bool {
        let start = self.reader.offset();
        while let [part, rest @ ..] = self.known
            && part.start <= start
        {
            self.known = rest;
            if part.start == start {
                self.reader.pass_to(part.end);
                return true;
            }
        }
        false
    }

    fn next_key(&mut self) -> Result<bool, SyntaxError> {
        let Some(key) = self.reader.next_key()? else {
            return Ok(false);
        };
        let start = self.span(key).start;
        let hash = keys::hash(&key.canonical());
        self.keys.push(Key { hash, start });
        if key.decode().is_err() {
            self.note_half(key);
        }
        Ok(true)
    }

    #[cold]
    fn note_half(&mut self, text: RawText<'_>) {
        let is_kept = self.halves.len() < Explanation::MOST;
        let pointer = is_kept.then(|| self.pointer(self.open.len()));
        let span = self.span(text);
        self.halves.push(Half { pointer, span });
    }

    /// Returns the byte range of a string in the document.
    fn span(&self, text: RawText<'_>) -> Range<usize> {
        let start = text.raw().as_ptr().addr() - self.text.as_ptr().addr();
        start..start + text.raw().len()
    }

    /// Ends the innermost array or object.
    fn end(&mut self) {
        let Some(Open::Object(start)) = self.open.last() else {
            self.open.pop();
            return;
        };
        let start = *start;
        if self.may_repeat(start) {
            self.note_repeated(start);
        }
        self.keys.truncate(start);
        self.open.pop();
    }

    fn may_repeat(&self, start: usize) -> bool {
        /// Up to this number, keys are compared in pairs.
        const FEW: usize = 12;
        let keys = &self.keys[start..];
        if keys.len() <= FEW {
            return (1..keys.len()).any(|location| {
                keys[..location]
                    .iter()
                    .any(|key| key.hash == keys[location].hash)
            });
        }
        let mut hashes: Vec<u64> = keys.iter().map(|key| key.hash).collect();
        hashes.sort_unstable();
        hashes.windows(2).any(|pair| pair[0] == pair[1])
    }

    #[cold]
    fn note_repeated(&mut self, start: usize) {
        let parent = self.pointer(self.open.len().saturating_sub(1));
        for location in self.overridden_keys(start) {
            // A later member overrides it, so there is a next key.
            let (key, next) = (&self.keys[location], &self.keys[location + 1]);
            let pointer = (self.found.len() < Explanation::MOST).then(|| {
                let name = self.raw(key).decode_lossy();
                let mut pointer = parent.clone();
                pointer.push_key(&name, (self.show)(&name));
                pointer
            });
            let span = key.start - 1..next.start - 1;
            self.found.push(Overridden { pointer, span });
        }
    }

    /// Returns the indices of the keys from `start` on that a later one equals, in their order.
    fn overridden_keys(&self, start: usize) -> Vec<usize> {
        let mut by_hash: Vec<usize> = (start..self.keys.len()).collect();
        by_hash.sort_unstable_by_key(|index| (self.keys[*index].hash, *index));
        let mut overridden = Vec::new();
        for equal in by_hash.chunk_by(|left, right| self.keys[*left].hash == self.keys[*right].hash)
        {
            if equal.len() == 1 {
                continue;
            }
            // Different keys with one hash are possible, and rare.
            let mut later = HashSet::new();
            for index in equal.iter().rev() {
                if !later.insert(self.raw(&self.keys[*index]).canonical()) {
                    overridden.push(*index);
                }
            }
        }
        overridden.sort_unstable();
        overridden
    }

    fn raw(&self, key: &Key) -> RawText<'_> {
        let end = scan::string_end(self.text.as_bytes(), key.start);
        // The reader has passed the key.
        let end = end.map_or(key.start, |end| end.quote);
        RawText::between_quotes(&self.text[key.start..end])
    }

    /// Returns the location of the value inside the outermost `depth` open arrays and objects.
    fn pointer(&self, depth: usize) -> Pointer {
        let mut pointer = Pointer::new("");
        // Keys of an object end where those of the next object start.
        let starts = self.open.iter().filter_map(|open| match open {
            Open::Object(start) => Some(*start),
            Open::Array(_) => None,
        });
        let mut ends = starts.skip(1);
        for open in &self.open[..depth] {
            match open {
                Open::Array(length) => pointer.push_index(length.saturating_sub(1)),
                Open::Object(_) => {
                    // The innermost object's keys continue to the end.
                    let end = ends.next().unwrap_or(self.keys.len());
                    let key = self.keys[..end].last();
                    let key = key.map(|key| self.raw(key).decode_lossy());
                    let key = key.unwrap_or_default();
                    pointer.push_key(&key, (self.show)(&key));
                }
            }
        }
        pointer
    }
}

/// Returns a text with U+FFFD for each lone surrogate. All other characters keep their offsets.
pub(crate) fn without_halves(text: &str, halves: &[Half]) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut kept = 0;
    for Half { span, .. } in halves {
        whole.push_str(&text[kept..span.start]);
        whole.push_str(&RawText::between_quotes(&text[span.clone()]).without_lone_surrogates());
        kept = span.end;
    }
    whole.push_str(&text[kept..]);
    whole
}

/// A document without the members that later ones with the same key override.
#[derive(Clone, PartialEq, Eq)]
pub struct Deduplicated {
    /// The document without them.
    pub text: String,
    /// Locations of the first removed members, as JSON Pointers that may contain personal data.
    pub removed: Vec<String>,
}

impl std::fmt::Debug for Deduplicated {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Deduplicated")
            .field("removed", &self.removed.len())
            .finish_non_exhaustive()
    }
}

/// Removes the members that later ones with the same key override. `None` if there are none.
///
/// ```
/// use ocrmarket_validator::without_overridden;
/// let found = without_overridden(r#"{"a": 1, "b": 2, "a": 3}"#)?.ok_or_else(|| "a key stands twice")?;
/// assert_eq!((&*found.text, &*found.removed), (r#"{"b": 2, "a": 3}"#, &["/a".to_owned()][..]));
/// assert!(without_overridden(r#"{"a": 1}"#)?.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The text is not JSON.
pub fn without_overridden(text: &str) -> Result<Option<Deduplicated>, SyntaxError> {
    let overridden = overridden(text)?;
    if overridden.is_empty() {
        return Ok(None);
    }
    let removed = overridden
        .iter()
        .filter_map(|member| Some(member.pointer.as_ref()?.whole()));
    Ok(Some(Deduplicated {
        text: Thinned::new(text, &overridden).text,
        removed: removed.map(str::to_owned).collect(),
    }))
}

/// Returns the members of a document that later ones with the same key override.
pub(crate) fn overridden(text: &str) -> Result<Vec<Overridden>, SyntaxError> {
    Ok(survey(text, Known::default(), &|_| true)?.overridden)
}

/// A text without its overridden members, and the original offsets of its parts.
pub(crate) struct Thinned {
    pub(crate) text: String,
    /// Offsets of the parts that are kept: in the new text and in the original one.
    parts: Vec<(usize, usize)>,
}

impl Thinned {
    pub(crate) fn new(text: &str, overridden: &[Overridden]) -> Self {
        let mut thinned = Self {
            text: String::with_capacity(text.len()),
            parts: Vec::new(),
        };
        let mut kept = 0;
        for Overridden { span, .. } in overridden {
            thinned.keep(text, kept..span.start);
            kept = span.end;
        }
        thinned.keep(text, kept..text.len());
        thinned
    }

    fn keep(&mut self, text: &str, part: Range<usize>) {
        self.parts.push((self.text.len(), part.start));
        self.text.push_str(&text[part]);
    }

    /// Returns the offset in the original text.
    pub(crate) fn old(&self, offset: usize) -> usize {
        let part = self
            .parts
            .partition_point(|(new, _)| *new <= offset)
            .saturating_sub(1);
        self.parts
            .get(part)
            .map_or(offset, |(new, old)| old + (offset - new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overridden_members_are_found_and_dropped() {
        let cases: [(&str, &[&str], &str); 6] = [
            (r#"{"a": 1, "b": 2}"#, &[], r#"{"a": 1, "b": 2}"#),
            (r#"{"a": 1, "a": 2}"#, &["/a"], r#"{"a": 2}"#),
            (
                r#"{"a": {"c": 1, "c": 2}, "b": 3, "a": [{"x": 1, "x": 2}]}"#,
                &["/a", "/a/0/x"],
                r#"{"b": 3, "a": [{"x": 2}]}"#,
            ),
            (
                r#"[{"k": {"a~/": 0, "a~/": 1, "a~\/" : 2}}]"#,
                &["/0/k/a~0~1", "/0/k/a~0~1"],
                r#"[{"k": {"a~\/" : 2}}]"#,
            ),
            (
                r#"{"a": 1 ,"\u0061" :2,"b":[]}"#,
                &["/a"],
                r#"{"\u0061" :2,"b":[]}"#,
            ),
            (
                r#"[1, {"z": [[{"y": 1, "y": 1}]]}]"#,
                &["/1/z/0/0/y"],
                r#"[1, {"z": [[{"y": 1}]]}]"#,
            ),
        ];
        for (text, pointers, thinned) in cases {
            let surveyed = survey(text, Known::default(), &|_| true).unwrap_or_default();
            let overridden = surveyed.overridden;
            assert_eq!(
                overridden
                    .iter()
                    .filter_map(|found| Some(found.pointer.as_ref()?.whole()))
                    .collect::<Vec<_>>(),
                pointers,
                "{text}"
            );
            let new = Thinned::new(text, &overridden);
            assert_eq!(new.text, thinned);
            for (offset, character) in new.text.char_indices() {
                assert!(text[new.old(offset)..].starts_with(character));
            }
        }
    }

    #[test]
    fn what_is_known_is_passed_over() {
        let text = r#"{"a": [{"x": 1, "x": 2}, {"x"}], "b": {"c": 1, "c": 2}, "d": [1]}"#;
        let known = |parts: &[&str]| {
            let mut known = Known::default();
            for part in parts {
                let start = text.find(part).unwrap_or_default();
                known.note(start..start + part.len());
            }
            let found = survey(text, known, &|_| true).map_err(|error| error.offset)?;
            let pointers = found
                .overridden
                .into_iter()
                .filter_map(|found| Some(found.pointer?.into_parts().0));
            Ok(pointers.collect())
        };
        let (first, second) = (r#"{"x": 1, "x": 2}"#, r#"{"x"}"#);
        let all = r#"[{"x": 1, "x": 2}, {"x"}]"#;
        let pointers = |pointers: &[&str]| -> Result<Vec<String>, usize> {
            Ok(pointers.iter().map(ToString::to_string).collect())
        };
        assert_eq!(known(&[first]), Err(29));
        assert_eq!(known(&[second]), pointers(&["/a/0/x", "/b/c"]));
        assert_eq!(known(&[second, all, first]), pointers(&["/b/c"]));
        assert_eq!(known(&["[1]", r#"{"c": 1, "c": 2}"#, all]), pointers(&[]));
    }

    #[test]
    fn halves_of_pairs_are_found_and_replaced() {
        let cases: [(&str, &[&str], &[&str], &str); 5] = [
            (
                r#"["\ud83d", "\ud83d\ude00", {"a": ["\uDE00x"]}]"#,
                &["/0", "/2/a/0"],
                &[],
                r#"["\ufffd", "\ud83d\ude00", {"a": ["\ufffdx"]}]"#,
            ),
            (r#""\ud800\ud800""#, &[""], &[], r#""\ufffd\ufffd""#),
            (
                r#"{"k": {"\ud800": 1, "\ud801": 2}, "b": "\\ud800"}"#,
                &["/k/\u{fffd}", "/k/\u{fffd}"],
                &[],
                r#"{"k": {"\ufffd": 1, "\ufffd": 2}, "b": "\\ud800"}"#,
            ),
            (
                r#"{"\ud800": 1, "\uD800": 2}"#,
                &["/\u{fffd}"],
                &["/\u{fffd}"],
                r#"{"\ud800": 1, "\ufffd": 2}"#,
            ),
            (
                r#"{"a": {"b": "\ud800"}, "a": "\udfff"}"#,
                &["/a"],
                &["/a"],
                r#"{"a": {"b": "\ud800"}, "a": "\ufffd"}"#,
            ),
        ];
        for (text, halves, overridden, whole) in cases {
            let surveyed = survey(text, Known::default(), &|_| true).unwrap_or_default();
            let found: Vec<_> = surveyed
                .halves
                .iter()
                .filter_map(|half| Some(half.pointer.as_ref()?.whole()))
                .collect();
            assert_eq!(found, halves, "{text}");
            let found: Vec<_> = surveyed
                .overridden
                .iter()
                .filter_map(|found| Some(found.pointer.as_ref()?.whole()))
                .collect();
            assert_eq!(found, overridden, "{text}");
            assert_eq!(without_halves(text, &surveyed.halves), whole);
        }
    }

    #[test]
    fn many_keys_are_compared_in_time() {
        let members: Vec<String> = (0..200_000).map(|key| format!("\"{key}\":0")).collect();
        let text = format!("{{{},\"7\":1}}", members.join(","));
        assert_eq!(
            survey(&text, Known::default(), &|_| true).map(|found| found.overridden.len()),
            Ok(1)
        );
    }
}
