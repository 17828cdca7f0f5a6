//! An entry opened for an act: locked, ready to be asked the rules.

use super::model::DiaryEntryAction;
use super::rows::EntryRow;
use super::rules::{self, Snapshot};
use super::{detail, store};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// An entry in the hands of somebody who looks at it or wants to do something to it.
pub(super) struct Case {
    /// The row, changed step by step and then saved.
    pub(super) row: EntryRow,
    is_own: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DiaryEntryAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: EntryRow) -> Self {
        let scope = &acting.scope;
        let is_own = scope.role() == Role::Deputy && scope.deputy_id() == Some(row.deputy_id);
        Self { row, is_own }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DiaryEntryAction) -> Result<(), Problem> {
        let at = Snapshot {
            is_letter: self.row.message_id.is_some(),
            is_used: self.row.suggestion_id.is_some() || self.row.idea_id.is_some(),
            is_own: self.is_own,
        };
        Ok(rules::check(act, at)?)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The entry as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
