//! One operation per file; reading and changing one's own channel stand together.

mod channel;
mod create_webhook;
mod discard;
mod list;
mod list_webhooks;
mod renew_secret;
mod retry;
mod update_webhook;

pub use channel::*;
pub use create_webhook::*;
pub use discard::*;
pub use list::*;
pub use list_webhooks::*;
pub use renew_secret::*;
pub use retry::*;
pub use update_webhook::*;
