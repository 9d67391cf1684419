//! Checks that dependencies go one way: between crates as drawn in ARCHITECTURE.md, and between the
//! top-level modules of each crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Name of the node for items that `lib.rs` or `main.rs` itself defines.
const ROOT: &str = "(root)";

/// Imports between the top-level modules of a crate: for each pair, the locations of the imports.
#[derive(Debug, Default)]
struct Imports {
    edges: BTreeMap<(String, String), BTreeSet<String>>,
    modules: BTreeSet<String>,
    /// Names that the root re-exports, each with its module.
    exports: BTreeMap<String, String>,
}

/// A module whose paths are being read.
struct Reader<'i> {
    imports: &'i mut Imports,
    /// Path from the crate's root; empty for the root.
    module: Vec<String>,
    file: PathBuf,
    /// Inline modules of this file, and the files of other modules, that are still to be read.
    children: Vec<String>,
}

impl Imports {
    /// Reads a crate from its root file.
    fn read(root: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let mut imports = Self::default();
        let items = syn::parse_file(&fs::read_to_string(root)?)?.items;
        for item in &items {
            match item {
                Item::Mod(module) => {
                    imports.modules.insert(module.ident.to_string());
                }
                Item::Use(uses) => {
                    for path in paths(&uses.tree, &[]) {
                        let path = path.iter().map(String::as_str).collect::<Vec<_>>();
                        let path = path.strip_prefix(&["crate"]).unwrap_or(&path);
                        if let [module, .., name] = path {
                            let (name, module) = ((*name).to_owned(), (*module).to_owned());
                            imports.exports.insert(name, module);
                        }
                    }
                }
                _ => {}
            }
        }
        imports.file(root, &[])?;
        Ok(imports)
    }

    fn file(&mut self, file: &Path, module: &[String]) -> Outcome {
        let items = syn::parse_file(&fs::read_to_string(file)?)?.items;
        let mut reader = Reader {
            imports: self,
            module: module.to_vec(),
            file: file.to_owned(),
            children: Vec::new(),
        };
        for item in &items {
            // The root's re-exports are resolved, so they are no imports of its own.
            if !(module.is_empty() && matches!(item, Item::Use(_))) {
                reader.visit_item(item);
            }
        }
        for child in reader.children {
            let mut path = module.to_vec();
            path.push(child);
            let stem = path.iter().collect::<PathBuf>();
            let folder = file
                .ancestors()
                .find(|folder| folder.ends_with("src"))
                .ok_or("no folder src")?;
            let candidates = [
                folder.join(&stem).with_extension("rs"),
                folder.join(&stem).join("mod.rs"),
            ];
            let found = candidates.iter().find(|one| one.is_file());
            let found = found.ok_or_else(|| format!("{}: no file", stem.display()))?;
            self.file(found, &path)?;
        }
        Ok(())
    }

    /// Returns the groups of modules that import each other, with the imports between them.
    fn cycles(&self) -> Vec<String> {
        let edges = self.edges.keys();
        let graph: DiGraphMap<&str, ()> = edges
            .map(|(from, to)| (from.as_str(), to.as_str()))
            .collect();
        let groups = tarjan_scc(&graph).into_iter();
        let cycles = groups.filter(|group| group.len() > 1).map(|group| {
            let ties = self.edges.iter().filter(|((from, to), _)| {
                group.contains(&from.as_str()) && group.contains(&to.as_str())
            });
            let ties = ties.map(|((from, to), files)| format!("  {from} -> {to}: {files:?}"));
            ties.collect::<Vec<_>>().join("\n")
        });
        cycles.collect()
    }
}

impl Reader<'_> {
    /// Records a path that starts with `crate`, `self` or `super`.
    fn import(&mut self, path: &[String]) {
        let mut absolute = match path.first().map(String::as_str) {
            Some("crate") => Vec::new(),
            Some("self" | "super") => self.module.clone(),
            _ => return,
        };
        for segment in path {
            match segment.as_str() {
                "crate" | "self" => {}
                "super" => {
                    absolute.pop();
                }
                _ => absolute.push(segment.clone()),
            }
        }
        let Some(first) = absolute.first() else {
            return;
        };
        let imports = &*self.imports;
        let target = if imports.modules.contains(first) {
            first
        } else {
            imports.exports.get(first).map_or(ROOT, String::as_str)
        };
        let (from, to) = (self.module.first().map_or(ROOT, String::as_str), target);
        if from != to {
            let key = (from.to_owned(), to.to_owned());
            let files = self.imports.edges.entry(key).or_default();
            files.insert(self.file.display().to_string());
        }
    }

    /// Reads the paths in a macro's tokens, which have no tree.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => path.push(ident.to_string()),
                TokenTree::Punct(punct) if punct.as_char() == ':' => {}
                TokenTree::Group(group) => {
                    self.import(&std::mem::take(&mut path));
                    self.tokens(group.stream());
                }
                _ => self.import(&std::mem::take(&mut path)),
            }
        }
        self.import(&path);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let name = item.ident.to_string();
        match &item.content {
            Some((_, items)) => {
                self.module.push(name);
                for item in items {
                    self.visit_item(item);
                }
                self.module.pop();
            }
            None => self.children.push(name),
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for path in paths(&item.tree, &[]) {
            self.import(&path);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        if segments.len() > 1 {
            self.import(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.tokens(item.tokens.clone());
    }
}

/// Returns every path of a `use`, from its first segment to its last.
fn paths(tree: &UseTree, before: &[String]) -> Vec<Vec<String>> {
    let with = |name: String| [before, &[name]].concat();
    match tree {
        UseTree::Path(path) => paths(&path.tree, &with(path.ident.to_string())),
        UseTree::Name(name) => vec![with(name.ident.to_string())],
        UseTree::Rename(rename) => vec![with(rename.ident.to_string())],
        UseTree::Glob(_) => vec![before.to_vec()],
        UseTree::Group(group) => group
            .items
            .iter()
            .flat_map(|tree| paths(tree, before))
            .collect(),
    }
}

fn is_for_tests(item: &Item) -> bool {
    let attributes: &[Attribute] = match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    };
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        let is_test = |list: &syn::MetaList| {
            let predicate = list.tokens.to_string();
            predicate == "test" || predicate.starts_with("all (test")
        };
        attribute.path().is_ident("cfg") && list.is_ok_and(is_test)
    })
}

#[test]
fn no_module_imports_its_importer() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for file in roots(&root)? {
        let cycles = Imports::read(&file)?.cycles().into_iter();
        found.extend(cycles.map(|cycle| format!("{}:\n{cycle}", file.display())));
    }
    let found = found.join("\n");
    assert!(found.is_empty(), "modules that import each other:\n{found}");
    Ok(())
}

/// Returns the dependencies between the workspace's crates, one line per crate. Optional
/// dependencies are in parentheses.
fn arrows(root: &Path) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root)
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let short = |name: &Value| match name.as_str().unwrap_or_default() {
        "ocrmarket" => Some("generated".to_owned()),
        name => name.strip_prefix("ocrmarket-").map(str::to_owned),
    };
    let mut arrows = BTreeSet::new();
    for package in metadata["packages"].as_array().ok_or("no packages")? {
        let (mut always, mut by_feature) = (BTreeSet::new(), BTreeSet::new());
        let dependencies = package["dependencies"].as_array().ok_or("no list")?;
        for dependency in dependencies.iter().filter(|one| one["kind"].is_null()) {
            if let Some(name) = short(&dependency["name"]) {
                let is_optional = dependency["optional"] == true;
                (if is_optional {
                    &mut by_feature
                } else {
                    &mut always
                })
                .insert(name);
            }
        }
        let name = short(&package["name"]).ok_or("a crate of another name")?;
        if !["tests", "examples", "build-script-example"].contains(&&*name) {
            let mut targets: Vec<String> = always.into_iter().collect();
            targets.extend(by_feature.into_iter().map(|name| format!("({name})")));
            arrows.insert(
                format!("{name} → {}", targets.join(", "))
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    Ok(arrows)
}

#[test]
fn crates_depend_on_each_other_as_the_picture_says() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = fs::read_to_string(root.join("ARCHITECTURE.md"))?;
    let blocks = page.split("```text\n").skip(1);
    let blocks = blocks.filter_map(|block| block.split("```").next());
    let block = blocks.into_iter().find(|block| block.starts_with("wire →"));
    let lines = block.ok_or("ARCHITECTURE.md has no block that begins with `wire →`")?;
    let drawn: BTreeSet<String> = lines
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(drawn, arrows(&root)?);
    Ok(())
}

#[test]
fn no_crate_but_the_command_knows_its_flags() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in roots(&root)? {
        let manifest = file.ancestors().nth(2).ok_or("no crate")?;
        let text = fs::read_to_string(manifest.join("Cargo.toml"))?;
        let has_clap = text.lines().any(|line| line.starts_with("clap"));
        assert_eq!(
            has_clap,
            manifest.ends_with("cli"),
            "{}",
            manifest.display()
        );
    }
    Ok(())
}

#[test]
fn a_library_that_validates_carries_neither_tls_nor_typify() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let packages = |features: &str| {
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--offline",
                "-p",
                "ocrmarket-engine",
                "-e",
                "normal",
            ])
            .args(["--prefix", "none", "--format", "{lib}"])
            .args(["--no-default-features", "--features", features])
            .current_dir(&root)
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        let names: BTreeSet<String> = text.lines().map(str::to_owned).collect();
        Ok::<_, Box<dyn std::error::Error>>(names)
    };
    let heavy = ["hyper", "reqwest", "rustls", "tokio_rustls", "typify"];
    let carried = |names: &BTreeSet<String>| heavy.map(|name| names.contains(name));
    let records = packages("records")?;
    assert!(records.contains("ocrmarket_validator"), "{records:?}");
    assert_eq!(carried(&records), [false; 5]);
    // The names are those that cargo prints.
    let all = packages("schemas,records,calls")?;
    assert_eq!(carried(&all), [true; 5]);
    Ok(())
}

/// Returns the root files of the crates in the workspace.
fn roots(root: &Path) -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let members = manifest.lines().find(|line| line.starts_with("members"));
    let mut found = Vec::new();
    for member in members.ok_or("no members")?.split('"').skip(1).step_by(2) {
        let mut folders = vec![root.join(member)];
        if let Some(group) = member.strip_suffix("/*") {
            let entries = fs::read_dir(root.join(group))?;
            folders = entries
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<_>>()?;
        }
        let files = folders
            .iter()
            .flat_map(|folder| ["lib.rs", "main.rs"].map(|file| folder.join("src").join(file)));
        found.extend(files.filter(|file| file.is_file()));
    }
    found.sort();
    Ok(found)
}
