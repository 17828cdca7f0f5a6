//! Stations (A3), through HTTP.

mod checking;
mod closing;
mod everybody;
mod opening;
mod refusals;
pub mod steps;
