//! An inspection opened for an act: locked, with what is around it, ready to be asked the rules.

use super::model::InspectionAction;
use super::response::InspectionResponse;
use super::rows::{HandoverRow, Inspection};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, error, store, store_acts};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// An inspection in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: Inspection,
    /// Who took part, the leading deputy first.
    pub(super) deputies: Vec<Id>,
    /// The units it is handed over to.
    pub(in crate::features) handovers: Vec<HandoverRow>,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: InspectionAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act).map_err(|why| case.refused(acting, why))?;
        Ok(case)
    }

    /// A refusal in words.
    pub(super) fn refused(&self, acting: &Acting, why: Refusal) -> Problem {
        error::problem(why, &self.snapshot(), acting.locale)
    }

    /// With what is around it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: Inspection,
    ) -> Result<Self, Problem> {
        let handovers = store_acts::handovers(conn, &row)?;
        Ok(Self {
            deputies: store_acts::deputies(conn, &row)?,
            part: part(conn, acting, &row, &handovers)?,
            handovers,
            row,
        })
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            status: self.row.status,
            has_report: self.row.has_report,
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: InspectionAction) -> Result<(), Refusal> {
        rules::check(act, &self.snapshot(), &self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The inspection as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<InspectionResponse, Problem> {
        let case = Self::new(tx, acting, self.row.clone())?;
        detail::assemble(tx, acting, &case)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}

fn part(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Inspection,
    handovers: &[HandoverRow],
) -> Result<Part, Problem> {
    let scope = &acting.scope;
    let own: Option<Id> = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    let is_office = store::is_office(scope, row);
    let is_unit =
        |one: &&HandoverRow| scope.role() == Role::Undertaker && one.unit_id == scope.organ_id();
    let mandate = match own {
        Some(deputy) => Some(
            congresses::mandate_in(conn, row.county_id, row.term_id, deputy)?
                .unwrap_or(Mandate::Ended),
        ),
        None => None,
    };
    Ok(Part {
        is_office,
        is_lead: own == Some(row.lead_deputy_id),
        is_recorder: row.created_by == scope.account_id(),
        is_unit: handovers.iter().any(|one| is_unit(&one)),
        has_waiting: handovers
            .iter()
            .any(|one| one.answer.is_none() && (is_office || is_unit(&one))),
        mandate,
    })
}
