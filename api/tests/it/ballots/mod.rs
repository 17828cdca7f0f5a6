//! Ballots, through HTTP: by hands, by name, in secret by the system, in secret on paper.

mod elections;
mod hall;
mod killed;
mod leaks;
mod luck;
mod methods;
mod paper;
mod refusals;
mod secret;
pub mod steps;
mod storm;
