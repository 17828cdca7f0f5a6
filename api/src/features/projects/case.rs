//! A project opened for an act: locked, ready to be asked the rules.

use super::model::ProjectAction;
use super::response::ProjectResponse;
use super::rows::ProjectRow;
use super::rules::{self, Part, Refusal};
use super::{detail, error, store};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A project in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ProjectRow,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say. What deputies add is based on no version.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: Option<IfMatch>,
        act: ProjectAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: ProjectRow) -> Self {
        let scope = &acting.scope;
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            // In scope of a deputy is what comes before a congress they sit in.
            is_deputy: scope.role() == Role::Deputy,
        };
        Self { row, part }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ProjectAction) -> Result<(), Refusal> {
        rules::check(act, self.row.status, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The project as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<ProjectResponse, Problem> {
        detail::assemble(tx, acting, self)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
