//! An idea opened for an act: locked, ready to be asked the rules.

use super::model::ProjectIdeaAction;
use super::response::ProjectIdeaResponse;
use super::rows::IdeaRow;
use super::rules::{self, Part, Refusal};
use super::{detail, error, store};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// An idea in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: IdeaRow,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: ProjectIdeaAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: IdeaRow) -> Self {
        let scope = &acting.scope;
        let is_giver = match scope.role() {
            Role::Deputy => row.deputy_id.is_some() && row.deputy_id == scope.deputy_id(),
            Role::Undertaker => row.unit_id == Some(scope.organ_id()),
            _ => false,
        };
        let part = Part {
            is_office: store::is_office(scope, &row),
            is_giver,
        };
        Self { row, part }
    }

    /// Whether the actor works for the office of its congress.
    pub(super) fn is_office(&self) -> bool {
        self.part.is_office
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ProjectIdeaAction) -> Result<(), Refusal> {
        rules::check(act, self.row.status, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The idea as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<ProjectIdeaResponse, Problem> {
        detail::assemble(tx, acting, self)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
