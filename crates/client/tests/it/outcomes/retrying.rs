//! Retries: which, when, and when not, as tables.

use std::time::Duration;

use ocrmarket_client::error::Error;
use ocrmarket_client::gateway::RateLimit;
use ocrmarket_client::retry::Decision::{After, Stop};
use ocrmarket_client::retry::{Backoff, Decision, Policy, Scope};
use ocrmarket_client::transport::TransportErrorKind;
use proptest::prelude::*;

use crate::acme::{ALIYUN, validator};

/// Returns a refusal of the operation.
fn refusal(headers: &[(&str, &str)], body: &str) -> Error {
    match validator(&ALIYUN, 403, headers, body) {
        Ok(_) => panic!("{body} is an answer"),
        Err(error) => error,
    }
}

const fn after(milliseconds: u64) -> Decision {
    After(Duration::from_millis(milliseconds))
}

fn policy(scope: Scope) -> Policy {
    let mut policy = Policy::default();
    policy.scope = scope;
    policy
}

#[test]
fn the_scope_decides_what_is_sent_again() {
    use Scope::{MayBeChargedTwice, Nothing, Unprocessed};
    let throttled = [("X-Ca-Error-Code", "T429PA")];
    let timed_out = [("X-Ca-Error-Code", "D504TO")];
    let rows: [(Error, [Decision; 3]); 7] = [
        (
            Error::transport(TransportErrorKind::Connect),
            [Stop, after(500), after(500)],
        ),
        (
            Error::transport(TransportErrorKind::Timeout),
            [Stop, Stop, after(500)],
        ),
        (
            Error::transport(TransportErrorKind::Tls),
            [Stop, Stop, Stop],
        ),
        (refusal(&throttled, ""), [Stop, after(500), after(500)]),
        (refusal(&timed_out, ""), [Stop, Stop, after(500)]),
        // `Never` is never retried, even without charge.
        (refusal(&[], r#"{"code":30,"fee":0}"#), [Stop, Stop, Stop]),
        (Error::input("too large"), [Stop, Stop, Stop]),
    ];
    for (error, expected) in rows {
        let decided = [Nothing, Unprocessed, MayBeChargedTwice]
            .map(|scope| policy(scope).decide(&error, 1, Duration::ZERO, 1.0));
        assert_eq!(decided, expected, "{error:?}");
    }
    let error = Error::transport(TransportErrorKind::Connect);
    assert_eq!(Policy::never().decide(&error, 1, Duration::ZERO, 1.0), Stop);
}

#[test]
fn attempts_and_deadlines_are_bounds() {
    let error = Error::transport(TransportErrorKind::Connect);
    let rows = [
        (1, 0, 1.0, after(500)),
        (2, 0, 1.0, after(1000)),
        (3, 0, 1.0, after(2000)),
        (3, 0, 0.0, after(1000)),
        (4, 0, 1.0, Stop),
        (u32::MAX, 0, 1.0, Stop),
        // Not after the deadline, and not if the wait would end after it.
        (1, 119_500, 1.0, after(500)),
        (1, 119_501, 1.0, Stop),
        (1, u64::MAX, 1.0, Stop),
        // Invalid random numbers.
        (1, 0, f64::NAN, after(250)),
        (1, 0, 7.0, after(500)),
        (1, 0, f64::NEG_INFINITY, after(250)),
    ];
    for (attempt, elapsed, random, expected) in rows {
        let decided =
            Policy::default().decide(&error, attempt, Duration::from_millis(elapsed), random);
        assert_eq!(
            decided, expected,
            "attempt {attempt} after {elapsed} ms, {random}"
        );
    }
    let mut endless = Policy::default();
    (endless.attempts, endless.deadline) = (u32::MAX, None);
    let longest = endless.decide(&error, 1_000_000, Duration::MAX, 1.0);
    assert_eq!(longest, after(30_000));
}

#[test]
fn servers_are_believed_up_to_a_cap() {
    let throttled = ("X-Ca-Error-Code", "T429PA");
    let rows: [(&[(&str, &str)], Decision); 6] = [
        (&[throttled, ("Retry-After", "7")], after(7000)),
        (&[throttled, ("Retry-After", "60")], after(60_000)),
        (&[throttled, ("Retry-After", "61")], Stop),
        (
            &[
                throttled,
                ("X-RateLimit-Remaining", "0"),
                ("X-RateLimit-Reset", "3"),
            ],
            after(3000),
        ),
        (
            &[
                throttled,
                ("X-RateLimit-Remaining", "1"),
                ("X-RateLimit-Reset", "3"),
            ],
            after(250),
        ),
        // A requested wait does not make a permanent refusal temporary.
        (&[("X-Ca-Error-Code", "B403MQ"), ("Retry-After", "7")], Stop),
    ];
    for (headers, expected) in rows {
        let decided = Policy::default().decide(&refusal(headers, ""), 1, Duration::ZERO, 0.0);
        assert_eq!(decided, expected, "{headers:?}");
    }
    let mut longest = RateLimit::default();
    longest.retry_after = Some(Duration::from_secs(7));
    let error = Error::transport(TransportErrorKind::Connect).with_header_facts(None, longest);
    let jittered = Policy::default().decide(&error, 1, Duration::ZERO, 1.0);
    assert_eq!(jittered, after(7500), "not everybody at the same moment");
}

proptest! {
    #[test]
    fn waits_lie_in_the_upper_half_of_their_range(
        first in 0..=u64::MAX,
        longest in 0..=u64::MAX,
        attempt in 0..=u32::MAX,
        random in any::<f64>(),
    ) {
        let backoff = Backoff::new(Duration::from_nanos(first), Duration::from_nanos(longest));
        let full = backoff.wait(attempt, 1.0);
        let wait = backoff.wait(attempt, random);
        prop_assert!(full <= backoff.longest);
        prop_assert!(wait <= full && wait >= full / 2);
        // The longest durations do not overflow.
        let endless = Backoff::new(Duration::MAX, Duration::MAX).wait(attempt, random);
        prop_assert!(endless >= Duration::MAX / 2);
    }
}
