//! One operation per file.

mod decide;
mod enter;
mod get;
mod list;
mod sample;
mod update;
mod withdraw;

pub use decide::*;
pub use enter::*;
pub use get::*;
pub use list::*;
pub use sample::*;
pub use update::*;
pub use withdraw::*;
