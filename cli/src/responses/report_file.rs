//! `--report KIND=FILE`: a further report, written to a file.

use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;

use crate::output::Reader;

/// `--report KIND=FILE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReportFile<F> {
    /// Format of the report.
    pub(crate) format: F,
    /// Path of the file.
    pub(crate) path: PathBuf,
}

impl<F: ValueEnum> FromStr for ReportFile<F> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || {
            let kinds = F::value_variants().iter();
            let names = kinds.filter_map(ValueEnum::to_possible_value);
            let names: Vec<String> = names.map(|name| name.get_name().to_owned()).collect();
            format!(
                "expected KIND=FILE, such as sarif=findings.sarif; KIND is one of {}",
                names.join(", ")
            )
        };
        let (kind, path) = text.split_once('=').ok_or_else(expected)?;
        let format = F::from_str(kind, false).map_err(|_| expected())?;
        if matches!(path, "" | "-") {
            return Err("expected a file, found -; for standard output use --format".to_owned());
        }
        Ok(Self {
            format,
            path: path.into(),
        })
    }
}

impl<F> ReportFile<F> {
    /// Checks before a long run that its report can be written after it.
    ///
    /// # Errors
    /// Nothing can be written to the file's folder.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        Ok(ocrmarket_engine::fs::check_writable(&self.path)?)
    }

    /// Writes the report completely or not at all. A file has no colours, and reports for programs
    /// pass no filter.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn replace(
        &self,
        reader: Reader,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        crate::output::replace(&self.path, reader, write)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::responses::validate::arguments::Format;

    #[test]
    fn a_report_is_written_whole_or_not_at_all() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("findings.json");
        let file =
            |kind: &str| ReportFile::<Format>::from_str(&format!("{kind}={}", path.display()));
        for kind in ["human", "json", "ndjson", "sarif", "junit", "github"] {
            let file = file(kind)?;
            file.check()?;
            file.replace(Reader::Program, |out| out.write_all(b"report"))?;
            let found = std::fs::read_to_string(&path)?;
            assert_eq!(found, "report", "{kind}");
            assert_eq!(std::fs::read_dir(folder.path())?.count(), 1, "{kind}");
        }
        let nowhere = folder.path().join("none").join("findings.json");
        let nowhere = ReportFile {
            format: Format::Json,
            path: nowhere,
        };
        assert!(nowhere.check().is_err());
        let write = |out: &mut dyn Write| out.write_all(b"report");
        assert!(nowhere.replace(Reader::Program, write).is_err());
        Ok(())
    }

    #[test]
    fn a_report_file_has_a_kind_and_a_path() {
        for wrong in ["", "json", "json=", "json=-", "xml=a", "=a"] {
            assert!(ReportFile::<Format>::from_str(wrong).is_err(), "{wrong:?}");
        }
        let parsed = ReportFile::<Format>::from_str("sarif=a=b.sarif");
        let expected = ReportFile {
            format: Format::Sarif,
            path: "a=b.sarif".into(),
        };
        assert_eq!(parsed, Ok(expected));
    }
}
