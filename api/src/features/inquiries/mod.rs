//! Inquiries (质询案, Q3): ten deputies jointly and in writing, while the congress sits, of an organ of
//! the same level, with target, question and content (组织法24); deputies of a township of its
//! government only (代表法20).
//!
//! ```text
//! draft ─sign, submit→ submitted ─decide→ answering ─answer→ answered ─rate→ closed
//!   ↑ edit               │                    ↑                  │ half dissatisfied
//!   └────── returned ←───┘                    └─decide─ demanded ←┘
//! ```
//!
//! The presidium says how it is answered. Orally, the head of the organ attends; in writing, the head
//! signs. When 半数以上 of those who signed, that is at least half (N2), are dissatisfied, they may
//! demand another answer. A complex one is answered within `inquiry_answer_months` after the session.
//!
//! - tables: `inquiries`, `inquiry_{sessions,decisions,answers,ratings}`; `joint_signatures` by way of
//!   `signatures`
//! - permissions: `inquiries.*`
//! - events: `inquiry.*`; `data.to_do` says who must act

mod answering;
mod case;
mod congress_view;
mod create;
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
mod store_running;
mod timeline;

pub(in crate::features) use create::create;
pub(in crate::features) use detail::read;
pub use files::Files;
pub(in crate::features) use handlers::answer::answer;
pub(in crate::features) use handlers::decide::decide;
pub(in crate::features) use handlers::rate::rate;
pub(in crate::features) use handlers::sign::sign;
pub(in crate::features) use handlers::submit::submit;
pub use routes::configure;
pub use store_running::Clocks;
