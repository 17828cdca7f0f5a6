//! One operation per file.

mod correct;
mod create;
mod get;
mod list;
mod read;
mod remind;
mod send;
mod update;
mod withdraw;

pub use correct::*;
pub use create::*;
pub use get::*;
pub use list::*;
pub use read::*;
pub use remind::*;
pub use send::*;
pub use update::*;
pub use withdraw::*;
