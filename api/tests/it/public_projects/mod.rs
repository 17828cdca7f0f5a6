//! The public pages of livelihood projects, and their data.

mod announced;
mod course;
mod data;
pub mod steps;
