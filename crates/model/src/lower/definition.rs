//! Definitions: objects, leaves, and those that are neither.

use std::collections::{HashMap, HashSet};

use super::{EntryKind, Lowering, keywords, leaf};
use crate::api::{DefinitionId, DefinitionKind, ObjectDefinition, Property};
use crate::diagnostics::DiagnosticCode;
use crate::dialect::KeywordLocation;
use crate::naming::{is_module_name, is_type_name};
use crate::source::{Cursor, JsonValue};

impl<'s> Lowering<'s> {
    /// Lowers every definition: leaves first, since properties copy the leaves that they refer to.
    pub(super) fn definitions(&mut self) {
        self.aliases();
        for kind in [EntryKind::Leaf, EntryKind::Unclear, EntryKind::Object] {
            for id in (0..self.entries.len()).map(DefinitionId) {
                if self.entries[id.0].kind == kind {
                    let before = (self.report.len(), self.unclear_references);
                    self.definition(id, kind);
                    self.broken[id.0] |= (self.report.len(), self.unclear_references) != before;
                }
            }
        }
    }

    fn definition(&mut self, id: DefinitionId, kind: EntryKind) {
        let at = self.entries[id.0].at.clone();
        self.check_type_name(self.entries[id.0].name, &at);
        let lowered = match kind {
            EntryKind::Leaf => self.leaf_definition(&at),
            EntryKind::Object => self.object_definition(id, &at),
            EntryKind::Unclear => return self.unclear_definition(&at),
        };
        let definition = &mut self.definitions[id.0];
        definition.kind = lowered;
        definition.title = keywords::text(&at, "title", &mut self.report).map(str::to_owned);
        definition.description = keywords::required_description(&at, &mut self.report);
        definition.deprecated = keywords::boolean(&at, "deprecated", &mut self.report);
    }

    fn check_type_name(&mut self, name: &str, at: &Cursor<'s>) {
        if !is_type_name(name) {
            let message = format!("`{name}` is not a valid Rust type name");
            let help = "rename the definition in `UpperCamelCase`: ASCII letters and digits, with a capital letter first";
            self.report
                .key(at, DiagnosticCode::BadTypeName, message, help);
        }
    }

    fn leaf_definition(&mut self, at: &Cursor<'s>) -> DefinitionKind {
        keywords::check(at, KeywordLocation::LeafDefinition, &mut self.report);
        DefinitionKind::Leaf(leaf::lower(at, &mut self.report))
    }

    fn object_definition(&mut self, id: DefinitionId, at: &Cursor<'s>) -> DefinitionKind {
        keywords::check(at, KeywordLocation::Object, &mut self.report);
        let nullable = self.object_is_nullable(at);
        let privacy = leaf::privacy(at, &mut self.report);
        let table = self.table(at);
        let in_request = self.entries[id.0].in_request;
        let mut properties = self.properties(at, privacy, in_request);
        let exactly_one_of = {
            let locations: HashMap<String, usize> = properties
                .iter()
                .enumerate()
                .map(|(location, property)| (property.wire_name.clone(), location))
                .collect();
            self.required(at, &locations, &mut properties);
            self.exactly_one_of(at, &locations, in_request)
        };
        DefinitionKind::Object(ObjectDefinition {
            nullable,
            privacy,
            table,
            properties,
            exactly_one_of,
        })
    }

    /// Returns the table that is stated at a location.
    fn table(&mut self, at: &Cursor<'s>) -> Option<String> {
        let name = keywords::text(at, "x-table", &mut self.report)?;
        if !is_module_name(name) {
            let value = at.get("x-table").unwrap_or_else(|| at.clone());
            let message = format!("`{name}` is not a valid name of a table");
            let help = "write it in `snake_case`: ASCII letters and digits, with a letter first, not a keyword of Rust";
            self.report
                .value(&value, DiagnosticCode::WrongValue, message, help);
        }
        Some(name.to_owned())
    }

    /// Returns `true` if `type` lists `null`. Reports types that it must not list.
    fn object_is_nullable(&mut self, at: &Cursor<'s>) -> bool {
        let Some(types) = at.get("type") else {
            return false;
        };
        let names: Vec<_> = types
            .node
            .elements()
            .iter()
            .map(|name| name.text().unwrap_or_default())
            .collect();
        match (&types.node.value, names.as_slice()) {
            (JsonValue::String(_), _) => false,
            (_, ["object", "null"] | ["null", "object"]) => true,
            _ => {
                let message =
                    "expected type `object` or `[\"object\", \"null\"]` for an object definition";
                self.report.value(
                    &types,
                    DiagnosticCode::WrongValue,
                    message,
                    "move other types of values to definitions of their own",
                );
                false
            }
        }
    }

    fn properties(
        &mut self,
        at: &Cursor<'s>,
        privacy: Option<ocrmarket_wire::Privacy>,
        in_request: bool,
    ) -> Vec<Property> {
        let Some(properties) = at.get("properties") else {
            let help = "add `properties`; write `{}` for an object without properties";
            self.report.key(
                at,
                DiagnosticCode::MissingKeyword,
                "missing `properties`",
                help,
            );
            return Vec::new();
        };
        if !matches!(properties.node.value, JsonValue::Object(_)) {
            let message = format!(
                "expected object for `properties`, found {}",
                properties.node.kind()
            );
            self.report.value(
                &properties,
                DiagnosticCode::WrongValue,
                message,
                "write `{}` for an object without properties",
            );
        }
        properties
            .entries()
            .map(|(name, at)| self.property(name, &at, privacy, in_request))
            .collect()
    }

    fn required(
        &mut self,
        at: &Cursor<'s>,
        locations: &HashMap<String, usize>,
        properties: &mut [Property],
    ) {
        for (name, element) in keywords::texts(at, "required", &mut self.report) {
            match locations
                .get(name)
                .and_then(|location| properties.get_mut(*location))
            {
                None => self.unknown_property(name, &element),
                Some(property) if property.required => {
                    let message = format!("duplicate `{name}` in `required`");
                    self.report.value(
                        &element,
                        DiagnosticCode::WrongValue,
                        message,
                        "keep one of them",
                    );
                }
                Some(property) => property.required = true,
            }
        }
    }

    fn exactly_one_of(
        &mut self,
        at: &Cursor<'s>,
        locations: &HashMap<String, usize>,
        in_request: bool,
    ) -> Vec<Vec<String>> {
        let Some(groups) = at.get("x-exactly-one-of") else {
            return Vec::new();
        };
        if !in_request {
            let message = "`x-exactly-one-of` is allowed in requests only";
            self.report.key(
                &groups,
                DiagnosticCode::MisplacedKeyword,
                message,
                "remove it, or move it to request.schema.json",
            );
        }
        if !keywords::is_array(&groups, "x-exactly-one-of", &mut self.report) {
            return Vec::new();
        }
        let mut lowered = Vec::new();
        for group in groups.elements() {
            let mut names = HashSet::new();
            for name in group.elements() {
                let Some(text) = name.node.text() else {
                    continue;
                };
                names.insert(text);
                if !locations.contains_key(text) {
                    self.unknown_property(text, &name);
                }
            }
            if names.len() != group.node.elements().len() || names.len() < 2 {
                let message = "expected an array of two or more distinct property names";
                self.report.value(
                    &group,
                    DiagnosticCode::WrongValue,
                    message,
                    "list the properties of which exactly one is sent",
                );
            }
            lowered.push(
                group
                    .node
                    .elements()
                    .iter()
                    .filter_map(|name| name.text().map(str::to_owned))
                    .collect(),
            );
        }
        lowered
    }

    fn unknown_property(&mut self, name: &str, at: &Cursor<'s>) {
        let message = format!("no property `{name}` in this object");
        self.report.value(
            at,
            DiagnosticCode::UnknownProperty,
            message,
            "correct the name, or add the property",
        );
    }

    /// Reports a definition that is neither object nor leaf. Skips references, which `aliases`
    /// reports.
    fn unclear_definition(&mut self, at: &Cursor<'s>) {
        if at.node.get("$ref").is_some() {
            return;
        }
        let message = "missing `type` in a definition";
        let help = "add `\"type\": \"object\"` and `properties`, or the type of a leaf";
        if matches!(at.node.value, JsonValue::Object(_)) {
            self.report
                .key(at, DiagnosticCode::MissingKeyword, message, help);
        } else {
            self.report
                .value(at, DiagnosticCode::WrongValue, message, help);
        }
    }

    /// Reports every definition that is only a reference. Cycles have a message of their own.
    fn aliases(&mut self) {
        let targets: Vec<Option<DefinitionId>> = (0..self.entries.len())
            .map(|id| self.alias(&self.entries[id].at.clone()))
            .collect();
        let circular = circular(&targets);
        for (id, is_circular) in circular.into_iter().enumerate() {
            let at = self.entries[id].at.clone();
            let Some(reference) = at.get("$ref") else {
                continue;
            };
            self.broken[id] = true;
            if is_circular {
                let message = "cycle of `$ref` without a `type`";
                let help = "replace the `$ref` by `type` and `properties`; recursion is possible through a property or an array";
                self.report
                    .key(&reference, DiagnosticCode::RefCycle, message, help);
            } else {
                let message = "`$ref` is not allowed in a definition";
                let help = "refer to the target directly where this definition is used";
                self.report
                    .key(&reference, DiagnosticCode::MisplacedKeyword, message, help);
            }
        }
    }

    /// Returns the target of a definition that is only a reference.
    fn alias(&mut self, at: &Cursor<'s>) -> Option<DefinitionId> {
        self.resolve(at)
    }
}

/// Finds the nodes on cycles of a graph in which each node has at most one target. Linear time.
fn circular(targets: &[Option<DefinitionId>]) -> Vec<bool> {
    const NEW: usize = 0;
    let mut seen_in_walk = vec![NEW; targets.len()];
    let mut is_circular = vec![false; targets.len()];
    for start in 0..targets.len() {
        let walk = start + 1;
        let mut here = Some(start);
        while let Some(location) = here.filter(|location| seen_in_walk[*location] == NEW) {
            seen_in_walk[location] = walk;
            here = targets[location].map(|id| id.0);
        }
        // A node of this walk was reached again: a cycle. Traverse it once.
        while let Some(location) =
            here.filter(|location| seen_in_walk[*location] == walk && !is_circular[*location])
        {
            is_circular[location] = true;
            here = targets[location].map(|id| id.0);
        }
    }
    is_circular
}
