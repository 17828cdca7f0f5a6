//! One operation per file.

mod close;
mod create;
mod get;
mod list;
mod note;
mod publish;
mod remind;
mod review;
mod update;
mod year;

pub use close::*;
pub use create::*;
pub use get::*;
pub use list::*;
pub use note::*;
pub use publish::*;
pub use remind::*;
pub use review::*;
pub use update::*;
pub use year::*;
