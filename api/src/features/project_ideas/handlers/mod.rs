//! One operation per file.

mod accept;
mod assign;
mod contact;
mod create_batch;
mod exclude;
mod get;
mod list;
mod merge;
mod record;
mod reserve;
mod restore;
mod similar;
mod similar_text;
mod split_off;
mod timeline;
mod update;

pub use accept::*;
pub use assign::*;
pub use contact::*;
pub use create_batch::*;
pub use exclude::*;
pub use get::*;
pub use list::*;
pub use merge::*;
pub use record::*;
pub use reserve::*;
pub use restore::*;
pub use similar::*;
pub use similar_text::*;
pub use split_off::*;
pub use timeline::*;
pub use update::*;
