//! One operation per file.

mod announce;
mod begin_rating;
mod cancel;
mod confirm;
mod coverage;
mod feed_back;
mod get;
mod hold;
mod list;
mod note;
mod plan;
mod rate;
mod shift;
mod slips;
mod write;

pub use announce::*;
pub use begin_rating::*;
pub use cancel::*;
pub use confirm::*;
pub use coverage::*;
pub use feed_back::*;
pub use get::*;
pub use hold::*;
pub use list::*;
pub use note::*;
pub use plan::*;
pub use rate::*;
pub use shift::*;
pub use slips::*;
pub use write::*;
