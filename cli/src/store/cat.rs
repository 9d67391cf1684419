//! `ocrmarket store cat`: intact records as they are stored, filtered.

use std::collections::{BTreeSet, HashMap};
use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ocrmarket_client::store::{Record, StoredRecord, StoredSegment};
use ocrmarket_operation::outcome::{OutcomeReader, RecordClass};

use crate::failure;
use crate::failure::Incomplete;
use ocrmarket_engine::records::{Held, held_of};
use ocrmarket_engine::schemas::{Schemas, full_name};

use super::Ending;
use super::arguments::CatArgs;

/// Runs `ocrmarket store cat`.
///
/// # Errors
/// The store cannot be listed or holds no segment, the schemas are wrong, or the output cannot be written.
pub(super) fn run(arguments: &CatArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let segments = super::segments(&arguments.store)?;
    let needs_rules = !arguments.outcome.is_empty();
    let schemas = arguments.schemas.as_deref();
    let model = needs_rules.then(|| Schemas::read(schemas)).transpose()?;
    let mut filter = Filter::new(arguments, model.as_ref());
    let mut ending = Ending::default();
    for segment in segments {
        if !filter.may_hold(&segment) {
            continue;
        }
        for record in segment.read() {
            match record {
                Ok(stored) => filter.print(stored, out)?,
                Err(damage) => {
                    ending.note(&damage);
                    failure::report(&anyhow::Error::new(damage));
                }
            }
        }
    }
    for operation in filter.unknown {
        ending.is_incomplete = true;
        let message = format!(
            "records of {operation} are left out: the schemas do not have it, so their outcome is unknown; give --schemas"
        );
        failure::report(&Incomplete::new(message).into());
    }
    Ok(ending.code())
}

/// Which records are printed.
struct Filter<'a> {
    arguments: &'a CatArgs,
    from: Option<Date>,
    to: Option<Date>,
    classes: Vec<RecordClass>,
    rules: HashMap<String, OutcomeReader<'a>>,
    /// Operations whose rules are needed and not there.
    unknown: BTreeSet<String>,
}

impl<'a> Filter<'a> {
    fn new(arguments: &'a CatArgs, model: Option<&'a Schemas>) -> Self {
        let vendors = model.map(|model| &model.api.vendors).into_iter().flatten();
        let operations = vendors.flat_map(|vendor| &vendor.operations);
        Self {
            arguments,
            from: arguments.day.or(arguments.from),
            to: arguments.day.or(arguments.to),
            classes: arguments
                .outcome
                .iter()
                .map(|&outcome| outcome.into())
                .collect(),
            rules: operations
                .map(|model| (full_name(model), OutcomeReader::new(&model.operation)))
                .collect(),
            unknown: BTreeSet::new(),
        }
    }

    /// Whether a segment can hold records of the days asked for.
    fn may_hold(&self, segment: &StoredSegment) -> bool {
        match (self.from, segment.latest()) {
            (Some(from), Some(latest)) => day_of(latest).is_none_or(|latest| latest >= from),
            _ => true,
        }
    }

    fn print(&mut self, stored: StoredRecord, out: &mut dyn Write) -> anyhow::Result<()> {
        let StoredRecord { record, line, .. } = stored;
        if self.takes(record) {
            out.write_all(&line)
                .and_then(|()| out.write_all(b"\n"))
                .context("cannot write to standard output")?;
        }
        Ok(())
    }

    fn takes(&mut self, record: Record) -> bool {
        let any_of = |wanted: &[String], found: Option<&str>| {
            wanted.is_empty() || wanted.iter().any(|wanted| Some(wanted.as_str()) == found)
        };
        let CatArgs {
            operation,
            request_id,
            ..
        } = self.arguments;
        any_of(operation, Some(&record.operation))
            && any_of(request_id, record.request_id.as_deref())
            && self.is_of_days(&record)
            && self.is_of_outcomes(record)
    }

    fn is_of_days(&self, record: &Record) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        day_of(record.at).is_some_and(|day| {
            self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to)
        })
    }

    fn is_of_outcomes(&mut self, record: Record) -> bool {
        if self.classes.is_empty() {
            return true;
        }
        let class = match held_of(record) {
            Held::Gateway => Some(RecordClass::Gateway),
            Held::Body(body) => {
                let name = body.operation.unwrap_or_default();
                let class = self
                    .rules
                    .get(&*name)
                    .map(|rules| match rules.judge(&body.bytes) {
                        Ok(judged) => judged.outcome.into(),
                        Err(_) => RecordClass::NotAnAnswer,
                    });
                if class.is_none() {
                    self.unknown.insert(name.into_owned());
                }
                class
            }
            Held::NoAnswer | Held::Nothing | Held::Broken(_) => Some(RecordClass::NotAnAnswer),
        };
        class.is_some_and(|class| self.classes.contains(&class))
    }
}

/// The day in UTC.
fn day_of(at: std::time::SystemTime) -> Option<Date> {
    let at = Timestamp::try_from(at).ok()?;
    Some(at.to_zoned(TimeZone::UTC).date())
}
