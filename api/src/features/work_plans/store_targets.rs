//! The records that fulfil items, as far as a plan names them: one query for each kind.

use super::lights::End;
use super::model::WorkPlanTargetKind as Kind;
use super::rows::LinkRow;
use crate::features::decisions::model::DecisionStatus;
use crate::features::inspections::model::InspectionStatus;
use crate::features::meetings::model::MeetingStatus;
use crate::features::suggestions::model::Status;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{decisions, inspections, meetings, suggestions};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A record that fulfils an item.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its title.
    pub title: String,
    /// Its state, as the feature stores it.
    pub status: &'static str,
    /// How far it has come.
    pub end: End,
    /// The day it begins on or was adopted on, if it has one.
    pub on: Option<NaiveDate>,
    /// What deputies are not told of: drafts, and suggestions that are confidential or not admitted.
    pub is_for_staff: bool,
}

/// Those that links lead to, by identifier. Whoever may read the plan reads their titles: they stand in it.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    links: &[LinkRow],
) -> Result<HashMap<Id, Target>, Problem> {
    let ids =
        |pick: fn(&LinkRow) -> Option<Id>| -> Vec<Id> { links.iter().filter_map(pick).collect() };
    let mut found = HashMap::new();
    found.extend(of_meetings(conn, county_id, ids(|one| one.meeting_id))?);
    found.extend(of_inspections(
        conn,
        county_id,
        ids(|one| one.inspection_id),
    )?);
    found.extend(of_suggestions(
        conn,
        county_id,
        ids(|one| one.suggestion_id),
    )?);
    found.extend(of_decisions(conn, county_id, ids(|one| one.decision_id))?);
    Ok(found)
}

type Found = Vec<(Id, Target)>;

fn of_meetings(conn: &mut AnyConnection, county_id: i64, ids: Vec<Id>) -> Result<Found, Problem> {
    let rows: Vec<(Id, String, MeetingStatus, NaiveDate)> = meetings::table
        .filter(meetings::county_id.eq(county_id))
        .filter(one_of(meetings::id, ids))
        .select((
            meetings::id,
            meetings::title,
            meetings::status,
            meetings::begins_on,
        ))
        .load(conn)?;
    let target = |(id, title, status, begins_on): (Id, String, MeetingStatus, NaiveDate)| {
        let end = match status {
            MeetingStatus::Closed => End::Reached,
            MeetingStatus::Cancelled => End::FellAway,
            _ => End::Running,
        };
        let target = Target {
            title,
            status: status.as_str(),
            end,
            on: Some(begins_on),
            is_for_staff: false,
        };
        (id, target)
    };
    Ok(rows.into_iter().map(target).collect())
}

fn of_inspections(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<Found, Problem> {
    type Row = (Id, String, InspectionStatus, bool, NaiveDate);
    let rows: Vec<Row> = inspections::table
        .filter(inspections::county_id.eq(county_id))
        .filter(one_of(inspections::id, ids))
        .select((
            inspections::id,
            inspections::title,
            inspections::status,
            inspections::has_report,
            inspections::begins_on,
        ))
        .load(conn)?;
    let target = |(id, title, status, has_report, begins_on): Row| {
        let is_open = status == InspectionStatus::Open;
        let end = if has_report || !is_open {
            End::Reached
        } else {
            End::Running
        };
        let target = Target {
            title,
            status: status.as_str(),
            end,
            on: Some(begins_on),
            is_for_staff: false,
        };
        (id, target)
    };
    Ok(rows.into_iter().map(target).collect())
}

fn of_suggestions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<Found, Problem> {
    let rows: Vec<(Id, String, Status, bool)> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids))
        .select((
            suggestions::id,
            suggestions::title,
            suggestions::status,
            suggestions::is_confidential,
        ))
        .load(conn)?;
    let target = |(id, title, status, is_confidential): (Id, String, Status, bool)| {
        let end = match status {
            Status::Closed => End::Reached,
            Status::Withdrawn | Status::Transferred => End::FellAway,
            _ => End::Running,
        };
        let is_admitted = matches!(
            status,
            Status::Accepted
                | Status::Assigned
                | Status::Handling
                | Status::Replied
                | Status::Closed
        );
        let target = Target {
            title,
            status: status.as_str(),
            end,
            on: None,
            is_for_staff: is_confidential || !is_admitted,
        };
        (id, target)
    };
    Ok(rows.into_iter().map(target).collect())
}

fn of_decisions(conn: &mut AnyConnection, county_id: i64, ids: Vec<Id>) -> Result<Found, Problem> {
    type Row = (Id, String, DecisionStatus, Option<NaiveDate>);
    let rows: Vec<Row> = decisions::table
        .filter(decisions::county_id.eq(county_id))
        .filter(one_of(decisions::id, ids))
        .select((
            decisions::id,
            decisions::title,
            decisions::status,
            decisions::adopted_on,
        ))
        .load(conn)?;
    let target = |(id, title, status, adopted_on): Row| {
        let is_draft = status == DecisionStatus::Draft;
        let target = Target {
            title,
            status: status.as_str(),
            end: if is_draft { End::Running } else { End::Reached },
            on: adopted_on,
            is_for_staff: is_draft,
        };
        (id, target)
    };
    Ok(rows.into_iter().map(target).collect())
}

/// The title of a record in scope.
pub(super) fn title_in_scope(
    conn: &mut AnyConnection,
    scope: &Scope,
    (kind, id): (Kind, Id),
) -> Result<Option<String>, Problem> {
    use crate::features::{decisions, inspections, meetings, suggestions};
    Ok(match kind {
        Kind::Meeting => meetings::find(conn, scope, id)?.map(|row| row.title),
        Kind::Inspection => inspections::find(conn, scope, id)?.map(|row| row.title),
        Kind::Suggestion => suggestions::find(conn, scope, id)?.map(|row| row.title),
        Kind::Decision => decisions::find(conn, scope, id)?.map(|row| row.title),
    })
}
