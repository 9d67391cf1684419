//! Sends a reply: a complete response through hyper, or, for most faults, bytes and pauses on the
//! bare socket.

use std::time::Duration;

use bytes::Bytes;
use hyper::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
};
use hyper::{Response, StatusCode};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::fault::Fault;

/// Target of a redirect. No operation has this path, so the journal shows clients that follow it.
const REDIRECTED_PATH: &str = "/redirected";
/// Number of pieces of a slow response.
const PIECES: usize = 20;
/// Number of bytes by which a wrong length is too short.
const WRONG_BY: usize = 7;
/// Content of a huge body: blanks, which any JSON parser has to read.
static BLANKS: [u8; 1 << 16] = [b' '; 1 << 16];

/// A reply to a request.
#[derive(Debug)]
pub(crate) enum Reply {
    /// A complete response.
    Whole(Response<Bytes>),
    /// Bytes and pauses on the bare socket, and the way it is closed.
    Bare(Play),
}

/// Bytes and pauses on the bare socket, and the way it is closed.
#[derive(Debug)]
pub(crate) struct Play {
    steps: Vec<Step>,
    reset: bool,
    /// The status that is sent, if any, and the body before the fault.
    meant: (Option<u16>, Bytes),
}

impl Reply {
    /// Returns the status that the client may receive, and the body before a fault truncated it.
    pub(crate) fn meant(&self) -> (Option<u16>, &[u8]) {
        match self {
            Self::Whole(response) => (Some(response.status().as_u16()), response.body()),
            Self::Bare(play) => (play.meant.0, &play.meant.1),
        }
    }
}

#[derive(Debug)]
enum Step {
    Write(Bytes),
    Pause(Duration),
    /// Number of blanks.
    Blanks(u64),
}

/// Sizes of faults.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    /// Duration of a slow response.
    pub(crate) slow: Duration,
    /// Number of bytes of a huge body.
    pub(crate) huge: u64,
}

/// Applies a fault to a response. Errors of the gateway are separate responses and stay unchanged.
pub(crate) fn with_fault(response: Response<Bytes>, fault: Option<Fault>, sizes: Sizes) -> Reply {
    let Some(fault) = fault else {
        return Reply::Whole(response);
    };
    let length = response.body().len();
    match fault {
        Fault::Gateway(_) => Reply::Whole(response),
        Fault::Close => bare(&response, Vec::new(), false),
        Fault::Refuse | Fault::ResetBeforeHeaders => bare(&response, Vec::new(), true),
        Fault::ResetAfterHeaders => bare(
            &response,
            vec![Step::Write(head(&response, length as u64))],
            true,
        ),
        Fault::HalfBody => {
            let half = response.body().slice(..length / 2);
            bare(
                &response,
                vec![
                    Step::Write(head(&response, length as u64)),
                    Step::Write(half),
                ],
                false,
            )
        }
        Fault::Slow => bare(&response, slow(&response, sizes.slow), false),
        Fault::WrongLength => {
            let told = length.saturating_sub(WRONG_BY) as u64;
            let whole = response.body().clone();
            bare(
                &response,
                vec![Step::Write(head(&response, told)), Step::Write(whole)],
                false,
            )
        }
        Fault::Huge => {
            let told = sizes.huge.saturating_add(1);
            let begun = Step::Write(Bytes::from_static(b"{"));
            bare(
                &response,
                vec![
                    Step::Write(head(&response, told)),
                    begun,
                    Step::Blanks(sizes.huge),
                ],
                false,
            )
        }
        Fault::BadGzip => Reply::Whole(bad_gzip(response)),
        Fault::Html => Reply::Whole(html(response)),
        Fault::Empty => Reply::Whole(response.map(|_| Bytes::new())),
        Fault::InvalidUtf8 => Reply::Whole(response.map(|body| invalid_utf8(&body))),
        Fault::LyingType => Reply::Whole(with_header(
            response,
            CONTENT_TYPE,
            "text/html; charset=gbk",
        )),
        Fault::Redirect => {
            let mut response = response.map(|_| Bytes::new());
            *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
            Reply::Whole(with_header(response, LOCATION, REDIRECTED_PATH))
        }
    }
}

/// Writes a reply to the bare socket. If the client disconnects, it ends early, which is not an
/// error.
pub(crate) async fn play(mut stream: TcpStream, play: Play) {
    let played = steps(&mut stream, play.steps).await;
    if play.reset {
        reset(stream);
    } else if played.is_ok() {
        let _ = stream.shutdown().await;
    }
}

/// Closes a connection with a reset instead of a regular end.
pub(crate) fn reset(stream: TcpStream) {
    // On systems without support for this, the connection ends regularly.
    let _ = stream.set_zero_linger();
    drop(stream);
}

async fn steps(stream: &mut TcpStream, steps: Vec<Step>) -> std::io::Result<()> {
    for step in steps {
        match step {
            Step::Write(bytes) => stream.write_all(&bytes).await?,
            Step::Pause(pause) => tokio::time::sleep(pause).await,
            Step::Blanks(mut left) => {
                while left > 0 {
                    let now = usize::try_from(left)
                        .unwrap_or(usize::MAX)
                        .min(BLANKS.len());
                    stream.write_all(&BLANKS[..now]).await?;
                    left -= now as u64;
                }
            }
        }
    }
    Ok(())
}

fn bare(response: &Response<Bytes>, steps: Vec<Step>, reset: bool) -> Reply {
    let status = (!steps.is_empty()).then(|| response.status().as_u16());
    Reply::Bare(Play {
        steps,
        reset,
        meant: (status, response.body().clone()),
    })
}

fn slow(response: &Response<Bytes>, lasting: Duration) -> Vec<Step> {
    let body = response.body();
    let each = body.len().div_ceil(PIECES).max(1);
    let pieces = body.len().div_ceil(each).max(1);
    let pause = lasting / u32::try_from(pieces).unwrap_or(u32::MAX);
    let mut steps = vec![
        Step::Write(head(response, body.len() as u64)),
        Step::Pause(pause),
    ];
    for (location, start) in (0..body.len()).step_by(each).enumerate() {
        if location > 0 {
            steps.push(Step::Pause(pause));
        }
        steps.push(Step::Write(body.slice(start..body.len().min(start + each))));
    }
    steps
}

/// Returns status line and headers, with that length.
fn head(response: &Response<Bytes>, length: u64) -> Bytes {
    let status = response.status();
    let reason = status.canonical_reason().unwrap_or_default();
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", status.as_u16()).into_bytes();
    for (name, value) in response.headers() {
        if name != CONTENT_LENGTH {
            head.extend_from_slice(name.as_str().as_bytes());
            head.extend_from_slice(b": ");
            head.extend_from_slice(value.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
    }
    head.extend_from_slice(
        format!("content-length: {length}\r\nconnection: close\r\n\r\n").as_bytes(),
    );
    head.into()
}

fn with_header(
    mut response: Response<Bytes>,
    name: HeaderName,
    value: &'static str,
) -> Response<Bytes> {
    response
        .headers_mut()
        .insert(name, HeaderValue::from_static(value));
    response
}

fn bad_gzip(response: Response<Bytes>) -> Response<Bytes> {
    // A gzip header, then a block of the one kind that deflate reserves.
    let stream = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff";
    let response = response.map(|_| Bytes::from_static(stream));
    with_header(response, CONTENT_ENCODING, "gzip")
}

fn html(response: Response<Bytes>) -> Response<Bytes> {
    let page = "<!DOCTYPE html>\n<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>\n";
    let response = response.map(|_| Bytes::from_static(page.as_bytes()));
    with_header(response, CONTENT_TYPE, "text/html; charset=utf-8")
}

/// Inserts a byte that UTF-8 never contains into the first string of a JSON object.
fn invalid_utf8(body: &[u8]) -> Bytes {
    let mut bytes = body.to_vec();
    match bytes.iter().position(|byte| *byte == b'"') {
        Some(quote) => bytes.insert(quote + 1, 0xff),
        None => bytes.push(0xff),
    }
    bytes.into()
}
