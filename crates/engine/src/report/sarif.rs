//! SARIF 2.1.0: the log around the results of a job, and how it names files.
//!
//! Files under the working folder are named relative to it, which is what code scanning wants. Columns count characters.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

/// Where the format is described.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What relative addresses are relative to: the working folder, which a reader takes for the root of the sources.
const BASE: &str = "%SRCROOT%";

/// The log of one run.
pub(crate) fn log(
    rules: &[Value],
    results: &[Value],
    invocation: &Value,
    properties: &Value,
) -> Value {
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ocrmarket",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": results,
            "properties": properties,
        }],
    })
}

/// Where a file is.
pub(crate) fn artifact(file: &str, folder: &Path) -> Value {
    let path = Path::new(file);
    let inside = path.strip_prefix(folder).ok().and_then(Path::to_str);
    let file = inside.unwrap_or(file);
    if Path::new(file).has_root() {
        return json!({ "uri": format!("file://{}", encoded(file)) });
    }
    let file = file.strip_prefix("./").unwrap_or(file);
    json!({ "uri": encoded(file), "uriBaseId": BASE })
}

/// A path as part of a URI.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            b'\\' if std::path::MAIN_SEPARATOR == '\\' => uri.push('/'),
            // Writing into a String cannot fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}
