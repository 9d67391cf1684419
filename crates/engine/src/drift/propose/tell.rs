//! What is said of proposals: the patch on standard output and the reasons on stderr, or all of it as one JSON document.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ocrmarket_drift::detect::Finding;
use serde_json::{Value, json};

use crate::text::escaped;
use crate::text::{counted, pointer_name};

use super::Proposals;
use super::plan::Proposal;

const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default();
const FAINT: Style = Style::new().dimmed();

impl Proposals<'_> {
    /// Writes what there is to say of the edits, for reading.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn explain(&self, is_applied: bool, out: &mut dyn Write) -> io::Result<()> {
        explain(self, is_applied, out)
    }

    /// All of it as one JSON document.
    pub fn to_json(&self) -> Value {
        document(self)
    }

    /// The patch of all edits.
    pub fn patch(&self) -> &str {
        &self.patch
    }

    /// Files that were written because an edit changes them.
    pub fn edited(&self) -> &[String] {
        &self.written.edited
    }
}

fn explain(told: &Proposals<'_>, is_applied: bool, out: &mut dyn Write) -> io::Result<()> {
    let detail =
        |out: &mut dyn Write, text: &str| writeln!(out, "    {FAINT}{}{FAINT:#}", escaped(text));
    for proposal in &told.edits {
        writeln!(out, "{GOOD}proposed{GOOD:#} {}", escaped(&proposal.summary))?;
        for finding in &proposal.findings {
            detail(out, &named(finding))?;
        }
        for note in &proposal.notes {
            detail(out, note)?;
        }
    }
    for (proposal, reason) in &told.refused {
        writeln!(out, "{BAD}refused{BAD:#} {}", escaped(&proposal.summary))?;
        for finding in &proposal.findings {
            detail(out, &named(finding))?;
        }
        detail(out, reason)?;
    }
    for unanswered in &told.unanswered {
        let (style, word) = if unanswered.is_refused {
            (BAD, "refused")
        } else {
            (FAINT, "left")
        };
        writeln!(
            out,
            "{style}{word}{style:#} {}",
            escaped(&named(unanswered.finding))
        )?;
        detail(out, &unanswered.reason)?;
    }
    for remark in &told.remarks {
        writeln!(out, "{}", escaped(remark))?;
    }
    let missing = told.missing();
    if !missing.is_empty() {
        writeln!(
            out,
            "{} missing: no command reads schemas with the placeholder ???. {}:",
            counted(missing.len() as u64, "text"),
            if is_applied {
                "Replace it in the files by what is meant; before --apply, these flags would have done it"
            } else {
                "Say what is meant with these flags, or replace it in the patch"
            }
        )?;
        for flag in &missing {
            writeln!(out, "  {}", escaped(flag))?;
        }
    }
    writeln!(out, "{}", outcome(told))
}

/// One line that says it all.
fn outcome(told: &Proposals<'_>) -> String {
    let unanswered = told.unanswered.iter();
    let cannot = unanswered
        .filter(|unanswered| unanswered.is_refused)
        .count();
    format!(
        "{} proposed, {} refused, {} left",
        counted(told.edits.len() as u64, "edit"),
        told.refused.len() + cannot,
        told.unanswered.len() - cannot
    )
}

fn named(finding: &Finding) -> String {
    format!(
        "{} {} {} of {}",
        finding.fingerprint,
        finding.class.name(),
        pointer_name(&finding.pointer),
        finding.operation
    )
}

fn document(told: &Proposals<'_>) -> Value {
    let finding = |finding: &Finding| {
        json!({
            "fingerprint": finding.fingerprint, "class": finding.class.name(), "operation": finding.operation,
            "pointer": finding.pointer,
        })
    };
    let findings = |proposal: &Proposal<'_>| -> Value {
        proposal
            .findings
            .iter()
            .map(|known| finding(known))
            .collect()
    };
    let proposals = told.edits.iter().zip(&told.patches).map(|(proposal, patch)| {
        json!({
            "findings": findings(proposal), "summary": proposal.summary, "notes": proposal.notes,
            "missing": proposal.missing, "patch": patch,
        })
    });
    let refused = told.refused.iter().map(|(proposal, reason)| {
        json!({ "findings": findings(proposal), "summary": proposal.summary, "reason": reason })
    });
    let unanswered = |is_refused: bool| {
        let unanswered = told.unanswered.iter();
        unanswered
            .filter(move |unanswered| unanswered.is_refused == is_refused)
            .map(|unanswered| json!({ "findings": [finding(unanswered.finding)], "reason": unanswered.reason }))
    };
    json!({
        "version": 1,
        "patch": told.patch,
        "proposals": proposals.collect::<Vec<_>>(),
        "refused": refused.chain(unanswered(true)).collect::<Vec<_>>(),
        "left": unanswered(false).collect::<Vec<_>>(),
        "remarks": told.remarks,
        "written": told.written.edited.iter().chain(&told.written.copied).collect::<Vec<_>>(),
    })
}
