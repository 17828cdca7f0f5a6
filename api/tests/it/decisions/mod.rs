//! Resolutions, decisions, deliberation opinions, major matters and what becomes of them, through HTTP.

mod budgets;
mod journey;
mod refusals;
pub mod steps;
mod visibility;
pub mod voted;
