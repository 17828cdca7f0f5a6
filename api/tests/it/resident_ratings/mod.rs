//! What residents say of livelihood projects, through HTTP and the public pages.

mod forms;
mod limits;
mod reading;
mod refusals;
pub mod steps;
