//! The inbox: who must do what, derived from the event log and never typed in.
//!
//! An event says under `data.to_do` which steps it opens for whom and which it closes
//! ([`ToDoChange`](crate::platform::events::ToDoChange)); the consumer here turns that into rows
//! whose identifiers follow from the event, so that rebuilding from the first event gives the same
//! rows. A step is for a deputy, or for everybody who works for an organ; the staff of a town or of
//! the county share the inbox of its offices.
//!
//! - table: `inbox_items`
//! - permission: `inbox.read`

mod consumer;
mod dto;
mod fold;
mod handlers;
mod offices;
pub mod permissions;
mod routes;
mod store;
mod store_offices;

#[cfg(test)]
mod tests;

pub use consumer::{Inbox, identifier as item_id};
pub use dto::{InboxItem, InboxKind};
pub use offices::Offices;
pub use routes::configure;
pub use store::{audiences, first_open};
