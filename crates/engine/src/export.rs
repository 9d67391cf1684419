//! Exports of the schemas for other systems.

use ocrmarket_model::plain;

use crate::failure::Result;
use crate::schemas::Schemas;

/// Returns the plain JSON Schema 2020-12 of an operation's responses, which any validator reads: no
/// keyword and no format of this project. The same schemas give the same bytes.
///
/// ```
/// use ocrmarket_engine::{Schemas, export};
///
/// let schema = export::json_schema(&Schemas::built_in()?, "showapi/bank_card")?;
/// assert!(schema.contains("\"if\": {") && !schema.contains("\"x-words\""));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// There is no such operation.
pub fn json_schema(schemas: &Schemas, operation: &str) -> Result<String> {
    let operation = schemas.operation(operation)?;
    Ok(plain::response_schema(&schemas.api, operation))
}
