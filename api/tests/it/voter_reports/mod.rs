//! Reports of deputies to voters (A6; 代表法58), through HTTP.

mod coverage;
mod holding;
mod planning;
mod rating;
mod slips;
pub mod steps;
mod telling;
