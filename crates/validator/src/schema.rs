//! A compiled schema: what users hold.

use std::fmt;
use std::sync::Arc;

use ocrmarket_wire::reader::{self, SyntaxError, SyntaxErrorKind};

use crate::check::{Checker, Watched};
use crate::error::CompileError;
use crate::explain::{Explainer, Found, NotJson, severity};
use crate::finding::{Explanation, Finding, Severity, Verdict};
use crate::names::Names;
#[cfg(feature = "judge")]
use crate::options::Level;
use crate::options::{Options, Resources};
#[cfg(feature = "json-schema")]
use crate::oracle::Oracle;
#[cfg(feature = "judge")]
use crate::plan::Others;
use crate::plan::{self, NodeId, NotPlanned, Plan};
use crate::survey::{Half, Known, Overridden, Surveyed, Thinned, survey, without_halves};
use ocrmarket_wire::tree::Tree;

/// A schema, ready to judge documents. Compile once, share by reference between threads.
///
/// ```
/// use ocrmarket_validator::{Check, Options, Schema, Verdict};
///
/// let schema = br#"{"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}"#;
/// let schema = Schema::compile(schema, &Options::default())?;
/// assert_eq!(schema.check(br#"{"n": 1}"#), Check::Valid);
/// assert_eq!(schema.check(br#"{"n": "1"}"#), Check::LookCloser);
///
/// let explanation = schema.explain(br#"{"n": "1"}"#);
/// assert_eq!(explanation.verdict, Verdict::Invalid);
/// assert_eq!(explanation.findings[0].pointer, "/n");
/// assert_eq!(explanation.findings[0].expected, "integer");
/// # Ok::<(), ocrmarket_validator::CompileError>(())
/// ```
pub struct Schema {
    engine: Engine,
    options: Options,
    /// The keys that it spells, wherever in it.
    names: Arc<Names>,
}

enum Engine {
    /// A plan, which several schemas of one document may share, and the schema's node in it.
    Plan(Arc<Plan>, NodeId),
    #[cfg(feature = "json-schema")]
    Oracle(Box<Oracle>, Vec<NotPlanned>),
}

/// What the quick check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Check {
    /// Valid, and nothing at all to report.
    Valid,
    /// Something may be to report: [`Schema::explain`] says what.
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
    /// The text is not JSON, or no JSON Schema; or its plan does not cover it and the feature `json-schema` is off.
    pub fn compile(text: &[u8], options: &Options) -> Result<Self, CompileError> {
        Self::compile_at(text, "", options)
    }

    /// Compiles the schema that stands at a JSON Pointer of a document, `/$defs/BankCard`; the rest of the document is there for its
    /// references.
    ///
    /// # Errors
    /// As [`Schema::compile`], or nothing stands there.
    pub fn compile_at(text: &[u8], pointer: &str, options: &Options) -> Result<Self, CompileError> {
        Self::compile_with(text, pointer, options, &Resources::default())
    }

    /// Compiles the schema at a JSON Pointer of a document whose references may lead to other documents.
    ///
    /// # Errors
    /// As [`Schema::compile_at`], or a reference leads to a document that is not at hand.
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

    /// Compiles several schemas of one document. They share one plan, so what they have in common is compiled once.
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
            Box::new(Oracle::compile(tree, pointer, options, resources)?),
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

    /// What keeps the schema from the fast way; empty if nothing does. Documents are judged all the same, slower.
    pub fn not_planned(&self) -> &[NotPlanned] {
        match &self.engine {
            Engine::Plan(..) => &[],
            #[cfg(feature = "json-schema")]
            Engine::Oracle(_, reasons) => reasons,
        }
    }

    /// Whether a key may be shown: the schema spells it, or it is spelt like a name.
    pub(crate) fn shows(&self, key: &str) -> bool {
        self.names.show(key)
    }

    /// Whether an object's key has a field of its own in the schema of the whole document.
    #[cfg(feature = "judge")]
    pub(crate) fn declares(&self, key: &str) -> bool {
        match &self.engine {
            Engine::Plan(plan, root) => plan.object(plan.node(*root)).lookup(key).is_some(),
            #[cfg(feature = "json-schema")]
            Engine::Oracle(..) => false,
        }
    }

    /// Whether a document about which there is nothing to report may have something at a location, given as the tokens of its pointer.
    /// `true` where that is not known.
    #[cfg(feature = "judge")]
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

    /// Whether there is nothing at all to report about a document. Builds nothing and says nothing more; as fast as it can be read.
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

    /// [`Schema::check`] of text, whose UTF-8 needs no check.
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

    /// Everything there is to say about a document.
    pub fn explain(&self, document: &[u8]) -> Explanation {
        let show = |key: &str| self.shows(key);
        self.surveyed(document, &show, |text, known| {
            self.found(text, 0, "", known)
        })
    }

    /// Has `find` look at a document, which may turn out to be no JSON; what it takes for known is not gone through again for that.
    /// Where keys are overridden or texts hold half of a surrogate pair, it looks again at what counts of the document.
    pub(crate) fn surveyed(
        &self,
        document: &[u8],
        show: &dyn Fn(&str) -> bool,
        find: impl Fn(&str, &mut Known) -> Result<Vec<Found>, NotJson>,
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
            for found in found.iter_mut().flatten() {
                found.offset = thinned.old(found.offset);
            }
        }
        let Ok(mut found) = found else {
            // Surveyed text is JSON; should the two ever disagree, the document is not called valid.
            let kind = SyntaxErrorKind::ExpectedValue;
            return malformed(document, SyntaxError { kind, offset: 0 });
        };
        found.extend(self.duplicates(&overridden));
        found.extend(halves.iter().map(of_half));
        explanation(text, found)
    }

    /// What there is to say about the value at a place of a text, which stands at a pointer. Notes what parts of it are known to be
    /// JSON without overridden members.
    pub(crate) fn found(
        &self,
        text: &str,
        at: usize,
        pointer: &str,
        known: &mut Known,
    ) -> Result<Vec<Found>, NotJson> {
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

    fn duplicates(&self, overridden: &[Overridden]) -> impl Iterator<Item = Found> {
        let severity = severity(self.options.duplicate_keys);
        let overridden = severity
            .into_iter()
            .flat_map(move |severity| overridden.iter().map(move |found| (severity, found)));
        overridden.map(|(severity, found)| Found {
            severity,
            keyword: "duplicate-key".to_owned(),
            pointer: found.pointer.clone(),
            schema_pointer: String::new(),
            offset: found.span.start,
            expected: "each key once".to_owned(),
            excerpt: "a key that comes again".to_owned(),
            privacy: None,
        })
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

/// Such a text is JSON, and few programs can hold it; so it is said, and never an error.
fn of_half(half: &Half) -> Found {
    Found {
        severity: Severity::Warning,
        keyword: "lone-surrogate".to_owned(),
        pointer: half.pointer.clone(),
        schema_pointer: String::new(),
        // The opening quote stands before the text.
        offset: half.span.start - 1,
        expected: "whole characters".to_owned(),
        excerpt: "half of a surrogate pair".to_owned(),
        privacy: None,
    }
}

/// The names of all properties that a schema has anywhere.
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

/// A document as text.
fn text(document: &[u8]) -> Result<&str, SyntaxError> {
    if let Ok(text) = simdutf8::basic::from_utf8(document) {
        return Ok(text);
    }
    std::str::from_utf8(document).map_err(|error| SyntaxError {
        kind: SyntaxErrorKind::InvalidUtf8,
        offset: error.valid_up_to(),
    })
}

/// A document that is not JSON: one finding.
#[cold]
fn malformed(document: &[u8], error: SyntaxError) -> Explanation {
    let position = error.position(document);
    Explanation {
        verdict: Verdict::Malformed,
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
            privacy: None,
        }],
    }
}

/// Findings in the order of the document, with lines and columns; the document is gone through once.
fn explanation(text: &str, mut found: Vec<Found>) -> Explanation {
    found.sort_by_key(|found| found.offset);
    let is_invalid = found.iter().any(|found| found.severity == Severity::Error);
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
            privacy: found.privacy,
        }
    });
    Explanation {
        findings: findings.collect(),
        verdict: if is_invalid {
            Verdict::Invalid
        } else {
            Verdict::Valid
        },
    }
}
