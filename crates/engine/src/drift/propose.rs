//! `ocrmarket drift propose`: a patch of the hand-written schemas that resolves findings.
//!
//! [`ocrmarket_drift::propose`] plans and verifies edits. This module selects findings by the
//! settings, names flags in messages, prints patches and writes the edited schemas. It never
//! changes an edit.

mod apply;
mod render;

use std::collections::BTreeMap;
use std::path::{Component, Path};

use ocrmarket_drift::detect::{DriftFinding, Report};
use ocrmarket_drift::propose::{
    Proposal, ProposalInput, Unresolved, VerifiedProposals, changed_samples, plan, verify,
};
use ocrmarket_model::edit::{Editor, SchemaChange};
use ocrmarket_model::{Api, Files};
use ocrmarket_synthetic::Constraints;
use ocrmarket_validator::Level;

use crate::failure::{Result, bail};
use crate::schemas::Schemas;

use self::apply::Written;
use super::findings::Findings;
use super::settings::today;

pub use ocrmarket_drift::propose::Choices;

/// Configuration of [`Findings::propose`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposeConfig {
    /// Writes the files, all of them or none.
    pub apply: bool,
    /// Choices of a person.
    pub choices: Choices,
}

/// Edits of the schemas, verified against the profile.
pub struct Proposals<'f> {
    verified: VerifiedProposals<'f>,
    /// Patch of each verified proposal alone.
    patches: Vec<String>,
    unanswered: Vec<Unresolved<'f>>,
    /// Further steps, one sentence each.
    remarks: Vec<String>,
    /// Patch of all proposals.
    patch: String,
    /// Files that were written.
    written: Written,
}

pub(super) fn propose<'f>(
    findings: &'f Findings,
    schemas: &'f Schemas,
    config: &ProposeConfig,
) -> Result<Proposals<'f>> {
    let input = input(findings, schemas);
    let plan = plan(&input, &open(findings), &config.choices);
    if let Some(unused) = plan.unused.first() {
        bail!("{}", render::unused(unused));
    }
    let verified = verify(&input, plan.proposals);
    let mut changes: Vec<SchemaChange> = verified
        .proposals
        .iter()
        .flat_map(|proposal| proposal.changes.iter().cloned())
        .collect();
    let mut remarks = unknown_operations(&findings.report);
    if let Some((files, api)) = &verified.edited {
        record_samples(&schemas.api, api, files, &mut changes, &mut remarks);
        // Constraints of synthetic responses are edited by hand.
        if let Err(found) = Constraints::read(files, api) {
            remarks.push(
                "change these rules of synthetic responses, too, before `ocrmarket generate`:"
                    .to_owned(),
            );
            let found = found.iter();
            remarks.extend(
                found.map(|found| format!("{}:{}: {}", found.file, found.line, found.message)),
            );
        }
    }
    let editor = Editor::new(&schemas.files);
    let edit = editor.edit(&changes)?;
    let written = if config.apply {
        apply::write(schemas, &edit)?
    } else {
        Written::default()
    };
    remarks.extend(apply::remark(schemas, &written, !edit.is_empty()));
    let prefix = prefix(schemas.origin.shown_folder());
    let patches = verified.proposals.iter();
    Ok(Proposals {
        patches: patches
            .map(|proposal| patch(&editor, proposal, &prefix))
            .collect(),
        patch: edit.diff(&prefix),
        verified,
        unanswered: plan.unresolved,
        remarks,
        written,
    })
}

/// Returns the patch that resolves each finding alone, by fingerprint, as a report shows it. The
/// patches are not verified. A finding that needs a choice has none.
pub(super) fn patches(findings: &Findings, schemas: &Schemas) -> BTreeMap<String, String> {
    let folder = prefix(schemas.origin.shown_folder());
    let all: Vec<&DriftFinding> = findings.report.findings.iter().collect();
    let plan = plan(&input(findings, schemas), &all, &Choices::default());
    let editor = Editor::new(&schemas.files);
    let mut patches = BTreeMap::new();
    for proposal in &plan.proposals {
        let patch = patch(&editor, proposal, &folder);
        for finding in proposal.findings.iter().filter(|_| !patch.is_empty()) {
            patches.insert(finding.fingerprint.clone(), patch.clone());
        }
    }
    patches
}

fn input<'f>(findings: &'f Findings, schemas: &'f Schemas) -> ProposalInput<'f> {
    ProposalInput {
        files: &schemas.files,
        api: &schemas.api,
        profile: &findings.profile,
        baseline: findings.baseline.as_ref(),
        options: &findings.options,
        report: &findings.report,
    }
}

/// Returns the findings that are neither allowed nor accepted.
fn open(findings: &Findings) -> Vec<&DriftFinding> {
    let today = today();
    let settings = &findings.settings;
    let is_open = |finding: &&DriftFinding| {
        settings.level(finding.class()) != Level::Allow
            && settings.accepted(&finding.fingerprint, &today).is_none()
    };
    findings.report.findings.iter().filter(is_open).collect()
}

fn unknown_operations(report: &Report) -> Vec<String> {
    let unknown = report.unknown_operations.iter();
    unknown
        .map(|operation| format!("unknown operation {operation}: no proposals for it"))
        .collect()
}

/// Renders the patch of one proposal.
fn patch(editor: &Editor<'_>, proposal: &Proposal<'_>, prefix: &str) -> String {
    let edit = editor.edit(&proposal.changes);
    edit.map_or_else(|_| String::new(), |edit| edit.diff(prefix))
}

/// Updates the recorded findings of stored samples that the edit changes, if they are recorded in a
/// file.
fn record_samples(
    before: &Api,
    api: &Api,
    files: &Files,
    changes: &mut Vec<SchemaChange>,
    remarks: &mut Vec<String>,
) {
    for changed in changed_samples(before, api) {
        let (sample, file, findings) = (changed.sample, changed.file, changed.findings);
        if files.get(&file).is_some() {
            changes.push(SchemaChange::RecordFindings { file, findings });
        } else {
            let findings = serde_json::json!(findings);
            remarks.push(format!(
                "the sample {sample} has findings with the edited schemas: correct it, or write {file}: {findings}"
            ));
        }
    }
}

/// Returns the prefix of paths in a patch: the folder relative to the current one, if it is below.
fn prefix(folder: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let below = folder.strip_prefix(&here).unwrap_or(folder);
    let is_plain = below
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let shown = if is_plain {
        below
    } else {
        folder.file_name().map_or(folder, Path::new)
    };
    let parts = shown.components().filter_map(|part| match part {
        Component::Normal(name) => Some(format!("{}/", name.to_string_lossy())),
        _ => None,
    });
    parts.collect()
}

impl Proposals<'_> {
    /// Returns `true` if an edit was refused, or a finding has no edit.
    pub fn is_any_refused(&self) -> bool {
        let mut unanswered = self.unanswered.iter();
        !self.verified.refused.is_empty()
            || unanswered.any(|unanswered| unanswered.reason.is_refusal())
    }
}
