//! The server: accepts connections, reads requests within limits, and sends responses.
//!
//! hyper reads requests and writes complete responses. A reply that no HTTP library would write is
//! sent on the bare socket: the service hands it over and fails, which makes hyper release the
//! connection without a byte.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use crate::decide::{Decision, State, lock};
use crate::journal::{Journal, JournalEntry};
use crate::received::Received;
use crate::respond::{self, Play, Reply};

/// Time for responses in progress to finish after the mock is stopped.
const GRACE: Duration = Duration::from_secs(1);
/// Pause after the system fails to accept a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// Limits of the server.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) connections: usize,
    pub(crate) body_bytes: usize,
    /// Maximum duration of reading the head of a request, and separately its body.
    pub(crate) read: Duration,
}

/// Function that is called with each entry of the journal.
pub(crate) type Listener = Box<dyn Fn(&JournalEntry) + Send + Sync>;

/// A running server's parts.
pub(crate) struct Server {
    pub(crate) state: State,
    pub(crate) journal: Journal,
    pub(crate) limits: Limits,
    pub(crate) listener: Option<Listener>,
    pub(crate) requests: AtomicU64,
    pub(crate) connections: AtomicU64,
}

/// Accepts connections until it is stopped, then gives responses in progress a moment to finish.
pub(crate) async fn serve(port: TcpListener, server: Arc<Server>, mut stop: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    let locations = Arc::new(Semaphore::new(server.limits.connections));
    loop {
        let taken = tokio::select! {
            // Also matches if the handle was dropped.
            _ = stop.wait_for(|stop| *stop) => break,
            Some(_) = connections.join_next() => continue,
            taken = take(&port, &locations) => taken,
        };
        let Some((stream, location)) = taken else {
            tokio::time::sleep(ACCEPT_PAUSE).await;
            continue;
        };
        let number = server.connections.fetch_add(1, Ordering::Relaxed);
        let refuses = lock(&server.state.faults).refuses(server.state.seed, number);
        if refuses {
            let request = server.requests.fetch_add(1, Ordering::Relaxed);
            server.note(server.state.refused_connection(request));
            respond::reset(stream);
            continue;
        }
        let (server, stop) = (Arc::clone(&server), stop.clone());
        connections.spawn(async move {
            connection(stream, server, stop).await;
            drop(location);
        });
    }
    drop(port);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Connections that are still open are dropped with the set.
    let _ = tokio::time::timeout(GRACE, finished).await;
}

/// Accepts the next connection once the limit permits it. Returns `None` if the system fails to
/// accept one.
async fn take(
    port: &TcpListener,
    locations: &Arc<Semaphore>,
) -> Option<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let location = Arc::clone(locations).acquire_owned().await.ok()?;
    let (stream, _) = port.accept().await.ok()?;
    Some((stream, location))
}

async fn connection(stream: TcpStream, server: Arc<Server>, mut stop: watch::Receiver<bool>) {
    // A small response must not wait for the acknowledgement of the previous one.
    let _ = stream.set_nodelay(true);
    let handed_over: Arc<Mutex<Option<Play>>> = Arc::default();
    let read = server.limits.read;
    let service = {
        let handed_over = Arc::clone(&handed_over);
        service_fn(move |request| {
            let (server, handed_over) = (Arc::clone(&server), Arc::clone(&handed_over));
            Box::pin(async move { respond(server, request, &handed_over).await })
                as Pin<Box<dyn Future<Output = Result<Response<Full<Bytes>>, GivenUp>> + Send>>
        })
    };
    let mut http = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(read)
        .serve_connection(TokioIo::new(stream), service);
    let ended = tokio::select! {
        ended = poll_fn(|context| http.poll_without_shutdown(context)) => Some(ended),
        _ = stop.wait_for(|stop| *stop) => None,
    };
    if ended.is_none() {
        Pin::new(&mut http).graceful_shutdown();
        let _ = poll_fn(|context| http.poll_without_shutdown(context)).await;
    }
    let stream = http.into_parts().io.into_inner();
    let play = lock(&handed_over).take();
    if let Some(play) = play {
        respond::play(stream, play).await;
    }
}

/// Responds to a request, or hands over a reply for the bare socket.
async fn respond(
    server: Arc<Server>,
    request: Request<Incoming>,
    handed_over: &Mutex<Option<Play>>,
) -> Result<Response<Full<Bytes>>, GivenUp> {
    let decision = server.decide(request).await?;
    tokio::time::sleep(decision.delay).await;
    match decision.reply {
        Reply::Whole(response) => Ok(response.map(Full::new)),
        Reply::Bare(play) => {
            *lock(handed_over) = Some(play);
            Err(GivenUp)
        }
    }
}

impl Server {
    async fn decide(&self, request: Request<Incoming>) -> Result<Decision, GivenUp> {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let (parts, body) = request.into_parts();
        let read = Limited::new(body, self.limits.body_bytes).collect();
        let read = tokio::time::timeout(self.limits.read, read)
            .await
            .map_err(|_| GivenUp)?;
        let method = parts.method.to_string();
        let received = |body| Received::new(method, &parts.uri, parts.headers, body);
        let decision = match read {
            Ok(body) => self.state.decide(number, &received(body.to_bytes())),
            Err(error) if error.is::<LengthLimitError>() => {
                self.state.refuse_too_large(number, &received(Bytes::new()))
            }
            // The client disconnected.
            Err(_) => return Err(GivenUp),
        };
        self.note(decision.entry.clone());
        Ok(decision)
    }

    fn note(&self, entry: JournalEntry) {
        if let Some(listener) = &self.listener {
            listener(&entry);
        }
        self.journal.push(entry);
    }
}

/// Error that makes hyper release a connection.
#[derive(Debug)]
struct GivenUp;

impl fmt::Display for GivenUp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the mock closes the connection")
    }
}

impl std::error::Error for GivenUp {}
