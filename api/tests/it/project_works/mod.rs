//! Livelihood projects carried out, through HTTP.

mod asking;
mod changing;
mod doing;
mod planning;
pub mod steps;
mod visibility;
