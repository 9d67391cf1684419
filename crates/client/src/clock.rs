//! Time, nonces and random numbers, so that tests can supply their own. Nothing else in this crate
//! reads them from the system.

use std::time::SystemTime;

/// The source of time, nonces and random numbers of a client.
pub trait Clock: Send + Sync {
    /// Returns the current time.
    fn now(&self) -> SystemTime;
    /// Returns a UUID that no other request has.
    fn nonce(&self) -> String;
    /// Returns a number in `0.0..1.0` for the jitter of retries.
    fn chance(&self) -> f64;
}

/// The clock and random numbers of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn nonce(&self) -> String {
        uuid::Uuid::new_v4().to_string()
    }

    fn chance(&self) -> f64 {
        fastrand::f64()
    }
}
