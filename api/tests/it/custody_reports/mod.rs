//! Reports of enforcing organs about deputies (D13, D15), through HTTP.

mod reporting;
pub mod steps;
