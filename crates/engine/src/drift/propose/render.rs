//! Rendering of proposals: for people, with the flags of each choice, and as one JSON document.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ocrmarket_drift::detect::DriftFinding;
use ocrmarket_drift::propose::{Choice, ChoiceKind, Proposal, Reason, Unresolved};
use serde_json::{Value, json};

use crate::text::escaped;
use crate::text::{counted, pointer_name};

use super::Proposals;

const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default();
const FAINT: Style = Style::new().dimmed();

impl Proposals<'_> {
    /// Writes all edits, and findings without one, for people.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn explain(&self, is_applied: bool, out: &mut dyn Write) -> io::Result<()> {
        explain(self, is_applied, out)
    }

    /// Returns the same as one JSON document, with the patches.
    pub fn to_json(&self) -> Value {
        document(self)
    }

    /// Returns the patch of all edits.
    pub fn patch(&self) -> &str {
        &self.patch
    }

    /// Returns the files that were written because an edit changes them.
    pub fn edited(&self) -> &[String] {
        &self.written.edited
    }
}

fn explain(proposals: &Proposals<'_>, is_applied: bool, out: &mut dyn Write) -> io::Result<()> {
    let detail =
        |out: &mut dyn Write, text: &str| writeln!(out, "    {FAINT}{}{FAINT:#}", escaped(text));
    for proposal in &proposals.verified.proposals {
        writeln!(out, "{GOOD}proposed{GOOD:#} {}", escaped(&proposal.summary))?;
        for finding in &proposal.findings {
            detail(out, &named(finding))?;
        }
        for note in &proposal.notes {
            detail(out, note)?;
        }
    }
    for (proposal, reason) in &proposals.verified.refused {
        writeln!(out, "{BAD}refused{BAD:#} {}", escaped(&proposal.summary))?;
        for finding in &proposal.findings {
            detail(out, &named(finding))?;
        }
        detail(out, reason)?;
    }
    for unanswered in &proposals.unanswered {
        let (style, word) = if unanswered.reason.is_refusal() {
            (BAD, "refused")
        } else {
            (FAINT, "no edit")
        };
        writeln!(
            out,
            "{style}{word}{style:#} {}",
            escaped(&named(unanswered.finding))
        )?;
        detail(out, &reason(unanswered))?;
    }
    for remark in &proposals.remarks {
        writeln!(out, "{}", escaped(remark))?;
    }
    let edits = proposals.verified.proposals.iter();
    let missing: Vec<String> = edits
        .flat_map(|proposal| proposal.missing.iter().map(flag))
        .collect();
    if !missing.is_empty() {
        writeln!(
            out,
            "{} missing: schemas with the placeholder ??? are invalid. {}:",
            counted(missing.len() as u64, "value"),
            if is_applied {
                "Replace the placeholder in the files, or give these flags before --apply"
            } else {
                "Give these flags, or replace the placeholder in the patch"
            }
        )?;
        for flag in &missing {
            writeln!(out, "  {}", escaped(flag))?;
        }
    }
    writeln!(out, "{}", outcome(proposals))
}

/// Renders the line with the counts.
fn outcome(proposals: &Proposals<'_>) -> String {
    let unanswered = proposals.unanswered.iter();
    let cannot = unanswered
        .filter(|unanswered| unanswered.reason.is_refusal())
        .count();
    format!(
        "{} proposed, {} refused, {} without an edit",
        counted(proposals.verified.proposals.len() as u64, "edit"),
        proposals.verified.refused.len() + cannot,
        proposals.unanswered.len() - cannot
    )
}

/// Returns the reason why a finding has no proposal, with the flag that provides one.
fn reason(unanswered: &Unresolved<'_>) -> String {
    let DriftFinding {
        pointer, evidence, ..
    } = unanswered.finding;
    match &unanswered.reason {
        Reason::Unsupported(reason) => reason.clone(),
        Reason::KeysAreValues => {
            "the keys are values, not names, so no property can be declared; they are kept as unknown fields".to_owned()
        }
        Reason::NotRequired => format!(
            "the field is not required, so the schema needs no edit; if it no longer exists, give --deprecate {pointer}"
        ),
        Reason::ValueHidden => {
            "the value is hidden, because its location is not public or too few documents have it; find it with \
             `ocrmarket validate`, and add it by hand"
                .to_owned()
        }
        Reason::CodeOfOperation => {
            "codes are in operation.json: add the code and its meaning to `codes`".to_owned()
        }
        Reason::Range => "schemas do not contain ranges".to_owned(),
        Reason::MayBeRenamed { old, new } => {
            let score = evidence.score.unwrap_or_default();
            format!("`{new}` may be the new name of `{old}` (score {score:.2}); if it is, give --rename {pointer}")
        }
    }
}

/// Renders the flag that makes a choice.
fn flag(choice: &Choice) -> String {
    let (flag, location) = (flag_name(choice.kind), &choice.location);
    match choice.kind {
        ChoiceKind::Variant => format!("--{flag} {location}=NAME"),
        _ => format!("--{flag} '{location}=TEXT'"),
    }
}

const fn flag_name(kind: ChoiceKind) -> &'static str {
    match kind {
        ChoiceKind::Only => "only",
        ChoiceKind::Title => "title",
        ChoiceKind::Description => "description",
        ChoiceKind::Variant => "variant",
        ChoiceKind::Rename => "rename",
        ChoiceKind::Deprecate => "deprecate",
    }
}

/// Renders the error message for a choice that matches no location.
pub(super) fn unused(choice: &Choice) -> String {
    let (flag, location) = (flag_name(choice.kind), &choice.location);
    let expected = match choice.kind {
        ChoiceKind::Only => "finding",
        ChoiceKind::Title | ChoiceKind::Description => "new field",
        ChoiceKind::Variant => "unknown value",
        ChoiceKind::Rename => "renamed field",
        ChoiceKind::Deprecate => "vanished field",
    };
    format!(
        "--{flag} {location} matches no proposal: expected the pointer or fingerprint of a {expected}, as \
         `ocrmarket drift report` shows it with the same thresholds"
    )
}

fn named(finding: &DriftFinding) -> String {
    format!(
        "{} {} {} of {}",
        finding.fingerprint,
        finding.class().name(),
        pointer_name(&finding.pointer),
        finding.operation
    )
}

fn document(proposals: &Proposals<'_>) -> Value {
    let finding = |finding: &DriftFinding| {
        json!({
            "fingerprint": finding.fingerprint, "class": finding.class().name(), "operation": finding.operation,
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
    let edits = proposals.verified.proposals.iter().zip(&proposals.patches).map(|(proposal, patch)| {
        json!({
            "findings": findings(proposal), "summary": proposal.summary, "notes": proposal.notes,
            "missing": proposal.missing.iter().map(flag).collect::<Vec<_>>(), "patch": patch,
        })
    });
    let refused = proposals.verified.refused.iter().map(|(proposal, reason)| {
        json!({ "findings": findings(proposal), "summary": proposal.summary, "reason": reason })
    });
    let unanswered = |is_refused: bool| {
        let unanswered = proposals.unanswered.iter();
        unanswered
            .filter(move |unanswered| unanswered.reason.is_refusal() == is_refused)
            .map(|unanswered| json!({ "findings": [finding(unanswered.finding)], "reason": reason(unanswered) }))
    };
    json!({
        "version": 1,
        "patch": proposals.patch,
        "proposals": edits.collect::<Vec<_>>(),
        "refused": refused.chain(unanswered(true)).collect::<Vec<_>>(),
        "left": unanswered(false).collect::<Vec<_>>(),
        "remarks": proposals.remarks,
        "written": proposals.written.edited.iter().chain(&proposals.written.copied).collect::<Vec<_>>(),
    })
}
