//! Random edits of random files: everything else stays, and the diff is complete.

use std::collections::BTreeSet;

use ocrmarket_model::Files;
use ocrmarket_model::api::{SampleFinding, Severity};
use ocrmarket_model::edit::{Editor, SchemaChange};
use ocrmarket_wire::LeafFormat;
use proptest::prelude::*;

use super::{FILE, add, allow, at, drop_required, edited, format, require, word};

/// Generates a change that the file below can take.
fn change() -> impl Strategy<Value = SchemaChange> {
    let property = prop_oneof![Just("a"), Just("b"), Just("c")];
    let leaf = property
        .clone()
        .prop_map(|key| format!("/$defs/Card/properties/{key}"));
    prop_oneof![
        "[d-f]{1,3}".prop_map(|key| add(&key)),
        property.clone().prop_map(drop_required),
        property.prop_map(require),
        (
            leaf.clone(),
            prop_oneof![
                Just("null"),
                Just("integer"),
                Just("number"),
                Just("boolean")
            ]
        )
            .prop_map(|(leaf, name)| allow(&leaf, name)),
        (
            leaf.clone(),
            prop_oneof![Just(None), Just(Some(LeafFormat::Month))]
        )
            .prop_map(|(leaf, wanted)| format(&leaf, wanted)),
        leaf.prop_map(|leaf| SchemaChange::Deprecate { at: at(&leaf) }),
        "[甲乙丙丁戊]{1,2}".prop_map(|text| word(&text, Some("New"))),
    ]
}

/// Generates files with the same contents in different styles: line ends, indentation, line breaks.
fn file() -> impl Strategy<Value = String> {
    let members = prop::collection::vec(any::<bool>(), 8);
    (members, prop_oneof![Just("\n"), Just("\r\n")], prop_oneof![Just("  "), Just("\t"), Just("    ")], any::<bool>()).prop_map(
        |(tall, end, indentation, ends)| {
            let mut text = String::new();
            let line = |text: &mut String, depth: usize, is_tall: bool| {
                text.push_str(if is_tall { end } else { " " });
                if is_tall {
                    text.push_str(&indentation.repeat(depth));
                }
            };
            text.push_str("{ \"$comment\": \"first\", \"$defs\": {");
            line(&mut text, 1, tall[0]);
            text.push_str("\"Card\": { \"type\": \"object\", \"$comment\": \"why,  so\", \"properties\": {");
            for (index, key) in ["a", "b", "c"].into_iter().enumerate() {
                line(&mut text, 2, tall[1]);
                let wide = if tall[2 + index] { format!("{end}{}", indentation.repeat(3)) } else { " ".to_owned() };
                let members = ["\"type\": \"string\",", "\"format\": \"date\",", "\"$comment\": \""];
                text.extend(["\"", key, "\": {"]);
                for member in members {
                    text.extend([wide.as_str(), member]);
                }
                text.extend([key, "\" }"]);
                text.push_str(if index < 2 { "," } else { "" });
            }
            line(&mut text, 1, tall[1]);
            text.push_str("}, \"required\": [");
            for (index, key) in ["a", "b"].into_iter().enumerate() {
                if tall[5] { line(&mut text, 3, true); }
                let comma = match (index, tall[5]) {
                    (0, true) => ",",
                    (0, false) => ", ",
                    _ => "",
                };
                text.extend(["\"", key, "\"", comma]);
            }
            text.push_str("] },");
            line(&mut text, 1, tall[6]);
            text.push_str("\"Kind\": { \"type\": \"string\", \"x-words\": [ { \"const\": \"子\", \"variant\": \"Rat\" } ] }");
            line(&mut text, 0, tall[7]);
            text.push_str("} }");
            if ends { text.push_str(end); }
            text
        },
    )
}

/// Applies a unified diff strictly: every context line and removed line must match.
fn apply(before: &str, diff: &str) -> Option<String> {
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let mut new = String::new();
    let mut line = 0;
    let mut rows = diff.split_inclusive('\n').skip(2).peekable();
    while let Some(row) = rows.next() {
        if let Some(head) = row.strip_prefix("@@ -") {
            let (start, rest) = head.split_once(',')?;
            let (count, _) = rest.split_once(' ')?;
            let from = start.parse::<usize>().ok()? - usize::from(count != "0");
            old.get(line..from)?
                .iter()
                .for_each(|line| new.push_str(line));
            line = from;
            continue;
        }
        let (sign, text) = row.split_at_checked(1)?;
        let is_last = rows.next_if(|row| row.starts_with('\\')).is_some();
        let text = if is_last {
            text.strip_suffix('\n')?
        } else {
            text
        };
        if sign != "+" {
            (*old.get(line)? == text).then_some(())?;
            line += 1;
        }
        if sign != "-" {
            new.push_str(text);
        }
    }
    old.get(line..)?.iter().for_each(|line| new.push_str(line));
    Some(new)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_touches_only_its_lines(before in file(), changes in prop::collection::vec(change(), 1..6)) {
        let mut files = Files::default();
        files.insert(FILE, before.clone());
        let editor = Editor::new(&files);
        let edit = editor.edit(&changes).expect("all of it can be edited");
        let Some((_, after)) = edit.files().next() else {
            return Ok(());
        };
        // The result is JSON, and values without a change stay.
        let json: serde_json::Value = serde_json::from_str(&after).expect("JSON");
        prop_assert_eq!(&json["$comment"], "first");
        prop_assert_eq!(&json["$defs"]["Card"]["$comment"], "why,  so");
        for key in ["a", "b", "c"] {
            prop_assert_eq!(&json["$defs"]["Card"]["properties"][key]["$comment"], key);
        }
        prop_assert_eq!(&json["$defs"]["Kind"]["x-words"][0]["const"], "子");
        // Removed lines belong to changed values: their first lines, or lines that get a comma.
        let diff = edit.diff("schemas/");
        prop_assert_eq!(apply(&before, &diff), Some(after.clone()), "{}", diff);
        // Line ends stay uniform.
        let is_crlf = before.contains("\r\n");
        let expected = if is_crlf { after.matches('\n').count() } else { 0 };
        if before.contains('\n') {
            prop_assert_eq!(after.matches("\r\n").count(), expected, "{}", diff);
        }
        let removed = diff.lines().skip(2).filter(|line| line.starts_with('-')).count();
        prop_assert!(removed <= 4 * changes.len(), "{}", diff);
        // Repeating a change that is already applied changes nothing.
        let again: Vec<SchemaChange> = changes
            .iter()
            .filter(|change| matches!(change, SchemaChange::AllowType { .. } | SchemaChange::Deprecate { .. } | SchemaChange::DropRequired { .. }))
            .filter(|change| !matches!(change, SchemaChange::DropRequired { key, .. } if changes.contains(&require(key))))
            .cloned()
            .collect();
        prop_assert_eq!(edited(&after, &again), Ok(after));
    }

    #[test]
    fn findings_become_what_they_should(old in prop::collection::btree_set(0_u8..12, 0..8), new in prop::collection::btree_set(0_u8..12, 0..8), is_tall in any::<bool>()) {
        let findings = |numbers: &BTreeSet<u8>| -> Vec<SampleFinding> {
            let finding = |number: &u8| SampleFinding {
                pointer: format!("/{number:02}"),
                keyword: "type".to_owned(),
                severity: Severity::Error,
            };
            numbers.iter().map(finding).collect()
        };
        let elements: Vec<String> = findings(&old)
            .iter()
            .map(|finding| serde_json::to_string(finding).expect("JSON"))
            .collect();
        let before = if is_tall && !old.is_empty() {
            format!("[\n  {}\n]\n", elements.join(",\n  "))
        } else {
            format!("[{}]\n", elements.join(", "))
        };
        let file = "acme/card/samples/a.findings.json";
        let mut files = Files::default();
        files.insert(file, before.clone());
        let editor = Editor::new(&files);
        let change = SchemaChange::RecordFindings { file: file.to_owned(), findings: findings(&new) };
        let edit = editor.edit(&[change]).expect("it can be edited");
        let after = edit.files().next().map_or(before.clone(), |(_, text)| text);
        prop_assert_eq!(serde_json::from_str::<Vec<SampleFinding>>(&after).expect("JSON"), findings(&new));
        let diff = edit.diff("schemas/");
        if old != new {
            prop_assert_eq!(apply(&before, &diff), Some(after), "{}", diff);
        }
        // Findings on lines of their own stay, except that the last one may get or lose its comma.
        // The brackets change only if no finding is left.
        let touched = diff.lines().skip(2).filter(|line| line.starts_with('-')).count();
        let most = old.difference(&new).count() + if new.is_empty() { 2 } else { 1 };
        prop_assert!(!is_tall || touched <= most, "{}", diff);
    }
}
