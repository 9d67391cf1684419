//! The schemas a command works with, and the operation that its arguments name.

use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_spec::api::OperationModel;
use ocrmarket_spec::{Api, Files};

/// Schemas that were read.
pub(crate) struct Model {
    /// Their files, as they are.
    pub(crate) files: Files,
    /// What they say.
    pub(crate) api: Api,
}

impl Model {
    /// Reads the schemas in a folder, or those compiled in.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn read(folder: Option<&Path>) -> anyhow::Result<Self> {
        let files = match folder {
            Some(folder) => files_in(folder)?,
            None => ocrmarket_spec::embedded::files(),
        };
        let api = ocrmarket_spec::read(&files).map_err(|diagnostics| match folder {
            Some(folder) => anyhow!(
                "the schemas in {} cannot be used\n{diagnostics}",
                folder.display()
            ),
            None => anyhow!("the schemas compiled in cannot be used\n{diagnostics}"),
        })?;
        Ok(Self { files, api })
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

    /// The ties of made-up values.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn ties(&self) -> anyhow::Result<ocrmarket_spec::sample::Ties> {
        let ties = ocrmarket_spec::sample::Ties::read(&self.files, &self.api);
        ties.map_err(|diagnostics| anyhow!("{diagnostics}"))
            .context("the *.sample.json files cannot be used")
    }
}

/// The files of a folder of schemas. A change of the folder that was cut off is completed first, so that no command reads
/// half of one.
///
/// # Errors
/// The change cannot be completed. A file that cannot be read is a diagnostic of [`ocrmarket_spec::read`].
pub(crate) fn files_in(folder: &Path) -> anyhow::Result<Files> {
    ocrmarket_files::complete(folder)
        .context("an earlier change of the schemas is not complete")?;
    Ok(Files::from_folder(folder))
}

/// `vendor/operation`.
pub(crate) fn full_name(operation: &OperationModel) -> String {
    format!(
        "{}/{}",
        operation.operation.vendor, operation.operation.name
    )
}

/// The name that was probably meant, or nothing where none is near.
fn nearest<'n>(name: &str, names: &'n [String]) -> Option<&'n str> {
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
