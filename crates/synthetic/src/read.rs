//! Reads `*.sample.json` against the model. Reports every mistake at once, each with file, line and
//! pointer.
//!
//! The language is closed. Every pointer must name a declared location of the kind that the
//! constraint needs. After reading, nothing is looked up by name and nothing can fail.

mod location;
mod order;

use ocrmarket_model::Files;
use ocrmarket_model::api::{Api, DefinitionId, Element, LeafShape, SchemaFile};
use ocrmarket_model::source::{Cursor, DiagnosticSink, JsonValue, SourceFile};
use ocrmarket_model::{DiagnosticCode, Diagnostics};

use self::location::{LocationReader, Need};
use super::constraint::{
    Condition, Constraints, DefinitionConstraints, Derived, GridConstraint, How, Identity, Part,
    Path, RowsConstraint, Settled, StateConstraint, Step, ValueConstraint,
};

/// Keywords of constraints: the keyword that names the kind, and the keywords beside it.
const KINDS: [(&str, &[&str]); 18] = [
    ("present", &["share"]),
    ("value", &["range", "texts", "words", "nothing"]),
    ("length", &["range"]),
    ("accounts", &[]),
    ("state", &["details", "share"]),
    ("rows", &["by", "words"]),
    ("grid", &["range", "year", "months", "month", "cells"]),
    ("order", &[]),
    ("ascending", &[]),
    ("descending", &[]),
    ("same", &[]),
    ("identity", &["birthday", "sex", "region", "last"]),
    ("count", &["of", "where", "when", "distinct"]),
    ("sum", &["of", "where", "when"]),
    ("max", &["of", "where", "when", "per"]),
    ("min", &["of", "where", "when", "per"]),
    ("earliest", &["of", "where", "when"]),
    ("latest", &["of", "where", "when"]),
];

/// Maximum length of an array or grid in a constraint.
const LENGTH_MAX: i64 = 10_000;
/// Maximum number of digits in a placeholder.
const DIGITS_MAX: usize = 1_000;

impl Constraints {
    /// Reads every `*.sample.json` among `files`, from which `api` was read.
    ///
    /// # Errors
    /// Returns every mistake in the files.
    pub fn read(files: &Files, api: &Api) -> Result<Self, Diagnostics> {
        let mut reader = Reader {
            api,
            report: DiagnosticSink::default(),
        };
        let mut ties = Self::default();
        for vendor in &api.vendors {
            let responses = vendor
                .operations
                .iter()
                .map(|operation| &operation.response_file);
            for schema in vendor.shared.iter().chain(responses) {
                reader.file(files, schema, &mut ties);
            }
        }
        if reader.report.is_empty() {
            Ok(ties)
        } else {
            Err(reader.report.finish())
        }
    }
}

struct Reader<'a> {
    api: &'a Api,
    report: DiagnosticSink,
}

impl<'a> Reader<'a> {
    fn file(&mut self, files: &Files, schema: &SchemaFile, ties: &mut Constraints) {
        let Some(stem) = schema.path.strip_suffix(".schema.json") else {
            return;
        };
        let path = format!("{stem}.sample.json");
        let Some(bytes) = files.get(&path) else {
            return;
        };
        if let Some(source) = SourceFile::checked(&path, bytes, &mut self.report) {
            self.root(&source.cursor(), schema, ties);
        }
    }

    fn root(&mut self, at: &Cursor<'_>, schema: &SchemaFile, ties: &mut Constraints) {
        if !self.is_object(at) {
            return;
        }
        for (key, value) in at.entries() {
            match key {
                "$comment" => {}
                "ties" => {
                    // Values other than objects have no entries.
                    self.is_object(&value);
                    for (name, list) in value.entries() {
                        self.definition(name, &list, schema, ties);
                    }
                }
                _ => self.unknown(&value, key, &["$comment", "ties"]),
            }
        }
    }

    fn definition(
        &mut self,
        name: &str,
        at: &Cursor<'_>,
        schema: &SchemaFile,
        ties: &mut Constraints,
    ) {
        let named = schema
            .definitions
            .iter()
            .copied()
            .find(|id| self.api[*id].name == name);
        let Some(id) = named.filter(|id| self.api[*id].object().is_some()) else {
            let message = format!("no object definition `{name}` in {}", schema.path);
            let help = "write the name of an object definition of the schema beside this file";
            return self
                .report
                .key(at, DiagnosticCode::DanglingPointer, message, help);
        };
        let mut of_definition = DefinitionConstraints::default();
        let mut chains = Vec::new();
        if self.is_array(at) {
            for tie in at.elements() {
                self.constraint(&tie, id, &mut of_definition, &mut chains);
            }
        }
        of_definition.order = self.merge(at, id, &chains);
        ties.by_definition.insert(id, of_definition);
    }

    fn constraint(
        &mut self,
        at: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
        chains: &mut Vec<Vec<Path>>,
    ) {
        let Some((kind, value)) = self.kind(at) else {
            return;
        };
        // An invalid constraint is reported and omitted, and reading continues.
        let _ = match kind {
            "present" => self.present(at, &value, id, ties),
            "value" => self.value(at, &value, id, ties),
            "length" => self.length(at, &value, id, ties),
            "accounts" => self.accounts(&value, id, ties),
            "state" => self.state(at, &value, id, ties),
            "rows" => self.rows(at, &value, id, ties),
            "grid" => self.grid(at, &value, id, ties),
            "order" => self
                .paths(&value, id, Need::Date)
                .map(|chain| chains.push(chain)),
            "ascending" | "descending" => self.sorted(&value, id, kind == "descending", ties),
            "same" => self
                .paths(&value, id, Need::Leaf)
                .map(|paths| ties.settled.push(Settled::Same(paths))),
            "identity" => self.identity(at, &value, id, ties),
            "count" => self.derived(at, &value, id, How::Count, ties),
            "sum" => self.derived(at, &value, id, How::Sum, ties),
            "max" => self.derived(at, &value, id, How::Max, ties),
            "min" => self.derived(at, &value, id, How::Min, ties),
            "earliest" => self.derived(at, &value, id, How::Earliest, ties),
            _ => self.derived(at, &value, id, How::Latest, ties),
        };
    }

    /// Returns the kind of a constraint, after checking its keywords.
    fn kind<'s>(&mut self, at: &Cursor<'s>) -> Option<(&'static str, Cursor<'s>)> {
        if !self.is_object(at) {
            return None;
        }
        let found = KINDS
            .iter()
            .find_map(|(kind, beside)| Some((*kind, *beside, at.get(kind)?)));
        let Some((kind, beside, value)) = found else {
            let kinds = KINDS.map(|(kind, _)| kind).join(", ");
            self.report.value(
                at,
                DiagnosticCode::MissingKeyword,
                "missing the kind of a constraint",
                format!("add one of {kinds}"),
            );
            return None;
        };
        let known: Vec<&str> = [kind, "$comment"].iter().chain(beside).copied().collect();
        for (key, value) in at.entries() {
            if !known.contains(&key) {
                self.unknown(&value, key, &known);
            }
        }
        Some((kind, value))
    }

    fn present(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let share = self.share(at, "share", 1_000_000)?;
        for location in self.own_locations(value, id, Need::Any)? {
            ties.present.push((location.property?, share));
        }
        Some(())
    }

    fn value(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let location = self.own(value, id, Need::LeafOrLeaves)?;
        let leaf = location.leaf?;
        let mut tie = ValueConstraint {
            empty: None,
            ..ValueConstraint::default()
        };
        if at.get("nothing").is_some() {
            tie.empty = Some(self.share(at, "nothing", 0)?);
        }
        if let Some(range) = at.get("range") {
            tie.range = Some(self.leaf_range(&range, leaf)?);
        }
        if let Some(texts) = at.get("texts") {
            for text in self.array(&texts)? {
                tie.texts.push(self.template(&text)?);
            }
        }
        if let Some(words) = at.get("words") {
            tie.words = self.weights(&words, leaf)?;
        }
        ties.values.push((location.property?, tie));
        Some(())
    }

    fn length(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let location = self.own(value, id, Need::List)?;
        let range = self.required(at, "range")?;
        let range = self.lengths(&range, 0)?;
        ties.lengths.push((location.property?, range));
        Some(())
    }

    fn accounts(
        &mut self,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        for location in self.own_locations(value, id, Need::ObjectList)? {
            ties.accounts.push(location.property?);
        }
        Some(())
    }

    fn state(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let location = self.own(value, id, Need::Leaf)?;
        let leaf = location.leaf?;
        let share = self.share(at, "share", 1_000_000)?;
        let mut details = Vec::new();
        let table = self.required(at, "details")?;
        for (word, list) in table.entries() {
            self.check_known_value(&list, word, leaf)?;
            let mut properties = Vec::new();
            for detail in self.array(&list)? {
                let detail_place = self.own(&detail, id, Need::Any)?;
                if detail_place.required {
                    let help = "remove it from `required` or from `details`: a detail exists only in some states";
                    self.report.value(
                        &detail,
                        DiagnosticCode::WrongValue,
                        "expected an optional property",
                        help,
                    );
                    return None;
                }
                properties.push(detail_place.property?);
            }
            details.push((word.to_owned(), properties));
        }
        ties.states.push(StateConstraint {
            state: location.property?,
            details,
            share,
        });
        Some(())
    }

    fn rows(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let list = self.own(value, id, Need::ObjectList)?.property?;
        let by = self.required(at, "by")?;
        let location = self.location(&by, id, Need::Leaf)?;
        let [Step::Property(first), Step::Each, Step::Property(leaf)] = location.path[..] else {
            return self.misplaced(&by, "a leaf of the array's elements, `/array/*/leaf`");
        };
        if first != list {
            return self.misplaced(&by, "a leaf of the elements of the same array");
        }
        let words = match at.get("words") {
            Some(words) => {
                let mut texts = Vec::new();
                for word in self.array(&words)? {
                    let text = self.text(&word)?;
                    self.check_known_value(&word, text, location.leaf?)?;
                    texts.push(text.to_owned());
                }
                texts
            }
            None => location
                .leaf?
                .known_values
                .iter()
                .map(|word| word.text.clone())
                .collect(),
        };
        ties.rows.push(RowsConstraint {
            list,
            by: leaf,
            words,
        });
        Some(())
    }

    fn grid(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let years = self.own(value, id, Need::ObjectList)?.property?;
        let range = self.required(at, "range")?;
        let range = self.own(&range, id, Need::Months)?.property?;
        let below = |reader: &mut Self, key: &str, need: Need, length: usize| {
            let at = reader.required(at, key)?;
            let location = reader.location(&at, id, need)?;
            match (location.path.first(), location.path.last()) {
                (Some(Step::Property(first)), Some(Step::Property(last)))
                    if *first == years && location.path.len() == length =>
                {
                    Some(*last)
                }
                _ => reader.misplaced(&at, "a location in the grid: `/years/*/year`, `/years/*/months` or `/years/*/months/*/month`"),
            }
        };
        let year = below(self, "year", Need::Leaf, 3)?;
        let months = below(self, "months", Need::ObjectList, 3)?;
        let month = below(self, "month", Need::Leaf, 5)?;
        let length = match at.get("cells") {
            Some(length) => self.lengths(&length, 1)?,
            None => (1, 60),
        };
        ties.grids.push(GridConstraint {
            range,
            years,
            year,
            months,
            month,
            length,
        });
        Some(())
    }

    fn sorted(
        &mut self,
        value: &Cursor<'_>,
        id: DefinitionId,
        descending: bool,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let location = self.location(value, id, Need::DateAlong)?;
        ties.settled.push(Settled::Sorted {
            path: location.path,
            descending,
        });
        Some(())
    }

    fn identity(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let number = self.single(value, id, Need::Leaf)?;
        let mut part = |key: &str, need| match at.get(key) {
            Some(part) => self.single(&part, id, need).map(Some),
            None => Some(None),
        };
        let identity = Identity {
            number,
            birthday: part("birthday", Need::Day)?,
            sex: part("sex", Need::Leaf)?,
            region: part("region", Need::Leaf)?,
            last: part("last", Need::Leaf)?,
        };
        ties.settled.push(Settled::Identity(identity));
        Some(())
    }

    fn derived(
        &mut self,
        at: &Cursor<'_>,
        value: &Cursor<'_>,
        id: DefinitionId,
        how: How,
        ties: &mut DefinitionConstraints,
    ) -> Option<()> {
        let (need_target, need) = match how {
            How::Count => (Need::Number, Need::Element),
            How::Sum | How::Max | How::Min => (Need::Number, Need::Number),
            How::Earliest | How::Latest => (Need::Dated, Need::DateAlong),
        };
        let target = self.location(value, id, need_target)?;
        let when = self.conditions(at, "when", target.element)?;
        let of = self.required(at, "of")?;
        let mut sources = Vec::new();
        for source in self.array(&of)? {
            let location = self.location(&source, id, need)?;
            let conditions = self.conditions(at, "where", location.element)?;
            let group = match at.get("distinct").or_else(|| at.get("per")) {
                Some(group) => Some(self.single_in_element(&group, location.element)?),
                None => None,
            };
            sources.push(Part {
                path: location.path,
                conditions,
                group,
            });
        }
        ties.settled.push(Settled::Derived(Derived {
            how,
            target: target.path,
            when,
            sources,
        }));
        Some(())
    }

    /// Reads the conditions of a keyword: one or a list. No conditions if the keyword is absent;
    /// `None` if they are invalid.
    fn conditions(
        &mut self,
        tie: &Cursor<'_>,
        key: &str,
        element: Option<DefinitionId>,
    ) -> Option<Vec<Condition>> {
        let Some(at) = tie.get(key) else {
            return Some(Vec::new());
        };
        if matches!(at.node.value, JsonValue::Array(_)) {
            let each = self.array(&at)?;
            return each.iter().map(|at| self.condition(at, element)).collect();
        }
        Some(vec![self.condition(&at, element)?])
    }

    fn condition(&mut self, at: &Cursor<'_>, element: Option<DefinitionId>) -> Option<Condition> {
        if !self.is_object(at) {
            return None;
        }
        for (key, value) in at.entries() {
            if !["at", "is", "not"].contains(&key) {
                self.unknown(&value, key, &["at", "is", "not"]);
            }
        }
        let location = self.required(at, "at")?;
        let location = self.in_element(&location, element)?;
        let (texts, negated) = match (at.get("is"), at.get("not")) {
            (Some(texts), None) => (texts, false),
            (None, Some(texts)) => (texts, true),
            _ => {
                let help = "add `is` with the values that match, or `not` with those that do not";
                self.report.value(
                    at,
                    DiagnosticCode::MissingKeyword,
                    "expected either `is` or `not` in a condition",
                    help,
                );
                return None;
            }
        };
        let mut listed = Vec::new();
        for text in self.array(&texts)? {
            let word = self.text(&text)?;
            self.check_known_value(&text, word, location.leaf?)?;
            listed.push(word.to_owned());
        }
        Some(Condition {
            at: location.path,
            texts: listed,
            negated,
        })
    }

    fn in_element(
        &mut self,
        at: &Cursor<'_>,
        element: Option<DefinitionId>,
    ) -> Option<LocationReader<'a>> {
        let Some(element) = element else {
            let help =
                "use a pointer with `*`: conditions and groups apply to elements of an array";
            self.report.value(
                at,
                DiagnosticCode::WrongValue,
                "condition or group without an array",
                help,
            );
            return None;
        };
        self.location(at, element, Need::Leaf)
    }

    fn single_in_element(
        &mut self,
        at: &Cursor<'_>,
        element: Option<DefinitionId>,
    ) -> Option<Path> {
        let path = self.in_element(at, element)?.path;
        if path.contains(&Step::Each) {
            return self.misplaced(at, "a leaf of the element, without `*` in the pointer");
        }
        Some(path)
    }
}
