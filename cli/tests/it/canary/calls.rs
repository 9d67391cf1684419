//! Calls of a server that sends planted responses and headers, and URLs with planted parts.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use ocrmarket_client::store::Record;

use crate::call::{JPEG, PDF, Server, response};

use super::planted::{Kind, Random, Values};
use super::runs::{Room, Runs};
use super::ways::{Case, Way};

/// A credentials file for both signing schemes and app codes.
const KEYS: &str = r#"{"app_code": "made-up", "app_key": "made-up", "app_secret": "made-up"}"#;

/// Returns the input of an operation's requests.
fn input(operation: &str) -> &'static str {
    match operation {
        "deepfinch/query_credit_report" => "--set task_id=1",
        "deepfinch/credit_report" | "deepfinch/submit_credit_report" => "--file report.pdf",
        _ => "--file card.jpg",
    }
}

fn lay_out(folder: &Path) {
    fs::write(folder.join("card.jpg"), JPEG).expect("a file");
    fs::write(folder.join("report.pdf"), PDF).expect("a file");
    let keys = folder.join("keys.json");
    fs::write(&keys, KEYS).expect("a file");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&keys, fs::Permissions::from_mode(0o600)).expect("permissions");
    }
}

/// Calls the operation of a case; the responses are those of the case. Searches what is printed,
/// and what commands print about the store.
pub(crate) fn run(room: &Room, case: &Case) {
    lay_out(room.folder);
    for body in &case.whole {
        respond(room, "200 OK", "", body);
    }
    if case.way == Way::Messages {
        refuse(room, case);
        store_of_others(room, case);
        verify(room, "store");
    }
}

/// Calls a server that sends one response.
fn respond(room: &Room, status: &str, headers: &str, body: &str) {
    let server = Server::start(response(status, headers, body.as_bytes())).expect("a server");
    let (operation, base) = (room.operation, server.base());
    let line = format!(
        "call {operation} {} --base {base} --credentials keys.json --store store",
        input(operation)
    );
    room.run("call", "human", &line);
}

/// Refusals of gateways, and responses that are not JSON, with values in headers and bodies.
fn refuse(room: &Room, case: &Case) {
    let records = case.records.iter().rev();
    let malformed = records.filter(|record| !record.ends_with('}') && record.len() < 1_500);
    for (number, body) in malformed.step_by(11).take(6).enumerate() {
        let value = body.replace(['\r', '\n'], " ");
        let headers = format!(
            "X-Ca-Error-Code: {value}\r\nX-Ca-Error-Message: 识别{value}\r\nX-Ca-Request-Id: {value}\r\n\
             X-Api-RequestId: {value}\r\nRetry-After: {value}\r\nX-RateLimit-Limit: {value}\r\n\
             Location: https://example.com/{value}\r\nSet-Cookie: a={value}\r\nContent-Type: {value}\r\n"
        );
        let status = [
            "403 Forbidden",
            "200 OK",
            "302 Found",
            "429 Too Many",
            "500 No",
            "450 No",
        ];
        respond(room, status[number], &headers, body);
    }
}

/// A store whose records name planted operations, and bytes that are no record.
fn store_of_others(room: &Room, case: &Case) {
    let mut lines = Vec::new();
    let values = case.records.iter().rev();
    for value in values.filter(|record| !record.starts_with('{')).take(30) {
        let mut record = Record::new(value.trim_matches('"'), SystemTime::UNIX_EPOCH);
        record.request_id = Some(value.clone());
        record.set_body(value.clone().into_bytes().into());
        lines.extend(record.to_line());
        lines.extend(value.as_bytes());
        lines.push(b'\n');
    }
    fs::create_dir(room.folder.join("others")).expect("a folder");
    room.write("others/a.ndjson", &lines);
    verify(room, "others");
    room.run("validate others", "json", "validate others --format json");
    room.run("validate others", "human", "validate others");
    room.run(
        "drift profile",
        "stdout",
        "drift profile others -o others.profile",
    );
}

/// Prints what commands say about a store.
fn verify(room: &Room, store: &str) {
    room.run("usage", "csv", &format!("usage {store}"));
    let line = format!("store verify {store}");
    room.run("store verify", "human", &line);
    room.run("store verify", "json", &(line + " --format json"));
}

/// URLs on the command line may hold tokens: their query, fragment and user are not shown, nor are
/// fields that are sent.
pub(crate) fn urls(runs: &Runs, folder: &Path, seed: &str) {
    lay_out(folder);
    for (number, kind) in Kind::ALL.into_iter().enumerate() {
        let mut values = Values::new(Random::new(seed, &format!("urls {kind:?}")));
        let value = values.fresh(kind);
        let room = Room {
            runs,
            folder,
            operation: "showapi/bank_card",
            way: "Urls".to_owned(),
            search: values.search(&Kind::ALL),
        };
        let urls = [
            format!("https://example.com/card?name={value}"),
            format!("https://user:{value}@example.com/card"),
            format!("https://{value}@example.com/card"),
            format!("https://example.com/card#{value}"),
            format!("ftp://example.com/card?{value}"),
        ];
        for url in [number, number + 2] {
            url_is_hidden(&room, &urls[url % urls.len()], &value);
        }
    }
}

fn url_is_hidden(room: &Room, url: &str, value: &str) {
    let keys = ["--credentials", "keys.json"];
    let server = Server::start(response("200 OK", "", b"{}")).expect("a server");
    let local = server.base();
    let picture = ["call", "showapi/bank_card", "--base", &local, "--url", url];
    room.run_all("call --url", &[&picture[..], &keys].concat());
    let with_file = [
        "call",
        "showapi/bank_card",
        "--file",
        "card.jpg",
        "--base",
        url,
    ];
    room.run_all("call --base", &[&with_file[..], &keys].concat());
    let field = format!("image={value}");
    let header = format!("X-Ca-Note: {value}");
    let sign = [
        &[
            "sign", "aliyun", "--url", url, "--field", &field, "--header", &header,
        ],
        &keys[..],
    ];
    let sign = sign.concat();
    let server = format!("Invalid Signature, Server StringToSign:`POST#{value}#/card?a={value}`");
    for more in [&["--explain"][..], &["--server", &server]] {
        room.run_all("sign", &[&sign[..], more].concat());
    }
    let extra = format!("note={value}");
    let extra = ["--extra", extra.as_str(), "--set", value];
    let call = [
        "call",
        "showapi/bank_card",
        "--base",
        &local,
        "--file",
        "card.jpg",
    ];
    room.run_all("call --extra", &[&call[..], &keys, &extra].concat());
}
