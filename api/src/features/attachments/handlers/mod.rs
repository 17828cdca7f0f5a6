//! One operation per file.

mod content;
mod delete;
mod upload;

pub use content::*;
pub use delete::*;
pub use upload::*;

use crate::platform::http::Problem;

/// The kind of a record as the event log wants it: one that is declared.
fn static_kind(kind: &str) -> Result<&'static str, Problem> {
    crate::features::attachment_subjects()
        .into_iter()
        .map(|subject| subject.kind())
        .find(|declared| *declared == kind)
        .ok_or_else(Problem::not_found)
}
