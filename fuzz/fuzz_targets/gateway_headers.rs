//! Any status, headers and body. Distinguishing the gateway's response from the vendor's never
//! panics, agrees with a naive rule, and shows no input.
//!
//! The input is a gateway (one byte), a status (two), then headers as lines `name: value` up to an
//! empty line, then the body.
#![no_main]

use std::time::{Duration, UNIX_EPOCH};

use libfuzzer_sys::fuzz_target;
use ocrmarket_client::gateway::{MAX_WAIT, RateLimit, recognise};
use ocrmarket_operation::Gateway;
use serde_json::Value;

fuzz_target!(|input: &[u8]| {
    let [gateway, high, low, rest @ ..] = input else {
        return;
    };
    let gateway = match gateway % 3 {
        0 => Gateway::Aliyun,
        1 => Gateway::TencentApigw,
        _ => Gateway::TencentCloudMarket,
    };
    let status = u16::from_be_bytes([*high, *low]);
    let (head, body) = split(rest, b"\n\n").unwrap_or((rest, &[]));
    let headers: Vec<(String, &[u8])> = head
        .split(|byte| *byte == b'\n')
        .filter_map(|line| split(line, b": "))
        .map(|(name, value)| (String::from_utf8_lossy(name).into_owned(), value))
        .collect();
    let at = UNIX_EPOCH + Duration::from_secs(1_800_000_000);

    let rates = RateLimit::read(&headers, at);
    assert!(rates.wait().is_none_or(|wait| wait <= MAX_WAIT));
    let answer = recognise(gateway, status, &headers, body, at);
    let is_the_gateways = match gateway {
        Gateway::Aliyun => is_aliyuns(&headers),
        // The naive rule has no tables of messages; it only checks below that a refusal looks like
        // one.
        _ => answer.is_some(),
    };
    assert_eq!(answer.is_some(), is_the_gateways);
    let Some(answer) = answer else { return };
    if gateway != Gateway::Aliyun {
        assert!(status >= 400 && (has_message(body) || gateway == Gateway::TencentCloudMarket));
    }
    assert_eq!(answer.rate_limit, rates);
    assert_eq!(answer.retry, answer.kind.retry());
    let shown = format!("{answer:?}");
    assert!(shown.is_ascii() && shown.len() < 500, "{shown}");
    assert!(
        answer
            .server_string_to_sign()
            .is_none_or(|text| text.len() < rest.len() * 3)
    );
});

fn split<'a>(bytes: &'a [u8], separator: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes
        .windows(separator.len())
        .position(|window| window == separator)?;
    Some((&bytes[..at], &bytes[at + separator.len()..]))
}

/// Returns `true` if there is a non-empty code, or a message without a code header.
fn is_aliyuns(headers: &[(String, &[u8])]) -> bool {
    let value = |name: &str| {
        let header = headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name));
        header.map(|(_, value)| value)
    };
    // Inputs are short, so this rule ignores the limit on the length of messages.
    let is_said = |value: &&&[u8]| !String::from_utf8_lossy(value).trim().is_empty();
    match value("X-Ca-Error-Code") {
        Some(code) => is_said(&&code.get(..64).unwrap_or(code)),
        None => value("X-Ca-Error-Message").is_some_and(|message| is_said(&message)),
    }
}

fn has_message(body: &[u8]) -> bool {
    let body: Result<Value, _> = serde_json::from_slice(body);
    body.is_ok_and(|body| body["message"].is_string())
}
