//! The manifest of the crate that contains the output. It has the name that doc examples import,
//! and the feature that each vendor needs and `generate` does not write.
//!
//! The manifest belongs to its owner, so it is read here and never changed. Without a manifest
//! beside the output folder there is nothing to check: such output is not a crate.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use toml_edit::{Document, Item, TableLike};

use crate::fs::{self, FileLimit};

/// Content of a manifest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    path: PathBuf,
    /// Name of its library in Rust, if it has one.
    pub(super) library: Option<String>,
    features: BTreeSet<String>,
}

impl Manifest {
    /// Reads the manifest beside the output folder. `None` if cargo could not read one there.
    pub(super) fn beside(out: &Path) -> Option<Self> {
        let path = out.parent()?.join("Cargo.toml");
        let text = fs::read_file(&path, FileLimit::SCHEMA).ok()??;
        Self::parse(path, str::from_utf8(&text).ok()?)
    }

    fn parse(path: PathBuf, text: &str) -> Option<Self> {
        let document = Document::parse(text).ok()?;
        let table = |name: &str| document.get(name).and_then(Item::as_table_like);
        let name = |table: Option<&dyn TableLike>| table?.get("name")?.as_str().map(str::to_owned);
        let library = name(table("lib")).or_else(|| name(table("package")));
        let features = table("features").into_iter().flat_map(TableLike::iter);
        Some(Self {
            path,
            library: library.map(|name| name.replace('-', "_")),
            features: features.map(|(name, _)| name.to_owned()).collect(),
        })
    }

    /// Returns the lines that it lacks for these vendors, one sentence each.
    pub(super) fn missing(&self, vendors: &[String]) -> Vec<String> {
        let missing = vendors
            .iter()
            .filter(|vendor| !self.features.contains(*vendor));
        let sentence = |vendor: &String| {
            format!(
                "{} has no feature `{vendor}`, so the code of this vendor is not compiled: \
                 add `{vendor} = []` below [features], and \"{vendor}\" to its default",
                self.path.display()
            )
        };
        missing.map(sentence).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_features_are_read() {
        let rows: [(&str, Option<&str>, &[&str]); 5] = [
            (
                "[package]\nname = \"my-types\"\n[features]\ndefault = [\n  \"acme\",\n]\nacme = [] # a vendor\n\"other\"=[]\n# old = []\n\
                 [dependencies]\nserde = \"1\"\n",
                Some("my_types"),
                &["acme", "default", "other"],
            ),
            (
                "package.name = \"a\"\nlib = { name = \"b\", path = \"src/lib.rs\" }\nfeatures.acme = []\n",
                Some("b"),
                &["acme"],
            ),
            (
                "[package]\nname = \"a\"\n[lib]\npath = \"x.rs\"\n",
                Some("a"),
                &[],
            ),
            ("[workspace]\n", None, &[]),
            ("", None, &[]),
        ];
        for (text, library, features) in rows {
            let read = Manifest::parse(PathBuf::new(), text).expect("it is TOML");
            assert_eq!(read.library.as_deref(), library, "{text}");
            assert!(read.features.iter().eq(features), "{read:?}");
        }
        assert_eq!(Manifest::parse(PathBuf::new(), "[package"), None);
    }
}
