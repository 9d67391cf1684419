//! `ocrmarket sample`: synthetic responses of an operation, one per line or one per file.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, bail};
use ocrmarket_engine::Schemas;
use ocrmarket_engine::sample::{self, MutationKind, MutationShares, SampleConfig, Sizing};
use ocrmarket_engine::text::path_name;

use crate::output;
use crate::responses::arguments::SampleArgs;

/// Runs `ocrmarket sample`.
///
/// # Errors
/// There is no such operation, the requested response cannot be generated, or it cannot be written.
pub(crate) fn run(arguments: &SampleArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let config = SampleConfig {
        operation: arguments.operation.clone(),
        count: arguments.count,
        seed: arguments.seed,
        sizing: match (arguments.size, arguments.accounts) {
            (Some(size), _) => Sizing::Bytes(size),
            (None, Some(accounts)) => Sizing::Accounts(accounts),
            (None, None) => Sizing::Natural,
        },
        mutations: match &arguments.mutate {
            Some(shares) => mutation_shares(shares)?,
            None => MutationShares::default(),
        },
        valid_ids: arguments.valid_ids,
        outcome: arguments.outcome.into(),
        success_type: arguments.success_type.clone(),
        location: arguments.location.clone(),
    };
    let schemas = Schemas::read(arguments.schemas.as_deref())?;
    let Some(folder) = &arguments.out else {
        sample::sample(&config, &schemas, |document| {
            writeln!(out, "{}", document.text).context("cannot write")
        })?;
        return Ok(ExitCode::SUCCESS);
    };
    let mutated = sample::write(&config, &schemas, folder)?;
    if output::is_watched() {
        // A summary for the user; the files are the result.
        output::message(&format!(
            "{} responses in {}, {mutated} of them mutated",
            arguments.count,
            path_name(folder)
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads `--mutate`.
fn mutation_shares(text: &str) -> anyhow::Result<MutationShares> {
    if !text.contains('=') {
        return Ok(MutationShares::Any(share(text)?));
    }
    let shares = text.split(',').map(|part| {
        let (kind, number) = part
            .split_once('=')
            .with_context(|| format!("expected KIND=SHARE, found {part:?}"))?;
        Ok((mutation_kind(kind.trim())?, share(number.trim())?))
    });
    Ok(MutationShares::Each(shares.collect::<anyhow::Result<_>>()?))
}

fn mutation_kind(name: &str) -> anyhow::Result<MutationKind> {
    MutationKind::from_name(name).ok_or_else(|| {
        let names = MutationKind::ALL.map(MutationKind::name).join(", ");
        anyhow!("unknown kind of mutation {name:?}, expected one of {names}")
    })
}

fn share(text: &str) -> anyhow::Result<f64> {
    match text.parse() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => bail!("invalid share {text:?}: expected a number from 0 to 1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_mutated_responses_are_read() {
        let each = |shares: &[(MutationKind, f64)]| Some(MutationShares::Each(shares.to_vec()));
        for (text, expected) in [
            ("0.05", Some(MutationShares::Any(0.05))),
            (
                "new-word=0.02,truncated=0.01",
                each(&[
                    (MutationKind::UnknownValue, 0.02),
                    (MutationKind::Truncated, 0.01),
                ]),
            ),
            ("new-word = 1", each(&[(MutationKind::UnknownValue, 1.0)])),
            ("", None),
            ("1.5", None),
            ("-0.1", None),
            ("NaN", None),
            ("new-word", None),
            ("old-word=0.1", None),
            ("new-word=0.1,", None),
        ] {
            assert_eq!(mutation_shares(text).ok(), expected, "{text:?}");
        }
    }
}
