//! Deputy groups (代表小组; 代表法26, 组织法43; A1): deputies of a congress of one region or one profession, who act
//! together between sessions, with a leader and a plan for each year. A deputy may belong to several groups. The five
//! ones (五个一; domain 12, row 29) of each year are items of a template of town or county (`procedures`), ticked here.
//!
//! - tables: `deputy_groups`, `deputy_group_members`, `deputy_group_plans`, `deputy_group_checks`
//! - permissions: `deputy_groups.*`
//! - events: `deputy_group.*`; `data.notice` says who should know

mod case;
mod checking;
mod create;
mod detail;
mod dissolving;
pub mod dto;
pub mod error;
mod handlers;
mod log;
mod membership;
pub mod model;
pub mod permissions;
mod planning;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_checks;
mod store_held;
mod store_list;
mod store_members;
mod store_public;
mod updating;
mod yearly;

pub(in crate::features) use case::Case;
pub(in crate::features) use checking::check;
pub(in crate::features) use create::create;
pub(in crate::features) use planning::plan;
pub use routes::configure;
pub(in crate::features) use store_held::held;
pub(in crate::features) use store_public::{
    Group, formed_on, in_scope, members, members_on, named, of_term, standing,
};
pub(in crate::features) use yearly::{PER_YEAR, Yearly, yearly};
