//! Livelihood projects reviewed, through HTTP.

mod accepting;
mod rating;
mod report;
mod scoring;

pub use rating::{linked, rated};
pub use scoring::scores;
