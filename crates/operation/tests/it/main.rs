//! Outcome rules on bodies.

mod outcome;
