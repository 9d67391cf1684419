//! SARIF 2.1.0: the log around the results of a job, and the URIs of files.
//!
//! Files in the working folder have relative URIs, as code scanning requires. Columns count
//! characters.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

/// URL of the format's schema.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// Base of relative URIs: the working folder, which readers take for the root of the sources.
const BASE: &str = "%SRCROOT%";

/// Creates the log of one run.
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

/// Creates the location of a file.
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

/// Encodes a path for a URI.
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
