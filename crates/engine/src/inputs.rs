//! The inputs of a run: finds the files, and reads their decompressed bytes.
//!
//! Paths are found one after the other, in an order that depends only on their names. They are
//! never all in memory. Unreadable inputs are named and skipped; a link to a folder that contains
//! it is not followed.

mod compression;
mod frame;
mod reader;
#[cfg(feature = "tables")]
mod rows;
mod scan;
mod shard;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

pub(crate) use compression::{Compression, plain_name};
pub(crate) use frame::{Chunk, Framer, Framing, Spans};
pub use reader::InputReader;
pub(crate) use scan::Scanner;
pub use shard::InputShard;

use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Result};
use crate::recognize::{Tracker, Tracking};

use self::compression::{Whole, compressed_by_name, decompressed};

/// Maximum length of a line in a list of paths, in bytes.
const LONGEST_PATH: u64 = 1 << 16;

/// One input.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    /// Its name in reports.
    pub(crate) name: Arc<str>,
    /// Its path; `-` is standard input.
    pub(crate) path: PathBuf,
}

/// Content as the name of an input implies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// One record per line.
    Lines,
    /// Documents: one, several, or an array of them.
    Documents,
    /// A Parquet file with one record per row.
    Parquet,
    /// The name implies nothing.
    Nothing,
}

/// An input that was not read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadableInput {
    /// The input.
    pub file: Arc<str>,
    /// Reason why it was not read to its end.
    pub message: String,
}

impl UnreadableInput {
    /// Returns the failure of a job that cannot continue without the input.
    pub(crate) fn failure(&self) -> Failure {
        let Self { file, message } = self;
        Failure::incomplete(format!("{file}: {message}")).at(file)
    }
}

/// Paths of a job's inputs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InputPaths {
    /// Files, folders or globs; `-` is standard input.
    pub paths: Vec<PathBuf>,
    /// File with further paths, one per line; `-` is standard input.
    pub files_from: Option<PathBuf>,
    /// Shard of the inputs that is read, if not all are.
    pub shard: Option<InputShard>,
}

impl InputPaths {
    /// Finds the inputs.
    ///
    /// # Errors
    /// The list of paths cannot be read.
    pub(crate) fn open(&self) -> Result<Inputs> {
        let inputs = Inputs::new(self.paths.clone(), self.files_from.as_deref());
        let mut inputs = inputs.map_err(|error| {
            let failure = Failure::from(error).context("cannot read `files_from`");
            failure.naming(&["files_from"])
        })?;
        inputs.shard = self.shard.unwrap_or_default();
        Ok(inputs)
    }
}

/// Iterator over inputs.
pub(crate) struct Inputs {
    paths: vec::IntoIter<PathBuf>,
    list: Option<Box<dyn BufRead + Send>>,
    /// Remaining entries of folders and globs; nested folders are on top.
    found: Vec<vec::IntoIter<PathBuf>>,
    shard: InputShard,
    /// Number of inputs so far, of all shards.
    count: u64,
}

impl Inputs {
    /// Creates an iterator over the inputs of paths and of a list of paths.
    ///
    /// # Errors
    /// The list cannot be opened.
    pub(crate) fn new(paths: Vec<PathBuf>, list: Option<&Path>) -> io::Result<Self> {
        let list: Option<Box<dyn BufRead + Send>> = match list {
            None => None,
            Some(path) if is_standard(path) => Some(Box::new(BufReader::new(io::stdin()))),
            Some(path) => Some(Box::new(BufReader::new(File::open(path)?))),
        };
        Ok(Self {
            paths: paths.into_iter(),
            list,
            found: Vec::new(),
            shard: InputShard::default(),
            count: 0,
        })
    }

    /// Returns the next path, whatever it refers to.
    fn next_path(&mut self) -> Option<Result<PathBuf, UnreadableInput>> {
        while let Some(inner) = self.found.last_mut() {
            if let Some(path) = inner.next() {
                return Some(Ok(path));
            }
            self.found.pop();
        }
        if let Some(path) = self.paths.next() {
            return Some(Ok(path));
        }
        let mut line = Vec::new();
        let mut bounded = self.list.as_mut()?.take(LONGEST_PATH + 1);
        match bounded.read_until(b'\n', &mut line) {
            Ok(0) => {
                self.list = None;
                None
            }
            Ok(length) if length as u64 > LONGEST_PATH => {
                self.list = None;
                let message = format!(
                    "a line is longer than {LONGEST_PATH} bytes: check that it is a list of paths"
                );
                let error = io::Error::new(io::ErrorKind::InvalidData, message);
                Some(Err(unreadable(Path::new("--files-from"), &error)))
            }
            Ok(_) => {
                let line = line.trim_ascii_end();
                Some(Ok(path_of(line)))
            }
            Err(error) => {
                self.list = None;
                Some(Err(unreadable(Path::new("--files-from"), &error)))
            }
        }
    }

    /// Adds the files of a folder, or those that a glob matches.
    fn expand(&mut self, path: &Path) -> Result<bool, UnreadableInput> {
        if path.is_dir() {
            let found = listed(path).map_err(|error| unreadable(path, &error))?;
            self.found.push(found.into_iter());
            return Ok(true);
        }
        let Some(pattern) = path
            .to_str()
            .filter(|text| text.contains(['*', '?', '[']) && !path.exists())
        else {
            return Ok(false);
        };
        let options = glob::MatchOptions {
            require_literal_leading_dot: true,
            ..glob::MatchOptions::new()
        };
        let matches = glob::glob_with(pattern, options).map_err(|error| UnreadableInput {
            file: pattern.into(),
            message: format!("invalid glob: {}", error.msg),
        })?;
        let mut found: Vec<PathBuf> = matches.filter_map(Result::ok).collect();
        if found.is_empty() {
            return Err(UnreadableInput {
                file: pattern.into(),
                message: "no file matches".to_owned(),
            });
        }
        found.sort();
        self.found.push(found.into_iter());
        Ok(true)
    }
}

impl Iterator for Inputs {
    type Item = Result<Input, UnreadableInput>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let input = self.next_of_any()?;
            self.count += 1;
            if self.shard.contains(self.count - 1) {
                return Some(input);
            }
        }
    }
}

impl Inputs {
    /// Returns the next input of any shard.
    fn next_of_any(&mut self) -> Option<Result<Input, UnreadableInput>> {
        loop {
            let path = match self.next_path()? {
                Ok(path) => path,
                Err(error) => return Some(Err(error)),
            };
            if path.as_os_str().is_empty() {
                continue;
            }
            if is_standard(&path) {
                let name = "-".into();
                return Some(Ok(Input { name, path }));
            }
            match self.expand(&path) {
                Ok(true) => {}
                Ok(false) => {
                    let name = path.to_string_lossy().into();
                    return Some(Ok(Input { name, path }));
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

/// Lists the entries of a folder in the order of their names. It excludes hidden entries, links to
/// folders, and compressed copies beside their files, which an interrupted sealing of a store
/// leaves.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let name = entry.file_name();
        let is_hidden = name.as_encoded_bytes().starts_with(b".");
        let is_linked = || kind.is_symlink() && entry.path().is_file();
        if !is_hidden && (kind.is_dir() || kind.is_file() || is_linked()) {
            names.push(name);
        }
    }
    let names = without_copies(names).into_iter();
    Ok(names.map(|name| folder.join(name)).collect())
}

/// Sorts names, and removes those of compressed copies. A folder of a store has one file for every
/// hour, so this takes `n log n` comparisons.
fn without_copies(mut names: Vec<OsString>) -> Vec<OsString> {
    names.sort_unstable();
    let is_copy = |name: &OsString| {
        let plain = name.as_encoded_bytes().strip_suffix(b".zst");
        plain.is_some_and(|plain| {
            plain.ends_with(b".ndjson")
                && names
                    .binary_search_by(|other| other.as_encoded_bytes().cmp(plain))
                    .is_ok()
        })
    };
    let copies: Vec<bool> = names.iter().map(is_copy).collect();
    let names = names.into_iter().zip(copies);
    names
        .filter_map(|(name, is_copy)| (!is_copy).then_some(name))
        .collect()
}

impl Input {
    /// Returns its size on the disk and whether its name implies compression; `None` for standard
    /// input and other inputs without a size.
    pub(crate) fn size(&self) -> Option<(u64, bool)> {
        if is_standard(&self.path) {
            return None;
        }
        let metadata = fs::metadata(&self.path)
            .ok()
            .filter(fs::Metadata::is_file)?;
        let name = self.path.as_os_str().as_encoded_bytes();
        Some((metadata.len(), compressed_by_name(name).is_some()))
    }

    /// Returns the content that its name implies.
    pub(crate) fn named(&self) -> Named {
        let name = self
            .path
            .file_name()
            .map_or(&b""[..], OsStr::as_encoded_bytes);
        let plain = compressed_by_name(name).map_or(name, |(_, plain)| plain);
        let extension = plain.rsplit(|byte| *byte == b'.').next();
        match extension
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_slice()
        {
            b"ndjson" | b"jsonl" | b"ldjson" => Named::Lines,
            b"json" => Named::Documents,
            b"parquet" => Named::Parquet,
            _ => Named::Nothing,
        }
    }

    /// Returns `true` if its bytes can be read only once: standard input, a pipe, a device.
    pub(crate) fn is_stream(&self) -> bool {
        is_standard(&self.path)
            || fs::metadata(&self.path).is_ok_and(|it| !it.is_file() && !it.is_dir())
    }

    /// Opens it and prepares to split it into chunks; lines from an offset on.
    ///
    /// # Errors
    /// It cannot be opened.
    pub(crate) fn chunks(
        &self,
        reading: &InputOptions,
        from: Option<u64>,
    ) -> io::Result<(Chunks, Option<Tracker>)> {
        if self.named() == Named::Parquet {
            #[cfg(feature = "tables")]
            return Ok((self.rows(reading)?, None));
            #[cfg(not(feature = "tables"))]
            return Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "is a Parquet file, and this library is built without the feature `tables`",
            ));
        }
        let (mut source, tracker) = self.open_tracked(reading.max_expansion, reading.tracking)?;
        if let Some(from) = from {
            io::copy(&mut (&mut *source).take(from), &mut io::sink())?;
        }
        let framer = Framer::new(source, self.named(), reading.framing.clone());
        let framer = match from {
            Some(from) => framer.in_lines_from(from),
            None => framer,
        };
        Ok((Chunks::Framed(Box::new(framer)), tracker))
    }

    #[cfg(feature = "tables")]
    fn rows(&self, reading: &InputOptions) -> io::Result<Chunks> {
        let rows = rows::Rows::open(&self.path, reading.body_column.as_deref())?;
        Ok(Chunks::Rows(Box::new(rows)))
    }

    /// Opens it.
    ///
    /// # Errors
    /// It cannot be opened.
    pub(crate) fn open(&self, max_expansion: u64) -> io::Result<Box<dyn Read + Send>> {
        Ok(self.open_tracked(max_expansion, None)?.0)
    }

    /// Opens it, and tracks what is read if tracking is requested and it is a file.
    ///
    /// # Errors
    /// It cannot be opened.
    pub(crate) fn open_tracked(
        &self,
        max_expansion: u64,
        tracking: Option<Tracking>,
    ) -> io::Result<(Box<dyn Read + Send>, Option<Tracker>)> {
        if is_standard(&self.path) {
            let source = decompressed(Box::new(io::stdin()), None, max_expansion)?;
            return Ok((source, None));
        }
        let file = File::open(&self.path)?;
        let metadata = file.metadata()?;
        if metadata.is_dir() {
            return Err(io::Error::other("is a folder, expected a file"));
        }
        let name = self.path.as_os_str().as_encoded_bytes();
        let compression = compressed_by_name(name).map(|(compression, _)| compression);
        let whole = Whole {
            inner: file,
            expected: if metadata.is_file() {
                metadata.len()
            } else {
                0
            },
            read: 0,
        };
        let Some(tracking) = tracking else {
            let source = decompressed(Box::new(whole), compression, max_expansion)?;
            return Ok((source, None));
        };
        let (source, tracker) = Tracker::follow(whole, &metadata, tracking);
        let source = decompressed(Box::new(source), compression, max_expansion)?;
        Ok((source, Some(tracker)))
    }
}

/// Treatment of each input of a run.
#[derive(Debug, Clone)]
pub(crate) struct InputOptions {
    pub(crate) framing: Framing,
    pub(crate) max_expansion: u64,
    /// Tracking of what is read, if a later run can continue.
    pub(crate) tracking: Option<Tracking>,
    /// Column of the records in a Parquet file.
    #[cfg(feature = "tables")]
    pub(crate) body_column: Option<String>,
}

/// The chunks of an input that were not read yet.
pub(crate) enum Chunks {
    /// Of bytes.
    Framed(Box<Framer>),
    /// Of a Parquet file.
    #[cfg(feature = "tables")]
    Rows(Box<rows::Rows>),
}

impl Chunks {
    /// Returns the next chunk, which takes over the memory; `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read further.
    pub(crate) fn next(&mut self, memory: &mut Vec<u8>) -> io::Result<Option<Chunk>> {
        match self {
            Self::Framed(framer) => framer.next(memory),
            #[cfg(feature = "tables")]
            Self::Rows(rows) => rows.next(memory),
        }
    }
}

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn unreadable(path: &Path, error: &io::Error) -> UnreadableInput {
    UnreadableInput {
        file: path.to_string_lossy().into(),
        message: error.to_string(),
    }
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_file_that_shrinks_while_it_is_read_is_not_taken_for_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.ndjson");
        fs::write(&path, vec![b' '; 300_000]).expect("a file");
        let name = "a.ndjson".into();
        let input = Input {
            name,
            path: path.clone(),
        };
        let mut source = input.open(500).expect("it opens");
        let mut start = [0; 1_000];
        source.read_exact(&mut start).expect("it is there");
        let file = File::options().write(true).open(&path);
        file.and_then(|file| file.set_len(100_000))
            .expect("it shrinks");
        let error = source
            .read_to_end(&mut Vec::new())
            .expect_err("it is not whole");
        assert!(error.to_string().contains("the file shrank"), "{error}");
    }

    #[test]
    fn compressed_copies_of_many_files_are_left_out() {
        let name = |number: u32, end: &str| OsString::from(format!("{number:06}.ndjson{end}"));
        let pairs = (0..100_000).flat_map(|number| [name(number, ".zst"), name(number, "")]);
        let alone = ["a.ndjson.zst", "b.json.zst", "b.json", "c.zst", "c"].map(OsString::from);
        let names = without_copies(pairs.chain(alone.clone()).collect());
        assert_eq!(names.len(), 100_005);
        let is_copy = |found: &OsString| {
            let text = found.to_string_lossy();
            text.ends_with(".zst") && !alone.contains(found)
        };
        assert!(!names.iter().any(is_copy));
        assert!(names.is_sorted());
    }

    #[test]
    fn a_list_of_paths_has_no_endless_lines() {
        let mut list = tempfile::NamedTempFile::new().expect("a file");
        let longest = usize::try_from(LONGEST_PATH).expect("it is short");
        let paths = [vec![b'a'; longest - 1], vec![b'b'; longest], b"c".to_vec()];
        list.write_all(&paths.join(&b'\n')).expect("a list");
        let inputs = Inputs::new(Vec::new(), Some(list.path())).expect("it opens");
        let found: Vec<_> = inputs.collect();
        assert_eq!(found.len(), 2);
        assert!(found[0].is_ok());
        let error = found[1].as_ref().expect_err("it is too long");
        assert_eq!(&*error.file, "--files-from");
        assert!(
            error.message.contains("longer than 65536 bytes"),
            "{}",
            error.message
        );
    }

    #[test]
    fn names_tell_what_is_in_files() {
        for (path, named, is_compressed) in [
            ("a/b.ndjson", Named::Lines, false),
            ("b.JSONL.gz", Named::Lines, true),
            ("b.json.zst", Named::Documents, true),
            ("b", Named::Nothing, false),
            ("b.log", Named::Nothing, false),
        ] {
            let input = Input {
                name: path.into(),
                path: path.into(),
            };
            assert_eq!(input.named(), named, "{path}");
            assert_eq!(
                Compression::is_named(Path::new(path)),
                is_compressed,
                "{path}"
            );
        }
    }
}
