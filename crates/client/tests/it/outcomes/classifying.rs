//! Complete HTTP responses: the gateway before the body, then the operation's rules, whatever the
//! status.

use std::time::Duration;

use ocrmarket_client::error::Error;
use ocrmarket_client::error::{Charge, ErrorKind};
use ocrmarket_client::gateway::GatewayErrorKind;
use ocrmarket_client::transport::TransportErrorKind;
use ocrmarket_operation::{Endpoint, Outcome};

use crate::acme::{ALIYUN, APIGW, CLOUD_MARKET, validator};

/// The expected classification of a response.
#[derive(Debug, PartialEq)]
enum Is {
    Success(Charge),
    Pending,
    Gateway(GatewayErrorKind),
    Vendor(Charge),
    Undecodable,
}

type Headers = &'static [(&'static str, &'static str)];

fn check(endpoint: &Endpoint, rows: &[(u16, Headers, &str, Is)]) {
    for (status, headers, body, expected) in rows {
        let classified = validator(endpoint, *status, *headers, body);
        let (is, bytes) = match &classified {
            Ok(response) => {
                assert_eq!(response.status(), *status);
                let is = match response.outcome() {
                    Outcome::Success => Is::Success(response.charged()),
                    Outcome::Pending | Outcome::Failure => Is::Pending,
                };
                (is, response.bytes())
            }
            Err(error) => {
                assert_eq!(error.status(), Some(*status));
                assert_eq!(error.operation(), Some(("acme", "read_card")));
                assert_eq!(
                    (error.attempt(), error.elapsed()),
                    (2, Duration::from_millis(7))
                );
                (is_of(error), error.bytes())
            }
        };
        assert_eq!(is, *expected, "{status} {headers:?} {body}");
        assert_eq!(
            bytes,
            body.as_bytes(),
            "every byte is kept: {status} {headers:?}"
        );
    }
}

fn is_of(error: &Error) -> Is {
    match (error.kind(), error.gateway_kind()) {
        (ErrorKind::Gateway, Some(kind)) => Is::Gateway(kind),
        (ErrorKind::Vendor, None) => Is::Vendor(error.was_charged()),
        _ => Is::Undecodable,
    }
}

const FINE: &str = r#"{"code":0,"fee":1}"#;

#[test]
fn an_aliyun_gateway_is_told_by_its_headers() {
    use GatewayErrorKind::{Internal, Quota, Signature, Throttled, Unknown};
    check(
        &ALIYUN,
        &[
            (200, &[], FINE, Is::Success(Charge::Yes)),
            // An empty code means that the status is the vendor's; blanks count as empty.
            (
                200,
                &[("x-ca-error-code", ""), ("x-ca-error-message", "OK")],
                FINE,
                Is::Success(Charge::Yes),
            ),
            (
                200,
                &[("X-Ca-Error-Message", " ")],
                FINE,
                Is::Success(Charge::Yes),
            ),
            (
                403,
                &[("X-Ca-Error-Code", "B403MQ")],
                "",
                Is::Gateway(Quota),
            ),
            (
                403,
                &[("x-ca-error-message", "Quota Exhausted")],
                "",
                Is::Gateway(Quota),
            ),
            (
                403,
                &[("X-Ca-Error-Message", "Throttled by API Flow Control")],
                "",
                Is::Gateway(Throttled),
            ),
            (
                400,
                &[(
                    "X-Ca-Error-Message",
                    "Invalid Signature, Server StringToSign:`POST#*/*#`",
                )],
                "",
                Is::Gateway(Signature),
            ),
            // The code takes precedence over the message, the message over the status.
            (
                403,
                &[
                    ("X-Ca-Error-Code", "T429PA"),
                    ("X-Ca-Error-Message", "Quota Exhausted"),
                ],
                "",
                Is::Gateway(Throttled),
            ),
            (
                403,
                &[
                    ("X-Ca-Error-Code", "Z999ZZ"),
                    ("X-Ca-Error-Message", "Quota Exhausted"),
                ],
                "",
                Is::Gateway(Quota),
            ),
            (
                500,
                &[("X-Ca-Error-Message", "something new")],
                "",
                Is::Gateway(Internal),
            ),
            (
                403,
                &[("X-Ca-Error-Message", "something new")],
                FINE,
                Is::Gateway(Unknown),
            ),
            // The gateway's headers count even if the body resembles a response.
            (
                200,
                &[("X-Ca-Error-Code", "D504TO")],
                FINE,
                Is::Gateway(GatewayErrorKind::BackendTimeout),
            ),
            // The form of another gateway is the vendor's here.
            (
                429,
                &[],
                r#"{"message":"API rate limit exceeded."}"#,
                Is::Vendor(Charge::Unknown),
            ),
        ],
    );
}

#[test]
fn a_tencent_gateway_is_told_by_its_body() {
    use GatewayErrorKind::{Clock, Credential, Quota, Throttled, Unknown};
    let rows = |clock| {
        [
            (200, &[] as Headers, FINE, Is::Success(Charge::Yes)),
            (
                429,
                &[],
                r#"{"message":"API rate limit exceeded."}"#,
                Is::Gateway(Throttled),
            ),
            (
                429,
                &[],
                r#"{"message":"API quota exceeded"}"#,
                Is::Gateway(Quota),
            ),
            (
                403,
                &[],
                r#"{ "message" : "HMAC algorithm hmac-md5 not supported." }"#,
                Is::Gateway(Credential),
            ),
            (
                401,
                &[],
                r#"{"message":"HMAC signature cannot be verified, the x-date header is out of date for HMAC Authentication."}"#,
                Is::Gateway(Clock),
            ),
            (
                401,
                &[],
                r#"{"message":"something new"}"#,
                Is::Gateway(Unknown),
            ),
            // Other members beside an unknown message are a vendor's.
            (
                400,
                &[],
                r#"{"message":"something new","code":31}"#,
                Is::Vendor(Charge::Unknown),
            ),
            (
                200,
                &[],
                r#"{"message":"API rate limit exceeded."}"#,
                Is::Pending,
            ),
            (400, &[], r#"{"message":7}"#, Is::Vendor(Charge::Unknown)),
            (403, &[], r#"{"message":"签名时间已超时"}"#, clock),
            // Aliyun's headers have no meaning here.
            (
                200,
                &[("X-Ca-Error-Code", "B403MQ")],
                FINE,
                Is::Success(Charge::Yes),
            ),
        ]
    };
    check(&APIGW, &rows(Is::Gateway(Unknown)));
    check(&CLOUD_MARKET, &rows(Is::Gateway(Clock)));
    check(
        &CLOUD_MARKET,
        &[
            (403, &[], "签名时间超时", Is::Gateway(Clock)),
            (
                403,
                &[],
                r#"{"error":"请求的签名时间已过期"}"#,
                Is::Gateway(Clock),
            ),
            (403, &[], "签名错误", Is::Undecodable),
        ],
    );
}

#[test]
fn codes_in_a_200_and_questions_that_fail_are_errors() {
    check(
        &ALIYUN,
        &[
            (200, &[], r#"{"code":31,"fee":0}"#, Is::Vendor(Charge::No)),
            (
                200,
                &[],
                r#"{"code":"9","fee":"2"}"#,
                Is::Vendor(Charge::Yes),
            ),
            (200, &[], r#"{"code":77}"#, Is::Vendor(Charge::Unknown)),
            (500, &[], FINE, Is::Success(Charge::Yes)),
            (200, &[], "{}", Is::Pending),
            (202, &[], r#"{"task":"T"}"#, Is::Pending),
            // No rule with a condition matches these bodies: with such a status they are not
            // pending.
            (502, &[], "{}", Is::Vendor(Charge::Unknown)),
            (
                404,
                &[],
                r#"{"error":"no such page"}"#,
                Is::Vendor(Charge::Unknown),
            ),
            (302, &[], "{}", Is::Vendor(Charge::Unknown)),
            (200, &[], "", Is::Undecodable),
            (200, &[], "<html></html>", Is::Undecodable),
            (200, &[], r#"{"code":0"#, Is::Undecodable),
            (200, &[], "[]", Is::Undecodable),
        ],
    );
}

#[test]
fn retryable_is_what_cannot_be_charged_twice() {
    let rows: &[(u16, Headers, &str, bool, bool)] = &[
        (200, &[], r#"{"code":9,"fee":0}"#, true, true),
        (200, &[], r#"{"code":9}"#, false, true),
        (200, &[], r#"{"code":9,"fee":1}"#, false, true),
        (200, &[], r#"{"code":30,"fee":0}"#, false, false),
        (429, &[], r#"{"code":30,"fee":0}"#, false, false),
        // The status never causes a retry of a vendor's refusal, whether the operation lists its
        // code or not.
        (503, &[], r#"{"code":31,"fee":0}"#, false, false),
        (503, &[], r#"{"code":77,"fee":0}"#, false, false),
        (429, &[], r#"{"code":77,"fee":0}"#, false, false),
        // A body that is not a refusal by the rules may come from a proxy.
        (503, &[], r#"{"detail":"busy"}"#, false, true),
        (400, &[], r#"{"code":77,"fee":0}"#, false, false),
        (502, &[], "<html>", false, true),
        (403, &[("X-Ca-Error-Code", "T429PA")], "", true, true),
        (504, &[("X-Ca-Error-Code", "D504TO")], "", false, true),
        (403, &[("X-Ca-Error-Code", "B403MQ")], "", false, false),
    ];
    for (status, headers, body, retryable, may_help) in rows {
        let error = validator(&ALIYUN, *status, *headers, body).err();
        let error = error.unwrap_or_else(|| panic!("{body} is no answer"));
        assert_eq!(
            error.is_retryable(),
            *retryable,
            "{status} {headers:?} {body}"
        );
        let says_later = error.retry() == ocrmarket_operation::Retry::Later;
        assert_eq!(says_later, *may_help, "{status} {headers:?} {body}");
    }
}

#[test]
fn what_was_not_sent_was_not_charged() {
    use TransportErrorKind::{
        Body, Connect, ConnectTimeout, Interrupted, Redirected, Request, Resolve, Timeout, Tls,
        TooLarge,
    };
    let rows = [
        (Request, Charge::No, false),
        (Resolve, Charge::No, true),
        (Connect, Charge::No, true),
        (ConnectTimeout, Charge::No, true),
        (Tls, Charge::No, false),
        (Timeout, Charge::Unknown, false),
        (Interrupted, Charge::Unknown, false),
        (Body, Charge::Unknown, false),
        (TooLarge, Charge::Unknown, false),
        (Redirected, Charge::Unknown, false),
    ];
    for (failure, charged, retryable) in rows {
        let error = Error::transport(failure);
        assert_eq!(error.was_charged(), charged, "{failure:?}");
        assert_eq!(error.is_retryable(), retryable, "{failure:?}");
        assert_eq!(error.transport_kind(), Some(failure));
    }
    let error = Error::input("too large");
    assert_eq!(
        (error.was_charged(), error.is_retryable()),
        (Charge::No, false)
    );
}

#[test]
fn headers_give_ids_and_rates() {
    let headers = [
        ("x-ca-request-id", "0F8FAD5B-D9CB-469F-A165-70867728950E"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "12"),
    ];
    let wait = Some(Duration::from_secs(12));
    for (endpoint, body) in [(&ALIYUN, FINE), (&ALIYUN, "{}"), (&APIGW, FINE)] {
        let response = validator(endpoint, 200, &headers, body);
        let response = response.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(response.request_id(), Some(headers[0].1));
        assert_eq!(response.rate_limit().wait(), wait);
    }
    for (status, body) in [(200, r#"{"code":31}"#), (200, "<html>")] {
        let error = validator(&ALIYUN, status, &headers, body).err();
        let facts = error.map(|error| {
            (
                error.request_id().map(str::to_owned),
                error.rate_limit().wait(),
            )
        });
        assert_eq!(facts, Some((Some(headers[0].1.to_owned()), wait)));
    }
    let mut map = http::HeaderMap::new();
    map.insert("x-api-requestid", http::HeaderValue::from_static("r-1"));
    let error = validator(
        &APIGW,
        401,
        &map,
        r#"{"message":"HMAC id or signature missing."}"#,
    )
    .err();
    assert_eq!(error.as_ref().and_then(Error::request_id), Some("r-1"));
}
