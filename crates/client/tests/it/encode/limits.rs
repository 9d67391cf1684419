//! Every limit of every embedded operation: content exactly within it, and content just beyond it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ocrmarket_client::encode::{RequestField, encode, exactly_one_of};
use ocrmarket_client::input::{Content, InputError, Problem};
use ocrmarket_operation::{Input, InputKind, Operation};

use super::support::{bmp, jpeg, operation, operations, padded, pdf, png};

/// Encodes one content for one property.
fn outcome(path: &str, property: &str, content: &Content) -> Result<usize, InputError> {
    encode(operation(path), &[RequestField::body(property, content)])
        .map(|encoded| encoded.body.len())
}

/// Property (`vendor/operation property`), content, and expected message.
type Row = (&'static str, Content, &'static str);

const SUBMIT: &str = "deepfinch/submit_credit_report image";
const ID_IMG: &str = "duguang/id_card img";
const ID_URL: &str = "duguang/id_card url";
const VERIFY: &str = "fegine/verify_id_card image";
const BANK: &str = "showapi/bank_card img_base64";

#[test]
fn what_is_refused_says_limit_value_and_remedy() {
    for (location, content, expected) in
        [sizes(), sides(), formats(), kinds(), urls(), texts()].concat()
    {
        let (path, property) = location.split_once(' ').expect("a property");
        let error = outcome(path, property, &content).expect_err(expected);
        assert_eq!(
            error.to_string(),
            format!("{path}: `{property}`: {expected}")
        );
        assert_eq!((error.operation(), error.property()), (path, property));
        assert!(expected.ends_with(&*error.fix()));
    }
}

fn sizes() -> Vec<Row> {
    let file = "file size 5242880 bytes exceeds the maximum of 5242879; compress the file, or scan it at a lower resolution";
    let base64 = "base64 size 4194308 bytes exceeds the maximum of 4194304 (3145728 bytes of the file); reduce the size or the quality of the image";
    let empty = "the content is empty; use a file that is not empty, or omit the field";
    let picture = padded(png(20, 20), 3_145_729);
    vec![
        (SUBMIT, Content::bytes(pdf(5_242_880)), file),
        (
            SUBMIT,
            Content::base64(STANDARD.encode(pdf(5_242_880))),
            file,
        ),
        (SUBMIT, Content::bytes(vec![]), empty),
        (
            SUBMIT,
            Content::base64("data:application/pdf;base64,"),
            empty,
        ),
        (SUBMIT, Content::base64("===="), empty),
        (ID_URL, Content::url(" "), empty),
        (ID_IMG, Content::bytes(picture.clone()), base64),
        (ID_IMG, Content::base64(STANDARD.encode(&picture)), base64),
        (
            VERIFY,
            Content::bytes(padded(bmp(20, 20), 3_145_729)),
            base64,
        ),
        (
            VERIFY,
            Content::base64(format!(
                "data:image/png;base64,{}",
                STANDARD.encode(&picture[..3_145_728])
            )),
            "base64 size 4194326 bytes exceeds the maximum of 4194304 (3145728 bytes of the file); reduce the size or the quality of the image",
        ),
    ]
}

fn sides() -> Vec<Row> {
    vec![
        (
            ID_IMG,
            Content::bytes(png(14, 900)),
            "image of 14 × 900 pixels: the shorter side is less than the minimum of 15; use a larger image, or crop it less",
        ),
        (
            ID_IMG,
            Content::base64(STANDARD.encode(png(900, 14))),
            "image of 900 × 14 pixels: the shorter side is less than the minimum of 15; use a larger image, or crop it less",
        ),
        (
            ID_IMG,
            Content::bytes(jpeg(900, 4097, 30_000)),
            "image of 900 × 4097 pixels: the longer side exceeds the maximum of 4096; scale the image down",
        ),
        (
            ID_IMG,
            Content::bytes(jpeg(900, 900, 100)[..50].to_vec()),
            "cannot read the pixel size from the jpeg header; the file is truncated or damaged: save it again as JPEG or PNG",
        ),
        (
            VERIFY,
            Content::bytes(bmp(20, -14)),
            "image of 20 × 14 pixels: the shorter side is less than the minimum of 15; use a larger image, or crop it less",
        ),
        (
            VERIFY,
            Content::bytes(bmp(4097, 20)),
            "image of 4097 × 20 pixels: the longer side exceeds the maximum of 4096; scale the image down",
        ),
    ]
}

fn formats() -> Vec<Row> {
    let tiff = b"II*\0\x08\0\0\0".to_vec();
    let heif = b"\0\0\0\x18ftypheic\0\0\0\0".to_vec();
    vec![
        (
            SUBMIT,
            Content::bytes(png(20, 20)),
            "expected format pdf, found png; convert the file, for example to pdf",
        ),
        (
            SUBMIT,
            Content::base64("aGVsbG8="),
            "expected format pdf, found unknown format; check that it is the complete file and not base64 text, or save it as pdf",
        ),
        (
            "deepfinch/credit_report image",
            Content::bytes(tiff),
            "expected format pdf, found tiff; convert the file, for example to pdf",
        ),
        (
            ID_IMG,
            Content::bytes(heif),
            "expected format jpeg or png or bmp, found heif; convert the file, for example to jpeg",
        ),
        (
            VERIFY,
            Content::bytes(pdf(20)),
            "expected format jpeg or png or bmp, found pdf; convert the file, for example to jpeg",
        ),
    ]
}

fn kinds() -> Vec<Row> {
    let url = || Content::url("https://example.com/a.png");
    let fetch = "expected a file, found a URL; download the file and pass its bytes or its path";
    vec![
        (SUBMIT, url(), fetch),
        ("deepfinch/medical_invoice image_base64", url(), fetch),
        (
            BANK,
            url(),
            "expected a file, found a URL; pass it as `img_url`",
        ),
        (
            ID_IMG,
            url(),
            "expected a file, found a URL; pass it as `url`",
        ),
        (
            ID_URL,
            Content::bytes(png(20, 20)),
            "expected a URL, found a file; pass it as `img`",
        ),
        (
            ID_URL,
            Content::path("no such file"),
            "expected a URL, found a file; pass it as `img`",
        ),
    ]
}

fn urls() -> Vec<Row> {
    let scheme = "invalid URL: missing http:// or https://; use the complete URL, or pass a file on disk as a path";
    let host = "invalid URL: missing host; use the complete URL";
    vec![
        (
            ID_URL,
            Content::url(format!("https://example.com/{}", "a".repeat(1005))),
            "URL length 1025 exceeds the maximum of 1024 bytes; use a shorter URL, or send the file itself",
        ),
        (ID_URL, Content::url("example.com/a.png"), scheme),
        (ID_URL, Content::url("file:///a.png"), scheme),
        (ID_URL, Content::url("https:///a.png"), host),
        (ID_URL, Content::url("https://user@:80/a.png"), host),
        ("showapi/bank_card img_url", Content::url("https://"), host),
        (
            ID_URL,
            Content::url("https://example.com/a b.png"),
            "invalid URL: it contains white space or a control character; remove it at the ends, percent-encode it elsewhere (%20)",
        ),
        (
            ID_URL,
            Content::url("https://example.com/图.png"),
            "invalid URL: it contains a non-ASCII character; percent-encode it as UTF-8, and write the host in its ASCII form",
        ),
        (
            ID_URL,
            Content::url("data:image/png;base64,AAAA"),
            "invalid URL: data URLs are not accepted; pass the file as base64 text",
        ),
    ]
}

fn texts() -> Vec<Row> {
    let head = "the `data:` prefix does not end with `;base64,`; write `data:<media type>;base64,<text>`, or only the base64 text";
    let cut = "the text is truncated or damaged: encode the file again";
    let rows = [
        ("data:image/png,plain", head.to_owned()),
        ("data:image/png;base64", head.to_owned()),
        ("AA-_", "invalid base64 at byte 2: character of the URL-safe alphabet; use the standard alphabet (`+` and `/`)".to_owned()),
        ("AA%2B", "invalid base64 at byte 2: the text is already percent-encoded; pass it without percent-encoding".to_owned()),
        ("AAAAA", format!("invalid base64 at byte 5: incomplete last group; {cut}")),
        ("AA=\n", format!("invalid base64 at byte 4: incomplete last group; {cut}")),
        ("A===", format!("invalid base64 at byte 1: unexpected padding; {cut}")),
        ("AA==AA==", "invalid base64 at byte 4: data after the padding; pass the base64 text of one file".to_owned()),
        (" data:image/png;base64,AA图A", "invalid base64 at byte 25: invalid character; pass base64 text, or a file as bytes or as a path".to_owned()),
    ];
    rows.map(|(text, expected)| (BANK, Content::base64(text), &*expected.leak()))
        .to_vec()
}

#[test]
fn what_just_keeps_the_limits_is_sent() {
    let rows: &[(&str, &str, Content)] = &[
        (
            "deepfinch/submit_credit_report",
            "image",
            Content::bytes(pdf(5_242_879)),
        ),
        (
            "deepfinch/submit_credit_report",
            "image",
            Content::base64(STANDARD.encode(pdf(5_242_879))),
        ),
        (
            "deepfinch/submit_credit_report",
            "image",
            Content::base64(STANDARD.encode(pdf(5_242_879)).trim_end_matches('=')),
        ),
        (
            "deepfinch/credit_report",
            "image",
            Content::bytes(pdf(5_242_880)),
        ),
        (
            "duguang/id_card",
            "img",
            Content::bytes(padded(png(15, 4096), 3_145_728)),
        ),
        (
            "duguang/id_card",
            "img",
            Content::base64(STANDARD.encode(padded(png(15, 4096), 3_145_728))),
        ),
        (
            "duguang/id_card",
            "img",
            Content::base64(STANDARD.encode(jpeg(15, 15, 40_000))),
        ),
        (
            "duguang/id_card",
            "url",
            Content::url(format!("https://example.com/{}", "a".repeat(1004))),
        ),
        (
            "fegine/verify_id_card",
            "image",
            Content::bytes(padded(bmp(4096, 15), 3_145_728)),
        ),
        (
            "fegine/verify_id_card",
            "image",
            Content::url(format!("HTTP://example.com/{}", "a".repeat(2000))),
        ),
        (
            "showapi/bank_card",
            "img_base64",
            Content::bytes(b"anything".to_vec()),
        ),
        (
            "showapi/bank_card",
            "img_url",
            Content::url("https://user@example.com:8443?a=%20"),
        ),
        (
            "deepfinch/medical_invoice",
            "image_base64",
            Content::bytes(png(1, 5000)),
        ),
    ];
    for (path, property, content) in rows {
        let length = outcome(path, property, content);
        assert!(
            length.is_ok_and(|length| length > 0),
            "{path} {property} {content:?}"
        );
    }
}

/// Checks the coverage of the tables above: a new limit in `schemas/` needs a row.
#[test]
fn every_limit_of_every_operation_is_enforced() {
    let mut checked = 0;
    for operation in operations() {
        for input in operation.inputs.iter() {
            for (broken, is_expected) in breaches(input) {
                let field = [RequestField::body(&input.property, &broken)];
                let error = encode(operation, &field).expect_err("a broken limit");
                assert!(is_expected(error.problem()), "{error}");
                checked += 1;
            }
        }
    }
    assert!(checked >= 16, "only {checked}");
}

type Breach = (Content, fn(&Problem) -> bool);

/// Returns, for each limit of an input, a content that exceeds it and the expected error.
fn breaches(input: &Input) -> Vec<Breach> {
    let mut breaches: Vec<Breach> = Vec::new();
    // A file whose format this input accepts.
    let sound = if input.formats.iter().any(|name| name == "pdf") {
        pdf(20)
    } else {
        png(100, 100)
    };
    if input.accepts.contains(&InputKind::Base64) {
        breaches.push((Content::bytes(vec![]), |problem| *problem == Problem::Empty));
    } else {
        breaches.push((Content::bytes(sound.clone()), |problem| {
            matches!(problem, Problem::WrongKind { .. })
        }));
    }
    if input.accepts.contains(&InputKind::Url) {
        breaches.push((Content::url("example.com/"), |problem| {
            matches!(problem, Problem::UrlShape { .. })
        }));
    } else {
        breaches.push((Content::url("https://example.com/"), |problem| {
            matches!(problem, Problem::WrongKind { .. })
        }));
    }
    if !input.formats.is_empty() {
        breaches.push((Content::bytes(b"GIF89a\x20\0\x20\0".to_vec()), |problem| {
            matches!(problem, Problem::WrongFormat { .. })
        }));
    }
    if let Some(limit) = input
        .file_bytes_max
        .and_then(|limit| usize::try_from(limit).ok())
    {
        breaches.push((
            Content::bytes(padded(sound.clone(), limit + 1)),
            |problem| matches!(problem, Problem::FileTooLarge { .. }),
        ));
    }
    if let Some(limit) = input
        .base64_bytes_max
        .and_then(|limit| usize::try_from(limit).ok())
    {
        breaches.push((
            Content::bytes(padded(sound, limit / 4 * 3 + 1)),
            |problem| matches!(problem, Problem::Base64TooLarge { .. }),
        ));
    }
    if let Some(limit) = input.side_pixels_min {
        breaches.push((Content::bytes(png(100, limit - 1)), |problem| {
            matches!(problem, Problem::SideTooShort { .. })
        }));
    }
    if let Some(limit) = input.side_pixels_max {
        breaches.push((Content::bytes(png(limit + 1, 100)), |problem| {
            matches!(problem, Problem::SideTooLong { .. })
        }));
    }
    if let Some(limit) = input.url_bytes_max {
        let url = format!("https://example.com/{}", "a".repeat(limit as usize));
        breaches.push((Content::url(url), |problem| {
            matches!(problem, Problem::UrlTooLong { .. })
        }));
    }
    breaches
}

#[test]
fn text_in_the_place_of_a_file_is_held_to_the_same_limits() {
    let rows = [
        ("duguang/id_card", "img", "not base64!", "invalid character"),
        (
            "duguang/id_card",
            "img",
            "https://example.com/a.png",
            "expected a file, found a URL",
        ),
        (
            "duguang/id_card",
            "url",
            "aGVsbG8=",
            "missing http:// or https://",
        ),
        (
            "fegine/verify_id_card",
            "image",
            "aGVsbG8=",
            "found unknown format",
        ),
        ("fegine/verify_id_card", "image", "https://", "missing host"),
    ];
    for (path, property, text, expected) in rows {
        let error =
            encode(operation(path), &[RequestField::body(property, text)]).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn exactly_one_counts_values_that_are_not_empty() {
    let operation: &Operation = operation("showapi/bank_card");
    let file = Content::bytes(png(20, 20));
    let empty = Content::base64("");
    let group = ["img_base64", "img_url"];
    let of = |fields: &[RequestField<'_>]| {
        exactly_one_of(operation, fields, &group).map_err(|error| error.to_string())
    };
    assert_eq!(of(&[RequestField::body("img_base64", &file)]), Ok(()));
    assert_eq!(
        of(&[
            RequestField::body("img_base64", &file),
            RequestField::body("img_url", "")
        ]),
        Ok(())
    );
    assert_eq!(
        of(&[
            RequestField::body("img_url", "https://example.com/"),
            RequestField::body("img_base64", &empty)
        ]),
        Ok(())
    );
    let none = "showapi/bank_card: expected exactly one of `img_base64`, `img_url`, found 0; set one of them";
    assert_eq!(of(&[]), Err(none.to_owned()));
    assert_eq!(
        of(&[
            RequestField::body("img_base64", &empty),
            RequestField::body("img_url", "")
        ]),
        Err(none.to_owned())
    );
    let both = "showapi/bank_card: expected exactly one of `img_base64`, `img_url`, found 2; omit the others";
    let fields = [
        RequestField::body("img_base64", &file),
        RequestField::body("img_url", "https://example.com/"),
    ];
    assert_eq!(of(&fields), Err(both.to_owned()));
    let one = exactly_one_of(
        operation,
        &[RequestField::body("img_url", "")],
        &["img_url"],
    );
    let expected =
        "showapi/bank_card: `img_url`: missing required field; set a value that is not empty";
    assert_eq!(
        one.map_err(|error| error.to_string()),
        Err(expected.to_owned())
    );
}
