//! Builds the list from the items of every file. Names are read first, because any module may refer
//! to any other; then the items.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Attribute, Fields, FnArg, ImplItem, Item, ItemImpl, Pat, ReceiverKind, Visibility};

use super::syntax::{docs, features, has, is_public, leaves};
use super::text::{Names, join, parent};
use super::{ApiItem, ApiList, Function, ItemKind, ItemSignature, ROOT};
use crate::{Error, Source};

/// Returns the list of the public items of these files.
pub(super) fn read(sources: &[Source<'_>]) -> Result<ApiList, Error> {
    let mut reader = Reader::default();
    for source in sources {
        reader.declare(&module_path(&source.path), &source.file.items);
    }
    // Exports lead to definitions, whose names are all declared by now.
    for source in sources {
        reader.export(&module_path(&source.path), &source.file.items);
    }
    for source in sources {
        let module = module_path(&source.path);
        for item in &source.file.items {
            reader.item(&module, item).map_err(|what| Error::Items {
                module: module.clone(),
                what,
            })?;
        }
    }
    Ok(reader.surface)
}

/// Converts `showapi/bank_card.rs` and `showapi/mod.rs` to the paths of their modules.
fn module_path(file: &str) -> String {
    let path = file.strip_suffix(".rs").unwrap_or(file);
    let names: Vec<&str> = path.split('/').collect();
    let names = match names.split_last() {
        Some((&("lib" | "mod"), folders)) => folders,
        _ => &names,
    };
    names.join("::")
}

#[derive(Default)]
struct Reader {
    names: Names,
    /// Features that a module's own declaration requires.
    features: BTreeMap<String, Vec<String>>,
    /// Names that a private module's parent exports from it.
    exported: BTreeMap<String, BTreeSet<String>>,
    surface: ApiList,
}

impl Reader {
    /// Records which names a module defines and imports, and which modules are private.
    fn declare(&mut self, module: &str, items: &[Item]) {
        for item in items {
            let name = match item {
                Item::Mod(item) => {
                    let path = join(module, &item.ident.to_string());
                    if !is_public(&item.vis) {
                        self.names.private.insert(path.clone());
                    }
                    self.features.insert(path, features(&item.attrs));
                    &item.ident
                }
                Item::Struct(item) => &item.ident,
                Item::Enum(item) => &item.ident,
                Item::Type(item) => &item.ident,
                Item::Fn(item) => &item.sig.ident,
                Item::Static(item) => &item.ident,
                Item::Const(item) => &item.ident,
                Item::Use(item) if item.leading_colon.is_some() => {
                    let imports = self.names.imports.entry(module.to_owned()).or_default();
                    for (names, own) in leaves(&item.tree) {
                        let names: Vec<&str> = names.iter().map(String::as_str).collect();
                        imports.insert(own, super::text::external(&names));
                    }
                    continue;
                }
                _ => continue,
            };
            let defined = self.names.defined.entry(module.to_owned()).or_default();
            defined.insert(name.to_string());
        }
    }

    /// Records what a module exports from another one.
    fn export(&mut self, module: &str, items: &[Item]) {
        for item in items {
            let Item::Use(item) = item else { continue };
            if item.leading_colon.is_some() || !is_public(&item.vis) {
                continue;
            }
            for (names, own) in leaves(&item.tree) {
                let first = names.first().map_or("", String::as_str);
                let child = join(module, first);
                if self.names.private.contains(&child) {
                    self.exported.entry(child).or_default().insert(own);
                    continue;
                }
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let target = self.names.names(module, &names);
                let target = target.strip_prefix(ROOT).unwrap_or(&target).to_owned();
                self.names.exports.insert(join(module, &own), target);
            }
        }
    }

    fn item(&mut self, module: &str, item: &Item) -> Result<(), String> {
        match item {
            Item::Use(item) if is_public(&item.vis) => self.exports(module, item),
            Item::Mod(item) => self.module(module, item),
            Item::Struct(item) if self.is_public(module, &item.ident, &item.vis) => {
                self.structure(module, item);
            }
            Item::Enum(item) if self.is_public(module, &item.ident, &item.vis) => {
                self.enumeration(module, item);
            }
            Item::Fn(item) if is_public(&item.vis) => {
                let signature = self.function(module, &item.sig);
                self.add(
                    module,
                    &item.sig.ident,
                    ItemKind::Function,
                    signature,
                    &item.attrs,
                );
            }
            Item::Type(item) if is_public(&item.vis) => {
                let signature = ItemSignature::Type(self.names.kind(module, &item.ty));
                self.add(module, &item.ident, ItemKind::Alias, signature, &item.attrs);
            }
            Item::Static(item) if is_public(&item.vis) => {
                let signature = ItemSignature::Type(self.names.kind(module, &item.ty));
                self.add(
                    module,
                    &item.ident,
                    ItemKind::Static,
                    signature,
                    &item.attrs,
                );
            }
            Item::Const(item) if is_public(&item.vis) => {
                let signature = ItemSignature::Type(self.names.kind(module, &item.ty));
                self.add(
                    module,
                    &item.ident,
                    ItemKind::Constant,
                    signature,
                    &item.attrs,
                );
            }
            Item::Impl(item) => self.implementation(module, item)?,
            Item::Macro(item)
                if item
                    .mac
                    .path
                    .segments
                    .last()
                    .is_some_and(|segment| segment.ident == "definition") =>
            {
                let owner: syn::Path = item
                    .mac
                    .parse_body()
                    .map_err(|error| format!("invalid macro in the public API list: {error}"))?;
                self.implements(&self.names.path(module, &owner), "wire::Definition");
            }
            Item::Macro(item) if item.mac.path.is_ident("macro_rules") => {}
            Item::Use(_)
            | Item::Struct(_)
            | Item::Enum(_)
            | Item::Fn(_)
            | Item::Type(_)
            | Item::Static(_)
            | Item::Const(_) => {}
            _ => return Err("unsupported kind of item in the public API list".to_owned()),
        }
        Ok(())
    }

    /// Returns `true` if an item is public. An item of a private module is, if the parent exports
    /// it.
    fn is_public(&self, module: &str, name: &syn::Ident, visibility: &Visibility) -> bool {
        let exported = self.exported.get(module);
        let is_exported = exported.is_some_and(|names| names.contains(&name.to_string()));
        is_public(visibility) && (is_exported || !self.names.private.contains(module))
    }

    fn exports(&mut self, module: &str, item: &syn::ItemUse) {
        for (names, own) in leaves(&item.tree) {
            let child = join(module, names.first().map_or("", String::as_str));
            if self.names.private.contains(&child) {
                continue;
            }
            let target = if item.leading_colon.is_some() {
                format!("::{}", names.join("::"))
            } else {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                self.names.names(module, &names)
            };
            let name = quote::format_ident!("{own}");
            self.add(
                module,
                &name,
                ItemKind::Export,
                ItemSignature::Type(target),
                &item.attrs,
            );
        }
    }

    fn module(&mut self, module: &str, item: &syn::ItemMod) {
        if !is_public(&item.vis) {
            return;
        }
        // The root declares a vendor's module under the vendor's feature.
        if module.is_empty() && !features(&item.attrs).is_empty() {
            self.add("", &item.ident, ItemKind::Feature, ItemSignature::Name, &[]);
        }
        self.add(
            module,
            &item.ident,
            ItemKind::Module,
            ItemSignature::Name,
            &item.attrs,
        );
    }

    fn structure(&mut self, module: &str, item: &syn::ItemStruct) {
        let path = self.add(
            module,
            &item.ident,
            ItemKind::Struct,
            ItemSignature::Name,
            &item.attrs,
        );
        self.derived(&path, &item.attrs);
        let Fields::Named(fields) = &item.fields else {
            return;
        };
        for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
            let Some(name) = &field.ident else { continue };
            let signature = ItemSignature::Type(self.names.kind(module, &field.ty));
            self.part(&path, name, ItemKind::Field, signature, &field.attrs);
        }
    }

    fn enumeration(&mut self, module: &str, item: &syn::ItemEnum) {
        let path = self.add(
            module,
            &item.ident,
            ItemKind::Enum,
            ItemSignature::Name,
            &item.attrs,
        );
        self.derived(&path, &item.attrs);
        let parameters = item.generics.type_params();
        let parameters = parameters.map(|parameter| parameter.ident.to_string());
        self.surface.set_parameters(&path, parameters.collect());
        for variant in &item.variants {
            let held = variant
                .fields
                .iter()
                .map(|field| self.names.kind(module, &field.ty));
            let held: Vec<String> = held.collect();
            let signature = if held.is_empty() {
                ItemSignature::Name
            } else {
                ItemSignature::Tuple(held)
            };
            self.part(
                &path,
                &variant.ident,
                ItemKind::Variant,
                signature,
                &variant.attrs,
            );
        }
    }

    fn implementation(&mut self, module: &str, item: &ItemImpl) -> Result<(), String> {
        let syn::Type::Path(owner) = item.self_ty.as_ref() else {
            return Err("implementation for a type without a name".to_owned());
        };
        let path = self.names.path(module, &owner.path);
        let Some((name, _)) = &item.trait_ else {
            return self.methods(module, &path, item);
        };
        if item.generics.type_params().next().is_some() {
            // The implementation has bounds, which the list does not state.
            return Ok(());
        }
        let name = self.names.generic(module, name);
        self.implements(&path, &name);
        let own = path.strip_prefix(ROOT).unwrap_or(&path).to_owned();
        let parent = join(&own, &format!("<{name}>"));
        for part in &item.items {
            let ImplItem::Type(part) = part else { continue };
            let signature = ItemSignature::Type(self.names.kind(module, &part.ty));
            self.part(
                &parent,
                &part.ident,
                ItemKind::AssociatedType,
                signature,
                &[],
            );
        }
        Ok(())
    }

    fn methods(&mut self, module: &str, owner: &str, item: &ItemImpl) -> Result<(), String> {
        let owner = owner.strip_prefix(ROOT).unwrap_or(owner).to_owned();
        for part in &item.items {
            let ImplItem::Fn(method) = part else {
                return Err(format!(
                    "unsupported part of `{owner}` in the public API list"
                ));
            };
            if is_public(&method.vis) {
                let signature = self.function(module, &method.sig);
                self.part(
                    &owner,
                    &method.sig.ident,
                    ItemKind::Method,
                    signature,
                    &method.attrs,
                );
            }
        }
        Ok(())
    }

    fn function(&self, module: &str, signature: &syn::Signature) -> ItemSignature {
        let mut function = Function {
            is_async: signature.asyncness.is_some(),
            receiver: None,
            parameters: Vec::new(),
            output: self.names.output(module, &signature.output),
        };
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(receiver) => {
                    let text = match &receiver.kind {
                        ReceiverKind::Reference(_, _, Some(_)) => "&mut self",
                        ReceiverKind::Reference(_, _, None) => "&self",
                        // Whether the function mutates an owned argument does not matter to
                        // callers.
                        _ => "self",
                    };
                    function.receiver = Some(text.to_owned());
                }
                FnArg::Typed(input) => {
                    let name = match input.pat.as_ref() {
                        Pat::Ident(name) => name.ident.to_string(),
                        _ => "_".to_owned(),
                    };
                    let kind = self.names.kind(module, &input.ty);
                    function.parameters.push((name, kind));
                }
            }
        }
        ItemSignature::Function(function)
    }

    fn derived(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes
            .iter()
            .filter(|one| one.path().is_ident("derive"))
        {
            // Attributes that do not parse would not have been printed.
            let _ = attribute.parse_nested_meta(|meta| {
                if let Some(name) = meta.path.segments.last() {
                    self.implements(&format!("{ROOT}{path}"), &name.ident.to_string());
                }
                Ok(())
            });
        }
    }

    fn implements(&mut self, owner: &str, name: &str) {
        let owner = owner.strip_prefix(ROOT).unwrap_or(owner);
        let signature = ItemSignature::Type(name.to_owned());
        self.put(
            owner,
            &format!("<{name}>"),
            ItemKind::Implementation,
            signature,
            &[],
        );
    }

    /// Adds an item of a module and returns its path.
    fn add(
        &mut self,
        module: &str,
        name: &syn::Ident,
        kind: ItemKind,
        signature: ItemSignature,
        attributes: &[Attribute],
    ) -> String {
        let module = self.names.public(module).to_owned();
        self.put(&module, &name.to_string(), kind, signature, attributes)
    }

    /// Adds an item of a type.
    fn part(
        &mut self,
        owner: &str,
        name: &syn::Ident,
        kind: ItemKind,
        signature: ItemSignature,
        attributes: &[Attribute],
    ) {
        self.put(owner, &name.to_string(), kind, signature, attributes);
    }

    fn put(
        &mut self,
        owner: &str,
        name: &str,
        kind: ItemKind,
        signature: ItemSignature,
        attributes: &[Attribute],
    ) -> String {
        let path = join(owner, name);
        let mut needed = self.module_features(owner);
        if kind == ItemKind::Module {
            needed = self.module_features(&path);
        } else if let Some(owner) = self.surface.at(owner).find(|owner| owner.kind.has_parts()) {
            needed.clone_from(&owner.features);
        }
        needed.extend(features(attributes));
        needed.sort();
        needed.dedup();
        self.surface.add(ApiItem {
            path: path.clone(),
            kind,
            signature,
            docs: docs(attributes),
            is_deprecated: has(attributes, "deprecated"),
            is_open: has(attributes, "non_exhaustive"),
            parameters: Vec::new(),
            features: needed,
            parent: owner.to_owned(),
            name: name.to_owned(),
        });
        path
    }

    /// Returns the features under which the modules of a path are declared.
    fn module_features(&self, path: &str) -> Vec<String> {
        let mut needed = Vec::new();
        let mut at = path;
        while !at.is_empty() {
            needed.extend(self.features.get(at).into_iter().flatten().cloned());
            at = parent(at);
        }
        needed
    }
}
