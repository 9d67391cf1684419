//! Decodes a stored response, one line for each leaf.
//!
//! The bytes are read along with the schemas. No generated type is involved, so any operation of
//! any schemas can be decoded.
//!
//! Personal values, undeclared fields, values that do not fit and the vendor's messages are masked
//! unless requested. The response is not validated here.

mod json;
mod walk;

use std::borrow::Cow;
use std::fmt;

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, OperationModel};
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::NotAResponse;
use ocrmarket_operation::unfold::unfold;
use ocrmarket_validator::without_overridden;
use ocrmarket_wire::reader::SyntaxError;

pub use self::walk::{DecodedLeaf, LeafState, MASK};

use crate::failure::{Failure, Result, byte};
use crate::schemas::Schemas;

use self::walk::{Stopped, Walk};

/// Configuration of [`decode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeConfig {
    /// The operation, `vendor/operation`.
    pub operation: String,
    /// Shows personal values, and everything that may contain them.
    pub show_private: bool,
    /// Name of the response in messages.
    pub name: String,
}

impl DecodeConfig {
    /// Creates the configuration for a response of an operation, with private values masked.
    pub fn new(operation: impl Into<String>) -> Self {
        Self {
            operation: operation.into(),
            show_private: false,
            name: "the response".to_owned(),
        }
    }
}

/// A classified response. Each call of [`lines`](Self::lines) reads its bytes again.
pub struct DecodedResponse<'a> {
    config: &'a DecodeConfig,
    api: &'a Api,
    operation: &'a OperationModel,
    body: Cow<'a, [u8]>,
    root: Option<DefinitionId>,
    /// The outcome, by the operation's rules.
    pub outcome: Outcome,
    /// JSON Pointer to the payload; `None` if there is none.
    pub location: Option<&'a str>,
}

/// Classifies a response, and prepares to decode it.
///
/// ```
/// use ocrmarket_engine::decode::{DecodeConfig, decode};
/// use ocrmarket_engine::{Failure, Schemas};
///
/// let schemas = Schemas::built_in()?;
/// let config = DecodeConfig::new("showapi/bank_card");
/// let body = br#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "bank": "CMB"}}"#;
/// let mut pointers = Vec::new();
/// decode(&config, &schemas, body)?.lines(|line| {
///     pointers.push(line.pointer.to_owned());
///     Ok::<(), Failure>(())
/// })?;
/// assert_eq!(pointers[0], "/showapi_res_code");
/// # Ok::<(), Failure>(())
/// ```
///
/// # Errors
/// The operation is unknown, or the response is no JSON object.
pub fn decode<'a>(
    config: &'a DecodeConfig,
    schemas: &'a Schemas,
    body: &'a [u8],
) -> Result<DecodedResponse<'a>> {
    let operation = schemas.operation(&config.operation)?;
    let classified = operation.operation.outcome_of(body);
    let classified = classified.map_err(|error| not_a_response(&config.name, body, &error))?;
    let location = classified.payload;
    Ok(DecodedResponse {
        config,
        api: &schemas.api,
        operation,
        body: unfolded(operation, body),
        root: operation.body(&classified),
        outcome: classified.outcome,
        location: location
            .and_then(|location| operation.operation.payload.get(location))
            .map(AsRef::as_ref),
    })
}

impl DecodedResponse<'_> {
    /// Passes each leaf to `sink`, in the order of the response.
    ///
    /// # Errors
    /// The response stops being JSON, or the sink fails.
    pub fn lines<E: From<Failure>>(
        &self,
        mut sink: impl FnMut(&DecodedLeaf<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let rules = self.operation.operation.outcome.iter();
        let walk = Walk {
            api: self.api,
            body: &self.body,
            root: self.root,
            // They can repeat parts of the request, whatever their privacy class.
            messages: rules
                .flat_map(|rule| rule.message.iter())
                .map(AsRef::as_ref)
                .collect(),
            show_private: self.config.show_private,
        };
        walk.run(&mut sink).map_err(|stopped| match stopped {
            Stopped::Syntax(error) => malformed(&self.config.name, &self.body, &error).into(),
            Stopped::Sink(error) => error,
        })
    }
}

impl fmt::Debug for DecodedResponse<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Decoded")
            .field("outcome", &self.outcome)
            .field("place", &self.location)
            .finish_non_exhaustive()
    }
}

/// Returns the bytes to decode: strings that contain objects are unfolded, and the last of
/// duplicate keys is kept, as everywhere.
fn unfolded<'a>(operation: &OperationModel, body: &'a [u8]) -> Cow<'a, [u8]> {
    let unfolded = unfold(&operation.operation, body);
    let body = match &unfolded {
        Some(unfolded) => Cow::Owned(unfolded.bytes().to_vec()),
        None => Cow::Borrowed(body),
    };
    let text = std::str::from_utf8(&body).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match without_overridden(text) {
        Ok(Some(thinned)) => Cow::Owned(thinned.text.into_bytes()),
        _ => body,
    }
}

fn not_a_response(name: &str, body: &[u8], error: &NotAResponse) -> Failure {
    match error {
        _ if body.is_empty() => Failure::incomplete(format!("{name} is empty")),
        NotAResponse::Syntax(error) => malformed(name, body, error),
        error => Failure::incomplete(format!("{name}: {error}")),
    }
}

fn malformed(name: &str, body: &[u8], error: &SyntaxError) -> Failure {
    let position = error.position(body);
    let location = format!("line {}, column {}", position.line, position.column);
    Failure::incomplete(format!("{name} is not JSON: {error} at {location}"))
        .at(&byte(error.offset))
}
