//! Validation of an operation's responses: a body is classified by the vendor's outcome rules, then
//! validated against the schema of its outcome.
//!
//! Only this module selects the schema by the class of a body. The command, the generated crate and
//! the client all use it. So an outage is not reported as drift: a failure is validated against the
//! schema of failures.
//!
//! The rules come first in meaning, not in time. The beginning of most bodies determines the class,
//! if the body is valid. The fast path, which reads the whole body anyway, verifies that. So a
//! valid body is read once. If it is not valid, or if its beginning does not determine the class,
//! the rules read the whole body.

use std::borrow::Cow;
use std::fmt;
use std::ptr;
use std::sync::OnceLock;

use ocrmarket_operation::Operation;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{self, Glanced, NotAResponse, OutcomeReader, RecordClass};
use ocrmarket_operation::response::{Model, ValidatorOf};
use ocrmarket_operation::unfold::unfold;
use ocrmarket_wire::disclosure::unlisted_code;
use ocrmarket_wire::pointer;
use ocrmarket_wire::reader::{self, Position, RawText, Reader};

use crate::error::CompileError;
use crate::explain::kind_name;
use crate::finding::{Explanation, Finding, MoreFindings, Severity, Validity};
use crate::options::{Formats, Options};
use crate::response::{Branch, ResponseSchema};
use crate::schema::{Check, Schema};

/// Number of bytes of a body that are read to guess its class. The codes that vendors begin with
/// are far shorter.
const BEGINNING: usize = 512;

/// The outcome rules and the response schema of an operation, ready to validate bodies. Create it
/// once, and share it by reference between threads.
///
/// ```
/// use ocrmarket_operation::{Condition, Outcome, OutcomeRule};
/// use ocrmarket_operation::outcome::RecordClass;
/// use ocrmarket_validator::operation::OperationValidator;
/// use ocrmarket_validator::{Options, Validity};
/// # let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
/// # let mut operation = api.vendors[0].operations[0].operation.clone();
/// # operation.payload = vec!["".into()].into();
///
/// // `operation` is a success where `number` came, and else a failure.
/// # let number = Condition::Exists { at: "/number".into(), exists: true };
/// # let rule = |when: Vec<Condition>, outcome| OutcomeRule {
/// #     when: when.into(), outcome, success: None, success_index: 0, code: None, message: vec![].into(),
/// #     charged: Default::default(), retry: Default::default(),
/// # };
/// # operation.outcome = vec![rule(vec![number], Outcome::Success), rule(vec![], Outcome::Failure)].into();
/// let bundle = br##"{
///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}, {"$ref": "#/$defs/Refusal", "x-role": "failure"}],
///     "$defs": {
///         "Card": {"type": "object", "properties": {"number": {"type": "string", "x-privacy": "bank-card"}}},
///         "Refusal": {"type": "object", "properties": {"reason": {"type": "string"}}}
///     }
/// }"##;
/// let validator = OperationValidator::new(&operation, bundle, &Options::default())?;
///
/// let validation = validator.validate(br#"{"number": "6222", "colour": 3}"#);
/// assert_eq!((validation.class, validation.validity), (RecordClass::Success, Validity::Valid));
/// assert_eq!(validation.findings[0].to_string(), "1:20: warning: /colour: undeclared field (undeclared)");
///
/// let validation = validator.validate(br#"{"reason": "busy"}"#);
/// assert_eq!((validation.class, validation.findings.len()), (RecordClass::Failure, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct OperationValidator<'o> {
    operation: &'o Operation,
    rules: OutcomeReader<'o>,
    response: Result<ResponseSchema, CompileError>,
}

/// Class, verdict and findings of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Validation {
    /// Class of the body. Never [`RecordClass::Gateway`], which headers determine.
    pub class: RecordClass,
    /// Validity against the schema of the class.
    pub validity: Validity,
    /// The first findings, in the order of the body.
    pub findings: Vec<Finding>,
    /// Numbers of all other findings, as in [`Explanation`].
    pub more: Vec<MoreFindings>,
}

/// The result of the outcome rules for a body, which selects its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassifiedBody<'o> {
    outcome: Result<(RecordClass, Branch<'o>), NotAResponse>,
    /// `true` if the body must be unfolded before it is read.
    has_json_text: bool,
    /// Pointers to codes that the operation does not list.
    unknown_codes: Vec<String>,
    /// Pointers to values that are not objects, at the location of the payload.
    misplaced: Vec<String>,
}

impl<'o> ClassifiedBody<'o> {
    /// Returns the class by the rules.
    pub fn class(&self) -> RecordClass {
        let classified_body = self.outcome.as_ref();
        classified_body.map_or(RecordClass::NotAResponse, |(class, _)| *class)
    }

    /// Returns the branch that the body is validated against.
    pub fn branch(&self) -> Option<Branch<'o>> {
        self.outcome.as_ref().ok().map(|(_, branch)| *branch)
    }
}

impl<'o> OperationValidator<'o> {
    /// Compiles the bundle of an operation. The formats are the vendors' own, whatever the options
    /// say.
    ///
    /// # Errors
    /// As [`ResponseSchema::compile`].
    pub fn new(
        operation: &'o Operation,
        bundle: &[u8],
        options: &Options,
    ) -> Result<Self, CompileError> {
        let validator = Self::of_any(operation, bundle, options);
        match validator.response {
            Err(error) => Err(error),
            Ok(_) => Ok(validator),
        }
    }

    fn of_any(operation: &'o Operation, bundle: &[u8], options: &Options) -> Self {
        let options = Options {
            formats: Formats::Wire,
            ..options.clone()
        };
        Self {
            operation,
            rules: OutcomeReader::new(operation),
            response: ResponseSchema::compile(bundle, &options),
        }
    }

    /// Classifies and validates a body. For a valid body this takes little more than a check.
    pub fn validate(&self, body: &[u8]) -> Validation {
        match self.check(body) {
            Ok(class) => Validation {
                class,
                validity: Validity::Valid,
                findings: Vec::new(),
                more: Vec::new(),
            },
            Err(classified_body) => self.explain(&classified_body, body),
        }
    }

    /// Returns the class of a body, if there is nothing to report about it.
    ///
    /// # Errors
    /// There may be something to report. [`explain`](Self::explain) returns it, given the result of
    /// the rules.
    pub fn check(&self, body: &[u8]) -> Result<RecordClass, ClassifiedBody<'o>> {
        let mut held_to = Vec::new();
        for (class, branch) in self.guesses(body) {
            if self.is_valid(branch, body) {
                return Ok(class);
            }
            held_to.push(branch);
        }
        let classified_body = self.classify(body);
        // A branch that was guessed has already been checked.
        match classified_body.branch() {
            Some(branch) if held_to.contains(&branch) => Err(classified_body),
            _ => self
                .check_classified(&classified_body, body)
                .ok_or(classified_body),
        }
    }

    /// Returns the class of a body by an existing result of the rules, if there is nothing to
    /// report about it.
    pub fn check_classified(
        &self,
        classified_body: &ClassifiedBody<'_>,
        body: &[u8],
    ) -> Option<RecordClass> {
        let branch = classified_body.branch()?;
        let unfolded = || unfold(self.operation, body);
        let is_valid = || match classified_body.has_json_text.then(unfolded).flatten() {
            Some(unfolded) => self.is_valid(branch, unfolded.bytes()),
            None => self.is_valid(branch, body),
        };
        let is_plain =
            classified_body.unknown_codes.is_empty() && classified_body.misplaced.is_empty();
        (is_plain && is_valid()).then(|| classified_body.class())
    }

    /// Returns the class, verdict and all findings of a body by an existing result of the rules.
    #[cold]
    pub fn explain(&self, classified_body: &ClassifiedBody<'_>, body: &[u8]) -> Validation {
        let response = match &self.response {
            Ok(response) => response,
            Err(error) => return not_compiled(classified_body, error),
        };
        let (class, branch) = match &classified_body.outcome {
            Ok(classified_body) => *classified_body,
            Err(NotAResponse::NotAnObject) => return not_an_object(body),
            Err(_) => (RecordClass::NotAResponse, Branch::Failure),
        };
        let unfolded = unfold(self.operation, body);
        let text = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
        let Explanation {
            validity: mut verdict,
            mut findings,
            more,
        } = response.explain(branch, text);
        if verdict != Validity::Malformed {
            if !classified_body.misplaced.is_empty() && verdict != Validity::Incomplete {
                verdict = Validity::Invalid;
            }
            add_misplaced(text, &classified_body.misplaced, &mut findings);
            let codes = classified_body.unknown_codes.iter();
            findings.extend(codes.map(|pointer| unknown_code(text, pointer, class)));
            findings.sort_by_key(|finding| finding.offset);
        }
        if let Some(unfolded) = unfolded {
            for finding in &mut findings {
                finding.offset = unfolded.sent_offset(finding.offset);
                let position = Position::of(body, finding.offset);
                (finding.line, finding.column) = (position.line, position.column);
            }
        }
        Validation {
            class,
            validity: verdict,
            findings,
            more,
        }
    }

    /// Returns the result of the rules for a body. Reads the whole body.
    pub fn classify(&self, body: &[u8]) -> ClassifiedBody<'o> {
        match self.rules.classify(body) {
            Ok(classified) => self.classified(&classified),
            Err(error) => ClassifiedBody {
                outcome: Err(error),
                has_json_text: false,
                unknown_codes: Vec::new(),
                misplaced: Vec::new(),
            },
        }
    }

    /// Returns the same as [`classify`](Self::classify), from an existing result of the rules.
    pub fn classified(&self, classified: &outcome::Classified<'_>) -> ClassifiedBody<'o> {
        let branch = self.branch(classified.outcome, classified.success, classified.payload);
        let owned = |pointers: &[Cow<'_, str>]| pointers.iter().map(ToString::to_string).collect();
        ClassifiedBody {
            outcome: Ok((classified.outcome.into(), branch)),
            has_json_text: classified.has_json_text,
            unknown_codes: owned(&classified.unknown_codes),
            misplaced: owned(&classified.misplaced),
        }
    }

    fn branch(&self, outcome: Outcome, success: usize, payload: Option<usize>) -> Branch<'o> {
        let location = payload.and_then(|index| self.operation.payload.get(index));
        match outcome {
            Outcome::Success => Branch::Success {
                payload: location.map_or("", AsRef::as_ref),
                index: success,
            },
            Outcome::Failure => Branch::Failure,
            Outcome::Pending => Branch::Pending,
        }
    }

    fn is_valid(&self, branch: Branch<'_>, body: &[u8]) -> bool {
        let checked = self.response.as_ref();
        checked.is_ok_and(|response| response.check(branch, body) == Check::Valid)
    }

    /// Returns `true` if each earlier payload location that may exist has the same schema. Such a
    /// location may be further down in the body.
    fn is_one_schema(&self, schema: &Schema, glanced: &Glanced) -> bool {
        let Ok(response) = &self.response else {
            return false;
        };
        let earlier = &self.operation.payload[..glanced.payload.unwrap_or_default()];
        earlier.iter().all(|location| {
            let branch = Branch::Success {
                payload: location,
                index: glanced.success,
            };
            let may_have = pointer::tokens(location).is_none_or(|tokens| {
                schema.may_have(&tokens.map(Cow::into_owned).collect::<Vec<_>>())
            });
            !may_have
                || response
                    .of_whole_body(branch)
                    .is_some_and(|holds| ptr::eq(holds, schema))
        })
    }

    /// Returns the classes that a body may have by its beginning. Each is the result of the rules
    /// **if** the body is valid against its branch.
    ///
    /// A valid body is an object without duplicate keys. It contains nothing where its schema
    /// declares nothing, if that would be reported. So locations that the schema does not declare
    /// are empty, and those that were read are right.
    fn guesses<'s>(
        &'s self,
        body: &'s [u8],
    ) -> impl Iterator<Item = (RecordClass, Branch<'o>)> + 's {
        let beginning = beginning(body);
        let key = beginning.and_then(|beginning| first_key(beginning)?.decode().ok());
        let response = self.response.as_ref().ok();
        let schemas = response.into_iter().flat_map(ResponseSchema::schemas);
        let schemas = schemas.filter(move |schema| {
            let key = key.as_deref();
            key.is_some_and(|key| schema.declares(key))
        });
        schemas.filter_map(move |schema| self.guess(beginning?, schema))
    }

    /// Returns the class of a body by its beginning, under the assumption that it is valid by a
    /// schema.
    fn guess(&self, beginning: &str, schema: &Schema) -> Option<(RecordClass, Branch<'o>)> {
        let response = self.response.as_ref().ok()?;
        let may_have = |tokens: &[String]| schema.may_have(tokens);
        let glanced = self.rules.glance(beginning, may_have)?;
        let guessed = self.branch(glanced.outcome, glanced.success, glanced.payload);
        let holds = response.of_whole_body(guessed)?;
        let is_sure = glanced.is_sure && !glanced.has_unknown_code && !glanced.has_misplaced;
        (is_sure && ptr::eq(holds, schema) && self.is_one_schema(schema, &glanced))
            .then(|| (glanced.outcome.into(), guessed))
    }
}

/// The [`OperationValidator`] of an operation for the lifetime of the program: compiled on first use, once for
/// all threads. It belongs to the static that contains it, in the module of the operation.
///
/// If the schema does not compile, every body has that finding, with the keyword `schema`.
#[derive(Debug)]
pub struct LazyValidator {
    operation: &'static Operation,
    schema: &'static [&'static &'static str],
    validator: OnceLock<OperationValidator<'static>>,
}

impl LazyValidator {
    /// Creates a validator for the responses of an operation. `schema` is the text of the bundled
    /// response schema in parts. Each is a reference to a static, so that operations with common
    /// definitions share their text.
    pub const fn new(
        operation: &'static Operation,
        schema: &'static [&'static &'static str],
    ) -> Self {
        Self {
            operation,
            schema,
            validator: OnceLock::new(),
        }
    }

    /// Returns the validator that a model names. `None` if it is from another version of this crate.
    pub fn of(named: ValidatorOf) -> Option<&'static Self> {
        named().downcast_ref()
    }

    /// Returns the operation.
    pub const fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Returns the validator, with default [`Options`]. The first call compiles it.
    pub fn get(&self) -> &OperationValidator<'static> {
        self.validator.get_or_init(|| {
            let text: String = self.schema.iter().map(|part| **part).collect();
            OperationValidator::of_any(self.operation, text.as_bytes(), &Options::default())
        })
    }

    /// Returns the validator, if it has been compiled.
    pub fn compiled(&self) -> Option<&OperationValidator<'static>> {
        self.validator.get()
    }
}

/// A model whose operation has a validator. Implemented by generated code.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is generated without validation",
    note = "enable the feature `validate` of the generated crate, or use `Options::with_validate` in a build script"
)]
pub trait Validated: Model {
    /// Returns the validator of its operation.
    fn validator() -> &'static LazyValidator;
}

/// Returns the text at the beginning of a long body. `None` for a short body: the rules read all of
/// it as fast.
fn beginning(body: &[u8]) -> Option<&str> {
    let (beginning, _) = body.split_at_checked(BEGINNING)?;
    Some(beginning.utf8_chunks().next()?.valid())
}

fn first_key(beginning: &str) -> Option<RawText<'_>> {
    let mut reader = Reader::from_text(beginning);
    reader.begin_object().ok()?;
    reader.next_key().ok()?
}

/// Returns the warning about a code that the operation does not list. It may be the status of a
/// pending job that is in no list.
fn unknown_code(text: &[u8], pointer: &str, class: RecordClass) -> Finding {
    let location = reader::pointer(text, pointer).ok().flatten();
    let offset = location.map_or(0, |value| value.as_ptr().addr() - text.as_ptr().addr());
    let expected = if class == RecordClass::Pending {
        "a status that the operation lists as pending"
    } else {
        "a code that the operation lists"
    };
    Finding {
        severity: Severity::Warning,
        pointer: pointer.to_owned(),
        expected: expected.to_owned(),
        excerpt: shown_code(location),
        ..whole("unknown-code", Position::of(text, offset), offset)
    }
}

/// Adds findings about values that are not objects at the location of the payload, unless the
/// schema already reports them.
fn add_misplaced(text: &[u8], pointers: &[String], findings: &mut Vec<Finding>) {
    for pointer in pointers {
        let says_so = |finding: &Finding| finding.keyword == "type" && finding.pointer == *pointer;
        if findings.iter().any(says_so) {
            continue;
        }
        let value = reader::pointer(text, pointer).ok().flatten();
        let offset = value.map_or(0, |value| value.as_ptr().addr() - text.as_ptr().addr());
        findings.push(Finding {
            pointer: pointer.clone(),
            expected: "object as the payload".to_owned(),
            excerpt: kind_name(value.unwrap_or_default()).to_owned(),
            ..whole("type", Position::of(text, offset), offset)
        });
    }
}

/// Returns a code as it may be shown.
fn shown_code(value: Option<&str>) -> String {
    let text = value.and_then(|value| {
        let mut reader = Reader::from_text(value);
        match reader.kind().ok()? {
            reader::Kind::String => reader.string().ok()?.decode().ok(),
            reader::Kind::Number => reader.number().ok().map(Cow::Borrowed),
            _ => None,
        }
    });
    match text.filter(|text| unlisted_code(text).is_shown()) {
        Some(code) => format!("`{code}`"),
        None if value.is_none() => "no code".to_owned(),
        None => "another code".to_owned(),
    }
}

fn not_an_object(body: &[u8]) -> Validation {
    let offset = body.iter().position(|byte| !byte.is_ascii_whitespace());
    let offset = offset.unwrap_or_default();
    let value = std::str::from_utf8(&body[offset..]).unwrap_or_default();
    refused(Finding {
        expected: "object".to_owned(),
        excerpt: kind_name(value).to_owned(),
        ..whole("type", Position::of(body, offset), offset)
    })
}

fn not_compiled(classified_body: &ClassifiedBody<'_>, error: &CompileError) -> Validation {
    let finding = Finding {
        expected: "a schema that compiles".to_owned(),
        excerpt: error.to_string(),
        ..whole("schema", Position::of(&[], 0), 0)
    };
    Validation {
        class: classified_body.class(),
        ..refused(finding)
    }
}

fn refused(finding: Finding) -> Validation {
    Validation {
        class: RecordClass::NotAResponse,
        validity: Validity::Invalid,
        findings: vec![finding],
        more: Vec::new(),
    }
}

/// Returns an error about a body as a whole.
fn whole(keyword: &str, position: Position, offset: usize) -> Finding {
    Finding {
        severity: Severity::Error,
        keyword: keyword.to_owned(),
        pointer: String::new(),
        shown: None,
        schema_pointer: String::new(),
        offset,
        line: position.line,
        column: position.column,
        expected: String::new(),
        excerpt: String::new(),
        unknown_value: None,
        privacy: None,
    }
}

impl fmt::Debug for OperationValidator<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = format_args!("{}/{}", self.operation.vendor, self.operation.name);
        formatter
            .debug_struct("OperationValidator")
            .field("operation", &name)
            .finish_non_exhaustive()
    }
}
