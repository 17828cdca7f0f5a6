//! Livelihood projects until the congress has chosen, through HTTP.

mod appraising;
mod bad_input;
mod screening;
mod sheets;
pub mod steps;
mod visibility;
mod year;
mod year_done;
