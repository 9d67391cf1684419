//! An input that a caller passes: a reader with a name, or a file.

use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Chunks, Framer, Input, InputOptions, Named, compressed_by_name, decompressed};

/// An input that is not found by a path of the command line: any reader, or one file.
///
/// Its name implies its content as that of a file does: `.ndjson` is one record per line, `.gz` is
/// compressed. Without such a name, the first bytes decide.
pub struct InputReader {
    input: Input,
    source: Option<Box<dyn Read + Send>>,
}

impl InputReader {
    /// Creates an input from a reader. The name appears in findings and errors.
    pub fn new(name: &str, source: impl Read + Send + 'static) -> Self {
        Self {
            input: Input {
                name: name.into(),
                path: name.into(),
            },
            source: Some(Box::new(source)),
        }
    }

    /// Creates an input from a file, which is opened when it is read.
    pub fn file(path: &Path) -> Self {
        let name = path.to_string_lossy().into();
        // `-` is standard input in the command only.
        let path = if path.as_os_str() == "-" {
            PathBuf::from("./-")
        } else {
            path.to_owned()
        };
        let input = Input { name, path };
        Self {
            input,
            source: None,
        }
    }

    /// Returns its name.
    pub fn name(&self) -> &str {
        &self.input.name
    }

    /// Opens it and prepares to split it into chunks.
    ///
    /// # Errors
    /// It cannot be opened. Only a file can be a Parquet file, whose end is read first.
    pub(crate) fn chunks(self, reading: &InputOptions) -> io::Result<Chunks> {
        let Some(source) = self.source else {
            return Ok(self.input.chunks(reading, None)?.0);
        };
        let named = self.input.named();
        if named == Named::Parquet {
            let message = "a Parquet file is read from its end: pass the file instead of a reader";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let name = self.input.name.as_bytes();
        let compression = compressed_by_name(name).map(|(compression, _)| compression);
        let source = decompressed(source, compression, reading.max_expansion)?;
        let framer = Framer::new(source, named, reading.framing.clone());
        Ok(Chunks::Framed(Box::new(framer)))
    }
}

impl fmt::Debug for InputReader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("InputReader");
        shown.field("name", &self.name()).finish_non_exhaustive()
    }
}
