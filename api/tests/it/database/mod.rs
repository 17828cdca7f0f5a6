//! The schema on both engines.

mod binds;
mod catalogue;
mod concurrency;
mod counties;
mod migrations;
mod parity;
mod roles;
mod search_plan;
