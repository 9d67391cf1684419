//! Validation of a body: its class by the vendor's rules, a verdict and findings.
//!
//! Each operation's schema is compiled once, when its first response is validated, and shared by
//! all threads. A valid body needs one check; only other bodies need an explanation.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Evidence;
use ocrmarket_validator::operation::{OperationValidator, Validation};
use ocrmarket_validator::{
    Check, CompileError, Finding, Formats, MoreFindings, Options, Schema, Validity,
};

use crate::failure::{Failure, Result};
use crate::schemas::{Schemas, full_name};

use super::tally;
use crate::records::mongo;

/// Validators of a run.
pub(super) enum Validators<'m> {
    /// One schema, without classes.
    Schema(Box<Schema>),
    /// Operations.
    Operations {
        /// Operations by name.
        all: HashMap<String, Operation<'m>>,
        /// Operation of records that do not name theirs.
        default: Option<String>,
        /// Options for compiling schemas.
        options: Options,
    },
}

/// An operation, whose schema is compiled on first use.
pub(super) struct Operation<'m> {
    model: &'m OperationModel,
    name: Arc<str>,
    validator: OnceLock<Result<OperationValidator<'m>, CompileError>>,
}

/// Result of validating a body.
#[derive(Debug)]
pub(super) struct Validated {
    /// Its class; empty with `--schema`.
    pub(super) class: &'static str,
    /// Its validity.
    pub(super) validity: Validity,
    /// Its deviations from the schema.
    pub(super) findings: Vec<Finding>,
    /// Numbers of further deviations.
    pub(super) more: Vec<MoreFindings>,
    /// A fault of the body as a whole.
    pub(super) problem: Option<Problem>,
    /// `true` if locations in the findings are positions in a rewritten body.
    pub(super) is_rewritten: bool,
}

/// A fault of a record as a whole.
#[derive(Debug)]
pub(super) struct Problem {
    /// Keyword, as in findings.
    pub(super) keyword: &'static str,
    /// Message for people.
    pub(super) message: String,
}

/// Reason why a body cannot be validated.
#[derive(Debug)]
pub(super) enum NoValidator {
    /// The record does not name its operation, and there is no default.
    Unnamed,
    /// There is no operation of that name.
    Unknown,
    /// Its schema does not compile.
    Schema(String),
}

impl<'m> Validators<'m> {
    /// Compiles one schema.
    ///
    /// # Errors
    /// It does not compile.
    pub(super) fn of_schema(
        text: &[u8],
        mut options: Options,
        formats: bool,
    ) -> Result<Self, CompileError> {
        options.formats = if formats {
            Formats::Standard
        } else {
            Formats::None
        };
        Ok(Self::Schema(Box::new(Schema::compile(text, &options)?)))
    }

    /// Creates the validators of some schemas' operations, with the operation of records that do
    /// not name theirs.
    ///
    /// # Errors
    /// There is no such operation, or its schema does not compile.
    pub(super) fn of_operations(
        model: &'m Schemas,
        default: Option<&str>,
        options: Options,
    ) -> Result<Self> {
        let operations = model
            .api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations);
        let all: HashMap<String, Operation<'m>> = operations
            .map(|model| {
                let name = full_name(model);
                let operation = Operation {
                    model,
                    name: name.as_str().into(),
                    validator: OnceLock::new(),
                };
                (name, operation)
            })
            .collect();
        if let Some(default) = default {
            model.operation(default)?;
            if let Some(Err(error)) = all
                .get(default)
                .map(|operation| operation.validator(&options))
            {
                return Err(Failure::from(error.clone()).context(default.to_owned()));
            }
        }
        let default = default.map(str::to_owned);
        Ok(Self::Operations {
            all,
            default,
            options,
        })
    }

    /// Returns `true` if bodies may be records of a response store, which name their operation.
    pub(super) fn knows_operations(&self) -> bool {
        matches!(self, Self::Operations { .. })
    }

    /// Returns the operation of a record that names it, or the default one.
    pub(super) fn operation(
        &self,
        name: Option<&str>,
    ) -> Result<Option<&Operation<'m>>, NoValidator> {
        match self {
            Self::Schema(_) => Ok(None),
            Self::Operations { all, default, .. } => {
                let name = name.or(default.as_deref()).ok_or(NoValidator::Unnamed)?;
                all.get(name).map(Some).ok_or(NoValidator::Unknown)
            }
        }
    }

    /// Validates a body.
    ///
    /// # Errors
    /// The operation's schema does not compile.
    pub(super) fn validator(
        &self,
        operation: Option<&Operation<'m>>,
        body: &[u8],
    ) -> Result<Validated, NoValidator> {
        match (self, operation) {
            (Self::Schema(schema), _) => Ok(of_schema(schema, body)),
            (Self::Operations { options, .. }, Some(operation)) => {
                match operation.validator(options) {
                    Ok(validator) => Ok(of_operation(validator, body)),
                    Err(error) => Err(NoValidator::Schema(error.to_string())),
                }
            }
            (Self::Operations { .. }, None) => Err(NoValidator::Unnamed),
        }
    }

    /// Returns the evidence of the schemas that were used, sorted by the operations' names.
    pub(super) fn evidence(&self) -> Vec<tally::SchemaEvidence> {
        let Self::Operations { all, .. } = self else {
            return Vec::new();
        };
        let used = all
            .values()
            .filter(|operation| operation.validator.get().is_some());
        let mut evidence: Vec<tally::SchemaEvidence> = used
            .map(|operation| tally::SchemaEvidence {
                operation: operation.name.to_string(),
                evidence: match operation.model.operation.evidence {
                    Evidence::Documents => "documents",
                    Evidence::Provisional => "provisional",
                    Evidence::Live => "live",
                },
            })
            .collect();
        evidence.sort_by(|one, other| one.operation.cmp(&other.operation));
        evidence
    }
}

impl<'m> Operation<'m> {
    /// Returns the name `vendor/operation`.
    pub(super) fn name(&self) -> &Arc<str> {
        &self.name
    }

    fn validator(&self, options: &Options) -> Result<&OperationValidator<'m>, &CompileError> {
        let bundle = self.model.response_bundle.as_bytes();
        let compiled = self
            .validator
            .get_or_init(|| OperationValidator::new(&self.model.operation, bundle, options));
        compiled.as_ref()
    }
}

fn of_operation(validator: &OperationValidator<'_>, body: &[u8]) -> Validated {
    let classified_body = match validator.check(body) {
        Ok(class) => return Validated::valid(class.name()),
        Err(classified_body) => classified_body,
    };
    match mongo::unwrapped(body) {
        Some(plain) => Validated {
            is_rewritten: true,
            ..validator
                .explain(&validator.classify(&plain), &plain)
                .into()
        },
        None => validator.explain(&classified_body, body).into(),
    }
}

fn of_schema(schema: &Schema, body: &[u8]) -> Validated {
    if schema.check(body) == Check::Valid {
        return Validated::valid("");
    }
    let explanation = schema.explain(body);
    Validated {
        validity: explanation.validity,
        findings: explanation.findings,
        more: explanation.more,
        ..Validated::valid("")
    }
}

impl Validated {
    /// Creates the result for a record with a fault as a whole.
    #[cold]
    pub(super) fn refused(
        class: &'static str,
        verdict: Validity,
        keyword: &'static str,
        message: String,
    ) -> Self {
        Self {
            validity: verdict,
            problem: Some(Problem { keyword, message }),
            ..Self::valid(class)
        }
    }

    /// Creates the result for a valid body without findings.
    fn valid(class: &'static str) -> Self {
        Self {
            class,
            validity: Validity::Valid,
            findings: Vec::new(),
            more: Vec::new(),
            problem: None,
            is_rewritten: false,
        }
    }
}

impl From<Validation> for Validated {
    fn from(validation: Validation) -> Self {
        Self {
            validity: validation.validity,
            findings: validation.findings,
            more: validation.more,
            ..Self::valid(validation.class.name())
        }
    }
}
