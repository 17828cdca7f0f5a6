//! Lists of ballots.

use super::dto::ListBallotsQuery;
use super::model::BallotChannel;
use super::rows::Ballot;
use super::store::{Boxed, visible};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{ballot_roll, ballots, meeting_people};
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashMap;

fn rows_of<'a>(scope: &Scope, filter: &ListBallotsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(meeting) = filter.meeting_id {
        query = query.filter(ballots::meeting_id.eq(meeting));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(ballots::status, status.0.clone()));
    }
    if let Some(subject) = &filter.subject {
        query = query.filter(one_of(ballots::subject, subject.0.clone()));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListBallotsQuery,
    page: &PageRequest,
) -> Result<Page<Ballot>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, ballots::created_at: Timestamp, ballots::id);
    let rows = query.select(Ballot::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

/// By which way a deputy has voted in some ballots; those whose roll does not name them are missing.
pub(super) fn own_channels(
    conn: &mut AnyConnection,
    scope: &Scope,
    rows: &[Ballot],
) -> Result<HashMap<Id, BallotChannel>, Problem> {
    let Some(deputy) = scope.deputy_id().filter(|_| scope.role() == Role::Deputy) else {
        return Ok(HashMap::new());
    };
    let meetings: Vec<Id> = rows.iter().map(|row| row.meeting_id).collect();
    let places: Vec<Id> = meeting_people::table
        .filter(meeting_people::county_id.eq(scope.county_id()))
        .filter(one_of(meeting_people::meeting_id, meetings))
        .filter(meeting_people::deputy_id.eq(deputy))
        .select(meeting_people::id)
        .load(conn)?;
    let own: Vec<(Id, BallotChannel)> = ballot_roll::table
        .filter(ballot_roll::county_id.eq(scope.county_id()))
        .filter(one_of(
            ballot_roll::ballot_id,
            rows.iter().map(|row| row.id),
        ))
        .filter(one_of(ballot_roll::person_id, places))
        .select((ballot_roll::ballot_id, ballot_roll::channel))
        .load(conn)?;
    Ok(own.into_iter().collect())
}
