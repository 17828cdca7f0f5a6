//! One operation per file.

mod answer_cosign;
mod assign;
mod assignment_preview;
mod contact;
mod create;
mod delete;
mod get;
mod invite;
mod list;
mod rate;
mod reply;
mod review;
mod sign_for;
mod submit;
mod timeline;
mod update;
mod views;
mod withdraw;

pub use answer_cosign::*;
pub use assign::*;
pub use assignment_preview::*;
pub use contact::*;
pub use create::*;
pub use delete::*;
pub use get::*;
pub use invite::*;
pub use list::*;
pub use rate::*;
pub use reply::*;
pub use review::*;
pub use sign_for::*;
pub use submit::*;
pub use timeline::*;
pub use update::*;
pub use views::*;
pub use withdraw::*;
