//! One operation per file.

pub(super) mod answer;
pub(super) mod delete;
pub(super) mod get;
pub(super) mod list;
pub(super) mod record;
pub(super) mod route;
pub(super) mod take_back;
pub(super) mod take_over;
pub(super) mod timeline;
pub(super) mod update;
pub(super) mod views;

pub use answer::*;
pub use delete::*;
pub use get::*;
pub use list::*;
pub use record::*;
pub use route::*;
pub use take_back::*;
pub use take_over::*;
pub use timeline::*;
pub use update::*;
pub use views::*;
