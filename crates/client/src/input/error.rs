//! Errors of local checks, before a request is sent or charged.

use std::borrow::Cow;
use std::fmt;
use std::io;

use ocrmarket_operation::InputKind;

use super::format::FileFormat;
use super::header::Sides;

/// A request that its vendor would refuse, or that cannot be built. Nothing was sent.
///
/// `Display` contains the location, the value, the limit and the fix. Neither it nor `Debug` shows
/// a content, path or URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    operation: String,
    property: String,
    problem: Box<Problem>,
}

/// The problem, with the limit and the value. Sizes are in bytes, sides in pixels.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A required property has no value.
    #[error("missing required field")]
    Missing,
    /// The content is empty.
    #[error("the content is empty")]
    Empty,
    /// The file exceeds the vendor's limit.
    #[error("file size {bytes} bytes exceeds the maximum of {limit}")]
    FileTooLarge {
        /// Maximum size of the file.
        limit: u64,
        /// Its size, or the number of bytes read if its end was not reached.
        bytes: u64,
    },
    /// Its base64 text exceeds the vendor's limit.
    #[error("base64 size {bytes} bytes exceeds the maximum of {limit} ({} bytes of the file)", limit / 4 * 3)]
    Base64TooLarge {
        /// Maximum size of the base64 text, before percent-encoding.
        limit: u64,
        /// Its size, or the number of bytes read if its end was not reached.
        bytes: u64,
    },
    /// The content exceeds the caller's own bound.
    #[error("content of {bytes} bytes or more exceeds the caller's maximum of {bound}")]
    OverBound {
        /// The bound.
        bound: u64,
        /// Number of bytes found.
        bytes: u64,
    },
    /// The shorter side has too few pixels.
    #[error("image of {} × {} pixels: the shorter side is less than the minimum of {limit}", sides.width, sides.height)]
    SideTooShort {
        /// Minimum number of pixels.
        limit: u32,
        /// The actual value.
        sides: Sides,
    },
    /// The longer side has too many pixels.
    #[error("image of {} × {} pixels: the longer side exceeds the maximum of {limit}", sides.width, sides.height)]
    SideTooLong {
        /// Maximum number of pixels.
        limit: u32,
        /// The actual value.
        sides: Sides,
    },
    /// The vendor limits the sides, and the header does not contain them.
    #[error("cannot read the pixel size from the {format} header")]
    SidesUnreadable {
        /// The format according to its first bytes.
        format: FileFormat,
    },
    /// The vendor does not accept this format.
    #[error("expected format {}, found {}", accepted.join(" or "), found.map_or("unknown format", FileFormat::name))]
    WrongFormat {
        /// Names of the formats that the vendor accepts.
        accepted: Vec<String>,
        /// The format, if it is detected.
        found: Option<FileFormat>,
    },
    /// A URL in place of a file, or a file in place of a URL.
    #[error("expected {}, found {}", kind_name(*accepted), kind_name(*given))]
    WrongKind {
        /// The accepted kind.
        accepted: InputKind,
        /// The given kind.
        given: InputKind,
        /// Another property of the operation that accepts the given kind.
        instead: Option<String>,
    },
    /// The URL exceeds the vendor's limit.
    #[error("URL length {bytes} exceeds the maximum of {limit} bytes")]
    UrlTooLong {
        /// Maximum number of bytes.
        limit: u32,
        /// The actual value.
        bytes: usize,
    },
    /// It is not a URL that a vendor can fetch.
    #[error("invalid URL: {problem}")]
    UrlShape {
        /// Description of the problem.
        problem: &'static str,
        /// The fix.
        fix: &'static str,
    },
    /// It is not base64 text.
    #[error("invalid base64 at byte {offset}: {problem}")]
    Base64Text {
        /// Description of the problem.
        problem: &'static str,
        /// Offset from 0 in the given string.
        offset: usize,
        /// The fix.
        fix: &'static str,
    },
    /// It begins like a data URL but does not contain base64 text.
    #[error("the `data:` prefix does not end with `;base64,`")]
    DataUrlHead,
    /// The number of properties with a value that is not empty is not one.
    #[error("expected exactly one of `{}`, found {given}", properties.join("`, `"))]
    NotExactlyOne {
        /// The properties.
        properties: Vec<String>,
        /// Number of properties with a value that is not empty.
        given: usize,
    },
    /// The request contains the same property twice.
    #[error("duplicate field")]
    GivenTwice,
    /// The file could not be read.
    #[error("cannot read the content: {kind}")]
    Unreadable {
        /// The kind of failure; the complete error could contain a path.
        kind: io::ErrorKind,
    },
}

impl InputError {
    pub(crate) fn new(operation: &str, property: &str, problem: Problem) -> Self {
        Self {
            operation: operation.to_owned(),
            property: property.to_owned(),
            problem: Box::new(problem),
        }
    }

    /// Creates an error of a content whose property is not known yet.
    pub(crate) fn nowhere(problem: Problem) -> Self {
        Self::new("", "", problem)
    }

    /// Returns the operation, `vendor/name`; empty if the content was not yet part of a request.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns the request property; empty if the content was not yet part of a request.
    pub fn property(&self) -> &str {
        &self.property
    }

    /// Returns the problem, with the limit and the value.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Returns the fix.
    pub fn fix(&self) -> Cow<'static, str> {
        self.problem.fix()
    }

    /// Writes the message without the operation.
    pub(crate) fn write_problem(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.property.is_empty() {
            write!(formatter, "`{}`: ", self.property)?;
        }
        write!(formatter, "{}; {}", self.problem, self.fix())
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.operation.is_empty() {
            write!(formatter, "{}: ", self.operation)?;
        }
        self.write_problem(formatter)
    }
}

impl std::error::Error for InputError {}

impl Problem {
    pub(crate) fn unreadable(error: &io::Error) -> Self {
        Self::Unreadable { kind: error.kind() }
    }

    fn fix(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Missing => "set a value that is not empty",
            Self::Empty => "use a file that is not empty, or omit the field",
            Self::FileTooLarge { .. } => "compress the file, or scan it at a lower resolution",
            Self::Base64TooLarge { .. } => "reduce the size or the quality of the image",
            Self::OverBound { .. } => "check that it is the right file, or raise `at_most`",
            Self::SideTooShort { .. } => "use a larger image, or crop it less",
            Self::SideTooLong { .. } => "scale the image down",
            Self::SidesUnreadable { .. } => {
                "the file is truncated or damaged: save it again as JPEG or PNG"
            }
            Self::WrongFormat { accepted, found } => return wrong_format(accepted, *found),
            Self::WrongKind { given, instead, .. } => {
                return wrong_kind(*given, instead.as_deref());
            }
            Self::UrlTooLong { .. } => "use a shorter URL, or send the file itself",
            Self::UrlShape { fix, .. } | Self::Base64Text { fix, .. } => fix,
            Self::DataUrlHead => "write `data:<media type>;base64,<text>`, or only the base64 text",
            Self::NotExactlyOne { given: 0, .. } => "set one of them",
            Self::NotExactlyOne { .. } => "omit the others",
            Self::GivenTwice => "set it once, as a declared or as an extra field",
            Self::Unreadable { .. } => "check that the path is a file, and its permissions",
        })
    }
}

fn wrong_format(accepted: &[String], found: Option<FileFormat>) -> Cow<'static, str> {
    let target = accepted.first().map_or("another format", String::as_str);
    Cow::Owned(match found {
        Some(_) => format!("convert the file, for example to {target}"),
        None => format!(
            "check that it is the complete file and not base64 text, or save it as {target}"
        ),
    })
}

fn wrong_kind(given: InputKind, instead: Option<&str>) -> Cow<'static, str> {
    match (instead, given) {
        (Some(property), _) => Cow::Owned(format!("pass it as `{property}`")),
        (None, InputKind::Url) => Cow::Borrowed("download the file and pass its bytes or its path"),
        (None, InputKind::Base64) => Cow::Borrowed("pass the URL of the file"),
    }
}

fn kind_name(kind: InputKind) -> &'static str {
    match kind {
        InputKind::Base64 => "a file",
        InputKind::Url => "a URL",
    }
}
