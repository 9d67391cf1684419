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
    File(PathBuf),
    /// Keys that the program provides.
    Given(Keys),
}

impl KeySource {
    /// Returns the keys of a file as the source, or the environment without a file.
    pub fn from_file(path: Option<&Path>) -> Self {
        path.map_or(Self::Environment, |path| Self::File(path.to_owned()))
    }

    /// Reads the keys and returns the first credential that one of the schemes accepts.
    pub(crate) fn pick(&self, accepted: &[Auth]) -> Result<Credential, CredentialError> {
        match self {
            Self::Environment => FileHint::pick(accepted),
            Self::File(path) => CredentialsFile::new(path).keys()?.pick(accepted),
            Self::Given(keys) => keys.pick(accepted),
        }
    }

    /// Returns the keys with their name in logs and records. They are read for each request.
    pub(crate) fn credentials(&self, label: &str) -> Credentials {
        match self {
            Self::Environment => Credentials::new(label, FileHint),
            Self::File(path) => Credentials::new(label, CredentialsFile::new(path)),
            Self::Given(keys) => Credentials::new(label, keys.clone()),
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
