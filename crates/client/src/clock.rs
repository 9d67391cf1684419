//! Time, nonces and chance, so that tests can give their own. Nothing else in this crate asks the system for them.

use std::time::SystemTime;

/// Where a client has time, nonces and chance from.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> SystemTime;
    /// A UUID that no other request has.
    fn nonce(&self) -> String;
    /// A number in `0.0..1.0` that spreads retries.
    fn chance(&self) -> f64;
}

/// The system's.
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
