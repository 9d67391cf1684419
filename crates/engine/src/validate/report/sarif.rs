//! SARIF: a result for each finding, with the keyword as its rule.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::{outcome, remarks};
use crate::report::sarif::{artifact, log};
use crate::text::pointer_name;
use crate::validate::tally::{Reported, Summary};

/// Writes the log.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let folder = std::env::current_dir().unwrap_or_default();
    let findings = &summary.tally.findings;
    let keywords = findings.iter().map(|found| (found.keyword.as_str(), 0));
    let mut rules: BTreeMap<&str, usize> = keywords.collect();
    for (index, rule) in rules.values_mut().enumerate() {
        *rule = index;
    }
    let described = rules.keys().map(|keyword| rule(keyword));
    let described: Vec<Value> = described.collect();
    let results = findings.iter().map(|found| result(found, &rules, &folder));
    let results: Vec<Value> = results.collect();
    let log = log(
        &described,
        &results,
        &invocation(summary, &folder),
        &properties(summary),
    );
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn result(found: &Reported, rules: &BTreeMap<&str, usize>, folder: &Path) -> Value {
    let pointer = pointer_name(&found.pointer);
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": artifact(&found.file, folder),
        "region": { "startLine": found.line.max(1), "startColumn": found.column.max(1) },
    } });
    if !found.pointer.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": found.pointer }]);
    }
    let mut properties = json!({
        "record": found.record,
        "pointer": found.pointer,
        "schemaPointer": found.schema_pointer,
        "offset": found.offset,
    });
    if !found.class.is_empty() {
        properties["class"] = found.class.into();
    }
    if let Some(operation) = &found.operation {
        properties["operation"] = (**operation).into();
    }
    json!({
        "ruleId": found.keyword,
        "ruleIndex": rules.get(found.keyword.as_str()),
        "level": found.severity.name(),
        "message": { "text": format!("{pointer}: {} (record {})", found.message, found.record) },
        "locations": [location],
        "properties": properties,
    })
}

fn rule(keyword: &str) -> Value {
    let text = match keyword {
        "malformed" => "The record is not JSON.".to_owned(),
        "too-costly" => "The schema needs too many evaluations for the record.".to_owned(),
        "too-deep" => "The record exceeds the maximum depth.".to_owned(),
        "undeclared" => "A field is not declared in the schema.".to_owned(),
        "x-words" => "A value is not among the known values.".to_owned(),
        "duplicate-key" => "A key occurs more than once in its object.".to_owned(),
        "lone-surrogate" => "A string or key contains a lone surrogate.".to_owned(),
        _ => format!("The record violates `{keyword}` of the schema."),
    };
    json!({ "id": keyword, "shortDescription": { "text": text } })
}

fn invocation(summary: &Summary, folder: &Path) -> Value {
    let unreadable = summary.unreadable.iter().map(|input| {
        let location =
            json!({ "physicalLocation": { "artifactLocation": artifact(&input.file, folder) } });
        json!({ "level": "error", "message": { "text": input.message }, "locations": [location] })
    });
    let remarks = remarks(summary).into_iter();
    let remarks = remarks.map(|text| json!({ "level": "note", "message": { "text": text } }));
    let notifications: Vec<Value> = unreadable.chain(remarks).collect();
    let tally = &summary.tally;
    let is_complete = tally.unreadable == 0 && tally.incomplete == 0 && tally.documents > 0;
    json!({
        "executionSuccessful": is_complete,
        "toolExecutionNotifications": notifications,
    })
}

fn properties(summary: &Summary) -> Value {
    let known = summary.operations.iter();
    let evidence = known.map(|known| (known.operation.clone(), known.evidence.into()));
    let evidence: serde_json::Map<String, Value> = evidence.collect();
    json!({ "outcome": outcome(summary), "evidence": evidence })
}
