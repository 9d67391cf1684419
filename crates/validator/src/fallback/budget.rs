//! The budget of the fallback validator, which has no limits of its own.
//!
//! Alternatives that refer to alternatives double the work with every level: 30 levels are a
//! billion evaluations of one value. [`count`] therefore adds a keyword to every schema, which
//! counts each evaluation, and [`within`] ends the evaluation when the budget is exceeded. The
//! result depends on the schema and the document only, not on the clock.
//!
//! The `jsonschema` crate has no way to end an evaluation, so it is unwound, as salsa does to
//! cancel a query. No panic hook runs, and nothing is printed.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

use jsonschema::paths::Location;
use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value};

/// Keyword that counts the evaluations of its schema. Its value is their cost.
pub(super) const KEYWORD: &str = "urn:ocrmarket:steps";

/// Steps of an evaluation that collects errors, for each of one that does not. An error takes
/// some hundred bytes.
const COLLECTING: u64 = 32;

thread_local! {
    /// Steps that are left to the evaluation of this thread.
    static LEFT: Cell<u64> = const { Cell::new(u64::MAX) };
}

/// The budget was exceeded.
#[derive(Debug)]
pub(super) struct Exceeded;

/// Runs a compilation or an evaluation with a budget, in steps.
///
/// # Errors
/// It needs more steps.
pub(super) fn within<T>(steps: u64, run: impl FnOnce() -> T) -> Result<T, Exceeded> {
    let outer = LEFT.replace(steps);
    // An evaluation that was ended leaves nothing behind: its state is its own.
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    LEFT.set(outer);
    result.map_err(|payload| match payload.downcast::<Exceeded>() {
        Ok(exceeded) => *exceeded,
        Err(panic) => panic::resume_unwind(panic),
    })
}

fn spend(steps: u64) {
    match LEFT.get().checked_sub(steps) {
        Some(left) => LEFT.set(left),
        None => panic::resume_unwind(Box::new(Exceeded)),
    }
}

/// Adds the counting keyword to a schema and those in it.
///
/// It is the last element of `allOf`, which is evaluated before all other keywords that can
/// evaluate a value several times. Appending keeps the pointers to the other elements.
pub(super) fn count(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(count),
        Value::Object(members) => {
            let cost = 1 + members.values().map(booleans).sum::<u64>();
            for (keyword, member) in members.iter_mut() {
                match (keyword.as_str(), member) {
                    // Their values are no schemas.
                    (
                        "const" | "enum" | "default" | "examples" | "dependentRequired"
                        | "$vocabulary",
                        _,
                    ) => {}
                    (
                        "$defs" | "definitions" | "dependencies" | "dependentSchemas"
                        | "patternProperties" | "properties",
                        Value::Object(schemas),
                    ) => schemas.values_mut().for_each(count),
                    (_, member) => count(member),
                }
            }
            add(members, cost);
        }
        _ => {}
    }
}

/// Returns the number of boolean schemas in a keyword. They cannot count themselves.
fn booleans(keyword: &Value) -> u64 {
    let is_boolean = |value: &&Value| value.is_boolean();
    let count = match keyword {
        Value::Array(schemas) => schemas.iter().filter(is_boolean).count(),
        Value::Object(schemas) => schemas.values().filter(is_boolean).count(),
        _ => 0,
    };
    count as u64
}

fn add(schema: &mut Map<String, Value>, cost: u64) {
    let counting = serde_json::json!({ KEYWORD: cost });
    match schema.get_mut("allOf") {
        None => drop(schema.insert("allOf".to_owned(), Value::Array(vec![counting]))),
        // An empty list, or another value, is an error of the schema.
        Some(Value::Array(schemas)) if !schemas.is_empty() => schemas.push(counting),
        Some(_) => {}
    }
}

/// The counting keyword of a schema.
struct Counter {
    cost: u64,
}

/// Compiles the counting keyword. Compilation spends steps, too: for `unevaluatedProperties`, the
/// crate compiles a schema again for each way that leads to it.
#[allow(clippy::unnecessary_wraps, reason = "the crate calls it so")]
pub(super) fn counter<'a>(
    _: &'a Map<String, Value>,
    cost: &'a Value,
    _: Location,
) -> Result<Box<dyn for<'i> Keyword<'i>>, ValidationError<'a>> {
    spend(1);
    Ok(Box::new(Counter {
        cost: cost.as_u64().unwrap_or(1),
    }))
}

impl Counter {
    /// Returns the cost of a value: keywords without schemas of their own visit its elements.
    fn of(&self, value: &Value) -> u64 {
        let length = match value {
            Value::Array(elements) => elements.len(),
            Value::Object(members) => members.len(),
            _ => 0,
        };
        self.cost.saturating_add(length as u64)
    }
}

impl<'i> Keyword<'i> for Counter {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        spend(self.of(value).saturating_mul(COLLECTING));
        Ok(())
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        spend(self.of(value));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_are_counted_and_values_are_not() {
        let mut schema = serde_json::json!({
            "enum": [{"a": 1}],
            "properties": {"const": {"anyOf": [true, false]}},
            "allOf": [{"dependentRequired": {"a": ["b"]}}],
        });
        count(&mut schema);
        let counted = |cost: u64| serde_json::json!({ KEYWORD: cost });
        assert_eq!(
            schema,
            serde_json::json!({
                "enum": [{"a": 1}],
                "properties": {"const": {"anyOf": [true, false], "allOf": [counted(3)]}},
                "allOf": [
                    {"dependentRequired": {"a": ["b"]}, "allOf": [counted(1)]},
                    counted(1),
                ],
            })
        );
    }

    #[test]
    fn a_budget_ends_and_another_panic_does_not_count_as_its_end() {
        assert!(within(2, || (spend(1), spend(1))).is_ok());
        assert!(
            within(2, || within(1, || spend(2)).is_err()
                && within(9, || spend(9)).is_ok())
            .is_ok_and(|both| both)
        );
        assert!(within(2, || (0..3).for_each(spend)).is_err());
        let other = panic::catch_unwind(|| within(1, || panic::resume_unwind(Box::new(7))));
        assert_eq!(
            other.err().and_then(|panic| panic.downcast_ref().copied()),
            Some(7)
        );
    }
}
