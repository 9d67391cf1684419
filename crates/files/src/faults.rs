//! Fault injection: failing I/O calls, and a process that ends after a rename. For tests only.
//!
//! A test in the same process uses [`take_turn`]. A test of a program starts it with the
//! environment variable `OCRMARKET_FAULT`, for example `fail=3`, `fail-from=3` or
//! `abort-after-rename=1`. It reads the counts from the file named by `OCRMARKET_FAULT_COUNTS`.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::call::Call;

/// A fault. Calls and renames count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IoFault {
    /// No fault: calls are only counted.
    None,
    /// This call fails once.
    Fail(u64),
    /// This call and all later ones fail, as on a full disk.
    FailFrom(u64),
    /// The process ends right after this rename, without running destructors.
    AbortAfterRename(u64),
}

/// Counts since the installation of a fault.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallCounts {
    /// I/O calls, renames included.
    pub calls: u64,
    /// Renames.
    pub renames: u64,
    /// Calls that failed because of the fault.
    pub failed: u64,
}

struct State {
    fault: IoFault,
    counts: CallCounts,
    report: Option<PathBuf>,
}

/// `None` until the first call, which reads the environment.
static STATE: Mutex<Option<State>> = Mutex::new(None);
/// Serializes the tests of one process.
static TURN: Mutex<()> = Mutex::new(());

/// The right to install faults in this process. Faults affect every thread, so tests that use them
/// run one after the other. They share no process with tests that do not use them.
#[derive(Debug)]
pub struct IoFaults {
    _turn: MutexGuard<'static, ()>,
}

/// Waits until other tests of this process are done with faults.
pub fn take_turn() -> IoFaults {
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    IoFaults { _turn: turn }
}

impl IoFaults {
    /// Replaces the installed fault, and counts from zero.
    pub fn install(&self, fault: IoFault) {
        *state() = Some(State {
            fault,
            counts: CallCounts::default(),
            report: None,
        });
    }

    /// Removes the fault and returns the counts since its installation.
    pub fn remove(&self) -> CallCounts {
        let counts = state()
            .as_ref()
            .map_or_else(CallCounts::default, |state| state.counts);
        self.install(IoFault::None);
        counts
    }
}

impl Drop for IoFaults {
    fn drop(&mut self) {
        self.install(IoFault::None);
    }
}

/// Counts a call, and fails if it is the chosen one.
pub(crate) fn before(call: Call) -> io::Result<()> {
    let mut state = state();
    let state = state.get_or_insert_with(State::of_environment);
    let counts = &mut state.counts;
    counts.calls += 1;
    counts.renames += u64::from(call == Call::Rename);
    let fails = match state.fault {
        IoFault::Fail(at) => counts.calls == at,
        IoFault::FailFrom(at) => counts.calls >= at,
        IoFault::None | IoFault::AbortAfterRename(_) => false,
    };
    counts.failed += u64::from(fails);
    state.report();
    if fails {
        return Err(io::ErrorKind::StorageFull.into());
    }
    Ok(())
}

/// Ends the process if the last rename was the chosen one.
pub(crate) fn after_rename() {
    let state = state();
    let Some(state) = state.as_ref() else { return };
    if state.fault == IoFault::AbortAfterRename(state.counts.renames) {
        std::process::abort();
    }
}

impl State {
    /// Reads the environment.
    ///
    /// # Panics
    /// The variable has none of the forms: a test that injects nothing must not pass.
    fn of_environment() -> Self {
        let fault = std::env::var("OCRMARKET_FAULT").map_or(IoFault::None, |text| {
            parse(&text).unwrap_or_else(|| panic!("OCRMARKET_FAULT: no fault {text:?}"))
        });
        Self {
            fault,
            counts: CallCounts::default(),
            report: std::env::var_os("OCRMARKET_FAULT_COUNTS").map(PathBuf::from),
        }
    }

    /// Writes the counts at each call, because the process may not reach its end. It may also end
    /// during the write.
    fn report(&self) {
        if let Some(path) = &self.report {
            let CallCounts {
                calls,
                renames,
                failed,
            } = self.counts;
            let beside = path.with_extension("next");
            std::fs::write(&beside, format!("{calls} {renames} {failed}"))
                .and_then(|()| std::fs::rename(beside, path))
                .expect("the counts of faults can be written");
        }
    }
}

impl CallCounts {
    /// Parses the file of `OCRMARKET_FAULT_COUNTS`; `None` if it does not have that form.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split(' ').map(|number| number.parse().ok());
        Some(Self {
            calls: numbers.next()??,
            renames: numbers.next()??,
            failed: numbers.next()??,
        })
    }
}

fn parse(text: &str) -> Option<IoFault> {
    let (name, number) = text.split_once('=')?;
    let number = number.parse().ok()?;
    match name {
        "fail" => Some(IoFault::Fail(number)),
        "fail-from" => Some(IoFault::FailFrom(number)),
        "abort-after-rename" => Some(IoFault::AbortAfterRename(number)),
        _ => None,
    }
}

fn state() -> MutexGuard<'static, Option<State>> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}
