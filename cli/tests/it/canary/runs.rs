//! Runs of the command, and the table of planted values that they show.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::planted::{Kind, Search};

/// Maximum number of excerpts that a row of the table contains.
const EXCERPTS: usize = 4;

/// An output: its command, its format, and the way in which values were planted in the input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) command: &'static str,
    pub(crate) format: &'static str,
    pub(crate) way: String,
}

/// Planted values that one output shows, in all operations.
#[derive(Default)]
struct Leak {
    count: usize,
    operations: BTreeSet<String>,
    kinds: BTreeSet<Kind>,
    excerpts: BTreeSet<String>,
}

/// Counts of runs and searches, and all leaks.
#[derive(Default)]
pub(crate) struct Runs {
    commands: AtomicUsize,
    searches: AtomicUsize,
    bytes: AtomicUsize,
    leaks: Mutex<BTreeMap<Place, Leak>>,
}

/// The values that were planted for one operation, and where its files are.
pub(crate) struct Room<'a> {
    pub(crate) runs: &'a Runs,
    pub(crate) folder: &'a Path,
    pub(crate) operation: &'a str,
    pub(crate) way: String,
    pub(crate) search: Search,
}

/// Returns the command, to run in a folder.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ocrmarket"));
    command.current_dir(folder).env("RUST_BACKTRACE", "1");
    command
}

impl Room<'_> {
    /// Runs the command with the words of a line, and searches standard error and standard output.
    pub(crate) fn run(&self, command: &'static str, format: &'static str, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let output = self.output(&words);
        self.look(command, format, &output.stdout);
        self.look(command, "stderr", &output.stderr);
    }

    /// Runs the command with arguments that may contain spaces, and searches both outputs.
    pub(crate) fn run_all(&self, command: &'static str, arguments: &[&str]) {
        let output = self.output(arguments);
        self.look(command, "stdout", &output.stdout);
        self.look(command, "stderr", &output.stderr);
    }

    fn output(&self, arguments: &[&str]) -> Output {
        self.runs.commands.fetch_add(1, Ordering::Relaxed);
        let output = command(self.folder).args(arguments).output();
        let output = output.expect("the command starts");
        let stderr = String::from_utf8_lossy(&output.stderr);
        let code = output.status.code();
        assert!(
            code.is_some_and(|code| code < 4),
            "{arguments:?}: {code:?} {stderr}"
        );
        output
    }

    /// Searches an output.
    pub(crate) fn look(&self, command: &'static str, format: &'static str, output: &[u8]) {
        let text = String::from_utf8_lossy(output);
        self.runs.searches.fetch_add(1, Ordering::Relaxed);
        self.runs.bytes.fetch_add(text.len(), Ordering::Relaxed);
        let place = Place {
            command,
            format,
            way: self.way.clone(),
        };
        for found in self.search.found(&text) {
            let mut leaks = self
                .runs
                .leaks
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let leak = leaks.entry(place.clone()).or_default();
            leak.count += 1;
            leak.operations.insert(self.operation.to_owned());
            if leak.kinds.insert(found.kind) || leak.excerpts.len() < EXCERPTS {
                leak.excerpts.insert(found.excerpt);
            }
        }
    }

    /// Searches a file that the command wrote.
    pub(crate) fn look_at_file(&self, command: &'static str, format: &'static str, name: &str) {
        match std::fs::read(self.folder.join(name)) {
            Ok(bytes) => self.look(command, format, &bytes),
            Err(error) => panic!("{command} {format} wrote no {name}: {error}"),
        }
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.folder.join(name), bytes).expect("it can be written");
    }
}

impl Runs {
    /// Prints the counts. Fails with the table of all leaks, if there is one.
    pub(crate) fn finish(self) {
        let runs = self.commands.into_inner();
        let searches = self.searches.into_inner();
        let kilobytes = self.bytes.into_inner() / 1000;
        let counts = format!("{runs} runs, {searches} outputs searched, {kilobytes} kB");
        println!("{counts}");
        assert!(
            runs > 500 && searches > 1_000 && kilobytes > 5_000,
            "{counts}"
        );
        let leaks = self
            .leaks
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        assert!(leaks.is_empty(), "{counts}\n{}", table(&leaks));
    }
}

fn table(leaks: &BTreeMap<Place, Leak>) -> String {
    let count: usize = leaks.values().map(|leak| leak.count).sum();
    let mut table = format!("{count} leaks in {} rows\n", leaks.len());
    for (place, leak) in leaks {
        let _ = writeln!(
            table,
            "{} | {} | {} | {} | {:?} | {:?}",
            place.command, place.format, place.way, leak.count, leak.operations, leak.kinds
        );
        for excerpt in &leak.excerpts {
            let _ = writeln!(table, "    {excerpt}");
        }
    }
    table
}
