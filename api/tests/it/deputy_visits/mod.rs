//! Visits with the certificate and meetings that deputies ask for (代表法29), through HTTP.

mod arranging;
mod following;
mod holding;
mod refusals;
pub mod steps;
