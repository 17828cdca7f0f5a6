//! Duty files (A8): put together of the records, closed after the mandate, handed over, printed.

mod closing;
mod duties;
mod reading;
pub mod steps;
