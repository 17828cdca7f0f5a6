//! What enforcing organs report about deputies (代表法39; D13, D15): arrest, trial and other measures against a township
//! deputy are reported to the congress at once; for a county deputy the consent of the standing committee is asked
//! first, unless caught in the act. The mandate is suspended by the act that exists for mandates (代表法61).
//!
//! ```text
//! received ─ county: consent asked → granted | refused ─→ mandate suspended ─→ closed
//! ```
//!
//! For the office of the congress and the county only; texts of events name nobody.
//!
//! - tables: `custody_reports`
//! - permissions: `custody_reports.*`
//! - events: `custody_report.*`, and `mandate.suspended` of the deputy

mod acting_on;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;

pub use routes::configure;
