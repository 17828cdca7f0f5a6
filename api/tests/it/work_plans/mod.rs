//! Work plans of a year, their annexes and what fulfils them, through HTTP.

mod annex;
mod journey;
mod kit;
mod links;
mod refusals;
pub mod steps;
mod visibility;
mod warnings;
