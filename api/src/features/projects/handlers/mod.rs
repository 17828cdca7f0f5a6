//! One operation per file.

mod appraise;
mod check;
mod create;
mod exclude;
mod get;
mod list;
mod remark;
mod reserve;
mod restore;
mod shortlist;
mod take_back;
mod timeline;
mod update;

pub use appraise::*;
pub use check::*;
pub use create::*;
pub use exclude::*;
pub use get::*;
pub use list::*;
pub use remark::*;
pub use reserve::*;
pub use restore::*;
pub use shortlist::*;
pub use take_back::*;
pub use timeline::*;
pub use update::*;
