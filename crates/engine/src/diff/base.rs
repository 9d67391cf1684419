//! Base of a comparison: a folder, the built-in schemas, or those of a git revision, read from the
//! repository without a checkout.

use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ocrmarket_model::Files;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::schemas::{Origin, files_in};
use crate::text::path_name;

/// Name of the built-in schemas, unless there is a folder with this name.
const BUILT_IN: &str = "built-in";

/// Schemas to compare with.
#[derive(Debug)]
pub(super) enum Base {
    /// Schemas built into this program.
    BuiltIn,
    /// A folder on the disk.
    Folder(PathBuf),
    /// A commit of the repository that contains the schemas.
    Commit(Commit),
}

/// A commit.
#[derive(Debug)]
pub(super) struct Commit {
    /// Its name as it was given.
    pub(super) name: String,
    /// Its hash.
    hash: String,
    /// Folder in which git runs.
    folder: PathBuf,
}

impl Base {
    /// Returns the folder of that name if there is one, or the built-in schemas for [`BUILT_IN`].
    /// Any other name is a revision of the repository that contains the folder of the schemas.
    ///
    /// # Errors
    /// None of these exists, or git is missing; or a revision is named and there is no folder of
    /// schemas.
    pub(super) fn of(name: &str, schemas: Option<&Path>) -> Result<Self> {
        let folder = Path::new(name);
        if folder.is_dir() {
            return Ok(Self::Folder(folder.to_owned()));
        }
        if name == BUILT_IN {
            return Ok(Self::BuiltIn);
        }
        Commit::of(name, schemas).map(Self::Commit)
    }

    /// Reads its schema files.
    ///
    /// # Errors
    /// git cannot read them.
    pub(super) fn files(&self) -> Result<Files> {
        match self {
            Self::BuiltIn => Ok(ocrmarket_model::embedded::files()),
            Self::Folder(folder) => files_in(folder),
            Self::Commit(commit) => commit.files(),
        }
    }
}

impl fmt::Display for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => write!(formatter, "{}", Origin::BUILT_IN),
            Self::Folder(folder) => write!(formatter, "the folder {}", path_name(folder)),
            Self::Commit(commit) => {
                write!(formatter, "the commit {}", commit.short())?;
                if commit.hash.starts_with(&commit.name) {
                    return Ok(());
                }
                write!(formatter, " ({})", commit.name)
            }
        }
    }
}

impl Commit {
    /// Returns the commit that a revision names, in the repository around a folder.
    ///
    /// # Errors
    /// There is no folder, no git, no repository or no such revision.
    pub(super) fn of(name: &str, folder: Option<&Path>) -> Result<Self> {
        let Some(folder) = folder else {
            let message = format!(
                "no such folder: {name}; to compare with a revision, give the folder of the schemas with `schemas`"
            );
            bail!(Failure::usage(message).naming(&["schemas"]));
        };
        if name.is_empty() || name.starts_with('-') {
            bail!("{name:?} is not a folder or revision");
        }
        let object = format!("{name}^{{commit}}");
        let Some(hash) = git_maybe(folder, &["rev-parse", "--verify", "--quiet", &object])? else {
            let hint = if is_shallow(folder)? {
                "; the history is shallow, so the revision may be missing (`git fetch --unshallow`)"
            } else {
                ""
            };
            bail!("no such folder or revision: {name}{hint}");
        };
        Ok(Self {
            name: name.to_owned(),
            hash: hash.trim().to_owned(),
            folder: folder.to_owned(),
        })
    }

    /// Returns the beginning of its hash.
    pub(super) fn short(&self) -> &str {
        self.hash.get(..10).unwrap_or(&self.hash)
    }

    /// Returns a file of the repository, given its path from the top; `None` if there is none.
    ///
    /// # Errors
    /// git fails for another reason.
    pub(super) fn text(&self, path: &str) -> Result<Option<String>> {
        let object = format!("{}:{path}", self.hash);
        git_maybe(&self.folder, &["cat-file", "blob", &object])
    }

    fn files(&self) -> Result<Files> {
        let prefix = git(&self.folder, &["rev-parse", "--show-prefix"])?;
        let tree = format!("{}:{}", self.hash, prefix.trim().trim_end_matches('/'));
        let Some(list) = git_maybe(&self.folder, &["ls-tree", "-r", "-z", "--full-tree", &tree])?
        else {
            bail!(
                "the commit {} has no folder {}: commit the schemas first, or use `--base {BUILT_IN}`",
                self.short(),
                prefix.trim()
            );
        };
        let mut names = Vec::new();
        for row in list.split('\0').filter(|row| !row.is_empty()) {
            // `100644 blob <hash>\t<path>`
            let Some((facts, path)) = row.split_once('\t') else {
                continue;
            };
            let mut facts = facts.split(' ');
            let (mode, kind, hash) = (facts.next(), facts.next(), facts.next());
            let is_hidden = path.split('/').any(|name| name.starts_with('.'));
            if let (Some(mode), Some("blob"), Some(hash), false) = (mode, kind, hash, is_hidden) {
                if mode == "120000" {
                    bail!(
                        "{path} is a symbolic link in the commit {}: use a folder as base instead",
                        self.short()
                    );
                }
                names.push((path.to_owned(), hash.to_owned()));
            }
        }
        let bytes = self.blobs(&names)?;
        Ok(names.into_iter().map(|(path, _)| path).zip(bytes).collect())
    }

    /// Reads the bytes of many objects with one process.
    fn blobs(&self, names: &[(String, String)]) -> Result<Vec<Vec<u8>>> {
        let mut child = command(&self.folder, &["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start git")?;
        let stdin = child.stdin.take();
        let hashes: Vec<&str> = names.iter().map(|(_, hash)| hash.as_str()).collect();
        let list = hashes.join("\n") + "\n";
        // git writes while it reads: both pipes are served at once, because a full one would block
        // both.
        let writer = std::thread::spawn(move || -> io::Result<()> {
            stdin.map_or(Ok(()), |mut stdin| stdin.write_all(list.as_bytes()))
        });
        let output = child
            .wait_with_output()
            .context("cannot read the output of git")?;
        let is_asked = writer.join().is_ok_and(|asked| asked.is_ok());
        let blobs = split_batch(&output.stdout, names.len());
        match blobs {
            Some(blobs) if is_asked => Ok(blobs),
            _ => bail!("git cannot read the files of the commit {}", self.short()),
        }
    }
}

/// Splits the output of `git cat-file --batch`: `<hash> blob <size>\n<bytes>\n` for each object.
fn split_batch(output: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut rest = output;
    let mut blobs = Vec::with_capacity(count);
    for _ in 0..count {
        let end = memchr::memchr(b'\n', rest)?;
        let head = std::str::from_utf8(&rest[..end]).ok()?;
        let size: usize = head.rsplit_once(' ')?.1.parse().ok()?;
        let start = end + 1;
        let stop = start.checked_add(size)?;
        blobs.push(rest.get(start..stop)?.to_vec());
        rest = rest.get(stop + 1..)?;
    }
    Some(blobs)
}

/// Returns `true` if the repository around a folder lacks the older part of its history.
///
/// # Errors
/// There is no git, or no repository.
pub(super) fn is_shallow(folder: &Path) -> Result<bool> {
    Ok(git(folder, &["rev-parse", "--is-shallow-repository"])?.trim() == "true")
}

/// Returns the output of git.
///
/// # Errors
/// git is missing, or it fails; the message is git's own.
pub(super) fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let output = output(folder, arguments)?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        let message = message
            .trim()
            .lines()
            .next()
            .unwrap_or("no message")
            .to_owned();
        bail!("git failed: {message}; outside of a repository, use a folder as base");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Returns the output of git; `None` if git runs in a repository but fails for these arguments.
fn git_maybe(folder: &Path, arguments: &[&str]) -> Result<Option<String>> {
    let output = output(folder, arguments)?;
    if output.status.success() {
        return Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned()));
    }
    // Outside of a repository every command fails; that error is reported.
    git(folder, &["rev-parse", "--git-dir"])?;
    Ok(None)
}

fn output(folder: &Path, arguments: &[&str]) -> Result<std::process::Output> {
    match command(folder, arguments).output() {
        Ok(output) => Ok(output),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("git not found: use a folder as base instead of a revision")
        }
        Err(error) => Err(error).context("cannot start git"),
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .args(["-c", "core.quotePath=false", "--no-pager"])
        .args(arguments)
        .env("LC_ALL", "C")
        // In a hook, git names its own repository in variables that do not apply to another folder.
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .stdin(Stdio::null());
    command
}

#[cfg(test)]
mod tests {
    use super::split_batch;

    #[test]
    fn objects_are_told_apart() {
        type Row = (&'static [u8], usize, Option<Vec<Vec<u8>>>);
        let rows: [Row; 5] = [
            (b"", 0, Some(vec![])),
            (
                b"ab blob 3\na\nb\ncd blob 0\n\n",
                2,
                Some(vec![b"a\nb".to_vec(), vec![]]),
            ),
            (b"ab missing\n", 1, None),
            (b"ab blob 9\nshort\n", 1, None),
            (b"ab blob 18446744073709551615\nshort\n", 1, None),
        ];
        for (output, count, expected) in rows {
            assert_eq!(
                split_batch(output, count),
                expected,
                "{}",
                output.escape_ascii()
            );
        }
    }
}
