//! What visitors of a reception bring forward, and what becomes of it (接待选民; A3, A4): the ledger of a station.
//!
//! ```text
//! open ─answered on the spot→ answered
//!  ├─ handed over → handed_over (→ to another unit ↺) ─ result ─→ fed back to the visitor
//!  │                    └─ not the unit's own → open, to be handed over anew
//!  ├─ suggestion  → suggested (a draft of a deputy on duty; thrown away: as before) ─→ fed back
//!  └─ refused     → refused: litigation, reconsideration or arbitration is the way
//! ```
//!
//! A station does not settle the matter (代表法31): it explains, hands over and tells the visitor what the unit said.
//! Who the visitor is may be left out; it is for the office of the congress and the deputies on duty. The county reads
//! the ledgers of its towns without it. Events tell the place and the day, nothing of the matter.
//!
//! A unit that works here reads what it has or has answered, without who the visitor is, and writes down the result
//! itself; the office may do it for it. Of an organ elsewhere only the office can. The day by which it answers is
//! reminded of like other answers of units.
//!
//! - tables: `reception_visits`, `reception_unit_replies`
//! - permissions: `reception_visits.*`
//! - events: `reception_visit.*`; `data.to_do` says what waits for the office and the unit, `data.notice` who should
//!   know

mod case;
mod converting;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod handling;
mod log;
pub mod model;
pub mod permissions;
mod recording;
mod replying;
pub mod response;
mod returning;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_replies;
mod store_running;

pub(in crate::features) use case::Case;
pub(in crate::features) use handling::{hand_over, refuse, result};
pub(in crate::features) use recording::record;
pub use returning::Drafts;
pub use routes::configure;
pub(in crate::features) use store::is_seen;
pub use store_running::Clocks;
