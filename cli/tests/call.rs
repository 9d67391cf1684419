//! `ocrmarket call` against made-up vendors: exit codes, what is shown, what is kept. Nothing leaves this machine.

use std::path::Path;
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The start of a picture whose header says 100 by 100 pixels; no more than that is looked at.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

fn call(folder: &Path, arguments: &[&str]) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .arg("call")
        .args(arguments)
        .current_dir(folder)
        .env_remove("OCRMARKET_APP_CODE")
        .output()
}

fn files() -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("card.jpg"), JPEG)?;
    std::fs::write(folder.path().join("report.pdf"), PDF)?;
    Ok(folder)
}

#[test]
fn every_operation_that_takes_a_file_answers() -> Outcome {
    let folder = files()?;
    let rows = [
        (
            "showapi/bank_card",
            "card.jpg",
            "showapi/bank_card: success",
        ),
        (
            "fegine/verify_id_card",
            "card.jpg",
            "fegine/verify_id_card: success",
        ),
        ("duguang/id_card", "card.jpg", "duguang/id_card: success"),
        (
            "deepfinch/medical_invoice",
            "card.jpg",
            "deepfinch/medical_invoice: success",
        ),
        (
            "deepfinch/credit_report",
            "report.pdf",
            "deepfinch/credit_report: success",
        ),
        (
            "deepfinch/submit_credit_report",
            "report.pdf",
            "deepfinch/submit_credit_report: success",
        ),
    ];
    for (operation, file, expected) in rows {
        let output = call(folder.path(), &[operation, "--file", file, "--mock"])?;
        let text = String::from_utf8(output.stdout)?;
        assert_eq!(
            output.status.code(),
            Some(0),
            "{operation}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(text.starts_with(expected), "{operation}: {text}");
    }
    Ok(())
}

#[test]
fn a_submitted_job_is_told_so_that_it_can_be_kept() -> Outcome {
    let folder = files()?;
    let output = call(
        folder.path(),
        &[
            "deepfinch/submit_credit_report",
            "--file",
            "report.pdf",
            "--mock",
        ],
    )?;
    let told = String::from_utf8(output.stderr)?;
    assert!(
        told.contains(r#"{"v":1,"vendor":"deepfinch","operation":"submit_credit_report","id":""#),
        "{told}"
    );
    Ok(())
}

#[test]
fn the_answer_comes_as_it_was_sent_or_as_one_json_object() -> Outcome {
    let folder = files()?;
    let raw = call(
        folder.path(),
        &["showapi/bank_card", "--file", "card.jpg", "--mock", "--raw"],
    )?
    .stdout;
    let body: serde_json::Value = serde_json::from_slice(&raw)?;
    let json = call(
        folder.path(),
        &[
            "showapi/bank_card",
            "--file",
            "card.jpg",
            "--mock",
            "--json",
        ],
    )?
    .stdout;
    let report: serde_json::Value = serde_json::from_slice(&json)?;
    assert_eq!(
        (&report["version"], &report["outcome"], &report["charged"]),
        (&1.into(), &"success".into(), &"yes".into())
    );
    assert_eq!(report["body"]["showapi_res_code"], body["showapi_res_code"]);
    Ok(())
}

#[test]
fn wrong_use_and_local_checks_send_nothing() -> Outcome {
    let folder = files()?;
    std::fs::write(folder.path().join("letter.txt"), "Dear reader")?;
    let rows: [(&[&str], &str); 6] = [
        (
            &["showapi/bank_cart", "--mock"],
            "did you mean showapi/bank_card",
        ),
        (&["showapi/bank_card", "--mock"], "img_"),
        (&["duguang/id_card", "--file", "letter.txt", "--mock"], "jp"),
        (
            &[
                "duguang/id_card",
                "--file",
                "card.jpg",
                "--set",
                "figure=maybe",
                "--mock",
            ],
            "true or false",
        ),
        (
            &["showapi/bank_card", "--file", "card.jpg"],
            "no credential",
        ),
        (
            &[
                "showapi/bank_card",
                "--file",
                "card.jpg",
                "--base",
                "http://example.com",
            ],
            "https",
        ),
    ];
    for (arguments, expected) in rows {
        let output = call(folder.path(), arguments)?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains(expected), "{arguments:?}: {told}");
    }
    Ok(())
}

#[test]
fn no_answer_is_told_from_a_refusal() -> Outcome {
    let folder = files()?;
    let closed = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    std::fs::write(
        folder.path().join("keys.json"),
        r#"{"app_code": "made-up-canary"}"#,
    )?;
    let base = format!("http://{closed}");
    let arguments = [
        "showapi/bank_card",
        "--file",
        "card.jpg",
        "--base",
        &base,
        "--credentials",
        "keys.json",
        "--store",
        "store",
    ];
    let output = call(folder.path(), &arguments)?;
    let told = String::from_utf8(output.stderr)?;
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(!told.contains("canary"), "{told}");
    let usage = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(["usage", "store"])
        .current_dir(folder.path())
        .output()?;
    let counted = String::from_utf8(usage.stdout)?;
    assert!(
        counted.contains("showapi/bank_card"),
        "each attempt is in the store: {counted} {}",
        String::from_utf8_lossy(&usage.stderr)
    );
    Ok(())
}
