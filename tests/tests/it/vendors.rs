//! Shared by the tests of whole calls: every way to call an operation, a request of each, and a
//! client for it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ocrmarket::deepfinch::credit_report::CreditReportRequest;
use ocrmarket::deepfinch::medical_invoice::MedicalInvoiceRequest;
use ocrmarket::deepfinch::query_credit_report::QueryCreditReportRequest;
use ocrmarket::deepfinch::submit_credit_report::SubmitCreditReportRequest;
use ocrmarket::duguang::id_card::{IdCardInput, IdCardRequest};
use ocrmarket::fegine::verify_id_card::VerifyIdCardRequest;
use ocrmarket::operation::Operation;
use ocrmarket::operation::response::Model;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket::{deepfinch, duguang, fegine, showapi};
use ocrmarket_client::address::Addresses;
use ocrmarket_client::client::Builder;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::input::Content;
use ocrmarket_client::response::{CallResponse, Facts};
use ocrmarket_client::retry::{Backoff, Policy};
use ocrmarket_client::store::{Appended, Record, Sink};
use ocrmarket_client::transport::Transport;
use ocrmarket_client::{Client, Error};
use ocrmarket_mock::Mock;
use ocrmarket_operation::{Auth, Gateway};

use crate::relay::{Alteration, Certificate, relay};

pub(crate) type TestResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;
pub(crate) type Fallible<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The start of a picture of 100 by 100 pixels, and a minimal PDF.
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
pub(crate) const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// Host of a product on the successor of Tencent's gateway; the region and the path are synthetic.
pub(crate) const SUCCESSOR_HOST: &str = "ap-madeup.cloudmarket-apigw.com";
const SUCCESSOR_PATH: &str = "/service-madeup/v2";

/// A way to call an operation: the gateway in front of it, and the authentication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) operation: &'static str,
    pub(crate) gateway: Gateway,
    pub(crate) auth: Auth,
}

const fn way(operation: &'static str, gateway: Gateway, auth: Auth) -> Way {
    Way {
        operation,
        gateway,
        auth,
    }
}

/// Every way of every operation. The last two ways of one product are those before and after its
/// move.
pub(crate) const WAYS: [Way; 9] = [
    way("showapi/bank_card", Gateway::Aliyun, Auth::AppCode),
    way("showapi/bank_card", Gateway::Aliyun, Auth::AliyunSignature),
    way("fegine/verify_id_card", Gateway::Aliyun, Auth::AppCode),
    way("duguang/id_card", Gateway::Aliyun, Auth::AppCode),
    way("deepfinch/medical_invoice", Gateway::Aliyun, Auth::AppCode),
    way(
        "deepfinch/submit_credit_report",
        Gateway::Aliyun,
        Auth::AppCode,
    ),
    way(
        "deepfinch/query_credit_report",
        Gateway::Aliyun,
        Auth::AppCode,
    ),
    way(
        "deepfinch/credit_report",
        Gateway::TencentApigw,
        Auth::TencentHmac,
    ),
    way(
        "deepfinch/credit_report",
        Gateway::TencentCloudMarket,
        Auth::TencentCloudMarket,
    ),
];

impl Way {
    pub(crate) fn is_successor(self) -> bool {
        self.gateway == Gateway::TencentCloudMarket
    }

    /// Returns its name in a table.
    pub(crate) fn name(self) -> String {
        let auth = match self.auth {
            Auth::AppCode => "AppCode",
            Auth::AliyunSignature => "AppKey signature",
            Auth::TencentHmac => "key pair, old gateway",
            Auth::TencentCloudMarket => "key pair, successor",
        };
        format!("{} ({auth})", self.operation)
    }

    pub(crate) fn operation(self) -> Fallible<&'static Operation> {
        let mut operations = ocrmarket::OPERATIONS
            .iter()
            .map(|entry| (entry.operation)());
        let found = operations
            .find(|operation| self.operation == format!("{}/{}", operation.vendor, operation.name));
        Ok(found.ok_or_else(|| format!("there is no {}", self.operation))?)
    }

    /// Returns the keys of this way alone.
    pub(crate) fn keys(self, accepted: &ocrmarket_mock::AcceptedCredentials) -> Keys {
        let accepted = accepted.clone();
        match self.auth {
            Auth::AppCode => Keys::new().app_code(accepted.app_code),
            Auth::AliyunSignature => Keys::new().aliyun(accepted.app_key, accepted.app_secret),
            Auth::TencentHmac | Auth::TencentCloudMarket => {
                Keys::new().tencent(accepted.secret_id, accepted.secret_key)
            }
        }
    }

    /// Returns the builder of a mock for this way.
    pub(crate) fn mock(self) -> ocrmarket_mock::Builder {
        let builder = Mock::builder();
        if self.is_successor() {
            builder.endpoint(self.operation, SUCCESSOR_PATH, self.gateway)
        } else {
            builder
        }
    }

    /// Returns addresses and a transport that lead to a server on this machine. Only the successor
    /// is identified by its host, so its name is kept: the client's own resolver returns this
    /// machine, over TLS with a certificate that this client trusts.
    pub(crate) async fn lead(
        self,
        server: SocketAddr,
        alteration: Option<Alteration>,
    ) -> Fallible<(Addresses, Transport)> {
        if !self.is_successor() {
            let front = match alteration {
                Some(_) => relay(server, None, alteration).await?,
                None => server,
            };
            let base = format!("http://{front}").parse()?;
            return Ok((Addresses::default().base(base), Transport::new()?));
        }
        let certificate = Certificate::of(SUCCESSOR_HOST)?;
        let front = relay(server, Some(certificate.acceptor()?), alteration).await?;
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .tls_certs_only([reqwest::Certificate::from_der(certificate.der())?])
            .no_proxy()
            .resolve(SUCCESSOR_HOST, front)
            .build()?;
        Ok((self.successor(front)?, Transport::with_client(http)))
    }

    /// Returns the successor's address with a port of this machine.
    pub(crate) fn successor(self, front: SocketAddr) -> Fallible<Addresses> {
        let url = format!("https://{SUCCESSOR_HOST}:{}{SUCCESSOR_PATH}", front.port()).parse()?;
        Ok(Addresses::default().url(self.operation()?, url))
    }

    /// Calls the operation through its generated function, with a request that it accepts.
    pub(crate) async fn call(self, client: &Client) -> Result<Facts, Error> {
        call(client, self.operation, &Asked::default(), &mut ()).await
    }
}

/// Content of a request.
pub(crate) struct Asked {
    pub(crate) picture: Content,
    pub(crate) document: Content,
    pub(crate) task: String,
    /// An undocumented field.
    pub(crate) extra: Option<(String, String)>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            picture: Content::bytes(JPEG),
            document: Content::bytes(PDF),
            task: "00000000000000000000000000000001".to_owned(),
            extra: None,
        }
    }
}

/// Receives requests and responses with their types.
pub(crate) trait See {
    fn asked(&mut self, request: &dyn fmt::Debug);
    fn ended<M: Model>(&mut self, result: &Result<CallResponse<M>, Error>);
}

/// Ignores everything.
impl See for () {
    fn asked(&mut self, _: &dyn fmt::Debug) {}
    fn ended<M: Model>(&mut self, _: &Result<CallResponse<M>, Error>) {}
}

/// Calls an operation through its generated function.
pub(crate) async fn call(
    client: &Client,
    operation: &str,
    asked: &Asked,
    see: &mut impl See,
) -> Result<Facts, Error> {
    macro_rules! asked {
        ($request:expr, $function:path) => {{
            let mut request = $request;
            if let Some((key, value)) = &asked.extra {
                request = request.extra(key.as_str(), value.as_str());
            }
            see.asked(&request);
            let result = $function(client, &request).await;
            see.ended(&result);
            result.map(|answer| answer.facts().clone())
        }};
    }
    let picture = || asked.picture.clone();
    let document = || asked.document.clone();
    match operation {
        "showapi/bank_card" => asked!(
            BankCardRequest::new(BankCardInput::ImgBase64(picture())),
            showapi::bank_card
        ),
        "fegine/verify_id_card" => {
            asked!(VerifyIdCardRequest::new(picture()), fegine::verify_id_card)
        }
        "duguang/id_card" => asked!(
            IdCardRequest::new(IdCardInput::Img(picture())),
            duguang::id_card
        ),
        "deepfinch/medical_invoice" => asked!(
            MedicalInvoiceRequest::new(picture()),
            deepfinch::medical_invoice
        ),
        "deepfinch/submit_credit_report" => asked!(
            SubmitCreditReportRequest::new(document()),
            deepfinch::submit_credit_report
        ),
        "deepfinch/query_credit_report" => asked!(
            QueryCreditReportRequest::new(asked.task.as_str()),
            deepfinch::query_credit_report
        ),
        "deepfinch/credit_report" => asked!(
            CreditReportRequest::new(document()),
            deepfinch::credit_report
        ),
        other => panic!("no call of {other} is written here"),
    }
}

/// Returns a client that retries at most once, without a long wait, and its records.
pub(crate) fn client(keys: Keys, led: (Addresses, Transport)) -> (Builder, Memory) {
    let memory = Memory::default();
    let mut policy = Policy::default();
    policy.attempts = 2;
    policy.backoff = Backoff::new(Duration::from_millis(1), Duration::from_millis(1));
    let (addresses, transport) = led;
    let builder = Client::builder(Credentials::new("test", keys))
        .addresses(addresses)
        .transport(transport)
        .retry(policy)
        .store(memory.clone());
    (builder, memory)
}

/// Keeps records in memory.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Vec<Record>>>);

impl Memory {
    pub(crate) fn take(&self) -> Vec<Record> {
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
