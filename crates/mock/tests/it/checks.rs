//! Tests of the vendor's checks: every field is present, of the right kind, and small enough.

use std::time::SystemTime;

use ocrmarket_mock::{Mock, RequestResult};

use crate::support::{Call, Fields, OPERATIONS, PDF, PNG, TestResult, location};

/// Operation, fields, and the reason of the refusal; `""` if they are accepted.
type Row<'r> = (&'r str, Fields<'r>, &'r str);

#[tokio::test]
async fn fields_are_checked_as_the_operation_states() -> TestResult {
    let rows: &[Row<'_>] = &[
        (
            "showapi/bank_card",
            &[],
            "expected exactly one of img_base64, img_url, found 0",
        ),
        (
            "showapi/bank_card",
            &[("img_base64", PNG), ("img_url", "https://example.test/a")],
            "expected exactly one of img_base64, img_url, found 2",
        ),
        (
            "showapi/bank_card",
            &[("img_base64", PNG), ("img_url", "")],
            "",
        ),
        (
            "showapi/bank_card",
            &[("img_base64", "a b=")],
            "img_base64 is not base64; in a form, percent-encode every + and /",
        ),
        (
            "showapi/bank_card",
            &[("img_url", "ftp://example.test/a")],
            "img_url is not an http or https URL",
        ),
        (
            "deepfinch/submit_credit_report",
            &[("image", "data:application/pdf;base64,JVBERi0x")],
            "image has a `data:` prefix, which must be removed",
        ),
        (
            "deepfinch/submit_credit_report",
            &[("image", PNG)],
            "image: expected format pdf",
        ),
        (
            "deepfinch/submit_credit_report",
            &[("image", "")],
            "missing or empty required field image",
        ),
        ("duguang/id_card", &[("img", PNG), ("figure", "true")], ""),
        (
            "duguang/id_card",
            &[("img", PNG), ("figure", "yes")],
            "figure has the wrong type",
        ),
        (
            "fegine/verify_id_card",
            &[("image", "https://example.test/a.png")],
            "",
        ),
        (
            "fegine/verify_id_card",
            &[("image", PDF)],
            "image: expected format jpeg or png or bmp",
        ),
        (
            "deepfinch/medical_invoice",
            &[("image_base64", PNG), ("province", "beijing")],
            "province must be in the query",
        ),
    ];
    check(rows).await
}

#[tokio::test]
async fn sizes_are_checked_as_the_operation_states() -> TestResult {
    let large = "A".repeat(4 * 1_398_102);
    let large_pdf = format!("JVBERi0x{large}{large}");
    let long_url = format!("https://example.test/{}", "a".repeat(1024));
    let data_head = format!("data:image/png;base64,{PNG}");
    check(&[
        (
            "deepfinch/submit_credit_report",
            &[("image", &large_pdf)],
            "image: file size 8388618 bytes exceeds the maximum of 5242879",
        ),
        (
            "duguang/id_card",
            &[("img", &large)],
            "img: base64 size 5592408 bytes exceeds the maximum of 4194304",
        ),
        (
            "duguang/id_card",
            &[("url", &long_url)],
            "url: URL length 1045 exceeds the maximum of 1024 bytes",
        ),
        ("duguang/id_card", &[("img", &data_head)], ""),
    ])
    .await
}

async fn check(rows: &[Row<'_>]) -> TestResult {
    let mock = Mock::start().await?;
    for (number, (name, fields, reason)) in rows.iter().enumerate() {
        let mut request = Call::unsigned(location(name), fields);
        // The rows contain the fields of the query, too.
        request
            .target
            .truncate(request.target.find('?').unwrap_or(request.target.len()));
        let scheme = OPERATIONS[location(name)].2;
        let nonce = format!("nonce-{number}");
        let got = request
            .sign(scheme, fields, SystemTime::now(), &nonce)
            .send(&mock)
            .await?;
        assert_eq!(got.status, 200, "{name}: {:?}", got.headers);
        let entry = mock
            .journal()
            .find(got.header("x-ca-request-id"))
            .ok_or("in the journal")?;
        let expected = match *reason {
            "" => RequestResult::Success,
            reason => RequestResult::Failure(reason.to_owned()),
        };
        assert_eq!(entry.result, expected, "{name} {number}");
    }
    Ok(())
}
