//! Sources of a content, and what is never shown of it.

use std::io::{self, Read};
use std::path::Path;

use ocrmarket_client::encode::{RequestField, encode};
use ocrmarket_client::input::{Content, InputError, Problem};

use super::support::{operation, padded, pdf, png};

const SUBMIT: &str = "deepfinch/submit_credit_report";

/// A string that no `Debug` and no error may show.
const SECRET: &str = "c2VjcmV0LXBpY3R1cmU";

fn body(content: &Content) -> Result<Vec<u8>, InputError> {
    let encoded = encode(operation(SUBMIT), &[RequestField::body("image", content)])?;
    Ok(encoded.body.to_vec())
}

#[test]
fn bytes_path_reader_and_text_give_the_same_body() {
    let folder = tempfile::tempdir().expect("a folder");
    // Around the length of a piece, and of the start that is examined.
    for length in [
        9, 10, 11, 1032, 1033, 24_575, 24_576, 24_577, 24_578, 100_000,
    ] {
        let file = pdf(length);
        let path = folder.path().join("report");
        std::fs::write(&path, &file).expect("a written file");
        let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &file);
        let lines: Vec<&str> = text
            .as_bytes()
            .chunks(76)
            .filter_map(|line| std::str::from_utf8(line).ok())
            .collect();
        let expected = body(&Content::bytes(file.clone()));
        assert!(
            expected
                .as_ref()
                .is_ok_and(|body| body.starts_with(b"image=JVBERi")),
            "{length}"
        );
        assert_eq!(body(&Content::path(&path)), expected, "{length}");
        let reader = Content::reader(&file[..], length as u64).expect("a reader within its bound");
        assert_eq!(body(&reader), expected, "{length}");
        assert_eq!(
            body(&Content::base64(text.trim_end_matches('='))),
            expected,
            "{length}"
        );
        assert_eq!(
            body(&Content::base64(lines.join("\r\n"))),
            expected,
            "{length}"
        );
        let with_head = format!("DATA:application/pdf;base64,{text}\n");
        assert_eq!(body(&Content::base64(with_head)), expected, "{length}");
    }
}

#[test]
fn a_data_head_is_kept_where_the_vendor_does_not_reject_it() {
    let content = Content::base64("data:image/png;base64,iVBORw0KGgo=");
    let fields = [RequestField::body("img_base64", &content)];
    let encoded = encode(operation("showapi/bank_card"), &fields).expect("no limit is broken");
    assert_eq!(
        encoded.body,
        "img_base64=data%3Aimage%2Fpng%3Bbase64%2CiVBORw0KGgo%3D"
    );
}

#[test]
fn reading_is_bounded() {
    let endless = Content::reader(io::repeat(0), 1000).map(drop);
    let expected = "content of 1001 bytes or more exceeds the caller's maximum of 1000; check that it is the right file, or raise `at_most`";
    assert_eq!(
        endless.map_err(|error| error.to_string()),
        Err(expected.to_owned())
    );

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report");
    std::fs::write(&path, pdf(100)).expect("a written file");
    assert!(body(&Content::path(&path).max_bytes(100)).is_ok());
    let error = body(&Content::path(&path).max_bytes(99)).expect_err("a broken bound");
    assert_eq!(
        *error.problem(),
        Problem::OverBound {
            bound: 99,
            bytes: 100
        }
    );
}

/// A sparse file of absurd length is refused by its size alone, without a reservation.
#[test]
fn a_sparse_file_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sparse");
    let file = std::fs::File::create(&path).expect("a file");
    file.set_len(1 << 40).expect("a sparse file");
    let content = Content::path(&path).max_bytes(u64::MAX);
    let error = body(&content).expect_err("a broken limit");
    assert_eq!(
        *error.problem(),
        Problem::FileTooLarge {
            limit: 5_242_879,
            bytes: 1 << 40
        }
    );
    let endless = [RequestField::body("image", &content)];
    let error =
        encode(operation("deepfinch/credit_report"), &endless).expect_err("zeros are no PDF");
    assert!(
        matches!(error.problem(), Problem::WrongFormat { .. }),
        "{error}"
    );
}

/// An endless device has no size to check; the first piece decides.
#[cfg(target_os = "linux")]
#[test]
fn a_device_is_read_within_the_bound() {
    let content = Content::path("/dev/zero").max_bytes(1 << 20);
    let fields = [RequestField::body("img_base64", &content)];
    let error = encode(operation("showapi/bank_card"), &fields).expect_err("it never ends");
    assert!(
        matches!(
            error.problem(),
            Problem::OverBound {
                bound: 1_048_576,
                ..
            }
        ),
        "{error}"
    );
    let error = body(&content).expect_err("zeros are no PDF");
    assert!(
        matches!(error.problem(), Problem::WrongFormat { .. }),
        "{error}"
    );
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other(SECRET))
    }
}

#[test]
fn nothing_shows_what_a_content_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join(SECRET);
    let contents = [
        Content::bytes(SECRET.as_bytes().to_vec()),
        Content::path(&missing),
        Content::path(folder.path()),
        Content::base64(SECRET),
        Content::base64(format!("data:{SECRET}")),
        Content::base64(format!("{SECRET}!")),
        Content::url(format!("https://example.com/{SECRET}")),
        Content::url(SECRET),
    ];
    let mut shown = Vec::new();
    for content in &contents {
        let field = RequestField::body("image", content);
        shown.push(format!("{content:?} {field:?}"));
        let error = encode(operation(SUBMIT), &[field]).expect_err("no PDF");
        shown.push(format!("{error} {error:?}"));
    }
    let error = Content::reader(Failing, 10)
        .map(drop)
        .expect_err("a failing reader");
    shown.push(format!("{error} {error:?}"));
    let error =
        encode(operation(SUBMIT), &[RequestField::body("image", SECRET)]).expect_err("no PDF");
    shown.push(format!(
        "{error} {error:?} {:?}",
        RequestField::body("image", SECRET)
    ));
    let encoded = encode(
        operation("deepfinch/query_credit_report"),
        &[
            RequestField::body("task_id", SECRET),
            RequestField::query("a", SECRET),
        ],
    );
    shown.push(format!("{encoded:?}"));
    let shown = shown.join("\n");
    assert!(
        !shown.contains(SECRET) && !shown.contains(&*folder.path().to_string_lossy()),
        "{shown}"
    );
    for expected in [
        "Content(bytes, 19 bytes)",
        "Content(path)",
        "Content(base64 text, 19 bytes)",
        "Content(URL, 39 bytes)",
        "cannot read the content: entity not found",
        "cannot read the content: is a directory",
        "Text(19 bytes)",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
}

#[test]
fn contents_are_made_from_what_holds_them() {
    let file = padded(png(20, 20), 100);
    let rows = [
        (Content::from(file.clone()), "Content(bytes, 100 bytes)"),
        (
            Content::from(bytes::Bytes::from(file)),
            "Content(bytes, 100 bytes)",
        ),
        (Content::from(Path::new("a.png")), "Content(path)"),
        (
            Content::from(Path::new("a.png").to_path_buf()),
            "Content(path)",
        ),
    ];
    for (content, expected) in rows {
        assert_eq!(format!("{content:?}"), expected);
        assert!(!content.is_empty());
    }
}
