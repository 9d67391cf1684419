//! An operation's response schema: what holds of a success, of a failure and of the envelope around them.
//!
//! It is the bundled schema of one operation, an `anyOf` of definitions with roles. Which of them a body is judged by follows its
//! outcome, and that is for the caller to tell: no rule of a vendor is known here.

use std::fmt;

use ocrmarket_wire::{pointer, reader};

use crate::explain::{Found, NotJson};
use crate::finding::Explanation;
use crate::options::Options;
use crate::schema::{Check, CompileError, Schema};
use crate::survey::Known;
use crate::tree::Tree;

/// What a body is, and so which definitions hold of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Branch<'a> {
    /// A success, whose payload stands at a JSON Pointer, `""` for the body itself.
    Success {
        /// Where the payload stands.
        payload: &'a str,
    },
    /// A refusal.
    Failure,
    /// A job that is still running.
    Pending,
}

/// A compiled response schema. Compile once, share by reference between threads.
///
/// ```
/// use ocrmarket_validator::{Branch, Check, Options, Response};
///
/// let bundle = br##"{
///     "anyOf": [{"$ref": "#/$defs/Card", "x-role": "success"}, {"$ref": "#/$defs/Envelope", "x-role": "envelope"}],
///     "$defs": {
///         "Card": {"type": "object", "properties": {"number": {"type": "string", "x-privacy": "bank-card"}}},
///         "Envelope": {"type": "object", "properties": {"code": {"type": "integer"}, "data": {"$ref": "#/$defs/Card"}}}
///     }
/// }"##;
/// let response = Response::compile(bundle, &Options::default())?;
/// let body = br#"{"code": 0, "data": {"number": 6222}}"#;
/// let explanation = response.explain(Branch::Success { payload: "/data" }, body);
/// assert_eq!(explanation.findings[0].to_string(), "1:32: error: /data/number: string, not a number of 4 characters (type)");
/// assert_eq!(response.check(Branch::Success { payload: "" }, br#"{"number": "6222"}"#), Check::Valid);
/// # Ok::<(), ocrmarket_validator::CompileError>(())
/// ```
pub struct Response {
    success: Schema,
    failure: Option<Schema>,
    envelope: Option<Schema>,
    /// Pointers below which the envelope itself says what a success says.
    covered: Vec<String>,
}

impl Response {
    /// Compiles an operation's bundled response schema.
    ///
    /// # Errors
    /// As [`Schema::compile`]; or there is no `anyOf` with a definition in the role `success`.
    pub fn compile(bundle: &[u8], options: &Options) -> Result<Self, CompileError> {
        let tree = Tree::read(bundle)?;
        let compile = |reference: &str| {
            let pointer = reference.strip_prefix('#').unwrap_or(reference);
            Schema::compile_tree(
                &tree,
                pointer,
                options,
                &crate::options::Resources::default(),
            )
        };
        let success = role(&tree, "success").ok_or_else(|| CompileError::Schema {
            pointer: "/anyOf".to_owned(),
            message: "there is no definition with `\"x-role\": \"success\"`".to_owned(),
        })?;
        let envelope = role(&tree, "envelope");
        let covered = envelope.map(|envelope| covered(&tree, envelope, success));
        Ok(Self {
            success: compile(success)?,
            failure: role(&tree, "failure").map(compile).transpose()?,
            envelope: envelope.map(compile).transpose()?,
            covered: covered.unwrap_or_default(),
        })
    }

    /// Whether there is nothing at all to report about a body.
    pub fn check(&self, branch: Branch<'_>, body: &[u8]) -> Check {
        let schema = self.of_whole_body(branch);
        schema.map_or(Check::LookCloser, |schema| schema.check(body))
    }

    /// [`Response::check`] of text, whose UTF-8 needs no check.
    pub fn check_text(&self, branch: Branch<'_>, body: &str) -> Check {
        let schema = self.of_whole_body(branch);
        schema.map_or(Check::LookCloser, |schema| schema.check_text(body))
    }

    /// The schema that says all there is to say about a whole body, if one does.
    pub(crate) fn of_whole_body(&self, branch: Branch<'_>) -> Option<&Schema> {
        match branch {
            Branch::Success { payload: "" } => Some(&self.success),
            Branch::Success { payload } => {
                let is_covered = self.covered.iter().any(|covered| covered == payload);
                self.envelope.as_ref().filter(|_| is_covered)
            }
            Branch::Failure => self.failure.as_ref().or(self.envelope.as_ref()),
            Branch::Pending => self.envelope.as_ref(),
        }
    }

    /// What holds of a success, of the envelope around it and of a refusal.
    #[cfg(feature = "judge")]
    pub(crate) fn schemas(&self) -> [Option<&Schema>; 3] {
        [
            Some(&self.success),
            self.envelope.as_ref(),
            self.failure.as_ref(),
        ]
    }

    /// Everything there is to say about a body; pointers and offsets start at its root.
    pub fn explain(&self, branch: Branch<'_>, body: &[u8]) -> Explanation {
        let schemas = [
            Some(&self.success),
            self.envelope.as_ref(),
            self.failure.as_ref(),
        ];
        let show = |key: &str| schemas.iter().flatten().any(|schema| schema.shows(key));
        self.success
            .surveyed(body, &show, |text, known| self.found(branch, text, known))
    }

    fn found(
        &self,
        branch: Branch<'_>,
        text: &str,
        known: &mut Known,
    ) -> Result<Vec<Found>, NotJson> {
        let mut whole = |schema: Option<&Schema>| {
            schema.map_or(Ok(Vec::new()), |schema| schema.found(text, 0, "", known))
        };
        let mut found = match branch {
            Branch::Success { payload } => {
                let mut found = whole(self.envelope.as_ref().filter(|_| !payload.is_empty()))?;
                if let Some(at) = place(text, payload) {
                    found.extend(self.success.found(text, at, payload, known)?);
                }
                found
            }
            Branch::Failure => whole(self.failure.as_ref().or(self.envelope.as_ref()))?,
            Branch::Pending => whole(self.envelope.as_ref())?,
        };
        // What a success departs in, the envelope around it repeats; its schema pointer is of no matter then.
        found.sort_by(|left, right| left.key().cmp(&right.key()));
        found.dedup_by(|left, right| left.key() == right.key());
        Ok(found)
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("covered", &self.covered)
            .finish_non_exhaustive()
    }
}

/// The reference of the definition in a role.
fn role<'t>(tree: &'t Tree<'t>, role: &str) -> Option<&'t str> {
    let Tree::Array(entries) = tree.get("anyOf")? else {
        return None;
    };
    let entry = entries
        .iter()
        .find(|entry| entry.get("x-role").and_then(Tree::as_text) == Some(role))?;
    entry.get("$ref")?.as_text()
}

/// Where the envelope's fields refer to the success, one level down.
fn covered(tree: &Tree<'_>, envelope: &str, success: &str) -> Vec<String> {
    let definition = pointer::tokens(envelope.strip_prefix('#').unwrap_or(envelope))
        .and_then(|mut tokens| tokens.try_fold(tree, |tree, token| tree.get(&token)));
    let Some(Tree::Object(properties)) =
        definition.and_then(|definition| definition.get("properties"))
    else {
        return Vec::new();
    };
    let refers =
        |property: &Tree<'_>| property.get("$ref").and_then(Tree::as_text) == Some(success);
    let fields = properties.iter().filter(|(_, property)| refers(property));
    fields
        .map(|(name, _)| {
            let mut pointer = String::new();
            pointer::push(&mut pointer, name);
            pointer
        })
        .collect()
}

/// Where the value at a pointer stands in a text.
fn place(text: &str, pointer: &str) -> Option<usize> {
    let value = reader::pointer(text.as_bytes(), pointer).ok()??;
    Some(value.as_ptr().addr() - text.as_ptr().addr())
}
