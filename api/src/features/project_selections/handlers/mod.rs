//! One operation per file.

mod adopt;
mod begin_vote;
mod create;
mod get;
mod list;
mod publish;
mod timeline;
mod update;
mod withdraw_vote;

pub use adopt::*;
pub use begin_vote::*;
pub use create::*;
pub use get::*;
pub use list::*;
pub use publish::*;
pub use timeline::*;
pub use update::*;
pub use withdraw_vote::*;
