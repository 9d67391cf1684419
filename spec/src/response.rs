//! A stored answer, decoded by what its operation's outcome rule says it is.
//!
//! The generated crate names the types (a [`Model`] for each operation); everything else is written once, here. Decoding
//! reads no schema and loses nothing: whatever the definitions do not know is kept as JSON text.

use std::fmt;

use ocrmarket_wire::{DecodeError, Definition, Object, Slot, SlotMut, Table, Unknown};

use crate::Operation;
use crate::operation::Outcome;
use crate::outcome::{Judged, OutcomeReader};

/// What an operation's answers are made of. Generated; a type without values.
pub trait Model: Sized {
    /// What stands at the payload place.
    type Success: Definition + Clone + PartialEq + fmt::Debug;
    /// The whole body around it; [`Undeclared`] where the operation has none.
    type Envelope: Definition + Clone + PartialEq + fmt::Debug;
    /// A refusal, a whole body; [`Undeclared`] where the operation has none.
    type Failure: Definition + Clone + PartialEq + fmt::Debug;
    /// SHA-256 of the response schema that these types were generated from, as 64 hexadecimal digits in lower case; `None` for
    /// types that no schema made.
    ///
    /// It is the digest of the schema's bundle: of the generated `.schema.json` without its second line, the `$comment` that
    /// names the generator (`sed 2d bank_card.schema.json | sha256sum`).
    const SCHEMA_SHA256: Option<&'static str> = None;
    /// The JSON Schema of the answers in one document, every reference in it local; `None` for types that no schema made. A program
    /// holds the text only if something in it uses this.
    const SCHEMA: Option<&'static str> = None;
    /// The operation.
    fn operation() -> &'static Operation;
    /// Its outcome rules, made ready once.
    fn outcome_reader() -> &'static OutcomeReader<'static>;
    /// The payload inside the envelope: the first place that holds an object.
    fn payload(envelope: &Self::Envelope) -> Option<&Self::Success>;
}

/// The model of an operation that asks for the result of a job. Generated from the job rules of the operations that submit one.
///
/// A client waits for the result of such an operation and of no other, so a wait never sends a submission.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the model of an operation that asks for a job's result",
    note = "the `job` rules of the operation that submitted the job name the operation in `query`"
)]
pub trait JobQuery: Model {
    /// The operations whose job rules name this one.
    const SUBMITTED_BY: &'static [&'static Operation];
}

/// The whole body of an answer, typed by its outcome.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Body<T, E, F> {
    /// The payload is the body itself.
    Bare(T),
    /// The payload lies inside; or there is none yet, and a job is still running.
    Envelope(E),
    /// The vendor refused.
    Failure(F),
}

/// An answer: what its outcome rule says of it, and its body.
pub struct Response<M: Model> {
    judged: Option<Judged<'static>>,
    body: Body<M::Success, M::Envelope, M::Failure>,
}

impl<M: Model> Response<M> {
    /// Decodes an answer.
    ///
    /// # Errors
    /// The bytes are not one JSON object; the error says where and gives them back.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let Ok(judged) = M::outcome_reader().judge(bytes) else {
            // Not a JSON object: decoding says where. (That no rule matches, schemas cannot say.)
            let body = Body::Failure(M::Failure::decode(bytes)?);
            return Ok(Self { judged: None, body });
        };
        let place = judged
            .payload
            .and_then(|index| M::operation().payload.get(index));
        let body = match judged.outcome {
            Outcome::Failure => Body::Failure(M::Failure::decode(bytes)?),
            Outcome::Success if place.is_none_or(|place| place.is_empty()) => {
                Body::Bare(M::Success::decode(bytes)?)
            }
            Outcome::Success | Outcome::Pending => Body::Envelope(M::Envelope::decode(bytes)?),
        };
        Ok(Self {
            judged: Some(judged.into_owned()),
            body,
        })
    }

    /// Encodes the body: JSON of the same value as was decoded, number spelling included.
    pub fn encode(&self) -> Vec<u8> {
        match &self.body {
            Body::Bare(body) => body.encode(),
            Body::Envelope(body) => body.encode(),
            Body::Failure(body) => body.encode(),
        }
    }

    /// What the outcome rule says: code, message, whether it was charged.
    pub fn judged(&self) -> Option<&Judged<'static>> {
        self.judged.as_ref()
    }

    /// What the answer is.
    pub fn outcome(&self) -> Outcome {
        self.judged
            .as_ref()
            .map_or(Outcome::Failure, |judged| judged.outcome)
    }

    /// What was bought, if it came.
    pub fn payload(&self) -> Option<&M::Success> {
        match &self.body {
            Body::Bare(payload) => Some(payload),
            Body::Envelope(envelope) => M::payload(envelope),
            Body::Failure(_) => None,
        }
    }

    /// The body around the payload, if there is one.
    pub fn envelope(&self) -> Option<&M::Envelope> {
        match &self.body {
            Body::Envelope(envelope) => Some(envelope),
            Body::Bare(_) | Body::Failure(_) => None,
        }
    }

    /// The refusal, if it is one.
    pub fn failure(&self) -> Option<&M::Failure> {
        match &self.body {
            Body::Failure(failure) => Some(failure),
            Body::Bare(_) | Body::Envelope(_) => None,
        }
    }

    /// The whole body.
    pub fn body(&self) -> &Body<M::Success, M::Envelope, M::Failure> {
        &self.body
    }

    /// The whole body, owned.
    pub fn into_body(self) -> Body<M::Success, M::Envelope, M::Failure> {
        self.body
    }
}

impl<M: Model> Clone for Response<M> {
    fn clone(&self) -> Self {
        Self {
            judged: self.judged.clone(),
            body: self.body.clone(),
        }
    }
}

impl<M: Model> PartialEq for Response<M> {
    fn eq(&self, other: &Self) -> bool {
        self.body == other.body
    }
}

impl<M: Model> fmt::Debug for Response<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("outcome", &self.outcome())
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

/// An operation for programs that walk them all: what it is, its schema, and decoding without naming its types.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Entry {
    /// The operation.
    pub operation: fn() -> &'static Operation,
    /// The JSON Schema of its answers, in one document.
    pub schema: &'static str,
    /// Digest of that schema; see [`Model::SCHEMA_SHA256`].
    pub schema_sha256: Option<&'static str>,
    /// Decodes an answer by what its outcome rule says it is.
    pub decode: DecodeObject,
    /// Decodes any object as what stands at the payload place.
    pub decode_success: DecodeObject,
    /// Decodes any object as the envelope.
    pub decode_envelope: DecodeObject,
    /// Decodes any object as a refusal.
    pub decode_failure: DecodeObject,
}

/// Decodes bytes into an object whose type the caller need not name.
pub type DecodeObject = fn(&[u8]) -> Result<Box<dyn Object>, DecodeError>;

impl Entry {
    /// The entry of a model.
    pub const fn of<M: Model>(schema: &'static str) -> Self {
        Self {
            operation: M::operation,
            schema,
            schema_sha256: M::SCHEMA_SHA256,
            decode: decode_response::<M>,
            decode_success: decode_object::<M::Success>,
            decode_envelope: decode_object::<M::Envelope>,
            decode_failure: decode_object::<M::Failure>,
        }
    }
}

fn decode_response<M: Model>(bytes: &[u8]) -> Result<Box<dyn Object>, DecodeError> {
    Ok(match Response::<M>::decode(bytes)?.into_body() {
        Body::Bare(body) => Box::new(body),
        Body::Envelope(body) => Box::new(body),
        Body::Failure(body) => Box::new(body),
    })
}

fn decode_object<T: Definition>(bytes: &[u8]) -> Result<Box<dyn Object>, DecodeError> {
    Ok(Box::new(T::decode(bytes)?))
}

/// A body that no definition describes: everything is kept, nothing is named.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Undeclared {
    /// All of it, by key.
    pub unknown: Unknown,
}

impl Object for Undeclared {
    fn table(&self) -> &'static Table {
        static TABLE: Table = Table::new("Undeclared", &[]);
        &TABLE
    }

    fn slot(&self, _index: usize) -> Slot<'_> {
        Slot::None
    }

    fn slot_mut(&mut self, _index: usize) -> SlotMut<'_> {
        SlotMut::None
    }

    fn unknown(&self) -> &Unknown {
        &self.unknown
    }

    fn unknown_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

ocrmarket_wire::definition!(Undeclared);
