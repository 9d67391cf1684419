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
/// let keys = Keys::new().app_code("example-app-code").tencent("example-id", "example-key");
/// let credentials = Credentials::new("team A", keys);
/// assert_eq!(format!("{credentials:?}"), r#"Credentials { label: Label("team A"), .. }"#);
/// ```
#[derive(Clone, Default)]
pub struct Keys {
    app_code: Option<Secret>,
    aliyun: Option<KeyPair>,
    tencent: Option<KeyPair>,
    origin: Origin,
}

/// The source of keys, for the message of a missing one.
#[derive(Clone, Default)]
pub(super) enum Origin {
    #[default]
    Program,
    /// Variables with this prefix.
    Environment(String),
    /// A file, as shown.
    File(String),
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
            .ok_or_else(|| self.missing(accepted))
    }

    fn missing(&self, accepted: &[Auth]) -> CredentialError {
        let names = |of: &dyn Fn(Auth) -> String| {
            let names: Vec<String> = accepted.iter().map(|scheme| of(*scheme)).collect();
            names.join(", or ")
        };
        CredentialError::new(match &self.origin {
            Origin::Program => return CredentialError::none_for(accepted),
            Origin::Environment(prefix) => {
                let variables = names(&|scheme| {
                    let variable = |name: &Name| name.variable(prefix);
                    let variables: Vec<String> = names_of(scheme).iter().map(variable).collect();
                    variables.join(" and ")
                });
                format!("missing credential: set {variables}")
            }
            Origin::File(file) => {
                let keys = names(&|scheme| needs(scheme).to_owned());
                format!("missing credential: add {keys} to {file}")
            }
        })
    }

    /// Builds keys from named strings. An incomplete pair is an error.
    pub(super) fn from_named(
        mut named: impl FnMut(Name) -> Option<Secret>,
        origin: Origin,
    ) -> Result<Self, CredentialError> {
        let app_code = named(Name::AppCode);
        let mut pair = |id, secret| pair((id, named(id)), (secret, named(secret)), &origin);
        let aliyun = pair(Name::AppKey, Name::AppSecret)?;
        let tencent = pair(Name::SecretId, Name::SecretKey)?;
        Ok(Self {
            app_code,
            aliyun,
            tencent,
            origin,
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
    (id_name, id): (Name, Option<Secret>),
    (secret_name, secret): (Name, Option<Secret>),
    origin: &Origin,
) -> Result<Option<KeyPair>, CredentialError> {
    let (found, missing) = match (id, secret) {
        (Some(id), Some(secret)) => return Ok(Some(KeyPair { id, secret })),
        (None, None) => return Ok(None),
        (Some(_), None) => (id_name, secret_name),
        (None, Some(_)) => (secret_name, id_name),
    };
    Err(CredentialError::new(match origin {
        Origin::Program => format!("missing {}", missing.as_str()),
        Origin::Environment(prefix) => format!(
            "missing {}: it must be set together with {}",
            missing.variable(prefix),
            found.variable(prefix)
        ),
        Origin::File(file) => format!(
            "{file}: missing {}: it must be set together with {}",
            missing.as_str(),
            found.as_str()
        ),
    }))
}

/// Returns the names of the keys that a scheme needs.
fn names_of(scheme: Auth) -> &'static [Name] {
    match scheme {
        Auth::AppCode => &[Name::AppCode],
        Auth::AliyunSignature => &[Name::AppKey, Name::AppSecret],
        Auth::TencentHmac | Auth::TencentCloudMarket => &[Name::SecretId, Name::SecretKey],
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

    /// Returns the name of the environment variable.
    pub(super) fn variable(self, prefix: &str) -> String {
        format!("{prefix}{}", self.as_str().to_ascii_uppercase())
    }
}
