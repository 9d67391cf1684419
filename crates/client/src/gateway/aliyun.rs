//! Refusals of Alibaba Cloud's API gateway, by code and by message.
//!
//! Newer gateways send a code of six characters in `X-Ca-Error-Code`, older ones only a message in
//! `X-Ca-Error-Message`. The kinds follow the wording of each row.

use super::GatewayErrorKind::{
    Arrears, Backend, BackendTimeout, Busy, Clock, Configuration, Credential, Expired, Forbidden,
    Internal, Nonce, NotFound, Quota, Request, Signature, Throttled, TooLarge, Unauthorized,
};
use super::{GatewayErrorKind, KnownRefusal};

const OFFICIAL: &str = "https://help.aliyun.com/zh/api-gateway/traditional-api-gateway/support/api-gateway-error-code-table";
const THIRD_PARTY: &str = "third-party code; the official table could not be read past A403IS";
const CLASSIC: &str = "https://developer.aliyun.com/ask/278260 and public copies of document 43906";
const SELLERS: &str = "messages that sellers' sample code looks for";

const fn official(
    code: &'static str,
    status: u16,
    message: &'static str,
    kind: GatewayErrorKind,
) -> KnownRefusal {
    KnownRefusal::new(code, status, message, kind, OFFICIAL)
}

const fn third_party(
    code: &'static str,
    status: u16,
    message: &'static str,
    kind: GatewayErrorKind,
) -> KnownRefusal {
    KnownRefusal::new(code, status, message, kind, THIRD_PARTY)
}

const fn classic(status: u16, message: &'static str, kind: GatewayErrorKind) -> KnownRefusal {
    KnownRefusal::new("", status, message, kind, CLASSIC)
}

const fn sellers(status: u16, message: &'static str, kind: GatewayErrorKind) -> KnownRefusal {
    KnownRefusal::new("", status, message, kind, SELLERS)
}

/// A status 500 whose message no row lists.
pub(super) const ANY_500: KnownRefusal = sellers(500, "", Internal);

pub(super) const ROWS: &[KnownRefusal] = &[
    official("I400HD", 400, "Invalid Header `{}` {}", Request),
    official("I400MH", 400, "Header `{}` is Required", Request),
    official("I400BD", 400, "Invalid Body: {}", Request),
    official("I400PA", 400, "Invalid Request Path `{}`", Request),
    official("I405UM", 405, "Unsupported Method `{}`", Request),
    official("I400RU", 400, "Invalid Request Uri `{}`", Request),
    official("I403PT", 403, "Invalid protocol {} unsupported", Forbidden),
    official("I413RL", 413, "Request body too Large", TooLarge),
    official("I413UL", 413, "Request URL too Large", TooLarge),
    official("I400CT", 400, "Invalid Content-Type: `{}`", Request),
    official("I404DO", 404, "Invalid Domain `{}`", NotFound),
    official("I410GG", 410, "Group's instance invalid", NotFound),
    official("I400SG", 400, "Invalid Stage", NotFound),
    official("I404NF", 404, "API not found {}", NotFound),
    official("X400PM", 400, "Invalid plugin meta {} {}", Configuration),
    official("X500ED", 500, "Expired api definition", Configuration),
    official(
        "X500AM",
        500,
        "Invalid Api Meta, try deploy again or contact us via ticket",
        Configuration,
    ),
    official("X403DG", 403, "Bad Domain or Group: {}", NotFound),
    official(
        "B451DO",
        451,
        "Unavailable Domain for Legal Reasons",
        Forbidden,
    ),
    official(
        "B451GO",
        451,
        "Unavailable Group for Legal Reasons",
        Forbidden,
    ),
    official("B403OD", 403, "Provider Account Overdue", Arrears),
    official("A400AC", 400, "Invalid AppCode {}", Credential),
    official("A400IK", 400, "Invalid AppKey", Credential),
    official(
        "A403IS",
        403,
        "Invalid Signature, Server StringToSign:{}",
        Signature,
    ),
    third_party("A400MA", 400, "", Credential),
    third_party("A401AC", 401, "", Credential),
    third_party("A403PR", 403, "", Forbidden),
    third_party("I403AA", 403, "", Unauthorized),
    third_party("A403EP", 403, "", Expired),
    third_party("B403MO", 403, "", Arrears),
    third_party(
        "B403MQ",
        403,
        "Api Market Subscription quota exhausted",
        Quota,
    ),
    third_party("B403ME", 403, "Api Market Subscription expired", Expired),
    third_party("B403MI", 403, "Api Market Subscription invalid", Expired),
    third_party("T429ID", 429, "", Quota),
    third_party("T429IN", 429, "", Throttled),
    third_party("T429GR", 429, "", Throttled),
    third_party("T429PA", 429, "", Throttled),
    third_party("T429PR", 429, "", Throttled),
    third_party("T429SR", 429, "", Throttled),
    third_party("T429MR", 429, "", Throttled),
    third_party("A403IP", 403, "", Forbidden),
    third_party("A403IN", 403, "", Forbidden),
    third_party("A403VN", 403, "", Forbidden),
    third_party("A403AC", 403, "", Forbidden),
    third_party("A403CO", 403, "", Forbidden),
    third_party("I404NR", 404, "", NotFound),
    third_party("I404SR", 404, "", NotFound),
    third_party("I400I5", 400, "", Request),
    third_party("I400NC", 400, "", Request),
    third_party("I400MP", 400, "", Request),
    third_party("I400IP", 400, "", Request),
    third_party("D504RE", 504, "", Backend),
    third_party("D504IL", 504, "", Backend),
    third_party("D504CO", 504, "", Backend),
    third_party("D504CS", 504, "", Backend),
    third_party("X504VE", 504, "", Backend),
    third_party("D504TO", 504, "", BackendTimeout),
    third_party("X504TO", 504, "", BackendTimeout),
    third_party("D502FC", 502, "", Backend),
    third_party("N502RE", 502, "", Backend),
    third_party("D503BB", 503, "", Busy),
    third_party("D503CB", 503, "", Busy),
    third_party("X503BZ", 503, "", Busy),
    third_party("X500ER", 500, "", Internal),
    third_party("I400JP", 400, "", Configuration),
    third_party("A403FC", 403, "", Configuration),
    classic(403, "Throttled by USER Flow Control", Throttled),
    classic(403, "Throttled by APP Flow Control", Throttled),
    classic(403, "Throttled by API Flow Control", Throttled),
    classic(403, "Throttled by DOMAIN Flow Control", Throttled),
    classic(403, "Throttled by GROUP Flow Control", Throttled),
    classic(403, "Quota Exhausted", Quota),
    classic(403, "Expiry of Authorization", Expired),
    classic(403, "Quota Expired", Expired),
    classic(403, "User Arrears", Arrears),
    classic(400, "Empty Request Body", Request),
    classic(400, "Invalid Request Body", Request),
    classic(400, "Invalid Param Location", Request),
    classic(400, "Unsupported Multipart", Request),
    classic(400, "Invalid Url", Request),
    classic(400, "Invalid Domain", NotFound),
    classic(400, "Invalid HttpMethod", Request),
    classic(400, "Invalid AppKey", Credential),
    classic(400, "Invalid AppSecret", Credential),
    classic(400, "Timestamp Expired", Clock),
    classic(400, "Invalid Timestamp", Clock),
    classic(401, "Empty Signature", Credential),
    classic(400, "Invalid Signature, Server StringToSign:{}", Signature),
    classic(400, "Invalid Content-MD5", Request),
    classic(403, "Unauthorized", Unauthorized),
    classic(400, "Nonce Used", Nonce),
    classic(400, "API Not Found", NotFound),
    classic(500, "Internal Error", Internal),
    classic(500, "Failed To Invoke Backend Service", Backend),
    classic(503, "Service Unavailable", Busy),
    classic(504, "Async Service", BackendTimeout),
    sellers(400, "Invalid AppCode `not exists`", Credential),
    sellers(400, "Invalid AppCode", Credential),
];
