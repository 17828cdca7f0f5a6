//! Duty records (A8, A9), through HTTP and from the event log.

mod deriving;
mod drawing;
mod entering;
mod sessions;
mod sources;
pub mod steps;
mod truth;
mod verifying;
