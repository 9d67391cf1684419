//! Checks that every schema that reading and planning accept gives output that compiles. Hostile
//! strings and names are put into every slot of a schema, and rustc and rustdoc check the output.
//!
//! A string in a slot is either rejected with its location, or the output compiles without a
//! warning. Accepted strings are compiled together, since each compile costs seconds: a string per
//! slot in one module, and many modules in one crate. A message of the compiler names its module,
//! and so the strings in it.
//!
//! A sample of the modules is compiled; all of them with `OCRMARKET_HOSTILE=all`.

mod schemas;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ocrmarket_codegen::{Error, FileSet, Options, generate};
use ocrmarket_model::{Diagnostics, Files};
use serde_json::Value;

use crate::Outcome;
use crate::workspace::{self, put};
use schemas::{SLOTS, SlotKind, nested, schemas, slot};
use texts::{OWN_NAME, texts};

/// Every module whose index is a multiple of this number is in the sample.
const SAMPLE: usize = 30;

/// Types and traits that generated code could refer to without a path. Each names a definition of
/// each kind in some module of every sample.
const PRELUDE: &[&str] = &[
    "Option", "Vec", "Result", "String", "Into", "Default", "Clone", "Some", "Cow",
];

/// Slots that name types.
const TYPES: &[&str] = &[
    "object",
    "leaf",
    "failure",
    "envelope",
    "request",
    "other",
    "other.envelope",
];

/// Accepted strings that once did not compile. They are in every sample.
const FREE: &[&[(&str, &str)]] = &[
    &[
        ("variant", "None"),
        ("inline.variant", "Some"),
        ("const", "a\n`b`"),
        ("optional.const", "a\n`b`"),
        ("grouped.key", "a\n`b`"),
        ("format", "[x] <b>"),
        ("vendor", "operation"),
        ("operation", "client"),
        ("shared", "wire"),
    ],
    &[
        ("leaf.title", "Condition"),
        ("object.title", "Thing"),
        ("property.title", "name"),
        ("list.title", "marks"),
        ("word.title", "Normal"),
        ("inline.title", "size"),
        ("request.title", "ThingRequest"),
        ("required.title", "id"),
        ("optional.title", "side"),
        ("grouped.title", "File"),
        ("second.title", "Holder"),
    ],
    &[("inline.title", "Size")],
];

/// Returns the modules of every sample.
fn free() -> impl Iterator<Item = Texts<'static>> {
    let names = (0..PRELUDE.len()).map(|first| -> Vec<(&str, &str)> {
        let texts = PRELUDE.iter().cycle().skip(first).copied();
        TYPES.iter().copied().zip(texts).collect()
    });
    let texts = FREE.iter().map(|texts| texts.to_vec());
    let by_index = |texts: Vec<(&str, &'static str)>| {
        let texts = texts.into_iter().map(|(name, text)| (slot(name).0, text));
        texts.collect()
    };
    names.chain(texts).map(by_index)
}

/// Strings that are rejected, with the code of the diagnostic.
const TAKEN: &[(&str, &str, &str)] = &[
    ("object", "Model", "reserved-name"),
    ("other", "OneOf", "reserved-name"),
    ("envelope", "OneOf", "reserved-name"),
    ("failure", "Response", "reserved-name"),
    ("request", "Model", "reserved-name"),
    ("x-name", "model", "reserved-name"),
    ("inline.key", "response", "reserved-name"),
    ("leaf", "Self", "bad-type-name"),
    ("operation", "shared", "reserved-name"),
    ("operation", "mod", "bad-folder-name"),
    ("vendor", "lib", "reserved-name"),
    ("vendor", "main", "reserved-name"),
    ("required.key", "new", "reserved-name"),
    ("optional.key", "fields", "reserved-name"),
    ("optional.x-name", "extra", "reserved-name"),
    ("grouped.key", "clone", "reserved-name"),
    ("grouped.key", "self", "reserved-name"),
    ("second.key", "input", "reserved-name"),
    ("required.key", "default", "reserved-name"),
    ("key", "unknown", "reserved-name"),
    ("path", "/{id}", "bad-endpoint"),
    ("property.title", "a\rb", "hidden-character"),
    ("description", "\u{202e}", "hidden-character"),
    ("page.url", "\u{feff}", "hidden-character"),
    ("key", "a\u{0}", "hidden-character"),
];

/// Maximum number of nested objects in a module.
const MODULE_LEVELS: usize = 16;

/// Names of the validator that generated code uses.
const VALIDATOR: &str = r"
pub struct Finding;
pub mod operation {
    use std::marker::PhantomData;
    use ocrmarket_operation::{Operation, response::Model};
    pub struct OperationValidator<'a>(PhantomData<&'a ()>);
    pub struct Validation { pub findings: Vec<super::Finding> }
    impl OperationValidator<'static> {
        pub fn validate(&self, _: &[u8]) -> Validation { Validation { findings: Vec::new() } }
    }
    pub struct LazyValidator(OperationValidator<'static>);
    impl LazyValidator {
        pub const fn new(_: &'static Operation, _: &'static [&'static &'static str]) -> Self { Self(OperationValidator(PhantomData)) }
        pub fn get(&self) -> &OperationValidator<'static> { &self.0 }
    }
    pub trait Validated: Model { fn validator() -> &'static LazyValidator; }
}
";

/// A module of the compiled crate: pairs of the index of a slot and its string.
type Texts<'t> = Vec<(usize, &'t str)>;

#[test]
fn what_is_accepted_compiles() -> Outcome {
    let options = Options::for_build_script().with_client().with_validate();
    let texts = texts();
    let is_all = std::env::var("OCRMARKET_HOSTILE").is_ok_and(|value| value == "all");
    let step = if is_all { 1 } else { SAMPLE };
    let mut modules: Vec<(Texts<'_>, FileSet)> = Vec::new();
    let (mut tried, mut refused) = (0, 0);
    for texts in free() {
        let files = outcome(&schemas(&texts), &options)?;
        tried += texts.len();
        let files = files.map_err(|found| format!("{texts:?}: {found}"))?;
        modules.push((texts, files));
    }
    let deepest = outcome(&nested(&[], MODULE_LEVELS), &options)?;
    modules.push((Vec::new(), deepest.map_err(|found| found.to_string())?));
    for first in (0..texts.len()).step_by(step) {
        // Each slot has another string, so that names seldom collide.
        let all: Texts<'_> = (0..SLOTS.len())
            .map(|slot| (slot, of_slot(&texts[(first + slot) % texts.len()], slot)))
            .collect();
        let accepted = accepted(&all, &options)?;
        tried += all.len();
        refused += all.len() - accepted.len();
        together(&accepted, &options, &mut modules)?;
    }
    let compiled: usize = modules.iter().map(|(texts, _)| texts.len()).sum();
    let mistakes = compile(&modules)?;
    println!(
        "{} slots × {} texts = {}; {} tried: {refused} refused, {compiled} compiled in {} modules, {} failures",
        SLOTS.len(),
        texts.len(),
        SLOTS.len() * texts.len(),
        tried,
        modules.len(),
        mistakes.len()
    );
    assert_eq!(refused + compiled, tried);
    assert!(mistakes.is_empty(), "{}", shown(&mistakes));
    Ok(())
}

/// Returns the string of a slot, with `OWN_NAME` replaced.
fn of_slot(text: &str, slot: usize) -> &str {
    if text == OWN_NAME {
        SLOTS[slot].item
    } else {
        text
    }
}

/// Reads schemas and generates. The inner result holds the diagnostics of both.
fn outcome(files: &Files, options: &Options) -> Outcome<Result<FileSet, Diagnostics>> {
    let api = match ocrmarket_model::read(files) {
        Ok(api) => api,
        Err(found) => return Ok(Err(found)),
    };
    match generate(&api, options) {
        Ok(files) => Ok(Ok(files)),
        Err(Error::Diagnostics(found)) => Ok(Err(found)),
        Err(error) => Err(error.into()),
    }
}

/// Asserts that a diagnostic has a location and shows no hidden character.
fn assert_placed(slot: usize, text: &str, found: &Diagnostics) {
    let slot = &SLOTS[slot];
    let shown = found.to_string();
    let is_placed = match slot.kind {
        SlotKind::Text => found
            .iter()
            .any(|one| !one.file.is_empty() && one.line > 0 && !one.pointer.is_empty()),
        // With an empty name, the location is the folder above.
        SlotKind::Path => found
            .iter()
            .any(|one| !one.file.is_empty() || text.is_empty()),
    };
    assert!(is_placed, "{text:?} in {}: {shown}", slot.name);
    let is_hidden = |character: char| {
        (character.is_control() && !['\n', '\t'].contains(&character))
            || ('\u{2028}'..='\u{202e}').contains(&character)
            || ('\u{2066}'..='\u{2069}').contains(&character)
    };
    assert!(
        !shown.contains(is_hidden),
        "{text:?} in {}: {shown:?}",
        slot.name
    );
}

#[test]
fn what_is_taken_is_refused_with_its_reason() -> Outcome {
    let options = Options::for_build_script().with_client().with_validate();
    for (name, text, code) in TAKEN {
        let (slot, _) = slot(name);
        let Err(found) = outcome(&schemas(&[(slot, text)]), &options)? else {
            return Err(format!("{text:?} is accepted in {name}").into());
        };
        assert_placed(slot, text, &found);
        let is_told = found.iter().any(|one| one.code.name() == *code);
        assert!(is_told, "{text:?} in {name} is no {code}: {found}");
    }
    let Err(found) = outcome(&nested(&[], MODULE_LEVELS + 1), &options)? else {
        return Err("a module cannot raise the limit of its crate".into());
    };
    let first = found.iter().next().ok_or("it is told")?;
    assert_eq!(
        (first.code.name(), first.pointer.as_str()),
        ("nested-too-deep", "/$defs/ThingEnvelope"),
        "{found}"
    );
    Ok(())
}

/// Returns the accepted strings. Many are tried at once. If one is rejected, each half is tried,
/// down to a single string.
fn accepted<'t>(texts: &[(usize, &'t str)], options: &Options) -> Outcome<Texts<'t>> {
    let Err(found) = outcome(&schemas(texts), options)? else {
        return Ok(texts.to_vec());
    };
    if let [(slot, text)] = texts {
        assert_placed(*slot, text, &found);
        return Ok(Vec::new());
    }
    let (left, right) = texts.split_at(texts.len() / 2);
    let mut both = accepted(left, options)?;
    both.extend(accepted(right, options)?);
    Ok(both)
}

/// Puts accepted strings into one module, or into several if names collide.
fn together<'t>(
    accepted: &[(usize, &'t str)],
    options: &Options,
    modules: &mut Vec<(Texts<'t>, FileSet)>,
) -> Outcome {
    if accepted.is_empty() {
        return Ok(());
    }
    if let Ok(files) = outcome(&schemas(accepted), options)? {
        modules.push((accepted.to_vec(), files));
        return Ok(());
    }
    // A single string was accepted before, so this ends.
    let (left, right) = accepted.split_at(accepted.len() / 2);
    together(left, options, modules)?;
    together(right, options, modules)
}

/// Puts every vendor name that a crate accepts into one crate, whose files are where cargo expects
/// them.
#[test]
fn vendors_that_are_accepted_compile_in_a_crate() -> Outcome {
    let mut options = Options::default();
    options.crate_name = Some("vendors".to_owned());
    let texts = texts();
    let (vendor, _) = slot("vendor");
    let mut all = Files::default();
    let mut names = BTreeSet::new();
    let mut refused = 0;
    for text in &texts {
        let name = of_slot(text, vendor);
        let files = schemas(&[(vendor, name)]);
        match outcome(&files, &options)? {
            Ok(_) => {
                names.insert(name);
                files.iter().for_each(|(path, text)| all.insert(path, text));
            }
            Err(found) => {
                refused += 1;
                assert_placed(vendor, name, &found);
            }
        }
    }
    for name in [
        "client",
        "operation",
        "validator",
        "wire",
        "lib",
        "main",
        "bin",
        "default",
        "validate",
    ] {
        assert!(!names.contains(name), "{name} is something else in a crate");
    }
    let deep = nested(&[(vendor, "deep")], 100);
    deep.iter().for_each(|(path, text)| all.insert(path, text));
    names.insert("deep");
    let files = outcome(&all, &options)?.map_err(|found| format!("together: {found}"))?;
    let workspace = Workspace::new("hostile-vendors")?;
    let features = names.iter().map(|name| format!("{name} = []"));
    let mut more = vec![
        "[features]".to_owned(),
        format!("default = {:?}", Vec::from_iter(&names)),
    ];
    more.extend(features);
    more.extend(["client = []", "validate = []"].map(str::to_owned));
    workspace.member("vendors", &more)?;
    for (path, text) in files.iter() {
        put(&workspace.path.join("vendors/src").join(path), text)?;
    }
    let mistakes = workspace.judge("vendors", &["--all-features"])?;
    println!(
        "{} vendors: {refused} refused, {} compiled",
        texts.len(),
        names.len()
    );
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    Ok(())
}

/// Messages about a module, with its strings, by index of the module.
type Mistakes<'m> = BTreeMap<usize, (&'m Texts<'m>, Vec<String>)>;

/// Compiles and documents every module. Returns those with errors.
fn compile<'m>(modules: &'m [(Texts<'m>, FileSet)]) -> Outcome<Mistakes<'m>> {
    let workspace = Workspace::new("hostile-modules")?;
    workspace.member("modules", &[])?;
    let source = workspace.path.join("modules/src");
    let mut root = "//! Output of hostile schemas.\n".to_owned();
    for (number, (_, files)) in modules.iter().enumerate() {
        writeln!(root, "pub mod case{number};")?;
        for (path, text) in files.iter() {
            put(&source.join(format!("case{number}")).join(path), text)?;
        }
    }
    put(&source.join("lib.rs"), &root)?;
    let mut mistakes = Mistakes::new();
    for rendered in workspace.judge("modules", &[])? {
        let after = rendered
            .split_once("src/case")
            .map_or("", |(_, after)| after);
        let digits = after.split(|one: char| !one.is_ascii_digit()).next();
        let number = digits.and_then(|digits| digits.parse::<usize>().ok());
        let Some((number, (texts, _))) = number.and_then(|at| Some((at, modules.get(at)?))) else {
            return Err(rendered.into());
        };
        let found = mistakes.entry(number).or_insert((texts, Vec::new()));
        found.1.push(rendered);
    }
    Ok(mistakes)
}

fn shown(mistakes: &Mistakes<'_>) -> String {
    let mut text = String::new();
    for (texts, messages) in mistakes.values() {
        for (slot, tried) in *texts {
            let tried: String = tried.chars().take(80).collect();
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{}: {tried:?}", SLOTS[*slot].name);
        }
        let _ = writeln!(text, "{}", messages.join("\n"));
    }
    text
}

/// A workspace of one crate and its dependencies. Its folder is kept, and each run overwrites the
/// one before.
struct Workspace {
    path: PathBuf,
}

impl Workspace {
    fn new(name: &str) -> Outcome<Self> {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        remove(&path)?;
        workspace::client(&path)?;
        let manifest = workspace::manifest("ocrmarket-validator", &[], false)?;
        put(&path.join("validator/Cargo.toml"), &manifest)?;
        put(&path.join("validator/src/lib.rs"), VALIDATOR)?;
        Ok(Self { path })
    }

    /// Writes the crate whose warnings are errors.
    fn member(&self, name: &str, more: &[String]) -> Outcome {
        let validator = "ocrmarket-validator = { path = \"../validator\" }";
        let more: Vec<&str> = [validator]
            .into_iter()
            .chain(more.iter().map(String::as_str))
            .collect();
        let manifest = workspace::strict_manifest(name, "deny", &more, true)?;
        put(&self.path.join(name).join("Cargo.toml"), &manifest)?;
        let members = format!("\"client\", \"validator\", \"{name}\"");
        workspace::root(&self.path, &members)
    }

    /// Returns the errors of rustc and rustdoc for a member.
    fn judge(&self, member: &str, flags: &[&str]) -> Outcome<Vec<String>> {
        let mut found = Vec::new();
        for command in [&["check"][..], &["doc", "--no-deps"]] {
            let arguments = [command, &["--package", member], flags].concat();
            let output = workspace::cargo(&self.path, &arguments)?;
            let before = found.len();
            let mut unplaced = String::new();
            for line in output.stdout.split(|byte| *byte == b'\n') {
                if line.is_empty() {
                    continue;
                }
                let message: Value = serde_json::from_slice(line)?;
                let inner = &message["message"];
                if inner["level"] != "error" {
                    continue;
                }
                let rendered = inner["rendered"].as_str().unwrap_or_default();
                // A message without a span counts others, or states that a file cannot be written.
                if inner["spans"]
                    .as_array()
                    .is_some_and(|spans| !spans.is_empty())
                {
                    found.push(rendered.to_owned());
                } else {
                    unplaced.push_str(rendered);
                }
            }
            if !output.status.success() && found.len() == before {
                let said = format!("{unplaced}{}", String::from_utf8_lossy(&output.stderr));
                return Err(said.chars().take(2_000).collect::<String>().into());
            }
        }
        // The pages are not needed, and there is one for each type.
        remove(&workspace::target().join("doc").join(member))?;
        Ok(found)
    }
}

/// Removes a folder, if it exists.
fn remove(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
