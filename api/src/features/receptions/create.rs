//! A reception is put on the roster.

use super::case::Case;
use super::dto::PlanReceptionRequest;
use super::log::{entry, notice_days, on_duty, waiting};
use super::model::{ReceptionAction, ReceptionStatus};
use super::rows::{DutyRow, ReceptionRow};
use super::rules::wrong_day;
use super::{store, store_duties};
use crate::features::stations::{self, Station};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, Tx};
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;
use std::collections::HashSet;

/// Plans it; those on duty are told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PlanReceptionRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let station = stations::in_scope(tx, &acting.scope, request.station_id)?;
    let station = station.filter(|one| one.closed_on.is_none());
    let station = station.ok_or_else(|| Problem::field("/station_id", "not_a_station"))?;
    let held_on = day(acting, request.begins_at, request.ends_at)?;
    let duties = duties(
        tx,
        (county_id, id),
        (&station, held_on),
        &request.deputy_ids,
    )?;
    let row = ReceptionRow {
        county_id,
        id,
        level: station.level,
        organ_id: station.organ_id,
        town_id: station.town_id,
        office_id: station.office_id,
        station_id: station.id,
        held_on,
        begins_at: request.begins_at,
        ends_at: request.ends_at,
        notice: request.notice.clone(),
        status: ReceptionStatus::Planned,
        announced_on: None,
        late_reason: None,
        moved_from: None,
        move_reason: None,
        end_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: station.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let case = Case::new(tx, acting, row, (station, duties))?;
    case.check(ReceptionAction::Edit)?;
    store::insert(tx, &case.row)?;
    store_duties::insert(tx, case.duties.clone())?;
    let days = notice_days(tx, acting, case.row.town_id)?;
    entry(&case, "reception.planned")
        .waiting(waiting(&case, days))
        .telling(on_duty(&case))
        .write(tx, acting)?;
    Ok(case)
}

/// The day of a reception that begins and ends then.
pub(super) fn day(
    acting: &Acting,
    begins_at: Timestamp,
    ends_at: Timestamp,
) -> Result<NaiveDate, Problem> {
    let held_on = local_date(begins_at);
    if let Some(code) = wrong_day(held_on, acting.today) {
        return Err(Problem::field("/begins_at", code));
    }
    match ends_at > begins_at && local_date(ends_at) == held_on {
        true => Ok(held_on),
        false => Err(Problem::field("/ends_at", "reception_ends_the_same_day")),
    }
}

/// Those on duty: each once, who belongs to the station on that day and is in office.
pub(super) fn duties(
    conn: &mut AnyConnection,
    (county_id, reception_id): (i64, Id),
    (station, held_on): (&Station, NaiveDate),
    ids: &[Id],
) -> Result<Vec<DutyRow>, Problem> {
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "duplicate"));
    }
    let serving = stations::serving(conn, county_id, (station.id, held_on), ids)?;
    if let Some(at) = ids.iter().position(|id| !serving.contains_key(id)) {
        let pointer = format!("/deputy_ids/{at}");
        return Err(Problem::field(&pointer, "station_not_a_member"));
    }
    let duty = |deputy_id: &Id| DutyRow {
        county_id,
        reception_id,
        deputy_id: *deputy_id,
        is_present: None,
        reason: None,
        is_by_office: false,
    };
    Ok(ids.iter().map(duty).collect())
}
