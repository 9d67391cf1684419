//! The operations whose responses are profiled: declarations of their schemas, and classification
//! of responses.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use ocrmarket_drift::profile::Declarations;
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{Guess, NotAResponse, OutcomeReader, RecordClass};
use ocrmarket_validator::CompileError;

use crate::failure::{Context as _, Failure, Result};
use crate::schemas::{Schemas, full_name};

/// Operations by name.
pub(super) struct Operations<'a> {
    all: HashMap<String, Known<'a>>,
    /// Operation of records that do not name theirs.
    default: Option<String>,
}

/// An operation, whose schema is read when its first response is counted.
pub(super) struct Known<'a> {
    /// Its number among all operations.
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) model: &'a OperationModel,
    /// Class of documents in a profile, for each success type.
    successes: Vec<String>,
    outcome: OutcomeReader<'a>,
    schema: OnceLock<Result<(Arc<Declarations>, String), CompileError>>,
}

impl<'a> Operations<'a> {
    /// # Errors
    /// There is no operation of the default's name, or a schema that was given cannot be read.
    pub(super) fn new(schemas: &'a Schemas, default: Option<&str>) -> Result<Self> {
        let vendors = schemas.api.vendors.iter();
        let models = vendors.flat_map(|vendor| &vendor.operations).enumerate();
        let all = models.map(|(number, model)| {
            let name = full_name(model);
            let known = Known {
                number,
                name: name.clone(),
                model,
                successes: success_classes(model),
                outcome: OutcomeReader::new(&model.operation),
                schema: OnceLock::new(),
            };
            (name, known)
        });
        let operations = Self {
            all: all.collect(),
            default: default.map(str::to_owned),
        };
        if let Some(default) = default {
            schemas.operation(default)?;
        }
        // The built-in schemas are known to be complete.
        if schemas.origin.folder().is_some() {
            for (name, known) in &operations.all {
                known
                    .schema()
                    .map_err(|error| Failure::usage(format!("{error}")))
                    .with_context(|| name.clone())?;
            }
        }
        Ok(operations)
    }

    /// Returns the operation of a record that names it, or the default one.
    pub(super) fn get(&self, name: Option<&str>) -> Option<&Known<'a>> {
        self.all.get(name.or(self.default.as_deref())?)
    }
}

impl Known<'_> {
    /// Returns the declarations of its schema, and the schema's digest.
    pub(super) fn schema(&self) -> Result<&(Arc<Declarations>, String), &CompileError> {
        let read = || {
            let declarations =
                Declarations::of(&self.model.operation, &self.model.response_bundle)?;
            Ok((Arc::new(declarations), self.model.schema_sha256()))
        };
        self.schema.get_or_init(read).as_ref()
    }

    /// Classifies a complete body. Returns its class and the location of its payload; `None` if it
    /// is not JSON.
    pub(super) fn classified_body(&self, body: &[u8]) -> Option<(&str, &str)> {
        match self.outcome.classify(body) {
            Ok(classified) => {
                Some(self.kind(classified.outcome, classified.success, classified.payload))
            }
            Err(NotAResponse::Syntax(_)) => None,
            Err(_) => Some((RecordClass::NotAResponse.name(), "")),
        }
    }

    /// Guesses the class and payload of a long body from its beginning. Returns also the root keys
    /// that invalidate the guess if they follow later.
    pub(super) fn guess(&self, body: &[u8]) -> Option<(&str, &str, Vec<String>)> {
        let Guess { glanced, excluded } = self.outcome.guess(body)?;
        let (class, payload) = self.kind(glanced.outcome, glanced.success, glanced.payload);
        Some((class, payload, excluded))
    }

    fn kind(&self, outcome: Outcome, success: usize, payload: Option<usize>) -> (&str, &str) {
        if outcome != Outcome::Success {
            return (RecordClass::from(outcome).name(), "");
        }
        let location = payload.and_then(|location| self.model.operation.payload.get(location));
        let class = self.successes.get(success).map(String::as_str);
        let class = class.unwrap_or(RecordClass::Success.name());
        (class, location.map_or("", AsRef::as_ref))
    }
}

/// Returns the classes of successes in a profile: `success`, and `success:Name` for success types
/// other than the first.
fn success_classes(model: &OperationModel) -> Vec<String> {
    let first = RecordClass::Success.name();
    let others = model.operation.successes.iter().skip(1);
    let others = others.map(|one| format!("{first}:{}", one.name));
    std::iter::once(first.to_owned()).chain(others).collect()
}
