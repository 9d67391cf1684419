//! Pairs of fields that may be one field under two names: a new one, and a declared one that is
//! missing.
//!
//! A score from 0 to 1 is the product of two similarities: of the names and values, and of the rate
//! of the new field with the missing rate of the old one. The score is shown; no edit is made
//! because of it.

use crate::profile::{ANY_KEY, JsonType, Location};

use super::change::Change;
use super::comparison::{At, Comparison, Observation, below};
use super::finding::DriftFinding;

/// Minimum score of a reported pair.
const LEAST: f64 = 0.6;

struct Pair<'f> {
    new: &'f DriftFinding,
    /// The new key; `None` for all keys that are counted together.
    key: Option<&'f str>,
    name: &'f str,
    old: &'f str,
    score: f64,
}

/// Finds the most likely pairs among the fields of an object; each field is in at most one.
pub(crate) fn find(
    comparison: &Comparison<'_>,
    at: At<'_>,
    found: &[DriftFinding],
) -> Vec<DriftFinding> {
    let mut pairs = Vec::new();
    for new in found {
        let Change::NewField { key } = &new.change else {
            continue;
        };
        let name = key.as_deref().unwrap_or(ANY_KEY);
        let Some(location) = at.location.children.get(name) else {
            continue;
        };
        for property in &at.declared.properties {
            let score = score(at, &property.name, property.is_required, name, location);
            if score >= LEAST {
                pairs.push(Pair {
                    new,
                    key: key.as_deref(),
                    name,
                    old: &property.name,
                    score,
                });
            }
        }
    }
    pairs.sort_by(|one, other| {
        other
            .score
            .total_cmp(&one.score)
            .then_with(|| (one.name, one.old).cmp(&(other.name, other.old)))
    });
    let mut renames: Vec<DriftFinding> = Vec::new();
    let mut taken: Vec<&str> = Vec::new();
    for pair in pairs {
        if taken.contains(&pair.name) || taken.contains(&pair.old) {
            continue;
        }
        taken.extend([pair.name, pair.old]);
        renames.extend(finding(comparison, at, &pair));
    }
    renames
}

fn finding(comparison: &Comparison<'_>, at: At<'_>, pair: &Pair<'_>) -> Option<DriftFinding> {
    let location = at.location.children.get(pair.name)?;
    let new = At {
        pointer: &pair.new.pointer,
        location,
        ..at
    };
    let evidence = &pair.new.evidence;
    comparison.finding(
        new,
        Observation {
            change: Change::Renamed {
                old: pair.old.to_owned(),
                new: pair.key.map(str::to_owned),
            },
            message: format!(
                "may be the new name of `{}` (score {:.2})",
                pair.old, pair.score
            ),
            count: evidence.count,
            of: evidence.of,
        },
        |renamed| {
            renamed.from = Some(below(at.pointer, pair.old));
            renamed.score = Some(pair.score);
            renamed.format = evidence.format;
        },
    )
}

/// Returns the likelihood that a declared field now has the new name.
fn score(at: At<'_>, old: &str, is_required: bool, new: &str, location: &Location) -> f64 {
    let objects = at.location.stats.objects();
    let now = at.location.children.get(old);
    let before = at.baseline.and_then(|parent| parent.children.get(old));
    let missing = objects.saturating_sub(now.map_or(0, |location| location.stats.present));
    let Some(known) = before.or(now) else {
        return 0.0;
    };
    let gap = match at.baseline.zip(before) {
        // The increase of missing fields.
        Some((parent, before)) => {
            let was_missing = 1.0 - rate(before.stats.present, parent.stats.objects());
            (rate(missing, objects) - was_missing).max(0.0)
        }
        None if is_required => rate(missing, objects),
        // The expected rate of an optional field is unknown.
        None => rate(missing, objects).min(rate(location.stats.present, objects)),
    };
    let filled = rate(location.stats.present, objects);
    let complement = if gap <= 0.0 {
        0.0
    } else {
        gap.min(filled) / gap.max(filled)
    };
    let alike = 0.35 * names_alike(old, new) + 0.65 * values_alike(known, location);
    alike * complement
}

fn rate(count: u64, of: u64) -> f64 {
    use crate::profile::float;
    if of == 0 {
        0.0
    } else {
        float(count) / float(of)
    }
}

/// Returns the similarity of two names (Jaro-Winkler), regardless of case and separators.
fn names_alike(old: &str, new: &str) -> f64 {
    let plain = |name: &str| -> String {
        name.chars()
            .filter(|character| character.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (old, new) = (plain(old), plain(new));
    if !old.is_empty() && (new.contains(&old) || old.contains(&new) && !new.is_empty()) {
        return strsim::jaro_winkler(&old, &new).max(0.9);
    }
    strsim::jaro_winkler(&old, &new)
}

/// Returns the similarity of the values at two locations: types, formats, character classes and
/// lengths; for objects, keys.
fn values_alike(old: &Location, new: &Location) -> f64 {
    let shares = |location: &Location| -> Vec<f64> {
        let all: u64 = JsonType::ALL
            .into_iter()
            .map(|kind| location.stats.count(kind))
            .sum();
        JsonType::ALL
            .into_iter()
            .map(|kind| rate(location.stats.count(kind), all))
            .collect()
    };
    let types: f64 = shares(old)
        .into_iter()
        .zip(shares(new))
        .map(|(old, new)| old.min(new))
        .sum();
    let (one, other) = (&old.stats, &new.stats);
    if !old.children.is_empty() || !new.children.is_empty() {
        let common = old
            .children
            .keys()
            .filter(|key| new.children.contains_key(*key))
            .count() as u64;
        let all = (old.children.len() + new.children.len()) as u64 - common;
        return 0.3 * types + 0.7 * rate(common, all);
    }
    let empty_values =
        1.0 - (rate(one.empty_values, one.present) - rate(other.empty_values, other.present)).abs();
    0.25 * types
        + 0.3 * one.formats.overlap(&other.formats)
        + 0.2 * one.shapes.overlap(&other.shapes)
        + 0.15 * one.lengths.overlap(&other.lengths)
        + 0.1 * empty_values
}
