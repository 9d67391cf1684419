//! Groups findings by the edit that resolves them.

use std::collections::BTreeMap;

use crate::detect::DriftFinding;

use super::ProposalInput;
use super::choices::{ChoiceIndex, Choices};
use super::edits::Edits;
use super::index::{Meaning, SchemaIndex};
use super::proposal::{ProposalPlan, Reason, Unresolved};
use super::seen::SeenLocations;
use super::subject::{Renames, Subject, subject};
use super::tighten;

/// Plans one edit for all findings that need the same. The edits are not verified.
pub fn plan<'i>(
    input: &ProposalInput<'i>,
    findings: &[&'i DriftFinding],
    choices: &Choices,
) -> ProposalPlan<'i> {
    let schemas = SchemaIndex::new(input.api);
    let locations = SeenLocations::new(input.report);
    let index = ChoiceIndex::new(choices);
    let wanted = findings.iter().filter(|finding| index.wants(finding));
    let wanted: Vec<&DriftFinding> = wanted.copied().collect();
    let mut plan = ProposalPlan::default();
    let groups = group(&wanted, &schemas, &index, &mut plan.unresolved);
    let mut edits = Edits::new(&schemas, &locations, input.report, &index);
    for (subject, (meaning, findings)) in groups {
        match edits.propose(&subject, meaning, &findings) {
            Ok(mut proposal) => {
                proposal.notes.extend(schemas.affected(meaning.id));
                proposal.findings = findings;
                plan.proposals.push(proposal);
            }
            Err(reason) => plan.unresolved.extend(
                findings
                    .into_iter()
                    .map(|finding| unresolved(finding, reason.clone())),
            ),
        }
    }
    if choices.tighten {
        let documents = input.options.min_documents;
        let tightened = tighten::propose(&schemas, &locations, input.report, documents);
        plan.proposals.extend(tightened);
    }
    plan.unused = index.unused();
    plan
}

/// Findings by subject, each with the meaning of the first.
type Groups<'i, 'm> = BTreeMap<Subject, (Meaning<'m>, Vec<&'i DriftFinding>)>;

/// Groups findings; those without a subject go to `without`.
fn group<'i, 'm>(
    findings: &[&'i DriftFinding],
    schemas: &SchemaIndex<'m>,
    choices: &ChoiceIndex<'_>,
    without: &mut Vec<Unresolved<'i>>,
) -> Groups<'i, 'm> {
    let renames = Renames::new(schemas, choices, findings);
    let mut groups = Groups::new();
    for finding in findings.iter().copied() {
        let meaning = schemas.meaning(&finding.operation, &finding.schema_pointer);
        let Some(meaning) = meaning else {
            let reason = Reason::Unsupported("the schemas have no such place".to_owned());
            without.push(unresolved(finding, reason));
            continue;
        };
        match subject(finding, &meaning, &renames, choices) {
            Ok(subject) => groups
                .entry(subject)
                .or_insert_with(|| (meaning, Vec::new()))
                .1
                .push(finding),
            Err(reason) => without.push(unresolved(finding, reason)),
        }
    }
    groups
}

fn unresolved(finding: &DriftFinding, reason: Reason) -> Unresolved<'_> {
    Unresolved { finding, reason }
}
