//! The recorder: the record of each sent attempt reaches the sink, however the call ends.
//!
//! A dropped call may have been processed and charged, so it is recorded too. The drop does not
//! wait: it polls the sink once, and a task completes the rest.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use crate::error::ErrorKind;
use crate::gateway;
use crate::hook::{Attempt, Ended, Hook};
use crate::store::Charge;
use crate::store::{GIVEN_UP, Record, Sink, StoreError};
use crate::transport::{HttpResponse, TransportError};

/// The receivers of attempts.
#[derive(Default)]
pub(crate) struct Recorder {
    pub(crate) sink: Option<Arc<dyn Sink>>,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
}

/// An attempt that is about to be sent, or has been. If it is dropped before its [end](Self::end),
/// it is recorded as given up.
pub(crate) struct Underway<'a> {
    keeper: &'a Recorder,
    attempt: Attempt<'a>,
    /// The record until the attempt ends, if there is a sink. Otherwise nothing is copied or
    /// computed for it.
    record: Option<Record>,
    has_ended: bool,
    started: Instant,
}

impl Recorder {
    /// Notifies the hooks that an attempt is about to be sent. Calls `record` only if there is a
    /// sink.
    pub(crate) fn begin<'a>(
        &'a self,
        attempt: Attempt<'a>,
        record: impl FnOnce() -> Record,
    ) -> Underway<'a> {
        self.hooks
            .iter()
            .for_each(|hook| hook.before_send(&attempt));
        Underway {
            keeper: self,
            attempt,
            record: self.sink.is_some().then(record),
            has_ended: false,
            started: Instant::now(),
        }
    }
}

impl Underway<'_> {
    /// Adds the result of the exchange to the record.
    pub(crate) fn came(&mut self, sent: &Result<HttpResponse, TransportError>) {
        let Some(record) = &mut self.record else {
            return;
        };
        let (status, headers, elapsed, body) = match sent {
            Ok(response) => (
                Some(response.status),
                &response.headers,
                response.elapsed,
                &response.body,
            ),
            Err(failed) => (
                failed.status(),
                failed.headers(),
                failed.elapsed(),
                failed.partial_body(),
            ),
        };
        record.http_status = status;
        record.elapsed_ms = milliseconds(elapsed);
        record.request_id = gateway::request_id(headers);
        record.set_headers(
            headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_bytes())),
        );
        if sent.is_ok() || !body.is_empty() {
            record.set_body(body.clone());
        }
        if sent.is_err() {
            record.error = Some(ErrorKind::Transport.name().to_owned());
        }
    }

    /// Notifies the hooks of the end of the attempt and records it. Returns when the record is
    /// stored, or with the error if it could not be.
    pub(crate) async fn end(mut self, ended: &Ended<'_>) -> Option<StoreError> {
        self.has_ended = true;
        notify(&self.attempt, ended);
        let keeper = self.keeper;
        keeper
            .hooks
            .iter()
            .for_each(|hook| hook.after_response(&self.attempt, ended));
        let (sink, mut record) = (keeper.sink.as_ref()?, self.record.take()?);
        record.charged = ended.charged;
        record.gateway_error = ended
            .error
            .filter(|error| error.gateway_kind().is_some())
            .and_then(|error| error.code().or(error.message()).map(str::to_owned));
        let failed = Appending::begin(sink, record).done().await.err()?;
        notify_not_stored(&failed);
        keeper
            .hooks
            .iter()
            .for_each(|hook| hook.not_stored(&self.attempt, &failed));
        Some(failed)
    }
}

impl Drop for Underway<'_> {
    fn drop(&mut self) {
        if self.has_ended {
            return;
        }
        tracing::debug!(
            http.request.resend_count = self.attempt.number - 1,
            server.address = self.attempt.host,
            error.type = GIVEN_UP,
            ocrmarket.charged = Charge::Unknown.as_str(),
            "attempt canceled"
        );
        self.keeper
            .hooks
            .iter()
            .for_each(|hook| hook.given_up(&self.attempt));
        if let (Some(sink), Some(mut record)) = (&self.keeper.sink, self.record.take()) {
            record.error = Some(GIVEN_UP.to_owned());
            record.elapsed_ms = milliseconds(self.started.elapsed());
            Appending::begin(sink, record).hand_over();
        }
    }
}

type Append = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send>>;

/// A record that is being appended to the sink. If it is dropped, a task completes the rest.
struct Appending(Option<Append>);

impl Appending {
    fn begin(sink: &Arc<dyn Sink>, record: Record) -> Self {
        let sink = Arc::clone(sink);
        Self(Some(Box::pin(async move { sink.append(record).await })))
    }

    async fn done(mut self) -> Result<(), StoreError> {
        poll_fn(|context| self.poll(context)).await
    }

    /// Polls once, so that a sink with a queue has the record even if no task can run any more.
    fn hand_over(mut self) {
        if let Poll::Ready(Err(failed)) = self.poll(&mut Context::from_waker(Waker::noop())) {
            notify_not_stored(&failed);
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<(), StoreError>> {
        let Some(append) = &mut self.0 else {
            return Poll::Ready(Ok(()));
        };
        let polled = append.as_mut().poll(context);
        if polled.is_ready() {
            self.0 = None;
        }
        polled
    }
}

impl Drop for Appending {
    fn drop(&mut self) {
        if let (Some(rest), Ok(runtime)) = (self.0.take(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(async move {
                if let Err(failed) = rest.await {
                    notify_not_stored(&failed);
                }
            });
        }
    }
}

fn notify(attempt: &Attempt<'_>, ended: &Ended<'_>) {
    tracing::debug!(
        http.request.resend_count = attempt.number - 1,
        http.response.status_code = ended.status,
        server.address = attempt.host,
        error.type = ended.error_kind().map(ErrorKind::name),
        ocrmarket.charged = ended.charged.as_str(),
        ocrmarket.elapsed_ms = milliseconds(ended.elapsed),
        "attempt ended"
    );
}

fn notify_not_stored(failed: &StoreError) {
    tracing::error!(
        error = failed as &dyn std::error::Error,
        "cannot record an attempt"
    );
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
