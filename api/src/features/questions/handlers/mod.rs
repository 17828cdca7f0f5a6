//! One operation per file.

pub(super) mod answer;
pub(super) mod get;
pub(super) mod list;
pub(super) mod record;
pub(super) mod timeline;
pub(super) mod update;
pub(super) mod withdraw;

pub use answer::*;
pub use get::*;
pub use list::*;
pub use record::*;
pub use timeline::*;
pub use update::*;
pub use withdraw::*;
