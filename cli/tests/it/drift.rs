//! Tests of drift: it is found at its location and only there, shown without personal values, and
//! reported the same however it was counted.

mod canary;
mod command;
mod found;
mod made_up;
mod page;
mod proposed;
mod resumed;
