//! One operation per file.

mod decide;
mod draw;
mod enter;
mod get;
mod list;
mod sample;
mod sampling;
mod update;
mod withdraw;

pub use decide::*;
pub use draw::*;
pub use enter::*;
pub use get::*;
pub use list::*;
pub use sample::*;
pub use sampling::*;
pub use update::*;
pub use withdraw::*;
