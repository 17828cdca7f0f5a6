//! Livelihood projects reviewed, through HTTP.

mod accepting;
mod rating;
mod report;
mod scoring;

pub use scoring::scores;
