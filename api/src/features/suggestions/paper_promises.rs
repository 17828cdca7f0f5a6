//! Promises on journeys without a database.

use super::dto_promises::{PromiseRequest, ReportPromiseRequest};
use super::entries_promises;
use super::model::{PromiseEntryKind, PromiseState};
use super::paper::{Paper, saved};
use super::rows::Suggestion;
use super::rules::Move;
use super::store_promises::{PromiseEntryRow, PromiseRow};
use crate::platform::auth::Acting;
use crate::platform::db::Id;
use crate::platform::events::NewEvent;
use crate::platform::http::Problem;

impl Paper {
    /// What is promised in an answer.
    pub(super) fn promise(
        &mut self,
        acting: &Acting,
        row: &Suggestion,
        (reply_id, unit_id): (Id, Id),
        request: &PromiseRequest,
    ) {
        let id = self.id(acting);
        self.promises.push(PromiseRow {
            county_id: row.county_id,
            id,
            suggestion_id: row.id,
            reply_id,
            unit_id,
            content: request.content.clone(),
            due_on: request.due_on,
            state: PromiseState::Open,
            created_at: acting.now,
            closed_at: None,
        });
    }

    /// What is promised and not kept yet.
    pub(super) fn open_promises(&self) -> Vec<PromiseRow> {
        let all = self.promises.iter();
        all.filter(|p| p.state == PromiseState::Open)
            .cloned()
            .collect()
    }

    /// The unit keeps its oldest promise.
    pub(super) fn keep(
        &mut self,
        acting: &Acting,
        row: &mut Suggestion,
        id: Id,
        answer: &str,
    ) -> Result<NewEvent, Problem> {
        self.step(acting, row, Move::ReportPromise)?;
        let mut all = self.promises.iter_mut();
        let promise = all.find(|p| p.state == PromiseState::Open);
        let promise = promise.ok_or_else(Problem::not_found)?;
        promise.state = PromiseState::Kept;
        promise.closed_at = Some(acting.now);
        let (promise_id, kind) = (promise.id, PromiseEntryKind::Kept);
        self.promise_entries.push(PromiseEntryRow {
            county_id: row.county_id,
            id,
            promise_id,
            kind,
            content: answer.to_owned(),
            recorded_by: acting.scope.account_id(),
            recorded_by_name: acting.actor_name().to_owned(),
            at: acting.now,
        });
        let request = ReportPromiseRequest {
            promise_id,
            kind,
            content: answer.to_owned(),
        };
        saved(row, acting);
        let name = self.names.unit.clone().unwrap_or_default();
        let unit = (acting.scope.organ_id(), name.as_str());
        entries_promises::reported(row, unit, &request, &self.open_promises())
            .event(acting, &self.around())
    }
}
