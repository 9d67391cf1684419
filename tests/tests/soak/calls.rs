//! Makes one call after another: the operation, its content, and its result.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ocrmarket::deepfinch::credit_report::CreditReportRequest;
use ocrmarket::deepfinch::medical_invoice::MedicalInvoiceRequest;
use ocrmarket::deepfinch::query_credit_report::QueryCreditReportRequest;
use ocrmarket::deepfinch::submit_credit_report::SubmitCreditReportRequest;
use ocrmarket::duguang::id_card::{IdCardInput, IdCardRequest};
use ocrmarket::fegine::verify_id_card::VerifyIdCardRequest;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket::{deepfinch, duguang, fegine, showapi};
use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::error::ErrorKind;
use ocrmarket_client::hook::{Attempt, Ended, Hook};
use ocrmarket_client::input::Content;
use ocrmarket_client::job::Job;
use ocrmarket_client::response::Facts;
use ocrmarket_client::retry::{Backoff, Policy};
use ocrmarket_client::store::{Digest, Store};
use ocrmarket_client::transport::{Transport, TransportErrorKind};
use ocrmarket_client::{CallResponse, Client, Error};

/// The start of a picture of 100 by 100 pixels, its end, and a minimal PDF.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01";
const JPEG_END: &[u8] = b"\xff\xd9";
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// Interval of calls that are given up.
const GIVEN_UP_EVERY: u64 = 97;

/// Result of a call.
pub(crate) enum Ending {
    Answered {
        request_id: String,
        answer_sha256: String,
        /// `true` if the store has acknowledged its record.
        is_stored: bool,
    },
    Failed(ErrorKind),
    /// The test dropped the call half-way.
    GivenUp,
}

/// A client of the mock.
pub(crate) struct Calls {
    client: Client,
    /// Ids of recently begun jobs.
    jobs: Mutex<VecDeque<String>>,
}

impl Calls {
    pub(crate) fn new(
        url: &str,
        store: Store,
        watch: Watch,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let client = Client::builder(Credentials::new("soak", keys()))
            .addresses(Addresses::default().base(url.parse()?))
            .transport(Transport::new()?.max_response_bytes(256 << 10))
            .timeout(Duration::from_secs(2))
            .retry(quick())
            .store(store)
            .hook(watch)
            .build()?;
        Ok(Self {
            client,
            jobs: Mutex::default(),
        })
    }

    /// Makes the call of that number.
    pub(crate) async fn call(&self, number: u64) -> Ending {
        let client = self.client.with_caller(format!("call {number}"));
        let called = called(&client, number, || self.job(number));
        let ended = if number.is_multiple_of(GIVEN_UP_EVERY) {
            let after = Duration::from_micros(number * 7919 % 20_000);
            match tokio::time::timeout(after, called).await {
                Ok(ended) => ended,
                Err(_) => return Ending::GivenUp,
            }
        } else {
            called.await
        };
        let facts = match ended {
            Ok(facts) => facts,
            Err(error) => return Ending::Failed(error.kind()),
        };
        let submission = &deepfinch::submit_credit_report::OPERATION;
        let begun = Job::submitted(submission, facts.bytes(), std::time::SystemTime::now());
        if let Some(job) = begun.filter(|_| number % 7 == SUBMIT) {
            let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            jobs.push_back(job.id);
            if jobs.len() > 64 {
                jobs.pop_front();
            }
        }
        Ending::Answered {
            request_id: facts.request_id().unwrap_or_default().to_owned(),
            answer_sha256: Digest::of(facts.bytes()).to_string(),
            is_stored: facts.store_error().is_none(),
        }
    }

    /// Returns the id of a job to query, or an id that does not exist if there is none yet.
    fn job(&self, number: u64) -> String {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let place = usize::try_from(number).unwrap_or(0) % jobs.len().max(1);
        jobs.get(place).cloned().unwrap_or_else(|| "0".repeat(32))
    }
}

/// Index, of seven calls, of the one that submits a job.
const SUBMIT: u64 = 5;

/// Calls each operation in turn, with unique content.
async fn called(
    client: &Client,
    number: u64,
    job: impl FnOnce() -> String,
) -> Result<Facts, Error> {
    let (picture, pdf) = (picture(&number.to_string()), pdf(&number.to_string()));
    match number % 7 {
        0 => {
            let request = BankCardRequest::new(BankCardInput::ImgBase64(picture));
            showapi::bank_card(client, &request).await.map(facts)
        }
        1 => {
            let request = IdCardRequest::new(IdCardInput::Img(picture));
            duguang::id_card(client, &request).await.map(facts)
        }
        2 => {
            let request = VerifyIdCardRequest::new(picture);
            fegine::verify_id_card(client, &request).await.map(facts)
        }
        3 => {
            let request = MedicalInvoiceRequest::new(picture);
            deepfinch::medical_invoice(client, &request)
                .await
                .map(facts)
        }
        4 => {
            let request = CreditReportRequest::new(pdf);
            deepfinch::credit_report(client, &request).await.map(facts)
        }
        SUBMIT => {
            let request = SubmitCreditReportRequest::new(pdf);
            deepfinch::submit_credit_report(client, &request)
                .await
                .map(facts)
        }
        _ => {
            let request = QueryCreditReportRequest::new(job());
            deepfinch::query_credit_report(client, &request)
                .await
                .map(facts)
        }
    }
}

fn facts<M: ocrmarket::operation::response::Model>(answer: CallResponse<M>) -> Facts {
    answer.into_parts().1
}

/// Returns a picture that contains that text.
pub(crate) fn picture(text: &str) -> Content {
    Content::bytes([JPEG, text.as_bytes(), JPEG_END].concat())
}

/// Returns a document that contains that text.
pub(crate) fn pdf(text: &str) -> Content {
    Content::bytes([PDF, b"% ", text.as_bytes(), b"\n"].concat())
}

/// Returns the credentials that the mock accepts.
pub(crate) fn keys() -> Keys {
    let accepted = ocrmarket_mock::AcceptedCredentials::default();
    Keys::new()
        .app_code(accepted.app_code)
        .aliyun(accepted.app_key, accepted.app_secret)
        .tencent(accepted.secret_id, accepted.secret_key)
}

/// Returns the default policy with shorter waits.
pub(crate) fn quick() -> Policy {
    let mut policy = Policy::default();
    policy.backoff = Backoff::new(Duration::from_millis(1), Duration::from_millis(5));
    policy.longest_server_wait = Duration::from_millis(2);
    policy
}

/// Records the results of attempts.
#[derive(Clone, Default)]
pub(crate) struct Watch(Arc<Mutex<Noted>>);

#[derive(Default)]
struct Noted {
    begun: u64,
    ended: u64,
    given_up: u64,
    not_stored: u64,
    timed_out: u64,
    /// Request ids of attempts that ended in an error, if one was received.
    failed: Vec<Box<str>>,
}

impl Watch {
    pub(crate) fn begun(&self) -> u64 {
        self.with(|noted| noted.begun)
    }

    pub(crate) fn ended(&self) -> u64 {
        self.with(|noted| noted.ended)
    }

    pub(crate) fn given_up(&self) -> u64 {
        self.with(|noted| noted.given_up)
    }

    pub(crate) fn not_stored(&self) -> u64 {
        self.with(|noted| noted.not_stored)
    }

    pub(crate) fn timed_out(&self) -> u64 {
        self.with(|noted| noted.timed_out)
    }

    pub(crate) fn failed(&self) -> Vec<Box<str>> {
        self.with(|noted| noted.failed.clone())
    }

    fn with<R>(&self, work: impl FnOnce(&mut Noted) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Hook for Watch {
    fn before_send(&self, _: &Attempt<'_>) {
        self.with(|noted| noted.begun += 1);
    }

    fn after_response(&self, _: &Attempt<'_>, ended: &Ended<'_>) {
        self.with(|noted| {
            noted.ended += 1;
            if let Some(error) = ended.error {
                let timed_out = error.transport_kind() == Some(TransportErrorKind::Timeout);
                noted.timed_out += u64::from(timed_out);
                noted.failed.extend(error.request_id().map(Box::from));
            }
        });
    }

    fn given_up(&self, _: &Attempt<'_>) {
        self.with(|noted| noted.given_up += 1);
    }

    fn not_stored(&self, _: &Attempt<'_>, _: &ocrmarket_client::store::StoreError) {
        self.with(|noted| noted.not_stored += 1);
    }
}
