//! Synthetic responses of an operation: seeded, valid by its schema, the same bytes on any machine.
//!
//! Tests, benchmarks, the mock and `ocrmarket sample` generate their documents here. The
//! constraints of the schemas ([`Constraints`]) make values plausible: totals equal the sum of their
//! parts, dates are in order, states match their details. No value belongs to a person: names and
//! addresses are visibly synthetic, identity and card numbers fail their checksums by default. A
//! document can have one mutation, of a known kind at a known location.
//!
//! Nothing here reads a clock, a file or another source of randomness, and the code contains no
//! vendor's name.

mod constraint;
mod leaf;
mod mutation;
mod outcome;
mod people;
mod plan;
mod random;
mod read;
mod settle;
mod structure;
mod tree;
mod value;

use ocrmarket_model::api::{Api, DefinitionId, OperationModel};
use ocrmarket_operation::Operation;
use ocrmarket_operation::Outcome;
use ocrmarket_operation::outcome::{Classified, OutcomeReader};

use self::leaf::Scribe;
use self::outcome::{Bodies, Way};
use self::plan::Plans;
use self::random::Random;
use self::structure::Grower;
use self::tree::Tree;

pub use self::constraint::Constraints;
pub use self::mutation::{Mutation, MutationKind};

/// Minimum and maximum number of accounts of a document without a requested size.
const ACCOUNTS: (usize, usize) = (3, 12);
/// Number of accounts of the documents that are measured for a requested size.
const ACCOUNTS_MEASURED: usize = 40;
/// Number of documents per measurement.
const DOCUMENTS_MEASURED: u64 = 8;
/// Number of further documents to try if one cannot take a mutation.
const ATTEMPTS: usize = 16;
/// Separate seed of documents that are measured or tried.
const TRIAL_SEED: u64 = 0x7472_6961_6c00;

/// Options of a [`Sampler`].
///
/// ```
/// use ocrmarket_synthetic::{Options, Sizing};
/// let options = Options { seed: 7, sizing: Sizing::Bytes(30_000), ..Options::default() };
/// assert!(!options.valid_ids);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The seed. Documents with equal seed and options are identical.
    pub seed: u64,
    /// Size of the documents.
    pub sizing: Sizing,
    /// Outcome of the documents by the operation's rules.
    pub outcome: Outcome,
    /// Name of their success type, if the operation has several; `None` for the first one.
    pub success: Option<String>,
    /// JSON Pointer to the payload, `""` for the body itself; `None` for any payload location of
    /// the operation.
    pub location: Option<String>,
    /// Mutations and their shares of the documents; at most 1 in total.
    pub mutations: Vec<(MutationKind, f64)>,
    /// `true` if identity and card numbers shall pass their checksums. They belong to no person in
    /// either case.
    pub valid_ids: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 0,
            sizing: Sizing::Natural,
            outcome: Outcome::Success,
            success: None,
            location: None,
            mutations: Vec::new(),
            valid_ids: false,
        }
    }
}

/// Size of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sizing {
    /// No target size.
    #[default]
    Natural,
    /// Approximate number of bytes.
    Bytes(usize),
    /// Number of accounts, or of the elements of whichever arrays determine the size of the
    /// document.
    Accounts(usize),
}

/// A synthetic document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Compact JSON, keys in the vendor's order. Not JSON if the mutation makes it so.
    pub text: String,
    /// JSON Pointer to the payload, `""` for the body itself.
    pub location: String,
    /// The mutation, if any.
    pub mutation: Option<Mutation>,
}

/// The reason why no documents can be generated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SampleError {
    /// A definition that requires itself.
    #[error(
        "definition `{definition}` requires itself, so no finite document has it; make a property of the cycle optional"
    )]
    Endless {
        /// Name of the definition.
        definition: String,
    },
    /// A definition whose smallest object is too large.
    #[error("smallest object of the definition `{definition}` has more than a million values")]
    TooLarge {
        /// Name of the definition.
        definition: String,
    },
    /// No document has the outcome with its payload at that location.
    #[error(
        "no document of {operation} has the outcome {}{}; payload locations: {}",
        outcome_name(*.outcome), at_location(.location.as_deref()), .locations.join(", ")
    )]
    NoSuchDocument {
        /// The operation.
        operation: String,
        /// The outcome.
        outcome: Outcome,
        /// The requested location of the payload, if any.
        location: Option<String>,
        /// The possible locations of the payload, quoted as JSON strings.
        locations: Vec<String>,
    },
    /// The operation does not have the requested success type.
    #[error("{operation} has no success type {success:?}; success types: {}", .known.join(", "))]
    NoSuchType {
        /// The operation.
        operation: String,
        /// The requested success type.
        success: String,
        /// Names of the operation's success types.
        known: Vec<String>,
    },
    /// No array determines the size of the documents.
    #[error(
        "documents of {operation} have no size: no `accounts` constraint in its *.sample.json names the arrays to resize"
    )]
    CannotGrow {
        /// The operation.
        operation: String,
    },
    /// No document of the operation can take the mutation.
    #[error("documents of {operation} have no location for the mutation {}", .kind.name())]
    NothingToBreak {
        /// The operation.
        operation: String,
        /// The mutation.
        kind: MutationKind,
    },
    /// A share is not a number from 0 to 1, or the shares exceed 1 in total.
    #[error("shares of mutations must be numbers from 0 to 1, and 1 or less in total")]
    BadShares,
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success => "success",
        Outcome::Failure => "failure",
        Outcome::Pending => "pending",
    }
}

fn at_location(location: Option<&str>) -> String {
    location
        .map(|location| format!(" with the payload at {location:?}"))
        .unwrap_or_default()
}

/// A generator of documents of one operation.
#[derive(Debug)]
pub struct Sampler<'a> {
    plans: Plans<'a>,
    operation: &'a OperationModel,
    options: Options,
    ways: Vec<Way>,
    /// Mutations, each with the end of its span, in millionths.
    broken: Vec<(MutationKind, u32)>,
    accounts: (usize, usize),
}

impl<'a> Sampler<'a> {
    /// Prepares the generation of documents of an operation of `api`.
    ///
    /// # Errors
    /// Fails if the options cannot be satisfied.
    pub fn new(
        api: &'a Api,
        ties: &'a Constraints,
        operation: &'a OperationModel,
        options: Options,
    ) -> Result<Self, SampleError> {
        let plans = Plans::new(api, ties, &roots(operation, &options)?)?;
        let broken = spans(&options.mutations)?;
        let mut sampler = Self {
            plans,
            operation,
            options,
            ways: Vec::new(),
            broken,
            accounts: ACCOUNTS,
        };
        sampler.ways = sampler.find_ways()?;
        sampler.check_breakages()?;
        sampler.accounts = sampler.find_accounts()?;
        Ok(sampler)
    }

    /// Returns the document with that number. It does not depend on other documents.
    pub fn document(&self, number: u64) -> Document {
        let mut random = Random::new(self.options.seed, number);
        let location = random.below(1_000_000);
        let kind = self
            .broken
            .iter()
            .find(|(_, end)| location < u64::from(*end))
            .map(|(kind, _)| *kind);
        let Some(kind) = kind else {
            let (way, tree, _) = self.whole(random);
            return Document {
                text: tree.write(&self.plans),
                location: way.location.clone(),
                mutation: None,
            };
        };
        let (mut way, mut tree, mut random) = self.whole(random);
        let mut broken = mutation::mutate(&mut tree, &self.plans, kind, &mut random);
        if kind.finding().is_some() {
            // Not every document can take every mutation, so a few more are generated.
            for _ in 0..ATTEMPTS {
                if broken.is_some() {
                    break;
                }
                (way, tree, random) = self.whole(random);
                broken = mutation::mutate(&mut tree, &self.plans, kind, &mut random);
            }
        }
        let mut text = tree.write(&self.plans);
        let broken = broken.or_else(|| mutation::break_text(&mut text, kind, &mut random));
        Document {
            text,
            location: way.location.clone(),
            mutation: broken,
        }
    }

    /// Generates a document without a mutation. Returns it with the remaining random numbers.
    fn whole(&self, mut random: Random) -> (&Way, Tree, Random) {
        let way = random.pick(&self.ways).unwrap_or(&self.ways[0]);
        let accounts = random.length(self.accounts);
        let (tree, random) = self.tree(way, accounts, random);
        (way, tree, random)
    }

    /// Returns all documents from number 0 on, without end.
    pub fn documents(&self) -> impl Iterator<Item = Document> {
        (0..).map(|number| self.document(number))
    }

    /// Returns the mutations that its documents can take.
    pub fn mutations(&self) -> Vec<MutationKind> {
        MutationKind::ALL
            .into_iter()
            .filter(|kind| self.is_breakable(*kind))
            .collect()
    }

    fn tree(&self, way: &Way, accounts: usize, random: Random) -> (Tree, Random) {
        let mut scribe = Scribe::new(random, self.options.valid_ids);
        let mut grown = Grower::grow(&self.plans, way.body, &way.forces, accounts, &mut scribe);
        settle::settle(&mut grown, &self.plans, &mut scribe);
        (grown.tree, scribe.random)
    }

    fn name(&self) -> String {
        full_name(self.operation)
    }

    /// Returns the ways to the requested outcome that the outcome rules confirm.
    fn find_ways(&self) -> Result<Vec<Way>, SampleError> {
        let location = |id| self.plans.index(id);
        let index = success_index(self.operation, &self.options)?;
        let success = self.operation.successes[index];
        let bodies = Bodies {
            success: location(success.payload).unwrap_or_default(),
            index,
            failure: self.operation.failure.and_then(location),
            envelope: success.envelope.and_then(location),
            pending: self.operation.envelope().and_then(location),
        };
        let outcome = self.options.outcome;
        let asked = |way: &Way| {
            self.options
                .location
                .as_ref()
                .is_none_or(|location| *location == way.location)
        };
        let mut ways = outcome::ways(&self.plans, &self.operation.operation, bodies, outcome);
        ways.retain(|way| {
            asked(way) && self.leads_to(way, |classified| classified.gives(outcome, index))
        });
        let is_usual = |way: &Way| !way.is_exception;
        if self.options.location.is_none() && ways.iter().any(is_usual) {
            ways.retain(is_usual);
        }
        let has_known_codes =
            |way: &Way| self.leads_to(way, |classified| classified.unknown_codes.is_empty());
        if ways.iter().any(has_known_codes) {
            ways.retain(has_known_codes);
        }
        if ways.is_empty() {
            return Err(SampleError::NoSuchDocument {
                operation: self.name(),
                outcome,
                location: self.options.location.clone(),
                locations: self
                    .operation
                    .operation
                    .payload
                    .iter()
                    .map(|location| format!("{location:?}"))
                    .collect(),
            });
        }
        Ok(ways)
    }

    /// Returns `true` if the classification of several documents generated that way satisfies
    /// `says`.
    fn leads_to(&self, way: &Way, says: impl Fn(&Classified<'_>) -> bool) -> bool {
        let rules = OutcomeReader::new(&self.operation.operation);
        (0..DOCUMENTS_MEASURED).all(|number| {
            let (tree, _) = self.tree(way, 1, Random::new(TRIAL_SEED, number));
            let text = tree.write(&self.plans);
            rules
                .classify(text.as_bytes())
                .is_ok_and(|classified| says(&classified))
        })
    }

    fn check_breakages(&self) -> Result<(), SampleError> {
        let impossible = self
            .broken
            .iter()
            .find(|(kind, _)| !self.is_breakable(*kind));
        match impossible {
            Some((kind, _)) => Err(SampleError::NothingToBreak {
                operation: self.name(),
                kind: *kind,
            }),
            None => Ok(()),
        }
    }

    /// Returns `true` if documents can take the mutation. Tries several documents: values that the
    /// outcome depends on cannot be mutated, and the schema alone does not identify them.
    fn is_breakable(&self, kind: MutationKind) -> bool {
        kind.finding().is_none()
            || (0..)
                .zip(self.ways.iter().cycle())
                .take(ATTEMPTS)
                .any(|(number, way)| {
                    let (mut tree, mut random) =
                        self.tree(way, ACCOUNTS.0, Random::new(TRIAL_SEED, number));
                    mutation::mutate(&mut tree, &self.plans, kind, &mut random).is_some()
                })
    }

    /// Returns the minimum and maximum number of accounts for the requested size.
    fn find_accounts(&self) -> Result<(usize, usize), SampleError> {
        let can_grow = self.plans.can_grow();
        match self.options.sizing {
            Sizing::Natural => Ok(ACCOUNTS),
            _ if !can_grow => Err(SampleError::CannotGrow {
                operation: self.name(),
            }),
            Sizing::Accounts(accounts) => Ok((accounts, accounts)),
            Sizing::Bytes(size) => {
                let without = self.measure(0);
                let each = (self.measure(ACCOUNTS_MEASURED).saturating_sub(without)
                    / ACCOUNTS_MEASURED)
                    .max(1);
                let accounts = (size.saturating_sub(without) + each / 2) / each;
                Ok((accounts, accounts))
            }
        }
    }

    /// Returns the mean size of documents with that number of accounts, in bytes.
    fn measure(&self, accounts: usize) -> usize {
        let trials = (0..DOCUMENTS_MEASURED).zip(self.ways.iter().cycle());
        let sizes = trials.map(|(number, way)| {
            let (tree, _) = self.tree(way, accounts, Random::new(TRIAL_SEED, number));
            tree.write(&self.plans).len()
        });
        sizes.sum::<usize>() / usize::try_from(DOCUMENTS_MEASURED).unwrap_or(1)
    }
}

/// Returns the definitions that a document of the requested outcome can have at its root.
fn roots(operation: &OperationModel, options: &Options) -> Result<Vec<DefinitionId>, SampleError> {
    let success = operation.successes[success_index(operation, options)?];
    let refusals = [operation.failure, operation.envelope()];
    let roots = match options.outcome {
        Outcome::Success => vec![Some(success.payload), success.envelope],
        Outcome::Failure | Outcome::Pending => refusals.to_vec(),
    };
    let mut roots: Vec<DefinitionId> = roots.into_iter().flatten().collect();
    if roots.is_empty() {
        roots.push(success.payload);
    }
    Ok(roots)
}

/// Returns the index of the requested success type.
fn success_index(operation: &OperationModel, options: &Options) -> Result<usize, SampleError> {
    let types = &operation.operation.successes;
    let Some(success) = &options.success else {
        return Ok(0);
    };
    let index = types.iter().position(|one| one.name == *success);
    index.ok_or_else(|| SampleError::NoSuchType {
        operation: full_name(operation),
        success: success.clone(),
        known: types.iter().map(|one| one.name.to_string()).collect(),
    })
}

fn full_name(operation: &OperationModel) -> String {
    let Operation { vendor, name, .. } = &operation.operation;
    format!("{vendor}/{name}")
}

/// Converts shares to the ends of their spans, in millionths.
fn spans(shares: &[(MutationKind, f64)]) -> Result<Vec<(MutationKind, u32)>, SampleError> {
    let mut end = 0;
    let mut spans = Vec::with_capacity(shares.len());
    for (kind, share) in shares {
        if !(0.0..=1.0).contains(share) {
            return Err(SampleError::BadShares);
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 1,000,000"
        )]
        let millionths = (share * 1_000_000.0).round() as u32;
        end += millionths;
        if end > 1_000_000 {
            return Err(SampleError::BadShares);
        }
        spans.push((*kind, end));
    }
    Ok(spans)
}
