//! A visit opened for an act: locked, ready to be asked the rules.

use super::model::ReceptionVisitAction;
use super::rows::{ReplyRow, VisitRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_replies};
use crate::features::{congresses, receptions};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A visit in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: VisitRow,
    /// Who is on duty at its reception.
    pub(super) on_duty: Vec<Id>,
    /// What units themselves said about it, the first first.
    pub(super) replies: Vec<ReplyRow>,
    /// What stands for it in events: the station and the day.
    pub(super) title: String,
    /// The actor's part in it.
    pub(super) part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: ReceptionVisitAction,
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
        row: VisitRow,
    ) -> Result<Self, Problem> {
        let (county_id, scope) = (row.county_id, &acting.scope);
        let on_duty = receptions::duties_of(conn, county_id, row.reception_id)?;
        let replies = store_replies::of(conn, county_id, row.id)?;
        let named = receptions::named(conn, county_id, &[row.reception_id])?;
        let reception = named
            .get(&row.reception_id)
            .ok_or_else(Problem::not_found)?;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_on_duty: own.is_some_and(|own| on_duty.contains(&own)),
            is_unit: scope.role() == Role::Undertaker && row.unit_id == Some(scope.organ_id()),
            mandate: congresses::mandate_of_actor(conn, acting)?,
        };
        Ok(Self {
            title: format!("{} {}", reception.station_name, row.received_on),
            row,
            on_duty,
            replies,
            part,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ReceptionVisitAction) -> Result<(), Refusal> {
        let at = Snapshot {
            handling: self.row.handling,
            has_result: self.row.result.is_some(),
            is_fed_back: self.row.fed_back_on.is_some(),
        };
        rules::check(act, at, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The visit as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
