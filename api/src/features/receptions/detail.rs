//! A reception with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::notice_days;
use super::model::{ReceptionAction, ReceptionStatus};
use super::response::{ReceptionActionState, ReceptionDuty, ReceptionItem, ReceptionResponse};
use super::rows::{DutyRow, ReceptionRow};
use super::rules::announce_by;
use super::store_duties;
use crate::features::stations::{self, Station};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The reception as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ReceptionResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let notice_days = notice_days(conn, acting, row.town_id)?;
    Ok(ReceptionResponse {
        item: around.item(row, acting.today),
        station_address: case.station.address.clone(),
        notice: row.notice.clone(),
        notice_days,
        announce_by: announce_by(row.held_on, notice_days),
        late_reason: row.late_reason.clone(),
        moved_from: row.moved_from,
        move_reason: row.move_reason.clone(),
        end_reason: row.end_reason.clone(),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ReceptionRow>,
) -> Result<Page<ReceptionItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row, acting.today)))
}

/// What receptions name, and who is on duty.
struct Around {
    towns: HashMap<Id, String>,
    stations: HashMap<Id, Station>,
    duties: Vec<DutyRow>,
    names: HashMap<Id, String>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[ReceptionRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let stations: Vec<Id> = rows.iter().map(|row| row.station_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let duties = store_duties::of(conn, county_id, &ids)?;
        let people = duties.iter().map(|one| one.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            stations: stations::named(conn, county_id, &stations)?,
            names: congresses::deputy_names(conn, county_id, people)?,
            duties,
        })
    }

    fn item(&self, row: &ReceptionRow, today: NaiveDate) -> ReceptionItem {
        let is_waiting = matches!(
            row.status,
            ReceptionStatus::Planned | ReceptionStatus::Announced
        );
        let station = self.stations.get(&row.station_id);
        let duties = self.duties.iter().filter(|one| one.reception_id == row.id);
        let duties = duties.map(|one| ReceptionDuty {
            deputy_id: one.deputy_id,
            name: self.names.get(&one.deputy_id).cloned().unwrap_or_default(),
            is_present: one.is_present,
            reason: one.reason.clone(),
        });
        ReceptionItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            station_id: row.station_id,
            station_name: station.map(|one| one.name.clone()).unwrap_or_default(),
            held_on: row.held_on,
            begins_at: row.begins_at,
            ends_at: row.ends_at,
            status: row.status,
            is_overdue: is_waiting && row.held_on < today,
            announced_on: row.announced_on,
            duties: duties.collect(),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ReceptionActionState> {
    let state = |key: &ReceptionAction| {
        let problem = case.check(*key).err().map(Problem::from);
        ReceptionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ReceptionAction::ALL.iter().map(state).collect()
}
