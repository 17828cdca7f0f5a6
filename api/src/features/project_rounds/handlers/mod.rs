//! One operation per file.

mod begin;
mod create;
mod end;
mod get;
mod list;
mod renew;
mod restore;
mod timeline;
mod update;

pub use begin::*;
pub use create::*;
pub use end::*;
pub use get::*;
pub use list::*;
pub use renew::*;
pub use restore::*;
pub use timeline::*;
pub use update::*;
