//! Comparison of the client's string to sign with the gateway's. If Alibaba's gateway rejects a
//! signature, it reports the string that it would have signed. If both are equal, the secret is
//! wrong. If they differ, the line shows what was changed in transit.

use std::fmt;

use super::StringToSign;
use super::explain::{Show, header_value, masked_text, parameter};
use super::string_to_sign::Line;
use crate::to_sign::FormValue;

/// Prefix of the string in the gateway's message.
const MARK: &str = "Server StringToSign:";
/// Number of lines before the signed headers.
const FIXED_LINES: usize = 5;
/// Maximum length of a fixed line in a well-formed request. A longer one is not shown.
const FIXED_LINE_MAX: usize = 120;

/// Extracts the gateway's string to sign from its message `Invalid Signature, Server
/// StringToSign:…`. `None` for any other message.
///
/// ```
/// use ocrmarket_client::auth::server_string_to_sign;
///
/// let message = "Invalid Signature, Server StringToSign:`GET#*/*####/ping`";
/// assert_eq!(server_string_to_sign(message), Some("GET#*/*####/ping"));
/// assert_eq!(server_string_to_sign("Unauthorized"), None);
/// ```
pub fn server_string_to_sign(message: &str) -> Option<&str> {
    let (_, text) = message.split_once(MARK)?;
    Some(bare(text))
}

/// Removes the backticks that some gateways put around the string.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let unquoted = text.strip_prefix('`').unwrap_or(text);
    unquoted.strip_suffix('`').unwrap_or(unquoted)
}

/// A comparison of the client's string to sign with a gateway's. Values are masked, so it may be
/// logged. `Display` is a message for people.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SigningComparison {
    /// The result for the whole strings.
    pub result: StringsEqual,
    /// The lines in the client's order. Lines that only the gateway has are at their position.
    pub lines: Vec<ComparedLine>,
}

/// The result of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StringsEqual {
    /// They are equal, so the secret is wrong.
    Equal,
    /// They are equal up to the end of the gateway's string, which is inside a value.
    Cut {
        /// Number of bytes in the gateway's string.
        shown: usize,
        /// Number of bytes in the client's string.
        whole: usize,
    },
    /// They differ.
    Different,
}

/// A line of one string or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedLine {
    /// `true` if both have the line, byte for byte.
    pub is_equal: bool,
    /// The client's line, as shown.
    pub ours: Option<String>,
    /// The gateway's line, as shown.
    pub server: Option<String>,
}

impl ComparedLine {
    fn new(is_equal: bool, ours: Option<String>, server: Option<String>) -> Self {
        Self {
            is_equal,
            ours,
            server,
        }
    }
}

impl StringToSign<'_> {
    /// Compares with the result of [`server_string_to_sign`]; line feeds and `#` count as equal.
    pub fn compare(&self, server: &str) -> SigningComparison {
        let server = bare(server).replace('\n', "#");
        let verdict = self.verdict(&server);
        let lines = match (self.lines.last(), Server::parse(&server)) {
            (Some(Line::Url { path, parameters }), Some(server)) => {
                let mut lines = self.compare_heads(&server);
                compare_urls(path, parameters, server.url, &mut lines);
                lines
            }
            _ => self.compare_in_order(&server),
        };
        SigningComparison {
            result: verdict,
            lines,
        }
    }

    fn verdict(&self, server: &str) -> StringsEqual {
        let mut rest = server.as_bytes();
        let mut is_same = true;
        let mut whole = 0;
        self.stream(|piece| {
            whole += piece.len();
            let common = piece.len().min(rest.len());
            let (head, tail) = rest.split_at(common);
            let mut pairs = piece.iter().zip(head);
            is_same &= pairs.all(|(ours, server)| same_byte(*ours, *server));
            rest = tail;
        });
        let shown = server.len();
        if !is_same || !rest.is_empty() {
            StringsEqual::Different
        } else if shown == whole {
            StringsEqual::Equal
        } else if self.ends_in_value(shown) {
            StringsEqual::Cut { shown, whole }
        } else {
            // The end is between two parts: the gateway did not receive the next one.
            StringsEqual::Different
        }
    }

    /// Returns `true` if the byte before `end` belongs to a parameter's value and another byte of
    /// the value follows.
    fn ends_in_value(&self, end: usize) -> bool {
        let Some((Line::Url { path, parameters }, heads)) = self.lines.split_last() else {
            return false;
        };
        let mut at = heads.len() + path.len();
        for line in heads {
            line.stream(&mut |piece| at += piece.len());
        }
        for (name, value) in parameters {
            at += 1 + name.len();
            if value.is_empty() {
                continue;
            }
            at += 1;
            let start = at;
            value.decoded(|piece| at += piece.len());
            if start < end && end < at {
                return true;
            }
        }
        false
    }

    /// Compares fixed lines by position and signed headers by name.
    fn compare_heads(&self, server: &Server<'_>) -> Vec<ComparedLine> {
        let mut lines = Vec::new();
        let mut fixed = server.fixed.iter();
        let mut known = Vec::new();
        for line in &self.lines {
            match line {
                Line::Part { value, .. } => {
                    let server = fixed.next().copied().unwrap_or_default();
                    let is_equal = same(value, server);
                    let shown = if is_equal {
                        server.to_owned()
                    } else {
                        fixed_line(server)
                    };
                    lines.push(ComparedLine::new(
                        is_equal,
                        Some(value.to_string()),
                        Some(shown),
                    ));
                }
                Line::Header {
                    name,
                    between,
                    value,
                } => {
                    let ours = format!("{name}{between}{}", header_value(name, value));
                    let found = server.headers.iter().find(|header| header.name == *name);
                    let is_equal = found.is_some_and(|header| same(value, header.value));
                    let theirs = found.map(ServerHeader::shown);
                    lines.push(ComparedLine::new(is_equal, Some(ours), theirs));
                    known.push(name.as_ref());
                }
                Line::Url { .. } => {}
            }
        }
        let unknown = server
            .headers
            .iter()
            .filter(|header| !known.contains(&header.name));
        lines.extend(unknown.map(|header| ComparedLine::new(false, None, Some(header.shown()))));
        lines
    }

    /// Compares line by line if the gateway's string has another structure. Shows only the length
    /// and digest of the gateway's different lines.
    fn compare_in_order(&self, server: &str) -> Vec<ComparedLine> {
        let mut theirs = server.splitn(self.lines.len().max(1), '#');
        let explained = self.explain(Show::Masked);
        self.lines
            .iter()
            .zip(explained)
            .map(|(line, explained)| {
                let server = theirs.next();
                let is_equal = server.is_some_and(|server| is_line(line, server));
                let shown = server.map(|server| {
                    if is_equal {
                        explained.text.clone()
                    } else {
                        masked_text(server)
                    }
                });
                ComparedLine::new(is_equal, Some(explained.text), shown)
            })
            .collect()
    }
}

/// A parsed string of a gateway.
struct Server<'a> {
    fixed: Vec<&'a str>,
    headers: Vec<ServerHeader<'a>>,
    url: &'a str,
}

struct ServerHeader<'a> {
    name: &'a str,
    value: &'a str,
}

impl ServerHeader<'_> {
    fn shown(&self) -> String {
        format!("{}:{}", self.name, header_value(self.name, self.value))
    }
}

impl<'a> Server<'a> {
    /// Parses five lines, headers, and the path from the first line that starts with `/`. A value
    /// in the path may contain `#`.
    fn parse(text: &'a str) -> Option<Self> {
        let mut rest = text;
        let mut fixed = Vec::with_capacity(FIXED_LINES);
        for _ in 0..FIXED_LINES {
            let (line, after) = rest.split_once('#')?;
            fixed.push(line);
            rest = after;
        }
        let mut headers = Vec::new();
        while !rest.starts_with('/') {
            let (line, after) = rest.split_once('#')?;
            let (name, value) = line.split_once(':')?;
            headers.push(ServerHeader { name, value });
            rest = after;
        }
        Some(Self {
            fixed,
            headers,
            url: rest,
        })
    }
}

/// Compares the path, then each parameter. A value may contain `&`, so the client's value
/// determines its end while both are equal.
fn compare_urls(
    path: &str,
    parameters: &[(&str, FormValue<'_>)],
    server: &str,
    lines: &mut Vec<ComparedLine>,
) {
    // The rest of the gateway's string starts with the `?` or `&` before its next parameter.
    let (server_path, mut rest) = server.split_at(server.find('?').unwrap_or(server.len()));
    let is_equal = same(path, server_path);
    let shown_path = if is_equal {
        path.to_owned()
    } else {
        fixed_line(server_path)
    };
    lines.push(ComparedLine::new(
        is_equal,
        Some(path.to_owned()),
        Some(shown_path),
    ));
    for (name, value) in parameters {
        let ours = parameter(name, *value);
        if let Some(after) = after_parameter(rest, name, *value) {
            rest = after;
            lines.push(ComparedLine::new(true, Some(ours.clone()), Some(ours)));
            continue;
        }
        let mut server = None;
        if has_name(rest, name) {
            let (text, after) = split_parameter(rest);
            server = Some(server_parameter(text, parameters));
            rest = after;
        }
        lines.push(ComparedLine::new(false, Some(ours), server));
    }
    while !rest.is_empty() {
        let (text, after) = split_parameter(rest);
        rest = after;
        let server = server_parameter(text, parameters);
        lines.push(ComparedLine::new(false, None, Some(server)));
    }
}

/// Returns the rest after the next parameter if that equals the client's.
fn after_parameter<'a>(rest: &'a str, name: &str, value: FormValue<'_>) -> Option<&'a str> {
    let text = rest.get(1..)?.strip_prefix(name)?;
    let mut bytes = text.as_bytes();
    let mut is_same = true;
    let mut take = |piece: &[u8]| {
        let common = piece.len().min(bytes.len());
        let (head, tail) = bytes.split_at(common);
        let mut pairs = piece.iter().zip(head);
        is_same &= common == piece.len() && pairs.all(|(ours, server)| same_byte(*ours, *server));
        bytes = tail;
    };
    if !value.is_empty() {
        take(b"=");
        value.decoded(&mut take);
    }
    let ends = bytes.is_empty() || bytes.starts_with(b"&");
    // A position inside a character is no end; `get` returns `None` for it.
    text.get(text.len() - bytes.len()..)
        .filter(|_| is_same && ends)
}

fn has_name(rest: &str, name: &str) -> bool {
    let after = rest.get(1..).and_then(|text| text.strip_prefix(name));
    after.is_some_and(|after| after.is_empty() || after.starts_with(['=', '&']))
}

/// Returns the next parameter, without its separator, and the rest.
fn split_parameter(rest: &str) -> (&str, &str) {
    let text = rest.get(1..).unwrap_or_default();
    text.split_at(text.find('&').unwrap_or(text.len()))
}

/// Renders a parameter of the gateway. Its name is shown if the client has it. Any other name may
/// be a part of a value that contains `&`.
fn server_parameter(text: &str, parameters: &[(&str, FormValue<'_>)]) -> String {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    if parameters.iter().any(|(known, _)| *known == name) {
        parameter(name, FormValue::Text(value))
    } else {
        masked_text(text)
    }
}

/// Renders a fixed line or path of the gateway, masked if it is not plausible.
fn fixed_line(text: &str) -> String {
    let is_plausible =
        text.len() <= FIXED_LINE_MAX && text.bytes().all(|byte| (b' '..0x7f).contains(&byte));
    if is_plausible {
        text.to_owned()
    } else {
        masked_text(text)
    }
}

fn is_line(line: &Line<'_>, server: &str) -> bool {
    let mut rest = Some(server.as_bytes());
    line.stream(&mut |piece| {
        rest = rest.and_then(|rest| {
            let (head, tail) = rest.split_at_checked(piece.len())?;
            let mut pairs = piece.iter().zip(head);
            pairs
                .all(|(ours, server)| same_byte(*ours, *server))
                .then_some(tail)
        });
    });
    rest.is_some_and(<[u8]>::is_empty)
}

fn same(ours: &str, server: &str) -> bool {
    let mut pairs = ours.bytes().zip(server.bytes());
    ours.len() == server.len() && pairs.all(|(ours, server)| same_byte(ours, server))
}

/// Compares two bytes. The gateway shows a line feed as `#`.
fn same_byte(ours: u8, server: u8) -> bool {
    ours == server || (ours == b'\n' && server == b'#')
}

impl fmt::Display for SigningComparison {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.result {
            StringsEqual::Equal => {
                return formatter.write_str(
                    "the client's string to sign equals the gateway's: the secret is wrong, or belongs to another key",
                );
            }
            StringsEqual::Cut { shown, whole } => {
                return write!(
                    formatter,
                    "the gateway's string to sign equals the first {shown} of {whole} bytes of the client's: either the \
                     gateway truncates its message and the secret is wrong, or it received only this part",
                );
            }
            StringsEqual::Different => {
                formatter.write_str("the strings to sign differ (- client, + gateway)")?;
            }
        }
        for line in &self.lines {
            let ours = line.ours.as_deref();
            let server = line.server.as_deref();
            if line.is_equal {
                write!(formatter, "\n  {}", ours.unwrap_or_default())?;
                continue;
            }
            for (sign, text) in [("-", ours), ("+", server)] {
                if let Some(text) = text {
                    write!(formatter, "\n{sign} {text}")?;
                }
            }
        }
        Ok(())
    }
}
