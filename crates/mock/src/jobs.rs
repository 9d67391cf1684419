//! Jobs that were begun, with the number of queries that still find each running. Bounded; the
//! oldest is dropped first.

use std::collections::{HashMap, VecDeque};

/// Maximum number of remembered jobs.
const JOBS_MAX: usize = 100_000;

/// Jobs by operation of the query and id.
#[derive(Default)]
pub(crate) struct Jobs {
    jobs: HashMap<(usize, String), Job>,
    oldest_first: VecDeque<(usize, String)>,
}

struct Job {
    number: u64,
    polls_left: u32,
}

/// Result of a query.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// There is no such job.
    Unknown,
    /// Still running.
    Running,
    /// Done. Its result is the document of that number, for every query from now on.
    Done(u64),
}

impl Jobs {
    /// Begins a job whose result `query` returns after `polls` queries that find it running.
    pub(crate) fn begin(&mut self, query: usize, id: String, number: u64, polls: u32) {
        let key = (query, id);
        let job = Job {
            number,
            polls_left: polls,
        };
        if self.jobs.insert(key.clone(), job).is_none() {
            self.oldest_first.push_back(key);
        }
        while self.jobs.len() > JOBS_MAX {
            let Some(oldest) = self.oldest_first.pop_front() else {
                break;
            };
            self.jobs.remove(&oldest);
        }
    }

    /// Queries a job's result.
    pub(crate) fn ask(&mut self, query: usize, id: &str) -> Progress {
        let Some(job) = self.jobs.get_mut(&(query, id.to_owned())) else {
            return Progress::Unknown;
        };
        match job.polls_left.checked_sub(1) {
            Some(left) => {
                job.polls_left = left;
                Progress::Running
            }
            None => Progress::Done(job.number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_run_and_are_forgotten_oldest_first() {
        let mut jobs = Jobs::default();
        jobs.begin(1, "a".to_owned(), 7, 2);
        assert_eq!(jobs.ask(2, "a"), Progress::Unknown);
        assert_eq!(jobs.ask(1, "b"), Progress::Unknown);
        let responses: Vec<_> = (0..4).map(|_| jobs.ask(1, "a")).collect();
        let (running, done) = (|| Progress::Running, || Progress::Done(7));
        assert_eq!(responses, [running(), running(), done(), done()]);
        for number in 0..JOBS_MAX {
            jobs.begin(1, number.to_string(), 0, 0);
        }
        assert_eq!(jobs.ask(1, "a"), Progress::Unknown);
        assert_eq!(jobs.ask(1, "0"), Progress::Done(0));
        assert_eq!(jobs.oldest_first.len(), JOBS_MAX);
    }
}
