//! One operation per file.

mod answer_consent;
mod close;
mod get;
mod list;
mod record;
mod suspend;

pub use answer_consent::*;
pub use close::*;
pub use get::*;
pub use list::*;
pub use record::*;
pub use suspend::*;
