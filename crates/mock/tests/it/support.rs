//! A minimal client that shows the bytes on the wire: it writes a request and keeps every byte of
//! the response.

use std::io;
use std::time::SystemTime;

use ocrmarket_client::auth::{self, SignOptions};
use ocrmarket_client::credentials::Credential;
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_mock::Mock;
use ocrmarket_operation::Auth;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

pub(crate) type TestResult = Result<(), Box<dyn std::error::Error>>;

/// Names and values of a request.
pub(crate) type Fields<'f> = &'f [(&'f str, &'f str)];

/// First bytes of a picture and of a document as base64, with `+` and `/`, so that a form must
/// escape them.
pub(crate) const PNG: &str = "iVBORw0KGgr+/+8=";
pub(crate) const PDF: &str = "JVBERi0xLjT+/w==";

pub(crate) const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";
pub(crate) const JSON: &str = "application/json; charset=UTF-8";

/// Every operation with its path, its authentication and a request that it accepts.
pub(crate) const OPERATIONS: [(&str, &str, Auth, Fields<'static>); 7] = [
    (
        "deepfinch/credit_report",
        "/release/v2/credit_report",
        Auth::TencentHmac,
        &[("image", PDF)],
    ),
    (
        "deepfinch/medical_invoice",
        "/ocr/medical/v2/medical_invoice/basic?province=beijing",
        Auth::AppCode,
        &[("image_base64", PNG)],
    ),
    (
        "deepfinch/query_credit_report",
        "/ocr/get_credit_report_ocr_task_result",
        Auth::AppCode,
        &[("task_id", "no-such-task")],
    ),
    (
        "deepfinch/submit_credit_report",
        "/ocr/credit_report",
        Auth::AppCode,
        &[("image", PDF)],
    ),
    (
        "duguang/id_card",
        "/ocrservice/idcard",
        Auth::AppCode,
        &[("img", PNG), ("figure", "true")],
    ),
    (
        "fegine/verify_id_card",
        "/OcridCard",
        Auth::AppCode,
        &[("image", PNG)],
    ),
    (
        "showapi/bank_card",
        "/ocrBankCardGeneral",
        Auth::AliyunSignature,
        &[("img_base64", PNG)],
    ),
];

/// A request.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) method: &'static str,
    /// Path with its query.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// A response as received.
#[derive(Debug)]
pub(crate) struct Got {
    /// 0 if no status line was received.
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// `true` if the connection was reset rather than closed.
    pub(crate) is_reset: bool,
}

impl Got {
    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Returns `true` if fewer bytes were received than announced.
    pub(crate) fn is_short(&self) -> bool {
        self.header("content-length")
            .parse()
            .is_ok_and(|length: usize| self.body.len() < length)
    }
}

impl Call {
    /// Returns a request with those fields to the operation of that index in [`OPERATIONS`],
    /// without authentication.
    pub(crate) fn unsigned(operation: usize, fields: &[(&str, &str)]) -> Self {
        let (name, target, ..) = OPERATIONS[operation];
        let (content_type, body) = if name == "duguang/id_card" {
            (JSON, json(fields))
        } else {
            (FORM, form(fields))
        };
        Self {
            method: "POST",
            target: target.to_owned(),
            headers: vec![
                ("Host".to_owned(), "example.test".to_owned()),
                ("Accept".to_owned(), "application/json".to_owned()),
                ("Content-Type".to_owned(), content_type.to_owned()),
            ],
            body: body.into_bytes(),
        }
    }

    /// Returns the same, signed with the credentials that a mock accepts by default.
    pub(crate) fn signed(operation: usize, fields: &[(&str, &str)]) -> Self {
        Self::unsigned(operation, fields).sign(
            OPERATIONS[operation].2,
            fields,
            SystemTime::now(),
            "nonce-1",
        )
    }

    pub(crate) fn sign(
        self,
        scheme: Auth,
        fields: &[(&str, &str)],
        time: SystemTime,
        nonce: &str,
    ) -> Self {
        let credential = match scheme {
            Auth::AppCode => Credential::app_code("mock-app-code"),
            Auth::AliyunSignature => Credential::aliyun("mock-app-key", "mock-app-secret"),
            Auth::TencentHmac | Auth::TencentCloudMarket => {
                Credential::tencent("mock-secret-id", "mock-secret-key")
            }
        };
        self.sign_as(&credential, scheme, fields, time, nonce)
    }

    pub(crate) fn sign_as(
        mut self,
        credential: &Credential,
        scheme: Auth,
        fields: &[(&str, &str)],
        time: SystemTime,
        nonce: &str,
    ) -> Self {
        let form: Vec<_> = fields
            .iter()
            .map(|(name, value)| FormField {
                name,
                value: FormValue::Text(value),
            })
            .collect();
        let content_type = self.header("Content-Type").to_owned();
        let path = self.target.split('?').next().unwrap_or_default().to_owned();
        let request = ToSign {
            method: self.method,
            path: &path,
            query: &[],
            form: &form,
            body: None,
            content_type: &content_type,
            accept: "application/json",
        };
        let signed = auth::sign(
            scheme,
            &request,
            credential,
            time,
            nonce,
            &SignOptions::default(),
        );
        let signed = signed.expect("made-up credentials can be sent");
        let headers = signed.headers.iter();
        self.headers
            .extend(headers.map(|header| (header.name().to_owned(), header.value().to_owned())));
        self
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self
            .headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// Replaces the value of a header.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Removes a header.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self
    }

    pub(crate) async fn send(&self, mock: &Mock) -> io::Result<Got> {
        let mut stream = TcpStream::connect(mock.address()).await?;
        // A mock that refuses may close the connection before the last byte is written.
        let written = stream.write_all(&self.bytes(true)).await;
        let mut bytes = Vec::new();
        let read = stream.read_to_end(&mut bytes).await;
        let is_reset = |end: &io::Error| {
            matches!(
                end.kind(),
                io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe
            )
        };
        Ok(parse(
            &bytes,
            read.err()
                .or(written.err())
                .is_some_and(|end| is_reset(&end)),
        ))
    }

    pub(crate) fn bytes(&self, is_last: bool) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        if is_last {
            head.push_str("Connection: close\r\n");
        }
        let length = self.body.len().to_string();
        head.extend([
            "Content-Length: ",
            &length,
            "

",
        ]);
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// Calls an operation as a client would, with fields that it accepts.
pub(crate) async fn call(mock: &Mock, operation: usize) -> io::Result<Got> {
    Call::signed(operation, OPERATIONS[operation].3)
        .send(mock)
        .await
}

/// Returns the index of an operation in [`OPERATIONS`].
pub(crate) fn location(name: &str) -> usize {
    OPERATIONS
        .iter()
        .position(|row| row.0 == name)
        .expect("an operation of the table")
}

fn parse(bytes: &[u8], is_reset: bool) -> Got {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let head = String::from_utf8_lossy(&bytes[..end.unwrap_or(0)]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let headers = lines.filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    });
    Got {
        status: status.unwrap_or(0),
        headers: headers.collect(),
        body: bytes
            .get(end.map_or(0, |end| end + 4)..)
            .unwrap_or_default()
            .to_vec(),
        is_reset,
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    let escaped = |text: &str| {
        text.bytes().fold(String::new(), |mut escaped, byte| {
            match byte {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | b'~' => {
                    escaped.push(char::from(byte));
                }
                other => escaped.extend(["%", &format!("{other:02X}")]),
            }
            escaped
        })
    };
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", escaped(value)))
        .collect();
    pairs.join("&")
}

fn json(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| match *value {
            "true" | "false" => format!("\"{name}\":{value}"),
            text => format!("\"{name}\":\"{text}\""),
        })
        .collect();
    format!("{{{}}}", pairs.join(","))
}
