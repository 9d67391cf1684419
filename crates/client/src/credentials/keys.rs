//! Keys that a program sets: at most one of each kind.

use std::fmt;
use std::future;

use ocrmarket_operation::Auth;

use super::{
    Credential, CredentialError, CredentialFuture, CredentialsProvider, KeyPair, Secret, needs,
};

/// Keys given by the program. As a provider it returns the one that fits the endpoint.
///
/// ```
/// use ocrmarket_client::credentials::{Credentials, Keys};
///
/// let keys = Keys::new().app_code("made-up-app-code").tencent("made-up-id", "made-up-key");
/// let credentials = Credentials::new("team A", keys);
/// assert_eq!(format!("{credentials:?}"), r#"Credentials { label: Label("team A"), .. }"#);
/// ```
#[derive(Clone, Default)]
pub struct Keys {
    app_code: Option<Secret>,
    aliyun: Option<KeyPair>,
    tencent: Option<KeyPair>,
}

impl Keys {
    /// Returns an empty set of keys.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds Alibaba's `AppCode`.
    #[must_use]
    pub fn app_code(mut self, code: impl Into<Secret>) -> Self {
        self.app_code = Some(code.into());
        self
    }

    /// Adds Alibaba's `AppKey` and `AppSecret`.
    #[must_use]
    pub fn aliyun(mut self, app_key: impl Into<Secret>, app_secret: impl Into<Secret>) -> Self {
        self.aliyun = Some(KeyPair {
            id: app_key.into(),
            secret: app_secret.into(),
        });
        self
    }

    /// Adds Tencent's `SecretId` and `SecretKey`.
    #[must_use]
    pub fn tencent(mut self, secret_id: impl Into<Secret>, secret_key: impl Into<Secret>) -> Self {
        self.tencent = Some(KeyPair {
            id: secret_id.into(),
            secret: secret_key.into(),
        });
        self
    }

    /// Returns the first credential that fits, in the order of the endpoint's schemes.
    ///
    /// # Errors
    /// No key fits.
    pub fn pick(&self, accepted: &[Auth]) -> Result<Credential, CredentialError> {
        accepted
            .iter()
            .find_map(|scheme| match scheme {
                Auth::AppCode => self.app_code.clone().map(Credential::AppCode),
                Auth::AliyunSignature => self.aliyun.clone().map(Credential::Aliyun),
                Auth::TencentHmac | Auth::TencentCloudMarket => {
                    self.tencent.clone().map(Credential::Tencent)
                }
            })
            .ok_or_else(|| CredentialError::none_for(accepted))
    }

    /// Builds keys from named strings. An incomplete pair is an error.
    pub(super) fn from_named(
        mut named: impl FnMut(Name) -> Option<Secret>,
        place: &str,
    ) -> Result<Self, CredentialError> {
        let app_code = named(Name::AppCode);
        let aliyun = pair(
            named(Name::AppKey),
            named(Name::AppSecret),
            Auth::AliyunSignature,
            place,
        )?;
        let tencent = pair(
            named(Name::SecretId),
            named(Name::SecretKey),
            Auth::TencentHmac,
            place,
        )?;
        Ok(Self {
            app_code,
            aliyun,
            tencent,
        })
    }
}

impl CredentialsProvider for Keys {
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a> {
        Box::pin(future::ready(self.pick(accepted)))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keys(…)")
    }
}

fn pair(
    id: Option<Secret>,
    secret: Option<Secret>,
    scheme: Auth,
    place: &str,
) -> Result<Option<KeyPair>, CredentialError> {
    match (id, secret) {
        (Some(id), Some(secret)) => Ok(Some(KeyPair { id, secret })),
        (None, None) => Ok(None),
        _ => Err(CredentialError::new(format!(
            "{place}: {} go together, and only one of them is there",
            needs(scheme)
        ))),
    }
}

/// The name of a key in a file or in the environment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    AppCode,
    AppKey,
    AppSecret,
    SecretId,
    SecretKey,
}

impl Name {
    pub(super) const ALL: [Self; 5] = [
        Self::AppCode,
        Self::AppKey,
        Self::AppSecret,
        Self::SecretId,
        Self::SecretKey,
    ];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::AppCode => "app_code",
            Self::AppKey => "app_key",
            Self::AppSecret => "app_secret",
            Self::SecretId => "secret_id",
            Self::SecretKey => "secret_key",
        }
    }
}
