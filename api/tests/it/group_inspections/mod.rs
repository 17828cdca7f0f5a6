//! Looks at deputy groups (活动督查; domain 12, row 31), through HTTP.

mod answering;
mod recording;
pub mod steps;
