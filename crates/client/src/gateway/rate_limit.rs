//! Rate limits in response headers: `X-RateLimit-*` and `Retry-After`.
//!
//! Parsing is lenient: an unreadable value counts as absent. No duration exceeds [`LONGEST`].

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::headers::{Headers, text};

/// Maximum wait from a header; a longer one counts as this.
pub const MAX_WAIT: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// Maximum length of a header value that is parsed, in bytes.
const LONGEST_VALUE: usize = 128;

/// Minimum number that is a time in seconds since 1970 (in 2001); smaller ones are waits.
const FIRST_EPOCH_SECOND: u64 = 1_000_000_000;

/// Minimum number that is a time in milliseconds.
const FIRST_EPOCH_MILLISECOND: u64 = 100_000_000_000;

/// Rate limits in response headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct RateLimit {
    /// Number of calls allowed in the current window.
    pub limit: Option<u64>,
    /// Number of calls left in the window.
    pub remaining: Option<u64>,
    /// Time until the window ends, relative to the response.
    pub reset: Option<Duration>,
    /// Wait before the next call, relative to the response.
    pub retry_after: Option<Duration>,
}

impl RateLimit {
    /// Reads the headers of a response that arrived at `at`.
    ///
    /// A time is relative to the server's clock if the response has a `Date`, otherwise to `at`.
    ///
    /// ```
    /// use std::time::{Duration, UNIX_EPOCH};
    /// use ocrmarket_client::gateway::RateLimit;
    ///
    /// let headers = [("X-RateLimit-Remaining", "0"), ("Retry-After", "30")];
    /// let facts = RateLimit::read(&headers, UNIX_EPOCH);
    /// assert_eq!(facts.remaining, Some(0));
    /// assert_eq!(facts.wait(), Some(Duration::from_secs(30)));
    /// ```
    pub fn read(headers: &(impl Headers + ?Sized), at: SystemTime) -> Self {
        let value = |name| text(headers, name, LONGEST_VALUE);
        let now = value("date")
            .and_then(|date| httpdate::parse_http_date(&date).ok())
            .unwrap_or(at);
        Self {
            limit: value("x-ratelimit-limit").and_then(|text| number(&text)),
            remaining: value("x-ratelimit-remaining").and_then(|text| number(&text)),
            reset: value("x-ratelimit-reset").and_then(|text| wait(&text, now)),
            retry_after: value("retry-after").and_then(|text| wait(&text, now)),
        }
    }

    /// Returns the wait that the server requests: `Retry-After`, else the end of a window without
    /// remaining calls.
    pub fn wait(&self) -> Option<Duration> {
        let of_window = self.reset.filter(|_| self.remaining == Some(0));
        self.retry_after.or(of_window)
    }
}

/// Parses the leading digits; several values or parameters may follow (`100, 100;window=60`).
fn number(text: &str) -> Option<u64> {
    let end = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let is_whole = rest.is_empty() || rest.starts_with([',', ';', ' ', '.']);
    digits.parse().ok().filter(|_| is_whole)
}

/// Parses seconds, a time as a number, or a date.
fn wait(text: &str, now: SystemTime) -> Option<Duration> {
    if let Some(number) = number(text) {
        let point = match number {
            FIRST_EPOCH_MILLISECOND.. => Duration::from_millis(number),
            FIRST_EPOCH_SECOND.. => Duration::from_secs(number),
            _ => return Some(Duration::from_secs(number).min(MAX_WAIT)),
        };
        return Some(until(UNIX_EPOCH.checked_add(point)?, now));
    }
    Some(until(httpdate::parse_http_date(text).ok()?, now))
}

fn until(point: SystemTime, now: SystemTime) -> Duration {
    point.duration_since(now).unwrap_or_default().min(MAX_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: SystemTime = UNIX_EPOCH;

    fn check(headers: &[(&str, &str)], expected: RateLimit, wait: Option<u64>) {
        let read = RateLimit::read(headers, NOW);
        assert_eq!(read, expected, "{headers:?}");
        assert_eq!(read.wait(), wait.map(Duration::from_secs), "{headers:?}");
    }

    fn after(seconds: u64) -> RateLimit {
        RateLimit {
            retry_after: Some(Duration::from_secs(seconds)),
            ..RateLimit::default()
        }
    }

    #[test]
    fn waits_are_seconds_points_or_dates() {
        let none = RateLimit::default();
        check(&[], none, None);
        check(&[("retry-after", "7")], after(7), Some(7));
        check(&[("Retry-After", " 7 ")], after(7), Some(7));
        check(&[("retry-after", "1.5")], after(1), Some(1));
        check(&[("retry-after", "-1")], none, None);
        check(&[("retry-after", "soon")], none, None);
        check(&[("retry-after", "")], none, None);
        check(&[("retry-after", "99999999999999999999999")], none, None);
        let longest = MAX_WAIT.as_secs();
        check(
            &[("retry-after", "999999999")],
            after(longest),
            Some(longest),
        );
        check(
            &[("retry-after", "Thu, 01 Jan 1970 00:00:40 GMT")],
            after(40),
            Some(40),
        );
        check(
            &[
                ("retry-after", "Thu, 01 Jan 1970 00:00:40 GMT"),
                ("date", "Thu, 01 Jan 1970 00:00:30 GMT"),
            ],
            after(10),
            Some(10),
        );
        let date = ("date", "Sun, 09 Sep 2001 01:46:40 GMT");
        check(&[("retry-after", "1000000060"), date], after(60), Some(60));
        check(
            &[("retry-after", "1000000060000"), date],
            after(60),
            Some(60),
        );
        check(&[("retry-after", "1000000000"), date], after(0), Some(0));
    }

    #[test]
    fn windows_count_once_they_are_used_up() {
        let window = |remaining| RateLimit {
            limit: Some(100),
            remaining: Some(remaining),
            reset: Some(Duration::from_secs(9)),
            retry_after: None,
        };
        let headers = |remaining| {
            [
                ("X-RateLimit-Limit", "100, 100;window=60"),
                ("X-RateLimit-Remaining", remaining),
                ("X-RateLimit-Reset", "9"),
            ]
        };
        check(&headers("0"), window(0), Some(9));
        check(&headers("3"), window(3), None);
    }
}
