//! The public card of a deputy (代表法58; A3, A4): how residents reach who represents them. It is shown only with the
//! deputy's consent, as long as they are in office, and until it is withdrawn; it holds what was entered for it and
//! nothing of the register.
//!
//! - table: `deputy_cards`
//! - permissions: `deputy_cards.*`
//! - events: `deputy.card_saved`, `deputy.card_withdrawn`, on the deputy; never what stands on the card

mod dto;
pub mod error;
mod handlers;
pub mod permissions;
mod routes;
mod saving;
mod store;
mod store_public;

pub use routes::configure;
pub(in crate::features) use store_public::{PublicCard, Wanted, among, list, takes_letters};
