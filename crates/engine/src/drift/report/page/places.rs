//! Every place of the documents as a tree, with how often it is there and how that went over time.

use std::collections::HashMap;
use std::io::{self, Write};

use ocrmarket_drift::detect::PlaceReport;

use super::{Html, Page, Spark, percent, severity};
use crate::text::{counted, pointer_name};

/// Writes the places of all kinds of documents.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(page: &Page<'_, '_>, out: &mut dyn Write) -> io::Result<()> {
    let told = page.told;
    // Of several findings about a place the first is the gravest.
    let mut found = HashMap::new();
    for (number, finding) in told.findings.iter().enumerate() {
        if let Some((place, _)) = page.place(finding) {
            found.entry(place).or_insert(number);
        }
    }
    for (index, group) in told.report.groups.iter().enumerate() {
        let payload = if group.payload.is_empty() {
            String::new()
        } else {
            format!(" at {}", group.payload)
        };
        let days = group.seen.map_or(String::new(), |(first, last)| {
            format!(", {first} to {last}")
        });
        let documents = counted(group.documents, "document");
        writeln!(
            out,
            "<details class=\"group\" open>\n<summary><b>{}</b> {}</summary>",
            Html(&group.operation),
            Html(&format!("{}{payload}: {documents}{days}", group.class))
        )?;
        let places = told.report.places.iter().enumerate();
        for (number, place) in places.filter(|(_, place)| place.group == index) {
            let finding = found.get(&number).copied();
            write_place(page, &group.operation, (number, place), finding, out)?;
        }
        writeln!(out, "</details>")?;
    }
    Ok(())
}

fn write_place(
    page: &Page<'_, '_>,
    operation: &str,
    (number, place): (usize, &PlaceReport),
    found: Option<usize>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let depth = place.pointer.matches('/').count();
    let name = place.pointer.rsplit('/').next().unwrap_or_default();
    let name = match depth {
        0 => "the document".to_owned(),
        _ => name.replace("~1", "/").replace("~0", "~"),
    };
    let finding = found.and_then(|number| page.told.findings.get(number));
    let mut class = finding.map_or(String::new(), |finding| {
        format!(" found {}", severity(finding))
    });
    if place.schema_pointer.is_none() {
        class.push_str(" undeclared");
    }
    // Elements are counted, not shared.
    let percent = percent(place.present, place.of).filter(|_| name != "*");
    let types: Vec<&str> = place.types.iter().map(|(kind, _)| kind.name()).collect();
    let pointer = pointer_name(&place.pointer);
    let title = format!(
        "{pointer}: {} of {}; {}",
        place.present,
        place.of,
        types.join(", ")
    );
    write!(
        out,
        "<div class=\"place{class}\" id=\"place-{number}\" style=\"--depth:{depth}\" data-text=\"{}\" data-at=\"{}\" title=\"{}\">",
        Html(&format!("{operation} {}", place.pointer).to_lowercase()),
        Html(pointer),
        Html(&title)
    )?;
    match found {
        Some(number) => write!(
            out,
            "<a class=\"pointer\" href=\"#finding-{number}\">{}</a>",
            Html(&name)
        )?,
        None => write!(out, "<span class=\"pointer\">{}</span>", Html(&name))?,
    }
    write!(
        out,
        "<span class=\"bar\"><i style=\"width:{:.1}%\"></i></span>",
        percent.unwrap_or(100.0).min(100.0)
    )?;
    write!(out, "<span class=\"spark\">{}</span>", Spark(&place.days))?;
    let rate = percent.map_or_else(
        || format!("\u{d7} {}", place.present),
        |percent| format!("{percent:.1} %"),
    );
    writeln!(out, "<span class=\"rate\">{rate}</span></div>")
}
