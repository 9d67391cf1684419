//! Declarations of all operations of an [`Api`], as [`detect::report`](crate::detect::report) takes them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use ocrmarket_model::Api;
use ocrmarket_model::api::OperationModel;
use ocrmarket_validator::CompileError;

use crate::profile::Declarations;

/// A response schema that is not JSON, or nests too deep.
#[derive(Debug)]
pub struct DeclarationError {
    operation: String,
    source: CompileError,
}

/// Reads the response schema of each operation, by `vendor/operation`.
///
/// # Errors
/// A schema is not JSON, or nests too deep.
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
