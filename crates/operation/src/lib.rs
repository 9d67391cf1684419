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
/// `vendor` and `name` are the names of its folders; the file does not contain them.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Operation {
    /// Name of the vendor's folder, such as `showapi`.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub vendor: Text,
    /// Name of the operation's folder, such as `bank_card`.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub name: Text,
    /// Chinese name of the product on the market.
    pub title: Text,
    /// Description in plain English, in one paragraph.
    pub description: Text,
    /// Page of the product on the market, if known.
    #[cfg_attr(feature = "serde", serde(default))]
    pub page: Option<Text>,
    /// HTTP method.
    pub method: Method,
    /// Encoding of the request body.
    pub encoding: Encoding,
    /// Endpoints of the operation; the first is the default.
    pub endpoints: Rows<Endpoint>,
    /// A domain whose every host may receive this operation's credentials. Without it only the hosts of `endpoints` may.
    #[cfg_attr(feature = "serde", serde(default))]
    pub host_suffix: Option<HostSuffix>,
    /// Default time limits of a call.
    pub timeouts: Timeouts,
    /// Limits of its inputs, checked before a request is sent.
    #[cfg_attr(feature = "serde", serde(default))]
    pub inputs: Rows<Input>,
    /// JSON Pointers to the possible locations of the payload, innermost first. The last is `""`, the body itself.
    pub payload: Rows<Text>,
    /// JSON Pointers to objects that may also be sent as JSON in a string.
    #[cfg_attr(feature = "serde", serde(default))]
    pub json_text: Rows<Text>,
    /// Success types, in the order of the response schema, which names them; the file does not contain them.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub successes: Rows<SuccessType>,
    /// Outcome rules, which classify a response. The first rule that matches decides; the last has no `when`.
    pub outcome: Rows<OutcomeRule>,
    /// Codes of the vendor.
    #[cfg_attr(feature = "serde", serde(default))]
    pub codes: Rows<Code>,
    /// Polling of an asynchronous operation.
    #[cfg_attr(feature = "serde", serde(default))]
    pub job: Option<JobRules>,
    /// Evidence for the response schema.
    pub evidence: Evidence,
    /// Date (`YYYY-MM-DD`) of the last real response, if any.
    #[cfg_attr(feature = "serde", serde(default))]
    pub last_seen_live: Option<Text>,
    /// Sources of the facts in this file.
    pub sources: Rows<Source>,
    /// Decisions where sources contradict each other; not part of the generated crate.
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

/// Encoding of a request body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Encoding {
    /// `application/x-www-form-urlencoded`
    Form,
    /// `application/json`
    Json,
}

/// Address of an operation.
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
    /// Signing schemes that the gateway accepts.
    pub auth: Rows<Auth>,
    /// Certainty of host and path.
    pub certainty: Certainty,
    /// Note for callers.
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

/// Certainty of a stated fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Certainty {
    /// A vendor's document states it.
    Documented,
    /// Inferred from other facts.
    Inferred,
}

/// Default time limits of a call, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Timeouts {
    /// Time until the connection is established.
    pub connect_ms: u32,
    /// Time until the whole response is read.
    pub total_ms: u32,
}

/// Limits of a request property, checked before a request is sent.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Input {
    /// Name of the request property.
    pub property: Text,
    /// Kinds of value that it accepts.
    pub accepts: Rows<InputKind>,
    /// File formats the vendor reads, as lower-case names (`jpeg`, `png`, `bmp`, `pdf`).
    #[cfg_attr(feature = "serde", serde(default))]
    pub formats: Rows<Text>,
    /// Maximum size of the file, in bytes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub file_bytes_max: Option<u64>,
    /// Maximum length of its base64 string, in bytes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub base64_bytes_max: Option<u64>,
    /// Minimum length of the shorter side, in pixels.
    #[cfg_attr(feature = "serde", serde(default))]
    pub side_pixels_min: Option<u32>,
    /// Maximum length of the longer side, in pixels.
    #[cfg_attr(feature = "serde", serde(default))]
    pub side_pixels_max: Option<u32>,
    /// Maximum length of a URL, in bytes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub url_bytes_max: Option<u32>,
    /// Treatment of a `data:…;base64,` prefix.
    #[cfg_attr(feature = "serde", serde(default))]
    pub data_url_head: DataUrlHead,
}

/// Kind of value that an input property accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum InputKind {
    /// A file as a base64 string.
    Base64,
    /// The URL of a file.
    Url,
}

/// Treatment of the prefix of a data URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum DataUrlHead {
    /// Sent unchanged; no source states that the vendor rejects it.
    #[default]
    Keep,
    /// Removed, because the vendor rejects it.
    Strip,
}

/// An outcome rule. It matches if all conditions of `when` are met.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct OutcomeRule {
    /// Conditions; empty in the last rule only.
    #[cfg_attr(feature = "serde", serde(default))]
    pub when: Rows<Condition>,
    /// Outcome of a response that matches.
    pub outcome: Outcome,
    /// Success type of a response that matches, if the response schema has several; the first by default.
    #[cfg_attr(feature = "serde", serde(default))]
    pub success: Option<Text>,
    /// Index of that type in [`Operation::successes`]. Derived from the response schema; the file does not contain it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub success_index: u32,
    /// JSON Pointer to the vendor's code.
    #[cfg_attr(feature = "serde", serde(default))]
    pub code: Option<Text>,
    /// JSON Pointer to the vendor's message, or several. The first location with a single value counts.
    #[cfg_attr(
        feature = "serde",
        serde(default, deserialize_with = "one_or_several"),
        schemars(with = "OneOrSeveral")
    )]
    pub message: Rows<Text>,
    /// Charge for such a response; unknown without a source.
    #[cfg_attr(feature = "serde", serde(default))]
    pub charged: Charged,
    /// Advice about retries.
    #[cfg_attr(feature = "serde", serde(default))]
    pub retry: Retry,
}

/// One pointer, or several.
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

/// A condition on the body. Values are compared as strings, so `0` equals `"0"`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(untagged, deny_unknown_fields))]
pub enum Condition {
    /// The value at a pointer is one of these strings.
    Is {
        /// JSON Pointer from the root of the body.
        at: Text,
        /// The strings.
        is: Rows<Text>,
    },
    /// A value exists at a pointer, or does not. `null`, `""`, blanks, `--`, `{}` and `[]` count as absent.
    Exists {
        /// JSON Pointer from the root of the body.
        at: Text,
        /// `true` if the value must exist.
        exists: bool,
    },
    /// One of the payload locations other than the body itself has an object with members, or none has one.
    Payload {
        /// `true` if one must have it.
        payload: bool,
    },
    /// A value exists at one of these locations of the payload, as in [`Condition::Exists`]. The payload is the first payload location
    /// that has an object with members.
    PayloadHas {
        /// JSON Pointers from the root of the payload.
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

/// Outcome of a response, by the rules of its operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Outcome {
    /// The response has the payload.
    Success,
    /// The vendor refused the request.
    Failure,
    /// A job is still running.
    Pending,
}

/// Charge for a response.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Charged {
    /// Charged, according to a source.
    Yes,
    /// Not charged, according to a source.
    No,
    /// No source states it.
    #[default]
    Unknown,
    /// Stated by a field of the response: charged unless it is `0`. The first pointer to a number counts.
    Field(Rows<Text>),
}

/// Advice about retries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Retry {
    /// No source states that a retry can succeed.
    #[default]
    No,
    /// A later retry can succeed.
    Later,
    /// The vendor forbids a retry. No policy overrides this.
    Never,
}

/// A code of the vendor.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Code {
    /// JSON Pointer to the code in a response, or several.
    #[cfg_attr(
        feature = "serde",
        serde(deserialize_with = "one_or_several"),
        schemars(with = "OneOrSeveral")
    )]
    pub at: Rows<Text>,
    /// The code, as a string.
    pub code: Text,
    /// Chinese label of the vendor, if any.
    #[cfg_attr(feature = "serde", serde(default))]
    pub title: Option<Text>,
    /// Meaning in plain English.
    pub description: Text,
    /// `true` if a response with this code is pending: a job is still running.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pending: bool,
    /// Advice about retries.
    #[cfg_attr(feature = "serde", serde(default))]
    pub retry: Retry,
}

/// Polling of an asynchronous operation.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct JobRules {
    /// JSON Pointer to the job's id in the response to the submission.
    pub id: Text,
    /// Operation of the same vendor that returns the result.
    pub query: Text,
    /// Property of its request that takes the id.
    pub property: Text,
    /// `true` if that property is sent in the query string. Derived from the request schema; the file does not contain it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub in_query: bool,
    /// Wait before the first poll, in milliseconds.
    pub first_wait_ms: u32,
    /// Maximum wait between two polls, in milliseconds.
    pub longest_wait_ms: u32,
}

/// Evidence for a response schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Evidence {
    /// Documents only; not verified with real data.
    Documents,
    /// Pages of an older or sister product; deviations are likely.
    Provisional,
    /// Real responses.
    Live,
}

/// Source of a fact.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Source {
    /// Kind of the source.
    pub kind: SourceKind,
    /// Title or address.
    pub title: Text,
    /// Date on which it was read (`YYYY-MM-DD`).
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
    /// Inference from other facts.
    Inference,
}
