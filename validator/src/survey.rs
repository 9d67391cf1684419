//! The whole grammar of a document, before anything is explained: malformed or not, which keys stand twice, and what is left when
//! the overridden ones are dropped. A loop: it never recurses.

use std::collections::HashMap;
use std::ops::Range;

use ocrmarket_wire::keys;
use ocrmarket_wire::reader::{Kind, RawText, Reader, SyntaxError, SyntaxErrorKind};

use crate::names::Pointer;

/// A member that a later one of the same key overrides.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Overridden {
    /// Where it stands, as a JSON Pointer.
    pub(crate) pointer: Pointer,
    /// From its key to the next member's.
    pub(crate) span: Range<usize>,
}

/// Arrays and objects of a document that are known to be JSON without overridden members: where each begins and ends.
#[derive(Debug, Default)]
pub(crate) struct Known {
    parts: Vec<Range<usize>>,
}

impl Known {
    /// Notes one more.
    pub(crate) fn note(&mut self, part: Range<usize>) {
        self.parts.push(part);
    }

    /// In the order of the document; of parts that lie in each other the outer one first.
    fn in_order(mut self) -> Vec<Range<usize>> {
        self.parts
            .sort_unstable_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
        self.parts
    }
}

/// Reads a document, all of it but what is known, and gives the members that count for nothing, in the order of the document; what
/// lies inside one of them is not looked for. `show` says which keys may be shown.
pub(crate) fn survey(
    text: &str,
    known: Known,
    show: &dyn Fn(&str) -> bool,
) -> Result<Vec<Overridden>, SyntaxError> {
    let known = known.in_order();
    let mut survey = Survey {
        reader: Reader::from_text(text),
        text,
        known: &known,
        show,
        open: Vec::new(),
        keys: Vec::new(),
        found: Vec::new(),
    };
    survey.run()?;
    let mut found = survey.found;
    found.sort_unstable_by_key(|overridden| overridden.span.start);
    let mut end = 0;
    found.retain(|overridden| {
        let counts = overridden.span.start >= end;
        end = end.max(overridden.span.end);
        counts
    });
    Ok(found)
}

struct Survey<'a> {
    reader: Reader<'a>,
    text: &'a str,
    /// Parts that are known and do not lie behind.
    known: &'a [Range<usize>],
    show: &'a dyn Fn(&str) -> bool,
    open: Vec<Open>,
    /// Keys of all open objects.
    keys: Vec<Key>,
    found: Vec<Overridden>,
}

enum Open {
    /// Where its keys start in [`Survey::keys`].
    Object(usize),
    /// How many elements have begun.
    Array(u64),
}

struct Key {
    hash: u64,
    /// Between the quotes.
    name: Range<usize>,
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
                let offset = self.reader.offset();
                let text = self.reader.string()?;
                can_be_decoded(text, offset)?;
            }
            Kind::Number => drop(self.reader.number()?),
            Kind::Boolean => drop(self.reader.boolean()?),
            Kind::Null => self.reader.null()?,
        }
        Ok(())
    }

    /// Passes over the array or object that stands next, if it is known.
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
        let start = key.raw().as_ptr().addr() - self.text.as_ptr().addr();
        let name = can_be_decoded(key, start)?;
        let hash = keys::hash(&name);
        self.keys.push(Key {
            hash,
            name: start..start + key.raw().len(),
        });
        Ok(true)
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
        /// Fewer are compared each with each.
        const FEW: usize = 12;
        let keys = &self.keys[start..];
        if keys.len() <= FEW {
            return (1..keys.len())
                .any(|place| keys[..place].iter().any(|key| key.hash == keys[place].hash));
        }
        let mut hashes: Vec<u64> = keys.iter().map(|key| key.hash).collect();
        hashes.sort_unstable();
        hashes.windows(2).any(|pair| pair[0] == pair[1])
    }

    #[cold]
    fn note_repeated(&mut self, start: usize) {
        let keys = &self.keys[start..];
        let names: Vec<_> = keys.iter().map(|key| self.name(key)).collect();
        let last: HashMap<&str, usize> = names
            .iter()
            .enumerate()
            .map(|(place, name)| (&**name, place))
            .collect();
        let parent = self.pointer();
        let mut found = Vec::new();
        for (place, name) in names
            .iter()
            .enumerate()
            .filter(|(place, name)| last.get(&***name) != Some(place))
        {
            let mut pointer = parent.clone();
            pointer.push_key(name, (self.show)(name));
            // A later member overrides it, so there is a next one.
            let end = keys
                .get(place + 1)
                .map_or(keys[place].name.end, |next| next.name.start - 1);
            found.push(Overridden {
                pointer,
                span: keys[place].name.start - 1..end,
            });
        }
        self.found.append(&mut found);
    }

    fn name(&self, key: &Key) -> std::borrow::Cow<'_, str> {
        RawText::between_quotes(&self.text[key.name.clone()])
            .decode()
            .unwrap_or_default()
    }

    /// Where the innermost object stands.
    fn pointer(&self) -> Pointer {
        let mut pointer = Pointer::new("");
        // Keys of an object end where those of the next one start.
        let starts = self.open.iter().filter_map(|open| match open {
            Open::Object(start) => Some(*start),
            Open::Array(_) => None,
        });
        let mut ends = starts.skip(1);
        for open in &self.open[..self.open.len().saturating_sub(1)] {
            match open {
                Open::Array(length) => pointer.push_index(length - 1),
                Open::Object(_) => {
                    let key = ends.next().and_then(|end| self.keys[..end].last());
                    let key = key.map(|key| self.name(key)).unwrap_or_default();
                    pointer.push_key(&key, (self.show)(&key));
                }
            }
        }
        pointer
    }
}

fn can_be_decoded(
    text: RawText<'_>,
    offset: usize,
) -> Result<std::borrow::Cow<'_, str>, SyntaxError> {
    text.decode().map_err(|_| SyntaxError {
        kind: SyntaxErrorKind::LoneSurrogate,
        offset,
    })
}

/// A text without its overridden members, and where its parts stood.
pub(crate) struct Thinned {
    pub(crate) text: String,
    /// Where kept parts start: in the new text and in the old one.
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

    /// Where a place of the new text stood.
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
            let overridden = survey(text, Known::default(), &|_| true).unwrap_or_default();
            assert_eq!(
                overridden
                    .iter()
                    .map(|found| found.pointer.whole())
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
            let pointers = found.into_iter().map(|found| found.pointer.into_parts().0);
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
    fn many_keys_are_compared_in_time() {
        let members: Vec<String> = (0..200_000).map(|key| format!("\"{key}\":0")).collect();
        let text = format!("{{{},\"7\":1}}", members.join(","));
        assert_eq!(
            survey(&text, Known::default(), &|_| true).map(|found| found.len()),
            Ok(1)
        );
    }
}
