//! Shared by the examples: a client that calls the mock.

use ocrmarket::client::Client;
use ocrmarket::client::address::Addresses;
use ocrmarket::client::credentials::{Credentials, Keys};
use ocrmarket_mock::Mock;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Returns the client. With your own keys and without `addresses`, its calls go to the vendors and
/// cost money.
pub(crate) fn client(mock: &Mock) -> Outcome<Client> {
    let keys = Keys::new()
        .app_code("mock-app-code")
        .tencent("mock-secret-id", "mock-secret-key");
    let client = Client::builder(Credentials::new("production", keys))
        .addresses(Addresses::default().base(mock.url().parse()?))
        .build()?;
    Ok(client)
}
