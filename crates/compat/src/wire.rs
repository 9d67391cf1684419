//! Comparison of two models of responses: stored responses that read differently after the change.
//!
//! The traversal goes by key, from the roots of each operation, so names in Rust do not matter. It
//! visits a pair of definitions once per operation, however often it is reached, and never
//! recursively.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use ocrmarket_model::api::{
    Api, DefinitionId, Element, KnownValue, LeafShape, LeafTypes, ObjectDefinition, OperationModel,
    Property, Shape, SourceLocation, SuccessModel,
};
use ocrmarket_model::naming;
use ocrmarket_wire::fold_value;

use super::locations::{field_path, type_path};
use super::{Action, ItemChange, JsonEffect, RustEffect, Side};
use ocrmarket_codegen::api_list::ItemKind;

/// Returns what reads differently, by item and effect.
pub(super) fn rows(before: &Side<'_>, after: &Side<'_>) -> Vec<ItemChange> {
    let mut walk = Comparator {
        before,
        after,
        rows: BTreeMap::new(),
    };
    for (name, was) in operations(before) {
        let is = operations(after).find(|(other, _)| *other == name);
        match is {
            Some((_, is)) => walk.operation(&name, was, is),
            None => walk.whole(
                &name,
                "stored responses are no longer decoded",
                JsonEffect::Changed,
            ),
        }
    }
    for (name, _) in operations(after) {
        if operations(before).all(|(other, _)| other != name) {
            walk.whole(&name, "responses are decoded", JsonEffect::Extended);
        }
    }
    walk.rows.into_values().collect()
}

/// Returns every operation with its path in Rust.
pub(super) fn operations<'a>(
    side: &'a Side<'_>,
) -> impl Iterator<Item = (String, &'a OperationModel)> {
    let operations = side
        .api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations);
    operations.map(|model| {
        let operation = &model.operation;
        (format!("{}::{}", operation.vendor, operation.name), model)
    })
}

/// Builds a change that only the models show.
pub(super) fn row(
    paths: (Option<String>, Option<String>),
    kind: ItemKind,
    wire: JsonEffect,
    effect: String,
) -> ItemChange {
    let item = paths.1.clone().or_else(|| paths.0.clone());
    ItemChange {
        item: item.unwrap_or_default(),
        kind,
        action: Action::Changed,
        was: None,
        is: None,
        rust: RustEffect::Patch,
        wire,
        effects: vec![effect],
        pointers: Vec::new(),
        was_at: None,
        is_at: None,
        error: None,
        title: String::new(),
        paths,
    }
}

struct Comparator<'a> {
    before: &'a Side<'a>,
    after: &'a Side<'a>,
    rows: BTreeMap<(String, String), ItemChange>,
}

/// A location that both models reach.
struct At<'a> {
    operation: &'a str,
    pointer: String,
    was: DefinitionId,
    is: DefinitionId,
}

impl Comparator<'_> {
    fn whole(&mut self, name: &str, effect: &str, wire: JsonEffect) {
        let path = Some(name.to_owned());
        let paths = match wire {
            JsonEffect::Extended => (None, path),
            _ => (path, None),
        };
        let row = row(paths, ItemKind::Module, wire, effect.to_owned());
        self.rows.insert((name.to_owned(), effect.to_owned()), row);
    }

    fn operation(&mut self, name: &str, was: &OperationModel, is: &OperationModel) {
        let label = name.replacen("::", "/", 1);
        let payload = is.operation.payload.first().map_or("", AsRef::as_ref);
        let (was_first, is_first) = (&was.successes[0], &is.successes[0]);
        let mut roots = vec![
            // Outermost first: parts of the envelope get their pointers from the body's root.
            ("Envelope", was_first.envelope, is_first.envelope, ""),
            (
                "Success",
                Some(was_first.payload),
                Some(is_first.payload),
                payload,
            ),
        ];
        roots.extend(self.other_successes(was, is).into_iter().flat_map(|pair| {
            let [was, is] = pair;
            let (was_payload, is_payload) = (was.map(|one| one.payload), is.map(|one| one.payload));
            let envelope = |one: Option<SuccessModel>| one.and_then(|one| one.envelope);
            [
                ("Envelope", envelope(was), envelope(is), ""),
                ("Success", was_payload, is_payload, payload),
            ]
        }));
        roots.push(("Failure", was.failure, is.failure, ""));
        let mut seen = HashSet::new();
        for (role, was, is, pointer) in roots {
            let (was, is) = match (was, is) {
                (Some(was), Some(is)) => (was, is),
                (None, None) => continue,
                (was, _) => {
                    self.role(name, role, was.is_some());
                    continue;
                }
            };
            let mut open = vec![(was, is, pointer.to_owned())];
            while let Some((was, is, pointer)) = open.pop() {
                if seen.insert((was, is)) {
                    let at = At {
                        operation: &label,
                        pointer,
                        was,
                        is,
                    };
                    self.pair(&at, &mut open);
                }
            }
        }
    }

    /// Returns the success types after the first, old and new, paired by name.
    fn other_successes(
        &self,
        was: &OperationModel,
        is: &OperationModel,
    ) -> Vec<[Option<SuccessModel>; 2]> {
        let by_name = |api: &Api, model: &OperationModel| -> BTreeMap<String, SuccessModel> {
            let others = model.successes.iter().skip(1);
            others
                .map(|one| (api[one.payload].name.clone(), *one))
                .collect()
        };
        let (was, is) = (by_name(self.before.api, was), by_name(self.after.api, is));
        let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        names
            .into_iter()
            .map(|name| [was.get(name).copied(), is.get(name).copied()])
            .collect()
    }

    /// Reports a kind of response that has a definition on one side only.
    fn role(&mut self, operation: &str, role: &str, was: bool) {
        let (wire, effect) = if was {
            (
                JsonEffect::Changed,
                "the whole response is kept in `unknown`",
            )
        } else {
            (
                JsonEffect::Extended,
                "the response is decoded instead of kept in `unknown`",
            )
        };
        let path = Some(format!(
            "{operation}::Model::<operation::response::Model>::{role}"
        ));
        let row = row(
            (path.clone(), path),
            ItemKind::AssociatedType,
            wire,
            effect.to_owned(),
        );
        self.join(row);
    }

    fn pair(&mut self, at: &At<'_>, open: &mut Vec<(DefinitionId, DefinitionId, String)>) {
        let (Some(was), Some(is)) = (
            self.before.api[at.was].object(),
            self.after.api[at.is].object(),
        ) else {
            return;
        };
        let (old_keys, new_keys) = (by_key(was), by_key(is));
        let mut fresh: Vec<&Property> = is.properties.iter().collect();
        fresh.retain(|new| !old_keys.contains_key(new.wire_name.as_str()));
        // The Rust name of an old key may now belong to another key.
        let mut renamed: HashMap<String, &Property> = HashMap::new();
        for new in &fresh {
            renamed.extend(naming::property_field_name(new).map(|name| (name, *new)));
        }
        let mut told: HashSet<&str> = HashSet::new();
        for old in &was.properties {
            if let Some(new) = new_keys.get(old.wire_name.as_str()) {
                self.property(at, old, new, open);
                continue;
            }
            let name = naming::property_field_name(old);
            if let Some(new) = name.and_then(|name| renamed.get(&name)) {
                let effect = format!(
                    "key changed from `{}` to `{}`; stored values of the old key are kept in `unknown`",
                    old.wire_name, new.wire_name
                );
                told.insert(new.wire_name.as_str());
                self.put(at, Some(old), Some(new), JsonEffect::Changed, &effect);
                self.property(at, old, new, open);
            } else {
                let effect = format!("stored values of `{}` are kept in `unknown`", old.wire_name);
                self.put(at, Some(old), None, JsonEffect::Changed, &effect);
            }
        }
        for new in fresh {
            if told.contains(new.wire_name.as_str()) {
                continue;
            }
            let effect = format!(
                "values of `{}` are decoded instead of kept in `unknown`",
                new.wire_name
            );
            self.put(at, None, Some(new), JsonEffect::Extended, &effect);
        }
        self.order(at, was, is);
    }

    /// Compares the order of fields, which is the order of encoding.
    fn order(&mut self, at: &At<'_>, was: &ObjectDefinition, is: &ObjectDefinition) {
        let common = |one: &ObjectDefinition, other: &ObjectDefinition| {
            let keys: HashSet<&str> = other
                .properties
                .iter()
                .map(|property| property.wire_name.as_str())
                .collect();
            let mine = one
                .properties
                .iter()
                .map(|property| property.wire_name.clone());
            mine.filter(|key| keys.contains(key.as_str()))
                .collect::<Vec<_>>()
        };
        if common(was, is) != common(is, was) {
            self.put_type(at, JsonEffect::Same, "order of encoded fields changed");
        }
        let nullable = (was.nullable, is.nullable);
        if nullable.0 != nullable.1 {
            let effect = if nullable.1 {
                "`null` in place of the object is now valid"
            } else {
                "`null` in place of the object is now invalid"
            };
            self.put_type(at, JsonEffect::Judged, effect);
        }
    }

    fn property(
        &mut self,
        at: &At<'_>,
        old: &Property,
        new: &Property,
        open: &mut Vec<(DefinitionId, DefinitionId, String)>,
    ) {
        let pointer = pointer(&at.pointer, &new.wire_name);
        match (&old.shape, &new.shape) {
            (Shape::Object(was), Shape::Object(is)) => open.push((*was, *is, pointer)),
            (
                Shape::List {
                    element: Element::Object(was),
                    nullable: old_null,
                },
                Shape::List {
                    element: Element::Object(is),
                    nullable: new_null,
                },
            ) => {
                self.nullable(at, old, new, *old_null, *new_null);
                open.push((*was, *is, format!("{pointer}/*")));
            }
            (Shape::Leaf(was), Shape::Leaf(is)) => self.leaf(at, old, new, was, is),
            (
                Shape::List {
                    element: Element::Leaf(was),
                    nullable: old_null,
                },
                Shape::List {
                    element: Element::Leaf(is),
                    nullable: new_null,
                },
            ) => {
                self.nullable(at, old, new, *old_null, *new_null);
                self.leaf(at, old, new, was, is);
            }
            (was, is) => {
                let effect = format!("decoded as {} instead of {}", shape(is), shape(was));
                self.put(at, Some(old), Some(new), JsonEffect::Changed, &effect);
            }
        }
        if old.required != new.required {
            let effect = if new.required {
                "a response without the field is now invalid"
            } else {
                "a response without the field is now valid"
            };
            self.put(at, Some(old), Some(new), JsonEffect::Judged, effect);
        }
    }

    fn nullable(&mut self, at: &At<'_>, old: &Property, new: &Property, was: bool, is: bool) {
        if was != is {
            let effect = if is {
                "`null` is now valid"
            } else {
                "`null` is now invalid"
            };
            self.put(at, Some(old), Some(new), JsonEffect::Judged, effect);
        }
    }

    fn leaf(
        &mut self,
        at: &At<'_>,
        old: &Property,
        new: &Property,
        was: &LeafShape,
        is: &LeafShape,
    ) {
        let (old_kind, new_kind) = (kind(was), kind(is));
        if old_kind != new_kind {
            let effect = format!("decoded as {new_kind} instead of {old_kind}");
            self.put(at, Some(old), Some(new), JsonEffect::Changed, &effect);
        } else if !was.known_values.is_empty() {
            self.known_values(at, old, new, was, is);
        }
        if was.types != is.types {
            let effect = format!(
                "type changed from {} to {}",
                types(was.types),
                types(is.types)
            );
            self.put(at, Some(old), Some(new), JsonEffect::Judged, &effect);
        }
        if let (Some(was), Some(is)) = (was.privacy, is.privacy)
            && was != is
        {
            let effect = format!(
                "privacy class changed from `{}` to `{}`",
                was.name(),
                is.name()
            );
            self.put(at, Some(old), Some(new), JsonEffect::Judged, &effect);
        }
    }

    /// Compares known values by their strings. A variant whose string changed no longer matches the
    /// old one.
    fn known_values(
        &mut self,
        at: &At<'_>,
        old: &Property,
        new: &Property,
        was: &LeafShape,
        is: &LeafShape,
    ) {
        let owner =
            |side: &Side<'_>, definition: DefinitionId, property: &Property, leaf: &LeafShape| {
                let own = leaf.definition.and_then(|id| type_path(&side.plan, id));
                own.or_else(|| {
                    let owner = type_path(&side.plan, definition)?;
                    let module = owner.rsplit_once("::")?.0;
                    Some(format!(
                        "{module}::{}",
                        naming::property_enum_name(property)?
                    ))
                })
                .unwrap_or_default()
            };
        let old_owner = owner(self.before, at.was, old, was);
        let new_owner = owner(self.after, at.is, new, is);
        let path = |owner: &str, word: &KnownValue| Some(format!("{owner}::{}", word.variant));
        let (old_words, new_words) = (
            KnownValueSets::of(&was.known_values),
            KnownValueSets::of(&is.known_values),
        );
        for word in &was.known_values {
            if new_words.texts.contains(&*fold_value(&word.text)) {
                continue;
            }
            let now = new_words.variants.get(word.variant.as_str());
            let now = now.filter(|now| !old_words.texts.contains(&*fold_value(&now.text)));
            let effect = match now {
                Some(now) => format!("value changed from `{}` to `{}`", word.text, now.text),
                None => format!("`{}` is no longer a known value", word.text),
            };
            let paths = (
                path(&old_owner, word),
                now.and_then(|now| path(&new_owner, now)),
            );
            let row = row(paths, ItemKind::Variant, JsonEffect::Changed, effect);
            self.put_row(at, &new.wire_name, row);
        }
        for word in &is.known_values {
            let is_known = old_words.texts.contains(&*fold_value(&word.text))
                || old_words.variants.contains_key(word.variant.as_str());
            if !is_known {
                let effect = format!("`{}` is now a known value", word.text);
                let paths = (None, path(&new_owner, word));
                let row = row(paths, ItemKind::Variant, JsonEffect::Extended, effect);
                self.put_row(at, &new.wire_name, row);
            }
        }
    }

    /// Adds a row about a property.
    fn put(
        &mut self,
        at: &At<'_>,
        old: Option<&Property>,
        new: Option<&Property>,
        wire: JsonEffect,
        effect: &str,
    ) {
        let path = |side: &Side<'_>, id: DefinitionId, property: Option<&Property>| {
            let owner = type_path(&side.plan, id)?;
            Some(field_path(&owner, property?))
        };
        let paths = (path(self.before, at.was, old), path(self.after, at.is, new));
        let key = new
            .or(old)
            .map_or("", |property| property.wire_name.as_str());
        self.put_row(
            at,
            key,
            row(paths, ItemKind::Field, wire, effect.to_owned()),
        );
    }

    /// Adds a row about an object as a whole.
    fn put_type(&mut self, at: &At<'_>, wire: JsonEffect, effect: &str) {
        let paths = (
            type_path(&self.before.plan, at.was),
            type_path(&self.after.plan, at.is),
        );
        let mut row = row(paths, ItemKind::Struct, wire, effect.to_owned());
        self.locations(&mut row);
        row.pointers
            .push(format!("{} {}", at.operation, at.pointer));
        self.join(row);
    }

    fn put_row(&mut self, at: &At<'_>, key: &str, mut row: ItemChange) {
        self.locations(&mut row);
        row.pointers
            .push(format!("{} {}", at.operation, pointer(&at.pointer, key)));
        self.join(row);
    }

    fn locations(&self, row: &mut ItemChange) {
        let location = |side: &Side<'_>, path: &Option<String>| -> Option<SourceLocation> {
            side.locations.location(path.as_deref()?).cloned()
        };
        row.was_at = location(self.before, &row.paths.0);
        row.is_at = location(self.after, &row.paths.1);
    }

    /// Adds a row. The same effect on the same item, reached in another operation, is one row.
    fn join(&mut self, row: ItemChange) {
        let effect = row.effects.first().cloned().unwrap_or_default();
        match self.rows.entry((row.item.clone(), effect)) {
            std::collections::btree_map::Entry::Vacant(entry) => _ = entry.insert(row),
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                let pointers = &mut entry.get_mut().pointers;
                pointers.extend(row.pointers);
                pointers.sort();
                pointers.dedup();
            }
        }
    }
}

fn by_key(object: &ObjectDefinition) -> HashMap<&str, &Property> {
    let properties = object.properties.iter();
    properties
        .map(|property| (property.wire_name.as_str(), property))
        .collect()
}

/// Returns the pointer to the member `key`.
fn pointer(parent: &str, key: &str) -> String {
    format!("{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Returns the kind of value that a leaf is read as.
fn kind(leaf: &LeafShape) -> String {
    match (leaf.format, leaf.types) {
        _ if !leaf.known_values.is_empty() => "known value".to_owned(),
        (Some(format), _) => format!("`{}`", format.name()),
        (None, types) if types.string => "string".to_owned(),
        (None, types) if types.number => "number".to_owned(),
        (None, types) if types.integer => "integer".to_owned(),
        (None, types) if types.boolean => "boolean".to_owned(),
        (None, _) => "string".to_owned(),
    }
}

fn shape(shape: &Shape) -> &'static str {
    match shape {
        Shape::Leaf(_) => "single value",
        Shape::Object(_) => "object",
        Shape::List {
            element: Element::Leaf(_),
            ..
        } => "array of single values",
        Shape::List {
            element: Element::Object(_),
            ..
        } => "array of objects",
    }
}

/// Returns the valid JSON types, as the schema names them.
fn types(types: LeafTypes) -> String {
    let names = [
        ("string", types.string),
        ("integer", types.integer),
        ("number", types.number),
        ("boolean", types.boolean),
        ("null", types.null),
    ];
    let names: Vec<&str> = names
        .iter()
        .filter(|(_, is)| *is)
        .map(|(name, _)| *name)
        .collect();
    names.join(" or ")
}

/// Known values, by folded string and by variant.
struct KnownValueSets<'a> {
    texts: HashSet<Cow<'a, str>>,
    variants: HashMap<&'a str, &'a KnownValue>,
}

impl<'a> KnownValueSets<'a> {
    fn of(words: &'a [KnownValue]) -> Self {
        let variants = words.iter().map(|word| (word.variant.as_str(), word));
        Self {
            texts: words.iter().map(|word| fold_value(&word.text)).collect(),
            variants: variants.collect(),
        }
    }
}
