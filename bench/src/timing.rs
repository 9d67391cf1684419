//! Interleaved timing: both sides in turns, so that a noisy machine disturbs both alike, and medians of many rounds.

use std::time::{Duration, Instant};

/// Times of two ways to do one thing, in rounds that alternate which goes first.
pub struct Duel {
    /// Ours, one time a round.
    pub ours: Vec<Duration>,
    /// The baseline's, one time a round.
    pub baseline: Vec<Duration>,
}

impl Duel {
    /// Runs both ways `rounds` times after one round that does not count.
    pub fn run(rounds: usize, mut ours: impl FnMut(), mut baseline: impl FnMut()) -> Self {
        ours();
        baseline();
        let mut duel = Self { ours: Vec::with_capacity(rounds), baseline: Vec::with_capacity(rounds) };
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

    /// How many times as fast as the baseline ours is: the middle one of the rounds' ratios, so that a disturbance that
    /// lasts longer than a round hits both of its sides.
    pub fn speed_up(&self) -> f64 {
        let ratio = |(ours, baseline): (&Duration, &Duration)| baseline.as_secs_f64() / ours.as_secs_f64();
        let mut ratios: Vec<f64> = self.ours.iter().zip(&self.baseline).map(ratio).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios.get(ratios.len() / 2).copied().unwrap_or_default()
    }
}

/// The middle one.
pub fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn time(work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
