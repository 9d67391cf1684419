//! Waiting for one's turn: [`pacing`](crate::pacing) with a clock and with somebody who wakes the waiting.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::pacing::{Admission, Pacing};

/// The paces of all vendors, shared by the calls of a client.
#[derive(Debug)]
pub(crate) struct Gate {
    pacing: Mutex<Pacing>,
    /// Some call is over.
    over: Notify,
}

/// A call under way; dropping it, however the call ended, lets the next one go.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    gate: &'a Gate,
    vendor: &'a str,
}

impl Gate {
    pub(crate) fn new(pacing: Pacing) -> Self {
        Self {
            pacing: Mutex::new(pacing),
            over: Notify::new(),
        }
    }

    /// Waits until a call to the vendor may go.
    pub(crate) async fn enter<'a>(&'a self, vendor: &'a str) -> Permit<'a> {
        loop {
            // Asked for before the pace is, so that no call that ends in between is missed.
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

    /// The vendor asked for silence.
    pub(crate) fn pause(&self, vendor: &str, wait: Duration) {
        self.pacing().of(vendor).pause(Instant::now(), wait);
    }

    /// A pace is a few numbers, each whole at any time, so a panic elsewhere leaves none of them half-written.
    fn pacing(&self) -> MutexGuard<'_, Pacing> {
        self.pacing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.gate.pacing().of(self.vendor).release();
        // All are woken, for those who wait may wait for other vendors.
        self.gate.over.notify_waiters();
    }
}
