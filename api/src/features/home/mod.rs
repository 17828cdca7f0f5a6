//! The first page (工作台): what is late, what waits for the reader, what the law and the plan still
//! ask, what happened. Derived; owns no table.
//!
//! - permission: `home.read`

mod calendar;
mod dto;
mod duties;
mod frame;
mod handlers;
pub mod permissions;
mod report_rules;
mod routes;
mod store;
mod store_duties;

pub use routes::configure;
