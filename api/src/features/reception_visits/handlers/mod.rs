//! One operation per file.

mod answer;
mod convert;
mod feed_back;
mod get;
mod hand_over;
mod list;
mod record;
mod refuse;
mod result;
mod return_it;
mod update;

pub use answer::*;
pub use convert::*;
pub use feed_back::*;
pub use get::*;
pub use hand_over::*;
pub use list::*;
pub use record::*;
pub use refuse::*;
pub use result::*;
pub use return_it::*;
pub use update::*;
