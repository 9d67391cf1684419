//! The file of `--resume`: how far a run came and what it had counted, so that the same command goes on from there.
//!
//! It is replaced as a whole every second, so it is whole whenever a run is cut off. It holds what reports hold, and nothing else of any
//! record. Beside it lies its list, `FILE.inputs`: a line for each input that was read, only ever appended to, so that what is written
//! grows with the inputs and not with their square. The file says how much of the list counts.
//!
//! A run with other flags or schemas is refused, and so is one whose inputs are not those that were read. It never goes on with what it does not
//! recognize, and then changes nothing.

mod first;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::{self, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ocrmarket_files::Appender;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::{Context as _, Failure, Result, bail};
use crate::observe::Observer;

use super::run::{Current, Mark, Pending, Progress, Start};
use super::worker::Begun;
use crate::inputs::Unreadable;
use crate::inputs::{Input, Inputs};
use crate::recognize::{NotRecognized, Recognized};
use crate::text::counted;

/// Version of the file.
const VERSION: u32 = 3;
/// How often it is written.
pub(super) const PERIOD: Duration = Duration::from_secs(1);
/// How much of the list is kept in memory before it is written, in bytes.
const BUFFER: usize = 1 << 16;

/// How long the files of a quarantine are, records and index.
pub(super) type Lengths = [u64; 2];

/// A run that can be gone on with.
pub(super) struct Resume {
    path: PathBuf,
    /// The flags that the counts depend on.
    flags: Value,
    /// Digest of the schemas.
    schemas: String,
    list: Appender,
    list_path: PathBuf,
    /// How long the list is, and what is not written of it.
    length: u64,
    unwritten: Vec<u8>,
    written: Instant,
}

/// The flags of a run, as each version notes them.
#[derive(Debug)]
pub(super) struct Flags {
    /// Those that are not by default, by name.
    pub(super) by_name: Value,
    /// As version 1 spelled all of them.
    pub(super) first: String,
    /// Digest of the schemas that records are checked against, from version 3 on.
    pub(super) schemas: String,
}

/// Where an earlier run stopped.
pub(super) struct Stopped {
    progress: Progress,
    /// How long the files of its quarantine are.
    pub(super) quarantine: Option<Lengths>,
    position: Position,
}

enum Position {
    /// Marks of the inputs are in the list, which has this length.
    Listed(u64),
    /// Version 1, which knows inputs by name.
    Named(first::Position),
}

/// The file.
#[derive(Serialize, Deserialize)]
struct Saved<P> {
    version: u32,
    flags: Value,
    /// Digest of the schemas; absent before version 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    schemas: Option<String>,
    quarantine: Option<Lengths>,
    /// How many bytes of the list count.
    list: u64,
    progress: P,
}

impl Resume {
    /// Reads how far a run came, if it was begun.
    ///
    /// # Errors
    /// A file cannot be read, is of a run with other flags, or another process writes to it.
    pub(super) fn open(path: &Path, flags: Flags) -> Result<(Self, Option<Stopped>)> {
        let stopped = match fs::read(path) {
            Ok(text) => Some(read(path, &text, &flags)?),
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
            .is_some_and(|stopped| matches!(stopped.position, Position::Listed(_)));
        let list = match Appender::open(&list_path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_listed => {
                Appender::create_new_synced(&list_path)
            }
            opened => opened,
        };
        let list = list.with_context(|| {
            let path = path.display();
            format!(
                "cannot open {}, which belongs to {path}",
                list_path.display()
            )
        })?;
        if matches!(list.try_lock(), Err(TryLockError::WouldBlock)) {
            bail!("{} is in use by another run", path.display());
        }
        let mut resume = Self {
            path: path.to_owned(),
            flags: flags.by_name,
            schemas: flags.schemas,
            list,
            list_path,
            length: 0,
            unwritten: Vec::new(),
            written: Instant::now(),
        };
        if !is_listed {
            resume.cut_list(0)?;
        }
        Ok((resume, stopped))
    }

    /// Recognizes the inputs that an earlier run read, which are the first ones, and says where the run goes on.
    ///
    /// # Errors
    /// An input is not the one that was read, or it cannot be gone on with.
    pub(super) fn recognize(
        &mut self,
        stopped: Stopped,
        inputs: &mut Inputs,
        verifies_all: bool,
        observer: &mut dyn Observer,
    ) -> Result<Start> {
        let mut progress = stopped.progress;
        let pending = match stopped.position {
            Position::Named(_) if verifies_all => bail!(
                "{} holds no digests, because an earlier version of ocrmarket wrote it: --resume-verify has nothing to verify",
                self.path.display()
            ),
            Position::Named(position) => self.trust(&position, inputs, observer)?,
            Position::Listed(length) => {
                let current = progress.current.take();
                let count = progress.inputs;
                let pending = self.listed(
                    length,
                    current.as_ref(),
                    count,
                    (inputs, verifies_all),
                    observer,
                )?;
                self.cut_list(length)?;
                // Others may go on before it does.
                if let Some(Current { number, mark }) = current {
                    self.note(number, mark)?;
                }
                pending
            }
        };
        Ok(Start { progress, pending })
    }

    /// Notes an input that was read as far as it can be.
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

    /// Whether it is time to write the file, and the run can go on from here.
    pub(super) fn is_due(&self, so_far: &Progress) -> bool {
        // In the middle of an input what was read is noted only when it is time.
        let is_time = so_far.current.is_some() || self.written.elapsed() >= PERIOD;
        is_time && so_far.can_go_on()
    }

    /// Writes how far the run is.
    ///
    /// # Errors
    /// The file or its list cannot be written.
    pub(super) fn write(&mut self, progress: &Progress, quarantine: Option<Lengths>) -> Result<()> {
        self.write_list()?;
        self.list
            .sync_data()
            .with_context(|| format!("cannot write {}", self.list_path.display()))?;
        let saved = Saved {
            version: VERSION,
            flags: self.flags.clone(),
            schemas: Some(self.schemas.clone()),
            quarantine,
            list: self.length,
            progress,
        };
        let json = serde_json::to_vec(&saved).context("cannot write JSON")?;
        crate::fs::replace(&self.path, &json)?;
        self.written = Instant::now();
        Ok(())
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

    /// Compares the inputs with the list; gives those that go on.
    fn listed(
        &self,
        length: u64,
        current: Option<&Current>,
        count: u64,
        (inputs, verifies_all): (&mut Inputs, bool),
        observer: &mut dyn Observer,
    ) -> Result<Vec<Pending>> {
        // An input that was gone on with has a later mark too, which counts.
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
        let (mut pending, mut unknown, mut next) = (Vec::new(), 0, 0);
        let mut compare = |number: u64, mark: &Mark| -> Result<()> {
            unknown += u64::from(mark.consumed.is_none() && !mark.is_unreadable);
            let goes_on = recognize(number, mark, inputs.next(), verifies_all);
            pending.extend(goes_on.map_err(|why| self.refused(&why))?);
            Ok(())
        };
        self.each_mark(length, |noted| {
            if noted.number != next {
                return Ok(());
            }
            next += 1;
            let mark = later.remove(&noted.number).unwrap_or(noted.mark);
            compare(noted.number, &mark)
        })?;
        for (number, mark) in &later {
            compare(*number, mark)?;
        }
        if unknown > 0 {
            self.say_unverified(unknown, observer);
        }
        Ok(pending)
    }

    /// Gives each mark of the list to a function.
    fn each_mark(&self, length: u64, mut take: impl FnMut(Current) -> Result<()>) -> Result<()> {
        let shown = || format!("cannot read {}", self.list_path.display());
        let file = fs::File::open(&self.list_path).with_context(shown)?;
        let mut lines = BufReader::with_capacity(BUFFER, file.take(length));
        let mut line = Vec::new();
        let mut read = 0;
        loop {
            line.clear();
            match lines.read_until(b'\n', &mut line).with_context(shown)? {
                0 if read == length => return Ok(()),
                0 => bail!(self.damaged()),
                more => read += more as u64,
            }
            take(serde_json::from_slice(&line).map_err(|_| self.damaged())?)?;
        }
    }

    /// Passes over the inputs that version 1 counts as done.
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
                None => bail!(self.refused("there are fewer inputs")),
            };
            self.note(number, first::done(&name))?;
            last = Some(name);
        }
        if last != position.last {
            bail!(self.refused("other inputs were read"));
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
            "{}: an earlier version of ocrmarket read {inputs} and kept no digests, so they are taken as they are",
            self.path.display()
        ));
    }

    fn refused(&self, why: &str) -> Failure {
        let path = self.path.display();
        Failure::usage(format!(
            "--resume cannot go on: {why}. To begin again, remove {path}"
        ))
    }

    fn damaged(&self) -> Failure {
        self.refused(&format!("{} is damaged", self.list_path.display()))
    }
}

/// Reads the file.
fn read(path: &Path, text: &[u8], flags: &Flags) -> Result<Stopped> {
    #[derive(Deserialize)]
    struct Head {
        version: u32,
        flags: Value,
        schemas: Option<String>,
    }
    let shown = path.display();
    let damaged = |error| Failure::usage(format!("{shown} is not a file of --resume: {error}"));
    let head: Head = serde_json::from_slice(text).map_err(damaged)?;
    let is_same = match head.version {
        1 => head.flags == *flags.first,
        2 | VERSION => head.flags == flags.by_name,
        version => bail!(
            "{shown} is of version {version}; this ocrmarket knows version {VERSION} and earlier ones"
        ),
    };
    if !is_same {
        bail!("{shown} is of a run with other flags or inputs: name another file, or remove it");
    }
    if head.schemas.is_some_and(|digest| digest != flags.schemas) {
        bail!(
            "--resume cannot go on: the schemas changed, so what was counted before would not fit. To begin again, remove {shown}"
        );
    }
    if head.version == 1 {
        return first::read(text).map_err(damaged);
    }
    let saved: Saved<Progress> = serde_json::from_slice(text).map_err(damaged)?;
    Ok(Stopped {
        progress: saved.progress,
        quarantine: saved.quarantine,
        position: Position::Listed(saved.list),
    })
}

/// Compares an input with what was read of it; gives it if it goes on.
fn recognize(
    number: u64,
    mark: &Mark,
    found: Option<Result<Input, Unreadable>>,
    verifies_all: bool,
) -> Result<Option<Pending>, String> {
    let name = &mark.name;
    let input = match found {
        Some(Ok(input)) if input.name == *name => input,
        Some(Err(error)) if error.file == *name && mark.consumed.is_none() => return Ok(None),
        Some(Ok(Input { name: other, .. }) | Err(Unreadable { file: other, .. })) => {
            let place = number + 1;
            return Err(format!("input {place} is {other} and was {name}"));
        }
        None => return Err(format!("{name} is not among the inputs any more")),
    };
    let goes_on = |input: Input| {
        mark.offset.map(|offset| Pending {
            input,
            offset,
            begun: Begun {
                number,
                lines: mark.lines,
                records: mark.records,
            },
        })
    };
    let Some(consumed) = &mark.consumed else {
        if mark.is_unreadable && input.open(1).is_ok() {
            return Err(format!("{name} could not be read, and now it can"));
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
                "{name} was read without --resume-verify, so there is no digest of all of it"
            ));
        }
    };
    if mark.is_done && size == Recognized::Same {
        return Ok(None);
    }
    if mark.is_unreadable {
        return Err(format!("{name} is longer, and was not read to its end"));
    }
    let goes_on = goes_on(input).map(Some);
    goes_on.ok_or_else(|| {
        format!("{name} is longer, and its last record may have gone on: only whole lines can be added to")
    })
}
