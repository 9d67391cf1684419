//! Bodies and inputs that a caller passes in memory or through a reader: the way into the library
//! for programs in other languages and for distributed engines.
//!
//! Each type does what a job of the command does for files: the same verdicts, counts, profiles and
//! reports. Results are data, one row per record.
//!
//! ```
//! use ocrmarket_engine::Schemas;
//! use ocrmarket_engine::bodies::{BodyConfig, BodyValidator, InputReader};
//!
//! let schemas = Schemas::built_in()?;
//! let config = BodyConfig {
//!     operation: Some("showapi/bank_card".to_owned()),
//!     ..BodyConfig::default()
//! };
//! let validator = BodyValidator::new(&config, Some(&schemas))?;
//! let body = br#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "new": 1}}"#;
//!
//! let checked = validator.check(body);
//! assert_eq!(checked.verdict.map(|verdict| verdict.name), Some("invalid"));
//! assert_eq!(checked.findings[0].pointer, "/showapi_res_body");
//!
//! let rows = validator.column([Some(&body[..]), None, Some(b"{")]);
//! let names = rows.iter().map(|row| row.as_ref().map(|row| row.name));
//! assert!(names.eq([Some("invalid"), None, Some("malformed")]));
//!
//! let mut records = validator.open(InputReader::new("cards.ndjson", &b"{}\n{}\n"[..]))?;
//! let rows = validator.next(&mut records)?.expect("two records");
//! assert_eq!((rows[1].offset, rows[1].length), (3, 2));
//! assert_eq!(validator.summary().tally.documents, 5);
//! # Ok::<(), ocrmarket_engine::Failure>(())
//! ```

pub use ocrmarket_drift::profile::ProfileDay;

pub use crate::drift::bodies::{BodyProfiler, ProfilerConfig};
pub use crate::inputs::InputReader;
#[cfg(feature = "tables")]
pub use crate::tables::bodies::{BodyId, BodyTables, BodyTablesConfig, TableInput};
pub use crate::validate::bodies::{
    BodyConfig, BodyValidator, CheckedBody, RecordReader, RecordRow, RecordVerdict,
};
