//! Starting a mock, and the handle of one that runs.

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

use crate::credentials::Credentials;
use crate::decide::{State, lock};
use crate::error::StartError;
use crate::fault::Faults;
use crate::journal::{Entry, Journal};
use crate::respond::Sizes;
use crate::script::{Answer, Predicate, Scripts, Seen};
use crate::server::{self, Limits, Listener, Server};
use crate::vendors::{Route, Vendors};

/// A mock that is being set up.
///
/// ```
/// use std::time::Duration;
/// use ocrmarket_mock::{Answer, Fault, Faults, Mock};
/// let builder = Mock::builder()
///     .seed(7)
///     .polls_until_ready(3)
///     .faults(Faults::none().with(Fault::Slow, 0.1)?)
///     .slow_for(Duration::from_millis(200))
///     .answer_when(
///         "duguang/id_card",
///         |request| request.field("figure") == Some("true"),
///         Answer::json(r#"{"error_code": 500, "error_msg": "made up"}"#),
///     );
/// # drop(builder);
/// # Ok::<(), ocrmarket_mock::FaultError>(())
/// ```
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    port: u16,
    seed: u64,
    credentials: Credentials,
    faults: Faults,
    polls: u32,
    sizes: Sizes,
    limits: Limits,
    journal_entries: usize,
    clock: crate::decide::Clock,
    listener: Option<Listener>,
    scripts: Vec<(String, Vec<Answer>)>,
    rules: Vec<(String, Predicate, Answer)>,
    endpoints: Vec<(String, String, Gateway)>,
    success_types: Vec<(String, String)>,
    schemas: Option<Files>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            port: 0,
            seed: 0,
            credentials: Credentials::default(),
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
    /// The port to listen on; 0, the default, takes any that is free.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The schemas whose operations answer; by default those of this repository, which are compiled in. They stay in memory until the
    /// process ends.
    pub fn schemas(mut self, files: Files) -> Self {
        self.schemas = Some(files);
        self
    }

    /// What made-up answers, faults and request ids are drawn from; 0 by default.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// What is accepted as authentication.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = credentials;
        self
    }

    /// What goes wrong, and how often; nothing by default.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// How often a query finds its job still running; twice by default.
    pub fn polls_until_ready(mut self, polls: u32) -> Self {
        self.polls = polls;
        self
    }

    /// How long an answer takes that [`Fault::Slow`](crate::Fault::Slow) happens to; 2 seconds by default.
    pub fn slow_for(mut self, lasting: Duration) -> Self {
        self.sizes.slow = lasting;
        self
    }

    /// How many bytes the body of [`Fault::Huge`](crate::Fault::Huge) has, sent as they are made; 1 GiB by default.
    pub fn huge_bytes(mut self, bytes: u64) -> Self {
        self.sizes.huge = bytes;
        self
    }

    /// Most bytes of a request's body; 32 MiB by default. A larger one is refused with 413.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.limits.body_bytes = bytes;
        self
    }

    /// Most connections at once; 1024 by default. More wait.
    pub fn connection_limit(mut self, connections: usize) -> Self {
        self.limits.connections = connections.clamp(1, tokio::sync::Semaphore::MAX_PERMITS);
        self
    }

    /// How long a request's head may take, and its body again; 30 seconds by default. Then the connection is closed.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read = timeout;
        self
    }

    /// Most entries of the journal; 100,000 by default. The oldest go first.
    pub fn journal_limit(mut self, entries: usize) -> Self {
        self.journal_entries = entries;
        self
    }

    /// The clock that signatures are checked against; the system's by default.
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// Called with each entry of the journal, before the answer is sent. It must not wait.
    pub fn on_entry(mut self, listener: impl Fn(&Entry) + Send + Sync + 'static) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// Answers of an operation, `vendor/operation`, in order, each once; afterwards it answers as usual.
    pub fn script(
        mut self,
        operation: impl Into<String>,
        answers: impl IntoIterator<Item = Answer>,
    ) -> Self {
        self.scripts
            .push((operation.into(), answers.into_iter().collect()));
        self
    }

    /// An answer of an operation for every request that the predicate holds for, where none stands in order.
    pub fn answer_when(
        mut self,
        operation: impl Into<String>,
        predicate: impl Fn(&Seen<'_>) -> bool + Send + Sync + 'static,
        answer: Answer,
    ) -> Self {
        self.rules
            .push((operation.into(), Arc::new(predicate), answer));
        self
    }

    /// Lets an operation answer at a further path, behind that gateway and with every authentication it knows: for a
    /// product that moved, such as those on the successor of Tencent's gateway.
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

    /// The success type that an operation answers with, where it has several: the name of its definition. Without it, the first.
    pub fn success_type(
        mut self,
        operation: impl Into<String>,
        definition: impl Into<String>,
    ) -> Self {
        self.success_types
            .push((operation.into(), definition.into()));
        self
    }

    /// Starts it on 127.0.0.1, on the current tokio runtime.
    ///
    /// # Errors
    /// The port is taken, or an operation or a success type named is not there.
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
        for (operation, answers) in self.scripts {
            scripts.add(vendors.find(&operation)?, answers);
        }
        for (operation, predicate, answer) in self.rules {
            scripts.add_rule(vendors.find(&operation)?, predicate, answer);
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

/// A mock that runs. Dropping it stops it: no new connection, and a second for answers that are under way.
pub struct Mock {
    address: SocketAddr,
    server: Arc<Server>,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl Mock {
    /// Starts one with every default.
    ///
    /// # Errors
    /// No port can be had.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Sets one up.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Its base URL, `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it saw.
    pub fn journal(&self) -> Journal {
        self.server.journal.clone()
    }

    /// How many connections were taken, those that were refused included: beside the journal it shows whether a client
    /// uses its connections again.
    pub fn connections(&self) -> u64 {
        self.server.connections.load(Ordering::Relaxed)
    }

    /// Adds answers to the end of an operation's order.
    ///
    /// # Errors
    /// There is no such operation.
    pub fn script(
        &self,
        operation: &str,
        answers: impl IntoIterator<Item = Answer>,
    ) -> Result<(), StartError> {
        let operation = self.server.state.vendors.find(operation)?;
        lock(&self.server.state.scripts).add(operation, answers);
        Ok(())
    }

    /// From now on, other faults.
    pub fn set_faults(&self, faults: Faults) {
        *lock(&self.server.state.faults) = faults;
    }

    /// Stops it and waits until every connection is closed: at most a second for answers that are under way.
    pub async fn shutdown(mut self) {
        let _ = self.stop.send(true);
        // The task ends by itself; a panic in it was reported where it happened.
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
