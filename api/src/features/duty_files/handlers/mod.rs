//! One operation per file.

mod close;
mod get;
mod hand_over;
mod list;
mod of_deputy;
mod word_update;
mod word_write;

pub use close::*;
pub use get::*;
pub use hand_over::*;
pub use list::*;
pub use of_deputy::*;
pub use word_update::*;
pub use word_write::*;
