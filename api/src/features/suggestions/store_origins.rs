//! What suggestions came from that nobody typed in as suggestions (J3, J21).

use super::model::{OriginKind, Status};
use super::response_links::SuggestionOrigin;
use super::rows::Suggestion;
use super::store::visible;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, Tx};
use crate::platform::http::Problem;
use crate::schema::{suggestion_origins as rows, suggestions};
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

/// A record that suggestions are made of.
pub trait Origin: Send + Sync {
    /// What kind of record it is.
    fn kind(&self) -> OriginKind;
    /// The draft made of it was thrown away.
    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem>;
}

/// Tells the record a draft came from, if it came from one, that the draft is thrown away.
pub(super) fn tell_deleted(
    tx: &mut Tx<'_>,
    acting: &Acting,
    origin: Option<SuggestionOrigin>,
) -> Result<(), Problem> {
    let Some(from) = origin else { return Ok(()) };
    let all = crate::features::suggestion_origins().into_iter();
    all.filter(|one| one.kind() == from.kind)
        .try_for_each(|one| one.draft_deleted(tx, acting, from.id))
}

/// What was made of a motion or an opinion.
#[derive(Debug, Clone)]
pub(in crate::features) struct Made {
    /// Which suggestion.
    pub(in crate::features) id: Id,
    /// Its title, number and state, if the reader may see it: a draft of somebody else not.
    pub(in crate::features) seen: Option<(String, Option<String>, Status)>,
}

/// The suggestion made of a record; none when there is none any more, as a draft can be thrown away.
pub(in crate::features) fn made_of(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
) -> Result<Option<Made>, Problem> {
    let found: Option<Id> = rows::table
        .filter(rows::county_id.eq(scope.county_id()))
        .filter(rows::subject_id.eq(subject_id))
        .order((rows::at.desc(), rows::suggestion_id.desc()))
        .select(rows::suggestion_id)
        .first(conn)
        .optional()?;
    let Some(id) = found else { return Ok(None) };
    let seen = visible(scope)
        .filter(suggestions::id.eq(id))
        .select((suggestions::title, suggestions::number, suggestions::status))
        .first(conn)
        .optional()?;
    Ok(Some(Made { id, seen }))
}
