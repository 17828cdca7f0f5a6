//! What a unit does inside, between signing for a suggestion and answering it (J11, J20).
//!
//! ```text
//! writing ─submit→ submitted ─sign off→ signed_off ─answer→ sent
//!    ↑  ↑             │   │                 │
//!    │  └──recall─────┘   └─return→ returned│ (edited, submitted again)
//!    └──────────────edit────────────────────┘
//! ```
//!
//! A clerk writes the answer, the leader of the unit signs it off, and only what was signed off goes
//! out; a unit without a leader answers at once. What is written stays inside the unit until then.
//!
//! What is done step by step is a procedure (J20); the steps the record knows by itself tick themselves.
//! Before that the unit may write a plan (办理方案), which the deputies and the office read; it is never
//! changed, another revision follows it.
//!
//! - tables: `suggestion_drafts`, `suggestion_draft_versions`, `suggestion_plans`,
//!   `suggestion_pre_replies`
//! - permission: `suggestions.handle`
//! - events: `suggestion.draft_*`, `suggestion.plan_*`, `suggestion.step_*`

mod checklist;
pub(super) mod drafting;
mod dto;
mod entries;
pub(super) mod handlers;
pub(super) mod model;
pub(super) mod planning;
mod response;
mod rules;
pub(super) mod store_drafts;
mod store_plans;
pub(super) mod store_pre_replies;
mod view;
