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
        return problem("is a data URL", "give it as base64 text, not as a URL");
    }
    if url
        .bytes()
        .any(|byte| byte.is_ascii_whitespace() || byte.is_ascii_control())
    {
        return problem(
            "has a blank, a line break or a control character in it",
            "take it off the ends and percent-encode it inside (%20)",
        );
    }
    if !url.is_ascii() {
        return problem(
            "has characters outside of ASCII",
            "percent-encode them as UTF-8, and write the host in its ASCII form",
        );
    }
    let Some(rest) = after_scheme(url) else {
        return problem(
            "does not begin with http:// or https://",
            "give the whole URL, scheme included; a file on disk is given as a path",
        );
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return problem("names no host", "give the whole URL, host included");
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
