//! One operation per file.

mod create;
mod get;
mod give_back;
mod list;
mod renew;
mod update;

pub use create::*;
pub use get::*;
pub use give_back::*;
pub use list::*;
pub use renew::*;
pub use update::*;
