//! One operation per file.

mod absences;
mod answer;
mod cancel;
mod close;
mod follow_up;
mod get;
mod hold;
mod list;
mod plan;
mod update;

pub use absences::*;
pub use answer::*;
pub use cancel::*;
pub use close::*;
pub use follow_up::*;
pub use get::*;
pub use hold::*;
pub use list::*;
pub use plan::*;
pub use update::*;
