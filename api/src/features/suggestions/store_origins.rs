//! What suggestions came from that nobody typed in as suggestions (J3, J21).

use super::model::OriginKind;
use super::response_links::SuggestionOrigin;
use super::rows::Suggestion;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::suggestion_origins as rows;
use diesel::prelude::*;

/// Where a suggestion came from.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct OriginRow {
    pub county_id: i64,
    pub suggestion_id: Id,
    pub kind: OriginKind,
    pub subject_id: Id,
    pub title: String,
    pub number: Option<String>,
    pub at: Timestamp,
}

/// Enters where a suggestion came from.
pub(super) fn insert(conn: &mut AnyConnection, row: &OriginRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}

/// Where it came from; none for what was written as a suggestion.
pub(super) fn find(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Option<SuggestionOrigin>, Problem> {
    let found: Option<OriginRow> = rows::table
        .find((row.county_id, row.id))
        .select(OriginRow::as_select())
        .first(conn)
        .optional()?;
    Ok(found.map(|origin| SuggestionOrigin {
        kind: origin.kind,
        id: origin.subject_id,
        title: origin.title,
        number: origin.number,
    }))
}
