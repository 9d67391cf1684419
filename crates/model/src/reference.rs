//! Validates a body against the schema of its operation. Returns every finding, as stored samples
//! record them.
//!
//! The `jsonschema` crate finds validation errors. A separate traversal finds unknown values,
//! undeclared fields and duplicate keys. Thorough, not fast: it validates samples and serves tests
//! as a reference. Findings contain pointers only, never values of the body.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;

use jsonschema::Validator;
use ocrmarket_wire::{LeafFormat, fold_value, is_empty_value, pointer};

use crate::api::{
    Api, DefinitionId, Element, LeafShape, OperationModel, Sample, SampleFinding, Severity, Shape,
};
use crate::diagnostics::{Diagnostic, DiagnosticCode, Diagnostics};
use crate::source::{JsonValue, Node, ParseError, Purpose, SourceFile, child_pointer};
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{Classified, NotAResponse, OutcomeReader, RecordClass};
use ocrmarket_operation::unfold::unfold;

/// Validates every stored sample and reports where its findings differ from the recorded ones.
pub fn check_samples(api: &Api) -> Diagnostics {
    let mut found = Vec::new();
    for operation in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        match ReferenceValidator::new(api, operation) {
            Ok(judge) => operation
                .samples
                .iter()
                .for_each(|sample| compare(&judge, sample, &mut found)),
            Err(error) => found.push(Diagnostic::of_file(
                &operation.path,
                DiagnosticCode::UnjudgedSample,
                error.to_string(),
                "correct the response schema",
            )),
        }
    }
    found.into()
}

/// The schema and rules of an operation, prepared for validating bodies.
#[derive(Debug)]
pub struct ReferenceValidator<'a> {
    operation: &'a OperationModel,
    outcome: OutcomeReader<'a>,
    objects: HashMap<DefinitionId, ObjectPlan<'a>>,
    validators: HashMap<DefinitionId, Validator>,
}

/// The class of a body, and its findings.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReferenceValidation {
    /// Its class by the outcome rules. Never [`RecordClass::Gateway`], which depends on headers.
    pub class: RecordClass,
    /// Its findings, sorted, each once.
    pub findings: Vec<SampleFinding>,
}

/// The reason why a body cannot be validated.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotValidated {
    /// The body is not a response: not JSON, or not an object.
    NotAResponse(NotAResponse),
    /// The body is nested too deep for this parser. The decoder accepts it.
    Unreadable {
        /// Description of the mistake.
        message: String,
        /// Byte offset of its location.
        offset: usize,
    },
    /// The bundled schema does not compile.
    Schema(String),
}

impl fmt::Display for NotValidated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAResponse(NotAResponse::Syntax(error)) => {
                write!(f, "not JSON: {error}")
            }
            Self::NotAResponse(error) => error.fmt(f),
            Self::Unreadable { message, offset } => write!(f, "{message} at byte {offset}"),
            Self::Schema(message) => write!(f, "bundled schema does not compile: {message}"),
        }
    }
}

impl std::error::Error for NotValidated {}

/// Properties of an object definition, prepared for the traversal.
#[derive(Debug)]
struct ObjectPlan<'a> {
    properties: HashMap<&'a str, PropertyPlan<'a>>,
}

#[derive(Debug)]
struct PropertyPlan<'a> {
    shape: &'a Shape,
    /// Known values, folded.
    words: HashSet<String>,
}

impl<'a> ReferenceValidator<'a> {
    /// Compiles an operation's bundled schema.
    ///
    /// # Errors
    /// Fails if the bundle does not compile. A bundle that was read from schemas does.
    pub fn new(api: &'a Api, operation: &'a OperationModel) -> Result<Self, NotValidated> {
        let bundle: serde_json::Value = serde_json::from_str(&operation.response_bundle)
            .map_err(|error| NotValidated::Schema(error.to_string()))?;
        let roots = operation.roots();
        let compiled = roots.iter().map(|id| {
            let validator = compile(&bundle, &api[*id].name)?;
            Ok::<_, NotValidated>((*id, validator))
        });
        Ok(Self {
            operation,
            outcome: OutcomeReader::new(&operation.operation),
            validators: compiled.collect::<Result<_, _>>()?,
            objects: plan(api, roots.into_iter()),
        })
    }

    /// Validates a body.
    ///
    /// # Errors
    /// Fails if the body is not a JSON object, or nests deeper than 128 levels.
    pub fn validate(&self, body: &[u8]) -> Result<ReferenceValidation, NotValidated> {
        let classified = self
            .outcome
            .classify(body)
            .map_err(NotValidated::NotAResponse)?;
        let unfolded = unfold(&self.operation.operation, body);
        let body = unfolded.as_ref().map_or(body, |unfolded| unfolded.bytes());
        let unreadable = |error: ParseError| NotValidated::Unreadable {
            message: error.message,
            offset: error.offset,
        };
        let root = Node::parse(body, Purpose::Body).map_err(unreadable)?;
        let mut findings = BTreeSet::new();
        of_text(&root, "", &mut findings);
        for pointer in &classified.unknown_codes {
            findings.insert(warning(pointer.clone().into_owned(), "unknown-code"));
        }
        for pointer in &classified.misplaced {
            findings.insert(SampleFinding {
                pointer: pointer.clone().into_owned(),
                keyword: "type".to_owned(),
                severity: Severity::Error,
            });
        }
        // The outcome selects the definition. Findings in a payload are repeated by its envelope;
        // the set removes duplicates.
        if let Some(definition) = self.definition_of(&classified) {
            self.definition(definition, &root, "", &mut findings);
        }
        if let Some((definition, location)) = self.payload(&classified)
            && let Some(node) = at_pointer(&root, location)
        {
            self.definition(definition, node, location, &mut findings);
        }
        Ok(ReferenceValidation {
            class: classified.outcome.into(),
            findings: findings.into_iter().collect(),
        })
    }

    /// Returns the definition of the whole body. While a job is running, any body is valid if there
    /// is no envelope.
    fn definition_of(&self, classified: &Classified<'_>) -> Option<DefinitionId> {
        match classified.outcome {
            Outcome::Pending => self.operation.envelope(),
            _ => self.operation.body(classified),
        }
    }

    /// Returns the success type of a payload inside an envelope, and the location of the payload.
    fn payload(&self, classified: &Classified<'_>) -> Option<(DefinitionId, &'a str)> {
        let location = self.operation.operation.payload.get(classified.payload?)?;
        let success = self.operation.successes.get(classified.success)?;
        let is_inside = classified.outcome == Outcome::Success && !location.is_empty();
        is_inside.then_some((success.payload, location.as_ref()))
    }

    fn definition(
        &self,
        definition: DefinitionId,
        node: &Node,
        prefix: &str,
        findings: &mut BTreeSet<SampleFinding>,
    ) {
        let validator = self.validators.get(&definition);
        let json = node.to_json();
        for error in validator.iter().flat_map(|one| one.iter_errors(&json)) {
            findings.insert(SampleFinding {
                pointer: format!("{prefix}{}", error.instance_path()),
                keyword: error.kind().keyword().to_owned(),
                severity: Severity::Error,
            });
        }
        self.object(definition, node, prefix, findings);
    }

    /// Traverses an object. Recursion is bounded by the depth of the body.
    fn object(
        &self,
        definition: DefinitionId,
        node: &Node,
        pointer: &str,
        findings: &mut BTreeSet<SampleFinding>,
    ) {
        let Some(plan) = self.objects.get(&definition) else {
            return;
        };
        for entry in node.entries() {
            let pointer = child_pointer(pointer, &entry.key);
            let Some(property) = plan.properties.get(entry.key.as_str()) else {
                findings.insert(warning(pointer, "undeclared"));
                continue;
            };
            match property.shape {
                Shape::Leaf(_) => property.check(&entry.node, pointer, findings),
                Shape::Object(id) => self.object(*id, &entry.node, &pointer, findings),
                Shape::List { element, .. } => {
                    for (index, node) in entry.node.elements().iter().enumerate() {
                        let pointer = format!("{pointer}/{index}");
                        match element {
                            Element::Leaf(_) => property.check(node, pointer, findings),
                            Element::Object(id) => self.object(*id, node, &pointer, findings),
                        }
                    }
                }
            }
        }
    }
}

impl PropertyPlan<'_> {
    /// Adds a finding for an unknown value. Empty values give no finding.
    fn check(&self, node: &Node, pointer: String, findings: &mut BTreeSet<SampleFinding>) {
        let (JsonValue::String(text) | JsonValue::Number(text)) = &node.value else {
            return;
        };
        if self.words.is_empty() || is_empty_value(text) {
            return;
        }
        if !self.words.contains(&*fold_value(text)) {
            findings.insert(warning(pointer, "x-words"));
        }
    }
}

/// Compiles one definition of a bundle, with the dialect's formats.
fn compile(bundle: &serde_json::Value, name: &str) -> Result<Validator, NotValidated> {
    let schema = serde_json::json!({
        "$schema": bundle.get("$schema"),
        "$ref": format!("#/$defs/{name}"),
        "$defs": bundle.get("$defs"),
    });
    let options = jsonschema::options().should_validate_formats(true);
    let options = LeafFormat::ALL
        .into_iter()
        .fold(options, |options, format| {
            options.with_format(format.name(), move |text: &str| format.accepts(text))
        });
    options
        .build(&schema)
        .map_err(|error| NotValidated::Schema(error.to_string()))
}

/// Prepares every object definition that the roots reach.
fn plan(
    api: &Api,
    roots: impl Iterator<Item = DefinitionId>,
) -> HashMap<DefinitionId, ObjectPlan<'_>> {
    let mut plans = HashMap::new();
    let mut waiting: Vec<DefinitionId> = roots.collect();
    while let Some(id) = waiting.pop() {
        let Some(object) = api[id].object().filter(|_| !plans.contains_key(&id)) else {
            continue;
        };
        let mut properties = HashMap::with_capacity(object.properties.len());
        for property in &object.properties {
            let words = match &property.shape {
                Shape::Leaf(leaf)
                | Shape::List {
                    element: Element::Leaf(leaf),
                    ..
                } => known_values(leaf),
                Shape::Object(id)
                | Shape::List {
                    element: Element::Object(id),
                    ..
                } => {
                    waiting.push(*id);
                    HashSet::new()
                }
            };
            properties.insert(
                property.wire_name.as_str(),
                PropertyPlan {
                    shape: &property.shape,
                    words,
                },
            );
        }
        plans.insert(id, ObjectPlan { properties });
    }
    plans
}

fn known_values(leaf: &LeafShape) -> HashSet<String> {
    leaf.known_values
        .iter()
        .map(|word| fold_value(&word.text).into_owned())
        .collect()
}

fn warning(pointer: String, keyword: &str) -> SampleFinding {
    SampleFinding {
        pointer,
        keyword: keyword.to_owned(),
        severity: Severity::Warning,
    }
}

/// Adds the findings that do not depend on a schema: duplicate keys and lone surrogates. Recursion
/// is bounded by the depth of the body.
fn of_text(node: &Node, pointer: &str, findings: &mut BTreeSet<SampleFinding>) {
    if node.has_half {
        findings.insert(warning(pointer.to_owned(), "lone-surrogate"));
    }
    match &node.value {
        JsonValue::Object(entries) => {
            for entry in entries {
                let pointer = child_pointer(pointer, &entry.key);
                if entry.overridden {
                    findings.insert(warning(pointer, "duplicate-key"));
                } else {
                    of_text(&entry.node, &pointer, findings);
                }
            }
        }
        JsonValue::Array(elements) => {
            for (index, node) in elements.iter().enumerate() {
                of_text(node, &format!("{pointer}/{index}"), findings);
            }
        }
        _ => {}
    }
}

/// Returns the value at a pointer.
fn at_pointer<'n>(root: &'n Node, pointer: &str) -> Option<&'n Node> {
    pointer::tokens(pointer)?.try_fold(root, |node, token| match node.value {
        JsonValue::Array(_) => node.elements().get(pointer::index(&token)?),
        _ => node.get(&token),
    })
}

/// Reports where the findings of a sample differ from the recorded ones.
fn compare(judge: &ReferenceValidator<'_>, sample: &Sample, found: &mut Vec<Diagnostic>) {
    let source = match SourceFile::read_body(&sample.path, &sample.bytes) {
        Ok(source) => source,
        Err(diagnostic) => return found.push(*diagnostic),
    };
    let verdict = match judge.validate(&sample.bytes) {
        Ok(verdict) => verdict,
        Err(error) => {
            let help = "write a JSON object as the vendor sends it";
            return found.push(Diagnostic::of_file(
                &sample.path,
                DiagnosticCode::UnjudgedSample,
                error.to_string(),
                help,
            ));
        }
    };
    let given: BTreeSet<&SampleFinding> = verdict.findings.iter().collect();
    let recorded: BTreeSet<&SampleFinding> = sample.findings.iter().collect();
    let mut report =
        |finding: &SampleFinding, code: DiagnosticCode, message: String, help: String| {
            let offset = at_pointer(&source.root, &finding.pointer).map_or(0, |node| node.offset);
            found.push(source.diagnostic(offset, finding.pointer.clone(), code, message, help));
        };
    for finding in given.difference(&recorded) {
        let message = format!("sample has the unrecorded {}", described(finding));
        let json = serde_json::to_string(finding).unwrap_or_default();
        let help = format!(
            "correct the sample, or add to {}: {json}",
            findings_path(sample)
        );
        report(finding, DiagnosticCode::UnrecordedFinding, message, help);
    }
    for finding in recorded.difference(&given) {
        let message = format!("sample does not have the recorded {}", described(finding));
        let help = format!(
            "correct the sample, or remove the finding from {}",
            findings_path(sample)
        );
        report(finding, DiagnosticCode::AbsentFinding, message, help);
    }
}

fn described(finding: &SampleFinding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    format!("{severity} `{}`", finding.keyword)
}

fn findings_path(sample: &Sample) -> String {
    format!("{}.findings.json", sample.path.trim_end_matches(".json"))
}
