//! The writer thread: takes waiting lines, appends them together, syncs once, and replies to all.

use std::io::{self, BufWriter, Write as _};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::thread::{self, JoinHandle};

use jiff::civil::Date;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::Options;
use crate::error::StoreError;
use crate::segment::Segment;

/// Size of the buffer that gathers small lines into one write, in bytes. Larger lines are written
/// without a copy.
const BUFFER: usize = 1 << 18;

/// A message to the writer.
pub(crate) enum Message {
    /// Appends a line.
    Append(Entry),
    /// Writes the lines before it, seals, and ends.
    Close(oneshot::Sender<Result<(), StoreError>>),
}

/// A line on its way to the disk.
pub(crate) struct Entry {
    pub(crate) line: Vec<u8>,
    pub(crate) day: Date,
    /// Its share of the queue, released once it is written.
    pub(crate) room: OwnedSemaphorePermit,
    pub(crate) reply: oneshot::Sender<Result<(), StoreError>>,
}

/// The writer's state, moved into its thread.
pub(crate) struct Writer {
    pub(crate) folder: PathBuf,
    pub(crate) options: Options,
    /// `None` after a failure that leaves the segment's state unknown; the next group gets a new
    /// one.
    pub(crate) segment: Option<Segment>,
    /// Threads that seal other segments; closing the store waits for them.
    pub(crate) aside: Vec<JoinHandle<()>>,
}

impl Writer {
    /// Writes until the store is closed or its last handle dropped, then seals its segment.
    pub(crate) fn run(mut self, messages: &Receiver<Message>) {
        let mut next = None;
        while let Some(message) = next.take().or_else(|| messages.recv().ok()) {
            match message {
                Message::Append(first) => {
                    let group = self.gather(first, messages, &mut next);
                    let outcome = self.commit(&group);
                    for entry in group {
                        drop(entry.room);
                        // The receiver is gone if the caller dropped its future.
                        let _ = entry.reply.send(outcome.clone());
                    }
                }
                Message::Close(reply) => {
                    let _ = reply.send(self.seal());
                    return;
                }
            }
        }
        // If it fails, the segment stays as it is, and the next opening seals it.
        let _ = self.seal();
    }

    /// Gathers waiting lines, up to the size of a group. A later day begins another group, because
    /// it has another segment.
    fn gather(
        &self,
        first: Entry,
        messages: &Receiver<Message>,
        next: &mut Option<Message>,
    ) -> Vec<Entry> {
        let mut bytes = first.line.len();
        let mut group = vec![first];
        while bytes < self.options.group_bytes {
            match messages.try_recv() {
                Ok(Message::Append(entry)) if entry.day <= group[0].day => {
                    bytes += entry.line.len();
                    group.push(entry);
                }
                Ok(other) => {
                    *next = Some(other);
                    break;
                }
                Err(_) => break,
            }
        }
        group
    }

    fn commit(&mut self, group: &[Entry]) -> Result<(), StoreError> {
        let day = group.iter().map(|entry| entry.day).max();
        let mut segment = self.segment_of(day.unwrap_or_default())?;
        let error = match write(&segment, group) {
            Ok(()) => match segment.file.sync_data() {
                Ok(()) => {
                    let lengths = group.iter().map(|entry| entry.line.len() as u64);
                    segment.length += lengths.sum::<u64>();
                    self.segment = Some(segment);
                    return Ok(());
                }
                // After a failed sync the system may treat lost pages as written, so this file is
                // not used again.
                Err(error) => StoreError::io("write to the disk", &segment.path, error),
            },
            Err(error) => {
                let error = StoreError::io("append to", &segment.path, error);
                if segment.file.truncate(segment.length).is_ok() {
                    self.segment = Some(segment);
                    return Err(error);
                }
                error
            }
        };
        give_up(&segment);
        Err(error)
    }

    /// Takes the segment for records of a day. Days only increase; a finished segment is sealed in
    /// the background.
    fn segment_of(&mut self, day: Date) -> Result<Segment, StoreError> {
        match self.segment.take() {
            Some(segment) if segment.day >= day => Ok(segment),
            None => Segment::create(&self.folder, day),
            Some(finished) => match Segment::create(&self.folder, day) {
                Ok(segment) => {
                    self.aside.retain(|aside| !aside.is_finished());
                    self.aside
                        .extend(seal_aside(vec![finished], self.options.level));
                    Ok(segment)
                }
                Err(error) => {
                    self.segment = Some(finished);
                    Err(error)
                }
            },
        }
    }

    /// Seals the segment, after those that are sealed in the background.
    fn seal(&mut self) -> Result<(), StoreError> {
        for aside in self.aside.drain(..) {
            // A thread that panicked has reported it; its segments stay plain.
            let _ = aside.join();
        }
        let level = self.options.level;
        self.segment
            .take()
            .map_or(Ok(()), |segment| segment.seal(level))
    }
}

/// Seals segments on a separate thread, because a day's records take a while. A failure loses
/// nothing: the plain segment stays, is read as well as a sealed one, and is sealed at the next
/// opening of the store.
pub(crate) fn seal_aside(segments: Vec<Segment>, level: i32) -> Option<JoinHandle<()>> {
    if segments.is_empty() {
        return None;
    }
    let seal = move || {
        for segment in segments {
            let _ = segment.seal(level);
        }
    };
    // Without a thread the segments are dropped, which unlocks them unsealed.
    thread::Builder::new()
        .name("ocrmarket-seal".to_owned())
        .spawn(seal)
        .ok()
}

fn write(segment: &Segment, group: &[Entry]) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(BUFFER, &segment.file);
    let written = group
        .iter()
        .try_for_each(|entry| out.write_all(&entry.line));
    match written.and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) => {
            // Dropping the buffer would try to write its rest.
            let _ = out.into_parts();
            Err(error)
        }
    }
}

/// Removes unacknowledged lines, as far as the system permits; the next opening repairs the rest.
fn give_up(segment: &Segment) {
    let _ = segment.file.truncate(segment.length);
    if segment.length == 0 {
        let _ = ocrmarket_files::remove(&segment.path);
    }
}
