//! Points and stars (§6.3), through HTTP.

mod closing;
mod counting;
mod keeping;
mod public;
mod stars;
pub mod steps;
