//! Suggestions, through HTTP.

mod concurrency;
mod cosigning;
mod create;
mod extensions;
mod journey;
mod list;
mod on_paper;
mod refusals;
pub mod steps;
mod visibility;
