//! Pledges of deputies (履职承诺), through HTTP.

pub mod steps;
mod writing;
mod years;
