//! Proposals held against the evidence: the schemas must be whole, the code must come out, what they answer must be gone and
//! nothing else come instead.
//!
//! All are tried together, which costs one reading, one generating and one report however many they are. Only where that fails it is
//! looked which it is: what a report still tells names its proposal, and else halves are tried.

use std::collections::{BTreeMap, HashSet};

use ocrmarket_codegen::Options as Generation;
use ocrmarket_drift::detect::{self, DriftClass, Finding, Options, Report};
use ocrmarket_drift::profile::Profile;
use ocrmarket_model::edit::{Change, Edit, Editor, read_draft};
use ocrmarket_model::{Api, Files};

use super::super::profiling::declarations;
use super::plan::{Proposal, shown_word};

/// What proposals are held against.
pub(super) struct Evidence<'e> {
    pub(super) files: &'e Files,
    pub(super) editor: &'e Editor<'e>,
    pub(super) profile: &'e Profile,
    pub(super) baseline: Option<&'e Profile>,
    pub(super) options: &'e Options,
    /// What the schemas say as they are.
    pub(super) report: &'e Report,
}

/// What stands after it.
pub(super) struct Held<'r> {
    pub(super) proposals: Vec<Proposal<'r>>,
    /// With the reason.
    pub(super) refused: Vec<(Proposal<'r>, String)>,
    /// The schemas with all that stands, if anything does.
    pub(super) outcome: Option<(Files, Api)>,
}

/// Why proposals do not stand together.
enum Conflict {
    /// Some of them, by index, each with its reason.
    Some(BTreeMap<usize, String>),
    /// It is not known which.
    Together(String),
}

/// Sorts proposals into those that stand and those that do not.
pub(super) fn hold<'r>(proposals: Vec<Proposal<'r>>, evidence: &Evidence<'_>) -> Held<'r> {
    let mut held = Held {
        proposals: Vec::new(),
        refused: Vec::new(),
        outcome: None,
    };
    add(proposals, evidence, &mut held);
    held
}

/// Adds proposals to those that stand; recursion halves them.
fn add<'r>(mut proposals: Vec<Proposal<'r>>, evidence: &Evidence<'_>, held: &mut Held<'r>) {
    while !proposals.is_empty() {
        let failure = match evidence.attempt(&held.proposals, &proposals) {
            Ok(outcome) => {
                held.outcome = Some(outcome);
                held.proposals.append(&mut proposals);
                return;
            }
            Err(failure) => failure,
        };
        match failure {
            Conflict::Some(mut reasons) => {
                let mut rest = Vec::new();
                for (index, proposal) in proposals.into_iter().enumerate() {
                    match reasons.remove(&index) {
                        Some(reason) => held.refused.push((proposal, reason)),
                        None => rest.push(proposal),
                    }
                }
                proposals = rest;
            }
            Conflict::Together(reason) if proposals.len() == 1 => {
                let refused = proposals
                    .into_iter()
                    .map(|proposal| (proposal, reason.clone()));
                held.refused.extend(refused);
                return;
            }
            Conflict::Together(_) => {
                let second = proposals.split_off(proposals.len() / 2);
                add(proposals, evidence, held);
                proposals = second;
            }
        }
    }
}

impl Evidence<'_> {
    /// Whether `new` stand beside those that do.
    fn attempt(
        &self,
        standing: &[Proposal<'_>],
        new: &[Proposal<'_>],
    ) -> Result<(Files, Api), Conflict> {
        let together = |error: String| Conflict::Together(error);
        let changes: Vec<Change> = standing
            .iter()
            .chain(new)
            .flat_map(|proposal| proposal.changes.iter().cloned())
            .collect();
        let edit = self
            .editor
            .edit(&changes)
            .map_err(|error| together(error.to_string()))?;
        let files = edited(self.files, &edit);
        let api = read_draft(&files)
            .map_err(|found| together(format!("the schemas would be wrong: {found}")))?;
        ocrmarket_codegen::generate(&api, &Generation::default())
            .map_err(|error| together(format!("no code would come out: {error}")))?;
        let declarations = declarations(&api).map_err(|error| together(format!("{error:#}")))?;
        let report = detect::report(self.profile, self.baseline, &declarations, self.options);
        self.compare(&report, new)?;
        Ok((files, api))
    }

    /// Whether what `new` answer is gone, and nothing came instead.
    fn compare(&self, report: &Report, new: &[Proposal<'_>]) -> Result<(), Conflict> {
        let now: HashSet<Kind<'_>> = report.findings.iter().map(kind).collect();
        let before: HashSet<Kind<'_>> = self.report.findings.iter().map(kind).collect();
        let mut failing = BTreeMap::new();
        for (index, proposal) in new.iter().enumerate() {
            let stays = proposal
                .findings
                .iter()
                .find(|finding| now.contains(&kind(finding)));
            if let Some(finding) = stays {
                let (class, pointer) = (finding.class.name(), &finding.pointer);
                failing.insert(index, format!("{class} at {pointer} would still be found"));
            }
        }
        let came = report
            .findings
            .iter()
            .filter(|finding| refutes(finding) && !before.contains(&kind(finding)));
        for finding in came {
            let reason = format!(
                "{} at {} would be found instead: {}",
                finding.class.name(),
                finding.pointer,
                finding.message
            );
            let cause = new.iter().position(|proposal| {
                proposal.findings.iter().any(|known| {
                    known.operation == finding.operation
                        && is_near(&known.pointer, &finding.pointer)
                })
            });
            match cause {
                Some(index) => drop(failing.entry(index).or_insert(reason)),
                None => return Err(Conflict::Together(reason)),
            }
        }
        if failing.is_empty() {
            Ok(())
        } else {
            Err(Conflict::Some(failing))
        }
    }
}

/// The files as an edit makes them.
pub(super) fn edited(files: &Files, edit: &Edit<'_>) -> Files {
    let mut files = files.clone();
    for (path, text) in edit.files() {
        files.insert(path, text);
    }
    files
}

/// A finding, whatever else the schemas allow at its place.
type Kind<'f> = (DriftClass, &'f str, &'f str, &'f str, &'f str);

fn kind(finding: &Finding) -> Kind<'_> {
    let change = match finding.class {
        DriftClass::TypeChanged => finding
            .change
            .rsplit_once('→')
            .map_or("", |(_, found)| found),
        DriftClass::NewField | DriftClass::WordNew => finding.change.as_str(),
        _ => "",
    };
    (
        finding.class,
        &finding.operation,
        &finding.record_class,
        &finding.pointer,
        change,
    )
}

/// Whether a finding says that the schemas are wrong. Others tell of the baseline, and no schema quiets them; or of words that are too rare to
/// be shown, which are told only once those that are shown are known; or of codes.
fn refutes(finding: &Finding) -> bool {
    match finding.class {
        DriftClass::Vanished
        | DriftClass::Range
        | DriftClass::Renamed
        | DriftClass::UnknownCode => false,
        DriftClass::WordNew => shown_word(finding).is_some(),
        _ => true,
    }
}

/// Whether one place is the other, or stands in it.
fn is_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
