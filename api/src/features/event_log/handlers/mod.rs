//! One operation per file.

mod head;
mod list;
mod verify;

pub use head::*;
pub use list::*;
pub use verify::*;
