//! Bundles: each response schema as one document, with local references only and without unreached
//! definitions.
//!
//! Copies the files' contents in their order and spelling. Only references and `$comment`s change.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use crate::api::{Api, DefinitionId, OperationModel};
use crate::diagnostics::DiagnosticCode;
use crate::resolve::Resolver;
use crate::source::{DiagnosticSink, JsonValue, Node, SourceFile, Sources};

/// Fills in the bundle of every operation. For shared files, fills in the part that bundles have in
/// common.
pub(crate) fn fill(
    api: &mut Api,
    sources: &Sources<'_>,
    resolver: &Resolver<'_>,
    report: &mut DiagnosticSink,
) {
    let mut vendors = std::mem::take(&mut api.vendors);
    let bundle = Bundle {
        api,
        sources,
        resolver,
    };
    for vendor in &mut vendors {
        for file in &mut vendor.shared {
            file.bundled = bundle.definitions(file.definitions.iter().copied());
        }
        for operation in &mut vendor.operations {
            operation.response_bundle = bundle.text(operation, report);
        }
    }
    api.vendors = vendors;
}

struct Bundle<'a, 's> {
    api: &'a Api,
    sources: &'a Sources<'s>,
    resolver: &'a Resolver<'s>,
}

impl Bundle<'_, '_> {
    fn text(&self, operation: &OperationModel, report: &mut DiagnosticSink) -> String {
        let Some(source) = self.sources.get(operation.response_file.path.as_str()) else {
            return String::new();
        };
        let reached = self.reached(operation);
        self.check_names(&reached, &source.cursor(), report);
        let mut writer = Writer::default();
        writer.open('{');
        for entry in source
            .root
            .entries()
            .filter(|entry| !matches!(entry.key.as_str(), "$comment" | "$defs"))
        {
            writer.key(&entry.key);
            self.value(&mut writer, source, &entry.node);
        }
        writer.key("$defs");
        writer.open('{');
        writer.text.push_str(&self.definitions(reached.into_iter()));
        writer.is_first = false;
        writer.close('}');
        writer.close('}');
        writer.text.push('\n');
        writer.text
    }

    /// Returns the members of `$defs`.
    fn definitions(&self, ids: impl Iterator<Item = DefinitionId>) -> String {
        let mut writer = Writer {
            depth: 2,
            is_first: true,
            ..Writer::default()
        };
        for id in ids {
            writer.key(&self.api[id].name);
            if let Some((source, node)) = self.definition(id) {
                self.value(&mut writer, source, node);
            }
        }
        writer.text
    }

    /// Returns the ids of all definitions that the response reaches, in the files' order.
    fn reached(&self, operation: &OperationModel) -> BTreeSet<DefinitionId> {
        let mut reached = BTreeSet::new();
        let mut waiting = operation.roots();
        while let Some(id) = waiting.pop() {
            if !reached.insert(id) {
                continue;
            }
            let properties = self.api[id]
                .object()
                .map(|object| object.properties.as_slice())
                .unwrap_or_default();
            waiting.extend(
                properties
                    .iter()
                    .filter_map(|property| property.shape.definition()),
            );
        }
        reached
    }

    /// Reports definitions that have the same name in this bundle. They can come from different
    /// vendors.
    fn check_names(
        &self,
        reached: &BTreeSet<DefinitionId>,
        at: &crate::source::Cursor<'_>,
        report: &mut DiagnosticSink,
    ) {
        let mut names = HashMap::new();
        for id in reached {
            let definition = &self.api[*id];
            if let Some(first) = names.insert(definition.name.as_str(), &definition.source.file) {
                let message = format!(
                    "response refers to two definitions `{}`, in {first} and {}",
                    definition.name, definition.source.file
                );
                report.value(
                    at,
                    DiagnosticCode::NameCollision,
                    message,
                    "rename one of the definitions",
                );
            }
        }
    }

    fn definition(&self, id: DefinitionId) -> Option<(&SourceFile<'_>, &Node)> {
        let definition = &self.api[id];
        let source = self.sources.get(definition.source.file.as_str())?;
        Some((source, source.root.get("$defs")?.get(&definition.name)?))
    }

    /// Copies a value. Recursion is bounded by the maximum depth of a source.
    fn value(&self, writer: &mut Writer, source: &SourceFile<'_>, node: &Node) {
        match &node.value {
            JsonValue::Object(_) => {
                writer.open('{');
                for entry in node.entries() {
                    match (entry.key.as_str(), entry.node.text()) {
                        ("$comment", Some(_)) => {}
                        ("$ref", Some(reference)) => {
                            writer.key("$ref");
                            writer.string(&self.local(source, reference));
                        }
                        _ => {
                            writer.key(&entry.key);
                            self.value(writer, source, &entry.node);
                        }
                    }
                }
                writer.close('}');
            }
            JsonValue::Array(elements) => {
                writer.open('[');
                for element in elements {
                    writer.element();
                    self.value(writer, source, element);
                }
                writer.close(']');
            }
            JsonValue::String(text) => writer.string(text),
            JsonValue::Number(text) => writer.text.push_str(text),
            JsonValue::Boolean(value) => {
                writer.text.push_str(if *value { "true" } else { "false" });
            }
            JsonValue::Null => writer.text.push_str("null"),
        }
    }

    fn local(&self, source: &SourceFile<'_>, reference: &str) -> String {
        match self.resolver.resolve(source.path, reference) {
            Ok(Some(id)) => format!("#/$defs/{}", self.api[id].name),
            // Lowering has reported the error, and no bundle is written in that case.
            _ => reference.to_owned(),
        }
    }
}

/// Writes JSON, indented by two spaces per level.
#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    /// `true` if the object or array just opened has no member or element yet.
    is_first: bool,
}

impl Writer {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.is_first = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !std::mem::replace(&mut self.is_first, false) {
            self.line();
        }
        self.text.push(bracket);
    }

    fn key(&mut self, key: &str) {
        self.element();
        self.string(key);
        self.text.push_str(": ");
    }

    fn element(&mut self) {
        if !std::mem::replace(&mut self.is_first, false) {
            self.text.push(',');
        }
        self.line();
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
        if text.bytes().all(is_plain) {
            self.text.push_str(text);
            self.text.push('"');
            return;
        }
        for character in text.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                control if control < ' ' => {
                    // Writing into a String cannot fail.
                    let _ = write!(self.text, "\\u{:04x}", u32::from(control));
                }
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }
}
