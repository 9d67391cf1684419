//! What a body is and where it departs: its class by the vendor's rules, a verdict and findings.
//!
//! Each operation's schema is compiled when the first of its answers comes, once, and shared by all threads. A valid body
//! costs a check and nothing else; only what is not valid is explained.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use ocrmarket_spec::api::OperationModel;
use ocrmarket_spec::operation::{Evidence, Outcome};
use ocrmarket_spec::outcome::{NotAnAnswer, OutcomeReader, RecordClass};
use ocrmarket_validator::{
    Branch, Check, CompileError, Explanation, Finding, Formats, Options, Response, Schema, Verdict,
};

use crate::model::{Model, full_name};

use super::mongo;
use super::tally;

/// Everything records are judged by.
pub(super) enum Judges<'m> {
    /// One schema, and no classes.
    Schema(Box<Schema>),
    /// Operations.
    Operations {
        /// By name.
        all: HashMap<String, Operation<'m>>,
        /// That of records which do not say theirs.
        default: Option<String>,
        /// What they are compiled with.
        options: Options,
    },
}

/// One operation, compiled or not.
pub(super) struct Operation<'m> {
    model: &'m OperationModel,
    name: Arc<str>,
    judge: OnceLock<Result<OperationJudge<'m>, CompileError>>,
}

struct OperationJudge<'m> {
    response: Response,
    outcome: OutcomeReader<'m>,
}

/// What there is to say about a body.
#[derive(Debug)]
pub(super) struct Judged {
    /// Its class; empty with `--schema`.
    pub(super) class: &'static str,
    /// What it is.
    pub(super) verdict: Verdict,
    /// Where it departs.
    pub(super) findings: Vec<Finding>,
    /// What is wrong with it as a whole.
    pub(super) problem: Option<Problem>,
    /// Whether places in the findings are those of another spelling of the body.
    pub(super) is_rewritten: bool,
}

/// What is wrong with a record as a whole.
#[derive(Debug)]
pub(super) struct Problem {
    /// As in findings.
    pub(super) keyword: &'static str,
    /// For people.
    pub(super) message: String,
}

/// Why a body cannot be judged.
#[derive(Debug)]
pub(super) enum NoJudge {
    /// The record does not say its operation, and no flag does.
    Unnamed,
    /// There is no operation of that name.
    Unknown,
    /// Its schema does not compile.
    Schema(String),
}

impl<'m> Judges<'m> {
    /// One schema.
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

    /// The operations of some schemas, and the one that answered where a record does not say.
    ///
    /// # Errors
    /// There is no such operation, or its schema does not compile.
    pub(super) fn of_operations(
        model: &'m Model,
        default: Option<&str>,
        mut options: Options,
    ) -> anyhow::Result<Self> {
        options.formats = Formats::Wire;
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
                return Err(anyhow::Error::new(error.clone()).context(default.to_owned()));
            }
        }
        let default = default.map(str::to_owned);
        Ok(Self::Operations {
            all,
            default,
            options,
        })
    }

    /// Whether bodies may be records of a response store, which say their operation.
    pub(super) fn knows_operations(&self) -> bool {
        matches!(self, Self::Operations { .. })
    }

    /// The operation of a record that says its name, or says none.
    pub(super) fn operation(&self, name: Option<&str>) -> Result<Option<&Operation<'m>>, NoJudge> {
        match self {
            Self::Schema(_) => Ok(None),
            Self::Operations { all, default, .. } => {
                let name = name.or(default.as_deref()).ok_or(NoJudge::Unnamed)?;
                all.get(name).map(Some).ok_or(NoJudge::Unknown)
            }
        }
    }

    /// Judges a body.
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
                Ok(judge) => Ok(judge.judge(&operation.model.operation.payload, body)),
                Err(error) => Err(NoJudge::Schema(error.to_string())),
            },
            (Self::Operations { .. }, None) => Err(NoJudge::Unnamed),
        }
    }

    /// What the schemas that were used stand on, sorted by the operations' names.
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
    /// `vendor/operation`
    pub(super) fn name(&self) -> &Arc<str> {
        &self.name
    }

    fn judge(&self, options: &Options) -> Result<&OperationJudge<'m>, &CompileError> {
        let compiled = self.judge.get_or_init(|| {
            Ok(OperationJudge {
                response: Response::compile(self.model.response_bundle.as_bytes(), options)?,
                outcome: OutcomeReader::new(&self.model.operation),
            })
        });
        compiled.as_ref()
    }
}

impl OperationJudge<'_> {
    fn judge(&self, places: &[Cow<'_, str>], body: &[u8]) -> Judged {
        let class = self.class(places, body);
        if let Some((class, branch)) = class
            && self.response.check(branch, body) == Check::Valid
        {
            return Judged::valid(class.name());
        }
        match mongo::unwrapped(body) {
            Some(plain) => {
                let mut judged = self.explain(self.class(places, &plain), &plain);
                judged.is_rewritten = true;
                judged
            }
            None => self.explain(class, body),
        }
    }

    /// What a body is by the vendor's rules, and so what it is judged by; `None` if it is no JSON object.
    fn class<'p>(
        &self,
        places: &'p [Cow<'_, str>],
        body: &[u8],
    ) -> Option<(RecordClass, Branch<'p>)> {
        let judged = self.outcome.judge(body).ok()?;
        let place = judged.payload.and_then(|place| places.get(place));
        let branch = match judged.outcome {
            Outcome::Success => Branch::Success {
                payload: place.map_or("", AsRef::as_ref),
            },
            Outcome::Failure => Branch::Failure,
            Outcome::Pending => Branch::Pending,
        };
        Some((judged.outcome.into(), branch))
    }

    #[cold]
    fn explain(&self, class: Option<(RecordClass, Branch<'_>)>, body: &[u8]) -> Judged {
        if let Some((class, branch)) = class {
            return Judged::new(class.name(), self.response.explain(branch, body));
        }
        let class = RecordClass::NotAnAnswer.name();
        if self.outcome.judge(body).err() == Some(NotAnAnswer::NotAnObject) {
            let message = "expected a JSON object, as every answer is one".to_owned();
            return Judged::refused(class, Verdict::Invalid, "type", message);
        }
        Judged::new(class, self.response.explain(Branch::Failure, body))
    }
}

fn of_schema(schema: &Schema, body: &[u8]) -> Judged {
    if schema.check(body) == Check::Valid {
        return Judged::valid("");
    }
    Judged::new("", schema.explain(body))
}

impl Judged {
    /// A record that is wrong as a whole.
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

    /// Nothing to report.
    fn valid(class: &'static str) -> Self {
        Self {
            class,
            verdict: Verdict::Valid,
            findings: Vec::new(),
            problem: None,
            is_rewritten: false,
        }
    }

    fn new(class: &'static str, explanation: Explanation) -> Self {
        Self {
            verdict: explanation.verdict,
            findings: explanation.findings,
            ..Self::valid(class)
        }
    }
}
