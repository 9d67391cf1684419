//! Sources of the keys that authenticate requests. No key is ever shown.

use std::error::Error;
use std::path::{Path, PathBuf};

use ocrmarket_client::credentials::{CredentialError, Credentials, CredentialsFile, Environment};

pub use ocrmarket_client::credentials::Keys;

use crate::failure::{Failure, Result};

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

    /// Reads the keys.
    pub(crate) fn keys(&self) -> Result<Keys> {
        Ok(match self {
            Self::Environment => Environment::new().keys()?,
            Self::File(path) => CredentialsFile::new(path).keys()?,
            Self::Given(keys) => keys.clone(),
        })
    }

    /// Adds to the failure of a missing key how to provide it.
    pub(crate) fn missing(&self, failure: &Failure) -> Failure {
        let advice = match self {
            Self::Environment => {
                "; set environment variables (OCRMARKET_APP_CODE for app_code and so on), or use `credentials`"
            }
            Self::File(_) => "; add it to the file of `credentials`",
            Self::Given(_) => "",
        };
        Failure::usage(format!("{failure}{advice}")).naming(&["credentials"])
    }

    /// Returns the keys with their name in logs and records. They are read for each request.
    pub(crate) fn credentials(&self, label: &str) -> Credentials {
        match self {
            Self::Environment => Credentials::new(label, Environment::new()),
            Self::File(path) => Credentials::new(label, CredentialsFile::new(path)),
            Self::Given(keys) => Credentials::new(label, keys.clone()),
        }
    }
}

/// Returns `true` if an error means that there is no key, and not that keys cannot be read.
pub(crate) fn is_missing_key(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<CredentialError>() {
            return error.source().is_none();
        }
        cause = error.source();
    }
    false
}
