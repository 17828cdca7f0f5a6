//! A suggestion opened for an act: locked, with the actor's part, ready to be asked the rules.

use super::error::{self, Names};
use super::response::SuggestionResponse;
use super::rows::Suggestion;
use super::rules::{self, Move, Next, Part};
use super::standing::Standing;
use super::store_parts::PartRow;
use super::{detail, store, store_people, timeline};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A suggestion in the hands of somebody who wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: Suggestion,
    part: Part,
    /// What was around it when the rules were asked.
    pub(super) standing: Standing,
}

impl Case {
    /// Locks it: 404 out of scope; 412, with what happened since, when it is not the version the
    /// caller looked at.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
    ) -> Result<Self, Problem> {
        let row = store::lock_now(tx, &acting.scope, id)?;
        if let Err(problem) = seen.check(row.version) {
            return Err(timeline::tell_changes(tx, acting, &row, seen, problem)?);
        }
        let part = store_people::part(tx, acting, &row)?;
        Ok(Self {
            row,
            part,
            standing: Standing::default(),
        })
    }

    /// One that was entered in this transaction.
    pub(super) fn new(tx: &mut Tx<'_>, acting: &Acting, row: Suggestion) -> Result<Self, Problem> {
        let part = store_people::part(tx, acting, &row)?;
        Ok(Self {
            row,
            part,
            standing: Standing::default(),
        })
    }

    /// Asks the rules; the row takes over the state after the act.
    pub(super) fn step(
        &mut self,
        tx: &mut Tx<'_>,
        acting: &Acting,
        by: Move,
    ) -> Result<Next, Problem> {
        let action = by.action();
        let standing = Standing::read(tx, acting, &self.row, action)?;
        let at = standing.snapshot(acting, &self.row);
        let part = standing.part(acting, self.part);
        self.standing = standing;
        match rules::transition(&at, &part, by) {
            Ok(next) => {
                self.row.enter(next, acting.now);
                Ok(next)
            }
            Err(refusal) => {
                let names: Names = store_people::names(tx, &self.row)?;
                Err(error::problem(
                    refusal,
                    self.row.status,
                    &names,
                    acting.locale,
                ))
            }
        }
    }

    /// The part of the unit the actor works for, as it was when the rules were asked.
    pub(super) fn own_part(&self, acting: &Acting) -> Result<PartRow, Problem> {
        let own = self.standing.own(acting).cloned();
        own.ok_or_else(Problem::not_found)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The suggestion as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<SuggestionResponse, Problem> {
        detail::assemble(tx, acting, &self.row)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
