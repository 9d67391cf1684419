//! Turns a checked [`Api`] into Rust source: an `Api` in, a [`FileSet`] out.
//!
//! The generator is a list of stages, each a module:
//!
//! ```text
//! Api ─plan→ Plan (every name and path) ─items→ struct and enum items ─emit→ tokens ─render→ FileSet ─sync→ disk | report
//! ```
//!
//! `plan` decides all names. `items` has typify print the struct and enum items, and refines them.
//! `emit` adds impls and tables. `render` formats. [`sync`] is the only stage that accesses the
//! disk. The same `Api` gives the same bytes on any machine.
//!
//! One more module reads the items before they are rendered: [`api_list`] lists every public item.
//! `ocrmarket-compat` decides the effect of a change of that list.
//!
//! [`names`] maps locations of the schemas to the names of their Rust items.
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

pub mod api_list;
mod collisions;
mod docs;
mod emit;
mod files;
mod items;
mod names;
mod nesting;
pub mod plan;
mod render;
pub mod sync;

use ocrmarket_model::api::Api;
use plan::Plan;

pub use files::{File, FileSet};
pub use names::{Names, names};

/// Options of the output and how it is embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Kind of the root file.
    pub root: Root,
    /// Command that the header of each file names.
    pub command: String,
    /// `true` if the output has request types and endpoint functions. They depend on the crate
    /// `ocrmarket-client`: in a crate under its feature `client`, in a module always.
    pub client: bool,
    /// `true` if the output has functions that validate responses. They depend on the crate
    /// `ocrmarket-validator` with its feature `operation`: in a crate under its feature `validate`, in
    /// a module always.
    pub validate: bool,
    /// Name of the crate that holds the output, for the doc examples, which are run. With `None`,
    /// or in a module, whose path is unknown, there are no examples.
    pub crate_name: Option<String>,
}

/// Kind of the root file of the output.
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
    /// Returns options for a crate that generates from its own schemas into `OUT_DIR` and includes
    /// the root file with `include!(concat!(env!("OUT_DIR"), "/ocr/mod.rs"));`. Only types are
    /// generated; see [`Options::with_client`] and [`Options::with_validate`].
    pub fn for_build_script() -> Self {
        Self {
            root: Root::Module,
            command: "cargo build".to_owned(),
            client: false,
            validate: false,
            crate_name: None,
        }
    }

    /// Adds request types and endpoint functions. The crate that includes the output then also
    /// depends on `ocrmarket-client`.
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

    /// Adds a function to each operation that validates its responses. The crate that includes the
    /// output then also depends on `ocrmarket-validator` with its feature `operation`.
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

    /// Returns `true` if items that need the client are compiled under a feature.
    pub(crate) fn has_client_feature(&self) -> bool {
        self.client && self.root == Root::Crate
    }

    /// Returns `true` if items that need the validator are compiled under a feature.
    pub(crate) fn has_validate_feature(&self) -> bool {
        self.validate && self.root == Root::Crate
    }
}

/// Error of the generator. No output is produced.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The schemas need names that cannot coexist in Rust.
    #[error(transparent)]
    Diagnostics(#[from] ocrmarket_model::Diagnostics),
    /// typify refused or altered a definition. This is a fault of this crate, since the plan gives
    /// typify only definitions that it prints unchanged.
    #[error("internal error in module `{module}`: {what}; please report it with the schema")]
    Items {
        /// Path of the module.
        module: String,
        /// Description of the deviation.
        what: String,
    },
}

/// Generates every file for `api`.
///
/// # Errors
/// [`Error::Diagnostics`] lists every name that cannot be used, with its location in the schemas,
/// or the definition from which objects nest too deeply for a module.
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
    /// Schema file of which it is generated.
    pub(crate) schema: String,
    /// Its items.
    pub(crate) file: syn::File,
    /// Names that the schemas need in it.
    pub(crate) names: &'p plan::ModuleNames,
}

/// Returns every Rust file for `api`, not yet printed. Printing and comparing share this input.
pub(crate) fn sources<'p>(
    api: &Api,
    plan: &'p Plan,
    options: &Options,
) -> Result<Vec<Source<'p>>, Error> {
    let mut sources = Vec::new();
    let mut add = |path: String, schema: &str, file: syn::File, names: &'p plan::ModuleNames| {
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
            part(
                module.part_path("tables"),
                source,
                emit::tables(plan, module),
            )?;
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
    let root = root.map_err(|error| fault("root", &error))?;
    let path = emit::root::path(options.root).to_owned();
    add(path, "the whole folder", root, &plan.names);
    collisions::check(&sources, plan, options)?;
    nesting::check(plan, options)?;
    Ok(sources)
}

/// Returns the error for tokens of an emitter that do not parse as items. It names the module, so
/// that the schema can be found.
pub(crate) fn fault(module: &str, error: &syn::Error) -> Error {
    Error::Items {
        module: module.to_owned(),
        what: format!("printed code is not valid Rust: {error}"),
    }
}
