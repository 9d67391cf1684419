//! Appending: the trait that takes records, and the folder that keeps them.

use std::fmt;
use std::fs;
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

/// The queue is counted in units of so many bytes, and a record takes one at least.
const UNIT: usize = 1 << 10;

/// What [`Sink::append`] gives: done once the record is safe.
pub type Appended<'a> = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>>;

/// Where records go. [`Store`] is one.
///
/// An error does not fail the call: its answer was paid for. The client hands the answer over and says that it is not stored.
pub trait Sink: Send + Sync {
    /// Keeps a record; done once it is safe, so that the caller may use the answer.
    ///
    /// Where the call is dropped, the future is not: it is finished by a task of the current tokio runtime. Where that has ended,
    /// the future is polled once and dropped, so a sink that queues in the first poll loses nothing.
    fn append(&self, record: Record) -> Appended<'_>;
}

impl<S: Sink + ?Sized> Sink for Arc<S> {
    fn append(&self, record: Record) -> Appended<'_> {
        (**self).append(record)
    }
}

/// A folder that records are appended to. A clone is another handle to the same store.
///
/// Writing is done by a thread of its own, so any executor will do. One request to the disk serves all records that wait.
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
    /// Opens a store, and makes its folder where there is none.
    ///
    /// Segments that dead processes left behind are mended at once and sealed meanwhile; those of living ones are left alone.
    /// The first segment is made here, so that a store that cannot be written is noticed before anything is paid for.
    ///
    /// # Errors
    /// The folder cannot be made, read or written, or a torn tail cannot be moved.
    pub fn open(folder: impl Into<PathBuf>, options: Options) -> Result<Self, StoreError> {
        let folder = folder.into();
        fs::create_dir_all(&folder).map_err(|error| StoreError::io("create", &folder, error))?;
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

    /// Appends a record; done once it is on the disk.
    ///
    /// Where the queue has room, the record is queued by the call itself. Where it has none, the future waits for room first; one
    /// that is dropped meanwhile queues its record beyond the bound. So dropping the future loses nothing but the word that
    /// the record is safe.
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

    /// Writes what is queued, seals the segment, waits for segments that are sealed meanwhile and ends the thread; later appends
    /// fail. Dropping the last handle does the same without waiting, so a process that ends at once may leave its segment
    /// unsealed.
    ///
    /// # Errors
    /// The segment cannot be sealed; its records are safe, and the next opening tries again.
    pub async fn close(&self) -> Result<(), StoreError> {
        let (reply, outcome) = oneshot::channel();
        // A failed send drops the reply, which is how a closed store shows.
        let _ = self.shared.messages.send(Message::Close(reply));
        self.shared.outcome(outcome).await
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.shared.folder
    }

    /// Files that opening moved torn tails to. What is in them was never acknowledged.
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

/// A line that waits for room in the queue. Dropped before it has it, it is queued without.
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
        // No permit at all is always there, unless the store is closed.
        let room = Arc::clone(&self.shared.room).try_acquire_many_owned(0);
        if let (Some((line, day)), Ok(room)) = (self.line.take(), room) {
            // Nobody waits for the reply.
            drop(self.shared.queue(line, day, room));
        }
    }
}

/// How the writer answers.
type Reply = oneshot::Receiver<Result<(), StoreError>>;

impl Shared {
    fn queue(&self, line: Vec<u8>, day: jiff::civil::Date, room: OwnedSemaphorePermit) -> Reply {
        let (reply, outcome) = oneshot::channel();
        // A failed send drops the reply, which is how a closed store shows.
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
