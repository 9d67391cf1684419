//! The response schema of an operation: schemas of a success, of a failure and of the envelope
//! around them.
//!
//! It is the bundle of an operation, an `anyOf` of definitions with roles. The outcome of a body
//! selects the definition, and the caller must determine it: this module contains no rule of a
//! vendor.

use std::collections::HashSet;
use std::fmt;

use ocrmarket_wire::{pointer, reader};

use crate::error::CompileError;
use crate::explain::NotJson;
use crate::finding::Explanation;
use crate::found::Findings;
use crate::options::Options;
use crate::schema::{Check, Schema};
use crate::survey::Known;
use ocrmarket_wire::tree::Tree;

/// The outcome of a body, which selects the definitions that apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Branch<'a> {
    /// A success. Its payload is at a JSON Pointer, `""` for the body itself.
    Success {
        /// Location of the payload, as a JSON Pointer.
        payload: &'a str,
        /// Index of its type among the definitions in the role `success`.
        index: usize,
    },
    /// A failure.
    Failure,
    /// A pending response: the job is still running.
    Pending,
}

/// A compiled response schema. Compile it once, and share it by reference between threads.
///
/// ```
/// use ocrmarket_validator::{Branch, Check, Options, ResponseSchema};
///
/// let bundle = br##"{
///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}, {"$ref": "#/$defs/Envelope", "x-role": "envelope"}],
///     "$defs": {
///         "Card": {"type": "object", "properties": {"number": {"type": "string", "x-privacy": "bank-card"}}},
///         "Envelope": {"type": "object", "properties": {"code": {"type": "integer"}, "data": {"$ref": "#/$defs/Card"}}}
///     }
/// }"##;
/// let response = ResponseSchema::compile(bundle, &Options::default())?;
/// let body = br#"{"code": 0, "data": {"number": 6222}}"#;
/// let explanation = response.explain(Branch::Success { payload: "/data", index: 0 }, body);
/// assert_eq!(explanation.findings[0].to_string(), "1:32: error: /data/number: expected string, found number (type)");
/// assert_eq!(response.check(Branch::Success { payload: "", index: 0 }, br#"{"number": "6222"}"#), Check::Valid);
/// # Ok::<(), ocrmarket_validator::CompileError>(())
/// ```
pub struct ResponseSchema {
    successes: Vec<Success>,
    failure: Option<Schema>,
    envelopes: Vec<Schema>,
}

/// A success type.
struct Success {
    payload: Schema,
    /// Index of the envelope around it.
    envelope: Option<usize>,
    /// Pointers at which the envelope's schema refers to the payload's schema.
    covered: Vec<String>,
}

impl ResponseSchema {
    /// Compiles an operation's bundled response schema.
    ///
    /// # Errors
    /// As [`Schema::compile`], or there is no `anyOf` with a definition in the role `success`.
    pub fn compile(bundle: &[u8], options: &Options) -> Result<Self, CompileError> {
        let tree = Tree::read(bundle)?;
        let (payloads, envelopes, failures) = (
            role(&tree, "success"),
            role(&tree, "envelope"),
            role(&tree, "failure"),
        );
        if payloads.is_empty() {
            return Err(CompileError::Schema {
                pointer: "/anyOf".to_owned(),
                message: "there is no definition with `\"x-role\": \"success\"`".to_owned(),
            });
        }
        let failure = failures.first().copied();
        let references: Vec<&str> = payloads
            .iter()
            .chain(&envelopes)
            .copied()
            .chain(failure)
            .map(|reference| reference.strip_prefix('#').unwrap_or(reference))
            .collect();
        let mut schemas = Schema::compile_all(&tree, &references, options)?.into_iter();
        let mut successes = Vec::new();
        for (payload, schema) in payloads.iter().zip(schemas.by_ref()) {
            let mut covers = envelopes
                .iter()
                .map(|envelope| covered(&tree, envelope, payload));
            let found = covers.position(|covered| !covered.is_empty());
            let covered = found.map(|at| covered(&tree, envelopes[at], payload));
            // A single envelope is around the first success type, whatever refers to it.
            let around = found.or((successes.is_empty() && envelopes.len() == 1).then_some(0));
            successes.push(Success {
                payload: schema,
                envelope: around,
                covered: covered.unwrap_or_default(),
            });
        }
        Ok(Self {
            successes,
            envelopes: schemas.by_ref().take(envelopes.len()).collect(),
            failure: schemas.next(),
        })
    }

    /// Returns [`Check::Valid`] if there is nothing to report about a body.
    pub fn check(&self, branch: Branch<'_>, body: &[u8]) -> Check {
        let schema = self.of_whole_body(branch);
        schema.map_or(Check::LookCloser, |schema| schema.check(body))
    }

    /// Returns the same as [`ResponseSchema::check`] for text, whose UTF-8 needs no check.
    pub fn check_text(&self, branch: Branch<'_>, body: &str) -> Check {
        let schema = self.of_whole_body(branch);
        schema.map_or(Check::LookCloser, |schema| schema.check_text(body))
    }

    /// Returns the schema that alone covers a whole body, if there is one.
    pub(crate) fn of_whole_body(&self, branch: Branch<'_>) -> Option<&Schema> {
        match branch {
            Branch::Success { payload: "", index } => Some(&self.successes.get(index)?.payload),
            Branch::Success { payload, index } => {
                let success = self.successes.get(index)?;
                let is_covered = success.covered.iter().any(|covered| covered == payload);
                self.around(success).filter(|_| is_covered)
            }
            Branch::Failure => self.failure.as_ref().or(self.pending()),
            Branch::Pending => self.pending(),
        }
    }

    fn around(&self, success: &Success) -> Option<&Schema> {
        self.envelopes.get(success.envelope?)
    }

    /// Returns the envelope of a pending response.
    fn pending(&self) -> Option<&Schema> {
        self.successes.iter().find_map(|one| self.around(one))
    }

    /// Returns the schemas of whole bodies: of payloads, of envelopes around them and of a failure.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = &Schema> {
        let payloads = self.successes.iter().map(|success| &success.payload);
        payloads.chain(&self.envelopes).chain(&self.failure)
    }

    /// Returns the verdict and all findings about a body. Pointers and offsets start at its root.
    pub fn explain(&self, branch: Branch<'_>, body: &[u8]) -> Explanation {
        let show = |key: &str| self.schemas().any(|schema| schema.shows(key));
        self.successes[0]
            .payload
            .surveyed(body, &show, |text, known| self.found(branch, text, known))
    }

    fn found(
        &self,
        branch: Branch<'_>,
        text: &str,
        known: &mut Known,
    ) -> Result<Findings, NotJson> {
        let mut whole = |schema: Option<&Schema>| {
            schema.map_or(Ok(Findings::default()), |schema| {
                schema.found(text, 0, "", known)
            })
        };
        let mut found = match branch {
            Branch::Success { payload, index } => {
                let success = self.successes.get(index).unwrap_or(&self.successes[0]);
                let envelope = self.around(success).filter(|_| !payload.is_empty());
                let mut found = whole(envelope)?;
                // An envelope that covers the payload has its findings, too.
                let is_covered =
                    envelope.is_some() && success.covered.iter().any(|at| at == payload);
                if !is_covered && let Some(at) = offset_of(text, payload) {
                    found.extend(success.payload.found(text, at, payload, known)?);
                }
                found
            }
            Branch::Failure => whole(self.failure.as_ref().or(self.pending()))?,
            Branch::Pending => whole(self.pending())?,
        };
        found.deduplicate();
        Ok(found)
    }
}

impl fmt::Debug for ResponseSchema {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("successes", &self.successes.len())
            .field("envelopes", &self.envelopes.len())
            .finish_non_exhaustive()
    }
}

/// Returns the references to the definitions in a role.
fn role<'t>(tree: &'t Tree<'t>, role: &str) -> Vec<&'t str> {
    let entries = match tree.get("anyOf") {
        Some(Tree::Array(entries)) => entries.as_slice(),
        _ => &[],
    };
    let in_role = |entry: &&Tree<'_>| entry.get("x-role").and_then(Tree::as_text) == Some(role);
    let entries = entries.iter().filter(in_role);
    entries
        .filter_map(|entry| entry.get("$ref")?.as_text())
        .collect()
}

/// Returns the pointers to an envelope's properties that refer to the payload, directly or in
/// nested objects.
fn covered(tree: &Tree<'_>, envelope: &str, payload: &str) -> Vec<String> {
    let mut covered = Vec::new();
    let mut seen = HashSet::new();
    let mut waiting = vec![(envelope, String::new())];
    while let Some((reference, at)) = waiting.pop() {
        if !seen.insert(reference) {
            continue;
        }
        let definition = pointer::tokens(reference.strip_prefix('#').unwrap_or(reference))
            .and_then(|mut tokens| tokens.try_fold(tree, |tree, token| tree.get(&token)));
        let Some(Tree::Object(properties)) =
            definition.and_then(|definition| definition.get("properties"))
        else {
            continue;
        };
        for (name, property) in properties {
            let Some(reference) = property.get("$ref").and_then(Tree::as_text) else {
                continue;
            };
            let mut at = at.clone();
            pointer::push(&mut at, name);
            if reference == payload {
                covered.push(at);
            } else {
                waiting.push((reference, at));
            }
        }
    }
    covered
}

/// Returns the offset of the value at a pointer of a text.
fn offset_of(text: &str, pointer: &str) -> Option<usize> {
    let value = reader::pointer(text.as_bytes(), pointer).ok()??;
    Some(value.as_ptr().addr() - text.as_ptr().addr())
}
