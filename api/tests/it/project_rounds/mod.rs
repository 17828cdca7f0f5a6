//! Rounds of livelihood projects, through HTTP.

mod refusals;
mod soliciting;
pub mod steps;
mod visibility;
