//! Certificates of deputies (代表法49), through HTTP.

mod issuing;
mod standing;
pub mod steps;
