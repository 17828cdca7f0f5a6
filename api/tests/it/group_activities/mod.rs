//! Activities of deputy groups (A2), through HTTP.

mod attending;
mod planning;
mod recording;
pub mod steps;
