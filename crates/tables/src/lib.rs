//! Typed Arrow columns of responses: one walk over JSON text fills the columns of many tables.
//!
//! A [`View`] says which tables an operation has and where the values of their columns are. It is
//! data: [`View::source`] has a table for every array by its location, [`View::definition`] one for
//! every definition. A [`Converter`] reads bodies and gives record batches.
//!
//! - Types follow the leaf formats. A value that has no place in its type is null.
//! - `NAME__raw` contains the JSON text of a value unless it is the canonical spelling of the typed
//!   value, so nothing is lost: absent fields, `null`, `{}`, `[]` and values of another type stay
//!   apart. `__unknown` contains undeclared fields.
//! - A body is converted whole or not at all.
//! - Private columns are dropped unless a [`PrivacyRules`] asks for them.
//!
//! The crate does no I/O, contains no vendor and uses no generated type. It never recurses deeper
//! than the schemas do, and never panics on input.
//!
//! ```
//! use ocrmarket_tables::{Converter, PrivacyRules, View};
//!
//! let api = ocrmarket_model::read(&ocrmarket_model::embedded::files()).map_err(|_| "invalid schemas")?;
//! let operation = api.operations().find(|one| one.full_name() == "showapi/bank_card").ok_or("no operation")?;
//! let view = View::source(&api, operation)?;
//! let mut converter = Converter::new(&view, operation, &PrivacyRules::keep_all());
//! let body = br#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "card_num": "6222020000000000"}}"#;
//! converter.push("first", body)?;
//! let batches = converter.take()?;
//! let (table, batch) = batches.iter().find(|(table, _)| view.tables[*table].name == "bank_card").ok_or("no row")?;
//! assert_eq!((batch.num_rows(), view.tables[*table].keys[0].name()), (1, "report_id".to_owned()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![forbid(unsafe_code)]

mod column;
mod convert;
mod plan;
mod privacy;
mod spelling;
mod state;
pub mod view;
mod walk;

pub use convert::{Converter, ID_MAX, NotConverted};
pub use privacy::{PrivacyRules, PrivateAction, PrivateKey};
pub use view::View;
