//! One HTML page that needs nothing else: findings with their evidence, and below them every place with its rate over time.
//!
//! All of it stands in the page and is readable without its script, which searches (`/`) and steps from finding to finding (`j`,
//! `k`). Nothing is asked from anywhere; a policy in the page forbids it.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use ocrmarket_validator::drift::{OnDay, PlaceReport};

use super::{Told, ToldFinding};
use crate::output::escaped;
use crate::validate::report::{counted, pointer_name};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Nothing from outside, and nothing to it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes the page.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(told: &Told<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = Html(&told.profile);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"
    )?;
    writeln!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    )?;
    writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"
    )?;
    writeln!(
        out,
        "<title>Drift of {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>"
    )?;
    writeln!(
        out,
        "<h1>Drift of {title}</h1>\n<p>{}</p>",
        Html(&told.outcome())
    )?;
    if let Some(baseline) = &told.baseline {
        writeln!(out, "<p class=\"faint\">Against {}.</p>", Html(baseline))?;
    }
    for remark in told.remarks() {
        writeln!(out, "<p class=\"faint\">{}</p>", Html(&remark))?;
    }
    writeln!(
        out,
        "</header>\n<main>\n<div class=\"search\" role=\"search\">"
    )?;
    writeln!(
        out,
        "<input id=\"search\" type=\"search\" placeholder=\"Search places, operations, classes\" aria-label=\"Search\">\
         <span id=\"shown\" class=\"faint\" aria-live=\"polite\"></span>\
         <span class=\"faint keys\"><kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> findings</span>\n</div>"
    )?;
    writeln!(
        out,
        "<h2>{}</h2>",
        counted(told.findings.len() as u64, "finding")
    )?;
    for (number, finding) in told.findings.iter().enumerate() {
        write_finding(number, finding, out)?;
    }
    writeln!(out, "<h2>Places</h2>")?;
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
        let head = format!(
            "{}: {}{payload}: {documents}{days}",
            group.operation, group.class
        );
        writeln!(out, "<section>\n<h3>{}</h3>", Html(&head))?;
        for place in told
            .report
            .places
            .iter()
            .filter(|place| place.group == index)
        {
            let found = told.findings.iter().position(|found| {
                found.finding.operation == group.operation
                    && found.finding.record_class == group.class
                    && found.finding.pointer == place.pointer
            });
            write_place(&group.operation, place, found, out)?;
        }
        writeln!(out, "</section>")?;
    }
    writeln!(
        out,
        "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>"
    )
}

fn write_finding(number: usize, told: &ToldFinding<'_>, out: &mut dyn Write) -> io::Result<()> {
    let finding = told.finding;
    let severity = if told.accepted.is_some() {
        "accepted"
    } else {
        told.severity.name()
    };
    let class = finding.class.name();
    let text = format!(
        "{} {severity} {class} {} {}",
        finding.operation, finding.pointer, finding.fingerprint
    );
    writeln!(
        out,
        "<article class=\"finding {severity}\" id=\"finding-{number}\" tabindex=\"0\" data-text=\"{}\">",
        Html(&text.to_lowercase())
    )?;
    let pointer = Html(pointer_name(&finding.pointer));
    writeln!(
        out,
        "<p><span class=\"tag\">{severity}: {class}</span><span class=\"pointer\">{pointer}</span></p>"
    )?;
    writeln!(out, "<p>{}</p>\n<dl>", Html(&finding.message))?;
    let mut row = |name: &str, text: &str| writeln!(out, "<dt>{name}</dt><dd>{}</dd>", Html(text));
    row(
        "where",
        &format!("{}, {}", finding.operation, finding.record_class),
    )?;
    row("how often", &told.rates())?;
    if let Some(days) = told.days() {
        row("days", &days)?;
    }
    if let Some(like) = told.like() {
        row("like", &like)?;
    }
    if let Some((file, line)) = &told.source {
        row("schema", &format!("{file}:{line}"))?;
    }
    if let Some(accepted) = told.accepted {
        let until = accepted
            .until
            .as_ref()
            .map_or(String::new(), |until| format!(" (until {until})"));
        row("accepted", &format!("{}{until}", accepted.reason))?;
    }
    row("fingerprint", &finding.fingerprint)?;
    writeln!(out, "</dl>\n</article>")
}

fn write_place(
    operation: &str,
    place: &PlaceReport,
    found: Option<usize>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let depth = place.pointer.matches('/').count();
    let name = place
        .pointer
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace("~1", "/")
        .replace("~0", "~");
    let name = if depth == 0 {
        "the document".to_owned()
    } else {
        name
    };
    let class = if place.schema_pointer.is_some() {
        "place"
    } else {
        "place undeclared"
    };
    let text = format!("{operation} {}", place.pointer).to_lowercase();
    // Elements are counted, not shared.
    let percent = percent(place.present, place.of).filter(|_| name != "*");
    let types: Vec<&str> = place.types.iter().map(|(kind, _)| kind.name()).collect();
    let title = format!(
        "{}: {} of {}; {}",
        pointer_name(&place.pointer),
        place.present,
        place.of,
        types.join(", ")
    );
    write!(
        out,
        "<div class=\"{class}\" style=\"--depth:{depth}\" data-text=\"{}\" title=\"{}\">",
        Html(&text),
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
        || place.present.to_string(),
        |percent| format!("{percent:.1} %"),
    );
    writeln!(out, "<span class=\"rate\">{rate}</span></div>")
}

/// A share in percent, where it is one.
fn percent(present: u64, of: u64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "one digit is shown")]
    let percent = 100.0 * present as f64 / of.max(1) as f64;
    (of > 0 && present <= of).then_some(percent)
}

/// A line of rates over the days, all of it or none at each end.
struct Spark<'d>(&'d [OnDay]);

impl fmt::Display for Spark<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rated: Vec<(u32, f64)> = self
            .0
            .iter()
            .filter_map(|day| Some((day.day.number(), percent(day.present, day.of)?)))
            .collect();
        let (Some((first, _)), Some((last, _))) = (rated.first(), rated.last()) else {
            return Ok(());
        };
        if first == last {
            return Ok(());
        }
        let mut path = String::new();
        for (place, (day, percent)) in rated.iter().enumerate() {
            let across = 100.0 * f64::from(day - first) / f64::from(last - first);
            let command = if place == 0 { 'M' } else { 'L' };
            write!(path, "{command}{across:.1} {:.1}", 19.0 - 0.18 * percent)?;
        }
        write!(
            formatter,
            "<svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
        )
    }
}

/// A text in HTML, in an attribute too.
struct Html<'t>(&'t str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in escaped(self.0).chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                _ => formatter.write_char(character)?,
            }
        }
        Ok(())
    }
}
