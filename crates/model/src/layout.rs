//! The layout of `schemas/`, as its README shows it: assigns each file its role by name. No file is
//! opened here.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, DiagnosticCode};
use crate::files::Files;
use crate::naming::{NAME_MAX, is_module_name};
use crate::source::DiagnosticSink;

/// The folders of vendors, sorted.
pub(crate) type Layout<'f> = BTreeMap<&'f str, VendorFiles<'f>>;

/// The files of one vendor.
#[derive(Debug, Default)]
pub(crate) struct VendorFiles<'f> {
    pub(crate) vendor: Option<&'f str>,
    /// Name to path.
    pub(crate) shared: BTreeMap<&'f str, &'f str>,
    pub(crate) operations: BTreeMap<&'f str, OperationFiles<'f>>,
}

/// The files of one operation, by path.
#[derive(Debug, Default)]
pub(crate) struct OperationFiles<'f> {
    pub(crate) operation: Option<&'f str>,
    pub(crate) request: Option<&'f str>,
    pub(crate) response: Option<&'f str>,
    pub(crate) samples: BTreeMap<&'f str, SampleFiles<'f>>,
}

/// A sample and the findings beside it, by path.
#[derive(Debug, Default)]
pub(crate) struct SampleFiles<'f> {
    pub(crate) body: Option<&'f str>,
    pub(crate) findings: Option<&'f str>,
}

/// Sorts files into the layout. Reports files that do not belong to it and files that are missing.
pub(crate) fn lay_out<'f>(files: &'f Files, report: &mut DiagnosticSink) -> Layout<'f> {
    let mut layout = Layout::new();
    for (path, _) in files.iter() {
        if assign(files, path, &mut layout).is_none() {
            report.push(stray(path));
        }
    }
    if layout.is_empty() {
        let message = "no vendor in this folder";
        let help = "choose a folder that contains vendors; a vendor is a folder with a vendor.json";
        report.push(Diagnostic::of_file(
            "",
            DiagnosticCode::NoVendors,
            message,
            help,
        ));
    }
    for (name, vendor) in &layout {
        check_vendor(name, vendor, report);
    }
    layout
}

/// Adds a file to the layout. `None` if the file does not belong to it.
fn assign<'f>(files: &Files, path: &'f str, layout: &mut Layout<'f>) -> Option<()> {
    let parts: Vec<&str> = path.split('/').collect();
    match *parts.as_slice() {
        ["README.md"] => {}
        [vendor, "vendor.json"] => layout.entry(vendor).or_default().vendor = Some(path),
        [vendor, file] => {
            if let Some(name) = file.strip_suffix(".schema.json") {
                layout.entry(vendor).or_default().shared.insert(name, path);
            } else {
                sample_rules(files, path)?;
            }
        }
        [vendor, operation, file] => {
            let operations = &mut layout.entry(vendor).or_default().operations;
            match file {
                "operation.json" => operations.entry(operation).or_default().operation = Some(path),
                "request.schema.json" => {
                    operations.entry(operation).or_default().request = Some(path);
                }
                "response.schema.json" => {
                    operations.entry(operation).or_default().response = Some(path);
                }
                _ => sample_rules(files, path)?,
            }
        }
        [vendor, operation, "samples", file] => {
            let name = file.strip_suffix(".json")?;
            let operations = &mut layout.entry(vendor).or_default().operations;
            let samples = &mut operations.entry(operation).or_default().samples;
            match name.strip_suffix(".findings") {
                Some(case) => samples.entry(case).or_default().findings = Some(path),
                None => samples.entry(name).or_default().body = Some(path),
            }
        }
        _ => return None,
    }
    Some(())
}

/// Returns `Some` if a file is the `.sample.json` of a schema beside it.
fn sample_rules(files: &Files, path: &str) -> Option<()> {
    let schema = format!("{}.schema.json", path.strip_suffix(".sample.json")?);
    files.get(&schema).map(|_| ())
}

fn check_vendor(name: &str, vendor: &VendorFiles<'_>, report: &mut DiagnosticSink) {
    check_name(name, name, report);
    if vendor.vendor.is_none() {
        report.push(missing(
            format!("{name}/vendor.json"),
            "it contains the vendor's title, description and pages",
        ));
    }
    for (shared, path) in &vendor.shared {
        check_name(shared, path, report);
    }
    for (operation, files) in &vendor.operations {
        check_operation(&format!("{name}/{operation}"), operation, files, report);
    }
}

fn check_operation(
    folder: &str,
    name: &str,
    files: &OperationFiles<'_>,
    report: &mut DiagnosticSink,
) {
    check_name(name, folder, report);
    for (file, there, what) in [
        (
            "operation.json",
            files.operation,
            "it describes how to call the operation and how to classify its responses",
        ),
        (
            "request.schema.json",
            files.request,
            "it describes the request",
        ),
        (
            "response.schema.json",
            files.response,
            "it describes the response",
        ),
    ] {
        if there.is_none() {
            report.push(missing(format!("{folder}/{file}"), what));
        }
    }
    if files.samples.values().all(|sample| sample.body.is_none()) {
        let message = "operation has no samples";
        let help = "add synthetic responses as samples/<case>.json: a success, a failure, empty values, changed types";
        report.push(Diagnostic::of_file(
            folder,
            DiagnosticCode::NoSamples,
            message,
            help,
        ));
    }
    for (case, sample) in &files.samples {
        if let (None, Some(findings)) = (sample.body, sample.findings) {
            let message = format!("findings without a sample {case}.json");
            let help = "add the sample, or remove the findings";
            report.push(Diagnostic::of_file(
                findings,
                DiagnosticCode::FindingsWithoutSample,
                message,
                help,
            ));
        }
    }
}

fn check_name(name: &str, path: &str, report: &mut DiagnosticSink) {
    let (message, help) = if !is_module_name(name) {
        let help = "use lower-case ASCII letters, digits and single `_`, with a letter first; Rust keywords are not allowed";
        (format!("`{name}` is not a valid Rust module name"), help)
    } else if name.len() > NAME_MAX {
        let message = format!("name is longer than {NAME_MAX} bytes");
        (
            message,
            "choose a shorter name; generated files have it too",
        )
    } else {
        return;
    };
    let code = DiagnosticCode::BadFolderName;
    report.push(Diagnostic::of_file(path, code, message, help));
}

fn missing(path: String, what: &str) -> Diagnostic {
    Diagnostic::of_file(
        path,
        DiagnosticCode::MissingFile,
        "missing file",
        format!("add the file: {what}"),
    )
}

fn stray(path: &str) -> Diagnostic {
    let message = "file does not belong to the layout of `schemas/`";
    let help = if path.ends_with(".sample.json") {
        "put `<name>.sample.json` beside its schema `<name>.schema.json`"
    } else {
        "remove it, or move it as schemas/README.md describes"
    };
    Diagnostic::of_file(path, DiagnosticCode::StrayFile, message, help)
}
