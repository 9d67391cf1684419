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
    #[error("it is required and has no value")]
    Missing,
    /// The content is empty.
    #[error("it is empty")]
    Empty,
    /// The file exceeds the vendor's limit.
    #[error("the file has {bytes} bytes, the limit is {limit}")]
    FileTooLarge {
        /// Maximum size of the file.
        limit: u64,
        /// Its size, or the number of bytes read if its end was not reached.
        bytes: u64,
    },
    /// Its base64 text exceeds the vendor's limit.
    #[error("its base64 text has {bytes} bytes, the limit is {limit}, so {} of the file itself", limit / 4 * 3)]
    Base64TooLarge {
        /// Maximum size of the base64 text, before percent-encoding.
        limit: u64,
        /// Its size, or the number of bytes read if its end was not reached.
        bytes: u64,
    },
    /// The content exceeds the caller's own bound.
    #[error("there are {bytes} bytes or more to read, the bound is {bound}")]
    OverBound {
        /// The bound.
        bound: u64,
        /// Number of bytes found.
        bytes: u64,
    },
    /// The shorter side has too few pixels.
    #[error("the picture is {} × {} pixels, the shorter side must have at least {limit}", sides.width, sides.height)]
    SideTooShort {
        /// Minimum number of pixels.
        limit: u32,
        /// The actual value.
        sides: Sides,
    },
    /// The longer side has too many pixels.
    #[error("the picture is {} × {} pixels, the longer side may have at most {limit}", sides.width, sides.height)]
    SideTooLong {
        /// Maximum number of pixels.
        limit: u32,
        /// The actual value.
        sides: Sides,
    },
    /// The vendor limits the sides, and the header does not contain them.
    #[error("its {format} header does not tell the pixel sides")]
    SidesUnreadable {
        /// The format according to its first bytes.
        format: FileFormat,
    },
    /// The vendor does not accept this format.
    #[error("the content is {}, accepted: {}", found.map_or("of no known format", FileFormat::name), accepted.join(", "))]
    WrongFormat {
        /// Names of the formats that the vendor accepts.
        accepted: Vec<String>,
        /// The format, if it is detected.
        found: Option<FileFormat>,
    },
    /// A URL in place of a file, or a file in place of a URL.
    #[error("it takes {}, not {}", kind_name(*accepted), kind_name(*given))]
    WrongKind {
        /// The accepted kind.
        accepted: InputKind,
        /// The given kind.
        given: InputKind,
        /// Another property of the operation that accepts the given kind.
        instead: Option<String>,
    },
    /// The URL exceeds the vendor's limit.
    #[error("the URL has {bytes} bytes, the limit is {limit}")]
    UrlTooLong {
        /// Maximum number of bytes.
        limit: u32,
        /// The actual value.
        bytes: usize,
    },
    /// It is not a URL that a vendor can fetch.
    #[error("the URL {problem}")]
    UrlShape {
        /// Description of the problem.
        problem: &'static str,
        /// The fix.
        fix: &'static str,
    },
    /// It is not base64 text.
    #[error("the base64 text {problem} at byte {offset}")]
    Base64Text {
        /// Description of the problem.
        problem: &'static str,
        /// Offset from 0 in the given string.
        offset: usize,
        /// The fix.
        fix: &'static str,
    },
    /// It begins like a data URL but does not contain base64 text.
    #[error("the `data:` head is not closed by `;base64,`")]
    DataUrlHead,
    /// The number of properties with a value that is not empty is not one.
    #[error("{given} of these have a value, exactly one must: {}", properties.join(", "))]
    NotExactlyOne {
        /// The properties.
        properties: Vec<String>,
        /// Number of properties with a value that is not empty.
        given: usize,
    },
    /// The request contains the same property twice.
    #[error("it is given twice")]
    GivenTwice,
    /// The file could not be read.
    #[error("it could not be read: {kind}")]
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
}

impl fmt::Display for InputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.operation.is_empty() {
            write!(formatter, "{}: ", self.operation)?;
        }
        if !self.property.is_empty() {
            write!(formatter, "`{}`: ", self.property)?;
        }
        write!(formatter, "{}; {}", self.problem, self.fix())
    }
}

impl std::error::Error for InputError {}

impl Problem {
    pub(crate) fn unreadable(error: &io::Error) -> Self {
        Self::Unreadable { kind: error.kind() }
    }

    fn fix(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Missing => "give it one that is not empty",
            Self::Empty => "give a file that is not empty, or leave the property out",
            Self::FileTooLarge { .. } => "compress the file, or scan it with fewer dots per inch",
            Self::Base64TooLarge { .. } => "save the picture smaller or with more compression",
            Self::OverBound { .. } => "check that it is the right file, or raise the bound",
            Self::SideTooShort { .. } => "give a larger picture, cut out less tightly",
            Self::SideTooLong { .. } => "scale the picture down",
            Self::SidesUnreadable { .. } => {
                "the file is cut or damaged: save it again, as JPEG or PNG"
            }
            Self::WrongFormat { accepted, found } => return wrong_format(accepted, *found),
            Self::WrongKind { given, instead, .. } => {
                return wrong_kind(*given, instead.as_deref());
            }
            Self::UrlTooLong { .. } => "give a shorter URL, or the file itself",
            Self::UrlShape { fix, .. } | Self::Base64Text { fix, .. } => fix,
            Self::DataUrlHead => {
                "write `data:<media type>;base64,<text>`, or the base64 text alone"
            }
            Self::NotExactlyOne { given: 0, .. } => "give one",
            Self::NotExactlyOne { .. } => "leave the others out",
            Self::GivenTwice => "give it once, as a property or as an extra field",
            Self::Unreadable { .. } => "check that the path is a file that this program may read",
        })
    }
}

fn wrong_format(accepted: &[String], found: Option<FileFormat>) -> Cow<'static, str> {
    let target = accepted.first().map_or("another format", String::as_str);
    Cow::Owned(match found {
        Some(_) => format!("convert the file, for example to {target}"),
        None => format!(
            "check that it is the file itself, whole and not base64 text given as bytes, and save it as {target}"
        ),
    })
}

fn wrong_kind(given: InputKind, instead: Option<&str>) -> Cow<'static, str> {
    match (instead, given) {
        (Some(property), _) => Cow::Owned(format!("give it as `{property}`")),
        (None, InputKind::Url) => Cow::Borrowed("fetch the file and give its bytes or its path"),
        (None, InputKind::Base64) => Cow::Borrowed("give the URL of the file"),
    }
}

fn kind_name(kind: InputKind) -> &'static str {
    match kind {
        InputKind::Base64 => "a file",
        InputKind::Url => "a URL",
    }
}
