//! Receptions of voters at stations (接待选民; 代表法28, 37; A3, A4): the roster says when which deputies are on duty,
//! residents are told some days before, then it is said who came. What residents bring forward is `reception_visits`.
//!
//! ```text
//! planned ─announced─→ announced ─presences─→ held (corrected the same way)
//!    │  └─ moved ↺        │  └─ moved ↺ (announced anew)
//!    └──── cancelled, or missed once the day is over ────┘
//! ```
//!
//! Residents are told `reception_notice_days` before at the latest; later only with a reason. A reception that was on
//! paper is entered afterwards in the same steps, with the day on which the notice was put up.
//!
//! - tables: `receptions`, `reception_deputies`
//! - permissions: `receptions.*`
//! - events: `reception.*`; `data.to_do` says who must act, `data.notice` who should know

mod announcing;
mod attending;
mod case;
mod coverage;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod public;
pub mod response;
mod response_coverage;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod sheet;
mod store;
mod store_coverage;
mod store_duties;
mod store_list;
mod updating;

pub(in crate::features) use announcing::announce;
pub(in crate::features) use attending::attend;
pub(in crate::features) use case::Case;
pub(in crate::features) use coverage::{LEAST, held, received};
pub(in crate::features) use create::create;
pub(in crate::features) use public::{Reception, duties_of, named, receivable};
pub use routes::configure;
pub(in crate::features) use rules::is_reached;
pub(in crate::features) use sheet::{PublicReception, coming};
