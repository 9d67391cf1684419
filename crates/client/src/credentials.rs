//! Credentials: the keys of a market, and their sources.
//!
//! Each attempt calls the [`CredentialsProvider`], so a replaced key is used from the next attempt
//! on. This module provides [`Keys`] (set by the program), [`Environment`] and [`CredentialsFile`].
//! Another provider may wait for a vault. [`Credentials`] combines a provider with its [`Label`].
//! The label is the only information about a key in logs, records and errors.
//!
//! # Memory that is erased
//!
//! A [`Secret`] overwrites its string when the last clone is dropped. So do the buffers into which
//! a credentials file is read, and the headers from [`sign`](crate::auth::sign). Some copies are
//! out of reach: a `String` that the caller copied, the process's environment, copies of a header
//! in the HTTP and TLS libraries and the system, and pages in swap or a core dump.

mod environment;
mod file;
mod keys;
mod secret;

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use ocrmarket_operation::Auth;

pub use environment::Environment;
pub use file::CredentialsFile;
pub use keys::Keys;
pub use secret::Secret;

/// The credential of one request. Neither `Debug` nor any other output shows it.
#[derive(Clone)]
#[non_exhaustive]
pub enum Credential {
    /// Alibaba's `AppCode`, equivalent to a password.
    AppCode(Secret),
    /// Alibaba's `AppKey` and `AppSecret`.
    Aliyun(KeyPair),
    /// Tencent's `SecretId` and `SecretKey`.
    Tencent(KeyPair),
}

/// An id that is sent and a secret that is not sent.
#[derive(Clone)]
pub struct KeyPair {
    /// Identifies the key; part of the request. It is not shown, because it names an account.
    pub id: Secret,
    /// The key of signatures.
    pub secret: Secret,
}

impl Credential {
    /// Returns an `AppCode`.
    pub fn app_code(code: impl Into<Secret>) -> Self {
        Self::AppCode(code.into())
    }

    /// Returns Alibaba's key pair.
    pub fn aliyun(app_key: impl Into<Secret>, app_secret: impl Into<Secret>) -> Self {
        Self::Aliyun(KeyPair {
            id: app_key.into(),
            secret: app_secret.into(),
        })
    }

    /// Returns Tencent's key pair.
    pub fn tencent(secret_id: impl Into<Secret>, secret_key: impl Into<Secret>) -> Self {
        Self::Tencent(KeyPair {
            id: secret_id.into(),
            secret: secret_key.into(),
        })
    }

    /// Returns `true` if the scheme uses this kind of credential.
    pub fn fits(&self, scheme: Auth) -> bool {
        match self {
            Self::AppCode(_) => scheme == Auth::AppCode,
            Self::Aliyun(_) => scheme == Auth::AliyunSignature,
            Self::Tencent(_) => matches!(scheme, Auth::TencentHmac | Auth::TencentCloudMarket),
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::AppCode(_) => "AppCode(…)",
            Self::Aliyun(_) => "Aliyun(…)",
            Self::Tencent(_) => "Tencent(…)",
        })
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("KeyPair(…)")
    }
}

/// The future of a provider: one credential, or the reason why there is none.
pub type CredentialFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Credential, CredentialError>> + Send + 'a>>;

/// A source of credentials. Called once for each attempt, retries included.
///
/// ```
/// use ocrmarket_client::credentials::{Credential, CredentialFuture, CredentialsProvider};
/// use ocrmarket_operation::Auth;
///
/// struct Vault;
///
/// impl CredentialsProvider for Vault {
///     fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a> {
///         Box::pin(async move {
///             // Await the vault here.
///             let _ = accepted;
///             Ok(Credential::app_code("example-app-code"))
///         })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Returns a credential for one of the schemes that the endpoint accepts. The preferred scheme
    /// comes first.
    ///
    /// # Errors
    /// There is no credential, or it is not available. The request is then not sent.
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a>;
}

/// A provider with its label. A clone is cheap and shares the provider.
#[derive(Clone)]
pub struct Credentials {
    label: Label,
    provider: Arc<dyn CredentialsProvider>,
}

impl Credentials {
    /// Combines a provider with its name in logs and records.
    pub fn new(label: impl Into<Label>, provider: impl CredentialsProvider) -> Self {
        Self {
            label: label.into(),
            provider: Arc::new(provider),
        }
    }

    /// Returns the name in logs and records.
    pub fn label(&self) -> &Label {
        &self.label
    }

    /// Gets a credential from the provider.
    ///
    /// # Errors
    /// There is no credential, it is not available, or it fits none of the accepted schemes.
    pub async fn credential(&self, accepted: &[Auth]) -> Result<Credential, CredentialError> {
        let credential = self.provider.credential(accepted).await?;
        if accepted.iter().any(|scheme| credential.fits(*scheme)) {
            Ok(credential)
        } else {
            Err(CredentialError::none_for(accepted))
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Credentials")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

/// The caller's name for a set of keys. Logs and records contain it, so it must not contain a key.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(Arc<str>);

impl Label {
    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Arc<str>>> From<T> for Label {
    fn from(name: T) -> Self {
        Self(name.into())
    }
}

impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The reason why there is no credential. It never contains any part of one.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct CredentialError {
    message: String,
    source: Option<std::io::Error>,
}

impl CredentialError {
    /// Creates an error of another provider. The message is logged and shown: it must not contain
    /// keys.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            source: None,
        }
    }

    fn with_source(message: String, source: std::io::Error) -> Self {
        Self {
            message,
            source: Some(source),
        }
    }

    /// Creates the error of a provider without a key for the accepted schemes.
    fn none_for(accepted: &[Auth]) -> Self {
        let needed: Vec<&str> = accepted.iter().map(|scheme| needs(*scheme)).collect();
        Self::new(format!(
            "missing credential: the endpoint accepts {}",
            needed.join(", or ")
        ))
    }
}

/// Returns the keys that a scheme needs, with their names in files and the environment.
pub(crate) fn needs(scheme: Auth) -> &'static str {
    match scheme {
        Auth::AppCode => "app_code",
        Auth::AliyunSignature => "app_key and app_secret",
        Auth::TencentHmac | Auth::TencentCloudMarket => "secret_id and secret_key",
    }
}
