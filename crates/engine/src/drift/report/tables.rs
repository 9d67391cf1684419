//! Tables: findings in Markdown, and the rate of each location on each day as comma-separated
//! values.

use std::io::{self, Write};

use super::DriftReport;
use crate::text::{self, escaped, pointer_name};

/// Writes findings as a table.
///
/// # Errors
/// The output cannot be written.
pub(super) fn markdown(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# Drift of {}\n", cell(&told.profile))?;
    if let Some(baseline) = &told.baseline {
        writeln!(out, "Compared with {}.\n", cell(baseline))?;
    }
    writeln!(out, "{}\n", cell(&told.outcome()))?;
    if !told.findings.is_empty() {
        writeln!(
            out,
            "| | class | operation | location | message | count | days | examples | fingerprint |"
        )?;
        writeln!(out, "|---|---|---|---|---|---|---|---|---|")?;
    }
    for found in &told.findings {
        let finding = found.finding;
        let severity = match found.accepted {
            Some(accepted) => format!("accepted: {}", accepted.reason),
            None => found.severity.name().to_owned(),
        };
        let location = format!(
            "{} ({})",
            pointer_name(&finding.pointer),
            finding.record_class
        );
        let cells = [
            severity.as_str(),
            finding.class().name(),
            &finding.operation,
            &location,
            &finding.message,
            &found.rates(),
            &found.days().unwrap_or_default(),
            &found.like().unwrap_or_default(),
            &finding.fingerprint,
        ];
        let cells: Vec<String> = cells.into_iter().map(cell).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    for remark in told.remarks() {
        writeln!(out, "\n{}", cell(&remark))?;
    }
    Ok(())
}

/// Escapes a string for a cell: characters that are markup in Markdown or HTML. URLs and addresses
/// do not become links, and no line begins with a workflow command (`::`).
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut before = ' ';
    for character in escaped(text).chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '|' | '*' | '_' | '[' | ']' | '`' | '#' | '\\' | '~' | '$' | '@' => {
                safe.extend(['\\', character]);
            }
            ':' | '/' if before == ':' => safe.extend(['\\', character]),
            '.' if safe.ends_with("www") => safe.push_str("\\."),
            _ => safe.push(character),
        }
        before = character;
    }
    safe
}

/// Writes a line for each location and each day on which it could have been present. Locations of
/// documents without a day have one line without it.
///
/// # Errors
/// The output cannot be written.
pub(super) fn csv(told: &DriftReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "operation",
        "class",
        "payload",
        "pointer",
        "declared",
        "day",
        "present",
        "of",
        "rate",
    ])?;
    for location in &told.report.locations {
        let Some(group) = told.report.groups.get(location.group) else {
            continue;
        };
        let texts = [
            &group.operation,
            &group.class,
            &group.payload,
            &location.pointer,
        ];
        let texts = texts.map(|text| text::cell(text));
        let declared = location.schema_pointer.is_some().to_string();
        let mut row = |day: &str, present: u64, of: u64| {
            let [operation, class, payload, pointer] = &texts;
            let (count, all) = (present.to_string(), of.to_string());
            table.write_record([
                operation,
                class,
                payload,
                pointer,
                &*declared,
                day,
                &count,
                &all,
                &rate(present, of),
            ])
        };
        for day in &location.days {
            row(&day.day.to_string(), day.present, day.of)?;
        }
        let dated: u64 = location.days.iter().map(|day| day.present).sum();
        if dated < location.present || location.days.is_empty() {
            let of_days: u64 = location.days.iter().map(|day| day.of).sum();
            row(
                "",
                location.present.saturating_sub(dated),
                location.of.saturating_sub(of_days),
            )?;
        }
    }
    table.flush()
}

fn rate(present: u64, of: u64) -> String {
    if of == 0 {
        return String::new();
    }
    #[expect(clippy::cast_precision_loss, reason = "six digits are shown")]
    let rate = present as f64 / of as f64;
    format!("{rate:.6}")
}
