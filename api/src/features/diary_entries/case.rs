//! An entry opened for an act: locked, ready to be asked the rules.

use super::model::DiaryEntryAction;
use super::rows::EntryRow;
use super::rules::{self, Snapshot};
use super::{detail, store};
use crate::features::oral_opinions;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
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
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it. What was thrown away since does not stand there any more.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        mut row: EntryRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let is_own = scope.role() == Role::Deputy && scope.deputy_id() == Some(row.deputy_id);
        if let Some(id) = row.opinion_id
            && !oral_opinions::is_seen(conn, scope, id)?
        {
            row.opinion_id = None;
        }
        Ok(Self { row, is_own })
    }

    /// Whether something was made of it.
    pub(super) const fn is_used(&self) -> bool {
        let row = &self.row;
        row.suggestion_id.is_some() || row.idea_id.is_some() || row.opinion_id.is_some()
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DiaryEntryAction) -> Result<(), Problem> {
        let at = Snapshot {
            is_letter: self.row.message_id.is_some(),
            is_used: self.is_used(),
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
