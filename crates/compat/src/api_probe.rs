//! API probe: a program that uses every public item. It compiles against a later output if and only
//! if every item that it names is still there and unchanged. So the compiler verifies the result of
//! [`diff`](crate::diff()).
//!
//! Each item has a line of its own, so that an error leads to the item: see [`ApiProbe::item`].

use std::fmt::Write as _;

use ocrmarket_codegen::api_list::{ApiItem, ApiList, Function, ItemKind, ItemSignature, ROOT};
use ocrmarket_codegen::{Options, Root};

/// The source of an API probe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiProbe {
    /// Rust source: items only, for a crate's root or a module without lints. It is compiled and
    /// never run.
    pub source: String,
    /// The item of each line.
    items: Vec<Option<String>>,
}

impl ApiProbe {
    /// Builds the probe of a list of items in the crate or module at the path `root`.
    ///
    /// The client's items need the client. `options` determines whether they exist, and the root.
    pub fn of(surface: &ApiList, options: &Options, root: &str) -> Self {
        let mut probe = Self {
            source: String::new(),
            items: Vec::new(),
        };
        let paths = Paths { options, root };
        probe.line(None, "use ::std::{fmt::Debug, hash::Hash};");
        for (number, entry) in surface.iter().enumerate() {
            if let Some(line) = paths.line(surface, entry, number) {
                probe.line(Some(entry), &line);
            }
        }
        probe
    }

    /// Returns the path of the item that a line (from 1) uses.
    pub fn item(&self, line: usize) -> Option<&str> {
        self.items.get(line.checked_sub(1)?)?.as_deref()
    }

    /// Returns the items that the probe uses, in order.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        self.items.iter().flatten().map(String::as_str)
    }

    fn line(&mut self, entry: Option<&ApiItem>, text: &str) {
        self.source.push_str(text);
        if let Some(entry) = entry {
            // Writing into a `String` cannot fail.
            let _ = write!(self.source, " // {}", entry.path);
        }
        self.source.push('\n');
        self.items.push(entry.map(|entry| entry.path.clone()));
    }
}

struct Paths<'a> {
    options: &'a Options,
    root: &'a str,
}

impl Paths<'_> {
    /// Returns the line that uses an item. A crate's feature is used by the manifest instead.
    fn line(&self, surface: &ApiList, entry: &ApiItem, number: usize) -> Option<String> {
        let own = surface.get(&entry.parent, ItemKind::Enum);
        let parameters = own.map_or(&entry.parameters, |own| &own.parameters);
        let path = format!("{}::{}", self.root, entry.path);
        let owner = format!("{}::{}{}", self.root, entry.parent, units(parameters));
        let name = &entry.name;
        let entry = &instantiated(entry, parameters);
        let text = match (&entry.signature, entry.kind) {
            (_, ItemKind::Feature) => return None,
            (_, ItemKind::Module) => format!("mod m{number} {{ use {path}::*; }}"),
            (ItemSignature::Type(target), ItemKind::Export) if target.starts_with("::") => {
                format!("mod m{number} {{ use {path}::*; }}")
            }
            (_, ItemKind::Struct | ItemKind::Enum) => {
                format!("fn f{number}(value: &{path}{}) {{}}", units(parameters))
            }
            (ItemSignature::Type(target), ItemKind::Alias | ItemKind::Export) => {
                format!(
                    "fn f{number}(value: {path}) -> {} {{ value }}",
                    self.text(target)
                )
            }
            (ItemSignature::Type(kind), ItemKind::Field) => {
                let kind = self.text(kind);
                format!("fn f{number}(value: &mut {owner}) -> &mut {kind} {{ &mut value.{name} }}")
            }
            (ItemSignature::Tuple(kinds), ItemKind::Variant) => {
                let kinds: Vec<String> = kinds.iter().map(|kind| self.text(kind)).collect();
                let names: Vec<String> = (0..kinds.len())
                    .map(|index| format!("value.{index}"))
                    .collect();
                format!(
                    "fn f{number}(value: ({},)) -> {owner} {{ {path}({}) }}",
                    kinds.join(", "),
                    names.join(", ")
                )
            }
            (_, ItemKind::Variant) => format!("fn f{number}() -> {owner} {{ {path} }}"),
            (ItemSignature::Type(kind), ItemKind::Static | ItemKind::Constant) => {
                let kind = self.text(kind).replace('&', "&'static ");
                format!("fn f{number}() -> &'static {kind} {{ &{path} }}")
            }
            (ItemSignature::Type(name), ItemKind::Implementation) => {
                let name = self.text(name);
                format!("fn f{number}() {{ fn is<T: {name}>() {{}} is::<{owner}>(); }}")
            }
            (ItemSignature::Type(kind), ItemKind::AssociatedType) => {
                let implementation = surface.get(&entry.parent, ItemKind::Implementation)?;
                let owner = format!("{}::{}", self.root, implementation.parent);
                let (bound, kind) = (
                    self.text(&implementation.signature.to_string()),
                    self.text(kind),
                );
                // A kind that borrows has a lifetime, which is always named `'a`.
                let borrows = if kind.contains("'a ") { "<'a>" } else { "" };
                format!(
                    "fn f{number}{borrows}(value: <{owner} as {bound}>::{name}{borrows}) -> {kind} {{ value }}"
                )
            }
            (ItemSignature::Function(function), _) => {
                self.function(&path, &owner, function, number)
            }
            (ItemSignature::Name | ItemSignature::Tuple(_) | ItemSignature::Type(_), _) => {
                return None;
            }
        };
        Some(text)
    }

    /// Renders a function that calls the item with arguments of the types that it names.
    fn function(&self, path: &str, owner: &str, function: &Function, number: usize) -> String {
        let mut generics = Vec::new();
        let mut parameters = Vec::new();
        let mut arguments = Vec::new();
        if let Some(receiver) = &function.receiver {
            parameters.push(format!("own: {}", receiver.replace("self", owner)));
            arguments.push("own".to_owned());
        }
        for (index, (_, kind)) in function.parameters.iter().enumerate() {
            match kind.strip_prefix("impl ") {
                // Every type that satisfies the bounds must still be accepted.
                Some(bounds) => {
                    generics.push(format!("T{index}: {}", self.text(bounds)));
                    parameters.push(format!("value{index}: T{index}"));
                }
                None => parameters.push(format!("value{index}: {}", self.text(kind))),
            }
            arguments.push(format!("value{index}"));
        }
        let output = match function.output.as_str() {
            "Self" => owner.to_owned(),
            output => self.text(output),
        };
        let (start, wait) = if function.is_async {
            ("async ", ".await")
        } else {
            ("", "")
        };
        format!(
            "{start}fn f{number}<{}>({}) -> {output} {{ {path}({}){wait} }}",
            generics.join(", "),
            parameters.join(", "),
            arguments.join(", ")
        )
    }

    /// Renders a type as the probe writes it.
    fn text(&self, kind: &str) -> String {
        let mut text = kind.replace(ROOT, &format!("{}::", self.root));
        for name in ["client", "operation", "validator", "wire"] {
            let own = match self.options.root {
                Root::Crate => format!("{}::{name}::", self.root),
                Root::Module => format!("::ocrmarket_{name}::"),
            };
            text = qualified(&text, name, &own);
        }
        text
    }
}

/// Returns arguments for the parameters of a type. `()` fits all of them.
fn units(parameters: &[String]) -> String {
    if parameters.is_empty() {
        return String::new();
    }
    format!("<{}>", vec!["()"; parameters.len()].join(", "))
}

/// Returns an item of a generic type with the arguments of [`units`].
fn instantiated(entry: &ApiItem, parameters: &[String]) -> ApiItem {
    let mut entry = entry.clone();
    let text = |text: &str| {
        parameters.iter().fold(text.to_owned(), |text, parameter| {
            let words = text.split_inclusive(|one: char| !one.is_alphanumeric() && one != '_');
            let words = words.map(|word| match word.strip_prefix(parameter.as_str()) {
                Some(rest)
                    if !rest.starts_with(|one: char| one.is_alphanumeric() || one == '_') =>
                {
                    format!("(){rest}")
                }
                _ => word.to_owned(),
            });
            words.collect()
        })
    };
    match &mut entry.signature {
        ItemSignature::Name => {}
        ItemSignature::Type(kind) => *kind = text(kind),
        ItemSignature::Tuple(kinds) => kinds.iter_mut().for_each(|kind| *kind = text(kind)),
        ItemSignature::Function(function) => function.output = text(&function.output),
    }
    entry
}

/// Replaces `name::` by `own` at the start of each path.
fn qualified(text: &str, name: &str, own: &str) -> String {
    let head = format!("{name}::");
    let mut qualified = String::with_capacity(text.len());
    let mut rest = text;
    let mut previous = ' ';
    while let Some(character) = rest.chars().next() {
        let starts = !(previous.is_alphanumeric() || previous == '_' || previous == ':');
        if let Some(tail) = rest.strip_prefix(&head).filter(|_| starts) {
            qualified.push_str(own);
            rest = tail;
            previous = ':';
        } else {
            qualified.push(character);
            rest = &rest[character.len_utf8()..];
            previous = character;
        }
    }
    qualified
}
