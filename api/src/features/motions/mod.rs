//! Motions (议案, Q1): moved by five deputies of a township or ten of a county jointly, by the
//! presidium, by the government (组织法22), with cause, grounds and plan (代表法15).
//!
//! ```text
//! draft ─sign, submit→ submitted ─list→ on_agenda ─vote→ adopted ─task, report
//!   ↑ edit              │ │ refer→ referred ─report→ (list …)  └→ rejected
//!   └──── returned ←────┘ └ not listed; converted: a suggestion with the same deputies (J3)
//! ```
//!
//! The number of signatures comes from the statute through the register of parameters, the number of
//! votes from [`counting`](crate::features::counting); neither is ever typed. Before it is on the
//! agenda the mover withdraws freely, afterwards with the presidium's consent (Q1).
//!
//! - tables: `motions`, `motion_{deadlines,decisions,reports,withdrawals,votes,tasks}`;
//!   `joint_signatures` by way of `signatures`
//! - permissions: `motions.*`
//! - events: `motion.*`; `data.to_do` says who must act

mod case;
mod congress_view;
mod converting;
mod create;
mod deciding;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
pub mod log;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod standing;
mod store;
mod store_acts;
mod store_list;
mod submitting;
mod timeline;
mod voting;

pub(in crate::features) use create::create;
pub(in crate::features) use detail::read;
pub use files::Files;
pub(in crate::features) use handlers::assign_task::assign_task;
pub(in crate::features) use handlers::decide::decide;
pub(in crate::features) use handlers::fix_deadline::fix as fix_deadline;
pub(in crate::features) use handlers::sign::sign;
pub(in crate::features) use handlers::submit::submit;
pub(in crate::features) use handlers::vote::vote;
pub use routes::configure;
