//! Reports of a comparison: for people, for programs, for a comment on a change.

use std::io::{self, Write};
use std::path::Path;

use ocrmarket_compat::{Action, Difference, Group, ItemChange, JsonEffect, RustEffect};
use ocrmarket_model::api::SourceLocation;
use serde_json::{Value, json};

use super::SchemaComparison;
use super::base::Base;
use super::version::Check;
use crate::report::Emitter;
use crate::text::{counted, escaped, line, lines};

/// Version of the JSON report.
const VERSION: u32 = 1;

/// The groups in the order of reports, with their headings.
const GROUPS: [(Group, &str); 5] = [
    (Group::Breaks, "Programs that use it no longer compile"),
    (
        Group::Misreads,
        "Data is read or sent differently; programs still compile",
    ),
    (Group::Adds, "New"),
    (Group::Behaves, "Behavior changes"),
    (Group::Documents, "Documentation"),
];

/// Format of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum DiffFormat {
    /// For reading.
    #[default]
    Human,
    /// For programs: one JSON document.
    Json,
    /// For a comment on a change.
    Markdown,
}

impl DiffFormat {
    /// Writes the reason why nothing was compared, see [`Compared::Nothing`](super::Compared).
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn emit_nothing(self, notice: &str, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Human | Self::Markdown => writeln!(out, "{}", line(notice)),
            Self::Json => {
                let report = json!({
                    "version": VERSION, "base": null, "rust": RustEffect::None.name(),
                    "wire": JsonEffect::Same.name(), "step": RustEffect::None.name(),
                    "crate_version": null, "changes": [], "notice": notice,
                });
                writeln!(out, "{report}")
            }
        }
    }
}

impl Emitter for DiffFormat {
    type Report<'r> = SchemaComparison;

    fn is_for_people(&self) -> bool {
        *self == Self::Human
    }

    fn emit(&self, comparison: &SchemaComparison, out: &mut dyn Write) -> io::Result<()> {
        let report = Report {
            base: &comparison.base,
            schemas: &comparison.folder,
            difference: &comparison.difference,
            check: comparison.check.as_ref(),
        };
        match self {
            Self::Human => report.human(out),
            Self::Json => report.json(out),
            Self::Markdown => report.markdown(out),
        }
    }
}

/// A comparison to write.
struct Report<'a> {
    base: &'a Base,
    /// Folder of the schemas after.
    schemas: &'a Path,
    difference: &'a Difference,
    check: Option<&'a Check>,
}

impl Report<'_> {
    /// Writes the report for people.
    ///
    /// # Errors
    /// It cannot be written.
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        for (group, heading) in GROUPS {
            let changes: Vec<&ItemChange> = self.difference.group(group).collect();
            if changes.is_empty() {
                continue;
            }
            writeln!(out, "{heading}:")?;
            for change in changes {
                self.change(out, change)?;
            }
            writeln!(out)?;
        }
        writeln!(out, "{}", lines(&self.verdicts("\n")))?;
        if let Some(check) = self.check {
            writeln!(out, "{}", self.version(check))?;
        }
        Ok(())
    }

    fn change(&self, out: &mut dyn Write, change: &ItemChange) -> io::Result<()> {
        writeln!(out, "  {}", escaped(&headline(change)))?;
        if change.action != Action::Documented {
            writeln!(out, "      {}", escaped(&change.effects.join("; ")))?;
        }
        if let Some(error) = &change.error {
            writeln!(out, "      {}", escaped(&error.to_string()))?;
        }
        for location in self.locations(change) {
            writeln!(out, "      {}", escaped(&location))?;
        }
        for pointer in &change.pointers {
            writeln!(out, "      in {}", escaped(pointer))?;
        }
        Ok(())
    }

    /// Writes the report for programs.
    ///
    /// # Errors
    /// It cannot be written.
    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let changes: Vec<Value> = self.difference.changes.iter().map(json_change).collect();
        let version = self.check.map(|check| {
            json!({
                "base": check.base.to_string(), "now": check.now.to_string(),
                "needed": check.needed.to_string(), "is_enough": check.is_enough(),
            })
        });
        let report = json!({
            "version": VERSION, "base": self.base.to_string(), "rust": self.difference.rust().name(),
            "wire": self.difference.wire().name(), "step": self.difference.step().name(),
            "crate_version": version, "changes": changes,
        });
        writeln!(out, "{report}")
    }

    /// Writes the report for a comment on a change.
    ///
    /// # Errors
    /// It cannot be written.
    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(
            out,
            "## Effects of this schema change\n\n{}",
            prose(&self.verdicts(" "))
        )?;
        if let Some(check) = self.check {
            writeln!(out, "\n{}", self.version(check))?;
        }
        for (group, heading) in GROUPS {
            let changes: Vec<&ItemChange> = self.difference.group(group).collect();
            if changes.is_empty() {
                continue;
            }
            writeln!(out, "\n### {heading}\n")?;
            for change in changes {
                self.markdown_change(out, change)?;
            }
        }
        let draft = self.difference.changelog();
        if !draft.is_empty() {
            // Titles in the draft may contain code blocks.
            let fence = "`".repeat(longest_ticks(&draft).max(3) + 1);
            writeln!(
                out,
                "\n<details><summary>Draft for the changelog</summary>\n\n{fence}markdown\n{draft}{fence}\n\n</details>"
            )?;
        }
        Ok(())
    }

    fn markdown_change(&self, out: &mut dyn Write, change: &ItemChange) -> io::Result<()> {
        writeln!(out, "- {}", code(&headline(change)))?;
        if change.action != Action::Documented {
            writeln!(out, "  {}.", prose(&change.effects.join("; ")))?;
        }
        if let Some(error) = &change.error {
            writeln!(out, "  Compiler error: {}", code(&error.to_string()))?;
        }
        let locations: Vec<String> = self
            .locations(change)
            .into_iter()
            .chain(
                change
                    .pointers
                    .iter()
                    .map(|pointer| format!("in {pointer}")),
            )
            .collect();
        if !locations.is_empty() {
            let locations: Vec<String> = locations.iter().map(|location| code(location)).collect();
            writeln!(out, "  {}", locations.join(", "))?;
        }
        Ok(())
    }

    fn verdicts(&self, separator: &str) -> String {
        if self.difference.changes.is_empty() {
            return format!("No changes since {}.", self.base);
        }
        let rust = match self.difference.rust() {
            RustEffect::Major => "some programs no longer compile, or behave differently",
            RustEffect::Minor => "every program still compiles; there are new items",
            _ => "no public item changed",
        };
        let wire = match self.difference.wire() {
            JsonEffect::Changed => {
                "some stored responses are read differently, or requests are sent differently"
            }
            JsonEffect::Extended => "stored responses are read as before, and more is read",
            JsonEffect::Judged => "the same data is read; outcomes, findings or masking may differ",
            _ => "responses are read and requests are sent as before",
        };
        format!(
            "Rust: {} ({rust}).{separator}JSON: {} ({wire}).{separator}{} since {}.",
            self.difference.rust().name(),
            self.difference.wire().name(),
            counted(self.difference.changes.len() as u64, "change"),
            self.base,
        )
    }

    fn version(&self, check: &Check) -> String {
        let Check { base, now, needed } = check;
        let step = self.difference.step().name();
        if check.is_enough() {
            format!("Version {now} is sufficient: a {step} change since {base} needs {needed}.")
        } else {
            format!(
                "Version {now} is too low: a {step} change since {base} needs {needed}. Raise the version in the manifest of the crate or of its workspace."
            )
        }
    }

    /// Returns the location after the change, or the one before if there is none.
    fn locations(&self, change: &ItemChange) -> Vec<String> {
        let before = change.was_at.as_ref().map(location);
        let after = change
            .is_at
            .as_ref()
            .map(|at| format!("{}/{}", self.schemas.display(), location(at)));
        match (before, after) {
            (_, Some(after)) => vec![format!("at {after}")],
            (Some(before), None) => vec![format!("was at {before}")],
            (None, None) => Vec::new(),
        }
    }
}

/// Renders a location as `file:line pointer`.
fn location(at: &SourceLocation) -> String {
    let text = format!("{}:{} {}", at.file, at.line, at.pointer);
    text.trim_end().to_owned()
}

/// Renders the item, the change, and its form before and after.
fn headline(change: &ItemChange) -> String {
    let head = format!(
        "{} {} {}",
        change.kind.name(),
        change.item,
        change.action.name()
    );
    match (change.action, &change.was, &change.is) {
        (Action::Renamed, Some(was), Some(is)) => {
            format!("{} {was} renamed to {is}", change.kind.name())
        }
        (Action::Added, _, Some(text)) | (Action::Removed, Some(text), _) => {
            format!("{head}: {text}")
        }
        (Action::Documented, ..) => format!("{} {}", change.kind.name(), change.item),
        (_, Some(was), Some(is)) => format!("{head}: {is}, was {was}"),
        _ => head,
    }
}

fn json_change(change: &ItemChange) -> Value {
    let at = |location: &Option<SourceLocation>| {
        location
            .as_ref()
            .map(|at| json!({ "file": at.file, "line": at.line, "pointer": at.pointer }))
    };
    let error = change.error.as_ref();
    json!({
        "item": change.item, "kind": change.kind.name(), "action": change.action.name(),
        "was": change.was, "is": change.is, "rust": change.rust.name(), "wire": change.wire.name(),
        "step": change.step().name(), "effects": change.effects, "pointers": change.pointers,
        "was_at": at(&change.was_at), "is_at": at(&change.is_at),
        "error": error.map(|error| json!({ "code": error.code, "message": error.message })),
    })
}

/// Renders a code span that may contain any string, back ticks included.
fn code(text: &str) -> String {
    let text = escaped(text);
    let fence = "`".repeat(longest_ticks(&text) + 1);
    if text.contains('`') {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Returns the length of the longest run of back ticks.
fn longest_ticks(text: &str) -> usize {
    let runs = text.split(|character| character != '`');
    runs.map(str::len).max().unwrap_or(0)
}

/// Renders a message of this program with code spans in it; other markup is escaped.
fn prose(text: &str) -> String {
    let text = escaped(text);
    let mut safe = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            safe.push('`');
        }
        for character in part.chars() {
            if index % 2 == 0 && matches!(character, '<' | '>' | '[' | ']' | '*' | '_' | '|' | '&')
            {
                safe.push('\\');
            }
            safe.push(character);
        }
    }
    safe
}
