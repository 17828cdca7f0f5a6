//! Points and stars (§6.3), through HTTP.

mod closing;
mod counting;
mod keeping;
pub mod steps;
