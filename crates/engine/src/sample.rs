//! Generates synthetic responses of an operation, valid ones and mutations. The same configuration
//! gives the same bytes on any machine.

use std::fs;
use std::path::Path;

use ocrmarket_synthetic::{Constraints, Options, Sampler};

pub use ocrmarket_operation::Outcome;
pub use ocrmarket_synthetic::{Document, MutationKind, Sizing};

use crate::failure::{Context as _, Failure, Result};
use crate::schemas::Schemas;

/// Configuration of [`sample`] and [`write()`].
#[derive(Debug, Clone, PartialEq)]
pub struct SampleConfig {
    /// The operation, `vendor/operation`.
    pub operation: String,
    /// Number of responses.
    pub count: u64,
    /// Seed of the random numbers.
    pub seed: u64,
    /// Size of each response.
    pub sizing: Sizing,
    /// Shares of mutations.
    pub mutations: MutationShares,
    /// Gives identity and card numbers valid checksums; their region and issuer codes stay
    /// unassigned.
    pub valid_ids: bool,
    /// The outcome of the responses.
    pub outcome: Outcome,
    /// The success type, by the name of its definition; `None` for the operation's first.
    pub success_type: Option<String>,
    /// JSON Pointer to the payload, `""` for the body itself; `None` for any payload location of
    /// the operation.
    pub location: Option<String>,
}

impl SampleConfig {
    /// Creates the configuration for one valid success of an operation.
    pub fn new(operation: impl Into<String>) -> Self {
        Self {
            operation: operation.into(),
            count: 1,
            seed: 0,
            sizing: Sizing::Natural,
            mutations: MutationShares::default(),
            valid_ids: false,
            outcome: Outcome::Success,
            success_type: None,
            location: None,
        }
    }
}

/// Shares of mutations, each from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub enum MutationShares {
    /// A share of all responses, distributed evenly over the kinds that the operation can have.
    Any(f64),
    /// A share for each of the listed kinds.
    Each(Vec<(MutationKind, f64)>),
}

impl Default for MutationShares {
    fn default() -> Self {
        Self::Each(Vec::new())
    }
}

/// Generates responses and passes each to `sink`, one at a time.
///
/// ```
/// use ocrmarket_engine::{Failure, Schemas, sample};
///
/// let config = sample::SampleConfig {
///     count: 3,
///     ..sample::SampleConfig::new("showapi/bank_card")
/// };
/// let mut lines = Vec::new();
/// sample::sample(&config, &Schemas::built_in()?, |document| {
///     lines.push(document.text);
///     Ok::<(), Failure>(())
/// })?;
/// assert_eq!(lines.len(), 3);
/// # Ok::<(), Failure>(())
/// ```
///
/// # Errors
/// The operation is unknown, the configuration cannot be satisfied, or the sink fails.
pub fn sample<E: From<Failure>>(
    config: &SampleConfig,
    schemas: &Schemas,
    sink: impl FnMut(Document) -> Result<(), E>,
) -> Result<(), E> {
    let ties = schemas.constraints()?;
    let sampler = sampler(config, schemas, &ties)?;
    (0..config.count)
        .map(|number| sampler.document(number))
        .try_for_each(sink)
}

/// Generates responses and writes each to a file in `folder`, numbered from 1. Returns the number
/// of mutations.
///
/// A file is written completely or not at all.
///
/// # Errors
/// As [`sample`]; also if the folder or a file cannot be written.
pub fn write(config: &SampleConfig, schemas: &Schemas, folder: &Path) -> Result<u64> {
    let name = &schemas.operation(&config.operation)?.operation.name;
    let width = config.count.to_string().len();
    let (mut number, mut broken) = (0_u64, 0_u64);
    sample(config, schemas, |document| {
        if number == 0 {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot create the folder {}", folder.display()))?;
        }
        number += 1;
        broken += u64::from(document.mutation.is_some());
        let path = folder.join(format!("{name}-{number:0width$}.json"));
        crate::fs::replace(&path, format!("{}\n", document.text).as_bytes())
    })?;
    Ok(broken)
}

fn sampler<'a>(
    config: &SampleConfig,
    schemas: &'a Schemas,
    ties: &'a Constraints,
) -> Result<Sampler<'a>> {
    let operation = schemas.operation(&config.operation)?;
    let mut options = Options {
        seed: config.seed,
        sizing: config.sizing,
        outcome: config.outcome,
        success: config.success_type.clone(),
        location: config.location.clone(),
        mutations: Vec::new(),
        valid_ids: config.valid_ids,
    };
    match &config.mutations {
        MutationShares::Each(shares) => options.mutations.clone_from(shares),
        MutationShares::Any(share) => {
            let whole = Sampler::new(&schemas.api, ties, operation, options.clone())?;
            let kinds = whole.mutations();
            let number = u32::try_from(kinds.len()).unwrap_or(1).max(1);
            let each = share / f64::from(number);
            options.mutations = kinds.into_iter().map(|kind| (kind, each)).collect();
        }
    }
    Ok(Sampler::new(&schemas.api, ties, operation, options)?)
}
