//! Verifies proposals: the edited schemas must be valid, code must be generated, and the findings
//! must be gone without new ones.
//!
//! All proposals are verified together, which costs one reading, one generation and one report
//! regardless of their number. If that fails, a remaining finding identifies its proposal;
//! otherwise halves are verified.

use std::collections::{BTreeMap, HashSet};

use ocrmarket_codegen::Options as Generation;
use ocrmarket_model::edit::{self, Editor, read_draft};
use ocrmarket_model::{Api, Files};

use crate::detect::{self, Change, DriftClass, DriftFinding, Report};

use super::ProposalInput;
use super::proposal::Proposal;
use crate::declarations;

/// Verified proposals.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct VerifiedProposals<'f> {
    /// Proposals that are verified, all together.
    pub proposals: Vec<Proposal<'f>>,
    /// Proposals that fail, with the reasons.
    pub refused: Vec<(Proposal<'f>, String)>,
    /// The schemas with all verified proposals; `None` if there are none.
    pub edited: Option<(Files, Api)>,
}

/// Reason why proposals fail together.
enum Conflict {
    /// Proposals that fail, by index, each with its reason.
    Some(BTreeMap<usize, String>),
    /// The failing proposal is unknown.
    Together(String),
}

/// Verifies proposals against the profile.
pub fn verify<'i>(
    input: &ProposalInput<'i>,
    proposals: Vec<Proposal<'i>>,
) -> VerifiedProposals<'i> {
    let verifier = Verifier {
        input,
        editor: Editor::new(input.files),
    };
    let mut result = VerifiedProposals::default();
    verifier.add(proposals, &mut result);
    result
}

struct Verifier<'v, 'i> {
    input: &'v ProposalInput<'i>,
    editor: Editor<'i>,
}

impl Verifier<'_, '_> {
    /// Adds proposals to the verified ones. Recursion halves them.
    fn add<'f>(&self, mut proposals: Vec<Proposal<'f>>, verified: &mut VerifiedProposals<'f>) {
        while !proposals.is_empty() {
            let conflict = match self.attempt(&verified.proposals, &proposals) {
                Ok(edited) => {
                    verified.edited = Some(edited);
                    verified.proposals.append(&mut proposals);
                    return;
                }
                Err(conflict) => conflict,
            };
            match conflict {
                Conflict::Some(mut reasons) => {
                    let mut rest = Vec::new();
                    for (index, proposal) in proposals.into_iter().enumerate() {
                        match reasons.remove(&index) {
                            Some(reason) => verified.refused.push((proposal, reason)),
                            None => rest.push(proposal),
                        }
                    }
                    proposals = rest;
                }
                Conflict::Together(reason) if proposals.len() == 1 => {
                    let refused = proposals
                        .into_iter()
                        .map(|proposal| (proposal, reason.clone()));
                    verified.refused.extend(refused);
                    return;
                }
                Conflict::Together(_) => {
                    let second = proposals.split_off(proposals.len() / 2);
                    self.add(proposals, verified);
                    proposals = second;
                }
            }
        }
    }

    /// Applies `new` proposals together with the verified ones; returns the edited schemas.
    fn attempt(
        &self,
        holding: &[Proposal<'_>],
        new: &[Proposal<'_>],
    ) -> Result<(Files, Api), Conflict> {
        let proposals = holding.iter().chain(new);
        let changes: Vec<edit::SchemaChange> = proposals
            .flat_map(|proposal| proposal.changes.iter().cloned())
            .collect();
        let edit = self
            .editor
            .edit(&changes)
            .map_err(|error| Conflict::Together(error.to_string()))?;
        let mut files = self.input.files.clone();
        for (path, text) in edit.files() {
            files.insert(path, text);
        }
        let api = read_draft(&files).map_err(|found| {
            Conflict::Together(format!("the edited schemas are invalid: {found}"))
        })?;
        ocrmarket_codegen::generate(&api, &Generation::default()).map_err(|error| {
            Conflict::Together(format!(
                "no code can be generated from the edited schemas: {error}"
            ))
        })?;
        let declarations =
            declarations(&api).map_err(|error| Conflict::Together(error.to_string()))?;
        let ProposalInput {
            profile,
            baseline,
            options,
            ..
        } = self.input;
        let report = detect::report(profile, *baseline, &declarations, options);
        self.compare(&report, new)?;
        Ok((files, api))
    }

    /// Checks that the findings of `new` are gone, and that there are no new ones.
    fn compare(&self, report: &Report, new: &[Proposal<'_>]) -> Result<(), Conflict> {
        let now: HashSet<Kind<'_>> = report.findings.iter().map(kind).collect();
        let before: HashSet<Kind<'_>> = self.input.report.findings.iter().map(kind).collect();
        let mut failing = BTreeMap::new();
        for (index, proposal) in new.iter().enumerate() {
            let stays = proposal
                .findings
                .iter()
                .find(|finding| now.contains(&kind(finding)));
            if let Some(finding) = stays {
                let (class, pointer) = (finding.class().name(), &finding.pointer);
                failing.insert(
                    index,
                    format!("the edit does not resolve {class} at {pointer}"),
                );
            }
        }
        let came = report
            .findings
            .iter()
            .filter(|finding| refutes(finding) && !before.contains(&kind(finding)));
        for finding in came {
            let reason = format!(
                "the edit causes {} at {}: {}",
                finding.class().name(),
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

/// Identity of a finding, regardless of what else the schemas permit at its location.
type Kind<'f> = (DriftClass, &'f str, &'f str, &'f str, Option<&'f str>);

fn kind(finding: &DriftFinding) -> Kind<'_> {
    let change = match &finding.change {
        Change::Type { found, .. } => Some(found.name()),
        Change::NewValue { value } => value.as_deref(),
        _ => None,
    };
    (
        finding.class(),
        &finding.operation,
        &finding.record_class,
        &finding.pointer,
        change,
    )
}

/// Returns `true` if a finding refutes the schemas. The others concern the baseline, which no edit
/// changes; codes; or values too rare to be shown, which are reported only once the shown ones are
/// known.
fn refutes(finding: &DriftFinding) -> bool {
    match &finding.change {
        Change::Gone
        | Change::Fewer
        | Change::Range { .. }
        | Change::Renamed { .. }
        | Change::UnknownCode { .. } => false,
        Change::NewValue { value } => value.is_some(),
        _ => true,
    }
}

/// Returns `true` if the locations are equal, or one contains the other.
fn is_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
