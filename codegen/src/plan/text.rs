//! Documentation of planned items, as lines.

use ocrmarket_model::api::{OperationModel, Vendor};
use ocrmarket_operation::{Certainty, Evidence, Method};

use super::{FieldKind, LeafKindPlan, LeafPlan};
use crate::docs;

/// Returns `label · description`, followed by the description's further lines.
pub fn labelled(title: Option<&str>, description: &str) -> Vec<String> {
    let mut lines: Vec<String> = title
        .map(docs::inline)
        .filter(|title| !title.is_empty())
        .into_iter()
        .collect();
    append(&mut lines, description);
    lines
}

pub(super) fn append(lines: &mut Vec<String>, description: &str) {
    let mut more = docs::lines(description).into_iter();
    match (lines.last_mut(), more.next()) {
        (Some(last), Some(first)) => {
            last.push_str(" · ");
            last.push_str(&first);
        }
        (None, Some(first)) => lines.push(first),
        (_, None) => {}
    }
    lines.extend(more);
}

/// Describes how a field is sent: the vendor's key, its format and its privacy class.
pub(super) fn sent_as(key: &str, shape: &FieldKind) -> String {
    let key = docs::code(key);
    let format = match shape {
        FieldKind::Leaf(leaf) => format(leaf).to_owned(),
        FieldKind::LeafList(leaf) => format!("list of {}", format(leaf)),
        FieldKind::Object(_) => "object".to_owned(),
        FieldKind::ObjectList(_) => "list of objects".to_owned(),
    };
    match shape {
        FieldKind::Leaf(leaf) | FieldKind::LeafList(leaf) => {
            format!(
                "Key {key}; {format}; privacy class `{}`.",
                leaf.privacy.name()
            )
        }
        FieldKind::Object(_) | FieldKind::ObjectList(_) => format!("Key {key}; {format}."),
    }
}

fn format(leaf: &LeafPlan) -> &'static str {
    match &leaf.kind {
        LeafKindPlan::Text => "string",
        LeafKindPlan::Integer => "integer",
        LeafKindPlan::Number => "number",
        LeafKindPlan::Boolean => "boolean",
        LeafKindPlan::Format(format) => format.name(),
        LeafKindPlan::KnownValues(_) => "known values",
    }
}

pub(super) fn vendor_docs(vendor: &Vendor) -> Vec<String> {
    let mut lines = labelled(Some(&vendor.title), &vendor.description);
    for page in &vendor.pages {
        lines.push(String::new());
        lines.push(format!(
            "- {}: {}",
            docs::inline(&page.title),
            docs::inline(&page.url)
        ));
    }
    lines
}

pub(super) fn operation_docs(model: &OperationModel) -> Vec<String> {
    let operation = &model.operation;
    let mut lines = labelled(Some(&operation.title), &operation.description);
    for endpoint in operation.endpoints.iter() {
        let certainty = match endpoint.certainty {
            Certainty::Documented => "",
            Certainty::Inferred => ", inferred",
        };
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        lines.push(String::new());
        lines.push(format!(
            "`{method} https://{}{}`{certainty}.",
            endpoint.host, endpoint.path
        ));
    }
    let evidence = match operation.evidence {
        Evidence::Documents => "documents of the vendor, not verified with real data",
        Evidence::Provisional => "pages of an older or sister product; deviations are likely",
        Evidence::Live => "real responses",
    };
    lines.push(format!("Evidence: {evidence}."));
    lines.push(format!(
        "Limits, outcome rules, codes and sources: [`OPERATION`]({}::OPERATION).",
        operation.name
    ));
    lines
}
