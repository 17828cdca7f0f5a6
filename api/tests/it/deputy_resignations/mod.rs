//! Resignations of deputies (D11), through HTTP.

mod deciding;
mod refusals;
pub mod steps;

pub use deciding::moved_away;
