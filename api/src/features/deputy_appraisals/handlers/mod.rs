//! One operation per file.

mod begin;
mod cancel;
mod close;
mod create;
mod decide;
mod get;
mod list;
mod papers;
mod propose;
mod rate;
mod remind;
mod update;

pub use begin::*;
pub use cancel::*;
pub use close::*;
pub use create::*;
pub use decide::*;
pub use get::*;
pub use list::*;
pub use papers::*;
pub use propose::*;
pub use rate::*;
pub use remind::*;
pub use update::*;
