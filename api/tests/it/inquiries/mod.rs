//! Inquiries, through HTTP.

mod journey;
mod refusals;
pub mod steps;
mod visibility;
