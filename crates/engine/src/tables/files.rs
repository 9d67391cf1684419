//! The files of tables: staged under temporary names while rows are added, and renamed at the end.

use std::fs;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use arrow_array::{Array as _, RecordBatch};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_ipc::writer::FileWriter;
use arrow_schema::{ArrowError, DataType, SchemaRef};
use arrow_select::concat::concat_batches;
use ocrmarket_files::Staged;
use ocrmarket_tables::View;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::text::cell;

use super::manifest::Manifest;
use super::{TableFile, TableFormat, TablesConfig};

/// Size of the rows of a table that are encoded together, in bytes.
const BATCH: usize = 4 << 20;
/// Size of all rows that wait for that, in bytes.
const WAITING: usize = 256 << 20;
/// Size of the encoded rows of a Parquet file that are in memory, in bytes. Then a row group ends.
const GROUP: usize = 128 << 20;

/// The files of a run.
pub(super) struct TableFiles {
    folder: PathBuf,
    /// `part-SHARD`
    part: String,
    overwrite: bool,
    tables: Vec<Output>,
    /// Size of the rows that wait.
    waiting: usize,
}

/// The file of a table.
struct Output {
    table: String,
    file: String,
    format: TableFormat,
    schema: SchemaRef,
    /// `true` if the file is written even if it has no rows.
    is_always: bool,
    writer: Option<Writer>,
    waiting: Vec<RecordBatch>,
    size: usize,
    rows: u64,
}

enum Writer {
    Parquet(Box<ArrowWriter<Staged>>),
    Arrow(Box<FileWriter<BufWriter<Staged>>>),
    Csv(Box<csv::Writer<Staged>>),
}

/// Complete files that do not have their names yet.
pub(super) struct FinishedFiles {
    folder: PathBuf,
    part: String,
    files: Vec<(TableFile, Staged)>,
    /// Files of an earlier run.
    earlier: Vec<PathBuf>,
}

impl TableFiles {
    /// Prepares the files of a run, and checks that they can be written.
    ///
    /// # Errors
    /// The folder cannot be written, or contains files of an earlier run.
    pub(super) fn create(
        config: &TablesConfig,
        view: &View,
        schemas: &[SchemaRef],
    ) -> Result<Self> {
        let folder = &config.folder;
        ocrmarket_files::create_private_folder(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let shard = config.inputs.shard.unwrap_or_default();
        let part = format!("part-{:05}", shard.number());
        let files = Self {
            folder: folder.clone(),
            part,
            overwrite: config.overwrite,
            tables: Vec::new(),
            waiting: 0,
        };
        let earlier = files.earlier()?;
        if let Some(known) = earlier.first().filter(|_| !config.overwrite) {
            let message = format!(
                "{} is of an earlier run: give `output` another folder, or replace the files with `overwrite`",
                known.display()
            );
            bail!(Failure::usage(message).naming(&["output", "overwrite"]));
        }
        let tables = view.tables.iter().zip(schemas);
        let tables = tables.map(|(table, schema)| Output {
            table: table.name.clone(),
            file: format!(
                "{}-{}.{}",
                files.part,
                table.name,
                config.format.extension()
            ),
            format: config.format,
            schema: schema.clone(),
            is_always: shard.number() == 0,
            writer: None,
            waiting: Vec::new(),
            size: 0,
            rows: 0,
        });
        let tables = tables.collect();
        Ok(Self { tables, ..files })
    }

    /// Returns the files of an earlier run of this shard.
    fn earlier(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(&self.folder)
            .with_context(|| format!("cannot read {}", self.folder.display()))?;
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", self.folder.display()))?;
            let name = entry.file_name();
            let rest = name
                .to_str()
                .and_then(|name| name.strip_prefix(&*self.part));
            if rest.is_some_and(|rest| rest == ".json" || rest.starts_with('-')) {
                found.push(entry.path());
            }
        }
        found.sort();
        Ok(found)
    }

    /// Adds rows to a table.
    ///
    /// # Errors
    /// They cannot be written.
    pub(super) fn add(&mut self, table: usize, batch: RecordBatch) -> Result<()> {
        let Some(output) = self.tables.get_mut(table) else {
            return Ok(());
        };
        let size = batch.get_array_memory_size();
        output.rows += batch.num_rows() as u64;
        output.size += size;
        output.waiting.push(batch);
        self.waiting += size;
        if output.size >= BATCH {
            self.waiting -= output.size;
            output.encode(&self.folder)?;
        } else if self.waiting >= WAITING {
            for output in &mut self.tables {
                output.encode(&self.folder)?;
            }
            self.waiting = 0;
        }
        Ok(())
    }

    /// Completes the files.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(super) fn finish(mut self) -> Result<FinishedFiles> {
        let mut files = Vec::new();
        for mut output in std::mem::take(&mut self.tables) {
            output.encode(&self.folder)?;
            if output.writer.is_none() && output.is_always {
                output.open(&self.folder)?;
            }
            let Some(writer) = output.writer.take() else {
                continue;
            };
            let staged = writer
                .finish()
                .with_context(|| format!("cannot write {}", output.file))?;
            let file = TableFile {
                table: output.table,
                file: output.file,
                rows: output.rows,
            };
            files.push((file, staged));
        }
        let earlier = if self.overwrite {
            self.earlier()?
        } else {
            Vec::new()
        };
        Ok(FinishedFiles {
            folder: self.folder,
            part: self.part,
            files,
            earlier,
        })
    }
}

impl Output {
    /// Encodes the rows that wait.
    fn encode(&mut self, folder: &Path) -> Result<()> {
        self.size = 0;
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let written = concat_batches(&self.schema, &waiting)
            .map_err(io::Error::other)
            .and_then(|batch| self.open(folder)?.write(&batch));
        written.with_context(|| format!("cannot write {}", self.file))
    }

    /// Opens the file, unless it is open.
    fn open(&mut self, folder: &Path) -> io::Result<&mut Writer> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => Writer::create(self.format, &folder.join(&self.file), &self.schema)?,
        };
        Ok(self.writer.insert(writer))
    }
}

impl Writer {
    fn create(format: TableFormat, path: &Path, schema: &SchemaRef) -> io::Result<Self> {
        let staged = Staged::private_beside(path)?;
        Ok(match format {
            TableFormat::Parquet => {
                let level = ZstdLevel::try_new(3).map_err(io::Error::other)?;
                let properties =
                    WriterProperties::builder().set_compression(Compression::ZSTD(level));
                let properties = properties.set_created_by(CREATED_BY.to_owned()).build();
                let writer = ArrowWriter::try_new(staged, schema.clone(), Some(properties));
                Self::Parquet(Box::new(writer.map_err(io::Error::other)?))
            }
            TableFormat::Arrow => {
                let writer = FileWriter::try_new(BufWriter::new(staged), schema);
                Self::Arrow(Box::new(writer.map_err(io::Error::other)?))
            }
            TableFormat::Csv => {
                let mut writer = csv::Writer::from_writer(staged);
                writer.write_record(schema.fields().iter().map(|field| field.name()))?;
                Self::Csv(Box::new(writer))
            }
        })
    }

    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        match self {
            Self::Parquet(writer) => {
                writer.write(batch).map_err(of_parquet)?;
                if writer.in_progress_size() >= GROUP {
                    writer.flush().map_err(of_parquet)?;
                }
                Ok(())
            }
            Self::Arrow(writer) => writer.write(batch).map_err(of_arrow),
            Self::Csv(writer) => write_csv(writer, batch),
        }
    }

    fn finish(self) -> io::Result<Staged> {
        match self {
            Self::Parquet(writer) => writer.into_inner().map_err(of_parquet),
            Self::Arrow(mut writer) => {
                writer.finish().map_err(of_arrow)?;
                let buffered = writer.into_inner().map_err(of_arrow)?;
                buffered
                    .into_inner()
                    .map_err(io::IntoInnerError::into_error)
            }
            Self::Csv(writer) => writer
                .into_inner()
                .map_err(|error| io::Error::other(error.to_string())),
        }
    }
}

/// Name of the program in Parquet files.
const CREATED_BY: &str = concat!("ocrmarket ", env!("CARGO_PKG_VERSION"));

/// Writes rows as cells: a null is an empty cell, and no text is a formula.
fn write_csv(writer: &mut csv::Writer<Staged>, batch: &RecordBatch) -> io::Result<()> {
    let options = FormatOptions::default();
    let columns = batch.columns().iter();
    let columns = columns.map(|column| {
        let is_text = *column.data_type() == DataType::Utf8;
        Ok((ArrayFormatter::try_new(column, &options)?, column, is_text))
    });
    let columns: Vec<_> = columns
        .collect::<Result<_, ArrowError>>()
        .map_err(of_arrow)?;
    for row in 0..batch.num_rows() {
        for (formatter, column, is_text) in &columns {
            let is_null = column.is_null(row);
            let text = if is_null {
                String::new()
            } else {
                formatter.value(row).to_string()
            };
            let text = if *is_text {
                cell(&text)
            } else {
                text.as_str().into()
            };
            writer.write_field(&*text)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(())
}

impl FinishedFiles {
    /// Gives the files their names, and writes the manifest last. Files of an earlier run that have
    /// no successor are removed.
    ///
    /// # Errors
    /// A file cannot be written. Then neither the manifest nor a file of this run remains.
    pub(super) fn commit(self, manifest: &Manifest<'_>) -> Result<(Vec<TableFile>, PathBuf)> {
        let path = self.folder.join(format!("{}.json", self.part));
        ocrmarket_files::remove(&path)
            .with_context(|| format!("cannot replace {}", path.display()))?;
        let mut named = Vec::new();
        let committed = Self::name(self.files, &mut named)
            .and_then(|()| remove_stale(&self.earlier, &named))
            .and_then(|()| crate::fs::replace_private(&path, manifest.text(&named).as_bytes()));
        match committed {
            Ok(()) => Ok((named, path)),
            Err(failure) => {
                let files = named.iter().map(|file| self.folder.join(&file.file));
                for file in [path].into_iter().chain(files) {
                    // The first failure is reported. Without a manifest, the others count for nothing.
                    let _ = ocrmarket_files::remove(&file);
                }
                Err(failure)
            }
        }
    }

    /// Gives the files their names.
    fn name(files: Vec<(TableFile, Staged)>, named: &mut Vec<TableFile>) -> Result<()> {
        for (file, staged) in files {
            let name = file.file.clone();
            // Its last step may fail when the file has its name.
            named.push(file);
            staged
                .commit()
                .with_context(|| format!("cannot write {name}"))?;
        }
        Ok(())
    }
}

/// Removes the files of an earlier run that have no successor.
fn remove_stale(earlier: &[PathBuf], named: &[TableFile]) -> Result<()> {
    let is_new = |path: &PathBuf| named.iter().any(|file| path.ends_with(&file.file));
    for stale in earlier.iter().filter(|path| !is_new(path)) {
        ocrmarket_files::remove(stale)
            .with_context(|| format!("cannot remove {}", stale.display()))?;
    }
    Ok(())
}

fn of_parquet(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(source) => match source.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(source) => io::Error::other(source),
        },
        other => io::Error::other(other),
    }
}

fn of_arrow(error: ArrowError) -> io::Error {
    match error {
        ArrowError::IoError(_, error) => error,
        other => io::Error::other(other),
    }
}
