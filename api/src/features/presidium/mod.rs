//! The presidium of a township congress (主席团): its members, and warnings that explain themselves.
//!
//! Members are deputies of the running term (rule P1). Size (P5) and posts (P6) are checked against
//! the parameters of the county or town and only warn: the record holds what was really elected.
//!
//! - table: `presidium_members`
//! - permissions: `presidium.read`, `presidium.manage`
//! - events: `presidium.member_added`, `presidium.member_ended`

mod dto;
pub mod error;
mod handlers;
pub mod permissions;
mod routes;
mod store;
mod view;
mod warnings;

pub use dto::Presidium;
pub use routes::configure;
pub use view::current;
