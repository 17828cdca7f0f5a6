//! Receptions of voters (A3, A4), through HTTP.

mod announcing;
mod attending;
mod coverage;
mod moving;
mod planning;
mod refusals;
pub mod steps;
