//! Ours beside the gateway's: when Alibaba's gateway finds a signature wrong, it reports the string that it would have
//! signed. Where that equals ours, the secret is wrong; where it differs, the line says what was changed on the way.

use std::fmt;

use super::StringToSign;
use super::explain::{Show, header_value, masked_text, parameter};
use super::string_to_sign::Line;
use crate::to_sign::FormValue;

/// What stands before the string in the gateway's message.
const MARK: &str = "Server StringToSign:";
/// Lines before the signed headers.
const FIXED_LINES: usize = 5;
/// No fixed line of a well-formed request is longer than this; whatever is, is not shown.
const FIXED_LINE_MAX: usize = 120;

/// The gateway's string to sign, out of its message `Invalid Signature, Server StringToSign:…`; nothing in another one.
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

/// Without the backticks that some gateways put around it.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let unquoted = text.strip_prefix('`').unwrap_or(text);
    unquoted.strip_suffix('`').unwrap_or(unquoted)
}

/// Our string to sign beside a gateway's. Values are masked, so it may be logged; `Display` is a message for people.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// How they compare as a whole.
    pub verdict: Verdict,
    /// Line by line, in our order; lines that only the gateway has come where it has them.
    pub lines: Vec<ComparedLine>,
}

/// How two strings to sign compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// They are equal, so the secret is wrong.
    Equal,
    /// They are equal up to the gateway's end, in the middle of a value.
    Cut {
        /// Bytes that the gateway shows.
        shown: usize,
        /// Bytes of ours.
        whole: usize,
    },
    /// They differ.
    Different,
}

/// A line of one string or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedLine {
    /// Whether both have it, byte for byte.
    pub is_equal: bool,
    /// Ours, as it is shown.
    pub ours: Option<String>,
    /// The gateway's, as it is shown.
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
    /// Compares with what [`server_string_to_sign`] gave; line feeds and `#` count as the same.
    pub fn compare(&self, server: &str) -> Comparison {
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
        Comparison { verdict, lines }
    }

    fn verdict(&self, server: &str) -> Verdict {
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
            Verdict::Different
        } else if shown == whole {
            Verdict::Equal
        } else if self.ends_in_value(shown) {
            Verdict::Cut { shown, whole }
        } else {
            // Between two parts: the gateway did not get the next one.
            Verdict::Different
        }
    }

    /// Whether the byte before `end` belongs to a parameter's value and another one of it follows.
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

    /// Fixed lines by position, signed headers by name.
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

    /// Where the gateway's string is of another build: line by line, and of the gateway's own nothing but its length.
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

/// A gateway's string, taken apart.
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
    /// Five lines, headers, and from the first line that starts with `/` on the path; a value in it may hold `#`.
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

/// Path, then parameter by parameter. A value may hold `&`, so ours says where it ends as long as they are equal.
fn compare_urls(
    path: &str,
    parameters: &[(&str, FormValue<'_>)],
    server: &str,
    lines: &mut Vec<ComparedLine>,
) {
    // What is left of the gateway's starts with the `?` or `&` before its next parameter.
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

/// What follows the next parameter if that equals ours.
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
    // In the middle of a character nothing ends, and `get` says so.
    text.get(text.len() - bytes.len()..)
        .filter(|_| is_same && ends)
}

fn has_name(rest: &str, name: &str) -> bool {
    let after = rest.get(1..).and_then(|text| text.strip_prefix(name));
    after.is_some_and(|after| after.is_empty() || after.starts_with(['=', '&']))
}

/// The next parameter, without what separates it, and what follows.
fn split_parameter(rest: &str) -> (&str, &str) {
    let text = rest.get(1..).unwrap_or_default();
    text.split_at(text.find('&').unwrap_or(text.len()))
}

/// The name is shown where it is one of ours; any other may be a part of a value that holds `&`.
fn server_parameter(text: &str, parameters: &[(&str, FormValue<'_>)]) -> String {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    if parameters.iter().any(|(known, _)| *known == name) {
        parameter(name, FormValue::Text(value))
    } else {
        masked_text(text)
    }
}

/// What the gateway has in a fixed line or a path, unless it can be none.
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

/// The gateway shows a line feed as `#`.
fn same_byte(ours: u8, server: u8) -> bool {
    ours == server || (ours == b'\n' && server == b'#')
}

impl fmt::Display for Comparison {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.verdict {
            Verdict::Equal => {
                return formatter.write_str(
                    "our string to sign equals the gateway's, so the secret is wrong or belongs to another key",
                );
            }
            Verdict::Cut { shown, whole } => {
                return write!(
                    formatter,
                    "our string to sign equals the gateway's as far as that goes ({shown} of {whole} bytes): either the \
                     gateway cuts its message, and then the secret is wrong, or it received no more than that",
                );
            }
            Verdict::Different => {
                formatter.write_str("the strings to sign differ (- ours, + the gateway's)")?;
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
