//! A commendation opened for an act: locked, ready to be asked the rules.

use super::model::AwardAction;
use super::rows::AwardRow;
use super::rules::{self, Refusal};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A commendation in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed and then saved.
    pub(in crate::features) row: AwardRow,
    is_office: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: AwardAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: AwardRow) -> Self {
        let is_office = congresses::is_office(&acting.scope, row.level, row.town_id);
        Self { row, is_office }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: AwardAction) -> Result<(), Refusal> {
        rules::check(act, self.row.withdrawn_on.is_some(), self.is_office)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The commendation as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
