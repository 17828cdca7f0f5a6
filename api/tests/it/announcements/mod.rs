//! Announcements of congresses, through HTTP and the public pages.

mod occasions;
mod public;
mod refusals;
pub mod steps;
mod writing;
