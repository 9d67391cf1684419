//! The response store: keeps every attempt to call a vendor before its response is used.
//!
//! Responses cost money and cannot be requested again. A [`Sink`] takes a [`Record`] of every
//! attempt and completes when it is safe; only then does the client return the response. [`Store`]
//! is the built-in sink: a folder of newline-delimited JSON that any tool reads. Users can
//! implement the trait for their own.
//!
//! # Guarantees
//! - An append that succeeded is on the disk: the record's whole line was written and synced. It is
//!   read back exactly once, byte for byte, also after the process is killed or the machine stops.
//! - An append that failed returns the reason to every waiter. Its record is normally not in the
//!   store; if the disk itself fails, it may be. So an error means *not known to be stored*.
//! - A record whose future is dropped is still written; see [`Store::append`].
//! - Half a line is never read as a record, and never thrown away: opening a store moves it to a
//!   `.torn` file.
//! - A record that was changed on the disk is never read as intact, and every intact one is read.
//!   Each gap between them is one [`Damage`] with its file, line, bytes and reason.
//! - Several processes may append to one folder: each has segments of its own, held by a file lock.
//!   Do not share a store between machines on a network file system without locks.
//!
//! # Limits
//! A store never deletes or changes a response. It keeps what vendors sent, so it contains personal
//! data. The folder's permissions, encryption and retention are the user's responsibility.
//!
//! # Files
//! `2026-01-31-4711-8c7d….ndjson` is a segment. There is one for each process and day (UTC), from
//! the first record of the day. It becomes `….ndjson.zst` (`zstdcat` prints it) when the day ends,
//! the store is closed, or its process died. A sealed segment is a sequence of independent zstd
//! frames of at most 4 MB of lines, or one larger record. A skippable frame before and after them
//! shows whether the file is complete. So damage costs the records in one frame at most.
//!
//! Each line is a record of version 2:
//!
//! | member | holds |
//! |---|---|
//! | `v` | 2 |
//! | `operation` | `vendor/operation` |
//! | `at` | start of the attempt, RFC 3339 in UTC |
//! | `request_id`, `http_status`, `gateway_error` | the values in the response, if any |
//! | `charged` | `yes`, `no` or `unknown` |
//! | `elapsed_ms`, `attempt` | duration; number of the attempt in the call, from 1 |
//! | `key`, `caller` | label of the credentials; the caller's own reference |
//! | `headers` | the received headers among [`KEPT_HEADERS`] |
//! | `request_sha256`, `answer_sha256`, `schema_sha256` | digests of the body sent, of the bytes received, of the response schema |
//! | `error` | if there is no whole response: the kind of error, or [`given-up`](GIVEN_UP) if the call was dropped before |
//! | `body`, `body_text` or `body_base64` | the bytes received: JSON on one line as it is; other UTF-8 as a string; anything else |
//! | `crc32c` | CRC-32C of all bytes of the line before this member's comma, as 8 hexadecimal digits in lower case |
//!
//! Members without a value are left out. `v` is the first and `crc32c` the last, and the bytes
//! `,"crc32c":"` occur nowhere else in a line: a body that contains them is stored as a string.
//!
//! Lines of version 1 are read too. They have no `crc32c`, so only the body of such a record is
//! verified, by `answer_sha256`. [`Checked`] states this for each record of [`segments`]. If the
//! newline between two such lines is changed, both are lost. Sealed segments of version 1 are one
//! frame. Programs that support only version 1 refuse the lines of version 2 by their `v`.

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

pub use charged::Charge;
pub use damage::{Damage, DamageKind};
pub use error::{StoreError, StoreErrorKind};
pub use line::{Checked, NotARecord, verified};
pub use options::Options;
pub use read::{
    Lines, Records, StoredLine, StoredRecord, StoredRecords, StoredSegment, lines, read, segments,
};
pub use record::{Digest, KEPT_HEADERS, Record};
pub use request_id::is_random_id;
pub use segment::torn_tail;
pub use store::{Appended, Sink, Store};

/// Maximum length of a line that is written or read, in bytes. A client accepts only far smaller
/// responses.
pub const LARGEST_LINE: usize = 1 << 28;

/// The `error` of an attempt whose call was dropped before the attempt ended. It may have been
/// processed and charged.
pub const GIVEN_UP: &str = "given-up";
