//! What visitors of receptions bring forward (A3, A4), through HTTP.

mod handling;
mod making;
mod receiving;
mod refusals;
pub mod steps;
mod units;
