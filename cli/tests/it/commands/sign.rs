//! `ocrmarket sign`

use std::path::Path;
use std::process::Stdio;

use super::run::{Ended, command};
use crate::support::write_private;

const URL: &str = "https://gateway.example/card?province=%E5%8C%97%E4%BA%AC";
const NONCE: &str = "X-Ca-Nonce: 00000000-0000-4000-8000-000000000001";
const TIMESTAMP: &str = "X-Ca-Timestamp: 1589468226000";
/// A synthetic secret that must never be printed.
const SECRET: &str = "made-up-canary";

/// Runs `sign` with keys in the environment.
fn sign(arguments: &[&str]) -> Ended {
    sign_with(
        arguments,
        &[
            ("OCRMARKET_APP_KEY", "made-up-key"),
            ("OCRMARKET_APP_SECRET", SECRET),
            ("OCRMARKET_SECRET_ID", "made-up-id"),
            ("OCRMARKET_SECRET_KEY", SECRET),
        ],
    )
}

fn sign_with(arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
    let mut command = command(&["sign"]);
    command.args(arguments).stdin(Stdio::null());
    for name in [
        "APP_CODE",
        "APP_KEY",
        "APP_SECRET",
        "SECRET_ID",
        "SECRET_KEY",
    ] {
        command.env_remove(format!("OCRMARKET_{name}"));
    }
    let output = command
        .envs(variables.iter().copied())
        .output()
        .expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let ended = Ended {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!ended.stdout.contains(SECRET), "{}", ended.stdout);
    assert!(!ended.stderr.contains(SECRET), "{}", ended.stderr);
    ended
}

#[test]
fn the_string_to_sign_is_shown_line_by_line() {
    let request = [
        "aliyun",
        "--url",
        URL,
        "--field",
        "img=/9j/+A==",
        "--field",
        "empty=",
        "--header",
        NONCE,
        "--header",
        TIMESTAMP,
        "--header",
        "X-Tenant: a",
        "--explain",
    ];
    let masked = sign(&request).succeeds();
    let expected = "\
method               POST
accept               application/json
content-md5
content-type         application/x-www-form-urlencoded; charset=UTF-8
date
signed header        x-ca-key:<11 bytes, sha256 1f0991eb>
signed header        x-ca-nonce:00000000-0000-4000-8000-000000000001
signed header        x-ca-stage:RELEASE
signed header        x-ca-timestamp:1589468226000
signed header        x-tenant:<1 bytes, sha256 ca978112>
path and parameters  /card?empty&img=<8 bytes, sha256 8c73b179>&province=<6 bytes, sha256 68c77e15>
";
    assert_eq!(masked, expected);
    let plain = sign(&[&request[..], &["--show-private"]].concat()).succeeds();
    let last = "path and parameters  /card?empty&img=/9j/+A==&province=北京\n";
    assert!(plain.ends_with(last), "{plain}");
    assert!(plain.contains("x-ca-key:made-up-key\n"), "{plain}");
}

#[test]
fn headers_are_printed_ready_to_send() {
    let headers = sign(&[
        "tencent",
        "--url",
        URL,
        "--header",
        "X-Date: Mon, 19 Mar 2018 12:08:40 GMT",
    ]);
    let expected = "\
x-date: Mon, 19 Mar 2018 12:08:40 GMT
x-source: market
authorization: hmac id=\"made-up-id\", algorithm=\"hmac-sha1\", headers=\"x-date x-source\", signature=\"s0kPlEXYJsIfA4OX9jeVs9OqQH8=\"
";
    assert_eq!(headers.succeeds(), expected);
    let headers = sign(&[
        "tencent-cloud-market",
        "--url",
        URL,
        "--header",
        "X-Date: Mon, 19 Mar 2018 12:08:40 GMT",
        "--header",
        "Request-Id: made-up",
    ]);
    let expected = "\
request-id: made-up
authorization: {\"id\":\"made-up-id\",\"x-date\":\"Mon, 19 Mar 2018 12:08:40 GMT\",\"signature\":\"vXuAZkQ2MQXE2uhZujxPr0zPPsw=\"}
";
    assert_eq!(headers.succeeds(), expected);
    // Nonces never repeat.
    let twice = [0, 1].map(|_| sign(&["aliyun", "--url", URL]).succeeds());
    assert_ne!(twice[0], twice[1]);
}

#[test]
fn a_gateways_string_is_compared() {
    let heads = "POST#application/json##application/x-www-form-urlencoded; charset=UTF-8##x-ca-key:made-up-key\
                 #x-ca-nonce:made-up#x-ca-stage:TEST#x-ca-timestamp:1589468226123#";
    let equal =
        format!("Invalid Signature, Server StringToSign:`{heads}/card?img=/9j/+A==&province=北京`");
    let request = [
        "aliyun",
        "--url",
        URL,
        "--field",
        "img=/9j/+A==",
        "--server",
    ];
    let ended = sign(&[&request[..], &[&equal]].concat());
    assert_eq!(
        ended.stdout,
        "the client's string to sign equals the gateway's: the secret is wrong, or belongs to another key\n"
    );
    assert_eq!(ended.code, Some(0));

    // The message is in a file, and its plus sign was lost in transit.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("message.txt");
    std::fs::write(&path, format!("{heads}/card?img=/9j/ A==&province=北京\n")).expect("a file");
    let ended = sign(&[&request[..], &[&format!("@{}", path.display())]].concat());
    let differing: Vec<&str> = ended
        .stdout
        .lines()
        .filter(|line| line.starts_with(['-', '+']))
        .collect();
    assert_eq!(
        differing,
        [
            "- img=<8 bytes, sha256 8c73b179>",
            "+ img=<8 bytes, sha256 e4db50e1>"
        ],
        "{}",
        ended.stdout
    );
    assert_eq!(ended.code, Some(1));
}

#[test]
fn keys_come_from_a_file_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("keys.env");
    let keys = format!("app_key=made-up-key\napp_secret={SECRET}\n");
    write_private(&path, &keys).expect("a file");
    let path = path.to_str().expect("UTF-8");
    let arguments = [
        "aliyun", "--url", URL, "--header", NONCE, "--header", TIMESTAMP,
    ];
    let from_file = sign_with(&[&arguments[..], &["--credentials", path]].concat(), &[]);
    assert_eq!(from_file.succeeds(), sign(&arguments).succeeds());
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let nowhere = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-such-file");
    let nowhere = nowhere.to_str().expect("UTF-8");
    let at_nowhere = format!("@{nowhere}");
    let field_nowhere = format!("img={at_nowhere}");
    let rows: [(&[&str], i32, &str); 12] = [
        (&["--url", "card"], 2, "is not an absolute URL"),
        (&["--url", "mailto:a"], 2, "has no path"),
        (&["--url", URL, "--field", "img"], 2, "expected NAME=VALUE"),
        (
            &["--url", URL, "--header", "Accept"],
            2,
            "expected NAME: VALUE",
        ),
        (
            &["--url", URL, "--header", "Authorization: x"],
            2,
            "this command creates the header",
        ),
        (
            &["--url", URL, "--header", "X-Ca-Timestamp: now"],
            2,
            "expected milliseconds since 1970",
        ),
        (
            &["--url", URL, "--header", "X-Ca-Signature-Method: MD5"],
            2,
            "expected HmacSHA256 or HmacSHA1",
        ),
        (
            &["--url", URL, "--header", "Date: today"],
            2,
            "expected a date such as",
        ),
        (
            &["--url", URL, "--header", "X Y: z"],
            2,
            "the name of a further signed header",
        ),
        (&["--url", URL, "--credentials", nowhere], 3, "cannot read"),
        (&["--url", URL, "--field", &field_nowhere], 3, "cannot read"),
        (&["--url", URL, "--server", &at_nowhere], 3, "cannot read"),
    ];
    for (arguments, code, message) in rows {
        let ended = sign(&[&["aliyun"], arguments].concat());
        assert_eq!(ended.code, Some(code), "{arguments:?}: {}", ended.stderr);
        assert!(
            ended.stderr.contains(message),
            "{arguments:?}: {}",
            ended.stderr
        );
        assert_eq!(ended.stdout, "", "{arguments:?}");
    }
    let other = sign(&["tencent", "--url", URL, "--header", "X-Tenant: a"]);
    assert_eq!(other.code, Some(2));
    assert!(
        other
            .stderr
            .contains("this scheme does not sign the header"),
        "{}",
        other.stderr
    );
    let keyless = sign_with(&["aliyun", "--url", URL], &[("OCRMARKET_APP_CODE", SECRET)]);
    assert_eq!(keyless.code, Some(2));
    assert!(
        keyless.stderr.contains(
            "set OCRMARKET_APP_KEY and OCRMARKET_APP_SECRET; or use a credentials file (--credentials)"
        ),
        "{}",
        keyless.stderr
    );
}
