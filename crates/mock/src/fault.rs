//! Faults between a client and a vendor, by name, and their rates.
//!
//! This module uses no socket; `respond` converts a fault to bytes and pauses.

use std::fmt;
use std::str::FromStr;

use crate::gateway;
use crate::random::mixed;

/// A deliberate fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// The connection is reset as soon as it is established, before anything is read. Drawn once
    /// for each connection.
    Refuse,
    /// The request is read and processed, and the connection is closed without a byte.
    Close,
    /// The request is read and processed, and the connection is reset without a byte.
    ResetBeforeHeaders,
    /// The status line and the headers are sent, then the connection is reset.
    ResetAfterHeaders,
    /// Half of the body is sent, then the connection is closed.
    HalfBody,
    /// The correct response, in small pieces with pauses between them.
    Slow,
    /// `Content-Length` is smaller than the body.
    WrongLength,
    /// `Content-Encoding: gzip` with bytes that are not a gzip stream.
    BadGzip,
    /// An HTML page with status 200.
    Html,
    /// Status 200 and an empty body.
    Empty,
    /// A very large body that does not end as announced.
    Huge,
    /// The correct response, with a byte in a string that is not UTF-8.
    InvalidUtf8,
    /// The correct response with the content type of an HTML page.
    LyingType,
    /// A 307 to another path of the same host.
    Redirect,
    /// The gateway responds with an error of that status.
    Gateway(u16),
}

impl Fault {
    /// Every fault except those of the gateways.
    const PLAIN: [(&'static str, Self); 14] = [
        ("refuse", Self::Refuse),
        ("close", Self::Close),
        ("reset-before-headers", Self::ResetBeforeHeaders),
        ("reset-after-headers", Self::ResetAfterHeaders),
        ("half-body", Self::HalfBody),
        ("slow", Self::Slow),
        ("wrong-length", Self::WrongLength),
        ("bad-gzip", Self::BadGzip),
        ("html", Self::Html),
        ("empty", Self::Empty),
        ("huge", Self::Huge),
        ("invalid-utf8", Self::InvalidUtf8),
        ("lying-type", Self::LyingType),
        ("redirect", Self::Redirect),
    ];

    /// Returns every fault: those of the connection first, then one for each status of a gateway.
    pub fn all() -> Vec<Self> {
        let plain = Self::PLAIN.iter().map(|(_, fault)| *fault);
        plain
            .chain(gateway::statuses().into_iter().map(Self::Gateway))
            .collect()
    }

    /// Returns its name, as [`Fault::from_str`] reads it.
    ///
    /// ```
    /// use ocrmarket_mock::Fault;
    /// assert_eq!(Fault::HalfBody.name(), "half-body");
    /// assert_eq!(Fault::Gateway(403).name(), "gateway-403");
    /// ```
    pub fn name(self) -> String {
        if let Self::Gateway(status) = self {
            return format!("gateway-{status}");
        }
        let row = Self::PLAIN.iter().find(|(_, fault)| *fault == self);
        row.map_or_else(String::new, |(name, _)| (*name).to_owned())
    }

    /// Returns `true` if the vendor still processes the request. A job may then begin although the
    /// client never receives its id.
    pub fn is_processed(self) -> bool {
        !matches!(
            self,
            Self::Refuse
                | Self::Html
                | Self::Empty
                | Self::Huge
                | Self::Redirect
                | Self::Gateway(_)
        )
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name())
    }
}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(name: &str) -> Result<Self, FaultError> {
        let named = Self::all().into_iter().find(|fault| fault.name() == name);
        named.ok_or_else(|| FaultError::Unknown {
            name: name.to_owned(),
        })
    }
}

/// Error in a list of faults.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultError {
    /// There is no fault of that name.
    #[error("unknown fault {name:?}; expected one of {}", names())]
    Unknown {
        /// The name.
        name: String,
    },
    /// A part is not `NAME=RATE`.
    #[error("expected NAME=RATE, such as slow=0.05, found {part:?}")]
    NotAPair {
        /// The part.
        part: String,
    },
    /// A rate is not a number from 0 to 1.
    #[error("invalid rate of {fault}: expected a number from 0 to 1")]
    Rate {
        /// The fault.
        fault: Fault,
    },
    /// One fault has two rates.
    #[error("duplicate fault {fault}; give each fault one rate")]
    Twice {
        /// The fault.
        fault: Fault,
    },
    /// The sum of the rates is more than 1.
    #[error("the sum of the rates exceeds 1; a request has at most one fault")]
    TooMuch,
}

/// Returns the names of every fault, joined by commas.
pub(crate) fn names() -> String {
    let names: Vec<String> = Fault::all().into_iter().map(Fault::name).collect();
    names.join(", ")
}

/// Faults with their rates. A request has at most one.
///
/// ```
/// use ocrmarket_mock::{Fault, Faults};
/// let faults: Faults = "gateway-403=0.1,slow=0.05".parse()?;
/// assert_eq!(faults, Faults::none().with(Fault::Gateway(403), 0.1)?.with(Fault::Slow, 0.05)?);
/// # Ok::<(), ocrmarket_mock::FaultError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// Each fault with its rate in millionths.
    rates: Vec<(Fault, u64)>,
}

/// A rate of 1.
const WHOLE: u64 = 1_000_000;
/// Separate random sequence for connections, so that they do not draw the numbers of requests.
const CONNECTIONS: u64 = 0x636f_6e6e;

impl Faults {
    /// Returns an empty list: no fault occurs.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds a fault that affects that share of the requests, from 0 to 1.
    ///
    /// # Errors
    /// The rate is out of bounds, the fault is already listed, or the sum of the rates is more than
    /// 1.
    pub fn with(mut self, fault: Fault, rate: f64) -> Result<Self, FaultError> {
        if !(0.0..=1.0).contains(&rate) {
            return Err(FaultError::Rate { fault });
        }
        if self.rates.iter().any(|(one, _)| *one == fault) {
            return Err(FaultError::Twice { fault });
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 1,000,000"
        )]
        let millionths = (rate * 1_000_000.0).round() as u64;
        self.rates.push((fault, millionths));
        if self.rates.iter().map(|(_, rate)| rate).sum::<u64>() > WHOLE {
            return Err(FaultError::TooMuch);
        }
        Ok(self)
    }

    /// Returns the fault of a request, if it has one.
    pub(crate) fn of_request(&self, seed: u64, number: u64) -> Option<Fault> {
        self.draw(mixed(seed, number), |fault| fault != Fault::Refuse)
    }

    /// Returns `true` if a connection is refused.
    pub(crate) fn refuses(&self, seed: u64, connection: u64) -> bool {
        let drawn = mixed(seed ^ CONNECTIONS, connection);
        self.draw(drawn, |fault| fault == Fault::Refuse).is_some()
    }

    fn draw(&self, drawn: u64, counts: impl Fn(Fault) -> bool) -> Option<Fault> {
        let mut location = drawn % WHOLE;
        for (fault, rate) in self.rates.iter().filter(|(fault, _)| counts(*fault)) {
            match location.checked_sub(*rate) {
                Some(rest) => location = rest,
                None => return Some(*fault),
            }
        }
        None
    }
}

impl FromStr for Faults {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        text.split(',').try_fold(Self::none(), |faults, part| {
            let (name, rate) = part.split_once('=').ok_or_else(|| FaultError::NotAPair {
                part: part.to_owned(),
            })?;
            let fault: Fault = name.trim().parse()?;
            let rate = rate
                .trim()
                .parse()
                .map_err(|_| FaultError::Rate { fault })?;
            faults.with(fault, rate)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_faults_are_read() {
        for (text, problem) in [
            ("slow=0.05", None),
            ("gateway-403=0.1, slow = 1e-2", None),
            (
                "slow",
                Some("expected NAME=RATE, such as slow=0.05, found \"slow\""),
            ),
            (
                "",
                Some("expected NAME=RATE, such as slow=0.05, found \"\""),
            ),
            (
                "slow=2",
                Some("invalid rate of slow: expected a number from 0 to 1"),
            ),
            (
                "slow=NaN",
                Some("invalid rate of slow: expected a number from 0 to 1"),
            ),
            (
                "slow=0.1,slow=0.1",
                Some("duplicate fault slow; give each fault one rate"),
            ),
            (
                "slow=0.6,html=0.6",
                Some("the sum of the rates exceeds 1; a request has at most one fault"),
            ),
        ] {
            let found = text.parse::<Faults>().err().map(|error| error.to_string());
            assert_eq!(found.as_deref(), problem, "{text:?}");
        }
        let unknown = "sloow=0.1"
            .parse::<Faults>()
            .map_err(|error| error.to_string());
        assert!(
            unknown
                .is_err_and(|text| text.contains("refuse, close") && text.contains("gateway-504"))
        );
    }

    #[test]
    fn every_fault_comes_back_from_its_name() {
        for fault in Fault::all() {
            assert_eq!(fault.name().parse(), Ok(fault));
        }
    }

    #[test]
    fn rates_are_kept_and_the_same_seed_draws_the_same() -> Result<(), FaultError> {
        let faults: Faults = "html=0.2,refuse=0.3".parse()?;
        let count = |seed| {
            (0..100_000)
                .filter(|number| faults.of_request(seed, *number).is_some())
                .count()
        };
        assert!((19_000..21_000).contains(&count(1)), "{}", count(1));
        let refused = (0..100_000)
            .filter(|number| faults.refuses(1, *number))
            .count();
        assert!((29_000..31_000).contains(&refused), "{refused}");
        let drawn = |seed| -> Vec<_> {
            (0..100)
                .map(|number| faults.of_request(seed, number))
                .collect()
        };
        assert_eq!(drawn(5), drawn(5));
        assert_ne!(drawn(5), drawn(6));
        Ok(())
    }
}
