//! Types for operations: endpoints, authentication, limits, and the rules that classify responses.
//!
//! One set of types has three users. With the feature `serde`, `operation.json` is read into them.
//! The generated crate holds them as `static` literals. The client acts on them. So every string is
//! a [`Cow`] that a `const` can borrow. This crate does no I/O.

pub mod outcome;
pub mod response;
pub mod unfold;

use std::borrow::Cow;

/// A string that a `const` can borrow and a deserializer can own.
pub type Text = Cow<'static, str>;
/// Rows that a `const` can borrow and a deserializer can own.
pub type Rows<T> = Cow<'static, [T]>;

/// One operation of one vendor, as its `operation.json` states it.
///
/// `vendor` and `name` are the names of its folders; they do not stand in the file.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Operation {
    /// The vendor's folder, `showapi`.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub vendor: Text,
    /// The operation's folder, `bank_card`.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub name: Text,
    /// The product's Chinese name on the market.
    pub title: Text,
    /// What it does, in plain English; one paragraph.
    pub description: Text,
    /// The product's page on the market, if known.
    #[cfg_attr(feature = "serde", serde(default))]
    pub page: Option<Text>,
    /// HTTP method.
    pub method: Method,
    /// How the body is written.
    pub encoding: Encoding,
    /// Where it answers; the first is the default.
    pub endpoints: Rows<Endpoint>,
    /// A domain whose every host may receive this operation's credentials. Without it only the hosts of `endpoints` may.
    #[cfg_attr(feature = "serde", serde(default))]
    pub host_suffix: Option<HostSuffix>,
    /// How long a call may take.
    pub timeouts: Timeouts,
    /// Limits of its inputs, checked before a call is paid for.
    #[cfg_attr(feature = "serde", serde(default))]
    pub inputs: Rows<Input>,
    /// JSON Pointers to where the payload may stand, innermost first; `""` is the body itself and stands last.
    pub payload: Rows<Text>,
    /// JSON Pointers to objects that may also be sent as JSON in a string.
    #[cfg_attr(feature = "serde", serde(default))]
    pub json_text: Rows<Text>,
    /// The success types, in the order of the response schema, which names them; they are not in the file.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub successes: Rows<SuccessType>,
    /// How an answer is judged: the first rule that matches wins, the last has no `when`.
    pub outcome: Rows<OutcomeRule>,
    /// The vendor's own codes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub codes: Rows<Code>,
    /// How an asynchronous operation is followed up.
    #[cfg_attr(feature = "serde", serde(default))]
    pub job: Option<JobRules>,
    /// What the model of the answer rests on.
    pub evidence: Evidence,
    /// The day (`YYYY-MM-DD`) a real answer was last seen, if ever.
    #[cfg_attr(feature = "serde", serde(default))]
    pub last_seen_live: Option<Text>,
    /// Where each of these facts comes from.
    pub sources: Rows<Source>,
    /// Decisions where sources contradict each other; not carried into the generated crate.
    #[cfg_attr(feature = "serde", serde(default, rename = "$comment"))]
    pub comment: Option<Text>,
}

/// HTTP method of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
}

/// How a request body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Encoding {
    /// `application/x-www-form-urlencoded`
    Form,
    /// `application/json`
    Json,
}

/// One place where an operation answers.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Endpoint {
    /// The gateway in front of it.
    pub gateway: Gateway,
    /// Host name, without scheme or port.
    pub host: Text,
    /// Path, starting with `/`.
    pub path: Text,
    /// Ways to authenticate there.
    pub auth: Rows<Auth>,
    /// How sure host and path are.
    pub certainty: Certainty,
    /// A caveat for whoever calls it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub note: Option<Text>,
}

/// A gateway's domain whose every host may receive an operation's credentials.
///
/// The list is closed on purpose. On other gateways each tenant has a host under the gateway's domain, so the domain alone does
/// not show whose host it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
pub enum HostSuffix {
    /// `cloudmarket-apigw.com`, the gateway of Tencent's market products. The region is part of the host name.
    #[cfg_attr(feature = "serde", serde(rename = "cloudmarket-apigw.com"))]
    CloudmarketApigw,
}

impl HostSuffix {
    /// Returns the domain, as `operation.json` spells it.
    pub const fn domain(self) -> &'static str {
        match self {
            Self::CloudmarketApigw => "cloudmarket-apigw.com",
        }
    }

    /// Returns `true` if a host is below the domain. Case is ignored; the domain itself is not a
    /// host.
    ///
    /// ```
    /// use ocrmarket_operation::HostSuffix;
    /// let suffix = HostSuffix::CloudmarketApigw;
    /// assert!(suffix.contains("ap-beijing.cloudmarket-apigw.com"));
    /// assert!(!suffix.contains("cloudmarket-apigw.com"));
    /// assert!(!suffix.contains("ap-beijing.evilcloudmarket-apigw.com"));
    /// ```
    pub fn contains(self, host: &str) -> bool {
        let below = host
            .len()
            .checked_sub(self.domain().len())
            .and_then(|at| host.split_at_checked(at));
        below.is_some_and(|(labels, domain)| {
            domain.eq_ignore_ascii_case(self.domain()) && labels.len() > 1 && labels.ends_with('.')
        })
    }
}

/// A market's gateway: it decides on headers, errors and signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Gateway {
    /// Alibaba Cloud API Gateway.
    Aliyun,
    /// Tencent Cloud API Gateway (`apigw.tencentcs.com`), announced to end on 2025-06-30.
    TencentApigw,
    /// Its successor for market products (`cloudmarket-apigw.com`).
    TencentCloudMarket,
}

/// A way to authenticate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Auth {
    /// Alibaba's `Authorization: APPCODE …`.
    AppCode,
    /// Alibaba's `AppKey` and `AppSecret` signature.
    AliyunSignature,
    /// Tencent's key pair, header `hmac id="…"`.
    TencentHmac,
    /// Tencent's key pair, JSON header of the successor gateway.
    TencentCloudMarket,
}

/// How sure a stated fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Certainty {
    /// A vendor's document states it.
    Documented,
    /// We infer it.
    Inferred,
}

/// Default time limits of a call, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Timeouts {
    /// Until the connection stands.
    pub connect_ms: u32,
    /// Until the whole answer is read.
    pub total_ms: u32,
}

/// What a request property may carry; checked locally.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Input {
    /// The request property.
    pub property: Text,
    /// What it may hold.
    pub accepts: Rows<InputKind>,
    /// File formats the vendor reads, as lower-case names (`jpeg`, `png`, `bmp`, `pdf`).
    #[cfg_attr(feature = "serde", serde(default))]
    pub formats: Rows<Text>,
    /// Most bytes of the file itself.
    #[cfg_attr(feature = "serde", serde(default))]
    pub file_bytes_max: Option<u64>,
    /// Most bytes of its base64 text.
    #[cfg_attr(feature = "serde", serde(default))]
    pub base64_bytes_max: Option<u64>,
    /// Fewest pixels of the shorter side.
    #[cfg_attr(feature = "serde", serde(default))]
    pub side_pixels_min: Option<u32>,
    /// Most pixels of the longer side.
    #[cfg_attr(feature = "serde", serde(default))]
    pub side_pixels_max: Option<u32>,
    /// Most bytes of a URL.
    #[cfg_attr(feature = "serde", serde(default))]
    pub url_bytes_max: Option<u32>,
    /// What becomes of a `data:…;base64,` head.
    #[cfg_attr(feature = "serde", serde(default))]
    pub data_url_head: DataUrlHead,
}

/// What an input property may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum InputKind {
    /// A file as base64 text.
    Base64,
    /// The URL of a file.
    Url,
}

/// What becomes of the head of a data URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum DataUrlHead {
    /// The vendor does not say: sent as given.
    #[default]
    Keep,
    /// The vendor rejects it: taken off.
    Strip,
}

/// One rule of the outcome: all conditions of `when` must hold.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct OutcomeRule {
    /// Conditions; empty in the last rule only.
    #[cfg_attr(feature = "serde", serde(default))]
    pub when: Rows<Condition>,
    /// What the answer then is.
    pub outcome: Outcome,
    /// Of a success, the definition of the payload, where the response schema has several success types; without it, the first.
    #[cfg_attr(feature = "serde", serde(default))]
    pub success: Option<Text>,
    /// Index of that type in [`Operation::successes`]; the response schema says so, it is not in the file.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub success_index: u32,
    /// Where the vendor's code stands.
    #[cfg_attr(feature = "serde", serde(default))]
    pub code: Option<Text>,
    /// Where the vendor's message may be, one pointer or several: the first location that holds a single value counts.
    #[cfg_attr(
        feature = "serde",
        serde(default, deserialize_with = "one_or_several"),
        schemars(with = "OneOrSeveral")
    )]
    pub message: Rows<Text>,
    /// Whether such an answer is charged; without a source, unknown.
    #[cfg_attr(feature = "serde", serde(default))]
    pub charged: Charged,
    /// Whether sending again may help.
    #[cfg_attr(feature = "serde", serde(default))]
    pub retry: Retry,
}

/// A pointer, or several.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
enum OneOrSeveral {
    One(Text),
    Several(Rows<Text>),
}

#[cfg(feature = "serde")]
fn one_or_several<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Rows<Text>, D::Error> {
    let pointers = serde::Deserialize::deserialize(deserializer)?;
    Ok(match pointers {
        OneOrSeveral::One(pointer) => vec![pointer].into(),
        OneOrSeveral::Several(pointers) => pointers,
    })
}

/// A condition on the body. Values compare by their text, so `0` equals `"0"`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(untagged, deny_unknown_fields))]
pub enum Condition {
    /// The value at a pointer is one of these texts.
    Is {
        /// JSON Pointer from the body's root.
        at: Text,
        /// The texts.
        is: Rows<Text>,
    },
    /// Something stands at a pointer, or nothing does. `null`, `""`, blanks, `--`, `{}` and `[]` are nothing.
    Exists {
        /// JSON Pointer from the body's root.
        at: Text,
        /// Whether it must.
        exists: bool,
    },
    /// One of the payload places other than the body itself holds an object with members, or none does.
    Payload {
        /// Whether one must.
        payload: bool,
    },
    /// The payload, which is the first payload place that holds an object with members, has something at one of these locations; what
    /// is nothing is the same as in [`Condition::Exists`].
    PayloadHas {
        /// JSON Pointers from the payload's root.
        payload_has: Rows<Text>,
    },
}

/// A success type of an operation: one of the definitions that its payload can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuccessType {
    /// Name of the definition.
    pub name: Text,
    /// `true` if the payload may be inside an envelope; otherwise it is the whole body.
    pub has_envelope: bool,
}

/// What an answer is by its vendor's rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Outcome {
    /// The payload is there.
    Success,
    /// The vendor refused.
    Failure,
    /// A job is still running.
    Pending,
}

/// Whether an answer was charged for.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Charged {
    /// A source says yes.
    Yes,
    /// A source says no.
    No,
    /// No source.
    #[default]
    Unknown,
    /// A field of the answer says it: charged unless it is `0`. The first pointer that holds a number counts.
    Field(Rows<Text>),
}

/// Whether sending again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Retry {
    /// Nothing says so.
    #[default]
    No,
    /// Later it may.
    Later,
    /// The vendor forbids it, whatever the policy.
    Never,
}

/// One of the vendor's own codes.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Code {
    /// JSON Pointers to where it may stand in a response, one or several.
    #[cfg_attr(
        feature = "serde",
        serde(deserialize_with = "one_or_several"),
        schemars(with = "OneOrSeveral")
    )]
    pub at: Rows<Text>,
    /// The code, as text.
    pub code: Text,
    /// The vendor's Chinese label, if it has one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub title: Option<Text>,
    /// What it means, in plain English.
    pub description: Text,
    /// Whether a response with this code is pending: a job is still running.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pending: bool,
    /// Whether sending again may help.
    #[cfg_attr(feature = "serde", serde(default))]
    pub retry: Retry,
}

/// How an asynchronous operation is followed up.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct JobRules {
    /// Where the job's id stands in the answer to the submission.
    pub id: Text,
    /// The operation, of the same vendor, that asks for the result.
    pub query: Text,
    /// The request property there that takes the id.
    pub property: Text,
    /// Whether that property is sent in the query string. The request schema says so; it does not stand in the file.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub in_query: bool,
    /// First wait before asking, in milliseconds.
    pub first_wait_ms: u32,
    /// Longest wait between two questions, in milliseconds.
    pub longest_wait_ms: u32,
}

/// What a model of an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Evidence {
    /// Documents only; not verified with real data.
    Documents,
    /// Pages of an older or sister product; expect departures.
    Provisional,
    /// Real answers.
    Live,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Source {
    /// What kind of source.
    pub kind: SourceKind,
    /// Its title or address.
    pub title: Text,
    /// The day it was read (`YYYY-MM-DD`).
    pub read: Text,
}

/// Kind of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum SourceKind {
    /// The vendor's document for this product.
    VendorDocument,
    /// Another official page.
    OfficialPage,
    /// Public third-party code.
    ThirdParty,
    /// Our own inference.
    Inference,
}
