//! Interleaved timing: both sides run in turns, so that a noisy machine affects both alike. Results
//! are medians of many rounds.

use std::time::{Duration, Instant};

/// Times of two implementations of one task, in rounds that alternate the order.
pub struct Duel {
    /// Times of ours, one per round.
    pub ours: Vec<Duration>,
    /// Times of the baseline, one per round.
    pub baseline: Vec<Duration>,
}

impl Duel {
    /// Runs both `rounds` times, after one round that is not measured.
    pub fn run(rounds: usize, mut ours: impl FnMut(), mut baseline: impl FnMut()) -> Self {
        ours();
        baseline();
        let mut duel = Self {
            ours: Vec::with_capacity(rounds),
            baseline: Vec::with_capacity(rounds),
        };
        for round in 0..rounds {
            if round % 2 == 0 {
                duel.ours.push(time(&mut ours));
                duel.baseline.push(time(&mut baseline));
            } else {
                duel.baseline.push(time(&mut baseline));
                duel.ours.push(time(&mut ours));
            }
        }
        duel
    }

    /// Returns the speed of ours relative to the baseline: the median of the rounds' ratios. A
    /// disturbance that lasts longer than a round affects both sides of it.
    pub fn speed_up(&self) -> f64 {
        let ratio =
            |(ours, baseline): (&Duration, &Duration)| baseline.as_secs_f64() / ours.as_secs_f64();
        let mut ratios: Vec<f64> = self.ours.iter().zip(&self.baseline).map(ratio).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios.get(ratios.len() / 2).copied().unwrap_or_default()
    }
}

/// Times of several readers of the same bytes, in turns. The order changes from round to round.
pub struct Race<'r> {
    runners: Vec<(&'static str, Box<dyn FnMut() + 'r>, Vec<Duration>)>,
}

impl<'r> Race<'r> {
    /// Returns a race without readers.
    pub fn new() -> Self {
        Self {
            runners: Vec::new(),
        }
    }

    /// Adds a reader with a name.
    pub fn add(&mut self, name: &'static str, work: impl FnMut() + 'r) {
        self.runners.push((name, Box::new(work), Vec::new()));
    }

    /// Runs all `rounds` times, after one round that is not measured.
    pub fn run(&mut self, rounds: usize) {
        self.runners.iter_mut().for_each(|(_, work, _)| work());
        for round in 0..rounds {
            let count = self.runners.len();
            for place in 0..count {
                let (_, work, times) = &mut self.runners[(place + round) % count];
                times.push(time(work));
            }
        }
    }

    /// Returns names and times, one time per round.
    pub fn times(&self) -> impl Iterator<Item = (&'static str, &[Duration])> {
        self.runners
            .iter()
            .map(|(name, _, times)| (*name, times.as_slice()))
    }

    /// Returns the speed of the second relative to the first: the median of the rounds' ratios.
    pub fn ratio(&self, first: &str, second: &str) -> f64 {
        let times = |wanted| {
            self.times()
                .find(|(name, _)| *name == wanted)
                .map(|(_, times)| times)
                .unwrap_or_default()
        };
        let pairs = times(first).iter().zip(times(second));
        let mut ratios: Vec<f64> = pairs
            .map(|(first, second)| first.as_secs_f64() / second.as_secs_f64())
            .collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios.get(ratios.len() / 2).copied().unwrap_or_default()
    }
}

/// Returns the median.
pub fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn time(work: &mut (impl FnMut() + ?Sized)) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
