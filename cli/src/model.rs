//! The schemas a command works with, and the operation that its arguments name.
//!
//! One rule for every command: the folder that `--schemas` names; without it `./schemas`, where that holds schemas; otherwise those
//! built into this program. [`Origin::find`] is the only place that decides.

use std::fmt::{self, Write as _};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, Diagnostic, Diagnostics, Files};
use sha2::{Digest as _, Sha256};

/// The help of `--schemas`.
pub(crate) const HELP: &str = "Folder of the schemas; without it ./schemas, or where there is none, those built into this program";

/// The folder that is used where `--schemas` names none.
const HERE: &str = "schemas";

/// Where the schemas come from that a command uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The folder that `--schemas` names.
    Named(PathBuf),
    /// `./schemas`.
    Here,
    /// Those built into this program.
    BuiltIn {
        /// Whether there is a folder `./schemas` that holds no schemas of ours.
        is_passed_over: bool,
    },
}

impl Origin {
    /// How the schemas built in are called.
    pub(crate) const BUILT_IN: &str =
        concat!("those built into ocrmarket ", env!("CARGO_PKG_VERSION"));

    /// Decides which schemas a command uses; `named` is the value of `--schemas`.
    ///
    /// A change of `./schemas` that was cut off is completed first, because it may be what brings the first schema.
    ///
    /// # Errors
    /// There is no folder of that name, or `./schemas` cannot be read.
    pub(crate) fn find(named: Option<&Path>) -> anyhow::Result<Self> {
        if let Some(folder) = named {
            if !folder.is_dir() {
                bail!(
                    "there is no folder {}: name another with --schemas, or leave it out to use ./schemas or those built in",
                    folder.display()
                );
            }
            return Ok(Self::Named(folder.to_owned()));
        }
        let here = Path::new(HERE);
        if !here.is_dir() {
            return Ok(Self::BuiltIn {
                is_passed_over: false,
            });
        }
        complete(here)?;
        let holds_schemas = holds_schemas(here).map_err(|error| {
            anyhow!("./{HERE} cannot be read: {error}; name another folder with --schemas")
        })?;
        Ok(if holds_schemas {
            Self::Here
        } else {
            Self::BuiltIn {
                is_passed_over: true,
            }
        })
    }

    /// The folder, unless the schemas are those built in.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Named(folder) => Some(folder),
            Self::Here => Some(Path::new(HERE)),
            Self::BuiltIn { .. } => None,
        }
    }

    /// What stands before the path of a schema file in reports and patches. Files that are built in have the paths that they get in
    /// `./schemas`.
    pub(crate) fn shown_folder(&self) -> &Path {
        self.folder().unwrap_or(Path::new(HERE))
    }

    /// Says on stderr which schemas are used, where no flag says it.
    pub(crate) fn say(&self) {
        if !matches!(self, Self::Named(_)) {
            // A stderr that is gone is no reason to stop.
            let _ = writeln!(anstream::stderr(), "schemas: {self}");
        }
    }

    /// Their files, as they are.
    ///
    /// # Errors
    /// A change of the folder was cut off and cannot be completed. A file that cannot be read is a diagnostic of
    /// [`ocrmarket_model::read`].
    pub(crate) fn files(&self) -> anyhow::Result<Files> {
        match self.folder() {
            Some(folder) => files_in(folder),
            None => Ok(ocrmarket_model::embedded::files()),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(folder) => write!(formatter, "{}", folder.display()),
            Self::Here => write!(formatter, "./{HERE}"),
            Self::BuiltIn { is_passed_over } => {
                formatter.write_str(Self::BUILT_IN)?;
                if *is_passed_over {
                    write!(
                        formatter,
                        "; ./{HERE} holds neither a vendor.json nor an operation.json and is passed over"
                    )?;
                }
                Ok(())
            }
        }
    }
}

/// Whether a folder holds a file that only our schemas have, where their layout has it: `*/vendor.json` or `*/*/operation.json`.
/// Many projects have a folder `schemas` for something else.
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
pub(crate) struct Model {
    /// Where they come from.
    pub(crate) origin: Origin,
    /// Their files, as they are.
    pub(crate) files: Files,
    /// What they say.
    pub(crate) api: Api,
}

impl Model {
    /// Reads the schemas that a command uses; `named` is the value of `--schemas`.
    ///
    /// # Errors
    /// There is no folder of that name, or everything that is wrong with the schemas.
    pub(crate) fn read(named: Option<&Path>) -> anyhow::Result<Self> {
        Self::of(Origin::find(named)?)
    }

    /// Reads the schemas that were found.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn of(origin: Origin) -> anyhow::Result<Self> {
        let files = origin.files()?;
        let api = ocrmarket_model::read(&files).map_err(|diagnostics| match origin.folder() {
            Some(folder) => anyhow!(
                "the schemas in {} cannot be used\n{}",
                folder.display(),
                with_folder(&diagnostics, folder)
            ),
            None => anyhow!("the schemas built in cannot be used\n{diagnostics}"),
        })?;
        Ok(Self { origin, files, api })
    }

    /// The operation of that name, `vendor/operation`.
    ///
    /// # Errors
    /// There is none; the message lists those there are.
    pub(crate) fn operation(&self, name: &str) -> anyhow::Result<&OperationModel> {
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
        let list = names.join(
            "
  ",
        );
        match nearest(name, &names) {
            Some(nearest) => {
                bail!(
                    "there is no operation {name}; did you mean {nearest}?\nOperations:\n  {list}"
                )
            }
            None => bail!("there is no operation {name}\nOperations:\n  {list}"),
        }
    }

    /// Digest of all files but samples, findings and prose.
    pub(crate) fn digest(&self) -> String {
        let mut digest = Sha256::new();
        let counts = |path: &str| !path.contains("/samples/") && path != "README.md";
        for (path, bytes) in self.files.iter().filter(|(path, _)| counts(path)) {
            for part in [path.as_bytes(), bytes] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        hexadecimal(digest.finalize())
    }

    /// The ties of made-up values.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn ties(&self) -> anyhow::Result<ocrmarket_synthetic::Ties> {
        let ties = ocrmarket_synthetic::Ties::read(&self.files, &self.api);
        ties.map_err(|diagnostics| anyhow!("{diagnostics}"))
            .context("the *.sample.json files cannot be used")
    }
}

/// The files of a folder of schemas. A change of the folder that was cut off is completed first, so that no command reads
/// half of one.
///
/// # Errors
/// The change cannot be completed. A file that cannot be read is a diagnostic of [`ocrmarket_model::read`].
pub(crate) fn files_in(folder: &Path) -> anyhow::Result<Files> {
    complete(folder)?;
    Ok(Files::from_folder(folder))
}

/// The mistakes, with paths that start at the working folder instead of at the schemas.
pub(crate) fn with_folder(diagnostics: &Diagnostics, schemas: &Path) -> Diagnostics {
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

fn complete(folder: &Path) -> anyhow::Result<()> {
    ocrmarket_files::complete(folder)
        .map(drop)
        .context("an earlier change of the schemas is not complete")
}

pub(crate) fn hexadecimal(digest: impl AsRef<[u8]>) -> String {
    let mut text = String::with_capacity(64);
    for byte in digest.as_ref() {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// `vendor/operation`.
pub(crate) fn full_name(operation: &OperationModel) -> String {
    format!(
        "{}/{}",
        operation.operation.vendor, operation.operation.name
    )
}

/// The name that was probably meant, or nothing where none is near.
pub(crate) fn nearest<'n>(name: &str, names: &'n [String]) -> Option<&'n str> {
    // An operation's own name is unmistakable where only the vendor is missing or wrong.
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
