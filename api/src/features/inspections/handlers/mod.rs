//! One operation per file.

pub(super) mod answer;
pub(super) mod create;
pub(super) mod delete;
pub(super) mod feed_back;
pub(super) mod get;
pub(super) mod hand_over;
pub(super) mod list;
pub(super) mod take_back;
pub(super) mod timeline;
pub(super) mod update;
pub(super) mod views;

pub use answer::*;
pub use create::*;
pub use delete::*;
pub use feed_back::*;
pub use get::*;
pub use hand_over::*;
pub use list::*;
pub use take_back::*;
pub use timeline::*;
pub use update::*;
pub use views::*;
