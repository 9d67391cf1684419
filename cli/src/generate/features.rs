//! The one thing that a new vendor needs and `generate` does not write: its feature in the crate's manifest.
//!
//! The manifest is its owner's, so it is read here and never changed. Where there is none beside the output folder, there is
//! nothing to say: such output is no crate of its own.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Says on stderr which lines the manifest beside the output folder lacks.
pub(super) fn note_missing(vendors: &[String], out: &Path) {
    let Some(manifest) = out.parent().map(|parent| parent.join("Cargo.toml")) else {
        return;
    };
    let Ok(text) = fs::read_to_string(&manifest) else {
        return;
    };
    let declared = declared(&text);
    let style = anstyle::AnsiColor::Yellow.on_default().bold();
    for vendor in vendors
        .iter()
        .filter(|vendor| !declared.contains(vendor.as_str()))
    {
        // Nowhere is left to report a stderr that cannot be written.
        let _ = writeln!(
            anstream::stderr(),
            "{style}note{style:#}: {} has no feature for the vendor `{vendor}`, so nothing of it is compiled: \
             add `{vendor} = []` below [features], and \"{vendor}\" to its default",
            manifest.display()
        );
    }
}

/// The keys of the manifest's `[features]`. Reads lines: a key of a table stands at the start of one.
fn declared(manifest: &str) -> BTreeSet<&str> {
    let mut is_features = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.starts_with('[') && line.ends_with(']') {
            is_features = line == "[features]";
        } else if let (true, Some((key, _))) = (is_features, line.split_once('=')) {
            found.insert(key.trim().trim_matches('"'));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn features_are_the_keys_of_their_table() {
        let manifest = "[package]\nname = \"x\"\n[features]\ndefault = [\n  \"acme\",\n]\nacme = [] # a vendor\n\
                        \"other\"=[]\n# old = []\n[dependencies]\nserde = \"1\"\n";
        assert_eq!(
            declared(manifest).into_iter().collect::<Vec<_>>(),
            ["acme", "default", "other"]
        );
        assert!(declared("").is_empty());
    }
}
