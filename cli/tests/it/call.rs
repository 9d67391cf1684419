//! Tests `ocrmarket call` against the mock: exit codes, output, and stored records. Nothing leaves
//! this machine.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::support::write_private;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The start of a picture whose header states 100 by 100 pixels; the rest is not read.
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
pub(crate) const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

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

/// A server that sends one response to every request, and keeps head and body of the requests.
pub(crate) struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts the server. Its thread ends with the test's process. With an empty response, it
    /// closes the connection.
    pub(crate) fn start(response: Vec<u8>) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let server = Self {
            address: listener.local_addr()?,
            seen: Arc::default(),
        };
        let seen = Arc::clone(&server.seen);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let request = read_request(&mut stream);
                lock(&seen).push(request);
                // If the client has disconnected, its test reports that.
                let _ = stream.write_all(&response);
            }
        });
        Ok(server)
    }

    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    fn seen(&self) -> Vec<String> {
        lock(&self.seen).clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads a request up to its `Content-Length`, or as far as it is sent.
fn read_request(stream: &mut TcpStream) -> String {
    let (mut request, mut piece) = (Vec::new(), [0; 4096]);
    while !is_whole(&request) {
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(length) => request.extend_from_slice(&piece[..length]),
        }
    }
    String::from_utf8_lossy(&request).into_owned()
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length = length.and_then(|length| length.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

/// Returns a complete HTTP response.
pub(crate) fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

/// Calls a server with a synthetic key.
fn call_at(folder: &Path, base: &str, arguments: &[&str]) -> std::io::Result<Output> {
    write_private(&folder.join("keys.json"), r#"{"app_code": "made-up"}"#)?;
    let all = [
        &["showapi/bank_card", "--file", "card.jpg", "--base", base],
        &["--credentials", "keys.json"][..],
        arguments,
    ];
    call(folder, &all.concat())
}

/// A case: its name, the response, the bytes of its body, its outcome, and the exit code.
type Row = (&'static str, Vec<u8>, &'static [u8], &'static str, i32);

/// Returns responses with bytes that a filter for terminals removes: DEL, an escape sequence, and
/// one that is not UTF-8.
fn rows() -> [Row; 6] {
    let whole: &[u8] = b"{\"showapi_res_code\": \"0\", \"showapi_res_body\": {\"ret_code\": 0, \"x\": \"\x7f\"}}\n";
    let refused: &[u8] = b"{\"showapi_res_code\": -1, \"showapi_res_error\": \"\x7f\"}";
    let page: &[u8] = b"<html>\x1b[31m\x7f\xff</html>";
    let half: &[u8] = b"{\"half\": \"\x7f\x1b[0m";
    let head: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    [
        (
            "a result",
            response("200 OK", "", whole),
            whole,
            "success",
            0,
        ),
        (
            "a refusal",
            response("200 OK", "", refused),
            refused,
            "failure",
            1,
        ),
        (
            "a gateway",
            response("403 No", "X-Ca-Error-Code: B403MQ\r\n", page),
            page,
            "gateway",
            1,
        ),
        (
            "no JSON",
            response("200 OK", "", page),
            page,
            "not-an-answer",
            3,
        ),
        ("cut", [head, half].concat(), half, "cut", 3),
        ("nothing", Vec::new(), b"", "", 3),
    ]
}

#[test]
fn raw_prints_the_exact_bytes_whatever_came() -> Outcome {
    let folder = files()?;
    for (what, response, body, _, code) in rows() {
        let server = Server::start(response)?;
        let output = call_at(folder.path(), &server.base(), &["--raw"])?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(code), "{what}: {told}");
        assert_eq!(output.stdout, body, "{what}");
        assert_eq!(told.is_empty(), code == 0, "{what}: {told}");
    }
    Ok(())
}

#[test]
fn json_holds_whatever_came() -> Outcome {
    let folder = files()?;
    for (what, response, body, outcome, code) in rows() {
        let server = Server::start(response)?;
        let output = call_at(folder.path(), &server.base(), &["--json"])?;
        assert_eq!(output.status.code(), Some(code), "{what}");
        if body.is_empty() {
            assert!(output.stdout.is_empty(), "{what}");
            continue;
        }
        crate::reports::conforms("call-report", std::str::from_utf8(&output.stdout)?);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        assert_eq!(report["outcome"], outcome, "{what}");
        if let Ok(body) = serde_json::from_slice::<serde_json::Value>(body) {
            assert_eq!(report["body"], body, "{what}");
        } else {
            let held = report["body_base64"]
                .as_str()
                .ok_or("the bytes are there")?;
            assert_eq!(BASE64_STANDARD.decode(held)?, body, "{what}");
        }
    }
    Ok(())
}

/// A filter for terminals would remove DEL from a value and from a file's name.
#[cfg(unix)]
#[test]
fn output_for_programs_passes_no_filter() -> Outcome {
    let folder = files()?;
    let name = "a\u{7f}b.json";
    let body = "{\"showapi_res_code\": 0, \"showapi_res_body\": {\"ret_code\": 0, \"bank_name\": \"a\u{7f}b\"}}";
    std::fs::write(folder.path().join(name), body)?;
    let rows: [&[&str]; 3] = [
        &[
            "decode",
            "showapi/bank_card",
            name,
            "--show-private",
            "--format",
            "json",
        ],
        &[
            "validate",
            name,
            "--operation",
            "showapi/bank_card",
            "--format",
            "ndjson",
        ],
        &[
            "validate",
            name,
            "--operation",
            "showapi/bank_card",
            "--format",
            "json",
            "--report",
            "ndjson=report.ndjson",
        ],
    ];
    for arguments in rows {
        let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(arguments)
            .current_dir(folder.path())
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        assert!(text.contains("a\u{7f}b"), "{arguments:?}: {text}");
    }
    let report = std::fs::read_to_string(folder.path().join("report.ndjson"))?;
    assert!(report.contains("a\u{7f}b"), "{report}");
    Ok(())
}

#[test]
fn fields_are_declared_or_said_to_be_extra() -> Outcome {
    let folder = files()?;
    let server = Server::start(response("200 OK", "", b"{}"))?;
    let rows: [(&[&str], &str); 6] = [
        (&["--set", "img_bas64=x"], "did you mean img_base64?"),
        (&["--set", "sied=face"], "Fields: img_base64, img_url"),
        (
            &["--extra", "img_url=x"],
            "declares the field img_url: use --set",
        ),
        (&["--extra", "=x"], "found no name"),
        (&["--extra", "x"], "found no ="),
        (&["--extra", "a=1", "--extra", "a=2"], "duplicate field"),
    ];
    for (arguments, expected) in rows {
        let output = call_at(folder.path(), &server.base(), arguments)?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains(expected), "{arguments:?}: {told}");
        assert!(server.seen().is_empty(), "{arguments:?}: it was sent");
    }
    call_at(folder.path(), &server.base(), &["--extra", "sied=face=1"])?;
    let seen = server.seen();
    assert_eq!(seen.len(), 1);
    assert!(seen[0].ends_with("&sied=face%3D1"), "{seen:?}");
    Ok(())
}

/// A limit on the size of files simulates a full disk: no byte of a record can be written.
#[cfg(unix)]
#[test]
fn what_a_full_store_cannot_keep_is_printed_and_named() -> Outcome {
    let folder = files()?;
    let rows: [(&[&str], &str); 3] = [
        (&["showapi/bank_card", "--file", "card.jpg"], "success"),
        (
            &["showapi/bank_card", "--file", "card.jpg", "--raw"],
            "showapi_res_body",
        ),
        (
            &[
                "deepfinch/submit_credit_report",
                "--file",
                "report.pdf",
                "--json",
            ],
            "task_id",
        ),
    ];
    for (arguments, expected) in rows {
        let output = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"])
            .args([env!("CARGO_BIN_EXE_ocrmarket"), "call", "--mock"])
            .args(["--store", "store"])
            .args(arguments)
            .current_dir(folder.path())
            .output()?;
        let told = String::from_utf8(output.stderr)?;
        let text = String::from_utf8(output.stdout)?;
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {told}");
        assert!(text.contains(expected), "{arguments:?}: {text}");
        let named = format!("not stored: {}, attempt 1: ", arguments[0]);
        assert_eq!(told.matches(&named).count(), 1, "{told}");
    }
    Ok(())
}

const PROXIES: [&str; 6] = [
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
];

#[test]
fn no_proxy_applies_to_this_machine() -> Outcome {
    let folder = files()?;
    write_private(
        &folder.path().join("keys.json"),
        r#"{"app_code": "made-up-canary"}"#,
    )?;
    let body = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schemas/showapi/bank_card/samples/success.json"
    ))?;
    let server = Server::start(response("200 OK", "", &body))?;
    let port = server.address.port();
    let base = |host: &str| format!("http://{host}:{port}");
    let proxy = Server::start(Vec::new())?;
    let proxied = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(["call", "showapi/bank_card", "--file", "card.jpg"])
            .args(arguments)
            .current_dir(folder.path())
            .envs(PROXIES.map(|name| (name, proxy.base())))
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .output()
    };
    // The server listens only on the first two. The others are refused by this machine, not by a
    // proxy.
    for (host, code) in [
        ("127.0.0.1", 0),
        ("localhost", 0),
        ("127.255.255.254", 3),
        ("[::1]", 3),
    ] {
        let base = base(host);
        let output = proxied(&["--base", &base, "--credentials", "keys.json"])?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(code), "{host}: {told}");
    }
    let secured = format!("https://localhost:{port}");
    let output = proxied(&["--base", &secured, "--credentials", "keys.json"])?;
    assert_eq!(output.status.code(), Some(3), "it speaks no TLS");
    let output = proxied(&["--mock"])?;
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(proxy.seen(), [""; 0], "the proxy was called");
    // The proxy is running, and the vendor's own host is called through it, encrypted.
    proxied(&["--credentials", "keys.json"])?;
    let seen = proxy.seen();
    assert!(
        seen.iter()
            .all(|seen| seen.starts_with("CONNECT idcard91.market.alicloudapi.com:443")),
        "{seen:?}"
    );
    assert!(!seen.is_empty() && !seen.concat().contains("canary"));
    Ok(())
}

#[test]
fn a_host_of_ones_own_is_called_where_it_is_named() -> Outcome {
    let folder = files()?;
    let base = "https://ocr.invalid";
    let refused = call_at(folder.path(), base, &[])?;
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8(refused.stderr)?;
    assert!(
        told.contains("must not be sent to host ocr.invalid") && told.contains("(--allow-host)"),
        "{told}"
    );
    // The host is permitted, but has no address.
    let allowed = call_at(folder.path(), base, &["--allow-host", "ocr.invalid"])?;
    assert_eq!(allowed.status.code(), Some(3));
    Ok(())
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
fn a_job_whose_id_cannot_be_read_is_no_success() -> Outcome {
    let folder = files()?;
    for id in [r#"{"id":"a"}"#, r#"["a"]"#, "true"] {
        let body = format!(r#"{{"status":"OK","task_id":{id}}}"#);
        let server = Server::start(response("200 OK", "", body.as_bytes()))?;
        write_private(
            &folder.path().join("keys.json"),
            r#"{"app_code": "made-up"}"#,
        )?;
        let base = server.base();
        let output = call(
            folder.path(),
            &[
                "deepfinch/submit_credit_report",
                "--file",
                "report.pdf",
                "--base",
                &base,
                "--credentials",
                "keys.json",
                "--wait",
                "--raw",
            ],
        )?;
        let stderr = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(3), "{id}: {stderr}");
        assert_eq!(String::from_utf8(output.stdout)?, body);
        assert!(
            stderr.contains("id of the job at /task_id, found no string"),
            "{stderr}"
        );
        assert_eq!(server.seen().len(), 1, "{id}");
    }
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
        (&["showapi/bank_card", "--mock"], "--file, --url or --set"),
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
            "set OCRMARKET_APP_CODE, or OCRMARKET_APP_KEY and OCRMARKET_APP_SECRET; or use a credentials file (--credentials)",
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
    write_private(
        &folder.path().join("keys.json"),
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
