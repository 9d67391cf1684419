//! The format for programs: one JSON object per line, a heading first.

use std::io::Write;

use ocrmarket_operation::outcome::RecordClass;
use serde::Serialize;

use crate::failure::{Context as _, Result};

use super::DecodedResponse;

/// Version of the format. It increases if a name is removed or changes its meaning; a new name does
/// not increase it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Heading<'h> {
    format: &'static str,
    version: u32,
    operation: &'h str,
    outcome: &'h str,
    /// Location of the payload; `None` if there is none.
    place: Option<&'h str>,
}

#[derive(Serialize)]
struct Leaf<'l> {
    pointer: &'l str,
    label: &'l str,
    state: &'static str,
    value: Option<&'l str>,
}

impl DecodedResponse<'_> {
    /// Writes the heading and each leaf as JSON, one per line.
    ///
    /// # Errors
    /// The response stops being JSON, or the output cannot be written.
    pub fn write_json(&self, out: &mut dyn Write) -> Result<()> {
        let heading = Heading {
            format: "ocrmarket decode",
            version: VERSION,
            operation: &self.config.operation,
            outcome: RecordClass::from(self.outcome).name(),
            place: self.location,
        };
        line(&heading, out)?;
        self.lines(|leaf| {
            let leaf = Leaf {
                pointer: leaf.pointer,
                label: leaf.label,
                state: leaf.state.name(),
                value: leaf.value,
            };
            line(&leaf, out)
        })
    }
}

fn line(value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    let json = serde_json::to_string(value).context("cannot write JSON")?;
    writeln!(out, "{json}").context("cannot write")
}
