//! What a person said on the command line of places and findings: words, and what may be done.

use std::cell::Cell;

use ocrmarket_drift::detect::Finding;

use super::Config;
use crate::failure::{Result, bail};

/// What was said. Each saying notes whether it was of use, so that a slip of the pen does not pass in silence.
#[derive(Debug, Default)]
pub(super) struct Choices {
    titles: Vec<Saying>,
    descriptions: Vec<Saying>,
    variants: Vec<Saying>,
    renames: Vec<Saying>,
    deprecated: Vec<Saying>,
    only: Vec<Saying>,
    /// In how many documents something must always have been to be required; without, nothing is.
    pub(super) tighten_from: Option<u64>,
}

#[derive(Debug)]
struct Saying {
    /// A pointer, or a fingerprint.
    place: String,
    text: String,
    was_used: Cell<bool>,
}

/// A place that may be spoken of: by its pointers, and by the fingerprint where a finding is of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken<'p> {
    pub(super) pointers: &'p [String],
    pub(super) fingerprints: &'p [String],
}

impl Choices {
    pub(super) fn of(config: &Config, min_documents: u64) -> Self {
        let pairs = |pairs: &[(String, String)]| {
            let sayings = pairs.iter().map(|(place, text)| Saying::new(place, text));
            sayings.collect()
        };
        let places = |places: &[String]| {
            let sayings = places.iter().map(|place| Saying::new(place, ""));
            sayings.collect()
        };
        Self {
            titles: pairs(&config.title),
            descriptions: pairs(&config.description),
            variants: pairs(&config.variant),
            renames: places(&config.rename),
            deprecated: places(&config.deprecate),
            only: places(&config.only),
            tighten_from: config.tighten.then_some(min_documents),
        }
    }

    /// Whether a finding is to be looked at.
    pub(super) fn wants(&self, finding: &Finding) -> bool {
        self.only.is_empty() || find(&self.only, of(finding)).is_some()
    }

    pub(super) fn title(&self, at: Spoken<'_>) -> Option<String> {
        find(&self.titles, at).map(str::to_owned)
    }

    pub(super) fn description(&self, at: Spoken<'_>) -> Option<String> {
        find(&self.descriptions, at).map(str::to_owned)
    }

    pub(super) fn variant(&self, finding: &Finding) -> Option<String> {
        find(&self.variants, of(finding)).map(str::to_owned)
    }

    pub(super) fn renames(&self, finding: &Finding) -> bool {
        find(&self.renames, of(finding)).is_some()
    }

    pub(super) fn deprecates(&self, finding: &Finding) -> bool {
        find(&self.deprecated, of(finding)).is_some()
    }

    /// Refuses what was said of places where there is nothing to say.
    ///
    /// # Errors
    /// There is such a saying.
    pub(super) fn check(&self) -> Result<()> {
        for (flag, what, sayings) in [
            ("only", "finding", &self.only),
            ("title", "new field", &self.titles),
            ("description", "new field", &self.descriptions),
            ("variant", "new word", &self.variants),
            ("rename", "renamed field", &self.renames),
            ("deprecate", "vanished field", &self.deprecated),
        ] {
            if let Some(unused) = sayings.iter().find(|saying| !saying.was_used.get()) {
                let place = &unused.place;
                bail!(
                    "--{flag} {place}: nothing is proposed there; expected the pointer or the fingerprint of a {what} as \
                     `ocrmarket drift report` shows it with the same thresholds"
                );
            }
        }
        Ok(())
    }
}

impl Saying {
    fn new(place: &str, text: &str) -> Self {
        Self {
            place: place.to_owned(),
            text: text.to_owned(),
            was_used: Cell::new(false),
        }
    }
}

fn of(finding: &Finding) -> Spoken<'_> {
    Spoken {
        pointers: std::slice::from_ref(&finding.pointer),
        fingerprints: std::slice::from_ref(&finding.fingerprint),
    }
}

fn find<'s>(sayings: &'s [Saying], at: Spoken<'_>) -> Option<&'s str> {
    let is_here = |saying: &&Saying| {
        at.fingerprints.contains(&saying.place) || at.pointers.contains(&saying.place)
    };
    // All that speak of it were of use; what is nearest counts.
    sayings
        .iter()
        .filter(is_here)
        .for_each(|saying| saying.was_used.set(true));
    let by_fingerprint = sayings
        .iter()
        .find(|saying| at.fingerprints.contains(&saying.place));
    by_fingerprint
        .or_else(|| sayings.iter().find(is_here))
        .map(|saying| saying.text.as_str())
}
