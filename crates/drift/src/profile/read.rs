//! Reads a profile from its bytes. Incomplete or damaged bytes are refused, with the position and
//! the expected content.

use std::collections::BTreeMap;
use std::fmt;

use ocrmarket_wire::tree::{NotATree, Tree};

use super::counts::Counts;
use super::days::{PerDay, ProfileDay};
use super::distinct::{self, Distinct};
use super::literals::{Literal, LiteralKind};
use super::location::Group;
use super::shard::{Content, GroupKey, Receipt, Shard};
use super::stats::{JsonType, Stats};
use super::{FORMAT, Profile, VERSION, write};
use super::{buckets, formats, text};

/// Maximum of every count, so that sums do not overflow: 281 million million.
const MOST: u64 = 1 << 48;

/// Error of bytes that are not a complete profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    offset: usize,
    expected: String,
}

impl ReadError {
    /// Returns the offset in bytes from the start.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the expected content.
    pub fn expected(&self) -> &str {
        &self.expected
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "not a complete profile: expected {} at byte {}",
            self.expected, self.offset
        )
    }
}

impl std::error::Error for ReadError {}

impl Profile {
    /// Reads the output of [`Profile::write`], byte for byte; any difference is refused. A file of
    /// version 1 has no digest of the whole, so only the lines of its shards are verified.
    ///
    /// # Errors
    /// The bytes are truncated, damaged, or of a later version.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        let mut lines = Lines { bytes, offset: 0 };
        let head = lines.next("the head of a profile")?;
        if head.get("format").and_then(Tree::as_text) != Some(FORMAT) {
            return Err(head.error(format!("`\"format\": \"{FORMAT}\"`")));
        }
        let version = head.number("version")?;
        if !(1..=VERSION).contains(&version) {
            return Err(head.error(format!(
                "format version {VERSION} or earlier (a newer ocrmarket reads newer versions)"
            )));
        }
        let count = head.number("shards")?;
        if version > 1 {
            lines.must_be(&write::head(version, count), head.offset)?;
        }
        let mut shards = BTreeMap::<String, Shard>::new();
        for number in 1..=count {
            let shard = shard(&mut lines, &format!("shard {number} of {count}"), version)?;
            if version > 1
                && shards
                    .last_key_value()
                    .is_some_and(|(last, _)| *last >= shard.id)
            {
                return Err(lines.error("shards in the order of their names".to_owned()));
            }
            shards.insert(shard.id.clone(), shard);
        }
        if version > 1 {
            let end = lines.offset;
            lines.next("the digest of all lines before it")?;
            lines.must_be(&write::end(&bytes[..end]), end)?;
        }
        if lines.offset < bytes.len() || shards.len() as u64 != count {
            return Err(lines.error(format!(
                "the end of the file after {count} different shards"
            )));
        }
        Ok(Self { shards })
    }
}

fn shard(lines: &mut Lines<'_>, which: &str, version: u64) -> Result<Shard, ReadError> {
    let head = lines.next(which)?;
    let id = head.text("shard")?.to_owned();
    let (start, body_start) = (head.offset, lines.offset);
    let about = lines.next("the receipt of a shard")?;
    let mut content = Content {
        receipt: receipt(&about)?,
        ..Content::default()
    };
    content.overflow.locations = about.optional("places_overflow")?;
    content.overflow.too_deep = about.optional("depth_overflow")?;
    let range = about.text("range")?.to_owned();
    for _ in 0..about.number("groups")? {
        let (key, group) = group(lines)?;
        content.groups.insert(key, group);
    }
    let shard = Shard { id, range, content };
    let body = shard.body();
    if Shard::id_of(&body) != shard.id {
        return Err(ReadError {
            offset: start,
            expected: "a shard named by the digest of its lines (the file was changed or damaged)"
                .to_owned(),
        });
    }
    if version > 1 {
        lines.must_be(&write::shard_head(&shard.id, &body), start)?;
        lines.must_be(&body, body_start)?;
    }
    Ok(shard)
}

fn receipt(line: &Line<'_>) -> Result<Receipt, ReadError> {
    let mut receipt = Receipt {
        inputs: line.number("inputs")?,
        bytes: line.number("bytes")?,
        documents: line.number("documents")?,
        profiled: line.number("profiled")?,
        malformed: line.number("malformed")?,
        passed_over: line.optional("passed_over")?,
        ..Receipt::default()
    };
    for entry in line.list("unreadable")? {
        match entry {
            Tree::Array(pair) => match pair.as_slice() {
                [Tree::Text(file), Tree::Text(message)] => {
                    receipt
                        .unreadable
                        .insert((file.to_string(), message.to_string()));
                }
                _ => return Err(line.error("an input and the reason why it was not read")),
            },
            _ => return Err(line.error("an input and the reason why it was not read")),
        }
    }
    Ok(receipt)
}

fn group(lines: &mut Lines<'_>) -> Result<(GroupKey, Group), ReadError> {
    let head = lines.next("a group of documents")?;
    let key = GroupKey {
        operation: head.text("operation")?.to_owned(),
        class: head.text("class")?.to_owned(),
        payload: head.text("payload")?.to_owned(),
        schema: head.text("schema")?.to_owned(),
    };
    let mut group = Group {
        day_shift: u32::try_from(head.optional("day_shift")?).unwrap_or(u32::MAX),
        ..Group::default()
    };
    if group.day_shift > 31 {
        return Err(head.error("a `day_shift` not greater than 31"));
    }
    for _ in 0..head.number("places")? {
        let line = lines.next("a location")?;
        let at = line.text("at")?.to_owned();
        let location = group
            .root
            .make(&at)
            .ok_or_else(|| line.error("a JSON Pointer of at most 64 tokens"))?;
        location.stats = stats(&line)?;
    }
    Ok((key, group))
}

fn stats(line: &Line<'_>) -> Result<Stats, ReadError> {
    let mut stats = Stats {
        is_declared: line.flag("declared"),
        is_folded: line.flag("folded"),
        present: line.optional("present")?,
        documents: line.optional("documents")?,
        duplicates: line.optional("duplicates")?,
        empty_values: line.optional("nothings")?,
        unknown_values: line.optional("new_words")?,
        unknown_value_documents: line.optional("new_word_documents")?,
        lengths: counts(line.pairs("lengths")?, buckets::bucket_of_first_length)
            .ok_or_else(|| line.error("`lengths`"))?,
        magnitudes: counts(line.pairs("magnitudes")?, |what| u16::try_from(what).ok())
            .ok_or_else(|| line.error("`magnitudes`"))?,
        formats: named(line.counts("formats")?, formats::formats_of_name)
            .ok_or_else(|| line.error("known `formats`"))?,
        shapes: named(line.counts("shapes")?, text::shape_of_name)
            .ok_or_else(|| line.error("known `shapes`"))?,
        days: per_day(line.pairs("days")?),
        object_days: per_day(line.pairs("object_days")?),
        ..Stats::default()
    };
    for (name, count) in line.counts("types")? {
        let kind = JsonType::ALL.into_iter().find(|kind| kind.name() == name);
        stats.types[kind.ok_or_else(|| line.error("known `types`"))? as usize] = count;
    }
    if let Some(registers) = line.get("distinct") {
        let registers = registers.as_text().and_then(Distinct::read);
        stats.distinct =
            registers.ok_or_else(|| line.error("32 hexadecimal digits in `distinct`"))?;
    }
    for (first, last) in line.pairs("seen")? {
        let days = [Some(first), u32::try_from(last).ok()]
            .map(|day| day.and_then(ProfileDay::from_number));
        let [Some(first), Some(last)] = days else {
            return Err(line.error("days of the years 2000 to 2099 in `seen`"));
        };
        stats.seen = Some((first, last));
    }
    for entry in line.list("values")? {
        stats
            .literals
            .insert(literal(entry).ok_or_else(|| line.error("a value with its counts"))?);
    }
    stats.literals.is_cut = line.flag("more_values");
    Ok(stats)
}

fn literal(entry: &Tree<'_>) -> Option<Literal> {
    let Tree::Array(parts) = entry else {
        return None;
    };
    let [
        Tree::Text(text),
        Tree::Text(kind),
        Tree::Boolean(is_listed),
        count,
        documents,
    ] = parts.as_slice()
    else {
        return None;
    };
    Some(Literal {
        hash: distinct::hash(text),
        kind: LiteralKind::ALL
            .into_iter()
            .find(|known| known.name() == kind)?,
        text: (**text).into(),
        is_listed: *is_listed,
        count: number(count)?,
        documents: number(documents)?,
        last_document: 0,
    })
}

fn counts(pairs: Vec<(u32, u64)>, what: impl Fn(u32) -> Option<u16>) -> Option<Counts> {
    let mut counts = Counts::default();
    for (name, count) in pairs {
        counts.add(what(name)?, count);
    }
    Some(counts)
}

fn named(pairs: Vec<(&str, u64)>, what: impl Fn(&str) -> Option<u16>) -> Option<Counts> {
    let mut counts = Counts::default();
    for (name, count) in pairs {
        counts.add(what(name)?, count);
    }
    Some(counts)
}

fn per_day(pairs: Vec<(u32, u64)>) -> PerDay {
    let mut days = PerDay::default();
    for (day, count) in pairs {
        days.add(day, count);
    }
    days
}

/// The lines of a file.
struct Lines<'b> {
    bytes: &'b [u8],
    offset: usize,
}

/// A line and its offset.
struct Line<'b> {
    tree: Tree<'b>,
    offset: usize,
}

impl<'b> Lines<'b> {
    fn next(&mut self, expected: &str) -> Result<Line<'b>, ReadError> {
        let rest = &self.bytes[self.offset..];
        let Some(length) = rest.iter().position(|byte| *byte == b'\n') else {
            let found = if rest.is_empty() {
                "the file ends"
            } else {
                "the file ends in the middle of a line"
            };
            return Err(ReadError {
                offset: self.bytes.len(),
                expected: format!("{expected}, but {found},"),
            });
        };
        let offset = self.offset;
        self.offset += length + 1;
        let tree = Tree::read(&rest[..length]).map_err(|error| {
            let (inner, what) = match error {
                NotATree::Syntax(error) => (error.offset, error.kind.to_string()),
                NotATree::LoneSurrogate { offset } | NotATree::TooDeep { offset } => {
                    (offset, "flat JSON".to_owned())
                }
            };
            ReadError {
                offset: offset + inner,
                expected: format!("{expected}: {what},"),
            }
        })?;
        Ok(Line { tree, offset })
    }

    /// Checks that the bytes from `offset` on are equal to those written again.
    fn must_be(&self, written: &str, offset: usize) -> Result<(), ReadError> {
        let read = &self.bytes[offset..];
        if read.starts_with(written.as_bytes()) {
            return Ok(());
        }
        let mut pairs = read.iter().zip(written.as_bytes());
        let same = pairs.position(|(read, written)| read != written);
        Err(ReadError {
            offset: offset + same.unwrap_or(read.len().min(written.len())),
            expected: "canonical JSON (the file was changed or damaged)".to_owned(),
        })
    }

    fn error(&self, expected: String) -> ReadError {
        ReadError {
            offset: self.offset,
            expected,
        }
    }
}

impl<'b> Line<'b> {
    fn get(&self, key: &str) -> Option<&Tree<'b>> {
        self.tree.get(key)
    }

    fn error(&self, expected: impl Into<String>) -> ReadError {
        ReadError {
            offset: self.offset,
            expected: expected.into(),
        }
    }

    fn text(&self, key: &str) -> Result<&str, ReadError> {
        self.get(key)
            .and_then(Tree::as_text)
            .ok_or_else(|| self.error(format!("a string `{key}`")))
    }

    fn flag(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Tree::Boolean(true)))
    }

    fn number(&self, key: &str) -> Result<u64, ReadError> {
        let number = self.get(key).and_then(number);
        number.ok_or_else(|| self.error(format!("an integer `{key}`")))
    }

    fn optional(&self, key: &str) -> Result<u64, ReadError> {
        match self.get(key) {
            None => Ok(0),
            Some(_) => self.number(key),
        }
    }

    fn list(&self, key: &str) -> Result<&[Tree<'b>], ReadError> {
        match self.get(key) {
            None => Ok(&[]),
            Some(Tree::Array(elements)) => Ok(elements),
            Some(_) => Err(self.error(format!("an array `{key}`"))),
        }
    }

    fn pairs(&self, key: &str) -> Result<Vec<(u32, u64)>, ReadError> {
        let elements = self.list(key)?;
        let pairs = elements.chunks(2).map(|pair| match pair {
            [what, count] => Some((u32::try_from(number(what)?).ok()?, number(count)?)),
            _ => None,
        });
        pairs
            .collect::<Option<_>>()
            .ok_or_else(|| self.error(format!("pairs of numbers in `{key}`")))
    }

    fn counts(&self, key: &str) -> Result<Vec<(&str, u64)>, ReadError> {
        let members = match self.get(key) {
            None => return Ok(Vec::new()),
            Some(Tree::Object(members)) => members,
            Some(_) => return Err(self.error(format!("an object `{key}`"))),
        };
        let counts = members
            .iter()
            .map(|(name, count)| Some((&**name, number(count)?)));
        counts
            .collect::<Option<_>>()
            .ok_or_else(|| self.error(format!("numbers in `{key}`")))
    }
}

fn number(tree: &Tree<'_>) -> Option<u64> {
    match tree {
        Tree::Number(text) => text.parse().ok().filter(|number| *number <= MOST),
        _ => None,
    }
}
