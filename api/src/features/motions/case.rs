//! A motion opened for an act: locked, with the actor's part, ready to be asked the rules.

use super::model::MotionAction;
use super::response::MotionResponse;
use super::rows::Motion;
use super::rules::{self, Refusal};
use super::standing::Standing;
use super::{detail, error, store};
use crate::features::signatures::{self, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A motion in the hands of somebody who wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: Motion,
    /// What was around it when it was opened.
    pub(super) standing: Standing,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: MotionAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.ask(acting, act)?;
        Ok(case)
    }

    /// One that was entered in this transaction.
    pub(super) fn new(tx: &mut Tx<'_>, acting: &Acting, row: Motion) -> Result<Self, Problem> {
        let standing = Standing::read(tx, acting, &row)?;
        Ok(Self { row, standing })
    }

    /// Asks the rules.
    pub(super) fn ask(&self, acting: &Acting, act: MotionAction) -> Result<(), Problem> {
        let at = self.standing.snapshot(&self.row);
        rules::check(act, &at, &self.standing.part).map_err(|why| self.refused(acting, why))
    }

    /// A refusal in words.
    pub(super) fn refused(&self, acting: &Acting, why: Refusal) -> Problem {
        let at = self.standing.snapshot(&self.row);
        error::problem(why, &at, acting.locale)
    }

    /// What is signed, when deputies move it.
    pub(super) fn subject(&self) -> Result<Subject, Problem> {
        super::standing::subject(&self.row).ok_or_else(Problem::not_found)
    }

    /// Counts the signatures anew.
    pub(super) fn recount(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let subject = self.subject()?;
        self.standing.signed = signatures::standing(tx, acting, &subject)?;
        self.row.signed_count =
            i32::try_from(self.standing.signed.count()).map_err(Problem::internal)?;
        Ok(())
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        if self.row.status.is_final() {
            self.row.closed_at = self.row.closed_at.or(Some(acting.now));
        }
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The motion as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<MotionResponse, Problem> {
        detail::assemble(tx, acting, &self.row)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
