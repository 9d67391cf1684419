//! Credentials that the mock accepts. They are synthetic values: never give the mock a real key.

use std::fmt;

/// Credentials that the mock accepts. The defaults are synthetic; the documentation of each field
/// states them.
///
/// ```
/// use ocrmarket_mock::AcceptedCredentials;
/// let credentials = AcceptedCredentials { app_code: "my-test-code".to_owned(), ..AcceptedCredentials::default() };
/// assert!(!format!("{credentials:?}").contains("my-test-code"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct AcceptedCredentials {
    /// Alibaba's `AppCode`; `mock-app-code`.
    pub app_code: String,
    /// Alibaba's `AppKey`; `mock-app-key`.
    pub app_key: String,
    /// Alibaba's `AppSecret`; `mock-app-secret`.
    pub app_secret: String,
    /// Tencent's secret id; `mock-secret-id`.
    pub secret_id: String,
    /// Tencent's secret key; `mock-secret-key`.
    pub secret_key: String,
}

impl Default for AcceptedCredentials {
    fn default() -> Self {
        Self {
            app_code: "mock-app-code".to_owned(),
            app_key: "mock-app-key".to_owned(),
            app_secret: "mock-app-secret".to_owned(),
            secret_id: "mock-secret-id".to_owned(),
            secret_key: "mock-secret-key".to_owned(),
        }
    }
}

impl fmt::Debug for AcceptedCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Credentials")
            .finish_non_exhaustive()
    }
}
