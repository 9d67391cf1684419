//! Types and paths as strings with the same meaning in every module: from the root of the output.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens as _;
use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

use super::ROOT;

/// Crates that generated code depends on, and the names that the output's root gives them.
const CRATES: [(&str, &str); 4] = [
    ("ocrmarket_client", "client"),
    ("ocrmarket_operation", "operation"),
    ("ocrmarket_validator", "validator"),
    ("ocrmarket_wire", "wire"),
];

/// Meaning of names in each module. All paths are written from the root.
#[derive(Default)]
pub(super) struct Names {
    /// Names that a module imports, with their targets.
    pub(super) imports: BTreeMap<String, BTreeMap<String, String>>,
    /// Names that a module defines.
    pub(super) defined: BTreeMap<String, BTreeSet<String>>,
    /// Modules that are no part of any path. Their items belong to their parent.
    pub(super) private: BTreeSet<String>,
    /// Exported paths and the definitions behind them.
    pub(super) exports: BTreeMap<String, String>,
}

impl Names {
    /// Returns the module in which a program finds the items of `module`.
    pub(super) fn public<'a>(&self, module: &'a str) -> &'a str {
        if self.private.contains(module) {
            parent(module)
        } else {
            module
        }
    }

    /// Converts a path as seen from `module` to one from the root, without its generic arguments.
    pub(super) fn path(&self, module: &str, path: &syn::Path) -> String {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if path.leading_colon.is_some() {
            return external(&names);
        }
        self.names(module, &names)
    }

    /// Converts the names of a path in a `use` to a path from the root.
    pub(super) fn names(&self, module: &str, names: &[&str]) -> String {
        let Some(first) = names.first() else {
            return String::new();
        };
        let climbs = names
            .iter()
            .take_while(|name| ["super", "self"].contains(name))
            .count();
        if climbs > 0 {
            let supers = names[..climbs].iter().filter(|name| **name == "super");
            let base = supers.fold(module, |base, _| parent(base));
            return self.own(base, &names[climbs..]);
        }
        if let Some(target) = self.imports.get(module).and_then(|known| known.get(*first)) {
            let rest = names[1..].iter().map(|name| format!("::{name}"));
            return format!("{target}{}", rest.collect::<String>());
        }
        let is_own = self
            .defined
            .get(module)
            .is_some_and(|known| known.contains(*first));
        if is_own {
            return self.own(module, names);
        }
        names.join("::")
    }

    /// Returns a path inside of the output. An exported path leads to its definition.
    fn own(&self, module: &str, names: &[&str]) -> String {
        let mut base = self.public(module).to_owned();
        for name in names {
            base = join(&base, name);
            base = self.public(&base).to_owned();
        }
        let target = self.exports.get(&base).unwrap_or(&base);
        format!("{ROOT}{target}")
    }

    /// Converts a type as seen from `module`.
    pub(super) fn kind(&self, module: &str, kind: &Type) -> String {
        match kind {
            Type::Path(path) if path.qself.is_none() => self.generic(module, &path.path),
            Type::Reference(reference) => {
                let lifetime = reference.lifetime.as_ref();
                let lifetime = lifetime.map_or(String::new(), |name| format!("{name} "));
                let exclusive = reference.mutability.map_or("", |_| "mut ");
                format!(
                    "&{lifetime}{exclusive}{}",
                    self.kind(module, &reference.elem)
                )
            }
            Type::Slice(slice) => format!("[{}]", self.kind(module, &slice.elem)),
            Type::Tuple(tuple) => {
                let elements = tuple.elems.iter().map(|element| self.kind(module, element));
                format!("({})", elements.collect::<Vec<_>>().join(", "))
            }
            Type::ImplTrait(bounds) => {
                let bounds = bounds.bounds.iter().map(|bound| match bound {
                    TypeParamBound::Trait(bound) => self.generic(module, &bound.path),
                    other => other.to_token_stream().to_string(),
                });
                format!("impl {}", bounds.collect::<Vec<_>>().join(" + "))
            }
            // No other type is printed. Equal types of another kind would still give equal strings.
            other => other.to_token_stream().to_string(),
        }
    }

    /// Converts the return type of a function.
    pub(super) fn output(&self, module: &str, output: &ReturnType) -> String {
        match output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, kind) => self.kind(module, kind),
        }
    }

    /// Converts a path with the generic arguments of its last segment, if generated code has any.
    pub(super) fn generic(&self, module: &str, path: &syn::Path) -> String {
        let base = self.path(module, path);
        let Some(PathArguments::AngleBracketed(arguments)) =
            path.segments.last().map(|segment| &segment.arguments)
        else {
            return base;
        };
        let arguments = arguments.args.iter().map(|argument| match argument {
            GenericArgument::Type(kind) => self.kind(module, kind),
            other => other.to_token_stream().to_string(),
        });
        format!("{base}<{}>", arguments.collect::<Vec<_>>().join(", "))
    }
}

/// Returns a path in another crate, under the name that the root gives that crate. Items of the
/// standard library have only their own name, as in programs; the `crate::` before the output's own
/// items distinguishes them.
pub(super) fn external(names: &[&str]) -> String {
    let Some((first, rest)) = names.split_first() else {
        return String::new();
    };
    if let ("core" | "std", Some(name)) = (*first, rest.last()) {
        return (*name).to_owned();
    }
    let known = CRATES.iter().find(|(name, _)| name == first);
    let first = known.map_or(*first, |(_, name)| *name);
    rest.iter()
        .fold(first.to_owned(), |path, name| join(&path, name))
}

/// Returns the path of `name` below `parent`.
pub(super) fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() {
        name.to_owned()
    } else {
        format!("{parent}::{name}")
    }
}

/// Returns the path of the parent.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(parent, _)| parent)
}
