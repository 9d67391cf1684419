//! Providers, called as a client calls them.

use std::fs;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use ocrmarket_client::credentials::{
    Credential, CredentialError, CredentialFuture, Credentials, CredentialsFile,
    CredentialsProvider, Keys,
};
use ocrmarket_operation::Auth;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn a_changed_file_counts_from_the_next_question_on() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("keys");
    let credentials = Credentials::new("file", CredentialsFile::new(&path).allow_readable());
    let mut seen = Vec::new();
    // Both have equal length and are written at once, so that neither the size nor a coarse clock
    // distinguishes them.
    for code in ["made-up-1", "made-up-2"] {
        fs::write(&path, format!("app_code={code}\n"))?;
        seen.push(ask(&credentials, &[Auth::AppCode]).map(|credential| exposed(&credential))?);
    }
    assert_eq!(seen, ["made-up-1", "made-up-2"]);

    fs::write(&path, "x".repeat(1 << 15))?;
    let too_large = ask(&credentials, &[Auth::AppCode])
        .err()
        .map(|error| error.to_string());
    assert_eq!(
        too_large,
        Some(format!(
            "{}: the file exceeds 16384 bytes; check that it is a credentials file",
            path.display()
        ))
    );
    fs::remove_file(&path)?;
    let gone = ask(&credentials, &[Auth::AppCode])
        .err()
        .ok_or("a file that is gone was read")?;
    assert_eq!(gone.to_string(), format!("cannot read {}", path.display()));
    assert!(std::error::Error::source(&gone).is_some());
    Ok(())
}

#[test]
fn the_endpoint_decides_which_key_is_used() {
    let keys = Keys::new()
        .app_code("code")
        .aliyun("key", "secret")
        .tencent("id", "key");
    let credentials = Credentials::new("all", keys);
    for (accepted, expected) in [
        (
            &[Auth::AppCode, Auth::AliyunSignature][..],
            "Ok(AppCode(…))",
        ),
        (&[Auth::AliyunSignature, Auth::AppCode], "Ok(Aliyun(…))"),
        (&[Auth::TencentCloudMarket], "Ok(Tencent(…))"),
    ] {
        assert_eq!(format!("{:?}", ask(&credentials, accepted)), expected);
    }
}

/// A custom provider: waits once, counts, and returns any credential.
struct Vault {
    asked: Arc<AtomicUsize>,
}

impl CredentialsProvider for Vault {
    fn credential<'a>(&'a self, _: &'a [Auth]) -> CredentialFuture<'a> {
        Box::pin(async {
            yield_once().await;
            self.asked.fetch_add(1, Ordering::Relaxed);
            Ok(Credential::app_code("made-up"))
        })
    }
}

#[test]
fn a_provider_of_ones_own_is_asked_each_time() {
    let asked = Arc::new(AtomicUsize::new(0));
    let credentials = Credentials::new(
        "vault",
        Vault {
            asked: Arc::clone(&asked),
        },
    );
    let clone = credentials.clone();
    assert!(ask(&credentials, &[Auth::AppCode]).is_ok());
    assert!(ask(&clone, &[Auth::AppCode]).is_ok());
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert_eq!(clone.label().as_str(), "vault");

    // A credential that does not fit the endpoint is an error, not a request that a gateway
    // refuses.
    let error = ask(&credentials, &[Auth::TencentHmac])
        .err()
        .map(|error| error.to_string());
    let expected = "missing credential: the endpoint accepts secret_id and secret_key";
    assert_eq!(error.as_deref(), Some(expected));
}

fn exposed(credential: &Credential) -> String {
    match credential {
        Credential::AppCode(code) => code.expose().to_owned(),
        _ => String::new(),
    }
}

/// Calls the provider without a runtime: the providers here are ready after one or two polls.
fn ask(credentials: &Credentials, accepted: &[Auth]) -> Result<Credential, CredentialError> {
    let mut future = pin!(credentials.credential(accepted));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(response) = future.as_mut().poll(&mut context) {
            return response;
        }
    }
}

async fn yield_once() {
    let mut is_first = true;
    std::future::poll_fn(|_| {
        if std::mem::take(&mut is_first) {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
}
