//! One operation per file.

mod deputy_rates;
mod rates;

pub use deputy_rates::*;
pub use rates::*;
