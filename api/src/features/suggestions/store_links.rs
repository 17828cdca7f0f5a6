//! What became of what: suggestions handled together (J5), and those cut off from another (J1).

use diesel::prelude::*;

use super::model::{LinkKind, Status};
use super::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, suggestion_links as rows, suggestions};

/// From one suggestion to another.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct LinkRow {
    pub county_id: i64,
    pub from_id: Id,
    pub to_id: Id,
    pub kind: LinkKind,
    pub note: Option<String>,
    pub made_by: Id,
    pub made_by_name: String,
    pub made_at: Timestamp,
}

/// A suggestion at the other end of a link.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Linked {
    pub id: Id,
    pub number: Option<String>,
    pub title: String,
    pub status: Status,
    pub lead_deputy_name: String,
}

/// Enters a link.
pub(super) fn insert(
    conn: &mut AnyConnection,
    acting: &Acting,
    (from, to): (&Suggestion, &Suggestion),
    kind: LinkKind,
    note: Option<&str>,
) -> Result<(), Problem> {
    let link = LinkRow {
        county_id: from.county_id,
        from_id: from.id,
        to_id: to.id,
        kind,
        note: note.map(str::to_owned),
        made_by: acting.scope.account_id(),
        made_by_name: acting.actor_name().to_owned(),
        made_at: acting.now,
    };
    diesel::insert_into(rows::table)
        .values(&link)
        .execute(conn)?;
    Ok(())
}

/// Takes the link to the one it was merged into away; the log keeps who made and who ended it.
pub(super) fn remove_merger(conn: &mut AnyConnection, row: &Suggestion) -> Result<(), Problem> {
    let of_row = rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::from_id.eq(row.id))
        .filter(rows::kind.eq(LinkKind::MergedInto));
    diesel::delete(of_row).execute(conn)?;
    Ok(())
}

/// The links of a suggestion, from it and to it, oldest first.
pub(super) fn list(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<LinkRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::from_id.eq(row.id).or(rows::to_id.eq(row.id)))
        .order((rows::made_at.asc(), rows::from_id.asc()))
        .select(LinkRow::as_select())
        .load(conn)?)
}

/// Suggestions at the other ends, whoever may see them: a link tells number and title only.
pub(super) fn linked(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<Vec<Linked>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(suggestions::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(suggestions::county_id)
                .and(deputies::id.eq(suggestions::lead_deputy_id))),
        )
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids))
        .order((suggestions::created_at.asc(), suggestions::id.asc()))
        .select((
            suggestions::id,
            suggestions::number,
            suggestions::title,
            suggestions::status,
            deputies::name,
        ))
        .load(conn)?)
}

/// Those handled together with a suggestion: merged into it, not yet answered.
pub(super) fn followers(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<Suggestion>, Problem> {
    let mut merged = all_merged(conn, row)?;
    merged.retain(Suggestion::is_following);
    Ok(merged)
}

/// Whether others were merged into it.
pub(super) fn is_head(conn: &mut AnyConnection, row: &Suggestion) -> Result<bool, Problem> {
    Ok(!all_merged(conn, row)?.is_empty())
}

fn all_merged(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<Suggestion>, Problem> {
    Ok(suggestions::table
        .filter(suggestions::county_id.eq(row.county_id))
        .filter(suggestions::merged_into_id.eq(row.id))
        .order(suggestions::id.asc())
        .select(Suggestion::as_select())
        .load(conn)?)
}
