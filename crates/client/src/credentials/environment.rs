//! Keys from environment variables.

use std::env;
use std::ffi::OsString;
use std::future;

use ocrmarket_operation::Auth;
use zeroize::Zeroizing;

use super::keys::{Name, Origin};
use super::{CredentialError, CredentialFuture, CredentialsProvider, Keys, Secret};

/// Prefix of the default variables.
pub(super) const PREFIX: &str = "OCRMARKET_";

/// Keys from `OCRMARKET_APP_CODE`, `OCRMARKET_APP_KEY` with `OCRMARKET_APP_SECRET`, and
/// `OCRMARKET_SECRET_ID` with `OCRMARKET_SECRET_KEY`. An empty variable counts as absent. Each
/// attempt reads them.
#[derive(Debug, Clone)]
pub struct Environment {
    prefix: String,
}

impl Environment {
    /// Reads variables whose names start with `OCRMARKET_`.
    pub fn new() -> Self {
        Self::with_prefix(PREFIX)
    }

    /// Reads variables whose names start with `prefix`: `"TEAM_A_"` reads `TEAM_A_APP_CODE` and so
    /// on.
    pub fn with_prefix(prefix: impl Into<String>) -> Self {
        Self {
            prefix: prefix.into(),
        }
    }

    /// Returns the keys that are currently set.
    ///
    /// # Errors
    /// One half of a pair is missing, or a variable is not UTF-8.
    pub fn keys(&self) -> Result<Keys, CredentialError> {
        self.keys_from(|name| env::var_os(name))
    }

    fn keys_from(
        &self,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Keys, CredentialError> {
        let mut not_text = None;
        let keys = Keys::from_named(
            |name| {
                let variable = name.variable(&self.prefix);
                let text = lookup(&variable)?.into_string();
                let Ok(text) = text.map(Zeroizing::new) else {
                    not_text = Some(variable);
                    return None;
                };
                (!text.trim().is_empty()).then(|| Secret::from(text.trim()))
            },
            Origin::Environment(self.prefix.clone()),
        );
        match not_text {
            Some(variable) => Err(CredentialError::new(format!(
                "environment variable {variable} is not UTF-8"
            ))),
            None => keys,
        }
    }
}

impl Default for Environment {
    fn default() -> Self {
        Self::new()
    }
}

impl CredentialsProvider for Environment {
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a> {
        Box::pin(future::ready(
            self.keys().and_then(|keys| keys.pick(accepted)),
        ))
    }
}

/// Parses a name in a credentials file: any case, with or without the default prefix.
pub(super) fn name_of(text: &str) -> Option<Name> {
    let bare = match text.get(..PREFIX.len()) {
        Some(head) if head.eq_ignore_ascii_case(PREFIX) => &text[PREFIX.len()..],
        _ => text,
    };
    Name::ALL
        .into_iter()
        .find(|name| bare.eq_ignore_ascii_case(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_become_keys() {
        let both = [Auth::AppCode, Auth::AliyunSignature];
        let rows: [(&[(&str, &str)], &str); 6] = [
            (&[("X_APP_CODE", "code")], "AppCode(…)"),
            (
                &[("X_APP_KEY", "key"), ("X_APP_SECRET", "made-up")],
                "Aliyun(…)",
            ),
            (
                &[("X_APP_KEY", "key")],
                "missing X_APP_SECRET: it must be set together with X_APP_KEY",
            ),
            (
                &[("X_APP_CODE", " ")],
                "missing credential: set X_APP_CODE, or X_APP_KEY and X_APP_SECRET",
            ),
            (
                &[("X_SECRET_ID", "id"), ("X_SECRET_KEY", "made-up")],
                "missing credential: set X_APP_CODE, or X_APP_KEY and X_APP_SECRET",
            ),
            (
                &[("APP_CODE", "code")],
                "missing credential: set X_APP_CODE, or X_APP_KEY and X_APP_SECRET",
            ),
        ];
        for (variables, expected) in rows {
            let lookup = |name: &str| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            };
            let picked = Environment::with_prefix("X_")
                .keys_from(lookup)
                .and_then(|keys| keys.pick(&both));
            let shown = match picked {
                Ok(credential) => format!("{credential:?}"),
                Err(error) => error.to_string(),
            };
            assert_eq!(shown, expected, "{variables:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_no_text_is_named() {
        use std::os::unix::ffi::OsStringExt as _;
        let lookup = |name: &str| (name == "X_APP_CODE").then(|| OsString::from_vec(vec![0xff]));
        let error = Environment::with_prefix("X_").keys_from(lookup).err();
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            Some("environment variable X_APP_CODE is not UTF-8")
        );
    }
}
