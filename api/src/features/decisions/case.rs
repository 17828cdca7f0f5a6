//! A decision opened for an act: locked, with what is around it, ready to be asked the rules.

use super::model::{DecisionAction, DecisionHandoverStatus as At, DecisionStatus};
use super::response::DecisionResponse;
use super::rows::{DecisionRow, HandoverRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, error, origin, store, store_acts};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;

/// A decision in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: DecisionRow,
    /// The units it is handed over to.
    pub(in crate::features) handovers: Vec<HandoverRow>,
    /// A draft that a vote has not passed (yet).
    waits_for_vote: bool,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DecisionAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act).map_err(|why| case.refused(acting, why))?;
        Ok(case)
    }

    /// A refusal in words.
    pub(super) fn refused(&self, acting: &Acting, why: Refusal) -> Problem {
        error::problem(why, &self.snapshot(), acting.locale)
    }

    /// With what is around it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: DecisionRow,
    ) -> Result<Self, Problem> {
        let handovers = store_acts::handovers(conn, &row)?;
        let scope = &acting.scope;
        let is_office = store::is_office(scope, &row);
        let is_own =
            |one: &HandoverRow| scope.role() == Role::Undertaker && one.unit_id == scope.organ_id();
        let part = Part {
            is_office,
            is_unit: handovers.iter().any(is_own),
            has_waiting: handovers
                .iter()
                .any(|one| one.status == At::Waiting && (is_office || is_own(one))),
        };
        let is_draft = row.status == DecisionStatus::Draft;
        Ok(Self {
            waits_for_vote: is_draft && origin::waits_for_vote(conn, &row)?,
            row,
            handovers,
            part,
        })
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self) -> Snapshot {
        let row = &self.row;
        Snapshot {
            status: row.status,
            kind: row.kind,
            level: row.level,
            body: row.body,
            is_budget: row.is_budget,
            waits_for_vote: self.waits_for_vote,
            is_published: row.published_on.is_some(),
            is_filed: row.filed_on.is_some(),
            is_budget_filed: row.budget_filed_on.is_some(),
            has_unjudged: self.handovers.iter().any(|one| one.status == At::Reported),
            all_accepted: self.handovers.iter().all(|one| one.status == At::Accepted),
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DecisionAction) -> Result<(), Refusal> {
        rules::check(act, &self.snapshot(), &self.part)
    }

    /// The day it was adopted; the state of a draft was refused before.
    pub(super) fn adopted_on(&self, acting: &Acting) -> Result<NaiveDate, Problem> {
        let day = self.row.adopted_on;
        day.ok_or_else(|| self.refused(acting, Refusal::NotInState))
    }

    /// Takes over where the units stand: counts, the next last day, the state.
    pub(super) fn follow_units(&mut self) -> Result<(), Problem> {
        let count = |wanted: &[At]| {
            let those = self.handovers.iter();
            let n = those.filter(|one| wanted.contains(&one.status)).count();
            i32::try_from(n).map_err(Problem::internal)
        };
        let waiting = self
            .handovers
            .iter()
            .filter(|one| one.status == At::Waiting);
        let due_on = waiting.map(|one| one.due_on).min();
        let accepted = count(&[At::Accepted])?;
        let reported = count(&[At::Reported, At::Accepted])?;
        self.row.unit_count = i32::try_from(self.handovers.len()).map_err(Problem::internal)?;
        self.row.reported_count = reported;
        self.row.accepted_count = accepted;
        self.row.due_on = due_on;
        self.row.status = match (self.handovers.is_empty(), due_on) {
            (true, _) => DecisionStatus::Adopted,
            (false, Some(_)) => DecisionStatus::HandedOver,
            (false, None) => DecisionStatus::Reported,
        };
        Ok(())
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The decision as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<DecisionResponse, Problem> {
        let case = Self::new(tx, acting, self.row.clone())?;
        detail::assemble(tx, acting, &case)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}

/// A day something happened on: not before `first`, not in the future.
pub(super) fn happened(
    acting: &Acting,
    day: NaiveDate,
    first: Option<NaiveDate>,
    (pointer, too_early): (&str, &str),
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field(pointer, "future"));
    }
    if first.is_some_and(|first| day < first) {
        return Err(Problem::field(pointer, too_early));
    }
    Ok(())
}
