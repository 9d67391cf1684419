//! What comes back from a call and what follows from it: judging, showing, sending again, asking again.

mod broken;
mod canary;
mod judging;
mod polling;
mod retrying;
mod verdicts;
