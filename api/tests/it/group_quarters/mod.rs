//! Quarters of groups and their three colours (domain 6.4).

mod closing;
mod correcting;
mod reminding;
pub mod steps;
