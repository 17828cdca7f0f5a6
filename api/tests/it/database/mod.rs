//! The schema on both engines.

mod binds;
mod catalogue;
mod concurrency;
mod counties;
mod counts;
mod migrations;
mod parity;
mod plans;
mod replica;
mod roles;
mod search_plan;
mod silence;
mod upgrade;
