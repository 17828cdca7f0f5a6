//! Deputies: who they are, the mandates they hold, and the rules of both.
//!
//! A deputy is a person; a mandate is its seat in one term of one congress. A mandate is active,
//! suspended (rule D13) or ended (rule D14); [`rules::next_status`] is the one transition function,
//! and every change is a row with its statutory reason. The checks of a presidium are here too,
//! because they look at deputies; the presidium itself is the feature `presidium`.
//!
//! - tables: `deputies`, `mandates`, `mandate_changes`
//! - permissions: `deputies.read`, `deputies.read_contact`, `deputies.manage`,
//!   `deputies.manage_mandates`
//! - events: `deputy.created`, `deputy.updated`, `mandate.created`, `mandate.suspended`,
//!   `mandate.restored`, `mandate.ended`

mod assemble;
pub mod check;
mod dto;
pub mod error;
mod handlers;
pub mod invented;
mod mandate_store;
pub mod model;
pub mod permissions;
pub mod presidium;
mod response;
mod routes;
pub mod rules;
mod store;

#[cfg(test)]
mod tests;

pub(in crate::features) use handlers::change::record as record_change;
pub use mandate_store::{
    Mandate, in_office, insert as insert_mandate, insert_all as insert_mandates,
    of_deputies as mandates_of, update as update_mandate,
};
pub use model::Gender;
pub use routes::configure;
pub use store::{Deputy, DeputyFilter, all, by_ids, get, insert, insert_all, update};
