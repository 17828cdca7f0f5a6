//! The data sets that benchmarks measure with: a county after ten years, and a nation around it.
//!
//! They are the demonstration county, played by the same script, rules and texts, but in memory and
//! stored in portions ([`fill`]) instead of act by act. What others derive from the log is derived by
//! the same consumers afterwards, so the result differs from a county that has worked for ten years
//! in nothing but the time it took.

mod county;
mod fill;
mod finish;
mod nation;

pub use county::build as build_county;
pub use nation::{Nation, build as build_nation};

use super::users::Shown;
use std::time::Duration;

/// What was built, and how long each step took.
#[derive(Debug, Default)]
pub struct Report {
    /// Counties.
    pub counties: usize,
    /// Deputies.
    pub deputies: usize,
    /// Suggestions.
    pub suggestions: usize,
    /// Events in the log.
    pub events: usize,
    /// Size of the database, bytes.
    pub bytes: i64,
    /// Name and duration of each step.
    pub steps: Vec<(&'static str, Duration)>,
    /// The accounts to show.
    pub accounts: Vec<Shown>,
}

/// Hears how far the work is: what is being done, how much is done, of how much (0: unknown).
pub type Say<'a> = dyn FnMut(&'static str, u64, u64) + 'a;
