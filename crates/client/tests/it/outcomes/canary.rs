//! Planted personal data and secrets appear in no `Display` and no `Debug`, whatever their path.
//! The output that replaces them is sufficient.

use std::fmt::Write as _;
use std::time::UNIX_EPOCH;

use bytes::Bytes;
use ocrmarket_client::error::Error;
use ocrmarket_client::gateway::{RateLimit, recognise, request_id};
use ocrmarket_client::job::Job;
use ocrmarket_client::transport::TransportErrorKind;
use ocrmarket_operation::{Endpoint, Gateway};

use crate::acme::{ALIYUN, APIGW, CARD, CLOUD_MARKET, validator};

/// A synthetic name, an id and a card number with wrong checksums, a key, an `AppCode` and a query.
const PLANTED: [&str; 6] = [
    "欧阳测试",
    "110101199001011230",
    "6222020200112231",
    "AKIDplantedplantedplanted",
    "0badc0de0badc0de0badc0de0badc0de",
    "/read?name=",
];

/// Returns all strings that logs can contain: the value, the error and its sources.
fn shown(error: &Error) -> String {
    let mut shown = format!("{error}\n{error:?}\n{error:#?}");
    if let Some(reason) = error.get_ref() {
        let _ = write!(shown, "\n{reason}\n{reason:?}");
    }
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        let _ = write!(shown, "\n{error}\n{error:?}");
        source = error.source();
    }
    shown
}

fn assert_hides(shown: &str, location: &str) {
    for planted in PLANTED {
        assert!(
            !shown.contains(planted),
            "{location} shows {planted}: {shown}"
        );
    }
}

#[test]
fn nothing_planted_is_shown() {
    let all = PLANTED.join(" ");
    for planted in PLANTED.iter().copied().chain([all.as_str()]) {
        for gateway in [&ALIYUN, &APIGW, &CLOUD_MARKET] {
            check_gateway(gateway, planted);
            check_bodies(gateway, planted);
        }
        let broken = Error::transport(TransportErrorKind::Body)
            .of_operation(&CARD)
            .with_status(200)
            .with_bytes(Bytes::copy_from_slice(planted.as_bytes()))
            .with_header_facts(Some(planted.to_owned()), RateLimit::default());
        assert_eq!(broken.bytes(), planted.as_bytes());
        assert_hides(&shown(&broken), "a broken answer");
        let job = Job::new("acme", "submit", planted, UNIX_EPOCH).with_caller(planted);
        assert_hides(&format!("{job:?}"), "a job");
    }
}

fn check_gateway(endpoint: &Endpoint, planted: &str) {
    let to_sign = format!("Invalid Signature, Server StringToSign:`POST#*/*#{planted}`");
    let texts = [planted, &to_sign, "Quota Exhausted", "API quota exceeded."];
    let codes = [planted, "A403IS", ""];
    for (text, code) in texts
        .iter()
        .flat_map(|text| codes.map(|code| (*text, code)))
    {
        let headers = [
            ("X-Ca-Error-Code", code),
            ("X-Ca-Error-Message", text),
            ("X-Ca-Request-Id", planted),
            ("Retry-After", planted),
        ];
        let body = serde_json::json!({"message": format!("{text} {planted}")}).to_string();
        if let Some(response) =
            recognise(endpoint.gateway, 403, &headers, body.as_bytes(), UNIX_EPOCH)
        {
            assert_hides(&format!("{response:?} {response:#?}"), "a gateway's answer");
        }
        if let Err(error) = validator(endpoint, 403, &headers, &body) {
            assert_eq!(error.bytes(), body.as_bytes());
            assert_hides(&shown(&error), "an error");
        }
    }
    assert_eq!(
        request_id(&[("X-Ca-Request-Id", planted)]).as_deref(),
        Some(planted)
    );
}

fn check_bodies(endpoint: &Endpoint, planted: &str) {
    let bodies = [
        serde_json::json!({"code": 0, "name": planted, planted: [planted]}).to_string(),
        serde_json::json!({"code": planted, "message": planted, "fee": planted}).to_string(),
        serde_json::json!({"code": 31, "message": planted}).to_string(),
        serde_json::json!({"task": planted}).to_string(),
        serde_json::json!([planted]).to_string(),
        format!("<html>{planted}"),
        format!("{{\"{planted}\": {planted}"),
    ];
    for body in bodies {
        for status in [200, 404, 500] {
            match validator(endpoint, status, &[("X-Ca-Request-Id", planted)], &body) {
                Ok(response) => assert_hides(&format!("{response:?} {response:#?}"), "an answer"),
                Err(error) => {
                    assert_eq!(error.bytes(), body.as_bytes());
                    assert_hides(&shown(&error), "an error");
                }
            }
        }
    }
}

#[test]
fn what_is_shown_says_what_to_do() {
    let id = ("X-Ca-Request-Id", "0F8FAD5B-D9CB-469F-A165-70867728950E");
    let quota = [("X-Ca-Error-Code", "B403MQ"), id];
    let rows = [
        (
            validator(&ALIYUN, 403, &quota, ""),
            "acme/read_card: the gateway refused: the quota is used up \
             [status 403, code B403MQ, request 0F8FAD5B-D9CB-469F-A165-70867728950E]; \
             buy more calls on the product page; the market warns when less than 20 % of a quota is left \
             (documented address: https://card.example/read, product page: https://market.example/acme)",
        ),
        (
            validator(&ALIYUN, 200, &[("", ""); 0], r#"{"code":31,"message":"m"}"#),
            "acme/read_card: the vendor refused: The picture is empty [status 200, code 31]",
        ),
        (
            validator(&ALIYUN, 200, &[("", ""); 0], r#"{"code":77}"#),
            "acme/read_card: the vendor refused with a code that the operation does not list [status 200, code 77]",
        ),
        (
            validator(&ALIYUN, 404, &[("", ""); 0], "{}"),
            "acme/read_card: the response matches no success rule of the operation [status 404]",
        ),
        (
            validator(&ALIYUN, 302, &[("", ""); 0], "<html>"),
            "acme/read_card: cannot decode the response: the body is not JSON [status 302]; \
             redirects are not followed: configure the new URL if you trust its host",
        ),
        (
            Err(Error::transport(TransportErrorKind::Connect).of_operation(&CARD)),
            "acme/read_card: cannot connect to the host; the request was not sent",
        ),
        (
            Err(Error::input("the image has 9 pixels")),
            "the request was not sent: the image has 9 pixels",
        ),
    ];
    for (classified, expected) in rows {
        let shown = classified.err().map(|error| error.to_string());
        assert_eq!(shown.as_deref(), Some(expected));
    }
}

#[test]
fn a_source_is_said_once() {
    let cause = std::io::Error::other("connection refused");
    let error = Error::transport(TransportErrorKind::Connect).with_source(cause);
    let source = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("connection refused"));
    assert!(!error.to_string().contains("refused"));
    assert_eq!(format!("{error:?}").matches("refused").count(), 1);
}

#[test]
fn an_error_is_one_pointer_wide() {
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), Error>>(), size_of::<usize>());
}

#[test]
fn every_gateway_says_who_to_ask() {
    for gateway in [
        Gateway::Aliyun,
        Gateway::TencentApigw,
        Gateway::TencentCloudMarket,
    ] {
        for row in ocrmarket_client::gateway::rows(gateway) {
            assert!(!row.kind.hint().is_empty(), "{row:?}");
        }
    }
}
