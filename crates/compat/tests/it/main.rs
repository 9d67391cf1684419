//! The effects of schema changes, checked against the compiler: a program that uses every public
//! item of the old output is compiled against the new output. A minor change must compile. A major
//! change must fail at the reported items, with the reported errors.

mod cases;
mod compiler;
mod items;
#[path = "../../../../codegen/tests/it/workspace.rs"]
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ocrmarket_codegen::api_list::ApiList;
use ocrmarket_codegen::{Options, generate};
use ocrmarket_compat::api_probe::ApiProbe;
use ocrmarket_compat::{Difference, ItemChange, RustEffect, diff};
use ocrmarket_model::{Api, Files};

use cases::{CASES, Case, NEW_FILE, NO_FOLDER};
use compiler::{Crate, Mistake};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Errors of name resolution. After one of them the compiler does not check types.
const NAMES: [&str; 5] = ["E0405", "E0412", "E0425", "E0432", "E0433"];

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the example crate's schemas.
fn schemas() -> Files {
    Files::from_folder(&folder("../../tests/build-script/schemas"))
}

/// Returns the example crate's schemas with the edits of a case.
fn changed(case: &Case) -> Outcome<Api> {
    let mut files = schemas();
    for (path, from, to) in case.edits {
        match *from {
            NEW_FILE => files.insert(*path, *to),
            NO_FOLDER => {
                let names: Vec<String> = files.iter().map(|(name, _)| name.to_owned()).collect();
                for name in names.iter().filter(|name| name.starts_with(path)) {
                    files.remove(name);
                }
            }
            from => {
                let text = files.get(path).ok_or_else(|| format!("no {path}"))?;
                let text = std::str::from_utf8(text)?;
                assert!(text.contains(from), "{}: {path} holds no {from}", case.name);
                let text = text.replace(from, to);
                files.insert(*path, text);
            }
        }
    }
    Ok(ocrmarket_model::read(&files).map_err(|error| format!("{}: {error}", case.name))?)
}

fn options() -> Options {
    Options::for_build_script().with_client()
}

#[test]
fn the_compiler_agrees() -> Outcome {
    let before = ocrmarket_model::read(&schemas())?;
    let surface = ApiList::of(&before, &options())?;
    let mut crates = Vec::new();
    let mut differences = Vec::new();
    for (number, case) in CASES.iter().enumerate() {
        let after = changed(case)?;
        let witness = ApiProbe::of(&surface, &options(), &format!("::after::case{number}"));
        crates.push(Crate {
            after: generate(&after, &options())?,
            witness,
        });
        differences.push(diff(&before, &after)?);
    }
    let found = compiler::check(&crates)?;
    let rows = CASES
        .iter()
        .zip(&differences)
        .zip(found.iter().zip(&crates));
    for ((case, difference), (mistakes, tried)) in rows {
        agree(case, difference, mistakes, &tried.witness);
    }
    Ok(())
}

fn agree(case: &Case, difference: &Difference, mistakes: &[Mistake], witness: &ApiProbe) {
    let name = case.name;
    let told = || {
        format!(
            "{name}: {:#?}\nthe compiler: {mistakes:#?}",
            difference.changes
        )
    };
    assert_eq!(difference.rust(), case.rust, "{}", told());
    assert_eq!(difference.wire(), case.wire, "{}", told());
    for item in case.items {
        let is_named = difference.changes.iter().any(|change| change.item == *item);
        assert!(is_named, "{item} is not named\n{}", told());
    }
    assert_eq!(
        mistakes.is_empty(),
        case.rust < RustEffect::Major,
        "{}",
        told()
    );

    let majors = || {
        difference
            .changes
            .iter()
            .filter(|change| change.rust == RustEffect::Major)
    };
    let is_of = |change: &ItemChange, item: &str| {
        let path = change.before().unwrap_or_default();
        item == path
            || item
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with("::"))
    };
    let mut seen = BTreeSet::new();
    for mistake in mistakes {
        let item = witness.item(mistake.line).unwrap_or_default();
        let change = majors().find(|change| is_of(change, item));
        // A removed type also occurs in the signatures of others: their change must be reported,
        // too.
        let change = change.unwrap_or_else(|| panic!("{item} is not told of\n{}", told()));
        seen.insert(change.item.clone());
        let expected = change.error.as_ref().map(|error| error.code);
        let is_alike =
            expected == Some(mistake.code.as_str()) || NAMES.contains(&mistake.code.as_str());
        assert!(is_alike, "{item}: {expected:?} is told\n{}", told());
    }
    let stopped = mistakes
        .iter()
        .any(|mistake| NAMES.contains(&mistake.code.as_str()));
    for change in majors().filter(|change| change.kind.name() != "feature") {
        let is_name = change
            .error
            .as_ref()
            .is_some_and(|error| NAMES.contains(&error.code));
        if !stopped || is_name {
            assert!(
                seen.contains(&change.item),
                "the compiler takes {}\n{}",
                change.item,
                told()
            );
        }
    }
}

#[test]
fn every_public_item_is_used() -> Outcome {
    for (path, least) in [
        ("../../schemas", 1_000),
        ("../../tests/build-script/schemas", 80),
    ] {
        let api = ocrmarket_model::read_folder(folder(path))?;
        for options in [Options::default(), options()] {
            let surface = ApiList::of(&api, &options)?;
            let witness = ApiProbe::of(&surface, &options, "root");
            let mut used: BTreeMap<&str, String> = BTreeMap::new();
            for line in witness.source.lines() {
                if let Some((text, path)) = line.rsplit_once(" // ") {
                    used.entry(path).or_default().push_str(text);
                }
            }
            let items = items::public(&generate(&api, &options)?)?;
            assert!(items.len() > least, "{} items in {path}", items.len());
            for item in &items {
                let used = used.get(item.path.as_str());
                let is_used = used.is_some_and(|text| text.contains(&item.sign));
                assert!(is_used, "{item:?} is not used");
            }
            // Every listed item must also be in the output.
            let known: BTreeSet<&str> = items.iter().map(|item| item.path.as_str()).collect();
            for item in witness.items().filter(|item| !item.contains('<')) {
                assert!(known.contains(item), "{item} is not printed");
            }
        }
    }
    Ok(())
}

#[test]
fn equal_schemas_differ_in_nothing() -> Outcome {
    for path in ["../../schemas", "../../tests/build-script/schemas"] {
        let api = ocrmarket_model::read_folder(folder(path))?;
        assert_eq!(diff(&api, &api)?.changes, []);
    }
    Ok(())
}

/// A change and its reverse name the same items. (A move to another file moves the parts in one
/// direction only.)
#[test]
fn there_and_back_is_told_of_the_same_items() -> Outcome {
    let before = ocrmarket_model::read(&schemas())?;
    let moves = |case: &&Case| case.edits.iter().any(|(_, from, _)| *from == NEW_FILE);
    for case in CASES.iter().filter(|case| !moves(case)) {
        let after = changed(case)?;
        let items = |difference: Difference| -> BTreeSet<String> {
            let changes = difference.changes.iter();
            let both = changes.flat_map(|change| [change.before(), change.after()]);
            both.flatten().map(str::to_owned).collect()
        };
        let (there, back) = (items(diff(&before, &after)?), items(diff(&after, &before)?));
        assert_eq!(there, back, "{}", case.name);
    }
    Ok(())
}
