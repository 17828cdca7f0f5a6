//! Ideas for livelihood projects, through HTTP.

mod batches;
mod contacts;
mod duplicates;
mod finding;
mod giving;
mod merging;
mod sorting;
pub mod steps;
mod visibility;
