//! What hangs on activities: groups, steps, who came.

use super::dto::GroupActivityLinkTo;
use super::model::GroupActivityLink as Link;
use super::rows::{ActivityRow, PartRow, PresenceRow, StepRow};
use crate::features::{
    decisions, inspections, oral_opinions, project_ideas, reception_visits, suggestions,
};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    group_activity_groups as parts, group_activity_presences as presences,
    group_activity_steps as steps,
};
use diesel::prelude::*;

/// The groups of several activities.
pub(super) fn groups(
    conn: &mut AnyConnection,
    county_id: i64,
    activities: &[Id],
) -> Result<Vec<PartRow>, Problem> {
    Ok(parts::table
        .filter(parts::county_id.eq(county_id))
        .filter(one_of(parts::activity_id, activities.to_vec()))
        .order(parts::group_id.asc())
        .select(PartRow::as_select())
        .load(conn)?)
}

/// Says which groups take part.
pub(super) fn insert_groups(conn: &mut AnyConnection, rows: Vec<PartRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, parts::table, rows)?)
}

/// The steps of several activities.
pub(super) fn steps_of(
    conn: &mut AnyConnection,
    county_id: i64,
    activities: &[Id],
) -> Result<Vec<StepRow>, Problem> {
    Ok(steps::table
        .filter(steps::county_id.eq(county_id))
        .filter(one_of(steps::activity_id, activities.to_vec()))
        .order(steps::done_on.asc())
        .select(StepRow::as_select())
        .load(conn)?)
}

/// Writes a step in place of what was recorded.
pub(super) fn save_step(conn: &mut AnyConnection, row: &StepRow) -> Result<(), Problem> {
    let this = steps::table.find((row.county_id, row.activity_id, row.step));
    let changed = diesel::update(this).set(row).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(steps::table)
            .values(row)
            .execute(conn)?;
    }
    Ok(())
}

/// Who came to several activities, and who did not.
pub(super) fn presences_of(
    conn: &mut AnyConnection,
    county_id: i64,
    activities: &[Id],
) -> Result<Vec<PresenceRow>, Problem> {
    Ok(presences::table
        .filter(presences::county_id.eq(county_id))
        .filter(one_of(presences::activity_id, activities.to_vec()))
        .order(presences::deputy_id.asc())
        .select(PresenceRow::as_select())
        .load(conn)?)
}

/// Writes who came in place of what was written.
pub(super) fn replace_presences(
    conn: &mut AnyConnection,
    row: &ActivityRow,
    rows: Vec<PresenceRow>,
) -> Result<(), Problem> {
    diesel::delete(
        presences::table
            .filter(presences::county_id.eq(row.county_id))
            .filter(presences::activity_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, presences::table, rows)?)
}

/// Whether what a step led to is there for who says so.
pub(super) fn is_there(
    conn: &mut AnyConnection,
    scope: &Scope,
    link: &GroupActivityLinkTo,
) -> Result<bool, Problem> {
    match link.kind {
        Link::Suggestion => Ok(suggestions::find(conn, scope, link.id)?.is_some()),
        Link::OralOpinion => oral_opinions::is_seen(conn, scope, link.id),
        Link::ProjectIdea => project_ideas::is_seen(conn, scope, link.id),
        Link::Inspection => Ok(inspections::find(conn, scope, link.id)?.is_some()),
        Link::Decision => Ok(decisions::find(conn, scope, link.id)?.is_some()),
        Link::ReceptionVisit => reception_visits::is_seen(conn, scope, link.id),
    }
}
