//! Oral opinions (口头意见): what a deputy says at an inspection, at research or while the congress deliberates
//! (J21). Deputies may put opinions forward there, and do not handle problems themselves (代表法31).
//!
//! ```text
//! open ─answered on the spot→ answered
//!   │ route        route again ↑ answer
//!   ├────────────→ routed ─────┘
//!   └─take over→ taken_over ←┘
//! ```
//!
//! Taken back from the unit, or its draft thrown away, it is open again.
//!
//! What is answered on the spot need not be routed. The rest is sorted: routed to a unit, which answers within
//! `oral_opinion_months`, or taken over as a draft suggestion of the deputy (代表法24, 36).
//!
//! - tables: `oral_opinions`, `oral_opinion_routings`; `suggestion_origins` by way of `suggestions`,
//!   `deadlines` by way of `clocks`
//! - permissions: `oral_opinions.*`
//! - events: `oral_opinion.*`; `data.to_do` says who must act, `data.notice` who should know

mod answering;
mod case;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
pub mod log;
pub mod model;
pub mod permissions;
mod recording;
pub mod response;
mod returning;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_running;
mod timeline;

pub(in crate::features) use handlers::route::route;
pub(in crate::features) use recording::record;
pub use returning::Drafts;
pub use routes::configure;
pub(in crate::features) use store::is_seen;
pub use store_running::Clocks;
