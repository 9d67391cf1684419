//! Validation of a body: its class by the vendor's rules, a verdict and findings.
//!
//! Each operation's schema is compiled once, when its first response is validated, and shared by
//! all threads. A valid body needs one check; only other bodies need an explanation.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Evidence;
use ocrmarket_validator::judge::{Judge, Judgement};
use ocrmarket_validator::{Check, CompileError, Finding, Formats, Options, Schema, Verdict};

use crate::failure::{Failure, Result};
use crate::schemas::{Schemas, full_name};

use super::tally;
use crate::records::mongo;

/// Validators of a run.
pub(super) enum Judges<'m> {
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
    judge: OnceLock<Result<Judge<'m>, CompileError>>,
}

/// Result of validating a body.
#[derive(Debug)]
pub(super) struct Judged {
    /// Its class; empty with `--schema`.
    pub(super) class: &'static str,
    /// Its validity.
    pub(super) verdict: Verdict,
    /// Its deviations from the schema.
    pub(super) findings: Vec<Finding>,
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
pub(super) enum NoJudge {
    /// The record does not name its operation, and there is no default.
    Unnamed,
    /// There is no operation of that name.
    Unknown,
    /// Its schema does not compile.
    Schema(String),
}

impl<'m> Judges<'m> {
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
                    judge: OnceLock::new(),
                };
                (name, operation)
            })
            .collect();
        if let Some(default) = default {
            model.operation(default)?;
            if let Some(Err(error)) = all.get(default).map(|operation| operation.judge(&options)) {
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
    pub(super) fn operation(&self, name: Option<&str>) -> Result<Option<&Operation<'m>>, NoJudge> {
        match self {
            Self::Schema(_) => Ok(None),
            Self::Operations { all, default, .. } => {
                let name = name.or(default.as_deref()).ok_or(NoJudge::Unnamed)?;
                all.get(name).map(Some).ok_or(NoJudge::Unknown)
            }
        }
    }

    /// Validates a body.
    ///
    /// # Errors
    /// The operation's schema does not compile.
    pub(super) fn judge(
        &self,
        operation: Option<&Operation<'m>>,
        body: &[u8],
    ) -> Result<Judged, NoJudge> {
        match (self, operation) {
            (Self::Schema(schema), _) => Ok(of_schema(schema, body)),
            (Self::Operations { options, .. }, Some(operation)) => match operation.judge(options) {
                Ok(judge) => Ok(of_operation(judge, body)),
                Err(error) => Err(NoJudge::Schema(error.to_string())),
            },
            (Self::Operations { .. }, None) => Err(NoJudge::Unnamed),
        }
    }

    /// Returns the evidence of the schemas that were used, sorted by the operations' names.
    pub(super) fn evidence(&self) -> Vec<tally::Evidence> {
        let Self::Operations { all, .. } = self else {
            return Vec::new();
        };
        let used = all
            .values()
            .filter(|operation| operation.judge.get().is_some());
        let mut evidence: Vec<tally::Evidence> = used
            .map(|operation| tally::Evidence {
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

    fn judge(&self, options: &Options) -> Result<&Judge<'m>, &CompileError> {
        let bundle = self.model.response_bundle.as_bytes();
        let compiled = self
            .judge
            .get_or_init(|| Judge::new(&self.model.operation, bundle, options));
        compiled.as_ref()
    }
}

fn of_operation(judge: &Judge<'_>, body: &[u8]) -> Judged {
    let ruled = match judge.check(body) {
        Ok(class) => return Judged::valid(class.name()),
        Err(ruled) => ruled,
    };
    match mongo::unwrapped(body) {
        Some(plain) => Judged {
            is_rewritten: true,
            ..judge.explain(&judge.ruled(&plain), &plain).into()
        },
        None => judge.explain(&ruled, body).into(),
    }
}

fn of_schema(schema: &Schema, body: &[u8]) -> Judged {
    if schema.check(body) == Check::Valid {
        return Judged::valid("");
    }
    let explanation = schema.explain(body);
    Judged {
        verdict: explanation.verdict,
        findings: explanation.findings,
        ..Judged::valid("")
    }
}

impl Judged {
    /// Creates the result for a record with a fault as a whole.
    #[cold]
    pub(super) fn refused(
        class: &'static str,
        verdict: Verdict,
        keyword: &'static str,
        message: String,
    ) -> Self {
        Self {
            verdict,
            problem: Some(Problem { keyword, message }),
            ..Self::valid(class)
        }
    }

    /// Creates the result for a valid body without findings.
    fn valid(class: &'static str) -> Self {
        Self {
            class,
            verdict: Verdict::Valid,
            findings: Vec::new(),
            problem: None,
            is_rewritten: false,
        }
    }
}

impl From<Judgement> for Judged {
    fn from(judgement: Judgement) -> Self {
        Self {
            verdict: judgement.verdict,
            findings: judgement.findings,
            ..Self::valid(judgement.class.name())
        }
    }
}
