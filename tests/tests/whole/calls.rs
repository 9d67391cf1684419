//! The client against the made-up vendors, whole: every operation answered, refused and failed in every way the mock knows.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ocrmarket::spec::Operation;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::answer::Facts;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::encode::Field;
use ocrmarket_client::error::{Charged, ErrorKind};
use ocrmarket_client::input::Content;
use ocrmarket_client::retry::Policy;
use ocrmarket_client::store::{Appended, Record, Sink};
use ocrmarket_client::transport::Transport;
use ocrmarket_client::{Client, Error};
use ocrmarket_mock::{Answer, Fault, Faults, Mock};
use ocrmarket_spec::operation::{InputKind, Outcome};

type TestResult = Result<(), Box<dyn std::error::Error>>;

/// The start of a picture of 100 by 100 pixels, and the least of a PDF.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// Records in memory.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Vec<Record>>>);

impl Memory {
    fn take(&self) -> Vec<Record> {
        self.0
            .lock()
            .map(|mut records| std::mem::take(&mut *records))
            .unwrap_or_default()
    }
}

impl Sink for Memory {
    fn append(&self, record: Record) -> Appended<'_> {
        Box::pin(async move {
            if let Ok(mut records) = self.0.lock() {
                records.push(record);
            }
            Ok(())
        })
    }
}

fn mock_keys() -> Keys {
    let accepted = ocrmarket_mock::Credentials::default();
    Keys::new()
        .app_code(accepted.app_code)
        .aliyun(accepted.app_key, accepted.app_secret)
        .tencent(accepted.secret_id, accepted.secret_key)
}

/// A client of the mock that never sends again, and what it recorded.
fn client(mock: &Mock, keys: Keys) -> Result<(Client, Memory), Box<dyn std::error::Error>> {
    let memory = Memory::default();
    let client = Client::builder(Credentials::new("test", keys))
        .addresses(Addresses::default().base(mock.url().parse()?))
        .transport(Transport::new()?.largest_answer(1 << 20))
        .timeout(Duration::from_millis(1_500))
        .retry(Policy::never())
        .store(memory.clone())
        .build()?;
    Ok((client, memory))
}

/// A request that the operation takes: its first input, or its job's id.
async fn ask(client: &Client, operation: &'static Operation) -> Result<Facts, Error> {
    let file = operation
        .inputs
        .iter()
        .find(|input| input.accepts.contains(&InputKind::Base64));
    let is_pdf = file.is_some_and(|input| input.formats.iter().any(|format| format == "pdf"));
    let content = Content::bytes(if is_pdf { PDF } else { JPEG });
    let asked_for = operations()
        .filter_map(|submitted| submitted.job.as_ref())
        .find(|job| job.query == operation.name);
    let field = match (file, asked_for) {
        (Some(input), _) => Field::body(&input.property, &content),
        (None, Some(job)) => Field::body(&job.property, "00000000000000000000000000000001"),
        (None, None) => Field::body("none", ""),
    };
    client.call_operation(operation, &[field]).await
}

fn operations() -> impl Iterator<Item = &'static Operation> {
    ocrmarket::OPERATIONS
        .iter()
        .map(|entry| (entry.operation)())
}

/// Whether an operation asks for another one's job.
fn is_question(operation: &Operation) -> bool {
    operations().any(|submitted| {
        submitted
            .job
            .as_ref()
            .is_some_and(|job| job.query == operation.name)
    })
}

fn name(operation: &Operation) -> String {
    format!("{}/{}", operation.vendor, operation.name)
}

#[tokio::test]
async fn every_operation_answers_and_refuses() -> TestResult {
    let mock = Mock::start().await?;
    let (client, memory) = client(&mock, mock_keys())?;
    for operation in operations() {
        let name = name(operation);
        mock.script(&name, [Answer::sample(Outcome::Success)])?;
        let answer = ask(&client, operation)
            .await
            .map_err(|error| format!("{name}: {error}"))?;
        assert_eq!(answer.outcome(), Outcome::Success, "{name}");
        let entry = mock.journal().find(answer.request_id().unwrap_or_default());
        assert!(
            entry.is_some(),
            "{name}: the journal has the answer's request id"
        );

        mock.script(&name, [Answer::sample(Outcome::Failure)])?;
        let Err(error) = ask(&client, operation).await else {
            panic!("{name}: a refusal is an error")
        };
        assert_eq!(error.kind(), ErrorKind::Vendor, "{name}: {error}");
        assert!(!error.bytes().is_empty(), "{name}: the refusal is kept");
        assert_eq!(
            memory.take().len(),
            2,
            "{name}: each attempt is recorded once"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_wrong_secret_is_refused_by_every_gateway() -> TestResult {
    let mock = Mock::start().await?;
    let keys = Keys::new()
        .app_code("canary-wrong")
        .tencent("canary-wrong", "canary-wrong");
    let (client, _) = client(&mock, keys)?;
    for operation in operations() {
        let Err(error) = ask(&client, operation).await else {
            panic!("{}: the key is wrong", name(operation))
        };
        assert_eq!(
            error.kind(),
            ErrorKind::Gateway,
            "{}: {error}",
            name(operation)
        );
        assert!(
            !format!("{error} {error:?}").contains("canary"),
            "{error:?}"
        );
    }
    Ok(())
}

/// What the caller is told of a fault, and whether bytes came and are kept; of a gateway's refusal only some gateways send any.
fn expected(fault: Fault) -> (Option<ErrorKind>, Option<bool>) {
    match fault {
        Fault::Gateway(_) => (Some(ErrorKind::Gateway), None),
        Fault::LyingType => (None, Some(true)),
        Fault::BadGzip | Fault::Html | Fault::InvalidUtf8 | Fault::WrongLength => {
            (Some(ErrorKind::Undecodable), Some(true))
        }
        Fault::Empty | Fault::Redirect => (Some(ErrorKind::Undecodable), Some(false)),
        Fault::HalfBody | Fault::Slow | Fault::Huge => (Some(ErrorKind::Transport), Some(true)),
        _ => (Some(ErrorKind::Transport), Some(false)),
    }
}

/// Each row of the printed table: operation, fault, kind, retried by default, charged, bytes kept.
#[tokio::test]
async fn every_fault_of_every_operation_is_told_apart_and_recorded() -> TestResult {
    let mock = Mock::builder()
        .slow_for(Duration::from_secs(5))
        .huge_bytes(2 << 20)
        .start()
        .await?;
    let mut rows = 0;
    for operation in operations() {
        for fault in Fault::all() {
            let what = format!("{} {fault}", name(operation));
            let (client, memory) = client(&mock, mock_keys())?;
            mock.set_faults(Faults::none().with(fault, 1.0)?);
            let result = ask(&client, operation).await;
            let (kind, keeps) = expected(fault);
            // The mock never began the job that is asked for, so what arrives whole is the vendor's refusal.
            let kind = kind.or(is_question(operation).then_some(ErrorKind::Vendor));
            assert_eq!(
                result.as_ref().err().map(Error::kind),
                kind,
                "{what}: {:?}",
                result.as_ref().err()
            );
            let records = memory.take();
            assert_eq!(records.len(), 1, "{what}: one attempt, one record");
            let kept = records[0]
                .body
                .as_ref()
                .is_some_and(|body| !body.is_empty());
            assert_eq!(kept, keeps.unwrap_or(kept), "{what}: what came is recorded");
            if let Err(error) = &result {
                println!(
                    "{what:<45} {:<12} retried {:<5} charged {:<8} kept {} bytes",
                    error.kind(),
                    error.is_retryable(),
                    error.was_charged(),
                    error.bytes().len()
                );
                assert_eq!(records[0].charged, error.was_charged(), "{what}");
                let may_be_processed = fault.is_processed();
                assert!(
                    !(may_be_processed && error.is_retryable()),
                    "{what}: it may have been processed and is sent again"
                );
                assert!(
                    !(may_be_processed && error.was_charged() == Charged::No),
                    "{what}: nobody knows that it was not charged"
                );
            }
            rows += 1;
        }
    }
    assert!(rows >= 7 * 20, "{rows} rows");
    Ok(())
}
