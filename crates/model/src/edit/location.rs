//! All changes of one location together, so that each value is written once for all its changes.

use std::collections::{BTreeMap, BTreeSet};

use ocrmarket_wire::LeafFormat;
use ocrmarket_wire::pointer;

use crate::api::SampleFinding;
use crate::source::{JsonValue, Member, Node};

use super::json::{Json, quoted};
use super::splice::{Children, FileEdit};
use super::{NewLeaf, NewObject, NewProperty, NewShape, PLACEHOLDER, SchemaChange, SchemaLocation};

/// The change of a format.
#[derive(Debug, Default, Clone, Copy)]
enum FormatEdit {
    #[default]
    Stays,
    Goes,
    Becomes(LeafFormat),
}

/// All changes of one location.
#[derive(Debug, Default)]
pub(super) struct LocationEdit {
    types: Vec<&'static str>,
    format: FormatEdit,
    words: Vec<(String, Option<String>)>,
    definitions: Vec<(String, NewObject)>,
    properties: Vec<(String, NewProperty)>,
    copies: Vec<(String, String)>,
    renamed: Vec<(String, String, Option<String>)>,
    dropped: BTreeSet<String>,
    required: Vec<String>,
    is_deprecated: bool,
    shape: Option<NewShape>,
    findings: Option<Vec<SampleFinding>>,
}

impl LocationEdit {
    /// Adds a change to the changes of its location.
    pub(super) fn take(change: &SchemaChange, locations: &mut BTreeMap<SchemaLocation, Self>) {
        let edit = locations.entry(location_of(change)).or_default();
        match change {
            SchemaChange::AddDefinition { name, object, .. } => {
                once(&mut edit.definitions, name, object);
            }
            SchemaChange::AddProperty { key, property, .. } => {
                once(&mut edit.properties, key, property);
            }
            SchemaChange::AllowType { name, .. } => {
                let types = &mut edit.types;
                if !types.contains(name) {
                    types.push(name);
                }
            }
            SchemaChange::SetFormat { format, .. } => {
                edit.format = format.map_or(FormatEdit::Goes, FormatEdit::Becomes);
            }
            SchemaChange::AddWord { text, variant, .. } => once(&mut edit.words, text, variant),
            SchemaChange::DropRequired { key, .. } => {
                edit.dropped.insert(key.clone());
            }
            SchemaChange::AddRequired { key, .. } => {
                let required = &mut edit.required;
                if !required.contains(key) {
                    required.push(key.clone());
                }
            }
            SchemaChange::Deprecate { .. } => edit.is_deprecated = true,
            SchemaChange::SetShape { shape, .. } => edit.shape = Some(shape.clone()),
            SchemaChange::RenameProperty {
                key, to, rust_name, ..
            } => {
                let renamed = &mut edit.renamed;
                if renamed.iter().all(|(known, _, _)| known != key) {
                    renamed.push((key.clone(), to.clone(), rust_name.clone()));
                }
            }
            SchemaChange::CopyProperty { key, to, .. } => once(&mut edit.copies, to, key),
            SchemaChange::RecordFindings { findings, .. } => edit.findings = Some(findings.clone()),
        }
    }

    /// Creates the splices.
    ///
    /// # Errors
    /// Fails if the location does not exist or cannot take a change.
    pub(super) fn splice(&self, pointer: &str, file: &mut FileEdit<'_>) -> Result<(), String> {
        let source = file.source;
        let tokens: Vec<_> = pointer::tokens(pointer)
            .ok_or("invalid JSON Pointer")?
            .collect();
        if let Some(findings) = &self.findings {
            return record(&source.root, findings, file);
        }
        let mut parent = None;
        let mut node = &source.root;
        for token in &tokens {
            parent = Some((node, &**token));
            node = node.get(token).ok_or("no value at this location")?;
        }
        if !node.is_object() {
            return Err("expected object".to_owned());
        }
        if !self.definitions.is_empty() {
            let (parent, name) = parent.ok_or("not a definition")?;
            self.add_definitions(parent, name, file);
        }
        let mut members = Children::default();
        if let Some(shape) = &self.shape {
            // The previous types, format and known values are removed, so they cannot change.
            set_shape(node, shape, &mut members);
        } else {
            self.change_types(node, file)?;
            self.change_format(node, &mut members, file)?;
            self.add_known_values(node, file)?;
        }
        self.add_properties(node, file)?;
        self.change_required(node, &mut members, file)?;
        self.rename(node, file)?;
        if self.is_deprecated {
            deprecate(node, &mut members, file);
        }
        if !members.is_empty() {
            file.children(node, members);
        }
        Ok(())
    }

    fn add_definitions(&self, parent: &Node, name: &str, file: &mut FileEdit<'_>) {
        let mut definitions = Children::default();
        for (new, object) in &self.definitions {
            definitions.insert(position(parent, name), Some(new), self::object(object));
        }
        file.children(parent, definitions);
    }

    fn change_types(&self, node: &Node, file: &mut FileEdit<'_>) -> Result<(), String> {
        if self.types.is_empty() {
            return Ok(());
        }
        let known = node.get("type").ok_or("missing `type`")?;
        if let JsonValue::String(name) = &known.value {
            let mut types = vec![name.as_str()];
            add_types(&mut types, &self.types);
            if types != [name.as_str()] {
                file.replace(known.offset..known.end, texts(&types).on_one_line());
            }
            return Ok(());
        }
        let listed: Vec<&str> = known.elements().iter().filter_map(Node::text).collect();
        let mut types = listed.clone();
        add_types(&mut types, &self.types);
        if types.starts_with(&listed) {
            let mut elements = Children::default();
            for name in &types[listed.len()..] {
                elements.insert(listed.len().checked_sub(1), None, Json::text(*name));
            }
            if !elements.is_empty() {
                file.children(known, elements);
            }
        } else {
            file.replace(known.offset..known.end, texts(&types).on_one_line());
        }
        Ok(())
    }

    fn change_format(
        &self,
        node: &Node,
        members: &mut Children,
        file: &mut FileEdit<'_>,
    ) -> Result<(), String> {
        let known = position(node, "format");
        match (known, self.format) {
            (_, FormatEdit::Stays) | (None, FormatEdit::Goes) => {}
            (Some(known), FormatEdit::Goes) => members.remove(known),
            (Some(_), FormatEdit::Becomes(format)) => {
                let known = node.get("format").ok_or("missing `format`")?;
                file.replace(known.offset..known.end, quoted(format.name()));
            }
            (None, FormatEdit::Becomes(format)) => {
                let after = position(node, "type").ok_or("missing `type`")?;
                members.insert(Some(after), Some("format"), Json::text(format.name()));
            }
        }
        Ok(())
    }

    fn add_known_values(&self, node: &Node, file: &mut FileEdit<'_>) -> Result<(), String> {
        if self.words.is_empty() {
            return Ok(());
        }
        let list = node
            .get("x-words")
            .filter(|list| matches!(list.value, JsonValue::Array(_)))
            .ok_or("missing `x-words`")?;
        let mut elements = Children::default();
        for (text, variant) in &self.words {
            let variant = variant.as_deref().unwrap_or(PLACEHOLDER);
            let word = Json::Object(vec![
                ("const", Json::text(text)),
                ("variant", Json::text(variant)),
            ]);
            elements.insert(list.elements().len().checked_sub(1), None, word);
        }
        file.children(list, elements);
        Ok(())
    }

    fn add_properties(&self, node: &Node, file: &mut FileEdit<'_>) -> Result<(), String> {
        if self.properties.is_empty() && self.copies.is_empty() {
            return Ok(());
        }
        let properties = node.get("properties").ok_or("missing `properties`")?;
        let last = entries(properties).len().checked_sub(1);
        let mut members = Children::default();
        let is_known = |key: &str| properties.get(key).is_some();
        for (key, new) in &self.properties {
            if is_known(key) {
                return Err(format!("property `{key}` exists already"));
            }
            members.insert(last, Some(key), property(new));
        }
        for (to, key) in &self.copies {
            let node = properties
                .get(key)
                .ok_or_else(|| format!("no property `{key}`"))?;
            if is_known(to) {
                return Err(format!("property `{to}` exists already"));
            }
            let raw = file.source.text[node.offset..node.end].to_owned();
            members.insert(last, Some(to), Json::Raw(raw));
        }
        file.children(properties, members);
        Ok(())
    }

    fn change_required(
        &self,
        node: &Node,
        members: &mut Children,
        file: &mut FileEdit<'_>,
    ) -> Result<(), String> {
        if self.dropped.is_empty() && self.required.is_empty() {
            return Ok(());
        }
        let Some(list) = node.get("required") else {
            if !self.required.is_empty() {
                let after = position(node, "properties").ok_or("missing `properties`")?;
                members.insert(Some(after), Some("required"), texts(&self.required));
            }
            return Ok(());
        };
        let mut elements = Children::default();
        let mut last_kept = None;
        let mut listed: Vec<&str> = Vec::new();
        for (index, element) in list.elements().iter().enumerate() {
            let name = element.text().unwrap_or_default();
            if self.dropped.contains(name) {
                elements.remove(index);
            } else {
                last_kept = Some(index);
                listed.push(name);
            }
        }
        let new = self
            .required
            .iter()
            .filter(|name| !listed.contains(&name.as_str()));
        for name in new {
            elements.insert(last_kept, None, Json::text(name));
            last_kept.get_or_insert(0);
        }
        if last_kept.is_none() {
            members.remove(position(node, "required").unwrap_or_default());
        } else if !elements.is_empty() {
            file.children(list, elements);
        }
        Ok(())
    }

    fn rename(&self, node: &Node, file: &mut FileEdit<'_>) -> Result<(), String> {
        for (key, to, rust_name) in &self.renamed {
            let properties = node.get("properties").ok_or("missing `properties`")?;
            let entry = entries(properties)
                .iter()
                .find(|entry| entry.key == *key && !entry.overridden)
                .ok_or_else(|| format!("no property `{key}`"))?;
            if properties.get(to).is_some() {
                return Err(format!("property `{to}` exists already"));
            }
            let key_end = key_end(file.source.text, entry);
            file.replace(entry.key_offset..key_end, quoted(to));
            if let Some(name) = rust_name
                .as_ref()
                .filter(|_| entry.node.get("x-name").is_none())
            {
                let mut members = Children::default();
                let last = entries(&entry.node).len().checked_sub(1);
                members.insert(last, Some("x-name"), Json::text(name));
                file.children(&entry.node, members);
            }
            let listed = node.get("required").into_iter().flat_map(Node::elements);
            for element in listed.filter(|element| element.text() == Some(key)) {
                if !self.dropped.contains(key) {
                    file.replace(element.offset..element.end, quoted(to));
                }
            }
        }
        Ok(())
    }
}

/// Returns the location of a change.
fn location_of(change: &SchemaChange) -> SchemaLocation {
    match change {
        SchemaChange::AddDefinition {
            after: location, ..
        }
        | SchemaChange::AddProperty {
            object: location, ..
        }
        | SchemaChange::AllowType { at: location, .. }
        | SchemaChange::SetFormat { at: location, .. }
        | SchemaChange::AddWord { at: location, .. }
        | SchemaChange::DropRequired {
            object: location, ..
        }
        | SchemaChange::AddRequired {
            object: location, ..
        }
        | SchemaChange::Deprecate { at: location }
        | SchemaChange::SetShape { at: location, .. }
        | SchemaChange::RenameProperty {
            object: location, ..
        }
        | SchemaChange::CopyProperty {
            object: location, ..
        } => location.clone(),
        SchemaChange::RecordFindings { file, .. } => SchemaLocation {
            file: file.clone(),
            pointer: String::new(),
        },
    }
}

fn once<T: Clone>(list: &mut Vec<(String, T)>, key: &str, value: &T) {
    if list.iter().all(|(known, _)| known != key) {
        list.push((key.to_owned(), value.clone()));
    }
}

/// Adds types. `number` includes `integer`, so it replaces it.
fn add_types(types: &mut Vec<&str>, new: &[&'static str]) {
    for name in new {
        let integer = types.iter().position(|known| *known == "integer");
        match (*name, integer) {
            ("integer", _) if types.contains(&"number") => {}
            ("number", Some(location)) => types[location] = "number",
            (name, _) if !types.contains(&name) => types.push(name),
            _ => {}
        }
    }
}

fn deprecate(node: &Node, members: &mut Children, file: &mut FileEdit<'_>) {
    if let Some(known) = node.get("deprecated") {
        if !matches!(known.value, JsonValue::Boolean(true)) {
            file.replace(known.offset..known.end, "true".to_owned());
        }
        return;
    }
    let after = position(node, "description").or(entries(node).len().checked_sub(1));
    members.insert(after, Some("deprecated"), Json::Raw("true".to_owned()));
}

fn text_of<'n>(node: &'n Node, key: &str) -> &'n str {
    node.get(key).and_then(Node::text).unwrap_or_default()
}

/// Replaces the type or the reference of a property.
fn set_shape(node: &Node, shape: &NewShape, members: &mut Children) {
    for (index, entry) in entries(node).iter().enumerate() {
        let is_shape = matches!(
            entry.key.as_str(),
            "$ref" | "type" | "format" | "x-words" | "x-privacy" | "items"
        );
        if is_shape {
            members.remove(index);
        }
    }
    for (key, value) in self::shape(shape) {
        members.insert(None, Some(key), value);
    }
}

/// Writes the findings of a sample. Findings that stay are not touched.
fn record(list: &Node, findings: &[SampleFinding], file: &mut FileEdit<'_>) -> Result<(), String> {
    if !matches!(list.value, JsonValue::Array(_)) {
        return Err("expected array".to_owned());
    }
    let is_it = |node: &Node, finding: &SampleFinding| {
        text_of(node, "pointer") == finding.pointer && text_of(node, "keyword") == finding.keyword
    };
    let mut elements = Children::default();
    let mut last_kept = None;
    let mut rest = findings.iter().peekable();
    let json = |finding: &SampleFinding| -> Json {
        let severity = match finding.severity {
            crate::api::Severity::Error => "error",
            crate::api::Severity::Warning => "warning",
        };
        Json::Object(vec![
            ("severity", Json::text(severity)),
            ("keyword", Json::text(&finding.keyword)),
            ("pointer", Json::text(&finding.pointer)),
        ])
    };
    let mut new: Vec<(Option<usize>, Json)> = Vec::new();
    for (index, element) in list.elements().iter().enumerate() {
        let here = (text_of(element, "pointer"), text_of(element, "keyword"));
        while let Some(finding) =
            rest.next_if(|finding| (finding.pointer.as_str(), finding.keyword.as_str()) < here)
        {
            new.push((last_kept, json(finding)));
        }
        if rest.next_if(|finding| is_it(element, finding)).is_some() {
            last_kept = Some(index);
        } else {
            elements.remove(index);
        }
    }
    new.extend(rest.map(|finding| (last_kept, json(finding))));
    for (after, value) in new {
        elements.insert(after, None, value);
    }
    if !elements.is_empty() {
        file.children(list, elements);
    }
    Ok(())
}

fn entries(node: &Node) -> &[Member] {
    match &node.value {
        JsonValue::Object(entries) => entries,
        _ => &[],
    }
}

fn position(node: &Node, key: &str) -> Option<usize> {
    entries(node)
        .iter()
        .position(|entry| entry.key == key && !entry.overridden)
}

/// Returns the offset at which a key ends, before the white space and the colon that precede its
/// value.
fn key_end(text: &str, entry: &Member) -> usize {
    let before = text[..entry.node.offset].trim_end_matches([' ', '\t', '\r', '\n']);
    let before = before.strip_suffix(':').unwrap_or(before);
    before.trim_end_matches([' ', '\t', '\r', '\n']).len()
}

fn texts(texts: &[impl AsRef<str>]) -> Json {
    Json::Array(texts.iter().map(|text| Json::text(text.as_ref())).collect())
}

fn prose(text: Option<&String>) -> Json {
    Json::text(text.map_or(PLACEHOLDER, String::as_str))
}

fn object(object: &NewObject) -> Json {
    let types: &[&str] = if object.nullable {
        &["object", "null"]
    } else {
        &["object"]
    };
    let properties = object.properties.iter();
    let properties = properties.map(|(key, new)| (key.clone(), property(new)));
    Json::Tall(vec![
        ("type", one_or_more(types)),
        ("description", prose(object.description.as_ref())),
        ("x-privacy", Json::text(object.privacy.name())),
        ("properties", Json::Members(properties.collect())),
    ])
}

fn property(new: &NewProperty) -> Json {
    let mut members = shape(&new.shape);
    if let Some(name) = &new.rust_name {
        members.push(("x-name", Json::text(name)));
    }
    members.push(("title", prose(new.title.as_ref())));
    members.push(("description", prose(new.description.as_ref())));
    Json::Object(members)
}

fn shape(shape: &NewShape) -> Vec<(&'static str, Json)> {
    match shape {
        NewShape::Leaf(new) => leaf(new),
        NewShape::Object(name) => vec![("$ref", reference(name))],
        NewShape::Leaves { nullable, element } => {
            vec![
                ("type", array_type(*nullable)),
                ("items", Json::Object(leaf(element))),
            ]
        }
        NewShape::Objects {
            nullable,
            definition,
        } => {
            let items = Json::Object(vec![("$ref", reference(definition))]);
            vec![("type", array_type(*nullable)), ("items", items)]
        }
    }
}

fn leaf(leaf: &NewLeaf) -> Vec<(&'static str, Json)> {
    let mut members = vec![("type", one_or_more(&leaf.types))];
    if let Some(format) = leaf.format {
        members.push(("format", Json::text(format.name())));
    }
    if let Some(privacy) = leaf.privacy {
        members.push(("x-privacy", Json::text(privacy.name())));
    }
    members
}

fn one_or_more(types: &[&str]) -> Json {
    match types {
        [one] => Json::text(*one),
        more => texts(more),
    }
}

fn array_type(nullable: bool) -> Json {
    one_or_more(if nullable {
        &["array", "null"]
    } else {
        &["array"]
    })
}

fn reference(name: &str) -> Json {
    Json::text(format!("#/$defs/{name}"))
}
