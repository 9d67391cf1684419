//! The state file: position and counts of a run, from which the same run continues.
//!
//! Each checkpoint replaces the whole file, so it is complete whenever a run is interrupted. It
//! contains the counts of the job, and nothing else of any record.
//!
//! The list beside it, `FILE.inputs`, has a line for each input that was read and is only appended
//! to. The bytes written thus grow linearly with the inputs, not with their square. The state file
//! contains the length of the list that is valid.
//!
//! A run with other settings or schemas is refused, and so is one with other inputs. A run never
//! continues from inputs that it does not recognize; it then changes nothing.

mod first;
mod known;

use std::collections::BTreeMap;
use std::fs::{self, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};

use ocrmarket_files::Appender;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::inputs::{Input, Inputs};
use crate::observe::Observer;
use crate::text::{counted, input_name};

use self::known::{Known, recognize};
use super::merge::{Current, Mark, Progress};
use super::{Identity, Job, Position, ResumeOptions};

/// Version of the file.
const VERSION: u32 = 3;
/// Number of bytes of the list that are buffered before they are written.
const BUFFER: usize = 1 << 16;
/// Maximum length of a line of the list, in bytes. It contains a path and digests.
const LONGEST_MARK: u64 = 1 << 20;

/// Lengths of the files of a quarantine, in bytes: records and index.
pub(super) type Lengths = [u64; 2];

/// An input that an earlier run read in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begun {
    /// Its number among all inputs, from 0.
    pub(super) number: u64,
    /// Position up to which it was read.
    pub(super) at: Position,
}

/// An input that continues where an earlier run stopped.
#[derive(Debug)]
pub(super) struct Pending {
    /// The input.
    pub(super) input: Input,
    /// Offset from which it continues.
    pub(super) offset: u64,
    /// State before that offset.
    pub(super) begun: Begun,
}

/// Start of a run.
pub(super) struct Start<W> {
    /// Counts of the earlier run.
    pub(super) progress: Progress<W>,
    /// Inputs that continue, in order; they precede new inputs.
    pub(super) pending: Vec<Pending>,
    /// Lengths of the files of the quarantine.
    pub(super) quarantine: Option<Lengths>,
    /// The state file, if there is one.
    pub(super) resume: Option<Resume>,
}

impl<W: Default + DeserializeOwned> Start<W> {
    /// Finds the start of a run. Inputs that an earlier run read are skipped.
    ///
    /// # Errors
    /// The earlier run cannot be continued, or a file cannot be read.
    pub(super) fn find<J: Job<Whole = W>>(
        job: &J,
        options: Option<ResumeOptions<'_>>,
        paths: &[PathBuf],
        inputs: &mut Inputs,
        observer: &mut dyn Observer,
    ) -> Result<Self> {
        let mut start = Self {
            progress: Progress::default(),
            pending: Vec::new(),
            quarantine: None,
            resume: None,
        };
        let Some(options) = options else {
            return Ok(start);
        };
        if let Some(stream) = paths.iter().find(|path| path.as_os_str() == "-") {
            bail!(cannot_continue(stream));
        }
        let (mut resume, stopped) = Resume::open(options.path, options.identity)?;
        if let Some(stopped) = stopped {
            start.quarantine = stopped.quarantine;
            let inputs = (inputs, options.verifies_all);
            (start.progress, start.pending) = resume.recognize(job, stopped, inputs, observer)?;
        }
        start.resume = Some(resume);
        Ok(start)
    }
}

/// Returns the failure for an input that a run cannot continue.
pub(super) fn cannot_continue(path: &Path) -> Failure {
    let name = input_name(path);
    let message = if path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("parquet"))
    {
        format!("`resume` does not support Parquet files such as {name}: omit it")
    } else {
        format!("`resume` needs inputs that can be read twice: write {name} to a file first")
    };
    Failure::usage(message).naming(&["resume"])
}

/// The files in which a run is stored.
pub(super) struct Resume {
    path: PathBuf,
    identity: Identity,
    list: Appender,
    list_path: PathBuf,
    /// Length of the list, and the lines that are not written yet.
    length: u64,
    unwritten: Vec<u8>,
}

/// The position at which an earlier run stopped.
pub(super) struct Stopped<W> {
    progress: Progress<W>,
    /// Lengths of the files of its quarantine.
    quarantine: Option<Lengths>,
    marks: Marks,
}

/// Marks of the inputs that were read.
enum Marks {
    /// Marks in the list, and its length in bytes.
    Listed(u64),
    /// Names only: version 1.
    Named(first::Position),
}

/// Content of the state file.
#[derive(Serialize, Deserialize)]
struct Saved<P> {
    version: u32,
    flags: Value,
    /// Digest of the schemas; absent before version 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    schemas: Option<String>,
    quarantine: Option<Lengths>,
    /// Length of the valid part of the list, in bytes.
    list: u64,
    progress: P,
}

impl Resume {
    /// Reads the state of an earlier run, if there is one.
    ///
    /// # Errors
    /// A file cannot be read, belongs to a run with another identity, or is written by another
    /// process.
    pub(super) fn open<W: DeserializeOwned>(
        path: &Path,
        identity: Identity,
    ) -> Result<(Self, Option<Stopped<W>>)> {
        let limit = crate::fs::FileLimit::STATE;
        let stopped = match crate::fs::read_file(path, limit) {
            Ok(Some(text)) => Some(read(path, &text, &identity)?),
            Ok(None) => bail!(limit.exceeded().context(path.display().to_string())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", path.display()));
            }
        };
        let mut list_path = path.as_os_str().to_owned();
        list_path.push(".inputs");
        let list_path = PathBuf::from(list_path);
        let is_listed = stopped
            .as_ref()
            .is_some_and(|stopped| matches!(stopped.marks, Marks::Listed(_)));
        let list = match Appender::open(&list_path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_listed => {
                Appender::create_new_synced(&list_path)
            }
            opened => opened,
        };
        let list = list.with_context(|| {
            let path = path.display();
            format!(
                "cannot open {}, the list of inputs of {path}",
                list_path.display()
            )
        })?;
        if matches!(list.try_lock(), Err(TryLockError::WouldBlock)) {
            bail!("{} is in use by another run", path.display());
        }
        let mut resume = Self {
            path: path.to_owned(),
            identity,
            list,
            list_path,
            length: 0,
            unwritten: Vec::new(),
        };
        if !is_listed {
            resume.cut_list(0)?;
        }
        Ok((resume, stopped))
    }

    /// Recognizes the inputs that an earlier run read, which are the first ones. Returns its
    /// progress, and the inputs that continue.
    ///
    /// # Errors
    /// An input differs from the one that was read, or it cannot continue.
    fn recognize<J: Job>(
        &mut self,
        job: &J,
        stopped: Stopped<J::Whole>,
        (inputs, verifies_all): (&mut Inputs, bool),
        observer: &mut dyn Observer,
    ) -> Result<(Progress<J::Whole>, Vec<Pending>)> {
        let mut progress = stopped.progress;
        let pending = match stopped.marks {
            Marks::Named(_) if verifies_all => {
                let message = format!(
                    "{} contains no digests, because an earlier version of ocrmarket wrote it: omit `resume_verify`",
                    self.path.display()
                );
                bail!(Failure::usage(message).naming(&["resume_verify"]))
            }
            Marks::Named(position) => self.trust(&position, inputs, observer)?,
            Marks::Listed(length) => {
                let mut known = Known {
                    inputs,
                    verifies_all,
                    pending: Vec::new(),
                    unknown: 0,
                };
                let current = progress.current.take();
                self.listed(length, current.as_ref(), progress.inputs, |number, mark| {
                    if mark.consumed.is_some() {
                        job.input(&mut progress.whole, &mark.name);
                    }
                    known.compare(number, mark)
                })?;
                if known.unknown > 0 {
                    self.say_unverified(known.unknown, observer);
                }
                self.cut_list(length)?;
                // Other inputs may continue before this one.
                if let Some(Current { number, mark }) = current {
                    self.note(number, mark)?;
                }
                known.pending
            }
        };
        Ok((progress, pending))
    }

    /// Records the final mark of an input in the list.
    ///
    /// # Errors
    /// The list cannot be written.
    pub(super) fn note(&mut self, number: u64, mark: Mark) -> Result<()> {
        serde_json::to_writer(&mut self.unwritten, &Current { number, mark })
            .context("cannot write JSON")?;
        self.unwritten.push(b'\n');
        if self.unwritten.len() >= BUFFER {
            self.write_list()?;
        }
        Ok(())
    }

    /// Writes the progress of the run.
    ///
    /// # Errors
    /// The file or its list cannot be written.
    pub(super) fn write<W: Serialize>(
        &mut self,
        progress: &Progress<W>,
        quarantine: Option<Lengths>,
    ) -> Result<()> {
        self.write_list()?;
        self.list
            .sync_data()
            .with_context(|| format!("cannot write {}", self.list_path.display()))?;
        let saved = Saved {
            version: VERSION,
            flags: self.identity.settings.clone(),
            schemas: Some(self.identity.schemas.clone()),
            quarantine,
            list: self.length,
            progress,
        };
        let json = serde_json::to_vec(&saved).context("cannot write JSON")?;
        crate::fs::replace_private(&self.path, &json)
    }

    fn write_list(&mut self) -> Result<()> {
        self.list
            .write_all(&self.unwritten)
            .with_context(|| format!("cannot write {}", self.list_path.display()))?;
        self.length += self.unwritten.len() as u64;
        self.unwritten.clear();
        Ok(())
    }

    fn cut_list(&mut self, length: u64) -> Result<()> {
        self.list
            .truncate(length)
            .with_context(|| format!("cannot write {}", self.list_path.display()))?;
        self.length = length;
        Ok(())
    }

    /// Compares each input that was read by its last mark, in the order of the inputs.
    fn listed(
        &self,
        length: u64,
        current: Option<&Current>,
        count: u64,
        mut compare: impl FnMut(u64, &Mark) -> Result<(), String>,
    ) -> Result<()> {
        // An input that was continued also has a later mark, which takes precedence.
        let mut later = BTreeMap::new();
        let mut listed = 0;
        self.each_mark(length, |noted| {
            if noted.number == listed {
                listed += 1;
            } else {
                later.insert(noted.number, noted.mark);
            }
            Ok(())
        })?;
        later.extend(current.map(|current| (current.number, current.mark.clone())));
        let is_new = |number: &&u64| **number >= listed;
        if listed + later.keys().filter(is_new).count() as u64 != count {
            bail!(self.damaged());
        }
        let mut compare =
            |number: u64, mark: &Mark| compare(number, mark).map_err(|why| self.refused(&why));
        let mut next = 0;
        self.each_mark(length, |noted| {
            if noted.number != next {
                return Ok(());
            }
            next += 1;
            let mark = later.remove(&noted.number).unwrap_or(noted.mark);
            compare(noted.number, &mark)
        })?;
        later
            .iter()
            .try_for_each(|(number, mark)| compare(*number, mark))
    }

    /// Passes each mark of the list to a function.
    fn each_mark(&self, length: u64, mut take: impl FnMut(Current) -> Result<()>) -> Result<()> {
        let shown = || format!("cannot read {}", self.list_path.display());
        let file = fs::File::open(&self.list_path).with_context(shown)?;
        let mut lines = BufReader::with_capacity(BUFFER, file.take(length));
        let mut line = Vec::new();
        let mut read = 0;
        loop {
            line.clear();
            let mut bounded = lines.by_ref().take(LONGEST_MARK);
            match bounded.read_until(b'\n', &mut line).with_context(shown)? {
                0 if read == length => return Ok(()),
                0 => bail!(self.damaged()),
                more => read += more as u64,
            }
            take(serde_json::from_slice(&line).map_err(|_| self.damaged())?)?;
        }
    }

    /// Skips the inputs that version 1 lists as complete.
    fn trust(
        &mut self,
        position: &first::Position,
        inputs: &mut Inputs,
        observer: &mut dyn Observer,
    ) -> Result<Vec<Pending>> {
        let mut last = None;
        for number in 0..position.inputs {
            let name = match inputs.next() {
                Some(Ok(input)) => input.name,
                Some(Err(error)) => error.file,
                None => bail!(self.refused("there are fewer inputs than before")),
            };
            self.note(number, first::done(&name))?;
            last = Some(name);
        }
        if last != position.last {
            bail!(self.refused("the inputs differ"));
        }
        let number = position.inputs;
        let mark = position.begun();
        let found = mark
            .as_ref()
            .map(|mark| recognize(number, mark, inputs.next(), false));
        let pending = found
            .transpose()
            .map_err(|why| self.refused(&why))?
            .flatten();
        if let Some(mark) = mark {
            self.note(number, mark)?;
        }
        let count = number + u64::from(pending.is_some());
        if count > 0 {
            self.say_unverified(count, observer);
        }
        Ok(Vec::from_iter(pending))
    }

    fn say_unverified(&self, count: u64, observer: &mut dyn Observer) {
        let inputs = counted(count, "input");
        observer.note(&format!(
            "{}: {inputs} cannot be verified, because an earlier version of ocrmarket stored no digests",
            self.path.display()
        ));
    }

    fn refused(&self, why: &str) -> Failure {
        refused(&self.path, why)
    }

    fn damaged(&self) -> Failure {
        self.refused(&format!("{} is damaged", self.list_path.display()))
    }
}

fn refused(path: &Path, why: &str) -> Failure {
    let path = path.display();
    Failure::usage(format!(
        "cannot `resume`: {why}; to start again, remove {path}"
    ))
    .naming(&["resume", "resume_verify"])
}

/// Reads the state file.
fn read<W: DeserializeOwned>(path: &Path, text: &[u8], identity: &Identity) -> Result<Stopped<W>> {
    #[derive(Deserialize)]
    struct Head {
        version: u32,
        flags: Value,
        schemas: Option<String>,
    }
    let shown = path.display();
    let damaged = |error| {
        let message = format!("{shown} is not a file written by `resume`: {error}");
        Failure::usage(message).naming(&["resume"])
    };
    let head: Head = serde_json::from_slice(text).map_err(damaged)?;
    let is_same = match head.version {
        1 => identity
            .first
            .as_ref()
            .is_some_and(|first| head.flags == **first),
        2 | VERSION => head.flags == identity.settings,
        version => bail!(
            "{shown} has version {version}, expected {VERSION} or earlier: use a newer ocrmarket"
        ),
    };
    if !is_same {
        bail!(
            "{shown} belongs to a run with other flags or inputs: give another file, or remove it"
        );
    }
    if head
        .schemas
        .is_some_and(|digest| digest != identity.schemas)
    {
        bail!(refused(
            path,
            "the schemas changed since the run was interrupted"
        ));
    }
    if head.version == 1 {
        return first::read(text).map_err(damaged);
    }
    let saved: Saved<Progress<W>> = serde_json::from_slice(text).map_err(damaged)?;
    Ok(Stopped {
        progress: saved.progress,
        quarantine: saved.quarantine,
        marks: Marks::Listed(saved.list),
    })
}
