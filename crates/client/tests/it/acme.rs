//! Operations of a fictitious vendor, in the form of the generated crate.

use std::borrow::Cow;
use std::sync::LazyLock;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use ocrmarket_client::error::Error;
use ocrmarket_client::gateway::Headers;
use ocrmarket_client::response::{self, CallResponse, Received};
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::OutcomeReader;
use ocrmarket_operation::response::{Model, Undeclared};
use ocrmarket_operation::{
    Auth, Certainty, Charged, Code, Condition, DataUrlHead, Encoding, Endpoint, Evidence, Gateway,
    Input, InputKind, JobRules, Method, Outcome, OutcomeRule, Retry, Text, Timeouts,
};

/// A model of an operation. Its responses declare no fields, so nothing of them may ever be shown.
macro_rules! model {
    ($name:ident, $operation:ident, $digest:expr) => {
        #[derive(Debug)]
        pub(crate) enum $name {}

        impl Model for $name {
            type Success = Undeclared;
            type Envelope = Undeclared;
            type Failure = Undeclared;
            type Payload<'a> = &'a Undeclared;
            const SCHEMA_SHA256: Option<&'static str> = $digest;

            fn operation() -> &'static Operation {
                &$operation
            }

            fn outcome_reader() -> &'static OutcomeReader<'static> {
                static READER: LazyLock<OutcomeReader<'static>> =
                    LazyLock::new(|| OutcomeReader::new(&$operation));
                &READER
            }

            fn bare(body: &Undeclared) -> &Undeclared {
                body
            }

            fn payload(_envelope: &Undeclared) -> Option<&Undeclared> {
                None
            }
        }
    };
}

model!(Card, CARD, None);
model!(
    Receipt,
    RECEIPT,
    Some("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
);

/// `{"code": 0, …}` is a success, `30` a failure without retry, `9` one with a later retry, other
/// codes failures; anything else is pending. `fee` is the charge.
pub(crate) static CARD: Operation = Operation {
    vendor: text("acme"),
    name: text("read_card"),
    title: text("卡"),
    description: text("Reads a card."),
    page: Some(text("https://market.example/acme")),
    method: Method::Post,
    encoding: Encoding::Form,
    endpoints: Cow::Borrowed(&[ALIYUN, APIGW, CLOUD_MARKET]),
    host_suffix: None,
    timeouts: Timeouts {
        connect_ms: 1,
        total_ms: 1,
    },
    inputs: Cow::Borrowed(&[]),
    payload: Cow::Borrowed(&[text("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(&[]),
    outcome: Cow::Borrowed(&[
        rule(FINE, Outcome::Success),
        rule(REFUSED, Outcome::Failure),
        rule(&[], Outcome::Pending),
    ]),
    codes: Cow::Borrowed(&[
        code("9", "Later it may work.", Retry::Later),
        code("30", "It must not be sent again.", Retry::Never),
        code("31", "The picture is empty.", Retry::No),
    ]),
    job: Some(JobRules {
        id: text("/task"),
        query: text("query"),
        property: text("task"),
        in_query: false,
        first_wait_ms: 5000,
        longest_wait_ms: 60_000,
    }),
    evidence: Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(&[]),
    comment: None,
};

/// Accepts a picture of at most 64 base64 characters. `{"code": 0, …}` is a charged success,
/// everything else a failure without charge.
pub(crate) static RECEIPT: Operation = Operation {
    vendor: text("acme"),
    name: text("receipt"),
    title: text("小票识别"),
    description: text("Reads a receipt."),
    page: None,
    method: Method::Post,
    encoding: Encoding::Form,
    endpoints: Cow::Borrowed(&[Endpoint {
        gateway: Gateway::Aliyun,
        host: text("receipt.market.alicloudapi.com"),
        path: text("/receipt"),
        auth: Cow::Borrowed(&[Auth::AppCode, Auth::AliyunSignature]),
        certainty: Certainty::Inferred,
        note: None,
    }]),
    host_suffix: None,
    timeouts: Timeouts {
        connect_ms: 1_000,
        total_ms: 2_000,
    },
    inputs: Cow::Borrowed(&[Input {
        property: text("image"),
        accepts: Cow::Borrowed(&[InputKind::Base64]),
        formats: Cow::Borrowed(&[]),
        file_bytes_max: None,
        base64_bytes_max: Some(64),
        side_pixels_min: None,
        side_pixels_max: None,
        url_bytes_max: None,
        data_url_head: DataUrlHead::Keep,
    }]),
    payload: Cow::Borrowed(&[text("")]),
    json_text: Cow::Borrowed(&[]),
    successes: Cow::Borrowed(&[]),
    outcome: Cow::Borrowed(&[
        OutcomeRule {
            when: Cow::Borrowed(FINE),
            outcome: Outcome::Success,
            success: None,
            success_index: 0,
            code: None,
            message: Cow::Borrowed(&[]),
            charged: Charged::Yes,
            retry: Retry::No,
        },
        OutcomeRule {
            when: Cow::Borrowed(&[]),
            outcome: Outcome::Failure,
            success: None,
            success_index: 0,
            code: Some(text("/code")),
            message: Cow::Borrowed(MESSAGE),
            charged: Charged::No,
            retry: Retry::No,
        },
    ]),
    codes: Cow::Borrowed(&[]),
    job: None,
    evidence: Evidence::Documents,
    last_seen_live: None,
    sources: Cow::Borrowed(&[]),
    comment: None,
};

pub(crate) const ALIYUN: Endpoint = endpoint(Gateway::Aliyun);
pub(crate) const APIGW: Endpoint = endpoint(Gateway::TencentApigw);
pub(crate) const CLOUD_MARKET: Endpoint = endpoint(Gateway::TencentCloudMarket);

const CODE: &[Text] = &[text("/code")];
const MESSAGE: &[Text] = &[text("/message")];
const FEE: &[Text] = &[text("/fee")];
const FINE: &[Condition] = &[Condition::Is {
    at: text("/code"),
    is: Cow::Borrowed(&[text("0")]),
}];
const REFUSED: &[Condition] = &[Condition::Exists {
    at: text("/code"),
    exists: true,
}];

const fn text(text: &'static str) -> Text {
    Cow::Borrowed(text)
}

const fn endpoint(gateway: Gateway) -> Endpoint {
    Endpoint {
        gateway,
        host: text("card.example"),
        path: text("/read"),
        auth: Cow::Borrowed(&[Auth::AppCode]),
        certainty: Certainty::Documented,
        note: None,
    }
}

const fn rule(when: &'static [Condition], outcome: Outcome) -> OutcomeRule {
    OutcomeRule {
        when: Cow::Borrowed(when),
        outcome,
        code: Some(text("/code")),
        success: None,
        success_index: 0,
        message: Cow::Borrowed(MESSAGE),
        charged: Charged::Field(Cow::Borrowed(FEE)),
        retry: Retry::No,
    }
}

const fn code(code: &'static str, description: &'static str, retry: Retry) -> Code {
    Code {
        at: Cow::Borrowed(CODE),
        code: text(code),
        title: None,
        description: text(description),
        pending: false,
        retry,
    }
}

/// Classifies a response of the operation that arrived at the beginning of 1970.
pub(crate) fn validator(
    endpoint: &Endpoint,
    status: u16,
    headers: &(impl Headers + ?Sized),
    body: &str,
) -> Result<CallResponse<Card>, Error> {
    response::classify(&Received {
        endpoint,
        status,
        headers,
        body: &Bytes::copy_from_slice(body.as_bytes()),
        at: UNIX_EPOCH,
        elapsed: Duration::from_millis(7),
        attempt: 2,
    })
}
