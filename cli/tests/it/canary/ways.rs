//! Samples of an operation with planted values, in eight ways.
//!
//! A location is planted in turn, so that the rest of a response is still classified as usual. Then
//! all locations are planted at once, as in a response of another format.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Element, OperationModel, Shape};
use ocrmarket_wire::Privacy;
use serde_json::{Map, Value, json};

use super::planted::{Kind, Random, Values};

/// Responses that are larger lose their other parts.
const SMALL: usize = 1_500;

/// A number of records from which a public value or an undeclared key may be shown.
const MANY: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Keys,
    WrongFields,
    WrongTypes,
    Undeclared,
    Arrays,
    Mixed,
    Addresses,
    Messages,
}

impl Way {
    pub(crate) const ALL: [Self; 8] = [
        Self::Keys,
        Self::WrongFields,
        Self::WrongTypes,
        Self::Undeclared,
        Self::Arrays,
        Self::Mixed,
        Self::Addresses,
        Self::Messages,
    ];
}

/// Planted responses of one operation, in one way.
pub(crate) struct Case {
    pub(crate) operation: String,
    pub(crate) way: Way,
    /// One response each. A few are not JSON.
    pub(crate) records: Vec<String>,
    /// Responses with every location planted. `records` contains them, too.
    pub(crate) whole: Vec<String>,
    pub(crate) values: Values,
}

/// A location that something is planted at.
#[derive(Clone)]
struct Location {
    /// Names and indexes.
    path: Vec<String>,
    is: Is,
    is_public: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Is {
    Leaf,
    Object,
    Array,
}

impl Location {
    fn value<'v>(&self, document: &'v mut Value) -> &'v mut Value {
        let mut value = document;
        for name in &self.path {
            value = match value {
                Value::Array(elements) => {
                    let index: usize = name.parse().expect("an index");
                    &mut elements[index]
                }
                value => &mut value[name.as_str()],
            };
        }
        value
    }

    fn pointer(&self) -> String {
        pointer(self.path.iter())
    }

    /// Returns the pointer with `*` for every index.
    fn pattern(&self) -> String {
        pattern(&self.path)
    }
}

fn pointer<'n>(names: impl Iterator<Item = &'n String>) -> String {
    names.fold(String::new(), |pointer, name| pointer + "/" + name)
}

fn pattern(path: &[String]) -> String {
    let is_index = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
    let names = path.iter().map(String::as_str);
    names.fold(String::new(), |pattern, name| {
        pattern + "/" + if is_index(name) { "*" } else { name }
    })
}

/// Samples of an operation, and what their locations are.
pub(crate) struct Samples<'m> {
    model: &'m OperationModel,
    /// Patterns of public leaves.
    public: BTreeSet<String>,
    /// Pointers that the rules of the outcome read.
    decisive: BTreeSet<String>,
    /// A response with each location. Its other parts are left out if it is large.
    locations: Vec<(Value, Location)>,
}

impl<'m> Samples<'m> {
    pub(crate) fn new(api: &Api, model: &'m OperationModel) -> Self {
        let mut samples = Self {
            model,
            public: public_leaves(api, model),
            decisive: decisive(model),
            locations: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for (name, document) in samples.documents() {
            let is_failure = name.starts_with("failure");
            for location in samples.locations_of(&document) {
                let place = samples.in_payload(&location.pattern());
                if seen.insert((is_failure, place, location.is)) {
                    samples.locations.push(small(&document, &location));
                }
            }
        }
        samples
    }

    /// Returns the samples that are objects, the smallest first.
    fn documents(&self) -> Vec<(&'m str, Value)> {
        let mut samples: Vec<_> = self.model.samples.iter().collect();
        samples.sort_by_key(|sample| sample.bytes.len());
        let documents = samples.into_iter().filter_map(|sample| {
            let document: Value = serde_json::from_slice(&sample.bytes).ok()?;
            document
                .is_object()
                .then_some((sample.name.as_str(), document))
        });
        documents.collect()
    }

    /// Returns a pattern without the location of the payload, which many samples vary.
    fn in_payload(&self, pattern: &str) -> String {
        let payload = self.model.operation.payload.iter();
        let inside = payload.filter_map(|payload| pattern.strip_prefix(payload.as_ref()));
        let shortest = inside.min_by_key(|inside| inside.len());
        shortest.unwrap_or(pattern).to_owned()
    }

    fn locations_of(&self, document: &Value) -> Vec<Location> {
        let mut locations = Vec::new();
        self.collect(document, &mut Vec::new(), &mut locations);
        locations
    }

    fn collect(&self, value: &Value, path: &mut Vec<String>, locations: &mut Vec<Location>) {
        let is = match value {
            Value::Object(_) => Is::Object,
            Value::Array(_) => Is::Array,
            _ => Is::Leaf,
        };
        let is_public = self.public.contains(&pattern(path));
        let mut inside = |name: String, value| {
            path.push(name);
            self.collect(value, path, locations);
            path.pop();
        };
        match value {
            Value::Object(members) => members
                .iter()
                .for_each(|(name, value)| inside(name.clone(), value)),
            Value::Array(elements) => elements
                .iter()
                .enumerate()
                .for_each(|(index, value)| inside(index.to_string(), value)),
            _ => {}
        }
        // Parts before the whole, so that planting one does not remove the next.
        locations.push(Location {
            path: path.clone(),
            is,
            is_public,
        });
    }

    /// Plants values in one way.
    pub(crate) fn case(&self, way: Way, seed: &str) -> Case {
        let operation = self.model.full_name();
        let random = Random::new(seed, &format!("{operation} {way:?}"));
        let mut case = Case {
            operation,
            way,
            records: Vec::new(),
            whole: Vec::new(),
            values: Values::new(random),
        };
        match way {
            Way::Messages => self.plant_messages(&mut case),
            _ => self.plant_in_turn(&mut case),
        }
        self.plant_often(&mut case);
        self.plant_whole(&mut case);
        plant_what_is_no_json(&mut case);
        case
    }

    /// Plants one location of each record. Values are planted in every field; in another way, a
    /// quarter of the private locations is enough, because `plant_whole` plants all.
    fn plant_in_turn(&self, case: &mut Case) {
        let way = case.way;
        let locations = self.locations.iter();
        let locations = locations.filter(|(_, location)| applies(way, location.is));
        for (number, (document, location)) in locations.enumerate() {
            let is_outer = location.is != Is::Leaf && location.path.len() < 2;
            let kinds = match (location.is_public || is_outer, case.way) {
                (true, Way::Keys | Way::WrongFields) => Kind::ALL.len(),
                (true, _) => 4,
                (false, Way::WrongFields) => 1,
                (false, way) => usize::from(number % 4 == way as usize % 4),
            };
            for _ in 0..kinds {
                let kind = case.values.next_kind();
                let mut document = document.clone();
                plant(case.way, location, &mut document, kind, &mut case.values);
                case.add(&document);
            }
        }
    }

    /// Plants a value of each kind that is never shown in many records.
    fn plant_often(&self, case: &mut Case) {
        let public = self.locations.iter().filter(|(_, location)| {
            location.is_public || location.is == Is::Object && location.path.len() < 2
        });
        let public = public.filter(|(_, location)| match case.way {
            Way::Keys => location.is == Is::Object,
            Way::WrongFields | Way::Mixed => location.is == Is::Leaf,
            _ => false,
        });
        for (number, (document, location)) in public.enumerate() {
            let kind = Kind::NEVER[number % Kind::NEVER.len()];
            let value = case.values.fresh(kind);
            let mut document = document.clone();
            let at = location.value(&mut document);
            match case.way {
                Way::Keys => insert(at, value, json!(1)),
                Way::Mixed => *at = json!(format!("No. {value} (copy)")),
                _ => *at = json!(value),
            }
            let text = document.to_string();
            case.records.extend(std::iter::repeat_n(text, MANY));
        }
    }

    fn plant_messages(&self, case: &mut Case) {
        let rules = self.model.operation.outcome.iter();
        let pointers: BTreeSet<&str> = rules
            .flat_map(|rule| rule.message.iter().chain(rule.code.iter()))
            .map(AsRef::as_ref)
            .collect();
        let failures = self.documents();
        for (_, document) in failures
            .iter()
            .filter(|(name, _)| !name.starts_with("success"))
        {
            for pointer in &pointers {
                for kind in Kind::ALL {
                    let mut document = document.clone();
                    let value = case.values.value(kind);
                    let Some(at) = start(&mut document, pointer) else {
                        continue;
                    };
                    *at = match kind {
                        Kind::Name | Kind::Card => json!(value),
                        _ => json!(format!("识别失败:{value}，请重试")),
                    };
                    if document.to_string().len() < SMALL {
                        case.add(&document);
                    }
                }
            }
        }
    }

    /// Plants every location of a success and of a failure at once.
    fn plant_whole(&self, case: &mut Case) {
        let documents = self.documents();
        let largest = documents.last().map(|(_, document)| document);
        let failure = documents
            .iter()
            .rev()
            .find(|(name, _)| name.starts_with("failure"));
        let failure = failure.map(|(_, document)| document);
        for document in [largest, failure].into_iter().flatten() {
            let mut planted = document.clone();
            for location in self.locations_of(document) {
                let is_decisive = self.decisive.contains(&location.pointer());
                let applies = keeps_parts(case.way, location.is) && !location.path.is_empty();
                if applies && !is_decisive {
                    let kind = case.values.next_kind();
                    plant(case.way, &location, &mut planted, kind, &mut case.values);
                }
            }
            case.whole.push(planted.to_string());
            case.add(&planted);
        }
        let messages = case.records.iter().filter(|record| record.len() < SMALL);
        if case.way == Way::Messages {
            case.whole = messages.rev().step_by(7).take(4).cloned().collect();
        }
    }
}

impl Case {
    /// Adds a record, in one of several spellings.
    fn add(&mut self, document: &Value) {
        let text = document.to_string();
        self.records.push(match self.records.len() % 4 {
            3 => escaped(&text),
            _ => text,
        });
    }
}

/// Adds records that are cut off, or text.
fn plant_what_is_no_json(case: &mut Case) {
    let mut cut_off = Vec::new();
    for record in case.records.iter().rev().step_by(5).take(8) {
        let length = record.chars().count();
        cut_off.push(record.chars().take(length * 3 / 4).collect());
    }
    case.records.extend(cut_off);
    for kind in Kind::ALL {
        let value = case.values.value(kind);
        case.records.push(value.clone());
        case.records.push(format!("{{\"{value}\": {value}}}"));
        case.records.push(json!(value).to_string());
    }
}

/// Returns whether a way plants something at a location.
fn applies(way: Way, is: Is) -> bool {
    match way {
        Way::Keys | Way::Undeclared => is == Is::Object,
        Way::WrongFields | Way::Messages => is == Is::Leaf,
        Way::Arrays | Way::WrongTypes | Way::Mixed | Way::Addresses => true,
    }
}

/// Returns whether a way plants something at a location and keeps what is inside.
fn keeps_parts(way: Way, is: Is) -> bool {
    let replaces = match way {
        Way::WrongTypes => is != Is::Leaf,
        Way::Arrays => is == Is::Object,
        _ => false,
    };
    applies(way, is) && !replaces
}

/// Plants a value of a kind at a location.
fn plant(way: Way, location: &Location, document: &mut Value, kind: Kind, values: &mut Values) {
    let value = values.value(kind);
    let at = location.value(document);
    match (way, location.is) {
        (Way::Keys, _) => plant_key(at, value, kind),
        (Way::WrongFields | Way::Messages, _) => *at = json!(value),
        (Way::WrongTypes, Is::Leaf) if !kind.is_digits() => *at = json!({"value": value}),
        (Way::WrongTypes, _) => *at = number(&value, kind),
        (Way::Undeclared, _) => plant_undeclared(at, &value, kind),
        (Way::Arrays, Is::Array) => plant_elements(at, &value, kind),
        (Way::Arrays, _) => *at = json!([value, number(&value, kind), [value]]),
        (Way::Mixed, Is::Leaf) => *at = json!(mixed(&value, values)),
        (Way::Mixed, Is::Object) => insert(at, mixed(&value, values), json!(1)),
        (Way::Mixed, Is::Array) => plant_elements(at, &mixed(&value, values), Kind::Name),
        (Way::Addresses, Is::Leaf) => *at = json!(address(&value, values)),
        (Way::Addresses, Is::Object) => insert(at, address(&value, values), json!(1)),
        (Way::Addresses, Is::Array) => plant_elements(at, &address(&value, values), Kind::Name),
    }
}

/// Returns a number if the value is one, otherwise a string.
fn number(value: &str, kind: Kind) -> Value {
    match value.parse::<u64>() {
        Ok(number) if kind.is_digits() => json!(number),
        _ => json!(value),
    }
}

fn insert(object: &mut Value, key: String, value: Value) {
    if let Value::Object(members) = object {
        members.insert(key, value);
    }
}

/// Plants a key with values of several types.
fn plant_key(object: &mut Value, key: String, kind: Kind) {
    let value = match kind {
        Kind::Name | Kind::Id => json!({"note": {key.as_str(): 1}}),
        Kind::Card | Kind::Company => json!([{key.as_str(): "a"}]),
        Kind::Mobile | Kind::Email => json!("a"),
        Kind::Birth => Value::Null,
        _ => json!(1),
    };
    insert(object, key, value);
}

/// Plants fields that no schema declares. Their names may be shown.
fn plant_undeclared(object: &mut Value, value: &str, kind: Kind) {
    let number = number(value, kind);
    for (key, value) in [
        ("extra_note", json!(value)),
        ("extra_number", number.clone()),
        (
            "extra_part",
            json!({"inner": {"text": value, "number": number}}),
        ),
        ("extra_list", json!([value, {"text": value}, [number]])),
    ] {
        insert(object, key.to_owned(), value);
    }
}

fn plant_elements(array: &mut Value, value: &str, kind: Kind) {
    if let Value::Array(elements) = array {
        elements.push(json!(value));
        elements.push(number(value, kind));
        elements.push(json!([value]));
        let key: Map<String, Value> = [(value.to_owned(), json!(1))].into_iter().collect();
        elements.push(Value::Object(key));
    }
}

/// Returns a text that contains a value.
fn mixed(value: &str, values: &mut Values) -> String {
    let wide = |digit: char| match digit {
        '0'..='9' => char::from_u32(u32::from(digit) + 0xfee0).expect("a digit"),
        _ => digit,
    };
    let apart = |separator: &str| {
        let digits: Vec<char> = value.chars().collect();
        let groups = digits
            .chunks(4)
            .map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join(separator)
    };
    match value.len() % 5 + usize::from(value.ends_with(['1', '3', '5'])) {
        0 => format!("客户{}{value}", values.value(Kind::Name)),
        1 => value.chars().map(wide).collect(),
        2 => apart(" "),
        3 => apart("-"),
        4 => format!("A{value}B"),
        _ => format!("TID{value} (copy)"),
    }
}

/// Returns a URL that contains a value.
fn address(value: &str, values: &mut Values) -> String {
    let value = value.replace(' ', "%20");
    match value.len() % 3 {
        0 => format!(
            "https://example.com/card.jpg?name={}&id={value}",
            values.value(Kind::Name)
        ),
        1 => format!("https://user:{value}@example.com/"),
        _ => format!("https://example.com/{value}/card.jpg#{value}"),
    }
}

/// Writes every character that is not ASCII as an escape.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() {
            escaped.push(character);
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

/// Returns the value at a pointer of names, and creates it if the object around it is there.
fn start<'v>(document: &'v mut Value, pointer: &str) -> Option<&'v mut Value> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let parent = document.pointer_mut(parent)?.as_object_mut()?;
    Some(parent.entry(name).or_insert(Value::Null))
}

/// Returns a document with a location, without the other large parts if it is large.
fn small(document: &Value, location: &Location) -> (Value, Location) {
    let (mut document, mut location) = (document.clone(), location.clone());
    if document.to_string().len() > SMALL {
        shrink(&mut document, &mut location.path);
    }
    (document, location)
}

fn shrink(value: &mut Value, path: &mut [String]) {
    let Some((name, inner)) = path.split_first_mut() else {
        return;
    };
    match value {
        Value::Array(elements) => {
            let element = elements.swap_remove(name.parse::<usize>().expect("an index"));
            *elements = vec![element];
            "0".clone_into(name);
            shrink(&mut elements[0], inner);
        }
        Value::Object(members) => {
            members.retain(|key, value| key == name || value.to_string().len() < 300);
            shrink(&mut members[name.as_str()], inner);
        }
        _ => {}
    }
}

/// Returns the pointers that the rules of the outcome read.
fn decisive(model: &OperationModel) -> BTreeSet<String> {
    use ocrmarket_operation::Condition;
    let rules = model.operation.outcome.iter();
    let conditions = rules.flat_map(|rule| rule.when.iter());
    let pointers = conditions.filter_map(|condition| match condition {
        Condition::Is { at, .. } | Condition::Exists { at, .. } => Some(at.to_string()),
        _ => None,
    });
    pointers.collect()
}

/// Returns the patterns of leaves that are public, wherever a payload may be.
fn public_leaves(api: &Api, model: &OperationModel) -> BTreeSet<String> {
    let mut public = BTreeSet::new();
    for root in model.roots() {
        let prefixes = model.operation.payload.iter().map(AsRef::as_ref);
        for prefix in prefixes.chain([""]) {
            add_public(api, root, prefix, &mut public);
        }
    }
    public
}

fn add_public(api: &Api, id: DefinitionId, prefix: &str, public: &mut BTreeSet<String>) {
    let Some(object) = api[id].object() else {
        return;
    };
    for property in &object.properties {
        let place = format!("{prefix}/{}", property.wire_name);
        let (leaf, place) = match &property.shape {
            Shape::Leaf(leaf) => (leaf, place),
            Shape::Object(inner) => {
                add_public(api, *inner, &place, public);
                continue;
            }
            Shape::List { element, .. } => match element {
                Element::Leaf(leaf) => (leaf, place + "/*"),
                Element::Object(inner) => {
                    add_public(api, *inner, &(place + "/*"), public);
                    continue;
                }
            },
        };
        if leaf.privacy == Some(Privacy::Public) {
            public.insert(place);
        }
    }
}
