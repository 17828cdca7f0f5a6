//! What residents send without an account, through HTTP and the public pages.

mod challenges;
mod following;
mod forms;
mod letters;
mod limits;
mod moderating;
mod pictures;
mod privacy;
mod refusals;
pub mod steps;
