//! Standard output and input, as every subcommand uses them.
//!
//! Output is buffered, and colours reach a terminal only (`NO_COLOR` and `CLICOLOR` are honoured). What a command
//! prints never depends on who reads it, colours apart.

use std::borrow::Cow;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;

/// Runs a command with a buffered standard output and flushes it, also where the command failed half-way.
///
/// # Errors
/// Those of the command, and an output that cannot be written.
pub(crate) fn standard(
    command: impl FnOnce(&mut dyn Write) -> anyhow::Result<ExitCode>,
) -> anyhow::Result<ExitCode> {
    buffered(anstream::stdout().lock(), command)
}

/// Runs a command like [`standard`] whose output are bytes: they reach standard output as they are, also where a terminal
/// would take some of them for a command.
///
/// # Errors
/// As [`standard`].
pub(crate) fn raw(
    command: impl FnOnce(&mut dyn Write) -> anyhow::Result<ExitCode>,
) -> anyhow::Result<ExitCode> {
    buffered(io::stdout().lock(), command)
}

fn buffered(
    out: impl Write,
    command: impl FnOnce(&mut dyn Write) -> anyhow::Result<ExitCode>,
) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let ended = command(&mut out);
    let flushed = out.flush().context("cannot write to standard output");
    let ended = ended?;
    flushed?;
    Ok(ended)
}

/// The whole of a file, or of standard input for `-`.
///
/// # Errors
/// What cannot be read; the message names it.
pub(crate) fn read_input(path: &Path) -> anyhow::Result<Vec<u8>> {
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("cannot read standard input")?;
        return Ok(bytes);
    }
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Checks before a long run that a file can be written after it.
///
/// # Errors
/// Nothing can be written to the file's folder.
pub(crate) fn check_writable(path: &Path) -> anyhow::Result<()> {
    let staged = ocrmarket_files::Staged::beside(path);
    staged
        .map(drop)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file, all of it or nothing.
///
/// # Errors
/// It cannot be written.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    ocrmarket_files::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// How a message names an input.
pub(crate) fn input_name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// A text without what would break its line, move a terminal's cursor or turn the direction of writing.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let is_unsafe = |character: char| {
        character.is_control()
            || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(|character| is_unsafe(character) || character == '\\') {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_unsafe(character) || character == '\\' {
            safe.extend(character.escape_default());
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_in_their_line() {
        for (text, expected) in [
            ("测试 a", "测试 a"),
            ("a\tb\r\nc", "a\\tb\\r\\nc"),
            ("\u{1b}[31m", "\\u{1b}[31m"),
            ("a\\tb", "a\\\\tb"),
            ("\u{202e}evil", "\\u{202e}evil"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
