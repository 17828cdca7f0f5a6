//! Who keeps in touch with whom (domain 12, row 37), through HTTP.

mod assigning;
mod comparing;
mod noting;
mod refusals;
mod residents;
pub mod steps;
