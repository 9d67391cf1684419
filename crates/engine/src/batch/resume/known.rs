//! Comparison of the inputs with those that an earlier run read, and selection of those that
//! continue.

use crate::batch::Position;
use crate::batch::merge::Mark;
use crate::inputs::{Input, Inputs, UnreadableInput};
use crate::recognize::{NotRecognized, Recognized};

use super::{Begun, Pending};

/// Comparison of inputs with their marks.
pub(super) struct Known<'i> {
    pub(super) inputs: &'i mut Inputs,
    pub(super) verifies_all: bool,
    /// Inputs that continue.
    pub(super) pending: Vec<Pending>,
    /// Number of inputs without a digest to recognize them by.
    pub(super) unknown: u64,
}

impl Known<'_> {
    pub(super) fn compare(&mut self, number: u64, mark: &Mark) -> Result<(), String> {
        self.unknown += u64::from(mark.consumed.is_none() && !mark.is_unreadable);
        let found = recognize(number, mark, self.inputs.next(), self.verifies_all)?;
        self.pending.extend(found);
        Ok(())
    }
}

/// Compares an input with its mark; returns the input if it continues.
pub(super) fn recognize(
    number: u64,
    mark: &Mark,
    found: Option<Result<Input, UnreadableInput>>,
    verifies_all: bool,
) -> Result<Option<Pending>, String> {
    let name = &mark.name;
    let input = match found {
        Some(Ok(input)) if input.name == *name => input,
        Some(Err(error)) if error.file == *name && mark.consumed.is_none() => return Ok(None),
        Some(Ok(Input { name: other, .. }) | Err(UnreadableInput { file: other, .. })) => {
            let location = number + 1;
            return Err(format!("input {location} is {other}, was {name}"));
        }
        None => return Err(format!("{name} is no longer an input")),
    };
    let goes_on = |input: Input| {
        mark.offset.map(|offset| Pending {
            input,
            offset,
            begun: Begun {
                number,
                at: Position {
                    lines: mark.lines,
                    records: mark.records,
                },
            },
        })
    };
    let Some(consumed) = &mark.consumed else {
        if mark.is_unreadable && input.open(1).is_ok() {
            return Err(format!("{name} was unreadable before, and is readable now"));
        }
        return Ok(goes_on(input).filter(|_| !mark.is_done));
    };
    let size = match consumed.recognize(&input.path, verifies_all) {
        Ok(size) => size,
        Err(NotRecognized::Unreadable(error)) => {
            return Err(format!("cannot read {name}: {error}"));
        }
        Err(NotRecognized::Changed(what)) => return Err(format!("{name} changed: {what}")),
        Err(NotRecognized::NoDigestOfAll) => {
            return Err(format!(
                "{name} was read without `resume_verify`, so its complete digest is unknown"
            ));
        }
    };
    if mark.is_done && size == Recognized::Same {
        return Ok(None);
    }
    if mark.is_unreadable {
        return Err(format!(
            "{name} is longer, but was not read to its end before"
        ));
    }
    let goes_on = goes_on(input).map(Some);
    goes_on.ok_or_else(|| {
        format!("{name} is longer, and its last record may be longer too: only complete lines can be appended")
    })
}
