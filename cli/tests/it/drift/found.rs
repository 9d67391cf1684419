//! Every kind of drift is found where it was planted, in a few of many documents, and nowhere else.
//!
//! `OCRMARKET_DRIFT_DOCUMENTS=50000 cargo test --release -p ocrmarket-cli --test it drift`
//! generates that many documents of each operation, and plants in one of a hundred.

use ocrmarket_drift::detect::{self, DriftClass, DriftFinding, Options};
use ocrmarket_drift::profile::Profile;
use ocrmarket_model::api::{LeafShape, OperationModel, Shape};
use ocrmarket_operation::Outcome;
use serde_json::{Value, json};

use super::made_up::{Model, name, profile};

/// Returns the number of documents of an operation, and the interval of planted ones.
fn size(operation: &OperationModel) -> (usize, usize) {
    match std::env::var("OCRMARKET_DRIFT_DOCUMENTS") {
        Ok(count) => (count.parse().expect("a number"), 100),
        // A report is a hundred times as large as a card.
        Err(_) if operation.operation.name.ends_with("y_credit_report") => (100, 4),
        Err(_) if operation.operation.name == "credit_report" => (100, 4),
        Err(_) => (700, 10),
    }
}

fn report(model: &Model, now: &Profile, baseline: Option<&Profile>) -> Vec<DriftFinding> {
    detect::report(now, baseline, &model.schemas(), &Options::default()).findings
}

#[test]
fn nothing_is_found_where_nothing_changed() {
    let model = Model::read();
    for operation in model.operations() {
        let profiles = [1, 2, 3].map(|seed| {
            let documents = model
                .documents(operation, seed, None)
                .take(size(operation).0 / 2);
            profile(operation, documents, 30, "")
        });
        for (now, baseline) in [
            (0, Some(1)),
            (1, Some(2)),
            (2, Some(0)),
            (0, None),
            (1, None),
        ] {
            let found = report(
                &model,
                &profiles[now],
                baseline.map(|location| &profiles[location]),
            );
            assert!(found.is_empty(), "{}: {found:#?}", name(operation));
        }
    }
}

/// Full-width brackets and commas are not unknown values.
#[test]
fn words_in_other_widths_are_no_news() {
    const PAIRS: [(char, char); 2] = [('(', '（'), (')', '）')];
    let model = Model::read();
    let operations = model.operations();
    let mut spelt = 0;
    for operation in operations.filter(|operation| operation.operation.name == "credit_report") {
        let respelt = |document: String| -> String {
            let other = |character: char| {
                let narrow = PAIRS.iter().find(|(_, wide)| *wide == character);
                let wide = PAIRS.iter().find(|(narrow, _)| *narrow == character);
                narrow
                    .map(|(narrow, _)| *narrow)
                    .or(wide.map(|(_, wide)| *wide))
            };
            let respelt = |character: char| other(character).unwrap_or(character);
            document.chars().map(respelt).collect()
        };
        let documents: Vec<String> = model.documents(operation, 4, None).take(100).collect();
        spelt += documents
            .iter()
            .filter(|text| respelt((*text).clone()) != **text)
            .count();
        let now = profile(operation, documents.into_iter().map(respelt), 30, "");
        let words = report(&model, &now, None);
        let words: Vec<_> = words
            .iter()
            .filter(|found| found.class() == DriftClass::UnknownValue)
            .collect();
        assert!(words.is_empty(), "{words:#?}");
    }
    assert!(spelt > 50, "{spelt}");
}

/// A field that is in every document.
pub(crate) struct Field<'m> {
    /// Object of the field, as a JSON Pointer.
    pub(crate) object: String,
    name: &'m str,
    is_required: bool,
    pub(crate) leaf: Option<&'m LeafShape>,
    /// `true` if a response without it, or with another value, has the same outcome.
    is_free: bool,
}

impl Field<'_> {
    pub(crate) fn pointer(&self) -> String {
        format!("{}/{}", self.object, self.name)
    }
}

/// Returns the fields of an operation's payload that all of some documents have.
pub(crate) fn fields<'m>(
    model: &'m Model,
    operation: &OperationModel,
    payload: &str,
    documents: &[Value],
) -> Vec<Field<'m>> {
    let mut found = Vec::new();
    let mut waiting = vec![(payload.to_owned(), operation.successes[0].payload, 0)];
    while let Some((object, definition, depth)) = waiting.pop() {
        let Some(definition) = model.api[definition].object() else {
            continue;
        };
        for property in &definition.properties {
            let pointer = format!("{object}/{}", property.wire_name);
            let lacks = |document: &&Value| document.pointer(&pointer).is_none();
            let missing = documents.iter().filter(lacks).count();
            // Fields in an object that may be null are in nearly all documents.
            if depth > 3 || missing * 12 > documents.len() {
                continue;
            }
            let leaf = match &property.shape {
                Shape::Leaf(leaf) => Some(leaf),
                _ => None,
            };
            if let Shape::Object(definition) = property.shape {
                waiting.push((pointer.clone(), definition, depth + 1));
            }
            let is_free = |document: &Value| {
                let (mut without, mut other) = (document.clone(), document.clone());
                if let Some(value) = other.pointer_mut(&pointer) {
                    *value = json!("测试");
                }
                if let Some(Value::Object(object)) = without.pointer_mut(&object) {
                    object.remove(&property.wire_name);
                }
                let outcomes = [document, &without, &other].map(|body| outcome(operation, body));
                outcomes[0] == outcomes[1] && outcomes[0] == outcomes[2]
            };
            found.push(Field {
                is_free: documents.iter().take(30).all(is_free),
                object: object.clone(),
                name: &property.wire_name,
                is_required: property.required,
                leaf,
            });
        }
    }
    found
}

/// Returns the outcome of a body by the rules.
fn outcome(operation: &OperationModel, body: &Value) -> Option<(Outcome, Option<usize>)> {
    let body = body.to_string();
    let classified = operation.operation.outcome_of(body.as_bytes()).ok()?;
    Some((classified.outcome, classified.payload))
}

/// A planted kind of drift.
pub(crate) struct Planted {
    pub(crate) class: DriftClass,
    /// Expected location of the finding.
    pointer: String,
    pub(crate) change: Change,
}

pub(crate) type Change = Box<dyn Fn(&mut Value)>;

/// Returns a change that replaces the value of a field.
fn set(field: &Field<'_>, value: Value) -> Change {
    let pointer = field.pointer();
    Box::new(move |body| {
        if let Some(location) = body.pointer_mut(&pointer) {
            *location = value.clone();
        }
    })
}

/// Returns a change that renames a field, or removes it.
fn moved(field: &Field<'_>, to: Option<String>) -> Change {
    let (object, name) = (field.object.clone(), field.name.to_owned());
    Box::new(move |body| {
        let Some(Value::Object(object)) = body.pointer_mut(&object) else {
            return;
        };
        let old = object.remove(&name);
        if let Some((to, old)) = to.clone().zip(old) {
            object.insert(to, old);
        }
    })
}

/// Returns a change that adds a field beside another.
fn beside(field: &Field<'_>) -> Change {
    let object = field.object.clone();
    Box::new(move |body| {
        if let Some(Value::Object(object)) = body.pointer_mut(&object) {
            object.insert("surprise".to_owned(), json!({ "n": [1, 2] }));
        }
    })
}

/// Returns drift for documents with such fields, one of each kind.
pub(crate) fn plants(fields: &[Field<'_>]) -> Vec<Planted> {
    let leaf = |fits: &dyn Fn(&LeafShape) -> bool| {
        fields
            .iter()
            .find(|field| field.is_free && field.leaf.is_some_and(fits))
    };
    let mut plants = Vec::new();
    let mut plant = |class, field: &Field<'_>, pointer: Option<String>, change| {
        let pointer = pointer.unwrap_or_else(|| field.pointer());
        plants.push(Planted {
            class,
            pointer,
            change,
        });
    };
    if let Some(field) = fields.first() {
        let pointer = format!("{}/surprise", field.object);
        plant(DriftClass::NewField, field, Some(pointer), beside(field));
    }
    if let Some(field) = fields
        .iter()
        .find(|field| field.is_free && !field.is_required)
    {
        plant(DriftClass::Vanished, field, None, moved(field, None));
        let new = format!("{}V2", field.name);
        plant(
            DriftClass::Renamed,
            field,
            Some(format!("{}/{new}", field.object)),
            moved(field, Some(new)),
        );
    }
    if let Some(field) = fields
        .iter()
        .find(|field| field.is_free && field.is_required)
    {
        plant(
            DriftClass::RequiredViolated,
            field,
            None,
            moved(field, None),
        );
    }
    if let Some(field) =
        leaf(&|leaf| leaf.types.string && !leaf.types.boolean && leaf.known_values.is_empty())
    {
        plant(
            DriftClass::TypeChanged,
            field,
            None,
            set(field, json!(true)),
        );
    }
    if let Some(field) = leaf(&|leaf| leaf.format.is_some() && leaf.types.string) {
        plant(
            DriftClass::FormatChanged,
            field,
            None,
            set(field, json!("测试文字")),
        );
    }
    if let Some(field) = leaf(&|leaf| !leaf.known_values.is_empty() && leaf.types.string) {
        plant(
            DriftClass::UnknownValue,
            field,
            None,
            set(field, json!("测试新词")),
        );
    }
    if let Some(field) =
        leaf(&|leaf| leaf.known_values.is_empty() && leaf.format.is_none() && leaf.types.string)
    {
        plant(
            DriftClass::Range,
            field,
            None,
            set(field, json!("测试".repeat(700))),
        );
    }
    plants
}

/// Plants a code that the operation does not list, if the documents have a code that does not
/// decide their outcome.
fn unknown_code(operation: &OperationModel, documents: &[Value]) -> Option<Planted> {
    let mut codes = operation.operation.known_codes();
    let (pointer, _) = codes.find(|(at, _)| {
        let with_code: Vec<&Value> = documents
            .iter()
            .take(30)
            .filter(|body| body.pointer(at).is_some())
            .collect();
        let is_free = |body: &&Value| {
            let mut other = (*body).clone();
            if let Some(location) = other.pointer_mut(at) {
                *location = json!("BRAND_NEW");
            }
            outcome(operation, body) == outcome(operation, &other)
        };
        with_code.len() > 10 && with_code.iter().all(is_free)
    })?;
    let pointer = pointer.to_owned();
    let at = pointer.clone();
    Some(Planted {
        class: DriftClass::UnknownCode,
        pointer,
        change: Box::new(move |body| {
            if let Some(location) = body.pointer_mut(&at) {
                *location = json!("BRAND_NEW");
            }
        }),
    })
}

#[test]
fn what_is_planted_is_found() {
    let model = Model::read();
    let mut classes: Vec<DriftClass> = Vec::new();
    for operation in model.operations() {
        let (count, one_in) = size(operation);
        let payload = model.location(operation);
        let documents = |seed| model.documents(operation, seed, Some(payload)).take(count);
        let baseline = profile(operation, documents(1), 30, "baseline");
        let unchanged = documents(2)
            .enumerate()
            .filter(|(number, _)| number % one_in > 0)
            .map(|(_, body)| body);
        let unchanged = profile(operation, unchanged, 30, "unchanged");
        let few = documents(2).step_by(one_in);
        let few: Vec<Value> = few
            .map(|body| serde_json::from_str(&body).expect("JSON"))
            .collect();
        let many = documents(1).take(300).chain(documents(2).take(300));
        let many: Vec<Value> = many
            .map(|body| serde_json::from_str(&body).expect("JSON"))
            .collect();
        let mut planted = plants(&fields(&model, operation, payload, &many));
        planted.extend(unknown_code(operation, &many));
        for plant in planted {
            let changed = few.iter().map(|body| {
                let mut body = body.clone();
                (plant.change)(&mut body);
                body.to_string()
            });
            let mut now = profile(operation, changed, 30, "changed");
            now.merge(unchanged.clone());
            let found = report(&model, &now, Some(&baseline));
            check(operation, &plant, &found);
            classes.push(plant.class);
        }
    }
    for class in DriftClass::ALL {
        assert!(
            classes.contains(&class),
            "{} was planted nowhere",
            class.name()
        );
    }
}

/// Asserts that the planted drift is found, and that all other findings are of the same change.
fn check(operation: &OperationModel, plant: &Planted, found: &[DriftFinding]) {
    let (operation, class, pointer) = (name(operation), plant.class.name(), &plant.pointer);
    let is_it =
        |finding: &&DriftFinding| finding.class() == plant.class && finding.pointer == *pointer;
    let finding = found.iter().find(is_it);
    assert!(
        finding.is_some(),
        "{operation}: {class} at {pointer} is not in {found:#?}"
    );
    let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    let others = found.iter().filter(|finding| match plant.class {
        DriftClass::Renamed => !finding.pointer.starts_with(parent),
        _ => finding.pointer != *pointer,
    });
    let others: Vec<&DriftFinding> = others.collect();
    assert!(
        others.is_empty(),
        "{operation}: {class} at {pointer} leads to {others:#?}"
    );
    if plant.class == DriftClass::Renamed {
        let first = found
            .iter()
            .find(|finding| finding.class() == DriftClass::Renamed);
        let renamed =
            first.map(|finding| (finding.pointer.as_str(), finding.evidence.from.as_deref()));
        assert_eq!(
            renamed,
            Some((pointer.as_str(), Some(pointer.trim_end_matches("V2")))),
            "{operation}: {found:#?}"
        );
    }
}

#[test]
fn what_came_no_more_is_found_without_a_baseline() {
    let model = Model::read();
    let operation = model
        .operations()
        .find(|operation| name(operation) == "showapi/bank_card");
    let operation = operation.expect("it is there");
    let changed = |from: usize| {
        // Documents 0, 30, 60 and so on are of the first of 30 days.
        let documents = model.documents(operation, 5, None).take(600).enumerate();
        let documents = documents.map(move |(number, body)| {
            let is_after = number % 30 >= from;
            if is_after {
                body.replace("\"bank_name\"", "\"bank\"")
            } else {
                body
            }
        });
        profile(operation, documents, 30, "")
    };
    let found = report(&model, &changed(20), None);
    let vanished = found
        .iter()
        .find(|finding| finding.class() == DriftClass::Vanished);
    let vanished = vanished.expect("it is found");
    assert_eq!(vanished.pointer, "/showapi_res_body/bank_name");
    assert_eq!(
        vanished
            .evidence
            .last_seen
            .map(|day| day.to_string())
            .as_deref(),
        Some("2026-01-20")
    );
    let renamed = found
        .iter()
        .find(|finding| finding.class() == DriftClass::Renamed);
    assert_eq!(
        renamed.map(|finding| finding.change.to_string()),
        Some("bank_name→bank".to_owned())
    );
    // One day is not enough.
    let found = report(&model, &changed(29), None);
    assert!(
        found
            .iter()
            .all(|finding| finding.class() != DriftClass::Vanished),
        "{found:#?}"
    );
}
