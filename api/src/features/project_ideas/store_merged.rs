//! Ideas that are part of others, in the database.

use super::model::ProjectIdeaStatus;
use super::rows::IdeaRow;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, LockRowsExt, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::project_ideas;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// All that are part of these, the oldest first; they belong to the congress of the idea that they are part of.
pub(super) fn of_heads(
    conn: &mut AnyConnection,
    county_id: i64,
    heads: &[Id],
) -> Result<Vec<IdeaRow>, Problem> {
    let heads: Vec<Option<Id>> = heads.iter().copied().map(Some).collect();
    Ok(project_ideas::table
        .filter(project_ideas::county_id.eq(county_id))
        .filter(one_of(project_ideas::merged_into, heads))
        .order((
            project_ideas::received_on.asc(),
            project_ideas::created_at.asc(),
            project_ideas::id.asc(),
        ))
        .select(IdeaRow::as_select())
        .load(conn)?)
}

/// How many are part of each of these.
pub(super) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    heads: &[Id],
) -> Result<HashMap<Id, i64>, Problem> {
    let heads: Vec<Option<Id>> = heads.iter().copied().map(Some).collect();
    let rows: Vec<(Option<Id>, i64)> = project_ideas::table
        .filter(project_ideas::county_id.eq(county_id))
        .filter(one_of(project_ideas::merged_into, heads))
        .group_by(project_ideas::merged_into)
        .select((project_ideas::merged_into, count_star()))
        .load(conn)?;
    let counts = rows.into_iter().filter_map(|(id, n)| Some((id?, n)));
    Ok(counts.collect())
}

/// Another idea of the county, in scope or not: the one that an idea in scope is part of.
pub(super) fn head(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<IdeaRow>, Problem> {
    Ok(project_ideas::table
        .find((county_id, id))
        .select(IdeaRow::as_select())
        .first(conn)
        .optional()?)
}

/// Those of these ideas that are in scope, locked until the transaction ends, in no order.
pub(super) fn lock_among(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: &[Id],
) -> Result<Vec<IdeaRow>, Problem> {
    let mut in_order = ids.to_vec();
    in_order.sort_unstable();
    let _: Vec<Id> = project_ideas::table
        .filter(project_ideas::county_id.eq(scope.county_id()))
        .filter(one_of(project_ideas::id, in_order))
        .order(project_ideas::id.asc())
        .select(project_ideas::id)
        .lock_rows()
        .get_results(conn)?;
    super::store::among(conn, scope, ids)
}

/// Makes these part of another idea.
pub(super) fn merge(
    conn: &mut AnyConnection,
    head: &IdeaRow,
    ids: &[Id],
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(
        project_ideas::table
            .filter(project_ideas::county_id.eq(head.county_id))
            .filter(one_of(project_ideas::id, ids.to_vec())),
    )
    .set((
        project_ideas::merged_into.eq(Some(head.id)),
        project_ideas::status.eq(ProjectIdeaStatus::Merged),
        project_ideas::version.eq(project_ideas::version + 1),
        project_ideas::updated_at.eq(now),
    ))
    .execute(conn)?;
    Ok(())
}

/// Lets all that are part of an idea move to where it is.
pub(super) fn move_along(
    conn: &mut AnyConnection,
    head: &IdeaRow,
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(
        project_ideas::table
            .filter(project_ideas::county_id.eq(head.county_id))
            .filter(project_ideas::merged_into.eq(head.id)),
    )
    .set((
        project_ideas::round_id.eq(head.round_id),
        project_ideas::version.eq(project_ideas::version + 1),
        project_ideas::updated_at.eq(now),
    ))
    .execute(conn)?;
    Ok(())
}
