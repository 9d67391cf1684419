//! Helpers that several whole-system tests share.

pub mod json;

/// The Rust blocks of README, compiled and run as documentation tests. Modules for the pages of the
/// guide follow.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub mod readme {}

/// Reading responses.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/reading-responses.md")]
pub mod reading_responses {}

/// Calling vendors.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/calling-vendors.md")]
pub mod calling_vendors {}

/// Validating.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/validating.md")]
pub mod validating {}

/// Mock.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/mock.md")]
pub mod mock {}

/// Waiting works only with the operation that queries a job's result.
///
/// ```
/// use ocrmarket::client::Client;
/// use ocrmarket::client::job::{Job, PollPolicy};
/// use ocrmarket::deepfinch::query_credit_report;
///
/// async fn wait(client: &Client, job: &mut Job, policy: PollPolicy) {
///     let _ = client.wait::<query_credit_report::Model>(job, policy).await;
///     let _ = client.poll_once::<query_credit_report::Model>(job).await;
/// }
/// ```
///
/// The same with the operation that submits does not compile. This is the only difference:
///
/// ```compile_fail,E0277
/// use ocrmarket::client::Client;
/// use ocrmarket::client::job::{Job, PollPolicy};
/// use ocrmarket::deepfinch::submit_credit_report;
///
/// async fn wait(client: &Client, job: &mut Job, policy: PollPolicy) {
///     let _ = client.wait::<submit_credit_report::Model>(job, policy).await;
/// }
/// ```
///
/// ```compile_fail,E0277
/// use ocrmarket::client::Client;
/// use ocrmarket::client::job::Job;
/// use ocrmarket::deepfinch::submit_credit_report;
///
/// async fn wait(client: &Client, job: &mut Job) {
///     let _ = client.poll_once::<submit_credit_report::Model>(job).await;
/// }
/// ```
#[cfg(doctest)]
pub mod waiting {}
