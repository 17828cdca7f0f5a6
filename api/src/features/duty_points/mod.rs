//! Points and stars of deputies (积分、星级; §6.3): counted from verified duty records by rules a congress has adopted,
//! never typed in, never from signing in or from time online (国办函〔2026〕12号).
//!
//! Rules have versions: each is in force from the beginning of a quarter, by a decision with its day and who decided,
//! and is never changed afterwards. A town without rules of its own counts by those of the county. Counted again, the
//! same records give the same points; each says why. At the end of a quarter the office closes it: what was given is
//! kept, shown to each deputy, who may appeal, and seen by others only when it was decided to publish it: by the deputies
//! of the congress, or by residents, too. What turns out wrong afterwards is put right in the quarter that is open, and
//! says so.
//!
//! ```text
//! rules: draft ─decide→ in_force        quarter: closed ─publish→ published
//! appeal: open ─answer→ upheld, rejected
//! ```
//!
//! - tables: `duty_rule_sets`, `duty_point_lines`, `duty_scores`, `duty_appeals`; `duty_quarters` by way of
//!   `duty_records`
//! - permissions: `duty_points.*`
//! - events: `duty_rule_set.*`, `duty_quarter.*`, `duty_appeal.*`

mod appealing;
mod closing;
pub mod dto;
pub mod error;
mod explaining;
mod handlers;
mod keeping;
mod ledger;
mod log;
pub mod model;
pub mod permissions;
pub mod points;
mod public;
mod reading;
pub mod response;
mod routes;
mod rows;
pub mod rule_set;
pub mod rules;
#[cfg(test)]
mod rules_tests;
mod store_appeals;
mod store_count;
mod store_public;
mod store_rule_sets;
pub mod templates;

pub(in crate::features) use keeping::{decide, draft};
pub(in crate::features) use public::{
    PublicPoints, PublicQuarter, PublicRules, public_all, public_one, published,
};
pub use routes::configure;
