//! `docs/cli.md`: the help of the command and of every subcommand, as `--help` prints it.
//!
//! `OCRMARKET_BLESS=1` rewrites the document instead of comparing it.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const DOCUMENT: &str = "docs/cli.md";
/// Width of the help texts.
const COLUMNS: &str = "100";
const HEAD: &str = "\
# Command line

The help of `ocrmarket` and of every subcommand. [The guide](guide/README.md) shows the commands
with their outputs.

<!-- Generated: OCRMARKET_BLESS=1 cargo test -p ocrmarket-cli --test it help -->
";

#[test]
fn the_document_has_the_help_of_every_subcommand() -> Outcome {
    let path = crate::support::repository().join(DOCUMENT);
    let expected = document()?;
    if std::env::var_os("OCRMARKET_BLESS").is_some() {
        fs::write(path, expected)?;
        return Ok(());
    }
    let shown = fs::read_to_string(path)?;
    assert!(
        shown == expected,
        "{DOCUMENT} differs from the help (OCRMARKET_BLESS=1 rewrites it):\n{expected}"
    );
    Ok(())
}

/// Returns the whole document: a list of the subcommands, then a section for each.
fn document() -> Outcome<String> {
    let mut commands = Vec::new();
    collect(&["ocrmarket".to_owned()], &mut commands)?;
    let mut text = HEAD.to_owned() + "\n";
    for (name, _) in &commands {
        writeln!(text, "- [`{name}`](#{})", name.replace(' ', "-"))?;
    }
    for (name, help) in &commands {
        write!(text, "\n## {name}\n\n```text\n{help}\n```\n")?;
    }
    Ok(text)
}

/// Adds a command and its subcommands, in the order of the help.
fn collect(command: &[String], commands: &mut Vec<(String, String)>) -> Outcome {
    let help = help(command)?;
    let subcommands = subcommands(&help);
    commands.push((command.join(" "), help));
    for subcommand in subcommands {
        collect(&[command, &[subcommand]].concat(), commands)?;
    }
    Ok(())
}

/// Returns the long help of a command, without blanks at the ends of lines.
fn help(command: &[String]) -> Outcome<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(&command[1..])
        .arg("--help")
        .env("COLUMNS", COLUMNS)
        .env("NO_COLOR", "1")
        .output()?;
    assert!(output.status.success(), "{command:?} has no help");
    let text = String::from_utf8(output.stdout)?;
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    Ok(lines.join("\n"))
}

/// Returns the names in the section "Commands:" of a help text, without `help` itself.
fn subcommands(help: &str) -> Vec<String> {
    let section = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = section
        .take_while(|line| !line.is_empty())
        .filter_map(|line| {
            let line = line.strip_prefix("  ")?;
            // A longer indent continues the description above.
            if line.starts_with(' ') {
                return None;
            }
            line.split_whitespace().next()
        });
    names
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}
