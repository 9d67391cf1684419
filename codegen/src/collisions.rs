//! Finds names that both the schemas and the emitters use.
//!
//! The names are read from the items that are about to be printed, not from a list by hand. An
//! emitter that declares a new name therefore reserves it without further code. Two equal names of
//! the schemas are found by the plan instead.

use std::collections::{BTreeSet, HashSet};

use ocrmarket_model::api::SourceLocation;
use ocrmarket_model::{Diagnostic, DiagnosticCode, Diagnostics};
use syn::{Attribute, ImplItem, Item};

use crate::api_list::syntax::{features, leaves};
use crate::plan::{self, Plan, PlannedName, RequestPlan};
use crate::{Error, Options, Root, Source, emit, fault};

/// Methods that derives add to a type.
const DERIVED: [(&str, &str); 2] = [("Clone", "clone"), ("Default", "default")];
/// Module names that the compiler uses for the root of a crate.
const ROOTS: [&str; 2] = ["lib", "main"];
/// Folder of a crate's source in which cargo treats every file as a program.
const PROGRAMS: &str = "bin";
/// Feature that has a meaning for cargo.
const DEFAULT: &str = "default";

/// Checks that every name of the schemas is available in the output.
///
/// # Errors
/// [`Error::Diagnostics`] lists the names that are not, each with its location in the schemas.
pub(crate) fn check(sources: &[Source<'_>], plan: &Plan, options: &Options) -> Result<(), Error> {
    let mut found = Vec::new();
    for source in sources {
        declarations(source, &mut found)?;
    }
    if options.client {
        members(plan, &mut found)?;
    }
    vendors(sources, plan, options, &mut found);
    if found.is_empty() {
        Ok(())
    } else {
        Err(Diagnostics::from(found).into())
    }
}

/// Namespace of a name: a type and a function may share one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Namespace {
    Types,
    Values,
}

/// Finds names that a file declares twice.
fn declarations(source: &Source<'_>, found: &mut Vec<Diagnostic>) -> Result<(), Error> {
    let mut seen = HashSet::new();
    for item in &source.file.items {
        for (namespace, name) in declared(item) {
            if seen.insert((namespace, name.clone())) {
                continue;
            }
            let Some(planned) = source.names.get(&name) else {
                return Err(Error::Items {
                    module: source.path.clone(),
                    what: format!("name `{name}` is declared twice"),
                });
            };
            found.push(reserved(planned, &name, &source.path));
        }
    }
    Ok(())
}

/// Returns the names that an item declares in its module.
fn declared(item: &Item) -> Vec<(Namespace, String)> {
    let (namespace, name) = match item {
        Item::Mod(item) => (Namespace::Types, &item.ident),
        Item::Struct(item) => (Namespace::Types, &item.ident),
        Item::Enum(item) => (Namespace::Types, &item.ident),
        Item::Type(item) => (Namespace::Types, &item.ident),
        Item::Fn(item) => (Namespace::Values, &item.sig.ident),
        Item::Static(item) => (Namespace::Values, &item.ident),
        Item::Const(item) => (Namespace::Values, &item.ident),
        Item::Use(item) => {
            // Only types and crates are imported.
            let names = leaves(&item.tree).into_iter();
            return names.map(|(_, own)| (Namespace::Types, own)).collect();
        }
        _ => return Vec::new(),
    };
    vec![(namespace, name.to_string())]
}

/// Finds properties of requests that have the name of a part of every request type.
fn members(plan: &Plan, found: &mut Vec<Diagnostic>) -> Result<(), Error> {
    let bare = RequestPlan::bare();
    let file = emit::request::request(&bare).map_err(|error| fault("request", &error))?;
    let taken: BTreeSet<String> = file.items.iter().flat_map(parts).collect();
    let requests = plan.modules.iter().filter_map(|one| one.request.as_ref());
    for argument in requests.flat_map(RequestPlan::arguments) {
        if taken.contains(&argument.name) {
            let message = format!(
                "property name `{}` is reserved: every request type has that name",
                argument.name
            );
            let help = "add an `x-name`";
            found.push(plan::diagnostic(
                &argument.source,
                DiagnosticCode::ReservedName,
                message,
                help,
            ));
        }
    }
    Ok(())
}

/// Returns the fields and methods that an item gives a type.
fn parts(item: &Item) -> Vec<String> {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter().filter_map(|field| field.ident.as_ref());
            let fields = fields.map(ToString::to_string);
            fields.chain(derived(&item.attrs)).collect()
        }
        Item::Impl(item) => {
            let methods = item.items.iter().filter_map(|part| match part {
                ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                _ => None,
            });
            methods.collect()
        }
        _ => Vec::new(),
    }
}

fn derived(attributes: &[Attribute]) -> Vec<String> {
    let mut methods = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|one| one.path().is_ident("derive"))
    {
        // Items that do not parse would not have been printed.
        let _ = attribute.parse_nested_meta(|meta| {
            let known = DERIVED.iter().find(|(name, _)| meta.path.is_ident(name));
            methods.extend(known.map(|(_, method)| (*method).to_owned()));
            Ok(())
        });
    }
    methods
}

/// Finds vendors whose feature or folder has another use already.
fn vendors(sources: &[Source<'_>], plan: &Plan, options: &Options, found: &mut Vec<Diagnostic>) {
    let mut features = own_features(sources, emit::root::path(options.root));
    features.insert(DEFAULT.to_owned());
    for vendor in &plan.vendors {
        let name = vendor.name.as_str();
        let is_crate = options.root == Root::Crate;
        let reason = if is_crate && features.contains(name) {
            "the crate has a feature with that name"
        } else if ROOTS.contains(&name) {
            "the root file of a crate has that name"
        } else if is_crate && name == PROGRAMS {
            "cargo compiles the files of that folder as programs"
        } else {
            continue;
        };
        let is_told = |location: &SourceLocation| found.iter().any(|one| one.file == location.file);
        if let Some(planned) = plan.names.get(name).filter(|one| !is_told(&one.location)) {
            let message = format!("vendor name `{name}` is reserved: {reason}");
            found.push(plan::diagnostic(
                &planned.location,
                DiagnosticCode::ReservedName,
                message,
                planned.remedy,
            ));
        }
    }
}

/// Returns the features that items require. Modules of vendors, which require their own, are left
/// out.
fn own_features(sources: &[Source<'_>], root: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        for item in &source.file.items {
            let attributes = match item {
                Item::Mod(item) if source.path != root => &item.attrs,
                Item::Use(item) => &item.attrs,
                Item::Fn(item) => &item.attrs,
                _ => continue,
            };
            found.extend(features(attributes));
        }
    }
    found
}

fn reserved(planned: &PlannedName, name: &str, file: &str) -> Diagnostic {
    let message = format!("name `{name}` is reserved: the generated {file} declares it");
    plan::diagnostic(
        &planned.location,
        DiagnosticCode::ReservedName,
        message,
        planned.remedy,
    )
}
