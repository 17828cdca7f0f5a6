//! Deliveries: what waits for somebody, and what they should know, sent to where they are: by mail,
//! and to other systems by webhook.
//!
//! A consumer of the event log plans them: for every account that wants mail, what is opened for it or
//! told to it; for every webhook, the kinds of events it asks for. A background job sends what is
//! due. What is due for one account goes as one mail, so that a busy hour is no flood.
//!
//! ```text
//! pending ─sent→ sent
//!    │  ↑ tried again after a growing pause
//!    └──┴─given up→ dead ─retry→ pending
//!                     └─discard (why)→ discarded
//! ```
//!
//! - Once per account or webhook and item, by constraint: deriving the inbox again sends nothing again.
//! - A claim is a lease: a process that dies with it loses it, and the next one sends the same batch
//!   with the same `Message-ID` (mail) or `webhook-id`, by which the receiver knows a second copy.
//! - Nothing is sent in quiet hours, urgent or not.
//! - A mail says what is to be done and about what, with a link that lands there after signing in;
//!   nothing more of the content leaves the house. Secrets of webhooks are encrypted at rest.
//! - A webhook's address must lie in the public internet unless the configuration allows others; it
//!   is checked when entered and again at every connection, and redirects are not followed.
//!
//! - tables: `account_channels`, `webhooks`, `deliveries`
//! - permissions: `channels.mine`, `webhooks.*`, `deliveries.*`
//! - events: `channel.changed`, `webhook.*`, `delivery.*`

mod consumer;
mod dto;
pub mod error;
mod handlers;
mod mail;
mod outbox;
pub mod permissions;
mod plan;
mod post;
mod routes;
pub mod rules;
mod send;
mod signing;
mod store;
mod store_channels;
mod store_queue;
mod store_receivers;
mod store_webhooks;

pub use consumer::Deliveries;
pub use outbox::Outbox;
pub use routes::configure;
pub use send::{send, send_due};
