//! A training opened for an act: locked, with the actor's own invitation and the questions, ready to be asked the rules.

use super::model::TrainingAction;
use super::rows::{InvitedRow, QuestionRow, TrainingRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_deputies, store_quiz};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;

/// A training in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: TrainingRow,
    /// The actor's invitation, if they are a deputy who has one.
    pub(super) mine: Option<InvitedRow>,
    /// The questions.
    pub(super) questions: Vec<QuestionRow>,
    /// How many have answered them.
    pub(super) taken: i64,
    part: Part,
    today: NaiveDate,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, if they say one, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        (id, seen): (Id, Option<IfMatch>),
        act: TrainingAction,
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
        row: TrainingRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let mine = match own {
            Some(own) => store_deputies::own(conn, row.county_id, &[row.id], own)?.pop(),
            None => None,
        };
        let questions = store_quiz::of(conn, row.county_id, row.id)?;
        let taken = match questions.is_empty() {
            true => 0,
            false => store_quiz::taken(conn, row.county_id, row.id)?,
        };
        let part = Part {
            is_office: congresses::keeps(scope, (row.level, row.town_id, row.office_id)),
            is_invited: mine.is_some(),
            has_taken: mine.as_ref().is_some_and(|one| one.choices.is_some()),
            mandate: congresses::mandate_of_actor(conn, acting)?,
        };
        Ok(Self {
            row,
            mine,
            questions,
            taken,
            part,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: TrainingAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            begins_on: self.row.begins_on,
            today: self.today,
            has_quiz: !self.questions.is_empty(),
            is_quiz_begun: self.taken > 0,
        };
        rules::check(act, &at, self.part)
    }

    /// Whether the actor works for the office that holds it.
    pub(super) const fn is_office(&self) -> bool {
        self.part.is_office
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The training as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
