//! The fault matrix: every operation, through every gateway, with every fault that can occur
//! between a client and a vendor.
//!
//! Each line of the tables in `snapshots/` has: the fault, the kind of the error, the number of
//! attempts, whether it was charged, and whether the received bytes are kept. The policy retries
//! once if the request was certainly not processed. Invariants of all rows are asserted beside
//! them.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use ocrmarket_client::Error;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::error::Charge;
use ocrmarket_client::response::Facts;
use ocrmarket_client::store::Record;
use ocrmarket_client::transport::Transport;
use ocrmarket_mock::{Bytes, Fault, Faults, Response, ScriptedResponse};
use ocrmarket_operation::Auth;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::relay::{Certificate, relay};
use crate::vendors::{Fallible, SUCCESSOR_HOST, TestResult, WAYS, Way, client};

/// A fault.
#[derive(Debug, Clone, Copy)]
enum Trouble {
    /// Nothing listens at the port.
    Refused,
    /// The host has no address.
    NoSuchHost,
    /// The certificate is not trusted.
    SelfSigned,
    /// A redirect with that status to another URL.
    Redirect(u16),
    /// A fault of the mock.
    Mock(Fault),
}

impl Trouble {
    fn all() -> impl Iterator<Item = Self> {
        let own = [Self::Refused, Self::NoSuchHost, Self::SelfSigned];
        let redirects = [301, 302, 303, 308].map(Self::Redirect);
        let mock = Fault::all().into_iter().map(Self::Mock);
        own.into_iter().chain(redirects).chain(mock)
    }

    fn name(self) -> String {
        match self {
            Self::Refused => "refused".to_owned(),
            Self::NoSuchHost => "no such host".to_owned(),
            Self::SelfSigned => "self-signed TLS".to_owned(),
            Self::Redirect(status) => format!("redirect {status}"),
            Self::Mock(Fault::Refuse) => "reset at once".to_owned(),
            Self::Mock(Fault::Redirect) => "redirect 307".to_owned(),
            Self::Mock(fault) => fault.name(),
        }
    }

    /// Returns `true` if the vendor processed the request, so that a retry could be charged twice.
    fn may_be_processed(self) -> bool {
        matches!(self, Self::Mock(fault) if fault.is_processed())
    }

    /// Returns `true` if a connection is reset before it is used. Depending on timing, it was never
    /// established and nothing was sent, or it broke while the request was sent.
    fn is_race(self) -> bool {
        matches!(self, Self::Mock(Fault::Refuse))
    }
}

/// Result of one call, and the records of its attempts.
struct Called {
    result: Result<Facts, Error>,
    records: Vec<Record>,
}

/// Number of rows that are tried concurrently. Some wait, and each has its own servers.
const AT_ONCE: usize = 16;

#[tokio::test]
async fn every_fault_of_every_operation_is_told_apart_and_recorded() -> TestResult {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut open = JoinSet::new();
    // A signature changes nothing behind the gateway.
    let ways = WAYS.map(|way| (way.auth != Auth::AliyunSignature).then_some(way));
    let ways: Vec<Way> = ways.into_iter().flatten().collect();
    for (number, way) in ways.iter().copied().enumerate() {
        for (place, trouble) in Trouble::all().enumerate() {
            let turns = Arc::clone(&turns);
            open.spawn(async move {
                let _turn = turns.acquire().await;
                ((number, place), trouble, called(way, trouble).await)
            });
        }
    }
    let mut rows = BTreeMap::new();
    while let Some(done) = open.join_next().await {
        let (place, trouble, called) = done?;
        let what = format!("{}, {}", ways[place.0].name(), trouble.name());
        let called = called.map_err(|error| format!("{what}: {error}"))?;
        holds(&what, trouble, &called);
        rows.insert(place, row(trouble, &called));
    }
    for (number, way) in ways.iter().copied().enumerate() {
        let rows = rows.range((number, 0)..(number + 1, 0));
        let table: Vec<&str> = rows.map(|(_, row)| row.as_str()).collect();
        insta::with_settings!({ description => way.name(), omit_expression => true }, {
            insta::assert_snapshot!(snapshot_name(way), table.join("\n"));
        });
    }
    Ok(())
}

fn snapshot_name(way: Way) -> String {
    let name = way.operation.replace('/', "_");
    if way.is_successor() {
        format!("{name}_successor")
    } else {
        name
    }
}

async fn called(way: Way, trouble: Trouble) -> Fallible<Called> {
    let mut mock = way
        .mock()
        .slow_for(Duration::from_secs(100))
        .huge_bytes(2 << 20);
    match trouble {
        Trouble::Mock(fault) => mock = mock.faults(Faults::none().with(fault, 1.0)?),
        Trouble::Redirect(status) => mock = mock.script(way.operation, redirects(status)?),
        _ => {}
    }
    let mock = mock.start().await?;
    let led = match trouble {
        Trouble::Refused => refused(way).await?,
        Trouble::NoSuchHost => no_such_host(way)?,
        Trouble::SelfSigned => self_signed(way, mock.address()).await?,
        _ => way.lead(mock.address(), None).await?,
    };
    let (addresses, transport) = led;
    let led = (addresses, transport.max_response_bytes(1 << 20));
    let (builder, memory) = client(
        way.keys(&ocrmarket_mock::AcceptedCredentials::default()),
        led,
    );
    // Only a slow response must time out, and not before its first byte: it is sent in pieces every
    // five seconds. All others may take as long as a busy machine needs.
    let patience = match trouble {
        Trouble::Mock(Fault::Slow) => Duration::from_secs(25),
        _ => Duration::from_secs(120),
    };
    let client = builder.timeout(patience).build()?;
    let result = way.call(&client).await;
    Ok(Called {
        result,
        records: memory.take(),
    })
}

/// Asserts the invariants of every row.
fn holds(what: &str, trouble: Trouble, called: &Called) {
    let Called { result, records } = called;
    let sent_again = records.len() > 1;
    assert!(
        !(sent_again && trouble.may_be_processed()),
        "{what}: it may have been processed and was sent again"
    );
    let Err(error) = result else {
        return;
    };
    let last = records.last();
    assert_eq!(
        last.map(|record| record.charged),
        Some(error.was_charged()),
        "{what}: the record says the same of the charge"
    );
    let recorded = last.and_then(|record| record.body.as_deref());
    assert_eq!(
        recorded.unwrap_or_default(),
        error.bytes().as_ref(),
        "{what}: what came is recorded"
    );
    assert_eq!(
        sent_again,
        error.is_retryable(),
        "{what}: it was sent again, or was not, as the error says"
    );
    assert!(
        !(trouble.may_be_processed() && error.was_charged() == Charge::No),
        "{what}: nobody knows that it was not charged"
    );
}

fn row(trouble: Trouble, called: &Called) -> String {
    let (kind, charged, kept) = match &called.result {
        Ok(facts) => (
            "answer".to_owned(),
            facts.charged(),
            !facts.bytes().is_empty(),
        ),
        Err(error) => (kind(error), error.was_charged(), !error.bytes().is_empty()),
    };
    let sent = match called.records.len() {
        _ if trouble.is_race() => "sent again where it had not left",
        1 => "sent once",
        2 => "sent twice",
        _ => "sent too often",
    };
    let kind = if trouble.is_race() {
        "transport".to_owned()
    } else {
        kind
    };
    let charged = if trouble.is_race() {
        "as sent"
    } else {
        charged.as_str()
    };
    let kept = if kept { "raw kept" } else { "no body came" };
    format!(
        "{:<20}  {kind:<24}  charged {charged:<7}  {kept:<12}  {sent}",
        trouble.name()
    )
}

/// Returns the kind of an error with its details. How far a broken exchange got depends on the
/// machine, so only errors that occur in the same way on every run are distinguished.
fn kind(error: &Error) -> String {
    use ocrmarket_client::transport::TransportErrorKind as Kind;
    let kind = error.kind();
    match (error.gateway_kind(), error.transport_kind()) {
        (Some(gateway), _) => format!("{kind}: {}", gateway.name()),
        (_, Some(Kind::Connect)) => format!("{kind}: connect"),
        (_, Some(Kind::Resolve)) => format!("{kind}: resolve"),
        (_, Some(Kind::Tls)) => format!("{kind}: tls"),
        (_, Some(Kind::Timeout)) => format!("{kind}: timeout"),
        (_, Some(Kind::TooLarge)) => format!("{kind}: too large"),
        (_, Some(_)) => format!("{kind}: broken off"),
        _ => kind.to_string(),
    }
}

/// Returns two redirects, for two attempts. Nothing listens at their target, so a client that
/// follows them gets another error.
fn redirects(status: u16) -> Fallible<[ScriptedResponse; 2]> {
    let response = Response::builder()
        .status(status)
        .header("location", "http://127.0.0.1:1/elsewhere")
        .body(Bytes::from_static(b"<html>moved</html>"))?;
    let answer = ScriptedResponse::response(response);
    Ok([answer.clone(), answer])
}

/// Returns a port at which nothing listens any more.
async fn refused(way: Way) -> Fallible<(Addresses, Transport)> {
    let closed = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
    if way.is_successor() {
        return Ok((way.successor(closed)?, resolving(closed)?));
    }
    way.lead(closed, None).await
}

fn no_such_host(way: Way) -> Fallible<(Addresses, Transport)> {
    let url = "https://nowhere.invalid/path".parse()?;
    let addresses = Addresses::default()
        .url(way.operation()?, url)
        .allow_host("nowhere.invalid");
    Ok((addresses, Transport::new()?))
}

/// Returns a client with the machine's trusted roots, and a server with an untrusted certificate.
async fn self_signed(way: Way, server: SocketAddr) -> Fallible<(Addresses, Transport)> {
    if way.is_successor() {
        let certificate = Certificate::of(SUCCESSOR_HOST)?;
        let front = relay(server, Some(certificate.acceptor()?), None).await?;
        return Ok((way.successor(front)?, resolving(front)?));
    }
    let certificate = Certificate::of("localhost")?;
    let front = relay(server, Some(certificate.acceptor()?), None).await?;
    let base = format!("https://localhost:{}", front.port()).parse()?;
    Ok((Addresses::default().base(base), Transport::new()?))
}

/// Returns a client that resolves the successor to this machine, with the machine's trusted roots.
fn resolving(front: SocketAddr) -> Fallible<Transport> {
    let http = reqwest::Client::builder()
        .no_proxy()
        .resolve(SUCCESSOR_HOST, front)
        .build()?;
    Ok(Transport::with_client(http))
}
