//! Tests of each format with one small synthetic run, and of the limits of all formats.

use std::sync::Arc;

use ocrmarket_validator::Severity;
use serde_json::Value;

use super::*;
use crate::inputs::UnreadableInput;
use crate::validate::tally::{Reported, SchemaEvidence};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const FORMATS: [ValidateFormat; 6] = [
    ValidateFormat::Human,
    ValidateFormat::Json,
    ValidateFormat::Ndjson,
    ValidateFormat::Sarif,
    ValidateFormat::Junit,
    ValidateFormat::Github,
];

fn found(
    severity: Severity,
    keyword: &str,
    file: &str,
    line: u64,
    pointer: &str,
    message: &str,
) -> Reported {
    let properties = match pointer.rsplit_once('/') {
        Some((_, name)) if severity == Severity::Error => {
            format!("/$defs/BankCard/properties/{name}/{keyword}")
        }
        _ => String::new(),
    };
    Reported {
        severity,
        class: if keyword == "malformed" {
            "not-an-answer"
        } else {
            "success"
        },
        file: file.into(),
        line,
        column: 7,
        offset: 100 * line,
        record: line.to_string(),
        number: line,
        pointer: pointer.to_owned(),
        keyword: keyword.to_owned(),
        message: message.to_owned(),
        schema_pointer: properties,
        operation: Some("acme/bank_card".into()),
        hash: None,
    }
}

fn made_up() -> Summary {
    let (error, warning) = (Severity::Error, Severity::Warning);
    let ndjson = "answers/银行 1.ndjson";
    let number = "/data/card_num";
    let rows = vec![
        found(
            warning,
            "undeclared",
            ndjson,
            2,
            "/data/a~1b",
            "undeclared field",
        ),
        found(
            error,
            "type",
            ndjson,
            2,
            number,
            "expected string, found number",
        ),
        found(
            error,
            "type",
            ndjson,
            5,
            number,
            "expected string, found number",
        ),
        found(
            error,
            "malformed",
            "/srv/all,answers: 100%.json",
            1,
            "",
            "not JSON: expected a value",
        ),
        found(
            error,
            "required",
            ndjson,
            9,
            "",
            "missing required field `card_num`",
        ),
    ];
    let mut tally = Tally {
        documents: 1_237,
        valid: 1_233,
        invalid: 3,
        malformed: 1,
        unreadable: 1,
        bytes: 987_654,
        by_class: [("success", 1_200), ("failure", 36), ("not-an-answer", 1)].into(),
        ..Tally::default()
    };
    for row in rows {
        tally.add_findings([row.into()], [], 4);
    }
    Summary {
        tally,
        seconds: 0.123_456,
        inputs: 3,
        unreadable: vec![UnreadableInput {
            file: "answers/late.gz".into(),
            message: "ends in the middle of a member".to_owned(),
        }],
        operations: vec![
            SchemaEvidence {
                operation: "acme/bank_card".to_owned(),
                evidence: "documents",
            },
            SchemaEvidence {
                operation: "acme/id_card".to_owned(),
                evidence: "live",
            },
        ],
        schema: None,
        stopped: false,
    }
}

fn nothing() -> Summary {
    Summary {
        tally: Tally::default(),
        seconds: 0.0,
        inputs: 0,
        unreadable: Vec::new(),
        operations: Vec::new(),
        schema: Some("invoice.schema.json".to_owned()),
        stopped: false,
    }
}

fn written(format: ValidateFormat, summary: &Summary) -> String {
    let mut out = anstream::StripStream::new(Vec::new());
    format.emit(summary, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

#[test]
fn each_format_of_a_run() {
    for format in FORMATS {
        let name = format!("{format:?}").to_lowercase();
        insta::assert_snapshot!(name, written(format, &made_up()));
    }
}

#[test]
fn the_json_document_has_what_it_promises() -> Outcome {
    let report: Value = serde_json::from_str(&written(ValidateFormat::Json, &made_up()))?;
    let counts = "version documents valid invalid malformed warnings unreadable bytes seconds by_place findings";
    for key in counts.split(' ') {
        assert!(!report[key].is_null(), "{key}");
    }
    let keys = "severity class file line offset record pointer keyword message";
    for key in keys.split(' ') {
        assert!(!report["findings"][0][key].is_null(), "{key}");
    }
    let lines = written(ValidateFormat::Ndjson, &made_up());
    let lines: Vec<Value> = lines
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    assert_eq!(lines[0]["version"], report["version"]);
    let of = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).count();
    assert_eq!(
        Some(of("finding")),
        report["findings"].as_array().map(Vec::len)
    );
    assert_eq!(
        Some(of("place")),
        report["by_place"].as_array().map(Vec::len)
    );
    Ok(())
}

/// Requirements of the standard beyond the shape of the document.
#[test]
fn the_sarif_log_keeps_its_own_rules() -> Outcome {
    let base = url::Url::parse("file:///repository/")?;
    for summary in [made_up(), hostile(), nothing()] {
        let log: Value = serde_json::from_str(&written(ValidateFormat::Sarif, &summary))?;
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"]
            .as_array()
            .ok_or("no rules")?;
        let results = run["results"].as_array().ok_or("no results")?;
        assert_eq!(results.len(), summary.tally.findings.len());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().ok_or("no rule")?)?;
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(["error", "warning"].contains(&result["level"].as_str().ok_or("no level")?));
            assert!(
                result["message"]["text"]
                    .as_str()
                    .is_some_and(|text| !text.is_empty())
            );
            let location = &result["locations"][0]["physicalLocation"];
            let uri = location["artifactLocation"]["uri"]
                .as_str()
                .ok_or("no URI")?;
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%:".contains(&byte);
            assert!(uri.bytes().all(is_plain), "{uri}");
            let is_relative = location["artifactLocation"]["uriBaseId"] == BASE_ID;
            let url = base.join(uri)?;
            assert_eq!(
                url.as_str().starts_with(base.as_str()),
                is_relative,
                "{uri}"
            );
            assert_eq!(uri.starts_with("file:///"), !is_relative, "{uri}");
            for key in ["startLine", "startColumn"] {
                assert!(location["region"][key].as_u64() >= Some(1), "{key}");
            }
        }
        let ids: std::collections::BTreeSet<_> =
            rules.iter().map(|rule| rule["id"].as_str()).collect();
        assert_eq!(ids.len(), rules.len(), "each rule once");
    }
    Ok(())
}

const BASE_ID: &str = "%SRCROOT%";

/// Creates a summary whose names and pointers try to break out of their format.
fn hostile() -> Summary {
    let evil = "a\r\n::error::b\u{1b}[2J]]>&\"'<c>\u{0}\u{202e}%0A,:\u{ffff}";
    let mut finding = found(Severity::Error, "type", evil, 1, &format!("/{evil}"), evil);
    finding.record = evil.to_owned();
    finding.line = 0;
    let mut summary = nothing();
    summary.tally.documents = 1;
    summary.tally.invalid = 1;
    summary.tally.add_findings([finding.into()], [], 10);
    summary.unreadable.push(UnreadableInput {
        file: Arc::from(evil),
        message: evil.to_owned(),
    });
    summary.tally.unreadable = 1;
    summary
}

#[test]
fn nothing_breaks_out_of_its_format() {
    for format in FORMATS {
        let text = written(format, &hostile());
        let is_unsafe = |character: char| character.is_control() && character != '\n';
        assert!(!text.contains(is_unsafe), "{format:?}: {text:?}");
        let begins = |line: &str| line.starts_with("::error::b");
        assert!(!text.lines().any(begins), "{format:?}: {text:?}");
    }
    let lines = written(ValidateFormat::Github, &hostile());
    assert_eq!(lines.lines().count(), 3, "{lines}");
    let xml = written(ValidateFormat::Junit, &hostile());
    assert!(!xml.contains("<c>") && !xml.contains('\u{ffff}'), "{xml}");
    assert!(xml.contains("]]&gt;&amp;&quot;'&lt;c&gt;"), "{xml}");
    // No attribute ends with an apostrophe: all of them have double quotes.
    assert!(!xml.contains("='"), "{xml}");
}

#[test]
fn numbers_are_grouped() {
    for (number, expected) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (1_234_567, "1,234,567"),
    ] {
        assert_eq!(Thousands(number).to_string(), expected);
    }
}
