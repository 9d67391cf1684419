//! Files that are read and replaced as a whole. Each failure names its file. No file is read
//! beyond its limit.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::{Context as _, Failure, Result, bail};

/// Limit of the size of a file that is read as a whole, and what to do with a larger one.
#[derive(Debug, Clone, Copy)]
pub struct FileLimit {
    bytes: u64,
    /// The kind of file that has the limit, with its article.
    what: &'static str,
    advice: &'static str,
    /// `true` for schemas and settings, `false` for inputs.
    is_configuration: bool,
}

impl FileLimit {
    /// A response.
    pub const RESPONSE: Self = Self::input(64, "a response", "`validate` reads large inputs");
    /// A body to sign.
    pub const BODY: Self = Self::input(64, "a body to sign", "no gateway accepts a larger one");
    /// A value of a field, or a gateway's message.
    pub const VALUE: Self = Self::input(16, "a value", "no gateway accepts a larger one");
    /// A profile, or the state of a run.
    pub const STATE: Self = Self::input(
        1024,
        "a profile or the state of a run",
        "check that this is the file, and merge fewer profiles",
    );
    /// A report that is read again.
    pub const REPORT: Self = Self::input(64, "a report", "check that this is the file");
    /// Settings.
    pub const SETTINGS: Self = Self::configuration(1, "settings", "check that this is the file");
    /// A key of hashes.
    pub const KEY: Self = Self::configuration(1, "a key", "check that this is the file");
    /// A schema, a manifest or a changelog.
    pub const SCHEMA: Self =
        Self::configuration(16, "a schema or a manifest", "check that this is the file");

    const fn input(mebibytes: u64, what: &'static str, advice: &'static str) -> Self {
        Self {
            bytes: mebibytes << 20,
            what,
            advice,
            is_configuration: false,
        }
    }

    const fn configuration(mebibytes: u64, what: &'static str, advice: &'static str) -> Self {
        Self {
            is_configuration: true,
            ..Self::input(mebibytes, what, advice)
        }
    }

    /// Creates the failure of a larger file.
    pub(crate) fn exceeded(self) -> Failure {
        let Self { what, advice, .. } = self;
        let message = format!(
            "larger than {} MiB, the limit of {what}: {advice}",
            self.bytes >> 20
        );
        if self.is_configuration {
            Failure::configuration(message)
        } else {
            Failure::incomplete(message)
        }
    }
}

/// Reads a whole file of limited size. An input named `-` is standard input.
///
/// # Errors
/// The file cannot be read or is larger; the message names it.
pub fn read_input(path: &Path, limit: FileLimit) -> Result<Vec<u8>> {
    if path.as_os_str() == "-" && !limit.is_configuration {
        let bytes = read_limited(io::stdin().lock(), 0, limit.bytes);
        let bytes = bytes.context("cannot read standard input")?;
        return bytes.ok_or_else(|| limit.exceeded().context("standard input"));
    }
    let name = path.display();
    let bytes = match read_file(path, limit) {
        Err(error) if limit.is_configuration => {
            bail!(Failure::configuration(format!(
                "cannot read {name}: {error}"
            )))
        }
        read => read.with_context(|| format!("cannot read {name}"))?,
    };
    bytes.ok_or_else(|| limit.exceeded().context(name.to_string()))
}

/// Reads a whole file. Returns `None` if it is larger than the limit.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn read_file(path: &Path, limit: FileLimit) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > limit.bytes {
        return Ok(None);
    }
    read_limited(file, size, limit.bytes)
}

/// Reads a source to its end. Returns `None` if it has more bytes than the limit, of which one is
/// read: the stated size is only expected, because a file may grow and a pipe has none.
fn read_limited(source: impl Read, expected: u64, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let most = limit.saturating_add(1);
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    source.take(most).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Checks before a long run that a file can be written after it.
///
/// # Errors
/// The file's folder cannot be written to.
pub fn check_writable(path: &Path) -> Result<()> {
    let staged = ocrmarket_files::Staged::beside(path);
    staged
        .map(drop)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file, completely or not at all.
///
/// # Errors
/// It cannot be written.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    ocrmarket_files::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file that only its owner may read (on Unix, mode 0600), completely or not at all.
///
/// # Errors
/// It cannot be written.
#[cfg(feature = "records")]
pub fn replace_private(path: &Path, bytes: &[u8]) -> Result<()> {
    ocrmarket_files::write_private(path, bytes)
        .with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FailureKind;

    #[test]
    fn a_file_is_read_up_to_its_limit() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        for (limit, kind) in [
            (FileLimit::RESPONSE, FailureKind::Incomplete),
            (FileLimit::BODY, FailureKind::Incomplete),
            (FileLimit::VALUE, FailureKind::Incomplete),
            (FileLimit::STATE, FailureKind::Incomplete),
            (FileLimit::REPORT, FailureKind::Incomplete),
            (FileLimit::SETTINGS, FailureKind::Configuration),
            (FileLimit::SCHEMA, FailureKind::Configuration),
        ] {
            // The same limit in bytes instead of MiB, so that the test is small.
            let limit = FileLimit {
                bytes: limit.bytes >> 20,
                ..limit
            };
            let size = usize::try_from(limit.bytes).expect("it is small");
            std::fs::write(&path, vec![b' '; size]).expect("a file");
            assert_eq!(read_input(&path, limit).expect("it fits").len(), size);
            std::fs::write(&path, vec![b' '; size + 1]).expect("a file");
            let failure = read_input(&path, limit).expect_err("it is too large");
            assert_eq!(failure.kind(), kind);
            assert_eq!(failure.to_string(), path.display().to_string());
            let source = std::error::Error::source(&failure)
                .expect("a reason")
                .to_string();
            assert!(
                source.contains(limit.what) && source.contains(limit.advice),
                "{source}"
            );
        }
    }

    #[test]
    fn a_source_without_an_end_is_read_up_to_the_limit() {
        let read = read_limited(io::repeat(b' '), 0, 1_000).expect("it is read");
        assert_eq!(read, None);
        let read = read_limited(io::repeat(b' ').take(1_000), 10, 1_000);
        assert_eq!(
            read.expect("it is read").map(|bytes| bytes.len()),
            Some(1_000)
        );
    }

    #[test]
    fn settings_that_cannot_be_read_are_no_input() {
        let failure = read_input(Path::new("-"), FileLimit::SETTINGS).expect_err("no such file");
        assert_eq!(failure.kind(), FailureKind::Configuration);
        let failure = read_input(Path::new("/nowhere/a"), FileLimit::RESPONSE);
        assert_eq!(
            failure.expect_err("no such file").kind(),
            FailureKind::Incomplete
        );
    }
}
