//! The carrying out of a project opened for an act: locked, ready to be asked the rules.

use super::model::ProjectWorkAction;
use super::response::ProjectWorkResponse;
use super::rows::WorkRow;
use super::rules::{self, Part, Refusal};
use super::{detail, error, store, store_said};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{IfMatch, Problem, Reply};

/// One in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: WorkRow,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say. What deputies ask is based on no version.
    ///
    /// # Errors
    /// As said.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: Option<IfMatch>,
        act: ProjectWorkAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.allow(acting, act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: WorkRow) -> Self {
        let scope = &acting.scope;
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            // In scope of a unit is what it is responsible for, of a deputy what comes before their congress.
            is_unit: scope.role() == Role::Undertaker,
            is_deputy: scope.role() == Role::Deputy,
        };
        Self { row, part }
    }

    /// Asks the rules; what they refuse is a problem.
    pub(super) fn allow(&self, acting: &Acting, act: ProjectWorkAction) -> Result<(), Problem> {
        self.check(act)
            .map_err(|why| error::problem(why, self.row.status, acting.locale))
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: ProjectWorkAction) -> Result<(), Refusal> {
        rules::check(act, self.row.status, self.part)
    }

    /// Saves the row; counts its version up.
    ///
    /// # Errors
    /// What the database says.
    pub(in crate::features) fn save(
        &mut self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// Unit and office: each learns what the other does.
    pub(in crate::features) fn both(&self) -> [Recipient; 2] {
        [
            Recipient::organ(self.row.unit_id),
            Recipient::organ(self.row.office_id),
        ]
    }

    /// Those and the deputies who follow it.
    ///
    /// # Errors
    /// What the database says.
    pub(in crate::features) fn all(
        &self,
        conn: &mut AnyConnection,
    ) -> Result<Vec<Recipient>, Problem> {
        let followers = store_said::followers(conn, self.row.county_id, self.row.id)?;
        let followers = followers
            .into_iter()
            .map(|one| Recipient::deputy(one.deputy_id));
        Ok(self.both().into_iter().chain(followers).collect())
    }

    /// It as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<ProjectWorkResponse, Problem> {
        detail::assemble(tx, acting, self)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
