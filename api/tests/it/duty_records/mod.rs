//! Duty records (A8, A9), through HTTP and from the event log.

mod deriving;
mod entering;
mod sessions;
pub mod steps;
mod verifying;
