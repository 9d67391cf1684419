//! `ocrmarket decode`

use super::run::{Ended, acme, ocrmarket, ocrmarket_with};

/// A response with every kind of field: values, empty values, an unknown value, mismatched
/// elements, undeclared fields, and private ones.
const BODY: &str = r#"{
  "code": 0,
  "result": {
    "number": "9999 0000 0000 0001",
    "owner": {"name": "测试甲"},
    "kind": "贷记卡",
    "a-b": 12,
    "a_b": {"deep": [1]},
    "self": true,
    "type": null,
    "crate": "测试丁",
    "\u001b[31m\t": 1,
    "秘密": "测试乙"
  },
  "测试丙": [1, 2]
}"#;

fn decode(flags: &[&str], body: &str) -> Ended {
    let acme = acme();
    let mut arguments = vec!["decode", "acme/card", "-", "--schemas", &acme];
    arguments.extend(flags);
    ocrmarket_with(&arguments, body.as_bytes())
}

#[test]
fn a_response_is_one_line_a_leaf() {
    insta::assert_snapshot!("human", decode(&[], BODY).succeeds());
    insta::assert_snapshot!(
        "human_private",
        decode(&["--show-private"], BODY).succeeds()
    );
    insta::assert_snapshot!("tsv", decode(&["--format", "tsv"], BODY).succeeds());
    insta::assert_snapshot!("json", decode(&["--format", "json"], BODY).succeeds());
}

#[test]
fn nothing_personal_is_shown_unless_asked_for() {
    for format in ["human", "tsv", "json"] {
        let shown = decode(&["--format", format], BODY).succeeds();
        for private in [
            "9999",
            "测试甲",
            "测试乙",
            "测试丙",
            "测试丁",
            "秘密",
            "deep",
            "31m",
        ] {
            assert!(
                !shown.contains(private),
                "{private} is shown as {format}:\n{shown}"
            );
        }
        assert!(
            !shown.contains('\u{1b}'),
            "a value reaches the terminal:\n{shown}"
        );
    }
}

#[test]
fn the_branch_follows_the_outcome() {
    for (body, expected, line) in [
        (
            r#"{"code": "0", "result": {"number": ""}}"#,
            "success, payload at /result",
            "/result/number",
        ),
        (
            r#"{"code": 1, "job": "T1"}"#,
            "pending, the body is the payload",
            "/job",
        ),
        (
            r#"{"code": 9, "message": "测试甲", "fee": 3}"#,
            "failure, the body is the payload",
            "/fee",
        ),
    ] {
        let shown = decode(&[], body).succeeds();
        assert!(
            shown.starts_with(&format!("acme/card: {expected}\n")),
            "{shown}"
        );
        assert!(
            shown.contains(line) && !shown.contains("undeclared"),
            "{shown}"
        );
        assert!(
            !shown.contains("测试甲"),
            "the vendor's message is shown:\n{shown}"
        );
    }
}

#[test]
fn what_is_no_answer_ends_with_3_and_says_where() {
    for (body, expected) in [
        ("", "standard input is empty"),
        ("{\n  \"code\": 01\n}", "line 2, column "),
        ("{\"code\": 0", "line 1, column 11"),
        ("[1]", "not a JSON object"),
        ("<html>", "line 1, column 1"),
    ] {
        let ended = decode(&[], body);
        assert_eq!(ended.code, Some(3), "{body:?}: {}", ended.stderr);
        assert!(
            ended.stderr.contains(expected),
            "{body:?}: {}",
            ended.stderr
        );
        assert_eq!(ended.stdout, "", "{body:?}");
    }
    let ended = ocrmarket(&["decode", "showapi/bank_card", "no/such/file.json"]);
    assert_eq!(ended.code, Some(3));
    assert!(
        ended.stderr.contains("no/such/file.json"),
        "{}",
        ended.stderr
    );
}

#[test]
fn depth_and_odd_texts_do_no_harm() {
    let deep = format!(
        r#"{{"code": 0, "result": {{"x": {}1{}}}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let shown = decode(&[], &deep).succeeds();
    assert!(
        shown.contains("/result/x  ") && shown.contains("***"),
        "{shown}"
    );
    let odd = r#"{"code": "0", "result": {"kind": "\ud800", "\udfff": 1, "number": "9999"}}"#;
    let shown = decode(&["--format", "tsv"], odd).succeeds();
    assert!(shown.contains("/result/kind\t类型\tmisfit\t\n"), "{shown}");
}

#[test]
fn every_stored_sample_of_every_operation_can_be_shown() {
    let schemas = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let mut shown = 0;
    for vendor in folders(&schemas) {
        for operation in folders(&vendor) {
            let last = |path: &std::path::Path| {
                path.file_name()
                    .and_then(|name| name.to_str())
                    .map(str::to_owned)
            };
            let name = format!(
                "{}/{}",
                last(&vendor).expect("a name"),
                last(&operation).expect("a name")
            );
            for sample in std::fs::read_dir(operation.join("samples"))
                .expect("samples")
                .flatten()
            {
                let path = sample.path();
                if path.to_string_lossy().ends_with(".findings.json") {
                    continue;
                }
                let lines = ocrmarket(&["decode", &name, path.to_str().expect("UTF-8")]).succeeds();
                assert!(lines.lines().count() > 1, "{}", path.display());
                shown += 1;
            }
        }
    }
    assert!(shown >= 28, "only {shown} samples were shown");
}

fn folders(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}
