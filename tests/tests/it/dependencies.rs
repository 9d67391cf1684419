//! Checks the dependencies of the generated crate: without its feature `client`, it has no HTTP
//! library and no async runtime.

use std::collections::BTreeSet;
use std::process::Command;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// All dependencies of decoding. A new name here is a decision.
const DECODING: [&str; 7] = [
    "bytemuck",
    "ocrmarket",
    "ocrmarket-operation",
    "ocrmarket-wire",
    "safe_arch",
    "simdutf8",
    "wide",
];

/// Returns the names of the packages that `ocrmarket` needs with some of its features.
fn packages(features: &str) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package", "ocrmarket"])
        .args(["--no-default-features", "--features", features])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let text = String::from_utf8(output.stdout)?;
    let names = text.lines().filter_map(|line| line.split(' ').next());
    Ok(names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

#[test]
fn without_the_client_there_is_no_http_and_no_async_runtime() -> Outcome {
    for vendor in ["deepfinch", "duguang", "fegine", "showapi"] {
        let needed = packages(vendor)?;
        assert!(needed.contains("ocrmarket-wire"), "{needed:?}");
        let more: Vec<_> = needed
            .iter()
            .filter(|name| !DECODING.contains(&name.as_str()))
            .collect();
        assert!(more.is_empty(), "{vendor} alone needs {more:?}");
    }
    Ok(())
}

#[test]
fn findings_need_the_validator_alone() -> Outcome {
    let (without, with) = (packages("showapi")?, packages("showapi,validate")?);
    let more: Vec<_> = with.difference(&without).collect();
    assert_eq!(more, ["ocrmarket-validator"]);
    assert!(!packages("showapi,client")?.contains("ocrmarket-validator"));
    Ok(())
}

#[test]
fn with_the_client_there_is() -> Outcome {
    let needed = packages("showapi,client")?;
    for name in ["ocrmarket-client", "reqwest", "hyper"] {
        assert!(needed.contains(name), "{name} is not in {needed:?}");
    }
    Ok(())
}
