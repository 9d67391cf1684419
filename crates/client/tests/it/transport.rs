//! One exchange against servers with every fault of a connection. Each row states the step that
//! failed, whether the request can have been processed, and the data that is kept.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use ocrmarket_client::transport::{
    HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind as Kind,
};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The behavior of a server on each connection.
#[derive(Clone, Copy)]
enum Behaviour {
    /// Reads the request, writes these bytes and closes.
    Write(&'static [u8]),
    /// Closes at once.
    Close,
    /// Reads the request, writes these bytes and then nothing, the connection open.
    Stall(&'static [u8]),
    /// Reads the request, writes these bytes and resets the connection.
    Reset(&'static [u8]),
}

/// Starts a server on a port of its own; its task ends with the test.
async fn server(behaviour: Behaviour) -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, behaviour));
        }
    });
    Ok(format!("http://{address}/path"))
}

async fn serve(mut stream: TcpStream, behaviour: Behaviour) -> std::io::Result<()> {
    if !matches!(behaviour, Behaviour::Close) {
        read_request(&mut stream).await?;
    }
    match behaviour {
        Behaviour::Close => {}
        Behaviour::Write(bytes) => {
            stream.write_all(bytes).await?;
            stream.shutdown().await?;
        }
        Behaviour::Stall(bytes) => {
            stream.write_all(bytes).await?;
            tokio::time::sleep(PATIENCE).await;
        }
        Behaviour::Reset(bytes) => {
            stream.write_all(bytes).await?;
            // The written bytes must arrive before the reset, which overtakes them otherwise.
            tokio::time::sleep(Duration::from_millis(50)).await;
            stream.set_zero_linger()?;
        }
    }
    Ok(())
}

/// Reads until the end of the test's body.
async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> std::io::Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"canary-body") && stream.read_buf(&mut request).await? > 0 {}
    Ok(())
}

/// Maximum time of an exchange that ends by itself, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// Maximum time of a stalled exchange; the bytes before the stall must arrive within it.
const SHORT: Duration = Duration::from_secs(3);

async fn send(url: &str, transport: &Transport) -> Result<HttpResponse, TransportError> {
    send_within(PATIENCE, url, transport).await
}

async fn send_within(
    patience: Duration,
    url: &str,
    transport: &Transport,
) -> Result<HttpResponse, TransportError> {
    let url = url.parse().expect("the test's own URL");
    let body = Bytes::from_static(b"image=canary-body");
    let mut request = HttpRequest::new(reqwest::Method::POST, url, body, patience);
    let secret = "canary-secret".parse().expect("the test's own header");
    request.headers.insert("authorization", secret);
    transport.send(request).await
}

/// A name, the behavior of the server, the step that fails, and the kept status and bytes.
type Row = (&'static str, Behaviour, Kind, Option<u16>, &'static [u8]);

#[tokio::test]
async fn each_failure_says_how_far_it_got() -> Outcome {
    let rows: [Row; 10] = [
        ("closed at once", Behaviour::Close, Kind::Interrupted, None, b""),
        ("reset before headers", Behaviour::Reset(b""), Kind::Interrupted, None, b""),
        ("reset within headers", Behaviour::Reset(b"HTTP/1.1 200 OK\r\nContent-"), Kind::Interrupted, None, b""),
        ("not HTTP", Behaviour::Write(b"SSH-2.0-x\r\n\r\n"), Kind::Interrupted, None, b""),
        ("nothing at all", Behaviour::Stall(b""), Kind::Timeout, None, b""),
        ("half a body", Behaviour::Write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"), Kind::Body, Some(200), b"half"),
        ("reset within the body", Behaviour::Reset(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"), Kind::Body, Some(200), b"half"),
        ("a stalled body", Behaviour::Stall(b"HTTP/1.1 503 No\r\nContent-Length: 10\r\n\r\nhalf"), Kind::Timeout, Some(503), b"half"),
        ("a broken chunk", Behaviour::Write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nzz\r\n"), Kind::Body, Some(200), b"half"),
        ("too large", Behaviour::Write(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n0123456789012345678901234567890123456789"), Kind::TooLarge, Some(200), b"01234567890123456789012345678901"),
    ];
    let transport = Transport::new()?.max_response_bytes(32);
    for (what, behaviour, kind, status, partial) in rows {
        let patience = if kind == Kind::Timeout {
            SHORT
        } else {
            PATIENCE
        };
        let url = server(behaviour).await?;
        let Err(error) = send_within(patience, &url, &transport).await else {
            panic!("{what}: an answer came")
        };
        assert_eq!(error.kind(), kind, "{what}");
        assert!(
            !kind.is_surely_unsent(),
            "{what}: the vendor may have processed it"
        );
        assert_eq!(
            (error.status(), error.partial_body().as_ref()),
            (status, partial),
            "{what}"
        );
        shows_nothing(&error);
    }
    Ok(())
}

#[tokio::test]
async fn what_never_connected_was_never_sent() -> Outcome {
    let transport = Transport::new()?;
    let closed = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
    let (self_signed, _) = self_signed_server(String::new()).await?;
    let rows = [
        ("refused", format!("http://{closed}/"), Kind::Connect),
        (
            "no such host",
            "http://canary.invalid/".to_owned(),
            Kind::Resolve,
        ),
        ("a certificate nobody vouches for", self_signed, Kind::Tls),
    ];
    for (what, url, kind) in rows {
        let Err(error) = send(&url, &transport).await else {
            panic!("{what}: an answer came")
        };
        assert_eq!(error.kind(), kind, "{what}: {error:?}");
        assert!(error.kind().is_surely_unsent(), "{what}");
        shows_nothing(&error);
    }
    Ok(())
}

#[tokio::test]
async fn redirects_are_answers_and_are_not_followed() -> Outcome {
    let redirect =
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
    let url = server(Behaviour::Write(redirect)).await?;
    assert_eq!(send(&url, &Transport::new()?).await?.status, 302);
    Ok(())
}

#[tokio::test]
async fn a_client_that_follows_redirects_is_told_apart() -> Outcome {
    let second = TcpListener::bind("127.0.0.1:0").await?;
    let redirect = format!(
        "HTTP/1.1 302 Found\r\nLocation: http://{}/\r\nContent-Length: 0\r\n\r\n",
        second.local_addr()?
    );
    let (first, certificate) = self_signed_server(redirect).await?;
    tokio::spawn(async move {
        // A followed 302 sends another request without a body.
        let (mut stream, _) = second.accept().await?;
        stream.read_buf(&mut Vec::new()).await?;
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
            .await
    });
    let following = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([reqwest::Certificate::from_der(&certificate)?])
        .build()?;
    let Err(error) = send(&first, &Transport::with_client(following)).await else {
        panic!("it was followed in silence")
    };
    assert_eq!(error.kind(), Kind::Redirected);
    Ok(())
}

#[tokio::test]
async fn no_proxy_of_a_callers_client_sees_plain_http() -> Outcome {
    let proxy = TcpListener::bind("127.0.0.1:0").await?;
    let proxied = reqwest::Client::builder()
        .proxy(reqwest::Proxy::all(format!(
            "http://{}",
            proxy.local_addr()?
        ))?)
        .build()?;
    let url = server(Behaviour::Write(
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    ))
    .await?;
    let answer = send(&url, &Transport::with_client(proxied)).await?;
    assert_eq!(answer.body.as_ref(), b"{}");
    let seen = tokio::time::timeout(Duration::from_millis(50), proxy.accept()).await;
    assert!(seen.is_err(), "the proxy was called");
    Ok(())
}

#[tokio::test]
async fn an_answer_is_kept_as_it_came() -> Outcome {
    let gzip = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-Ca-Request-Id: 7\r\nContent-Length: 3\r\n\r\n\xff\x00x";
    let url = server(Behaviour::Write(gzip)).await?;
    let answer = send(&url, &Transport::new()?).await?;
    assert_eq!(
        (answer.status, answer.body.as_ref()),
        (200, b"\xff\x00x".as_slice()),
        "nothing is decompressed"
    );
    assert_eq!(answer.headers["x-ca-request-id"], "7");
    assert!(!format!("{answer:?}").contains("gzip"));
    Ok(())
}

/// Starts a server with a self-signed certificate that writes one response to each request. Returns
/// its URL and the certificate.
async fn self_signed_server(
    response: String,
) -> Result<(String, Vec<u8>), Box<dyn std::error::Error>> {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()])?;
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = ServerConfig::builder();
    let config = config
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)?;
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, response) = (acceptor.clone(), response.clone());
            tokio::spawn(async move {
                let mut stream = acceptor.accept(stream).await?;
                read_request(&mut stream).await?;
                stream.write_all(response.as_bytes()).await?;
                stream.shutdown().await
            });
        }
    });
    let url = format!("https://localhost:{port}/");
    Ok((url, made.cert.der().to_vec()))
}

/// Checks that no string of an error, its causes included, contains sent or received data.
fn shows_nothing(error: &TransportError) {
    let mut text = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let _ = write!(text, " {inner} {inner:?}");
        cause = inner.source();
    }
    for planted in ["canary-secret", "canary-body", "half", "/path"] {
        assert!(!text.contains(planted), "{planted} stands in {text}");
    }
}
