//! Complete calls against a server with scripted responses: retries, records, hooks and messages.

use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::encode::RequestField;
use ocrmarket_client::error::{Charge, ErrorKind};
use ocrmarket_client::hook::{Attempt, Ended, Hook};
use ocrmarket_client::pacing::{Limits, Pacing};
use ocrmarket_client::request::Request;
use ocrmarket_client::retry::{Backoff, Policy};
use ocrmarket_client::store::{
    Appended, GIVEN_UP, Options, Record, Sink, Store, StoreError, StoreErrorKind,
};
use ocrmarket_client::{Client, Error};
use ocrmarket_operation::response::Model as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::acme::Receipt;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[derive(Clone)]
struct ReceiptRequest {
    image: String,
}

impl Request for ReceiptRequest {
    type Model = Receipt;

    fn fields(&self) -> Vec<RequestField<'_>> {
        vec![RequestField::body("image", self.image.as_str())]
    }
}

fn request() -> ReceiptRequest {
    ReceiptRequest {
        image: "Y2FuYXJ5LWltYWdl+/".to_owned(),
    }
}

/// A sink in memory.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Vec<Record>>>);

impl Memory {
    fn records(&self) -> Vec<Record> {
        self.0
            .lock()
            .map(|records| records.clone())
            .unwrap_or_default()
    }
}

impl Sink for Memory {
    fn append(&self, record: Record) -> Appended<'_> {
        Box::pin(async move {
            if let Ok(mut records) = self.0.lock() {
                records.push(record);
            }
            Ok(())
        })
    }
}

/// A sink that starts only when it is polled, and is slow.
struct Slow(Memory);

impl Sink for Slow {
    fn append(&self, record: Record) -> Appended<'_> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            self.0.append(record).await
        })
    }
}

/// A hook that records its calls.
#[derive(Clone, Default)]
struct Watch(Arc<Mutex<Vec<String>>>);

impl Hook for Watch {
    fn before_send(&self, attempt: &Attempt<'_>) {
        self.note(format!("send {}", attempt.number));
    }

    fn after_response(&self, attempt: &Attempt<'_>, ended: &Ended<'_>) {
        let error = ended.error_kind().map_or("answer", ErrorKind::name);
        self.note(format!("end {} {error} {}", attempt.number, ended.charged));
    }

    fn given_up(&self, attempt: &Attempt<'_>) {
        self.note(format!("given up {}", attempt.number));
    }

    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        self.note(format!("not stored {} {:?}", attempt.number, error.kind()));
    }
}

impl Watch {
    fn note(&self, line: String) {
        if let Ok(mut lines) = self.0.lock() {
            lines.push(line);
        }
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().map(|lines| lines.clone()).unwrap_or_default()
    }
}

/// Starts a server with these responses in order, one per connection, the last one repeatedly. It
/// keeps the requests.
async fn server(
    responses: &'static [&'static str],
) -> std::io::Result<(String, Arc<Mutex<Vec<String>>>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let requests = Arc::clone(&seen);
    tokio::spawn(async move {
        let mut responses = responses.iter();
        let mut answer = "";
        while let Ok((mut stream, _)) = listener.accept().await {
            answer = responses.next().copied().unwrap_or(answer);
            let mut request = Vec::new();
            while !is_whole(&request) && stream.read_buf(&mut request).await.unwrap_or(0) > 0 {}
            if let Ok(mut requests) = requests.lock() {
                requests.push(String::from_utf8_lossy(&request).into_owned());
            }
            if answer.is_empty() {
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    Ok((url, seen))
}

/// Returns `true` if a request has its complete body.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    length.is_some_and(|length| length.trim().parse() == Ok(body.len()))
}

fn quick() -> Policy {
    let mut policy = Policy::default();
    policy.backoff = Backoff::new(Duration::from_millis(1), Duration::from_millis(2));
    policy
}

struct Setup {
    client: Client,
    memory: Memory,
    watch: Watch,
}

fn setup(url: &str, keys: Keys) -> Result<Setup, Box<dyn std::error::Error>> {
    let (memory, watch) = (Memory::default(), Watch::default());
    let client = Client::builder(Credentials::new("test", keys))
        .addresses(Addresses::default().base(url.parse()?))
        .retry(quick())
        .store(memory.clone())
        .hook(watch.clone())
        .build()?;
    Ok(Setup {
        client,
        memory,
        watch,
    })
}

fn app_code() -> Keys {
    Keys::new().app_code("canary-app-code")
}

const SUCCESS: &str = "HTTP/1.1 200 OK\r\nX-Ca-Request-Id: R-1\r\nContent-Length: 30\r\nConnection: close\r\n\r\n{\"code\":0,\"text\":\"canary-ans\"}";
const REFUSAL: &str = "HTTP/1.1 200 OK\r\nContent-Length: 39\r\nConnection: close\r\n\r\n{\"code\":\"7\",\"message\":\"canary-message\"}";
const THROTTLED: &str = "HTTP/1.1 429 No\r\nX-Ca-Error-Code: T429PA\r\nX-Ca-Error-Message: Throttled by API Flow Control\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const QUOTA: &str = "HTTP/1.1 403 No\r\nX-Ca-Error-Code: B403MQ\r\nX-Ca-Error-Message: Api Market Subscription quota exhausted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const HTML: &str =
    "HTTP/1.1 502 Bad\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>";

#[tokio::test]
async fn an_answer_is_recorded_before_it_is_handed_over() -> Outcome {
    let body = "{\"code\":0,\"text\":\"canary-an\"}";
    assert_eq!(body.len(), 29);
    let (url, seen) = server(&["HTTP/1.1 200 OK\r\nX-Ca-Request-Id: R-1\r\nContent-Length: 29\r\nConnection: close\r\n\r\n{\"code\":0,\"text\":\"canary-an\"}"]).await?;
    let Setup {
        client,
        memory,
        watch,
    } = setup(&url, app_code())?;
    let answer = client.with_caller("order 7").call(&request()).await?;
    assert_eq!(
        (
            answer.bytes().as_ref(),
            answer.request_id(),
            answer.charged()
        ),
        (body.as_bytes(), Some("R-1"), Charge::Yes)
    );
    let [record] = memory
        .records()
        .try_into()
        .map_err(|records: Vec<Record>| format!("{} records", records.len()))?;
    assert_eq!(
        (
            record.operation.as_str(),
            record.http_status,
            record.charged,
            record.attempt
        ),
        ("acme/receipt", Some(200), Charge::Yes, 1)
    );
    assert_eq!(
        (
            record.key.as_deref(),
            record.caller.as_deref(),
            record.error.as_deref()
        ),
        (Some("test"), Some("order 7"), None)
    );
    assert_eq!(record.body.as_deref(), Some(body.as_bytes()));
    assert_eq!(
        record.schema_sha256.map(|digest| digest.to_string()),
        Receipt::SCHEMA_SHA256.map(str::to_owned)
    );
    assert!(answer.store_error().is_none());
    assert_eq!(watch.lines(), ["send 1", "end 1 answer yes"]);
    let requests = seen
        .lock()
        .map(|requests| requests.clone())
        .unwrap_or_default();
    let head = requests[0].to_ascii_lowercase();
    assert!(head.starts_with("post /receipt http/1.1\r\n"), "{head}");
    for expected in [
        "authorization: appcode canary-app-code\r\n",
        "content-type: application/x-www-form-urlencoded\r\n",
        "accept: application/json\r\n",
    ] {
        assert!(head.contains(expected), "{expected} in {head}");
    }
    Ok(())
}

/// Scripted responses, the result of the call, the number of attempts.
type Row = (
    &'static str,
    &'static [&'static str],
    Option<ErrorKind>,
    Charge,
    usize,
);

#[tokio::test]
async fn only_what_surely_was_not_processed_is_sent_again() -> Outcome {
    let rows: [Row; 6] = [
        (
            "throttled, then well",
            &[THROTTLED, SUCCESS],
            None,
            Charge::Yes,
            2,
        ),
        (
            "throttled for good",
            &[THROTTLED],
            Some(ErrorKind::Gateway),
            Charge::Unknown,
            4,
        ),
        (
            "no quota",
            &[QUOTA],
            Some(ErrorKind::Gateway),
            Charge::Unknown,
            1,
        ),
        (
            "refused by the vendor",
            &[REFUSAL],
            Some(ErrorKind::Vendor),
            Charge::No,
            1,
        ),
        (
            "a page of a proxy",
            &[HTML],
            Some(ErrorKind::Undecodable),
            Charge::Unknown,
            1,
        ),
        (
            "silence",
            &[""],
            Some(ErrorKind::Transport),
            Charge::Unknown,
            1,
        ),
    ];
    for (what, responses, kind, charged, attempts) in rows {
        let (url, seen) = server(responses).await?;
        let Setup { client, memory, .. } = setup(&url, app_code())?;
        let result = client.call(&request()).await;
        match (&result, kind) {
            (Ok(answer), None) => assert_eq!(answer.charged(), charged, "{what}"),
            (Err(error), Some(kind)) => {
                assert_eq!(
                    (error.kind(), error.was_charged()),
                    (kind, charged),
                    "{what}: {error}"
                );
                assert_eq!(usize::try_from(error.attempt()), Ok(attempts), "{what}");
                shows_nothing(error);
            }
            (result, _) => panic!("{what}: {:?}", result.as_ref().err()),
        }
        let sent = seen
            .lock()
            .map(|requests| requests.len())
            .unwrap_or_default();
        assert_eq!(
            (sent, memory.records().len()),
            (attempts, attempts),
            "{what}: each attempt is sent and recorded once"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_is_recorded() -> Outcome {
    let folder = tempfile::tempdir()?;
    for slow_sink in [false, true] {
        let (url, seen) = server(&[""]).await?;
        let watch = Watch::default();
        let store = Store::open(
            folder.path().join(slow_sink.to_string()),
            Options::default(),
        )?;
        let memory = Memory::default();
        let builder = Client::builder(Credentials::new("test", app_code()))
            .addresses(Addresses::default().base(url.parse()?))
            .hook(watch.clone());
        let client = if slow_sink {
            builder.store(Slow(memory.clone())).build()?
        } else {
            builder.store(store.clone()).build()?
        };
        let is_sent = async {
            while seen.lock().is_ok_and(|seen| seen.is_empty()) {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        let request = request();
        tokio::select! {
            ended = client.call(&request) => panic!("the server is silent: {:?}", ended.err()),
            () = is_sent => {}
        }
        assert_eq!(watch.lines(), ["send 1", "given up 1"]);
        store.close().await?;
        let records = if slow_sink {
            while memory.records().is_empty() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            memory.records()
        } else {
            ocrmarket_client::store::read(store.folder())?.collect::<Result<Vec<_>, _>>()?
        };
        let [record] = records.as_slice() else {
            panic!("{} records", records.len())
        };
        assert_eq!(
            (record.error.as_deref(), record.charged, record.http_status),
            (Some(GIVEN_UP), Charge::Unknown, None)
        );
        assert!(record.request_sha256.is_some() && record.body.is_none());
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_that_cannot_be_recorded_is_handed_over_and_says_so() -> Outcome {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path(), Options::default())?;
    store.close().await?;
    for (answer, kind, ended) in [
        (SUCCESS, None, "end 1 answer yes"),
        (REFUSAL, Some(ErrorKind::Vendor), "end 1 vendor no"),
    ] {
        let (url, _) = server(if kind.is_none() {
            &[SUCCESS]
        } else {
            &[REFUSAL]
        })
        .await?;
        let watch = Watch::default();
        let client = Client::builder(Credentials::new("test", app_code()))
            .addresses(Addresses::default().base(url.parse()?))
            .store(store.clone())
            .hook(watch.clone())
            .build()?;
        let result = client.call(&request()).await;
        let (bytes, not_stored) = match &result {
            Ok(answer) => (answer.bytes(), answer.store_error()),
            Err(error) => (error.bytes(), error.store_error()),
        };
        assert_eq!(result.as_ref().err().map(Error::kind), kind);
        assert!(answer.as_bytes().ends_with(bytes) && !bytes.is_empty());
        let not_stored = not_stored.ok_or("the store is closed")?;
        assert_eq!(not_stored.kind(), StoreErrorKind::Closed);
        assert_eq!(watch.lines(), ["send 1", ended, "not stored 1 Closed"]);
    }
    Ok(())
}

#[tokio::test]
async fn without_a_store_an_attempt_ends_once() -> Outcome {
    for (responses, told) in [
        (&[SUCCESS][..], "end 1 answer yes"),
        (&[REFUSAL], "end 1 vendor no"),
    ] {
        let (url, _) = server(responses).await?;
        let watch = Watch::default();
        let client = Client::builder(Credentials::new("test", app_code()))
            .addresses(Addresses::default().base(url.parse()?))
            .hook(watch.clone())
            .build()?;
        let _ = client.call(&request()).await;
        assert_eq!(watch.lines(), ["send 1", told]);
    }
    Ok(())
}

#[tokio::test]
async fn a_local_check_sends_and_records_nothing() -> Outcome {
    let (url, seen) = server(&[SUCCESS]).await?;
    let Setup {
        client,
        memory,
        watch,
    } = setup(&url, Keys::new())?;
    let Err(error) = client.call(&request()).await else {
        panic!("there is no credential")
    };
    assert_eq!(
        (error.kind(), error.was_charged()),
        (ErrorKind::Input, Charge::No)
    );
    let elsewhere = Addresses::default().base("https://example.com".parse()?);
    let client = Client::builder(Credentials::new("test", app_code()))
        .addresses(elsewhere)
        .build()?;
    let Err(error) = client.call(&request()).await else {
        panic!("credentials may not go there")
    };
    assert_eq!(error.kind(), ErrorKind::Input);
    assert!(
        seen.lock().is_ok_and(|requests| requests.is_empty())
            && memory.records().is_empty()
            && watch.lines().is_empty()
    );
    Ok(())
}

#[tokio::test]
async fn a_refused_signature_is_laid_beside_ours() -> Outcome {
    let (url, _) = server(&["HTTP/1.1 403 No\r\nX-Ca-Error-Code: A403IS\r\nX-Ca-Error-Message: Invalid Signature, Server StringToSign:`POST#application/json##text/plain##/receipt`\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"]).await?;
    let Setup { client, .. } = setup(&url, Keys::new().aliyun("canary-key", "canary-secret"))?;
    let Err(error) = client.call(&request()).await else {
        panic!("the gateway refused")
    };
    shows_nothing(&error);
    let source = std::error::Error::source(&error)
        .ok_or("the strings are compared")?
        .to_string();
    assert!(
        source.contains("text/plain") && source.contains("application/x-www-form-urlencoded"),
        "{source}"
    );
    Ok(())
}

#[tokio::test]
async fn calls_at_a_time_are_counted() -> Outcome {
    let (url, _) = server(&[SUCCESS]).await?;
    let one = std::num::NonZeroU32::MIN;
    let client = Client::builder(Credentials::new("test", app_code()))
        .addresses(Addresses::default().base(url.parse()?))
        .pacing(Pacing::new(Limits::default().with_concurrency(one)))
        .build()?;
    let request = request();
    {
        let mut given_up = std::pin::pin!(client.call(&request));
        let polled_once =
            std::future::poll_fn(|context| Poll::Ready(given_up.as_mut().poll(context))).await;
        assert!(polled_once.is_pending(), "the call is dropped half-way");
    }
    let (first, second, third) = tokio::join!(
        client.call(&request),
        client.call(&request),
        client.call(&request)
    );
    for result in [first, second, third] {
        assert!(result.is_ok(), "{:?}", result.err());
    }
    Ok(())
}

/// Checks that no string of an error contains planted data.
fn shows_nothing(error: &Error) {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.get_ref());
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text} {inner} {inner:?}");
        cause = inner.source();
    }
    assert!(!text.contains("canary"), "{text}");
}
