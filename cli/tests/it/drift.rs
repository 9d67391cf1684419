//! Drift: found where it is, and only there; shown without anything of a person; told the same however it was counted.

mod canary;
mod command;
mod found;
mod made_up;
mod page;
mod proposed;
mod resumed;
