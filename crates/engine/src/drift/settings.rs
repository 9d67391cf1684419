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
use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use ocrmarket_drift::detect::DriftClass;
use ocrmarket_files::Lock;
use ocrmarket_validator::Level;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_spanned::Spanned;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, de, value};

use crate::failure::{Context as _, Failure, Result, bail};
use crate::fs::{FileLimit, read_file, read_input, replace};
use crate::schemas::nearest;
use crate::text::{escaped, input_name};

use super::report::VERSION as REPORT_VERSION;

/// Key of [`DriftTable`] that is not a class.
const ACCEPTED: &str = "accepted";
/// Keys of [`File`] and [`Entry`], for suggestions.
const KEYS: [&str; 4] = ["drift", "fingerprint", "reason", "until"];
const LEVELS: [&str; 3] = ["allow", "warn", "deny"];

/// Content of `[drift]`.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    /// Name of the file, for messages.
    name: String,
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
    /// Line of its fingerprint in the file, from 1.
    line: usize,
}

/// `ocrmarket.toml`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct File {
    #[serde(default)]
    drift: DriftTable,
}

/// `[drift]`
#[derive(Debug, Default)]
struct DriftTable {
    levels: BTreeMap<DriftClass, Level>,
    accepted: Vec<Entry>,
}

/// `[[drift.accepted]]`
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a table with `fingerprint` and `reason`"
)]
struct Entry {
    fingerprint: Spanned<Fingerprint>,
    reason: String,
    until: Option<Until>,
}

/// A key of `[drift]`.
enum DriftKey {
    Accepted,
    Class(DriftClass),
}

/// A level by its name.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct LevelName(Level);

#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Fingerprint(String);

/// The last day of an acceptance.
#[derive(Debug, Deserialize)]
#[serde(try_from = "DateText")]
struct Until(Date);

/// A TOML date, or a string.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a date such as 2026-06-30")]
enum DateText {
    Date(toml_edit::Datetime),
    Text(String),
}

impl Settings {
    /// Reads a configuration. Missing settings have their defaults; a missing file sets nothing.
    ///
    /// # Errors
    /// It cannot be read, or contains an unknown key or an impossible value.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let name = input_name(path);
        let text = read(path).with_context(|| name.clone())?;
        Self::parse(name, &text)
    }

    pub(super) fn parse(name: String, text: &str) -> Result<Self> {
        let File { drift } =
            de::from_str(text).map_err(|error| refused(&name, text, error.span(), &error))?;
        let accepted = drift.accepted.into_iter().map(|entry| {
            let accepted = Accepted {
                reason: entry.reason,
                until: entry.until.map(|until| until.0.to_string()),
                line: position(text, entry.fingerprint.span().start).0,
            };
            (entry.fingerprint.into_inner().0, accepted)
        });
        Ok(Self {
            name,
            levels: drift.levels,
            accepted: accepted.collect(),
        })
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
        (!accepted.has_ended(today)).then_some(accepted)
    }

    /// Returns a sentence for each acceptance that has no effect on a report with these findings:
    /// it has ended, or no finding has its fingerprint.
    pub(super) fn without_effect(
        &self,
        today: &str,
        is_found: impl Fn(&str) -> bool,
    ) -> Vec<String> {
        let mut notes = Vec::new();
        for (fingerprint, accepted) in &self.accepted {
            let is_found = is_found(fingerprint);
            let note = match &accepted.until {
                Some(until) if accepted.has_ended(today) && is_found => {
                    format!("ended on {until}: the finding counts again")
                }
                Some(until) if accepted.has_ended(today) => {
                    format!("ended on {until}, and no finding has this fingerprint")
                }
                _ if !is_found => "is unused: no finding has this fingerprint".to_owned(),
                _ => continue,
            };
            let Self { name, .. } = self;
            let line = accepted.line;
            notes.push((
                line,
                format!("{name}:{line}: accepted {fingerprint} {note}"),
            ));
        }
        notes.sort();
        notes.into_iter().map(|(_, note)| note).collect()
    }
}

impl Accepted {
    fn has_ended(&self, today: &str) -> bool {
        // Dates of this form sort as strings.
        self.until.as_deref().is_some_and(|until| until < today)
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

impl<'de> Deserialize<'de> for DriftTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = DriftTable;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a table")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DriftTable, A::Error> {
                let mut table = DriftTable::default();
                while let Some(key) = map.next_key()? {
                    match key {
                        DriftKey::Accepted => table.accepted = map.next_value()?,
                        DriftKey::Class(class) => {
                            let LevelName(level) = map.next_value()?;
                            table.levels.insert(class, level);
                        }
                    }
                }
                Ok(table)
            }
        }

        deserializer.deserialize_map(Keys)
    }
}

impl<'de> Deserialize<'de> for DriftKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        if key == ACCEPTED {
            return Ok(Self::Accepted);
        }
        DriftClass::from_name(&key).map(Self::Class).ok_or_else(|| {
            let names = DriftClass::ALL.map(|class| format!("`{}`", class.name()));
            D::Error::custom(format!(
                "unknown field `{key}`, expected one of {}, `{ACCEPTED}`",
                names.join(", ")
            ))
        })
    }
}

impl TryFrom<String> for LevelName {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "allow" => Ok(Self(Level::Allow)),
            "warn" => Ok(Self(Level::Warn)),
            "deny" => Ok(Self(Level::Deny)),
            _ => Err(format!(
                "unknown level `{text}`, expected `allow`, `warn` or `deny`"
            )),
        }
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if is_fingerprint(&text) {
            Ok(Self(text))
        } else {
            Err(format!(
                "invalid fingerprint `{text}`, expected 12 hexadecimal digits in lower case"
            ))
        }
    }
}

impl TryFrom<DateText> for Until {
    type Error = String;

    fn try_from(date: DateText) -> Result<Self, String> {
        let text = match date {
            DateText::Date(date) => date.to_string(),
            DateText::Text(text) => text,
        };
        text.parse()
            .map(Self)
            .map_err(|_| format!("invalid date `{text}`, expected a date such as 2026-06-30"))
    }
}

fn is_fingerprint(text: &str) -> bool {
    let is_digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.len() == 12 && text.bytes().all(is_digit)
}

/// Returns the failure for a file that is refused, with its location and the nearest of the names
/// that the error expects.
fn refused(name: &str, text: &str, span: Option<Range<usize>>, error: &de::Error) -> Failure {
    // The words of TOML instead of those of serde.
    let message = error.message().trim_end().replace('\n', ", ");
    let message = message.replacen(" field `", " key `", 1).replacen(
        "invalid type: map, expected a sequence",
        "invalid type: table, expected an array of tables",
        1,
    );
    let Some(span) = span else {
        return Failure::configuration(format!("{name}: {}", escaped(&message)));
    };
    let (line, column) = position(text, span.start);
    let classes = DriftClass::ALL.map(DriftClass::name);
    let names = KEYS.iter().chain(&LEVELS).chain(&classes);
    let expected = |name: &&&str| message.contains(&format!("`{name}`"));
    let names: Vec<String> = names
        .chain(&[ACCEPTED])
        .filter(expected)
        .map(|&name| name.to_owned())
        .collect();
    let found = text.get(span).unwrap_or_default();
    let found = found.trim_matches(['"', '\'']);
    // A known name that is mistyped in another way, such as a missing key, is not its own remedy.
    let suggestion = nearest(found, &names).filter(|known| *known != found);
    let suggestion = suggestion.map(|known| format!("; did you mean `{known}`?"));
    Failure::configuration(format!(
        "{name}:{line}:{column}: {}{}",
        escaped(&message),
        suggestion.unwrap_or_default()
    ))
}

/// Returns line and column of an offset, in characters from 1.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let before = before.strip_prefix('\u{feff}').unwrap_or(before);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// Reads the text of a configuration; empty if there is no file.
fn read(path: &Path) -> Result<String> {
    // A configuration that cannot be used is not an incomplete input.
    let unreadable =
        |error: &dyn fmt::Display| Failure::configuration(format!("cannot be read: {error}"));
    match read_file(path, FileLimit::SETTINGS) {
        Ok(Some(text)) => String::from_utf8(text).map_err(|error| unreadable(&error)),
        Ok(None) => Err(FileLimit::SETTINGS.exceeded()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(unreadable(&error)),
    }
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
    /// JSON report that must have the finding.
    pub report: Option<PathBuf>,
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
/// The acceptance is impossible: a malformed fingerprint, a last day that is no date or has passed,
/// a finding that the report does not have. Or the configuration cannot be read or written.
pub fn accept(acceptance: &Acceptance) -> Result<()> {
    check(acceptance, &today())?;
    let path = &acceptance.config;
    let _lock = Lock::beside(path)
        .with_context(|| format!("cannot lock the folder of {}", input_name(path)))?;
    // The existing configuration must be valid before it is extended.
    Settings::read(path)?;
    let text = read(path).with_context(|| input_name(path))?;
    let document = text.parse::<DocumentMut>();
    let mut document = document
        .map_err(|error| Failure::configuration(format!("{}: {error}", input_name(path))))?;
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

/// Checks that an acceptance can have an effect.
fn check(acceptance: &Acceptance, today: &str) -> Result<()> {
    let fingerprint = &acceptance.fingerprint;
    if let Err(message) = Fingerprint::try_from(fingerprint.clone()) {
        bail!(Failure::usage(message));
    }
    if let Some(until) = &acceptance.until {
        let until = Until::try_from(DateText::Text(until.clone())).map_err(Failure::usage)?;
        let until = until.0.to_string();
        if *until < *today {
            let message = format!("invalid `until`: {until} has passed, expected {today} or later");
            bail!(Failure::usage(message).naming(&["until"]));
        }
    }
    let Some(path) = &acceptance.report else {
        return Ok(());
    };
    let found = reported(path)?;
    if found.contains(fingerprint) {
        return Ok(());
    }
    let suggestion = nearest(fingerprint, &found);
    let suggestion = suggestion.map(|known| format!("; did you mean {known}?"));
    bail!(Failure::usage(format!(
        "{}: no finding has the fingerprint {fingerprint}{}",
        input_name(path),
        suggestion.unwrap_or_default()
    )))
}

/// Returns the fingerprints of a JSON report.
fn reported(path: &Path) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Report {
        version: u32,
        findings: Vec<Finding>,
    }

    #[derive(Deserialize)]
    struct Finding {
        fingerprint: String,
    }

    let text = read_input(path, FileLimit::REPORT)?;
    let report: Report = serde_json::from_slice(&text).map_err(|error| {
        let name = input_name(path);
        Failure::configuration(format!("{name}: not a JSON report of drift: {error}"))
    })?;
    if report.version != REPORT_VERSION {
        let name = input_name(path);
        let version = report.version;
        bail!(Failure::configuration(format!(
            "{name}: unknown version {version} of the report, expected {REPORT_VERSION}"
        )));
    }
    let findings = report.findings.into_iter();
    Ok(findings.map(|finding| finding.fingerprint).collect())
}

fn note(entry: &mut Table, acceptance: &Acceptance) {
    entry.insert("fingerprint", value(&acceptance.fingerprint));
    entry.insert("reason", value(&acceptance.reason));
    match &acceptance.until {
        Some(until) => drop(entry.insert("until", value(until))),
        None => drop(entry.remove("until")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-06-30";

    fn parsed(text: &str) -> Result<Settings> {
        Settings::parse("ocrmarket.toml".to_owned(), text)
    }

    /// An entry with other lines in place of, or behind, its own.
    fn entry(lines: &str) -> String {
        format!("[[drift.accepted]]\nfingerprint = \"3fa2c1d09b7e\"\nreason = \"known\"\n{lines}")
    }

    #[test]
    fn mistakes_are_refused_where_they_are() {
        let fingerprint =
            |value: &str| format!("[[drift.accepted]]\nreason = \"x\"\nfingerprint = {value}");
        let mut refused = String::new();
        for text in [
            "[drfit]\nrange = \"warn\"".to_owned(),
            "rnage = 1\n".to_owned(),
            "drift = 3".to_owned(),
            "[".to_owned(),
            "[drift]\nnew-feild = \"deny\"".to_owned(),
            "\u{feff}[drift]\n  zzz = \"deny\"".to_owned(),
            "[drift]\nmin-documents = -1".to_owned(),
            "[drift]\nrange = \"denny\"".to_owned(),
            "[drift]\nrange = 3".to_owned(),
            "[drift]\nrange = nan".to_owned(),
            "[drift]\nrange = \"warn\"\nrange = \"deny\"".to_owned(),
            "[drift.accepted]\nreason = \"x\"".to_owned(),
            "[drift]\naccepted = [1]".to_owned(),
            "[[drift.accepted]]\nreason = \"x\"".to_owned(),
            "[[drift.accepted]]\nfingerprint = \"3fa2c1d09b7e\"".to_owned(),
            fingerprint("\"3fa2c1d09b7\""),
            fingerprint("\"3FA2C1D09B7E\""),
            fingerprint("\"3fa2c1d09b7g\""),
            fingerprint("\"银\""),
            fingerprint("12"),
            entry("untill = \"2026-06-30\""),
            entry("until = \"2026-02-30\""),
            entry("until = 2026-02-30"),
            entry("until = \"June\""),
            entry("until = 10:00:00"),
            entry("until = true"),
            entry("reasons = \"银\""),
        ] {
            let error = parsed(&text).expect_err(&text);
            let error: &dyn std::error::Error = &error;
            refused += &text.replace('\n', "⏎");
            refused += &["\n    ", &error.to_string(), "\n"].concat();
        }
        insta::assert_snapshot!(refused);
    }

    #[test]
    fn settings_are_read() {
        for text in [
            "",
            "\u{feff}",
            "[drift]",
            "drift = {}",
            "[drift]\naccepted = []",
        ] {
            let settings = parsed(text).expect(text);
            assert!(settings.accepted.is_empty());
            assert_eq!(settings.level(DriftClass::Range), Level::Warn);
        }
        let text =
            "[drift]\nrange = \"allow\"\n\n".to_owned() + &entry("until = 2026-06-30 # soon");
        let settings = parsed(&text).expect("settings");
        assert_eq!(settings.level(DriftClass::Range), Level::Allow);
        let accepted = settings.accepted("3fa2c1d09b7e", TODAY).expect("an entry");
        assert_eq!((accepted.until.as_deref(), accepted.line), (Some(TODAY), 5));
        assert_eq!(settings.accepted("3fa2c1d09b7e", "2026-07-01"), None);
    }

    #[test]
    fn acceptances_without_effect_are_noted() {
        let found = |known: &'static str| move |fingerprint: &str| fingerprint == known;
        let none = Vec::<String>::new();
        let is = |note: &str| vec![format!("ocrmarket.toml:2: accepted 3fa2c1d09b7e {note}")];
        for (until, known, expected) in [
            ("", "3fa2c1d09b7e", none.clone()),
            ("until = 2026-06-30", "3fa2c1d09b7e", none),
            ("", "", is("is unused: no finding has this fingerprint")),
            (
                "until = \"2026-06-29\"",
                "3fa2c1d09b7e",
                is("ended on 2026-06-29: the finding counts again"),
            ),
            (
                "until = 2026-06-29",
                "",
                is("ended on 2026-06-29, and no finding has this fingerprint"),
            ),
        ] {
            let settings = parsed(&entry(until)).expect("settings");
            assert_eq!(
                settings.without_effect(TODAY, found(known)),
                expected,
                "{until}"
            );
        }
    }

    #[test]
    fn an_acceptance_has_a_possible_day_and_fingerprint() {
        for (fingerprint, until, expected) in [
            ("3fa2c1d09b7e", None, None),
            ("3fa2c1d09b7e", Some("2026-06-30"), None),
            (
                "3fa2c1d09b7e",
                Some("2026-06-29"),
                Some("invalid `until`: 2026-06-29 has passed, expected 2026-06-30 or later"),
            ),
            (
                "3fa2c1d09b7e",
                Some("2026-02-30"),
                Some("invalid date `2026-02-30`, expected a date such as 2026-06-30"),
            ),
            (
                "3fa2",
                None,
                Some("invalid fingerprint `3fa2`, expected 12 hexadecimal digits in lower case"),
            ),
        ] {
            let acceptance = Acceptance {
                fingerprint: fingerprint.to_owned(),
                reason: "known".to_owned(),
                until: until.map(str::to_owned),
                config: "ocrmarket.toml".into(),
                report: None,
            };
            let error = check(&acceptance, TODAY).err();
            let error = error.map(|error| error.to_string());
            assert_eq!(error.as_deref(), expected);
        }
    }
}
