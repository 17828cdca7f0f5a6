//! Posts of deputies (设岗定责), through HTTP.

mod holding;
mod posts;
pub mod steps;
