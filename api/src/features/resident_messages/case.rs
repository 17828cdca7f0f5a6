//! A message opened for an act: locked, ready to be asked the rules.

use super::model::ResidentMessageAction;
use super::rows::MessageRow;
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, error, store};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A message in the hands of somebody who looks at it or wants to do something to it.
pub(super) struct Case {
    /// The row, changed step by step and then saved.
    pub(super) row: MessageRow,
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
        act: ResidentMessageAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: MessageRow) -> Self {
        let scope = &acting.scope;
        let part = Part {
            is_office: store::is_office(scope, &row),
            is_deputy: scope.role() == Role::Deputy
                && row.deputy_id.is_some()
                && row.deputy_id == scope.deputy_id(),
        };
        Self { row, part }
    }

    /// Whether the actor works for the office of its congress.
    pub(super) fn is_office(&self) -> bool {
        self.part.is_office
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ResidentMessageAction) -> Result<(), Refusal> {
        let row = &self.row;
        let at = Snapshot {
            kind: row.kind,
            status: row.status,
            is_answered: row.answered_at.is_some(),
            is_converted: row.suggestion_id.is_some(),
            is_forwarded: row.forwarded_at.is_some(),
        };
        rules::check(act, &at, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The message as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
