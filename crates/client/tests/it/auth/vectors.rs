//! Known answers, created with synthetic keys by the vendors' own programs. Each has a folder with
//! one file per stage: the request, its canonical form with masked values, the string to sign and
//! the signature. If those programs use the client's header names, there are also all headers that
//! are sent.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use ocrmarket_client::auth::{Algorithm, Mismatch, SignOptions, sign, verify};
use ocrmarket_client::credentials::{Credential, Secret};
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_operation::Auth;
use serde_json::Value;

type Outcome = Result<(), Box<dyn std::error::Error>>;
type Pairs = Vec<(String, String)>;

#[test]
fn every_stage_of_every_vector_is_met() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.sort();
    assert_eq!(folders.len(), 10);
    for folder in folders {
        check(&Vector::read(&folder)?)?;
    }
    Ok(())
}

fn check(vector: &Vector) -> Outcome {
    let name = &vector.name;
    let query: Vec<_> = vector
        .query
        .iter()
        .map(|(key, value)| (key.into(), value.into()))
        .collect();
    let form: Vec<_> = vector
        .form
        .iter()
        .map(|(name, value)| FormField {
            name,
            value: FormValue::Text(value),
        })
        .collect();
    let request = ToSign {
        method: &vector.method,
        path: &vector.path,
        query: &query,
        form: &form,
        body: vector.body.as_deref().map(str::as_bytes),
        content_type: vector.header("content-type"),
        accept: vector.header("accept"),
    };
    let secret_of = |id: &str| (id == vector.id).then(|| Secret::from(vector.secret.as_str()));

    let received = vector.received(&vector.signature);
    let received: Vec<(&str, &str)> = borrowed(&received);
    verify(vector.auth, &request, &received, secret_of)
        .map_err(|error| format!("{name}: {error}"))?;

    // A wrong signature returns the string, and the string gives the right signature.
    let wrong = vector.received("AAAA");
    let wrong: Vec<(&str, &str)> = borrowed(&wrong);
    let Err(Mismatch::Signature(string)) = verify(vector.auth, &request, &wrong, secret_of) else {
        return Err(format!("{name}: a wrong signature was taken").into());
    };
    assert_eq!(format!("{string}\n"), vector.canonical, "{name}");
    let mut bytes = Vec::new();
    string.stream(|piece| bytes.extend_from_slice(piece));
    assert_eq!(String::from_utf8(bytes)?, vector.string_to_sign, "{name}");
    let secret = Secret::from(vector.secret.as_str());
    assert_eq!(
        string.signature(vector.algorithm, &secret),
        vector.signature,
        "{name}"
    );

    let Some(expected) = &vector.headers else {
        return Ok(());
    };
    let options = SignOptions {
        algorithm: vector.algorithm,
        stage: vector.find("x-ca-stage"),
        date: vector.find("date").is_some(),
        ..SignOptions::default()
    };
    let credential = vector.credential();
    let signed = sign(
        vector.auth,
        &request,
        &credential,
        vector.time()?,
        vector.nonce(),
        &options,
    )?;
    let lines = signed
        .headers
        .iter()
        .map(|header| format!("{}: {}\n", header.name(), header.value()));
    assert_eq!(&lines.collect::<String>(), expected, "{name}");
    assert_eq!(
        signed
            .string_to_sign
            .map(|string| format!("{string}\n"))
            .as_ref(),
        Some(&vector.canonical),
        "{name}"
    );
    Ok(())
}

fn borrowed(pairs: &Pairs) -> Vec<(&str, &str)> {
    pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

struct Vector {
    name: String,
    auth: Auth,
    algorithm: Algorithm,
    id: String,
    secret: String,
    method: String,
    path: String,
    /// Headers of the request, without those of the signature itself.
    sent: Pairs,
    signed_headers: String,
    query: Pairs,
    form: Pairs,
    body: Option<String>,
    date: String,
    request_id: String,
    canonical: String,
    string_to_sign: String,
    signature: String,
    headers: Option<String>,
}

impl Vector {
    fn read(folder: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let request: Value =
            serde_json::from_str(&fs::read_to_string(folder.join("request.json"))?)?;
        let text = |key: &str| request[key].as_str().unwrap_or_default().to_owned();
        let signed: Vec<&str> = request["signed_headers"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let auth = match text("auth").as_str() {
            "aliyun-signature" => Auth::AliyunSignature,
            "tencent-hmac" => Auth::TencentHmac,
            "tencent-cloud-market" => Auth::TencentCloudMarket,
            other => return Err(format!("a vector of {other:?}").into()),
        };
        let algorithm = Algorithm::from_name(&text("algorithm"));
        Ok(Self {
            name: folder.display().to_string(),
            auth,
            algorithm: algorithm.unwrap_or(Algorithm::HmacSha1),
            id: text("id"),
            secret: text("secret"),
            method: text("method"),
            path: text("path"),
            sent: pairs(&request["headers"]),
            signed_headers: signed.join(","),
            query: pairs(&request["query"]),
            form: pairs(&request["form"]),
            body: request["body"].as_str().map(str::to_owned),
            date: text("date"),
            request_id: text("request_id"),
            canonical: fs::read_to_string(folder.join("canonical.txt"))?,
            string_to_sign: fs::read_to_string(folder.join("string_to_sign.txt"))?,
            signature: fs::read_to_string(folder.join("signature.txt"))?
                .trim_end()
                .to_owned(),
            headers: match folder.join("headers.txt") {
                path if path.exists() => Some(fs::read_to_string(path)?),
                _ => None,
            },
        })
    }

    /// Returns the headers that a server receives, with the given signature.
    fn received(&self, signature: &str) -> Pairs {
        let mut headers = self.sent.clone();
        if self.auth == Auth::AliyunSignature {
            headers.push((
                "X-Ca-Signature-Headers".to_owned(),
                self.signed_headers.clone(),
            ));
            headers.push(("X-Ca-Signature".to_owned(), signature.to_owned()));
        } else {
            let lines = self.headers.iter().flat_map(|text| text.lines());
            let split = lines.filter_map(|line| line.split_once(": "));
            headers.extend(
                split.map(|(name, value)| {
                    (name.to_owned(), value.replace(&self.signature, signature))
                }),
            );
        }
        headers
    }

    fn find(&self, name: &str) -> Option<&str> {
        let mut headers = self.sent.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    fn header(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    fn credential(&self) -> Credential {
        let (id, secret) = (self.id.as_str(), self.secret.as_str());
        match self.auth {
            Auth::AliyunSignature => Credential::aliyun(id, secret),
            _ => Credential::tencent(id, secret),
        }
    }

    fn time(&self) -> Result<SystemTime, Box<dyn std::error::Error>> {
        Ok(match self.find("x-ca-timestamp") {
            Some(text) => SystemTime::UNIX_EPOCH + Duration::from_millis(text.parse()?),
            None => httpdate::parse_http_date(&self.date)?,
        })
    }

    fn nonce(&self) -> &str {
        match self.find("x-ca-nonce") {
            Some(nonce) => nonce,
            None if self.request_id.is_empty() => "unused",
            None => &self.request_id,
        }
    }
}

fn pairs(value: &Value) -> Pairs {
    let rows = value.as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.map(|row| (text(&row[0]), text(&row[1]))).collect()
}
