//! Checks whether a vendor can fetch a URL. It is sent as given, never changed.

use ocrmarket_operation::Input;

use super::error::Problem;

/// Checks the form, then the length.
pub(crate) fn check_url(input: Option<&Input>, url: &str) -> Result<(), Problem> {
    check_shape(url)?;
    match input.and_then(|input| input.url_bytes_max) {
        Some(limit) if url.len() as u64 > u64::from(limit) => Err(Problem::UrlTooLong {
            limit,
            bytes: url.len(),
        }),
        _ => Ok(()),
    }
}

/// Returns `true` if a string begins with `http://` or `https://`, in any case.
pub(crate) fn has_web_scheme(text: &str) -> bool {
    after_scheme(text).is_some()
}

fn check_shape(url: &str) -> Result<(), Problem> {
    let problem = |problem, fix| Err(Problem::UrlShape { problem, fix });
    if starts_with(url, "data:") {
        return problem("data URLs are not accepted", "pass the file as base64 text");
    }
    if url
        .bytes()
        .any(|byte| byte.is_ascii_whitespace() || byte.is_ascii_control())
    {
        return problem(
            "it contains white space or a control character",
            "remove it at the ends, percent-encode it elsewhere (%20)",
        );
    }
    if !url.is_ascii() {
        return problem(
            "it contains a non-ASCII character",
            "percent-encode it as UTF-8, and write the host in its ASCII form",
        );
    }
    let Some(rest) = after_scheme(url) else {
        return problem(
            "missing http:// or https://",
            "use the complete URL, or pass a file on disk as a path",
        );
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return problem("missing host", "use the complete URL");
    }
    Ok(())
}

fn after_scheme(url: &str) -> Option<&str> {
    ["https://", "http://"]
        .into_iter()
        .find(|scheme| starts_with(url, scheme))
        .and_then(|scheme| url.get(scheme.len()..))
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(start))
}
