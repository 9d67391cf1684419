//! `ocrmarket sample`

use std::io::Read as _;

use super::run::{acme, command, ocrmarket, ocrmarket_with};

#[test]
fn documents_are_one_a_line_and_the_same_for_a_seed() {
    let sample = |seed| {
        ocrmarket(&[
            "sample",
            "showapi/bank_card",
            "--count",
            "20",
            "--seed",
            seed,
        ])
        .succeeds()
    };
    let lines = sample("4");
    assert_eq!(lines.lines().count(), 20);
    assert_eq!(lines, sample("4"));
    assert_ne!(lines, sample("5"));
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("it is JSON");
        assert!(value.is_object());
    }
}

#[test]
fn a_document_looks_like_this() {
    insta::assert_snapshot!(
        "bank_card",
        ocrmarket(&["sample", "showapi/bank_card"]).succeeds()
    );
    let refusal = ocrmarket(&["sample", "showapi/bank_card", "--outcome", "failure"]).succeeds();
    insta::assert_snapshot!("bank_card_failure", refusal);
}

#[test]
fn what_is_made_up_can_be_shown() {
    for operation in [
        "deepfinch/credit_report",
        "fegine/verify_id_card",
        "duguang/id_card",
        "deepfinch/medical_invoice",
    ] {
        let document = ocrmarket(&["sample", operation]).succeeds();
        let shown = ocrmarket_with(
            &["decode", operation, "-", "--format", "tsv"],
            document.as_bytes(),
        )
        .succeeds();
        assert!(
            shown.contains(&format!("\t{operation}\tsuccess\t")),
            "{shown}"
        );
        for wrong in ["\tmisfit\t", "\tundeclared\t", "\tnew-word\t"] {
            assert!(!shown.contains(wrong), "{operation}: {wrong}");
        }
    }
}

#[test]
fn size_accounts_and_place_are_kept() {
    let large = ocrmarket(&["sample", "deepfinch/credit_report", "--size", "200k"]).succeeds();
    assert!((150_000..260_000).contains(&large.len()), "{}", large.len());
    let arguments = [
        "sample",
        "deepfinch/credit_report",
        "--accounts",
        "9",
        "--location",
        "",
    ];
    let report: serde_json::Value =
        serde_json::from_str(&ocrmarket(&arguments).succeeds()).expect("it is JSON");
    let detail = report["creditTransInfoDetail"]
        .as_object()
        .expect("an object");
    let lists = [
        "acyclicCreditAccount",
        "cyclicalAmountPerAccount",
        "cyclicalLoanAccount",
        "creditAccount",
        "quasiCreditAccount",
    ];
    let accounts: usize = lists
        .iter()
        .filter_map(|list| detail[*list].as_array())
        .map(Vec::len)
        .sum();
    assert_eq!(accounts, 9);
}

#[test]
fn files_are_whole_and_numbered() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("new/reports");
    let out = out.to_str().expect("UTF-8");
    let printed =
        ocrmarket(&["sample", "showapi/bank_card", "--count", "12", "--out", out]).succeeds();
    assert_eq!(printed, "");
    let mut names: Vec<String> = std::fs::read_dir(out)
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .collect();
    names.sort();
    assert_eq!(names.len(), 12);
    assert_eq!(
        (names[0].as_str(), names[11].as_str()),
        ("bank_card-01.json", "bank_card-12.json")
    );
    let lines = ocrmarket(&["sample", "showapi/bank_card", "--count", "12"]).succeeds();
    let files: Vec<String> = names
        .iter()
        .map(|name| std::fs::read_to_string(format!("{out}/{name}")).expect("a file"))
        .collect();
    assert_eq!(files.concat(), lines);
}

#[test]
fn an_output_that_cannot_be_written_ends_with_3() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let out = file.path().join("below");
    let ended = ocrmarket(&[
        "sample",
        "showapi/bank_card",
        "--out",
        out.to_str().expect("UTF-8"),
    ]);
    assert_eq!(ended.code, Some(3), "{}", ended.stderr);
}

#[test]
fn broken_ones_come_in_the_share_asked_for() {
    let arguments = [
        "sample",
        "showapi/bank_card",
        "--count",
        "200",
        "--mutate",
        "truncated=0.5",
    ];
    let lines = ocrmarket(&arguments).succeeds();
    let mutated = lines
        .split('\n')
        .take(200)
        .filter(|line| serde_json::from_str::<serde_json::Value>(line).is_err())
        .count();
    assert!((70..130).contains(&mutated), "{mutated}");
    let any = ocrmarket(&[
        "sample",
        "showapi/bank_card",
        "--count",
        "50",
        "--mutate",
        "1",
    ])
    .succeeds();
    assert!(
        any.contains("502 Bad Gateway") && any.contains("test_undeclared"),
        "{any}"
    );
}

#[test]
fn what_cannot_be_made_is_said() {
    let acme = acme();
    for (arguments, expected) in [
        (
            &["showapi/bank_card", "--outcome", "pending"][..],
            "has the outcome pending",
        ),
        (
            &["showapi/bank_card", "--location", "/x"],
            r#"payload locations: "/showapi_res_body", """#,
        ),
        (&["showapi/bank_card", "--size", "1m"], "have no size"),
        (
            &["deepfinch/submit_credit_report", "--mutate", "bad-format=1"],
            "have no location for the mutation bad-format",
        ),
        (
            &["acme/card", "--schemas", &acme, "--accounts", "3"],
            "have no size",
        ),
    ] {
        let ended = ocrmarket(&[&["sample"], arguments].concat());
        assert_eq!(ended.code, Some(2), "{arguments:?}: {}", ended.stderr);
        assert!(
            ended.stderr.contains(expected),
            "{arguments:?}: {}",
            ended.stderr
        );
    }
}

#[test]
fn a_reader_that_has_had_enough_is_no_failure() {
    let mut child = command(&["sample", "deepfinch/credit_report", "--count", "1000000"])
        .spawn()
        .expect("it starts");
    let mut first = [0; 1];
    child
        .stdout
        .take()
        .expect("a pipe")
        .read_exact(&mut first)
        .expect("a byte");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(first, *b"{");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
