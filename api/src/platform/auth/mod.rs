//! Who is calling, what they may do, and the only doors to the database.

mod permission;
mod permit;
mod principal;
mod public;
mod role;
mod scope;
mod sessions;
mod token;
mod unknown_names;

pub(crate) use permission::permissions;
pub use permission::{Permission, PermissionInfo};
pub use permit::{Acting, Authenticated, Permit};
pub use principal::{Granted, Principal, Restriction};
pub use public::Public;
pub use role::Role;
pub use scope::Scope;
pub use sessions::{SessionSource, SessionState, Sessions};
pub use token::{AccessToken, Claims, Tokens};
pub use unknown_names::{Refusal, UnknownNames};
