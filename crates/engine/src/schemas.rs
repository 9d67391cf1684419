//! The schemas of a command, and the operation that its arguments name.
//!
//! Every command has the same rule: the folder that `--schemas` names; without it `./schemas`, if
//! it contains schemas; otherwise those built into this program. Only [`Origin::find`] decides.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, Diagnostic, Diagnostics, Files};
use sha2::{Digest as _, Sha256};

use crate::failure::{Context as _, Failure, Result, bail};
use crate::text::path_name;

/// Default folder without `--schemas`.
const HERE: &str = "schemas";

/// Source of a command's schemas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The folder that `--schemas` names.
    Named(PathBuf),
    /// `./schemas`.
    Here,
    /// The schemas built into this program.
    BuiltIn {
        /// `true` if there is a folder `./schemas` without schemas of this project.
        is_passed_over: bool,
    },
}

impl Origin {
    /// Name of the built-in schemas.
    pub const BUILT_IN: &str = concat!("built into ocrmarket ", env!("CARGO_PKG_VERSION"));

    /// Returns the schemas built into this library.
    pub const fn built_in() -> Self {
        Self::BuiltIn {
            is_passed_over: false,
        }
    }

    /// Selects the schemas of a command; `named` is the value of `--schemas`.
    ///
    /// An interrupted change of `./schemas` is completed first, because it may add the first
    /// schema.
    ///
    /// # Errors
    /// There is no folder of that name, or `./schemas` cannot be read.
    pub fn find(named: Option<&Path>) -> Result<Self> {
        if let Some(folder) = named {
            if !folder.is_dir() {
                let message = format!(
                    "no such folder: {}; give `schemas` another folder, or omit it to use ./schemas or the built-in schemas",
                    folder.display()
                );
                bail!(Failure::usage(message).naming(&["schemas"]));
            }
            return Ok(Self::Named(folder.to_owned()));
        }
        let here = Path::new(HERE);
        if !here.is_dir() {
            return Ok(Self::built_in());
        }
        complete(here)?;
        let holds_schemas = holds_schemas(here).map_err(|error| {
            Failure::usage(format!(
                "cannot read ./{HERE}: {error}; give another folder with `schemas`"
            ))
            .naming(&["schemas"])
        })?;
        Ok(if holds_schemas {
            Self::Here
        } else {
            Self::BuiltIn {
                is_passed_over: true,
            }
        })
    }

    /// Returns the folder; `None` for the built-in schemas.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Named(folder) => Some(folder),
            Self::Here => Some(Path::new(HERE)),
            Self::BuiltIn { .. } => None,
        }
    }

    /// Returns the folder before the path of a schema file in reports and patches. Built-in files
    /// have the paths that they would have in `./schemas`.
    pub fn shown_folder(&self) -> &Path {
        self.folder().unwrap_or(Path::new(HERE))
    }

    /// Returns the schema files, unchanged.
    ///
    /// # Errors
    /// An interrupted change of the folder cannot be completed. A file that cannot be read is a
    /// diagnostic of [`ocrmarket_model::read`].
    pub fn files(&self) -> Result<Files> {
        match self.folder() {
            Some(folder) => files_in(folder),
            None => Ok(ocrmarket_model::embedded::files()),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(folder) => formatter.write_str(&path_name(folder)),
            Self::Here => write!(formatter, "./{HERE}"),
            Self::BuiltIn { is_passed_over } => {
                formatter.write_str(Self::BUILT_IN)?;
                if *is_passed_over {
                    write!(
                        formatter,
                        "; ./{HERE} is ignored: it contains no vendor.json and no operation.json"
                    )?;
                }
                Ok(())
            }
        }
    }
}

/// Returns `true` if a folder contains a file that is specific to these schemas: `*/vendor.json` or
/// `*/*/operation.json`. Many projects use a folder `schemas` for something else.
fn holds_schemas(folder: &Path) -> io::Result<bool> {
    for vendor in fs::read_dir(folder)? {
        let vendor = vendor?.path();
        if vendor.join("vendor.json").is_file() {
            return Ok(true);
        }
        let Ok(operations) = fs::read_dir(&vendor) else {
            continue;
        };
        for operation in operations {
            if operation?.path().join("operation.json").is_file() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Schemas that were read.
pub struct Schemas {
    /// Their source.
    pub origin: Origin,
    /// Their files, unchanged.
    pub files: Files,
    /// Their model.
    pub api: Api,
}

impl Schemas {
    /// Reads the schemas that a command uses; `named` is the value of `--schemas`.
    ///
    /// # Errors
    /// There is no folder of that name, or the schemas have mistakes; the message lists all of
    /// them.
    pub fn read(named: Option<&Path>) -> Result<Self> {
        Self::of(Origin::find(named)?)
    }

    /// Reads the schemas that are built into this library.
    ///
    /// # Errors
    /// The schemas have mistakes, which would be a fault of this library.
    pub fn built_in() -> Result<Self> {
        Self::of(Origin::built_in())
    }

    /// Reads the schemas of a source.
    ///
    /// # Errors
    /// The schemas have mistakes; the message lists all of them.
    pub fn of(origin: Origin) -> Result<Self> {
        let files = origin.files()?;
        let api = ocrmarket_model::read(&files).map_err(|diagnostics| match origin.folder() {
            Some(folder) => {
                Failure::configuration(format!("invalid schemas in {}", folder.display()))
                    .with_list(&with_folder(&diagnostics, folder).to_string())
            }
            None => Failure::configuration("invalid built-in schemas")
                .with_list(&diagnostics.to_string()),
        })?;
        Ok(Self { origin, files, api })
    }

    /// Returns the operation of that name, `vendor/operation`.
    ///
    /// # Errors
    /// There is no such operation; the message lists the existing ones.
    pub fn operation(&self, name: &str) -> Result<&OperationModel> {
        let operations = || {
            self.api
                .vendors
                .iter()
                .flat_map(|vendor| &vendor.operations)
        };
        if let Some(operation) = operations().find(|operation| full_name(operation) == name) {
            return Ok(operation);
        }
        let names: Vec<String> = operations().map(full_name).collect();
        let meant = nearest(name, &names).map(|nearest| format!("; did you mean {nearest}?"));
        let message = format!("unknown operation {name}{}", meant.unwrap_or_default());
        let list = names.join("\n  ");
        bail!(Failure::usage(message).with_list(&format!("Operations:\n  {list}")))
    }

    /// Returns the digest of all files except samples, findings and prose.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        let counts = |path: &str| !path.contains("/samples/") && path != "README.md";
        for (path, bytes) in self.files.iter().filter(|(path, _)| counts(path)) {
            for part in [path.as_bytes(), bytes] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        hex::encode(digest.finalize())
    }

    /// Reads the constraints of synthetic values.
    ///
    /// # Errors
    /// The constraints have mistakes; the message lists all of them.
    #[cfg(any(feature = "schemas", feature = "calls"))]
    pub fn constraints(&self) -> Result<ocrmarket_synthetic::Constraints> {
        let ties = ocrmarket_synthetic::Constraints::read(&self.files, &self.api);
        ties.map_err(|diagnostics| Failure::configuration(format!("{diagnostics}")))
            .context("invalid *.sample.json files")
    }
}

/// Reads the files of a folder of schemas. An interrupted change of the folder is completed first,
/// so that no command reads a part of it.
///
/// # Errors
/// The change cannot be completed. A file that cannot be read is a diagnostic of
/// [`ocrmarket_model::read`].
pub fn files_in(folder: &Path) -> Result<Files> {
    complete(folder)?;
    Ok(Files::from_folder(folder))
}

/// Returns the mistakes with paths that start at the working folder instead of at the schemas.
pub fn with_folder(diagnostics: &Diagnostics, schemas: &Path) -> Diagnostics {
    let prefixed = |diagnostic: &Diagnostic| {
        let mut diagnostic = diagnostic.clone();
        diagnostic.file = if diagnostic.file.is_empty() {
            schemas.display().to_string()
        } else {
            schemas.join(&diagnostic.file).display().to_string()
        };
        diagnostic
    };
    diagnostics.iter().map(prefixed).collect::<Vec<_>>().into()
}

fn complete(folder: &Path) -> Result<()> {
    ocrmarket_files::complete(folder)
        .map(drop)
        .context("cannot complete an earlier change of the schemas")
}

/// Returns the name `vendor/operation`.
pub fn full_name(operation: &OperationModel) -> String {
    operation.full_name()
}

/// Returns the most similar name, if one is similar enough.
pub fn nearest<'n>(name: &str, names: &'n [String]) -> Option<&'n str> {
    // An operation's own name is sufficient if only the vendor is missing or wrong.
    let own = |full: &str| full.rsplit('/').next().unwrap_or_default().to_owned();
    let alike = names.iter().find(|known| own(known) == own(name));
    let scored = names
        .iter()
        .map(|known| (strsim::jaro_winkler(name, known), known));
    let best = scored
        .filter(|(score, _)| *score > 0.8)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    alike.or(best.map(|(_, known)| known)).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_near_are_found() {
        let names = ["acme/bank_card", "acme/id_card", "other/credit_report"].map(str::to_owned);
        for (name, expected) in [
            ("acme/bankcard", Some("acme/bank_card")),
            ("acne/id_card", Some("acme/id_card")),
            ("credit_report", Some("other/credit_report")),
            ("zzz", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, &names), expected, "{name:?}");
        }
    }
}
