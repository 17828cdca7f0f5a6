//! Column lists for `RETURNING`, which the derive cannot take as `as_returning()`.

use super::MultiBackend;
use diesel::Selectable;

/// `.returning(Suggestion::columns())` in the field order of the struct.
pub trait Columns: Selectable<MultiBackend> {
    /// The selection of this struct's fields.
    #[must_use]
    fn columns() -> Self::SelectExpression {
        Self::construct_selection()
    }
}

impl<T: Selectable<MultiBackend>> Columns for T {}
