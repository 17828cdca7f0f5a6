//! Deputy groups (A1), through HTTP.

mod checking;
mod forming;
mod planning;
pub mod steps;
