//! Flags of the smaller subcommands, and their help. Data only; each subcommand's file implements
//! its flags.

use std::fmt;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::tz::Offset;
use ocrmarket_engine::keys::KeySource;
use ocrmarket_engine::sample::Outcome;
use ocrmarket_engine::text::line;

use crate::output::{self, Label, Reader};

/// `ocrmarket decode`
#[derive(Debug, Args)]
#[command(after_help = "\
Personal values are masked unless --show-private is given; so are undeclared fields, mismatched
values and the vendor's messages, because they can contain personal data.

Examples:
  ocrmarket decode showapi/bank_card response.json
  ocrmarket decode deepfinch/credit_report - < report.json
  ocrmarket decode deepfinch/credit_report report.json --format tsv --show-private")]
pub(crate) struct DecodeArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    pub(crate) operation: String,
    /// The stored response; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Show personal values and everything that may contain them.
    #[arg(long)]
    pub(crate) show_private: bool,
    /// Format of the output.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: DecodeFormat,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
}

/// Formats of `decode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum DecodeFormat {
    /// For reading: aligned columns.
    #[default]
    Human,
    /// For programs: one JSON object a line; the first has the version of the format.
    Json,
    /// For spreadsheets: tab-separated columns with a header line.
    Tsv,
}

/// `ocrmarket call`
#[derive(Debug, Args)]
#[command(after_help = "\
Keys are read from the environment (OCRMARKET_APP_CODE and so on) or from a file with --credentials;
`ocrmarket sign --help` lists them. Each call may cost money: --mock calls a mock of the vendor on
this machine instead.

Every response is printed. --raw prints the exact bytes, also of a refusal, of a truncated response
and of one that is not JSON; --json prints them in its object. If --store cannot store a response,
stderr says so, and the response is printed.

--json: `outcome` is success, pending, failure (the vendor refused), gateway (the gateway refused),
not-an-answer (no JSON object) or cut (truncated). The body is in `body`, or in `body_base64` if it
is not JSON. On a terminal, control characters in the response are escaped.

Exit codes:
  0  a response, or a job that was accepted or is pending
  1  the vendor or the gateway refused
  2  wrong flags, or an input that exceeds a limit
  3  no response, or one that was not stored, also if it was a refusal

Examples:
  ocrmarket call showapi/bank_card --file card.jpg --mock
  ocrmarket call duguang/id_card --file card.jpg --set figure=true --extra side=face --mock
  ocrmarket call fegine/verify_id_card --url https://example.com/card.jpg --credentials keys.json
  ocrmarket call deepfinch/submit_credit_report --file report.pdf --wait --raw > report.json")]
#[allow(clippy::struct_excessive_bools, reason = "five independent flags")]
pub(crate) struct CallArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    pub(crate) operation: String,
    /// The file to read; `-` is standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "url")]
    pub(crate) file: Option<PathBuf>,
    /// The URL of the file to read.
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// Another field that the request's schema declares; may be given several times.
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) set: Vec<String>,
    /// A field that the schema does not declare, sent in the body as text; may be given several
    /// times.
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) extra: Vec<String>,
    /// Call a mock of the vendor on this machine, at no cost.
    #[arg(long, conflicts_with_all = ["base", "credentials"])]
    pub(crate) mock: bool,
    /// Wait for the result of a submitted job.
    #[arg(long)]
    pub(crate) wait: bool,
    /// Print one JSON object: facts about the response, and its body as received, personal data
    /// included.
    #[arg(long, conflicts_with = "raw")]
    pub(crate) json: bool,
    /// Print the bytes of the response as received, personal data included.
    #[arg(long)]
    pub(crate) raw: bool,
    /// Show personal values and everything that may contain them.
    #[arg(long)]
    pub(crate) show_private: bool,
    #[command(flatten)]
    pub(crate) credentials: CredentialArgs,
    /// Scheme, host and port to call instead of the operation's own; https, or loopback.
    #[arg(long, value_name = "URL")]
    pub(crate) base: Option<String>,
    /// Another host that may receive the key; for --base with a host that is neither the
    /// operation's nor loopback.
    #[arg(long, value_name = "HOST", requires = "base")]
    pub(crate) allow_host: Vec<String>,
    /// Folder of a response store that records each attempt.
    #[arg(long, value_name = "DIR")]
    pub(crate) store: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
}

impl CallArgs {
    /// Returns the reader of the output.
    pub(crate) fn reader(&self) -> Reader {
        if self.raw || self.json {
            Reader::Program
        } else {
            Reader::Person
        }
    }
}

/// `ocrmarket sample`
#[derive(Debug, Args)]
#[command(after_help = "\
Kinds of mutations: wrong-type, bad-format, missing-required, new-word, undeclared, duplicate-key,
truncated, not-json.

Examples:
  ocrmarket sample showapi/bank_card
  ocrmarket sample deepfinch/credit_report --count 100 --size 200k --out reports
  ocrmarket sample deepfinch/credit_report --count 1000 --mutate 0.05
  ocrmarket sample deepfinch/credit_report --count 1000 --mutate new-word=0.02,truncated=0.01")]
pub(crate) struct SampleArgs {
    /// The operation, as vendor/operation.
    #[arg(value_name = "VENDOR/OPERATION")]
    pub(crate) operation: String,
    /// Number of responses.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) count: u64,
    /// Seed; the same seed gives the same bytes on any machine.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,
    /// Approximate size of each response: 500k, 2m, or a number of bytes.
    #[arg(long, value_name = "BYTES", value_parser = crate::responses::values::parse_size, conflicts_with = "accounts")]
    pub(crate) size: Option<usize>,
    /// Number of accounts (or other repeated rows) in each response.
    #[arg(long, value_name = "N")]
    pub(crate) accounts: Option<usize>,
    /// Share of mutated responses: one number for all kinds together, or KIND=SHARE,….
    #[arg(long, value_name = "SHARE|KIND=SHARE,…")]
    pub(crate) mutate: Option<String>,
    /// Let synthetic identity and card numbers pass their checksums; their region and issuer codes
    /// stay unassigned.
    #[arg(long)]
    pub(crate) valid_ids: bool,
    /// Outcome of the responses.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) outcome: OutcomeArgument,
    /// The success type, by the name of its definition, if the operation has several; the first by
    /// default.
    #[arg(long, value_name = "DEFINITION")]
    pub(crate) success_type: Option<String>,
    /// JSON Pointer to the payload, "" for the body itself; by default any payload location of the
    /// operation.
    #[arg(long, value_name = "POINTER")]
    pub(crate) location: Option<String>,
    /// Write each response to a file in this folder instead of one a line to standard output.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
}

/// `ocrmarket usage`
#[derive(Debug, Args)]
#[command(after_help = "\
Prints CSV with a header line: time (the beginning of ten minutes), operation, key (the label of the
credentials), charged (yes, no or unknown) and calls. Every attempt counts, including those without
a response.

Damaged parts are reported on standard error and not counted; the command then ends with 3.

Examples:
  ocrmarket usage responses > usage.csv
  ocrmarket usage responses --timezone +08:00")]
pub(crate) struct UsageArgs {
    /// Folder of the response store.
    #[arg(value_name = "STORE")]
    pub(crate) store: PathBuf,
    /// Offset from UTC of the times; the markets' own exports use +08:00.
    #[arg(long, value_name = "OFFSET", default_value = "Z", allow_hyphen_values = true, value_parser = crate::responses::values::parse_timezone)]
    pub(crate) timezone: Offset,
}

/// `ocrmarket mock`
#[derive(Args)]
#[command(after_help = mock_help())]
pub(crate) struct MockArgs {
    /// Port on 127.0.0.1; 0 selects any free port.
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub(crate) port: u16,
    /// Alibaba's `AppCode` that is accepted.
    #[arg(long, value_name = "CODE", default_value = "mock-app-code")]
    pub(crate) app_code: String,
    /// Alibaba's `AppKey` that is accepted.
    #[arg(long, value_name = "KEY", default_value = "mock-app-key")]
    pub(crate) app_key: String,
    /// Alibaba's `AppSecret` that goes with it.
    #[arg(long, value_name = "SECRET", default_value = "mock-app-secret")]
    pub(crate) app_secret: String,
    /// Tencent's secret id that is accepted.
    #[arg(long, value_name = "ID", default_value = "mock-secret-id")]
    pub(crate) secret_id: String,
    /// Tencent's secret key that goes with it.
    #[arg(long, value_name = "KEY", default_value = "mock-secret-key")]
    pub(crate) secret_key: String,
    /// Faults, each with its share of the requests.
    #[arg(long, value_name = "FAULT=RATE,…")]
    pub(crate) fail: Option<String>,
    /// Seed; the same seed gives the same responses and faults.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,
    /// Success type of an operation that has several; may be repeated.
    #[arg(long, value_name = "VENDOR/OPERATION=DEFINITION", value_parser = parse_success_type)]
    pub(crate) success_type: Vec<(String, String)>,
    /// Number of queries that find a job still running.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) polls: u32,
    #[arg(long, value_name = "DIR", help = crate::schemas::HELP)]
    pub(crate) schemas: Option<PathBuf>,
}

fn parse_success_type(text: &str) -> Result<(String, String), String> {
    let (operation, definition) = text
        .split_once('=')
        .ok_or("expected VENDOR/OPERATION=DEFINITION")?;
    Ok((operation.to_owned(), definition.to_owned()))
}

impl fmt::Debug for MockArgs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A user may have given a real key.
        formatter
            .debug_struct("MockArgs")
            .field("port", &self.port)
            .field("fail", &self.fail)
            .finish_non_exhaustive()
    }
}

fn mock_help() -> String {
    format!(
        "\
The first line of the output is the address. Each operation is served there at its own path. Never
use a real key with the mock. If stderr is a terminal, it shows a line for each request, without its
content.

Faults: {}.

Examples:
  ocrmarket mock
  ocrmarket mock --port 8080 --app-code example-code --fail gateway-403=0.1,slow=0.05 --seed 7",
        ocrmarket_engine::mock::fault_names()
    )
}

/// Outcomes of synthetic responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum OutcomeArgument {
    /// The payload is there.
    #[default]
    Success,
    /// The vendor refuses.
    Failure,
    /// The job still runs.
    Pending,
}

impl From<OutcomeArgument> for Outcome {
    fn from(outcome: OutcomeArgument) -> Self {
        match outcome {
            OutcomeArgument::Success => Self::Success,
            OutcomeArgument::Failure => Self::Failure,
            OutcomeArgument::Pending => Self::Pending,
        }
    }
}

/// `ocrmarket sign`
#[derive(Debug, Args)]
#[command(after_help = "\
Without --explain and --server, the headers that authenticate the request are printed. Nothing is
sent.

Keys come from a file (--credentials) or from the environment, never from the command line:
OCRMARKET_APP_KEY and OCRMARKET_APP_SECRET, or OCRMARKET_SECRET_ID and OCRMARKET_SECRET_KEY. The
file is a JSON object or has lines such as app_key=…, under the same names without OCRMARKET_.

--header may also set a value that is generated otherwise: X-Ca-Nonce, X-Ca-Timestamp, X-Ca-Stage,
X-Ca-Signature-Method, Date, X-Date, X-Source or Request-Id. The scheme aliyun signs any other
header, too.

With --server, nonce, time, stage and algorithm are taken from the gateway's string. Exit code 0:
the strings are equal (as far as the gateway shows its own), so the secret is wrong; 1: they differ,
and the output shows where.

Examples:
  ocrmarket sign aliyun --url https://gateway.example/card --field img_base64=@card.txt --explain
  ocrmarket sign tencent --url https://gateway.example/credit_report --credentials keys.env
  ocrmarket sign aliyun --url https://gateway.example/card --field side=face --server @message.txt")]
pub(crate) struct SignArgs {
    /// Signing scheme.
    #[arg(value_enum, value_name = "SCHEME")]
    pub(crate) scheme: SignScheme,
    /// URL of the request, query included.
    #[arg(long, value_name = "URL")]
    pub(crate) url: String,
    /// HTTP method.
    #[arg(long, value_name = "METHOD", default_value = "POST")]
    pub(crate) method: String,
    /// A header of the request; may be given several times.
    #[arg(long, value_name = "NAME: VALUE")]
    pub(crate) header: Vec<String>,
    /// A form field, decoded; @PATH reads the value from a file, without a line break at its end.
    #[arg(long, value_name = "NAME=VALUE", conflicts_with = "body")]
    pub(crate) field: Vec<String>,
    /// A body that is not a form.
    #[arg(long, value_name = "FILE")]
    pub(crate) body: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) credentials: CredentialArgs,
    /// Print the string to sign line by line.
    #[arg(long)]
    pub(crate) explain: bool,
    /// Show the values in it, not their length and digest.
    #[arg(long, requires = "explain")]
    pub(crate) show_private: bool,
    /// Compare with the string to sign of a gateway: its error message, or the string alone; @PATH
    /// reads a file.
    #[arg(long, value_name = "TEXT", conflicts_with = "explain")]
    pub(crate) server: Option<String>,
}

/// Source of the keys.
#[derive(Debug, Args)]
pub(crate) struct CredentialArgs {
    /// File with the keys, which only its owner may read (mode 0600); without it, the environment.
    #[arg(long, value_name = "FILE")]
    credentials: Option<PathBuf>,
    /// Accept a credentials file that other users can read, for example a mounted secret;
    /// `OCRMARKET_ALLOW_READABLE_CREDENTIALS=1` does the same.
    #[arg(long, requires = "credentials")]
    allow_readable_credentials: bool,
}

impl CredentialArgs {
    /// Returns the source of the keys. Prints a warning about a file that its group can read.
    pub(crate) fn source(&self) -> KeySource {
        let setting = std::env::var_os("OCRMARKET_ALLOW_READABLE_CREDENTIALS");
        let allow_readable =
            self.allow_readable_credentials || setting.is_some_and(|setting| setting == "1");
        let source = KeySource::from_file(self.credentials.as_deref(), allow_readable);
        if let Some(warning) = source.access_warning() {
            output::labelled(Label::Warning, &line(&warning));
        }
        source
    }
}

/// A scheme that signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SignScheme {
    /// Alibaba Cloud API Gateway, with `AppKey` and `AppSecret`.
    Aliyun,
    /// Tencent's first API gateway, with `SecretId` and `SecretKey`.
    Tencent,
    /// The gateway that Tencent's market products moved to.
    TencentCloudMarket,
}
