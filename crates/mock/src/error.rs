//! Why a mock cannot start.

/// Why a mock cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The port cannot be had.
    #[error("cannot listen on 127.0.0.1:{port}")]
    Port {
        /// The port.
        port: u16,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The schemas cannot be used.
    #[error("the schemas cannot be used\n{0}")]
    Schemas(String),
    /// A script names an operation that is not there.
    #[error("there is no operation {name}; there are {names}")]
    UnknownOperation {
        /// The name.
        name: String,
        /// Those there are, joined by commas.
        names: String,
    },
    /// An operation has no such success type.
    #[error("{operation} has no success type {definition}; there are {names}")]
    UnknownSuccessType {
        /// The operation.
        operation: String,
        /// The name.
        definition: String,
        /// Those there are, joined by commas.
        names: String,
    },
    /// A further path does not start with a slash.
    #[error("the path {path:?} must start with / and have no query")]
    Path {
        /// The path.
        path: String,
    },
}
