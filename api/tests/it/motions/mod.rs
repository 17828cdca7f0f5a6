//! Motions, through HTTP.

mod congress;
mod conversion;
mod journey;
mod on_paper;
mod refusals;
mod signing;
pub mod steps;
mod visibility;
