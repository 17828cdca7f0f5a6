//! Inquiries, through HTTP.

mod journey;
mod on_paper;
mod refusals;
pub mod steps;
mod visibility;
