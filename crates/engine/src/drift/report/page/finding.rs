//! A finding on the page: what it is, how often, since when, and what it touches.

use std::io::{self, Write};

use ocrmarket_drift::detect::Rate;

use super::super::FindingReport;
use super::{Html, Page, Spark, severity};
use crate::text::pointer_name;

/// Writes a finding.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(
    page: &Page<'_, '_>,
    number: usize,
    told: &FindingReport<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let finding = told.finding;
    let (severity, class) = (severity(told), finding.class().name());
    let items = told.items.join(" ");
    let text = format!(
        "{} {severity} {class} {} {} {items}",
        finding.operation, finding.pointer, finding.fingerprint
    );
    let place = page.place(told);
    let goes_to = place.map_or(String::new(), |(number, _)| {
        format!(" data-place=\"place-{number}\"")
    });
    writeln!(
        out,
        "<article class=\"finding {severity}\" id=\"finding-{number}\" tabindex=\"0\" data-text=\"{}\"{goes_to}>",
        Html(&text.to_lowercase())
    )?;
    let pointer = Html(pointer_name(&finding.pointer));
    writeln!(
        out,
        "<h4><span class=\"tag\">{severity}</span> <span class=\"class\" title=\"{}\">{class}</span> <span class=\"pointer\">{pointer}</span></h4>",
        Html(finding.class().description())
    )?;
    writeln!(out, "<p>{}</p>", Html(&finding.message))?;
    write_rates(told, out)?;
    write_facts(told, place.map(|(_, place)| Spark(&place.days)), out)?;
    write_items(&told.items, out)?;
    if let Some(patch) = &told.patch {
        write_patch(patch, &finding.fingerprint, out)?;
    }
    if let Some((number, _)) = place {
        writeln!(
            out,
            "<p class=\"links\"><a href=\"#place-{number}\">its place below</a></p>"
        )?;
    }
    writeln!(out, "</article>")
}

/// The rate and its interval as bars, with that of the baseline.
fn write_rates(told: &FindingReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let evidence = &told.finding.evidence;
    let bars = [("now", evidence.rate), ("before", evidence.baseline_rate)];
    if evidence.rate.is_none() {
        return Ok(());
    }
    writeln!(out, "<div class=\"rates\">")?;
    for (name, rate) in bars {
        let Some(Rate {
            value, low, high, ..
        }) = rate
        else {
            continue;
        };
        let [value, low, high] = [value, low, high].map(|share| 100.0 * share.clamp(0.0, 1.0));
        writeln!(
            out,
            "<span class=\"faint\">{name}</span><span class=\"meter {name}\"><i style=\"width:{value:.2}%\"></i>\
             <b style=\"left:{low:.2}%;width:{:.2}%\"></b></span><span class=\"rate\">{value:.1} %</span>",
            high - low
        )?;
    }
    writeln!(out, "</div>")
}

fn write_facts(
    told: &FindingReport<'_>,
    spark: Option<Spark<'_>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let finding = told.finding;
    writeln!(out, "<dl>")?;
    let mut row = |name: &str, text: &str| writeln!(out, "<dt>{name}</dt><dd>{}</dd>", Html(text));
    row("records", &finding.record_class)?;
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
    writeln!(
        out,
        "<dt>fingerprint</dt><dd><code>{}</code></dd>",
        finding.fingerprint
    )?;
    let spark = spark.map(|spark| spark.to_string());
    if let Some(spark) = spark.filter(|spark| !spark.is_empty()) {
        writeln!(
            out,
            "<dt>over time</dt><dd class=\"spark\" title=\"how often its place is there, by day\">{spark}</dd>"
        )?;
    }
    writeln!(out, "</dl>")
}

/// The Rust items it touches, their own names standing out.
fn write_items(items: &[String], out: &mut dyn Write) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "<ul class=\"rust\" aria-label=\"Rust items\">")?;
    for item in items {
        let (path, kind) = item.split_once(": ").unwrap_or((item, ""));
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        let (joint, colon) = (
            if module.is_empty() { "" } else { "::" },
            if kind.is_empty() { "" } else { ": " },
        );
        writeln!(
            out,
            "<li><code><span class=\"faint\">{}{joint}</span><b>{}</b>{colon}{}</code></li>",
            Html(module),
            Html(name),
            Html(kind)
        )?;
    }
    writeln!(out, "</ul>")
}

/// The patch that mends it, a line each.
fn write_patch(patch: &str, fingerprint: &str, out: &mut dyn Write) -> io::Result<()> {
    let (mut more, mut less) = (0, 0);
    let lines: Vec<(&str, &str)> = patch
        .lines()
        .map(|line| {
            let class = match line.as_bytes() {
                [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', ..] => "hunk",
                [b'+', ..] => {
                    more += 1;
                    "add"
                }
                [b'-', ..] => {
                    less += 1;
                    "del"
                }
                _ => "",
            };
            (class, line)
        })
        .collect();
    let open = if lines.len() <= 24 { " open" } else { "" };
    write!(
        out,
        "<details{open}>\n<summary>Patch of the schemas <span class=\"faint\">+{more} \u{2212}{less}; \
         <code>ocrmarket drift propose \u{2026} --only {fingerprint} --apply</code></span></summary>\n<div class=\"patch\" tabindex=\"0\">"
    )?;
    for (class, line) in lines {
        let line = if line.is_empty() { " " } else { line };
        write!(out, "<span class=\"{class}\">{}</span>", Html(line))?;
    }
    writeln!(out, "</div>\n</details>")
}
