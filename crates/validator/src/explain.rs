//! The slow path: walks the plan again with paths and collects every finding.
//!
//! Most parts of a document are valid even if the document is not. So an array or object is first
//! given to the fast path, and skipped if that accepts it. Findings count only if the document is
//! JSON without overridden members. [`crate::survey`] verifies that afterwards, because it need not
//! read again what the fast path accepted. Recursion is bounded by the depth that the options
//! allow. A deeper value is one finding and is not walked.

mod describe;

use std::collections::HashMap;

use ocrmarket_wire::Privacy;
use ocrmarket_wire::disclosure::{Disclosure, PublicForms};
use ocrmarket_wire::reader::{self, Kind, RawText, Reader, scan};

use crate::check::{Checker, Watched, has_unique_elements, holds, is_right_name, kind_of_number};
use crate::decimal::Exact;
use crate::finding::Severity;
use crate::found::{Findings, Found};
use crate::names::{Names, Pointer};
use crate::options::{Level, Options};
use crate::plan::{
    ArrayPlan, Group, KeywordLocation, Kinds, Node, NodeId, ObjectPlan, Others, Plan, TextCheck,
};
use crate::survey::Known;
use describe::counted;
pub(crate) use describe::{excerpt, excerpt_of, expected_names, kind_name};

/// The text is not JSON.
#[derive(Debug)]
pub(crate) struct NotJson;

/// A walk over one value of a text, by a plan, that collects findings.
pub(crate) struct Explainer<'a> {
    plan: &'a Plan,
    text: &'a str,
    options: &'a Options,
    names: &'a Names,
    path: Vec<Step<'a>>,
    /// Instance path of the value that is walked.
    prefix: &'a str,
    found: Findings,
    /// Numbers of the findings that are not kept, by a key that costs no string.
    more: HashMap<(Severity, &'static str, Option<KeywordLocation>), u64>,
    /// Parts that the fast path has accepted.
    known: &'a mut Known,
}

/// Maximum depth at which the fast path is tried, first for a container and then for what is
/// inside. So no byte is checked more often than that. The fast path takes a tenth of the time.
const DEEPEST_CHECK: usize = 12;

/// A step of the path to the value that is walked.
enum Step<'a> {
    /// A key as written between its quotes.
    Key(&'a str),
    Index(u64),
}

/// A value in the text.
#[derive(Clone, Copy)]
struct Here<'n> {
    node: &'n Node,
    at: usize,
    /// Privacy class of the object that contains the value.
    around: Option<Privacy>,
}

impl<'a> Explainer<'a> {
    pub(crate) fn new(
        plan: &'a Plan,
        text: &'a str,
        (options, names): (&'a Options, &'a Names),
        prefix: &'a str,
        known: &'a mut Known,
    ) -> Self {
        Self {
            plan,
            text,
            options,
            names,
            path: Vec::new(),
            prefix,
            found: Findings::default(),
            more: HashMap::new(),
            known,
        }
    }

    /// Returns the findings about the value at an offset, by a node.
    pub(crate) fn explain(mut self, root: NodeId, at: usize) -> Result<Findings, NotJson> {
        let start = reader::start(self.text.as_bytes());
        let at = self.after_space(at.max(start));
        self.value(root, at, self.options.depth, None)?;
        for ((severity, keyword, location), count) in self.more {
            let schema_pointer = location.map(|location| self.plan.pointer(location));
            let schema_pointer = schema_pointer.unwrap_or_default();
            self.found
                .count(severity, keyword.to_owned(), schema_pointer, count);
        }
        Ok(self.found)
    }

    /// Returns the end of an array or object below the root, if the fast path finds nothing to
    /// report. This is a separate function so that recursion does not carry the stack frame of the
    /// check.
    #[inline(never)]
    fn known_end(&mut self, id: NodeId, at: usize, depth: u32) -> Option<usize> {
        let is_asked = (1..=DEEPEST_CHECK).contains(&self.path.len());
        if !is_asked || !matches!(self.byte(at), b'{' | b'[') {
            return None;
        }
        let watched = Watched::new(self.options);
        let end = Checker::new(self.plan, self.text, watched).end(id, at, depth)?;
        self.known.note(at..end);
        Some(end)
    }

    /// Walks a value and returns its end.
    fn value(
        &mut self,
        id: NodeId,
        at: usize,
        depth: u32,
        around: Option<Privacy>,
    ) -> Result<usize, NotJson> {
        let node = self.plan.node(id);
        let here = Here { node, at, around };
        for location in &node.rules.never {
            self.note(
                here,
                Severity::Error,
                "falseSchema",
                *location,
                "no value".to_owned(),
            );
        }
        let kind = self.kind(at)?;
        if let Some(end) = self.known_end(id, at, depth) {
            return Ok(end);
        }
        if depth == 0 && matches!(kind, Kind::Object | Kind::Array) {
            let expected = format!("at most {} levels of nesting", self.options.depth);
            self.push_unplanned((Severity::Error, "too-deep"), at, &expected, "more");
            return self.end(at);
        }
        self.constants_and_groups(here, depth)?;
        match kind {
            Kind::String => self.string(here),
            Kind::Number => self.number(here),
            Kind::Object => {
                self.kind_is_right(here, Kinds::OBJECT);
                self.object(self.plan.object(node), here, depth - 1)
            }
            Kind::Array => {
                self.kind_is_right(here, Kinds::ARRAY);
                self.array(self.plan.array(node), here, depth - 1)
            }
            Kind::Boolean | Kind::Null => {
                self.kind_is_right(here, kind.into());
                self.end(at)
            }
        }
    }

    fn kind_is_right(&mut self, here: Here<'_>, kind: Kinds) {
        for (kinds, location) in &here.node.rules.types {
            if !kinds.has(kind) {
                self.note(
                    here,
                    Severity::Error,
                    location.keyword,
                    *location,
                    kinds.to_string(),
                );
            }
        }
    }

    fn string(&mut self, here: Here<'_>) -> Result<usize, NotJson> {
        self.kind_is_right(here, Kinds::STRING);
        let end = scan::string_end(self.text.as_bytes(), here.at + 1).map_err(|_| NotJson)?;
        let raw = self.text.get(here.at + 1..end.quote).ok_or(NotJson)?;
        let text = RawText::between_quotes(raw).decode().map_err(|_| NotJson)?;
        for (check, location) in &here.node.rules.texts {
            match check {
                TextCheck::Words(list) => self.word(here, *list, &text, *location),
                check if !check.passes(&text) => {
                    self.note(
                        here,
                        Severity::Error,
                        location.keyword,
                        *location,
                        check.to_string(),
                    );
                }
                _ => {}
            }
        }
        Ok(end.quote + 1)
    }

    fn word(&mut self, here: Here<'_>, list: u32, text: &str, location: KeywordLocation) {
        let list = &self.plan.known_values[list as usize];
        if list.has(text) || list.knows(text) {
            return;
        }
        if let Some(severity) = severity(self.options.unknown_values) {
            self.note(here, severity, location.keyword, location, list.to_string());
        }
    }

    fn number(&mut self, here: Here<'_>) -> Result<usize, NotJson> {
        let end = scan::number_end(self.text.as_bytes(), here.at).map_err(|_| NotJson)?;
        let number = self.text.get(here.at..end).ok_or(NotJson)?;
        self.kind_is_right(here, kind_of_number(number));
        for (list, location) in &here.node.rules.number_words {
            self.word(here, *list, number, *location);
        }
        let exact = (!here.node.rules.numbers.is_empty()).then(|| Exact::new(number));
        for (check, location) in &here.node.rules.numbers {
            if exact.as_ref().is_some_and(|exact| !check.passes(exact)) {
                self.note(
                    here,
                    Severity::Error,
                    location.keyword,
                    *location,
                    check.to_string(),
                );
            }
        }
        Ok(end)
    }

    fn object(
        &mut self,
        object: &'a ObjectPlan,
        here: Here<'_>,
        depth: u32,
    ) -> Result<usize, NotJson> {
        let around = here.node.rules.privacy;
        let mut seen = vec![false; object.names.len()];
        let (mut count, mut denied) = (0, Vec::new());
        let mut at = self.after_space(here.at + 1);
        while self.byte(at) != b'}' {
            count += 1;
            let key_at = at;
            let end = scan::string_end(self.text.as_bytes(), at + 1).map_err(|_| NotJson)?;
            let raw = self.text.get(at + 1..end.quote).ok_or(NotJson)?;
            let key = RawText::between_quotes(raw).decode().map_err(|_| NotJson)?;
            let colon = self.after_space(end.quote + 1);
            at = self.after_space(colon + 1);
            self.path.push(Step::Key(raw));
            let field = object.lookup(&key);
            let node = match field {
                Some(field) => {
                    seen[field] = true;
                    node_of_field(object, field, &mut denied)
                }
                None => self.other(object, &key, key_at, &mut denied),
            };
            at = self.value(node, at, depth, around)?;
            self.path.pop();
            at = self.after_space(at);
            if self.byte(at) == b',' {
                at = self.after_space(at + 1);
            } else if self.byte(at) != b'}' {
                return Err(NotJson);
            }
        }
        self.of_object(object, here, &seen, count, denied);
        Ok(at + 1)
    }

    /// Returns the node of a key without a field of its own. Adds the keywords that forbid the key to
    /// `denied`.
    fn other(
        &mut self,
        object: &ObjectPlan,
        key: &str,
        key_at: usize,
        denied: &mut Vec<KeywordLocation>,
    ) -> NodeId {
        let outcome = match &object.others {
            Others::Patterns(table) => table.outcome(key),
            others => others,
        };
        match outcome {
            Others::Node(node) => *node,
            Others::Denied(other) => {
                deny(&other.by, denied);
                other.others
            }
            Others::Undeclared => {
                if let Some(severity) = severity(self.options.undeclared) {
                    let kind = (severity, "undeclared");
                    self.push_unplanned(kind, key_at, "a declared field", "undeclared field");
                }
                NodeId::ANY
            }
            Others::Open | Others::Patterns(_) => NodeId::ANY,
        }
    }

    /// Adds findings about an object's keys together.
    fn of_object(
        &mut self,
        object: &ObjectPlan,
        here: Here<'_>,
        seen: &[bool],
        count: u64,
        denied: Vec<KeywordLocation>,
    ) {
        let is_seen = |field: u32| seen.get(field as usize).copied().unwrap_or_default();
        let name = |field: u32| {
            object
                .names
                .get(field as usize)
                .map(|name| &**name)
                .unwrap_or_default()
        };
        let mut missing: Vec<(KeywordLocation, Vec<&str>)> = Vec::new();
        let dependent = object.more.iter().flat_map(|more| &more.dependent);
        let dependent = dependent
            .filter(|(field, _, _)| is_seen(*field))
            .map(|(_, other, location)| (*other, *location));
        for (field, location) in object.required_by.iter().copied().chain(dependent) {
            if is_seen(field) {
                continue;
            }
            match missing.last_mut() {
                Some((other, names)) if *other == location => names.push(name(field)),
                _ => missing.push((location, vec![name(field)])),
            }
        }
        for (location, names) in missing {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                location,
                expected_names(&names),
            );
        }
        for location in denied {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                location,
                "no additional fields".to_owned(),
            );
        }
        let Some(more) = &object.more else {
            return;
        };
        for (least, location) in more.at_least.iter().filter(|(least, _)| count < *least) {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                *location,
                format!("at least {}", counted(*least, "field")),
            );
        }
        for (most, location) in more.at_most.iter().filter(|(most, _)| count > *most) {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                *location,
                format!("at most {}", counted(*most, "field")),
            );
        }
    }

    fn array(
        &mut self,
        array: &'a ArrayPlan,
        here: Here<'_>,
        depth: u32,
    ) -> Result<usize, NotJson> {
        let mut length = 0;
        let mut at = self.after_space(here.at + 1);
        while self.byte(at) != b']' {
            self.path.push(Step::Index(length));
            at = self.value(array.node(length), at, depth, here.around)?;
            self.path.pop();
            length += 1;
            at = self.after_space(at);
            if self.byte(at) == b',' {
                at = self.after_space(at + 1);
            } else if self.byte(at) != b']' {
                return Err(NotJson);
            }
        }
        for (least, location) in array.at_least.iter().filter(|(least, _)| length < *least) {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                *location,
                format!("at least {}", counted(*least, "element")),
            );
        }
        for (most, location) in array.at_most.iter().filter(|(most, _)| length > *most) {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                *location,
                format!("at most {}", counted(*most, "element")),
            );
        }
        if let Some(location) = array
            .unique
            .first()
            .filter(|_| !has_unique_elements(&self.text[here.at..=at], depth))
        {
            self.note(
                here,
                Severity::Error,
                location.keyword,
                *location,
                "unique elements".to_owned(),
            );
        }
        Ok(at + 1)
    }

    /// Checks constants, and subschemas that are evaluated separately.
    fn constants_and_groups(&mut self, here: Here<'_>, depth: u32) -> Result<(), NotJson> {
        let rules = &here.node.rules;
        for (constants, location) in &rules.constants {
            if !constants.hold(self.text, here.at) {
                let count = constants.spellings.len();
                let expected = if count == 1 {
                    "the constant of the schema".to_owned()
                } else {
                    format!("one of {count} allowed values")
                };
                self.note(here, Severity::Error, location.keyword, *location, expected);
            }
        }
        for (group, location) in &rules.groups {
            if holds(self.plan, self.text, group, here.at, depth) {
                continue;
            }
            match group {
                // A branch reports its own findings.
                Group::If {
                    condition,
                    then,
                    otherwise,
                } => {
                    let is_met =
                        Checker::is_valid(self.plan, self.text, *condition, here.at, depth);
                    self.value(
                        if is_met { *then } else { *otherwise },
                        here.at,
                        depth,
                        here.around,
                    )?;
                }
                Group::Dependent(_, node) => {
                    self.value(*node, here.at, depth, here.around)?;
                }
                Group::Names(node) => self.names(here, *node, *location)?,
                group => self.note(
                    here,
                    Severity::Error,
                    location.keyword,
                    *location,
                    group.to_string(),
                ),
            }
        }
        Ok(())
    }

    /// Adds a finding for every key that is not valid as a string.
    fn names(
        &mut self,
        here: Here<'_>,
        node: NodeId,
        location: KeywordLocation,
    ) -> Result<(), NotJson> {
        let node = self.plan.node(node);
        let mut reader = Reader::from_text(&self.text[here.at..]);
        reader.begin_object().map_err(|_| NotJson)?;
        while let Some(key) = reader.next_key().map_err(|_| NotJson)? {
            let key = key.decode().map_err(|_| NotJson)?;
            if !is_right_name(self.plan, node, &key) {
                self.note(
                    here,
                    Severity::Error,
                    location.keyword,
                    location,
                    "keys that match `propertyNames`".to_owned(),
                );
            }
            reader.skip().map_err(|_| NotJson)?;
        }
        Ok(())
    }

    /// Adds a finding of the schema about a value.
    fn note(
        &mut self,
        here: Here<'_>,
        severity: Severity,
        keyword: &'static str,
        location: KeywordLocation,
        expected: String,
    ) {
        if !self.found.has_room() {
            return self.count(severity, keyword, Some(location));
        }
        let own = here.node.rules.privacy;
        let privacy = if self.byte(here.at) == b'{' {
            None
        } else {
            own.or(here.around)
        };
        let value = self.text.get(here.at..).unwrap_or_default();
        let disclosure = match privacy {
            Some(Privacy::Public) => self.disclosure(here.node, value),
            _ => Disclosure::Hidden,
        };
        let excerpt = match keyword {
            // The privacy class does not apply to a value of the wrong kind.
            "type" => kind_name(value).to_owned(),
            "minItems" | "minProperties" => "fewer".to_owned(),
            "maxItems" | "maxProperties" => "more".to_owned(),
            _ => excerpt(value, disclosure.is_shown()),
        };
        let is_frequent = keyword == "x-words" && disclosure == Disclosure::IfFrequent;
        self.found.push(Found {
            severity,
            keyword: keyword.to_owned(),
            pointer: self.pointer(),
            schema_pointer: self.plan.pointer(location),
            offset: here.at,
            expected,
            excerpt,
            unknown_value: is_frequent.then(|| excerpt_of(value)),
            privacy,
        });
    }

    /// Adds a finding that no keyword of the schema makes.
    fn push_unplanned(
        &mut self,
        (severity, keyword): (Severity, &'static str),
        offset: usize,
        expected: &str,
        excerpt: &str,
    ) {
        if !self.found.has_room() {
            return self.count(severity, keyword, None);
        }
        self.found.push(Found {
            severity,
            keyword: keyword.to_owned(),
            pointer: self.pointer(),
            schema_pointer: String::new(),
            offset,
            expected: expected.to_owned(),
            excerpt: excerpt.to_owned(),
            unknown_value: None,
            privacy: None,
        });
    }

    fn count(
        &mut self,
        severity: Severity,
        keyword: &'static str,
        location: Option<KeywordLocation>,
    ) {
        *self.more.entry((severity, keyword, location)).or_default() += 1;
    }

    /// Returns whether the value at the start of a text may be shown at a public location.
    fn disclosure(&self, node: &Node, value: &str) -> Disclosure {
        let mut reader = Reader::from_text(value);
        let rules = &node.rules;
        let format = rules.texts.iter().find_map(|(check, _)| match check {
            TextCheck::Format(format) => Some(*format),
            _ => None,
        });
        let lists = &rules.number_words;
        let is_known = |text: &str| {
            lists.iter().any(|(list, _)| {
                let list = &self.plan.known_values[*list as usize];
                list.has(text) || list.knows(text)
            })
        };
        let forms = |text: &str| PublicForms {
            format,
            shape: rules.shape.as_ref(),
            known: (!lists.is_empty()).then(|| is_known(text)),
        };
        match reader.kind() {
            Ok(Kind::Boolean | Kind::Null) => Disclosure::Shown,
            Ok(Kind::Number) => {
                let number = reader.number().unwrap_or_default();
                forms(number).of_number(number)
            }
            Ok(Kind::String) => match reader.string().map(|text| text.decode()) {
                Ok(Ok(text)) => forms(&text).of_string(&text),
                _ => Disclosure::Hidden,
            },
            _ => Disclosure::Hidden,
        }
    }

    fn pointer(&self) -> Pointer {
        let mut pointer = Pointer::new(self.prefix);
        for step in &self.path {
            match step {
                Step::Index(index) => pointer.push_index(*index),
                Step::Key(raw) => {
                    let key = RawText::between_quotes(raw).decode().unwrap_or_default();
                    pointer.push_key(&key, self.names.show(&key));
                }
            }
        }
        pointer
    }

    fn kind(&self, at: usize) -> Result<Kind, NotJson> {
        Reader::from_text(self.text.get(at..).ok_or(NotJson)?)
            .kind()
            .map_err(|_| NotJson)
    }

    /// Returns the end of the value at an offset.
    fn end(&self, at: usize) -> Result<usize, NotJson> {
        let value = Reader::from_text(self.text.get(at..).ok_or(NotJson)?).skip();
        Ok(at + value.map_err(|_| NotJson)?.len())
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    fn after_space(&self, at: usize) -> usize {
        scan::white_space_end(self.text.as_bytes(), at)
    }
}

/// Returns the node of a field. For a field that is not allowed, returns the node of the other
/// schemas and adds the keywords that forbid it to `denied`.
fn node_of_field(object: &ObjectPlan, field: usize, denied: &mut Vec<KeywordLocation>) -> NodeId {
    let mut denied_fields = object.more.iter().flat_map(|more| &more.denied);
    match denied_fields.find(|(other, _)| *other as usize == field) {
        Some((_, other)) => {
            deny(&other.by, denied);
            other.others
        }
        None => object.fields.get(field).copied().unwrap_or(NodeId::ANY),
    }
}

/// Adds the keywords that forbid a field, each once.
fn deny(by: &[KeywordLocation], denied: &mut Vec<KeywordLocation>) {
    for location in by {
        if !denied.contains(location) {
            denied.push(*location);
        }
    }
}

/// Returns the severity of a level; `None` for [`Level::Allow`].
pub(crate) fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Allow => None,
        Level::Warn => Some(Severity::Warning),
        Level::Deny => Some(Severity::Error),
    }
}
