//! One operation per file.

mod answer;
mod attend;
mod cancel;
mod coverage;
mod get;
mod invite;
mod list;
mod plan;
mod quiz_answer;
mod quiz_write;
mod update;

pub use answer::*;
pub use attend::*;
pub use cancel::*;
pub use coverage::*;
pub use get::*;
pub use invite::*;
pub use list::*;
pub use plan::*;
pub use quiz_answer::*;
pub use quiz_write::*;
pub use update::*;
