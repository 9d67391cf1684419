//! `ocrmarket list`: the operations and their fields, for people, for programs and as a page.
//!
//! The content comes from the schemas alone, so no output contains a value of a response. The same
//! schemas give the same bytes.

mod fields;
mod human;
mod json;
mod page;
mod protection;

use std::io::{self, Write};

use ocrmarket_model::api::OperationModel;

pub use self::fields::{ListedField, OperationFields, Role, RustField};
pub use self::protection::{DataClass, Protection};

use crate::failure::Result;
use crate::report::Emitter;
use crate::schemas::Schemas;

/// Format of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ListFormat {
    /// For reading: the operations, or the fields of those that are named.
    #[default]
    Human,
    /// For programs: one JSON document with all fields.
    Json,
    /// The field dictionary: one HTML page in Chinese and English that is searched and loads nothing
    /// from elsewhere.
    Html,
}

/// Operations with their fields.
#[derive(Debug, Clone)]
pub struct FieldList<'s> {
    /// The operations, in the order of the schemas, or as they were named.
    pub operations: Vec<OperationFields<'s>>,
    /// `true` if operations were named.
    pub is_selected: bool,
}

/// Lists the fields of operations, or of all if `operations` is empty.
///
/// ```
/// use ocrmarket_engine::{Schemas, list};
///
/// let schemas = Schemas::built_in()?;
/// let list = list::list(&schemas, &["showapi/bank_card".to_owned()])?;
/// let fields = &list.operations[0].fields;
/// let number = fields.iter().find(|field| field.location == "/showapi_res_body/card_num");
/// assert_eq!(number.map(|field| field.label), Some("银行卡号"));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// There is no such operation.
pub fn list<'s>(schemas: &'s Schemas, operations: &[String]) -> Result<FieldList<'s>> {
    let named: Result<Vec<&OperationModel>> = operations
        .iter()
        .map(|name| schemas.operation(name))
        .collect();
    let models = match named? {
        models if models.is_empty() => schemas.api.operations().collect(),
        models => models,
    };
    Ok(FieldList {
        operations: fields::of_operations(&schemas.api, models),
        is_selected: !operations.is_empty(),
    })
}

impl Emitter for ListFormat {
    type Report<'r> = FieldList<'r>;

    fn is_for_people(&self) -> bool {
        *self == Self::Human
    }

    fn emit(&self, list: &FieldList<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Human => human::write(list, out),
            Self::Json => json::write(list, out),
            Self::Html => page::write(list, out),
        }
    }
}
