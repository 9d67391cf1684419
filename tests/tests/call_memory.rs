//! Measures peak memory of whole calls with a PDF of 5 MB given as a path, counted by the
//! allocator.
//!
//! A separate program with one test, so that nothing else is counted. The server reads through one
//! small buffer; its other memory counts as the client's.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use ocrmarket::deepfinch::credit_report::CreditReportRequest;
use ocrmarket::deepfinch::submit_credit_report::SubmitCreditReportRequest;
use ocrmarket::deepfinch::{credit_report, submit_credit_report};
use ocrmarket::showapi::bank_card;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::input::Content;
use ocrmarket_client::store::{Options, Store};
use peak_alloc::PeakAlloc;

type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Maximum size that a vendor accepts.
const PDF_BYTES: usize = 5_242_879;

/// Ways to sign and to store, with an operation for each.
#[derive(Debug, Clone, Copy)]
enum Way {
    AppCode,
    AppCodeAndStore,
    AliyunSignature,
    TencentHmac,
}

#[tokio::test]
async fn a_call_holds_little_more_than_its_body() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (small, large) = (
        folder.path().join("small.pdf"),
        folder.path().join("large.pdf"),
    );
    std::fs::write(&small, pdf(1_000))?;
    std::fs::write(&large, pdf(PDF_BYTES))?;
    let (url, bodies) = serve()?;
    let store = Store::open(folder.path().join("answers"), Options::default())?;
    for way in [
        Way::AppCode,
        Way::AppCodeAndStore,
        Way::AliyunSignature,
        Way::TencentHmac,
    ] {
        let client = client(way, &url, &store)?;
        // Connections and lazily built tables: memory of an idle program.
        call(way, &client, &small).await?;
        bodies.recv()?;
        let idle = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        call(way, &client, &large).await?;
        let peak = ALLOCATOR.peak_usage() - idle;
        let body = bodies.recv()?;
        let percent = peak * 100 / body;
        println!("{way:?}: {peak} bytes above idle, {percent} % of the body's {body}");
        assert!(body > PDF_BYTES / 3 * 4, "the whole file");
        assert!(
            peak * 10 <= body * 16,
            "{way:?}: {peak} bytes, body {body} bytes"
        );
    }
    Ok(())
}

fn client(way: Way, url: &str, store: &Store) -> TestResult<Client> {
    let keys = match way {
        Way::AppCode | Way::AppCodeAndStore => Keys::new().app_code("made-up-code"),
        Way::AliyunSignature => Keys::new().aliyun("made-up-key", "made-up-secret"),
        Way::TencentHmac => Keys::new().tencent("made-up-id", "made-up-key"),
    };
    let builder = Client::builder(Credentials::new("test", keys))
        .addresses(Addresses::default().base(url.parse()?));
    let builder = match way {
        Way::AppCodeAndStore => builder.store(store.clone()),
        _ => builder,
    };
    Ok(builder.build()?)
}

async fn call(way: Way, client: &Client, path: &Path) -> TestResult {
    let file = Content::path(path);
    let has_payload = match way {
        Way::AppCode | Way::AppCodeAndStore => {
            submit_credit_report(client, &SubmitCreditReportRequest::new(file))
                .await?
                .payload()
                .is_some()
        }
        Way::AliyunSignature => bank_card(
            client,
            &BankCardRequest::new(BankCardInput::ImgBase64(file)),
        )
        .await?
        .payload()
        .is_some(),
        Way::TencentHmac => credit_report(client, &CreditReportRequest::new(file))
            .await?
            .payload()
            .is_some(),
    };
    assert!(has_payload);
    Ok(())
}

/// Returns a PDF with random bytes: a scan is compressed pictures, which do not compress further.
fn pdf(bytes: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut file = b"%PDF-1.7\n".to_vec();
    file.resize_with(bytes, || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24).to_le_bytes()[0]
    });
    file
}

/// Starts a server on its own thread that sends the sample of each path, and reports the length of
/// each body.
fn serve() -> TestResult<(String, std::sync::mpsc::Receiver<usize>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let (sender, bodies) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let sender = sender.clone();
            std::thread::spawn(move || {
                while let Some(body) = answer(&mut stream) {
                    if sender.send(body).is_err() {
                        break;
                    }
                }
            });
        }
    });
    Ok((url, bodies))
}

/// Reads one request and responds. Returns the length of its body.
fn answer(stream: &mut TcpStream) -> Option<usize> {
    let mut buffer = [0; 8192];
    let mut filled = 0;
    let end = loop {
        if let Some(end) = buffer[..filled]
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
        {
            break end + 4;
        }
        match stream.read(&mut buffer[filled..]).ok()? {
            0 => return None,
            read => filled += read,
        }
    };
    let head = std::str::from_utf8(&buffer[..end])
        .ok()?
        .to_ascii_lowercase();
    let length: usize = head
        .split_once("content-length: ")?
        .1
        .lines()
        .next()?
        .parse()
        .ok()?;
    let sample = match head.split(' ').nth(1)? {
        path if path.starts_with("/ocr/credit_report") => {
            include_str!("../../schemas/deepfinch/submit_credit_report/samples/success.json")
        }
        path if path.starts_with("/release/") => {
            include_str!("../../schemas/deepfinch/credit_report/samples/success.json")
        }
        _ => include_str!("../../schemas/showapi/bank_card/samples/success.json"),
    };
    let mut left = length.checked_sub(filled - end)?;
    while left > 0 {
        left = left.checked_sub(match stream.read(&mut buffer).ok()? {
            0 => return None,
            read => read,
        })?;
    }
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        sample.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(sample.as_bytes()).ok()?;
    Some(length)
}
