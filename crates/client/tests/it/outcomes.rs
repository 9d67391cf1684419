//! Responses and their consequences: classification, output, retries, polling.

mod broken;
mod canary;
mod judging;
mod polling;
mod retrying;
mod verdicts;
