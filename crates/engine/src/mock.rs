//! Mock vendors on a loopback port, created from the schemas alone. Never use a real key with them.

use std::fmt;

use ocrmarket_mock::Mock;
use tokio::runtime::{Builder, Runtime};

pub use ocrmarket_mock::{AcceptedCredentials, Faults, JournalEntry, fault_names};

use crate::failure::{Context as _, Result};
use crate::schemas::Origin;

/// Configuration of [`start`].
#[derive(Debug, Clone)]
pub struct MockConfig {
    /// Port on 127.0.0.1; 0 selects a free one.
    pub port: u16,
    /// The keys that are accepted.
    pub credentials: AcceptedCredentials,
    /// Faults, each with its share of the requests.
    pub faults: Faults,
    /// Seed of responses and faults: the same seed gives the same ones.
    pub seed: u64,
    /// The success type of operations that have several: the operation and the name of the definition.
    pub success_types: Vec<(String, String)>,
    /// Number of queries that find a job still running.
    pub polls: u32,
}

impl Default for MockConfig {
    fn default() -> Self {
        Self {
            port: 0,
            credentials: AcceptedCredentials::default(),
            faults: Faults::none(),
            seed: 0,
            success_types: Vec::new(),
            polls: 2,
        }
    }
}

/// Receives each request that got a response, without its content.
pub type Listener = Box<dyn Fn(&JournalEntry) + Send + Sync>;

/// Mock vendors on their own threads. Dropping stops them; responses in progress have at most one
/// second.
pub struct Running {
    runtime: Runtime,
    /// `None` after it stopped.
    mock: Option<Mock>,
    url: String,
}

/// Starts the mock vendors.
///
/// ```
/// use ocrmarket_engine::mock;
/// use ocrmarket_engine::schemas::Origin;
///
/// let running = mock::start(&mock::MockConfig::default(), &Origin::built_in(), None)?;
/// assert!(running.url().starts_with("http://127.0.0.1:"));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// The port is taken, the schemas cannot be used, or an operation or success type is unknown.
pub fn start(config: &MockConfig, origin: &Origin, listener: Option<Listener>) -> Result<Running> {
    let runtime = Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.context("cannot start threads")?;
    let mut builder = Mock::builder()
        .schemas(origin.files()?)
        .port(config.port)
        .seed(config.seed)
        .credentials(config.credentials.clone())
        .faults(config.faults.clone())
        .polls_until_ready(config.polls)
        // The journal is not accessible; the listener receives each entry.
        .journal_limit(1);
    for (operation, definition) in &config.success_types {
        builder = builder.success_type(operation, definition);
    }
    if let Some(listener) = listener {
        builder = builder.on_entry(listener);
    }
    let mock = runtime.block_on(builder.start())?;
    Ok(Running {
        url: mock.url(),
        mock: Some(mock),
        runtime,
    })
}

impl Running {
    /// Returns the base URL, `http://127.0.0.1:PORT`. Each vendor has its own path there.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mock) = self.mock.take() {
            self.runtime.block_on(mock.shutdown());
        }
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Running")
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}
