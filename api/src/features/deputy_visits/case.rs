//! A visit opened for an act: locked, ready to be asked the rules.

use super::model::DeputyVisitAction;
use super::rows::{GoingRow, OutcomeRow, VisitRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_people};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;

/// A visit in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: VisitRow,
    /// Who goes.
    pub(super) going: Vec<GoingRow>,
    /// What came of it, once it was held.
    pub(super) outcome: Option<OutcomeRow>,
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
        act: DeputyVisitAction,
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
        let going = store_people::of(conn, row.county_id, &[row.id])?;
        let outcome = store_people::outcome(conn, &row)?;
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let mandate = match own {
            Some(own) => {
                let seat = congresses::mandate_in(conn, row.county_id, row.term_id, own)?;
                Some(seat.unwrap_or(congresses::Mandate::Ended))
            }
            None => None,
        };
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_going: own.is_some_and(|own| going.iter().any(|one| one.deputy_id == own)),
            is_lead: own == Some(row.lead_deputy_id),
            is_unit: scope.role() == Role::Undertaker && row.unit_id == Some(scope.organ_id()),
            mandate,
        };
        Ok(Self {
            row,
            going,
            outcome,
            part,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyVisitAction) -> Result<(), Refusal> {
        let outcome = self.outcome.as_ref();
        let at = Snapshot {
            status: self.row.status,
            visit_on: self.row.visit_on,
            today: self.today,
            was_moved: self.row.move_to.is_some(),
            is_final: outcome.is_some_and(|one| one.answer.is_some() || one.rating.is_some()),
            is_suggested: self.row.suggestion_id.is_some(),
        };
        rules::check(act, &at, self.part)
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
