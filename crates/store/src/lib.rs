//! The response store: every attempt to call a vendor, kept before its answer is used.
//!
//! Answers cost money and cannot be asked for again. A [`Sink`] takes a [`Record`] of every attempt and says when it is safe;
//! the client hands an answer over only then. [`Store`] is ours: a folder of newline-delimited JSON that any tool reads. Users
//! bring their own by implementing the trait.
//!
//! # What is promised
//! - An append that succeeded is on the disk: the record's whole line was written and the system asked to store it for good.
//!   It is read back exactly once, byte for byte, also after the process is killed or the machine stops.
//! - An append that failed says why to every waiter. Its record is normally not in the store; where the disk itself fails, it
//!   may be. So an error means *not known to be stored*.
//! - A record whose future is dropped is still written; see [`Store::append`].
//! - Half a line is never taken for a record, and never thrown away: opening a store moves it to a `.torn` file.
//! - A record that was changed on the disk is never read as intact, and every intact one is read. Each gap between them is
//!   one [`Damage`] with its file, line, bytes and reason.
//! - Several processes may append to one folder: each has segments of its own, held by a file lock. A network file system
//!   that does not keep locks is no place for a store of several machines.
//!
//! # What is never done
//! A store never deletes an answer and never changes one. It keeps what vendors sent, so it holds personal data: the folder's
//! permissions, its encryption and the time that it is kept are the user's.
//!
//! # Files
//! `2026-01-31-4711-8c7d….ndjson` is a segment: one for each process and day (UTC), from the first record of the day. When the
//! day ends, or the store is closed, or a segment was left behind by a process that died, it becomes `….ndjson.zst`
//! (`zstdcat` shows it): independent zstd frames of at most 4 MB of lines, or one larger record, between two skippable
//! frames that show whether the file is complete. So damage costs the records in one frame at most.
//!
//! Each line is a record of version 2:
//!
//! | member | holds |
//! |---|---|
//! | `v` | 2 |
//! | `operation` | `vendor/operation` |
//! | `at` | when the attempt began, RFC 3339 in UTC |
//! | `request_id`, `http_status`, `gateway_error` | what the answer said, where it said it |
//! | `charged` | `yes`, `no` or `unknown` |
//! | `elapsed_ms`, `attempt` | how long it took; which attempt of the call, from 1 |
//! | `key`, `caller` | label of the credentials; the caller's own reference |
//! | `headers` | those of [`KEPT_HEADERS`] that came |
//! | `request_sha256`, `answer_sha256`, `schema_sha256` | digests of the body sent, of the bytes that came, of the response schema |
//! | `error` | where no whole answer came: the kind of error, or [`given-up`](GIVEN_UP) where the call was dropped meanwhile |
//! | `body`, `body_text` or `body_base64` | the bytes that came: JSON on one line as it is; other UTF-8 as text; anything else |
//! | `crc32c` | CRC-32C of all bytes of the line before this member's comma, as 8 hexadecimal digits in lower case |
//!
//! Members without a value are left out. `v` is the first and `crc32c` the last, and the bytes `,"crc32c":"` stand nowhere
//! else in a line: a body that contains them is stored as text.
//!
//! Lines of version 1 are read too: they have no `crc32c`, so of a record with a body only the body is verified, by
//! `answer_sha256`; [`Checked`] says so for each record of [`segments`]. Where the newline between two such lines is changed,
//! both are lost. Sealed segments of version 1 are one frame. Programs that know version 1 only refuse the lines of version 2
//! by their `v`.

mod charged;
mod checksum;
mod damage;
mod error;
mod line;
mod lines;
mod options;
mod read;
mod record;
mod request_id;
mod sealed;
mod segment;
mod store;
mod writer;

pub use charged::Charged;
pub use damage::{Damage, DamageKind};
pub use error::{StoreError, StoreErrorKind};
pub use line::{Checked, NotARecord, verified};
pub use options::Options;
pub use read::{
    Line, Lines, Records, StoredRecord, StoredRecords, StoredSegment, lines, read, segments,
};
pub use record::{Digest, KEPT_HEADERS, Record};
pub use request_id::is_random_id;
pub use segment::torn_tail;
pub use store::{Appended, Sink, Store};

/// The longest line that is written or read, in bytes. An answer that a client accepts is far smaller.
pub const LARGEST_LINE: usize = 1 << 28;

/// The `error` of an attempt whose call was dropped before the attempt had ended. It may have been processed and charged.
pub const GIVEN_UP: &str = "given-up";
