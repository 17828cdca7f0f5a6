//! One operation per file.

mod count;
mod list;
mod mark;

pub use count::*;
pub use list::*;
pub use mark::*;
