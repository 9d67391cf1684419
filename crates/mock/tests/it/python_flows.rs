//! Implements the vendors' calling flows a second time with Python's standard library, so that
//! client and mock cannot share a mistake. Each is accepted, and refused after any signed part was
//! altered.

use std::path::Path;
use std::process::{Command, Output};

use ocrmarket_mock::Mock;
use ocrmarket_wire::reader::pointer;

use crate::support::TestResult;

#[tokio::test]
async fn the_vendors_own_flows_are_accepted_and_tampering_is_refused() -> TestResult {
    let mock = Mock::start().await?;
    let port = mock.address().port().to_string();
    let driver = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/python_flows.py");
    let run = move || Command::new("python3").arg(driver).arg(port).output();
    let output = match tokio::task::spawn_blocking(run).await? {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("SKIPPED: python3 is not installed, so the vendors' flows were not driven");
            return Ok(());
        }
        output => output?,
    };
    let rows = rows(&output)?;
    let accepted = rows.iter().filter(|row| row.altered.is_empty()).count();
    assert_eq!((rows.len(), accepted), (2 * 2 + 6 + 2 * 14, 5));
    for row in &rows {
        let expected = match (row.flow.as_str(), row.altered.as_str()) {
            (_, "") => (200, ""),
            ("app-code-form" | "app-code-json", _) => (400, "Invalid AppCode `not exists`"),
            ("tencent-key-pair", "id") => (401, "HMAC apikey is invalid for API."),
            ("tencent-key-pair", "form") => (
                403,
                "req content type need application/x-www-form-urlencoded.",
            ),
            ("tencent-key-pair", _) => (401, "HMAC signature does not match."),
            (_, "x-ca-key") => (400, "Invalid AppKey"),
            (_, "x-ca-signature-headers") => {
                (400, "Invalid Header `x-ca-signature-headers` not complete")
            }
            (_, "nothing") => (400, "Nonce Used"),
            _ => (403, "Invalid Signature, Server StringToSign:`POST#"),
        };
        assert!(
            row.status == expected.0 && row.error.starts_with(expected.1),
            "{row:?}"
        );
    }
    Ok(())
}

#[derive(Debug)]
struct Row {
    flow: String,
    altered: String,
    status: u16,
    error: String,
}

fn rows(output: &Output) -> Result<Vec<Row>, Box<dyn std::error::Error>> {
    let problems = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the driver failed: {problems}");
    let lines = std::str::from_utf8(&output.stdout)?.lines();
    lines
        .map(|line| {
            let text = |location| -> Result<String, Box<dyn std::error::Error>> {
                let found = pointer(line.as_bytes(), location)?.unwrap_or_default();
                // `null` is Python's `None`.
                Ok(found.trim_matches('"').replace("null", ""))
            };
            Ok(Row {
                flow: text("/flow")?,
                altered: text("/altered")?,
                status: text("/status")?.parse()?,
                error: text("/error")?,
            })
        })
        .collect()
}
