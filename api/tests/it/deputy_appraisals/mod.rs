//! Appraisals of deputies (五好代表; domain 12/36), through HTTP.

mod deciding;
mod preparing;
mod rating;
pub mod steps;
