//! The schema on both engines.

mod binds;
mod catalogue;
mod concurrency;
mod counties;
mod migrations;
mod parity;
mod plans;
mod roles;
mod search_plan;
