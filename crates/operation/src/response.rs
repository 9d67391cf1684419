//! A stored answer, decoded by what its operation's outcome rule says it is.
//!
//! The generated crate names the types (a [`Model`] for each operation); everything else is written once, here. Decoding
//! reads no schema and loses nothing: whatever the definitions do not know is kept as JSON text.

use std::any::Any;
use std::fmt;

use ocrmarket_wire::{DecodeError, Definition, Object, Slot, SlotMut, Table, Unknown};

use crate::Operation;
use crate::Outcome;
use crate::outcome::{Judged, OutcomeReader};
use crate::unfold::{Unfolded, unfold};

/// What an operation's answers are made of. Generated; a type without values.
///
/// Most operations have one success type, a definition. One that has several has an enum of them in its place.
pub trait Model: Sized {
    /// The payload by itself: a whole body.
    type Success: BodyType;
    /// The whole body around a payload; [`Undeclared`] where the operation has none.
    type Envelope: BodyType;
    /// A refusal, a whole body; [`Undeclared`] where the operation has none.
    type Failure: Definition + Clone + PartialEq + fmt::Debug;
    /// A payload as it is borrowed from either: a reference, or an enum of references where there are several success types.
    type Payload<'a>;
    /// SHA-256 of the response schema that these types were generated from, as 64 hexadecimal digits in lower case; `None` for
    /// types that no schema made.
    ///
    /// It is the digest of [`SCHEMA`](Self::SCHEMA) without its second line, the `$comment` that names the generator
    /// (`sed 2d bank_card.schema.json | sha256sum`).
    const SCHEMA_SHA256: Option<&'static str> = None;
    /// The JSON Schema of the answers in one document, every reference in it local; `None` for types that no schema made. A program
    /// holds the text only if something in it uses this.
    const SCHEMA: Option<&'static str> = None;
    /// The operation's judge, for a client that reports drift; `None` for types that were generated without findings.
    const JUDGE: Option<JudgeOf> = None;
    /// The operation.
    fn operation() -> &'static Operation;
    /// Its outcome rules, made ready once.
    fn outcome_reader() -> &'static OutcomeReader<'static>;
    /// The payload that is the whole body.
    fn bare(body: &Self::Success) -> Self::Payload<'_>;
    /// The payload inside the envelope: the first place that holds an object with members.
    fn payload(envelope: &Self::Envelope) -> Option<Self::Payload<'_>>;
}

/// Names an operation's judge: a `LazyJudge` of the crate `ocrmarket-validator`. The type is erased because that crate depends on
/// this one.
pub type JudgeOf = fn() -> &'static (dyn Any + Send + Sync);

/// A whole body: a definition, or one of several.
pub trait BodyType: Clone + PartialEq + fmt::Debug + Sized {
    /// Decodes a JSON object. `index` is that of the success type in [`Operation::successes`]; a single definition ignores it.
    ///
    /// # Errors
    /// The bytes are not one JSON object.
    fn decode_as(index: usize, bytes: &[u8]) -> Result<Self, DecodeError>;
    /// The object, whatever its type.
    fn object(&self) -> &dyn Object;
    /// The object, whatever its type, owned.
    fn into_object(self) -> Box<dyn Object>;
}

impl<T: Definition + Clone + PartialEq + fmt::Debug> BodyType for T {
    fn decode_as(_index: usize, bytes: &[u8]) -> Result<Self, DecodeError> {
        T::decode(bytes)
    }

    fn object(&self) -> &dyn Object {
        self
    }

    fn into_object(self) -> Box<dyn Object> {
        Box::new(self)
    }
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

/// The whole body of an answer of that model.
pub type BodyOf<M> = Body<<M as Model>::Success, <M as Model>::Envelope, <M as Model>::Failure>;

/// An answer: what its outcome rule says of it, and its body.
pub struct Response<M: Model> {
    judged: Option<Judged<'static>>,
    /// The strings that objects of the body came in.
    unfolded: Option<Box<Unfolded>>,
    body: BodyOf<M>,
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
            return Ok(Self {
                judged: None,
                unfolded: None,
                body,
            });
        };
        let unfolded = unfold(M::operation(), bytes).map(Box::new);
        let unfolded_bytes = unfolded.as_ref().map_or(bytes, |unfolded| unfolded.bytes());
        Ok(Self {
            body: decode_body::<M>(&judged, unfolded_bytes)?,
            judged: Some(judged.into_owned()),
            unfolded,
        })
    }

    /// Encodes the body: JSON of the same value as was decoded, number spelling included. An object that came as JSON in a string
    /// becomes such a string again.
    pub fn encode(&self) -> Vec<u8> {
        let encoded = self.object().encode();
        let (Some(unfolded), Some(judged)) = (&self.unfolded, &self.judged) else {
            return encoded;
        };
        let before = decode_body::<M>(judged, unfolded.bytes());
        let before = before
            .as_ref()
            .map_or_else(|_| Vec::new(), |body| object_of(body).encode());
        unfolded.fold(encoded, &before)
    }

    /// The whole body as an object, whatever its type.
    pub fn object(&self) -> &dyn Object {
        object_of(&self.body)
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
    pub fn payload(&self) -> Option<M::Payload<'_>> {
        match &self.body {
            Body::Bare(payload) => Some(M::bare(payload)),
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
    pub fn body(&self) -> &BodyOf<M> {
        &self.body
    }

    /// The whole body, owned.
    pub fn into_body(self) -> BodyOf<M> {
        self.body
    }
}

/// Decodes a body by what the rules say of it.
fn decode_body<M: Model>(judged: &Judged<'_>, bytes: &[u8]) -> Result<BodyOf<M>, DecodeError> {
    let place = judged
        .payload
        .and_then(|index| M::operation().payload.get(index));
    let index = judged.success;
    Ok(match judged.outcome {
        Outcome::Failure => Body::Failure(M::Failure::decode(bytes)?),
        Outcome::Success if place.is_none_or(|place| place.is_empty()) => {
            Body::Bare(M::Success::decode_as(index, bytes)?)
        }
        Outcome::Success => Body::Envelope(M::Envelope::decode_as(index, bytes)?),
        Outcome::Pending => {
            let mut types = M::operation().successes.iter();
            let index = types.position(|one| one.has_envelope).unwrap_or_default();
            Body::Envelope(M::Envelope::decode_as(index, bytes)?)
        }
    })
}

fn object_of<T: BodyType, E: BodyType, F: BodyType>(body: &Body<T, E, F>) -> &dyn Object {
    match body {
        Body::Bare(body) => body.object(),
        Body::Envelope(body) => body.object(),
        Body::Failure(body) => body.object(),
    }
}

impl<M: Model> Clone for Response<M> {
    fn clone(&self) -> Self {
        Self {
            judged: self.judged.clone(),
            unfolded: self.unfolded.clone(),
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
    /// See [`Model::JUDGE`].
    pub judge: Option<JudgeOf>,
    /// Decodes an answer by what its outcome rule says it is.
    pub decode: DecodeResponse,
    /// Decodes any object as the payload of the success type with that index in [`Operation::successes`].
    pub decode_success: DecodeBody,
    /// Decodes any object as the envelope around such a payload.
    pub decode_envelope: DecodeBody,
    /// Decodes any object as a refusal.
    pub decode_failure: DecodeObject,
}

/// Decodes a response whose types the caller need not name.
pub type DecodeResponse = fn(&[u8]) -> Result<Box<dyn Decoded>, DecodeError>;

/// Decodes bytes into the object of a success type, by its index.
pub type DecodeBody = fn(usize, &[u8]) -> Result<Box<dyn Object>, DecodeError>;

/// Decodes bytes into an object whose type the caller need not name.
pub type DecodeObject = fn(&[u8]) -> Result<Box<dyn Object>, DecodeError>;

impl Entry {
    /// The entry of a model.
    pub const fn of<M: Model + 'static>(schema: &'static str) -> Self {
        Self {
            operation: M::operation,
            schema,
            schema_sha256: M::SCHEMA_SHA256,
            judge: M::JUDGE,
            decode: decode_response::<M>,
            decode_success: decode_object::<M::Success>,
            decode_envelope: decode_object::<M::Envelope>,
            decode_failure: decode_failure::<M::Failure>,
        }
    }
}

/// A decoded answer whose types the caller need not name.
pub trait Decoded {
    /// The whole body.
    fn object(&self) -> &dyn Object;
    /// See [`Response::encode`].
    fn encode(&self) -> Vec<u8>;
}

impl<M: Model> Decoded for Response<M> {
    fn object(&self) -> &dyn Object {
        self.object()
    }

    fn encode(&self) -> Vec<u8> {
        self.encode()
    }
}

fn decode_response<M: Model + 'static>(bytes: &[u8]) -> Result<Box<dyn Decoded>, DecodeError> {
    Ok(Box::new(Response::<M>::decode(bytes)?))
}

fn decode_object<T: BodyType>(index: usize, bytes: &[u8]) -> Result<Box<dyn Object>, DecodeError> {
    Ok(T::decode_as(index, bytes)?.into_object())
}

fn decode_failure<T: BodyType>(bytes: &[u8]) -> Result<Box<dyn Object>, DecodeError> {
    decode_object::<T>(0, bytes)
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
