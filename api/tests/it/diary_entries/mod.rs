//! The diary of a deputy (A5), through HTTP.

mod keeping;
mod letters;
mod making;
mod sharing;
pub mod steps;
