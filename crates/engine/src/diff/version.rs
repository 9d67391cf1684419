//! Check of the crate's version: high enough for the changes since a base, or not.
//!
//! A version is released once the changelog has its own heading for it; the commit that wrote the
//! heading is the base. No tag and no separate file is needed.

use std::cmp::Reverse;
use std::fmt;
use std::path::{Path, PathBuf};

use ocrmarket_compat::RustEffect;
use toml_edit::{DocumentMut, Item};

use super::DiffConfig;
use super::base::{Base, Commit, git, is_shallow};
use crate::failure::{Context as _, Failure, Result, bail};
use crate::fs::{FileLimit, read_input};

/// The three numbers of a version. A suffix (`-rc.1`) is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(u64, u64, u64);

/// Comparison of a version with the changes.
#[derive(Debug)]
pub(super) struct Check {
    /// The base's version.
    pub(super) base: Version,
    /// The version now.
    pub(super) now: Version,
    /// Lowest version that is permitted for the changes.
    pub(super) needed: Version,
}

impl Check {
    /// Returns `true` if the version is high enough for the changes.
    pub(super) fn is_enough(&self) -> bool {
        self.now >= self.needed
    }
}

impl Version {
    fn parse(text: &str) -> Option<Self> {
        let core = text.split(['-', '+']).next()?;
        let mut numbers = core.split('.').map(|number| number.parse().ok());
        let version = Self(numbers.next()??, numbers.next()??, numbers.next()??);
        numbers.next().is_none().then_some(version)
    }

    /// Returns the lowest version after this one that is permitted for such a change. Below 1.0.0,
    /// a break raises the second number and everything else the third; below 0.1.0, every change
    /// raises the third.
    pub(super) fn after(self, step: RustEffect) -> Self {
        let Self(major, minor, patch) = self;
        match (step, major, minor) {
            (RustEffect::None, ..) => self,
            (RustEffect::Major, 1.., _) => Self(major + 1, 0, 0),
            (RustEffect::Major, 0, 1..) | (RustEffect::Minor, 1.., _) => Self(major, minor + 1, 0),
            _ => Self(major, minor, patch + 1),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(major, minor, patch) = self;
        write!(formatter, "{major}.{minor}.{patch}")
    }
}

/// Returns the last release, or the reason why there is nothing to compare with.
///
/// # Errors
/// There is no git or no repository, or the changelog cannot be read.
pub(super) fn released(
    config: &DiffConfig,
    schemas: Option<&Path>,
) -> Result<Result<Base, String>> {
    let path = &config.changelog_file;
    let changelog = text(path)?;
    let Some((version, heading)) = newest(&changelog) else {
        return Ok(Err(format!(
            "nothing compared: {} has no version heading, so there is no release yet",
            path.display()
        )));
    };
    let folder = folder_of(path);
    if is_shallow(&folder)? {
        return Ok(Err(format!(
            "nothing compared: the history is shallow, so the commit that released {version} may be missing (`git fetch --unshallow`)"
        )));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let search = format!("-S{heading}");
    let found = git(
        &folder,
        &["log", "--reverse", "--format=%H", &search, "--", &name],
    )?;
    let Some(hash) = found.lines().next() else {
        bail!(
            "no commit adds the heading `{heading}` of {}: commit the release first",
            path.display()
        );
    };
    Commit::of(hash, schemas).map(|commit| Ok(Base::Commit(commit)))
}

/// Reads a changelog or a manifest.
fn text(path: &Path) -> Result<String> {
    let text = read_input(path, FileLimit::SCHEMA)?;
    String::from_utf8(text).map_err(|_| {
        Failure::configuration(format!("cannot read {}: it is not UTF-8", path.display()))
    })
}

/// Checks the version against the changes since the base.
///
/// # Errors
/// The base is a folder, which has no version, or a manifest cannot be read.
pub(super) fn check(base: &Base, config: &DiffConfig, step: RustEffect) -> Result<Check> {
    let Base::Commit(commit) = base else {
        let message =
            "`check_version` needs a revision as base: a folder of schemas has no version";
        bail!(Failure::usage(message).naming(&["check_version"]));
    };
    let manifest = &config.manifest;
    let now = version(manifest, |path| Ok(text(path).ok()))?;
    let folder = folder_of(manifest);
    let prefix = git(&folder, &["rev-parse", "--show-prefix"])?;
    let name = manifest.file_name().unwrap_or_default();
    let before = version(&Path::new(prefix.trim()).join(name), |path| {
        commit.text(&path.to_string_lossy().replace('\\', "/"))
    });
    let before = before.with_context(|| format!("{base} has no version"))?;
    Ok(Check {
        base: before,
        now,
        needed: before.after(step),
    })
}

/// Returns the version in a manifest, its own or its workspace's.
fn version(manifest: &Path, read: impl Fn(&Path) -> Result<Option<String>>) -> Result<Version> {
    let parse = |path: &Path| -> Result<Option<DocumentMut>> {
        let Some(text) = read(path)? else {
            return Ok(None);
        };
        let document = text.parse();
        document
            .map(Some)
            .map_err(|error| Failure::usage(format!("{}: {error}", path.display())))
    };
    let document = parse(manifest)?
        .ok_or_else(|| Failure::usage(format!("no such file: {}", manifest.display())))?;
    let own = document
        .get("package")
        .and_then(|package| package.get("version"));
    let mut text = own.and_then(Item::as_str).map(str::to_owned);
    let mut above = manifest.parent().and_then(Path::parent);
    while let (Some(folder), None) = (above, &text) {
        let document = parse(&folder.join("Cargo.toml"))?;
        text = document.as_ref().and_then(workspace_version);
        above = folder.parent();
    }
    let text =
        text.ok_or_else(|| Failure::usage(format!("missing version in {}", manifest.display())))?;
    Version::parse(&text).ok_or_else(|| {
        Failure::usage(format!(
            "{}: invalid version `{text}`, expected three numbers such as 1.2.3",
            manifest.display()
        ))
    })
}

fn workspace_version(document: &DocumentMut) -> Option<String> {
    let package = document.get("workspace")?.get("package")?;
    Some(package.get("version")?.as_str()?.to_owned())
}

/// Returns the highest version among the headings `## 1.2.3` and `## [1.2.3]`, with its heading.
fn newest(changelog: &str) -> Option<(Version, String)> {
    let headings = changelog.lines().filter_map(|line| {
        let rest = line.strip_prefix("## ")?;
        let word = rest.split_whitespace().next()?;
        let version = Version::parse(word.trim_matches(['[', ']', 'v']))?;
        Some((version, format!("## {word}")))
    });
    headings.min_by_key(|(version, _)| Reverse(*version))
}

/// Returns the folder that contains a file.
fn folder_of(path: &Path) -> PathBuf {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_raises_the_number_that_it_has_to() {
        let rows = [
            ("0.1.4", RustEffect::None, "0.1.4"),
            ("0.1.4", RustEffect::Patch, "0.1.5"),
            ("0.1.4", RustEffect::Minor, "0.1.5"),
            ("0.1.4", RustEffect::Major, "0.2.0"),
            ("0.0.4", RustEffect::Major, "0.0.5"),
            ("1.2.3", RustEffect::Patch, "1.2.4"),
            ("1.2.3", RustEffect::Minor, "1.3.0"),
            ("1.2.3-rc.1", RustEffect::Major, "2.0.0"),
        ];
        for (version, step, expected) in rows {
            let version = Version::parse(version).expect("a version");
            assert_eq!(
                version.after(step).to_string(),
                expected,
                "{version} {step:?}"
            );
        }
    }

    #[test]
    fn headings_name_versions() {
        let rows = [
            ("# Changelog\n\n## Unreleased\n", None),
            (
                "## Unreleased\n## 0.2.0 - 2026-12-01\n## 0.1.0\n",
                Some("## 0.2.0"),
            ),
            (
                "## [0.9.0]\n## [0.10.0] - 2026-12-01\n",
                Some("## [0.10.0]"),
            ),
            ("### 0.1.0\n## 0.1\n## 1.2.3.4\n", None),
        ];
        for (text, expected) in rows {
            let found = newest(text).map(|(_, heading)| heading);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
