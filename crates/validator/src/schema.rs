//! Compiled schemas, the main type of the public API.

use std::fmt;
use std::sync::Arc;

use ocrmarket_wire::reader::{self, SyntaxError, SyntaxErrorKind};

use crate::check::{Checker, Watched};
use crate::error::CompileError;
use crate::explain::{Explainer, NotJson, severity};
#[cfg(feature = "json-schema")]
use crate::fallback::Fallback;
use crate::finding::{Explanation, Finding, Severity, Validity};
use crate::found::{Findings, Found};
use crate::names::Names;
#[cfg(feature = "operation")]
use crate::options::Level;
use crate::options::{Options, Resources};
#[cfg(feature = "operation")]
use crate::plan::Others;
use crate::plan::{self, NodeId, NotPlanned, Plan};
use crate::survey::{Half, Known, Overridden, Surveyed, Thinned, survey, without_halves};
use ocrmarket_wire::tree::Tree;

/// A compiled schema that validates documents. Compile it once, and share it by reference between
/// threads.
///
/// ```
/// use ocrmarket_validator::{Check, Options, Schema, Validity};
///
/// let schema = br#"{"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}"#;
/// let schema = Schema::compile(schema, &Options::default())?;
/// assert_eq!(schema.check(br#"{"n": 1}"#), Check::Valid);
/// assert_eq!(schema.check(br#"{"n": "1"}"#), Check::LookCloser);
///
/// let explanation = schema.explain(br#"{"n": "1"}"#);
/// assert_eq!(explanation.validity, Validity::Invalid);
/// assert_eq!(explanation.findings[0].pointer, "/n");
/// assert_eq!(explanation.findings[0].expected, "integer");
/// # Ok::<(), ocrmarket_validator::CompileError>(())
/// ```
pub struct Schema {
    engine: Engine,
    options: Options,
    /// Keys that the schema spells, at any location.
    names: Arc<Names>,
}

enum Engine {
    /// A plan, which several schemas of one document may share, and the node of the schema.
    Plan(Arc<Plan>, NodeId),
    #[cfg(feature = "json-schema")]
    Oracle(Box<Fallback>, Vec<NotPlanned>),
}

/// The result of the fast path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Check {
    /// Valid, with nothing to report.
    Valid,
    /// Unknown: there may be something to report. [`Schema::explain`] decides.
    LookCloser,
}

impl<T, E> From<Result<T, E>> for Check {
    fn from(checked: Result<T, E>) -> Self {
        match checked {
            Ok(_) => Self::Valid,
            Err(_) => Self::LookCloser,
        }
    }
}

impl Schema {
    /// Compiles a schema document.
    ///
    /// # Errors
    /// The text is not JSON or not a JSON Schema, or no plan covers it and the feature
    /// `json-schema` is off.
    pub fn compile(text: &[u8], options: &Options) -> Result<Self, CompileError> {
        Self::compile_at(text, "", options)
    }

    /// Compiles the schema at a JSON Pointer of a document, such as `/$defs/BankCard`. Its
    /// references may refer to the rest of the document.
    ///
    /// # Errors
    /// As [`Schema::compile`], or there is no schema at the pointer.
    pub fn compile_at(text: &[u8], pointer: &str, options: &Options) -> Result<Self, CompileError> {
        Self::compile_with(text, pointer, options, &Resources::default())
    }

    /// Compiles the schema at a JSON Pointer of a document whose references may refer to other
    /// documents.
    ///
    /// # Errors
    /// As [`Schema::compile_at`], or a reference refers to a document that is not in `resources`.
    pub fn compile_with(
        text: &[u8],
        pointer: &str,
        options: &Options,
        resources: &Resources,
    ) -> Result<Self, CompileError> {
        Self::compile_tree(&Tree::read(text)?, pointer, options, resources)
    }

    pub(crate) fn compile_tree(
        tree: &Tree<'_>,
        pointer: &str,
        options: &Options,
        resources: &Resources,
    ) -> Result<Self, CompileError> {
        let mut options = options.clone();
        options.depth = options.depth.min(Options::DEEPEST);
        let names = Arc::new(names(tree));
        let engine = match plan::build(tree, &[pointer], options.formats) {
            Ok((plan, roots)) => Engine::Plan(Arc::new(plan), roots[0]),
            Err(reasons) => {
                options.depth = options.depth.min(Options::DEEPEST_WITHOUT_PLAN);
                Self::other_engine(tree, pointer, &options, resources, reasons)?
            }
        };
        Ok(Self {
            engine,
            options,
            names,
        })
    }

    /// Compiles several schemas of one document. They share one plan, so common parts are compiled
    /// once. Without a plan each is compiled separately.
    pub(crate) fn compile_all(
        tree: &Tree<'_>,
        pointers: &[&str],
        options: &Options,
    ) -> Result<Vec<Self>, CompileError> {
        let mut planned = options.clone();
        planned.depth = planned.depth.min(Options::DEEPEST);
        let Ok((plan, roots)) = plan::build(tree, pointers, options.formats) else {
            let compile =
                |pointer: &&str| Self::compile_tree(tree, pointer, options, &Resources::default());
            return pointers.iter().map(compile).collect();
        };
        let (plan, names) = (Arc::new(plan), Arc::new(names(tree)));
        let schemas = roots.into_iter().map(|root| Self {
            engine: Engine::Plan(Arc::clone(&plan), root),
            options: planned.clone(),
            names: Arc::clone(&names),
        });
        Ok(schemas.collect())
    }

    #[cfg(feature = "json-schema")]
    fn other_engine(
        tree: &Tree<'_>,
        pointer: &str,
        options: &Options,
        resources: &Resources,
        reasons: Vec<NotPlanned>,
    ) -> Result<Engine, CompileError> {
        Ok(Engine::Oracle(
            Box::new(Fallback::compile(tree, pointer, options, resources)?),
            reasons,
        ))
    }

    #[cfg(not(feature = "json-schema"))]
    fn other_engine(
        _: &Tree<'_>,
        _: &str,
        _: &Options,
        _: &Resources,
        reasons: Vec<NotPlanned>,
    ) -> Result<Engine, CompileError> {
        Err(CompileError::NotPlanned(reasons))
    }

    /// Returns the parts of the schema that the plan does not cover; empty if it covers all.
    /// Documents are validated in either case, but slower if there are such parts.
    pub fn not_planned(&self) -> &[NotPlanned] {
        match &self.engine {
            Engine::Plan(..) => &[],
            #[cfg(feature = "json-schema")]
            Engine::Oracle(_, reasons) => reasons,
        }
    }

    /// Returns `true` if a key may be shown: the schema spells it, or it is an identifier.
    pub(crate) fn shows(&self, key: &str) -> bool {
        self.names.show(key)
    }

    /// Returns `true` if a key of the root object has a field of its own in the plan.
    #[cfg(feature = "operation")]
    pub(crate) fn declares(&self, key: &str) -> bool {
        match &self.engine {
            Engine::Plan(plan, root) => plan.object(plan.node(*root)).lookup(key).is_some(),
            #[cfg(feature = "json-schema")]
            Engine::Oracle(..) => false,
        }
    }

    /// Returns `true` if a document with nothing to report may have a value at a location, given as
    /// the tokens of its pointer. Also returns `true` if that is unknown.
    #[cfg(feature = "operation")]
    pub(crate) fn may_have(&self, tokens: &[String]) -> bool {
        let (plan, mut node) = match &self.engine {
            Engine::Plan(plan, root) => (plan, *root),
            #[cfg(feature = "json-schema")]
            Engine::Oracle(..) => return true,
        };
        for token in tokens {
            let object = plan.object(plan.node(node));
            match object.lookup(token) {
                Some(field) => node = object.fields[field],
                None => {
                    return match object.others {
                        Others::Undeclared => self.options.undeclared == Level::Allow,
                        Others::Denied(_) => false,
                        Others::Open | Others::Node(_) | Others::Patterns(_) => true,
                    };
                }
            }
        }
        true
    }

    /// Returns [`Check::Valid`] if there is nothing to report about a document. Builds no tree, and
    /// is about as fast as reading the document.
    pub fn check(&self, document: &[u8]) -> Check {
        if let Engine::Plan(plan, root) = &self.engine
            && !plan.needs_text
        {
            let watched = Watched::new(&self.options);
            return Checker::of_bytes(plan, document, watched)
                .document(*root, self.options.depth)
                .into();
        }
        match simdutf8::basic::from_utf8(document) {
            Ok(text) => self.check_text(text),
            Err(_) => Check::LookCloser,
        }
    }

    /// Returns the same as [`Schema::check`] for text, whose UTF-8 needs no check.
    pub fn check_text(&self, document: &str) -> Check {
        let is_valid = match &self.engine {
            Engine::Plan(plan, root) => Checker::new(plan, document, Watched::new(&self.options))
                .document(*root, self.options.depth)
                .is_ok(),
            #[cfg(feature = "json-schema")]
            Engine::Oracle(oracle, _) => oracle.check(document, &self.options),
        };
        if is_valid {
            Check::Valid
        } else {
            Check::LookCloser
        }
    }

    /// Returns the verdict and all findings about a document.
    pub fn explain(&self, document: &[u8]) -> Explanation {
        let show = |key: &str| self.shows(key);
        self.surveyed(document, &show, |text, known| {
            self.found(text, 0, "", known)
        })
    }

    /// Collects the findings of `find` and of the survey about a document, which may not be JSON.
    /// The survey skips the parts that `find` notes as known. If keys are overridden or strings
    /// contain lone surrogates, `find` is called again with a document without them.
    pub(crate) fn surveyed(
        &self,
        document: &[u8],
        show: &dyn Fn(&str) -> bool,
        find: impl Fn(&str, &mut Known) -> Result<Findings, NotJson>,
    ) -> Explanation {
        let text = match text(document) {
            Ok(text) => text,
            Err(error) => return malformed(document, error),
        };
        let mut known = Known::default();
        let mut found = find(text, &mut known);
        let Surveyed { overridden, halves } = match survey(text, known, show) {
            Ok(surveyed) => surveyed,
            Err(error) => return malformed(document, error),
        };
        if !overridden.is_empty() || !halves.is_empty() {
            let thinned = Thinned::new(&without_halves(text, &halves), &overridden);
            found = find(&thinned.text, &mut Known::default());
            for found in found.iter_mut().flat_map(Findings::kept_mut) {
                found.offset = thinned.old(found.offset);
            }
        }
        let Ok(mut found) = found else {
            // A text that passed the survey is JSON. If `find` disagrees, the document must not be
            // called valid.
            let kind = SyntaxErrorKind::ExpectedValue;
            return malformed(document, SyntaxError { kind, offset: 0 });
        };
        self.add_duplicates(&overridden, &mut found);
        for half in &halves {
            add_half(half, &mut found);
        }
        explanation(text, found)
    }

    /// Returns the findings about the value at an offset of a text, whose instance path is
    /// `pointer`. Notes the parts that are known to be JSON without overridden members.
    pub(crate) fn found(
        &self,
        text: &str,
        at: usize,
        pointer: &str,
        known: &mut Known,
    ) -> Result<Findings, NotJson> {
        match &self.engine {
            Engine::Plan(plan, root) => {
                let how = (&self.options, &*self.names);
                Explainer::new(plan, text, how, pointer, known).explain(*root, at)
            }
            #[cfg(feature = "json-schema")]
            Engine::Oracle(oracle, _) => {
                oracle.explain(text, at, pointer, (&self.options, &self.names))
            }
        }
    }

    fn add_duplicates(&self, overridden: &[Overridden], findings: &mut Findings) {
        let Some(severity) = severity(self.options.duplicate_keys) else {
            return;
        };
        for Overridden { pointer, span } in overridden {
            let Some(pointer) = pointer else {
                findings.count(severity, "duplicate-key".to_owned(), String::new(), 1);
                continue;
            };
            findings.push(Found {
                severity,
                keyword: "duplicate-key".to_owned(),
                pointer: pointer.clone(),
                schema_pointer: String::new(),
                offset: span.start,
                expected: "unique keys".to_owned(),
                excerpt: "duplicate key".to_owned(),
                unknown_value: None,
                privacy: None,
            });
        }
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Schema")
            .field("options", &self.options)
            .field("not_planned", &self.not_planned())
            .finish_non_exhaustive()
    }
}

/// Adds the warning about a lone surrogate. The string is JSON, but few programs can represent it.
/// So it is reported, and never an error.
fn add_half(half: &Half, findings: &mut Findings) {
    let (severity, keyword) = (Severity::Warning, "lone-surrogate".to_owned());
    let Some(pointer) = &half.pointer else {
        return findings.count(severity, keyword, String::new(), 1);
    };
    findings.push(Found {
        severity,
        keyword,
        pointer: pointer.clone(),
        schema_pointer: String::new(),
        // The opening quote is before the string.
        offset: half.span.start - 1,
        expected: "paired surrogates".to_owned(),
        excerpt: "lone surrogate".to_owned(),
        unknown_value: None,
        privacy: None,
    });
}

/// Returns the names of all properties of a schema, at any location.
fn names(tree: &Tree<'_>) -> Names {
    let (mut waiting, mut names) = (vec![tree], Vec::new());
    while let Some(tree) = waiting.pop() {
        match tree {
            Tree::Array(elements) => waiting.extend(elements),
            Tree::Object(members) => {
                if let Some(Tree::Object(properties)) = tree.get("properties") {
                    names.extend(properties.iter().map(|(name, _)| &**name));
                }
                waiting.extend(members.iter().map(|(_, member)| member));
            }
            _ => {}
        }
    }
    names.into_iter().collect()
}

/// Returns a document as text.
fn text(document: &[u8]) -> Result<&str, SyntaxError> {
    if let Ok(text) = simdutf8::basic::from_utf8(document) {
        return Ok(text);
    }
    std::str::from_utf8(document).map_err(|error| SyntaxError {
        kind: SyntaxErrorKind::InvalidUtf8,
        offset: error.valid_up_to(),
    })
}

/// Returns the one finding about a document that is not JSON.
#[cold]
fn malformed(document: &[u8], error: SyntaxError) -> Explanation {
    let position = error.position(document);
    Explanation {
        validity: Validity::Malformed,
        findings: vec![Finding {
            severity: Severity::Error,
            keyword: Finding::MALFORMED.to_owned(),
            pointer: String::new(),
            shown: None,
            schema_pointer: String::new(),
            offset: error.offset,
            line: position.line,
            column: position.column,
            expected: error.kind.to_string(),
            excerpt: "other bytes".to_owned(),
            unknown_value: None,
            privacy: None,
        }],
        more: Vec::new(),
    }
}

/// Returns findings in the order of the document, with lines and columns. Reads the document once.
fn explanation(text: &str, findings: Findings) -> Explanation {
    let (found, more) = findings.into_parts();
    let severities = found.iter().map(|found| found.severity);
    let is_invalid = severities
        .chain(more.iter().map(|more| more.severity))
        .any(|severity| severity == Severity::Error);
    let is_incomplete = found
        .iter()
        .any(|found| found.keyword == Finding::TOO_COSTLY);
    let start = reader::start(text.as_bytes());
    let (mut offset, mut line, mut column) = (start, 1, 1);
    let findings = found.into_iter().map(|found| {
        let passed = &text[offset..found.offset];
        line += passed.matches('\n').count();
        let last_line = passed
            .rfind('\n')
            .map_or(passed, |newline| &passed[newline + 1..]);
        column = last_line.chars().count()
            + if last_line.len() < passed.len() {
                1
            } else {
                column
            };
        offset = found.offset;
        let (pointer, shown) = found.pointer.into_parts();
        Finding {
            severity: found.severity,
            keyword: found.keyword,
            pointer,
            shown,
            schema_pointer: found.schema_pointer,
            offset,
            line,
            column,
            expected: found.expected,
            excerpt: found.excerpt,
            unknown_value: found.unknown_value,
            privacy: found.privacy,
        }
    });
    Explanation {
        findings: findings.collect(),
        more,
        validity: if is_incomplete {
            Validity::Incomplete
        } else if is_invalid {
            Validity::Invalid
        } else {
            Validity::Valid
        },
    }
}
