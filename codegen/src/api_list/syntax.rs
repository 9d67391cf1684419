//! Reads attributes, visibilities and imports of items.

use syn::{Attribute, Meta, UseTree, Visibility};

pub(super) fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|one| one.path().is_ident(name))
}

/// Returns the features of `#[cfg(feature = "…")]`, the only condition that is printed.
pub(crate) fn features(attributes: &[Attribute]) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|one| one.path().is_ident("cfg")) {
        // Attributes that do not parse would not have been printed.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("feature") {
                found.push(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
    }
    found
}

/// Returns the lines of documentation, without search aliases.
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

/// Returns each name that a `use` imports: its source path and its local name.
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
            // Generated code has no glob imports.
            UseTree::Glob(_) => {}
        }
    }
    found
}
