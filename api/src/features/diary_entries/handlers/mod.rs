//! One operation per file.

mod convert;
mod delete;
mod forward;
mod get;
mod list;
mod propose;
mod record;
mod update;

pub use convert::*;
pub use delete::*;
pub use forward::*;
pub use get::*;
pub use list::*;
pub use propose::*;
pub use record::*;
pub use update::*;
