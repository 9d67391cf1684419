//! Comparison of two models of requests: what the same line of a program sends after the change.
//!
//! The lists of items decide whether the line still compiles. This module finds changes without a
//! compiler error: a parameter or variant that is sent under another key or at another location,
//! and two parameters of one type that were swapped.

use std::collections::BTreeMap;

use super::wire::{operations, row};
use super::{ItemChange, JsonEffect, Side};
use ocrmarket_codegen::api_list::ItemKind;
use ocrmarket_codegen::plan::{ArgumentPlan, ModulePlan, PartPlan, RequestPlan};

/// Returns the requests that are sent differently.
pub(super) fn rows(before: &Side<'_>, after: &Side<'_>) -> Vec<ItemChange> {
    let mut rows = Vec::new();
    for (name, _) in operations(before) {
        let (Some(was), Some(is)) = (request(before, &name), request(after, &name)) else {
            continue;
        };
        let was_at = |path: &str| before.locations.location(path).cloned();
        let is_at = |path: &str| after.locations.location(path).cloned();
        let mut found = arguments(&name, was, is);
        found.extend(constructor(&name, was, is));
        for mut row in found {
            row.was_at = was_at(&row.item);
            row.is_at = is_at(&row.item);
            rows.push(row);
        }
    }
    rows
}

fn request<'a>(side: &'a Side<'_>, operation: &str) -> Option<&'a RequestPlan> {
    let is_its = |module: &&ModulePlan| module.path.join("::") == operation;
    side.plan.modules.iter().find(is_its)?.request.as_ref()
}

/// Returns setters and variants, by path.
fn named<'a>(
    module: &str,
    request: &'a RequestPlan,
) -> BTreeMap<String, (&'a ArgumentPlan, ItemKind)> {
    let mut named = BTreeMap::new();
    for part in &request.parts {
        match part {
            PartPlan::One(argument) if argument.required => {}
            PartPlan::One(argument) => {
                let path = format!("{module}::{}::{}", request.name, argument.name);
                named.insert(path, (argument, ItemKind::Method));
            }
            PartPlan::Group(group) => {
                for variant in &group.variants {
                    let path = format!("{module}::{}::{}", group.type_name, variant.variant);
                    named.insert(path, (variant, ItemKind::Variant));
                }
            }
        }
    }
    named
}

fn arguments(module: &str, was: &RequestPlan, is: &RequestPlan) -> Vec<ItemChange> {
    let (was, is) = (named(module, was), named(module, is));
    let mut rows = Vec::new();
    for (path, (old, kind)) in was {
        let Some((new, _)) = is.get(&path) else {
            continue;
        };
        let mut put = |wire, effect: String| {
            rows.push(row(
                (Some(path.clone()), Some(path.clone())),
                kind,
                wire,
                effect,
            ));
        };
        if argument_location(old) != argument_location(new) {
            put(
                JsonEffect::Changed,
                format!(
                    "sent as {} instead of {}",
                    argument_location(new),
                    argument_location(old)
                ),
            );
        }
        if old.is_public != new.is_public {
            let effect = if new.is_public {
                "`Debug` shows the value"
            } else {
                "`Debug` no longer shows the value"
            };
            put(JsonEffect::Judged, effect.to_owned());
        }
    }
    rows
}

/// Compares the arguments of `new`, in order: required ones, and groups by their types.
fn constructor(module: &str, was: &RequestPlan, is: &RequestPlan) -> Option<ItemChange> {
    let list = |request: &RequestPlan| -> Vec<(String, Option<String>)> {
        let taken = request.parts.iter().filter_map(|part| match part {
            PartPlan::One(argument) if argument.required => Some((
                format!("{:?}", argument.value),
                Some(argument_location(argument)),
            )),
            PartPlan::One(_) => None,
            PartPlan::Group(group) => Some((group.type_name.clone(), None)),
        });
        taken.collect()
    };
    let (old, new) = (list(was), list(is));
    let is_same_type =
        old.len() == new.len() && old.iter().zip(&new).all(|((old, _), (new, _))| old == new);
    if was.name != is.name || !is_same_type {
        return None;
    }
    let pairs = old.iter().zip(&new).enumerate();
    let moved = pairs.filter_map(|(index, (old, new))| match (&old.1, &new.1) {
        (Some(old), Some(new)) if old != new => Some(format!(
            "argument {} is sent as {new} instead of {old}",
            index + 1
        )),
        _ => None,
    });
    let moved: Vec<String> = moved.collect();
    if moved.is_empty() {
        return None;
    }
    let path = format!("{module}::{}::new", was.name);
    let paths = (Some(path.clone()), Some(path));
    Some(row(
        paths,
        ItemKind::Method,
        JsonEffect::Changed,
        moved.join("; "),
    ))
}

/// Returns the key of a value, with its location if that is the query.
fn argument_location(argument: &ArgumentPlan) -> String {
    let location = if argument.in_query {
        " in the query"
    } else {
        ""
    };
    format!("`{}`{location}", argument.wire_name)
}
