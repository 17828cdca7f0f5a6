//! One operation per file.

mod answer;
mod arrange;
mod ask_to_move;
mod cancel;
mod confirm;
mod convert;
mod get;
mod list;
mod rate;
mod record;
mod refuse;
mod request;

pub use answer::*;
pub use arrange::*;
pub use ask_to_move::*;
pub use cancel::*;
pub use confirm::*;
pub use convert::*;
pub use get::*;
pub use list::*;
pub use rate::*;
pub use record::*;
pub use refuse::*;
pub use request::*;
