//! Turns a checked [`Api`] into Rust source: an `Api` in, a [`FileSet`] out.
//!
//! The way is a list of stages, each a module:
//!
//! ```text
//! Api ─plan→ Plan (every name and path) ─items→ struct and enum items ─emit→ tokens ─render→ FileSet ─sync→ disk | report
//! ```
//!
//! `plan` owns all naming. `items` has typify print the struct and enum items and refines them. `emit` adds impls and tables.
//! `render` formats. [`sync`] is the only stage that touches the disk. The same `Api` gives the same bytes on any machine.
//!
//! One more reads what would be rendered: [`surface`] lists every public item. What a change of the list means, `ocrmarket-compat` says.
//!
//! [`names`] tells what places of the schemas are called in Rust.
//!
//! From a build script:
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let api = ocrmarket_model::read_folder("schemas")?;
//! let files = ocrmarket_codegen::generate(&api, &ocrmarket_codegen::Options::for_build_script())?;
//! ocrmarket_codegen::sync::write(&files, &std::path::Path::new(&std::env::var("OUT_DIR")?).join("ocr"))?;
//! # Ok(())
//! # }
//! ```

mod collisions;
mod docs;
mod emit;
mod files;
mod items;
mod names;
mod nesting;
pub mod plan;
mod render;
pub mod surface;
pub mod sync;

use ocrmarket_model::api::Api;
use plan::Plan;

pub use files::{File, FileSet};
pub use names::{Names, names};

/// How the output is embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// What the root file is.
    pub root: Root,
    /// The command that the header of each file names.
    pub command: String,
    /// Whether the output has request types and endpoint functions, which stand on the crate `ocrmarket-client`. In a crate
    /// they are there under its feature `client`, in a module always.
    pub client: bool,
    /// Whether the output says where answers depart from their schemas, which stands on the crate `ocrmarket-validator` with its
    /// feature `judge`. In a crate it is there under its feature `validate`, in a module always.
    pub validate: bool,
    /// Name of the crate that the output is in, for the examples of its docs, which run. Without it there are none; nor are there in a
    /// module, whose path is not known.
    pub crate_name: Option<String>,
}

/// What the root file of the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// `lib.rs` of a crate with one feature for each vendor.
    Crate,
    /// `mod.rs` of a module that a build script's crate includes; no features.
    Module,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            root: Root::Crate,
            command: "cargo run -- generate".to_owned(),
            client: true,
            validate: true,
            crate_name: Some("ocrmarket".to_owned()),
        }
    }
}

impl Options {
    /// For a crate that generates from schemas of its own into `OUT_DIR` and includes the root file with
    /// `include!(concat!(env!("OUT_DIR"), "/ocr/mod.rs"));`. Types alone, see [`Options::with_client`] and [`Options::with_validate`].
    pub fn for_build_script() -> Self {
        Self {
            root: Root::Module,
            command: "cargo build".to_owned(),
            client: false,
            validate: false,
            crate_name: None,
        }
    }

    /// With request types and endpoint functions; the crate that includes the output then depends on `ocrmarket-client` too.
    ///
    /// ```
    /// let options = ocrmarket_codegen::Options::for_build_script().with_client();
    /// assert!(options.client);
    /// ```
    #[must_use]
    pub fn with_client(mut self) -> Self {
        self.client = true;
        self
    }

    /// With a function for each operation that says where an answer departs from its schema; the crate that includes the output then
    /// depends on `ocrmarket-validator` with its feature `judge` too.
    ///
    /// ```
    /// let options = ocrmarket_codegen::Options::for_build_script().with_validate();
    /// assert!(options.validate && !options.client);
    /// ```
    #[must_use]
    pub fn with_validate(mut self) -> Self {
        self.validate = true;
        self
    }

    /// Whether what stands on the client is compiled under a feature of its own.
    pub(crate) fn has_client_feature(&self) -> bool {
        self.client && self.root == Root::Crate
    }

    /// Whether what stands on the validator is compiled under a feature of its own.
    pub(crate) fn has_validate_feature(&self) -> bool {
        self.validate && self.root == Root::Crate
    }
}

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The schemas ask for names that Rust cannot have side by side.
    #[error(transparent)]
    Diagnostics(#[from] ocrmarket_model::Diagnostics),
    /// typify refused or altered a definition: a fault of this crate, since the plan hands it what it prints unchanged.
    #[error(
        "module `{module}`: {what}; this is a fault of the generator, please report it with the schema"
    )]
    Items {
        /// Path of the module.
        module: String,
        /// What departed.
        what: String,
    },
}

/// Generates every file for `api`.
///
/// # Errors
/// [`Error::Diagnostics`] lists every name that cannot be used, with its place in the schemas; or where objects nest too deep for a module.
pub fn generate(api: &Api, options: &Options) -> Result<FileSet, Error> {
    let plan = plan::plan(api)?;
    let mut files = FileSet::new();
    for source in sources(api, &plan, options)? {
        files.add(render::rust_file(
            options,
            &source.path,
            &source.schema,
            source.file,
        ));
    }
    for module in &plan.modules {
        let operation = module.operation(api);
        if let Some(operation) = operation.filter(|_| module.schema.len() == 1) {
            files.add(render::schema_file(
                options,
                &module.schema_path(),
                operation,
            ));
        }
    }
    Ok(files)
}

/// A Rust file of the output before it is printed.
pub(crate) struct Source<'p> {
    /// Path relative to the output folder, with `/`.
    pub(crate) path: String,
    /// The schema file it comes from.
    pub(crate) schema: String,
    /// Its items.
    pub(crate) file: syn::File,
    /// Names that the schemas ask for in it.
    pub(crate) names: &'p plan::Names,
}

/// Every Rust file for `api`, not yet printed: what is printed and what is compared is the same.
pub(crate) fn sources<'p>(
    api: &Api,
    plan: &'p Plan,
    options: &Options,
) -> Result<Vec<Source<'p>>, Error> {
    let mut sources = Vec::new();
    let mut add = |path: String, schema: &str, file: syn::File, names: &'p plan::Names| {
        sources.push(Source {
            path,
            schema: schema.to_owned(),
            file,
            names,
        });
    };
    for module in &plan.modules {
        let name = module.path.join("::");
        let parse = |file: syn::Result<syn::File>| file.map_err(|error| fault(&name, &error));
        let mut part = |path: String, source: &str, file: syn::Result<syn::File>| {
            add(path, source, parse(file)?, &module.names);
            Ok::<_, Error>(())
        };
        let types = items::items(plan, module)?;
        let source = &module.source;
        let file = emit::module(api, plan, module, types, options);
        part(module.file_path(), source, file)?;
        if !module.items.is_empty() {
            part(module.part_path("tables"), source, emit::tables(module))?;
        }
        if let Some(model) = module.operation(api) {
            let facts = emit::operation::facts(api, plan, module, model, options);
            let path = module.part_path(emit::operation::MODULE);
            part(path, source, emit::file(facts))?;
        }
        if let Some(request) = module.request.as_ref().filter(|_| options.client) {
            let file = emit::request::request(request);
            part(module.part_path("request"), &request.source, file)?;
        }
        if let Some(text) = &module.shared_schema {
            let file = emit::file(emit::schema::shared(text, options));
            part(module.part_path(emit::schema::SHARED), source, file)?;
        }
    }
    for vendor in &plan.vendors {
        let parse = |tokens| emit::file(tokens).map_err(|error| fault(&vendor.name, &error));
        let file = parse(emit::vendor::vendor(api, plan, vendor, options))?;
        add(vendor.file_path(), &vendor.source, file, &vendor.names);
        if let Some(shared) = emit::vendor::shared(plan, vendor) {
            let file = parse(shared)?;
            add(vendor.shared_path(), &vendor.source, file, &vendor.names);
        }
    }
    let root = emit::file(emit::root::root(api, plan, options));
    let root = root.map_err(|error| fault("the root", &error))?;
    let path = emit::root::path(options.root).to_owned();
    add(path, "the whole folder", root, &plan.names);
    collisions::check(&sources, plan, options)?;
    nesting::check(plan, options)?;
    Ok(sources)
}

/// An emitter's tokens that are no items: the message says which module, so that the schema can be found.
pub(crate) fn fault(module: &str, error: &syn::Error) -> Error {
    Error::Items {
        module: module.to_owned(),
        what: format!("an emitter printed what is not Rust: {error}"),
    }
}
