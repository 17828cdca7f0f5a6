//! One operation per file.

mod hide;
mod list;
mod submit;

pub use hide::*;
pub use list::*;
pub use submit::*;
