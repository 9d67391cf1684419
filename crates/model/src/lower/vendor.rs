//! Vendors and their schema files.

use super::{Lowering, keywords};
use crate::api::{Page, SchemaFile, Vendor};
use crate::diagnostics::DiagnosticCode;
use crate::dialect::KeywordLocation;
use crate::files::Files;
use crate::layout::{Layout, VendorFiles};
use crate::structure::Structure;

/// The dialect's `$schema`.
const SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// `vendor.json`.
#[derive(Debug, Default, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct VendorFile {
    /// Chinese name.
    title: String,
    /// The services it sells, in plain English.
    description: String,
    /// Product pages and documents.
    pages: Vec<Page>,
    /// Decisions and their sources.
    #[serde(default, rename = "$comment")]
    #[allow(dead_code, reason = "allowed in the file and not used")]
    comment: Option<String>,
}

impl<'s> Lowering<'s> {
    /// Lowers every vendor. The definitions must be lowered before.
    pub(super) fn vendors(&mut self, layout: &Layout<'s>, files: &'s Files) -> Vec<Vendor> {
        let structure = Structure::of::<VendorFile>();
        let operations = super::operation::Structures::new();
        let mut vendors = Vec::new();
        for (name, vendor) in layout {
            let file = self.vendor_file(vendor, &structure);
            let shared = vendor
                .shared
                .iter()
                .map(|(name, path)| self.schema_file(name, path, KeywordLocation::SharedFile))
                .collect();
            vendors.push(Vendor {
                name: (*name).to_owned(),
                title: file.title,
                description: file.description,
                pages: file.pages,
                shared,
                operations: self.operations(name, vendor, files, &operations),
            });
        }
        vendors
    }

    /// Reads the head of a schema file, and the ids of its definitions.
    pub(super) fn schema_file(
        &mut self,
        name: &str,
        path: &'s str,
        location: KeywordLocation,
    ) -> SchemaFile {
        let mut file = SchemaFile {
            name: name.to_owned(),
            path: path.to_owned(),
            title: None,
            description: None,
            definitions: self.resolver.ids(path),
            bundled: String::new(),
        };
        let Some(source) = self.sources.get(path) else {
            return file;
        };
        let at = source.cursor();
        let report = &mut self.report;
        if !keywords::check(&at, location, report) {
            return file;
        }
        file.title = keywords::text(&at, "title", report).map(str::to_owned);
        file.description = keywords::text(&at, "description", report).map(str::to_owned);
        match at.get("$schema") {
            None => {
                let help = format!("add `\"$schema\": \"{SCHEMA}\"`");
                report.value(
                    &at,
                    DiagnosticCode::MissingKeyword,
                    "missing `$schema`",
                    help,
                );
            }
            Some(value) if value.node.text() != Some(SCHEMA) => {
                report.value(
                    &value,
                    DiagnosticCode::WrongValue,
                    "unsupported `$schema`",
                    format!("write `{SCHEMA}`"),
                );
            }
            Some(_) => {}
        }
        match at.get("$defs") {
            None if location == KeywordLocation::SharedFile => {
                report.value(
                    &at,
                    DiagnosticCode::MissingKeyword,
                    "missing `$defs`",
                    "add `$defs` with the shared definitions",
                );
            }
            Some(value) if !matches!(value.node.value, crate::source::JsonValue::Object(_)) => {
                let message = format!("expected object for `$defs`, found {}", value.node.kind());
                report.value(
                    &value,
                    DiagnosticCode::WrongValue,
                    message,
                    "write an object that maps names to definitions",
                );
            }
            _ => {}
        }
        file
    }

    fn vendor_file(&mut self, vendor: &VendorFiles<'s>, structure: &Structure) -> VendorFile {
        let Some(source) = vendor.vendor.and_then(|path| self.sources.get(path)) else {
            return VendorFile::default();
        };
        let at = source.cursor();
        let Some(file) = structure.read::<VendorFile>(&at, &mut self.report) else {
            return VendorFile::default();
        };
        keywords::required_title(&at, &mut self.report);
        keywords::required_description(&at, &mut self.report);
        file
    }
}
