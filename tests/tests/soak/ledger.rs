//! Compares the results that the client received, the records of its store, and the vendors'
//! journal.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use ocrmarket_client::store::{self, GIVEN_UP};

use super::TestResult;
use super::calls::{Ending, Watch};
use super::vendors::Journal;

/// Results, records and journal.
pub(crate) struct Ledger<'a> {
    watch: &'a Watch,
    endings: &'a [Ending],
    journal: &'a Journal,
    records: Vec<Kept>,
}

/// A record without its body.
struct Kept {
    operation: String,
    request_id: Option<String>,
    error: Option<String>,
    status: Option<u16>,
    request_sha256: String,
    answer_sha256: Option<String>,
    schema_sha256: Option<String>,
    caller: Option<String>,
    attempt: u32,
}

impl<'a> Ledger<'a> {
    pub(crate) fn read(
        folder: &Path,
        watch: &'a Watch,
        endings: &'a [Ending],
        journal: &'a Journal,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let digest = |digest: Option<store::Digest>| digest.map(|digest| digest.to_string());
        let records = store::read(folder)?.map(|record| {
            let record = record?;
            if let (Some(body), Some(told)) = (&record.body, record.response_sha256) {
                assert_eq!(
                    store::Digest::of(body),
                    told,
                    "a body is what its digest says"
                );
            }
            Ok(Kept {
                request_sha256: digest(record.request_sha256).unwrap_or_default(),
                answer_sha256: digest(record.response_sha256),
                schema_sha256: digest(record.schema_sha256),
                operation: record.operation,
                request_id: record.request_id,
                error: record.error,
                status: record.http_status,
                caller: record.caller,
                attempt: record.attempt,
            })
        });
        let records: Result<Vec<_>, store::Damage> = records.collect();
        Ok(Self {
            watch,
            endings,
            journal,
            records: records?,
        })
    }

    pub(crate) fn check(&self) -> TestResult {
        self.every_attempt_is_one_record();
        self.every_answer_is_stored_once()?;
        self.every_record_is_what_was_sent()?;
        self.every_record_names_its_schema();
        self.nothing_was_paid_twice();
        Ok(())
    }

    pub(crate) fn answers(&self) -> usize {
        let is_answer = |ending: &&Ending| matches!(ending, Ending::Answered { .. });
        self.endings.iter().filter(is_answer).count()
    }

    /// Returns the calls that ended in an error, by kind.
    pub(crate) fn errors(&self) -> String {
        let mut kinds = BTreeMap::new();
        for ending in self.endings {
            if let Ending::Failed(kind) = ending {
                *kinds.entry(kind.name()).or_insert(0) += 1;
            }
        }
        let kinds: Vec<String> = kinds
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        kinds.join(", ")
    }

    pub(crate) fn given_up(&self) -> usize {
        let is_given_up = |ending: &&Ending| matches!(ending, Ending::GivenUp);
        self.endings.iter().filter(is_given_up).count()
    }

    pub(crate) fn records(&self) -> usize {
        self.records.len()
    }

    fn every_attempt_is_one_record(&self) {
        let watch = self.watch;
        assert_eq!(watch.begun(), watch.ended() + watch.given_up());
        assert_eq!(
            watch.begun(),
            self.records.len() as u64,
            "attempts and records"
        );
        assert_eq!(watch.not_stored(), 0);
        let mut attempts = HashSet::new();
        for record in &self.records {
            let name = (record.caller.as_deref(), record.attempt);
            assert!(attempts.insert(name), "{name:?} is there twice");
        }
        let given_up = self.with_error(GIVEN_UP).count() as u64;
        assert_eq!(given_up, watch.given_up(), "attempts given up");
        let others = self.records.iter().filter(|record| {
            let error = record.error.as_deref();
            !matches!(error, None | Some("transport" | GIVEN_UP))
        });
        assert_eq!(others.count(), 0, "other errors");
        // A record has an error if it has no complete response, and only then.
        for record in &self.records {
            assert!(
                record.error.is_some() || record.status.is_some() && record.answer_sha256.is_some()
            );
        }
    }

    fn every_answer_is_stored_once(&self) -> TestResult {
        let mut by_id: HashMap<&str, &Kept> = HashMap::new();
        for record in &self.records {
            if let Some(id) = record.request_id.as_deref() {
                assert!(by_id.insert(id, record).is_none(), "{id} is stored twice");
            }
        }
        for ending in self.endings {
            let Ending::Answered {
                request_id,
                answer_sha256,
                is_stored: true,
            } = ending
            else {
                continue;
            };
            let record = by_id
                .get(request_id.as_str())
                .ok_or_else(|| format!("{request_id} was answered and is not stored"))?;
            assert_eq!(record.error, None, "{request_id}");
            assert_eq!(
                record.answer_sha256.as_ref(),
                Some(answer_sha256),
                "{request_id}"
            );
        }
        for id in self.watch.failed() {
            assert!(
                by_id.contains_key(&*id),
                "{id} was refused and is not stored"
            );
        }
        self.every_request_is_answered_for(&by_id);
        Ok(())
    }

    /// Asserts that each request to the vendors is a complete response in the store, or an attempt
    /// with an error.
    fn every_request_is_answered_for(&self, by_id: &HashMap<&str, &Kept>) {
        let mut without_answer: HashMap<&str, u64> = HashMap::new();
        for record in self.records.iter().filter(|record| record.error.is_some()) {
            *without_answer.entry(&record.request_sha256).or_default() += 1;
        }
        let mut unread = 0;
        for seen in self.journal.seen.values() {
            let record = by_id.get(seen.request_id.as_str());
            if seen.operation.is_none() || record.is_some_and(|record| record.error.is_none()) {
                continue;
            }
            unread += u64::from(seen.is_whole());
            let attempts = without_answer.entry(&seen.request_sha256).or_default();
            assert!(*attempts > 0, "no record tells of {seen:?}");
            *attempts -= 1;
        }
        assert!(
            unread <= self.watch.given_up() + self.watch.timed_out(),
            "{unread} whole answers were not read to their end"
        );
    }

    fn every_record_is_what_was_sent(&self) -> TestResult {
        for record in &self.records {
            let Some(id) = &record.request_id else {
                continue;
            };
            let seen = self
                .journal
                .seen
                .get(id)
                .ok_or_else(|| format!("no vendor ever answered with {id}"))?;
            assert_eq!(seen.operation.as_ref(), Some(&record.operation), "{id}");
            assert_eq!(seen.request_sha256, record.request_sha256, "{id}");
            if record.error.is_none() && seen.fault.as_deref() != Some("wrong-length") {
                assert_eq!(
                    record.answer_sha256.as_ref(),
                    Some(&seen.answer_sha256),
                    "{id}"
                );
            }
        }
        Ok(())
    }

    fn every_record_names_its_schema(&self) {
        let digests: HashMap<String, Option<&str>> = ocrmarket::OPERATIONS
            .iter()
            .map(|entry| {
                let operation = (entry.operation)();
                let name = format!("{}/{}", operation.vendor, operation.name);
                (name, entry.schema_sha256)
            })
            .collect();
        for record in &self.records {
            let digest = digests.get(&record.operation).copied().flatten();
            assert!(digest.is_some() && record.schema_sha256.as_deref() == digest);
        }
    }

    /// Asserts that no two processed requests have the same bytes. Queries of jobs are excluded:
    /// they are free and may repeat.
    fn nothing_was_paid_twice(&self) {
        let mut processed = HashMap::new();
        for seen in self.journal.seen.values().filter(|seen| seen.processed) {
            let operation = seen.operation.as_deref().unwrap_or_default();
            if operation != "deepfinch/query_credit_report" {
                let first = processed.insert(seen.request_sha256.as_str(), &seen.request_id);
                assert!(
                    first.is_none(),
                    "{operation} did the same work twice: {seen:?}"
                );
            }
        }
        assert!(!processed.is_empty());
    }

    fn with_error(&self, error: &str) -> impl Iterator<Item = &Kept> {
        self.records
            .iter()
            .filter(move |record| record.error.as_deref() == Some(error))
    }
}
