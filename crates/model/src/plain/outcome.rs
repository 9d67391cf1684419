//! Outcome rules as `if`, `then` and `else`: the first rule whose conditions are met selects the
//! schema of the body.
//!
//! A plain validator does not read JSON in strings. If a `json_text` location has a string that may
//! contain an object with members, the rules cannot be applied; then each schema of a body is
//! accepted that the operation can have. The same applies if a rule names an element of an array.

use ocrmarket_operation::{Condition, Operation, Outcome, OutcomeRule};
use ocrmarket_wire::pointer;

use super::schema::{Schema, Types};
use super::{object_at, patterns, reference};
use crate::api::{Api, OperationModel, SuccessModel};

/// Name of the definition of values that are not empty. No name of the dialect is in lower case.
pub(super) const PRESENT: &str = "present";

/// Returns the schema of a body, which is an object.
pub(super) fn body(api: &Api, model: &OperationModel) -> Schema {
    let bodies = Bodies {
        api,
        model,
        operation: &model.operation,
    };
    if bodies.has_index() {
        return bodies.any();
    }
    let rules = bodies.rules();
    let texts = bodies.operation.json_text.iter();
    let texts = texts.map(|location| at(location, text(patterns::object_with_members())));
    let texts: Vec<Schema> = texts.collect();
    if texts.is_empty() {
        rules
    } else {
        Schema::choice(Schema::any(texts), bodies.any_with_text(), rules)
    }
}

/// Returns the schema of values that are not empty: neither `null` nor `""`, blanks, `--`, `{}` or
/// `[]`.
pub(super) fn present() -> Schema {
    Schema {
        description: Some("A value that is not empty.".to_owned()),
        ..not_empty(patterns::empty())
    }
}

struct Bodies<'a> {
    api: &'a Api,
    model: &'a OperationModel,
    operation: &'a Operation,
}

impl Bodies<'_> {
    /// Returns `true` if a location that rules need may be in an array.
    fn has_index(&self) -> bool {
        let operation = self.operation;
        let conditions = operation.outcome.iter().flat_map(|rule| rule.when.iter());
        let named = conditions.flat_map(|condition| match condition {
            Condition::Is { at, .. } | Condition::Exists { at, .. } => std::slice::from_ref(at),
            Condition::Payload { .. } => &[],
            Condition::PayloadHas { payload_has } => payload_has.as_ref(),
        });
        let locations = operation.payload.iter().chain(operation.json_text.iter());
        let mut tokens = named.chain(locations).flat_map(|location| tokens(location));
        tokens.any(|token| pointer::index(&token).is_some())
    }

    /// Returns the schema of a body whose class is unknown.
    fn any(&self) -> Schema {
        self.any_of(|_| true)
    }

    /// Returns the schema of a body with an object in a string, which is a payload location: the
    /// body itself is a payload only of a type without an envelope.
    fn any_with_text(&self) -> Schema {
        let payload = &self.operation.payload;
        let is_payload = |location| payload.contains(location);
        if self.operation.json_text.iter().all(is_payload) {
            self.any_of(|success| success.envelope.is_none())
        } else {
            self.any()
        }
    }

    /// Returns the schema of a body of unknown class. `is_root` selects the success types that the
    /// body itself may have.
    fn any_of(&self, is_root: impl Fn(&SuccessModel) -> bool) -> Schema {
        let mut ids = Vec::new();
        for rule in self.operation.outcome.iter() {
            if rule.outcome == Outcome::Success {
                let success = self.success(rule);
                ids.extend(success.envelope.map(Some));
                ids.extend(is_root(success).then_some(Some(success.payload)));
            } else {
                ids.push(self.refusal(rule));
            }
        }
        let mut seen = Vec::new();
        for id in ids {
            match id {
                Some(id) if !seen.contains(&id) => seen.push(id),
                Some(_) => {}
                // Any body is valid by this outcome.
                None => return Schema::default(),
            }
        }
        Schema::any(seen.into_iter().map(|id| reference(self.api, id)).collect())
    }

    /// Returns the definition of a body without a payload.
    fn refusal(&self, rule: &OutcomeRule) -> Option<crate::api::DefinitionId> {
        match rule.outcome {
            Outcome::Failure => self.model.failure.or(self.model.envelope()),
            _ => self.model.envelope(),
        }
    }

    fn success(&self, rule: &OutcomeRule) -> &SuccessModel {
        let index = usize::try_from(rule.success_index).unwrap_or(usize::MAX);
        let successes = &self.model.successes;
        successes.get(index).unwrap_or(&successes[0])
    }

    /// Returns the schema of a body by the first rule that matches.
    fn rules(&self) -> Schema {
        let mut rules = self.operation.outcome.iter().rev();
        let last = rules
            .next()
            .map_or_else(Schema::default, |rule| self.by_rule(rule));
        rules.fold(last, |otherwise, rule| {
            let conditions = rule.when.iter().map(|condition| self.condition(condition));
            let condition = Schema::all(conditions.collect());
            Schema::choice(condition, self.by_rule(rule), otherwise)
        })
    }

    fn condition(&self, condition: &Condition) -> Schema {
        match condition {
            Condition::Is { at: location, is } => at(location, values(is)),
            Condition::Exists { at, exists: true } => self.exists(at),
            Condition::Exists { at, exists: false } => self.exists(at).negated(),
            Condition::Payload { payload: true } => self.has_inner_object(),
            Condition::Payload { payload: false } => self.has_inner_object().negated(),
            Condition::PayloadHas { payload_has } => self.payload_has(payload_has),
        }
    }

    /// Returns the schema of bodies whose payload has a value at one of the pointers. The payload is
    /// the first payload location that has an object with members.
    fn payload_has(&self, pointers: &[ocrmarket_operation::Text]) -> Schema {
        let has = |location: &str| {
            let inside = pointers
                .iter()
                .map(|one| self.exists(&format!("{location}{one}")));
            Schema::any(inside.collect())
        };
        let inner = self.inner_locations().collect::<Vec<_>>();
        inner
            .into_iter()
            .rev()
            .fold(has(""), |otherwise, location| {
                Schema::choice(at(location, object()), has(location), otherwise)
            })
    }

    /// Returns the payload locations other than the body itself.
    fn inner_locations(&self) -> impl DoubleEndedIterator<Item = &str> {
        let locations = self.operation.payload.iter().map(AsRef::as_ref);
        locations.filter(|location: &&str| !location.is_empty())
    }

    fn has_inner_object(&self) -> Schema {
        match self.inner_locations().next() {
            None => Schema::default().negated(),
            Some(_) => Schema::any(
                self.inner_locations()
                    .map(|location| at(location, object()))
                    .collect(),
            ),
        }
    }

    /// Returns the schema of bodies without a value at any payload location other than the body
    /// itself.
    fn has_no_inner_value(&self) -> Option<Schema> {
        let values: Vec<Schema> = self.inner_locations().map(|at| self.exists(at)).collect();
        (!values.is_empty()).then(|| Schema::any(values).negated())
    }

    /// Returns the schema of a body that a rule classified.
    fn by_rule(&self, rule: &OutcomeRule) -> Schema {
        if rule.outcome != Outcome::Success {
            let is_named = rule.outcome == Outcome::Failure && !rule.when.is_empty();
            let body = self.refusal(rule).map(|id| reference(self.api, id));
            return self.unless_misplaced(body, is_named);
        }
        let success = self.success(rule);
        let payload = reference(self.api, success.payload);
        let Some(envelope) = success.envelope else {
            return self.unless_misplaced(Some(payload), false);
        };
        let root = Schema::all(
            [payload.clone()]
                .into_iter()
                .chain(self.has_no_inner_value())
                .collect(),
        );
        let around = |location: &str| {
            let mut all = vec![reference(self.api, envelope)];
            if object_at(self.api, envelope, location) != Some(success.payload) {
                all.push(at(location, payload.clone()));
            }
            Schema::all(all)
        };
        let inner = self
            .inner_locations()
            .map(|location| (location, around(location)));
        let inner: Vec<(&str, Schema)> = inner.collect();
        if let Some(((_, first), rest)) = inner.split_first()
            && rest.iter().all(|(_, one)| one == first)
        {
            return Schema::choice(self.has_inner_object(), first.clone(), root);
        }
        inner
            .into_iter()
            .rev()
            .fold(root, |otherwise, (location, around)| {
                Schema::choice(at(location, object()), around, otherwise)
            })
    }

    /// Adds to the schema of a body that a value at a payload location other than the body itself is
    /// wrong if no such location has an object. `is_exempt` for failures that need no payload.
    fn unless_misplaced(&self, body: Option<Schema>, is_exempt: bool) -> Schema {
        let check = self.has_no_inner_value().filter(|_| !is_exempt);
        let check = check.map(|none| Schema::any(vec![self.has_inner_object(), none]));
        let all: Vec<Schema> = body.into_iter().chain(check).collect();
        match all[..] {
            [] => Schema::default(),
            _ => Schema::all(all),
        }
    }

    fn exists(&self, location: &str) -> Schema {
        let is_json_text = self.operation.json_text.iter().any(|one| one == location);
        let value = if is_json_text {
            let empty = format!(
                "{}|{}",
                patterns::empty(),
                patterns::object_without_members()
            );
            not_empty(empty)
        } else {
            Schema::reference(PRESENT)
        };
        at(location, value)
    }
}

fn tokens(location: &str) -> Vec<String> {
    let tokens = pointer::tokens(location);
    tokens.map_or_else(Vec::new, |tokens| {
        tokens.map(std::borrow::Cow::into_owned).collect()
    })
}

/// Returns the schema of bodies that have a value at a location, valid by `schema`.
fn at(location: &str, schema: Schema) -> Schema {
    tokens(location)
        .into_iter()
        .rev()
        .fold(schema, |inner, token| Schema {
            types: Some(Types::One("object")),
            properties: vec![(token.clone(), inner)],
            required: vec![token],
            ..Schema::default()
        })
}

/// Returns the schema of objects with members.
fn object() -> Schema {
    Schema {
        types: Some(Types::One("object")),
        min_properties: Some(1),
        ..Schema::default()
    }
}

fn text(pattern: String) -> Schema {
    Schema {
        types: Some(Types::One("string")),
        pattern: Some(pattern),
        ..Schema::default()
    }
}

fn not_empty(empty: String) -> Schema {
    Schema {
        types: Some(Types::Several(vec![
            "string", "number", "boolean", "object", "array",
        ])),
        min_properties: Some(1),
        min_items: Some(1),
        not: Some(Box::new(text(empty))),
        ..Schema::default()
    }
}

/// Returns the schema of values that have one of these spellings: strings, numbers and booleans.
fn values(texts: &[ocrmarket_operation::Text]) -> Schema {
    let plain = |text: &str| {
        let value = serde_json::from_str(text).ok();
        value.filter(|value: &serde_json::Value| value.is_number() || value.is_boolean())
    };
    let strings = texts.iter().map(|text| text.as_ref().into());
    Schema {
        values: strings
            .chain(texts.iter().filter_map(|text| plain(text)))
            .collect(),
        ..Schema::default()
    }
}
