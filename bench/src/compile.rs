//! Measures the cost of compiling: `cargo check` of the generated crate, and a release rebuild of a
//! program that decodes a report.
//!
//! It uses temporary crates, and the user CPU of cargo and its children from `/proc/self/stat`, so
//! it runs on Linux only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, anyhow, bail, ensure};

use crate::baseline;
use crate::documents;
use crate::timing::median;
use crate::{Rebuild, Rounds};

/// Root of the repository.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Kernel clock ticks per second, as Linux reports them to programs on every architecture that Rust
/// supports.
const TICKS: u64 = 100;

/// Compares `cargo check` of the generated crate alone with typify and serde derive over the same
/// definitions.
pub(crate) fn check(rounds: &Rounds) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let ours = generated(folder.path().join("ours"), vec!["check", "--quiet"])?;
    let theirs = derived(
        folder.path().join("derived"),
        Definitions::All,
        vec!["check", "--quiet"],
    )?;
    println!(
        "user CPU of `cargo check` of the generated crate alone (CARGO_INCREMENTAL=0) against typify and serde derive"
    );
    compare("all operations", &ours, &theirs, rounds.rounds)
}

/// Compares a release rebuild of a program that decodes a report with one that does so through
/// serde.
pub(crate) fn rebuild(arguments: &Rebuild) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let document = documents::one(arguments.corpus.as_deref())?;
    fs::write(folder.path().join("report.json"), &document)?;
    let build = || vec!["build", "--release", "--quiet"];
    derived(folder.path().join("derived"), Definitions::Report, build())?;
    // Only decoding is measured, without the client.
    let ours = Crate::write(
        folder.path().join("ours"),
        &manifest(
            "ours",
            &format!(
                "ocrmarket = {{ path = \"{ROOT}/generated\", default-features = false, features = [{}] }}",
                vendor_features()?
            ),
        ),
        &[("src/main.rs", OUR_PROGRAM.to_owned())],
        "src/main.rs",
        build(),
    )?;
    let theirs = Crate::write(
        folder.path().join("theirs"),
        &manifest(
            "theirs",
            "derived = { path = \"../derived\" }\nserde_json = \"1\"",
        ),
        &[("src/main.rs", THEIR_PROGRAM.to_owned())],
        "src/main.rs",
        build(),
    )?;
    println!(
        "user CPU of a release rebuild of a program that decodes a report, against generic serde over a crate that holds no concrete decode"
    );
    compare("one report", &ours, &theirs, arguments.rounds)?;
    for program in [ours.program("ours"), theirs.program("theirs")] {
        let output = Command::new(&program)
            .arg(folder.path().join("report.json"))
            .output()?;
        ensure!(
            output.status.success(),
            "{} failed: {}",
            program.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        print!(
            "{:>24}: decoded {}",
            program.file_name().unwrap_or_default().to_string_lossy(),
            String::from_utf8_lossy(&output.stdout)
        );
    }
    Ok(())
}

const OUR_PROGRAM: &str = r#"//! Decodes a report.
use ocrmarket::deepfinch::credit_report;
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let bytes = std::fs::read(std::env::args().nth(1).ok_or("a file")?)?;
    let response = credit_report::decode(&bytes)?;
    let report = response.payload().ok_or("a report")?;
    println!("{} card accounts", report.credit_trans_info_detail.credit_account.len());
    Ok(())
}
"#;

const THEIR_PROGRAM: &str = r#"//! Decodes a report.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let bytes = std::fs::read(std::env::args().nth(1).ok_or("a file")?)?;
    let report: derived::CreditReport = serde_json::from_slice(&bytes)?;
    println!("{} card accounts", report.credit_trans_info_detail.map_or(0, |detail| detail.credit_account.len()));
    Ok(())
}
"#;

fn compare(name: &str, ours: &Crate, theirs: &Crate, rounds: usize) -> anyhow::Result<()> {
    ours.warm()?;
    theirs.warm()?;
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        our_times.push(ours.measure()?);
        their_times.push(theirs.measure()?);
    }
    let (ours, theirs) = (median(&our_times), median(&their_times));
    println!(
        "{name:>24}: {:.2} x the time, {:.1} x less  ({ours:?} against {theirs:?})",
        ours.as_secs_f64() / theirs.as_secs_f64(),
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
    Ok(())
}

/// Returns the generated crate with its own paths. Its feature `client` is declared and off.
fn generated(folder: PathBuf, arguments: Vec<&'static str>) -> anyhow::Result<Crate> {
    let files = files_below(&Path::new(ROOT).join("generated/src"))?;
    let files: Vec<(String, String)> = files
        .into_iter()
        .map(|(path, text)| (format!("src/{path}"), text))
        .collect();
    let features = vendors()?
        .iter()
        .map(|vendor| format!("{vendor} = []\n"))
        .collect::<String>();
    let names = vendor_features()?;
    let dependencies = format!(
        "ocrmarket-operation = {{ path = \"{ROOT}/operation\" }}\nocrmarket-wire = {{ path = \"{ROOT}/wire\" }}\n[features]\ndefault = [{names}]\nclient = []\n{features}"
    );
    Crate::write(
        folder,
        &manifest("ours", &dependencies),
        &files,
        "src/lib.rs",
        arguments,
    )
}

/// Returns the vendors' features as a manifest lists them.
fn vendor_features() -> anyhow::Result<String> {
    Ok(vendors()?
        .iter()
        .map(|vendor| format!("\"{vendor}\""))
        .collect::<Vec<_>>()
        .join(", "))
}

fn vendors() -> anyhow::Result<Vec<String>> {
    let api = ocrmarket_model::read_folder(Path::new(ROOT).join("schemas"))?;
    Ok(api.vendors.into_iter().map(|vendor| vendor.name).collect())
}

/// Definitions of the baseline.
enum Definitions {
    All,
    Report,
}

/// Returns typify's structs with their serde derives: a library without a concrete decode.
fn derived(
    folder: PathBuf,
    which: Definitions,
    arguments: Vec<&'static str>,
) -> anyhow::Result<Crate> {
    let api = ocrmarket_model::read_folder(Path::new(ROOT).join("schemas"))?;
    let bundles = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .filter(|model| match which {
            Definitions::All => true,
            Definitions::Report => {
                model.operation.vendor == "deepfinch" && model.operation.name == "credit_report"
            }
        });
    let definitions = baseline::definitions(bundles.map(|model| model.response_bundle.as_str()))?;
    let text = baseline::text(&definitions).map_err(|error| anyhow!(error))?;
    let manifest = manifest(
        "derived",
        "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"",
    );
    Crate::write(
        folder,
        &manifest,
        &[("src/lib.rs".to_owned(), text)],
        "src/lib.rs",
        arguments,
    )
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n{dependencies}\n"
    )
}

/// A crate in its own folder, with its own target folder.
pub struct Crate {
    folder: PathBuf,
    /// File whose change makes cargo compile again.
    touched: PathBuf,
    arguments: Vec<&'static str>,
}

impl Crate {
    /// Writes a crate: its manifest and its files.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn write(
        folder: PathBuf,
        manifest: &str,
        files: &[(impl AsRef<Path>, String)],
        touched: &str,
        arguments: Vec<&'static str>,
    ) -> anyhow::Result<Self> {
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), manifest)?;
        for (path, text) in files {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, text)?;
        }
        let touched = folder.join(touched);
        Ok(Self {
            folder,
            touched,
            arguments,
        })
    }

    /// Runs cargo once without measuring, so that dependencies are compiled.
    ///
    /// # Errors
    /// cargo fails.
    pub fn warm(&self) -> anyhow::Result<()> {
        self.cargo().map(|_| ())
    }

    /// Returns the path of the program of a release build.
    fn program(&self, name: &str) -> PathBuf {
        self.folder.join("target/release").join(name)
    }

    /// Returns the user CPU of one more run after a change of the touched file's time stamp.
    ///
    /// # Errors
    /// cargo fails, or did not compile.
    pub fn measure(&self) -> anyhow::Result<Duration> {
        fs::File::options()
            .write(true)
            .open(&self.touched)?
            .set_modified(SystemTime::now())?;
        self.cargo()
    }

    fn cargo(&self) -> anyhow::Result<Duration> {
        let before = children_user_cpu()?;
        let output = Command::new(env!("CARGO"))
            .args(&self.arguments)
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env_remove("RUSTFLAGS")
            .stdin(Stdio::null())
            .output()
            .context("cannot run cargo")?;
        if !output.status.success() {
            bail!(
                "cargo failed in {}:\n{}",
                self.folder.display(),
                String::from_utf8_lossy(&output.stderr)
            );
        }
        let spent = children_user_cpu()?.saturating_sub(before);
        ensure!(
            spent > 0,
            "cargo did no measurable work in {}",
            self.folder.display()
        );
        Ok(Duration::from_millis(spent * 1000 / TICKS))
    }
}

/// Returns the user CPU of all children that have ended, in ticks.
fn children_user_cpu() -> anyhow::Result<u64> {
    let stat = fs::read_to_string("/proc/self/stat")
        .context("user CPU is read from /proc, on Linux only")?;
    // The second field is the program's name in brackets and may contain blanks; `cutime` is the
    // 16th.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let field = fields
        .split_whitespace()
        .nth(13)
        .context("/proc/self/stat is shorter than expected")?;
    field
        .parse()
        .context("/proc/self/stat holds no number where `cutime` stands")
}

/// Returns every file below a folder as (path relative to it, content).
///
/// # Errors
/// A file cannot be read.
pub fn files_below(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path)? {
            let entry = entry?.path();
            if entry.is_dir() {
                open.push(entry);
            } else {
                let name = entry.strip_prefix(folder)?.to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(&entry)?));
            }
        }
    }
    files.sort();
    Ok(files)
}
