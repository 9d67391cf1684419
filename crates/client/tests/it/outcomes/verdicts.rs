//! Every row of the collected error codes has a line in `../data/verdicts.tsv`, and a call with
//! that result is classified accordingly.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use ocrmarket_client::error::{Charge, ErrorKind};
use ocrmarket_client::gateway::{recognise, rows};
use ocrmarket_client::response::{Received, classify_operation};
use ocrmarket_model::{Api, embedded, read};
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::OutcomeReader;
use ocrmarket_operation::{Endpoint, Gateway, Retry};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

const FACTS: &str = include_str!("../../data/error-codes.json");
const VERDICTS: &str = include_str!("../../data/verdicts.tsv");

/// Locations of rows in the facts, and the form of a call with that result.
const PLACES: [(&str, Shape); 11] = [
    (
        "aliyun/vpc_codes_verified_from_official_text",
        Shape::AliyunCode,
    ),
    ("aliyun/vpc_codes_third_party/codes", Shape::AliyunCode),
    ("aliyun/classic_messages/rows", Shape::AliyunMessage),
    (
        "aliyun/messages_matched_by_sellers_sample_code/rows",
        Shape::AliyunMessage,
    ),
    ("tencent/rows", Shape::Tencent),
    (
        "showapi/showapi_res_code",
        Shape::Vendor(
            "showapi",
            "bank_card",
            |code| json!({"showapi_res_code": code, "showapi_res_body": {}}),
        ),
    ),
    (
        "showapi/bank_card_ret_code",
        Shape::Vendor(
            "showapi",
            "bank_card",
            |code| json!({"showapi_res_code": 0, "showapi_res_body": {"ret_code": code}}),
        ),
    ),
    (
        "deepfinch/status",
        Shape::Vendor(
            "deepfinch",
            "medical_invoice",
            |code| json!({"status": code}),
        ),
    ),
    (
        "deepfinch/reasons_seen",
        Shape::Vendor(
            "deepfinch",
            "medical_invoice",
            |reason| json!({"status": "INVALID_ARGUMENT", "reason": reason}),
        ),
    ),
    (
        "fegine/code",
        Shape::Vendor("fegine", "verify_id_card", |code| json!({"code": code})),
    ),
    (
        "duguang/error_code",
        Shape::Vendor("duguang", "id_card", |code| json!({"error_code": code})),
    ),
];

#[derive(Clone, Copy)]
enum Shape {
    /// A code in `X-Ca-Error-Code`, no message.
    AliyunCode,
    /// Only `X-Ca-Error-Message`.
    AliyunMessage,
    /// `{"message": …}`.
    Tencent,
    /// A vendor's body.
    Vendor(&'static str, &'static str, fn(&str) -> Value),
}

/// The columns of a line of `verdicts.tsv` after its location and row.
type Verdict = [String; 5];

#[test]
fn every_row_has_its_line_and_is_judged_so() -> Result<(), Failure> {
    let facts: Value = serde_json::from_str(FACTS)?;
    let api = read(&embedded::files()).map_err(|diagnostics| diagnostics.len().to_string())?;
    let mut lines = lines()?;
    for (location, shape) in PLACES {
        let pointer = format!("/{location}");
        for (row, status) in rows_of(facts.pointer(&pointer).ok_or(location)?)? {
            let line = lines.remove(&(location.to_owned(), row.clone()));
            let line = line.ok_or_else(|| format!("{location}: no line for {row}"))?;
            let classified = validator(&api, shape, &row, status)?;
            assert_eq!(classified, line, "{location}: {row}");
        }
    }
    assert!(
        lines.is_empty(),
        "lines without a row: {:?}",
        lines.keys().collect::<Vec<_>>()
    );
    Ok(())
}

/// A message with values in place of its placeholders matches its own row.
#[test]
fn messages_with_values_find_their_row() {
    for gateway in [
        Gateway::Aliyun,
        Gateway::TencentApigw,
        Gateway::TencentCloudMarket,
    ] {
        for row in rows(gateway).filter(|row| !row.message.is_empty()) {
            let message = row.message.replace("{}", "/例/x-1 y");
            for message in [
                message.clone(),
                format!(" {message}. "),
                message.to_uppercase(),
            ] {
                let headers = [("X-Ca-Error-Message", message.as_bytes())];
                let body = json!({"message": message, "request_id": "1"}).to_string();
                let answer = recognise(gateway, row.status, &headers, body.as_bytes(), UNIX_EPOCH);
                let kind = answer.map(|answer| answer.kind);
                assert_eq!(kind, Some(row.kind), "{gateway:?}: {message}");
            }
        }
    }
}

#[test]
fn every_row_names_its_source_and_charges_nothing_without_one() {
    for gateway in [Gateway::Aliyun, Gateway::TencentCloudMarket] {
        for row in rows(gateway) {
            assert!(!row.source.is_empty(), "{row:?}");
            assert_eq!(
                row.charged,
                Charge::Unknown,
                "{row:?}: which source says so?"
            );
        }
    }
}

fn lines() -> Result<BTreeMap<(String, String), Verdict>, Failure> {
    let mut lines = BTreeMap::new();
    for line in VERDICTS.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let [location, row, verdict @ ..] = cells.as_slice() else {
            return Err(line.into());
        };
        let verdict: Verdict = verdict.to_vec().try_into().map_err(|_| line)?;
        let known = lines.insert((location.clone(), row.clone()), verdict);
        assert!(known.is_none(), "twice: {line}");
    }
    Ok(lines)
}

/// Returns the rows of an object or an array, each with the status beside it, if there is one.
fn rows_of(facts: &Value) -> Result<Vec<(String, Option<u16>)>, Failure> {
    let status = |value: &Value| {
        let of_array = value.get(0).unwrap_or(value);
        let digits = of_array.as_str().and_then(|text| text.get(..3));
        let from_text = digits.and_then(|digits| digits.parse().ok());
        from_text.or_else(|| u16::try_from(of_array.as_u64()?).ok())
    };
    match facts {
        Value::Object(members) => Ok(members
            .iter()
            .filter(|(key, _)| *key != "source")
            .map(|(key, value)| (key.clone(), status(value)))
            .collect()),
        Value::Array(elements) => elements
            .iter()
            .map(|element| {
                let text = element.get(1).unwrap_or(element).as_str();
                Ok((text.ok_or("no text")?.to_owned(), status(element)))
            })
            .collect(),
        _ => Err("neither an object nor an array".into()),
    }
}

fn validator(api: &Api, shape: Shape, row: &str, status: Option<u16>) -> Result<Verdict, Failure> {
    let (operation, body) = match shape {
        Shape::Vendor(vendor, name, body) => (operation(api, vendor, name)?, body(row).to_string()),
        Shape::AliyunCode | Shape::AliyunMessage => {
            (operation(api, "showapi", "bank_card")?, String::new())
        }
        Shape::Tencent => {
            let message = with_values(row);
            let operation = operation(api, "deepfinch", "credit_report")?;
            (operation, json!({ "message": message }).to_string())
        }
    };
    let message = with_values(row);
    let headers = match shape {
        Shape::AliyunCode => vec![("X-Ca-Error-Code", row)],
        Shape::AliyunMessage => vec![("X-Ca-Error-Message", message.as_str())],
        Shape::Tencent | Shape::Vendor(..) => vec![],
    };
    let endpoint: &Endpoint = operation.endpoints.first().ok_or("no endpoint")?;
    let received = Received {
        endpoint,
        status: status.unwrap_or(200),
        headers: headers.as_slice(),
        body: &Bytes::from(body),
        at: UNIX_EPOCH,
        elapsed: Duration::from_millis(1),
        attempt: 1,
    };
    let classified = classify_operation(operation, &OutcomeReader::new(operation), &received);
    Ok(match classified {
        Ok(facts) => verdict(
            "success",
            "-",
            facts.charged(),
            false,
            facts.classified().retry,
        ),
        Err(error) => {
            let is = error.kind().name();
            assert!(
                matches!(error.kind(), ErrorKind::Gateway | ErrorKind::Vendor),
                "{row}"
            );
            assert!(
                error.gateway_kind().is_none() || error.gateway_row().is_some(),
                "{row}: not in the tables"
            );
            let about = error.gateway_kind().map_or("-", |kind| kind.name());
            verdict(
                is,
                about,
                error.was_charged(),
                error.is_retryable(),
                error.retry(),
            )
        }
    })
}

fn operation<'a>(api: &'a Api, vendor: &str, name: &str) -> Result<&'a Operation, Failure> {
    let mut operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let found =
        operations.find(|model| model.operation.vendor == vendor && model.operation.name == name);
    Ok(&found.ok_or(name.to_owned())?.operation)
}

/// Returns a message as a gateway sends it, with values instead of the placeholders of its
/// documentation.
fn with_values(message: &str) -> String {
    ["%s", "xxx", "$host", "$uri", "(any)"]
        .iter()
        .fold(message.to_owned(), |message, placeholder| {
            message.replace(placeholder, "/some-value")
        })
}

fn verdict(is: &str, about: &str, charged: Charge, retryable: bool, retry: Retry) -> Verdict {
    let retry = match retry {
        Retry::No => "no",
        Retry::Later => "later",
        Retry::Never => "never",
    };
    let retryable = if retryable { "yes" } else { "no" };
    [is, about, charged.as_str(), retryable, retry].map(str::to_owned)
}
