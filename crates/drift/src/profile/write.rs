//! Writes a profile: one JSON object per line, the same bytes for the same counts.
//! [`read`](super::read) reads them.

use std::fmt::Write as _;

use ocrmarket_wire::keys::quote;
use sha2::{Digest as _, Sha256};

use super::counts::Counts;
use super::days::PerDay;
use super::location::Group;
use super::shard::{GroupKey, Receipt, Shard};
use super::stats::{JsonType, Stats};
use super::{FORMAT, Profile, VERSION};
use super::{buckets, formats, text};

impl Profile {
    /// Returns the profile as bytes, which do not depend on the order in which shards were added.
    /// The last line has the digest of all lines before it.
    pub fn write(&self) -> Vec<u8> {
        let mut out = head(VERSION, self.shards.len() as u64).into_bytes();
        for shard in self.shards.values() {
            let body = shard.body();
            out.extend_from_slice(shard_head(&shard.id, &body).as_bytes());
            out.extend_from_slice(body.as_bytes());
        }
        let end = end(&out);
        out.extend_from_slice(end.as_bytes());
        out
    }
}

/// Returns the first line.
pub(super) fn head(version: u64, shards: u64) -> String {
    format!("{{\"format\":\"{FORMAT}\",\"version\":{version},\"shards\":{shards}}}\n")
}

/// Returns the line before a shard.
pub(super) fn shard_head(id: &str, body: &str) -> String {
    let lines = body.lines().count();
    format!("{{\"shard\":\"{id}\",\"lines\":{lines}}}\n")
}

/// Returns the last line, given all lines before it.
pub(super) fn end(lines: &[u8]) -> String {
    let digest = hex::encode(Sha256::digest(lines));
    format!("{{\"sha256\":\"{digest}\"}}\n")
}

impl Shard {
    /// Returns all lines except the one with its name.
    pub(crate) fn body(&self) -> String {
        let mut line = Line::new();
        line.text("range", &self.range);
        receipt(&mut line, &self.content.receipt);
        line.number("places_overflow", self.content.overflow.locations);
        line.number("depth_overflow", self.content.overflow.too_deep);
        line.always("groups", self.content.groups.len() as u64);
        let mut out = String::new();
        line.end(&mut out);
        for (key, group) in &self.content.groups {
            write_group(key, group, &mut out);
        }
        out
    }
}

fn receipt(line: &mut Line, receipt: &Receipt) {
    line.always("inputs", receipt.inputs);
    line.always("bytes", receipt.bytes);
    line.always("documents", receipt.documents);
    line.always("profiled", receipt.profiled);
    line.always("malformed", receipt.malformed);
    line.number("passed_over", receipt.passed_over);
    if receipt.unreadable.is_empty() {
        return;
    }
    line.list("unreadable", &receipt.unreadable, |(file, message), out| {
        out.push('[');
        quote(file, out);
        out.push(',');
        quote(message, out);
        out.push(']');
    });
}

fn write_group(key: &GroupKey, group: &Group, out: &mut String) {
    let mut locations = 0;
    group.root.walk(&mut |_, _| locations += 1);
    let mut line = Line::new();
    line.text("operation", &key.operation);
    line.text("class", &key.class);
    line.text("payload", &key.payload);
    line.text("schema", &key.schema);
    line.number("day_shift", u64::from(group.day_shift));
    line.always("places", locations);
    line.end(out);
    group.root.walk(&mut |at, location| {
        let mut line = Line::new();
        line.text("at", at);
        stats(&mut line, &location.stats);
        line.end(out);
    });
}

fn stats(line: &mut Line, stats: &Stats) {
    line.flag("declared", stats.is_declared);
    line.flag("folded", stats.is_folded);
    line.number("present", stats.present);
    line.number("documents", stats.documents);
    line.number("duplicates", stats.duplicates);
    let types = JsonType::ALL.iter().filter(|kind| stats.count(**kind) > 0);
    line.object(
        "types",
        types.map(|kind| (kind.name().to_owned(), stats.count(*kind))),
    );
    line.number("nothings", stats.empty_values);
    line.object(
        "formats",
        stats
            .formats
            .iter()
            .map(|(formats, count)| (formats::formats_name(formats), count)),
    );
    line.pairs("lengths", lengths(&stats.lengths));
    line.object(
        "shapes",
        stats
            .shapes
            .iter()
            .map(|(shape, count)| (text::shape_name(shape), count)),
    );
    line.pairs(
        "magnitudes",
        stats
            .magnitudes
            .iter()
            .map(|(magnitude, count)| (u32::from(magnitude), count)),
    );
    line.number("new_words", stats.unknown_values);
    line.number("new_word_documents", stats.unknown_value_documents);
    if stats.distinct != super::distinct::Distinct::default() {
        line.text("distinct", &stats.distinct.write());
    }
    if !stats.literals.is_empty() {
        line.list("values", stats.literals.iter(), |literal, out| {
            out.push('[');
            quote(&literal.text, out);
            let (kind, listed) = (literal.kind.name(), literal.is_listed);
            // Writing into a String cannot fail.
            let _ = write!(
                out,
                ",\"{kind}\",{listed},{},{}]",
                literal.count, literal.documents
            );
        });
    }
    line.flag("more_values", stats.literals.is_cut);
    if let Some((first, last)) = stats.seen {
        line.pairs("seen", [(first.number(), u64::from(last.number()))]);
    }
    line.pairs("days", per_day(&stats.days));
    line.pairs("object_days", per_day(&stats.object_days));
}

fn lengths(counts: &Counts) -> impl Iterator<Item = (u32, u64)> + '_ {
    counts
        .iter()
        .map(|(bucket, count)| (buckets::first_length(bucket), count))
}

fn per_day(days: &PerDay) -> impl Iterator<Item = (u32, u64)> + '_ {
    days.iter()
}

/// A JSON object on one line.
struct Line(String);

impl Line {
    fn new() -> Self {
        Self(String::from("{"))
    }

    fn key(&mut self, key: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(key, &mut self.0);
        self.0.push(':');
    }

    fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        quote(text, &mut self.0);
    }

    fn always(&mut self, key: &str, number: u64) {
        self.key(key);
        self.0.push_str(&number.to_string());
    }

    fn number(&mut self, key: &str, number: u64) {
        if number > 0 {
            self.always(key, number);
        }
    }

    fn flag(&mut self, key: &str, flag: bool) {
        if flag {
            self.key(key);
            self.0.push_str("true");
        }
    }

    fn object(&mut self, key: &str, counts: impl Iterator<Item = (String, u64)>) {
        let mut joint = "{";
        for (name, count) in counts {
            if joint == "{" {
                self.key(key);
            }
            self.0.push_str(joint);
            quote(&name, &mut self.0);
            let _ = write!(self.0, ":{count}");
            joint = ",";
        }
        if joint == "," {
            self.0.push('}');
        }
    }

    fn pairs(&mut self, key: &str, pairs: impl IntoIterator<Item = (u32, u64)>) {
        let mut joint = "[";
        for (what, count) in pairs {
            if joint == "[" {
                self.key(key);
            }
            let _ = write!(self.0, "{joint}{what},{count}");
            joint = ",";
        }
        if joint == "," {
            self.0.push(']');
        }
    }

    fn list<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        write: impl Fn(T, &mut String),
    ) {
        self.key(key);
        self.0.push('[');
        for (location, item) in items.into_iter().enumerate() {
            if location > 0 {
                self.0.push(',');
            }
            write(item, &mut self.0);
        }
        self.0.push(']');
    }

    fn end(self, out: &mut String) {
        out.push_str(&self.0);
        out.push_str("}\n");
    }
}
