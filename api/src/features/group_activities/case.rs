//! An activity opened for an act: locked, ready to be asked the rules.

use super::model::GroupActivityAction;
use super::rows::ActivityRow;
use super::rules::{self, Part, Refusal};
use super::{detail, store, store_parts};
use crate::features::congresses;
use crate::features::deputy_groups;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// An activity in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ActivityRow,
    /// The groups that take part.
    pub(super) groups: Vec<deputy_groups::Group>,
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
        act: GroupActivityAction,
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
        row: ActivityRow,
    ) -> Result<Self, Problem> {
        let ids = store_parts::groups(conn, row.county_id, &[row.id])?;
        let ids: Vec<Id> = ids.into_iter().map(|one| one.group_id).collect();
        let groups = deputy_groups::named(conn, row.county_id, &ids)?;
        Self::new(conn, acting, row, groups)
    }

    /// The same with its groups.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ActivityRow,
        groups: Vec<deputy_groups::Group>,
    ) -> Result<Self, Problem> {
        let part = Part {
            is_theirs: is_theirs(acting, &row, &groups),
            mandate: congresses::mandate_of_actor_in(conn, acting, row.term_id)?,
        };
        Ok(Self { row, groups, part })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: GroupActivityAction) -> Result<(), Refusal> {
        rules::check(act, self.row.status, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The activity as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}

/// The office of the congress, or who leads one of the groups.
fn is_theirs(acting: &Acting, row: &ActivityRow, groups: &[deputy_groups::Group]) -> bool {
    let scope = &acting.scope;
    let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    congresses::keeps(scope, (row.level, row.town_id, row.office_id))
        || own.is_some_and(|own| groups.iter().any(|group| group.is_led_by(own)))
}
