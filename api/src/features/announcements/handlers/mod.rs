//! One operation per file.

mod create;
mod delete;
mod get;
mod list;
mod publish;
mod timeline;
mod update;
mod withdraw;

pub use create::*;
pub use delete::*;
pub use get::*;
pub use list::*;
pub use publish::*;
pub use timeline::*;
pub use update::*;
pub use withdraw::*;
