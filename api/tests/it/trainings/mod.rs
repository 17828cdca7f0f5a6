//! Trainings of deputies (代表法47), through HTTP.

mod answering;
mod attending;
mod coverage;
mod planning;
mod quiz;
pub mod steps;
