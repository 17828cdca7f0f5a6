//! What deputies are let know (代表法46), through HTTP.

mod correcting;
mod sending;
pub mod steps;
