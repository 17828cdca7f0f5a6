//! One operation per file.

mod adopt;
mod close;
mod create;
mod delete;
mod file;
mod get;
mod hand_over;
mod judge;
mod list;
mod publish;
mod report;
mod take_back;
mod timeline;
mod update;
mod views;

pub use adopt::*;
pub use close::*;
pub use create::*;
pub use delete::*;
pub use file::*;
pub use get::*;
pub use hand_over::*;
pub use judge::*;
pub use list::*;
pub use publish::*;
pub use report::*;
pub use take_back::*;
pub use timeline::*;
pub use update::*;
pub use views::*;
