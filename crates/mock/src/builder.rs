//! Starts a mock, and holds the handle of a running one.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use ocrmarket_model::Files;
use ocrmarket_operation::{Auth, Gateway};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::credentials::AcceptedCredentials;
use crate::decide::{State, lock};
use crate::error::StartError;
use crate::fault::Faults;
use crate::journal::{Journal, JournalEntry};
use crate::respond::Sizes;
use crate::script::{Predicate, ScriptedResponse, Scripts, Seen};
use crate::server::{self, Limits, Listener, Server};
use crate::vendors::{Route, Vendors};

/// A builder that configures and starts a mock.
///
/// ```
/// use std::time::Duration;
/// use ocrmarket_mock::{Fault, Faults, Mock, ScriptedResponse};
/// let builder = Mock::builder()
///     .seed(7)
///     .polls_until_ready(3)
///     .faults(Faults::none().with(Fault::Slow, 0.1)?)
///     .slow_for(Duration::from_millis(200))
///     .respond_when(
///         "duguang/id_card",
///         |request| request.field("figure") == Some("true"),
///         ScriptedResponse::json(r#"{"error_code": 500, "error_msg": "made up"}"#),
///     );
/// # drop(builder);
/// # Ok::<(), ocrmarket_mock::FaultError>(())
/// ```
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    port: u16,
    seed: u64,
    credentials: AcceptedCredentials,
    faults: Faults,
    polls: u32,
    sizes: Sizes,
    limits: Limits,
    journal_entries: usize,
    clock: crate::decide::Clock,
    listener: Option<Listener>,
    scripts: Vec<(String, Vec<ScriptedResponse>)>,
    rules: Vec<(String, Predicate, ScriptedResponse)>,
    endpoints: Vec<(String, String, Gateway)>,
    success_types: Vec<(String, String)>,
    schemas: Option<Files>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            port: 0,
            seed: 0,
            credentials: AcceptedCredentials::default(),
            faults: Faults::none(),
            polls: 2,
            sizes: Sizes {
                slow: Duration::from_secs(2),
                huge: 1 << 30,
            },
            limits: Limits {
                connections: 1024,
                body_bytes: 32 << 20,
                read: Duration::from_secs(30),
            },
            journal_entries: 100_000,
            clock: Box::new(SystemTime::now),
            listener: None,
            scripts: Vec::new(),
            rules: Vec::new(),
            endpoints: Vec::new(),
            success_types: Vec::new(),
            schemas: None,
        }
    }
}

impl Builder {
    /// Sets the port to listen on; 0, the default, uses any free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the schemas of the operations; by default those of this repository, which are compiled
    /// in. They stay in memory until the process ends.
    pub fn schemas(mut self, files: Files) -> Self {
        self.schemas = Some(files);
        self
    }

    /// Sets the seed of synthetic responses, faults and request ids; 0 by default.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Sets the credentials that are accepted.
    pub fn credentials(mut self, credentials: AcceptedCredentials) -> Self {
        self.credentials = credentials;
        self
    }

    /// Sets the faults and their rates; none by default.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// Sets the number of queries that find a job still running; 2 by default.
    pub fn polls_until_ready(mut self, polls: u32) -> Self {
        self.polls = polls;
        self
    }

    /// Sets the duration of a response with [`Fault::Slow`](crate::Fault::Slow); 2 seconds by
    /// default.
    pub fn slow_for(mut self, lasting: Duration) -> Self {
        self.sizes.slow = lasting;
        self
    }

    /// Sets the number of bytes of a body with [`Fault::Huge`](crate::Fault::Huge); 1 GiB by
    /// default. They are sent while they are generated.
    pub fn huge_bytes(mut self, bytes: u64) -> Self {
        self.sizes.huge = bytes;
        self
    }

    /// Sets the maximum size of a request's body in bytes; 32 MiB by default. A larger one is
    /// refused with 413.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.limits.body_bytes = bytes;
        self
    }

    /// Sets the maximum number of concurrent connections; 1024 by default. Further connections
    /// wait.
    pub fn connection_limit(mut self, connections: usize) -> Self {
        self.limits.connections = connections.clamp(1, tokio::sync::Semaphore::MAX_PERMITS);
        self
    }

    /// Sets the maximum duration of reading a request's head, and separately of reading its body;
    /// 30 seconds by default. Then the connection is closed.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read = timeout;
        self
    }

    /// Sets the maximum number of entries of the journal; 100,000 by default. The oldest are
    /// dropped first.
    pub fn journal_limit(mut self, entries: usize) -> Self {
        self.journal_entries = entries;
        self
    }

    /// Sets the clock that signatures are checked against; the system's by default.
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// Sets a function that is called with each entry of the journal, before the response is sent.
    /// It must not block.
    pub fn on_entry(mut self, listener: impl Fn(&JournalEntry) + Send + Sync + 'static) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// Scripts responses of an operation, `vendor/operation`, in order, each once. Afterwards, its
    /// responses are the usual ones.
    pub fn script(
        mut self,
        operation: impl Into<String>,
        responses: impl IntoIterator<Item = ScriptedResponse>,
    ) -> Self {
        self.scripts
            .push((operation.into(), responses.into_iter().collect()));
        self
    }

    /// Scripts a response of an operation for every request that satisfies the predicate, if no
    /// response in order is left.
    pub fn respond_when(
        mut self,
        operation: impl Into<String>,
        predicate: impl Fn(&Seen<'_>) -> bool + Send + Sync + 'static,
        response: ScriptedResponse,
    ) -> Self {
        self.rules
            .push((operation.into(), Arc::new(predicate), response));
        self
    }

    /// Adds a path to an operation, behind that gateway and with all of the gateway's
    /// authentication. Use it for a product that moved, such as those on the successor of Tencent's
    /// gateway.
    pub fn endpoint(
        mut self,
        operation: impl Into<String>,
        path: impl Into<String>,
        gateway: Gateway,
    ) -> Self {
        self.endpoints
            .push((operation.into(), path.into(), gateway));
        self
    }

    /// Sets the success type of an operation's responses, if it has several: the name of the
    /// definition. The default is the first one.
    pub fn success_type(
        mut self,
        operation: impl Into<String>,
        definition: impl Into<String>,
    ) -> Self {
        self.success_types
            .push((operation.into(), definition.into()));
        self
    }

    /// Starts the mock on 127.0.0.1, on the current tokio runtime.
    ///
    /// # Errors
    /// The port is taken, the schemas cannot be used, a named operation or success type does not
    /// exist, or a further path is invalid.
    pub async fn start(self) -> Result<Mock, StartError> {
        let port = self.port;
        let mut vendors = Vendors::read(self.seed, self.schemas.as_ref())?;
        for (operation, path, gateway) in &self.endpoints {
            let operation = vendors.find(operation)?;
            vendors.routes.push(route(operation, path, *gateway)?);
        }
        for (operation, definition) in self.success_types {
            vendors.set_success_type(&operation, definition)?;
        }
        let mut scripts = Scripts::default();
        for (operation, responses) in self.scripts {
            scripts.add(vendors.find(&operation)?, responses);
        }
        for (operation, predicate, response) in self.rules {
            scripts.add_rule(vendors.find(&operation)?, predicate, response);
        }
        let state = State {
            vendors,
            credentials: self.credentials,
            seed: self.seed,
            polls: self.polls,
            sizes: self.sizes,
            clock: self.clock,
            faults: Mutex::new(self.faults),
            scripts: Mutex::new(scripts),
            jobs: Mutex::default(),
            nonces: Mutex::default(),
        };
        let server = Arc::new(Server {
            state,
            journal: Journal::new(self.journal_entries),
            limits: self.limits,
            listener: self.listener,
            requests: AtomicU64::new(0),
            connections: AtomicU64::new(0),
        });
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
        let failed = |source| StartError::Port { port, source };
        let listener = bound.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let (stop, stopped) = watch::channel(false);
        let running = tokio::spawn(server::serve(listener, Arc::clone(&server), stopped));
        Ok(Mock {
            address,
            server,
            stop,
            running,
        })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Builder")
            .field("port", &self.port)
            .field("seed", &self.seed)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}

fn route(operation: usize, path: &str, gateway: Gateway) -> Result<Route, StartError> {
    if !path.starts_with('/') || path.contains(['?', '#']) {
        return Err(StartError::Path {
            path: path.to_owned(),
        });
    }
    let auth = match gateway {
        Gateway::Aliyun => vec![Auth::AppCode, Auth::AliyunSignature],
        Gateway::TencentApigw => vec![Auth::TencentHmac],
        Gateway::TencentCloudMarket => vec![Auth::TencentCloudMarket],
    };
    Ok(Route {
        operation,
        gateway,
        host: String::new(),
        path: path.to_owned(),
        auth,
    })
}

/// A running mock. Dropping it stops it: it accepts no new connection, and responses in progress
/// have one second to finish.
pub struct Mock {
    address: SocketAddr,
    server: Arc<Server>,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl Mock {
    /// Starts a mock with every default.
    ///
    /// # Errors
    /// No port is available.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Returns a builder with the defaults.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns its base URL, `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the address on which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the journal of its requests.
    pub fn journal(&self) -> Journal {
        self.server.journal.clone()
    }

    /// Returns the number of accepted connections, including those that a fault refused. Compared
    /// with the journal, it shows whether a client reuses its connections.
    pub fn connections(&self) -> u64 {
        self.server.connections.load(Ordering::Relaxed)
    }

    /// Adds responses to the end of an operation's order.
    ///
    /// # Errors
    /// There is no such operation.
    pub fn script(
        &self,
        operation: &str,
        responses: impl IntoIterator<Item = ScriptedResponse>,
    ) -> Result<(), StartError> {
        let operation = self.server.state.vendors.find(operation)?;
        lock(&self.server.state.scripts).add(operation, responses);
        Ok(())
    }

    /// Replaces the faults, for all requests from now on.
    pub fn set_faults(&self, faults: Faults) {
        *lock(&self.server.state.faults) = faults;
    }

    /// Stops the mock and waits until every connection is closed. Responses in progress have at
    /// most one second to finish.
    pub async fn shutdown(mut self) {
        let _ = self.stop.send(true);
        // The task ends by itself; a panic in it was already reported.
        let _ = (&mut self.running).await;
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Mock")
            .field("address", &self.address)
            .field("journal", &self.server.journal)
            .finish_non_exhaustive()
    }
}
