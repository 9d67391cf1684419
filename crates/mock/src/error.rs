//! Errors of starting a mock.

/// Error of starting a mock.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The port is not available.
    #[error("cannot listen on 127.0.0.1:{port}")]
    Port {
        /// The port.
        port: u16,
        /// Error of the operating system.
        #[source]
        source: std::io::Error,
    },
    /// The schemas cannot be used.
    #[error("invalid schemas\n{0}")]
    Schemas(String),
    /// A script names an operation that does not exist.
    #[error("unknown operation {name}; expected one of {names}")]
    UnknownOperation {
        /// The name.
        name: String,
        /// Names of the existing ones, joined by commas.
        names: String,
    },
    /// An operation has no such success type.
    #[error("unknown success type {definition} of {operation}; expected one of {names}")]
    UnknownSuccessType {
        /// The operation.
        operation: String,
        /// The name.
        definition: String,
        /// Names of the existing ones, joined by commas.
        names: String,
    },
    /// A further path does not start with a slash, or contains `?` or `#`.
    #[error("invalid path {path:?}: expected a path that starts with / and has no query")]
    Path {
        /// The path.
        path: String,
    },
}
