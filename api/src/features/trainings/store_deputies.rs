//! Who is invited to trainings, what they answered, who came.

use super::model::TrainingAnswer;
use super::response::TrainingCounts;
use super::rows::{InvitedRow, TrainingRow};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::training_deputies as d;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Everybody who is invited to a training.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    training_id: Id,
) -> Result<Vec<InvitedRow>, Problem> {
    Ok(d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::training_id.eq(training_id))
        .order(d::deputy_id.asc())
        .select(InvitedRow::as_select())
        .load(conn)?)
}

/// Those of them whom a scope may see: to staff of another congress their own deputies, to a deputy themselves.
pub(super) fn seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    row: &TrainingRow,
) -> Result<Vec<InvitedRow>, Problem> {
    let mut rows = of(conn, row.county_id, row.id)?;
    match scope.role() {
        Role::County => {}
        Role::Deputy => rows.retain(|one| Some(one.deputy_id) == scope.deputy_id()),
        // Laid with the committee of a subdistrict: everybody invited to it is at home there.
        _ if scope.is_outpost() && row.office_id == scope.organ_id() => {}
        _ if row.town_id == scope.town_id() => {}
        _ => rows.retain(|one| one.town_id == scope.town_id()),
    }
    Ok(rows)
}

/// The invitations of a deputy to some trainings.
pub(super) fn own(
    conn: &mut AnyConnection,
    county_id: i64,
    trainings: &[Id],
    deputy_id: Id,
) -> Result<Vec<InvitedRow>, Problem> {
    Ok(d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::deputy_id.eq(deputy_id))
        .filter(one_of(d::training_id, trainings.to_vec()))
        .select(InvitedRow::as_select())
        .load(conn)?)
}

/// The numbers of some trainings: one query.
pub(super) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    trainings: &[Id],
) -> Result<HashMap<Id, TrainingCounts>, Problem> {
    let rows: Vec<(Id, Option<TrainingAnswer>, Option<bool>, i64)> = d::table
        .filter(d::county_id.eq(county_id))
        .filter(one_of(d::training_id, trainings.to_vec()))
        .group_by((d::training_id, d::answer, d::is_present))
        .select((d::training_id, d::answer, d::is_present, count_star()))
        .load(conn)?;
    let mut found: HashMap<Id, TrainingCounts> = HashMap::new();
    for (training, answer, is_present, n) in rows {
        let counts = found.entry(training).or_default();
        counts.invited += n;
        match answer {
            Some(TrainingAnswer::Coming) => counts.coming += n,
            Some(TrainingAnswer::Leave) => counts.on_leave += n,
            None => {}
        }
        if is_present == Some(true) {
            counts.present += n;
        }
    }
    Ok(found)
}

/// Invites.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<InvitedRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, d::table, rows)?)
}

/// Writes what somebody answered or chose.
pub(super) fn save(conn: &mut AnyConnection, row: &InvitedRow) -> Result<(), Problem> {
    let this = d::table.find((row.county_id, row.training_id, row.deputy_id));
    diesel::update(this).set(row).execute(conn)?;
    Ok(())
}

/// Writes all of a training in place of what was written.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &TrainingRow,
    rows: Vec<InvitedRow>,
) -> Result<(), Problem> {
    diesel::delete(
        d::table
            .filter(d::county_id.eq(row.county_id))
            .filter(d::training_id.eq(row.id)),
    )
    .execute(conn)?;
    insert(conn, rows)
}
