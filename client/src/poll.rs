//! Waiting for a job's result: [`job`](crate::job)'s schedule with a clock and a client. It asks, and never submits.

use std::fmt;

use crate::Client;
use crate::answer::{Answer, Facts, HasFacts};
use crate::client::DynamicOperation;
use crate::encode::Field;
use crate::error::Error;
use crate::job::{GiveUp, Job, PollPolicy, Polled, Polling, Step};
use crate::request::Request;
use crate::retry::Policy;

/// Why waiting ended without a result. The job itself may still finish, and can be asked for again.
#[derive(Debug)]
#[non_exhaustive]
pub struct WaitError {
    /// Why.
    pub reason: GiveUp,
    /// The last error, where asking failed.
    pub last: Option<Error>,
}

impl fmt::Display for WaitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.reason {
            GiveUp::Deadline => {
                "the job's result did not come within the time allowed; it can still be asked for"
            }
            GiveUp::Refused => "the question for the job's result was refused",
            GiveUp::Errors => {
                "too many questions for the job's result failed in a row; it can still be asked for"
            }
        })
    }
}

impl std::error::Error for WaitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.last.as_ref().map(|error| error as _)
    }
}

impl Client {
    /// Asks once for a job's result: a success, or the word that it is not ready ([`Answer::is_pending`](crate::answer::Facts::is_pending)).
    /// `question` is a request of the operation that the submission's job rules name, with the job's id.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn poll_once<R: Request>(
        &self,
        job: &mut Job,
        question: &R,
    ) -> Result<Answer<R::Model>, Error> {
        job.polls = job.polls.saturating_add(1);
        self.call_with(question, &Policy::never()).await
    }

    /// Asks for a job's result until it is there, by the policy's schedule. `job` counts the questions, so that it can be stored
    /// again; dropping the future leaves it as it is.
    ///
    /// # Errors
    /// The policy gives up; the error says why, and holds the last failure.
    pub async fn wait<R: Request>(
        &self,
        job: &mut Job,
        policy: PollPolicy,
        question: &R,
    ) -> Result<Answer<R::Model>, WaitError> {
        let never = Policy::never();
        let ask = || self.call_with(question, &never);
        self.until_ready(job, policy, ask).await
    }

    /// The same of an operation that is known at run time only: `question` is the one that the submission's job rules name, and
    /// `fields` hold the job's id.
    ///
    /// # Errors
    /// As [`Client::wait`].
    pub async fn wait_operation<'a>(
        &self,
        job: &mut Job,
        policy: PollPolicy,
        question: impl Into<DynamicOperation<'a>>,
        fields: &[Field<'_>],
    ) -> Result<Facts, WaitError> {
        let (question, never) = (question.into(), Policy::never());
        let ask = || self.call_operation_with(question, fields, &never);
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
        let mut last = None;
        loop {
            match step {
                Step::Wait(wait) => {
                    tokio::time::sleep(wait).await;
                    step = polling.next(self.clock().now(), None, self.clock().chance());
                }
                Step::GiveUp(reason) => return Err(WaitError { reason, last }),
                // A result is handed over below, so a schedule that says it has one is only asked once more.
                Step::Poll | Step::Finished => {
                    job.polls = job.polls.saturating_add(1);
                    let polled = match ask().await {
                        Ok(answer) if !answer.facts().is_pending() => return Ok(answer),
                        Ok(_) => {
                            last = None;
                            Polled::Pending
                        }
                        Err(error) => Polled::Failed(last.insert(error)),
                    };
                    step = polling.next(self.clock().now(), Some(polled), self.clock().chance());
                }
            }
        }
    }
}
