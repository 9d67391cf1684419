//! `[drift]` in `ocrmarket.toml`: the level of each class of findings, and the accepted findings.
//!
//! ```toml
//! [drift]
//! new-field = "deny"
//!
//! [[drift.accepted]]
//! fingerprint = "3fa2c1d09b7e"
//! reason = "announced for May; ticket 412"
//! until = "2026-06-30"
//! ```

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use ocrmarket_drift::detect::DriftClass;
use ocrmarket_files::Lock;
use ocrmarket_validator::Level;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::failure::{Context as _, Failure, Result};
use crate::fs::replace;
use crate::text::input_name;

/// Content of `[drift]`.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    levels: BTreeMap<DriftClass, Level>,
    accepted: BTreeMap<String, Accepted>,
}

/// Acceptance of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Accepted {
    /// Reason, for people.
    pub(super) reason: String,
    /// The last day, `2026-06-30`; `None` if it does not end.
    pub(super) until: Option<String>,
}

impl Settings {
    /// Reads a configuration. Missing settings have their defaults; a missing file sets nothing.
    ///
    /// # Errors
    /// It cannot be read, or contains an unknown setting.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let context = || input_name(path);
        let mut settings = Self {
            levels: DriftClass::ALL
                .into_iter()
                .map(|class| (class, by_default(class)))
                .collect(),
            accepted: BTreeMap::new(),
        };
        let document = read(path).with_context(context)?;
        if let Some(drift) = document.get("drift") {
            settings.take(drift).with_context(context)?;
        }
        Ok(settings)
    }

    fn take(&mut self, drift: &Item) -> Result<()> {
        let drift = drift.as_table_like().context("[drift] must be a table")?;
        for (key, item) in drift.iter() {
            if key == "accepted" {
                let entries = item
                    .as_array_of_tables()
                    .context("`accepted` must be an array of tables: [[drift.accepted]]")?;
                for entry in entries {
                    let (fingerprint, accepted) = accepted(entry)?;
                    self.accepted.insert(fingerprint, accepted);
                }
                continue;
            }
            let class = DriftClass::from_name(key).ok_or_else(|| {
                let names = DriftClass::ALL.map(DriftClass::name).join(", ");
                Failure::configuration(format!(
                    "unknown key {key} in [drift], expected one of {names}, accepted"
                ))
            })?;
            let level = match item.as_str() {
                Some("allow") => Level::Allow,
                Some("warn") => Level::Warn,
                Some("deny") => Level::Deny,
                _ => {
                    return Err(Failure::configuration(format!(
                        "invalid value of {key} in [drift]: expected \"allow\", \"warn\" or \"deny\""
                    )));
                }
            };
            self.levels.insert(class, level);
        }
        Ok(())
    }

    /// Returns the level of a class of findings.
    pub(super) fn level(&self, class: DriftClass) -> Level {
        self.levels
            .get(&class)
            .copied()
            .unwrap_or_else(|| by_default(class))
    }

    /// Returns the acceptance of a finding on a day, if it is accepted.
    pub(super) fn accepted(&self, fingerprint: &str, today: &str) -> Option<&Accepted> {
        let accepted = self.accepted.get(fingerprint)?;
        // Dates of this form sort as strings.
        let has_ended = accepted.until.as_deref().is_some_and(|until| until < today);
        (!has_ended).then_some(accepted)
    }
}

fn by_default(class: DriftClass) -> Level {
    match class {
        DriftClass::Vanished
        | DriftClass::RequiredViolated
        | DriftClass::TypeChanged
        | DriftClass::FormatChanged => Level::Deny,
        _ => Level::Warn,
    }
}

fn accepted(entry: &Table) -> Result<(String, Accepted)> {
    let text = |key: &str| entry.get(key).and_then(Item::as_str).map(str::to_owned);
    let fingerprint =
        text("fingerprint").context("missing `fingerprint` in an entry of [[drift.accepted]]")?;
    let reason = text("reason").with_context(|| {
        format!("missing `reason` in the entry {fingerprint} of [[drift.accepted]]")
    })?;
    let until = match entry.get("until") {
        None => None,
        // A TOML date, or a string.
        Some(item) => {
            let date = item
                .as_datetime()
                .map(ToString::to_string)
                .or_else(|| text("until"));
            let date = date.and_then(|date| date.parse::<jiff::civil::Date>().ok());
            let date = date.with_context(|| {
                format!("invalid `until` in the entry {fingerprint} of [[drift.accepted]]: expected a date such as 2026-06-30")
            })?;
            Some(date.to_string())
        }
    };
    Ok((fingerprint, Accepted { reason, until }))
}

/// Reads a configuration; empty if there is no file.
fn read(path: &Path) -> Result<DocumentMut> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        // A configuration that cannot be used is not an incomplete input.
        Err(error) => {
            return Err(Failure::configuration(format!("cannot be read: {error}")));
        }
    };
    text.parse()
        .map_err(|error| Failure::configuration(format!("not TOML: {error}")))
}

/// A finding to accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// Its fingerprint, twelve hexadecimal digits.
    pub fingerprint: String,
    /// Reason of the acceptance.
    pub reason: String,
    /// The last day of the acceptance, `2026-06-30`; `None` if it does not end.
    pub until: Option<String>,
    /// Settings file to write; created if it does not exist.
    pub config: PathBuf,
}

/// Returns the current day, `2026-06-30`.
pub(super) fn today() -> String {
    let mut now = jiff::Timestamp::now().to_string();
    now.truncate(10);
    now
}

/// Accepts a finding: records it in the settings, in place of an earlier record. Concurrent
/// processes wait for each other.
///
/// # Errors
/// The configuration cannot be read or written.
pub fn accept(acceptance: &Acceptance) -> Result<()> {
    let path = &acceptance.config;
    let _lock = Lock::beside(path)
        .with_context(|| format!("cannot lock the folder of {}", input_name(path)))?;
    // The existing configuration must be valid before it is extended.
    Settings::read(path)?;
    let mut document = read(path).with_context(|| input_name(path))?;
    let drift = document.entry("drift").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let drift = drift
        .as_table_mut()
        .context("[drift] must be a table with its own header")?;
    let list = drift
        .entry("accepted")
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let list = list
        .as_array_of_tables_mut()
        .context("`accepted` must be an array of tables: [[drift.accepted]]")?;
    let is_it = |entry: &Table| {
        entry.get("fingerprint").and_then(Item::as_str) == Some(&acceptance.fingerprint)
    };
    let known = list.iter().position(is_it);
    let mut entry = Table::new();
    if let Some(known) = known.and_then(|known| list.get_mut(known)) {
        note(known, acceptance);
    } else {
        note(&mut entry, acceptance);
        list.push(entry);
    }
    replace(path, document.to_string().as_bytes())?;
    Ok(())
}

fn note(entry: &mut Table, acceptance: &Acceptance) {
    entry.insert("fingerprint", value(&acceptance.fingerprint));
    entry.insert("reason", value(&acceptance.reason));
    match &acceptance.until {
        Some(until) => drop(entry.insert("until", value(until))),
        None => drop(entry.remove("until")),
    }
}
