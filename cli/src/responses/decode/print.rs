//! Prints the lines of a decoded response: for reading, or for programs.
//!
//! The formats for programs are stable: the first line names the format's version, and columns and
//! states are only ever added. A value cannot break out of its line or reach the terminal: control
//! characters are escaped.

use std::borrow::Cow;
use std::io::Write;

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use ocrmarket_engine::decode::{DecodedLeaf, LeafState, MASK};
use ocrmarket_engine::text::{cell, columns, escaped};

/// Version of the format of columns.
const VERSION: u32 = 1;
/// Maximum width of the pointer and of the label for alignment, in columns.
const WIDTHS_MAX: (usize, usize) = (90, 30);

/// Heading above the lines.
#[derive(Debug)]
pub(super) struct Heading<'h> {
    /// `vendor/operation`.
    pub(super) operation: &'h str,
    /// Outcome by the operation's rules.
    pub(super) outcome: &'h str,
    /// Location of the payload; `None` if there is none.
    pub(super) location: Option<&'h str>,
}

/// Prints the lines of one response.
#[derive(Debug)]
pub(super) struct Printer {
    is_aligned: bool,
    widths: (usize, usize),
}

impl Printer {
    /// Returns a printer of aligned columns, or of tab-separated ones.
    pub(super) fn new(is_aligned: bool) -> Self {
        Self {
            is_aligned,
            widths: (0, 0),
        }
    }

    /// Returns `true` if all lines must be measured before the first is printed.
    pub(super) fn is_aligned(&self) -> bool {
        self.is_aligned
    }

    /// Widens the columns for a line.
    pub(super) fn measure(&mut self, line: &DecodedLeaf<'_>) {
        let fit =
            |width: &mut usize, text: &str, max: usize| *width = columns(text).min(max).max(*width);
        fit(&mut self.widths.0, line.pointer, WIDTHS_MAX.0);
        fit(&mut self.widths.1, line.label, WIDTHS_MAX.1);
    }

    /// Prints the heading above the lines.
    pub(super) fn heading(&self, heading: &Heading<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
        let Heading {
            operation,
            outcome,
            location,
        } = heading;
        if self.is_aligned {
            let bold = Style::new().bold();
            let location = match location {
                None => "no payload".to_owned(),
                Some("") => "the body is the payload".to_owned(),
                Some(location) => format!("payload at {location}"),
            };
            writeln!(out, "{bold}{operation}{bold:#}: {outcome}, {location}")
        } else {
            let location = location.unwrap_or("-");
            writeln!(
                out,
                "# ocrmarket decode {VERSION}\t{operation}\t{outcome}\t{location}"
            )
            .and_then(|()| writeln!(out, "pointer\tlabel\tstate\tvalue"))
        }
        .context("cannot write")
    }

    /// Prints a line.
    pub(super) fn line(&self, line: &DecodedLeaf<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
        if self.is_aligned {
            return self.human(line, out);
        }
        let value = line.value.map_or(Cow::Borrowed(""), cell);
        let (pointer, label, state) = (escaped(line.pointer), cell(line.label), line.state.name());
        writeln!(out, "{pointer}\t{label}\t{state}\t{value}").context("cannot write")
    }

    fn human(&self, line: &DecodedLeaf<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
        let warn = AnsiColor::Yellow.on_default();
        let (style, remark) = match line.state {
            LeafState::Value => (Style::new(), ""),
            LeafState::Nothing | LeafState::Private => (Style::new().dimmed(), ""),
            LeafState::UnknownValue => (warn, "  (unknown value)"),
            LeafState::Mismatched => (warn, "  (mismatched)"),
            LeafState::Undeclared => (warn, "  (undeclared)"),
        };
        let value = match (line.value, line.state) {
            (Some(value), _) => escaped(value),
            (None, LeafState::Nothing) => "--".into(),
            (None, _) => MASK.into(),
        };
        let pointer = escaped(line.pointer);
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(columns(text)));
        let (after_pointer, after_label) =
            (pad(&pointer, self.widths.0), pad(line.label, self.widths.1));
        let label = escaped(line.label);
        writeln!(
            out,
            "{pointer}{after_pointer}  {label}{after_label}  {style}{value}{remark}{style:#}"
        )
        .context("cannot write")
    }
}
