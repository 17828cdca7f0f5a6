//! Stations (A3), through HTTP.

mod checking;
mod closing;
mod opening;
mod refusals;
pub mod steps;
