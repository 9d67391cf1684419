//! `ocrmarket sample`: made-up responses of an operation, one a line or one a file.

use std::fs;
use std::io::{self, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_model::api::OperationModel;
use ocrmarket_operation::Outcome;
use ocrmarket_synthetic::{Breakage, Options, Sampler, Sizing, Ties};

use crate::arguments::{OutcomeArgument, SampleArgs};
use ocrmarket_engine::schemas::Schemas;

/// Runs `ocrmarket sample`.
///
/// # Errors
/// There is no such operation, what was asked for cannot be made, or it cannot be written.
pub(crate) fn run(arguments: &SampleArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let broken = arguments.broken.as_deref().map(Broken::parse).transpose()?;
    let model = Schemas::read(arguments.schemas.as_deref())?;
    let operation = model.operation(&arguments.operation)?;
    let ties = model.ties()?;
    let sampler = sampler(arguments, broken, &model, &ties, operation)?;
    match &arguments.out {
        None => lines(arguments, &sampler, out)?,
        Some(folder) => files(arguments, &sampler, &operation.operation.name, folder)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn sampler<'a>(
    arguments: &SampleArgs,
    broken: Option<Broken>,
    model: &'a Schemas,
    ties: &'a Ties,
    operation: &'a OperationModel,
) -> anyhow::Result<Sampler<'a>> {
    let sizing = match (arguments.size, arguments.accounts) {
        (Some(size), _) => Sizing::Bytes(size),
        (None, Some(accounts)) => Sizing::Accounts(accounts),
        (None, None) => Sizing::Natural,
    };
    let mut options = Options {
        seed: arguments.seed,
        sizing,
        outcome: arguments.outcome.into(),
        success: arguments.success_type.clone(),
        place: arguments.place.clone(),
        broken: Vec::new(),
        valid_ids: arguments.valid_ids,
    };
    match broken {
        None => {}
        Some(Broken::Each(shares)) => options.broken = shares,
        Some(Broken::Any(share)) => {
            let whole = Sampler::new(&model.api, ties, operation, options.clone())?;
            options.broken = spread(share, &whole.breakages());
        }
    }
    Ok(Sampler::new(&model.api, ties, operation, options)?)
}

/// One response a line.
fn lines(arguments: &SampleArgs, sampler: &Sampler<'_>, out: &mut dyn Write) -> anyhow::Result<()> {
    for document in sampler.documents().take(count(arguments)) {
        out.write_all(document.text.as_bytes())
            .and_then(|()| out.write_all(b"\n"))
            .context("cannot write")?;
    }
    Ok(())
}

/// One response a file, numbered from 1. A file is there as a whole or not at all.
fn files(
    arguments: &SampleArgs,
    sampler: &Sampler<'_>,
    name: &str,
    folder: &Path,
) -> anyhow::Result<()> {
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let width = arguments.count.to_string().len();
    let mut broken = 0_u64;
    for (number, document) in (1_u64..).zip(sampler.documents().take(count(arguments))) {
        let path = folder.join(format!("{name}-{number:0width$}.json"));
        ocrmarket_engine::fs::replace(&path, format!("{}\n", document.text).as_bytes())?;
        broken += u64::from(document.broken.is_some());
    }
    if io::stderr().is_terminal() {
        // A summary for whoever watches; the files are the result.
        let _ = writeln!(
            anstream::stderr(),
            "{} responses in {}, {broken} of them broken",
            arguments.count,
            folder.display()
        );
    }
    Ok(())
}

fn count(arguments: &SampleArgs) -> usize {
    usize::try_from(arguments.count).unwrap_or(usize::MAX)
}

/// What `--broken` asks for.
#[derive(Debug, PartialEq)]
enum Broken {
    /// A share of all, in any way.
    Any(f64),
    /// A share in each of some ways.
    Each(Vec<(Breakage, f64)>),
}

impl Broken {
    fn parse(text: &str) -> anyhow::Result<Self> {
        if !text.contains('=') {
            return Ok(Self::Any(share(text)?));
        }
        let shares = text.split(',').map(|part| {
            let (kind, number) = part
                .split_once('=')
                .with_context(|| format!("expected KIND=SHARE, not {part:?}"))?;
            Ok((breakage(kind.trim())?, share(number.trim())?))
        });
        Ok(Self::Each(shares.collect::<anyhow::Result<_>>()?))
    }
}

fn breakage(name: &str) -> anyhow::Result<Breakage> {
    Breakage::from_name(name).ok_or_else(|| {
        let names = Breakage::ALL.map(Breakage::name).join(", ");
        anyhow!("there is no kind of broken response {name:?}; there are {names}")
    })
}

fn share(text: &str) -> anyhow::Result<f64> {
    match text.parse() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => bail!("a share of broken responses is a number from 0 to 1, not {text:?}"),
    }
}

/// The same share for every way.
fn spread(share: f64, kinds: &[Breakage]) -> Vec<(Breakage, f64)> {
    let number = u32::try_from(kinds.len()).unwrap_or(1).max(1);
    kinds
        .iter()
        .map(|kind| (*kind, share / f64::from(number)))
        .collect()
}

impl From<OutcomeArgument> for Outcome {
    fn from(outcome: OutcomeArgument) -> Self {
        match outcome {
            OutcomeArgument::Success => Self::Success,
            OutcomeArgument::Failure => Self::Failure,
            OutcomeArgument::Pending => Self::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_broken_responses_are_read() {
        let each = |shares: &[(Breakage, f64)]| Some(Broken::Each(shares.to_vec()));
        for (text, expected) in [
            ("0.05", Some(Broken::Any(0.05))),
            (
                "new-word=0.02,truncated=0.01",
                each(&[(Breakage::NewWord, 0.02), (Breakage::Truncated, 0.01)]),
            ),
            ("new-word = 1", each(&[(Breakage::NewWord, 1.0)])),
            ("", None),
            ("1.5", None),
            ("-0.1", None),
            ("NaN", None),
            ("new-word", None),
            ("old-word=0.1", None),
            ("new-word=0.1,", None),
        ] {
            assert_eq!(Broken::parse(text).ok(), expected, "{text:?}");
        }
    }
}
