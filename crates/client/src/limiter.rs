//! The limiter: [`pacing`](crate::pacing) with a clock, and with notification of waiting calls.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::pacing::{Admission, Pacing};

/// The limits and counts of all vendors, shared by the calls of a client.
#[derive(Debug)]
pub(crate) struct Limiter {
    pacing: Mutex<Pacing>,
    /// Notified when any call ends.
    over: Notify,
}

/// A permit of a running call. Dropping it, however the call ended, admits the next one.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    gate: &'a Limiter,
    vendor: &'a str,
}

impl Limiter {
    pub(crate) fn new(pacing: Pacing) -> Self {
        Self {
            pacing: Mutex::new(pacing),
            over: Notify::new(),
        }
    }

    /// Waits until a call to the vendor is admitted.
    pub(crate) async fn enter<'a>(&'a self, vendor: &'a str) -> Permit<'a> {
        loop {
            // Registered before the limits are checked, so that the end of a call in between is not
            // missed.
            let over = self.over.notified();
            tokio::pin!(over);
            over.as_mut().enable();
            let admission = self.pacing().of(vendor).admit(Instant::now());
            match admission {
                Admission::Go => return Permit { gate: self, vendor },
                Admission::Wait(wait) => tokio::time::sleep(wait).await,
                Admission::Full => over.await,
            }
        }
    }

    /// Delays all calls to the vendor by `wait`, as it requested.
    pub(crate) fn pause(&self, vendor: &str, wait: Duration) {
        self.pacing().of(vendor).pause(Instant::now(), wait);
    }

    /// Locks the limits. Their state is a few numbers, each valid at any time, so a poisoned lock
    /// is safe to use.
    fn pacing(&self) -> MutexGuard<'_, Pacing> {
        self.pacing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.gate.pacing().of(self.vendor).release();
        // All are woken, because they may wait for different vendors.
        self.gate.over.notify_waiters();
    }
}
