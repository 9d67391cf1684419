//! Lowering: converts files to an [`Api`]. Rejects everything that the dialect does not have, and
//! reports all mistakes at once.
//!
//! Stages: assign files to the layout, parse them, give every definition its id. Then lower
//! definitions (leaves first, since properties copy from them), operations, and names. A stage
//! continues after a mistake with what it could read. Mistakes that only follow from a reported one
//! are not reported. The result is an [`Api`] only if there was no mistake.

mod definition;
pub(crate) mod keywords;
mod leaf;
mod names;
mod operation;
mod property;
mod rules;
mod samples;
mod vendor;

use crate::api::{Api, Definition, DefinitionId, DefinitionKind, LeafShape, SourceLocation};
use crate::bundle;
use crate::diagnostics::{DiagnosticCode, Diagnostics};
use crate::files::Files;
use crate::layout::{Layout, lay_out};
use crate::resolve::Resolver;
use crate::source::{Cursor, DiagnosticSink, JsonValue, SourceFile, Sources};

/// Reads and checks all `files`.
///
/// # Errors
/// Returns every mistake in the files.
pub(crate) fn lower(files: &Files) -> Result<Api, Diagnostics> {
    lower_into(files, DiagnosticSink::default())
}

/// Reads and checks `files`, accepting placeholders.
///
/// # Errors
/// Returns every other mistake in the files.
pub(crate) fn lower_draft(files: &Files) -> Result<Api, Diagnostics> {
    lower_into(files, DiagnosticSink::of_draft())
}

fn lower_into(files: &Files, mut report: DiagnosticSink) -> Result<Api, Diagnostics> {
    for problem in files.problems() {
        report.push(problem.clone());
    }
    let layout = lay_out(files, &mut report);
    let sources = parse(files, &layout, &mut report);
    let mut lowering = Lowering::new(&layout, &sources, report);
    lowering.definitions();
    let vendors = lowering.vendors(&layout, files);
    let mut api = Api {
        vendors,
        definitions: lowering.definitions,
    };
    let mut report = lowering.report;
    names::check(&api, &mut report);
    if report.is_empty() {
        bundle::fill(&mut api, &sources, &lowering.resolver, &mut report);
    }
    if report.is_empty() {
        Ok(api)
    } else {
        Err(report.finish())
    }
}

/// State that the stages share.
struct Lowering<'s> {
    sources: &'s Sources<'s>,
    resolver: Resolver<'s>,
    /// Definitions by id, before lowering.
    entries: Vec<Entry<'s>>,
    /// Definitions by id, as far as lowered.
    definitions: Vec<Definition>,
    /// By id: `true` if the definition has a mistake, so that consequences of it are not reported
    /// again.
    broken: Vec<bool>,
    /// Number of references into files that could not be read. They are reported with the file and
    /// remain unresolved here.
    unclear_references: usize,
    report: DiagnosticSink,
}

/// A definition before it is lowered.
struct Entry<'s> {
    name: &'s str,
    at: Cursor<'s>,
    kind: EntryKind,
    /// `true` if it belongs to request.schema.json.
    in_request: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EntryKind {
    Object,
    Leaf,
    /// The `type` identifies neither kind.
    Unclear,
}

impl<'s> Lowering<'s> {
    fn new(layout: &Layout<'s>, sources: &'s Sources<'s>, report: DiagnosticSink) -> Self {
        let mut lowering = Lowering {
            sources,
            resolver: Resolver::default(),
            entries: Vec::new(),
            definitions: Vec::new(),
            broken: Vec::new(),
            unclear_references: 0,
            report,
        };
        for (vendor, files) in layout.values().enumerate() {
            for path in files.shared.values() {
                lowering.index(path, vendor, false);
            }
            for operation in files.operations.values() {
                operation
                    .request
                    .into_iter()
                    .for_each(|path| lowering.index(path, vendor, true));
                operation
                    .response
                    .into_iter()
                    .for_each(|path| lowering.index(path, vendor, false));
            }
        }
        lowering
    }

    /// Gives every definition of a file its id.
    fn index(&mut self, path: &'s str, vendor: usize, in_request: bool) {
        let Some(source) = self.sources.get(path) else {
            self.resolver.add_unreadable(path);
            return;
        };
        self.resolver.add_file(path);
        let Some(definitions) = source.cursor().get("$defs") else {
            return;
        };
        for (name, at) in definitions.entries() {
            let id = DefinitionId(self.entries.len());
            self.resolver.add(path, name, id);
            self.definitions.push(empty_definition(name, vendor, &at));
            self.broken.push(false);
            self.entries.push(Entry {
                name,
                kind: entry_kind(&at),
                at,
                in_request,
            });
        }
    }

    /// Returns the definition that `$ref` at this location names. Reports an invalid one.
    fn resolve(&mut self, at: &Cursor<'s>) -> Option<DefinitionId> {
        let reference = at.get("$ref")?;
        let Some(text) = reference.node.text() else {
            let message = format!(
                "expected string for `$ref`, found {}",
                reference.node.kind()
            );
            self.report.value(
                &reference,
                DiagnosticCode::WrongValue,
                message,
                "write `#/$defs/Name`",
            );
            return None;
        };
        match self.resolver.resolve(at.source.path, text) {
            Ok(id) => {
                self.unclear_references += usize::from(id.is_none());
                id
            }
            Err(bad) => {
                self.report
                    .value(&reference, bad.code, bad.message, bad.help);
                None
            }
        }
    }

    /// Returns the object definition that `$ref` at this location names. Reports an invalid one.
    fn resolve_object(&mut self, at: &Cursor<'s>) -> Option<DefinitionId> {
        let id = self.resolve(at)?;
        if self.entries[id.0].kind == EntryKind::Leaf {
            let message = format!(
                "expected an object definition, found the leaf `{}`",
                self.entries[id.0].name
            );
            let at = at.get("$ref").unwrap_or_else(|| at.clone());
            self.report.value(
                &at,
                DiagnosticCode::RefToLeaf,
                message,
                "refer to a definition with `\"type\": \"object\"`",
            );
            return None;
        }
        Some(id)
    }
}

/// Parses every JSON document of the schemas. Samples stay bytes.
fn parse<'f>(files: &'f Files, layout: &Layout<'f>, report: &mut DiagnosticSink) -> Sources<'f> {
    let mut sources = Sources::new();
    for vendor in layout.values() {
        let operations = vendor.operations.values();
        let own = operations
            .clone()
            .flat_map(|files| [files.operation, files.request, files.response]);
        let findings =
            operations.flat_map(|files| files.samples.values().map(|sample| sample.findings));
        let shared = vendor.shared.values().copied().map(Some);
        for path in std::iter::once(vendor.vendor)
            .chain(shared)
            .chain(own)
            .chain(findings)
            .flatten()
        {
            let bytes = files.get(path).unwrap_or_default();
            if let Some(source) = SourceFile::checked(path, bytes, report) {
                sources.insert(path, source);
            }
        }
    }
    sources
}

fn entry_kind(at: &Cursor<'_>) -> EntryKind {
    match at.node.get("type").map(|types| &types.value) {
        Some(JsonValue::String(name)) if name == "object" => EntryKind::Object,
        Some(JsonValue::Array(names)) if names.iter().any(|name| name.text() == Some("object")) => {
            EntryKind::Object
        }
        Some(JsonValue::String(_) | JsonValue::Array(_)) => EntryKind::Leaf,
        _ => EntryKind::Unclear,
    }
}

fn empty_definition(name: &str, vendor: usize, at: &Cursor<'_>) -> Definition {
    Definition {
        name: name.to_owned(),
        source: location(at),
        vendor,
        title: None,
        description: String::new(),
        deprecated: false,
        kind: DefinitionKind::Leaf(LeafShape::default()),
    }
}

/// Returns the location of a value, as the [`Api`] records it.
fn location(at: &Cursor<'_>) -> SourceLocation {
    let (line, _) = at.source.position(at.key_offset);
    SourceLocation {
        file: at.source.path.to_owned(),
        pointer: at.pointer.clone(),
        line,
    }
}
