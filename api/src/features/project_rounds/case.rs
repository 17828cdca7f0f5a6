//! A round opened for an act: locked, ready to be asked the rules.

use super::model::ProjectRoundAction;
use super::response::ProjectRoundResponse;
use super::rows::RoundRow;
use super::rules::{self, Refusal, Snapshot};
use super::{detail, error, store};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A round in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: RoundRow,
    is_office: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: ProjectRoundAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: RoundRow) -> Self {
        Self {
            is_office: store::is_office(&acting.scope, &row),
            row,
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ProjectRoundAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            is_chosen: self.row.chosen_on.is_some(),
        };
        rules::check(act, at, self.is_office)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The round as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<ProjectRoundResponse, Problem> {
        detail::assemble(tx, acting, self)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
