//! A closed quarter opened for an act: locked, ready to be asked the rules.

use super::model::GroupQuarterAction;
use super::rows::QuarterRow;
use super::rules::{self, Part, Refusal};
use super::{detail, store};
use crate::features::congresses;
use crate::features::deputy_groups::{self, Group};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A quarter in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: QuarterRow,
    /// The group as it is now.
    pub(super) group: Group,
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
        act: GroupQuarterAction,
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
        row: QuarterRow,
    ) -> Result<Self, Problem> {
        let found = deputy_groups::named(conn, row.county_id, &[row.group_id])?;
        let group = found.into_iter().next().ok_or_else(Problem::not_found)?;
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_leader: own.is_some_and(|own| group.is_led_by(own)),
            mandate: congresses::mandate_of_actor_in(conn, acting, row.term_id)?,
        };
        Ok(Self { row, group, part })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: GroupQuarterAction) -> Result<(), Refusal> {
        rules::check(act, self.row.plan, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The quarter as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
