//! Inspections, research and inspections of law enforcement (J22), through HTTP.

mod journey;
mod refusals;
pub mod steps;
mod taking_back;
mod visibility;
