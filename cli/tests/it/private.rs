//! Planted personal data and keys occur in no command's output unless a flag requests them.
//!
//! Only requested output is excluded (`--raw`, `--json`, `--show-private`, the job to store), and
//! the path of a file that cannot be read.

use std::path::Path;
use std::process::Command;

use ocrmarket_mock::{
    AcceptedCredentials, Bytes, Fault, GatewayError, Mock, Response, ScriptedResponse,
};

use crate::support::write_private;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Part of every string that must not be shown.
const CANARY: &str = "canary";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9canary";
const KEYS: &str = r#"{"app_code": "canary-app-code", "app_key": "canary-key", "app_secret": "canary-secret",
    "secret_id": "canary-id", "secret_key": "canary-key"}"#;
const SUCCESS: &str = r#"{"showapi_res_error": "canary", "showapi_res_code": 0, "showapi_res_body": {"ret_code": 0,
    "bank_name": "canary", "card_type": "canary", "card_num": "canary", "canary 1": "canary"}}"#;
const FAILURE: &str = r#"{"showapi_res_error": "canary", "showapi_res_code": -1, "canary 1": 1}"#;

/// Runs a command in a folder and inspects its whole output. Returns its exit code.
fn run(folder: &Path, arguments: &[&str]) -> std::io::Result<Option<i32>> {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(arguments)
        .current_dir(folder)
        .env("RUST_BACKTRACE", "1")
        .output()?;
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(CANARY), "{arguments:?} shows {text}");
        assert!(!text.contains("Y2FuYXJ5"), "{arguments:?} shows {text}");
    }
    Ok(output.status.code())
}

/// Returns responses of the vendor or its gateway, each with the command's exit code.
fn responses() -> Result<Vec<(ScriptedResponse, i32)>, Box<dyn std::error::Error>> {
    let to_sign = "Invalid Signature, Server StringToSign:`POST#canary金#canary`";
    let page = |status: u16| {
        Response::builder()
            .status(status)
            .header("location", "https://example.com/canary")
            .header("x-ca-request-id", "canary")
            .body(Bytes::from_static(b"<html>canary</html>"))
    };
    Ok(vec![
        (ScriptedResponse::json(SUCCESS), 0),
        (ScriptedResponse::json(FAILURE), 1),
        (ScriptedResponse::json("[\"canary\"]"), 3),
        (ScriptedResponse::json("{\"canary\": canary"), 3),
        (
            ScriptedResponse::gateway(GatewayError::new(403, "canary", "canary")),
            1,
        ),
        (
            ScriptedResponse::gateway(GatewayError::new(403, "A403IS", to_sign)),
            1,
        ),
        (ScriptedResponse::response(page(302)?), 3),
        (ScriptedResponse::response(page(502)?), 3),
        (ScriptedResponse::fault(Fault::HalfBody), 3),
        (ScriptedResponse::fault(Fault::Close), 3),
    ])
}

#[test]
fn no_command_shows_what_it_was_not_asked_for() -> Outcome {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    std::fs::write(folder.join("card.jpg"), JPEG)?;
    std::fs::write(folder.join("empty"), "")?;
    write_private(&folder.join("keys.json"), KEYS)?;
    write_private(&folder.join("no keys"), "canary canary")?;
    let runtime = tokio::runtime::Runtime::new()?;
    let accepted = AcceptedCredentials {
        app_code: "canary-app-code".to_owned(),
        ..AcceptedCredentials::default()
    };
    let mock = runtime.block_on(Mock::builder().credentials(accepted).start())?;
    let base = mock.url();
    let call = |more: &[&str]| {
        let first = ["call", "showapi/bank_card", "--base", &base];
        run(folder, &[&first, more].concat())
    };
    let keys = ["--credentials", "keys.json"];
    let file = ["--file", "card.jpg", "--store", "store"];
    for (number, (answer, code)) in responses()?.into_iter().enumerate() {
        mock.script("showapi/bank_card", [answer])?;
        let more = [&keys[..], &file, &["--extra", "extra=canary"]].concat();
        assert_eq!(call(&more)?, Some(code), "answer {number}");
    }
    let wrong = [
        [&keys[..], &["--file", "empty"]].concat(),
        [&keys[..], &["--url", "canary"]].concat(),
        [&keys[..], &["--set", "canary"]].concat(),
        [&keys[..], &["--set", "extra=canary"]].concat(),
        [&keys[..], &["--extra", "canary"]].concat(),
        [&keys[..], &["--extra", "=canary"]].concat(),
        [&keys[..], &["--extra", "img_url=canary"]].concat(),
        [&["--credentials", "no keys"][..], &file].concat(),
    ];
    for more in wrong {
        assert_eq!(call(&more)?, Some(2), "{more:?}");
    }
    assert_eq!(run(folder, &["usage", "store"])?, Some(0));
    sign(folder)
}

fn sign(folder: &Path) -> Outcome {
    let url = "https://example.com/card?name=canary";
    let server =
        "Invalid Signature, Server StringToSign:`POST#application/json#####/card?name=canary`";
    let rows: [(&[&str], i32); 6] = [
        (&["--url", url, "--field", "image=canary", "--explain"], 0),
        (
            &["--url", url, "--field", "image=canary", "--server", server],
            1,
        ),
        (&["--url", "canary"], 2),
        (&["--url", "mailto:canary"], 2),
        (&["--url", url, "--field", "canary"], 2),
        (&["--url", url, "--header", "canary"], 2),
    ];
    for (more, code) in rows {
        let first = ["sign", "aliyun", "--credentials", "keys.json"];
        assert_eq!(
            run(folder, &[&first, more].concat())?,
            Some(code),
            "{more:?}"
        );
    }
    Ok(())
}
