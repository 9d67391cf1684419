//! `ocrmarket drift propose`: a patch to the hand-written schemas of what a report finds.
//!
//! Findings become plain requests (`plan`), `spec::propose` makes edits of them that touch no other line, and the edited schemas are held
//! against the profile (`hold`) before anything is shown. It loosens what documents refute and declares what nobody declared;
//! it tightens, deprecates and renames only where somebody asks. What a person has to say (titles, descriptions, names of words) is a
//! placeholder until it is said, and `generate` refuses placeholders.

mod apply;
mod choices;
mod hold;
mod index;
mod new;
mod plan;
mod seen;
mod tell;
mod tighten;

use std::collections::BTreeMap;
use std::path::{Component, Path};

use ocrmarket_drift::detect::{Finding, Report};
use ocrmarket_model::edit::{Change, Editor};
use ocrmarket_model::judge::Judge;
use ocrmarket_model::{Api, Files};
use ocrmarket_synthetic::Ties;
use ocrmarket_validator::Level;

use crate::failure::Result;
use crate::schemas::Schemas;

use self::apply::Written;
use self::choices::Choices;
use self::hold::{Evidence, hold};
use self::index::SchemaIndex;
use self::plan::{Plan, Planner, Proposal, Unanswered};
use self::seen::Places;
use super::findings::Findings;
use super::settings::{Settings, today};

/// Configuration of [`Findings::propose`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// Writes the files, all of them or none.
    pub apply: bool,
    /// Only these findings, by fingerprint.
    pub only: Vec<String>,
    /// Labels of new fields: a pointer or a fingerprint, and the text.
    pub title: Vec<(String, String)>,
    /// Descriptions of new fields: a pointer or a fingerprint, and the text.
    pub description: Vec<(String, String)>,
    /// Rust names of new words: a pointer or a fingerprint, and the name.
    pub variant: Vec<(String, String)>,
    /// Locations of renamed fields that are the old ones.
    pub rename: Vec<String>,
    /// Locations of vanished fields that become deprecated.
    pub deprecate: Vec<String>,
    /// Requires fields that were always present, too.
    pub tighten: bool,
}

/// Edits of the schemas, and what there is to say of them.
pub struct Proposals<'r> {
    edits: Vec<Proposal<'r>>,
    /// The patch of each proposal alone.
    patches: Vec<String>,
    /// Proposals that do not stand, with the reason.
    refused: Vec<(Proposal<'r>, String)>,
    unanswered: Vec<Unanswered<'r>>,
    /// Further steps, a sentence each.
    remarks: Vec<String>,
    /// The patch of all proposals.
    patch: String,
    /// Files that were written.
    written: Written,
}

pub(super) fn propose<'f>(
    findings: &'f Findings,
    model: &Schemas,
    config: &Config,
) -> Result<Proposals<'f>> {
    let Findings {
        settings,
        profile,
        baseline,
        options,
        report,
        ..
    } = findings;
    let choices = Choices::of(config, options.min_documents);
    let plan = plan(
        &model.api,
        report,
        &choices,
        &open(report, settings, &choices),
    );
    choices.check()?;
    let editor = Editor::new(&model.files);
    let evidence = Evidence {
        files: &model.files,
        editor: &editor,
        profile,
        baseline: baseline.as_ref(),
        options,
        report,
    };
    let held = hold(plan.proposals, &evidence);
    let mut changes = all_changes(&held.proposals);
    let mut remarks: Vec<String> = report
        .unknown_operations
        .iter()
        .map(|operation| {
            format!("the schemas have no operation {operation}; nothing is proposed for it")
        })
        .collect();
    if let Some((files, api)) = &held.outcome {
        record_samples(&model.api, api, files, &mut changes, &mut remarks);
        // Made-up values are tied together by hand.
        if let Err(found) = Ties::read(files, api) {
            remarks.push(
                "ties of made-up values have to be changed too, before `ocrmarket generate`:"
                    .to_owned(),
            );
            remarks.extend(
                found
                    .iter()
                    .map(|found| format!("{}:{}: {}", found.file, found.line, found.message)),
            );
        }
    }
    let edit = editor.edit(&changes)?;
    let prefix = prefix(model.origin.shown_folder());
    let written = if config.apply {
        apply::write(model, &edit)?
    } else {
        Written::default()
    };
    if let Some(remark) = apply::remark(model, &written, !edit.is_empty()) {
        remarks.push(remark);
    }
    Ok(Proposals {
        patches: held
            .proposals
            .iter()
            .map(|proposal| alone(&editor, proposal, &prefix))
            .collect(),
        edits: held.proposals,
        refused: held.refused,
        unanswered: plan.unanswered,
        remarks,
        patch: edit.diff(&prefix),
        written,
    })
}

/// The patch of each finding alone, by fingerprint, as a report shows it; findings of which nothing can be proposed unasked have none.
/// They are not held against the profile.
pub(super) fn patches(model: &Schemas, report: &Report) -> BTreeMap<String, String> {
    let folder = prefix(model.origin.shown_folder());
    let choices = Choices::default();
    let findings: Vec<&Finding> = report.findings.iter().collect();
    let plan = plan(&model.api, report, &choices, &findings);
    let editor = Editor::new(&model.files);
    let mut patches = BTreeMap::new();
    for proposal in &plan.proposals {
        let patch = alone(&editor, proposal, &folder);
        for finding in proposal.findings.iter().filter(|_| !patch.is_empty()) {
            patches.insert(finding.fingerprint.clone(), patch.clone());
        }
    }
    patches
}

/// Findings that are neither allowed nor accepted, and wanted.
fn open<'r>(report: &'r Report, settings: &Settings, choices: &Choices) -> Vec<&'r Finding> {
    let today = today();
    let is_open = |finding: &&Finding| {
        settings.level(finding.class) != Level::Allow
            && settings.accepted(&finding.fingerprint, &today).is_none()
            && choices.wants(finding)
    };
    report.findings.iter().filter(is_open).collect()
}

fn plan<'r>(
    api: &Api,
    report: &'r Report,
    choices: &Choices,
    findings: &[&'r Finding],
) -> Plan<'r> {
    let schemas = SchemaIndex::new(api);
    let places = Places::new(report);
    Planner::new(&schemas, &places, report, choices).plan(findings)
}

fn all_changes(proposals: &[Proposal<'_>]) -> Vec<Change> {
    let changes = proposals.iter().flat_map(|proposal| &proposal.changes);
    changes.cloned().collect()
}

fn alone(editor: &Editor<'_>, proposal: &Proposal<'_>, prefix: &str) -> String {
    let edit = editor.edit(&proposal.changes);
    edit.map_or_else(|_| String::new(), |edit| edit.diff(prefix))
}

/// Notes the findings that stored samples now give: what the schemas say no more is no finding any more.
fn record_samples(
    before: &Api,
    api: &Api,
    files: &Files,
    changes: &mut Vec<Change>,
    remarks: &mut Vec<String>,
) {
    let operations = |api| SchemaIndex::new(api).all_operations();
    let known = operations(before);
    for (name, operation) in operations(api) {
        let is_same = known
            .get(&name)
            .is_some_and(|known| known.response_bundle == operation.response_bundle);
        if is_same {
            continue;
        }
        let Ok(judge) = Judge::new(api, operation) else {
            continue;
        };
        for sample in &operation.samples {
            let Ok(verdict) = judge.judge(&sample.bytes) else {
                continue;
            };
            if verdict.findings == sample.findings {
                continue;
            }
            let file = format!("{}.findings.json", sample.path.trim_end_matches(".json"));
            if files.get(&file).is_some() {
                let findings = verdict.findings;
                changes.push(Change::RecordFindings { file, findings });
            } else {
                let findings = serde_json::json!(verdict.findings);
                remarks.push(format!(
                    "the sample {} departs from the schemas now: correct it, or write {file}: {findings}",
                    sample.path
                ));
            }
        }
    }
}

/// What stands before paths in a patch: the folder as it is seen from here, where it lies below.
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
        !self.refused.is_empty()
            || self
                .unanswered
                .iter()
                .any(|unanswered| unanswered.is_refused)
    }

    /// What a person still has to write.
    fn missing(&self) -> Vec<&str> {
        let missing = self.edits.iter().flat_map(|proposal| &proposal.missing);
        missing.map(String::as_str).collect()
    }
}
