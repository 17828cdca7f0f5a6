//! How a congress chooses among livelihood projects, through HTTP.

mod announcing;
mod method;
pub mod steps;
mod voting;
