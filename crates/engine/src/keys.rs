//! Sources of the keys that authenticate requests. No key is ever shown.

use std::path::{Path, PathBuf};

use ocrmarket_client::credentials::{
    Credential, CredentialError, CredentialFuture, Credentials, CredentialsFile,
    CredentialsProvider, Environment,
};
use ocrmarket_operation::Auth;

pub use ocrmarket_client::credentials::Keys;

/// Source of the keys of a request.
#[derive(Debug, Clone, Default)]
pub enum KeySource {
    /// The variables `OCRMARKET_APP_CODE`, `OCRMARKET_APP_KEY` and so on.
    #[default]
    Environment,
    /// A file: a JSON object, or lines of `name=value`.
    File {
        /// Path of the file.
        path: PathBuf,
        /// Accept a file that every user can read, for example a mounted secret.
        allow_readable: bool,
    },
    /// Keys that the program provides.
    Given(Keys),
}

impl KeySource {
    /// Returns the keys of a file as the source, or the environment without a file.
    pub fn from_file(path: Option<&Path>, allow_readable: bool) -> Self {
        path.map_or(Self::Environment, |path| Self::File {
            path: path.to_owned(),
            allow_readable,
        })
    }

    /// Returns a warning if the group of the file can read or change it.
    pub fn access_warning(&self) -> Option<String> {
        self.file()?.access_warning()
    }

    fn file(&self) -> Option<CredentialsFile> {
        let Self::File {
            path,
            allow_readable,
        } = self
        else {
            return None;
        };
        let file = CredentialsFile::new(path);
        Some(if *allow_readable {
            file.allow_readable()
        } else {
            file
        })
    }

    /// Reads the keys and returns the first credential that one of the schemes accepts.
    pub(crate) fn pick(&self, accepted: &[Auth]) -> Result<Credential, CredentialError> {
        match (self, self.file()) {
            (Self::Given(keys), _) => keys.pick(accepted),
            (_, Some(file)) => file.keys()?.pick(accepted),
            (_, None) => FileHint::pick(accepted),
        }
    }

    /// Returns the keys with their name in logs and records. They are read for each request.
    pub(crate) fn credentials(&self, label: &str) -> Credentials {
        match (self, self.file()) {
            (Self::Given(keys), _) => Credentials::new(label, keys.clone()),
            (_, Some(file)) => Credentials::new(label, file),
            (_, None) => Credentials::new(label, FileHint),
        }
    }
}

/// The environment, with the configuration field of a file in its errors.
struct FileHint;

impl FileHint {
    fn pick(accepted: &[Auth]) -> Result<Credential, CredentialError> {
        let keys = Environment::new().keys();
        keys.and_then(|keys| keys.pick(accepted)).map_err(|error| {
            CredentialError::new(format!("{error}; or use a credentials file (`keys`)"))
        })
    }
}

impl CredentialsProvider for FileHint {
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a> {
        Box::pin(std::future::ready(Self::pick(accepted)))
    }
}
