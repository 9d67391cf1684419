//! Appending: the trait for sinks, and the folder that keeps records.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::SystemTime;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, TryAcquireError, oneshot};

use crate::LARGEST_LINE;
use crate::error::{StoreError, StoreErrorKind};
use crate::options::Options;
use crate::record::Record;
use crate::segment::{self, Segment};
use crate::writer::{self, Entry, Message, Writer};

/// Number of bytes in one unit of the queue. A record takes at least one unit.
const UNIT: usize = 1 << 10;

/// Future of [`Sink::append`]: completes once the record is safe.
pub type Appended<'a> = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>>;

/// A destination of records. [`Store`] is one.
///
/// An error does not fail the call: its response was paid for. The client returns the response and
/// reports that it is not stored.
pub trait Sink: Send + Sync {
    /// Keeps a record. Completes once it is safe, so that the caller may use the response.
    ///
    /// If the call is dropped, the future is not: a task of the current tokio runtime completes it.
    /// If that runtime has ended, the future is polled once and dropped, so a sink that queues in
    /// the first poll loses nothing.
    fn append(&self, record: Record) -> Appended<'_>;
}

impl<S: Sink + ?Sized> Sink for Arc<S> {
    fn append(&self, record: Record) -> Appended<'_> {
        (**self).append(record)
    }
}

/// A folder that records are appended to. A clone is another handle to the same store.
///
/// A dedicated thread writes, so any executor works. One sync serves all waiting records.
///
/// ```
/// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
/// # let folder = tempfile::tempdir()?;
/// # let folder = folder.path();
/// # runtime.block_on(async {
/// use ocrmarket_store::{Options, Record, Store};
///
/// let store = Store::open(folder, Options::default())?;
/// let mut record = Record::new("acme/card", std::time::SystemTime::now());
/// record.set_body(r#"{"n": 1}"#.into());
/// store.append(record.clone()).await?;
/// store.close().await?;
///
/// let stored: Result<Vec<_>, _> = ocrmarket_store::read(folder)?.collect();
/// assert_eq!(stored?, [record]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    messages: Sender<Message>,
    room: Arc<Semaphore>,
    units: u32,
    torn: Vec<PathBuf>,
}

impl Store {
    /// Opens a store, and creates its folder if needed. On Unix, only the owner may list a folder
    /// that is created here (mode 0700) and read the segments (mode 0600).
    ///
    /// Segments of dead processes are repaired at once and sealed in the background; those of
    /// running ones are not touched. The first segment is created here, so that a store that cannot
    /// be written is noticed before anything is paid for.
    ///
    /// # Errors
    /// The folder cannot be created, read or written, or a torn tail cannot be moved.
    pub fn open(folder: impl Into<PathBuf>, options: Options) -> Result<Self, StoreError> {
        let folder = folder.into();
        ocrmarket_files::create_private_folder(&folder)
            .map_err(|error| StoreError::io("create", &folder, error))?;
        let (left_behind, torn) = segment::recover(&folder)?;
        let segment = Segment::create(&folder, segment::day_of(SystemTime::now()))?;
        let aside = writer::seal_aside(left_behind, options.level);
        let units = u32::try_from(options.queue_bytes.div_ceil(UNIT).max(1))
            .unwrap_or(u32::MAX)
            .min(u32::MAX >> 4);
        let (messages, received) = mpsc::channel();
        let writer = Writer {
            folder: folder.clone(),
            options,
            segment: Some(segment),
            aside: aside.into_iter().collect(),
        };
        thread::Builder::new()
            .name("ocrmarket-store".to_owned())
            .spawn(move || writer.run(&received))
            .map_err(|error| StoreError::io("start a thread for", &folder, error))?;
        Ok(Self {
            shared: Arc::new(Shared {
                folder,
                messages,
                room: Arc::new(Semaphore::new(units as usize)),
                units,
                torn,
            }),
        })
    }

    /// Appends a record. Completes once it is on the disk.
    ///
    /// If the queue has room, this function itself queues the record. Otherwise the future waits
    /// for room first; if it is dropped meanwhile, its record is queued beyond the bound. So
    /// dropping the future loses only the confirmation that the record is safe.
    ///
    /// # Errors
    /// The disk is full, refuses or fails, the record is too large, or the store is closed.
    pub fn append(&self, record: Record) -> Appended<'_> {
        let line = record.to_line();
        if line.len() > LARGEST_LINE {
            return self.refuse(StoreErrorKind::TooLarge);
        }
        let day = segment::day_of(record.at);
        drop(record);
        let shared = &*self.shared;
        let units = u32::try_from(line.len() / UNIT + 1)
            .unwrap_or(u32::MAX)
            .min(shared.units);
        let room = Arc::clone(&shared.room);
        match Arc::clone(&room).try_acquire_many_owned(units) {
            Ok(room) => {
                let reply = shared.queue(line, day, room);
                Box::pin(async move { shared.outcome(reply).await })
            }
            Err(TryAcquireError::NoPermits) => {
                let waiting = Waiting {
                    shared,
                    line: Some((line, day)),
                };
                Box::pin(waiting.append(units))
            }
            Err(TryAcquireError::Closed) => self.refuse(StoreErrorKind::Closed),
        }
    }

    /// Writes the queue, seals the segment, waits for segments that are sealed in the background,
    /// and ends the thread. Later appends fail. Dropping the last handle does the same without
    /// waiting, so a process that ends at once may leave its segment unsealed.
    ///
    /// # Errors
    /// The segment cannot be sealed. Its records are safe, and the next opening tries again.
    pub async fn close(&self) -> Result<(), StoreError> {
        let (reply, outcome) = oneshot::channel();
        // If the send fails, the reply is dropped, which signals a closed store.
        let _ = self.shared.messages.send(Message::Close(reply));
        self.shared.outcome(outcome).await
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.shared.folder
    }

    /// Returns the files to which opening moved torn tails. Their content was never acknowledged.
    pub fn torn(&self) -> &[PathBuf] {
        &self.shared.torn
    }

    fn refuse(&self, kind: StoreErrorKind) -> Appended<'_> {
        Box::pin(std::future::ready(Err(self.shared.error(kind))))
    }
}

impl Sink for Store {
    fn append(&self, record: Record) -> Appended<'_> {
        Self::append(self, record)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Store")
            .field("folder", &self.shared.folder)
            .finish_non_exhaustive()
    }
}

/// A line that waits for room in the queue. If it is dropped before, it is queued without room.
struct Waiting<'a> {
    shared: &'a Shared,
    line: Option<(Vec<u8>, jiff::civil::Date)>,
}

impl Waiting<'_> {
    async fn append(mut self, units: u32) -> Result<(), StoreError> {
        let shared = self.shared;
        let room = Arc::clone(&shared.room).acquire_many_owned(units).await;
        match (room, self.line.take()) {
            (Ok(room), Some((line, day))) => {
                let reply = shared.queue(line, day, room);
                shared.outcome(reply).await
            }
            _ => Err(shared.error(StoreErrorKind::Closed)),
        }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        // Zero permits are always available, unless the store is closed.
        let room = Arc::clone(&self.shared.room).try_acquire_many_owned(0);
        if let (Some((line, day)), Ok(room)) = (self.line.take(), room) {
            // The reply has no receiver.
            drop(self.shared.queue(line, day, room));
        }
    }
}

/// Receiver of the writer's result.
type Reply = oneshot::Receiver<Result<(), StoreError>>;

impl Shared {
    fn queue(&self, line: Vec<u8>, day: jiff::civil::Date, room: OwnedSemaphorePermit) -> Reply {
        let (reply, outcome) = oneshot::channel();
        // If the send fails, the reply is dropped, which signals a closed store.
        let _ = self.messages.send(Message::Append(Entry {
            line,
            day,
            room,
            reply,
        }));
        outcome
    }

    async fn outcome(&self, reply: Reply) -> Result<(), StoreError> {
        match reply.await {
            Ok(outcome) => outcome,
            Err(_) => Err(self.error(StoreErrorKind::Closed)),
        }
    }

    fn error(&self, kind: StoreErrorKind) -> StoreError {
        StoreError::refused(kind, &self.folder)
    }
}
