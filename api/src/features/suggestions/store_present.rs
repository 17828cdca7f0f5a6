//! Which of the rarer things a suggestion has: who reads it whole asks once, instead of asking each table for nothing.

use super::rows::Suggestion;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::schema::{
    suggestion_extensions as extensions, suggestion_links as links, suggestion_origins as origins,
    suggestion_returns as returns, suggestion_supervisions as supervisions,
    suggestion_urges as urges,
};
use diesel::dsl::exists;
use diesel::prelude::*;

/// What there is at least one of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Present {
    pub(super) extensions: bool,
    pub(super) returns: bool,
    pub(super) urges: bool,
    pub(super) supervisions: bool,
    /// From it or to it.
    pub(super) links: bool,
    pub(super) origin: bool,
}

/// What a suggestion has.
pub(super) fn present(conn: &mut AnyConnection, row: &Suggestion) -> Result<Present, Problem> {
    // Of each table the rows that belong to the suggestion by this column.
    macro_rules! any {
        ($table:ident, $column:ident) => {
            exists(
                $table::table
                    .filter($table::county_id.eq(row.county_id))
                    .filter($table::$column.eq(row.id)),
            )
        };
    }
    let (extensions, returns, urges, supervisions, from, to, origin) = diesel::select((
        any!(extensions, suggestion_id),
        any!(returns, suggestion_id),
        any!(urges, suggestion_id),
        any!(supervisions, suggestion_id),
        any!(links, from_id),
        any!(links, to_id),
        any!(origins, suggestion_id),
    ))
    .get_result::<(bool, bool, bool, bool, bool, bool, bool)>(conn)?;
    Ok(Present {
        extensions,
        returns,
        urges,
        supervisions,
        links: from || to,
        origin,
    })
}

/// What is asked for only where there is any.
pub(super) fn where_any<T: Default>(
    is_any: bool,
    read: impl FnOnce() -> Result<T, Problem>,
) -> Result<T, Problem> {
    if is_any { read() } else { Ok(T::default()) }
}
