//! A deputy appeals against the points of a closed quarter; the office answers. The quarter stays as it is: what was
//! missing is entered as a late record, what was wrong is taken back, and both count in the open quarter.

use super::dto::{AnswerDutyAppealRequest, AppealDutyPointsRequest};
use super::error;
use super::log::of_appeal;
use super::model::{DutyAppealOutcome, DutyAppealStatus as Status};
use super::response::DutyAppeal;
use super::rows::AppealRow;
use super::{store_appeals, store_count};
use crate::features::duty_records::lock_quarter;
use crate::features::duty_records::rows::QuarterRow;
use crate::features::{congresses, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{IfMatch, Problem, minted};
use chrono::{Days, NaiveDate};

const DAYS: &str = "duty_appeal_days";

/// Appeals, within some days from when the quarter was closed.
pub(super) fn appeal(
    tx: &mut Tx<'_>,
    acting: &Acting,
    quarter_id: Id,
    request: &AppealDutyPointsRequest,
) -> Result<AppealRow, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store_appeals::exists(tx, county_id, id))?;
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let quarter = lock_quarter(tx, county_id, quarter_id)?;
    if !store_count::has_score(tx, county_id, quarter_id, deputy_id)? {
        return Err(Problem::not_found());
    }
    let last = until(tx, &quarter)?;
    if acting.today > last {
        return Err(error::APPEAL_LATE.with("until", last.to_string()));
    }
    if store_appeals::is_open(tx, county_id, quarter_id, deputy_id)? {
        return Err(error::APPEAL_OPEN.problem());
    }
    let row = AppealRow {
        county_id,
        id,
        level: quarter.level,
        organ_id: quarter.organ_id,
        town_id: quarter.town_id,
        office_id: quarter.office_id,
        quarter_id,
        year: quarter.year,
        quarter: quarter.quarter,
        deputy_id,
        content: request.content.clone(),
        status: Status::Open,
        answer: None,
        answered_by_name: None,
        answered_at: None,
        is_demo: quarter.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store_appeals::insert(tx, &row)?;
    let title = title(&row);
    of_appeal(&row, &title, "duty_appeal.made").write(tx, acting)?;
    Ok(row)
}

/// The last day on which a deputy may appeal (`duty_appeal_days`, as it was when the quarter was closed).
pub(super) fn until(conn: &mut AnyConnection, quarter: &QuarterRow) -> Result<NaiveDate, Problem> {
    let (county_id, day) = (quarter.county_id, quarter.frozen_on);
    let found = parameters::resolve(conn, county_id, quarter.town_id, DAYS, day)?;
    let days: u64 = found.count().map_err(Problem::internal)?;
    let days = Days::new(days);
    Ok(day.checked_add_days(days).unwrap_or(day))
}

/// Answers it.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    request: &AnswerDutyAppealRequest,
) -> Result<AppealRow, Problem> {
    let mut row = store_appeals::lock(tx, &acting.scope, id, seen)?;
    let scope = &acting.scope;
    if !congresses::is_office(scope, row.level, row.town_id)
        || scope.deputy_id() == Some(row.deputy_id)
    {
        return Err(error::NOT_YOUR_TURN.problem());
    }
    if row.status != Status::Open {
        return Err(error::APPEAL_ANSWERED.problem());
    }
    row.status = match request.outcome {
        DutyAppealOutcome::Upheld => Status::Upheld,
        DutyAppealOutcome::Rejected => Status::Rejected,
    };
    row.answer = Some(request.answer.clone());
    row.answered_by_name = Some(acting.actor_name().to_owned());
    row.answered_at = Some(acting.now);
    row.updated_at = acting.now;
    let row = store_appeals::save(tx, &row)?;
    let title = title(&row);
    of_appeal(&row, &title, "duty_appeal.answered")
        .telling([Recipient::deputy(row.deputy_id)])
        .write(tx, acting)?;
    Ok(row)
}

fn title(row: &AppealRow) -> String {
    format!("{} Q{}", row.year, row.quarter)
}

/// Appeals as they are read.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[AppealRow],
) -> Result<Vec<DutyAppeal>, Problem> {
    let ids = rows.iter().map(|row| row.deputy_id).collect();
    let names = congresses::deputy_names(conn, acting.scope.county_id(), ids)?;
    let appeals = rows.iter().map(|row| DutyAppeal {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        quarter_id: row.quarter_id,
        year: row.year,
        quarter: row.quarter,
        deputy_id: row.deputy_id,
        deputy_name: names.get(&row.deputy_id).cloned().unwrap_or_default(),
        content: row.content.clone(),
        status: row.status,
        answer: row.answer.clone(),
        answered_by: row.answered_by_name.clone(),
        answered_at: row.answered_at,
        created_at: row.created_at,
        version: row.version,
    });
    Ok(appeals.collect())
}

/// The only one of some.
pub(super) fn read_one(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &AppealRow,
) -> Result<DutyAppeal, Problem> {
    let mut found = read(conn, acting, std::slice::from_ref(row))?;
    found.pop().ok_or_else(Problem::not_found)
}
