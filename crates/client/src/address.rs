//! The address of a call, and the hosts that may receive credentials.
//!
//! An operation lists its endpoints. A complete URL for one operation, or one base URL for all, can
//! replace them without a code change. Credentials of every kind may go to the hosts of the
//! operation's endpoints, to hosts below its `host_suffix`, to loopback, and to hosts that the
//! caller allows by name. Only https is allowed, except for loopback. A gateway's domain alone is
//! not sufficient: each of its tenants has a host there. Nothing here opens a socket.

use std::collections::HashMap;
use std::net::IpAddr;

use ocrmarket_operation::Operation;
use ocrmarket_operation::{Auth, Endpoint, Gateway, HostSuffix};
use reqwest::Url;
use std::borrow::Cow;

/// Addresses that replace those of the operations, and further allowed hosts.
///
/// ```
/// use ocrmarket_client::address::Addresses;
/// let mock = Addresses::default().base("http://127.0.0.1:8080".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    base: Option<Url>,
    urls: HashMap<(String, String), Url>,
    hosts: Vec<String>,
}

/// The address of one call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Target {
    /// The complete URL, without a query.
    pub url: Url,
    /// The documented endpoint, but with the gateway and the signing schemes of the host that is
    /// called.
    pub endpoint: Endpoint,
}

/// The reason why an address is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressError {
    /// The host may not receive credentials.
    #[error(
        "credentials must not be sent to host {host}: it is neither a host of the operation nor loopback; if you trust it, allow it by name (`allow_host`)"
    )]
    Host {
        /// The operation, `vendor/name`.
        operation: String,
        /// The host.
        host: String,
    },
    /// Plain http to a host that is not loopback.
    #[error("expected an https URL; plain http is only allowed for loopback")]
    PlainHttp {
        /// The operation, `vendor/name`.
        operation: String,
    },
    /// The URL contains a part that a call cannot have.
    #[error("invalid URL: {what}")]
    Url {
        /// The operation, `vendor/name`.
        operation: String,
        /// Description of the problem.
        what: &'static str,
    },
}

impl Addresses {
    /// Sends every operation to this scheme, host and port, with its own path appended; for the
    /// mock or a proxy.
    #[must_use]
    pub fn base(mut self, base: Url) -> Self {
        self.base = Some(base);
        self
    }

    /// Sends one operation to this URL; takes precedence over the base.
    #[must_use]
    pub fn url(mut self, operation: &Operation, url: Url) -> Self {
        self.urls.insert(
            (operation.vendor.to_string(), operation.name.to_string()),
            url,
        );
        self
    }

    /// Allows credentials to go to this host, exactly as named.
    #[must_use]
    pub fn allow_host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into().to_ascii_lowercase());
        self
    }

    /// Returns the address of a call of the operation.
    ///
    /// # Errors
    /// Credentials may not go to the address, or the URL is not valid for a call.
    pub fn target(&self, operation: &Operation) -> Result<Target, AddressError> {
        let name = || format!("{}/{}", operation.vendor, operation.name);
        let wrong = |what| AddressError::Url {
            operation: name(),
            what,
        };
        let endpoint = operation
            .endpoints
            .first()
            .ok_or_else(|| wrong("the operation has no endpoint"))?;
        let key = (operation.vendor.to_string(), operation.name.to_string());
        let url = match (self.urls.get(&key), &self.base) {
            (Some(url), _) => url.clone(),
            (None, Some(base)) => join(base, &endpoint.path),
            (None, None) => format!("https://{}{}", endpoint.host, endpoint.path)
                .parse()
                .map_err(|_| wrong("the operation's host and path form no URL"))?,
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong(
                "it contains a user name or password; pass credentials to the client instead",
            ));
        }
        if url.fragment().is_some() || url.query().is_some() {
            return Err(wrong(
                "it contains a query or fragment; pass query parameters as fields of the request",
            ));
        }
        let host = url
            .host_str()
            .ok_or_else(|| wrong("missing host"))?
            .to_ascii_lowercase();
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&host) => {}
            _ => return Err(AddressError::PlainHttp { operation: name() }),
        }
        if !(is_loopback(&host) || self.hosts.contains(&host) || is_own(operation, &host)) {
            return Err(AddressError::Host {
                operation: name(),
                host,
            });
        }
        let endpoint = endpoint_at(operation, endpoint, &host);
        Ok(Target { url, endpoint })
    }
}

/// Appends an endpoint's path to that of the base.
fn join(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    let prefix = base.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("{prefix}{path}"));
    url
}

/// Returns `true` if a host is this machine: all of `127.0.0.0/8`, `::1` and the name `localhost`.
/// No other name counts, whatever it resolves to.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Returns `true` if `operation.json` lists the host for the operation: as an endpoint, or below
/// its host suffix.
fn is_own(operation: &Operation, host: &str) -> bool {
    let mut endpoints = operation.endpoints.iter();
    endpoints.any(|endpoint| endpoint.host.eq_ignore_ascii_case(host))
        || operation
            .host_suffix
            .is_some_and(|suffix| suffix.contains(host))
}

/// Returns the endpoint of a host: the operation's own, unless the host implies another gateway.
fn endpoint_at(operation: &Operation, first: &Endpoint, host: &str) -> Endpoint {
    let named = operation
        .endpoints
        .iter()
        .find(|endpoint| endpoint.host.eq_ignore_ascii_case(host));
    let mut endpoint = named.unwrap_or(first).clone();
    if HostSuffix::CloudmarketApigw.contains(host) {
        endpoint.gateway = Gateway::TencentCloudMarket;
        endpoint.auth = Cow::Borrowed(&[Auth::TencentCloudMarket]);
    }
    endpoint
}

#[cfg(test)]
mod tests {
    use super::{AddressError, Addresses, Gateway};
    use ocrmarket_operation::Operation;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn operation(name: &str) -> Result<Operation, Box<dyn std::error::Error>> {
        let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
        let models = api.vendors.into_iter().flat_map(|vendor| vendor.operations);
        let mut operations = models.map(|model| model.operation);
        Ok(operations
            .find(|operation| operation.name == name)
            .ok_or_else(|| format!("no operation {name}"))?)
    }

    #[test]
    fn every_operation_has_an_address_that_its_credentials_may_go_to() -> Outcome {
        let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
        for model in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
            let target = Addresses::default().target(&model.operation)?;
            assert_eq!(target.url.scheme(), "https");
            assert_eq!(target.url.path(), model.operation.endpoints[0].path);
            assert_eq!(target.endpoint, model.operation.endpoints[0]);
        }
        Ok(())
    }

    /// Operation, URL, expected result.
    const ROWS: [(&str, &str, &str); 37] = [
        (
            "bank_card",
            "https://idcard91.market.alicloudapi.com/other",
            "goes",
        ),
        (
            "bank_card",
            "https://another.market.alicloudapi.com/path",
            "host",
        ),
        (
            "bank_card",
            "https://alicloudapi.com.example.com/path",
            "host",
        ),
        ("bank_card", "https://evilalicloudapi.com/path", "host"),
        (
            "bank_card",
            "https://IDCARD91.market.AliCloudAPI.com/path",
            "goes",
        ),
        (
            "bank_card",
            "https://idcard91.market.alicloudapi.com./path",
            "host",
        ),
        (
            "bank_card",
            "https://x.idcard91.market.alicloudapi.com/path",
            "host",
        ),
        (
            "bank_card",
            "https://creditrep.market.alicloudapi.com/path",
            "host",
        ),
        (
            "bank_card",
            "https://ap-beijing.cloudmarket-apigw.com/path",
            "host",
        ),
        (
            "submit_credit_report",
            "https://ap-beijing.cloudmarket-apigw.com/path",
            "host",
        ),
        (
            "medical_invoice",
            "https://v2invoice.market.alicloudapi.com/path",
            "goes",
        ),
        (
            "medical_invoice",
            "https://v2invoice.market.aliyundapi.com/path",
            "host",
        ),
        ("bank_card", "http://127.0.0.1.example.com/path", "plain"),
        ("bank_card", "http://0.0.0.0/path", "plain"),
        ("bank_card", "http://[::ffff:127.0.0.1]/path", "plain"),
        (
            "bank_card",
            "https://service.bj.apigw.tencentcs.com/path",
            "host",
        ),
        ("bank_card", "https://other.tencentcs.com/path", "host"),
        (
            "bank_card",
            "http://idcard91.market.alicloudapi.com/path",
            "plain",
        ),
        ("bank_card", "http://127.0.0.1:8080/path", "goes"),
        ("bank_card", "http://127.9.9.9/path", "goes"),
        ("bank_card", "http://[::1]:8080/path", "goes"),
        ("bank_card", "http://localhost/path", "goes"),
        ("bank_card", "http://localhost.example.com/path", "plain"),
        ("bank_card", "https://localhost.example.com/path", "host"),
        ("bank_card", "ftp://127.0.0.1/path", "plain"),
        (
            "bank_card",
            "https://key:secret@idcard91.market.alicloudapi.com/",
            "url",
        ),
        (
            "bank_card",
            "https://idcard91.market.alicloudapi.com/?a=b",
            "url",
        ),
        (
            "bank_card",
            "https://idcard91.market.alicloudapi.com/#a",
            "url",
        ),
        (
            "credit_report",
            "https://ap-beijing.cloudmarket-apigw.com/service-x/v2",
            "goes",
        ),
        (
            "credit_report",
            "https://cloudmarket-apigw.com/service-x/v2",
            "host",
        ),
        (
            "credit_report",
            "https://evilcloudmarket-apigw.com/service-x/v2",
            "host",
        ),
        (
            "credit_report",
            "https://other.bj.apigw.tencentcs.com/release/v2/credit_report",
            "host",
        ),
        (
            "credit_report",
            "https://service-qv6onzex-1300075552.bj.apigw.tencentcs.com/other",
            "goes",
        ),
        (
            "credit_report",
            "https://idcard91.market.alicloudapi.com/",
            "host",
        ),
        ("id_card", "https://ocrapi-idcard.taobao.com/other", "goes"),
        ("id_card", "https://other.taobao.com/", "host"),
        ("id_card", "https://other.market.alicloudapi.com/", "host"),
    ];

    #[test]
    fn credentials_go_where_they_may_and_nowhere_else() -> Outcome {
        for (name, url, expected) in ROWS {
            let operation = operation(name)?;
            let became = match Addresses::default()
                .url(&operation, url.parse()?)
                .target(&operation)
            {
                Ok(target) => {
                    assert_eq!(target.url, url.parse()?);
                    "goes"
                }
                Err(AddressError::Host { .. }) => "host",
                Err(AddressError::PlainHttp { .. }) => "plain",
                Err(AddressError::Url { .. }) => "url",
            };
            assert_eq!(became, expected, "{name} to {url}");
        }
        Ok(())
    }

    #[test]
    fn a_host_that_the_caller_names_is_allowed_over_https() -> Outcome {
        let operation = operation("bank_card")?;
        let addresses = Addresses::default().base("https://Proxy.example.com/ocr/".parse()?);
        assert!(matches!(
            addresses.target(&operation),
            Err(AddressError::Host { .. })
        ));
        let target = addresses
            .allow_host("proxy.EXAMPLE.com")
            .target(&operation)?;
        assert_eq!(
            target.url.as_str(),
            "https://proxy.example.com/ocr/ocrBankCardGeneral"
        );
        Ok(())
    }

    #[test]
    fn the_successor_gateway_is_known_by_its_host() -> Outcome {
        let operation = operation("credit_report")?;
        let url = "https://ap-beijing.cloudmarket-apigw.com/service-x/v2".parse()?;
        let target = Addresses::default()
            .url(&operation, url)
            .target(&operation)?;
        assert_eq!(target.endpoint.gateway, Gateway::TencentCloudMarket);
        Ok(())
    }

    #[test]
    fn an_error_never_shows_what_the_url_holds() -> Outcome {
        let operation = operation("bank_card")?;
        for url in [
            "https://canary:canary@idcard91.market.alicloudapi.com/",
            "https://idcard91.market.alicloudapi.com/?canary",
        ] {
            let error = Addresses::default()
                .url(&operation, url.parse()?)
                .target(&operation)
                .err()
                .ok_or("it is refused")?;
            assert!(
                !format!("{error} {error:?}").contains("canary"),
                "{error:?}"
            );
        }
        Ok(())
    }
}
