//! Every location of the documents as a tree, with its rate and the rate over time.

use std::collections::HashMap;

use maud::{Markup, html};
use ocrmarket_drift::detect::{GroupReport, LocationReport};

use super::{Page, percent, severity, spark};
use crate::text::{counted, escaped, pointer_name};

/// Renders the locations of all groups of documents.
pub(super) fn markup(page: &Page<'_, '_>) -> Markup {
    let told = page.told;
    // Of several findings about a location, the first is the most severe.
    let mut found = HashMap::new();
    for (number, finding) in told.findings.iter().enumerate() {
        if let Some((location, _)) = page.location(finding) {
            found.entry(location).or_insert(number);
        }
    }
    html! {
        @for (index, group) in told.report.groups.iter().enumerate() {
            details.group open {
                summary { b { (escaped(&group.operation)) } " " (escaped(&kind(group))) }
                @for (number, location) in told.report.locations.iter().enumerate() {
                    @if location.group == index {
                        (row(page, &group.operation, (number, location), found.get(&number).copied()))
                    }
                }
            }
        }
    }
}

/// Renders the class of a group's documents, their number and their period.
fn kind(group: &GroupReport) -> String {
    let payload = match group.payload.as_str() {
        "" => String::new(),
        payload => format!(" at {payload}"),
    };
    let days = group.seen.map_or(String::new(), |(first, last)| {
        format!(", {first} to {last}")
    });
    format!(
        "{}{payload}: {}{days}",
        group.class,
        counted(group.documents, "document")
    )
}

fn row(
    page: &Page<'_, '_>,
    operation: &str,
    (number, location): (usize, &LocationReport),
    found: Option<usize>,
) -> Markup {
    let depth = location.pointer.matches('/').count();
    let name = location.pointer.rsplit('/').next().unwrap_or_default();
    let name = match depth {
        0 => "the document".to_owned(),
        _ => name.replace("~1", "/").replace("~0", "~"),
    };
    let finding = found.and_then(|number| page.told.findings.get(number));
    let class = finding.map_or(String::new(), |finding| {
        format!(" found {}", severity(finding))
    });
    let undeclared = if location.schema_pointer.is_none() {
        " undeclared"
    } else {
        ""
    };
    // Elements have a count, but no rate.
    let percent = percent(location.present, location.of).filter(|_| name != "*");
    let types: Vec<&str> = location.types.iter().map(|(kind, _)| kind.name()).collect();
    let pointer = pointer_name(&location.pointer);
    let title = format!(
        "{pointer}: {} of {}; {}",
        location.present,
        location.of,
        types.join(", ")
    );
    let text = format!("{operation} {}", location.pointer).to_lowercase();
    let rate = percent.map_or_else(
        || format!("\u{d7} {}", location.present),
        |percent| format!("{percent:.1} %"),
    );
    html! {
        div class={ "place" (class) (undeclared) } #{ "place-" (number) } style={ "--depth:" (depth) } data-text=(escaped(&text)) data-at=(escaped(pointer)) title=(escaped(&title)) {
            @if let Some(number) = found {
                a.pointer href={ "#finding-" (number) } { (escaped(&name)) }
            } @else {
                span.pointer { (escaped(&name)) }
            }
            span.bar { i style=(format!("width:{:.1}%", percent.unwrap_or(100.0).min(100.0))) {} }
            span.spark { @if let Some(spark) = spark(&location.days) { (spark) } }
            span.rate { (rate) }
        }
    }
}
