//! Every public item of generated files, found by parsing them, without the generator's own list.

use ocrmarket_codegen::FileSet;
use syn::{Fields, Item, Visibility};

use crate::Outcome;

/// A public item.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) path: String,
    /// Text in a line that uses the item.
    pub(crate) sign: String,
}

/// Returns the public items of all files.
pub(crate) fn public(files: &FileSet) -> Outcome<Vec<Found>> {
    let mut found = Vec::new();
    for (path, text) in files.iter() {
        // All other files are schemas.
        let Some(module) = path.strip_suffix(".rs") else {
            continue;
        };
        // Items of private modules belong to the module above.
        let parts = ["/operation", "/request", "/schema", "/tables"];
        let own = parts.iter().find_map(|part| module.strip_suffix(part));
        let module = own.unwrap_or(module);
        let module = module
            .trim_end_matches("mod")
            .trim_end_matches("lib")
            .trim_end_matches('/');
        let module = module.replace('/', "::");
        for item in syn::parse_file(text)?.items {
            of_item(&module, &item, &mut found);
        }
    }
    Ok(found)
}

fn of_item(module: &str, item: &Item, found: &mut Vec<Found>) {
    let mut put = |owner: &str, name: &str, sign: String| {
        let path = if owner.is_empty() {
            name.to_owned()
        } else {
            format!("{owner}::{name}")
        };
        found.push(Found { path, sign });
    };
    let path = |name: &syn::Ident| format!("{module}::{name}");
    match item {
        Item::Mod(item) if is_public(&item.vis) => {
            put(
                module,
                &item.ident.to_string(),
                format!("{}::*", item.ident),
            );
        }
        Item::Struct(item) if is_public(&item.vis) => {
            let name = item.ident.to_string();
            put(module, &name, format!("{name})"));
            if let Fields::Named(fields) = &item.fields {
                for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
                    let name = field
                        .ident
                        .as_ref()
                        .map(ToString::to_string)
                        .unwrap_or_default();
                    put(&path(&item.ident), &name, format!("value.{name} }}"));
                }
            }
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let name = item.ident.to_string();
            let is_generic = item.generics.type_params().next().is_some();
            let end = if is_generic { '<' } else { ')' };
            put(module, &name, format!("{name}{end}"));
            for variant in &item.variants {
                let name = variant.ident.to_string();
                put(&path(&item.ident), &name, format!("{}::{name}", item.ident));
            }
        }
        Item::Fn(item) if is_public(&item.vis) => {
            let name = item.sig.ident.to_string();
            put(module, &name, format!("::{name}("));
        }
        Item::Type(item) if is_public(&item.vis) => {
            let name = item.ident.to_string();
            put(module, &name, format!("::{name}) ->"));
        }
        Item::Static(item) if is_public(&item.vis) => {
            let name = item.ident.to_string();
            put(module, &name, format!("::{name} }}"));
        }
        Item::Const(item) if is_public(&item.vis) => {
            let name = item.ident.to_string();
            put(module, &name, format!("::{name} }}"));
        }
        Item::Use(item) if is_public(&item.vis) => {
            let text = quote::quote!(#item).to_string();
            // Items of private modules are listed as the module's own; a crate is used by its name.
            let is_own =
                ["operation", "request"].map(|part| text.contains(&format!("use {part} ::")));
            if !is_own.contains(&true) {
                let name = text
                    .trim_end_matches(" ;")
                    .rsplit(' ')
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                put(module, &name, format!("::{name}"));
            }
        }
        Item::Impl(item) if item.trait_.is_none() => {
            let owner = &item.self_ty;
            let owner = quote::quote!(#owner).to_string();
            // Parameters are not part of a path.
            let owner = owner.split(' ').next().unwrap_or_default();
            for part in &item.items {
                let syn::ImplItem::Fn(method) = part else {
                    continue;
                };
                if is_public(&method.vis) {
                    let name = method.sig.ident.to_string();
                    put(&format!("{module}::{owner}"), &name, format!("::{name}("));
                }
            }
        }
        _ => {}
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
