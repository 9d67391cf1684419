//! Tables of a page that must match the schemas: the operations, and the ways to a credit report.

use std::ops::Range;

use ocrmarket_operation::{Auth, Certainty, Endpoint, Evidence, Operation};

use super::page::table_rows;

/// The words of a language that the tables need.
pub(crate) struct Words {
    /// The page with the table of operations.
    pub(crate) operations_page: &'static str,
    /// The heading above it.
    operations: &'static str,
    /// Its columns, as [`row`] fills them.
    columns: &'static str,
    /// The page with the table of the two ways to a report.
    pub(crate) reports_page: &'static str,
    /// The heading above it.
    pub(crate) reports: &'static str,
    inferred: &'static str,
    or: &'static str,
    /// In the order of [`auth_name`].
    auth: [&'static str; 4],
    /// Documents, provisional, live.
    evidence: [&'static str; 3],
}

pub(crate) const ENGLISH: Words = Words {
    operations_page: "README.md",
    operations: "## Operations",
    columns: "| operation | product | host | path | authentication | evidence |",
    reports_page: "docs/guide/calling-vendors.md",
    reports: "## Which credit report did I buy?",
    inferred: " (inferred)",
    or: " or ",
    auth: [
        "AppCode",
        "AppKey signature",
        "key pair (HMAC)",
        "key pair (JSON header)",
    ],
    evidence: ["documents", "provisional", "live"],
};
pub(crate) const CHINESE: Words = Words {
    operations_page: "README.zh-CN.md",
    operations: "## 接口一览",
    columns: "| 接口 | 产品 | 主机 | 路径 | 认证方式 | 依据 |",
    reports_page: "docs/guide/zh-CN/calling-vendors.md",
    reports: "## 我买的是哪一种征信报告接口？",
    inferred: "（推断）",
    or: " 或 ",
    auth: [
        "AppCode",
        "AppKey 签名",
        "密钥对（HMAC）",
        "密钥对（JSON 头）",
    ],
    evidence: ["文档", "暂定", "实测"],
};

/// Returns the lines of the rows of the table of operations.
pub(crate) fn operation_rows(page: &[String], words: &Words) -> Range<usize> {
    let rows = table_rows(page, words.operations);
    assert_eq!(page[rows.start - 2], words.columns);
    rows
}

/// Returns an operation as a row of that table.
pub(crate) fn row(operation: &Operation, words: &Words) -> String {
    let product = match operation.page.as_deref() {
        Some(url) => format!("[{}]({url})", operation.title),
        None => operation.title.to_string(),
    };
    let endpoints = || operation.endpoints.iter();
    let hosts = endpoints().map(|endpoint| format!("`{}`", endpoint.host));
    let paths = endpoints().map(|endpoint| path(endpoint, words));
    let mut auth: Vec<&str> = Vec::new();
    for kind in endpoints().flat_map(|endpoint| endpoint.auth.iter()) {
        let name = auth_name(*kind, words);
        if !auth.contains(&name) {
            auth.push(name);
        }
    }
    format!(
        "| `{}/{}` | {product} | {} | {} | {} | {} |",
        operation.vendor,
        operation.name,
        hosts.collect::<Vec<_>>().join(", "),
        paths.collect::<Vec<_>>().join(", "),
        auth.join(words.or),
        evidence(operation, words),
    )
}

/// Returns the path, marked if the documents do not state this host or path.
fn path(endpoint: &Endpoint, words: &Words) -> String {
    match endpoint.certainty {
        Certainty::Documented => format!("`{}`", endpoint.path),
        Certainty::Inferred => format!("`{}`{}", endpoint.path, words.inferred),
    }
}

/// Returns the evidence, and the day of the last real response.
fn evidence(operation: &Operation, words: &Words) -> String {
    let [documents, provisional, live] = words.evidence;
    let evidence = match operation.evidence {
        Evidence::Documents => documents,
        Evidence::Provisional => provisional,
        Evidence::Live => live,
    };
    match operation.last_seen_live.as_deref() {
        Some(day) => format!("{evidence} {day}"),
        None => evidence.to_owned(),
    }
}

fn auth_name(auth: Auth, words: &Words) -> &'static str {
    let [app_code, signature, key_pair, json_header] = words.auth;
    match auth {
        Auth::AppCode => app_code,
        Auth::AliyunSignature => signature,
        Auth::TencentHmac => key_pair,
        Auth::TencentCloudMarket => json_header,
    }
}
