//! Inspects all log output of this program: spans and events of `tracing` and lines of `log`, at
//! every level, of every crate.
//!
//! It lives as long as the test binary, because `tracing` and `log` accept only one listener each.
//! While it is off, it costs next to nothing. Output is inspected at once and only counted, so
//! memory use does not grow.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::planted;

/// Result of listening.
#[derive(Default)]
pub(crate) struct Heard {
    /// Number of lines, by crate.
    pub(crate) lines: BTreeMap<String, u64>,
    /// Lines with a planted value, each with its target.
    pub(crate) leaks: Vec<String>,
}

static LISTENS: AtomicBool = AtomicBool::new(false);
static HEARD: Mutex<Option<Heard>> = Mutex::new(None);

/// Listens until [`heard`] is called.
pub(crate) fn listen() {
    static SET: OnceLock<()> = OnceLock::new();
    SET.get_or_init(|| {
        tracing::subscriber::set_global_default(Listener::default())
            .expect("nobody else in this binary listens to tracing");
        log::set_logger(&Lines).expect("nobody else in this binary listens to log");
        log::set_max_level(log::LevelFilter::Trace);
    });
    LISTENS.store(true, Ordering::SeqCst);
}

/// Stops listening and returns the result.
pub(crate) fn heard() -> Heard {
    LISTENS.store(false, Ordering::SeqCst);
    let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    heard.take().unwrap_or_default()
}

fn hear(target: &str, text: &str) {
    if !LISTENS.load(Ordering::Relaxed) {
        return;
    }
    let found = planted::found_in(text);
    let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    let heard = heard.get_or_insert_default();
    let of = target.split("::").next().unwrap_or_default();
    *heard.lines.entry(of.to_owned()).or_default() += 1;
    if let Some(planted) = found {
        heard.leaks.push(format!("{target} says {planted}: {text}"));
    }
}

#[derive(Default)]
struct Listener {
    spans: AtomicU64,
}

impl Subscriber for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let metadata = span.metadata();
        let mut text = metadata.name().to_owned();
        span.record(&mut Written(&mut text));
        hear(metadata.target(), &text);
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut text = String::new();
        values.record(&mut Written(&mut text));
        hear("a span's later field", &text);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = String::new();
        event.record(&mut Written(&mut text));
        hear(event.metadata().target(), &text);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Writes every field in the forms that a log may use.
struct Written<'a>(&'a mut String);

impl Visit for Written<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {field}={value:?} {value:#?}");
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        let _ = write!(self.0, " {field}={}", planted::chain(value));
    }
}

struct Lines;

impl log::Log for Lines {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        LISTENS.load(Ordering::Relaxed)
    }

    fn log(&self, line: &log::Record<'_>) {
        if LISTENS.load(Ordering::Relaxed) {
            hear(line.target(), &line.args().to_string());
        }
    }

    fn flush(&self) {}
}
