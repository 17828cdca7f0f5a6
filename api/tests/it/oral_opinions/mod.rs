//! Oral opinions (J21), through HTTP.

mod journey;
mod refusals;
pub mod steps;
mod taking_back;
mod taking_over;
mod visibility;
