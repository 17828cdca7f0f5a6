//! What residents say of livelihood projects that were accepted (群众评议; the last of 群众提—代表审—人大决—政府办—评): satisfied or
//! not, with a comment, without an account. Open from the acceptance for `project_resident_rating_days`.
//!
//! It is collected on the net and no sample, and says so; whole villages share an address, so only the same sender
//! counts once. Counts are counted, never kept. Comments are read by the office and the unit alone, with numbers and
//! names hidden; one that the office hides still counts.
//!
//! - table: `resident_ratings`
//! - permissions: `resident_ratings.*`; one operation for everybody
//! - events: `resident_rating.received`, without the comment, and `resident_rating.hidden`

pub mod dto;
pub mod error;
mod handlers;
mod hiding;
mod log;
pub mod model;
pub mod permissions;
mod reading;
mod receiving;
pub mod response;
mod routes;
mod rows;
mod store;
mod window;

pub(in crate::features) use reading::counts;
pub(in crate::features) use receiving::receive;
pub use routes::configure;
pub use window::Window;
pub(in crate::features) use window::window;
