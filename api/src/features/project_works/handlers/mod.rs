//! One operation per file.

mod answer;
mod ask;
mod change;
mod close;
mod complete;
mod create;
mod follow;
mod get;
mod list;
mod problem;
mod publish;
mod rectify;
mod report;
mod timeline;
mod update;

pub use answer::*;
pub use ask::*;
pub use change::*;
pub use close::*;
pub use complete::*;
pub use create::*;
pub use follow::*;
pub use get::*;
pub use list::*;
pub use problem::*;
pub use publish::*;
pub use rectify::*;
pub use report::*;
pub use timeline::*;
pub use update::*;
