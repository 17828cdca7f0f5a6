//! A resignation opened for an act: locked, with its deputy's name, ready to be asked the rules.

use super::model::DeputyResignationAction;
use super::rows::ResignationRow;
use super::rules::{self, Part, Refusal};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A resignation in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ResignationRow,
    /// What stands for it in events: who resigns, and the day.
    pub(super) title: String,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DeputyResignationAction,
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
        row: ResignationRow,
    ) -> Result<Self, Problem> {
        let names = congresses::deputy_names(conn, row.county_id, vec![row.deputy_id])?;
        let name = names.into_values().next().unwrap_or_default();
        let scope = &acting.scope;
        Ok(Self {
            title: format!("{name} {}", row.stated_on),
            part: Part {
                is_office: congresses::is_office(scope, row.level, row.town_id),
                is_own: scope.role() == Role::Deputy && scope.deputy_id() == Some(row.deputy_id),
                is_on_paper: row.is_on_paper,
            },
            row,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyResignationAction) -> Result<(), Refusal> {
        rules::check(act, self.row.status, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The resignation as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
