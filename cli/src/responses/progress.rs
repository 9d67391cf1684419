//! Progress of a run, shown only on a terminal.

use std::time::{Duration, Instant};

use ocrmarket_engine::observe::{Observer, Progress};
use ocrmarket_engine::text::line;

use crate::output;

/// Minimum time between two updates of the line.
const PERIOD: Duration = Duration::from_millis(200);

/// Progress line on the terminal.
pub(crate) struct Line {
    start: Instant,
    shown: Option<Instant>,
    is_shown: bool,
}

impl Observer for Line {
    /// Shows the progress of the job, at most once per period.
    fn progress(&mut self, so_far: &Progress) {
        let is_due = self.shown.is_none_or(|shown| shown.elapsed() >= PERIOD);
        if !self.is_shown || !is_due {
            return;
        }
        self.shown = Some(Instant::now());
        let text = text(
            so_far.records,
            so_far.refused,
            so_far.bytes,
            so_far.total_bytes,
            self.start.elapsed(),
        );
        output::status(&text);
    }

    fn note(&mut self, text: &str) {
        output::message(&line(text));
    }
}

impl Line {
    /// Returns a line that is shown if stderr is a terminal.
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            shown: None,
            is_shown: output::is_watched(),
        }
    }

    /// Removes the line.
    pub(crate) fn end(&mut self) {
        if self.is_shown && self.shown.is_some() {
            output::status("");
        }
    }
}

fn text(documents: u64, wrong: u64, bytes: u64, total: Option<u64>, elapsed: Duration) -> String {
    let megabytes = bytes >> 20;
    let milliseconds = u64::try_from(elapsed.as_millis())
        .unwrap_or(u64::MAX)
        .max(1);
    let rate = (bytes / milliseconds).saturating_mul(1_000) >> 20;
    let left = total.filter(|_| bytes > 0).map(|total| {
        let left = u128::from(total.saturating_sub(bytes)) * u128::from(milliseconds);
        let seconds = left / u128::from(bytes) / 1_000;
        format!(", {}:{:02} left", seconds / 60, seconds % 60)
    });
    let left = left.unwrap_or_default();
    format!("{documents} records, {wrong} refused, {megabytes} MB at {rate} MB/s{left}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_and_time_left_are_told() {
        let (second, megabyte) = (Duration::from_secs(1), 1 << 20);
        for (documents, bytes, total, elapsed, expected) in [
            (
                0,
                0,
                Some(9),
                Duration::ZERO,
                "0 records, 1 refused, 0 MB at 0 MB/s",
            ),
            (
                5,
                100 * megabyte,
                None,
                second,
                "5 records, 1 refused, 100 MB at 99 MB/s",
            ),
            (
                5,
                100 * megabyte,
                Some(8_000 * megabyte),
                second,
                "5 records, 1 refused, 100 MB at 99 MB/s, 1:19 left",
            ),
            (
                5,
                100 * megabyte,
                Some(megabyte),
                second,
                "5 records, 1 refused, 100 MB at 99 MB/s, 0:00 left",
            ),
        ] {
            assert_eq!(text(documents, 1, bytes, total, elapsed), expected);
        }
    }
}
