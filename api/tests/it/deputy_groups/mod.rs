//! Deputy groups (A1), through HTTP.

mod forming;
mod planning;
pub mod steps;
