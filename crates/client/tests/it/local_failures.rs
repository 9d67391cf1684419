//! Failures of local checks, as a program prints them that returns them from `main`.

use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, CredentialsFile, Environment, Keys};
use ocrmarket_client::encode::RequestField;
use ocrmarket_client::input::InputError;
use ocrmarket_client::request::Request;
use ocrmarket_client::{Client, Error};

use crate::acme::Receipt;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[derive(Clone)]
struct ReceiptRequest {
    image: String,
}

impl Request for ReceiptRequest {
    type Model = Receipt;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[&["image"]];

    fn fields(&self) -> Vec<RequestField<'_>> {
        vec![RequestField::body("image", self.image.as_str())]
    }
}

/// Calls the operation as the `main` of a program does.
async fn program(base: &str, credentials: Credentials, image: &str) -> Outcome {
    let client = Client::builder(credentials)
        .addresses(Addresses::default().base(base.parse()?))
        .build()?;
    let image = image.to_owned();
    client.call(&ReceiptRequest { image }).await?;
    Ok(())
}

#[tokio::test]
async fn a_program_prints_the_reason() -> Outcome {
    let mock = "http://127.0.0.1:1";
    let elsewhere = "https://example.com";
    let keys = || Credentials::new("test", Keys::new().app_code("canary"));
    let none = Credentials::new("test", Environment::with_prefix("NO_SUCH_"));
    let large = "A".repeat(68);
    for (base, credentials, image, reason) in [
        (
            mock,
            keys(),
            "",
            "`image`: missing required field; set a value that is not empty",
        ),
        (
            mock,
            keys(),
            &*large,
            "`image`: base64 size 68 bytes exceeds the maximum of 64 (48 bytes of the file); \
             reduce the size or the quality of the image",
        ),
        (
            mock,
            none,
            "AAAA",
            "missing credential: set NO_SUCH_APP_CODE, or NO_SUCH_APP_KEY and NO_SUCH_APP_SECRET",
        ),
        (
            elsewhere,
            keys(),
            "AAAA",
            "credentials must not be sent to host example.com: it is neither a host of the operation nor loopback; \
             if you trust it, allow it by name (`allow_host`)",
        ),
    ] {
        let Err(error) = program(base, credentials, image).await else {
            return Err(format!("it was sent: {reason}").into());
        };
        let message = format!("acme/receipt: the request was not sent: {reason}");
        assert_eq!(format!("{error}"), message);
        let debug = format!("{message} (kind: input, charged: no, retry: no, attempt: 0)");
        assert_eq!(format!("{error:?}"), debug);
        assert!(error.source().is_none(), "the reason is in the message");
    }
    Ok(())
}

#[tokio::test]
async fn a_cause_is_printed_once() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("keys.json");
    let credentials = Credentials::new("test", CredentialsFile::new(&path));
    let Err(error) = program("http://127.0.0.1:1", credentials, "AAAA").await else {
        return Err("there are no keys".into());
    };
    let cause = error.source().ok_or("the file is missing")?.to_string();
    let message = format!(
        "acme/receipt: the request was not sent: cannot read {}",
        path.display()
    );
    assert_eq!(format!("{error}"), message);
    let debug = format!("{message}: {cause} (kind: input, charged: no, retry: no, attempt: 0)");
    assert_eq!(format!("{error:?}"), debug);
    Ok(())
}

#[tokio::test]
async fn the_reason_can_be_read() -> Outcome {
    let credentials = Credentials::new("test", Keys::new());
    let Err(error) = program("http://127.0.0.1:1", credentials, "").await else {
        return Err("there is no image".into());
    };
    let error = error.downcast::<Error>()?;
    let reason = error.get_ref().and_then(|reason| reason.downcast_ref());
    let reason: &InputError = reason.ok_or("the reason is an error of the input")?;
    assert_eq!(
        (reason.operation(), reason.property()),
        ("acme/receipt", "image")
    );
    assert!(format!("{error:#?}").starts_with("Error {\n    message: acme/receipt: "));
    Ok(())
}
