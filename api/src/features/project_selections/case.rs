//! A choice among projects opened for an act: locked, ready to be asked the rules.

use super::model::ProjectSelectionAction;
use super::response::ProjectSelectionResponse;
use super::rows::SelectionRow;
use super::rules::{self, Facts, Refusal};
use super::{detail, error, store};
use crate::features::congresses;
use crate::features::project_rounds::{self, model::ProjectRoundStatus};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// It in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: SelectionRow,
    is_office: bool,
    is_soliciting: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: ProjectSelectionAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: SelectionRow,
    ) -> Result<Self, Problem> {
        let round = project_rounds::named(conn, row.county_id, &[row.round_id])?;
        Ok(Self {
            is_office: congresses::is_office(&acting.scope, row.level, row.town_id),
            is_soliciting: round
                .get(&row.round_id)
                .is_some_and(|round| round.status == ProjectRoundStatus::Soliciting),
            row,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ProjectSelectionAction) -> Result<(), Refusal> {
        let facts = Facts {
            status: self.row.status,
            is_office: self.is_office,
            is_soliciting: self.is_soliciting,
        };
        rules::check(act, facts)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// As the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<ProjectSelectionResponse, Problem> {
        detail::assemble(tx, acting, self)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
