//! Runs the mock in its own process, so that measured memory and tasks are those of the client
//! alone.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use ocrmarket_mock::{Fault, Faults, JournalEntry, Mock, RequestResult};
use serde::{Deserialize, Serialize};

use super::TestResult;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Prefixes of the child's lines for the parent. All other lines are from the test harness.
const LISTENING: &str = "listening ";
const SEEN: &str = "seen ";
const CONNECTIONS: &str = "connections ";

/// A running process.
pub(crate) struct Vendors {
    child: Child,
    output: BufReader<ChildStdout>,
    /// Base URL of the mock.
    pub(crate) url: String,
}

/// Requests that the mock received.
pub(crate) struct Journal {
    pub(crate) seen: HashMap<String, Seen>,
    pub(crate) connections: u64,
}

/// One request.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Seen {
    pub(crate) request_id: String,
    /// `None` if nothing was read.
    pub(crate) operation: Option<String>,
    /// `true` if the vendor processed the request.
    pub(crate) processed: bool,
    pub(crate) fault: Option<String>,
    pub(crate) request_sha256: String,
    pub(crate) answer_sha256: String,
}

impl From<&JournalEntry> for Seen {
    fn from(entry: &JournalEntry) -> Self {
        Self {
            request_id: entry.request_id.clone(),
            operation: entry.operation.clone(),
            processed: matches!(
                entry.result,
                RequestResult::Success | RequestResult::Pending
            ),
            fault: entry.fault.map(Fault::name),
            request_sha256: entry.request_sha256.clone(),
            answer_sha256: entry.response_sha256.clone(),
        }
    }
}

impl Seen {
    /// Returns `true` if the response is sent completely, so that a client that waits for it
    /// receives it.
    pub(crate) fn is_whole(&self) -> bool {
        const CUT: [&str; 8] = [
            "refuse",
            "close",
            "reset-before-headers",
            "reset-after-headers",
            "half-body",
            "huge",
            "slow",
            "wrong-length",
        ];
        let fault = self.fault.as_deref().unwrap_or_default();
        !CUT.contains(&fault)
    }
}

impl Journal {
    pub(crate) fn has_fault(&self, name: &str) -> bool {
        let mut seen = self.seen.values();
        seen.any(|seen| seen.fault.as_deref() == Some(name))
    }

    /// Returns the number of connections that a fault ended.
    pub(crate) fn connections_closed_by_faults(&self) -> u64 {
        self.seen.values().filter(|seen| !seen.is_whole()).count() as u64
    }
}

impl Vendors {
    pub(crate) fn start() -> Result<Self, BoxError> {
        let mut child = Command::new(std::env::current_exe()?)
            .args([
                "--exact",
                "vendors::answer_until_told",
                "--ignored",
                "--nocapture",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut line = String::new();
        loop {
            line.clear();
            if output.read_line(&mut line)? == 0 {
                return Err("the vendors ended by themselves".into());
            }
            if let Some(url) = line.strip_prefix(LISTENING) {
                let url = url.trim_end().to_owned();
                return Ok(Self { child, output, url });
            }
        }
    }

    /// Ends the process, and returns the requests that it received.
    pub(crate) fn stop(mut self) -> Result<Journal, BoxError> {
        // The child ends at the end of its input.
        drop(self.child.stdin.take());
        let mut journal = Journal {
            seen: HashMap::new(),
            connections: 0,
        };
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some(seen) = line.strip_prefix(SEEN) {
                let seen: Seen = serde_json::from_str(seen)?;
                journal.seen.insert(seen.request_id.clone(), seen);
            } else if let Some(connections) = line.strip_prefix(CONNECTIONS) {
                journal.connections = connections.trim_end().parse()?;
            }
            line.clear();
        }
        self.child.wait()?;
        Ok(journal)
    }
}

impl Drop for Vendors {
    fn drop(&mut self) {
        // For tests that failed half-way. A process that has already ended cannot be killed, which
        // is ignored.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns every fault; the slow ones are rare.
fn faults() -> Result<Faults, ocrmarket_mock::FaultError> {
    Fault::all()
        .into_iter()
        .try_fold(Faults::none(), |faults, fault| {
            let rate = match fault {
                Fault::Slow | Fault::Huge => 0.003,
                _ => 0.01,
            };
            faults.with(fault, rate)
        })
}

#[test]
#[ignore = "run, and ended, by the soak"]
fn answer_until_told() -> TestResult {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let mock = runtime.block_on(
        Mock::builder()
            .seed(20_000)
            .faults(faults()?)
            .polls_until_ready(1)
            .slow_for(Duration::from_secs(4))
            .huge_bytes(1 << 20)
            .journal_limit(1 << 20)
            .start(),
    )?;
    println!("\n{LISTENING}{}", mock.url());
    std::io::stdin().read_to_end(&mut Vec::new())?;
    for entry in mock.journal().entries() {
        println!("{SEEN}{}", serde_json::to_string(&Seen::from(&entry))?);
    }
    println!("{CONNECTIONS}{}", mock.connections());
    Ok(())
}
