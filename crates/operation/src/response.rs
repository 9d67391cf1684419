//! A response, decoded by its outcome.
//!
//! The generated crate names the types (a [`Model`] for each operation); this module implements the
//! rest once. Decoding reads no schema and loses nothing: values outside the definitions are kept
//! as JSON text.

use std::any::Any;
use std::fmt;

use ocrmarket_wire::{DecodeError, Definition, Object, Slot, SlotMut, Table, Unknown};

use crate::Operation;
use crate::Outcome;
use crate::outcome::{Classified, OutcomeReader};
use crate::unfold::{Unfolded, unfold};

/// The types of an operation's responses. Generated; a type without values.
///
/// Most operations have one success type, a definition. Others have an enum of several.
pub trait Model: Sized {
    /// The payload alone: a whole body.
    type Success: BodyType;
    /// The whole body around a payload; [`Undeclared`] if the operation has none.
    type Envelope: BodyType;
    /// The whole body of a failure; [`Undeclared`] if the operation has none.
    type Failure: Definition + Clone + PartialEq + fmt::Debug;
    /// A payload borrowed from either: a reference, or an enum of references for several success
    /// types.
    type Payload<'a>;
    /// SHA-256 of the response schema that these types were generated from, as 64 hexadecimal
    /// digits in lower case; `None` for types that do not come from a schema.
    ///
    /// It is the digest of [`SCHEMA`](Self::SCHEMA) without its second line, the `$comment` that
    /// names the generator (`sed 2d bank_card.schema.json | sha256sum`).
    const SCHEMA_SHA256: Option<&'static str> = None;
    /// The JSON Schema of the responses in one document, with local references only; `None` for
    /// types that do not come from a schema. A program contains it only if it uses this constant.
    const SCHEMA: Option<&'static str> = None;
    /// The operation's `LazyValidator`, for a client that reports drift; `None` for types that were
    /// generated without findings.
    const VALIDATOR: Option<ValidatorOf> = None;
    /// Returns the operation.
    fn operation() -> &'static Operation;
    /// Returns its outcome rules, compiled once.
    fn outcome_reader() -> &'static OutcomeReader<'static>;
    /// Returns the payload that is the whole body.
    fn bare(body: &Self::Success) -> Self::Payload<'_>;
    /// Returns the payload inside the envelope: the first location with a non-empty object.
    fn payload(envelope: &Self::Envelope) -> Option<Self::Payload<'_>>;
}

/// Function that returns an operation's `LazyValidator` of the crate `ocrmarket-validator`. The type is
/// erased because that crate depends on this one.
pub type ValidatorOf = fn() -> &'static (dyn Any + Send + Sync);

/// A whole body: a definition, or one of several.
pub trait BodyType: Clone + PartialEq + fmt::Debug + Sized {
    /// Decodes a JSON object. `index` is that of the success type in [`Operation::successes`]; a
    /// single definition ignores it.
    ///
    /// # Errors
    /// The bytes are not one JSON object.
    fn decode_as(index: usize, bytes: &[u8]) -> Result<Self, DecodeError>;
    /// Returns the object, whatever its type.
    fn object(&self) -> &dyn Object;
    /// Returns the owned object, whatever its type.
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

/// The model of an operation that returns the result of a job. Generated from the job rules of the
/// operations that submit one.
///
/// A client waits for the result of such an operation and of no other, so waiting never sends a
/// submission.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the model of an operation that requests the result of a job",
    note = "the `job` rules of the operation that submits the job must name this operation in `query`"
)]
pub trait JobQuery: Model {
    /// Operations whose job rules name this one.
    const SUBMITTED_BY: &'static [&'static Operation];
}

/// The whole body of a response, typed by its outcome.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Body<T, E, F> {
    /// The payload is the body itself.
    Bare(T),
    /// The payload is inside; or there is none yet, because a job is still running.
    Envelope(E),
    /// The vendor refused.
    Failure(F),
}

/// The whole body of a response of that model.
pub type BodyOf<M> = Body<<M as Model>::Success, <M as Model>::Envelope, <M as Model>::Failure>;

/// A response: the result of its outcome rules, and its body.
pub struct Response<M: Model> {
    classified: Option<Classified<'static>>,
    /// The strings from which objects of the body were unfolded.
    unfolded: Option<Box<Unfolded>>,
    body: BodyOf<M>,
}

impl<M: Model> Response<M> {
    /// Decodes a response.
    ///
    /// # Errors
    /// The bytes are not one JSON object. The error contains the location and the bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let Ok(classified) = M::outcome_reader().classify(bytes) else {
            // Not a JSON object: decoding returns the location. (In an operation from schemas a
            // rule always matches.)
            let body = Body::Failure(M::Failure::decode(bytes)?);
            return Ok(Self {
                classified: None,
                unfolded: None,
                body,
            });
        };
        let unfolded = unfold(M::operation(), bytes).map(Box::new);
        let unfolded_bytes = unfolded.as_ref().map_or(bytes, |unfolded| unfolded.bytes());
        Ok(Self {
            body: decode_body::<M>(&classified, unfolded_bytes)?,
            classified: Some(classified.into_owned()),
            unfolded,
        })
    }

    /// Encodes the body: the same JSON value that was decoded, number spelling included. An object
    /// that was sent as JSON in a string becomes such a string again.
    pub fn encode(&self) -> Vec<u8> {
        let encoded = self.object().encode();
        let (Some(unfolded), Some(classified)) = (&self.unfolded, &self.classified) else {
            return encoded;
        };
        let before = decode_body::<M>(classified, unfolded.bytes());
        let before = before
            .as_ref()
            .map_or_else(|_| Vec::new(), |body| object_of(body).encode());
        unfolded.fold(encoded, &before)
    }

    /// Returns the whole body as an object, whatever its type.
    pub fn object(&self) -> &dyn Object {
        object_of(&self.body)
    }

    /// Returns the result of the outcome rules: code, message, charge; `None` if no rule matches.
    pub fn classified(&self) -> Option<&Classified<'static>> {
        self.classified.as_ref()
    }

    /// Returns the outcome.
    pub fn outcome(&self) -> Outcome {
        self.classified
            .as_ref()
            .map_or(Outcome::Failure, |classified| classified.outcome)
    }

    /// Returns the payload, if there is one.
    pub fn payload(&self) -> Option<M::Payload<'_>> {
        match &self.body {
            Body::Bare(payload) => Some(M::bare(payload)),
            Body::Envelope(envelope) => M::payload(envelope),
            Body::Failure(_) => None,
        }
    }

    /// Returns the body around the payload, if there is one.
    pub fn envelope(&self) -> Option<&M::Envelope> {
        match &self.body {
            Body::Envelope(envelope) => Some(envelope),
            Body::Bare(_) | Body::Failure(_) => None,
        }
    }

    /// Returns the body of a failure, if it is one.
    pub fn failure(&self) -> Option<&M::Failure> {
        match &self.body {
            Body::Failure(failure) => Some(failure),
            Body::Bare(_) | Body::Envelope(_) => None,
        }
    }

    /// Returns the whole body.
    pub fn body(&self) -> &BodyOf<M> {
        &self.body
    }

    /// Returns the whole body, owned.
    pub fn into_body(self) -> BodyOf<M> {
        self.body
    }
}

/// Decodes a body by its outcome.
fn decode_body<M: Model>(
    classified: &Classified<'_>,
    bytes: &[u8],
) -> Result<BodyOf<M>, DecodeError> {
    let location = classified
        .payload
        .and_then(|index| M::operation().payload.get(index));
    let index = classified.success;
    Ok(match classified.outcome {
        Outcome::Failure => Body::Failure(M::Failure::decode(bytes)?),
        Outcome::Success if location.is_none_or(|location| location.is_empty()) => {
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
            classified: self.classified.clone(),
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

/// An operation for programs that iterate over all: its facts, its schema, and decoders that do not
/// name its types.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct CatalogEntry {
    /// Returns the operation.
    pub operation: fn() -> &'static Operation,
    /// The JSON Schema of its responses, in one document.
    pub schema: &'static str,
    /// Digest of that schema; see [`Model::SCHEMA_SHA256`].
    pub schema_sha256: Option<&'static str>,
    /// See [`Model::VALIDATOR`].
    pub validator: Option<ValidatorOf>,
    /// Decodes a response by its outcome.
    pub decode: DecodeResponse,
    /// Decodes any object as the payload of the success type with that index in
    /// [`Operation::successes`].
    pub decode_success: DecodeBody,
    /// Decodes any object as the envelope around such a payload.
    pub decode_envelope: DecodeBody,
    /// Decodes any object as the body of a failure.
    pub decode_failure: DecodeObject,
}

/// Decodes a response whose types the caller need not name.
pub type DecodeResponse = fn(&[u8]) -> Result<Box<dyn Decoded>, DecodeError>;

/// Decodes bytes into the object of a success type, by its index.
pub type DecodeBody = fn(usize, &[u8]) -> Result<Box<dyn Object>, DecodeError>;

/// Decodes bytes into an object whose type the caller need not name.
pub type DecodeObject = fn(&[u8]) -> Result<Box<dyn Object>, DecodeError>;

impl CatalogEntry {
    /// Builds the entry of a model.
    pub const fn of<M: Model + 'static>(schema: &'static str) -> Self {
        Self {
            operation: M::operation,
            schema,
            schema_sha256: M::SCHEMA_SHA256,
            validator: M::VALIDATOR,
            decode: decode_response::<M>,
            decode_success: decode_object::<M::Success>,
            decode_envelope: decode_object::<M::Envelope>,
            decode_failure: decode_failure::<M::Failure>,
        }
    }
}

/// A decoded response whose types the caller need not name.
pub trait Decoded {
    /// Returns the whole body.
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

/// A body without a definition: everything is kept by key.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Undeclared {
    /// All members, by key.
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
