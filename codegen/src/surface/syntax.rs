//! What attributes, visibilities and imports of an item say.

use syn::{Attribute, Meta, UseTree, Visibility};

pub(super) fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|one| one.path().is_ident(name))
}

/// The features of `#[cfg(feature = "…")]`, the only condition that is printed.
pub(crate) fn features(attributes: &[Attribute]) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|one| one.path().is_ident("cfg")) {
        // What does not parse would not have been printed.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("feature") {
                found.push(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
    }
    found
}

/// The lines of documentation; search aliases are none.
pub(super) fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        });
    let lines: Vec<String> = lines.map(|line| line.trim().to_owned()).collect();
    lines.join("\n")
}

/// Each name that a `use` brings: where it comes from, and what it is called here.
pub(crate) fn leaves(tree: &UseTree) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    let mut open = vec![(Vec::new(), tree)];
    while let Some((above, tree)) = open.pop() {
        let below = |name: &syn::Ident| {
            let mut names: Vec<String> = above.clone();
            names.push(name.to_string());
            names
        };
        match tree {
            UseTree::Path(path) => open.push((below(&path.ident), &path.tree)),
            UseTree::Name(name) => found.push((below(&name.ident), name.ident.to_string())),
            UseTree::Rename(name) => found.push((below(&name.ident), name.rename.to_string())),
            UseTree::Group(group) => {
                open.extend(group.items.iter().map(|tree| (above.clone(), tree)));
            }
            // Nothing generated imports what it does not name.
            UseTree::Glob(_) => {}
        }
    }
    found
}
