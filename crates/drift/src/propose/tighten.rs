//! Edits that require fields that were always present, created only by choice.

use std::collections::BTreeMap;

use ocrmarket_model::api::DefinitionId;
use ocrmarket_model::edit;
use ocrmarket_wire::pointer;

use crate::detect::Report;
use crate::profile::JsonType;

use super::index::{Meaning, Part, SchemaIndex};
use super::proposal::Proposal;
use super::seen::SeenLocations;

/// Counts of the objects of a definition.
struct Known<'m> {
    meaning: Meaning<'m>,
    documents: u64,
    objects: u64,
    /// Number of objects that have each property.
    present: BTreeMap<&'m str, u64>,
}

/// Requires the properties that all objects of a definition had, in at least `documents` documents,
/// if all of its operations occur in the profile.
pub(super) fn propose<'r>(
    schemas: &SchemaIndex<'_>,
    locations: &SeenLocations<'_>,
    report: &Report,
    documents: u64,
) -> Vec<Proposal<'r>> {
    let mut known: BTreeMap<DefinitionId, Known<'_>> = BTreeMap::new();
    for location in &report.locations {
        let operation = locations.operation(location);
        let schema_pointer = location.schema_pointer.as_deref().unwrap_or_default();
        let Some(meaning) = schemas.meaning(operation, schema_pointer) else {
            continue;
        };
        let Part::Object(object) = meaning.part else {
            continue;
        };
        let known = known.entry(meaning.id).or_insert_with(|| Known {
            meaning,
            documents: 0,
            objects: 0,
            present: BTreeMap::new(),
        });
        known.documents += location.documents;
        let objects = location
            .types
            .iter()
            .find(|(kind, _)| *kind == JsonType::Object);
        known.objects += objects.map_or(0, |(_, count)| *count);
        for property in &object.properties {
            let mut below = location.pointer.clone();
            pointer::push(&mut below, &property.wire_name);
            let present = locations
                .at(location.group, &below)
                .map_or(0, |location| location.present);
            *known.present.entry(&property.wire_name).or_default() += present;
        }
    }
    let was_seen = |operation: &String| {
        report
            .groups
            .iter()
            .any(|group| group.operation == *operation)
    };
    known
        .into_values()
        .filter(|known| {
            known.documents >= documents
                && schemas.operations(known.meaning.id).iter().all(was_seen)
        })
        .filter_map(|known| tightened(schemas, &known))
        .collect()
}

fn tightened<'r>(schemas: &SchemaIndex<'_>, known: &Known<'_>) -> Option<Proposal<'r>> {
    let object = known.meaning.definition.object()?;
    let properties = object.properties.iter();
    let open = properties.filter(|property| !property.required && !property.deprecated);
    let always: Vec<&str> = open
        .map(|property| property.wire_name.as_str())
        .filter(|name| known.objects > 0 && known.present.get(name) == Some(&known.objects))
        .collect();
    if always.is_empty() {
        return None;
    }
    let changes = always.iter().map(|name| edit::SchemaChange::AddRequired {
        object: known.meaning.owner(),
        key: (*name).to_owned(),
    });
    Some(Proposal {
        changes: changes.collect(),
        summary: format!(
            "{} requires {}, which all {} objects have",
            known.meaning.name(),
            always.join(", "),
            known.objects
        ),
        notes: schemas.affected(known.meaning.id).into_iter().collect(),
        ..Proposal::default()
    })
}
