//! Output on a terminal: every command that prints names or messages runs in a pseudoterminal,
//! with control characters in names of files, arguments, keys, values, identifiers and messages of
//! vendors.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use ocrmarket_client::error::Charge;
use ocrmarket_client::store::Record;
use ocrmarket_mock::{AcceptedCredentials, Bytes, GatewayError, Mock, Response, ScriptedResponse};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::{Value, json};

use crate::folders::copy_folder;
use crate::support::write_private;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A hostile name: it would write to the clipboard, set a link, colours and a title, clear the
/// screen, return to the start of the line, begin a workflow command and reverse the text.
const HOSTILE: &str = "PLANT\x1b]52;c;eA==\x07\x1b]8;;x\x1b\\\x1b[31mRED\x1b[2J\u{9b}31m\u{9d}0;x\u{9c}\r\n::error::forged\u{202e}\u{2066}\u{2028}\x7f\x08";
/// Part of it that looks like a style of this program.
const FORGED_STYLE: &str = "\x1b[31mRED";
/// Styles of reports and of messages, all others are wrong.
const STYLES: [&str; 8] = [
    "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[4m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[90m",
];
/// The beginning of the line of progress.
const PROGRESS: &str = "\r\x1b[K";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
/// 2026-01-01T00:00:00Z
const START: u64 = 1_767_225_600;

/// A folder with hostile files, in which commands run.
struct Room(tempfile::TempDir);

/// Output of a command on a terminal.
struct Shown {
    code: Option<i32>,
    text: String,
}

impl Room {
    fn new() -> io::Result<Self> {
        let room = Self(tempfile::tempdir()?);
        let body = body().to_string();
        room.write("@.json", &body)?;
        room.write("@.ndjson", &format!("{body}\n").repeat(12))?;
        room.write("@.bad.json", "{\"a\": \u{9b}")?;
        room.write("@.toml", "[drift]\n\"\u{9b}31m\\u001b]0;x\\u0007\" = 1\n")?;
        room.write("@.accepted.toml", &accepted())?;
        room.write("@.schema.json", &json!({ "type": HOSTILE }).to_string())?;
        room.write("keys", "app_key=made-up\napp_secret=made-up\n")?;
        room.write("@keys", "app_code=made-up\n")?;
        set_mode(&room.path("@keys"), 0o644)?;
        write_private(&room.path("group keys@"), "app_code=made-up\n")?;
        set_mode(&room.path("group keys@"), 0o640)?;
        fs::write(room.path("card.jpg"), JPEG)?;
        let acme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
        copy_folder(&acme, &room.path("@good"))?;
        copy_folder(&acme, &room.path("@broken"))?;
        room.write(
            "@broken/acme/@.json",
            &json!({ HOSTILE: HOSTILE }).to_string(),
        )?;
        let vendor = json!({ "title": HOSTILE, HOSTILE: 1 });
        room.write("@broken/acme/vendor.json", &vendor.to_string())?;
        room.store()?;
        Ok(room)
    }

    /// Writes a store with hostile records and a damaged line.
    fn store(&self) -> io::Result<()> {
        fs::create_dir(self.path("@store"))?;
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(START);
        let mut lines = Vec::new();
        for operation in ["showapi/bank_card", HOSTILE] {
            let mut record = Record::new(operation, at);
            record.request_id = Some(HOSTILE.to_owned());
            record.key = Some(HOSTILE.to_owned());
            record.charged = Charge::Yes;
            record.set_body(Bytes::from(body().to_string()));
            lines.extend(record.to_line());
        }
        lines.extend(format!("{{\"v\":2,\"operation\":\"{HOSTILE}\"}}\n").into_bytes());
        fs::write(self.path("@store/@.ndjson"), lines)
    }

    /// Returns the path of a name, with `@` replaced by the hostile name.
    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(hostile(name))
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        fs::write(self.path(name), text)
    }

    /// Starts a command with a new terminal as its output. Returns the terminal's other side.
    fn start(&self, arguments: &[&str]) -> io::Result<(Child, fs::File)> {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let name = ptsname(&master, Vec::new())?;
        let slave = fs::File::options()
            .read(true)
            .write(true)
            .open(Path::new(name.to_str().map_err(io::Error::other)?))?;
        let child = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(arguments.iter().map(|argument| hostile(argument)))
            .current_dir(self.0.path())
            .env_remove("NO_COLOR")
            .env("TERM", "xterm-256color")
            .stdin(Stdio::null())
            .stdout(slave.try_clone()?)
            .stderr(slave)
            .spawn()?;
        Ok((child, master.into()))
    }

    /// Runs a command to its end and checks its output.
    fn run(&self, arguments: &[&str]) -> io::Result<Shown> {
        let (mut child, mut terminal) = self.start(arguments)?;
        let mut bytes = Vec::new();
        // A terminal whose other side is closed cannot be read.
        let _ = terminal.read_to_end(&mut bytes);
        let code = child.wait()?.code();
        let text = String::from_utf8(bytes).map_err(io::Error::other)?;
        let lines = match arguments {
            _ if arguments.contains(&"github") => Lines::Commands,
            _ if arguments.contains(&"--raw") => Lines::Data,
            _ => Lines::Text,
        };
        let text = checked(&text, lines).map_err(|wrong| {
            io::Error::other(format!("{arguments:?} shows {wrong} in {text:?}"))
        })?;
        Ok(Shown { code, text })
    }

    /// Runs a command, and checks that it shows the hostile name and ends with a code.
    fn names(&self, code: i32, arguments: &[&str]) -> Outcome {
        let shown = self.run(arguments)?;
        assert_eq!(shown.code, Some(code), "{arguments:?}: {}", shown.text);
        assert!(
            shown.text.contains("PLANT"),
            "{arguments:?}: {}",
            shown.text
        );
        Ok(())
    }

    /// Runs a command, and checks that it ends with a code.
    fn ends(&self, code: i32, arguments: &[&str]) -> Outcome {
        let shown = self.run(arguments)?;
        assert_eq!(shown.code, Some(code), "{arguments:?}: {}", shown.text);
        Ok(())
    }
}

/// Lines of an output that may be workflow commands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// None of them.
    Text,
    /// Those of this program.
    Commands,
    /// All: they are those of a response.
    Data,
}

/// Replaces `@` by the hostile name.
fn hostile(text: &str) -> String {
    text.replace('@', HOSTILE)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

fn body() -> Value {
    json!({
        "showapi_res_code": 0, "showapi_res_error": HOSTILE, "showapi_res_id": HOSTILE, HOSTILE: HOSTILE,
        "showapi_res_body": {
            "ret_code": 0, "bank_name": HOSTILE, "card_type": HOSTILE, "card_num": HOSTILE, HOSTILE: [HOSTILE],
        },
    })
}

fn accepted() -> String {
    let reason = json!(HOSTILE);
    format!("[[drift.accepted]]\nfingerprint = \"3fa2c1d09b7e\"\nreason = {reason}\n")
}

/// Returns the text without the line ends of a terminal, styles and progress, or what is wrong.
fn checked(text: &str, lines: Lines) -> Result<String, String> {
    if text.contains(FORGED_STYLE) {
        return Err("a forged style".to_owned());
    }
    let mut text = text.replace("\r\n", "\n").replace(PROGRESS, "");
    for style in STYLES {
        text = text.replace(style, "");
    }
    let is_wrong = |character: &char| {
        (character.is_control() && !matches!(character, '\n'))
            || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if let Some(character) = text.chars().find(is_wrong) {
        return Err(format!("{character:?}"));
    }
    let is_wrong = |line: &&str| match lines {
        Lines::Text => line.trim_start().starts_with("::"),
        // Errors of this program name a file before the second colons.
        Lines::Commands => line.trim_start().starts_with("::error::"),
        Lines::Data => false,
    };
    match text.lines().find(is_wrong) {
        Some(line) => Err(format!("the command {line:?}")),
        None => Ok(text),
    }
}

#[test]
fn the_check_recognizes_what_controls_a_terminal() {
    for wrong in [
        "a\x1b[31mRED",
        "a\x1b]0;x",
        "a\rb",
        "a\r\r\n",
        "a\tb",
        "a\x07",
        "a\u{9b}",
        "a\u{202e}",
        "a\n ::error::b",
    ] {
        assert!(checked(wrong, Lines::Text).is_err(), "{wrong:?}");
    }
    let fine = "\r\x1b[K\x1b[1m\x1b[31merror\x1b[0m: 名\r\n";
    assert_eq!(checked(fine, Lines::Text).as_deref(), Ok("error: 名\n"));
}

#[test]
fn wrong_arguments_do_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    for arguments in [
        &["@"][..],
        &["validate", "--@"],
        &["validate", "--format=@", "x"],
        &["validate", "--jobs", "@", "x"],
        &["validate", "--report", "@=x", "x"],
        &["store", "@"],
        &["store", "cat", "x", "--day", "@"],
        &["usage", "x", "--timezone", "@"],
        &["drift", "accept", "@", "--reason", "x"],
        &["call", "@", "--mock"],
        &["call", "showapi/bank_card", "--mock", "--set", "@=x"],
        &["call", "showapi/bank_card", "--base", "@", "--url", "x"],
        &["decode", "@", "x"],
        &["sample", "@"],
        &["sample", "showapi/bank_card", "--mutate", "@"],
        &["sample", "showapi/bank_card", "--success-type", "@"],
        &["schema", "@"],
        &["mock", "--fail", "@"],
        &["mock", "--success-type", "@=x"],
        &["diff", "--base", "@"],
        &["validate", "x", "--operation", "@"],
    ] {
        let shown = room.run(arguments)?;
        assert_eq!(shown.code, Some(2), "{arguments:?}: {}", shown.text);
    }
    // Others may not repeat the argument at all.
    for arguments in [&["@"][..], &["validate", "--@"], &["decode", "@", "x"]] {
        room.names(2, arguments)?;
    }
    Ok(())
}

#[test]
fn names_of_files_and_records_do_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    let card = ["--operation", "showapi/bank_card"];
    for format in ["human", "json", "ndjson", "sarif", "junit", "github"] {
        let more = [&card[..], &["--undeclared", "deny", "--format", format]].concat();
        // In URIs of SARIF, the name is encoded as well.
        room.names(
            1,
            &[&["validate", "@.json", "@.bad.json"], &more[..]].concat(),
        )?;
        room.names(1, &[&["validate", "@.ndjson"], &more[..]].concat())?;
        room.names(
            1,
            &[
                &["validate", "@.json", "--record-id", "/showapi_res_id"],
                &more[..],
            ]
            .concat(),
        )?;
        room.names(3, &[&["validate", "@none.json"], &more[..]].concat())?;
    }
    room.names(2, &["validate", "@.json", "--schema", "@.schema.json"])?;
    room.ends(3, &["validate", "--files-from", "@none"])?;
    room.names(
        3,
        &[
            &["validate", "@.json", "--report", "json=@none/x"],
            &card[..],
        ]
        .concat(),
    )?;
    room.names(
        2,
        &[&["validate", "@.bad.json", "--resume", "@.json"], &card[..]].concat(),
    )?;
    room.ends(
        1,
        &[
            &["validate", "@.bad.json", "--quarantine", "@refused"],
            &card[..],
        ]
        .concat(),
    )?;
    room.names(
        2,
        &[
            &["validate", "@.bad.json", "--quarantine", "@refused"],
            &card[..],
        ]
        .concat(),
    )?;
    for format in ["human", "tsv", "json"] {
        let more = ["--show-private", "--format", format];
        let shown = room.run(&[&["decode", "showapi/bank_card", "@.json"], &more[..]].concat());
        if format == "tsv" {
            // Tabs separate the columns.
            let wrong = shown.err().map(|error| error.to_string());
            assert!(wrong.is_some_and(|wrong| wrong.contains("shows '\\t' in")));
        } else {
            assert!(shown?.text.contains("PLANT"), "{format}");
        }
    }
    room.names(3, &["decode", "showapi/bank_card", "@none.json"])?;
    room.names(3, &["decode", "showapi/bank_card", "@.bad.json"])?;
    Ok(())
}

#[test]
fn drift_does_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    let card = ["--operation", "showapi/bank_card"];
    let profile = ["drift", "profile", "-o", "@.profile"];
    room.names(0, &[&profile[..], &["@.ndjson"], &card].concat())?;
    room.names(3, &[&profile[..], &["@.ndjson", "@none"], &card].concat())?;
    room.names(0, &["drift", "merge", "@.profile", "-o", "@merged"])?;
    room.names(0, &["drift", "compact", "@.profile", "-o", "@compact"])?;
    room.names(3, &["drift", "merge", "@none", "-o", "x"])?;
    room.names(3, &["drift", "report", "@.json"])?;
    for format in [
        "human", "json", "markdown", "csv", "html", "sarif", "junit", "github",
    ] {
        let report = ["drift", "report", "@.profile", "--format", format];
        for config in ["none.toml", "@.accepted.toml"] {
            let shown = room.run(&[&report[..], &["--config", config]].concat())?;
            assert!(!shown.text.is_empty(), "{format}");
        }
    }
    room.names(2, &["drift", "report", "@.profile", "--config", "@.toml"])?;
    room.run(&["drift", "propose", "@.profile"])?;
    room.run(&["drift", "propose", "@.profile", "--format", "json"])?;
    room.names(2, &["drift", "propose", "@.profile", "--title", "/@=x"])?;
    let accept = ["drift", "accept", "3fa2c1d09b7e", "--reason", "known"];
    room.names(2, &[&accept[..], &["--config", "@.toml"]].concat())?;
    room.names(0, &[&accept[..], &["--config", "@new.toml"]].concat())?;
    Ok(())
}

#[test]
fn the_store_does_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    room.names(1, &["store", "verify", "@store"])?;
    room.names(1, &["store", "verify", "@store", "--format", "json"])?;
    room.names(1, &["store", "cat", "@store"])?;
    room.names(3, &["store", "cat", "@store", "--outcome", "failure"])?;
    room.names(3, &["store", "verify", "@none"])?;
    room.names(3, &["usage", "@store"])?;
    room.names(1, &["validate", "@store"])?;
    room.ends(3, &["usage", "@none"])?;
    Ok(())
}

#[test]
fn schemas_do_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    for arguments in [
        &["generate", "--schemas", "@broken", "--out", "@out"][..],
        &[
            "generate",
            "--schemas",
            "@broken",
            "--out",
            "@out",
            "--format",
            "json",
        ],
        &["check", "--schemas", "@broken", "--out", "@out"],
        &["schema", "acme/card", "--schemas", "@broken"],
        &["sample", "acme/card", "--schemas", "@broken"],
        &["validate", "@.json", "--schemas", "@broken"],
        &["mock", "--schemas", "@broken"],
        &["diff", "--base", "@broken", "--schemas", "@good"],
    ] {
        room.names(2, arguments)?;
    }
    room.ends(2, &["diff", "--base", "@none", "--schemas", "@good"])?;
    room.names(0, &["generate", "--schemas", "@good", "--out", "@out"])?;
    room.names(0, &["check", "--schemas", "@good", "--out", "@out"])?;
    room.write("@out/@.rs", "")?;
    room.names(1, &["check", "--schemas", "@good", "--out", "@out"])?;
    room.names(0, &["diff", "--base", "@good", "--schemas", "@good"])?;
    room.names(
        0,
        &[
            "diff",
            "--base",
            "@good",
            "--schemas",
            "@good",
            "--format",
            "markdown",
        ],
    )?;
    room.ends(0, &["schema", "acme/card", "--schemas", "@good"])?;
    room.names(
        0,
        &[
            "sample",
            "acme/card",
            "--schemas",
            "@good",
            "--out",
            "@samples",
        ],
    )?;
    Ok(())
}

#[test]
fn signatures_do_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    set_mode(&room.path("keys"), 0o600)?;
    let sign = ["sign", "aliyun", "--credentials", "keys"];
    let url = ["--url", "https://gateway.example/card"];
    let explain = ["--explain", "--show-private", "--field", "@=@"];
    room.names(0, &[&sign[..], &url, &explain].concat())?;
    let server = "Invalid Signature, Server StringToSign:`POST#@#@#@#@#@/card?@=@`";
    room.ends(
        1,
        &[&sign[..], &url, &["--field", "a=b", "--server", server]].concat(),
    )?;
    for wrong in [
        &["--url", "@"][..],
        &["--url", "https://gateway.example/card", "--header", "@"],
        &["--url", "https://gateway.example/card", "--header", "@: x"],
        &[
            "--url",
            "https://gateway.example/card",
            "--header",
            "Date: @",
        ],
        &["--url", "https://gateway.example/card", "--method", "@"],
    ] {
        room.run(&[&sign[..], wrong].concat())?;
    }
    room.names(3, &[&sign[..2], &url, &["--credentials", "@none"]].concat())?;
    room.names(2, &[&sign[..2], &url, &["--credentials", "@keys"]].concat())?;
    room.names(
        2,
        &[&sign[..2], &url, &["--credentials", "group keys@"]].concat(),
    )?;
    Ok(())
}

#[test]
fn a_vendor_does_not_control_the_terminal() -> Outcome {
    let room = Room::new()?;
    let runtime = tokio::runtime::Runtime::new()?;
    let accepted = AcceptedCredentials {
        app_code: "made-up".to_owned(),
        ..AcceptedCredentials::default()
    };
    let mock = runtime.block_on(Mock::builder().credentials(accepted).start())?;
    let base = mock.url();
    let failure = json!({ "showapi_res_code": -1, "showapi_res_error": HOSTILE, HOSTILE: HOSTILE });
    let page = || Bytes::from(format!("<html>{HOSTILE}\u{85}</html>").into_bytes());
    for more in [&[][..], &["--show-private"], &["--raw"], &["--json"]] {
        let page = Response::builder().status(502).body(page())?;
        for (response, code) in [
            (ScriptedResponse::json(body().to_string()), 0),
            (ScriptedResponse::json(failure.to_string()), 1),
            (ScriptedResponse::json(format!("{{{HOSTILE}")), 3),
            (
                ScriptedResponse::gateway(GatewayError::new(403, "PLANT", "PLANT\u{9b}")),
                1,
            ),
            (ScriptedResponse::response(page), 3),
        ] {
            mock.script("showapi/bank_card", [response])?;
            let call = [
                "call",
                "showapi/bank_card",
                "--file",
                "card.jpg",
                "--base",
                &base,
            ];
            let keys = ["--credentials", "group keys@", "--store", "@calls"];
            let shown = room.run(&[&call[..], &keys, more].concat())?;
            assert!(shown.text.contains("PLANT"), "{more:?}: {}", shown.text);
            assert_eq!(shown.code, Some(code), "{more:?}: {}", shown.text);
        }
    }
    let call = ["call", "showapi/bank_card", "--mock"];
    room.ends(2, &[&call[..], &["--file", "@none"]].concat())?;
    room.run(&[&call[..], &["--url", "@"]].concat())?;
    room.names(
        3,
        &[&call[..], &["--file", "card.jpg", "--store", "@.json"]].concat(),
    )?;
    Ok(())
}

#[test]
fn requests_to_the_mock_do_not_control_the_terminal() -> Outcome {
    use std::io::Write as _;
    let room = Room::new()?;
    let (mut child, mut terminal) = room.start(&["mock", "--schemas", "@good"])?;
    let mut text = Vec::new();
    let mut read_to = |end: &[u8]| -> io::Result<String> {
        while !text.ends_with(end) {
            let mut byte = [0];
            terminal.read_exact(&mut byte)?;
            text.push(byte[0]);
        }
        String::from_utf8(text.clone()).map_err(io::Error::other)
    };
    let printed = read_to(b"\r\n").and_then(|first| {
        let address = first.trim().strip_prefix("http://").unwrap_or_default();
        let mut stream = std::net::TcpStream::connect(address)?;
        write!(
            stream,
            "GET /\u{9b}31m HTTP/1.1\r\nHost: {address}\r\nX-\u{9b}: \u{9b}\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new())?;
        let line = first + "0";
        read_to(b"\r\n").map(|shown| (line, shown))
    });
    child.kill()?;
    child.wait()?;
    let (_, shown) = printed?;
    assert!(checked(&shown, Lines::Text).is_ok(), "{shown:?}");
    Ok(())
}
