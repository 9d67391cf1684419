//! Incomplete responses on a real connection: their facts and the received bytes are kept.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use ocrmarket_client::error::{Charge, Error, ErrorKind};
use ocrmarket_client::response::classify_failure;
use ocrmarket_client::transport::{HttpRequest, Transport};
use ocrmarket_operation::Endpoint;
use reqwest::{Method, Url};

use crate::acme::{ALIYUN, APIGW, CARD};

type Failure = Box<dyn std::error::Error>;

/// Calls a server that writes `answer` and closes the connection.
async fn call(endpoint: &Endpoint, answer: &'static str) -> Result<Error, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = Url::parse(&format!("http://{}/", listener.local_addr()?))?;
    let server = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept()?;
        // The request is read to its end; otherwise closing would reset the connection before the
        // response arrives.
        let mut lines = BufReader::new(&connection).lines();
        while lines
            .next()
            .transpose()?
            .is_some_and(|line| !line.is_empty())
        {}
        connection.write_all(answer.as_bytes())
    });
    let request = HttpRequest::new(Method::GET, url, Bytes::new(), Duration::from_secs(20));
    let failure = Transport::new()?.send(request).await.err();
    server.join().map_err(|_| "the server failed")??;
    let failure = failure.ok_or("the answer is whole")?;
    Ok(classify_failure(&CARD, endpoint, failure, UNIX_EPOCH, 3))
}

#[tokio::test]
async fn what_came_of_a_broken_answer_is_known() -> Result<(), Failure> {
    const CUT: &str =
        "HTTP/1.1 200 OK\r\nX-Ca-Request-Id: r-1\r\nContent-Length: 100\r\n\r\n{\"code\":0,";
    const REFUSED: &str = "HTTP/1.1 403 No\r\nX-Ca-Error-Code: T429PA\r\nRetry-After: 9\r\nContent-Length: 9\r\n\r\n<h";
    const GATEWAY: ErrorKind = ErrorKind::Gateway;
    const TRANSPORT: ErrorKind = ErrorKind::Transport;
    let rows = [
        (&ALIYUN, "", TRANSPORT, None, "", false),
        (&ALIYUN, CUT, TRANSPORT, Some(200), "{\"code\":0,", false),
        // The refusal is in the headers; an incomplete page changes nothing.
        (&ALIYUN, REFUSED, GATEWAY, Some(403), "<h", true),
        (&APIGW, REFUSED, TRANSPORT, Some(403), "<h", false),
    ];
    for (endpoint, answer, kind, status, bytes, retryable) in rows {
        let error = call(endpoint, answer).await?;
        assert_eq!((error.kind(), error.status()), (kind, status), "{answer}");
        assert_eq!(error.bytes(), bytes.as_bytes(), "{answer}");
        assert_eq!(error.is_retryable(), retryable, "{answer}");
        assert_eq!(error.was_charged(), Charge::Unknown, "{answer}");
        assert_eq!(error.attempt(), 3);
        assert_eq!(error.operation(), Some(("acme", "read_card")));
        assert!(std::error::Error::source(&error).is_some(), "{answer}");
        let wait = error.rate_limit().wait().map(|wait| wait.as_secs());
        assert_eq!(wait, answer.contains("Retry").then_some(9));
        let id = answer.contains("r-1").then_some("r-1");
        assert_eq!(error.request_id(), id, "{answer}");
    }
    Ok(())
}
