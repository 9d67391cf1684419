//! Every constraint of every `*.sample.json` holds in every document. The evaluator here reads the
//! files and documents as plain JSON. It shares only the model with the sampler, to find the
//! objects of a definition.

use std::collections::{BTreeMap, BTreeSet};

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Element, LeafShape, Shape};
use ocrmarket_synthetic::{Options, Sizing};
use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::value;
use serde_json::Value;

use super::plain::{assert_never_back, date_parts, decimal, ends, is_number, leaf, something};
use super::{Repository, outcomes};

/// Number of checks per kind of constraint, to detect kinds that are never checked.
type Tally = BTreeMap<String, usize>;

#[test]
fn every_tie_holds() {
    let repository = Repository::read();
    let ties = all_ties(&repository);
    let mut tally = Tally::new();
    for operation in repository.operations() {
        for outcome in outcomes(operation) {
            let options = Options {
                seed: 21,
                outcome,
                ..Options::default()
            };
            for document in repository.sampler(operation, options).documents().take(40) {
                let body: Value = serde_json::from_str(&document.text).expect("it is JSON");
                let classified = operation.operation.outcome_of(document.text.as_bytes());
                let root = operation.body(&classified.expect("an object"));
                let Some(root) = root else { continue };
                each_object(&repository.api, root, &body, &mut |definition, object| {
                    for tie in ties.get(&definition).into_iter().flatten() {
                        let checked = Check {
                            api: &repository.api,
                            definition,
                            object,
                            tie,
                        };
                        if checked.holds() {
                            *tally.entry(checked.kind().to_owned()).or_default() += 1;
                        }
                    }
                });
            }
        }
    }
    let kinds = [
        "state",
        "rows",
        "grid",
        "order",
        "ascending",
        "descending",
        "same",
        "identity",
        "count",
        "sum",
        "max",
        "min",
        "earliest",
        "latest",
        "length",
        "value",
        "present",
    ];
    for kind in kinds {
        assert!(
            tally.get(kind).is_some_and(|times| *times > 5),
            "{kind} was hardly tested: {tally:?}"
        );
    }
}

#[test]
fn accounts_are_those_asked_for() {
    let repository = Repository::read();
    let ties = all_ties(&repository);
    for operation in repository.operations() {
        let options = Options {
            sizing: Sizing::Accounts(17),
            location: Some(String::new()),
            ..Options::default()
        };
        let Ok(sampler) = repository.try_sampler(operation, options) else {
            continue;
        };
        let body: Value = serde_json::from_str(&sampler.document(0).text).expect("it is JSON");
        let mut accounts = 0;
        each_object(
            &repository.api,
            operation.successes[0].payload,
            &body,
            &mut |definition, object| {
                let lists = ties
                    .get(&definition)
                    .into_iter()
                    .flatten()
                    .filter_map(|tie| tie.get("accounts")?.as_array());
                let lists = lists
                    .flatten()
                    .filter_map(|pointer| object.pointer(pointer.as_str()?)?.as_array());
                accounts += lists.map(Vec::len).sum::<usize>();
            },
        );
        assert_eq!(accounts, 17, "{}", operation.path);
    }
}

/// Returns the constraints of every definition, as in the files.
fn all_ties(repository: &Repository) -> BTreeMap<DefinitionId, Vec<Value>> {
    let mut ties = BTreeMap::new();
    for vendor in &repository.api.vendors {
        let responses = vendor
            .operations
            .iter()
            .map(|operation| &operation.response_file);
        for schema in vendor.shared.iter().chain(responses) {
            let path = schema.path.replace(".schema.json", ".sample.json");
            let Some(bytes) = repository.files.get(&path) else {
                continue;
            };
            let file: Value = serde_json::from_slice(bytes).expect("it is JSON");
            for (name, list) in file["ties"].as_object().expect("an object") {
                let id = schema
                    .definitions
                    .iter()
                    .find(|id| repository.api[**id].name == *name);
                ties.insert(
                    *id.expect("a definition"),
                    list.as_array().expect("an array").clone(),
                );
            }
        }
    }
    assert!(ties.len() > 40);
    ties
}

/// Visits every object of a document with its definition. Recursion is safe because synthetic
/// documents are shallow.
fn each_object(
    api: &Api,
    id: DefinitionId,
    value: &Value,
    visit: &mut impl FnMut(DefinitionId, &Value),
) {
    let (Some(members), Some(definition)) = (value.as_object(), api[id].object()) else {
        return;
    };
    visit(id, value);
    for property in &definition.properties {
        let Some(member) = members.get(&property.wire_name) else {
            continue;
        };
        match &property.shape {
            Shape::Object(id) => each_object(api, *id, member, visit),
            Shape::List {
                element: Element::Object(id),
                ..
            } => {
                member
                    .as_array()
                    .into_iter()
                    .flatten()
                    .for_each(|element| each_object(api, *id, element, visit));
            }
            _ => {}
        }
    }
}

/// One constraint, and one object that must satisfy it.
struct Check<'c> {
    api: &'c Api,
    definition: DefinitionId,
    object: &'c Value,
    tie: &'c Value,
}

impl Check<'_> {
    fn kind(&self) -> &'static str {
        let kinds = [
            "present",
            "value",
            "length",
            "accounts",
            "state",
            "rows",
            "grid",
            "order",
            "ascending",
            "descending",
            "same",
            "identity",
            "count",
            "sum",
            "max",
            "min",
            "earliest",
            "latest",
        ];
        // `length` and `range` also occur beside other kinds, so the first keyword of the file
        // decides.
        let is_kind = |kind: &&&str| self.tie.get(**kind).is_some();
        kinds
            .iter()
            .find(is_kind)
            .copied()
            .expect("a tie has a kind")
    }

    /// Asserts the constraint. Returns `false` if the object has no values to compare.
    fn holds(&self) -> bool {
        match self.kind() {
            "present" => self.is_present(),
            "value" => self.has_value(),
            "length" => self.has_length(),
            "state" => self.state_fits(),
            "rows" => self.has_rows(),
            "grid" => self.grid_is_whole(),
            "order" => self.is_ordered(),
            "ascending" => self.is_sorted("ascending", false),
            "descending" => self.is_sorted("descending", true),
            "same" => self.is_same(),
            "identity" => self.identity_fits(),
            "accounts" => false,
            kind => self.adds_up(kind),
        }
    }

    fn context(&self) -> String {
        format!("{} {}", self.api[self.definition].name, self.tie)
    }

    fn text<'t>(&self, value: &'t Value, key: &str) -> &'t str {
        value[key]
            .as_str()
            .unwrap_or_else(|| panic!("{}: no {key}", self.context()))
    }

    fn pointers(&self, key: &str) -> Vec<&str> {
        self.tie[key]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// Returns the leaf that a pointer names, from the model.
    fn leaf(&self, pointer: &str) -> &LeafShape {
        leaf(self.api, self.definition, pointer)
            .unwrap_or_else(|| panic!("{}: {pointer}", self.context()))
    }

    fn is_present(&self) -> bool {
        let always = self.tie.get("share").is_none();
        if always {
            // Properties with a `share` may be absent.
            for pointer in self.pointers("present") {
                assert!(self.object.pointer(pointer).is_some(), "{}", self.context());
            }
        }
        always
    }

    fn has_value(&self) -> bool {
        let pointer = self.text(self.tie, "value");
        let Some(value) = self.object.pointer(pointer) else {
            return false;
        };
        let Some(text) = something(value) else {
            let never = self.tie.get("nothing").and_then(Value::as_f64) == Some(0.0);
            let is_empty_on_purpose = self.pointers("texts") == [""];
            assert!(!never || is_empty_on_purpose, "{}: {value}", self.context());
            return false;
        };
        if let Some(words) = self.tie.get("words").and_then(Value::as_object) {
            assert!(
                words
                    .get(&text)
                    .is_some_and(|weight| weight.as_u64() != Some(0)),
                "{}: {text}",
                self.context()
            );
        }
        if let (Some(range), true) = (self.tie.get("range"), is_number(self.leaf(pointer))) {
            let number = decimal(&text);
            let edge = |location: usize| decimal(&range[location].to_string());
            assert!(
                (edge(0)..=edge(1)).contains(&number),
                "{}: {text}",
                self.context()
            );
        }
        true
    }

    fn has_length(&self) -> bool {
        let Some(list) = self
            .object
            .pointer(self.text(self.tie, "length"))
            .and_then(Value::as_array)
        else {
            return false;
        };
        let edge = |location: usize| {
            self.tie["range"][location]
                .as_u64()
                .and_then(|edge| usize::try_from(edge).ok())
        };
        assert!(
            edge(0) <= Some(list.len()) && Some(list.len()) <= edge(1),
            "{}: {}",
            self.context(),
            list.len()
        );
        true
    }

    fn state_fits(&self) -> bool {
        let state = self
            .object
            .pointer(self.text(self.tie, "state"))
            .and_then(something)
            .unwrap_or_default();
        let mut allowed = BTreeSet::new();
        let mut all = BTreeSet::new();
        for (word, pointers) in self.tie["details"].as_object().expect("an object") {
            let pointers = pointers
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            for pointer in pointers {
                all.insert(pointer);
                if *word == state {
                    allowed.insert(pointer);
                }
            }
        }
        let there = |pointer: &&&str| self.object.pointer(pointer).is_some();
        let wrong: Vec<_> = all
            .iter()
            .filter(there)
            .filter(|pointer| !allowed.contains(*pointer))
            .collect();
        assert!(
            wrong.is_empty(),
            "{}: {state} with {wrong:?}",
            self.context()
        );
        true
    }

    fn has_rows(&self) -> bool {
        let by = self.text(self.tie, "by");
        let Some(list) = self
            .object
            .pointer(self.text(self.tie, "rows"))
            .and_then(Value::as_array)
        else {
            return false;
        };
        let own = by.rsplit('/').next().expect("a pointer");
        let words: Vec<&str> = list.iter().filter_map(|row| row[own].as_str()).collect();
        let expected: Vec<&str> = match self.tie.get("words") {
            Some(_) => self.pointers("words"),
            None => self
                .leaf(by)
                .known_values
                .iter()
                .map(|word| word.text.as_str())
                .collect(),
        };
        assert_eq!(words, expected, "{}", self.context());
        true
    }

    fn grid_is_whole(&self) -> bool {
        let range = self
            .object
            .pointer(self.text(self.tie, "range"))
            .and_then(something)
            .expect("a range");
        let Ok(Some(value::Value::MonthRange(range))) = LeafFormat::MonthRange.value(&range) else {
            panic!("{}: {range}", self.context());
        };
        let own = |key: &str| {
            self.text(self.tie, key)
                .rsplit('/')
                .next()
                .expect("a pointer")
                .to_owned()
        };
        let number = |value: &Value| {
            something(value).map(|text| text.trim_end_matches(['年', '月']).to_owned())
        };
        let mut months = Vec::new();
        for year in self
            .object
            .pointer(self.text(self.tie, "grid"))
            .and_then(Value::as_array)
            .expect("years")
        {
            for month in year[own("months")].as_array().expect("months") {
                let year = number(&year[own("year")])
                    .and_then(|year| year.parse::<u16>().ok())
                    .expect("a year");
                let month = number(&month[own("month")])
                    .and_then(|month| month.parse::<u8>().ok())
                    .expect("a month");
                months.push((year, month));
            }
        }
        let mut expected = Vec::new();
        let mut month = (range.from.year, range.from.month);
        while month <= (range.to.year, range.to.month) {
            expected.push(month);
            month = if month.1 == 12 {
                (month.0 + 1, 1)
            } else {
                (month.0, month.1 + 1)
            };
        }
        assert_eq!(months, expected, "{}", self.context());
        let cells = |location: usize| self.tie["cells"][location].as_u64().expect("a number");
        assert!(
            (cells(0)..=cells(1)).contains(&(months.len() as u64)),
            "{}",
            self.context()
        );
        true
    }

    fn is_ordered(&self) -> bool {
        let mut dates = Vec::new();
        for pointer in self.pointers("order") {
            if let Some(text) = self.object.pointer(pointer).and_then(something) {
                dates.extend(date_parts(self.leaf(pointer), &text));
            }
        }
        assert_never_back(&dates, &self.context());
        dates.len() > 1
    }

    fn is_sorted(&self, key: &str, descending: bool) -> bool {
        let pointer = self.text(self.tie, key);
        let texts = ends(self.object, pointer).into_iter().filter_map(something);
        let mut dates: Vec<Vec<u16>> = texts
            .flat_map(|text| date_parts(self.leaf(pointer), &text))
            .collect();
        if descending {
            dates.reverse();
        }
        assert_never_back(&dates, &self.context());
        dates.len() > 1
    }

    fn is_same(&self) -> bool {
        let held: Vec<(&str, String)> = self
            .pointers("same")
            .into_iter()
            .filter_map(|pointer| Some((pointer, something(self.object.pointer(pointer)?)?)))
            .collect();
        let meaning = |(pointer, text): &(&str, String)| match self.leaf(pointer).format {
            Some(format) => format
                .value(text)
                .ok()
                .flatten()
                .expect("it reads")
                .to_string(),
            None => text.clone(),
        };
        let meanings: BTreeSet<String> = held.iter().map(meaning).collect();
        assert!(meanings.len() <= 1, "{}: {meanings:?}", self.context());
        held.len() > 1
    }

    fn identity_fits(&self) -> bool {
        let at = |key: &str| {
            self.object
                .pointer(self.tie.get(key)?.as_str()?)
                .and_then(something)
        };
        let Some(number) = at("identity") else {
            return false;
        };
        if let Some(birthday) = at("birthday") {
            let Ok(Some(value::Value::Date(date))) = LeafFormat::Date.value(&birthday) else {
                panic!("{}: {birthday}", self.context());
            };
            let digits = format!("{:04}{:02}{:02}", date.year, date.month, date.day);
            assert_eq!(number[6..14], digits, "{}", self.context());
        }
        if let Some(sex) = at("sex") {
            let is_odd = number.as_bytes()[16] % 2 == 1;
            assert_eq!(sex, if is_odd { "男" } else { "女" }, "{}", self.context());
        }
        assert!(
            at("region").is_none_or(|region| number[..6] == region),
            "{}",
            self.context()
        );
        assert!(
            at("last").is_none_or(|last| number[17..] == last),
            "{}",
            self.context()
        );
        true
    }

    fn adds_up(&self, kind: &str) -> bool {
        let target = self.text(self.tie, kind);
        let targets: Vec<&Value> = self
            .rows(target, "when")
            .into_iter()
            .flat_map(|(_, ends)| ends)
            .collect();
        let mut numbers = Vec::new();
        let mut groups: BTreeMap<String, i128> = BTreeMap::new();
        let mut dates = Vec::new();
        let group = self
            .tie
            .get("distinct")
            .or_else(|| self.tie.get("per"))
            .and_then(Value::as_str);
        for pointer in self.pointers("of") {
            for (element, found) in self.rows(pointer, "where") {
                let key = group.map(|group| {
                    element
                        .pointer(group)
                        .and_then(Value::as_str)
                        .unwrap_or_default()
                });
                for value in found {
                    let text = something(value);
                    if kind == "earliest" || kind == "latest" {
                        dates.extend(
                            text.iter()
                                .flat_map(|text| date_parts(self.leaf(pointer), text)),
                        );
                        continue;
                    }
                    let number =
                        text.map_or(0, |text| if kind == "count" { 0 } else { decimal(&text) });
                    match key {
                        Some(key) => *groups.entry(key.to_owned()).or_default() += number,
                        None => numbers.push(number),
                    }
                }
            }
        }
        let all = || numbers.iter().chain(groups.values()).copied();
        let expected = match kind {
            "count" => (numbers.len() + groups.len()) as i128 * 100,
            "sum" => all().sum(),
            "max" => all().max().unwrap_or(0),
            "min" => all().min().unwrap_or(0),
            _ => return self.is_extreme(target, &targets, dates, kind == "latest"),
        };
        for target in &targets {
            let text = something(target).unwrap_or_else(|| panic!("{}: {target}", self.context()));
            assert_eq!(decimal(&text), expected, "{}", self.context());
        }
        !targets.is_empty()
    }

    fn is_extreme(
        &self,
        pointer: &str,
        targets: &[&Value],
        mut dates: Vec<Vec<u16>>,
        latest: bool,
    ) -> bool {
        dates.sort();
        let expected = if latest { dates.last() } else { dates.first() };
        for target in targets {
            let found =
                something(target).and_then(|text| date_parts(self.leaf(pointer), &text).pop());
            let precision = found.as_ref().map_or(0, Vec::len);
            let expected = expected.map(|date| date[..precision.min(date.len())].to_vec());
            assert_eq!(found, expected, "{}", self.context());
        }
        !targets.is_empty() && expected.is_some()
    }

    /// Returns the elements of the first array of a pointer that meet the condition, each with the
    /// values below it.
    fn rows<'v>(&'v self, pointer: &str, condition: &str) -> Vec<(&'v Value, Vec<&'v Value>)> {
        let Some((head, tail)) = pointer.split_once("/*") else {
            return vec![(self.object, ends(self.object, pointer))];
        };
        let elements = self
            .object
            .pointer(head)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let elements = elements.filter(|element| match self.tie.get(condition) {
            Some(Value::Array(conditions)) => {
                conditions.iter().all(|condition| meets(element, condition))
            }
            Some(condition) => meets(element, condition),
            None => true,
        });
        elements
            .map(|element| (element, ends(element, tail)))
            .collect()
    }
}

fn meets(element: &Value, condition: &Value) -> bool {
    let found = ends(element, condition["at"].as_str().expect("a pointer"));
    let lists = |key: &str| {
        let list = condition[key].as_array()?;
        Some(
            found
                .iter()
                .any(|value| value.is_string() && list.contains(value)),
        )
    };
    lists("is").unwrap_or_else(|| !lists("not").expect("a condition has one of them"))
}
