//! A group opened for an act: locked, ready to be asked the rules.

use super::model::DeputyGroupAction;
use super::rows::GroupRow;
use super::rules::{self, Part, Refusal};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A group in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: GroupRow,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DeputyGroupAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: GroupRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let leads = own.is_some() && (own == Some(row.leader_id) || own == row.deputy_leader_id);
        let part = Part {
            is_office: congresses::keeps(scope, (row.level, row.town_id, row.office_id)),
            is_leader: leads,
            mandate: congresses::mandate_of_actor_in(conn, acting, row.term_id)?,
        };
        Ok(Self { row, part })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyGroupAction) -> Result<(), Refusal> {
        rules::check(act, self.row.dissolved_on.is_some(), self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The group as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
