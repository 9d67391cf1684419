//! Waits for a job's result: the schedule of [`job`](crate::job) with a clock and a client. It
//! requests results and never submits.
//!
//! This module builds the request from the job's id and the job rules of the operation that
//! submitted it. So no caller can supply a request that submits: a wrong operation does not
//! compile, or is refused before anything is sent.

use std::fmt;

use ocrmarket_operation::JobRules as Rules;
use ocrmarket_operation::Operation;
use ocrmarket_operation::response::JobQuery;
use ocrmarket_wire::is_empty_value;

use crate::Client;
use crate::client::DynamicOperation;
use crate::encode::RequestField;
use crate::error::Error;
use crate::job::{GiveUp, Job, PollPolicy, Polled, Polling, Step};
use crate::response::{CallResponse, Facts, HasFacts};
use crate::retry::Policy;

/// The reason why waiting ended without a result. The job itself may still finish, and its result
/// can be requested again.
#[derive(Debug)]
#[non_exhaustive]
pub struct WaitError {
    /// The reason.
    pub reason: GiveUp,
    /// The last error, if a request failed.
    pub last: Option<Error>,
    /// The last pending response, if there was one.
    pub pending: Option<Box<Facts>>,
}

impl WaitError {
    fn refused(error: Error) -> Self {
        Self {
            reason: GiveUp::Refused,
            last: Some(error),
            pending: None,
        }
    }

    /// Returns the vendor's status in the last pending response. It can contain anything: log the
    /// one in `Display` instead.
    pub fn status(&self) -> Option<&str> {
        self.pending.as_ref()?.classified().code.as_deref()
    }
}

impl fmt::Display for WaitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.reason {
            GiveUp::Deadline => {
                "the deadline for the job's result has passed; the result can still be requested"
            }
            GiveUp::Refused => "the request for the job's result failed",
            GiveUp::Errors => {
                "too many consecutive errors while requesting the job's result; it can still be requested"
            }
            GiveUp::UnknownStatus => {
                let status = match self.status() {
                    Some(status) => shown_status(status).unwrap_or("hidden"),
                    None => "none",
                };
                return write!(
                    formatter,
                    "too many consecutive responses with an unknown job status (status: {status}); the result \
                     can still be requested, and `PollPolicy::unknown_in_a_row` allows more such responses"
                );
            }
        })
    }
}

impl std::error::Error for WaitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.last.as_ref().map(|error| error as _)
    }
}

/// The reason why an operation cannot request a job's result.
#[derive(Debug, thiserror::Error)]
enum WrongQuery {
    #[error("expected a job of {expected}, found a job of {found:?}")]
    Job { expected: String, found: String },
    #[error("{submission} submits no job: missing `job` in `operation.json`")]
    NoJob { submission: String },
    #[error("expected {expected} to query a job of {submission}, found {found}")]
    Query {
        submission: String,
        expected: String,
        found: String,
    },
    #[error("the job has no id")]
    NoId,
}

impl Client {
    /// Requests a job's result once. Returns a success or a pending response
    /// ([`CallResponse::is_pending`](crate::response::Facts::is_pending)). `Q` is the model of the
    /// operation that requests results, as in [`Client::wait`].
    ///
    /// # Errors
    /// As [`Client::call`]. A job whose result `Q` does not request is refused before anything is
    /// sent.
    pub async fn poll_once<Q: JobQuery>(&self, job: &mut Job) -> Result<CallResponse<Q>, Error> {
        let rules = rules(job, Q::SUBMITTED_BY, Q::operation())?;
        let id = job.id.clone();
        job.polls = job.polls.saturating_add(1);
        self.call_fields(&[question(rules, &id)], &Policy::never())
            .await
    }

    /// Requests a job's result until it arrives, by the policy's schedule. `job` counts the
    /// requests, so that it can be stored again. Dropping the future leaves it as it is.
    ///
    /// `Q` is the model of the operation that requests the result. The request contains the job's
    /// id. The operation that submits is not a `Q`, so waiting never submits.
    ///
    /// ```
    /// use ocrmarket_client::job::{Job, PollPolicy};
    /// use ocrmarket_client::{CallResponse, Client};
    /// use ocrmarket_operation::response::JobQuery;
    ///
    /// /// The generated crate has a model for each operation: `deepfinch::query_credit_report::Model` is a `Q`.
    /// async fn resume<Q: JobQuery>(
    ///     client: &Client,
    ///     stored: &str,
    ///     policy: PollPolicy,
    /// ) -> Result<CallResponse<Q>, Box<dyn std::error::Error>> {
    ///     let mut job: Job = serde_json::from_str(stored)?;
    ///     Ok(client.wait::<Q>(&mut job, policy).await?)
    /// }
    /// ```
    ///
    /// # Errors
    /// The policy gives up; the error contains the reason and the last failure. A job of another
    /// operation is refused ([`GiveUp::Refused`]) before anything is sent.
    pub async fn wait<Q: JobQuery>(
        &self,
        job: &mut Job,
        policy: PollPolicy,
    ) -> Result<CallResponse<Q>, WaitError> {
        let rules = rules(job, Q::SUBMITTED_BY, Q::operation()).map_err(WaitError::refused)?;
        let id = job.id.clone();
        let (fields, never) = ([question(rules, &id)], Policy::never());
        let ask = || self.call_fields(&fields, &never);
        self.until_ready(job, policy, ask).await
    }

    /// Does the same for operations that are known only at run time: `submission` submitted the
    /// job, and `query` is the operation in its job rules.
    ///
    /// # Errors
    /// As [`Client::wait`]. A query that the rules do not name is also refused before anything is
    /// sent.
    pub async fn wait_operation<'a>(
        &self,
        job: &mut Job,
        policy: PollPolicy,
        submission: &Operation,
        query: impl Into<DynamicOperation<'a>>,
    ) -> Result<Facts, WaitError> {
        let query = query.into();
        let rules = rules(job, &[submission], query.operation).map_err(WaitError::refused)?;
        let id = job.id.clone();
        let (fields, never) = ([question(rules, &id)], Policy::never());
        let ask = || self.call_operation_with(query, &fields, &never);
        self.until_ready(job, policy, ask).await
    }

    async fn until_ready<T: HasFacts, F: Future<Output = Result<T, Error>>>(
        &self,
        job: &mut Job,
        policy: PollPolicy,
        ask: impl Fn() -> F,
    ) -> Result<T, WaitError> {
        let mut polling = Polling::new(policy, job);
        let mut step = polling.next(self.clock().now(), None, self.clock().chance());
        let (mut last, mut pending) = (None, None);
        loop {
            match step {
                Step::Wait(wait) => {
                    tokio::time::sleep(wait).await;
                    step = polling.next(self.clock().now(), None, self.clock().chance());
                }
                Step::GiveUp(reason) => {
                    return Err(WaitError {
                        reason,
                        last,
                        pending,
                    });
                }
                // Results are returned below, so `Step::Finished` does not occur here. If it did,
                // it would be one more request.
                Step::Poll | Step::Finished => {
                    job.polls = job.polls.saturating_add(1);
                    let polled = match ask().await {
                        Ok(response) if !response.facts().is_pending() => return Ok(response),
                        Ok(response) => {
                            last = None;
                            let facts = pending.insert(Box::new(response.facts().clone()));
                            if facts.has_unknown_status() {
                                Polled::Unknown
                            } else {
                                Polled::Pending
                            }
                        }
                        Err(error) => Polled::Failed(last.insert(error)),
                    };
                    step = polling.next(self.clock().now(), Some(polled), self.clock().chance());
                }
            }
        }
    }
}

/// Returns the job rules of a job, if they name `query`.
fn rules<'o>(
    job: &Job,
    submissions: &[&'o Operation],
    query: &Operation,
) -> Result<&'o Rules, Error> {
    checked_rules(job, submissions, query).map_err(|wrong| Error::input(wrong).of_operation(query))
}

fn checked_rules<'o>(
    job: &Job,
    submissions: &[&'o Operation],
    query: &Operation,
) -> Result<&'o Rules, WrongQuery> {
    let is_its =
        |operation: &&&Operation| operation.vendor == job.vendor && operation.name == job.operation;
    let submission = submissions.iter().find(is_its).ok_or_else(|| {
        let expected: Vec<String> = submissions.iter().map(|one| full_name(one)).collect();
        WrongQuery::Job {
            expected: expected.join(" or "),
            found: format!("{}/{}", job.vendor, job.operation),
        }
    })?;
    let rules = submission.job.as_ref().ok_or_else(|| WrongQuery::NoJob {
        submission: full_name(submission),
    })?;
    if query.vendor != submission.vendor || query.name != rules.query {
        return Err(WrongQuery::Query {
            submission: full_name(submission),
            expected: format!("{}/{}", submission.vendor, rules.query),
            found: full_name(query),
        });
    }
    if is_empty_value(&job.id) {
        return Err(WrongQuery::NoId);
    }
    Ok(rules)
}

fn full_name(operation: &Operation) -> String {
    format!("{}/{}", operation.vendor, operation.name)
}

fn question<'a>(rules: &'a Rules, id: &'a str) -> RequestField<'a> {
    RequestField {
        name: &rules.property,
        in_query: rules.in_query,
        value: id.into(),
    }
}

/// Returns a status if it has the form of a code. Any other form could contain data of a document.
fn shown_status(status: &str) -> Option<&str> {
    /// Maximum length of a code.
    const LONGEST: usize = 32;
    /// Maximum number of digits. More could be a number of a card, a telephone or a person.
    const MOST_DIGITS: usize = 4;
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let digits = status.bytes().filter(u8::is_ascii_digit).count();
    let is_code = (1..=LONGEST).contains(&status.len())
        && status.as_bytes().iter().all(is_plain)
        && digits <= MOST_DIGITS;
    is_code.then_some(status)
}

#[cfg(test)]
mod tests {
    use super::shown_status;

    #[test]
    fn a_status_is_shown_where_it_is_spelt_like_a_code() {
        for (status, is_shown) in [
            ("PROCESSING", true),
            ("in-progress_2", true),
            ("1001", true),
            ("", false),
            ("10001", false),
            ("13800138000", false),
            ("11010119900307123X", false),
            ("a@b", false),
            ("two words", false),
            ("处理中", false),
            ("\u{1b}[31m", false),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF", true),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG", false),
        ] {
            let shown = shown_status(status);
            assert_eq!(shown, is_shown.then_some(status), "{status:?}");
        }
    }
}
