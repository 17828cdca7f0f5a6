//! Talks with deputies, notices and advice to resign (D14), through HTTP.

mod absences;
mod advising;
mod holding;
mod reading;
pub mod steps;
