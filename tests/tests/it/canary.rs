//! The canary test: names, numbers, pictures and keys are planted in every input, and every path of
//! a call is taken. None of them may occur, in any form, in a `Display`, a `Debug`, an error or one
//! of its causes, a span or an event at any level, a hook, or an entry of the mock's journal.
//!
//! Only data that programs read on purpose is excluded: the bytes, the code, the message and the
//! request id of a response, the numbers of its rate headers, a record's own fields and its line in
//! a store. It is available by name only.

mod listener;
mod planted;

use std::fmt::Debug;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use ocrmarket::operation::response::Model;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::client::Builder;
use ocrmarket_client::credentials::{Credentials, CredentialsFile, Keys};
use ocrmarket_client::hook::Drift;
use ocrmarket_client::hook::{Attempt, Ended, Hook};
use ocrmarket_client::input::Content;
use ocrmarket_client::job::{Job, PollPolicy};
use ocrmarket_client::response::CallResponse as Answered;
use ocrmarket_client::retry::{Backoff, Policy};
use ocrmarket_client::store::{self, Store, StoreError};
use ocrmarket_client::transport::Transport;
use ocrmarket_client::{Client, Error};
use ocrmarket_mock::{Bytes, Fault, GatewayError, Mock, Outcome, Response, ScriptedResponse};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::vendors::{Asked, Fallible, JPEG, PDF, See, TestResult, WAYS, Way, call};
use planted::{chain, found_in, person};

/// Planted values that were shown.
#[derive(Clone, Default)]
struct Leaks(Arc<Mutex<Vec<String>>>);

impl Leaks {
    fn look(&self, place: &str, shown: &str) {
        if let Some(planted) = found_in(shown) {
            let mut leaks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            leaks.push(format!("{place} shows {planted}: {shown}"));
        }
    }

    fn debug(&self, place: &str, value: &dyn Debug) {
        self.look(place, &format!("{value:?}\n{value:#?}"));
    }

    fn error(&self, place: &str, error: &(dyn std::error::Error + 'static)) {
        self.look(place, &chain(error));
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Hook for Leaks {
    fn before_send(&self, attempt: &Attempt<'_>) {
        self.debug("a hook before", attempt);
    }

    fn after_response(&self, attempt: &Attempt<'_>, ended: &Ended<'_>) {
        self.debug("a hook after", &(attempt, ended));
    }

    fn given_up(&self, attempt: &Attempt<'_>) {
        self.debug("a hook of a call that is given up", attempt);
    }

    fn not_stored(&self, attempt: &Attempt<'_>, error: &StoreError) {
        self.debug("a hook of a record that is not stored", attempt);
        self.error("a hook of a record that is not stored", error);
    }

    fn drifted(&self, drift: &Drift<'_>) {
        self.debug("a hook of drift", drift);
    }
}

/// Inspects one call, and builds a response of its kind with every private field planted.
struct Looking<'a> {
    leaks: &'a Leaks,
    place: &'a str,
    planted: Vec<u8>,
}

impl See for Looking<'_> {
    fn asked(&mut self, request: &dyn Debug) {
        self.leaks.debug(self.place, request);
    }

    fn ended<M: Model>(&mut self, result: &Result<Answered<M>, Error>) {
        self.leaks.debug(self.place, result);
        let bytes = match result {
            Ok(answer) => {
                self.leaks
                    .debug(self.place, &(answer.facts(), answer.body()));
                self.leaks.debug(self.place, answer.classified());
                answer.bytes()
            }
            Err(error) => {
                self.leaks.error(self.place, error);
                self.leaks.debug(self.place, error.rate_limit());
                self.leaks.debug(self.place, &error.gateway_row());
                error.bytes()
            }
        };
        self.planted = planted::answer::<M>(bytes).unwrap_or_default();
    }
}

/// Returns a policy that never retries and never waits for a server.
fn never() -> Policy {
    let mut policy = Policy::never();
    policy.longest_server_wait = Duration::ZERO;
    policy
}

/// One way to call one operation, with all values of the caller planted.
struct Canary {
    way: Way,
    leaks: Leaks,
    store: Store,
}

impl Canary {
    fn accepted() -> ocrmarket_mock::AcceptedCredentials {
        ocrmarket_mock::AcceptedCredentials {
            app_code: planted::APP_CODE.to_owned(),
            app_key: planted::APP_KEY.to_owned(),
            app_secret: planted::APP_SECRET.to_owned(),
            secret_id: planted::SECRET_ID.to_owned(),
            secret_key: planted::SECRET_KEY.to_owned(),
        }
    }

    fn asked() -> Asked {
        let with = |start: &[u8]| Content::bytes([start, planted::PICTURE.as_bytes()].concat());
        Asked {
            picture: with(JPEG),
            document: with(PDF),
            task: planted::TASK.to_owned(),
            extra: Some(("rotate".to_owned(), planted::EXTRA.to_owned())),
        }
    }

    fn builder(&self, keys: Keys, led: (Addresses, Transport)) -> Builder {
        let (addresses, transport) = led;
        self.leaks.debug("the addresses", &addresses);
        self.leaks.debug("the transport", &transport);
        Client::builder(Credentials::new("the label", keys))
            .addresses(addresses)
            .transport(transport.max_response_bytes(1 << 20))
            .timeout(Duration::from_secs(10))
            .retry(never())
            .store(self.store.clone())
            .hook(self.leaks.clone())
            .report_drift()
    }

    async fn client(&self, server: SocketAddr, keys: Keys) -> Fallible<Client> {
        let led = self.way.lead(server, None).await?;
        let builder = self.builder(keys, led);
        self.leaks.debug("the builder", &builder);
        let client = builder.build()?.with_caller(planted::CALLER);
        self.leaks.debug("the client", &client);
        Ok(client)
    }

    /// Makes and inspects one call. Returns the planted body of its kind.
    async fn call(&self, client: &Client, place: &str, asked: &Asked) -> Vec<u8> {
        let place = format!("{}, {place}", self.way.name());
        let mut looking = Looking {
            leaks: &self.leaks,
            place: &place,
            planted: Vec::new(),
        };
        // The result does not matter: it was inspected.
        let _ = call(client, self.way.operation, asked, &mut looking).await;
        looking.planted
    }

    /// Calls the mock: synthetic responses to determine their kind, the same with everything
    /// planted, refusals, and faults.
    async fn with_the_mock(&self) -> TestResult {
        let builder = self
            .way
            .mock()
            .credentials(Self::accepted())
            .slow_for(Duration::from_millis(100))
            .huge_bytes(2 << 20);
        self.leaks.debug("the mock's builder", &builder);
        let mock = builder.start().await?;
        let keys = self.way.keys(&Self::accepted());
        self.leaks.debug("the keys", &keys);
        let client = self.client(mock.address(), keys).await?;
        let asked = Self::asked();
        for outcome in [Outcome::Success, Outcome::Failure, Outcome::Pending] {
            mock.script(self.way.operation, [ScriptedResponse::sample(outcome)])?;
            let body = self.call(&client, "a sample", &asked).await;
            assert!(
                found_in(&String::from_utf8_lossy(&body)).is_some(),
                "{}: nothing is planted in its {outcome:?}",
                self.way.name()
            );
            mock.script(self.way.operation, [ScriptedResponse::json(body)])?;
            self.call(&client, "an answer", &asked).await;
        }
        for answer in scripted()? {
            self.leaks.debug("a scripted answer", &answer);
            mock.script(self.way.operation, [answer])?;
            self.call(&client, "a scripted answer", &asked).await;
        }
        for fault in Fault::all() {
            mock.script(self.way.operation, [ScriptedResponse::fault(fault)])?;
            self.call(&client, &fault.to_string(), &asked).await;
        }
        let wrong = ocrmarket_mock::AcceptedCredentials {
            app_code: planted::APP_SECRET.to_owned(),
            app_secret: planted::APP_CODE.to_owned(),
            secret_key: planted::SECRET_ID.to_owned(),
            ..Self::accepted()
        };
        let client = self.client(mock.address(), self.way.keys(&wrong)).await?;
        self.call(&client, "a wrong secret", &asked).await;
        let late = ScriptedResponse::usual().after(Duration::from_secs(60));
        mock.script(self.way.operation, [late])?;
        let dropped = self.call(&client, "given up", &asked);
        let _ = tokio::time::timeout(Duration::from_millis(50), dropped).await;
        self.journal(&mock);
        Ok(())
    }

    fn journal(&self, mock: &Mock) {
        self.leaks.debug("the mock", mock);
        for entry in mock.journal().entries() {
            self.leaks.debug("the journal", &entry);
            self.leaks.look("the journal", &entry.to_string());
        }
    }

    /// Calls servers that send malformed bytes, which the mock never does.
    async fn with_raw_servers(&self) -> TestResult {
        for answer in raw_answers() {
            let server = raw_server(answer.clone()).await?;
            let client = self
                .client(server, self.way.keys(&Self::accepted()))
                .await?;
            let place = format!("{:.40}", answer.replace(planted::NAME, "…"));
            self.call(&client, &place, &Self::asked()).await;
        }
        Ok(())
    }

    /// Makes calls that fail before anything leaves this machine.
    async fn with_local_errors(&self, folder: &std::path::Path) -> TestResult {
        let nowhere: SocketAddr = "127.0.0.1:1".parse()?;
        let client = self
            .client(nowhere, self.way.keys(&Self::accepted()))
            .await?;
        self.call(&client, "nobody listens", &Self::asked()).await;
        for (place, content) in contents(folder)? {
            self.leaks.debug(place, &content);
            let asked = Asked {
                picture: content.clone(),
                document: content,
                task: String::new(),
                ..Self::asked()
            };
            self.call(&client, place, &asked).await;
        }
        let twice = Asked {
            extra: Some((self.first_field()?, planted::EXTRA.to_owned())),
            ..Self::asked()
        };
        self.call(&client, "a field twice", &twice).await;
        for keys in self.unusable_keys(folder)? {
            let led = self.way.lead(nowhere, None).await?;
            let client = self.builder(Keys::new(), led).build()?;
            let client = match keys {
                Some(keys) => client.with_credentials("the label", keys),
                None => client.with_credentials(
                    "the label",
                    CredentialsFile::new(folder.join("keys")).allow_readable(),
                ),
            };
            self.call(&client, "unusable keys", &Self::asked()).await;
        }
        for url in [
            format!(
                "https://{}:{}@example.com/",
                planted::APP_KEY,
                planted::APP_SECRET
            ),
            format!("https://example.com/?name={}", planted::URL),
            format!("https://example.com/#{}", planted::URL),
            format!("http://example.com/{}", planted::URL),
            format!("https://nowhere.invalid/{}", planted::URL),
        ] {
            let addresses = Addresses::default()
                .url(self.way.operation()?, url.parse()?)
                .allow_host("nowhere.invalid");
            // Addresses are the caller's own and are not inspected; only the results of calls are.
            let client = Client::builder(Credentials::new(
                "the label",
                self.way.keys(&Self::accepted()),
            ))
            .addresses(addresses)
            .retry(Policy::never())
            .build()?;
            self.call(&client, "an address", &Self::asked()).await;
        }
        Ok(())
    }

    /// Returns a field that the request already has.
    fn first_field(&self) -> Fallible<String> {
        let operation = self.way.operation()?;
        let input = operation.inputs.first();
        Ok(input.map_or("task_id".to_owned(), |input| input.property.to_string()))
    }

    /// Returns keys that cannot be sent, keys of another kind, and keys of a file that holds only
    /// planted values.
    fn unusable_keys(&self, folder: &std::path::Path) -> Fallible<[Option<Keys>; 3]> {
        std::fs::write(folder.join("keys"), person() + planted::APP_SECRET)?;
        let mut unsendable = Self::accepted();
        for key in [
            &mut unsendable.app_code,
            &mut unsendable.app_key,
            &mut unsendable.secret_id,
        ] {
            key.push('\n');
        }
        Ok([Some(self.way.keys(&unsendable)), Some(Keys::new()), None])
    }
}

/// Returns complete responses with planted headers, codes, messages and bodies.
fn scripted() -> Fallible<Vec<ScriptedResponse>> {
    let mut answers = Vec::new();
    let to_sign = format!(
        "Invalid Signature, Server StringToSign:`POST#*/*#{}`",
        planted::MESSAGE
    );
    for (code, message) in [
        ("", planted::MESSAGE),
        (planted::HEADER, planted::MESSAGE),
        ("A403IS", to_sign.as_str()),
        ("B403MQ", planted::MESSAGE),
        ("", "Unauthorized"),
    ] {
        for status in [400, 403, 429, 500] {
            answers.push(ScriptedResponse::gateway(GatewayError::new(
                status, code, message,
            )));
        }
    }
    let bodies = [
        format!("{{\"{}\": {},,", planted::NAME, planted::ID_NUMBER),
        format!("<html>{}</html>", person()),
        format!("[{:?}]", person()),
        format!("{:?}", person()),
        format!(
            "{{\"message\": {:?}, \"code\": {:?}, \"error_code\": {:?}, \"showapi_res_code\": {:?}}}",
            person(),
            planted::MESSAGE,
            planted::CARD_NUMBER,
            planted::MESSAGE
        ),
        person(),
    ];
    for body in bodies {
        for status in [200, 302, 404, 502] {
            let response = Response::builder()
                .status(status)
                .header("content-type", planted::HEADER)
                .header("location", format!("https://example.com/{}", planted::URL))
                .header("retry-after", planted::HEADER)
                .header("x-ratelimit-reset", planted::HEADER)
                .header("set-cookie", planted::MESSAGE)
                .body(Bytes::from(body.clone()))?;
            answers.push(ScriptedResponse::response(response));
        }
    }
    Ok(answers)
}

/// Returns responses that violate HTTP.
fn raw_answers() -> Vec<String> {
    use planted::{CARD_NUMBER, HEADER, ID_NUMBER, MESSAGE, NAME};
    vec![
        format!("HTTP/1.1 200 {NAME}\r\nContent-Length: 2\r\n\r\n{{}}"),
        format!("HTTP/1.1 {MESSAGE}\r\nContent-Length: 2\r\n\r\n{{}}"),
        format!("SSH-2.0-{MESSAGE}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\n{NAME} {MESSAGE}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\nContent-Length: {CARD_NUMBER}{HEADER}\r\n\r\n{{}}"),
        format!(
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{{\"name\": \"{NAME}\", \"id\": {ID_NUMBER}"
        ),
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n{MESSAGE}\r\n"),
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: {HEADER}\r\n\r\n{MESSAGE}"),
        format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: {HEADER}\r\nContent-Length: 25\r\n\r\n{MESSAGE}"
        ),
        format!(
            "HTTP/1.1 200 OK\r\nX-Ca-Request-Id: {HEADER}\r\nX-Api-RequestId: {HEADER}\r\nContent-Length: 2\r\n\r\n{{}}"
        ),
        format!(
            "HTTP/1.1 403 {MESSAGE}\r\nX-Ca-Request-Id: {HEADER}\r\nX-Ca-Error-Code: {HEADER}\r\nX-Ca-Error-Message: {NAME}{MESSAGE}\r\nRetry-After: {HEADER}\r\nDate: {HEADER}\r\nContent-Length: 0\r\n\r\n"
        ),
        format!(
            "HTTP/1.1 429 No\r\nX-Api-RequestId: {HEADER}\r\nX-RateLimit-Limit: {NAME}\r\nX-RateLimit-Remaining: {HEADER}\r\nX-RateLimit-Reset: {HEADER}\r\nContent-Length: 0\r\n\r\n"
        ),
    ]
}

/// Accepts requests and writes these bytes; ends with the test's runtime.
async fn raw_server(answer: String) -> Fallible<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                read_request(&mut stream).await?;
                stream.write_all(answer.as_bytes()).await?;
                stream.shutdown().await
            });
        }
    });
    Ok(address)
}

/// Reads a head, and a body of the length that it announces.
async fn read_request(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut request = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&request).to_ascii_lowercase();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let length = head.split("content-length: ").nth(1);
            let length = length.and_then(|rest| rest.split("\r\n").next()?.parse().ok());
            if request.len() >= head.len() + 4 + length.unwrap_or(0) {
                return Ok(());
            }
        }
        if stream.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
}

/// Returns files and links that are rejected before anything is sent, each with a planted value.
fn contents(folder: &std::path::Path) -> Fallible<Vec<(&'static str, Content)>> {
    let file = |name: &str, bytes: &[u8]| -> Fallible<Content> {
        let path = folder.join(format!("{}{name}", planted::FILE));
        std::fs::write(&path, bytes)?;
        Ok(Content::path(path))
    };
    let base64_text = format!("{}!!{}", planted::PICTURE, planted::NAME);
    Ok(vec![
        ("no such file", Content::path(folder.join(planted::FILE))),
        ("a folder", Content::path(folder)),
        ("an empty file", file("1", b"")?),
        ("a file of no known format", file("2", person().as_bytes())?),
        ("too large", file("3", &[JPEG, &[0; 8 << 20]].concat())?),
        ("over the bound", file("4", JPEG)?.max_bytes(3)),
        (
            "a wrong head",
            Content::bytes([b"\xff\xd8", planted::PICTURE.as_bytes()].concat()),
        ),
        ("not base64", Content::base64(base64_text.clone())),
        (
            "a data URL",
            Content::base64(format!("data:image/{};base64,{base64_text}", planted::NAME)),
        ),
        (
            "a URL",
            Content::url(format!(
                "https://example.com/{}?name={}",
                planted::URL,
                planted::NAME
            )),
        ),
        ("no URL", Content::url(planted::URL)),
        (
            "a URL of a file",
            Content::url(format!("file:///{}", planted::URL)),
        ),
        (
            "a URL with a password",
            Content::url(format!(
                "https://{}:{}@example.com",
                planted::APP_KEY,
                planted::APP_SECRET
            )),
        ),
        (
            "a long URL",
            Content::url(format!("https://example.com/{}", planted::URL.repeat(500))),
        ),
        ("nothing", Content::base64("  ")),
    ])
}

/// Takes every path of every way.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_planted_comes_out_anywhere() -> TestResult {
    listener::listen();
    let folder = tempfile::tempdir()?;
    let leaks = Leaks::default();
    let store = Store::open(folder.path().join("store"), store::Options::default())?;
    let mut open = JoinSet::new();
    for (number, way) in WAYS.into_iter().enumerate() {
        let canary = Canary {
            way,
            leaks: leaks.clone(),
            store: store.clone(),
        };
        let files = folder.path().join(number.to_string());
        std::fs::create_dir(&files)?;
        open.spawn(async move {
            canary.with_the_mock().await?;
            canary.with_raw_servers().await?;
            canary.with_local_errors(&files).await
        });
    }
    while let Some(ended) = open.join_next().await {
        ended??;
    }
    jobs(&leaks, &store).await?;
    stores(&leaks, folder.path(), &store).await?;
    let heard = listener::heard();
    for of in ["ocrmarket_client", "reqwest", "hyper_util", "rustls"] {
        assert!(
            heard.lines.contains_key(of),
            "{of} was not heard: {:?}",
            heard.lines
        );
    }
    let leaks = [heard.leaks, leaks.take()].concat();
    assert!(
        leaks.is_empty(),
        "{} leaks:\n{}",
        leaks.len(),
        leaks.join("\n\n")
    );
    Ok(())
}

/// Tests a job that is pending, then refused, and a stored job that cannot be read.
async fn jobs(leaks: &Leaks, store: &Store) -> TestResult {
    use ocrmarket::deepfinch::query_credit_report;
    let way = WAYS
        .into_iter()
        .find(|way| way.operation == "deepfinch/query_credit_report")
        .ok_or("the query is there")?;
    let canary = Canary {
        way,
        leaks: leaks.clone(),
        store: store.clone(),
    };
    let mock = way.mock().credentials(Canary::accepted()).start().await?;
    let client = canary
        .client(mock.address(), way.keys(&Canary::accepted()))
        .await?;
    mock.script(way.operation, [ScriptedResponse::sample(Outcome::Pending)])?;
    let mut job = Job::new(
        "deepfinch",
        "submit_credit_report",
        planted::TASK,
        SystemTime::now(),
    )
    .with_caller(planted::CALLER);
    leaks.debug("a job", &job);
    let waits = Backoff::new(Duration::from_millis(1), Duration::from_millis(1));
    // The mock never began the job, so the second query is refused.
    let ended = client
        .wait::<query_credit_report::Model>(&mut job, PollPolicy::new(waits))
        .await;
    leaks.debug("waiting", &ended);
    match ended {
        Ok(_) => return Err("the mock knows no such job".into()),
        Err(error) => leaks.error("waiting", &error),
    }
    for stored in [
        format!(
            r#"{{"v":9,"vendor":"deepfinch","operation":"x","id":"{}"}}"#,
            planted::TASK
        ),
        format!(r#"{{"v":1,"id":"{}""#, planted::TASK),
        format!(
            r#"{{"v":1,"vendor":"a","operation":"b","id":"x","submitted_at_ms":"{}","polls":0}}"#,
            planted::CARD_NUMBER
        ),
    ] {
        let Err(error) = serde_json::from_str::<Job>(&stored) else {
            return Err("it is no job".into());
        };
        // serde_json shows the value that it found instead of a number. The caller decides whether
        // to log it.
        if !stored.contains(planted::CARD_NUMBER) {
            leaks.error("a stored job", &error);
        }
    }
    canary.journal(&mock);
    Ok(())
}

/// Tests records, damage, and a closed store.
async fn stores(leaks: &Leaks, folder: &std::path::Path, store: &Store) -> TestResult {
    store.close().await?;
    leaks.debug("the store", store);
    let mut records = 0;
    for record in store::read(store.folder())? {
        leaks.debug("a record", &record?);
        records += 1;
    }
    assert!(records > 500, "{records} records");
    let damaged = folder.join("damaged");
    std::fs::create_dir(&damaged)?;
    let line = format!(
        "{{\"v\":1,\"operation\":\"{}\",\"at\":\"{}\"}}\n",
        person(),
        planted::MESSAGE
    );
    std::fs::write(
        damaged.join("a.ndjson"),
        line.repeat(2) + &person() + "\n{\"v\":",
    )?;
    std::fs::write(damaged.join("b.ndjson.zst"), person())?;
    for record in store::read(&damaged)? {
        let Err(damage) = record else {
            return Err("nothing there is a record".into());
        };
        leaks.debug("damage", &damage);
        leaks.error("damage", &damage);
    }
    let opened = Store::open(&damaged, store::Options::default())?;
    leaks.debug("a mended store", &opened);
    // A closed store is reported as an event, and the response is returned all the same.
    let way = WAYS[0];
    let canary = Canary {
        way,
        leaks: leaks.clone(),
        store: store.clone(),
    };
    let mock = way.mock().credentials(Canary::accepted()).start().await?;
    let client = canary
        .client(mock.address(), way.keys(&Canary::accepted()))
        .await?;
    canary
        .call(&client, "a closed store", &Canary::asked())
        .await;
    let record = store::Record::new(planted::NAME, SystemTime::now());
    match store.append(record).await {
        Ok(()) => Err("it is closed".into()),
        Err(error) => {
            leaks.error("a closed store", &error);
            Ok(())
        }
    }
}
