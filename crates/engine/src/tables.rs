//! `ocrmarket tables`: converts stored responses to tables in Parquet, Arrow or CSV files.
//!
//! Each shard writes its own files, `part-SHARD-TABLE`, and at last a manifest `part-SHARD.json`.
//! Without its manifest a shard is not complete. No file is ever half-written. The rows do not
//! depend on the number of threads or shards.

pub(crate) mod bodies;
mod ddl;
mod files;
mod job;
mod manifest;
mod private;

use std::collections::BTreeMap;
use std::path::PathBuf;

use ocrmarket_tables::Converter;
use serde::{Deserialize, Serialize};

use crate::batch;
use crate::failure::{Failure, Result};
use crate::inputs::{InputPaths, UnreadableInput};
use crate::observe::Observer;
use crate::records::RecordOptions;
use crate::schemas::Schemas;

use self::files::TableFiles;
use self::job::Converting;

pub use self::ddl::{SqlDialect, ddl};
pub use self::private::{PrivateRule, read_key};
pub use ocrmarket_tables::view::{Key, ViewKind};
pub use ocrmarket_tables::{PrivacyRules, PrivateAction, PrivateKey, View};
pub use ocrmarket_wire::Privacy as PrivacyClass;

/// Configuration of [`write()`].
///
/// ```
/// use ocrmarket_engine::tables::{PrivacyRules, TablesConfig};
///
/// let mut config = TablesConfig::new("showapi/bank_card", "tables".into());
/// config.inputs.paths = vec!["responses".into()];
/// config.privacy = PrivacyRules::keep_all();
/// ```
#[derive(Debug, Clone)]
pub struct TablesConfig {
    /// The inputs that contain the records.
    pub inputs: InputPaths,
    /// The operation that responded, `vendor/operation`. Records that name another one are passed
    /// over.
    pub operation: String,
    /// The tables.
    pub view: ViewKind,
    /// Location of the response in a record.
    pub records: RecordOptions,
    /// Folder of the files; created if absent.
    pub folder: PathBuf,
    /// Format of the files.
    pub format: TableFormat,
    /// `true` if files of an earlier run of this shard are replaced.
    pub overwrite: bool,
    /// Treatment of private columns.
    pub privacy: PrivacyRules,
    /// Maximum size of a record, in bytes; a larger one is malformed.
    pub max_record: usize,
    /// Maximum growth of a compressed input beyond the first 64 MB, as a multiple of its size.
    pub max_expansion: u64,
    /// Folder in which refused records are stored.
    pub quarantine: Option<PathBuf>,
    /// Number of threads; by default the number of processors.
    pub jobs: Option<usize>,
}

impl TablesConfig {
    /// Creates a configuration with the source view in Parquet files, without private columns.
    pub fn new(operation: &str, folder: PathBuf) -> Self {
        Self {
            inputs: InputPaths::default(),
            operation: operation.to_owned(),
            view: ViewKind::Source,
            records: RecordOptions::default(),
            folder,
            format: TableFormat::Parquet,
            overwrite: false,
            privacy: PrivacyRules::default(),
            max_record: 64 << 20,
            max_expansion: 500,
            quarantine: None,
            jobs: None,
        }
    }
}

/// Format of the files of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Apache Parquet, compressed with Zstandard.
    Parquet,
    /// Apache Arrow IPC files.
    Arrow,
    /// Comma-separated values, with a header. Spreadsheets read no cell as a formula.
    Csv,
}

impl TableFormat {
    /// Returns the extension of the files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::Csv => "csv",
        }
    }
}

/// Counts of records. `records` is the sum of `written`, `refused` and `passed_over`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCounts {
    /// All records.
    pub records: u64,
    /// Responses in the tables, by class.
    pub written: BTreeMap<String, u64>,
    /// Records that are in no table, by reason.
    pub refused: BTreeMap<String, u64>,
    /// Records that have no response of the operation, by reason.
    pub passed_over: BTreeMap<String, u64>,
    /// Values that were withheld, because they do not look like values of their public field.
    pub withheld: u64,
    /// Decompressed bytes that were read.
    pub bytes: u64,
}

/// A file of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFile {
    /// The table.
    pub table: String,
    /// Name of the file in the folder.
    pub file: String,
    /// Number of rows.
    pub rows: u64,
}

/// Result of [`write()`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TablesSummary {
    /// Counts of records.
    pub counts: TableCounts,
    /// Files of the tables.
    pub files: Vec<TableFile>,
    /// The manifest.
    pub manifest: PathBuf,
    /// Number of inputs.
    pub inputs: u64,
    /// Inputs that were not read to their end; at most 1,000.
    pub unreadable: Vec<UnreadableInput>,
}

impl TablesSummary {
    /// Returns the number of records that are in no table.
    pub fn refused(&self) -> u64 {
        self.counts.refused.values().sum()
    }

    /// Returns the number of responses in the tables.
    pub fn written(&self) -> u64 {
        self.counts.written.values().sum()
    }

    /// Returns the number of rows of all tables.
    pub fn rows(&self) -> u64 {
        self.files.iter().map(|file| file.rows).sum()
    }
}

/// Converts the responses of records to tables, and writes them.
///
/// Refused records and unreadable inputs are not a failure: the summary counts them.
///
/// # Errors
/// The configuration or the schemas cannot be used, the folder has files of this shard already, or
/// an output cannot be written. Then no file of the run remains.
pub fn write(
    config: &TablesConfig,
    schemas: &Schemas,
    observer: &mut dyn Observer,
) -> Result<TablesSummary> {
    let operation = schemas.operation(&config.operation)?;
    let view = view(schemas, &config.operation, config.view)?;
    let converter = Converter::new(&view, operation, &config.privacy);
    let arrow_schemas: Vec<_> = converter.schemas().cloned().collect();
    let files = TableFiles::create(config, &view, &arrow_schemas)?;
    let job = Converting::new(config, &view, operation, converter, files);
    let ended = batch::run(&job, config.options(), observer)?.finish()?;
    let counts = ended.whole.counts;
    let files = job.into_files().finish()?;
    let manifest = manifest::Manifest {
        config,
        view: &view,
        counts: &counts,
        inputs: &ended.whole.inputs,
        unreadable: &ended.unreadable,
    };
    let (files, manifest) = files.commit(&manifest)?;
    Ok(TablesSummary {
        counts,
        files,
        manifest,
        inputs: ended.inputs,
        unreadable: ended.unreadable,
    })
}

/// Derives a view of an operation.
///
/// # Errors
/// There is no such operation, or its tables are ambiguous.
pub fn view(schemas: &Schemas, operation: &str, kind: ViewKind) -> Result<View> {
    let model = schemas.operation(operation)?;
    View::derive(&schemas.api, model, kind)
        .map_err(|error| Failure::usage(format!("{operation}: {error}")))
}

impl TablesConfig {
    fn options(&self) -> batch::Options<'_> {
        batch::Options {
            inputs: &self.inputs,
            records: &self.records,
            has_store: true,
            opens_arrays: true,
            max_record: self.max_record,
            max_expansion: self.max_expansion,
            jobs: self.jobs,
            fail_fast: false,
            sample: None,
            quarantine: self.quarantine.as_deref(),
            resume: None,
        }
    }
}
