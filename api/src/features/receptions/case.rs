//! A reception opened for an act: locked, with its station and who is on duty, ready to be asked the rules.

use super::model::ReceptionAction;
use super::rows::{DutyRow, ReceptionRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_duties};
use crate::features::congresses;
use crate::features::stations::{self, Station};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use crate::platform::wording;
use chrono::NaiveDate;

/// A reception in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ReceptionRow,
    /// Who is on duty.
    pub(super) duties: Vec<DutyRow>,
    /// Where.
    pub(super) station: Station,
    /// What stands for it in events.
    pub(super) title: String,
    part: Part,
    today: NaiveDate,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: ReceptionAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::load(tx, acting, row)?;
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ReceptionRow,
    ) -> Result<Self, Problem> {
        let duties = store_duties::of(conn, row.county_id, &[row.id])?;
        let mut stations = stations::named(conn, row.county_id, &[row.station_id])?;
        let station = stations.remove(&row.station_id);
        let station = station.ok_or_else(Problem::not_found)?;
        Self::new(conn, acting, row, (station, duties))
    }

    /// The same with its station and who is on duty.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ReceptionRow,
        (station, duties): (Station, Vec<DutyRow>),
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_on_duty: own.is_some_and(|own| duties.iter().any(|one| one.deputy_id == own)),
            mandate: congresses::mandate_of_actor(conn, acting)?,
        };
        Ok(Self {
            title: format!("{} {}", station.name, wording::day(row.held_on)),
            row,
            duties,
            station,
            part,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ReceptionAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            held_on: self.row.held_on,
            today: self.today,
            is_station_closed: self.station.closed_on.is_some(),
        };
        rules::check(act, &at, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        self.title = format!("{} {}", self.station.name, wording::day(self.row.held_on));
        Ok(())
    }

    /// The reception as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
