//! Lists every public item of the output with its signature, as read from the items to print.
//!
//! The list is read from the items themselves and not from the plan, so an emitter cannot add a
//! public item that is not listed. An item of an unsupported kind is a fault of the generator.
//! Types are written from the root of the output, so that two lists compare as strings. This module
//! does not decide the effect of a change; `ocrmarket-compat` does.

mod read;
pub(crate) mod syntax;
mod text;

use std::collections::BTreeMap;
use std::fmt;

use ocrmarket_model::api::Api;

use crate::plan::{self, Plan};
use crate::{Error, Options, sources};

/// Prefix of each path from the root of the output, inside of signatures.
pub const ROOT: &str = "crate::";

/// Every public item, sorted by path.
///
/// ```
/// use ocrmarket_codegen::{Options, api_list::ApiList};
/// # let mut files = ocrmarket_model::Files::default();
/// # for (name, text) in [
/// #     ("vendor.json", r#"{"title": "顶点", "description": "An example.", "pages": []}"#),
/// #     ("card/operation.json", r#"{"title": "卡", "description": "Reads a card.", "method": "POST", "encoding": "form",
/// #         "endpoints": [{"gateway": "aliyun", "host": "example.com", "path": "/card", "auth": ["app-code"], "certainty": "inferred"}],
/// #         "timeouts": {"connect_ms": 1, "total_ms": 2}, "payload": [""], "outcome": [{"outcome": "success"}],
/// #         "evidence": "documents", "sources": [{"kind": "inference", "title": "made up", "read": "2026-11-22"}]}"#),
/// #     ("card/request.schema.json", r##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/CardRequest",
/// #         "$defs": {"CardRequest": {"type": "object", "description": "A picture.", "properties": {}}}}"##),
/// #     ("card/response.schema.json", r##"{"$schema": "https://json-schema.org/draft/2020-12/schema",
/// #         "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}], "$defs": {"Card": {"type": "object", "description": "A card.",
/// #         "properties": {"no": {"type": "string", "x-privacy": "public", "title": "号", "description": "Its number."}}}}}"##),
/// #     ("card/samples/success.json", "{}"),
/// # ] { files.insert(format!("acme/{name}"), text); }
/// let api = ocrmarket_model::read(&files)?;
/// let list = ApiList::of(&api, &Options::default())?;
/// let number = list.iter().find(|entry| entry.path == "acme::card::Card::no").ok_or("the field is there")?;
/// assert_eq!(number.to_string(), "field acme::card::Card::no: wire::leaf::Text");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ApiList {
    entries: BTreeMap<(String, ItemKind), ApiItem>,
}

impl ApiList {
    /// Returns the public items of the output of [`generate`](crate::generate).
    ///
    /// # Errors
    /// Those of [`generate`](crate::generate), and an item of an unsupported kind, which is a fault
    /// of the generator.
    pub fn of(api: &Api, options: &Options) -> Result<Self, Error> {
        let plan = plan::plan(api)?;
        Self::of_plan(api, &plan, options)
    }

    /// Returns the same as [`of`](Self::of) for an existing plan.
    ///
    /// # Errors
    /// As [`generate`](crate::generate).
    pub fn of_plan(api: &Api, plan: &Plan, options: &Options) -> Result<Self, Error> {
        read::read(&sources(api, plan, options)?)
    }

    /// Returns every item, sorted by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &ApiItem> {
        self.entries.values()
    }

    /// Returns the item of that path and kind.
    pub fn get(&self, path: &str, kind: ItemKind) -> Option<&ApiItem> {
        self.entries.get(&(path.to_owned(), kind))
    }

    /// Returns `true` if there is an item of that path, of any kind.
    pub fn contains(&self, path: &str) -> bool {
        self.at(path).next().is_some()
    }

    /// Returns the items of a path: a module and a function may share one.
    pub fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a ApiItem> {
        let first = (path.to_owned(), ItemKind::Feature);
        self.entries
            .range(first..)
            .take_while(move |((at, _), _)| at == path)
            .map(|(_, entry)| entry)
    }

    /// Returns the items that are direct parts of a path.
    pub fn below<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a ApiItem> {
        let first = (format!("{path}::"), ItemKind::Feature);
        self.entries
            .range(first..)
            .map(|(_, entry)| entry)
            .take_while(move |entry| {
                let rest = entry.path.strip_prefix(path);
                rest.is_some_and(|rest| rest.starts_with("::"))
            })
            .filter(move |entry| entry.parent == path)
    }

    /// Returns the path of the definition. It differs from `path` if `path` is only an export.
    pub fn canonical<'a>(&'a self, path: &'a str) -> &'a str {
        match self
            .get(path, ItemKind::Export)
            .map(|entry| &entry.signature)
        {
            Some(ItemSignature::Type(target)) => target.strip_prefix(ROOT).unwrap_or(target),
            _ => path,
        }
    }

    pub(crate) fn set_parameters(&mut self, path: &str, parameters: Vec<String>) {
        if let Some(entry) = self.entries.get_mut(&(path.to_owned(), ItemKind::Enum)) {
            entry.parameters = parameters;
        }
    }

    pub(crate) fn add(&mut self, entry: ApiItem) {
        self.entries.insert((entry.path.clone(), entry.kind), entry);
    }
}

/// A public item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiItem {
    /// Path from the root of the output, `showapi::bank_card::BankCard::card_num`. The path of an
    /// implementation is below that of its type, in angle brackets.
    pub path: String,
    /// Kind of the item.
    pub kind: ItemKind,
    /// Signature that programs depend on.
    pub signature: ItemSignature,
    /// Documentation as it is printed, one line per line.
    pub docs: String,
    /// `true` if its use causes a deprecation warning.
    pub is_deprecated: bool,
    /// `true` if further fields or variants do not break programs.
    pub is_open: bool,
    /// Names of its type parameters.
    pub parameters: Vec<String>,
    /// Features that are required to compile it.
    pub features: Vec<String>,
    /// Path of the item that contains it; empty at the root.
    pub parent: String,
    /// Its own name.
    pub name: String,
}

/// Kind of an item. The order is that of the items of one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A feature of the crate.
    Feature,
    /// A module.
    Module,
    /// A name for an item that is defined elsewhere.
    Export,
    /// A struct.
    Struct,
    /// An enum.
    Enum,
    /// A name for a type.
    Alias,
    /// A field of a struct.
    Field,
    /// A variant of an enum.
    Variant,
    /// A function of a module.
    Function,
    /// A function of a type.
    Method,
    /// A static.
    Static,
    /// A constant.
    Constant,
    /// An implementation of a trait.
    Implementation,
    /// A type that an implementation names.
    AssociatedType,
}

impl ItemKind {
    /// Returns its name in Rust's terms: `field`, `variant`, `function`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Module => "module",
            Self::Export => "re-export",
            Self::Struct => "struct",
            Self::Enum => "enum",
            Self::Alias => "type alias",
            Self::Field => "field",
            Self::Variant => "variant",
            Self::Function => "function",
            Self::Method => "method",
            Self::Static => "static",
            Self::Constant => "constant",
            Self::Implementation => "implementation",
            Self::AssociatedType => "associated type",
        }
    }
}

impl ItemKind {
    /// Returns `true` if items below its path are parts of a type.
    fn has_parts(self) -> bool {
        matches!(self, Self::Struct | Self::Enum | Self::Implementation)
    }
}

/// Signature that programs depend on. Types are written from the root of the output, with `crate::`
/// before the output's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemSignature {
    /// No more than path and kind.
    Name,
    /// A type: of a field, a static or a constant; the target of an alias, an export or an
    /// associated type; the trait of an implementation.
    Type(String),
    /// Types in parentheses: the fields of a variant.
    Tuple(Vec<String>),
    /// A function or method.
    Function(Function),
}

/// The signature of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// `true` if it is async.
    pub is_async: bool,
    /// Receiver of a method, such as `&self`.
    pub receiver: Option<String>,
    /// Name and type of each parameter.
    pub parameters: Vec<(String, String)>,
    /// Return type; `()` if it returns no value.
    pub output: String,
}

impl fmt::Display for ApiItem {
    /// Writes one line, in Rust syntax where that is short.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signature = self.signature.to_string();
        match self.kind {
            ItemKind::Implementation => write!(formatter, "impl {signature} for {}", self.parent),
            ItemKind::Export => write!(formatter, "re-export {} of {signature}", self.path),
            ItemKind::Alias | ItemKind::AssociatedType => {
                write!(formatter, "type {} = {signature}", self.path)
            }
            ItemKind::Field | ItemKind::Static | ItemKind::Constant => {
                write!(formatter, "{} {}: {signature}", self.kind.name(), self.path)
            }
            ItemKind::Function | ItemKind::Method => {
                write!(formatter, "fn {}{signature}", self.path)
            }
            _ => write!(formatter, "{} {}{signature}", self.kind.name(), self.path),
        }
    }
}

impl fmt::Display for ItemSignature {
    /// Writes types without the `crate::` before the output's own.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Name => String::new(),
            Self::Type(text) => text.clone(),
            Self::Tuple(types) => format!("({})", types.join(", ")),
            Self::Function(function) => {
                let own = function.receiver.iter().cloned();
                let parameters = function.parameters.iter();
                let list = own.chain(parameters.map(|(name, kind)| format!("{name}: {kind}")));
                let list = list.collect::<Vec<_>>().join(", ");
                let wait = if function.is_async { " async" } else { "" };
                match function.output.as_str() {
                    "()" => format!("({list}){wait}"),
                    output => format!("({list}) -> {output}{wait}"),
                }
            }
        };
        formatter.write_str(&text.replace(ROOT, ""))
    }
}
