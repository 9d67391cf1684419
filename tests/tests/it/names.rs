//! Checks that a public type's name is unique: in its crate always, and among the crates unless the
//! types are one concept.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Ident, ItemEnum, ItemMod, ItemStruct, ItemTrait, ItemType, Visibility};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Names that several crates use, with the reason.
const SHARED: [(&str, &str); 7] = [
    ("Builder", "the builder of the crate's main type"),
    (
        "Definition",
        "a definition of the schemas: read, and as a Rust type",
    ),
    (
        "Element",
        "the element type of an array: read, and as a Rust type",
    ),
    ("Error", "the error of the crate"),
    ("Member", "a member of a JSON object"),
    ("Options", "the options of the crate's main function"),
    ("Severity", "the severity of a finding"),
];

/// Public types of a file, outside of test modules and functions.
#[derive(Default)]
struct Types(Vec<String>);

impl Types {
    fn add(&mut self, visibility: &Visibility, name: &Ident) {
        if matches!(visibility, Visibility::Public(_)) {
            self.0.push(name.to_string());
        }
    }
}

impl Visit<'_> for Types {
    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_trait(&mut self, item: &ItemTrait) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_type(&mut self, item: &ItemType) {
        self.add(&item.vis, &item.ident);
    }

    fn visit_item_mod(&mut self, item: &ItemMod) {
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_block(&mut self, _: &syn::Block) {}
}

/// Returns the crates that people use as libraries, by folder.
fn crates() -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = vec![root.join("codegen")];
    for entry in fs::read_dir(root.join("crates"))? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}

fn types(folder: &Path, found: &mut Vec<String>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            types(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let mut types = Types::default();
            types.visit_file(&syn::parse_file(&fs::read_to_string(&path)?)?);
            found.append(&mut types.0);
        }
    }
    Ok(())
}

#[test]
fn public_types_have_names_of_their_own() -> Outcome {
    let mut crates_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for folder in crates()? {
        let name = folder.file_name().ok_or("a folder has a name")?;
        let name = name.to_string_lossy().into_owned();
        let mut found = Vec::new();
        types(&folder.join("src"), &mut found)?;
        for found in found {
            let crates = crates_of.entry(found.clone()).or_default();
            if !crates.insert(name.clone()) {
                mistakes.push(format!("{name} has two public types {found}"));
            }
        }
    }
    let shared: BTreeMap<_, _> = SHARED.into_iter().collect();
    for (name, crates) in &crates_of {
        if crates.len() > 1 && !shared.contains_key(name.as_str()) {
            mistakes.push(format!("{name} is a public type of {crates:?}"));
        }
    }
    for (name, _) in SHARED {
        if crates_of.get(name).is_none_or(|crates| crates.len() < 2) {
            mistakes.push(format!("{name} is not shared any more"));
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    Ok(())
}
