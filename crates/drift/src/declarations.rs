//! Declarations of all operations of an [`Api`], for [`detect::report`](crate::detect::report).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use ocrmarket_model::Api;
use ocrmarket_model::api::OperationModel;
use ocrmarket_validator::CompileError;

use crate::profile::Declarations;

/// Error of a response schema that is not JSON, or nested too deeply.
#[derive(Debug)]
pub struct DeclarationError {
    operation: String,
    source: CompileError,
}

/// Reads the response schema of each operation, by `vendor/operation`.
///
/// # Errors
/// A schema is not JSON, or is nested too deeply.
pub fn declarations(api: &Api) -> Result<BTreeMap<String, Arc<Declarations>>, DeclarationError> {
    let read = |operation: &OperationModel| {
        let name = operation.full_name();
        match Declarations::of(&operation.operation, &operation.response_bundle) {
            Ok(declarations) => Ok((name, Arc::new(declarations))),
            Err(source) => Err(DeclarationError {
                operation: name,
                source,
            }),
        }
    };
    api.operations().map(read).collect()
}

impl fmt::Display for DeclarationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, source } = self;
        write!(formatter, "{operation}: {source}")
    }
}

impl std::error::Error for DeclarationError {}
