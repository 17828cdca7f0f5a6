//! One operation per file.

mod adopt;
mod create;
mod delete;
mod get;
mod item_complete;
mod item_create;
mod item_delete;
mod item_drop;
mod item_reopen;
mod item_update;
mod link_create;
mod link_delete;
mod list;
mod publish;
mod timeline;
mod update;

pub use adopt::*;
pub use create::*;
pub use delete::*;
pub use get::*;
pub use item_complete::*;
pub use item_create::*;
pub use item_delete::*;
pub use item_drop::*;
pub use item_reopen::*;
pub use item_update::*;
pub use link_create::*;
pub use link_delete::*;
pub use list::*;
pub use publish::*;
pub use timeline::*;
pub use update::*;
