//! Who pays: the keys of a market, and where they come from.
//!
//! A [`CredentialsProvider`] is asked at each send, so a key that was replaced is used from the next call on. Ready-made
//! are [`Keys`] (given by the program), [`Environment`] and [`CredentialsFile`]; a provider of your own may wait for a
//! vault. [`Credentials`] joins a provider with its [`Label`], the only thing about a key that ever reaches a log, a record
//! or an error.
//!
//! # What is wiped, and what cannot be
//!
//! A [`Secret`] overwrites its text when the last clone is dropped; so do the buffers a credentials file is read into and
//! the headers that [`sign`](crate::auth::sign) makes. Out of reach are: a `String` that you copied before handing it
//! over, the process's own environment, the copies that the HTTP and TLS libraries and the system make of a header on its
//! way out, and pages that the system wrote to swap or to a core dump.

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

/// What one request is signed with. Neither `Debug` nor anything else shows it.
#[derive(Clone)]
#[non_exhaustive]
pub enum Credential {
    /// Alibaba's `AppCode`: a password in all but name.
    AppCode(Secret),
    /// Alibaba's `AppKey` and `AppSecret`.
    Aliyun(KeyPair),
    /// Tencent's `SecretId` and `SecretKey`.
    Tencent(KeyPair),
}

/// An id that is sent and a secret that is not.
#[derive(Clone)]
pub struct KeyPair {
    /// Says whose key it is; part of the request. Not shown either: it names an account.
    pub id: Secret,
    /// What signatures are made with.
    pub secret: Secret,
}

impl Credential {
    /// An `AppCode`.
    pub fn app_code(code: impl Into<Secret>) -> Self {
        Self::AppCode(code.into())
    }

    /// Alibaba's key pair.
    pub fn aliyun(app_key: impl Into<Secret>, app_secret: impl Into<Secret>) -> Self {
        Self::Aliyun(KeyPair {
            id: app_key.into(),
            secret: app_secret.into(),
        })
    }

    /// Tencent's key pair.
    pub fn tencent(secret_id: impl Into<Secret>, secret_key: impl Into<Secret>) -> Self {
        Self::Tencent(KeyPair {
            id: secret_id.into(),
            secret: secret_key.into(),
        })
    }

    /// Whether a scheme can use it.
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

/// What a provider promises: one credential, or why there is none.
pub type CredentialFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Credential, CredentialError>> + Send + 'a>>;

/// Where credentials come from. Asked once for every request that is sent, retries included.
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
///             Ok(Credential::app_code("made-up-app-code"))
///         })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// A credential for one of the schemes that the endpoint accepts, the endpoint's favourite first.
    ///
    /// # Errors
    /// There is none, or it cannot be had. The request is then not sent.
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a>;
}

/// A provider under its label. A clone is cheap and shares the provider.
#[derive(Clone)]
pub struct Credentials {
    label: Label,
    provider: Arc<dyn CredentialsProvider>,
}

impl Credentials {
    /// Joins a provider with the name it has in logs and records.
    pub fn new(label: impl Into<Label>, provider: impl CredentialsProvider) -> Self {
        Self {
            label: label.into(),
            provider: Arc::new(provider),
        }
    }

    /// The name in logs and records.
    pub fn label(&self) -> &Label {
        &self.label
    }

    /// Asks the provider.
    ///
    /// # Errors
    /// There is no credential, it cannot be had, or it fits none of the accepted schemes.
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

/// A name for a set of keys, chosen by you. It stands in logs and records, so never put a key in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(Arc<str>);

impl Label {
    /// The name.
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

/// Why there is no credential. It never holds any part of one.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct CredentialError {
    message: String,
    source: Option<std::io::Error>,
}

impl CredentialError {
    /// A reason of your own provider. It is logged and shown: leave keys out.
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

    /// No key for what the endpoint accepts.
    fn none_for(accepted: &[Auth]) -> Self {
        let needed: Vec<&str> = accepted.iter().map(|scheme| needs(*scheme)).collect();
        Self::new(format!(
            "no credential for this endpoint: it takes {}",
            needed.join(" or ")
        ))
    }
}

/// What a scheme needs, under the names that files and the environment use.
pub(crate) fn needs(scheme: Auth) -> &'static str {
    match scheme {
        Auth::AppCode => "app_code",
        Auth::AliyunSignature => "app_key and app_secret",
        Auth::TencentHmac | Auth::TencentCloudMarket => "secret_id and secret_key",
    }
}
