//! What belongs to a suggestion beyond its own handling, as its readers see it.

use std::collections::HashMap;

use super::detail::OrganNames;
use super::detail_handling::full;
use super::model::{LinkKind, PromiseState};
use super::promising;
use super::response_links::{
    LinkedSuggestion, PromiseEntryView, PromiseView, SuggestionLinks, SupervisionView,
};
use super::rows::Suggestion;
use super::store_links::{self, Linked};
use super::store_origins;
use super::store_present::{Present, where_any};
use super::store_promises::{PromiseEntryRow, PromiseRow};
use super::store_supervision::SupervisionRow;
use crate::features::clocks;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// What it was merged into or cut off from, and the other way round.
pub(super) fn links(
    conn: &mut AnyConnection,
    row: &Suggestion,
    has: Present,
) -> Result<SuggestionLinks, Problem> {
    let links = where_any(has.links, || store_links::list(conn, row))?;
    let others = links.iter().map(|link| {
        if link.from_id == row.id {
            link.to_id
        } else {
            link.from_id
        }
    });
    let found = store_links::linked(conn, row.county_id, others.collect())?;
    let one = |id: Id| found.iter().find(|linked| linked.id == id).cloned().map(of);
    let mut told = SuggestionLinks {
        origin: where_any(has.origin, || store_origins::find(conn, row))?,
        ..SuggestionLinks::default()
    };
    for link in links {
        let is_from = link.from_id == row.id;
        match (link.kind, is_from) {
            (LinkKind::MergedInto, true) => told.merged_into = one(link.to_id),
            (LinkKind::MergedInto, false) => told.merged.extend(one(link.from_id)),
            (LinkKind::SplitFrom, true) => told.split_from = one(link.to_id),
            (LinkKind::SplitFrom, false) => told.split_into.extend(one(link.from_id)),
        }
    }
    Ok(told)
}

fn of(linked: Linked) -> LinkedSuggestion {
    LinkedSuggestion {
        id: linked.id,
        number: linked.number,
        title: linked.title,
        lead_deputy_name: linked.lead_deputy_name,
        status: linked.status,
    }
}

/// The promises with what was reported about each.
pub(super) fn promises(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    promises: Vec<PromiseRow>,
    entries: &[PromiseEntryRow],
    organs: &OrganNames,
) -> Result<Vec<PromiseView>, Problem> {
    let mut asked = HashMap::new();
    for promise in promises.iter().filter(|p| p.state == PromiseState::Open) {
        let by = promising::asked_by(conn, acting, row, promise, entries)?;
        asked.insert(promise.id, by);
    }
    let view = |promise: PromiseRow| PromiseView {
        report_by: asked.get(&promise.id).copied(),
        id: promise.id,
        reply_id: promise.reply_id,
        unit_id: promise.unit_id,
        unit_name: full(organs, promise.unit_id),
        content: promise.content,
        due_on: promise.due_on,
        is_overdue: promise.state == PromiseState::Open
            && clocks::is_overdue(promise.due_on, acting.today),
        state: promise.state,
        entries: entries
            .iter()
            .filter(|entry| entry.promise_id == promise.id)
            .map(|entry| PromiseEntryView {
                id: entry.id,
                kind: entry.kind,
                content: entry.content.clone(),
                recorded_by: entry.recorded_by_name.clone(),
                at: entry.at,
            })
            .collect(),
    };
    Ok(promises.into_iter().map(view).collect())
}

/// A supervision.
pub(super) fn supervision_of(row: SupervisionRow) -> SupervisionView {
    SupervisionView {
        id: row.id,
        kind: row.kind,
        supervisor: row.supervisor,
        leading_official: row.leading_official,
        reason: row.reason,
        decided_on: row.decided_on,
        outcome: row.outcome,
        outcome_on: row.outcome_on,
    }
}
