//! Responses and their consequences: classification, output, retries, polling.

mod broken;
mod canary;
mod classifying;
mod polling;
mod retrying;
mod verdicts;
