//! The codes that an operation declares.

use crate::{Condition, Operation, Outcome};

/// A code that an operation declares at some location.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownCode<'o> {
    /// The code.
    pub text: &'o str,
    /// `true` if a pending response may have the code there: the operation lists it as pending, or
    /// the location is not that of the status of pending responses.
    pub fits_pending: bool,
}

impl Operation {
    /// Returns the declared codes, each with the pointer to its location: those that the operation
    /// lists, and those that a rule compares the same location with.
    pub fn known_codes(&self) -> impl Iterator<Item = (&str, KnownCode<'_>)> {
        let mut seen: Vec<&str> = Vec::new();
        let locations = self.codes.iter();
        let locations = locations.flat_map(|row| row.at.iter().map(move |at| (row, at.as_ref())));
        locations.flat_map(move |(row, at)| {
            let is_first = !seen.contains(&at);
            seen.push(at);
            let in_rules = is_first.then(|| texts_in_rules(self, at));
            let in_rules = in_rules.into_iter().flatten().map(|text| (text, false));
            let all = in_rules.chain([(row.code.as_ref(), row.pending)]);
            let tells_pending = self.tells_pending(at);
            all.map(move |(text, is_pending)| {
                let fits_pending = is_pending || !tells_pending;
                (at, KnownCode { text, fits_pending })
            })
        })
    }

    /// Returns `true` if pending responses have their status at a location.
    fn tells_pending(&self, at: &str) -> bool {
        let mut rules = self.outcome.iter();
        rules.any(|rule| rule.outcome == Outcome::Pending && rule.code.as_deref() == Some(at))
    }
}

/// Returns the strings that rules compare a location with.
pub(super) fn texts_in_rules<'o>(
    operation: &'o Operation,
    pointer: &'o str,
) -> impl Iterator<Item = &'o str> {
    let conditions = operation.outcome.iter().flat_map(|rule| rule.when.iter());
    let texts = conditions.filter_map(move |condition| match condition {
        Condition::Is { at, is } if at == pointer => Some(is.iter().map(AsRef::as_ref)),
        _ => None,
    });
    texts.flatten()
}
