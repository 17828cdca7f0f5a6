//! What the committee of a subdistrict keeps, which has no congress, through HTTP.

mod groups;
mod keeping;
mod limits;
pub mod steps;
